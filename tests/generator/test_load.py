"""Files become one description: merged, with lines, and refused where they are doubtful."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from generator.load import load, parse
from generator.problems import Problem, failed, in_order, report
from generator.spec_yaml import parse_yaml
from tests.generator.spec_sample import CONFIG, FRAME, THINGS

if TYPE_CHECKING:
    from pathlib import Path


def refusals(files: dict[str, str]) -> str:
    """What is wrong with the files, which must not load."""
    spec, problems = parse("sample", {"vendor.toml": CONFIG, **files})
    assert spec is None
    assert failed(problems)
    return report(problems)


def test_files_are_merged_in_order() -> None:
    """The frame comes first, whatever the other files are called, and components are joined."""
    files = {"a/things.yaml": THINGS, "a/openapi.yaml": FRAME, "a/vendor.toml": CONFIG}
    spec, problems = parse("sample", files)
    assert not problems
    assert spec is not None
    assert list(spec.document) == ["openapi", "info", "servers", "components", "paths"]
    components = spec.document["components"]
    assert list(components) == ["securitySchemes", "responses", "schemas"]
    assert spec.place("/components/securitySchemes/key") == "a/openapi.yaml:10"
    assert spec.place("/paths/~1things/get") == "a/things.yaml:3"


def test_methods_of_one_path_may_stand_in_two_files() -> None:
    """A path is put together from the methods that the files give it."""
    more = "paths:\n  /things:\n    post:\n      operationId: createThing\n"
    files = {"openapi.yaml": FRAME, "more.yaml": more, "things.yaml": THINGS, "vendor.toml": CONFIG}
    spec, _ = parse("sample", files)
    assert spec is not None
    assert list(spec.document["paths"]["/things"]) == ["post", "get"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("info: {}\n", "b.yaml:1: error: 'info' (/info) is defined here and in openapi.yaml:2"),
        (
            "\nservers: []\n",
            "b.yaml:2: error: 'servers' (/servers) is defined here and in openapi.y",
        ),
        (
            "components:\n  securitySchemes:\n    key: {}\n",
            "b.yaml:3: error: 'key' (/components/securitySchemes/key) is defined here and in opena",
        ),
        ("components: []\n", "b.yaml:1: error: 'components' (/components) is defined here and in"),
        ("- 1\n", "b.yaml:1: error: the file must hold an object"),
        ("", "b.yaml:1: error: the file is empty"),
    ],
)
def test_what_is_defined_twice_names_both_places(text: str, expected: str) -> None:
    """A key that two files set is refused, with the file and line of each."""
    assert expected in refusals({"openapi.yaml": FRAME, "b.yaml": text})


def test_an_operation_defined_twice_is_refused() -> None:
    """The same method of the same path in two files is named with both lines."""
    again = "paths:\n  /things:\n    get: {}\n"
    found = refusals({"openapi.yaml": FRAME, "things.yaml": THINGS, "zebra.yaml": again})
    assert "zebra.yaml:3: error: 'get' (/paths/~1things/get) is defined here and in things" in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3\n", "f.yaml:3: error: 'a' is set again; it was set in line 1"),
        ("a:\n  200: x\n", 'f.yaml:2: error: the key 200 must be text (write "200")'),
        ("a:\n  null: x\n", "f.yaml:2: error: the key null must be text"),
        ("a:\n  [1]: x\n", "f.yaml:2: error: a key must be text"),
        ("a: &b {c: 1}\nd:\n  <<: *b\n", "f.yaml:3: error: merge keys (<<) are not read"),
        ("a: !!python/object:os.system {}\n", "f.yaml:1: error: the tag"),
        ("a: !mine x\n", "f.yaml:1: error: 'x' is not a JSON value (YAML calls it !mine)"),
        ("a: !!binary aGk=\n", "f.yaml:1: error: 'aGk=' is not a JSON value"),
        ("a: .nan\n", "f.yaml:1: error: '.nan' is not a JSON value (YAML calls it float)"),
        ("a: -.inf\n", "f.yaml:1: error: '-.inf' is not a JSON value"),
        ("\na: [1\n", "error: not YAML"),
        ("a: *b\n", "f.yaml:1: error: not YAML"),
        ("a: 1\n---\nb: 2\n", "error: not YAML"),
        ('a: "\\u202e"\n', "f.yaml:1: error: holds the control character U+202E"),
        ('a: "\\0"\n', "f.yaml:1: error: holds the control character U+0000"),
        ('a: "\\ud800"\n', "f.yaml:1: error: "),
        ("a: &a [*a]\n", "error: unfolds to more than"),
        ("[" * 1200, "f.yaml:1: error: "),
        ("[" * 150 + "]" * 150, "f.yaml:1: error: unfolds to more than"),
        ("x" * 2_000_001, "f.yaml:1: error: larger than"),
    ],
)
def test_doubtful_yaml_is_refused(text: str, expected: str) -> None:
    """Whatever a file holds, it is JSON written as YAML or a complaint with a line."""
    found = [str(problem) for problem in parse_yaml("f.yaml", text).problems]
    assert [line for line in found if expected in line], found


@pytest.mark.parametrize(
    "part",
    ["[", "{", "- ", "? ", "{a: ", "[],", "- a\n", "&a ", "!a ", "*a ", "'", "a: b\n", "---\n",
     "%a\n", "[[", '"', "\\", "a: [*b, ", "? a\n", "|\n", "# \n", "a", ": ", "\t", "[{"],
)  # fmt: skip
def test_no_text_takes_for_ever(part: str) -> None:
    """Many characters of anything are refused, or read, within seconds."""
    size = 100_000
    started = time.process_time()
    for start in ("", "[", "a:\n"):
        parse_yaml("f.yaml", (start + part * (size // len(part)))[:size])
    # The slowest takes a tenth of this; what takes the square of its size would take far longer.
    assert time.process_time() - started < 3


def test_an_alias_bomb_is_refused() -> None:
    """A few lines that unfold to billions of nodes cost no more than the bound."""
    levels = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]" for n in range(1, 10)]
    found = parse_yaml("f.yaml", "\n".join(["l0: &l0 [x]", *levels])).problems
    assert "unfolds to more than" in found[0].message


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("2030-01-07", "2030-01-07"),
        ("2030-01-07T09:00:00Z", "2030-01-07T09:00:00Z"),
        ("12:30:00", "12:30:00"),
        ("~", None),
        ("true", True),
        ("-7", -7),
        ("1.5e3", 1500.0),
        ("'7'", "7"),
        ("&x [1, 2]", [1, 2]),
    ],
)
def test_scalars_are_those_of_json(text: str, value: object) -> None:
    """YAML 1.2 in plain terms: no is a word, and a date is text."""
    file = parse_yaml("f.yaml", f"a: {text}\n")
    assert not file.problems
    assert file.value == {"a": value}


def test_a_folder_is_read_by_its_name(tmp_path: Path) -> None:
    """The vendor is the folder, and places are the paths under which the files were found."""
    folder = tmp_path / "sample"
    folder.mkdir()
    (folder / "openapi.yaml").write_text(FRAME, encoding="utf-8")
    (folder / "vendor.toml").write_text(CONFIG, encoding="utf-8")
    (folder / "notes.txt").write_text("not read", encoding="utf-8")
    spec, problems = load(folder)
    assert not problems
    assert spec is not None
    assert spec.vendor == "sample"
    assert spec.place("/info") == f"{folder / 'openapi.yaml'}:2"


def test_a_missing_folder_is_a_problem(tmp_path: Path) -> None:
    """What cannot be read is told like any other problem."""
    spec, problems = load(tmp_path / "nowhere")
    assert spec is None
    assert "cannot be read" in problems[0].message


def test_an_empty_folder_lacks_both(tmp_path: Path) -> None:
    """Neither a description nor the settings: both are named."""
    messages = [problem.message for problem in load(tmp_path)[1]]
    assert messages == ["the folder holds no .yaml file", "the folder holds no vendor.toml"]


def test_problems_are_told_in_order_and_once() -> None:
    """Line 9 comes before line 10, repeats are dropped, and the last line counts."""
    ninth, tenth = Problem("error", "f:9", "b"), Problem("warning", "f:10", "a", "do c")
    assert in_order([tenth, ninth, tenth]) == (ninth, tenth)
    expected = "f:9: error: b\nf:10: warning: a (do c)\n1 errors, 1 warnings"
    assert report([tenth, ninth, tenth]) == expected
    assert report([]) == ""
    assert not failed([tenth])


DEFAULTS = """
x-defaults:
  security: [{key: []}]
  responses:
    4XX: {description: Anything else.}
    "404": {description: There is none.}
"""


def test_defaults_fill_what_an_operation_does_not_say() -> None:
    """Security and statuses come from the root; what an operation says itself stays, in front."""
    own = """paths:
  /things:
    get: {operationId: a, responses: {"200": {description: Yes.}, 4XX: {description: No.}}}
    post: {operationId: b, security: []}
"""
    files = {"openapi.yaml": FRAME + DEFAULTS, "own.yaml": own, "vendor.toml": CONFIG}
    spec, problems = parse("sample", files)
    assert not problems
    assert spec is not None
    assert "x-defaults" not in spec.document
    get, post = spec.operations()
    assert get.raw["security"] == [{"key": []}]
    assert list(get.raw["responses"]) == ["200", "4XX", "404"]
    assert get.raw["responses"]["4XX"] == {"description": "No."}
    assert post.raw["security"] == []
    assert list(post.raw["responses"]) == ["4XX", "404"]
    assert post.raw["responses"]["404"] is not get.raw["responses"]["404"]
    defaults = FRAME.count("\n") + 6
    assert spec.place(f"{get.pointer}/responses/404") == f"openapi.yaml:{defaults}"
    assert spec.place(f"{get.pointer}/responses/4XX") == "own.yaml:3"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("x-defaults: []", "b.yaml:1: error: x-defaults must be an object"),
        (
            "x-defaults: {\n  tags: [a]}",
            "b.yaml:2: error: x-defaults takes no 'tags' (it takes security, responses)",
        ),
        (
            "x-defaults: {\n\n  security: {}}",
            "b.yaml:3: error: x-defaults/security must be of ty",
        ),
        ("x-defaults: {responses: []}", "b.yaml:1: error: x-defaults/responses must be of type di"),
    ],
)
def test_defaults_that_cannot_be_are_refused(written: str, expected: str) -> None:
    """A default that is not known, or of the wrong type, is an error with its line."""
    assert expected in refusals({"openapi.yaml": FRAME, "b.yaml": f"{written}\n"})

"""The command `changes`: two states, one verdict for each client, versions, reports."""

from __future__ import annotations

import json
import subprocess
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from generator.__main__ import main
from generator.build import emit
from generator.changes.versions import following, with_version
from tests.generator import tiny
from tests.generator.changes.call_edits import SIZE, update
from tests.generator.changes.edits import Tree, fields

if TYPE_CHECKING:
    from pathlib import Path

    from generator.emit.files import Files

TOML = tiny.VENDOR_TOML.replace('title = "Tiny"', 'title = "Tiny"\nversion = "1.2.3"')

LIMITS = "[[rate_limits]]\ncalls = 1\nseconds = 1\n"
ERRORS = '[errors]\ntype = ["/type"]\n'


@cache
def package(tree: str, toml: str) -> Files:
    """The generated files of a tree, which several tests have in common."""
    spec, problems = tiny.loaded(json.loads(tree), toml)
    assert spec is not None, problems
    return emit(spec)[0]


def state(root: Path, tree: Tree, *, toml: str = TOML, packages: bool = True) -> None:
    """Write the tiny vendor below a root, with its package."""
    folder = root / "specs" / "tiny"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "openapi.yaml").write_text(json.dumps(tree, indent=1), encoding="utf-8")
    (folder / "vendor.toml").write_text(toml, encoding="utf-8")
    for name, text in package(json.dumps(tree), toml).items() if packages else ():
        path = root / "generated" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def git(root: Path, *arguments: str) -> str:
    """What git says in a repository."""
    who = ("-c", "user.name=a", "-c", "user.email=a@example.com")
    command = ["git", "-C", str(root), *who, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository whose first commit has no client, and whose second has the tiny one."""
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "commit", "-q", "--allow-empty", "-m", "nothing")
    git(tmp_path, "tag", "nothing")
    state(tmp_path, tiny.document())
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "tiny")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def reported(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, Any]]:
    """Exit code and the one report of a call."""
    code = main(["changes", *arguments, "--json"])
    (report,) = json.loads(capsys.readouterr().out)
    return code, report


def broken() -> Tree:
    """The tiny vendor with an argument less."""
    tree = tiny.document()
    update(tree)["parameters"].pop()
    return tree


def test_nothing_changed(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same state asks for nothing, and exits with 0."""
    code, report = reported(capsys, "--against", "HEAD")
    assert (code, report["verdict"], report["changes"]) == (0, "none", [])


def test_a_new_client(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A revision without the client, or without any specs, makes it an addition."""
    code, report = reported(capsys, "--against", "nothing")
    assert (code, report["verdict"]) == (0, "minor")
    assert [one["rule"] for one in report["changes"]] == ["client.added"]


def test_a_client_that_is_gone(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its removal breaks whoever imports it."""
    (repository / "specs" / "tiny" / "openapi.yaml").unlink()
    code, report = reported(capsys, "--against", "HEAD")
    assert (code, report["verdict"], report["version"]["is"]) == (0, "major", None)


def test_a_broken_client(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Spec and package are joined; both places are named; the version has to move."""
    state(repository, broken())
    code, report = reported(capsys, "--against", "HEAD")
    assert (code, report["verdict"]) == (1, "major")
    assert report["version"] == {"before": "1.2.3", "is": "1.2.3", "asked": "2.0.0"}
    (change,) = report["changes"]
    assert change["line"] == "`toys.update(tags)` is gone"
    assert change["places"]["before"].startswith("specs/tiny/openapi.yaml:")
    assert report["python"] == [
        {"kind": "PARAMETER_REMOVED", "name": "toys.update(tags)", "explained": True}
    ]


def test_the_working_tree_is_not_touched(repository: Path) -> None:
    """A revision is read beside it: neither files, nor index, nor branches change."""
    state(repository, broken())
    before = (
        git(repository, "status", "--porcelain=v2", "--branch"),
        git(repository, "worktree", "list"),
    )
    assert main(["changes", "--against", "HEAD"]) == 1
    assert before == (
        git(repository, "status", "--porcelain=v2", "--branch"), git(repository, "worktree", "list")
    )  # fmt: skip


@pytest.mark.parametrize("alone", [False, True])
def test_a_folder(repository: Path, capsys: pytest.CaptureFixture[str], *, alone: bool) -> None:
    """The other state may be a folder like the root, or one of specs alone, which is said."""
    other = repository / "other"
    state(other, broken())
    code, report = reported(capsys, "--against", str(other / "specs" if alone else other))
    assert (code, report["verdict"]) == (1, "minor")
    assert [one["line"] for one in report["changes"]] == ["`toys.update(tags)` is new"]
    assert report["notes"] == (
        ["a state has no generated package: signatures were not compared"] if alone else []
    )


@pytest.mark.parametrize("named", ["no-such-revision", "--output=x", "HEAD:specs", ""])
def test_no_such_state(repository: Path, capsys: pytest.CaptureFixture[str], named: str) -> None:
    """What is neither a folder nor a commit is an error with exit code 2, and runs no option."""
    assert main(["changes", f"--against={named}"]) == 2
    assert "error" in capsys.readouterr().err
    assert not (repository / "x").exists()


def test_a_folder_without_specs(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that holds no specs is not taken for one without clients."""
    (repository / "empty").mkdir()
    assert main(["changes", "--against", "empty"]) == 2
    assert "holds neither a folder 'specs' nor specs" in capsys.readouterr().err


def test_a_spec_that_cannot_be_read(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A verdict is given of all vendors or of none."""
    (repository / "specs" / "tiny" / "openapi.yaml").write_text("paths: [", encoding="utf-8")
    assert main(["changes", "--against", "HEAD"]) == 2
    assert "openapi.yaml:" in capsys.readouterr().err


def test_no_such_vendor(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A name that neither state has is an error."""
    assert main(["changes", "big", "--against", "HEAD"]) == 2
    assert "no spec of big" in capsys.readouterr().err


def test_the_version_is_written(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--write` moves the version once; the same call again finds it told, and changes nothing."""
    state(repository, broken())
    assert main(["changes", "--against", "HEAD", "--write"]) == 0
    text = (repository / "specs" / "tiny" / "vendor.toml").read_text(encoding="utf-8")
    assert text == TOML.replace("1.2.3", "2.0.0")
    capsys.readouterr()
    code, report = reported(capsys, "--against", "HEAD", "--write")
    assert (code, report["told"]) == (0, True)
    assert (repository / "specs" / "tiny" / "vendor.toml").read_text(encoding="utf-8") == text
    state(repository, broken(), toml=text)
    package = (repository / "generated" / "tiny_client" / "__init__.py").read_text(encoding="utf-8")
    assert '__version__ = "2.0.0"' in package


def test_the_same_spec_generated_otherwise(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Other files of the same spec are a patch, and a name that is gone from them breaks."""
    module = repository / "generated" / "tiny_client" / "resources" / "toys.py"
    text = module.read_text(encoding="utf-8")
    module.write_text(f"{text}# Generated otherwise.\n", encoding="utf-8")
    code, report = reported(capsys, "--against", "HEAD")
    assert (code, report["verdict"]) == (1, "patch")
    assert report["changes"][0]["after"] == ["resources/toys.py"]
    module.write_text(text.replace("dry_run:", "dry_ran:"), encoding="utf-8")
    _, report = reported(capsys, "--against", "HEAD")
    assert [one["line"] for one in report["changes"]] == ["`toys.update(dry_run)` is gone"]
    assert report["verdict"] == "major"
    assert report["changes"][0]["places"]["after"] == ""


def test_markdown(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line for each fact, what breaks first and marked, texts counted."""
    tree = broken()
    fields(tree, "Toy")["age"] = {"type": "integer"}
    update(tree)["summary"] = "Alter a toy."
    state(repository, tree)
    assert main(["changes", "--against", "HEAD", "--markdown"]) == 1
    assert capsys.readouterr().out == (
        "### `tiny_client` 2.0.0 (major)\n\n"
        "- **Breaking:** `toys.update(tags)` is gone.\n"
        "- `Toy.age` is new.\n"
        "- 1 x reworded texts.\n"
    )


def test_the_table(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The table for people has reasons and versions."""
    state(repository, broken())
    main(["changes", "--against", "HEAD"])
    out = " ".join(capsys.readouterr().out.split())
    for text in ("tiny_client 2.0.0 (major)", "`toys.update(tags)`", "TypeError", "1.2.3"):
        assert text in out


@pytest.mark.parametrize(
    ("change", "note"),
    [
        (
            lambda t: fields(t, "Toy").update(prices=fields(t, "Toy").pop("price")),
            "`Toy.price` may be `Toy.prices` now: they have the same shape",
        ),
        (
            lambda t: update(t)["parameters"][1].update(name="tryRun"),
            "`toys.update(dry_run)` may be `toys.update(try_run)` now: they have the same shape",
        ),
        (
            lambda t: update(t).update(
                operationId="alterToy", **{"x-sdk": {"resource": "games", "method": "alter"}}
            ),
            "`toys.update` may be `games.alter` now: they have the same shape",
        ),
    ],
)
def test_a_rename_is_proposed(
    repository: Path, capsys: pytest.CaptureFixture[str], change: Any, note: str
) -> None:
    """It is a note for a person, beside what went and what came, and softens no verdict."""
    tree = tiny.document()
    change(tree)
    state(repository, tree)
    code, report = reported(capsys, "--against", "HEAD")
    assert (code, report["verdict"], report["notes"]) == (1, "major", [note])
    ends = {one["rule"].partition(".")[2] for one in report["changes"]}
    assert {"added", "removed"} <= ends


def test_no_rename_is_proposed(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither of another shape, nor of a name that has nothing of the old one."""
    tree = broken()
    update(tree)["parameters"].append({**SIZE, "name": "taggs"})
    fields(tree, "Toy")["weight"] = fields(tree, "Toy").pop("price")
    state(repository, tree)
    _, report = reported(capsys, "--against", "HEAD")
    assert report["notes"] == []


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        ('class = "Tiny"', 'class = "Tinier"', ("class.changed", "major")),
        ("tiny_client", "tinier_client", ("package.changed", "major")),
        ("TINY_KEY", "TINIER_KEY", ("variable.changed", "major")),
        ('"Authorization"', '"X-Key"', ("header.changed", "minor")),
        ('"Bearer {key}"', '"Token {key}"', ("header.changed", "minor")),
        ("[auth.cred", f"{LIMITS}[auth.cred", ("rate limits.changed", "minor")),
        ("[auth.cred", f"{ERRORS}[auth.cred", ("reading of errors.changed", "minor")),
        ('title = "Tiny"', 'title = "Tinier"', ("text.changed", "patch")),
    ],
)
def test_settings(
    repository: Path, capsys: pytest.CaptureFixture[str], was: str, now: str, told: tuple[str, str]
) -> None:
    """What vendor.toml says is part of the client."""
    assert was in TOML
    state(repository, tiny.document(), toml=TOML.replace(was, now))
    _, report = reported(capsys, "--against", "HEAD")
    assert told in [(one["rule"], one["verdict"]) for one in report["changes"]]
    assert report["verdict"] == told[1]


def test_credentials(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One more has to be given; one that is gone cannot be."""
    text = TOML.replace('"Bearer {key}"', '"Bearer {key}{id}"') + 'id = "TINY_ID"\n'
    state(repository, tiny.document(), toml=text)
    _, report = reported(capsys, "--against", "HEAD")
    lines = [one["line"] for one in report["changes"] if one["verdict"] == "major"]
    assert lines == ["`Tiny(id)` must be given, or its variable"]
    git(repository, "commit", "-qam", "two")
    state(repository, tiny.document())
    _, report = reported(capsys, "--against", "HEAD")
    lines = [one["line"] for one in report["changes"] if one["rule"].startswith("credential")]
    assert lines == ["`Tiny(id)` is no argument any more"]


@pytest.mark.parametrize(
    ("version", "verdict", "asked"),
    [
        ("0.1.0", "none", "0.1.0"), ("0.1.4", "patch", "0.1.5"), ("0.1.4", "minor", "0.1.5"),
        ("0.1.4", "major", "0.2.0"), ("1.2.3", "none", "1.2.3"), ("1.2.3", "patch", "1.2.4"),
        ("1.2.3", "minor", "1.3.0"), ("1.2.3", "major", "2.0.0"),
    ],
)  # fmt: skip
def test_versions(version: str, verdict: Any, asked: str) -> None:
    """Semantic Versioning; before 1.0.0 a breaking change is the second number."""
    assert following(version, verdict) == asked


def test_a_version_in_its_place() -> None:
    """Only the version of the table `client` is written, and what is beside it stays."""
    other = '[auth]\nversion = "9"\n'
    text = '[client] # names\ntitle = "Tiny"\n'
    assert with_version(f"{text}\n{other}", "1.0.0") == (
        f'[client] # names\nversion = "1.0.0"\ntitle = "Tiny"\n\n{other}'
    )
    said = f"{text}version = '1.0.0' # a comment\n{other}"
    assert with_version(said, "1.0.1") == said.replace("1.0.0", "1.0.1")


@pytest.mark.parametrize("version", ["1", "1.2", "1.2.3.4", "01.2.3", "1.2.x", '1.2.3"\\nx="'])
def test_a_wrong_version(version: str) -> None:
    """It is three numbers, and nothing that could get into the generated code."""
    spec, problems = tiny.loaded(tiny.document(), TOML.replace("1.2.3", json.dumps(version)[1:-1]))
    assert spec is None
    assert ["three numbers" in str(problem) for problem in problems] == [True]

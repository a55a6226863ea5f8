"""Every word that the lint accepts has its effect, wherever it may stand: one spec, one build."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from generator.build import emit
from generator.lint import lint
from generator.naming import python_name
from generator.spec_nodes import find
from tests.generator import tiny

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

UUID = "123e4567-e89b-12d3-a456-426614174000"
TOO_LARGE = 2**63

WORDS: dict[str, tuple[dict[str, Any], list[Any], list[Any]]] = {
    "maxLength": ({"type": "string", "maxLength": 2}, ["", "ab", "🎈🎈"], ["abc"]),
    "minLength": ({"type": "string", "minLength": 2}, ["ab"], ["a", "🎈"]),
    "minimum": ({"type": "integer", "minimum": 2}, [2, 3], [1]),
    "maximum": ({"type": "integer", "maximum": 2}, [2, -9], [3]),
    "exclusiveMinimum": ({"type": "integer", "exclusiveMinimum": 2}, [3], [2]),
    "exclusiveMaximum": ({"type": "integer", "exclusiveMaximum": 2}, [1], [2]),
    "bounds of a number": (
        {"type": "number", "minimum": 0.5, "exclusiveMaximum": 2},
        [0.5, 1, 1.99],
        [0.4, 2, 2.0],
    ),
    "largest bounds": (
        {"type": "integer", "minimum": -(2**63), "maximum": 2**63 - 1},
        [-(2**63), 2**63 - 1],
        [TOO_LARGE],
    ),
    "multipleOf": ({"type": "integer", "multipleOf": 5}, [0, -5, 10], [7]),
    "int32": ({"type": "integer", "format": "int32"}, [-(2**31), 2**31 - 1], [2**31, 2**40]),
    "int32 with a bound": (
        {"type": "integer", "format": "int32", "minimum": 0},
        [0, 2**31 - 1],
        [-1, 2**31],
    ),
    "int64": ({"type": "integer", "format": "int64"}, [-(2**63), 2**63 - 1], [TOO_LARGE]),
    "float": ({"type": "number", "format": "float"}, [1.5, -3e38], [1e39]),
    "uuid": (
        {"type": "string", "format": "uuid"},
        [UUID, UUID.upper()],
        ["", "abc", f"{UUID}\n", f"x{UUID}"],
    ),
    "pattern $": ({"type": "string", "pattern": "^[a-z]+$"}, ["abc"], ["abc\n", "a\nb"]),
    "pattern \\d": ({"type": "string", "pattern": "^\\d+$"}, ["12"], ["\u0661", "1\n"]),
    "pattern \\w": ({"type": "string", "pattern": "^\\w+$"}, ["a_1"], ["é", "名"]),
    "pattern \\s": ({"type": "string", "pattern": "^\\s$"}, ["\ufeff", "\xa0"], ["\x1c", "\x85"]),
    "pattern .": ({"type": "string", "pattern": "^.$"}, ["a", "🎈"], ["\r", "\u2028"]),
    "pattern in a class": ({"type": "string", "pattern": "^[\\d-]+$"}, ["1-2"], ["\u0661"]),
    "pattern anywhere": ({"type": "string", "pattern": "b"}, ["abc"], ["ac"]),
    "pattern with a name": ({"type": "string", "pattern": "(?<year>\\d{4})"}, ["2024"], ["20"]),
    "enum": ({"$ref": "#/components/schemas/Color"}, ["red"], ["blue"]),
    "date": ({"type": "string", "format": "date"}, ["DATE"], ["yesterday"]),
    "date-time": ({"type": "string", "format": "date-time"}, ["MOMENT"], ["NAIVE", "now"]),
    "type string": ({"type": "string"}, ["x"], [5, True]),
    "type integer": ({"type": "integer"}, [5], ["5", 5.5, True]),
    "type number": ({"type": "number"}, [5, 5.5], ["5", True]),
    "type boolean": ({"type": "boolean"}, [True], ["true", 1]),
    "minItems": ({"type": "array", "minItems": 2, "items": {"type": "integer"}}, [[1, 2]], [[1]]),
    "maxItems": ({"type": "array", "maxItems": 1, "items": {"type": "integer"}}, [[1]], [[1, 2]]),
}
"""Schema, values that are sent, values that are refused; capitals stand for values of Python."""

NO_LISTS = ("minItems", "maxItems")
NO_HEADERS = ("date", "date-time")


def places() -> dict[str, dict[str, Any]]:
    """Every argument of the two operations, by its name, with its schema."""
    found: dict[str, dict[str, Any]] = {}
    for number, (word, (schema, _, _)) in enumerate(WORDS.items()):
        found[f"b{number}"] = found[f"q{number}"] = schema
        if word not in NO_LISTS:
            if word not in NO_HEADERS:
                found[f"h{number}"] = schema
            found[f"ql{number}"] = {"type": "array", "items": schema}
            found[f"bl{number}"] = {"type": "array", "items": schema}
            found[f"bm{number}"] = {"type": "object", "additionalProperties": schema}
        found[f"bn{number}"] = (
            {"anyOf": [schema, {"type": "null"}]}
            if "$ref" in schema
            else {**schema, "type": [schema["type"], "null"]}
        )
    return found


NAMES = (
    "description", "default", "example", "examples", "deprecated", "properties", "items", "type",
    "format", "pattern", "enum", "required", "additionalProperties", "anyOf", "allOf", "minimum",
    "maxLength", "nullable", "title", "const", "$ref", "readOnly", "x-doc", "x-sdk", "content",
    "schema", "get", "parameters", "responses", "self", "cls", "options", "models", "params",
    "datetime", "date", "time", "list", "dict", "str", "int", "float", "bool", "object", "field",
    "property", "cached_property", "Meta", "UNSET", "Annotated", "msgspec", "lmskit", "annotations",
    "class", "None", "true", "import", "print", "__init__", "_private", "name",
    "value", "mro", "keys", "copy", "json", "uuid", "decimal", "typing", "sequence", "callable",
    "any",
)  # fmt: skip
"""Properties called like a word of JSON Schema, of OpenAPI, of Python or of an import."""


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    described = {name: {**node, "description": "A text."} for name, node in properties.items()}
    return {"type": "object", "description": "An object.", "properties": described}


def tree() -> dict[str, Any]:
    """The tiny vendor with two operations more, which take and answer everything."""
    found = tiny.document()
    post, get, schemas = _operations(found)
    fields = {name: node for name, node in places().items() if name.startswith("b")}
    schemas["NamesWrite"] = _object({name: {"type": "string"} for name in NAMES})
    schemas["NamesRead"] = _object({name: {"type": "string"} for name in NAMES})
    # What a schema reaches through a property that is called like an annotation is written too.
    schemas["Nested"] = _object({"example": {"$ref": "#/components/schemas/Deep"}})
    schemas["Deep"] = _object({"deep": {"type": "string", "maxLength": 2}})
    schemas["WordsWrite"] = _object(
        {
            **fields,
            "names": {"$ref": "#/components/schemas/NamesWrite"},
            "description": {"$ref": "#/components/schemas/Nested"},
        }
    )
    schemas["WordsRead"] = _object({**fields, "names": {"$ref": "#/components/schemas/NamesRead"}})
    schemas["WordsRead"]["example"] = {"$ref": "#/components/schemas/Nowhere", "names": {}}
    # Two schemas that hold each other.
    schemas["WordsRead"]["properties"]["chicken"] = {
        "$ref": "#/components/schemas/Chicken", "description": "A text.",
    }  # fmt: skip
    schemas["Chicken"] = _object({"eggs": {"type": "array", "items": _ref("Egg")}})
    schemas["Egg"] = _object({"layer": _ref("Chicken"), "twin": _ref("Egg")})
    get["parameters"] = [
        {
            "name": f"X-{name}" if name.startswith("h") else name,
            "x-argument": name,
            "in": "header" if name.startswith("h") else "query",
            "description": "A value.",
            "schema": node,
        }
        for name, node in places().items()
        if not name.startswith("b")
    ]
    post["requestBody"]["content"]["application/json"]["schema"] = _ref("WordsWrite")
    for operation in (post, get):
        operation["responses"]["200"]["content"]["application/json"]["schema"] = _ref("WordsRead")
    return found


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _operations(found: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    patch = found["paths"]["/toys/{toy_id}"]["patch"]
    patch["parameters"] = patch["parameters"][:1]
    more = {key: value for key, value in patch.items() if key != "parameters"}
    post = json.loads(json.dumps(more)) | {
        "operationId": "makeWords",
        "x-sdk": {"resource": "words", "method": "make"},
    }
    get = json.loads(json.dumps(more)) | {
        "operationId": "getWords",
        "x-sdk": {"resource": "words", "method": "get"},
        "x-retry": "safe",
    }
    del get["requestBody"]
    found["paths"]["/words"] = {"post": post, "get": get}
    return post, get, found["components"]["schemas"]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the client was built: once, for all words in all places."""
    spec = tiny.spec(tree())
    assert [str(problem) for problem in lint(spec) if problem.level == "error"] == []
    files, problems = emit(spec)
    assert problems == ()
    folder = tmp_path_factory.mktemp("words")
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return folder


SCRIPT = """
import datetime, importlib, json, pkgutil, sys
import httpx
sys.path.insert(0, sys.argv[1])
import tiny_client
from lmskit.errors import InvalidArgumentError
for module in pkgutil.walk_packages(tiny_client.__path__, "tiny_client."):
    importlib.import_module(module.name)
python = {
    "DATE": datetime.date(2024, 2, 29),
    "MOMENT": datetime.datetime(2024, 2, 29, tzinfo=datetime.timezone.utc),
    "NAIVE": datetime.datetime(2024, 2, 29),
}
def value(written):
    if isinstance(written, list):
        return [value(item) for item in written]
    if isinstance(written, dict):
        return {key: value(item) for key, item in written.items()}
    return python.get(written, written) if isinstance(written, str) else written
sent, answer, drifts = [], {}, []
def reply(request):
    sent.append(request)
    return httpx.Response(200, json=answer)
http = httpx.Client(transport=httpx.MockTransport(reply))
words = tiny_client.Tiny(key="k", http_client=http, on_drift=drifts.append).words
task = json.load(sys.stdin)
outcome = {}
for argument, written in task["calls"]:
    call = words.make if argument.startswith("b") else words.get
    before = len(sent)
    try:
        call(**{argument: value(written)})
    except InvalidArgumentError as error:
        said = f"refused: {error.argument}"
    else:
        said = "sent"
    if (len(sent) > before) != (said == "sent"):
        said = "refused after it was sent, or not sent"
    outcome[f"{argument} {json.dumps(written)}"] = said
answer.update(task["answer"])
got = words.get()
read = {py: getattr(got.names, py) for py in task["names"].values()}
eggs = type(got.chicken).__name__, type(got.chicken.eggs[0].layer).__name__
plain = {name: repr(getattr(got, name)) for name in task["plain"]}
answer.clear()
words.make(names={py: "v" for py in task["names"].values()})
wire = json.loads(sent[-1].content)["names"]
try:
    words.make(description={"example": {"deep": "abc"}})
except InvalidArgumentError as error:
    deep = error.argument
json.dump({"outcome": outcome, "read": read, "eggs": eggs, "wire": wire, "deep": deep,
           "plain": plain, "drifts": [str(d) for d in drifts]}, sys.stdout)
"""


def calls() -> list[tuple[str, Any, str]]:
    """Argument, value and outcome of every call."""
    found: list[tuple[str, Any, str]] = []
    for number, (word, (_, good, bad)) in enumerate(WORDS.items()):
        for value, fine in [*((v, True) for v in good), *((v, False) for v in bad)]:
            for place, (held, trail) in _held(number, value).items():
                if place not in places() or (place.startswith("h") and not _header(value)):
                    continue
                if place.startswith(("q", "h")) and word == "type string" and not fine:
                    continue
                found.append((place, held, "sent" if fine else f"refused: {place}{trail}"))
        found.append((f"bn{number}", None, "sent"))
        found.append((f"b{number}", None, f"refused: b{number}"))
    return found


def _held(number: int, value: Any) -> dict[str, tuple[Any, str]]:
    plain = {f"{place}{number}": (value, "") for place in ("b", "q", "h", "bn")}
    lists = {f"{place}{number}": ([value], "[0]") for place in ("ql", "bl")}
    return {**plain, **lists, f"bm{number}": ({"k": value}, "['k']")}


def _header(value: Any) -> bool:
    """Whether a header can hold a value at all."""
    return not isinstance(value, str) or (value.isascii() and value.isprintable() and value != "")


ANSWER = {"names": dict.fromkeys(NAMES, "v"), "chicken": {"eggs": [{"layer": {"eggs": []}}]}}


@pytest.fixture(scope="module")
def seen(root: Path) -> dict[str, Any]:
    """What a process that has the client did with every value."""
    names = {name: python_name(name) for name in NAMES}
    bad = {
        f"b{number}": value
        for number, (word, (_, _, values)) in enumerate(WORDS.items())
        for value in values[:1]
        if word in LIMITS
    }
    task = {
        "calls": [(argument, value) for argument, value, _ in calls()],
        "names": names,
        "answer": {**ANSWER, **bad},
        "plain": sorted(bad),
    }
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(root)],
        input=json.dumps(task), capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout)


LIMITS = [word for word in WORDS if not word.startswith(("type", "date"))]


def test_every_word_counts_in_every_place(seen: dict[str, Any]) -> None:
    """A value within the limits is sent; one beyond them is refused by the name of its argument."""
    expected = {f"{a} {json.dumps(value)}": outcome for a, value, outcome in calls()}
    wrong = {key: said for key, said in seen["outcome"].items() if said != expected[key]}
    assert wrong == {}
    assert seen["outcome"].keys() == expected.keys()


def test_what_is_read_has_no_limits(seen: dict[str, Any]) -> None:
    """A vendor that breaks its own limits is read without a drift."""
    assert seen["drifts"] == []
    assert len(seen["plain"]) == len(LIMITS)
    assert "None" not in seen["plain"].values()


def test_every_name_is_a_property(seen: dict[str, Any]) -> None:
    """A property may be called like a word of JSON Schema, of Python, or of an import."""
    assert seen["read"] == {python_name(name): "v" for name in NAMES}
    assert seen["wire"] == dict.fromkeys(NAMES, "v")
    assert seen["deep"] == "description.example.deep"


DEPRECATED = {
    "operation": ("/paths/~1toys~1{toy_id}/patch", 1),
    "parameter": ("/paths/~1toys~1{toy_id}/patch/parameters/1", 1),
    "field that is read": ("/components/schemas/Toy/properties/price", 1),
    # The method that takes it says so too, and that a model is deprecated its field and argument.
    "field that is sent": ("/components/schemas/ToyUpdate/properties/note", 2),
    "model": ("/components/schemas/Part", 3),
}


def test_what_is_deprecated_says_so() -> None:
    """An operation, argument, field or model that is deprecated has it in its own text."""
    tree = tiny.document()
    spare = {**_ref("Part"), "description": "A spare part."}
    tree["components"]["schemas"]["ToyUpdate"]["properties"]["spare"] = spare
    plain, _ = emit(tiny.spec(tree))
    assert "Deprecated" not in _python(plain)
    for what, (pointer, texts) in DEPRECATED.items():
        changed = copy.deepcopy(tree)
        find(changed, pointer)["deprecated"] = True
        spec = tiny.spec(changed)
        assert [problem for problem in lint(spec) if problem.level == "error"] == []
        files, problems = emit(spec)
        assert problems == ()
        assert _python(files).count("Deprecated by the vendor.") == texts, what


def _python(files: Mapping[str, str]) -> str:
    return " ".join(" ".join(text for path, text in files.items() if path.endswith(".py")).split())


def test_schemas_that_hold_each_other(seen: dict[str, Any]) -> None:
    """Two models that refer to each other are read as what they are."""
    assert seen["eggs"] == ["Chicken", "Chicken"]

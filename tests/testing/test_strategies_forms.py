"""What is drawn for forms, files, maps and recursive schemas."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings

from lmskit import File
from lmskit.testing.strategies import UnsupportedSchema, arguments, for_model, from_schema
from lmskit.testing.strategies.files import files
from lmskit.testing.strategies.names import python_name
from tests.testing.form_sample import BINARY, DOCUMENT, STRING

if TYPE_CHECKING:
    from collections.abc import Callable

AIM = settings(
    max_examples=3000,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
CHECK = settings(
    max_examples=100,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
FORM_NAMES = {"thing_id", "uploaded_type", "note", "size", "about", "file"}


def named(file: bytes | File) -> str:
    """The name of a file, empty where it has none."""
    return getattr(file, "name", None) or ""


def content(file: bytes | File) -> bytes:
    """What is in a file."""
    found = file.content if isinstance(file, File) else file
    assert isinstance(found, bytes)  # no path and no open file, which another run might not have
    return found


FILES: list[Callable[[bytes | File], bool]] = [
    lambda file: isinstance(file, bytes),
    lambda file: content(file) == b"",
    lambda file: b"\r\n--" in content(file),
    lambda file: b"Content-Disposition" in content(file),
    lambda file: content(file).endswith(b"\r\n"),
    lambda file: len(content(file)) > 65536,
    lambda file: named(file).endswith(".zip"),
    lambda file: named(file).endswith(".pdf"),
    lambda file: named(file).endswith(".mp4"),
    lambda file: named(file).endswith(".mp3"),
    lambda file: "." not in named(file) and named(file) != "",
    lambda file: '"' in named(file),
    lambda file: "\r\n" in named(file),
    lambda file: ".." in named(file),
    lambda file: "\\" in named(file),
    lambda file: not named(file).isascii(),
    lambda file: getattr(file, "media_type", None) is not None,
]
FORMS: list[Callable[[dict[str, Any]], bool]] = [
    lambda drawn: set(drawn) == FORM_NAMES,
    lambda drawn: set(drawn) == {"thing_id", "file"},
    lambda drawn: "made_at" in drawn.get("about", {}),
    lambda drawn: len(drawn.get("note", "")) == 9,
]
BODIES: list[Callable[[dict[str, Any]], bool]] = [
    lambda drawn: {"name", "query_name"} <= set(drawn),
    lambda drawn: "name" in drawn and "query_name" not in drawn,
    lambda drawn: "object_" in drawn,
    lambda drawn: drawn.get("names") == {},
    lambda drawn: bool(drawn.get("names")),
    lambda drawn: any(isinstance(item, dict) for item in drawn.get("rest", {}).values()),
    lambda drawn: any("made_at" in item for item in drawn.get("by_name", {}).values()),
    lambda drawn: any(item.get("parts") for item in drawn.get("parts", [])),
]


@given(arguments(DOCUMENT, "uploadThing"))
@CHECK
def test_forms(drawn: dict[str, Any]) -> None:
    """Texts are texts, JSON text is a dict by Python names, a file is bytes or a named file."""
    assert {"thing_id", "file"} <= set(drawn) <= FORM_NAMES
    assert isinstance(content(drawn["file"]), bytes)
    assert isinstance(drawn.get("size", 0), int)
    assert set(drawn.get("about", {})) <= {
        *("name", "object_", "made_at", "parts", "names", "rest", "by_name"),
    }


@pytest.mark.parametrize("condition", FILES)
@pytest.mark.filterwarnings("ignore:Generating overly large repr")  # large is what is looked for
def test_files_reach(condition: Callable[[bytes | File], bool]) -> None:
    """Contents and names that break a form are drawn, and so are usual ones."""
    find(files(), condition, settings=AIM)


@pytest.mark.parametrize("condition", FORMS)
def test_forms_reach(condition: Callable[[dict[str, Any]], bool]) -> None:
    """All fields and only the required ones, members of JSON text, limits of texts."""
    find(arguments(DOCUMENT, "uploadThing"), condition, settings=AIM)


@pytest.mark.parametrize("condition", BODIES)
def test_maps_reach(condition: Callable[[dict[str, Any]], bool]) -> None:
    """Maps are drawn empty and filled, their values by Python names, and x-argument holds."""
    find(arguments(DOCUMENT, "putThing"), condition, settings=AIM)


@given(arguments(DOCUMENT, "uploadThing", required_only=True))
@CHECK
def test_required_fields(drawn: dict[str, Any]) -> None:
    """With `required_only`, no optional part is given."""
    assert set(drawn) == {"thing_id", "file"}


@pytest.mark.parametrize(
    ("field", "pointer"),
    [
        ({"type": "array", "items": STRING}, "/type"),
        ({"type": ["string", "null"]}, "/type"),
        (
            {"type": "string", "contentMediaType": "a/b", "contentSchema": {}},
            "/contentMediaType",
        ),
        ({"type": "string", "contentMediaType": "application/json"}, "/contentMediaType"),
        ({**BINARY, "maxLength": 5}, "/maxLength"),
        ({"type": "string", "contentEncoding": "base64"}, "/contentEncoding"),
    ],
)
def test_another_field_is_refused(field: dict[str, Any], pointer: str) -> None:
    """What has no agreed spelling in a form is refused by its place, not drawn more weakly."""
    document = deepcopy(DOCUMENT)
    document["components"]["schemas"]["ThingForm"]["properties"]["note"] = field
    with pytest.raises(UnsupportedSchema) as caught:
        arguments(document, "uploadThing")
    assert caught.value.pointer == f"#/components/schemas/ThingForm/properties/note{pointer}"


@given(from_schema(BINARY, {}))
@CHECK
def test_a_binary_body_is_bytes(drawn: bytes) -> None:
    """The whole body, not a JSON value."""
    assert isinstance(drawn, bytes)


def test_bytes_inside_json_are_refused() -> None:
    """JSON has none."""
    with pytest.raises(UnsupportedSchema, match="format 'binary'"):
        from_schema({"type": "array", "items": BINARY}, {})
    with pytest.raises(UnsupportedSchema, match="maxLength"):
        from_schema({**BINARY, "maxLength": 5}, {})


TREES: dict[str, Any] = {
    "schemas": {
        "Tree": {
            "type": "object",
            "properties": {
                f"{side}{number}": {"$ref": "#/components/schemas/Tree"}
                for side in ("left", "right")
                for number in range(4)
            },
        }
    }
}


def test_a_schema_within_itself_stays_small() -> None:
    """Eight branches at every level: built at once, drawn in a few members, two levels reached."""
    sizes: list[int] = []

    @given(from_schema({"$ref": "#/components/schemas/Tree"}, TREES))
    @settings(CHECK, max_examples=30)
    def check(tree: dict[str, Any]) -> None:
        sizes.append(str(tree).count("{"))

    check()
    assert max(sizes) < 1000
    assert any(size > 8 for size in sizes)


class Branch(msgspec.Struct, kw_only=True):
    """A model within itself, in many fields."""

    a: Branch | None = None
    b: Branch | None = None
    c: list[Branch] | None = None
    d: dict[str, Branch] | None = None
    e: dict[str, Any] | None = None


BRANCHES: list[Callable[[Branch], bool]] = [
    lambda branch: branch.a is not None,
    lambda branch: bool(branch.c),
    lambda branch: bool(branch.d),
    lambda branch: bool(branch.e),
    lambda branch: branch == Branch(),
]


@given(for_model(Branch))
@CHECK
def test_models_within_themselves(branch: Branch) -> None:
    """An instance is read back as it was written."""
    assert msgspec.json.decode(msgspec.json.encode(branch), type=Branch) == branch


@pytest.mark.parametrize("condition", BRANCHES)
def test_models_within_themselves_reach(condition: Callable[[Branch], bool]) -> None:
    """Recursive fields, lists and maps of them are drawn, and none at all."""
    find(for_model(Branch), condition, settings=AIM)


def test_names_with_several_underscores_have_one() -> None:
    """As the arguments of the client have them."""
    assert python_name("session__lesson__id") == "session_lesson_id"


@pytest.mark.parametrize("name", ["object", "date", "str", "field", "class"])
def test_names_of_annotations_are_kept_free(name: str) -> None:
    """As the generated models have them."""
    assert python_name(name) == f"{name}_"

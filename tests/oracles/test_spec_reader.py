"""The oracles' own reader of documents: forms, maps, files, pages and credentials."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from tests.oracles.spec_model import Pagination, Spec, SpecReadingError, argument_name
from tests.oracles.spec_reader import read_spec
from tests.testing.form_sample import DOCUMENT, STRING


@pytest.fixture(scope="module")
def spec() -> Spec:
    """Read the small document."""
    return read_spec(DOCUMENT)


def changed(*path: str, **changes: Any) -> dict[str, Any]:
    """The document with one of its nodes changed."""
    document = deepcopy(DOCUMENT)
    node = document
    for step in path:
        node = node[step]
    node.update(changes)
    return document


def test_a_form_is_read(spec: Spec) -> None:
    """Each field is a text, JSON text or a file; the schema is that of its value."""
    body = spec.operations["uploadThing"].body
    assert body is not None
    assert body.is_form
    assert [(one.name, one.kind, one.required) for one in body.fields] == [
        ("note", "text", False),
        ("size", "text", False),
        ("about", "json", False),
        ("file", "file", True),
    ]
    assert "byName" in spec.properties(body.fields[2].schema)
    assert [one.argument for one in body.fields] == ["note", "size", "about", "file"]


def test_a_json_body_has_no_fields(spec: Spec) -> None:
    """Only a form has parts."""
    body = spec.operations["putThing"].body
    assert body is not None
    assert (body.is_form, body.fields) == (False, ())


def test_the_content_type_of_a_part_may_be_given() -> None:
    """`encoding` says it, and nothing else does."""
    content = DOCUMENT["paths"]["/things"]["post"]["requestBody"]["content"]
    media = {**content["multipart/form-data"], "encoding": {"about": {"contentType": "a/b"}}}
    path = ("paths", "/things", "post", "requestBody", "content")
    spec = read_spec(changed(*path, **{"multipart/form-data": media}))
    body = spec.operations["uploadThing"].body
    assert body is not None
    assert [one.content_type for one in body.fields] == [None, None, "a/b", None]


@pytest.mark.parametrize(
    "field",
    [
        {"type": "array", "items": STRING},
        {"type": "object"},
        {"type": "string", "contentMediaType": "text/csv"},
        {"type": "string", "contentMediaType": "application/json"},
    ],
)
def test_another_form_field_is_refused(field: dict[str, Any]) -> None:
    """What has no agreed spelling in a form is not guessed at."""
    path = ("components", "schemas", "ThingForm", "properties")
    with pytest.raises(SpecReadingError, match="the form field note is neither"):
        read_spec(changed(*path, note=field))


def test_maps_are_told_from_objects(spec: Spec) -> None:
    """A map's values have a schema, an empty one for any; an object has properties."""
    members = spec.properties(DOCUMENT["components"]["schemas"]["Thing"])
    assert spec.map_values(members["names"]) == STRING
    assert spec.map_values(members["rest"]) == {}
    assert spec.map_values(DOCUMENT["components"]["schemas"]["Thing"]) is None
    assert spec.map_values(members["name"]) is None
    assert spec.map_values({"type": "object", "additionalProperties": False}) is None
    assert "byName" in spec.properties(spec.map_values(members["byName"]) or {})


def test_a_file_is_asked_for_by_its_type(spec: Spec) -> None:
    """A binary answer is told, whatever order the answers have; refusals are JSON."""
    download = spec.operations["downloadThing"]
    assert download.binary
    assert download.media_types == ("application/zip", "application/json")
    assert download.accept == "application/zip, application/json"
    assert not spec.operations["listThings"].binary
    assert spec.operations["listThings"].accept == "application/json"


def test_paging_is_read(spec: Spec) -> None:
    """The names of a protocol are members of the answer; a misspelled one is refused."""
    assert spec.operations["listThings"].pagination == Pagination("token", "things", "more", "more")
    assert spec.operations["getJob"].pagination is None
    path = ("paths", "/things", "get")
    with pytest.raises(SpecReadingError, match=r"the answer has no \['thing'\]"):
        read_spec(changed(*path, **{"x-pagination": {"style": "array", "items": "thing"}}))
    for unknown in ({"style": "array", "token": "more"}, {"style": "links", "next": "n"}):
        with pytest.raises(SpecReadingError, match="x-pagination has"):
            read_spec(changed(*path, **{"x-pagination": unknown}))


def test_security_is_read(spec: Spec) -> None:
    """The alternatives with their scopes; the document's own where an operation has none."""
    upload = spec.operations["uploadThing"]
    assert upload.security == (("BASIC", ()), ("OAUTH", ("write:thing", "write")))
    assert spec.operations["listThings"].security == (("BASIC", ()),)
    path = ("paths", "/things", "get")
    with pytest.raises(SpecReadingError, match="the security scheme KEY is not supported"):
        read_spec(changed(*path, security=[{"KEY": []}]))
    with pytest.raises(SpecReadingError, match="several schemes at once"):
        read_spec(changed(*path, security=[{"BASIC": [], "OAUTH": []}]))


def test_an_argument_may_have_a_name_of_its_own(spec: Spec) -> None:
    """`x-argument` tells a parameter from a field of the same name."""
    operation = spec.operations["putThing"]
    assert [item.argument for item in operation.parameters] == ["thing_id", "query_name"]


def test_a_header_may_follow_from_a_file(spec: Spec) -> None:
    """`x-media-type-of` names the field."""
    (header,) = spec.operations["uploadThing"].located("header")
    assert header.media_type_of == "file"


def test_a_waiter_is_read(spec: Spec) -> None:
    """The method that waits is known by its name."""
    assert spec.operations["getJob"].waiter == "wait"
    assert spec.operations["listThings"].waiter is None


def test_forms_are_no_models(spec: Spec) -> None:
    """A component that is only a form becomes arguments."""
    assert set(spec.models) == {"Fault", "Tags", "Thing", "ThingList"}


@pytest.mark.parametrize("name", ["object", "date", "str", "field"])
def test_names_of_annotations_are_kept_free(name: str) -> None:
    """A field of such a name would stand in the way of the model's own annotations."""
    assert argument_name(name) == f"{name}_"


ROW = {"$ref": "#/components/schemas/Row"}
PAGE = {"$ref": "#/components/schemas/RowPage"}
LISTED: dict[str, Any] = {
    "paths": {},
    "components": {
        "schemas": {
            "Row": {"type": "object", "properties": {"id": STRING}, "additionalProperties": True},
            "RowPage": {
                "type": "object",
                "properties": {
                    "results": {"type": "array", "items": ROW},
                    "next": {"type": ["string", "null"]},
                    "row": {"anyOf": [ROW, {"type": "null"}]},
                },
            },
        }
    },
}


def listing(schema: Any, **paging: str) -> dict[str, Any]:
    """The document with a list that is answered with a schema."""
    responses = {"200": {"content": {"application/json": {"schema": schema}}}}
    operation = {"operationId": "listRows", "responses": responses, "x-pagination": paging}
    return {**LISTED, "paths": {"/rows": {"get": operation}}}


@pytest.mark.parametrize("answer", [PAGE, {"oneOf": [{"type": "array", "items": ROW}, PAGE]}])
def test_links_are_read(answer: Any) -> None:
    """A list by link names the member that holds it, in an envelope that may be an array too."""
    given = {"style": "link", "items": "results", "link": "next"}
    paging = read_spec(listing(answer, **given)).operations["listRows"].pagination
    assert paging == Pagination("link", "results", link="next")
    assert paging.continuation == "next"
    with pytest.raises(SpecReadingError, match="has no"):
        read_spec(listing(answer, **{**given, "link": "gone"}))


def test_the_alternatives_of_an_answer() -> None:
    """Which alternative a value is of is told by its JSON type."""
    spec = read_spec(LISTED)
    rows = {"type": "array", "items": ROW}
    answer = {"oneOf": [rows, PAGE]}
    assert spec.branch(answer, []) == rows
    assert spec.branch(answer, {}) == spec.envelope(PAGE) == spec.resolve(PAGE)
    assert spec.types(answer) == ("array", "object")
    assert (spec.types({}), spec.types(PAGE)) == ((), ("object",))


@pytest.mark.parametrize(
    ("schema", "nullable"),
    [
        ({}, True),
        (STRING, False),
        ({"type": ["object", "null"], "additionalProperties": STRING}, True),
        (ROW, False),
        ({"anyOf": [ROW, {"type": "null"}]}, True),
        ({"description": "Anything."}, True),
    ],
)
def test_what_may_be_null(schema: Any, nullable: bool) -> None:
    """Null is a value in each of the spellings, and where a schema says nothing."""
    assert read_spec(LISTED).nullable(schema) is nullable


def test_open_objects_are_told_from_maps() -> None:
    """Named members and others beside them make an open object."""
    spec = read_spec(LISTED)
    assert [spec.is_open(one) for one in (ROW, PAGE, {"type": "object"})] == [True, False, False]
    assert not spec.is_open({"type": "object", "additionalProperties": STRING})

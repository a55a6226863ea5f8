"""The rules about forms, bytes, lists, jobs and tokens fire at the node that breaks them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generator.lint import lint
from generator.spec_nodes import child, find
from tests.generator import rich, tiny

if TYPE_CHECKING:
    from collections.abc import Callable

    Change = Callable[[dict[str, Any]], object]

LIST = child("/paths", "/toys", "get")
PICTURE = child("/paths", "/toys/{toyId}/picture", "get")
UPLOAD = child("/paths", "/toys/{toyId}/picture", "post")
TAGS = child("/paths", "/toys/{toyId}/tags", "get")
JOB = child("/paths", "/jobs/{jobId}", "get")
FORM = "/components/schemas/PictureForm/properties"
PAGE = "/components/schemas/ToyPage"
TOKEN = "/components/securitySchemes/TOKEN"
TOY = {"$ref": "#/components/schemas/Toy"}


def put(pointer: str, **values: Any) -> Change:
    """Set members of a node; None removes one. `_` stands for `-`, `__` for `/`."""

    def change(tree: dict[str, Any]) -> None:
        node = find(tree, pointer)
        for name, value in values.items():
            key = name.replace("__", "/").replace("_", "-")
            node.pop(key, None) if value is None else node.update({key: value})

    return change


CASES: dict[str, tuple[Change, str, str]] = {
    # pagination
    "page style": (put(LIST, x_pagination={"style": "page"}), f"{LIST}/x-pagination", "not built"),
    "token without its place": (
        put(LIST, x_pagination={"style": "token", "items": "toyItems", "token": "nextToken"}),
        f"{LIST}/x-pagination",
        "token needs parameter",
    ),
    "array with a token": (
        put(TAGS, x_pagination={"style": "array", "items": "tags", "token": "t"}),
        f"{TAGS}/x-pagination",
        "array takes nothing beside style, items",
    ),
    "items of another kind": (
        put(TAGS, x_pagination={"style": "array", "items": 5}),
        f"{TAGS}/x-pagination",
        "items must be text",
    ),
    "items that are not there": (
        put(f"{TAGS}/x-pagination", items="labels"),
        f"{TAGS}/responses/200",
        "no member 'labels' is an array",
    ),
    "items that may be null": (
        put(f"{PAGE}/properties/toyItems", type=["array", "null"]),
        f"{LIST}/responses/200",
        "no member 'toyItems' is an array",
    ),
    "items in an envelope": (
        put("/components/schemas/TagPage", x_envelope="tags", required=["tags"]),
        f"{TAGS}/responses/200",
        "items is for an answer without x-envelope",
    ),
    "items that are maps": (
        put(
            "/components/schemas/TagPage/properties/tags",
            items={"type": "object", "additionalProperties": True},
        ),
        f"{TAGS}/responses/200",
        "a list of maps is not built",
    ),
    "a token that is not there": (
        put(f"{LIST}/x-pagination", token="more"),
        f"{LIST}/responses/200",
        "no member 'more' is text",
    ),
    "a token that is not sent": (
        put(f"{LIST}/x-pagination", parameter="nextToken"),
        f"{LIST}/x-pagination",
        "no optional text in the query is called 'nextToken'",
    ),
    "a token that is sent always": (
        put(f"{LIST}/parameters/0", required=True),
        f"{LIST}/x-pagination",
        "no optional text in the query is called 'next'",
    ),
    "a token that is sent as a number": (
        put(f"{LIST}/parameters/0", schema={"type": "integer"}),
        f"{LIST}/x-pagination",
        "no optional text in the query",
    ),
    # waiters
    "waiter of another kind": (put(JOB, x_waiter="wait"), f"{JOB}/x-waiter", "must be an object"),
    "waiter with more": (put(f"{JOB}/x-waiter", extra=1), f"{JOB}/x-waiter", "takes no 'extra'"),
    "waiter without a name": (put(f"{JOB}/x-waiter", method=None), f"{JOB}/x-waiter", "method"),
    "waiter with a private name": (
        put(f"{JOB}/x-waiter", method="_wait"),
        f"{JOB}/x-waiter",
        "'_wait' is not a usable Python name",
    ),
    "waiter with a taken name": (
        put(f"{JOB}/x-waiter", method="get"),
        f"{JOB}/x-waiter",
        "toys.jobs.get is taken by",
    ),
    "waiter without failure": (
        put(f"{JOB}/x-waiter", failure=[]),
        f"{JOB}/x-waiter",
        "needs failure: a list of different texts",
    ),
    "waiter with one text": (
        put(f"{JOB}/x-waiter", running="RUNNING"),
        f"{JOB}/x-waiter",
        "needs running: a list of different texts",
    ),
    "status with two meanings": (
        put(f"{JOB}/x-waiter", success=["DONE", "FAILED"]),
        f"{JOB}/x-waiter",
        "means two things with one status",
    ),
    "status that is none": (
        put(f"{JOB}/x-waiter", failure=["FAILED", "LOST"]),
        f"{JOB}/x-waiter",
        "'LOST' is no status",
    ),
    "status without a meaning": (
        put(f"{JOB}/x-waiter", running=["RUNNING"]),
        f"{JOB}/x-waiter",
        "the status 'QUEUED' is in none of",
    ),
    "status that is no enum": (
        put(f"{JOB}/x-waiter", status="message"),
        f"{JOB}/x-waiter",
        "no member 'message' is an enum",
    ),
    "status that is not there": (
        put(f"{JOB}/x-waiter", status="theResult.state"),
        f"{JOB}/x-waiter",
        "no member 'theResult.state' is an enum",
    ),
    "message that is no text": (
        put(f"{JOB}/x-waiter", message="theResult"),
        f"{JOB}/x-waiter",
        "no member 'theResult' is text",
    ),
    "warnings that are no texts": (
        put(f"{JOB}/x-waiter", warnings="message"),
        f"{JOB}/x-waiter",
        "no member 'message' is a list of texts",
    ),
    "interval of nothing": (put(f"{JOB}/x-waiter", interval=0), f"{JOB}/x-waiter", "interval must"),
    "interval of a day": (
        put(f"{JOB}/x-waiter", interval=86400),
        f"{JOB}/x-waiter",
        "interval must be seconds above 0",
    ),
    "interval of truth": (put(f"{JOB}/x-waiter", interval=True), f"{JOB}/x-waiter", "interval"),
    "waiter of a list": (
        put(TAGS, x_waiter=rich.PATHS["/jobs/{jobId}"]["get"]["x-waiter"]),
        f"{TAGS}/x-waiter",
        "only a GET that returns one object",
    ),
    "waiter of bytes": (
        put(PICTURE, x_waiter=rich.PATHS["/jobs/{jobId}"]["get"]["x-waiter"]),
        f"{PICTURE}/x-waiter",
        "the answer is no object",
    ),
    "waiter called like an operation": (
        put(LIST, operationId="getJobWaiter"),
        f"{JOB}/x-waiter",
        "an operation is called like the waiter of getJob",
    ),
    "argument of a waiter": (
        put(
            JOB,
            parameters=[
                *rich.PATHS["/jobs/{jobId}"]["get"]["parameters"],
                {"name": "timeout", "in": "query", "description": "x", "schema": rich.TEXT},
            ],
        ),
        f"{JOB}/parameters/1",
        "the argument 'timeout' of getJob is taken by every waiter",
    ),
    # forms and files
    "two kinds of body": (
        put(f"{UPLOAD}/requestBody/content", application__json={"schema": TOY}),
        f"{UPLOAD}/requestBody",
        "multipart/form-data, application/json is not built",
    ),
    "list in a form": (
        put(f"{FORM}/folder", type="array", items=rich.TEXT),
        f"{FORM}/folder",
        "a part of a form is text, a file or JSON text",
    ),
    "object in a form": (
        put(FORM, folder={**TOY, "description": "x"}),
        f"{FORM}/folder",
        "a part of a form is text, a file or JSON text",
    ),
    "JSON text of another type": (
        put(f"{FORM}/caption", contentMediaType="text/xml"),
        f"{FORM}/caption",
        "needs contentMediaType application/json and a $ref to an object",
    ),
    "JSON text of an enum": (
        put(f"{FORM}/caption", contentSchema={"$ref": "#/components/schemas/JobState"}),
        f"{FORM}/caption",
        "a $ref to an object",
    ),
    "JSON text with a limit": (
        put(f"{FORM}/caption", maxLength=5),
        f"{FORM}/caption",
        "needs contentMediaType application/json",
    ),
    "JSON text without a schema": (
        put(f"{FORM}/caption", contentSchema=None),
        f"{FORM}/caption",
        "contentMediaType is for JSON as text",
    ),
    "dangling JSON text": (
        put(f"{FORM}/caption", contentSchema={"$ref": "#/components/schemas/None"}),
        f"{FORM}/caption/contentSchema",
        "leads to nothing",
    ),
    "JSON text in a model": (
        put(
            "/components/schemas/Caption/properties/text",
            contentMediaType="application/json",
            contentSchema=TOY,
        ),
        "/components/schemas/Caption/properties/text",
        "only a part of a form holds JSON as text",
    ),
    "form in a model": (
        put(
            "/components/schemas/Toy/properties",
            inner={"$ref": "#/components/schemas/PictureForm", "description": "x"},
        ),
        "/components/schemas/Toy/properties/inner",
        "PictureForm is a form, and can be nothing else",
    ),
    "form as a JSON body": (
        put(
            child("/paths", "/toys/{toyId}/tags", "delete", "requestBody", "content")
            + "/application~1json/schema",
            **{"$ref": "#/components/schemas/PictureForm"},
        ),
        child("/paths", "/toys/{toyId}/tags", "delete", "requestBody", "content")
        + "/application~1json/schema",
        "PictureForm is a form, and can be nothing else",
    ),
    "file in a model": (
        put("/components/schemas/Toy/properties/id", format="binary"),
        "/components/schemas/Toy/properties/id",
        "bytes are a part of a form, or a success that is not JSON",
    ),
    "argument of an upload": (
        lambda tree: find(tree, FORM).update(on_progress={**rich.TEXT, "description": "x"}),
        f"{FORM}/on_progress",
        "the argument 'on_progress' of uploadPicture is taken by every upload",
    ),
    "media type of no file": (
        put(f"{UPLOAD}/parameters/1", x_media_type_of="folder"),
        f"{UPLOAD}/parameters/1/x-media-type-of",
        "uploadPicture has no file 'folder' in its form",
    ),
    "media type in the query": (
        put(f"{LIST}/parameters/1", x_media_type_of="theFile"),
        f"{LIST}/parameters/1/x-media-type-of",
        "x-media-type-of belongs to a header",
    ),
    "media type that is needed": (
        put(f"{UPLOAD}/parameters/1", required=True),
        f"{UPLOAD}/parameters/1/x-media-type-of",
        "may be left out",
    ),
    # answers
    "bytes as JSON": (
        put(
            f"{PICTURE}/responses/200",
            content={"application/json": {"schema": {"type": "string", "format": "binary"}}},
        ),
        f"{PICTURE}/responses/200",
        "bytes are not application/json",
    ),
    "bytes of two types": (
        put(
            f"{PICTURE}/responses/200/content",
            image__gif={"schema": {"type": "string", "format": "binary"}},
        ),
        f"{PICTURE}/responses/200",
        "an answer of image/png, image/gif is not built",
    ),
    "bytes of any type": (
        put(
            f"{PICTURE}/responses/200",
            content={"*/*": {"schema": {"type": "string", "format": "binary"}}},
        ),
        f"{PICTURE}/responses/200",
        "'*/*' is no media type",
    ),
    "bytes as an error": (
        put(
            f"{PICTURE}/responses/404",
            content={"image/png": {"schema": {"type": "string", "format": "binary"}}},
        ),
        f"{PICTURE}/responses/404/content/image~1png/schema",
        "bytes are a part of a form",
    ),
    "envelope of a map": (
        put("/components/schemas/Toy", x_envelope="labels", required=["id", "labels"]),
        "/components/schemas/Toy/x-envelope",
        "'labels' is a map, which is not built",
    ),
    # maps
    "map as a component": (
        put(
            "/components/schemas",
            Labels={"type": "object", "description": "x", "additionalProperties": True},
        ),
        "/components/schemas/Labels",
        "no type that can be built",
    ),
    "map of nothing": (
        put("/components/schemas/Toy/properties/labels", additionalProperties=False),
        "/components/schemas/Toy/properties/labels",
        "no type that can be built",
    ),
    "map with a limit": (
        put("/components/schemas/Toy/properties/labels", minProperties=1),
        "/components/schemas/Toy/properties/labels/minProperties",
        "minProperties is not understood",
    ),
    "map of inline objects": (
        put(
            "/components/schemas/Toy/properties/labels",
            additionalProperties={"type": "object", "properties": {"a": rich.TEXT}},
        ),
        "/components/schemas/Toy/properties/labels/additionalProperties",
        "an object must be a named component",
    ),
    "map as a parameter": (
        put(f"{LIST}/parameters/1", schema={"type": "object", "additionalProperties": rich.TEXT}),
        f"{LIST}/parameters/1",
        "an object as a parameter is not built",
    ),
    # names
    "argument name of a keyword": (
        put(f"{LIST}/parameters/0", x_argument="from"),
        f"{LIST}/parameters/0/x-argument",
        "'from' is not a usable Python name",
    ),
    "argument name of another": (
        put(f"{LIST}/parameters/0", x_argument="since"),
        f"{LIST}/parameters/1",
        "the argument 'since' of listToys is taken by",
    ),
    "argument name of an option": (
        put(f"{LIST}/parameters/0", x_argument="options"),
        f"{LIST}/parameters/0",
        "'options' of listToys is taken by every method",
    ),
    "resource called like an import": (
        put(f"{LIST}/x-sdk", resource="pager"),
        f"{LIST}/x-sdk",
        "the class Pager of pager is taken by what the resources import",
    ),
    "resource called like the client": (
        put(f"{LIST}/x-sdk", resource="rich"),
        f"{LIST}/x-sdk",
        "the class Rich of rich is taken by the client",
    ),
    "two resources of one class": (
        put(f"{LIST}/x-sdk", resource="toys_pictures"),
        f"{PICTURE}/x-sdk",
        "the class ToysPictures of pictures is taken by toys_pictures",
    ),
    # security
    "scope that is not declared": (
        put(LIST, security=[{"TOKEN": ["read"]}]),
        f"{LIST}/security/0",
        "TOKEN declares no scope 'read'",
    ),
    "scope of a scheme without any": (
        put(LIST, security=[{"BASIC": ["write"]}]),
        f"{LIST}/security/0",
        "BASIC declares no scope 'write'",
    ),
    "token without a scope": (
        put(LIST, security=[{"TOKEN": []}]),
        f"{LIST}/security/0",
        "TOKEN needs a scope",
    ),
    "two schemes at once": (
        put(LIST, security=[{"BASIC": [], "TOKEN": ["write"]}]),
        f"{LIST}/security/0",
        "two schemes at once are not built",
    ),
    "two tokens to choose from": (
        put(LIST, security=[{"TOKEN": ["write"]}, {"TOKEN": ["write:toy"]}]),
        f"{LIST}/security",
        "a choice of oauth2 schemes is not built",
    ),
    "another flow": (
        put(f"{TOKEN}/flows", implicit={"authorizationUrl": "https://a.example", "scopes": {}}),
        f"{TOKEN}/flows",
        "flows other than clientCredentials alone are not built",
    ),
    "another address": (
        put(f"{TOKEN}/flows/clientCredentials", tokenUrl="https://tiny.example/oauth/token"),
        f"{TOKEN}/flows/clientCredentials/tokenUrl",
        "the address by vendor.toml is https://tiny.example/api/oauth/token",
    ),
    "scope with a space": (
        put(f"{TOKEN}/flows/clientCredentials", scopes={"a b": "x", "write": "", "write:toy": ""}),
        f"{TOKEN}/flows/clientCredentials/scopes/a b",
        "the scope 'a b' cannot be asked for",
    ),
    "no basic scheme": (
        put("/components/securitySchemes/BASIC", scheme="bearer"),
        "/components/securitySchemes",
        "need each other",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_rule_fires_where_it_is_broken(case: str) -> None:
    """Each fault of the table is found, at its file and line, with a message that names it."""
    change, pointer, message = CASES[case]
    tree = rich.document()
    change(tree)
    spec = rich.spec(tree)
    found = lint(spec)
    place = spec.place(pointer)
    assert [p for p in found if p.place == place and message in p.message], list(map(str, found))


def test_the_sample_is_sound() -> None:
    """The description that the cases spoil has no fault of its own."""
    assert lint(rich.spec()) == ()


def test_settings_and_schemes_need_each_other() -> None:
    """A token that no scheme knows, and a scheme without its token, are both found."""
    plain = rich.VENDOR_TOML.partition("[auth.token]")[0]
    spec, _ = rich.loaded(rich.document(), plain)
    assert any("vendor.toml has no [auth.token]" in p.message for p in lint(spec))
    tree = rich.document()
    del tree["components"]["securitySchemes"]["TOKEN"]
    for item in tree["paths"].values():
        for operation in item.values():
            if isinstance(operation, dict):
                operation["security"] = [{"BASIC": []}]
    assert any("no scheme is oauth2" in p.message for p in lint(rich.spec(tree)))


def test_basic_credentials_need_their_encoding() -> None:
    """A scheme of basic credentials is no use with a template that is sent as it stands."""
    tree = tiny.document()
    tree["components"]["securitySchemes"]["key"]["scheme"] = "basic"
    assert any("need each other" in problem.message for problem in lint(tiny.spec(tree)))


def test_shared_response_of_bytes() -> None:
    """Bytes may stand in a shared response, unless an error is answered with it."""
    tree = rich.document()
    operation = find(tree, PICTURE)
    tree["components"]["responses"] = {"Picture": operation["responses"]["200"]}
    operation["responses"]["200"] = {"$ref": "#/components/responses/Picture"}
    assert lint(rich.spec(tree)) == ()
    operation["responses"]["409"] = {"$ref": "#/components/responses/Picture"}
    assert any("bytes are a part of a form" in p.message for p in lint(rich.spec(tree)))


def test_text_may_be_an_enum_in_a_form() -> None:
    """A named choice is text like any other."""
    tree = rich.document()
    find(tree, FORM)["folder"] = {"$ref": "#/components/schemas/JobState", "description": "x"}
    assert lint(rich.spec(tree)) == ()

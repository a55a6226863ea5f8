"""A vendor whose answers have every shape that an answer can have, and whose lists go by link."""

from __future__ import annotations

import copy
from typing import Any

from tests.generator import tiny

TEXT: dict[str, Any] = {"type": "string"}
NULL: dict[str, Any] = {"type": "null"}


def ref(name: str) -> dict[str, Any]:
    """A reference to a schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def array(items: dict[str, Any], kind: Any = "array") -> dict[str, Any]:
    """An array, or what may be null instead."""
    return {"type": kind, "items": items}


def mapping(values: Any, kind: Any = "object") -> dict[str, Any]:
    """A map, or what may be null instead."""
    return {"type": kind, "additionalProperties": values}


def _object(text: str, required: list[str], /, **properties: Any) -> dict[str, Any]:
    described = {name: {**node, "description": f"{name}."} for name, node in properties.items()}
    return {"type": "object", "description": text, "required": required, "properties": described}


def operation(name: str, method: str, answer: dict[str, Any], **more: Any) -> dict[str, Any]:
    """An operation of the resource `rows`, by what its success holds."""
    return {
        "operationId": name,
        "x-evidence": "Made up.",
        "x-sdk": {"resource": "rows", "method": method},
        "x-retry": "safe",
        "summary": f"Does {name}.",
        "description": "In full.",
        "security": [{"key": []}],
        **more,
        "responses": {
            "200": {"description": "It.", "content": {"application/json": {"schema": answer}}},
            "404": {
                "description": "Not there.",
                "content": {"application/json": {"schema": ref("Failure")}},
            },
        },
    }


BY_LINK = {"style": "link", "items": "results", "link": "nextPage"}
EITHER = {"oneOf": [array(ref("Row")), ref("RowPage")]}
PAGE = {
    "name": "page",
    "in": "query",
    "description": "Which page.",
    "schema": {"type": "integer", "minimum": 1},
}

ANSWERS: dict[str, dict[str, Any]] = {
    "names": array(TEXT),
    "days": array({"type": "string", "format": "date"}),
    "maybe": array(ref("Row"), ["array", "null"]),
    "labels": mapping(TEXT),
    "by_name": mapping(array(ref("Row"))),
    "free": mapping(True),
    "maybe_labels": mapping({"type": ["integer", "null"]}, ["object", "null"]),
    "title": TEXT,
    "total": {"type": "integer"},
    "anything": {},
    "either": {"oneOf": [TEXT, array(TEXT)]},
    "event": ref("Event"),
    "events": array(ref("Event")),
    "maybe_row": {"anyOf": [ref("Row"), NULL]},
    "labels_inside": ref("Labels"),
}
"""The answer of an operation that returns all of it, by the method."""

PATHS: dict[str, Any] = {
    "/arrays": {
        "get": operation(
            "listRows", "list", array(ref("Row")), **{"x-pagination": {"style": "array"}}
        )
    },
    "/maps": {
        "get": operation(
            "listMaps", "maps", array(mapping(TEXT)), **{"x-pagination": {"style": "array"}}
        )
    },
    "/links": {
        "get": operation(
            "listLinked", "linked", ref("RowPage"), parameters=[PAGE], **{"x-pagination": BY_LINK}
        )
    },
    "/eithers": {
        "get": operation(
            "listEither", "list_either", EITHER, parameters=[PAGE], **{"x-pagination": BY_LINK}
        )
    },
    "/rows": {
        "post": operation(
            "createRow",
            "create",
            ref("Row"),
            requestBody={
                "required": True,
                "description": "The row.",
                "content": {"application/json": {"schema": ref("RowCreate")}},
            },
        )
    },
    # Behind `list`: in a class that has a method of that name, the type goes by another.
    **{
        f"/answers/{method}": {
            "get": operation(f"get{method.title().replace('_', '')}", method, it)
        }
        for method, it in ANSWERS.items()
    },
}

SCHEMAS: dict[str, Any] = {
    "Failure": _object("What went wrong.", [], message=TEXT),
    "Color": {"type": "string", "description": "A color.", "enum": ["red", "green"]},
    "Row": _object(
        "A row.",
        ["id", "state", "extra"],
        id=TEXT,
        state={"anyOf": [ref("Color"), NULL]},
        extra={},
        inner={"anyOf": [ref("Row"), NULL]},
        labels=mapping(TEXT, ["object", "null"]),
        counts=mapping(array({"type": "integer"}), ["object", "null"]),
        more={},
        value={"oneOf": [TEXT, {"type": "number"}, array(TEXT)]},
        list=array({"anyOf": [ref("Color"), NULL]}),
    ),
    "RowPage": _object(
        "A page.",
        ["results"],
        results=array(ref("Row")),
        nextPage={"type": ["string", "null"], "format": "uri"},
    ),
    "Event": {
        **_object(
            "An event.",
            ["eventType"],
            eventType=TEXT,
            at={"type": "string", "format": "date-time"},
            row=ref("Row"),
            inner=array(ref("Event")),
        ),
        "additionalProperties": True,
    },
    "Labels": {**_object("Labels.", ["labels"], labels=mapping(TEXT)), "x-envelope": "labels"},
    "Part": _object("A part.", ["id"], id=TEXT),
    "RowCreate": _object(
        "A row to be.",
        ["part"],
        part={"anyOf": [ref("Part"), NULL]},
        other={"anyOf": [ref("Part"), NULL]},
        color={"anyOf": [NULL, ref("Color")]},
        labels=mapping(TEXT, ["object", "null"]),
        extra={},
    ),
}

VENDOR_TOML = tiny.VENDOR_TOML.replace("tiny", "shapes").replace("Tiny", "Shapes")

DOCUMENT: dict[str, Any] = {
    **{key: tiny.DOCUMENT[key] for key in ("openapi", "info", "servers")},
    "paths": PATHS,
    "components": {
        "securitySchemes": tiny.DOCUMENT["components"]["securitySchemes"],
        "schemas": SCHEMAS,
    },
}


def document() -> dict[str, Any]:
    """A copy to change."""
    return copy.deepcopy(DOCUMENT)


def loaded(tree: dict[str, Any]):
    """Spec and problems of a tree."""
    return tiny.loaded(tree, VENDOR_TOML)


def spec(tree: dict[str, Any] | None = None):
    """The spec of a tree that loads."""
    found, problems = loaded(document() if tree is None else tree)
    assert found is not None, problems
    return found

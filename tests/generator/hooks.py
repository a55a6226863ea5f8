"""The tiny vendor with two webhooks: one in full, and one that nobody has described in full."""

from __future__ import annotations

from typing import Any

from tests.generator import tiny

VENDOR_TOML = f'{tiny.VENDOR_TOML}[webhooks]\ntype_member = "theKind"\n'
HOOK = "/webhooks/toyBroke/post"
KIND = {"type": "string", "description": "What happened."}
SCHEMAS: dict[str, Any] = {
    "ToyBroke": {
        "type": "object",
        "description": "A toy broke.",
        "required": ["id", "theKind"],
        "properties": {
            "theKind": KIND,
            "id": {"type": "string", "description": "Its id."},
            "at": {"type": "string", "format": "date-time", "description": "When it broke."},
        },
    },
    "ToyKind": {
        "type": "string",
        "description": "What happens to toys.",
        "enum": ["toy.found", "toy.lost"],
    },
    "ToyFound": {
        "type": "object",
        "description": "A toy was found.",
        "required": ["theKind"],
        "properties": {
            "theKind": {"$ref": "#/components/schemas/ToyKind", "description": "What happened."}
        },
        "additionalProperties": True,
    },
}


def hooked(**changes: Any) -> dict[str, Any]:
    """The tiny vendor with its webhooks, and changes of the first."""
    tree = tiny.document()
    broke = {"x-webhook": "toy.broke", "x-evidence": "a page about events", **_post("ToyBroke")}
    found = {"x-webhook": "toy.found", "x-doc": "Events > Found", **_post("ToyFound")}
    tree["webhooks"] = {"toyBroke": {"post": {**broke, **changes}}, "toyFound": {"post": found}}
    tree["components"]["schemas"].update(SCHEMAS)
    return tree


def spec(tree: dict[str, Any], toml: str = VENDOR_TOML) -> Any:
    """The spec of a tree that loads."""
    found, problems = tiny.loaded(tree, toml)
    assert found is not None, problems
    return found


def _post(payload: str) -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{payload}"}}}
    return {
        "summary": f"It says {payload}.",
        "description": "Sent when it happened.",
        "requestBody": {"description": "The event.", "required": True, "content": content},
        "responses": {"200": {"description": "Received."}},
    }

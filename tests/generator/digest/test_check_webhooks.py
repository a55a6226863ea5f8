"""Webhooks: what the vendor sends is documented, or says how it is known, as all else is."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from generator.check.run import check
from generator.spec_nodes import find
from tests.generator import tiny
from tests.generator.digest.tiny_page import SCHEMAS, complaints, departure, page

HOOK = "/webhooks/toyBroke/post"
DOC = "op:Events > Toy broke"
EVENT = f"{SCHEMAS}/ToyBroke/properties"
PROPERTIES: dict[str, Any] = {
    "at": {"type": "string", "format": "date-time", "description": "When."},
    "how": {"type": "string", "enum": ["bent", "lost"], "description": "How."},
    "by": {"type": ["string", "null"], "maxLength": 9, "description": "Who did it."},
    "toy": {"$ref": f"#{SCHEMAS}/BrokenToy", "description": "The toy."},
}
ROWS = {
    f"{DOC}/body:at": {"type": "Datetime", "required": True},
    f"{DOC}/body:how": {"type": "Enum", "required": False, "enum": ["bent", "lost"]},
    f"{DOC}/body:by": {"type": "String", "required": False, "nullable": True, "maxLength": 9},
    f"{DOC}/body:toy": {"type": "Object", "required": False},
    f"{DOC}/body:toy.id": {"type": "String", "required": True},
}


def hooked(*, event: Any = None, below: Any = None, **post: Any) -> dict[str, Any]:
    """The tiny vendor with a webhook, and what its nodes say of where it is known from."""
    tree = tiny.document()
    content = {"application/json": {"schema": {"$ref": f"#{SCHEMAS}/ToyBroke"}}}
    tree["webhooks"] = {
        "toyBroke": {
            "post": {
                "x-webhook": "toy.broke",
                "summary": "A toy broke.",
                "description": "Sent when a toy broke.",
                "requestBody": {"description": "It.", "required": True, "content": content},
                "responses": {"200": {"description": "Received."}},
                **post,
            }
        }
    }
    of = {"type": "object", "description": "What broke."}
    tree["components"]["schemas"] |= {
        "ToyBroke": {
            **of,
            "required": ["at"],
            "properties": copy.deepcopy(PROPERTIES),
            **(event or {}),
        },
        "BrokenToy": {
            **of,
            "required": ["id"],
            "properties": {"id": {"type": "string", "description": "Its id."}},
            **(below or {}),
        },
    }
    return tree


def of_the_webhook(tree: dict[str, Any], changes: Any = None) -> set[str]:
    """What is said of the webhook and of what it sends."""
    found = complaints(tree, changes or {}) - complaints(tiny.document(), {})
    assert all(any(at in text for at in (HOOK, "Broke", DOC)) for text in found), found
    return found


def lacking(what: str, at: str) -> str:
    return f"{what} is on no page and has no x-evidence ({at})"


SENT = {
    lacking("the field 'at'", f"{EVENT}/at"),
    lacking("that 'at' is required", f"{EVENT}/at"),
    lacking("the format 'date-time'", f"{EVENT}/at"),
    lacking("the field 'how'", f"{EVENT}/how"),
    lacking("the values that it lists", f"{EVENT}/how"),
    lacking("the field 'by'", f"{EVENT}/by"),
    lacking("that 'by' may be null", f"{EVENT}/by"),
    lacking("maxLength 9", f"{EVENT}/by"),
    lacking("the field 'toy'", f"{EVENT}/toy"),
}
WITHIN = {
    lacking("the field 'id'", f"{SCHEMAS}/BrokenToy/properties/id"),
    lacking("that 'id' is required", f"{SCHEMAS}/BrokenToy/properties/id"),
}
AROUND = {
    lacking("the webhook 'toyBroke'", HOOK),
    lacking("the event 'toy.broke'", f"{HOOK}/x-webhook"),
    lacking("the body", f"{HOOK}/requestBody"),
    lacking("the status 200", f"{HOOK}/responses/200"),
}
KNOWN = {"x-evidence": "Seen live."}


def test_each_claim_needs_a_source() -> None:
    """Without a page and without evidence, each thing that is said of a webhook is an error."""
    assert of_the_webhook(hooked()) == SENT | WITHIN | AROUND


def test_evidence_of_a_webhook_is_needed() -> None:
    """It is of use, and none for the schemas, which answer for themselves."""
    assert of_the_webhook(hooked(**KNOWN)) == SENT | WITHIN
    assert of_the_webhook(hooked(event=KNOWN, **KNOWN)) == WITHIN
    assert of_the_webhook(hooked(event=KNOWN, below=KNOWN, **KNOWN)) == set()


def test_an_assumed_webhook_counts_as_such() -> None:
    """What is assumed of what the vendor sends is counted as assumed."""
    bare = check(tiny.spec(), page({})).assumed
    assumed = {"x-evidence": "assumed: no payload was obtained"}
    tree = hooked(event=assumed, below=assumed, **assumed)
    assert check(tiny.spec(tree), page({})).assumed - bare == len(SENT | WITHIN | AROUND)


@pytest.mark.parametrize("part", ["x-webhook", "responses"])
def test_evidence_by_parts(part: str) -> None:
    """A part of a webhook may be known from elsewhere than the rest."""
    parts = {"rest": "An article.", part: "Seen live."}
    assert of_the_webhook(hooked(event=KNOWN, below=KNOWN, **{"x-evidence": parts})) == set()


def test_a_page_that_documents_a_webhook() -> None:
    """Its table is held against the payload, both ways."""
    parts = {"x-webhook": "Seen live.", "responses": "Seen live."}
    tree = hooked(**{"x-evidence": parts, "x-doc": DOC.partition(":")[2]})
    facts: dict[str, Any] = {DOC: {}, **ROWS}
    assert of_the_webhook(tree, facts) == set()
    for key, value in ROWS.items():
        gone = {other: None for other in ROWS if other == key or other.startswith(f"{key}.")}
        assert of_the_webhook(tree, {**facts, **gone}), key
        assert of_the_webhook(tree, {**facts, key: {**value, "type": "Integer"}}), key
    assert of_the_webhook(tree, {**facts, f"{DOC}/body:zzz": {"type": "String"}}) == {
        f"not in the spec, where the page has {{body: zzz, type: String}} ({DOC}/body:zzz)"
    }


def test_a_departure_in_a_payload() -> None:
    """A payload departs from a page as a body does."""
    parts = {"x-webhook": "Seen live.", "responses": "Seen live."}
    tree = hooked(**{"x-evidence": parts, "x-doc": DOC.partition(":")[2]})
    facts: dict[str, Any] = {DOC: {}, **ROWS, f"{DOC}/body:at": {"type": "Integer"}}
    find(tree, f"{EVENT}/at")["x-departure"] = departure({"type": "Integer"})
    find(tree, f"{SCHEMAS}/ToyBroke")["x-evidence"] = "Seen live."
    assert of_the_webhook(tree, facts) == set()


def test_a_webhook_has_no_credentials_of_the_client() -> None:
    """What the client proves itself with is no claim of what the vendor sends."""
    tree = hooked(event=KNOWN, below=KNOWN, **KNOWN)
    tree["security"] = [{"key": []}]
    assert of_the_webhook(tree) == set()

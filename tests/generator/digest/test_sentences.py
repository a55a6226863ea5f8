"""What a page says in sentences is compared with the spec, both ways: tried on Skilljar's digest.

The spec is made here: an operation for each fact, which says what the fact says and nothing else.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import attrs
import pytest

from generator.check.prose import SIZE_NAMES
from generator.check.run import check, compare
from generator.digest.facts import Digest, Fact
from tests.generator.digest import in_force
from tests.generator.digest.check_edits import put, said, with_node
from tests.generator.digest.fact_edits import changed, with_facts, without

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.check.report import Report
    from generator.spec import Spec

TEXT = {"type": "string"}
MADE_UP = {**TEXT, "x-evidence": "Made up."}
(PAGE,) = in_force.digests("skilljar")


def body(schema: dict[str, Any]) -> dict[str, Any]:
    return {"requestBody": {"content": {"application/json": {"schema": schema}}}}


def unsaid_body(schema: dict[str, Any]) -> dict[str, Any]:
    """The body of which the page says no more than the sentence does."""
    return {"x-evidence": {"requestBody": "Made up."}, **body(schema)}


def partial(_: Fact) -> dict[str, Any]:
    return {"method": "put", "x-partial": True, **unsaid_body({"type": "object"})}


def per_page(fact: Fact) -> dict[str, Any]:
    paging = {"style": "link", "items": "results", "link": "next"}
    return {"method": "get", "x-pagination": paging, "x-page-size": fact.value["perPage"]}


def conditional(fact: Fact) -> dict[str, Any]:
    schema: dict[str, Any] = {**TEXT, "x-required-if": "the other one is not given"}
    for name in reversed(fact.name.split(".")):
        schema = {"type": "object", "properties": {name: schema}}
    return {"method": "post", **body(schema)}


def adds(fact: Fact) -> dict[str, Any]:
    parameter = {"name": fact.name.partition(":")[2], "in": "query", "schema": TEXT}
    item = {"type": "object", "properties": dict.fromkeys(fact.value["adds"], TEXT)}
    responses = {"200": {"content": {"application/json": {"schema": item}}}}
    return {"method": "get", "parameters": [parameter], "responses": responses}


def idempotent_on(_: Fact) -> dict[str, Any]:
    user = {"type": "object", "properties": {"user": MADE_UP}, "required": ["user"]}
    return {"method": "post", "x-retry": {"safe_with": ["enrolled_at"]}, **unsaid_body(user)}


def max_items(fact: Fact) -> dict[str, Any]:
    many = {"type": "array", "maxItems": fact.value["maxItems"], "items": MADE_UP}
    return {"method": "post", **unsaid_body({"oneOf": [TEXT, many]})}


def names(fact: Fact) -> dict[str, Any]:
    """A field whose description shows JSON: an object of lists of texts."""
    texts = {"type": "array", "items": TEXT}
    shown = dict.fromkeys((name for name in fact.value["names"] if "[]" not in name), texts)
    schema = {"type": "object", "properties": shown}
    return {"method": "patch", **body({"type": "object", "properties": {fact.name: schema}})}


def headers(fact: Fact) -> dict[str, Any]:
    found = {name: {"schema": TEXT} for name in fact.value["headers"]}
    return {"method": "post", "responses": {fact.name: {"headers": found}}}


MADE: dict[str, Callable[[Fact], dict[str, Any]]] = {
    "partial": partial,
    "perPage": per_page,
    "conditional": conditional,
    "adds": adds,
    "idempotentOn": idempotent_on,
    "maxItems": max_items,
    "headers": headers,
    "names": names,
}
LOST: dict[str, Callable[[dict[str, Any]], Any]] = {
    "partial": lambda raw: raw.pop("x-partial"),
    "perPage": lambda raw: raw.pop("x-page-size"),
    "conditional": lambda raw: _innermost(raw).pop("x-required-if"),
    "adds": lambda raw: _schema(raw["responses"]["200"])["properties"].popitem(),
    "idempotentOn": lambda raw: raw.update({"x-retry": "unsafe"}),
    "maxItems": lambda raw: _schema(raw["requestBody"])["oneOf"].pop(),
    "headers": lambda raw: raw["responses"]["201"]["headers"].clear(),
    "names": lambda raw: _outermost(raw)["properties"].pop("add"),
}
"""How an operation no longer says it."""
FACTS = [
    (key, fact)
    for key in MADE
    for fact in PAGE.facts
    if key in fact.value and not (key == "names" and fact.kind == "example")
]


def _schema(node: dict[str, Any]) -> dict[str, Any]:
    return node["content"]["application/json"]["schema"]


def _outermost(raw: dict[str, Any]) -> dict[str, Any]:
    (schema,) = _schema(raw["requestBody"])["properties"].values()
    return schema


def _innermost(raw: dict[str, Any]) -> dict[str, Any]:
    schema = _schema(raw["requestBody"])
    while "properties" in schema:
        (schema,) = schema["properties"].values()
    return schema


def made(key: str, fact: Fact) -> tuple[Spec, tuple[Digest, ...]]:
    """The spec of one operation, and a page that says the fact of it."""
    raw = {"x-doc": fact.subject.removeprefix("op:"), "security": [], **MADE[key](fact)}
    document = copy.deepcopy({"paths": {"/things": {raw.pop("method"): raw}}})
    facts = {fact.subject: Fact(fact.subject, {}, (1,))}
    if key == "adds":
        status = f"{fact.subject}/status:200"
        facts[status] = Fact(status, {}, (1,))
    facts[fact.key] = attrs.evolve(fact, value={key: fact.value[key]})
    spec = attrs.evolve(in_force.spec("strigo"), vendor="made", document=document, lines={})
    return spec, (attrs.evolve(PAGE, facts=tuple(facts.values())),)


EVERY = pytest.mark.parametrize(
    ("key", "fact"), [pytest.param(k, f, id=f"{k}-{f.key}") for k, f in FACTS]
)


@EVERY
def test_said_in_both(key, fact):
    """A spec that says what the sentence says, in its own place, needs no explanation."""
    assert said(check(*made(key, fact))) == ""


@EVERY
def test_said_on_the_page_alone(key, fact):
    """What the spec no longer says is an error that names the fact, until a departure names it."""
    spec, pages = made(key, fact)
    (raw,) = spec.document["paths"]["/things"].values()
    LOST[key](raw)
    assert fact.key in hints(check(spec, pages))
    found = [m for m in compare(spec, pages).mismatches.values() if m.key == fact.key]
    (home,) = {mismatch.homes[0] for mismatch in found}
    departures = [
        {"page": {m.difference.aspect: m.difference.said}, "why": "Made up."} for m in found
    ]
    report = check(with_node(spec, home, put("x-departure", departures)), pages)
    assert fact.key not in hints(report)
    assert "does not depart from it" not in said(report)


@EVERY
def test_said_in_the_spec_alone(key, fact):
    """What the page no longer says, or says otherwise, is an error."""
    spec, pages = made(key, fact)
    whole = next(one for one in pages[0].facts if one.key == fact.key)
    for edit in (without(whole, key), changed(whole, key)):
        assert check(spec, with_facts(pages, {fact.key: edit})).failed, edit


def hints(report: Report) -> set[str]:
    return {problem.hint for problem in report.problems}


@pytest.mark.parametrize("name", sorted(SIZE_NAMES))
@pytest.mark.parametrize("limit", ["default", "maximum"])
def test_page_size_of_a_parameter(name, limit):
    """The results a page may be the default or the maximum of the parameter that asks for them."""
    fact = next(fact for key, fact in FACTS if key == "perPage")
    spec, pages = made("perPage", fact)
    (raw,) = spec.document["paths"]["/things"].values()
    schema = {"type": "integer", limit: raw.pop("x-page-size")}
    raw["parameters"] = [{"name": name, "in": "query", "schema": schema}]
    row = Fact(f"{fact.subject}/param:query:{name}", {"type": "Integer"}, (1,))
    pages = (attrs.evolve(pages[0], facts=(*pages[0].facts, row)),)
    assert said(check(spec, pages)) == ""
    raw["x-page-size"] = schema[limit] // 2
    raw["x-evidence"] = {"x-page-size": "A notice."}
    complaint = "results a page on the page" if limit == "maximum" else ""
    assert complaint in said(check(spec, pages))
    schema[limit] += 1
    assert {fact.key} < hints(check(spec, pages))


PARTIAL = [fact for key, fact in FACTS if key == "partial"]


def test_partial_by_its_method():
    """A PATCH is partial as it is; and where it does what the PUT does, it may be sent twice."""
    spec, pages = made("partial", PARTIAL[0])
    (raw,) = spec.document["paths"]["/things"].values()
    del raw["x-partial"]
    raw["x-retry"] = "safe"
    spec.document["paths"] = {"/things": {"patch": raw}}
    assert said(check(spec, pages)) == ""
    mute = with_facts(pages, {PARTIAL[0].key: without(PARTIAL[0], "partial")})
    assert "that sending twice is harmless is on no page" in said(check(spec, mute))


def test_partial_that_requires():
    """A spec may not require what a partial update leaves out, and a table that does is wrong."""
    spec, pages = made("partial", PARTIAL[0])
    (raw,) = spec.document["paths"]["/things"].values()
    node = {"type": "object", "properties": {"title": TEXT}, "required": ["title"]}
    raw["requestBody"]["content"]["application/json"]["schema"] = node
    del raw["x-evidence"]
    row = Fact(f"{PARTIAL[0].subject}/body:title", {"type": "String", "required": True}, (2,))
    pages = (attrs.evolve(pages[0], facts=(*pages[0].facts, row)),)
    report = said(check(spec, pages))
    assert "a partial update on the page, the spec requires title" in report
    assert "the update is partial, and the table requires 'title'" in report
    del node["required"]
    node["properties"] = {"title": {**TEXT, "x-departure": [REJECTED]}}
    assert said(check(spec, pages)) == ""


REJECTED = {"page": {"required": True}, "why": "The update is partial."}


def test_idempotent_without_an_argument():
    """What is idempotent on fields that must be sent anyway is safe to send twice."""
    fact = next(fact for key, fact in FACTS if key == "idempotentOn")
    spec, pages = made("idempotentOn", fact)
    (raw,) = spec.document["paths"]["/things"].values()
    _schema(raw["requestBody"])["required"].append("enrolled_at")
    assert "x-retry should be safe" in said(check(spec, pages))
    raw["x-retry"] = "safe"
    assert said(check(spec, pages)) == ""


def test_fields_that_come_only_on_request():
    """A field that a parameter adds to the answer may not be required in it."""
    fact = next(fact for key, fact in FACTS if key == "adds")
    spec, pages = made("adds", fact)
    (raw,) = spec.document["paths"]["/things"].values()
    _schema(raw["responses"]["200"])["required"] = fact.value["adds"][:1]
    assert f"is required here: {fact.value['adds'][0]}" in said(check(spec, pages))


def test_page_size_of_no_page():
    """A size that no page gives is an error of its own, beside that of the paging."""
    fact = next(fact for key, fact in FACTS if key == "perPage")
    spec, pages = made("perPage", fact)
    mute = with_facts(pages, {fact.key: without(pages[0].facts[0], "perPage")})
    assert f"a page of {fact.value['perPage']} is on no page" in said(check(spec, mute))

"""Edits of what a client can be asked to do: operations, arguments, answers, webhooks."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from tests.generator import hooks, rich, tiny
from tests.generator.changes.edits import Edit, Tree, schemas

PATH = "/toys/{toy_id}"
SIZE = {"name": "size", "in": "query", "schema": {"type": "integer"}}


def update(tree: Tree) -> Tree:
    """The one operation of the tiny vendor."""
    return tree["paths"][PATH]["patch"]


def parameter(tree: Tree, name: str) -> Tree:
    """A parameter of it."""
    return next(one for one in update(tree)["parameters"] if one["name"] == name)


def get(tree: Tree, path: str) -> Tree:
    """A GET of the rich vendor."""
    return tree["paths"][path]["get"]


def _another(tree: Tree) -> None:
    copy = deepcopy(update(tree))
    copy |= {"operationId": "putToy", "x-sdk": {"resource": "toys", "method": "put"}}
    tree["paths"][PATH]["put"] = copy


def _moved(tree: Tree) -> None:
    tree["paths"][PATH]["put"] = tree["paths"][PATH].pop("patch")


def two_ids() -> Tree:
    """The tiny vendor with two parameters in its path."""
    tree = tiny.document()
    part = {**parameter(tree, "toy_id"), "name": "part_id"}
    update(tree)["parameters"].append(part)
    tree["paths"]["/toys/{toy_id}/{part_id}"] = tree["paths"].pop(PATH)
    return tree


def _turned(tree: Tree) -> None:
    tree["paths"]["/toys/{part_id}/{toy_id}"] = tree["paths"].pop("/toys/{toy_id}/{part_id}")


def all_optional() -> Tree:
    """The tiny vendor with a body that asks for nothing."""
    tree = tiny.document()
    schemas(tree)["ToyUpdate"]["required"] = []
    return tree


def paged() -> Tree:
    """The tiny vendor with an answer that has pages."""
    tree = tiny.document()
    update(tree)["x-pagination"] = {"style": "array"}
    return tree


def counted() -> Tree:
    """The rich vendor with a list that knows its total."""
    tree = rich.document()
    get(tree, "/toys")["x-pagination"]["total"] = "count"
    return tree


def two_updates() -> Tree:
    """The tiny vendor with two operations that send the same, and a model that none sends."""
    tree = tiny.document()
    _another(tree)
    other = deepcopy(schemas(tree)["ToyUpdate"])
    other["required"] = []
    other["properties"]["more"] = other["properties"].pop("note")
    schemas(tree)["ToyPut"] = other
    return tree


def _put(tree: Tree) -> None:
    content = tree["paths"][PATH]["put"]["requestBody"]["content"]["application/json"]
    content["schema"] = {"$ref": "#/components/schemas/ToyPut"}


def _media(node: Tree, kind: str) -> None:
    node["content"] = {kind: next(iter(node["content"].values()))}


def _security(*scopes: str) -> list[Any]:
    return [{"BASIC": []}, {"TOKEN": list(scopes)}]


def same(rule: str, verdict: str) -> dict[str, Any]:
    return {"there": {rule: verdict}, "back": {rule: verdict}}


def pair(there: str, verdict: str, back: str, other: str) -> dict[str, Any]:
    return {"there": {there: verdict}, "back": {back: other}}


EDITS = (
    Edit("operation", tiny.document, _another,
         **pair("operation.added", "minor", "operation.removed", "major")),
    Edit("x-sdk", tiny.document, lambda t: update(t)["x-sdk"].update(method="alter"),
         **same("call.changed", "major")),
    Edit("operationId", tiny.document, lambda t: update(t).update(operationId="alterToy"),
         **same("id.changed", "major")),
    Edit("address", tiny.document, _moved, **same("address.changed", "minor")),
    Edit("retry class", tiny.document, lambda t: update(t).update({"x-retry": "safe"}),
         **same("retry.changed", "minor")),
    Edit("safe with", tiny.document,
         lambda t: update(t).update({"x-retry": {"safe_with": ["name"]}}),
         **same("retry.changed", "minor")),
    Edit("paging", tiny.document, lambda t: update(t).update({"x-pagination": {"style": "array"}}),
         **pair("paging.set", "major", "paging.unset", "major")),
    Edit("paging style", paged, lambda t: update(t)["x-pagination"].update(style="token"),
         **same("paging.changed", "minor")),
    Edit("paging members", rich.document,
         lambda t: get(t, "/toys")["x-pagination"].update(items="other"),
         **same("paging.changed", "minor")),
    Edit("total", rich.document, lambda t: get(t, "/toys")["x-pagination"].update(total="count"),
         **pair("total.set", "minor", "total.unset", "minor")),
    Edit("another total", counted, lambda t: get(t, "/toys")["x-pagination"].update(total="all"),
         **same("total.changed", "minor")),
    Edit("waiter", rich.document, lambda t: get(t, "/jobs/{jobId}").pop("x-waiter"),
         **pair("waiter.unset", "major", "waiter.set", "minor")),
    Edit("waiter's name", rich.document,
         lambda t: get(t, "/jobs/{jobId}")["x-waiter"].update(method="await_it"),
         **same("waiter.changed", "major")),
    Edit("interval", rich.document,
         lambda t: get(t, "/jobs/{jobId}")["x-waiter"].update(interval=3),
         **same("waiting.changed", "minor")),
    Edit("credentials of an operation", rich.document,
         lambda t: get(t, "/toys").update(security=[{"BASIC": []}]),
         **pair("security.removed", "patch", "security.added", "patch")),
    Edit("scope", rich.document, lambda t: get(t, "/toys").update(security=_security("write")),
         **pair("scope.removed", "minor", "scope.added", "minor")),
    Edit("success", tiny.document,
         lambda t: update(t)["responses"].update({"201": update(t)["responses"]["200"]}),
         there={"success.added": "minor", "text.changed": "patch"},
         back={"success.removed": "minor", "text.changed": "patch"}),
    Edit("failure", tiny.document,
         lambda t: update(t)["responses"].update({"409": update(t)["responses"]["404"]}),
         there={"failure.added": "patch", "text.changed": "patch"},
         back={"failure.removed": "patch", "text.changed": "patch"}),
    Edit("body of a failure", tiny.document,
         lambda t: update(t)["responses"]["404"]["content"]["application/json"].update(
             schema={"type": "string"}),
         **same("failure.changed", "patch")),
    Edit("page size", tiny.document, lambda t: update(t).update({"x-page-size": 10}),
         **same("said.changed", "patch")),
    Edit("partial", tiny.document, lambda t: update(t).update({"x-partial": True}),
         **same("said.changed", "patch")),
    Edit("required if", tiny.document,
         lambda t: parameter(t, "dryRun")["schema"].update({"x-required-if": "it rains"}),
         **same("said.changed", "patch")),
    Edit("deprecated operation", tiny.document, lambda t: update(t).update(deprecated=True),
         **pair("deprecated.set", "minor", "deprecated.unset", "patch")),
    Edit("deprecated argument", tiny.document,
         lambda t: parameter(t, "dryRun").update(deprecated=True),
         **pair("deprecated.set", "minor", "deprecated.unset", "patch")),
    Edit("webhook", hooks.hooked, lambda t: t["webhooks"].pop("toyBroke"),
         **pair("webhook.removed", "major", "webhook.added", "minor")),
    Edit("server", tiny.document,
         lambda t: t["servers"][0].update(url="https://tiny.example/v2"),
         **same("server.changed", "minor")),
    Edit("scheme", rich.document, lambda t: t["components"]["securitySchemes"].pop("BASIC"),
         **pair("scheme.removed", "patch", "scheme.added", "patch")),
    Edit("scheme otherwise", rich.document,
         lambda t: t["components"]["securitySchemes"]["BASIC"].update(description="Both."),
         **same("scheme.changed", "patch")),
    Edit("optional argument", tiny.document, lambda t: update(t)["parameters"].append(SIZE),
         **pair("argument.added", "minor", "argument.removed", "major")),
    Edit("required argument", tiny.document,
         lambda t: update(t)["parameters"].append({**SIZE, "required": True}),
         **pair("argument.added as required", "major", "argument.removed", "major")),
    Edit("location", tiny.document, lambda t: parameter(t, "dryRun").update({"in": "header"}),
         **same("location.changed", "minor")),
    Edit("order in the path", two_ids, _turned, **same("position.changed", "major")),
    Edit("x-argument", tiny.document,
         lambda t: parameter(t, "dryRun").update({"x-argument": "only_try"}),
         **same("python name.changed", "major")),
    Edit("name on the wire", tiny.document, lambda t: parameter(t, "dryRun").update(name="dry_run"),
         **same("wire.changed", "minor")),
    Edit("explode", tiny.document, lambda t: parameter(t, "tags").update(explode=True),
         **same("form.changed", "minor")),
    Edit("style", tiny.document, lambda t: parameter(t, "tags").update(style="spaceDelimited"),
         **same("form.changed", "minor")),
    Edit("media type of a part", rich.document,
         lambda t: t["paths"]["/toys/{toyId}/picture"]["post"]["parameters"][1].pop(
             "x-media-type-of"),
         **same("form.changed", "minor")),
    Edit("body", tiny.document, lambda t: update(t).pop("requestBody"),
         there={"body.removed": "major", "params.unset": "major", "text.changed": "patch"},
         back={"body.added as required": "major", "params.set": "minor", "text.changed": "patch"}),
    Edit("optional body", all_optional, lambda t: update(t).pop("requestBody"),
         there={"body.removed": "major", "params.unset": "major", "text.changed": "patch"},
         back={"body.added": "minor", "params.set": "minor", "text.changed": "patch"}),
    Edit("body that must be given", tiny.document,
         lambda t: update(t)["requestBody"].update(required=False),
         **pair("required.unset", "minor", "required.set", "major")),
    Edit("another model for the same body", two_updates, _put,
         there={"argument.removed": "major", "argument.added": "minor", "required.unset": "minor",
                "params.set": "minor"},
         back={"argument.added": "minor", "argument.removed": "major", "required.set": "major",
               "params.unset": "major"}),
    Edit("form for JSON", all_optional,
         lambda t: _media(update(t)["requestBody"], "multipart/form-data"),
         there={"media.changed": "major", "kind.changed": "major"},
         back={"media.changed": "major", "kind.changed": "major"}),
    Edit("media type of an answer", rich.document,
         lambda t: _media(get(t, "/toys/{toyId}/picture")["responses"]["200"], "image/jpeg"),
         **same("media.changed", "minor")),
    Edit("answer", rich.document,
         lambda t: get(t, "/jobs/{jobId}")["responses"]["200"].pop("content"),
         there={"answer.removed": "major", "text.changed": "patch"},
         back={"answer.added": "minor", "text.changed": "patch"}),
    Edit("words of an operation", tiny.document, lambda t: update(t).update(summary="Alter it."),
         **same("text.changed", "patch")),
    Edit("words of an answer", tiny.document,
         lambda t: update(t)["responses"]["200"].update(description="It."),
         **same("text.changed", "patch")),
    Edit("words about the API", tiny.document, lambda t: t["info"].update(title="Tinier"),
         **same("text.changed", "patch")),
    Edit("source of an operation", tiny.document, lambda t: update(t).update({"x-doc": "Else"}),
         **same("source.changed", "patch")),
    Edit("unknown word of an operation", tiny.document,
         lambda t: update(t).update({"x-new": "word"}), **same("unknown.changed", "major")),
    Edit("unknown word of a parameter", tiny.document,
         lambda t: parameter(t, "tags").update({"allowReserved": True}),
         **same("unknown.changed", "major")),
)  # fmt: skip

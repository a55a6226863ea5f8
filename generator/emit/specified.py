"""What the emitted Python must state, read from the spec anew, for the count in `recount`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec

from generator.kinds import (
    FORM_TYPE,
    JSON_TYPE,
    argument_name,
    is_binary,
    is_list_body,
    part_content,
)
from generator.naming import python_name
from generator.spec_nodes import child, members

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.spec import Spec, SpecOperation

DEFAULTS: dict[str, Any] = {
    "required": True,
    "content": "text",
    "media_type_of": None,
    "explode": None,
    "body": None,
    "safe_with": (),
    "pagination": None,
    "scopes": (),
    "accept": JSON_TYPE,
    "rate_limits": (),
}
"""What a keyword that is not written means."""
CHOICES = ("anyOf", "oneOf")
TIMES = ("date", "date-time")
TYPES = {
    "string": "str",
    "integer": "int",
    "number": "int | float",
    "boolean": "bool",
    "null": "None",
}
WAITER_ARGUMENTS = frozenset({"timeout", "interval", "on_progress", "options"})


def vendor(spec: Spec) -> dict[str, Any]:
    """The keywords of the vendor's constant."""
    config = spec.config
    auth, errors = _written(config.auth), _written(config.errors)
    return {
        "name": config.client.title,
        "base_url": spec.document["servers"][0]["url"],
        "auth": auth,
        "errors": errors,
        "request_id_headers": config.response.request_id_headers,
        "rate_limits": tuple({"calls": n.calls, "per": n.seconds} for n in config.rate_limits),
    }


def _written(table: msgspec.Struct) -> dict[str, Any]:
    """What a table holds, without what was left out."""
    return {
        key: _written(value) if isinstance(value, msgspec.Struct) else value
        for key, value in msgspec.structs.asdict(table).items()
        if value is not None
    }


def parameters(spec: Spec, operation: SpecOperation) -> Iterator[tuple[str, dict[str, Any]]]:
    """Pointer and keywords of each parameter, and of each part of a form."""
    for pointer, node in spec.parameters(operation):
        described = node.get("x-media-type-of")
        exploded = node.get("explode", True) if node["in"] == "query" else None
        yield (
            pointer,
            {
                "argument": argument_name(node),
                "name": node["name"],
                "location": node["in"],
                "explode": exploded,
                "required": node.get("required", False),
                "media_type_of": python_name(described) if described else None,
            },
        )
    kind, at, form = _body(spec, operation)
    for name, part in form.get("properties", {}).items() if kind == FORM_TYPE else ():
        yield (
            child(at, "properties", name),
            {
                "argument": python_name(name),
                "name": name,
                "location": "form",
                "content": part_content(part),
                "required": name in form.get("required", ()),
            },
        )


def arguments(spec: Spec, operation: SpecOperation) -> frozenset[str]:
    """The arguments that the spec asks for."""
    fields = _body(spec, operation)[2].get("properties", {})
    named = {argument_name(node) for _, node in spec.parameters(operation)}
    _, body = spec.resolve(operation.pointer, operation.raw.get("requestBody"))
    named |= {body["x-argument"]} if "x-argument" in body else set()
    return frozenset(named.union(map(python_name, fields)))


def sent(spec: Spec, operation: SpecOperation) -> Iterator[tuple[str, tuple[bool, str, str]]]:
    """Each argument with whether it is required, where it is sent, and its name there."""
    for _, facts in parameters(spec, operation):
        yield facts["argument"], (facts["required"], facts["location"], facts["name"])
    kind, _, schema = _body(spec, operation)
    if is_list_body(schema):
        _, body = spec.resolve(operation.pointer, operation.raw["requestBody"])
        yield body["x-argument"], (True, "body", "")
    for name in schema.get("properties", {}) if kind == JSON_TYPE else ():
        yield python_name(name), (name in schema.get("required", ()), "body", name)


def methods(spec: Spec, operation: SpecOperation) -> Iterator[tuple[str, frozenset[str]]]:
    """The name of each method of an operation, with the arguments that are ours."""
    kind, _, form = _body(spec, operation)
    parts = form.get("properties", {}).values() if kind == FORM_TYPE else ()
    progress = {"on_progress"} if any(map(is_binary, parts)) else set[str]()
    yield operation.raw["x-sdk"]["method"], frozenset({"options"} | progress)
    if "x-waiter" in operation.raw:
        yield operation.raw["x-waiter"]["method"], WAITER_ARGUMENTS


def replies(spec: Spec, operation: SpecOperation) -> dict[int, dict[str, Any]]:
    """What each success carries."""
    found: dict[int, dict[str, Any]] = {}
    for status, pointer, content in _successes(spec, operation):
        media = next(iter(content.values()), None)
        schema = members(members(media).get("schema"))
        name = None if media is None else "bytes" if is_binary(schema) else read_type(schema)
        envelope = spec.resolve(pointer, schema)[1].get("x-envelope")
        found[status] = {"type": name}
        if envelope:
            found[status]["member"] = python_name(envelope)
    return found


def returned(spec: Spec, operation: SpecOperation) -> str:
    """The type of what a method returns; of the async one without `Async`."""
    paging = members(operation.raw.get("x-pagination"))
    found: dict[str, None] = {}
    for _, pointer, content in _successes(spec, operation):
        media = next(iter(content.values()), None)
        schema = members(members(media).get("schema"))
        if media is None or is_binary(schema):
            found["None" if media is None else "Download"] = None
            continue
        whole = spec.resolve(pointer, schema)[1]
        name = paging.get("items") or whole.get("x-envelope")
        objects = [whole, *(spec.resolve(pointer, one)[1] for one in whole.get("oneOf", ()))]
        held = [node["properties"][name] for node in objects if name in node.get("properties", {})]
        found[read_type([*held, schema][0])] = None
    types = " | ".join(found)
    return types.replace("list[", "Pager[", 1) if paging else types


def read_type(schema: dict[str, Any]) -> str:
    """The source of the type that a value of a schema is read into."""
    if "$ref" in schema:
        return f"models.{schema['$ref'].rpartition('/')[2]}"
    kinds = schema.get("type", ())
    types = [_plain_type(schema, k) for k in ([kinds] if isinstance(kinds, str) else kinds)]
    types += [read_type(choice) for word in CHOICES for choice in schema.get(word, ())]
    values = [kind for kind in dict.fromkeys(types) if kind != "None"]
    return " | ".join([*values, "None"] if "None" in types else values) or "Any"


def _plain_type(schema: dict[str, Any], kind: str) -> str:
    if kind == "array":
        return f"list[{read_type(schema['items'])}]"
    if kind == "object":
        return f"dict[str, {read_type(members(schema['additionalProperties']))}]"
    written = schema.get("format", "")
    return f"datetime.{written.replace('-', '')}" if written in TIMES else TYPES[kind]


def keywords(spec: Spec, operation: SpecOperation) -> dict[str, Any]:
    """The other keywords of an operation's constant."""
    types = {kind for _, _, content in _successes(spec, operation) for kind in content}
    accepted = [*sorted(types - {JSON_TYPE}), JSON_TYPE]
    retry = operation.raw["x-retry"]
    return {
        "retry": retry if isinstance(retry, str) else "unsafe",
        "safe_with": tuple(members(retry).get("safe_with", ())),
        "scopes": spec.scopes(operation),
        "accept": ", ".join(accepted),
        "pagination": _pagination(spec, operation),
        "body": _json_body(spec, operation),
    }


def waiter(operation: SpecOperation) -> dict[str, Any] | None:
    """The keywords of a waiter."""
    written = operation.raw.get("x-waiter")
    if written is None:
        return None
    trails = {
        key: tuple(map(python_name, written[key].split(".")))
        for key in ("status", "message", "warnings")
        if key in written
    }
    values = {key: tuple(written[key]) for key in ("running", "success", "failure")}
    return {**trails, **values, "interval": float(written.get("interval", 1))}


def documented(spec: Spec, operation: SpecOperation) -> Iterator[tuple[str, str]]:
    """Patterns for a docstring, each with what it stands for."""
    yield "^Repeated: ", "whether the call is repeated"
    yield rf"\({re.escape(operation.id)}\)$", "its source"
    for code in operation.raw["responses"]:
        if not str(code).startswith("2"):
            yield rf"\bHTTP\s+{re.escape(str(code))}\.", f"error status {code}"
    if operation.raw.get("deprecated"):
        yield r"\bDeprecated\b", "deprecated"
    for scope in spec.scopes(operation):
        yield re.escape(f"`{scope}`"), f"scope {scope}"


def webhooks(spec: Spec) -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
    """Pointer, event and model of each webhook, and what is said of it."""
    for name, item in members(spec.document.get("webhooks")).items():
        post, pointer = item["post"], child("/webhooks", name, "post")
        at, body = spec.resolve(pointer, post["requestBody"])
        schema = spec.resolve(at, body)[1]["content"][JSON_TYPE]["schema"]
        source = post.get("x-doc", post.get("x-evidence"))
        known = (*members(source).values(),) or (source,)
        model = schema["$ref"].rpartition("/")[2]
        texts = (f"{post['x-webhook']}:", f"`{model}`", post["summary"], *map(str, known))
        yield pointer, post["x-webhook"], model, texts


def _json_body(spec: Spec, operation: SpecOperation) -> dict[str, Any] | None:
    kind, at, schema = _body(spec, operation)
    if kind != JSON_TYPE:
        return None
    if not is_list_body(schema):
        return {"model": f"models.{at.rpartition('/')[2]}"}
    model = f"list[models.{schema['items']['$ref'].rpartition('/')[2]}]"
    words = {"minItems": "min_length", "maxItems": "max_length"}
    limits = ", ".join(f"{words[w]}={schema[w]}" for w in words if w in schema)
    _, body = spec.resolve(operation.pointer, operation.raw["requestBody"])
    model = f"Annotated[{model}, Meta({limits})]" if limits else model
    return {"model": model, "argument": body["x-argument"]}


_LISTED = ("items", "token", "link", "total")
"""What `x-pagination` names of an answer."""


def _pagination(spec: Spec, operation: SpecOperation) -> dict[str, Any] | None:
    written = operation.raw.get("x-pagination")
    if written is None:
        return None
    found = {key: python_name(written[key]) for key in _LISTED if key in written}
    for _, node in spec.parameters(operation):
        if (node["in"], node["name"]) == ("query", written.get("parameter")):
            found["parameter"] = argument_name(node)
    return {"style": written["style"], **found}


def _body(spec: Spec, operation: SpecOperation) -> tuple[str, str, dict[str, Any]]:
    """Media type, pointer and schema of the request body; empty if there is none."""
    pointer = f"{operation.pointer}/requestBody"
    pointer, body = spec.resolve(pointer, operation.raw.get("requestBody"))
    for kind, media in body.get("content", {}).items():
        return kind, *spec.resolve(pointer, media["schema"])
    return "", "", {}


def _successes(spec: Spec, operation: SpecOperation) -> Iterator[tuple[int, str, dict[str, Any]]]:
    for code, node in operation.raw["responses"].items():
        if str(code).startswith("2"):
            pointer, response = spec.resolve(operation.pointer, node)
            yield int(code), pointer, members(response.get("content"))

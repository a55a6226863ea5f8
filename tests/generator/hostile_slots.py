"""Every place of a description, and of vendor.toml, that holds a string."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


def _operation(tree: dict[str, Any]) -> dict[str, Any]:
    # The tiny vendor has one path, under whatever name.
    return next(iter(tree["paths"].values()))["patch"]


def _schemas(tree: dict[str, Any]) -> dict[str, Any]:
    return tree["components"]["schemas"]


def _rename(node: dict[str, Any], old: str, new: str) -> None:
    node[new] = node.pop(old)


TEXT: dict[str, Callable[[dict[str, Any], str], Any]] = {
    "info title": lambda t, p: t["info"].update(title=p),
    "info description": lambda t, p: t["info"].update(description=p),
    "info version": lambda t, p: t["info"].update(version=p),
    "tag": lambda t, p: (t["tags"][0].update(name=p), _operation(t).update(tags=[p])),
    "tag description": lambda t, p: t["tags"][0].update(description=p),
    "summary": lambda t, p: _operation(t).update(summary=p),
    "description": lambda t, p: _operation(t).update(description=p),
    "x-doc": lambda t, p: _operation(t).update({"x-doc": p}),
    "parameter description": lambda t, p: _operation(t)["parameters"][1].update(description=p),
    "response description": lambda t, p: _operation(t)["responses"]["404"].update(description=p),
    "schema description": lambda t, p: _schemas(t)["Toy"].update(description=p),
    "property description": lambda t, p: _schemas(t)["Toy"]["properties"]["id"].update(
        description=p
    ),
}
"""Where a spec holds text for people."""

SLOTS: dict[str, Callable[[dict[str, Any], str], Any]] = {
    "all text": lambda t, p: [change(t, p) for change in TEXT.values()],
    "server": lambda t, p: t["servers"][0].update(url=f"https://tiny.example/{p}"),
    "path": lambda t, p: _rename(t["paths"], "/toys/{toy_id}", f"/toys/{{toy_id}}/{p}"),
    "operation id": lambda t, p: _operation(t).update(operationId=p),
    "x-sdk resource": lambda t, p: _operation(t)["x-sdk"].update(resource=p),
    "x-sdk method": lambda t, p: _operation(t)["x-sdk"].update(method=p),
    "x-retry": lambda t, p: _operation(t).update({"x-retry": p}),
    "parameter name": lambda t, p: _operation(t)["parameters"][1].update(name=p),
    "parameter pattern": lambda t, p: _operation(t)["parameters"][0]["schema"].update(pattern=p),
    "media type": lambda t, p: _rename(
        _operation(t)["requestBody"]["content"], "application/json", p
    ),
    "schema name": lambda t, p: _schemas(t).update({p: _schemas(t)["Part"]}),
    "property name": lambda t, p: _rename(_schemas(t)["Toy"]["properties"], "class", p),
    "body field name": lambda t, p: _rename(_schemas(t)["ToyUpdate"]["properties"], "from", p),
    "body field default": lambda t, p: _schemas(t)["ToyUpdate"]["properties"]["from"].update(
        default=p
    ),
    "body field pattern": lambda t, p: _schemas(t)["ToyUpdate"]["properties"]["from"].update(
        pattern=p
    ),
    "enum value": lambda t, p: _schemas(t)["Color"]["enum"].append(p),
    "x-envelope": lambda t, p: _schemas(t)["Toy"].update({"x-envelope": p}),
    "pagination": lambda t, p: _operation(t).update({"x-pagination": {"style": p}}),
}


def _get(tree: dict[str, Any], path: str) -> dict[str, Any]:
    return tree["paths"][path]["get"]


def _upload(tree: dict[str, Any]) -> dict[str, Any]:
    return tree["paths"]["/toys/{toyId}/picture"]["post"]


def _waiter(tree: dict[str, Any]) -> dict[str, Any]:
    return _get(tree, "/jobs/{jobId}")["x-waiter"]


def _pages(tree: dict[str, Any], path: str) -> dict[str, Any]:
    return _get(tree, path)["x-pagination"]


def _properties(tree: dict[str, Any], schema: str) -> dict[str, Any]:
    return _schemas(tree)[schema]["properties"]


def _flow(tree: dict[str, Any]) -> dict[str, Any]:
    return tree["components"]["securitySchemes"]["TOKEN"]["flows"]["clientCredentials"]


def _scheme(tree: dict[str, Any], name: str) -> None:
    _rename(tree["components"]["securitySchemes"], "TOKEN", name)
    for path in tree["paths"].values():
        for operation in path.values():
            if isinstance(operation, dict):
                operation["security"] = [{name: ["write"]}]


def _members(tree: dict[str, Any], name: str) -> None:
    """Everything that is named like a property, at once: the same rule lets them all in."""
    for schema, old in (
        ("PictureForm", "folder"),
        ("TagPage", "tags"),
        ("ToyPage", "nextToken"),
        ("ToyFacts", "extras"),
        ("Job", "message"),
    ):
        _rename(_properties(tree, schema), old, name)
    _pages(tree, "/toys/{toyId}/tags").update(items=name)
    _pages(tree, "/toys").update(token=name)
    _waiter(tree).update(message=name)
    _rename(_properties(tree, "PictureForm"), "theFile", f"{name} file")
    _schemas(tree)["PictureForm"]["required"] = [f"{name} file"]
    _upload(tree)["parameters"][1]["x-media-type-of"] = f"{name} file"


RICH_SLOTS: dict[str, Callable[[dict[str, Any], str], Any]] = {
    "status of a waiter": lambda t, p: (
        _schemas(t)["JobState"]["enum"].append(p),
        _waiter(t)["failure"].append(p),
    ),
    "unknown status of a waiter": lambda t, p: _waiter(t)["failure"].append(p),
    "names of members": _members,
    "trail of a waiter": lambda t, p: _waiter(t).update(warnings=f"theResult.{p}"),
    "method of a waiter": lambda t, p: _waiter(t).update(method=p),
    "scope": lambda t, p: (
        _flow(t)["scopes"].update({p: p}),
        _get(t, "/toys").update(security=[{"TOKEN": [p]}]),
    ),
    "scope that nobody declared": lambda t, p: _get(t, "/toys").update(security=[{"TOKEN": [p]}]),
    "text of a scope": lambda t, p: _flow(t)["scopes"].update(write=p),
    "tokenUrl": lambda t, p: _flow(t).update(tokenUrl=f"https://tiny.example/api/{p}"),
    "name of a scheme": _scheme,
    "media type of an answer": lambda t, p: _rename(
        _get(t, "/toys/{toyId}/picture")["responses"]["200"]["content"], "image/png", p
    ),
    "subtype of an answer": lambda t, p: _rename(
        _get(t, "/toys/{toyId}/picture")["responses"]["200"]["content"], "image/png", f"image/{p}"
    ),
    "x-media-type-of": lambda t, p: _upload(t)["parameters"][1].update({"x-media-type-of": p}),
    "contentMediaType": lambda t, p: _properties(t, "PictureForm")["caption"].update(
        contentMediaType=p
    ),
    "contentSchema": lambda t, p: _properties(t, "PictureForm")["caption"].update(
        contentSchema={"$ref": f"#/components/schemas/{p}"}
    ),
    "x-argument": lambda t, p: _get(t, "/toys")["parameters"][0].update({"x-argument": p}),
    "parameter of a list": lambda t, p: (
        _get(t, "/toys")["parameters"][0].update(name=p),
        _pages(t, "/toys").update(parameter=p),
    ),
}
"""Where only the description of the rich vendor holds a string."""


def _hook(tree: dict[str, Any]) -> dict[str, Any]:
    return next(iter(tree["webhooks"].values()))["post"]


def _type_member(tree: dict[str, Any], name: str) -> None:
    """What vendor.toml names, in both payloads."""
    for schema in ("ToyBroke", "ToyFound"):
        _rename(_properties(tree, schema), "theKind", name)
        required = _schemas(tree)[schema]["required"]
        required[required.index("theKind")] = name


HOOK_SLOTS: dict[str, Callable[[dict[str, Any], str], Any]] = {
    "event of a webhook": lambda t, p: _hook(t).update({"x-webhook": p}),
    "evidence of a webhook": lambda t, p: _hook(t).update({"x-evidence": p}),
    "page of a webhook": lambda t, p: _hook(t).update({"x-doc": p}),
    "summary of a webhook": lambda t, p: _hook(t).update(summary=p),
    "description of a webhook": lambda t, p: _hook(t).update(description=p),
    "name of a webhook": lambda t, p: _rename(t["webhooks"], "toyBroke", p),
    "name of a payload": lambda t, p: (
        _rename(_schemas(t), "ToyBroke", p),
        _hook(t)["requestBody"]["content"].update(
            {"application/json": {"schema": {"$ref": f"#/components/schemas/{p}"}}}
        ),
    ),
    "member that names the event": _type_member,
}
"""Where only a description with webhooks holds a string."""

SETTINGS: dict[str, tuple[str, str]] = {
    "title of the client": ("title", "Rich"),
    "header of the credentials": ("header", "Authorization"),
    "encoding of the credentials": ("encoding", "basic"),
    "variable of a credential": ("key", "RICH_KEY"),
    "path of the token endpoint": ("path", "/oauth/token"),
    "field of the scopes": ("scope_field", "scope"),
    "field of the lifetime": ("lifetime_field", "expiration"),
    "variable of the mode": ("mode_variable", "RICH_AUTH"),
    "variable of the scopes": ("scopes_variable", "RICH_SCOPES"),
    "variable of the lifetime": ("lifetime_variable", "RICH_LIFETIME"),
    "member that names the event": ("type_member", "theKind"),
}
"""Where vendor.toml holds text: the key, and what stands there."""

"""Finding, in an OpenAPI 3.1 document, the operation that a request addresses."""

from __future__ import annotations

import re
from typing import Any, cast
from urllib.parse import unquote

import jsonschema_rs
from attrs import field, frozen

Node = dict[str, Any]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
"""The members of a path item that are operations."""

_TEMPLATE = re.compile(r"\{([^{}]+)\}")


@frozen
class Operation:
    """One method of one path; `pattern` matches the raw paths at which a server has it."""

    name: str
    method: str
    path: str
    pattern: re.Pattern[str]
    node: Node
    parameters: tuple[Node, ...]
    names: tuple[str, ...]

    def path_values(self, path: str) -> dict[str, str]:
        """The raw values of the path parameters in a path that `pattern` matches."""
        match = self.pattern.fullmatch(path)
        return dict(zip(self.names, match.groups() if match else (), strict=False))


@frozen
class Document:
    """A merged document, its operations and a validator for any of its schemas."""

    root: Node
    operations: tuple[Operation, ...]
    _validators: dict[int, jsonschema_rs.Validator] = field(
        factory=dict[int, jsonschema_rs.Validator], eq=False, repr=False
    )

    def find(self, method: str, path: str) -> Operation | None:
        """The operation at a raw path; a concrete path goes before a templated one."""
        found = [
            operation
            for operation in self.operations
            if operation.method == method and operation.pattern.fullmatch(path)
        ]
        return min(found, key=lambda operation: len(operation.names), default=None)

    def methods(self, path: str) -> list[str]:
        """The methods that some operation has at a raw path."""
        return sorted({one.method for one in self.operations if one.pattern.fullmatch(path)})

    def token_paths(self) -> set[str]:
        """Where the OAuth flows of the document hand out tokens."""
        schemes: Node = self.root.get("components", {}).get("securitySchemes", {})
        flows = [
            flow
            for scheme in schemes.values()
            for flow in self.resolve(scheme).get("flows", {}).values()
        ]
        return {_base(flow["tokenUrl"]) for flow in flows if "tokenUrl" in flow}

    def header_parameters(self) -> set[str]:
        """The names of the headers that are parameters of some operation, in lower case."""
        return {
            parameter["name"].lower()
            for operation in self.operations
            for parameter in operation.parameters
            if parameter["in"] == "header"
        }

    def resolve(self, node: Node) -> Node:
        """The node itself, or what its `$ref` points to."""
        while "$ref" in node:
            node = pointed(self.root, node["$ref"])
        return node

    def errors(self, schema: Node | bool, value: object) -> list[str]:
        """What of a value a schema of this document refuses, formats included."""
        validator = self._validators.get(id(schema))
        if validator is None:
            whole: Node = {"allOf": [schema], "components": self.root.get("components", {})}
            validator = jsonschema_rs.Draft202012Validator(whole, validate_formats=True)
            self._validators[id(schema)] = validator
        found = validator.iter_errors(value)
        return [f"{_pointer(error.instance_path)}: {error.message}" for error in found]


def read_document(root: Node) -> Document:
    """The operations of a merged document, under every base path of its servers."""
    document = Document(root, ())
    paths = cast("dict[str, Node]", root.get("paths", {}))
    items = [(path, document.resolve(item)) for path, item in paths.items()]
    operations = (
        _operation(document, path, item, method)
        for path, item in items
        for method in METHODS
        if method in item
    )
    return Document(root, tuple(operations))


def _operation(document: Document, path: str, item: Node, method: str) -> Operation:
    node: Node = item[method]
    servers = node.get("servers") or item.get("servers") or document.root.get("servers")
    # A variable of a server's path may span segments.
    bases = [_regex(_base(server["url"]), ".+") for server in servers or [{"url": "/"}]]
    given = [document.resolve(one) for one in item.get("parameters", [])]
    own = [document.resolve(one) for one in node.get("parameters", [])]
    # An operation's parameter replaces the one that its path item has of the same name.
    merged = {(one["in"], one["name"]): one for one in [*given, *own]}
    return Operation(
        name=node.get("operationId") or f"{method.upper()} {path}",
        method=method.upper(),
        path=path,
        pattern=re.compile(rf"(?:{'|'.join(bases)}){_regex(path, '([^/]+)')}"),
        node=node,
        parameters=tuple(merged.values()),
        names=tuple(_TEMPLATE.findall(path)),
    )


def _base(url: str) -> str:
    """The path of a server's URL, which may be relative and hold variables."""
    return re.sub(r"^[a-z][a-z0-9+.-]*://[^/]*", "", url, flags=re.IGNORECASE).rstrip("/")


def _regex(template: str, placeholder: str) -> str:
    """The template as an expression, with `placeholder` for each of its `{names}`."""
    literals = _TEMPLATE.sub("\0", template).split("\0")
    return placeholder.join(re.escape(literal) for literal in literals)


def pointed(root: Node, reference: str) -> Node:
    """The node of a document that a reference of it names; ValueError if it names another one."""
    if not reference.startswith("#/"):
        raise ValueError(f"{reference!r} points out of the document")
    node: Any = root
    for step in unquote(reference[2:]).split("/"):
        name = step.replace("~1", "/").replace("~0", "~")
        key = int(name) if isinstance(node, list) else name
        node = cast("Any", node)[key]
    return cast("Node", node)


def _pointer(path: list[str | int]) -> str:
    steps = (str(step).replace("~", "~0").replace("/", "~1") for step in path)
    return "".join(f"/{step}" for step in steps) or "the whole"

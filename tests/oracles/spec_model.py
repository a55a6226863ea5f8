"""A merged document as the oracles see it: operations, parameters, bodies, and their schemas."""

from __future__ import annotations

import keyword
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

MULTIPART = "multipart/form-data"
ANNOTATIONS = frozenset(  # as the models use them
    {"bool", "bytes", "date", "datetime", "dict", "field", "float", "int", "list", "object", "str"}
)
JSON_TYPES = (
    ("boolean", bool),
    ("integer", int),
    ("number", float),
    ("string", str),
    ("array", list),
    ("object", dict),
)


class SpecReadingError(Exception):
    """The document says something that the oracles do not know how to read."""


@frozen
class Parameter:
    """One parameter, with OpenAPI's defaults for style and explode filled in."""

    name: str
    location: str
    schema: Mapping[str, Any]
    style: str
    explode: bool
    required: bool
    media_type_of: str | None = None
    given_argument: str | None = None

    @property
    def argument(self) -> str:
        """What the client calls it: its name in Python, unless the document gives another."""
        return self.given_argument or argument_name(self.name)


@frozen
class FormField:
    """One part of a multipart body: text, a value as JSON text, or a file.

    `schema` is that of the value: of JSON text the schema of what the text spells.
    """

    name: str
    kind: str
    schema: Mapping[str, Any]
    required: bool
    content_type: str | None = None

    @property
    def argument(self) -> str:
        """What the client calls it."""
        return argument_name(self.name)


@frozen
class Body:
    """A request body: its one media type and the schema it must fit.

    A form has `fields`; a body that is one argument, as a list is, has that `argument`.
    """

    media_type: str
    schema: Mapping[str, Any]
    required: bool
    fields: tuple[FormField, ...] = ()
    argument: str | None = None

    @property
    def is_form(self) -> bool:
        """Whether it goes out in parts."""
        return self.media_type == MULTIPART


@frozen
class Pagination:
    """How a list is paged: whole, by a token that is sent alone, or by the next page's link."""

    style: str
    items: str | None = None
    token: str | None = None
    parameter: str | None = None
    link: str | None = None
    total: str | None = None

    @property
    def continuation(self) -> str | None:
        """The member that leads to the next page; None where there is one page only."""
        return self.token or self.link


@frozen
class Operation:
    """One operation of the document, with what the client calls it.

    `waiter` is the method that waits for the job whose state this operation gives. `media_types`
    are those of its answers, a success's first; `security` holds the alternatives, each a scheme
    with its scopes.
    """

    id: str
    method: str
    path: str
    resource: str
    sdk_method: str
    parameters: tuple[Parameter, ...]
    body: Body | None
    statuses: tuple[str, ...]
    media_types: tuple[str, ...] = ()
    binary: bool = False
    pagination: Pagination | None = None
    waiter: str | None = None
    security: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def accept(self) -> str:
        """The media types that the client asks for: a success's, and JSON for the refusals."""
        successes = self.media_types[:1] if self.binary else ()
        return ", ".join(dict.fromkeys((*successes, "application/json")))

    def located(self, location: str) -> tuple[Parameter, ...]:
        """Return the parameters of one location, in the document's order."""
        return tuple(item for item in self.parameters if item.location == location)

    def path_names(self) -> tuple[str, ...]:
        """Return the names in the path template, in the order of the path."""
        return tuple(re.findall(r"{([^}]+)}", self.path))


@frozen
class Spec:
    """A merged document and the operations in it, by operationId."""

    document: Mapping[str, Any]
    operations: Mapping[str, Operation] = field(factory=dict[str, Operation])

    @property
    def base_path(self) -> str:
        """Return the path of the first server, which every request path begins with."""
        return urlsplit(self.document["servers"][0]["url"]).path.rstrip("/")

    @property
    def origin(self) -> str:
        """Return scheme and host of the first server."""
        server = urlsplit(self.document["servers"][0]["url"])
        return f"{server.scheme}://{server.netloc}"

    @property
    def models(self) -> dict[str, Mapping[str, Any]]:
        """Return the schemas that values have: all components but those of forms."""
        forms = [
            one.body.schema for one in self.operations.values() if one.body and one.body.is_form
        ]
        schemas: Mapping[str, Mapping[str, Any]] = self.document["components"]["schemas"]
        return {
            name: schema
            for name, schema in schemas.items()
            if not any(schema is form for form in forms)
        }

    def resolve(self, node: Mapping[str, Any]) -> Mapping[str, Any]:
        """Follow `$ref` and step through the nullable spelling `anyOf: [X, null]`."""
        if "$ref" in node:
            return self.resolve(_pointed(self.document, node["$ref"]))
        for key in ("anyOf", "oneOf"):
            others = [item for item in node.get(key, ()) if item.get("type") != "null"]
            if len(others) == 1:
                return self.resolve(others[0])
        return node

    def nullable(self, schema: Mapping[str, Any]) -> bool:
        """Whether null is a value of a schema, in any of the spellings; of no schema it is."""
        if not schema.keys() & {"$ref", "type", "enum", "anyOf", "oneOf"}:
            return True
        branches = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
        if "$ref" in schema:
            branches.append(_pointed(self.document, schema["$ref"]))
        return "null" in schema.get("type", ()) or any(map(self.nullable, branches))

    def branch(self, schema: Mapping[str, Any], value: Any) -> Mapping[str, Any]:
        """Return the alternative of a `oneOf` that has the JSON type of a value."""
        resolved = self.resolve(schema)
        named = next((name for name, kind in JSON_TYPES if isinstance(value, kind)), "null")
        branches = [one for one in resolved.get("oneOf", ()) if named in self.types(one)]
        return self.resolve(branches[0]) if branches else resolved

    def envelope(self, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return the alternative of an answer that is an object, or the answer itself."""
        return self.branch(schema, {})

    def is_open(self, schema: Mapping[str, Any]) -> bool:
        """Whether an object has named properties, and says that it may have others."""
        resolved = self.resolve(schema)
        more = resolved.get("additionalProperties", False)
        return bool(self.properties(resolved)) and (more is True or more == {})

    def properties(self, schema: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
        """Return the properties of an object schema, those of `allOf` included."""
        resolved = self.resolve(schema)
        found: dict[str, Mapping[str, Any]] = {}
        for part in resolved.get("allOf", ()):
            found.update(self.properties(part))
        found.update(resolved.get("properties", {}))
        return found

    def required(self, schema: Mapping[str, Any]) -> set[str]:
        """Return the names that an object schema demands, those of `allOf` included."""
        resolved = self.resolve(schema)
        found = set(resolved.get("required", ()))
        for part in resolved.get("allOf", ()):
            found |= self.required(part)
        return found

    def map_values(self, schema: Mapping[str, Any]) -> Mapping[str, Any] | None:
        """Return the schema of a map's values, an empty one for any; None if it is no map."""
        resolved = self.resolve(schema)
        values = resolved.get("additionalProperties", False)
        if "object" not in self.types(resolved) or self.properties(resolved) or values is False:
            return None
        return {} if values is True else values

    def types(self, schema: Mapping[str, Any]) -> tuple[str, ...]:
        """Return the JSON types a schema allows, null left out; none where it allows any."""
        resolved = self.resolve(schema)
        if branches := resolved.get("oneOf", ()):
            return tuple(name for branch in branches for name in self.types(branch))
        declared = resolved.get("type", ())
        names = (declared,) if isinstance(declared, str) else tuple(declared)
        return tuple(name for name in names if name != "null")


def argument_name(wire_name: str) -> str:
    """Return the Python argument for a wire name: snake_case, a keyword gets an underscore.

    So does a name that the annotations of a model need for themselves.
    """
    words = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", wire_name)
    words = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", words)
    name = re.sub(r"[\W_]+", "_", words).strip("_").lower()
    return f"{name}_" if keyword.iskeyword(name) or name in ANNOTATIONS else name


def _pointed(document: Mapping[str, Any], reference: str) -> Mapping[str, Any]:
    if not reference.startswith("#/"):
        raise SpecReadingError(f"{reference} points outside the merged document")
    node: Any = document
    for part in reference[2:].split("/"):
        node = node[part.replace("~1", "/").replace("~0", "~")]
    return node

"""JSON Schema 2020-12, as OpenAPI 3.1 specs of the lint's subset use it, to Hypothesis strategies.

Fail-closed: a keyword, a type or a format that is not understood raises `UnsupportedSchema` with
its JSON pointer. Every value drawn satisfies the schema.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from lmskit.testing.strategies import choices, containers, files, formats, names, numbers, text
from lmskit.testing.strategies.problems import UnsupportedSchema
from lmskit.testing.strategies.schema import KEYWORDS, Node, has_type, resolve

if TYPE_CHECKING:
    from collections.abc import Mapping

# None stands for "no value that ends within the depth": a container leaves such a child out.
Drawn = SearchStrategy[Any] | None

_DEPTH = 3
_DEEP = 3  # components within components: further in, objects are drawn with few members
_Known = dict[tuple[str, ...], Drawn]


@attrs.frozen
class Compiler:
    """One walk over a schema; `python` draws argument values instead of JSON values."""

    components: Mapping[str, Any]
    required_only: bool = False
    extra_fields: bool = True
    python: bool = False
    _known: _Known = attrs.field(factory=_Known, init=False, eq=False, repr=False)

    def compile(self, node: Node) -> SearchStrategy[Any]:
        """The strategy of a schema."""
        drawn = self.visit(node)
        if drawn is None:
            raise UnsupportedSchema(node.pointer, "the schema requires itself without end")
        return drawn

    def visit(self, node: Node) -> Drawn:
        """The strategy of a schema, or None where the recursion is cut."""
        schema = node.schema
        if "$ref" in schema:
            target = resolve(node, self.components)
            return None if target.refs.count(target.pointer) > _DEPTH else self._component(target)
        if "enum" in schema or "const" in schema:
            return self._listed(node)
        for keyword in ("anyOf", "oneOf"):
            if keyword in schema:
                return self._branches(node, keyword)
        if "type" in schema:
            return self._typed(node)
        node.expect(())
        return containers.json_values()

    def _component(self, node: Node) -> Drawn:
        """The strategy of a component, made once for all places below the same components."""
        place = (node.pointer, *sorted(node.refs))
        if place not in self._known:
            self._known[place] = self.visit(node)
        return self._known[place]

    def _listed(self, node: Node) -> SearchStrategy[Any]:
        node.expect({"enum", "const", "type"})
        values = [node.schema["const"]] if "const" in node.schema else list(node.schema["enum"])
        if "enum" in node.schema and "const" in node.schema:
            raise UnsupportedSchema(f"{node.pointer}/const", "const beside enum")
        if "type" in node.schema:
            values = [value for value in values if has_type(value, node.types())]
        if not values:
            raise UnsupportedSchema(node.pointer, "no listed value is of the type")
        return st.sampled_from(values)

    def _branches(self, node: Node, keyword: str) -> Drawn:
        node.expect({keyword})
        if keyword == "oneOf":
            choices.require_disjoint(node, self.components)
        drawn = [
            self.visit(node.child(branch, keyword, str(index)))
            for index, branch in enumerate(node.schema[keyword])
        ]
        finite = [strategy for strategy in drawn if strategy is not None]
        return st.one_of(finite) if finite else None

    def _typed(self, node: Node) -> Drawn:
        types = node.types()
        node.expect({"type"}.union(*(KEYWORDS[name] for name in types)))
        if not types:
            raise UnsupportedSchema(f"{node.pointer}/type", "an empty list of types")
        if "format" in node.schema and len({*types} - {"null"}) > 1:
            raise UnsupportedSchema(f"{node.pointer}/format", "a format of several types")
        drawn = [self._of_type(name, node) for name in types]
        finite = [strategy for strategy in drawn if strategy is not None]
        return st.one_of(finite) if finite else None

    def _of_type(self, name: str, node: Node) -> Drawn:
        if name == "object":
            return self._object(node)
        if name == "array":
            items = self.visit(node.child(node.schema.get("items", True), "items"))
            return containers.arrays(node, items)
        if name == "string":
            return self._string(node)
        if name == "integer":
            return numbers.integers(node.schema, node.pointer)
        if name == "number":
            return numbers.numbers(node.schema, node.pointer)
        return st.booleans() if name == "boolean" else st.none()

    def _string(self, node: Node) -> SearchStrategy[Any]:
        schema = node.schema
        limits = schema.get("minLength", 0), schema.get("maxLength")
        if "format" in schema:
            return self._formatted(node, *limits)
        if "pattern" in schema:
            return text.matching(schema["pattern"], *limits, node.pointer)
        return text.strings(*limits, node.pointer)

    def _formatted(self, node: Node, low: int, high: int | None) -> SearchStrategy[Any]:
        name = node.schema["format"]
        if "pattern" in node.schema or name not in formats.TEXT:
            raise UnsupportedSchema(f"{node.pointer}/format", f"format {name!r} of a string")
        if self.python and name in formats.PYTHON:
            return formats.PYTHON[name]
        drawn = formats.TEXT[name]
        return drawn.filter(text.within(low, high)) if low or high is not None else drawn

    def _object(self, node: Node) -> Drawn:
        known, required = self.properties(node)
        extra = node.schema.get("additionalProperties", True)
        values = None if extra is False else self.visit(node.child(extra, "additionalProperties"))
        # What is nothing but a map is drawn filled, however free its values.
        is_map = "additionalProperties" in node.schema and not known
        declared = is_map or (extra is not True and extra != {})
        if self.required_only or not (self.extra_fields or declared):
            values = None
        if any(known[name] is None for name in required):
            return None
        optional = {} if self.required_only else known
        taken = frozenset(node.schema.get("properties", {})) | frozenset(known)
        return containers.objects(
            {name: drawn for name in required if (drawn := known[name]) is not None},
            {
                name: drawn
                for name, drawn in optional.items()
                if drawn is not None and name not in required
            },
            containers.extras(values, taken),
            few=len(node.refs) > _DEEP,
        )

    def properties(self, node: Node) -> tuple[dict[str, Drawn], list[str]]:
        """The strategies of an object's properties by name, and which of them are required."""
        declared = node.schema.get("properties", {})
        known = {
            self._name(name): self.visit(node.child(schema, "properties", name))
            for name, schema in declared.items()
        }
        if len(known) != len(declared):
            raise UnsupportedSchema(f"{node.pointer}/properties", "two have one Python name")
        required = node.schema.get("required", [])
        for name in required:
            if name not in declared:
                rest = node.child(node.schema.get("additionalProperties", True), "required")
                known[self._name(name)] = self.visit(rest)
        return known, [self._name(name) for name in required]

    def _name(self, wire_name: str) -> str:
        return names.python_name(wire_name) if self.python else wire_name


def from_schema(
    schema: Mapping[str, Any],
    components: Mapping[str, Any],
    *,
    required_only: bool = False,
    extra_fields: bool = True,
) -> SearchStrategy[Any]:
    """JSON values that satisfy a schema, as `json.loads` would give them.

    Of a binary body (`format: binary`, the whole of it) the bytes.

    Args:
        schema: The schema; its references are `#/components/...`.
        components: The `components` object of the document (or `{"schemas": {...}}`).
        required_only: Leave out every property that is not required, at every depth.
        extra_fields: Add undeclared properties now and then, where the schema allows any.

    Raises:
        UnsupportedSchema: The schema says something this compiler does not understand.
    """
    if schema.get("type") == "string" and schema.get("format") == "binary":
        Node(schema, "#").expect({"type", "format"})
        return files.contents()
    compiler = Compiler(components, required_only, extra_fields)
    return compiler.compile(Node(schema, "#"))

"""The models that a caller meets, for the page of a vendor: what they hold, and in which words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs
from openapi_python_client.schema.untrusted_string import UntrustedString

from generator.departures import EVIDENCE, evidence_parts, is_assumed
from generator.emit.reading import value_type
from generator.emit.schemas import field_text, written_names
from generator.kinds import is_open
from generator.naming import python_name
from generator.spec_nodes import items, members

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.spec_nodes import Json


@attrs.frozen(kw_only=True)
class Field:
    """One attribute of a model."""

    name: str
    wire: str
    """The vendor's name, where it is another one."""
    type: str
    """As source."""
    required: bool
    """Whether it must be given; of what is read nothing must."""
    about: UntrustedString


@attrs.frozen(kw_only=True)
class Model:
    """An object, or an enum by its values."""

    name: str
    about: UntrustedString
    values: tuple[UntrustedString, ...]
    fields: tuple[Field, ...]
    open: bool
    """Whether it keeps what it does not name."""


def models(document: Mapping[str, Json], types: Iterable[str]) -> tuple[Model, ...]:
    """The models that some type expressions name, and those that they hold, by name."""
    written, found = written_names(document), dict[str, Model]()
    waiting = [name for annotation in types for name in _named(annotation)]
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found[name] = _model(document, name, read=name not in written)
        waiting += [inner for field in found[name].fields for inner in _named(field.type)]
    return tuple(model for _, model in sorted(found.items()))


def _named(annotation: str) -> list[str]:
    return re.findall(r"\bmodels\.(\w+)", annotation)


def _model(document: Mapping[str, Json], name: str, *, read: bool) -> Model:
    schema = document["components"]["schemas"][name]
    return Model(
        name=name,
        about=_about(str(schema.get("description", "")), schema),
        values=tuple(UntrustedString(str(value)) for value in items(schema.get("enum"))),
        fields=tuple(_fields(document, schema, read=read)),
        open=is_open(schema),
    )


def _about(text: str, node: Mapping[str, Json]) -> UntrustedString:
    """What a node is, and what of it is assumed."""
    parts = evidence_parts("", node.get(EVIDENCE)).values()
    reasons = [part.partition(":")[2].strip() for part in parts if is_assumed(part)]
    return UntrustedString(" ".join([text, *(f"Assumed: {reason}." for reason in reasons)]).strip())


def _fields(
    document: Mapping[str, Json], schema: Mapping[str, Json], *, read: bool
) -> Iterator[Field]:
    required = items(schema.get("required"))
    for wire, node in members(schema.get("properties")).items():
        name, annotation = python_name(wire), value_type(node)
        optional = read and wire not in required and not re.search(r"\bNone$|^Any$", annotation)
        yield Field(
            name=name,
            wire=wire if wire != name else "",
            type=f"{annotation} | None" if optional else annotation,
            required=not read and wire in required,
            about=_about(field_text(document, node), members(node)),
        )

"""The arguments of a method: parameters, fields of a JSON body, and parts of a form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.strings import ClassName

from generator.emit import raw
from generator.emit.annotations import given
from generator.emit.view import Argument
from generator.kinds import FORM_TYPE, argument_name, is_list_body, part_content
from generator.naming import python_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openapi_python_client.parser.openapi import Endpoint
    from openapi_python_client.parser.properties import Property

    from generator.spec import Spec, SpecOperation


def arguments(spec: Spec, operation: SpecOperation, endpoint: Endpoint) -> tuple[Argument, ...]:
    """All of them, in the order of the spec."""
    document = spec.document
    body = raw.resolve(document, operation.raw.get("requestBody", {}))
    return (
        *_parameters(document, [node for _, node in spec.parameters(operation)], endpoint),
        *(
            argument
            for kind, media in body.get("content", {}).items()
            for argument in _body(document, body, kind, media["schema"], endpoint)
        ),
    )


def _annotation(document: Mapping[str, Any], prop: Property) -> str:
    """The type of an argument, whose models are called as the spec calls them.

    The parser has words of its own for some: `Toy2X` for `Toy2x`, `ValueError_` for `ValueError`.
    """
    schemas = document["components"]["schemas"]

    def own(found: re.Match[str]) -> str:
        name = found[2]
        if name not in schemas:
            name = next((each for each in schemas if ClassName(each, "") == name), name)
        return f"{found[1]}.{name}"

    return re.sub(r"\b(models|params)\.(\w+)", own, given(prop))


def body_properties(prop: ModelProperty) -> tuple[Property, ...]:
    """The fields of a model, the required ones first."""
    return (*(prop.required_properties or ()), *(prop.optional_properties or ()))


def _parameters(
    document: Mapping[str, Any], declared: list[dict[str, Any]], endpoint: Endpoint
) -> Iterator[Argument]:
    parsed = {
        (str(location.value), prop.name.get_untrusted_value()): prop
        for location, prop in endpoint.iter_all_parameters()
    }
    for parameter in declared:
        described = parameter.get("x-media-type-of")
        yield Argument(
            name=argument_name(parameter),
            wire=parameter["name"],
            location=parameter["in"],
            annotation=_annotation(document, parsed[parameter["in"], parameter["name"]]),
            checked=raw.schema_type(parameter["schema"]),
            required=bool(parameter.get("required", False)),
            explode=parameter.get("explode", parameter["in"] == "query"),
            media_type_of=python_name(described) if described else None,
        )


def _body(
    document: Mapping[str, Any],
    body: Mapping[str, Any],
    kind: str,
    schema: Mapping[str, Any],
    endpoint: Endpoint,
) -> Iterator[Argument]:
    """The fields of a JSON body, the one list that it is, or the parts of a form."""
    if is_list_body(schema):
        yield _list_body(document, body, endpoint)
        return
    form = kind == FORM_TYPE
    parsed = {
        prop.name.get_untrusted_value(): prop
        for body in endpoint.bodies
        if isinstance(body.prop, ModelProperty)
        for prop in body_properties(body.prop)
    }
    for wire, node in raw.resolve(document, schema)["properties"].items():
        yield Argument(
            name=python_name(wire),
            wire=wire,
            location="form" if form else "body",
            annotation=raw.mapping(node) or _annotation(document, parsed[wire]),
            checked=_checked(node) if form else "",
            required=parsed[wire].required,
            content=part_content(node) if form else "text",
        )


def _list_body(
    document: Mapping[str, Any], body: Mapping[str, Any], endpoint: Endpoint
) -> Argument:
    """The argument that is a whole body: it has no name on the wire."""
    (parsed,) = endpoint.bodies
    return Argument(
        name=body["x-argument"],
        wire="",
        location="body",
        annotation=_annotation(document, parsed.prop),
        checked="",
        required=True,
    )


def _checked(part: Mapping[str, Any]) -> str:
    content = part_content(part)
    if content == "file":
        return "bytes"
    return raw.schema_type(part["contentSchema"] if content == "json" else part)

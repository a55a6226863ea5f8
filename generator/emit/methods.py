"""From one operation, parsed and raw, to the method that calls it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from openapi_python_client.parser.properties.model_property import ModelProperty

from generator.emit import raw
from generator.emit.annotations import given, returned
from generator.emit.docs import operation_doc
from generator.emit.view import Argument, Method, Reply
from generator.naming import python_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openapi_python_client.parser.openapi import Endpoint
    from openapi_python_client.parser.properties import Property

    from generator.spec import Spec, SpecOperation


def method(spec: Spec, operation: SpecOperation, endpoint: Endpoint) -> Method:
    """The view of one operation."""
    sdk = operation.raw["x-sdk"]
    replies = tuple(_replies(spec.document, operation.raw))
    arguments = (
        *_parameters(spec.document, operation.raw, endpoint),
        *_body_fields(endpoint),
    )
    returns = _returns(endpoint, replies)
    pagination = operation.raw.get("x-pagination", {}).get("style")
    body = endpoint.bodies[0] if endpoint.bodies else None
    return Method(
        name=sdk["method"],
        constant=str(endpoint.name).upper(),
        operation_id=operation.id,
        http_method=operation.method.upper(),
        path=operation.path,
        arguments=tuple(sorted(arguments, key=lambda a: (not a.positional, not a.required))),
        body_model=_model_name(body.prop) if body else None,
        media_type=body.content_type.get_untrusted_value() if body else None,
        replies=replies,
        returns=returns,
        item=returns.removeprefix("list[").removesuffix("]") if pagination else None,
        pagination=pagination,
        retry=operation.raw["x-retry"],
        doc=operation_doc(spec, operation, arguments),
    )


def _parameters(
    document: Mapping[str, Any], operation: Mapping[str, Any], endpoint: Endpoint
) -> Iterator[Argument]:
    declared = [raw.resolve(document, node) for node in operation.get("parameters", ())]
    by_place = {(p["in"], p["name"]): p for p in declared}
    for location, prop in endpoint.iter_all_parameters():
        parameter = by_place[str(location.value), prop.name.get_untrusted_value()]
        style = parameter.get("style", "form" if parameter["in"] == "query" else "simple")
        yield Argument(
            name=python_name(parameter["name"]),
            wire=parameter["name"],
            location=parameter["in"],
            annotation=given(prop),
            checked=raw.schema_type(parameter["schema"]),
            required=bool(parameter.get("required", False)),
            style=style,
            explode=parameter.get("explode", style == "form"),
        )


def _body_fields(endpoint: Endpoint) -> Iterator[Argument]:
    for body in endpoint.bodies:
        if not isinstance(body.prop, ModelProperty):
            continue
        for prop in _fields(body.prop):
            yield Argument(
                name=python_name(prop.name.get_untrusted_value()),
                wire=prop.name.get_untrusted_value(),
                location="body",
                annotation=given(prop),
                checked="",
                required=prop.required,
                style="",
                explode=False,
            )


def _fields(prop: ModelProperty) -> tuple[Property, ...]:
    return (*(prop.required_properties or ()), *(prop.optional_properties or ()))


def _model_name(prop: Any) -> str | None:
    return str(prop.class_info.name) if isinstance(prop, ModelProperty) else None


def _replies(document: Mapping[str, Any], operation: Mapping[str, Any]) -> Iterator[Reply]:
    for code, node in operation["responses"].items():
        if not str(code).startswith("2"):
            continue
        content = raw.resolve(document, node).get("content", {})
        schema = next((media["schema"] for media in content.values()), None)
        name = raw.reference_name(schema)
        envelope = raw.resolve(document, schema).get("x-envelope") if schema else None
        yield Reply(status=int(code), model=name, member=envelope)


def _returns(endpoint: Endpoint, replies: tuple[Reply, ...]) -> str:
    members = {str(reply.status): reply.member for reply in replies}
    types = dict.fromkeys(
        _returned_member(response.prop, members[response.status_code.pattern])
        for response in endpoint.responses.patterns
        if response.status_code.pattern in members
    )
    return " | ".join(types)


def _returned_member(prop: Any, member: str | None) -> str:
    if isinstance(prop, ModelProperty) and member is not None:
        prop = next(field for field in _fields(prop) if field.name == member)
    # A response without content is parsed as "any"; what the method returns then is None.
    expression = returned(prop)
    return "None" if expression == "object" else expression

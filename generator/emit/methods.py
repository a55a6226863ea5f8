"""From one operation, parsed and raw, to the method that calls it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from openapi_python_client.parser.properties.model_property import ModelProperty

from generator.emit import raw
from generator.emit.annotations import returned
from generator.emit.arguments import arguments, body_properties
from generator.emit.docs import operation_doc
from generator.emit.protocols import pagination, waiter
from generator.emit.view import Method, Reply
from generator.kinds import FORM_TYPE, JSON_TYPE, is_binary
from generator.naming import python_name
from generator.spec_nodes import members

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openapi_python_client.parser.openapi import Endpoint

    from generator.spec import Spec, SpecOperation


def method(spec: Spec, operation: SpecOperation, endpoint: Endpoint) -> Method:
    """The view of one operation."""
    found = arguments(spec, operation, endpoint)
    returns = _returns(spec.document, operation.raw, endpoint)
    constant = str(endpoint.name).upper()
    paging = pagination(spec, operation)
    body = next(
        (body for body in endpoint.bodies if body.content_type.get_untrusted_value() != FORM_TYPE),
        None,
    )
    return Method(
        name=operation.raw["x-sdk"]["method"],
        constant=constant,
        operation_id=operation.id,
        http_method=operation.method.upper(),
        path=operation.path,
        arguments=tuple(sorted(found, key=lambda a: (not a.positional, not a.required))),
        parameters=tuple(argument for argument in found if argument.location != "body"),
        body_model=_body_model(spec.document, operation.raw) if body else None,
        body_argument=next((a.name for a in found if a.location == "body" and not a.wire), None),
        media_type=body.content_type.get_untrusted_value() if body else None,
        replies=tuple(_replies(spec.document, operation.raw)),
        returns=returns,
        item=returns.removeprefix("list[").removesuffix("]") if paging else None,
        pagination=paging,
        waiter=waiter(spec, operation, constant, returns, found),
        scopes=spec.scopes(operation),
        accept=_accept(spec.document, operation.raw),
        retry="safe" if operation.raw["x-retry"] == "safe" else "unsafe",
        safe_with=tuple(members(operation.raw["x-retry"]).get("safe_with", ())),
        doc=operation_doc(spec, operation, found),
    )


def _body_model(document: Mapping[str, Any], operation: Mapping[str, Any]) -> str:
    """The type that a JSON body is checked against."""
    body = raw.resolve(document, operation["requestBody"])
    return raw.schema_type(body["content"][JSON_TYPE]["schema"])


def _successes(
    document: Mapping[str, Any], operation: Mapping[str, Any]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each success with its content by media type."""
    for code, node in operation["responses"].items():
        if str(code).startswith("2"):
            yield str(code), raw.resolve(document, node).get("content", {})


def _replies(document: Mapping[str, Any], operation: Mapping[str, Any]) -> Iterator[Reply]:
    for code, content in _successes(document, operation):
        schema = next((media["schema"] for media in content.values()), None)
        name = raw.reference_name(schema)
        envelope = raw.resolve(document, schema).get("x-envelope") if schema else None
        yield Reply(
            status=int(code),
            type="bytes" if is_binary(schema) else f"models.{name}" if name else "None",
            member=python_name(envelope) if envelope else None,
        )


def _accept(document: Mapping[str, Any], operation: Mapping[str, Any]) -> str | None:
    """What is wanted, and the JSON that errors are in; None where it is JSON anyway."""
    found = dict.fromkeys(
        kind for _, content in _successes(document, operation) for kind in content
    )
    wanted = [kind for kind in found if kind != JSON_TYPE]
    return ", ".join([*wanted, JSON_TYPE]) if wanted else None


def _returns(document: Mapping[str, Any], operation: Mapping[str, Any], endpoint: Endpoint) -> str:
    """The type of the value: of the answer, of its envelope's member, or of its records."""
    held: dict[str, str | None] = {}
    for code, content in _successes(document, operation):
        schemas = [media["schema"] for media in content.values()]
        if any(map(is_binary, schemas)):
            return "bytes"
        envelope = raw.resolve(document, schemas[0]).get("x-envelope") if schemas else None
        held[code] = operation.get("x-pagination", {}).get("items", envelope)
    types = dict.fromkeys(
        _returned_member(response.prop, held[response.status_code.pattern])
        for response in endpoint.responses.patterns
        if response.status_code.pattern in held
    )
    return " | ".join(types)


def _returned_member(prop: Any, member: str | None) -> str:
    if isinstance(prop, ModelProperty) and member is not None:
        prop = next(field for field in body_properties(prop) if field.name == member)
    # A response without content is parsed as "any"; what the method returns then is None.
    expression = returned(prop)
    return "None" if expression == "object" else expression

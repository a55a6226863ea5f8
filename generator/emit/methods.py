"""From one operation, parsed and raw, to the method that calls it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.emit import raw, reading
from generator.emit.arguments import arguments
from generator.emit.docs import operation_doc
from generator.emit.protocols import pagination, waiter
from generator.emit.view import Method, Reply
from generator.kinds import FORM_TYPE, JSON_TYPE
from generator.spec_nodes import members

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openapi_python_client.parser.openapi import Endpoint

    from generator.spec import Spec, SpecOperation


def method(spec: Spec, operation: SpecOperation, endpoint: Endpoint) -> Method:
    """The view of one operation."""
    found = arguments(spec, operation, endpoint)
    returns = _returns(spec.document, operation.raw)
    constant = str(endpoint.name).upper()
    paging = pagination(spec, operation)
    item = returns.removeprefix("list[").removesuffix("]") if paging else None
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
        item=item,
        shown=item or returns,
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


def _schemas(
    document: Mapping[str, Any], operation: Mapping[str, Any]
) -> Iterator[tuple[int, dict[str, Any] | None]]:
    """Each success with the schema of its body; None without a body."""
    for code, content in _successes(document, operation):
        yield int(code), next((media["schema"] for media in content.values()), None)


def _replies(document: Mapping[str, Any], operation: Mapping[str, Any]) -> Iterator[Reply]:
    for status, schema in _schemas(document, operation):
        member = reading.answer_member(document, schema)
        yield Reply(status=status, type=reading.answer_type(schema), member=member)


def _accept(document: Mapping[str, Any], operation: Mapping[str, Any]) -> str | None:
    """What is wanted, and the JSON that errors are in; None where it is JSON anyway."""
    found = dict.fromkeys(
        kind for _, content in _successes(document, operation) for kind in content
    )
    wanted = [kind for kind in found if kind != JSON_TYPE]
    return ", ".join([*wanted, JSON_TYPE]) if wanted else None


def _returns(document: Mapping[str, Any], operation: Mapping[str, Any]) -> str:
    """The type of the value: of the answer, of its envelope's member, or of its records."""
    records = operation.get("x-pagination", {}).get("items")
    found = (schema for _, schema in _schemas(document, operation))
    types = dict.fromkeys(reading.returned_type(document, schema, records) for schema in found)
    return " | ".join(types)

"""The docstring of a method: meaning, arguments with their limits, errors, source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from openapi_python_client.schema.untrusted_string import UntrustedString

from generator.emit import raw
from generator.emit.view import Argument, Doc

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.spec import Spec, SpecOperation

_STATUS_ERRORS = {
    "400": "BadRequestError",
    "401": "AuthenticationError",
    "403": "PermissionDeniedError",
    "404": "NotFoundError",
    "409": "ConflictError",
    "422": "UnprocessableEntityError",
    "429": "RateLimitError",
}


def operation_doc(spec: Spec, operation: SpecOperation, arguments: tuple[Argument, ...]) -> Doc:
    """Everything that the spec says of one operation, in Google style."""
    node = operation.raw
    sections = (
        ("Args", tuple(_argument_entries(spec.document, node, arguments))),
        ("Returns", tuple(_return_entries(spec.document, node))),
        ("Raises", tuple(_error_entries(spec.document, node))),
        ("Source", tuple(_source_entries(operation))),
    )
    return Doc(
        UntrustedString(str(node["summary"])),
        UntrustedString(str(node["description"])) if "description" in node else None,
        tuple((title, entries) for title, entries in sections if entries),
    )


def _argument_entries(
    document: Mapping[str, Any], operation: Mapping[str, Any], arguments: tuple[Argument, ...]
) -> Iterator[UntrustedString]:
    described = _described(document, operation)
    for argument in sorted(arguments, key=lambda a: (not a.positional, not a.required)):
        node = described[argument.location, argument.wire]
        schema = raw.resolve(document, node.get("schema", node))
        text = " ".join(part for part in (node.get("description", ""), raw.limits(schema)) if part)
        yield UntrustedString(f"{argument.name}: {text}")
    yield UntrustedString(
        "options: Timeout, retries and extras of the request, for this call only."
    )


def _described(
    document: Mapping[str, Any], operation: Mapping[str, Any]
) -> dict[tuple[str, str], dict[str, Any]]:
    parameters = (raw.resolve(document, node) for node in operation.get("parameters", ()))
    described = {(node["in"], node["name"]): node for node in parameters}
    body = raw.resolve(document, operation.get("requestBody", {}))
    for media in body.get("content", {}).values():
        properties = raw.resolve(document, media["schema"]).get("properties", {})
        for name, node in properties.items():
            described["body", name] = raw.resolve(document, node)
    return described


def _return_entries(
    document: Mapping[str, Any], operation: Mapping[str, Any]
) -> Iterator[UntrustedString]:
    texts = {
        raw.resolve(document, node)["description"]: None
        for code, node in operation["responses"].items()
        if str(code).startswith("2")
    }
    yield from (UntrustedString(text) for text in texts)


def _error_entries(
    document: Mapping[str, Any], operation: Mapping[str, Any]
) -> Iterator[UntrustedString]:
    yield UntrustedString("InvalidArgumentError: An argument is not acceptable; nothing is sent.")
    for code, node in operation["responses"].items():
        if not str(code).startswith("2"):
            name = _STATUS_ERRORS.get(str(code), "StatusError")
            yield UntrustedString(
                f"{name}: HTTP {code}. {raw.resolve(document, node)['description']}"
            )
    yield UntrustedString("TransportError: No answer came: no connection, or not in time.")


def _source_entries(operation: SpecOperation) -> Iterator[UntrustedString]:
    place = f"{operation.method.upper()} {operation.path} ({operation.id})"
    page = operation.raw.get("x-doc")
    yield UntrustedString(f'"{page}", {place}' if page else place)

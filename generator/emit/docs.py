"""The docstring of a method: meaning, arguments with their limits, errors, source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
from openapi_python_client.schema.untrusted_string import UntrustedString

from generator.emit import raw
from generator.emit.view import Argument, Doc
from generator.kinds import FORM_TYPE

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
_FILE = (
    "A path, bytes, a file that is open for reading bytes, or a `lmskit.File`. An open file is "
    "sent from its start if it can be rewound, and stays open."
)
_MEDIA_TYPE = "By default what the file is taken for."
OPTIONS = (
    "Every method takes `options` too: timeout, retries and extras of the request, for that call "
    "only."
)
ERRORS = (
    "InvalidArgumentError: An argument is not acceptable; nothing is sent.",
    "TransportError: No answer came: no connection, or not in time.",
)
"""What every method can end with, whatever the vendor says."""
_OPTIONS = "options: Timeout, retries and extras of the request, for this call only."
_REPEATED = {
    "safe": "Repeated: after a failure that may pass.",
    "unsafe": "Repeated: only where nothing can have been done.",
}
_REPEATED_WITH = "Repeated: after a failure that may pass, if it is given"
_PROGRESS = (
    "on_progress: Called with the bytes of the file that have gone out, and its size, or None "
    "where nobody knows it; from 0 again when it is sent again. An error in it ends the upload."
)
_WAITER_ARGUMENTS = (
    "timeout: Seconds to wait at most; None to wait as long as it takes.",
    "interval: Seconds between one look and the next.",
    "on_progress: Called with each state that is seen, the last one included.",
)


def operation_doc(spec: Spec, operation: SpecOperation, arguments: tuple[Argument, ...]) -> Doc:
    """Everything that the spec says of one operation, in Google style."""
    node = operation.raw
    more = [_PROGRESS] if any(argument.content == "file" for argument in arguments) else []
    # The client itself says nothing for all of its methods: it has too few.
    always: tuple[str, ...] = ()
    if not operation.resource:
        more, always = [*more, _OPTIONS], ERRORS
    return Doc(
        UntrustedString(str(node["summary"])),
        UntrustedString(_description(node)) if "description" in node else None,
        _sections(
            Args=(*_argument_entries(spec, operation, arguments), *_own(*more)),
            Raises=(*_own(*always), *_own_errors(spec, operation)),
        ),
        _scopes(spec, operation),
        (*_returned(spec.document, node), *_closing(operation)),
    )


def _description(operation: Mapping[str, Any]) -> str:
    text = str(operation["description"])
    return f"{raw.DEPRECATED} {text}" if operation.get("deprecated") else text


def waiter_doc(spec: Spec, operation: SpecOperation, arguments: tuple[Argument, ...]) -> Doc:
    """What waiting for a job does, with the errors of looking at it."""
    node, written = operation.raw, operation.raw["x-waiter"]
    asks = f"Looks with `{node['x-sdk']['method']}` until the status says that the job has ended."
    failures = (
        f"JobFailedError: The job ended as {_alternatives(written['failure'])}.",
        "WaitTimeoutError: The time is up, and the job still runs.",
    )
    arguments_of_it = _argument_entries(spec, operation, arguments)
    return Doc(
        UntrustedString("Wait until a job has ended well, and return its last state."),
        UntrustedString(asks),
        _sections(
            Args=(*arguments_of_it, *_own(*_WAITER_ARGUMENTS)),
            Raises=(*_own(*failures), *_own_errors(spec, operation)),
        ),
        _scopes(spec, operation),
        (
            *_own(f"Returns: The state with {_alternatives(written['success'])}."),
            *_closing(operation),
        ),
    )


def resource_doc(spec: Spec, path: tuple[str, ...], about: Doc) -> Doc:
    """What a resource is about, with all that its methods have in common."""
    if not _operations(spec, path):
        return about
    errors = (_error(code, text) for code, text in _shared_errors(spec, path).items())
    return attrs.evolve(
        about,
        description=UntrustedString(OPTIONS),
        sections=_sections(Raises=(*_own(*ERRORS), *errors)),
    )


def _sections(
    **sections: tuple[UntrustedString, ...],
) -> tuple[tuple[str, tuple[UntrustedString, ...]], ...]:
    return tuple((title, entries) for title, entries in sections.items() if entries)


def _scopes(spec: Spec, operation: SpecOperation) -> UntrustedString | None:
    scopes = spec.scopes(operation)
    return UntrustedString(f"Scopes: {_alternatives(scopes)}.") if scopes else None


def _own(*texts: str) -> tuple[UntrustedString, ...]:
    return tuple(map(UntrustedString, texts))


def _alternatives(words: tuple[str, ...] | list[str]) -> str:
    return " or ".join(f"`{word}`" for word in words)


def _argument_entries(
    spec: Spec, operation: SpecOperation, arguments: tuple[Argument, ...]
) -> Iterator[UntrustedString]:
    described = _described(spec, operation)
    for argument in sorted(arguments, key=lambda a: (not a.positional, not a.required)):
        node = described[argument.location, argument.wire]
        schema = raw.resolve(spec.document, node.get("schema", node))
        texts = (
            node.get("description", ""),
            raw.limits(schema),
            raw.DEPRECATED if node.get("deprecated") and "schema" in node else "",
            _FILE if argument.content == "file" else "",
            _MEDIA_TYPE if argument.media_type_of else "",
        )
        yield UntrustedString(f"{argument.name}: {' '.join(text for text in texts if text)}")


def _described(spec: Spec, operation: SpecOperation) -> dict[tuple[str, str], dict[str, Any]]:
    document = spec.document
    described = {(node["in"], node["name"]): node for _, node in spec.parameters(operation)}
    body = raw.resolve(document, operation.raw.get("requestBody", {}))
    for kind, media in body.get("content", {}).items():
        described["body", ""] = {**body, "schema": media["schema"]}
        properties = raw.resolve(document, media["schema"]).get("properties", {})
        for name, node in properties.items():
            place = "form" if kind == FORM_TYPE else "body"
            described[place, name] = raw.resolve(document, node)
    return described


def _returned(
    document: Mapping[str, Any], operation: Mapping[str, Any]
) -> Iterator[UntrustedString]:
    texts = {
        raw.resolve(document, node)["description"]: None
        for code, node in operation["responses"].items()
        if str(code).startswith("2")
    }
    yield UntrustedString(f"Returns: {' '.join(texts)}")


def _closing(operation: SpecOperation) -> Iterator[UntrustedString]:
    """Whether the call is repeated, and where the vendor describes it."""
    yield UntrustedString(_repeated(operation.raw["x-retry"]))
    place = f"{operation.method.upper()} {operation.path} ({operation.id})"
    page = operation.raw.get("x-doc")
    yield UntrustedString(f'Source: "{page}", {place}' if page else f"Source: {place}")


def _repeated(retry: Any) -> str:
    if isinstance(retry, str):
        return _REPEATED[retry]
    return f"{_REPEATED_WITH} {' and '.join(f'`{name}`' for name in retry['safe_with'])}."


def _own_errors(spec: Spec, operation: SpecOperation) -> tuple[UntrustedString, ...]:
    """The documented errors, without those that the class of the resource tells of."""
    shared = _shared_errors(spec, operation.resource) if operation.resource else {}
    return tuple(
        _error(code, text)
        for code, text in _errors(spec, operation).items()
        if shared.get(code) != text
    )


def _shared_errors(spec: Spec, path: tuple[str, ...]) -> dict[str, str]:
    """The errors that every method of a resource has, in the same words."""
    first, *others = (_errors(spec, operation) for operation in _operations(spec, path))
    if not others:
        return {}
    return {c: t for c, t in first.items() if all(other.get(c) == t for other in others)}


def _errors(spec: Spec, operation: SpecOperation) -> dict[str, str]:
    """The text of each documented error, by status."""
    return {
        str(code): str(raw.resolve(spec.document, node)["description"])
        for code, node in operation.raw["responses"].items()
        if not str(code).startswith("2")
    }


def _error(code: str, text: str) -> UntrustedString:
    return UntrustedString(f"{_STATUS_ERRORS.get(code, 'StatusError')}: HTTP {code}. {text}")


def _operations(spec: Spec, path: tuple[str, ...]) -> list[SpecOperation]:
    return [operation for operation in spec.operations() if operation.resource == path]

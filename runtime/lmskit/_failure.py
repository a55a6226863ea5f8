"""From a response that says no to the error that is raised."""

from __future__ import annotations

import math
import re
import time
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import httpx
import msgspec
from msgspec import UNSET

from lmskit import errors
from lmskit._field_errors import field_errors
from lmskit._pointer import first_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from lmskit.settings import ErrorShape, Settings

_BY_STATUS: dict[int, type[errors.StatusError]] = {
    400: errors.BadRequestError,
    401: errors.AuthenticationError,
    403: errors.PermissionDeniedError,
    404: errors.NotFoundError,
    409: errors.ConflictError,
    422: errors.UnprocessableEntityError,
    429: errors.RateLimitError,
}
_SECONDS = r"\d+(\.\d+)?"
_TEXT_LIMIT = 200
_SHOWN = frozenset(
    ("accept", "accept-encoding", "connection", "content-length", "content-type", "host")
).union(["user-agent"])
_NOT_TEXT = r"[\x00-\x08\x0e-\x1f\x7f\ufffd]"


def status_error(
    operation_id: str, response: httpx.Response, settings: Settings
) -> errors.StatusError:
    """The error that a failed response stands for."""
    status, shape, redact = response.status_code, settings.vendor.errors, settings.secrets.redact
    body = document(response)
    vendor_type = first_text(body, shape.type)
    refused = tuple(_redacted(error, redact) for error in field_errors(body, shape))
    message = redact(first_text(body, shape.message) or "") or _first_message(refused)
    message = message or _plain(response, body, redact) or redact(reason(response))
    vendor_type = None if vendor_type is None else redact(vendor_type)
    named = f"{vendor_type}: {message}" if vendor_type else message
    kind = _BY_STATUS.get(status, errors.ServerError if status >= 500 else errors.StatusError)
    return kind(
        f"{operation_id}: {status} {named}",
        status=status,
        message=message,
        vendor_type=vendor_type,
        field_errors=refused,
        request_id=settings.request_id(response.headers),
        retry_after=retry_after(response.headers),
        response=without_secrets(response),
    )


def _redacted(error: errors.FieldError, redact: Callable[[str], str]) -> errors.FieldError:
    return errors.FieldError(redact(error.field), redact(error.message))


def _first_message(refused: tuple[errors.FieldError, ...]) -> str:
    """What the first complaint says, for vendors that say nothing of the whole."""
    return next((error.message for error in refused if error.message), "")


def document(response: httpx.Response) -> Any:
    """The JSON of a body, or UNSET where it holds none."""
    try:
        return msgspec.json.decode(response.content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return UNSET


def is_failure(body: Any, shape: ErrorShape) -> bool:
    """Whether a body says that the vendor failed, whatever the status."""
    return first_text(body, (*shape.type, *shape.message)) is not None


def reason(response: httpx.Response) -> str:
    """The reason phrase, or a stand-in for a status that no one knows."""
    if response.reason_phrase:
        return response.reason_phrase
    try:
        return HTTPStatus(response.status_code).phrase
    except ValueError:
        return f"HTTP {response.status_code}"


def retry_after(headers: httpx.Headers) -> float | None:
    """The seconds that the vendor asks to wait, from a number or a date."""
    text = headers.get("retry-after", "").strip()
    if re.fullmatch(_SECONDS, text):
        seconds = float(text)
        return seconds if math.isfinite(seconds) else None
    try:
        moment = parsedate_to_datetime(text).timestamp()
    except (ValueError, TypeError, OverflowError, OSError):
        return None
    return max(0.0, moment - time.time())


def without_secrets(response: httpx.Response) -> httpx.Response:
    """The response, whose request has lost the credentials: errors are logged and pickled."""
    response.request = redacted(response.request)
    response.next_request = None
    return response


def without_body(response: httpx.Response) -> httpx.Response:
    """The response as one with no body: its status still counts."""
    headers = response.headers.copy()
    headers.pop("content-encoding", None)
    return httpx.Response(
        response.status_code,
        headers=headers,
        request=response.request,
        extensions=response.extensions,
    )


def redacted(request: httpx.Request) -> httpx.Request:
    """A copy of a request that shows only the headers that cannot be secret."""
    shown = {name: text if name in _SHOWN else "***" for name, text in request.headers.items()}
    try:
        content = request.content
    except httpx.RequestNotRead:
        content = b""
    return httpx.Request(request.method, request.url, headers=shown, content=content)


def _plain(response: httpx.Response, body: Any, redact: Callable[[str], str]) -> str | None:
    """A short text where the body is one; a page of HTML is not, whatever text is typed."""
    text = body if isinstance(body, str) else response.text if body is UNSET else ""
    text = " ".join(text.split())
    if not text or text.startswith(("<", "{", "[")) or "</" in text or re.search(_NOT_TEXT, text):
        return None
    text = redact(text)  # before it is cut: no one would know the half of a secret
    return text if len(text) <= _TEXT_LIMIT else f"{text[: _TEXT_LIMIT - 1]}…"

"""What a receiver of webhooks needs: is it the vendor's, is it small enough, and what does it say?

A client whose vendor sends webhooks has a module `webhooks` with a `parse` that does all of it and
returns typed events. `verify` is for refusing strangers before their body is read.

What is compared here is all that tells the vendor from anybody who knows the address: nothing is
signed, and nothing keeps a delivery from being sent again. Receive over HTTPS, and act on an event
in such a way that it may come twice.
"""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

import msgspec
from msgspec import UNSET

from lmskit import _additional, _tolerant
from lmskit._drift import Drift, DriftLog
from lmskit._shapes import is_object
from lmskit._verification import Expected, Headers
from lmskit.errors import (
    ConfigurationError,
    InvalidArgumentError,
    WebhookDecodeError,
    WebhookTooLargeError,
    WebhookVerificationError,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["Body", "Events", "Headers", "UnknownEvent", "receive", "verify"]

E = TypeVar("E")
Body: TypeAlias = bytes | bytearray | memoryview | str
"""A body as a framework has it."""

_LONGEST_PATH = 200  # the keys of a map are the sender's, however long
_log = DriftLog()


class UnknownEvent(msgspec.Struct, frozen=True):
    """A delivery that the client has no model for.

    Attributes:
        event_type: The type that it names; None if it names none.
        json: All of it, as plain JSON.
    """

    event_type: str | None
    json: dict[str, Any]


class Events(msgspec.Struct, Generic[E], frozen=True, eq=False, kw_only=True):
    """The events of a vendor.

    Attributes:
        type_member: The member of a body that names its type.
        models: The model of each type.
    """

    type_member: str
    models: Mapping[str, type[E]]


def verify(
    headers: Headers,
    *,
    username: str | None = None,
    password: str | None = None,
    secret_header: tuple[str, str] | None = None,
) -> None:
    """Refuse a delivery that does not carry what its subscription was given.

    Each that is given must be there, once; all are compared in constant time.

    Args:
        headers: A mapping, or pairs, of texts or bytes; the case of the names does not matter.
        username: The user of HTTP's Basic header; together with `password`, which may be empty.
        password: The password of HTTP's Basic header.
        secret_header: The name and the value of a header that the subscription adds.

    Raises:
        ConfigurationError: Nothing is given, or what no delivery could carry.
        WebhookVerificationError: What was given is not there, or not the same.
    """
    _verify(headers, _expected(username, password, secret_header, allow_unverified=False))


def receive(
    events: Events[E],
    body: Body,
    headers: Headers,
    *,
    username: str | None,
    password: str | None,
    secret_header: tuple[str, str] | None,
    allow_unverified: bool,
    max_bytes: int,
    strict: bool,
    on_drift: Callable[[Drift], None] | None,
) -> E | UnknownEvent:
    """The event of a delivery, once it is verified; `parse` of each client describes it."""
    expected = _expected(username, password, secret_header, allow_unverified=allow_unverified)
    _demand_limit(max_bytes)
    if expected:
        _verify(headers, expected)
    drifts: list[Drift] = []
    document = _document(_content(body, max_bytes), drifts.append)
    event = _event(events, document, drifts.append)
    known = not isinstance(event, UnknownEvent)
    source = f"webhook {document[events.type_member]}" if known else "webhook"
    for drift in drifts:
        path = expected.secrets.redact(drift.path)
        path = path if len(path) <= _LONGEST_PATH else f"{path[: _LONGEST_PATH - 1]}…"
        if strict:
            raise WebhookDecodeError(f"expected {drift.expected} at {path}", path=path)
        (on_drift or _log)(msgspec.structs.replace(drift, path=path, operation=source))
    return event


def _expected(
    username: Any, password: Any, secret_header: Any, *, allow_unverified: Any
) -> Expected:
    expected = Expected(username, password, secret_header)
    if not expected and allow_unverified is not True:
        raise ConfigurationError("a webhook needs username= and password=, or secret_header=")
    if expected and allow_unverified is not False:
        raise ConfigurationError("allow_unverified= is for deliveries without credentials")
    return expected


def _verify(headers: Headers, expected: Expected) -> None:
    if not expected.are_in(headers):
        raise WebhookVerificationError("the delivery does not carry the credentials of the webhook")


def _demand_limit(max_bytes: Any) -> None:
    if not isinstance(max_bytes, int) or isinstance(max_bytes, bool) or max_bytes < 1:
        raise InvalidArgumentError("expected 1 or more", argument="max_bytes")


def _content(body: Any, limit: int) -> bytes:
    """The bytes of a body; those of a text are never fewer than its characters."""
    if not isinstance(body, str | bytes | bytearray | memoryview):
        message = f"expected bytes or str, got {type(body).__name__}"
        raise InvalidArgumentError(message, argument="body")
    size = body.nbytes if isinstance(body, memoryview) else len(body)
    content = _as_bytes(body) if size <= limit else b""
    if max(size, len(content)) > limit:
        raise WebhookTooLargeError(f"the body has more than {limit} bytes", limit=limit)
    return content


def _as_bytes(body: Any) -> bytes:
    return body.encode("utf-8", "surrogatepass") if isinstance(body, str) else bytes(body)


def _document(content: bytes, report: Callable[[Drift], None]) -> dict[str, Any]:
    """The object that a body is."""
    # Raised here, where no error is handled: that of a parser holds the whole body.
    value, complaint = _parsed(content, report)
    if complaint:
        raise WebhookDecodeError(complaint)
    if not is_object(value):
        raise WebhookDecodeError(f"expected a JSON object, got {type(value).__name__}")
    return value


def _parsed(content: bytes, report: Callable[[Drift], None]) -> tuple[Any, str]:
    """Plain JSON, or what is wrong with it."""
    try:
        return msgspec.json.decode(content), ""
    except (msgspec.DecodeError, UnicodeDecodeError):
        pass
    except RecursionError:
        return None, "the body is nested too deeply"
    # A byte order mark, half of a surrogate pair: seen in the wild, and readable.
    try:
        text = content.decode("utf-8-sig")
        value = json.loads(text, parse_constant=_finite, parse_float=_finite)
    except UnicodeDecodeError:
        return None, "the body is not UTF-8"
    except RecursionError:
        return None, "the body is nested too deeply"
    except OverflowError:
        return None, "the body has NaN, or a number that is out of range"
    except ValueError:
        return None, "the body is not JSON" if content.strip() else "the body is empty"
    report(Drift("$", "JSON in UTF-8", value))
    return value, ""


def _finite(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise OverflowError
    return value


def _event(
    events: Events[E], document: dict[str, Any], report: Callable[[Drift], None]
) -> E | UnknownEvent:
    """The event as its type says; of a type that nobody knows, as it came."""
    named = document.get(events.type_member, UNSET)
    if not isinstance(named, str):
        report(Drift(f"$.{events.type_member}", "str", named))
        return UnknownEvent(None, document)
    model = events.models.get(named)
    if model is None:
        return UnknownEvent(named, document)
    event = _tolerant.build(document, model, "$", report)
    if not isinstance(event, model):
        raise WebhookDecodeError("the body is nested too deeply")
    if _additional.may_hold_more(model):
        _additional.keep(event, document)
    return event

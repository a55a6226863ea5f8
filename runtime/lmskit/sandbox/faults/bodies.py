"""What the client gets: a response made up, or the app's own with a fault in it."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from lmskit.sandbox.faults import drift

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lmskit.sandbox.faults.answers import Answers, Schema
    from lmskit.sandbox.faults.kinds import Fault
    from lmskit.sandbox.message import Answer

Header = tuple[bytes, bytes]
_RETRY_AFTER = "retry-after"
_TEXT: Header = (b"content-type", b"text/plain; charset=utf-8")
_HTML: Header = (b"content-type", b"text/html; charset=utf-8")
_PAGE = (
    "<!DOCTYPE html>\n<html>\n<head><title>{title}</title></head>\n"
    "<body>\n<center><h1>{title}</h1></center>\n</body>\n</html>\n"
)


@frozen
class Response:
    """A whole response; `declared` is the length it claims, where that is not its own."""

    status: int
    headers: tuple[Header, ...]
    body: bytes
    declared: int | None = None

    @property
    def media_type(self) -> str:
        """The media type, in lower case and without parameters."""
        found = [v for n, v in self.headers if n.lower() == b"content-type"]
        return found[0].decode("latin-1").partition(";")[0].strip().lower() if found else ""

    @property
    def is_json(self) -> bool:
        """Whether there is a JSON body."""
        return bool(self.body) and self.media_type.endswith(("/json", "+json"))

    def with_type(self, media_type: str) -> Response:
        """The response under another media type."""
        kept = tuple(pair for pair in self.headers if pair[0].lower() != b"content-type")
        return evolve(self, headers=(*kept, (b"content-type", media_type.encode())))


def refusal(reason: str) -> Response:
    """What a header gets that asks for no fault there is."""
    return Response(400, (_TEXT,), f"X-Sandbox-Fault: {reason}\n".encode())


def made_up(fault: Fault, vendors: Answer | None) -> Response:
    """The response of a `status`, in the vendor's own shape if it has one, or of an `html`."""
    status = fault.answered_status
    known = status in HTTPStatus.__members__.values()
    phrase = HTTPStatus(status).phrase if known else "Unknown"
    headers, body = [_TEXT], phrase.encode()
    if fault.kind == "html":
        headers, body = [_HTML], _PAGE.format(title=f"{status} {phrase}").encode()
    elif vendors is not None:
        headers, body = _encoded(vendors.headers), vendors.body
    if fault.retry_after is not None:
        headers.append((_RETRY_AFTER.encode(), b"%d" % fault.retry_after))
    return Response(status, tuple(headers), body)


def _encoded(headers: Mapping[str, str]) -> list[Header]:
    # How long to wait is for the fault to say: a test that names nothing should not take a minute.
    named = {name: text for name, text in headers.items() if name.lower() != _RETRY_AFTER}
    return [(name.encode("latin-1"), text.encode("latin-1")) for name, text in named.items()]


def spoiled(
    fault: Fault, response: Response, answers: Answers, schema: Schema | None
) -> Response | None:
    """The response with the fault in it; None where it has no place for it."""
    edit = _EDITS.get(fault.kind)
    if edit is not None:
        return edit(response)
    if schema is None or not response.is_json or not 200 <= response.status < 300:
        return None
    body = drift.changed(fault, response.body, answers, schema)
    return None if body is None else evolve(response, body=body)


def _truncated(response: Response) -> Response | None:
    length = len(response.body)
    return evolve(response, body=response.body[: length // 2], declared=length) if length else None


def _malformed(response: Response) -> Response | None:
    # The last bracket is missing, as after a crash in the midst of writing.
    return evolve(response, body=response.body.rstrip()[:-1]) if response.is_json else None


def _as_text(response: Response) -> Response | None:
    return response.with_type("text/plain; charset=utf-8") if response.is_json else None


_EDITS: dict[str, Callable[[Response], Response | None]] = {
    "truncated": _truncated,
    "malformed_json": _malformed,
    "content_type": _as_text,
}

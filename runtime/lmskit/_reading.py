"""What a response is read as that is not as its operation documents it.

No module imports this one before there is such a response: most processes never see one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_origin

import msgspec
from msgspec import UNSET

from lmskit import _additional, _failure, _tolerant
from lmskit._annotations import describe, field_named, is_struct, kinds
from lmskit._drift import Drift
from lmskit._shapes import is_object
from lmskit.errors import DecodeError

if TYPE_CHECKING:
    import httpx

    from lmskit.operation import Operation, Reply
    from lmskit.settings import Settings


class Reading:
    """One response that is not as documented."""

    def __init__(
        self, operation: Operation[Any], response: httpx.Response, settings: Settings
    ) -> None:
        self._operation = operation
        self._response = response
        self._settings = settings

    def undocumented(self) -> Reply:
        """The reply documented for the nearest success status."""
        status, replies = self._response.status_code, self._operation.replies
        known = [code for code in replies if 200 <= code < 300]
        nearest = min(known, key=lambda code: abs(code - status))
        if replies[nearest].type is None:
            self.demand_no_page()
        self.report(Drift("status", " or ".join(map(str, known)), status))
        return replies[nearest]

    def without_body(self) -> Reading:
        """The same of the response without its body, which is not to be shown."""
        bare = _failure.without_body(self._response)
        return Reading(self._operation, bare, self._settings)

    def report(self, drift: Drift) -> None:
        """Hand a drift on, or refuse it where the client is strict."""
        if self._settings.strict:
            message = f"expected {drift.expected} at {drift.path}"
            raise self.refusal(message, drift.path)
        # A path may have names that the vendor chose: the keys of a map.
        path = self._settings.secrets.redact(drift.path)
        drift = msgspec.structs.replace(drift, path=path, operation=self._operation.id)
        self._settings.on_drift(drift)

    def refusal(self, message: str, path: str = "$") -> DecodeError:
        """The error, with what a reader needs to find the response again."""
        redact = self._settings.secrets.redact
        response = _failure.without_secrets(self._response)
        media_type = response.headers.get("content-type", "no content type")
        where = f"{self._operation.id}: {response.status_code} ({media_type})"
        return DecodeError(redact(f"{where}: {message}"), path=redact(path), response=response)

    def demand_no_failure(self) -> None:
        """Refuse a failure that came with a status of success."""
        shape = self._settings.vendor.errors
        if _failure.is_failure(_failure.document(self._response), shape):
            raise _failure.status_error(self._operation.id, self._response, self._settings)

    def demand_no_page(self) -> None:
        """Refuse a login page, or a failure, in place of an answer that has no body."""
        self.demand_no_failure()
        if self._response.content.strip() and _failure.document(self._response) is UNSET:
            raise self.refusal("expected no body, got one that is not JSON")

    def absent(self, member: str) -> DecodeError:
        """Why there is no value: the vendor says that it failed, or no one knows."""
        self.demand_no_failure()
        return self.refusal(f"no {member!r} in the body", f"$.{member}")

    def tolerant(self, reply: Reply) -> Any:
        """Build the value anyway, from plain JSON."""
        drifts: list[Drift] = []
        try:
            document = _tolerant.parse(self._response.content, drifts.append)
        except (ValueError, RecursionError):
            raise self.refusal("the body is not JSON") from None
        self._demand(document, reply.type, "$")
        if reply.member is not None:
            self._demand_member(document, reply.type, reply.member)
        self._demand_items(document, reply.type)
        body = _tolerant.build(document, reply.type, "$", drifts.append)
        if _additional.may_hold_more(reply.type):
            _additional.keep(body, document)
        for drift in drifts:
            self.report(drift)
        return body if reply.member is None else getattr(body, reply.member)

    def _demand_member(self, document: Any, envelope: Any, member: str) -> None:
        field = field_named(envelope, member)
        if document.get(field.wire) is None:
            raise self.absent(member)
        self._demand(document[field.wire], field.type, f"$.{field.wire}")

    def _demand_items(self, document: Any, answer: Any) -> None:
        """Refuse a page whose records are no list."""
        paging = self._operation.pagination
        if paging is None or paging.items is None or not is_object(document):
            return
        (envelope,) = filter(is_struct, kinds(answer).members)
        field = field_named(envelope, paging.items)
        if document.get(field.wire) is not None:
            self._demand(document[field.wire], field.type, f"$.{field.wire}")

    def _demand(self, value: Any, annotation: Any, path: str) -> None:
        """Refuse a string for an object, or an object for a list: no caller could use it."""
        found = kinds(annotation)
        fits = found.nullable if value is None else _may_be(value, found.members)
        if not fits:
            message = f"expected {describe(annotation)} at {path}, got {type(value).__name__}"
            raise self.refusal(message, path)


def _may_be(value: Any, alternatives: tuple[Any, ...]) -> bool:
    """Whether JSON is an object, a list or neither, as one of the alternatives is."""
    containers = {_container(member) for member in alternatives}
    if type(value) in (dict, list):
        return type(value) in containers or Any in alternatives
    return None in containers


def _container(annotation: Any) -> type | None:
    """What JSON has for the type: an object, a list, or neither."""
    if is_struct(annotation) or get_origin(annotation) is dict:
        return dict
    return list if get_origin(annotation) is list else None

"""Whether a change of a page breaks code that was written against a typed client, and why.

A client of ours reads with tolerance: a field that it does not know does no harm, nor does a value
that no enum lists. It sends what its signatures allow: whatever narrows those breaks callers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from generator.check.sources import LIMITS

if TYPE_CHECKING:
    from collections.abc import Iterator


@frozen
class Verdict:
    """Whether it breaks, and why or why not."""

    breaks: bool
    why: str


UNKNOWN: Final = Verdict(True, "no rule judges this kind of change: read it")
_NARROWER: Final = "values that were accepted are refused"
_WIDER: Final = "all values that were accepted still are"
_NAMED: Final = "one of the pages names it, the other says nothing"
_READ: Final = "what is read is not held to it"
_EITHER: Final = ("set", "unset", "other")

_UNORDERED: Final = ("pattern", "multipleOf", "uniqueItems")
"""Limits of which neither of two values is the stricter."""

# Where it stands, aspect, directions, whether it breaks, why.
_ROWS: Final[tuple[tuple[str, str, tuple[str, ...], bool, str], ...]] = (
    ("operation", "", ("added",), False, "nobody calls it yet"),
    ("operation", "", ("removed",), True, "calls of it fail"),
    ("operation", "", ("renamed",), True, "the page has no address, which is another too"),
    ("operation", "method", ("other",), True, "calls are sent with the older method"),
    ("operation", "path", ("other",), True, "calls are sent to the older address"),
    *(("operation", aspect, ("set", "unset"), False, _NAMED) for aspect in ("method", "path")),
    ("operation", "path", ("names",), False, "only a parameter in it has another name"),
    ("operation", "consumes", ("added",), False, "what was sent is still taken"),
    ("operation", "consumes", ("removed",), True, "what was sent is no longer taken"),
    ("operation", "produces", ("added",), False, "what was read is still to be had"),
    ("operation", "produces", ("removed",), True, "what was read is no longer to be had"),
    ("operation", "partial", ("set",), False, "calls may leave out what they had to send"),
    ("operation", "partial", ("unset",), True, "calls have to send what they could leave out"),
    ("operation", "perPage", _EITHER, False, "a pager goes on until there is no page"),
    ("operation", "idempotentOn", ("added", "removed"), False, "only what may be repeated changes"),
    ("operation", "maxItems", ("tighter",), True, _NARROWER),
    ("operation", "maxItems", ("looser",), False, _WIDER),
    ("resource", "", ("added",), False, "nobody reads it yet"),
    ("resource", "", ("removed",), True, "what is read of it may be missing"),
    ("resource", "", ("renamed",), False, "a heading: what is sent and read is the same"),
    ("request", "", ("added",), False, "calls may leave it out"),
    ("request", "", ("required",), True, "calls that do not send it are refused"),
    ("request", "", ("removed",), True, "calls that send it are refused, or it does nothing"),
    ("request", "", ("renamed",), True, "calls send it by the older name"),
    ("request", "in", ("other",), True, "calls send it in another part of the request"),
    ("request", "type", ("other",), True, "values of the older type are refused"),
    ("request", "type", ("set", "unset"), False, _NAMED),
    ("request", "type", ("tighter",), True, _NARROWER),
    ("request", "type", ("looser",), False, _WIDER),
    ("request", "format", ("other",), True, "values of the older form are refused"),
    ("request", "format", ("tighter",), True, _NARROWER),
    ("request", "format", ("looser",), False, _WIDER),
    ("request", "required", ("set",), True, "calls that do not send it are refused"),
    ("request", "required", ("unset",), False, "calls may leave it out"),
    ("request", "enum", ("added", "unset"), False, _WIDER),
    ("request", "enum", ("removed", "set"), True, _NARROWER),
    ("request", "default", _EITHER, False, "the signature is the same; left out it means another"),
    *(("request", limit, ("tighter",), True, _NARROWER) for limit in LIMITS),
    *(("request", limit, ("other",), True, _NARROWER) for limit in _UNORDERED),
    *(("request", limit, ("looser",), False, _WIDER) for limit in LIMITS),
    ("request", "nullable", ("set",), False, _WIDER),
    ("request", "nullable", ("unset",), True, "null is refused"),
    ("request", "conditional", ("set",), True, "some calls that do not send it are refused"),
    ("request", "conditional", ("unset",), False, "calls may leave it out"),
    ("request", "names", ("added",), False, "calls may leave it out"),
    ("request", "names", ("removed", "other"), True, "calls send what is no longer taken"),
    ("request", "adds", ("added",), False, "a field more does no harm"),
    ("request", "adds", ("removed",), True, "what is read of it is missing"),
    ("response", "", ("added", "required"), False, "a field more does no harm"),
    ("response", "", ("removed",), True, "what is read of it is missing"),
    ("response", "", ("renamed",), True, "what is read by the older name is missing"),
    ("response", "type", ("other",), True, "what is read has another type"),
    ("response", "type", ("set", "unset"), False, _NAMED),
    ("response", "type", ("tighter", "looser"), False, "enums of ours are open"),
    ("response", "format", ("other",), True, "what is read has another type"),
    ("response", "format", ("tighter", "looser"), False, "a text is read either way"),
    ("response", "required", ("set",), False, "it is always there"),
    ("response", "required", ("unset",), True, "it may be missing"),
    ("response", "enum", ("added", "removed", "set", "unset"), False, "enums of ours are open"),
    ("response", "default", _EITHER, False, _READ),
    *(("response", limit, ("tighter", "looser"), False, _READ) for limit in LIMITS),
    *(("response", limit, ("other",), False, _READ) for limit in _UNORDERED),
    ("response", "nullable", ("set",), True, "it may be null"),
    ("response", "nullable", ("unset",), False, "it is never null"),
    ("response", "conditional", ("set",), True, "it may be missing"),
    ("response", "conditional", ("unset",), False, "it is always there"),
    ("response", "names", ("added",), False, "a field more does no harm"),
    ("response", "names", ("removed", "other"), True, "what is read of it is missing or another"),
    ("success", "", ("added",), False, "the answers of before still come"),
    ("success", "", ("removed",), True, "an answer that was read no longer comes"),
    ("success", "status", ("other",), True, "another answer comes"),
    ("success", "schema", ("other",), True, "what is read is another thing"),
    ("success", "schema", ("set", "unset"), True, "what is read is another thing"),
    ("success", "headers", ("added",), False, "a header more does no harm"),
    ("success", "headers", ("removed",), True, "a header that was read no longer comes"),
    ("failure", "", ("added", "removed"), False, "any error status is understood"),
    ("failure", "status", ("other",), False, "any error status is understood"),
    ("failure", "schema", _EITHER, False, "any error body is understood"),
    ("failure", "headers", ("added", "removed"), False, "no error needs a header"),
    ("auth", "", ("added",), False, "the credentials of before are still taken"),
    ("auth", "", ("required",), True, "calls without credentials are refused"),
    ("auth", "", ("removed",), True, "credentials of this kind are refused"),
    ("auth", "type", ("other",), True, "credentials of this kind are refused"),
    ("scope", "", ("added",), False, "one of the scopes is enough"),
    ("scope", "", ("removed",), True, "a token with this scope alone is refused"),
    ("scope", "scheme", ("other",), True, "a token of the older scheme is refused"),
    ("schema", "", ("added",), False, "calls may leave it out"),
    ("schema", "", ("required",), True, "calls that do not send it are refused"),
    ("schema", "", ("removed",), True, "calls that send it are refused"),
    ("schema", "name", ("other",), True, "it is another schema, whose members are another's"),
    ("schema", "argument", _EITHER, False, "the name is in the vendor's clients, not in requests"),
    ("schema", "required", ("set",), True, "calls that do not send it are refused"),
    ("schema", "required", ("unset",), False, "calls may leave it out"),
    ("example", "", ("added", "removed"), False, "an example more or less changes no call"),
    ("example", "names", ("added", "removed", "other"), False, "the table says what counts"),
    ("example", "headers", ("added",), True, "calls do not send the header"),
    ("example", "headers", ("removed",), False, "a header more does no harm"),
    ("example", "url", ("other",), True, "calls are sent to the older address"),
)


def _rules() -> Iterator[tuple[tuple[str, str, str], Verdict]]:
    for where, aspect, directions, breaks, why in _ROWS:
        for direction in directions:
            yield (where, aspect, direction), Verdict(breaks, why)


RULES: Final = dict(_rules())
"""Where it stands, aspect (empty for the whole), and direction -> the verdict."""


def judge(where: str, aspect: str, direction: str) -> Verdict:
    """The verdict on a change; of a kind that nobody thought of, that it breaks."""
    return RULES.get((where, aspect, direction), UNKNOWN)

"""The explanations that a spec gives: `x-departure` and `x-evidence`, read without trust.

A departure names what the page says, as `documented.json` has it: `page: {required: false}`; of a
row that the spec leaves out, all that the row says: `page: {body: lesson_id, type: string}`. It
answers that statement about its own node and nothing else. Evidence says how something is known
that no page says; `assumed` says that it is not known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from generator.spec_nodes import Json, child, is_list, is_object, items, members

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DEPARTURE: Final = "x-departure"
EVIDENCE: Final = "x-evidence"
ASSUMED: Final = "assumed"
REST: Final = "rest"
"""The part of evidence by parts that stands for all that no other part names."""
VIRTUAL: Final = {"security": "scopes"}
"""What is a part of a node that has the key, though no member of its own."""

_FLAG: Final = "true or false"
_NUMBER: Final = "a number"
_LIST: Final = "a list"
_TEXT: Final = "one line of text"
_TWO: Final = "one line of text, or two where the page says both"
_ANY: Final = "a value"
ASPECTS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("required", "nullable", "uniqueItems", "conditional"), _FLAG),
    **dict.fromkeys(("minLength", "maxLength", "minItems", "maxItems", "perPage"), _NUMBER),
    **dict.fromkeys(("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"), _NUMBER),
    **dict.fromkeys(("multipleOf",), _NUMBER),
    **dict.fromkeys(("partial", "parses"), _FLAG),
    **dict.fromkeys(("enum", "adds", "headers", "idempotentOn", "consumes", "produces"), _LIST),
    **dict.fromkeys(("type",), _TWO),
    **dict.fromkeys(("format", "pattern", "method", "path", "url", "schema"), _TEXT),
    **dict.fromkeys(("names", "foreign", "leftOut", "envelope", "example"), _TEXT),
    **dict.fromkeys(("operation", "resource", "param", "body", "response", "field"), _TEXT),
    **dict.fromkeys(("status", "scope", "auth", "notice"), _TEXT),
    "default": _ANY,
}
"""What a departure may name, and the form of its value."""
ROWS: Final = frozenset({"param", "body", "response", "field"})
"""Rows of tables. A departure from one as a whole names all that the row says."""
_OF_ROWS: Final = frozenset(
    {
        *("type", "format", "required", "nullable", "conditional", "enum", "default", "adds"),
        *("minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems"),
        *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    }
)


@frozen
class Statement:
    """What a page says in one respect: a key of the digest with its value."""

    aspect: str
    said: Json
    more: dict[str, Json] = field(factory=dict[str, Json])
    """What a row says of itself, where it is the row as a whole."""

    def __str__(self) -> str:
        pairs = {self.aspect: self.said, **self.more}.items()
        return ", ".join(f"{aspect}: {_shown(said)}" for aspect, said in pairs)

    @property
    def plain(self) -> tuple[tuple[str, str], ...]:
        """The statement for comparison; how a page spells the name of a type is no matter."""
        pairs = [(self.aspect, self.said), *sorted(self.more.items())]
        return tuple(
            (key, repr(said).lower() if key == "type" else repr(said)) for key, said in pairs
        )


@frozen
class Departure:
    """One statement of the page that a node of the spec does not follow."""

    node: str
    """The pointer of the node."""
    pointer: str
    """The pointer of the departure itself."""
    statement: Statement


Complaint = tuple[str, str]
"""The pointer of something malformed, and what is wrong with it."""


def departures(node: str, value: object) -> Iterator[Departure | Complaint]:
    """The departures of a node, given what stands under its `x-departure`."""
    at = child(node, DEPARTURE)
    if is_list(value) and value:
        pairs = [(child(at, index), item) for index, item in enumerate(value)]
    else:
        pairs = [(at, value)]
    for pointer, item in pairs:
        yield _departure(node, pointer, item)


def evidence(node: str, value: object, parts: Mapping[str, Json]) -> Iterator[Complaint]:
    """What is wrong with the `x-evidence` of a node that has these members."""
    at = child(node, EVIDENCE)
    if not is_object(value):
        if not _is_line(value):
            yield at, f"{EVIDENCE} must be one line of text, or one for each part of the node"
        return
    known = {REST, *parts, *(name for key, name in VIRTUAL.items() if key in parts)} - {EVIDENCE}
    for part, text in value.items():
        if part not in known:
            yield child(at, part), f"the node has no {part!r}"
        elif not _is_line(text):
            yield child(at, part), f"the evidence of {part} must be one line of text"
    if not value:
        yield at, f"{EVIDENCE} names no part of the node"


def evidence_parts(node: str, value: object) -> dict[str, str]:
    """The texts of an `x-evidence` by the pointer of what they are about."""
    if not is_object(value):
        return {node: str(value)} if _is_line(value) else {}
    return {
        node if part == REST else child(node, part): str(text)
        for part, text in value.items()
        if _is_line(text)
    }


def is_assumed(text: str) -> bool:
    """Whether evidence is none: `assumed`, or `assumed:` and what makes it likely."""
    return text.partition(":")[0].strip() == ASSUMED


def _departure(node: str, pointer: str, value: object) -> Departure | Complaint:
    if not is_object(value) or set(value) != {"page", "why"}:
        return pointer, f"{DEPARTURE} must be {{page: …, why: …}}, or a list of such"
    if not _is_line(value["why"]):
        return child(pointer, "why"), "why must be one line of text"
    page = members(value["page"])
    aspect = next((aspect for aspect in page if aspect in ROWS), next(iter(page), ""))
    more = {key: said for key, said in page.items() if key != aspect}
    if not page or (more and not (aspect in ROWS and more.keys() <= _OF_ROWS)):
        message = "page must be one statement, such as {required: true}, or all that a row says"
        return child(pointer, "page"), message
    for key, said in page.items():
        form = ASPECTS.get(key)
        if form is None:
            known = ", ".join(sorted(ASPECTS))
            return child(pointer, "page", key), f"no page states {key!r}; known: {known}"
        if not _has_form(said, form):
            return child(pointer, "page", key), f"{key} must be {form}"
    return Departure(node, pointer, Statement(aspect, page[aspect], more))


def of_row(value: Mapping[str, Json]) -> dict[str, Json]:
    """What a row of a table says of itself, apart from what it denies or leaves open."""
    told = {key: said for key, said in value.items() if key in _OF_ROWS}
    return {key: said for key, said in told.items() if said is not None and said is not False}


def _has_form(said: Json, form: str) -> bool:
    listed = items(said)
    if form == _FLAG:
        return isinstance(said, bool)
    if form == _NUMBER:
        return isinstance(said, int | float) and not isinstance(said, bool)
    if form == _LIST:
        return bool(listed) and all(isinstance(item, str | int | float) for item in listed)
    if form == _TWO and listed:
        return len(listed) == 2 and all(map(_is_line, listed))
    return _is_line(said) or (form == _ANY and not isinstance(said, str | list | dict))


def _is_line(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip()) and "\n" not in value.strip()


def _shown(said: Json) -> str:
    if isinstance(said, bool):
        return str(said).lower()
    return f"[{', '.join(map(str, said))}]" if is_list(said) else str(said)

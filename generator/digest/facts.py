"""What a page says, as values: the digest of a page is the list of its facts and of its texts.

A key says what a fact is about and holds no line number, so that a page laid out anew has the
digest that it had; the lines stand beside it.

    page
    op:<name>
    op:<name>/param:<path|query|header|form>:<name>
    op:<name>/body:<dotted.name>
    op:<name>/response:<dotted.name>
    op:<name>/status:<code>
    op:<name>/schema:<request|response>
    op:<name>/scope:<scope>
    op:<name>/auth:<scheme>
    op:<name>/notice:<ordinal>
    op:<name>/example:<request|response>:<ordinal>
    resource:<name>/field:<dotted.name>
"""

from __future__ import annotations

import hashlib
import json
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Literal

from attrs import define, field, frozen

from generator.digest.texts import Text, text_of
from generator.spec_nodes import Json, is_object, items, members

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Format = Literal["markdown", "text", "html"]
FORMATS: tuple[Format, ...] = ("markdown", "text", "html")


class PageError(Exception):
    """A page, or a part of it, that no reader understands."""

    def __init__(self, place: str, message: str, hint: str = "") -> None:
        super().__init__(f"{place}: {message}" + (f" ({hint})" if hint else ""))
        self.place = place
        """`file:line`, or the file where no line is to blame."""
        self.message = message
        self.hint = hint


def _in_order(value: Mapping[str, Json]) -> dict[str, Json]:
    # Through JSON, so that a digest is equal to itself written and read again.
    return dict(json.loads(json.dumps(dict(value), sort_keys=True, allow_nan=False)))


def _all_lines(lines: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(set(lines)))


@frozen
class Fact:
    """One thing that a page says, and the lines (from 1) that say it."""

    key: str
    value: dict[str, Json] = field(converter=_in_order, factory=dict[str, Any])
    lines: tuple[int, ...] = field(converter=_all_lines, default=())

    @property
    def subject(self) -> str:
        """The key of the operation or resource that the fact belongs to; its own if none."""
        return _split(self.key)[0]

    @property
    def kind(self) -> str:
        """What follows the operation or resource up to the colon: such as param or body."""
        return _split(self.key)[1]

    @property
    def name(self) -> str:
        """What follows the kind; for an operation or a resource its name."""
        return _split(self.key)[2]


@frozen
class Digest:
    """The facts and the texts of one page, in the order of their keys and places."""

    vendor: str
    page: str
    """The name of the file."""
    format: Format
    sha256: str
    facts: tuple[Fact, ...]
    texts: tuple[Text, ...] = ()

    @classmethod
    def of(
        cls,
        vendor: str,
        page: str,
        form: Format,
        text: str,
        facts: Iterable[Fact],
        *,
        texts: Iterable[Text] = (),
    ) -> Digest:
        """The digest of a page's text."""
        return cls(
            vendor,
            page,
            form,
            hashlib.sha256(text.encode()).hexdigest(),
            tuple(sorted(facts, key=lambda fact: fact.key)),
            tuple(sorted(texts, key=lambda text: text.place)),
        )

    def operations(self) -> tuple[Fact, ...]:
        """The facts that each stand for an operation."""
        return tuple(fact for fact in self.facts if is_operation(fact))

    def about(self, subject: str, kind: str = "") -> tuple[Fact, ...]:
        """The facts of an operation or resource, given by its key."""
        return tuple(fact for fact in self._about.get(subject, ()) if kind in ("", fact.kind))

    def find(self, key: str) -> Fact | None:
        """The fact that has this key."""
        return self._by_key.get(key)

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of its facts."""
        return frozenset(fact.kind for fact in self.facts)

    @cached_property
    def _about(self) -> dict[str, list[Fact]]:
        found: dict[str, list[Fact]] = {}
        for fact in self.facts:
            if fact.kind:
                found.setdefault(fact.subject, []).append(fact)
        return found

    @cached_property
    def _by_key(self) -> dict[str, Fact]:
        return {fact.key: fact for fact in self.facts}

    def counts(self) -> dict[str, int]:
        """How many facts there are of each kind."""
        found: dict[str, int] = {}
        for fact in self.facts:
            kind = fact.kind or fact.key.partition(":")[0]
            found[kind] = found.get(kind, 0) + 1
        return dict(sorted(found.items()))

    def to_json(self) -> dict[str, Json]:
        """The digest as JSON holds it."""
        facts: dict[str, Json] = {
            fact.key: {"value": fact.value, "lines": list(fact.lines)} for fact in self.facts
        }
        texts: dict[str, Json] = {
            text.place: {"hash": text.hash, "lines": list(text.lines)} for text in self.texts
        }
        return {
            "vendor": self.vendor,
            "page": self.page,
            "format": self.format,
            "sha256": self.sha256,
            "facts": facts,
            "texts": texts,
        }

    @classmethod
    def from_json(cls, raw: Mapping[str, Json]) -> Digest:
        """The digest that `to_json` wrote."""
        facts = (
            Fact(key, members(members(node).get("value")), map(int, items(members(node)["lines"])))
            for key, node in members(raw.get("facts")).items()
        )
        texts = (
            Text(place, str(members(node)["hash"]), tuple(map(int, items(members(node)["lines"]))))
            for place, node in members(raw.get("texts")).items()
        )
        form: Format = next(form for form in FORMATS if form == raw["format"])
        vendor, page, sha256 = (str(raw[name]) for name in ("vendor", "page", "sha256"))
        return cls(vendor, page, form, sha256, tuple(facts), tuple(texts))


@define
class Notes:
    """Where a reader puts down what it has found; nothing can be put down twice."""

    page: str
    facts: dict[str, Fact] = field(factory=dict[str, Fact])
    wordings: dict[str, list[str]] = field(factory=dict[str, list[str]])
    """The words of each text, by its place."""
    places: dict[str, list[int]] = field(factory=dict[str, list[int]])
    """The lines of each text."""

    def add(self, key: str, value: Mapping[str, Json], *lines: int) -> Fact:
        """Put down a fact, or refuse the page that says it in two places."""
        if key in self.facts:
            first = ", ".join(map(str, self.facts[key].lines))
            raise PageError(
                f"{self.page}:{lines[0] if lines else 1}",
                f"{key!r} stands here and in line {first}",
                "two rows or headings have one name",
            )
        self.facts[key] = Fact(key, dict(value), lines)
        return self.facts[key]

    def say(self, place: str, wording: str, *lines: int) -> None:
        """Put down a text, behind what its place has already; no words are no text."""
        if wording.strip():
            self.wordings.setdefault(place, []).append(wording)
            self.places.setdefault(place, []).extend(lines)

    def digest(self, vendor: str, form: Format, text: str) -> Digest:
        """The digest of the page's text, with all that has been put down."""
        texts = (
            text_of(place, " ".join(words), self.places[place])
            for place, words in self.wordings.items()
        )
        return Digest.of(vendor, self.page, form, text, self.facts.values(), texts=texts)


def is_operation(fact: Fact) -> bool:
    """Whether the fact stands for an operation."""
    return fact.key.startswith("op:") and not fact.kind


def digests_json(digests: Iterable[Digest]) -> str:
    """The text of a `documented.json`."""
    pages = {"pages": [digest.to_json() for digest in digests]}
    return json.dumps(pages, indent=1, ensure_ascii=False, allow_nan=False) + "\n"


def parse_digests(text: str) -> tuple[Digest, ...]:
    """The digests in the text of a `documented.json`."""
    return tuple(
        Digest.from_json(page) for page in items(json.loads(text)["pages"]) if is_object(page)
    )


_KINDS = (
    *("param", "body", "response", "status", "schema", "scope", "auth", "notice"),
    *("example", "field"),
)


@cache
def _split(key: str) -> tuple[str, str, str]:
    """Subject, kind and name; a subject may hold any character, so the kind is looked for."""
    for kind in _KINDS:
        subject, found, name = key.partition(f"/{kind}:")
        if found:
            return subject, kind, name
    return key, "", key.partition(":")[2]

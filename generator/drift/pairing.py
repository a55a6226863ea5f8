"""Which operation, resource, row or example of the new pages is which of the older ones."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from attrs import field, frozen

from generator.digest.facts import Fact, is_operation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from generator.digest.facts import Digest
    from generator.digest.texts import Text

Thing = TypeVar("Thing")
_PARAMETER: Final = re.compile(r":\w+|\{[^}]*\}")
PAGE: Final = "page"
"""The key of what is said of a page itself."""


@frozen
class Subject:
    """An operation, a resource or a page with all that is said of it."""

    page: str
    fact: Fact
    facts: tuple[Fact, ...] = ()
    texts: tuple[Text, ...] = ()

    @property
    def request(self) -> str:
        """Method and path of an operation, where the page has both."""
        method, path = self.fact.value.get("method"), self.fact.value.get("path")
        return f"{method} {path}" if method and path else ""

    @property
    def address(self) -> str:
        """The request without the names of its parameters."""
        return bare(self.request)

    @property
    def hashes(self) -> dict[str, str]:
        """The hash of the text that says what a fact is about, by the key of the fact."""
        return {text.about: text.hash for text in self.texts if text.place.endswith("/text")}

    @property
    def words(self) -> frozenset[tuple[str, str]]:
        """Its texts apart from the heading, by their place in it."""
        found = ((text.place.removeprefix(self.fact.key), text.hash) for text in self.texts)
        return frozenset(text for text in found if text[0] != "/text:heading")

    @property
    def parts(self) -> frozenset[str]:
        """What it consists of, by kind and name."""
        return frozenset(f"{fact.kind}:{fact.name}" for fact in self.facts)


@frozen
class Paired(Generic[Thing]):
    """What belongs together, and what has no counterpart."""

    both: list[tuple[Thing, Thing]] = field(factory=list["tuple[Thing, Thing]"])
    gone: list[Thing] = field(factory=list["Thing"])
    new: list[Thing] = field(factory=list["Thing"])


def bare(path: str) -> str:
    """A path without the names of its parameters."""
    return _PARAMETER.sub("{}", path)


def pair_pages(
    before: Sequence[Digest], after: Sequence[Digest]
) -> list[tuple[Digest | None, Digest]]:
    """Each newer page with the older one that it has most in common with; None if with none.

    Behind them come the older pages of which most is on a newer page that has another one too: a
    site may put on one page what were several.
    """
    left = list(before)
    pages: list[tuple[Digest | None, Digest]] = []
    for new in after:
        shared = [len(_marks(old) & _marks(new)) for old in left]
        at = shared.index(max(shared)) if any(shared) else None
        pages.append((None if at is None else left.pop(at), new))
    taken = [(old, new) for old in left for new in after if _holds_most(new, old)]
    return [*pages, *taken]


def _holds_most(new: Digest, old: Digest) -> bool:
    described = subjects([old])
    marks = _marks(new)
    held = [one for one in described if one.fact.key in marks or one.address in marks]
    return 2 * len(held) > len(described)


def _marks(digest: Digest) -> set[str]:
    """What tells a page from others of its vendor."""
    marks = {mark for one in subjects([digest]) for mark in (one.fact.key, one.address) if mark}
    page = digest.find("page")
    return marks | {f"title {page.value.get('title')}"} if page else marks


def subjects(digests: Iterable[Digest]) -> list[Subject]:
    """The operations and resources that pages describe, in the order of their lines."""
    found: list[Subject] = []
    for digest in digests:
        texts = _texts(digest)
        found += [
            Subject(digest.page, fact, digest.about(fact.key), tuple(texts.get(fact.key, ())))
            for fact in digest.facts
            if not fact.kind and fact.key != PAGE
        ]
    return sorted(found, key=lambda one: (one.page, one.fact.lines))


def whole(digest: Digest) -> Subject:
    """What is said of a page itself."""
    fact = digest.find(PAGE) or Fact(PAGE)
    return Subject(digest.page, fact, texts=tuple(_texts(digest).get(PAGE, ())))


def _texts(digest: Digest) -> dict[str, list[Text]]:
    """The texts by the operation, resource or page that they belong to."""
    found: dict[str, list[Text]] = {}
    for text in digest.texts:
        found.setdefault(Fact(text.about).subject, []).append(text)
    return found


def pair(
    before: Iterable[Thing], after: Iterable[Thing], *identities: Callable[[Thing], str]
) -> Paired[Thing]:
    """Put together what has one identity, of which the first that tells two apart counts.

    An empty identity, or one that several have on a side, tells nothing.
    """
    paired = Paired(gone=list(before), new=list(after))
    for identity in identities:
        old, new = _unique(paired.gone, identity), _unique(paired.new, identity)
        pairs = [(old[name], new[name]) for name in old if name in new]
        paired.both.extend(pairs)
        for one, other in pairs:
            paired.gone.remove(one)
            paired.new.remove(other)
    return paired


def _unique(things: Sequence[Thing], identity: Callable[[Thing], str]) -> dict[str, Thing]:
    names = [identity(thing) for thing in things]
    counts = Counter(names)
    return {
        name: thing for name, thing in zip(names, things, strict=True) if name and counts[name] == 1
    }


def pair_subjects(before: Sequence[Subject], after: Sequence[Subject]) -> Paired[Subject]:
    """Operations by their address, or else by their name; resources by name."""
    old, new = _operations(before), _operations(after)
    operations = pair(old, new, lambda one: one.address, lambda one: one.fact.key)
    old, new = ([one for one in side if not is_operation(one.fact)] for side in (before, after))
    resources = pair(old, new, lambda one: one.fact.key)
    return Paired(
        operations.both + resources.both,
        operations.gone + resources.gone,
        operations.new + resources.new,
    )


def _operations(side: Iterable[Subject]) -> list[Subject]:
    return [one for one in side if is_operation(one.fact)]

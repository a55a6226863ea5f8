"""Each thing that a fact of a page can say, said otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.digest.facts import Digest, Fact

NEW = "zzz"


def _more(value: Any) -> Any:
    return value + 1


def _flip(value: Any) -> Any:
    return not value


def _word(value: Any) -> Any:
    return f"{value}{NEW}"


def _longer(value: Any) -> Any:
    return [*value, NEW]


def _named(value: Any) -> Any:
    return {**value, NEW: "string"}


def _kind(value: Any) -> Any:
    # A row that names no type may come to name that of the spec, which contradicts nothing.
    if value is None:
        return "Quaternion"
    return "Boolean" if str(value).lower() != "boolean" else "Datetime"


CHANGES: Mapping[str, Callable[[Any], Any]] = {
    "type": _kind,
    **dict.fromkeys(("required", "parses", "nullable", "conditional", "partial"), _flip),
    **dict.fromkeys(("maxLength", "minLength", "maximum", "minimum", "maxItems"), _more),
    "perPage": _more,
    **dict.fromkeys(("enum", "headers", "foreign", "adds", "idempotentOn"), _longer),
    **dict.fromkeys(("consumes", "produces"), lambda _: [f"application/{NEW}"]),
    **dict.fromkeys(("method", "path", "url", "format", "default", "scheme", "status"), _word),
    **dict.fromkeys(("name", "schema"), _word),
    "names": _named,
}
"""Key of a fact -> another value, which a check has to notice."""

INERT: Mapping[str, str] = {
    "title": "the name of a page is in no spec",
    "cut": "where the one capture of a page ends",
    "operations": "a heading without an operation: the fact as a whole is what counts",
    "argument": "a name in the vendor's own clients, which the wire does not have",
    "unlike": "two examples that are no pair contradict nothing in a spec",
}
"""Key of a fact that no spec could have otherwise, and why."""

ADDED: Mapping[str, Any] = {
    "enum": [NEW],
    "maxLength": 77,
    "minimum": -77,
    "default": NEW,
    "conditional": True,
}
"""What a row could say of a field beyond what it says."""


def changed(fact: Fact, *keys: str) -> Fact:
    """The fact with these of its keys said otherwise."""
    value = {k: CHANGES[k](v) if k in keys else v for k, v in fact.value.items()}
    return attrs.evolve(fact, value=value)


def added(fact: Fact, key: str) -> Fact:
    """The fact that says something more."""
    return attrs.evolve(fact, value={**fact.value, key: ADDED[key]})


def without(fact: Fact, key: str) -> Fact:
    """The fact that no longer says this."""
    return attrs.evolve(fact, value={k: v for k, v in fact.value.items() if k != key})


def with_facts(digests: tuple[Digest, ...], facts: Mapping[str, Fact | None]) -> tuple[Digest, ...]:
    """The digests with facts in the place of those of the same keys; None takes one away."""
    found: list[Digest] = []
    for digest in digests:
        kept = [facts.get(fact.key, fact) for fact in digest.facts]
        found.append(attrs.evolve(digest, facts=tuple(fact for fact in kept if fact)))
    return tuple(found)


def all_facts(digests: tuple[Digest, ...]) -> Iterator[Fact]:
    for digest in digests:
        yield from digest.facts

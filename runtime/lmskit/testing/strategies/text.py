"""Strings: every code point, the characters that wire forms reserve, and exact length limits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from hypothesis import strategies as st

from lmskit.testing.strategies.problems import UnsupportedSchema

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy

T = TypeVar("T")

RESERVED = "/?#%&=+. \"'\\\n\r\t,;:@$!*()[]{}<>|^`~-_"
TELLING = (
    *("", " ", " a ", ".", "..", "../x", "a/b", "//", "?x=1", "#f", "%", "%2F", "%2e%2e", "%zz"),
    *("a+b", "a&b=c", "a,b", "a;b", '"', "'", "\\", "\n", "\r\n", "\t", "\x00", "\x7f", "{x}"),
    *("null", "true", "0", "e\u0301", "\u00e9", "\u05d0\u202e", "\u2028", "\ufeff", "\U0001f600"),
)
SEGMENTS = (
    *(".", "..", "...", "../..", "a/b", "/", "//", "?", "?x=1", "#", "#f", "%", "%2F", "%2e%2e"),
    *(" ", "+", "a b", ";v=1", "a,b", ":", "@", "*", "~", "\u00e9", "\U0001f600", "\n", "\x00"),
    *("\\", "{event_id}", "a\u0301", "%C3%A9", "&", "="),
)
_LONG = 1024
_USUAL = 24

_CHARACTERS = st.one_of(
    st.sampled_from("abcXYZ019"), st.sampled_from(RESERVED), st.characters(codec="utf-8")
)


def rarely(usual: SearchStrategy[T], rare: SearchStrategy[T], one_in: int) -> SearchStrategy[T]:
    """Mostly `usual`; shrinking leads away from `rare`, which may be large."""

    def choose(number: int) -> SearchStrategy[T]:
        return rare if number == one_in - 1 else usual

    return st.integers(0, one_in - 1).flatmap(choose)


def strings(
    minimum: int, maximum: int | None, pointer: str, telling: tuple[str, ...] = TELLING
) -> SearchStrategy[str]:
    """Text within the limits (in code points), with both limits drawn exactly."""
    if maximum is not None and minimum > maximum:
        raise UnsupportedSchema(pointer, "minLength is over maxLength")
    most = minimum + _USUAL if maximum is None else min(maximum, minimum + _USUAL)
    drawn = (
        _of_length(minimum)
        if minimum > _LONG
        else st.text(_CHARACTERS, min_size=minimum, max_size=most)
    )
    fits = [text for text in telling if minimum <= len(text) <= most]
    usual = st.one_of(drawn, st.sampled_from(fits)) if fits else drawn
    if maximum is None:
        return usual
    edges = st.one_of(_of_length(maximum), _of_length(max(minimum, maximum - 1)))
    return rarely(usual, edges, 30 if maximum > _LONG else 8)


def _of_length(length: int) -> SearchStrategy[str]:
    """Text of one length, repeated from a short unit: drawing each character would be slow."""

    def build(unit: str, tail: str) -> str:
        tail = tail[:length]
        return (unit * length)[: length - len(tail)] + tail

    unit = st.text(_CHARACTERS, min_size=1, max_size=3)
    return st.builds(build, unit, st.text(_CHARACTERS, max_size=3))


def segments(minimum: int, maximum: int | None, pointer: str) -> SearchStrategy[str]:
    """Path parameters: never empty; reserved characters and dot segments often."""
    fits = tuple(text for text in SEGMENTS if maximum is None or len(text) <= maximum)
    return strings(max(1, minimum), maximum, pointer, fits)


def header_values() -> SearchStrategy[str]:
    """What HTTP lets a header carry: visible ASCII, blanks inside only."""
    return st.from_regex(r"[!-~]([ -~]{0,20}[!-~])?", fullmatch=True)


def matching(pattern: str, minimum: int, maximum: int | None, pointer: str) -> SearchStrategy[str]:
    """Text in which an ECMA pattern is found."""
    try:
        compiled = re.compile(_python_pattern(pattern, pointer), re.ASCII)
    except re.error as error:
        raise UnsupportedSchema(pointer, f"pattern {pattern!r}: {error}") from error
    found = st.from_regex(compiled, alphabet=st.characters(codec="utf-8"))
    return found.filter(within(minimum, maximum))


def within(minimum: int, maximum: int | None) -> Callable[[str], bool]:
    """A test of a string's length."""
    return lambda text: minimum <= len(text) and (maximum is None or len(text) <= maximum)


_TOKEN = re.compile(
    r"(?P<escape>\\.)|(?P<klass>\[(?:\\.|[^\]\\])*\])|(?P<group>\(\?[^:=!])|(?P<plain>.)", re.DOTALL
)
_ESCAPES = frozenset("dwsnrt") | frozenset(r"\/.^$*+?()[]{}|-")
_TRANSLATED = {"$": r"\Z", ".": "[^\n\r\u2028\u2029]"}


def _python_pattern(pattern: str, pointer: str) -> str:
    """The pattern in Python's dialect; what the two dialects read apart is refused."""
    translated: list[str] = []
    for match in _TOKEN.finditer(pattern):
        token = match.group()
        odd = match.lastgroup == "group" or any(
            escape not in _ESCAPES for escape in re.findall(r"\\(.)", token, re.DOTALL)
        )
        if odd or (match.lastgroup == "klass" and re.search(r"\[|&&|--|\^\]|\[\]", token[1:])):
            raise UnsupportedSchema(pointer, f"pattern {pattern!r}: {token!r} is not understood")
        translated.append(_TRANSLATED.get(token, token))
    return "".join(translated)

"""Spec text on its way into Markdown: it is read as text or as code, and never as markup.

What is written here means the same to CommonMark and inside a table of GitHub's, where a pipe parts
cells even in code. Braces that a site generator would read as a template are spelled out too.
"""

from __future__ import annotations

import re

from openapi_python_client.schema.untrusted_string import UntrustedString

_ESCAPED = str.maketrans(
    {
        **{character: f"\\{character}" for character in "\\`*[]~"},
        **{character: f"&#{ord(character)};" for character in "|{}$"},
        "&": "&amp;",
        "<": "&lt;",
    }
)
_LONE_UNDERSCORE = re.compile(r"(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")
"""One inside a word, as in `course_id`, marks nothing."""
_OPENING = re.compile(r"^(\d+(?=[.)])|(?=[#>+=-]))")
"""What begins a heading, a quotation or a list at the start of a line."""
_ADDRESS = re.compile(r"(?<=[A-Za-z]):(?=//)|(?<=www)\.", re.IGNORECASE)
"""Where something becomes a link by itself."""
_NO_SPAN = re.compile(r"[`|]|\{[{%#]|^ .* $|^$")
"""What a code span cannot hold everywhere."""
_MODEL = re.compile(r"models\.(\w+)(?: \| params\.\1\b)?")


def plain(text: str | UntrustedString) -> str:
    """Text on one line; what stands between backticks is code, as in a docstring."""
    pieces = " ".join(_raw(text).split()).split("`")
    if len(pieces) % 2 == 0:  # the last backtick has no partner
        pieces[-2:] = ["`".join(pieces[-2:])]
    shown = "".join(code(p) if at % 2 and p else _escape(p) for at, p in enumerate(pieces))
    return _OPENING.sub(r"\1\\", shown)


def code(text: str | UntrustedString) -> str:
    """Exactly this text as code."""
    value = _visible(_raw(text))
    return (
        f"<code>{''.join(map(_entity, value))}</code>" if _NO_SPAN.search(value) else f"`{value}`"
    )


def kind(annotation: str) -> str:
    """A type expression, whose models are links to where they are described."""
    parts = _MODEL.split(annotation)
    around, names = map(_between, parts[::2]), parts[1::2]
    links = [f"[{code(name)}](#model-{name})" for name in names]
    return "".join(map("".join, zip(around, [*links, ""], strict=True)))


def _raw(text: str | UntrustedString) -> str:
    return text.get_untrusted_value() if isinstance(text, UntrustedString) else text


def _escape(text: str) -> str:
    shown = _LONE_UNDERSCORE.sub(r"\\_", _visible(text).translate(_ESCAPED))
    return _ADDRESS.sub(lambda found: _entity(found[0]), shown)


def _visible(text: str) -> str:
    """Text in which what nobody sees, such as a change of direction, is spelled out."""
    return "".join(
        c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text
    )


def _entity(character: str) -> str:
    """A character that cannot be markup, wherever it stands."""
    plain_one = character == " " or (character.isascii() and character.isalnum())
    return character if plain_one else f"&#{ord(character)};"


def _between(annotation: str) -> str:
    """What stands around the models of a type expression; a pipe would part the cells."""
    if annotation in ("", " | "):
        return annotation.replace(" | ", " or ")
    before = " or " if annotation.startswith(" | ") else ""
    behind = " or " if annotation.endswith(" | ") else ""
    inner = annotation.removeprefix(" | ").removesuffix(" | ")
    return f"{before}{code(inner.replace(' | ', ' or '))}{behind}"

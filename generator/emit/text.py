"""Spec text on its way into Python source: docstrings and string literals, never code."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from openapi_python_client.schema.untrusted_string import UntrustedString
from openapi_python_client.strings import safe_for_docstring

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.emit.view import Doc

WIDTH = 99


def literal(value: str | UntrustedString) -> str:
    """A Python string literal in double quotes with exactly this value, whatever the text holds."""
    text = value.get_untrusted_value() if isinstance(value, UntrustedString) else value
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character: str) -> str:
    if character in ('"', "\\"):
        return f"\\{character}"
    if character.isprintable():
        return character
    return character.encode("unicode_escape").decode("ascii")


def docstring(doc: Doc, indent: int) -> str:
    """A whole docstring, quotes included, Google style, wrapped at the line width."""
    margin = " " * indent
    lines = [*_paragraph(doc.summary, margin)]
    if doc.description:
        lines += ["", *_paragraph(doc.description, margin)]
    if doc.scopes:
        lines += ["", *_paragraph(doc.scopes, margin)]
    for title, entries in doc.sections:
        lines += ["", f"{margin}{title}:"]
        for entry in entries:
            lines += _paragraph(entry, margin + " " * 4, hanging=margin + " " * 8)
    lines += [""] if doc.closing else []
    for entry in doc.closing:
        lines += _paragraph(entry, margin, hanging=margin + " " * 4)
    if len(lines) == 1 and not lines[0].endswith(('"', "\\")) and len(lines[0]) + 6 <= WIDTH:
        return f'{margin}"""{lines[0].strip()}"""'
    # The closing quotes stand alone: a text that ends in a quote cannot run into them.
    return f'{margin}"""' + "\n".join(lines).lstrip(" ") + f'\n{margin}"""'


def _paragraph(text: UntrustedString, margin: str, hanging: str | None = None) -> Iterable[str]:
    safe = safe_for_docstring(UntrustedString(" ".join(text.get_untrusted_value().split())))
    return textwrap.wrap(
        safe,
        WIDTH,
        initial_indent=margin,
        subsequent_indent=margin if hanging is None else hanging,
        # A break inside an escape sequence would change what it says.
        break_long_words=False,
        break_on_hyphens=False,
    )

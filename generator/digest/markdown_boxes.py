"""The boxes beside the text that Markdown has no word for, written as the `aside` that they become.

Sites write them as shortcodes (`{{< notice >}}`) or as fenced blocks (`:::note`). Lines keep their
numbers. Any other shortcode may stand for anything, a table from another file too, and is refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.digest.facts import PageError
from generator.digest.html_site import BOXES

if TYPE_CHECKING:
    from collections.abc import Sequence

_FENCE: Final = re.compile(r"\s{0,3}(`{3,}|~{3,})")
_SHORTCODE: Final = re.compile(r"\{\{([<%])\s{0,9}(/?)\s{0,9}([\w-]+)[^{}]{0,200}?\1?[>%]\}\}")
_COLONS: Final = re.compile(r"\s{0,3}:{3,}\s*\{?\.?([\w-]+)?[^|`]*")
_HINT: Final = "a notice or another box is read; what it stands for has to be put in its place"


def boxes_as_html(lines: Sequence[str], name: str) -> list[str]:
    """The lines with `<aside>` and `</aside>` for the marks of boxes that stand in no code."""
    found: list[str] = []
    fence = ""
    for number, line in enumerate(lines, 1):
        mark = _FENCE.match(line)
        if mark and (not fence or (mark[1].startswith(fence) and not line.strip(" `~"))):
            fence = "" if fence else mark[1]
        found.append(line if fence or mark else _line(line, f"{name}:{number}"))
    return found


def _line(line: str, place: str) -> str:
    if colons := _COLONS.fullmatch(line):
        kind = (colons[1] or "").lower()
        if kind and kind not in BOXES:
            raise PageError(place, f"a block that is not understood: {line.strip()[:60]!r}", _HINT)
        return f'<aside class="{kind}">' if kind else "</aside>"
    line = _SHORTCODE.sub(_tag, line)
    if re.search(r"\{\{[<%]", re.sub(r"`[^`]*`", "", line)):
        raise PageError(place, f"a shortcode that is not understood: {line.strip()[:60]!r}", _HINT)
    return line


def _tag(match: re.Match[str]) -> str:
    kind = match[3].lower()
    if kind not in BOXES:
        return match[0]
    return "</aside>" if match[2] else f'<aside class="{kind}">'

"""What a header may be called, and what it may hold as it is."""

from __future__ import annotations

import re

_NAME = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"


def is_header_name(text: object) -> bool:
    """Whether a header can be called so."""
    return isinstance(text, str) and re.fullmatch(_NAME, text) is not None


def is_header_value(text: object) -> bool:
    """Whether a text can go into a header as it is."""
    if not isinstance(text, str):
        return False
    return text.isascii() and text.isprintable() and text == text.strip()

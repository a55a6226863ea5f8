"""Strigo's page as Hugo renders it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.html_blocks import from_title, html_blocks
from generator.digest.readers.strigo import VENDOR, read_blocks

if TYPE_CHECKING:
    from generator.digest.facts import Digest


def read_page(text: str, name: str) -> Digest:
    """The digest of a page in HTML."""
    blocks = from_title(html_blocks(text, name), name)
    return read_blocks(blocks, name, ended=True).digest(VENDOR, "html", text)

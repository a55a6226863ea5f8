"""Strigo's page as Hugo's source has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.markdown_blocks import markdown_blocks
from generator.digest.readers.strigo import VENDOR, read_blocks

if TYPE_CHECKING:
    from generator.digest.facts import Digest


def read_page(text: str, name: str) -> Digest:
    """The digest of a page in Markdown."""
    return read_blocks(markdown_blocks(text, name), name).digest(VENDOR, "markdown", text)

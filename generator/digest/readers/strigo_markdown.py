"""Strigo's page as Hugo's source has it."""

from __future__ import annotations

from generator.digest.facts import Digest
from generator.digest.markdown_blocks import markdown_blocks
from generator.digest.readers.strigo import VENDOR, read_blocks


def read_page(text: str, name: str) -> Digest:
    """The digest of a page in Markdown."""
    return Digest.of(VENDOR, name, "markdown", text, read_blocks(markdown_blocks(text, name), name))

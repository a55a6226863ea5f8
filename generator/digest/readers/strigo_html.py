"""Strigo's page as Hugo renders it."""

from __future__ import annotations

from generator.digest.facts import Digest
from generator.digest.html_blocks import html_blocks
from generator.digest.readers.strigo import VENDOR, read_blocks


def read_page(text: str, name: str) -> Digest:
    """The digest of a page in HTML."""
    return Digest.of(VENDOR, name, "html", text, read_blocks(html_blocks(text, name), name))

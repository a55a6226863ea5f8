"""A file made into a digest, or refused: what the readers are given is bounded and is text."""

from __future__ import annotations

import hashlib
import importlib
import re
from pathlib import Path
from typing import Final, Protocol, cast

import attrs

from generator.digest.detect import VENDORS, detect
from generator.digest.facts import Digest, PageError

LARGEST: Final = 5 * 1024 * 1024
"""Bytes of a page in HTML, with all that the site puts around it."""
LARGEST_SOURCE: Final = 1024 * 1024
"""Characters of any other page; the largest one known has a tenth of it."""
LONGEST_LINE: Final = 4_000
"""Characters; HTML may have it all in one line."""
_READERS: Final = {
    ("strigo", "markdown"): "generator.digest.readers.strigo_markdown",
    ("strigo", "html"): "generator.digest.readers.strigo_html",
    ("scormcloud", "text"): "generator.digest.readers.scormcloud_text",
    ("scormcloud", "html"): "generator.digest.readers.scormcloud_html",
    ("skilljar", "text"): "generator.digest.readers.skilljar_text",
    ("skilljar", "html"): "generator.digest.readers.skilljar_html",
}
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")


class Reader(Protocol):
    """A module for one format of one vendor."""

    def read_page(self, text: str, name: str) -> Digest:
        """The digest of a page's text; `name` is for the errors."""
        ...


def read(source: Path | bytes, name: str | None = None, vendor: str | None = None) -> Digest:
    """The digest of a page; with a vendor, another vendor's page is refused."""
    name = name or (source.name if isinstance(source, Path) else "page")
    content = _content(source, name)
    text = _text(content, name)
    known = [marks.vendor for marks in VENDORS]
    if vendor is not None and vendor not in known:
        raise PageError(name, f"no vendor {vendor!r}", f"known: {', '.join(known)}")
    found = detect(text, name)
    if vendor is not None and vendor != found.vendor:
        raise PageError(name, f"this is a page of {found.vendor}, not of {vendor}")
    reader = cast("Reader", importlib.import_module(_READERS[found.vendor, found.format]))
    try:
        digest = reader.read_page(text, name)
    except RecursionError:
        raise PageError(name, "the page is nested too deeply") from None
    return attrs.evolve(digest, sha256=hashlib.sha256(content).hexdigest())


def _content(source: Path | bytes, name: str) -> bytes:
    """At most one byte more than may be: a file that never ends is not read to its end."""
    content = source if isinstance(source, bytes) else _file(source, name)
    if len(content) > LARGEST:
        limit = f"{LARGEST // 2**20} MiB"
        raise PageError(name, f"the file is larger than {limit}", "it is no page of a vendor")
    if not content.strip():
        raise PageError(name, "the file is empty")
    return content


def _file(path: Path, name: str) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise PageError(name, f"the file cannot be read: {error.strerror or error}") from None


def _text(content: bytes, name: str) -> str:
    """The text with the line ends of Unix."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise PageError(f"{name}:{line}", "this is not UTF-8 text") from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.lstrip().startswith("<"):
        _bound_source(text, name)
    if found := _CONTROL.search(text):
        line = text.count("\n", 0, found.start()) + 1
        hint = "it may be a binary file"
        raise PageError(f"{name}:{line}", f"a control character, {found[0]!r}", hint)
    return text


def _bound_source(text: str, name: str) -> None:
    """Refuse what would keep a parser busy: the time for a line grows faster than the line."""
    if len(text) > LARGEST_SOURCE:
        limit = f"{LARGEST_SOURCE // 2**20} MiB"
        raise PageError(name, f"the text is larger than {limit}", "it is no page of a vendor")
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LONGEST_LINE:
            raise PageError(f"{name}:{number}", f"a line of more than {LONGEST_LINE} characters")

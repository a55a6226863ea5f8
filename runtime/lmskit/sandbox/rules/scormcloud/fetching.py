"""Addresses that the vendor would fetch from. The sandbox fetches nothing, from nowhere."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final
from urllib.parse import SplitResult, unquote, urlsplit

from lmskit.sandbox.rules.scormcloud.made import made_file, made_package
from lmskit.sandbox.rules.scormcloud.media import ENDINGS, read_media
from lmskit.sandbox.rules.scormcloud.package import Package, PackageError
from lmskit.sandbox.rules.scormcloud.packages import read_package
from lmskit.sandbox.rules.scormcloud.paths import last_step
from lmskit.sandbox.rules.scormcloud.refusals import invalid

if TYPE_CHECKING:
    from lmskit.sandbox.message import Item

ZIP: Final = "application/zip"
_UNREACHABLE: Final = "unreachable.example"
_TYPES: Final = {".zip": ZIP, **{ending: name for name, ending in ENDINGS.items()}}


def address(name: str, url: str) -> SplitResult:
    """The parts of an absolute address, or a refusal."""
    try:
        parts = urlsplit(url)
        absolute = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        absolute, parts = False, urlsplit("")
    if not absolute:
        raise invalid("body", name, "Must be an absolute address of http or https")
    return parts


def reachable(parts: SplitResult) -> bool:
    """Whether the host is another than the one that is never there."""
    host = (parts.hostname or "").lower()
    return host != _UNREACHABLE and not host.endswith(f".{_UNREACHABLE}")


def fetched(url: str, parts: SplitResult, content_type: str, said: Item) -> Package:
    """What an import makes of an address: a course that the sandbox makes up."""
    if not reachable(parts):
        raise PackageError(f"The host {parts.hostname} cannot be reached")
    if content_type != ZIP and content_type not in ENDINGS:
        raise PackageError(f"Files of the type {content_type} cannot be imported")
    name = last_step(unquote(parts.path), "")
    found = _TYPES.get(PurePosixPath(name).suffix.lower(), content_type)
    if found != content_type:
        raise PackageError(f"The file at {url} is {found}, not {content_type}")
    if content_type == ZIP:
        return read_package(made_package(PurePosixPath(name).stem or "Untitled"))
    return read_media(content_type, name, made_file(url), said)

"""Makes a package of one file of media, and of a reference to what is elsewhere."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from lmskit.sandbox.packages.package import Described, Package, PackageError, activity
from lmskit.sandbox.packages.paths import last_step

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lmskit.sandbox.message import Item

ENDINGS: Final[Mapping[str, str]] = MappingProxyType(
    {"application/pdf": ".pdf", "video/mp4": ".mp4", "audio/mpeg": ".mp3"}
)
REFERENCES: Final = (*ENDINGS, "youtube", "url")


def read_media(content_type: str, name: str, content: bytes, said: Item) -> Package:
    """The course of one file; what it is called is said beside it."""
    if not content:
        raise PackageError("The file is empty")
    path = last_step(name, f"content{ENDINGS[content_type]}")
    described = _described(said, path, path)
    return Package(described, sizes={path: len(content)}, contents={path: content})


def refer(url: str, said: Item) -> Package:
    """A course without files, which sends its learners to an address."""
    return Package(_described(said, url, url))


def connect(connector: str | None, content_id: str | None) -> Package:
    """A course without files, which a connector serves."""
    title = content_id or connector or "Untitled"
    root = activity("SCO", title, content_id or "content")
    return Package(Described(title, "LTI13", root, metadata={"title": title}))


def _described(said: Item, name: str, href: str) -> Described:
    title: str = said.get("title") or name
    metadata: Item = {"title": title}
    language: str = said.get("contentLanguage", "")
    if language:
        metadata["titleLanguage"] = language
    if said.get("description"):
        metadata["description"] = said["description"]
        metadata |= {"descriptionLanguage": language} if language else {}
    if "estimatedDuration" in said:
        metadata["typicalTime"] = f"PT{said['estimatedDuration']}S"
    return Described(
        title=title,
        standard="UNKNOWN",
        root=activity("ASSET", title, "content", href=href, resource="content"),
        metadata=metadata,
        languages=(language,) if language else (),
    )

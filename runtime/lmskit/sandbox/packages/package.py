"""What an import makes of a file, before there is a course."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lmskit.sandbox.message import Item


class PackageError(Exception):
    """A file that makes no course.

    Args:
        message: Why, for the job.
        warnings: What else was found, for the warnings of the parser.
    """

    def __init__(self, message: str, *warnings: str) -> None:
        super().__init__(message)
        self.message = message
        self.warnings = warnings


@frozen
class Described:
    """A course, as far as its manifest tells."""

    title: str
    standard: str
    root: Item
    activity_iri: str | None = None
    metadata: Item = field(factory=dict[str, Any])
    languages: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


@frozen
class Package:
    """A course with its files.

    Args:
        described: What it is.
        sizes: The size of each file, by its path.
        members: The names that those files have in the archive that come from there.
        archive: The package as it was sent; None if there is none.
        contents: The bytes of the files that are in no archive.
    """

    described: Described
    sizes: Mapping[str, int] = field(factory=dict[str, int])
    members: Mapping[str, str] = field(factory=dict[str, str])
    archive: bytes | None = None
    contents: Mapping[str, bytes] = field(factory=dict[str, bytes])


def activity(kind: str, title: str, identifier: str, *, href: str = "", resource: str = "") -> Item:
    """One node of a tree of activities, without any below it."""
    return {
        "externalIdentifier": "",
        "itemIdentifier": identifier,
        "resourceIdentifier": resource,
        "activityType": kind,
        "href": href,
        "title": title,
        "children": [],
    }

"""What rooms hand each other on the way to the disk: text by path."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypeAlias

    Files: TypeAlias = Mapping[str, str]
    """Path below a folder, with forward slashes, to the whole text of the file."""

LOCK = "lock.json"
"""The file that says from what a folder was generated, and which files it consists of."""


def header(vendor: str) -> str:
    """The first lines of every generated Python file."""
    return (
        f"# Generated from specs/{vendor} by `python -m generator build`. Do not edit:\n"
        "# change the spec or the templates, and build again.\n"
    )


def page(vendor: str) -> str:
    """The path of the page about a vendor's operations, below the folder of the pages."""
    return f"{vendor}.md"

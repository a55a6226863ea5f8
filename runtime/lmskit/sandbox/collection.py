"""Where items are kept: the path of the document that lists them, and the ids of their parents."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

_PARAMETER: Final = re.compile(r"\{([^{}]+)\}")


@frozen
class Collection:
    """The items of one kind that are below the same parents.

    Args:
        name: The path in the document, without the slash before it: `sites/{site}/courses`.
        parents: The ids that stand for the parameters in the path, in their order.
    """

    name: str
    parents: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        """The path with the ids in it, under which the items are kept; no other one has it."""
        ids = iter(self.parents)
        return _PARAMETER.sub(lambda _: quote(next(ids), safe=""), self.name)

    @property
    def parent(self) -> tuple[Collection, str] | None:
        """The collection and the id of the item that this one belongs to."""
        if not self.parents:
            return None
        *before, key = self.parents
        *_, last = _PARAMETER.finditer(self.name)
        return Collection(self.name[: last.start()].rstrip("/"), tuple(before)), key


def collection_of(name: str, path: Mapping[str, str]) -> Collection:
    """The collection that a request is about, by what its path gives the parameters."""
    return Collection(name, tuple(path[one] for one in _PARAMETER.findall(name)))


def parents_of(name: str) -> tuple[str, ...]:
    """The paths of the collections that the path of a collection goes through."""
    return tuple(name[: one.start()].rstrip("/") for one in _PARAMETER.finditer(name))

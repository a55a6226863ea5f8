"""Which items of a list a request asks for, by the names of its query parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from lmskit._shapes import is_array, is_object
from lmskit.sandbox.parameters import PAGE_NUMBER, PAGE_SIZES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lmskit.sandbox.parameters import Parameter

_BETWEEN: Final = "__"


def described(
    parameters: Iterable[Parameter], members: Iterable[str], token: str
) -> dict[str, tuple[str, ...]]:
    """The parameters that filter a list, each with the way to the member that it is about.

    `user__email` is about the member `email` of the member `user`. A name without such a step
    filters if the items have a member of that name.
    """
    known = set(members)
    names = (one.name for one in parameters if one.location == "query")
    ways = {name: tuple(name.split(_BETWEEN)) for name in names if name not in _paging(token)}
    return {name: way for name, way in ways.items() if len(way) > 1 or name in known}


def passes(
    item: Mapping[str, Any], filters: Mapping[str, tuple[str, ...]], query: Mapping[str, Any]
) -> bool:
    """Whether an item has what a query asks for; one that lacks the member does not pass."""
    return all(
        _has(_values(item, way), query[name]) for name, way in filters.items() if name in query
    )


def _paging(token: str) -> set[str]:
    return {PAGE_NUMBER, *PAGE_SIZES, token}


def _has(values: list[Any], wanted: Any) -> bool:
    """Whether one of the values of an item is one of those that are asked for."""
    texts = wanted if is_array(wanted) else [wanted]
    return any(one == text and type(one) is type(text) for one in values for text in texts)


def _values(value: Any, way: tuple[str, ...]) -> list[Any]:
    """What is at the end of a way; a list on it stands for each of its items."""
    if is_array(value):
        return [found for one in value for found in _values(one, way)]
    if not way:
        return [value]
    if not is_object(value) or way[0] not in value:
        return []
    return _values(value[way[0]], way[1:])

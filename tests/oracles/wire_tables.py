"""Read what a vendor says of every operation alike: `wire/_vendor.yaml`.

    headers:  those of a request, by what it carries: {every, none, json, parts}, each a mapping of
              a name to its literal value, to true for any value, or to null where it is not sent
    errors:   [{basis, response: {status, …}, raises: {error: ClassName, attribute: value, …}}, …]
    paths:    [{basis, value, encoded}, …]  values of path parameters, texts and integers, and how
              they stand in a path

The tests play each error and each path value at each operation that it fits, by turns with the sync
and with the async client (`turn`), so that over a vendor both meet every row.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
from attrs import frozen

from tests.oracles.wire_answers import (
    CannedResponse,
    Raises,
    ResponseNode,
    read_raises,
    read_response,
)
from tests.oracles.wire_yaml import WireCaseError, read_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from tests.oracles.spec_model import Operation, Spec
    from tests.oracles.wire_yaml import Source

Row = TypeVar("Row")
Segments = dict[str, "PathRow"]
HeaderTable = dict[str, str | bool | None]
MODES = ("sync", "async")


class Headers(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """The literal headers of a request, by what it carries."""

    every: HeaderTable
    none: HeaderTable
    json: HeaderTable
    parts: HeaderTable = msgspec.field(default_factory=dict)

    def of(self, shape: str) -> HeaderTable:
        """The headers of a request that carries this: none, json or parts."""
        both = {**self.every, **getattr(self, shape)}
        return {name.lower(): value for name, value in both.items()}


class _ErrorNode(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    basis: str
    response: ResponseNode
    raises: dict[str, Any]


class _PathNode(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    basis: str
    value: str | int
    encoded: str


@frozen
class ErrorRow:
    """An answer of any operation, and the error that it is."""

    place: str
    response: CannedResponse
    raises: Raises


@frozen
class PathRow:
    """A value of a path parameter, and how it stands in a path."""

    place: str
    value: str | int
    encoded: str


@frozen
class Tables:
    """All that a vendor says of every operation alike."""

    headers: Headers
    errors: tuple[ErrorRow, ...]
    paths: tuple[PathRow, ...]


def read_tables(folder: Path) -> Tables:
    """Read the tables of a vendor out of its folder of wire cases."""
    path = folder / "_vendor.yaml"
    top = dict(read_yaml(path).members())
    if top.keys() != {"headers", "errors", "paths"}:
        raise WireCaseError(f"{path.name}: expected headers, errors and paths, got {sorted(top)}")
    headers = top["headers"].convert(Headers, "headers")
    errors = tuple(_error(row) for row in top["errors"].items())
    paths = tuple(_path(row) for row in top["paths"].items())
    return Tables(headers, errors, paths)


def turn(*numbers: int) -> str:
    """The mode of one row at one operation, by their numbers: sync and async alternate in both."""
    return MODES[sum(numbers) % len(MODES)]


def plays(rows: Sequence[Row], number: int) -> list[tuple[Row, str]]:
    """Each row with the mode that it is played in, at the operation of this number."""
    return [(row, turn(number, index)) for index, row in enumerate(rows)]


def path_rows(spec: Spec, operation: Operation, rows: Sequence[PathRow]) -> list[Segments]:
    """Rows for all path parameters at once, so often that each meets each row of its type."""
    fitting: dict[str, list[PathRow]] = {}
    for item in operation.located("path"):
        is_integer = "integer" in spec.types(item.schema)
        fitting[item.name] = [row for row in rows if isinstance(row.value, int) == is_integer]
    if lost := [name for name, found in fitting.items() if not found]:
        raise ValueError(f"{operation.id}: no row of the table fits {', '.join(lost)}")
    return [
        {
            name: found[(index + shift) % len(found)]
            for shift, (name, found) in enumerate(fitting.items())
        }
        for index in range(max(map(len, fitting.values()), default=0))
    ]


def path_of(spec: Spec, operation: Operation, segments: Mapping[str, str]) -> str:
    """The encoded path of an operation with these segments in the places of its parameters."""
    path = re.sub(r"{([^}]+)}", lambda match: segments[match[1]], operation.path)
    return spec.base_path + path


def _error(source: Source) -> ErrorRow:
    node = source.convert(_ErrorNode, "an error")
    with source.placed():
        return ErrorRow(source.place, read_response(node.response), read_raises(node.raises))


def _path(source: Source) -> PathRow:
    node = source.convert(_PathNode, "a path value")
    with source.placed():
        if "/" in node.encoded or not node.encoded.isascii() or not node.encoded:
            raise ValueError(f"{node.encoded!r} is no encoded segment")
    return PathRow(source.place, node.value, node.encoded)

"""What a vendor says of every operation alike: the reader of the tables, and whose turn it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.oracles.spec_reader import read_spec
from tests.oracles.wire_answers import Raises
from tests.oracles.wire_tables import PathRow, path_of, read_tables, turn
from tests.oracles.wire_yaml import WireCaseError

if TYPE_CHECKING:
    from pathlib import Path

    from tests.oracles.wire_tables import Tables

WHOLE = """\
headers: {every: {Host: h}, none: {A: null}, json: {A: true}}
errors:
  - basis: L1
    response: {status: 404, headers: {X-Y: z}, body: {message: gone}}
    raises: {error: NotFoundError, message: gone}
paths:
  - {basis: L2, value: a/b, encoded: a%2Fb}
  - {basis: L3, value: 0, encoded: "0"}
"""


def load(folder: Path, text: str) -> Tables:
    """Write a file of tables and read it."""
    (folder / "_vendor.yaml").write_text(text, encoding="utf-8")
    return read_tables(folder)


def test_tables_are_read(tmp_path: Path) -> None:
    """Headers by what is carried, errors with their answers, path values with their segments."""
    tables = load(tmp_path, WHOLE)
    assert tables.headers.of("none") == {"host": "h", "a": None}
    assert tables.headers.of("json") == {"host": "h", "a": True}
    assert tables.headers.of("parts") == {"host": "h"}
    (error,) = tables.errors
    assert (error.place, error.response.status) == ("_vendor.yaml:3", 404)
    assert error.response.content == b'{"message": "gone"}'
    assert error.raises == Raises("NotFoundError", {"message": "gone"})
    assert tables.paths == (
        PathRow("_vendor.yaml:7", "a/b", "a%2Fb"),
        PathRow("_vendor.yaml:8", 0, "0"),
    )


@pytest.mark.parametrize(
    ("old", "new", "line", "complaint"),
    [
        ("every: {Host: h}, ", "", 1, "missing required field `every`"),
        ("none:", "nothing: {}, none:", 1, "unknown field `nothing`"),
        ("{Host: h}", "{Host: 5}", 1, "Expected `bool | str | null`"),
        ("basis: L1", "bassis: L1", 3, "unknown field `bassis`"),
        ("status: 404, ", "", 4, "missing required field `status`"),
        ("body:", "text: x, body:", 3, "exclude each other"),
        ("error: NotFoundError, ", "", 3, "error is missing"),
        ("encoded: a%2Fb", "encoded: a/b", 7, "no encoded segment"),
        ("encoded: a%2Fb", "encoded: é", 7, "no encoded segment"),
        ('encoded: "0"', "encoded: ''", 8, "no encoded segment"),
        ("value: a/b", "value: true", 7, "Expected"),
    ],
)
def test_a_slip_is_refused_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, complaint: str
) -> None:
    """What the reader does not understand is an error that names file and line."""
    assert old in WHOLE
    with pytest.raises(WireCaseError) as caught:
        load(tmp_path, WHOLE.replace(old, new, 1))
    assert str(caught.value).startswith(f"_vendor.yaml:{line}: ")
    assert complaint in str(caught.value)


@pytest.mark.parametrize("table", ["headers", "errors", "paths"])
def test_a_table_must_be_there(tmp_path: Path, table: str) -> None:
    """Each of the three, under its own name."""
    with pytest.raises(WireCaseError, match=r"^_vendor\.yaml: expected headers, errors and paths"):
        load(tmp_path, WHOLE.replace(f"{table}:", f"other_{table}:"))


def test_modes_take_turns() -> None:
    """The next row at one operation, and the next operation for one row, have the other mode."""
    assert [turn(0, row) for row in range(4)] == ["sync", "async", "sync", "async"]
    assert [turn(operation, 1) for operation in range(3)] == ["async", "sync", "async"]


def test_segments_stand_in_their_places() -> None:
    """The path is that of the first server and the operation, each parameter replaced."""
    parameter = {"in": "path", "required": True, "schema": {"type": "string"}}
    names = [{**parameter, "name": name} for name in ("b", "aId")]
    document = {
        "servers": [{"url": "https://h.test/api/"}],
        "paths": {"/a/{aId}/{b}": {"get": {"operationId": "x", "parameters": names}}},
    }
    spec = read_spec(document)
    path = path_of(spec, spec.operations["x"], {"b": "%2E", "aId": "{b}"})
    assert path == "/api/a/{b}/%2E"

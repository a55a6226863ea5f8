"""What a vendor says of every operation alike: the reader of the tables, and whose turn it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.oracles.spec_reader import read_spec
from tests.oracles.wire_answers import Raises
from tests.oracles.wire_tables import PathRow, path_of, path_rows, plays, read_tables, turn
from tests.oracles.wire_yaml import WireCaseError

if TYPE_CHECKING:
    from pathlib import Path

    from tests.oracles.spec_model import Spec
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


def test_every_row_is_played_in_its_turn() -> None:
    """None is left out, and over two operations each has both modes."""
    assert plays("abc", 0) == [("a", "sync"), ("b", "async"), ("c", "sync")]
    assert plays("abc", 1) == [("a", "async"), ("b", "sync"), ("c", "async")]


def document(*kinds: str) -> Spec:
    """A document of one operation with path parameters of these types."""
    names = [f"p{index}" for index in range(len(kinds))]
    parameters = [
        {"in": "path", "name": name, "required": True, "schema": {"type": kind}}
        for name, kind in zip(names, kinds, strict=True)
    ]
    path = "".join(f"/a/{{{name}}}" for name in reversed(names))
    operation = {"operationId": "x", "parameters": parameters}
    return read_spec(
        {"servers": [{"url": "https://h.test/api/"}], "paths": {path: {"get": operation}}}
    )


def test_segments_stand_in_their_places() -> None:
    """The path is that of the first server and the operation, each parameter replaced once."""
    spec = document("string", "string")
    path = path_of(spec, spec.operations["x"], {"p0": "%2E", "p1": "{p0}"})
    assert path == "/api/a/{p0}/a/%2E"


def test_each_path_parameter_meets_each_row_of_its_type() -> None:
    """Texts and integers apart; two of one type have different rows at a time."""
    rows = [PathRow(str(place), value, "e") for place, value in enumerate(("a", "b", 0, "c", 1))]
    spec = document("string", "integer", "string")
    chosen = path_rows(spec, spec.operations["x"], rows)
    met = {name: {one[name].value for one in chosen} for name in ("p0", "p1", "p2")}
    assert met == {"p0": {"a", "b", "c"}, "p1": {0, 1}, "p2": {"a", "b", "c"}}
    assert all(one["p0"] != one["p2"] for one in chosen)


def test_a_path_parameter_without_a_row_is_an_error() -> None:
    """Its values would be tried nowhere."""
    spec = document("string", "integer")
    with pytest.raises(ValueError, match="x: no row of the table fits p1"):
        path_rows(spec, spec.operations["x"], [PathRow("1", "a", "a")])

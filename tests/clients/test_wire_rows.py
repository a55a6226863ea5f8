"""What a vendor says of every operation alike, at every operation: errors, headers, path values.

Each row is played over the first wire case of the operation, by turns sync and async.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from tests.oracles.drivers import cases_of, tables_of
from tests.oracles.vendors import VENDORS
from tests.oracles.wire_cases import Exchange
from tests.oracles.wire_judge import judge
from tests.oracles.wire_tables import MODES, path_of, path_rows, plays

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.oracles.spec_model import Operation
    from tests.oracles.vendors import Vendor
    from tests.oracles.wire_cases import WireCase

OPERATIONS = [
    pytest.param(vendor, number, operation, id=f"{vendor.name}-{operation.id}")
    for vendor in VENDORS.values()
    for number, operation in enumerate(vendor.spec.operations.values())
]
WITH_PATH = [one for one in OPERATIONS if one.values[2].path_names()]


@contextmanager
def row(place: str, mode: str) -> Iterator[None]:
    """Say of a failure by which row it is, and in which mode."""
    try:
        yield
    except BaseException as error:
        error.add_note(f"the row at {place}, {mode}")
        raise


def base(vendor: Vendor, operation: Operation) -> tuple[WireCase, Exchange]:
    """The case that the rows are played over: the first one of the operation."""
    case = cases_of(vendor.name)[operation.id][0]
    assert isinstance(case.expected, Exchange)
    return case, case.expected


@pytest.mark.parametrize(("vendor", "number", "operation"), OPERATIONS)
def test_errors(vendor: Vendor, number: int, operation: Operation) -> None:
    """Each answer of the error table is the error that it says, whatever the operation."""
    case, expected = base(vendor, operation)
    for error, mode in plays(tables_of(vendor.name).errors, number):
        with row(error.place, mode):
            refused = Exchange(expected.request, error.response, error.raises)
            judge(vendor, mode, operation.id, case.arguments, refused)


@pytest.mark.parametrize(("vendor", "number", "operation"), OPERATIONS)
def test_every_documented_status_has_its_row(
    vendor: Vendor, number: int, operation: Operation
) -> None:
    """A success is the answer of a case, a refusal a row; a range has a status of its own."""
    answered = {error.response.status for error in tables_of(vendor.name).errors} | {
        case.expected.response.status
        for case in cases_of(vendor.name)[operation.id]
        if isinstance(case.expected, Exchange)
    }
    texts = {str(status) for status in answered}
    ranges = {f"{text[0]}XX" for text in texts - set(operation.statuses)}
    missing = {status.upper() for status in operation.statuses} - texts - ranges
    assert not missing, f"{operation.id}: nothing is answered with {sorted(missing)}"


@pytest.mark.parametrize(("vendor", "number", "operation"), WITH_PATH)
def test_the_case_stands_in_the_path_of_the_document(
    vendor: Vendor, number: int, operation: Operation
) -> None:
    """The path of the first case is the document's, with what the call gives in its places.

    So the rows below, which put other values in these places, ask for what the case asks for.
    """
    case, expected = base(vendor, operation)
    segments = {name: str(case.arguments[argument]) for name, argument in places(operation)}
    assert expected.request.path == path_of(vendor.spec, operation, segments)


@pytest.mark.parametrize(("vendor", "number", "operation"), WITH_PATH)
def test_path_values(vendor: Vendor, number: int, operation: Operation) -> None:
    """Each path value stands in its segment as its row says, in every place that takes it."""
    case, expected = base(vendor, operation)
    chosen_rows = path_rows(vendor.spec, operation, tables_of(vendor.name).paths)
    for chosen, mode in plays(chosen_rows, number):
        segments = {name: value.encoded for name, value in chosen.items()}
        request = evolve(expected.request, path=path_of(vendor.spec, operation, segments))
        given = {argument: chosen[name].value for name, argument in places(operation)}
        with row(", ".join(value.place for value in chosen.values()), mode):
            arguments = {**case.arguments, **given}
            judge(vendor, mode, operation.id, arguments, evolve(expected, request=request))


def places(operation: Operation) -> list[tuple[str, str]]:
    """The name and the argument of each path parameter."""
    return [(item.name, item.argument) for item in operation.located("path")]


@pytest.mark.parametrize("vendor", VENDORS.values(), ids=VENDORS)
def test_both_modes_meet_every_row(vendor: Vendor) -> None:
    """Over a vendor of two operations or more, each error is played sync and async."""
    operations, rows = range(len(vendor.spec.operations)), tables_of(vendor.name).errors
    met = {(row.place, mode) for number in operations for row, mode in plays(rows, number)}
    modes = MODES if len(operations) > 1 else MODES[:1]
    assert met == {(row.place, mode) for row in rows for mode in modes}

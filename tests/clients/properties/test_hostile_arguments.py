"""An argument that the spec does not allow is refused by its name, and nothing is sent.

Values are judged once for each pair of place and schema of a vendor (`oracles.places`); names at
each operation.
"""

from __future__ import annotations

import datetime
import io
import itertools
import re
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

from lmskit import File
from lmskit.testing.strategies import arguments
from tests.oracles.drivers import Capture
from tests.oracles.oracles import Case, cases, within
from tests.oracles.places import Target, distinct_targets, least, least_arguments, targets
from tests.oracles.spec_model import argument_name
from tests.oracles.vendors import VENDORS
from tests.oracles.wire_tables import turn

if TYPE_CHECKING:
    from collections.abc import Iterator


class Opaque:
    """A class that no serializer knows."""


NAIVE = datetime.datetime(2030, 1, 7, 9)
NO_JSON = "none of JSON's"
FOREIGN: dict[str, list[Any]] = {
    "string": ["text", "5", "", b"bytes", "\ud800"],
    "integer": [5, 0, 2**70],
    "number": [1.5, 1.0],
    "boolean": [True, False],
    "null": [None],
    "array": [[], [[]], ("x",)],
    "object": [{}, {"a": 1}],
    NO_JSON: [Opaque(), Opaque, 1j, {1, 2}, float("nan"), float("inf")],
}
SOME = 20
"""How many names of other operations one operation is tried with."""
CLOSED = io.BytesIO()
CLOSED.close()
NO_FILES: list[Any] = [
    *(None, 5, True, 1.5, [], [b"x"], {}, {"content": b""}, Opaque(), File),
    *("", "no/such/file.zip", "\x00", "/", b"".join, bytearray(b"x"), io.StringIO("x"), CLOSED),
    *(File(5), File(None), File("no/such/file.zip"), File(b"", name=""), File(b"", name=5)),
    *(File(b"", media_type="zip"), File(b"", media_type="a/b\r\nX: y"), File(b"", media_type=5)),
]


def foreign(case: Case, target: Target) -> list[Any]:
    """Values of every type but those of the schema, and the limits' other side."""
    schema = case.spec.resolve(target.schema)
    if schema.get("format") == "binary":
        return NO_FILES
    allowed = set(case.spec.types(target.schema) or FOREIGN.keys() - {NO_JSON})  # none named is any
    allowed |= {"null"} if case.spec.nullable(target.schema) else set()
    allowed |= {"integer"} if "number" in allowed else set()
    values = [v for name, items in FOREIGN.items() if name not in allowed for v in items]
    if "string" in allowed:
        values += [b"bytes", "\ud800", "x\udfffy"]
        values += ["x" * (schema["maxLength"] + 1)] if "maxLength" in schema else []
        values += ["x" * (schema["minLength"] - 1)] if schema.get("minLength") else []
    if "pattern" in schema:
        values += [text for text in ("", ",", "a,b") if not re.search(schema["pattern"], text)]
    if target.location.startswith("path") and "string" in allowed:
        values += [""]  # it would address the collection
    if target.location.startswith("header"):
        values += ["a\r\nX-Forged: b", "\u00e9", "\x00"]
    if "enum" in schema:
        values += ["no such value", "", *({schema["enum"][0].swapcase()} - {*schema["enum"]})]
    if schema.get("format") == "date-time":
        values += [NAIVE, NAIVE.date(), NAIVE.time(), "yesterday", 1.5]
    if allowed & {"number", "integer"}:
        values += [] if "string" in allowed else ["5", "nan"]
        values += [schema["minimum"] - 1] if "minimum" in schema else []
        values += [schema["maximum"] + 1] if "maximum" in schema else []
    return values + (objects(case, schema) if "object" in allowed else [])


def objects(case: Case, schema: Any) -> list[Any]:
    """Objects that lack what is required, or have what nobody knows, by a wire name as well."""
    if case.spec.map_values(schema) is not None:
        return [{1: 2}, {"a": Opaque()}, {"a": {"b": [NAIVE]}}, {"a": b"PK"}, {"a": float("nan")}]
    declared = case.spec.properties(schema)
    whole = least(case.spec, schema)
    lacking = [
        {name: item for name, item in whole.items() if name != argument_name(required)}
        for required in case.spec.required(schema)
    ]
    wire = [
        {**whole, name: least(case.spec, node)}
        for name, node in declared.items()
        if argument_name(name) != name
    ]
    unknown = [{**whole, "no_such_member": 1}, {**whole, 1: 2}] if declared else []
    return lacking + wire + unknown


@pytest.mark.parametrize(
    ("case", "target"),
    [pytest.param(*pair, id=f"{pair[0]}-{pair[1]}") for pair in distinct_targets(cases())],
)
def test_refused_by_name(case: Case, target: Target) -> None:
    """Another type, more than a limit, no zone: the error names the place, and nothing is sent."""
    rounds = itertools.count()

    @settings(max_examples=2)
    @given(arguments(case.spec.document, case.operation.id, required_only=True))
    def check(drawn: dict[str, Any]) -> None:
        number = next(rounds)
        for index, value in enumerate(foreign(case, target)):
            given_ = target.put(drawn, value)
            argument = refused(case, turn(number, index), given_, "InvalidArgumentError").argument
            assert within(argument, str(target)), value

    check()


@pytest.mark.parametrize("case", cases(), ids=str)
def test_wrong_names(case: Case) -> None:
    """A required argument that is missing, and one of another operation, are TypeErrors."""
    whole = least_arguments(case)
    wrong = [*missing(case, whole), *unknown(case, whole)]
    for index, (name, arguments_) in enumerate(wrong):
        error = refused(case, turn(index), arguments_, "TypeError")
        assert name in str(error), error


def refused(case: Case, mode: str, arguments_: dict[str, Any], name: str) -> Any:
    """The error that a call raises before anything is sent."""
    capture = Capture(status=500)
    (one,) = [each for each in case.modes() if each.mode == mode]
    with pytest.raises(case.vendor.error(name)) as caught:
        one.play(capture, arguments_)
    assert capture.sent == []
    return caught.value


def missing(case: Case, whole: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each name that is required, with arguments that lack it.

    What stands in the path goes by position, so that what follows it is missing as well.
    """
    given_ = {item.name: item.argument for item in case.operation.located("path")}
    by_position = [given_[name] for name in case.operation.path_names()]
    for name in whole:
        gone = by_position[by_position.index(name) :] if name in by_position else [name]
        yield name, {key: value for key, value in whole.items() if key not in gone}


def unknown(case: Case, whole: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Names that are none of the operation's, each with arguments that have it as well.

    Where a vendor has many names, the operations take turns at those of the others.
    """
    own = {target.name for target in targets(case.spec, case.operation)}
    others = sorted(all_names(case.vendor.name) - own)
    step = max(1, len(others) // SOME)
    first = list(case.spec.operations).index(case.operation.id) % step
    for name in [*others[first::step], "no_such_argument"]:
        yield name, {**whole, name: "x"}


@cache
def all_names(vendor: str) -> frozenset[str]:
    """The arguments of all operations of a vendor."""
    spec = VENDORS[vendor].spec
    found = (targets(spec, operation) for operation in spec.operations.values())
    return frozenset(target.name for each in found for target in each)

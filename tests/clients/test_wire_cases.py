"""Every wire case through the real client: what it sends, and what it makes of the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.oracles.drivers import Capture, cases_of, difference
from tests.oracles.forms import plain
from tests.oracles.multipart import parts_difference, read_boundary
from tests.oracles.places import required_arguments, targets
from tests.oracles.spec_model import argument_name
from tests.oracles.vendors import VENDORS
from tests.oracles.wire_cases import Exchange, Refusal, WireCase
from tests.oracles.wire_judge import judge, outcome
from tests.oracles.wire_serializer import by_wire_name, serialize
from tests.oracles.wire_tables import MODES

if TYPE_CHECKING:
    from tests.oracles.spec_model import Operation, Spec
    from tests.oracles.vendors import Vendor

each_mode = pytest.mark.parametrize("mode", MODES)


def expecting(kind: type[Exchange | Refusal]) -> list[Any]:
    """Return the cases of every vendor whose expectation is of this kind, as parameters."""
    return [
        pytest.param(vendor, case, id=f"{vendor.name}-{case}")
        for vendor in VENDORS.values()
        for cases in cases_of(vendor.name).values()
        for case in cases
        if isinstance(case.expected, kind)
    ]


def operations() -> list[Any]:
    """Return every operation that a shipped document has, as parameters."""
    return [
        pytest.param(vendor, operation, id=f"{vendor.name}-{operation.id}")
        for vendor in VENDORS.values()
        for operation in vendor.spec.operations.values()
    ]


@each_mode
@pytest.mark.parametrize(("vendor", "case"), expecting(Exchange))
def test_the_wire_is_as_the_page_says(vendor: Vendor, case: WireCase, mode: str) -> None:
    """The client sends the literal requests, and turns the answers into the literal value."""
    assert isinstance(case.expected, Exchange)
    judge(vendor, mode, case.operation, case.arguments, case.expected)


@each_mode
@pytest.mark.parametrize(("vendor", "case"), expecting(Refusal))
def test_a_refused_call_sends_nothing(vendor: Vendor, case: WireCase, mode: str) -> None:
    """A wrong argument raises an error that names it, and no request leaves the client."""
    assert isinstance(case.expected, Refusal)
    capture = Capture(500)
    error = outcome(vendor, mode, capture, case.operation, case.arguments)
    assert capture.sent == []
    assert isinstance(error, vendor.error("InvalidArgumentError")), repr(error)
    assert case.expected.argument in str(error)
    assert error.argument.partition(".")[0].partition("[")[0] == case.expected.argument


@each_mode
@pytest.mark.parametrize(
    ("vendor", "operation"),
    [one for one in operations() if one.values[1].body and one.values[1].body.is_form],
)
def test_no_boundary_is_used_twice(vendor: Vendor, operation: Operation, mode: str) -> None:
    """Each request has a boundary of its own, too long to be guessed from another."""
    case = cases_of(vendor.name)[operation.id][0]
    assert isinstance(case.expected, Exchange)
    response = case.expected.response
    captures = [Capture(response.status, response.headers, response.content) for _ in range(3)]
    for capture in captures:
        outcome(vendor, mode, capture, case.operation, case.arguments)
    kinds = [sent.header("content-type") for capture in captures for sent in capture.sent]
    boundaries = {read_boundary(kind) for (kind,) in kinds}
    assert len(boundaries) == len(kinds) == len(captures)
    assert min(map(len, boundaries)) >= 16


@pytest.mark.parametrize(("vendor", "operation"), operations())
def test_every_operation_has_its_cases(vendor: Vendor, operation: Operation) -> None:
    """There is a case with only what is required, and one that names all there is to name."""
    everything, required = _all_names(vendor, operation), _required_names(vendor, operation)
    named = [
        _names(vendor.spec, _schemas(vendor.spec, operation), plain(dict(case.arguments)))
        for case in cases_of(vendor.name).get(operation.id, ())
        if isinstance(case.expected, Exchange)
    ]
    assert required in named, f"no case of {operation.id} has exactly {sorted(required)}"
    assert everything in named, f"no case of {operation.id} has exactly {sorted(everything)}"


@pytest.mark.parametrize(("vendor", "case"), expecting(Exchange))
def test_the_serializer_gives_the_literal_request(vendor: Vendor, case: WireCase) -> None:
    """The second serializer, which shares nothing with the client, comes to the same request."""
    assert isinstance(case.expected, Exchange)
    literal = case.expected.request
    wire = by_wire_name(vendor.spec, case.operation, plain(dict(case.arguments)))
    request = serialize(vendor.spec, case.operation, wire)
    assert (request.method, request.path.decode()) == (literal.method, literal.path)
    assert request.query == literal.query
    assert difference(literal.body, request.body) is None
    assert parts_difference(literal.parts, request.parts) is None
    for name, value in request.headers:
        assert literal.headers.get(name) == value


def _schemas(spec: Spec, operation: Operation) -> dict[str, Any]:
    """The schema of every argument."""
    return {one.name: one.schema for one in targets(spec, operation) if not one.trail}


def _all_names(vendor: Vendor, operation: Operation) -> set[str]:
    schemas = _schemas(vendor.spec, operation)
    return {name for argument in schemas for name in _inner(vendor.spec, argument, schemas)}


def _required_names(vendor: Vendor, operation: Operation) -> set[str]:
    spec, schemas = vendor.spec, _schemas(vendor.spec, operation)
    required = {name: schemas[name] for name in required_arguments(spec, operation)}
    return {name for argument in required for name in _inner(spec, argument, required, True)}


def _inner(
    spec: Spec, name: str, schemas: Any, required: bool = False, above: tuple[Any, ...] = ()
) -> set[str]:
    """An argument and every member below it, by dotted names; a schema in itself once."""
    schema = spec.resolve(schemas[name.rpartition(".")[2]])
    if "items" in schema:
        schema = spec.resolve(schema["items"])
    if any(schema is one for one in above):
        return {name}
    wanted = spec.required(schema) if required else set(spec.properties(schema))
    members = {argument_name(key): node for key, node in spec.properties(schema).items()}
    found = {name}
    for member in map(argument_name, wanted):
        found |= _inner(spec, f"{name}.{member}", members, required, (*above, schema))
    return found


def _names(spec: Spec, schemas: Any, arguments: Any, prefix: str = "") -> set[str]:
    """What arguments name, by dotted names; the keys of a map are no names."""
    names: set[str] = set()
    for name, value in arguments.items():
        names.add(prefix + name)
        schema = spec.resolve(schemas.get(name, {}))
        items = value if isinstance(value, list) else [value]
        members = spec.properties(spec.resolve(schema.get("items", schema)))
        inner = {argument_name(key): node for key, node in members.items()}
        for item in items if inner else []:
            if isinstance(item, dict):
                names |= _names(spec, inner, item, f"{prefix}{name}.")
    return names

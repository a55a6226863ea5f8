"""Every wire case through the real client: what it sends, and what it makes of the answer."""

from __future__ import annotations

from typing import Any

import pytest

from tests.harness.drivers import (
    VENDORS,
    Capture,
    SentRequest,
    Vendor,
    difference,
    formed,
    run,
    typed,
)
from tests.harness.spec_reader import Operation, argument_name
from tests.harness.wire_cases import (
    EnumForm,
    Exchange,
    ExpectedRequest,
    ModelForm,
    Raises,
    Refusal,
    WireCase,
    load_vendor,
)
from tests.harness.wire_serializer import by_wire_name, serialize

Pair = tuple[Vendor, WireCase]


def cases_of(kind: type[Exchange | Refusal]) -> list[Any]:
    """Return the cases of every vendor whose expectation is of this kind, as parameters."""
    return [
        pytest.param(vendor, case, id=f"{vendor.name}-{case.id}")
        for vendor in VENDORS.values()
        for case in load_vendor(vendor.name, vendor.spec.operations)
        if isinstance(case.expected, kind)
    ]


def operations() -> list[Any]:
    """Return every operation that a shipped document has, as parameters."""
    return [
        pytest.param(vendor, operation, id=f"{vendor.name}-{operation.id}")
        for vendor in VENDORS.values()
        for operation in vendor.spec.operations.values()
    ]


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize(("vendor", "case"), cases_of(Exchange))
def test_the_wire_is_as_the_page_says(vendor: Vendor, case: WireCase, mode: str) -> None:
    """The client sends the literal request, once, and turns the answer into the literal value."""
    expected = case.expected
    assert isinstance(expected, Exchange)
    response = expected.response
    capture = Capture(response.status, response.headers, response.content)
    outcome = _outcome(vendor, mode, capture, case)
    assert len(capture.sent) == 1, f"{len(capture.sent)} requests were sent; got {outcome!r}"
    _assert_sent(expected.request, capture.sent[0], vendor)
    if isinstance(expected.outcome, Raises):
        _assert_raised(vendor, expected.outcome, outcome)
    elif isinstance(outcome, Exception):
        raise outcome
    else:
        assert difference(expected.outcome, formed(outcome)) is None


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize(("vendor", "case"), cases_of(Refusal))
def test_a_refused_call_sends_nothing(vendor: Vendor, case: WireCase, mode: str) -> None:
    """A wrong argument raises an error that names it, and no request leaves the client."""
    expected = case.expected
    assert isinstance(expected, Refusal)
    capture = Capture(200, {"content-type": "application/json"}, b'{"result":"success","data":[]}')
    outcome = _outcome(vendor, mode, capture, case)
    assert capture.sent == []
    assert isinstance(outcome, vendor.error(expected.error)), repr(outcome)
    assert expected.argument in str(outcome)
    named = getattr(outcome, "argument", expected.argument)
    assert named.partition(".")[0].partition("[")[0] == expected.argument


@pytest.mark.parametrize(("vendor", "operation"), operations())
def test_every_operation_has_its_cases(vendor: Vendor, operation: Operation) -> None:
    """There is a case with only what is required, and one that names all there is to name."""
    everything, required = _all_names(vendor, operation), _required_names(vendor, operation)
    named = [
        _names(case.arguments)
        for case in load_vendor(vendor.name, vendor.spec.operations)
        if case.operation == operation.id and isinstance(case.expected, Exchange)
    ]
    assert required in named, f"no case of {operation.id} has exactly {sorted(required)}"
    assert everything in named, f"no case of {operation.id} has exactly {sorted(everything)}"


@pytest.mark.parametrize(("vendor", "operation"), operations())
def test_every_documented_status_has_its_case(vendor: Vendor, operation: Operation) -> None:
    """Each response of the document is the answer of a case; a range by a status of its own."""
    answered = {
        str(case.expected.response.status)
        for case in load_vendor(vendor.name, vendor.spec.operations)
        if case.operation == operation.id and isinstance(case.expected, Exchange)
    }
    unnamed = {f"{status[0]}XX" for status in answered - set(operation.statuses)}
    missing = {status.upper() for status in operation.statuses} - answered - unnamed
    assert not missing, f"{operation.id}: no case is answered with {sorted(missing)}"


@pytest.mark.parametrize(("vendor", "case"), cases_of(Exchange))
def test_the_serializer_gives_the_literal_request(vendor: Vendor, case: WireCase) -> None:
    """The second serializer, which shares nothing with the client, comes to the same request."""
    assert isinstance(case.expected, Exchange)
    literal = case.expected.request
    wire = by_wire_name(vendor.spec, case.operation, _plain(dict(case.arguments)))
    request = serialize(vendor.spec, case.operation, wire)
    assert (request.method, request.path.decode()) == (literal.method, literal.path)
    assert request.query == literal.query
    assert difference(literal.body, request.body) is None
    for name, value in request.headers:
        assert literal.required.get(name) == value


def _plain(value: Any) -> Any:
    """Turn the forms of a case into what they hold, without the client's classes."""
    if isinstance(value, EnumForm):
        return value.value
    if isinstance(value, ModelForm):
        return _plain(dict(value.fields))
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, (list, tuple)) else value


def _outcome(vendor: Vendor, mode: str, capture: Capture, case: WireCase) -> Any:
    try:
        return run(vendor, mode, capture, case.operation, typed(vendor, dict(case.arguments)))
    except Exception as error:  # noqa: BLE001  (which one is for the test to judge)
        return error


def _assert_sent(expected: ExpectedRequest, sent: SentRequest, vendor: Vendor) -> None:
    assert sent.method == expected.method
    assert sent.origin == vendor.origin
    assert sent.path == expected.path
    assert sent.query == expected.query
    assert difference(expected.body, sent.body) is None
    _assert_headers(expected, sent)


def _assert_headers(expected: ExpectedRequest, sent: SentRequest) -> None:
    for name, value in expected.required.items():
        given = sent.header(name)
        assert len(given) == 1, f"{name} is sent {len(given)} times"
        assert value is True or given == [value], f"{name}: {given}"
    unwanted = [name for name in expected.forbidden if sent.header(name)]
    assert not unwanted, f"forbidden: {unwanted}"
    assert sent.header("content-length") in ([], [str(len(sent.content))])


def _assert_raised(vendor: Vendor, expected: Raises, outcome: Any) -> None:
    assert type(outcome) is vendor.error(expected.error), repr(outcome)
    for name, value in expected.attributes.items():
        actual = getattr(outcome, name)
        if name == "field_errors":
            actual = [[item.field, item.message] for item in actual]
        assert difference(value, actual) is None, name


def _all_names(vendor: Vendor, operation: Operation) -> set[str]:
    names = {argument_name(item.name) for item in operation.parameters}
    return names | _body_names(vendor, operation.body.schema if operation.body else {}, "")


def _required_names(vendor: Vendor, operation: Operation) -> set[str]:
    names = {argument_name(item.name) for item in operation.parameters if item.required}
    body = operation.body.schema if operation.body else {}
    return names | _body_names(vendor, body, "", only_required=True)


def _body_names(
    vendor: Vendor, schema: Any, prefix: str, *, only_required: bool = False
) -> set[str]:
    """Name every field of a body, members of nested objects by a dotted name."""
    spec = vendor.spec
    wanted = spec.required(schema) if only_required else set(spec.properties(schema))
    names: set[str] = set()
    for name, node in spec.properties(schema).items():
        if name in wanted:
            dotted = prefix + argument_name(name)
            inner = _body_names(vendor, node, f"{dotted}.", only_required=only_required)
            names |= {dotted} | inner
    return names


def _names(arguments: Any, prefix: str = "") -> set[str]:
    names: set[str] = set()
    for name, value in arguments.items():
        names.add(prefix + name)
        if isinstance(value, dict):
            names |= _names(value, f"{prefix}{name}.")
    return names

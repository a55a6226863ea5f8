"""Properties drawn from the cassettes: a recorded request, rebuilt as a call, is sent again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from attrs import evolve

from lmskit.testing import Interaction, load_cassette
from lmskit.testing.stamping import cassettes_under
from tests.oracles.drivers import Capture, SentRequest, difference, formed, run, sent_request
from tests.oracles.multipart import JsonText, Part, parts_difference
from tests.oracles.recall import Call, changed_places, perturbed, place_of, recall
from tests.oracles.vendors import VENDORS, Vendor
from tests.oracles.wire_answers import CannedResponse
from tests.oracles.wire_serializer import by_wire_name, serialize

if TYPE_CHECKING:
    from tests.oracles.spec_model import Operation

CASSETTES = Path(__file__).parents[2] / "cassettes"


def recorded_calls() -> list[Any]:
    """Return every recorded interaction of every vendor, as parameters."""
    return [
        pytest.param(VENDORS[vendor], interaction, id=f"{path.relative_to(CASSETTES)}-{number}")
        for vendor in VENDORS
        for path in cassettes_under([CASSETTES / vendor])
        for number, interaction in enumerate(load_cassette(path).interactions, start=1)
    ]


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize(("vendor", "interaction"), recorded_calls())
def test_the_recorded_request_is_sent_again(
    vendor: Vendor, interaction: Interaction, mode: str
) -> None:
    """The call rebuilt from a recorded request emits that request."""
    recorded = _recorded(interaction)
    sent = _sent(vendor, mode, _recalled(vendor, interaction), interaction)
    assert (sent.method, sent.origin) == (recorded.method, recorded.origin)
    assert (sent.path, sent.query) == (recorded.path, recorded.query)
    operation = vendor.spec.operations[_recalled(vendor, interaction).operation_id]
    for name in ("content-type", *(item.name for item in operation.located("header"))):
        if name != "content-type" or recorded.parts is None:
            assert sent.header(name) == recorded.header(name)
    assert difference(recorded.body, sent.body) is None
    assert parts_difference(_loose(operation, recorded.parts), sent.parts) is None


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize(("vendor", "interaction"), recorded_calls())
def test_one_argument_changes_one_place(
    vendor: Vendor, interaction: Interaction, mode: str
) -> None:
    """With one argument perturbed, only its place on the wire changes."""
    call = _recalled(vendor, interaction)
    before = _sent(vendor, mode, call, interaction)
    for argument in call.arguments:
        other = perturbed(vendor.spec, call, argument)
        after = _sent(vendor, mode, other, interaction)
        place = place_of(vendor.spec, call.operation_id, argument)
        assert changed_places(vendor.spec, call.operation_id, before, after) == {place}


@pytest.mark.parametrize(("vendor", "interaction"), recorded_calls())
def test_the_serializer_gives_the_recorded_request(
    vendor: Vendor, interaction: Interaction
) -> None:
    """The second serializer, which shares nothing with the client, comes to the same request."""
    call, recorded = _recalled(vendor, interaction), _recorded(interaction)
    wire = by_wire_name(vendor.spec, call.operation_id, formed(dict(call.arguments)))
    expected = serialize(vendor.spec, call.operation_id, wire)
    assert (expected.method, expected.path.decode()) == (recorded.method, recorded.path)
    assert expected.query == recorded.query
    assert difference(expected.body, recorded.body) is None
    assert parts_difference(expected.parts, recorded.parts) is None


def _recalled(vendor: Vendor, interaction: Interaction) -> Call:
    request = interaction.request
    return recall(vendor.spec, request.method, request.uri, request.body, request.headers)


def _recorded(interaction: Interaction) -> SentRequest:
    request = interaction.request
    headers = list(request.headers)
    return sent_request(
        httpx.Request(request.method, request.uri, headers=headers, content=request.body)
    )


def _loose(operation: Operation, parts: tuple[Part, ...] | None) -> tuple[Part, ...] | None:
    """Recorded parts, JSON text being any text of its value."""
    if parts is None or operation.body is None:
        return parts
    texts = {field.name for field in operation.body.fields if field.kind == "json"}
    return tuple(
        evolve(part, content=JsonText(part.value)) if part.name in texts else part for part in parts
    )


def _last_page(operation: Operation, response: Any) -> CannedResponse:
    """The recorded answer without its token: else a page asks for the next, for ever."""
    body = json.loads(response.body)
    kept = {name: item for name, item in body.items() if name != operation.pagination.token}
    return CannedResponse(response.status, dict(response.headers), json.dumps(kept).encode())


def _sent(vendor: Vendor, mode: str, call: Call, interaction: Interaction) -> SentRequest:
    response = interaction.response
    operation = vendor.spec.operations[call.operation_id]
    capture = Capture(response.status, dict(response.headers), response.body)
    paged = operation.pagination is not None and operation.pagination.token is not None
    if paged and response.status == 200:
        capture = evolve(capture, following=(_last_page(operation, response),))
    try:
        run(vendor, mode, capture, call.operation_id, call.arguments)
    except vendor.error("StatusError"):
        # The recorded answer may be a refusal; here it is the request that counts.
        pass
    assert len(capture.sent) == 1 or (paged and len(capture.sent) == 2)
    return capture.sent[0]

"""A page of 1,000 events, from the bytes of its envelope to typed objects.

Measured is the client's own way from a response that is read to the value that a method returns.
Not measured: the network, httpx, and the garbage collector, which is off (`json.loads` has more to
gain from that than typed objects: it makes more containers).
"""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import httpx

from lmskit._decoding import decode
from strigo_client.resources.events import LIST_EVENTS
from tests.tools.bench import sample, stock
from tests.tools.bench.rows import Section, ratio_row
from tests.tools.bench.timing import Timing, calls, compare

if TYPE_CHECKING:
    from collections.abc import Callable

    from lmskit import Drift

RECORDS = 1_000
BUDGET = 1.0


def measure() -> Section:
    """Against `json.loads`, against the stock output of two generators, and with one record off."""
    body = sample.envelope([sample.event(number) for number in range(RECORDS)])
    ours, strict = reader(body, strict=False), reader(body, strict=True)
    with TemporaryDirectory() as name, stock.importable(Path(name)):
        attrs = stock.openapi_python_client(Path(name))
        pydantic = stock.pydantic_models(Path(name))
        rows = (
            ratio_row("default (tolerant) / json.loads", _against_json(ours, body), BUDGET),
            ratio_row("strict / json.loads", _against_json(strict, body), BUDGET),
            ratio_row("default / stock openapi-python-client", _against_attrs(ours, body, attrs)),
            ratio_row("default / stock pydantic models", _against_pydantic(ours, body, pydantic)),
            ratio_row("default, 1 record in 1,000 off / json.loads", _with_a_drift()),
        )
    size = f"decode: {RECORDS:,} events are {len(body) / 1000:.0f} kB."
    return Section(rows, (size, attrs.note, pydantic.note))


def reader(body: bytes, *, strict: bool, drifts: list[Drift] | None = None) -> Callable[[], object]:
    """The client's reading of one response; a drift that is not expected is an error."""
    seen: list[Drift] = [] if drifts is None else drifts
    http_client = httpx.Client(transport=sample.transport(body))
    settings = sample.client(http_client, strict=strict, on_drift=seen.append)._core.settings
    response = httpx.Response(200, headers=sample.JSON_HEADERS, content=body)
    events = decode(LIST_EVENTS, response, settings)
    assert len(events) == RECORDS
    assert drifts is not None or not seen
    return lambda: decode(LIST_EVENTS, response, settings)


def _against_json(ours: Callable[[], object], body: bytes) -> Timing:
    return compare(calls(ours), calls(lambda: json.loads(body)))


def _against_attrs(ours: Callable[[], object], body: bytes, made: stock.Stock) -> Timing:
    """`Event.from_dict` on what `json.loads` gave, as the stock client does it."""
    from_dict = made.models.Event.from_dict

    def other() -> object:
        return [from_dict(item) for item in json.loads(body)["data"]]

    return compare(calls(ours), calls(other))


def _against_pydantic(ours: Callable[[], object], body: bytes, made: stock.Stock) -> Timing:
    validate = made.models.EventListEnvelope.model_validate_json
    return compare(calls(ours), calls(lambda: validate(body).data))


def _with_a_drift() -> Timing:
    """One date is no date: the whole page takes the slow path."""
    events = [sample.event(number) for number in range(RECORDS)]
    events[RECORDS // 2]["date_start"] = "soon"
    body = sample.envelope(events)
    drifts: list[Drift] = []
    ours = reader(body, strict=False, drifts=drifts)
    assert [drift.path for drift in drifts] == [f"$.data[{RECORDS // 2}].date_start"]
    return _against_json(ours, body)

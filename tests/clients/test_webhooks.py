"""Deliveries as the vendors' facts have them, each received as the event that it says."""

from __future__ import annotations

import importlib
import json
from typing import Any

import msgspec
import pytest

from lmskit.errors import WebhookVerificationError
from tests.oracles.drivers import difference, formed
from tests.oracles.vendors import VENDORS, Vendor
from tests.oracles.wire_yaml import read_yaml


class Delivery(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """What is posted, and the event that it becomes; where this is known from."""

    basis: str
    body: Any
    becomes: Any


class Credentials(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """What a receiver gives to `parse`, and the headers with which a delivery has it."""

    given: dict[str, Any]
    sent: dict[str, str]


class Table(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """What `tests/vendors/<vendor>/webhooks.yaml` says; its tags are those of wire cases."""

    headers: dict[str, str]
    credentials: list[Credentials]
    events: dict[str, list[Delivery]]


POSTING = [vendor for vendor in VENDORS.values() if "webhooks" in vendor.spec.document]
TABLES = {
    vendor.name: read_yaml(vendor.folder / "webhooks.yaml").convert(Table, "webhooks")
    for vendor in POSTING
}
DELIVERIES = [
    pytest.param(vendor, delivery, id=f"{vendor.name}-{event}-{number}")
    for vendor in POSTING
    for event, deliveries in TABLES[vendor.name].events.items()
    for number, delivery in enumerate(deliveries)
]
each_vendor = pytest.mark.parametrize("vendor", POSTING, ids=lambda vendor: vendor.name)


def parse(vendor: Vendor, body: Any, headers: dict[str, str], **given: Any) -> Any:
    """What a delivery is received as, strictly."""
    module = importlib.import_module(f"{vendor.package}.webhooks")
    content = json.dumps(body, allow_nan=False).encode()
    return module.parse(content, headers, **given, strict=True)


@pytest.mark.parametrize(("vendor", "delivery"), DELIVERIES)
def test_delivery(vendor: Vendor, delivery: Delivery) -> None:
    """Under each kind of credentials, what is posted is the event that the table says."""
    table = TABLES[vendor.name]
    for each in table.credentials:
        event = parse(vendor, delivery.body, table.headers | each.sent, **each.given)
        assert difference(delivery.becomes, formed(event)) is None


@each_vendor
def test_every_event_is_delivered(vendor: Vendor) -> None:
    """Each event of the document has a delivery, and what has none there is unknown."""
    posts = [item["post"] for item in vendor.spec.document["webhooks"].values()]
    table = TABLES[vendor.name]
    documented = {post["x-webhook"] for post in posts}
    assert documented <= table.events.keys()
    assert {type_of(table, event) for event in table.events.keys() - documented} <= {"UnknownEvent"}
    assert "UnknownEvent" not in {type_of(table, event) for event in documented}


def type_of(table: Table, event: str) -> str:
    """The class of what an event becomes."""
    (name,) = {delivery.becomes.name for delivery in table.events[event]}
    return str(name)


@each_vendor
def test_strangers_are_refused(vendor: Vendor) -> None:
    """Without the headers of its credentials, or with those of others, nothing is let in."""
    table = TABLES[vendor.name]
    body = next(iter(table.events.values()))[0].body
    for each in table.credentials:
        for name in each.sent:
            fewer = {key: value for key, value in each.sent.items() if key != name}
            for headers in (fewer, {**each.sent, name: f"{each.sent[name]}x"}):
                with pytest.raises(WebhookVerificationError):
                    parse(vendor, body, table.headers | headers, **each.given)

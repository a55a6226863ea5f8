"""What a vendor posts, as its document has it: read into its model and back, or refused as ours."""

from __future__ import annotations

import importlib
import json
from typing import Any

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from lmskit.errors import LmsError, WebhookDecodeError, WebhookVerificationError
from lmskit.testing.strategies import from_schema
from tests.oracles.oracles import as_json, normal
from tests.oracles.vendors import VENDORS, Vendor

USER = {"username": "hook", "password": "s3cret-s3cret"}
BASIC = {"Authorization": "Basic aG9vazpzM2NyZXQtczNjcmV0"}


@frozen
class Hook:
    """One event of a vendor, and the schema of its payload."""

    vendor: Vendor
    event: str
    schema: dict[str, Any]

    @property
    def type_member(self) -> str:
        """The one member of the payload that can be this event."""
        spec = self.vendor.spec
        named = [
            name
            for name, node in spec.properties(spec.resolve(self.schema)).items()
            if self.event in spec.resolve(node).get("enum", ())
        ]
        assert len(named) == 1, named
        return named[0]

    def payloads(self) -> st.SearchStrategy[dict[str, Any]]:
        """What the document says that may come."""
        named = {self.type_member: self.event}
        drawn = from_schema(self.schema, self.vendor.spec.document["components"])
        return drawn.map(lambda payload: {**payload, **named})

    def parse(self, payload: Any, **options: Any) -> Any:
        """What a delivery becomes."""
        body = payload if isinstance(payload, bytes) else json.dumps(payload).encode()
        module = importlib.import_module(f"{self.vendor.package}.webhooks")
        return module.parse(body, BASIC, **USER, **options)


def hooks() -> list[Any]:
    """Every event of every vendor."""
    return [
        pytest.param(hook, id=f"{hook.vendor.name}-{hook.event}")
        for vendor in VENDORS.values()
        for item in vendor.spec.document.get("webhooks", {}).values()
        for content in [item["post"]["requestBody"]["content"]["application/json"]]
        for hook in [Hook(vendor, item["post"]["x-webhook"], content["schema"])]
    ]


HOOKS = hooks()
each_hook = pytest.mark.parametrize("hook", HOOKS)


@each_hook
def test_payload_round_trip(hook: Hook) -> None:
    """A payload as documented is its model without a word, and the model says all of it."""

    @given(hook.payloads())
    def check(payload: dict[str, Any]) -> None:
        event = hook.parse(payload, strict=True)
        assert type(event).__name__ == hook.schema["$ref"].rpartition("/")[2]
        spec = hook.vendor.spec
        again = normal(spec, hook.schema, as_json(event), read=True)
        assert again == normal(spec, hook.schema, payload, read=True)

    check()


@each_hook
def test_payload_gone_wrong(hook: Hook) -> None:
    """With a member of another type it is the same model, and the drift names the member."""
    other = [None, 5, True, "x", 1.5, [], [[]], {}, {"x": {}}]

    @given(hook.payloads(), st.data())
    def check(payload: dict[str, Any], data: st.DataObject) -> None:
        names = sorted(payload.keys() - {hook.type_member})
        if not names:
            return
        changed = {**payload, data.draw(st.sampled_from(names)): data.draw(st.sampled_from(other))}
        drifts: list[Any] = []
        event = hook.parse(changed, on_drift=drifts.append)
        assert type(event).__name__ == hook.schema["$ref"].rpartition("/")[2]
        if drifts:
            with pytest.raises(WebhookDecodeError) as caught:
                hook.parse(changed, strict=True)
            assert caught.value.path == drifts[0].path
        else:
            assert hook.parse(changed, strict=True) == event

    check()


@pytest.mark.parametrize("hook", HOOKS[:1])
def test_any_delivery(hook: Hook) -> None:
    """Any bytes under any headers are an event or an error of ours; strangers are never let in."""
    bodies = st.binary() | hook.payloads().map(lambda payload: json.dumps(payload).encode())
    module = importlib.import_module(f"{hook.vendor.package}.webhooks")

    @given(bodies, st.dictionaries(st.binary(), st.binary()), st.booleans())
    def check(body: bytes, headers: dict[bytes, bytes], strict: bool) -> None:
        with pytest.raises(WebhookVerificationError):
            module.parse(body, headers, **USER, strict=strict)
        try:
            event = hook.parse(body, strict=strict, on_drift=lambda _: None)
        except LmsError as error:
            event = error
        assert isinstance(event, (module.Event, WebhookDecodeError))

    check()

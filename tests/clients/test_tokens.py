"""With tokens, every operation asks for the narrowest scope that its document names, no wider."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

import httpx
import pytest
from attrs import define, field

from tests.oracles.drivers import SentRequest, async_call, call, cases_of, play, sent_request, typed
from tests.oracles.vendors import VENDORS, Vendor
from tests.oracles.wire_answers import Raises
from tests.oracles.wire_cases import Exchange, WireCase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.oracles.spec_model import Operation


def flow(vendor: Vendor) -> Mapping[str, Any] | None:
    """The flow by which a vendor gives tokens, if it does."""
    schemes = vendor.spec.document["components"]["securitySchemes"].values()
    flows = [one["flows"]["clientCredentials"] for one in schemes if one["type"] == "oauth2"]
    return flows[0] if flows else None


GIVERS = [vendor for vendor in VENDORS.values() if flow(vendor)]


def operations() -> list[Any]:
    """Every operation of a vendor that gives tokens, as parameters."""
    return [
        pytest.param(vendor, operation, id=operation.id)
        for vendor in GIVERS
        for operation in vendor.spec.operations.values()
    ]


@define
class Office:
    """Gives tokens, and answers calls as a wire case has it.

    Args:
        token_url: Where tokens are given.
        case: The call that it knows.
        lifetime: The seconds that a token is told to last.
        refused: The tokens that it does not take.
    """

    token_url: str
    case: WireCase
    lifetime: float = 300
    refused: tuple[str, ...] = ()
    asked: list[SentRequest] = field(factory=list[SentRequest])
    served: list[SentRequest] = field(factory=list[SentRequest])
    _answered: int = 0

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if str(request.url) == self.token_url:
            self.asked.append(sent_request(request))
            token = f"token-{len(self.asked)}"
            body = {"access_token": token, "expires_in": self.lifetime, "token_type": "bearer"}
            return httpx.Response(200, json=body)
        self.served.append(sent_request(request))
        if request.headers["authorization"].removeprefix("Bearer ") in self.refused:
            return httpx.Response(401, json={"error": "Authorization Required."})
        assert isinstance(self.case.expected, Exchange)
        answers = self.case.expected.responses
        answer = answers[self._answered % len(answers)]
        self._answered += 1
        return httpx.Response(answer.status, headers=dict(answer.headers), content=answer.content)

    @property
    def scopes(self) -> list[str]:
        """The scopes of each request for a token."""
        return [dict(parse_qsl(one.content.decode()))["scope"] for one in self.asked]

    @property
    def bearers(self) -> list[list[str]]:
        """What each call brought as its authorization."""
        return [one.header("authorization") for one in self.served]


def office(vendor: Vendor, operation_id: str, **options: Any) -> Office:
    """An office that knows the first case in which an operation succeeds."""
    case = next(
        one
        for one in cases_of(vendor.name)[operation_id]
        if isinstance(one.expected, Exchange) and not isinstance(one.expected.outcome, Raises)
    )
    given = flow(vendor)
    assert given is not None
    return Office(given["tokenUrl"], case, **options)


def run(vendor: Vendor, mode: str, desk: Office) -> None:
    """The call of an office's case, with tokens."""
    arguments = typed(vendor, dict(desk.case.arguments))
    transport = httpx.MockTransport(desk)
    play(vendor, mode, transport, desk.case.operation, arguments, auth="oauth2")


def narrowest(operation: Operation) -> str | None:
    """The scope that says of what; None if no token is a way in."""
    scopes = [one for _, listed in operation.security for one in listed]
    found = [one for one in scopes if ":" in one]
    assert len(found) == bool(scopes), scopes
    return found[0] if found else None


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize(("vendor", "operation"), operations())
def test_the_narrowest_scope_is_asked_for(vendor: Vendor, operation: Operation, mode: str) -> None:
    """One request for a token, in the vendor's own form, and the token with every call."""
    desk = office(vendor, operation.id)
    run(vendor, mode, desk)
    scope = narrowest(operation)
    if scope is None:
        assert desk.asked == []
        assert desk.bearers == [[vendor.authorization]] * len(desk.served)
        return
    (asked,) = desk.asked
    assert (asked.method, asked.query) == ("POST", ())
    assert asked.header("authorization") == [vendor.authorization]
    assert asked.header("content-type") == ["application/x-www-form-urlencoded"]
    assert parse_qsl(asked.content.decode()) == [("scope", scope), ("expiration", "300")]
    assert desk.served
    assert desk.bearers == [["Bearer token-1"]] * len(desk.served)


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE"])
@pytest.mark.parametrize("vendor", GIVERS, ids=lambda vendor: vendor.name)
def test_a_token_that_is_refused_is_renewed_once(vendor: Vendor, method: str, mode: str) -> None:
    """A 401 has done nothing, so any call may go out again, with a new token; but only once."""
    listed = vendor.spec.operations.values()
    chosen = next(one for one in listed if one.method == method and narrowest(one))
    desk = office(vendor, chosen.id, refused=("token-1",))
    run(vendor, mode, desk)
    assert desk.bearers[:2] == [["Bearer token-1"], ["Bearer token-2"]]
    assert desk.scopes == [narrowest(chosen)] * 2
    hopeless = office(vendor, chosen.id, refused=("token-1", "token-2", "token-3"))
    with pytest.raises(vendor.error("AuthenticationError")):
        run(vendor, mode, hopeless)
    assert len(hopeless.served) == len(hopeless.asked) == 2


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize(("lifetime", "asked"), [(300, 1), (1e-6, 2)])
@pytest.mark.parametrize("vendor", GIVERS, ids=lambda vendor: vendor.name)
def test_a_token_is_used_for_as_long_as_it_lasts(
    vendor: Vendor, lifetime: float, asked: int, mode: str
) -> None:
    """Two calls share one that is good, and do not share one whose time is up."""
    chosen = next(one for one in vendor.spec.operations.values() if narrowest(one))
    desk = office(vendor, chosen.id, lifetime=lifetime)
    arguments = typed(vendor, dict(desk.case.arguments))
    transport = httpx.MockTransport(desk)

    async def twice() -> None:
        async with httpx.AsyncClient(transport=transport) as http:
            client = vendor.open_async_client(http, auth="oauth2")
            for _ in range(2):
                await async_call(client, chosen.id, arguments)

    if mode == "async":
        asyncio.run(twice())
    else:
        with httpx.Client(transport=transport) as http:
            client = vendor.open_client(http, auth="oauth2")
            for _ in range(2):
                call(client, chosen.id, arguments)
    assert len(desk.asked) == asked
    assert desk.bearers[-1] == [f"Bearer token-{asked}"]

"""What the property tests share: their cases, how a client is driven, and how JSON is compared.

Two values are compared in a normal form, in which types are told apart (true is not 1), numbers
are equal by value (5 is 5.0), and a date-time is the instant that it names.
"""

from __future__ import annotations

import asyncio
import datetime
import json
import re
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any

import httpx
import jsonschema_rs
import msgspec
from attrs import evolve, frozen
from hypothesis import given, settings

from lmskit.testing.strategies import from_schema
from tests.oracles.drivers import Capture, async_call, call
from tests.oracles.spec_reader import shipped_spec
from tests.oracles.vendors import VENDORS, Vendor
from tests.oracles.wire_tables import MODES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from hypothesis import strategies as st

    from tests.oracles.spec_model import Operation, Spec

WHOLE = 20
LEAST = 5
AGAIN = settings(max_examples=2)
REFUSAL = 418  # answered where only the request matters: no operation documents a body for it
_MICROSECOND = datetime.timedelta(microseconds=1)
_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
_RFC3339 = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)")


@frozen
class Case:
    """One operation of one client, called in one mode; `modes` gives it in both."""

    vendor: Vendor
    operation: Operation
    mode: str = "sync"

    def __str__(self) -> str:
        return f"{self.vendor.name}-{self.operation.id}"

    def modes(self) -> Iterator[Case]:
        """The case in sync and in async: what is drawn once is judged in both."""
        for mode in MODES:
            yield evolve(self, mode=mode)

    @property
    def spec(self) -> Spec:
        """The document that the client ships."""
        return self.vendor.spec

    def send(self, arguments: Mapping[str, Any]) -> Any:
        """The one request that a call sends, whatever comes back."""
        capture = Capture(status=REFUSAL)
        try:
            self.play(capture, arguments)
        except self.vendor.error("StatusError"):
            (sent,) = capture.sent
            return sent
        raise AssertionError(f"a status of {REFUSAL} raised nothing")

    def play(
        self,
        handler: Callable[[httpx.Request], httpx.Response],
        arguments: Mapping[str, Any],
        *,
        with_response: bool = False,
        **options: Any,
    ) -> Any:
        """What a call returns; a pager is drained. With `with_response`, its `Response`s."""
        transport = httpx.MockTransport(handler)
        if self.mode == "async":
            return asyncio.run(self._play_async(transport, arguments, with_response, options))
        with (
            httpx.Client(transport=transport) as http,
            self.vendor.open_client(http, **options) as client,
        ):
            target = client.with_response if with_response else client
            return call(target, self.operation.id, arguments)

    async def _play_async(
        self,
        transport: httpx.MockTransport,
        arguments: Mapping[str, Any],
        with_response: bool,
        options: Mapping[str, Any],
    ) -> Any:
        async with (
            httpx.AsyncClient(transport=transport) as http,
            self.vendor.open_async_client(http, **options) as client,
        ):
            target = client.with_response if with_response else client
            return await async_call(target, self.operation.id, arguments)


def cases() -> list[Case]:
    """Every operation of every shipped client."""
    return [
        Case(vendor, operation)
        for vendor in VENDORS.values()
        for operation in vendor.spec.operations.values()
    ]


def node_of(case: Case) -> Mapping[str, Any]:
    """The operation as the document has it."""
    item: Mapping[str, Any] = case.spec.document["paths"][case.operation.path]
    found: Mapping[str, Any] = item[case.operation.method.lower()]
    return found


def replies(case: Case) -> Iterator[tuple[str, str | None, Any]]:
    """Each documented status with its media type and schema, both None without a body."""
    for status, response in node_of(case)["responses"].items():
        content = case.spec.resolve(response).get("content", {})
        for media_type, media in content.items():
            yield str(status), media_type, media["schema"]
        if not content:
            yield str(status), None, None


def examples(
    case: Case, *strategies: st.SearchStrategy[Any], again: bool = False
) -> Callable[[Any], Any]:
    """Hypothesis's `given`, with this case's share of the examples of the profile.

    The operations of a vendor with many share what the profile gives to `WHOLE` cases: they have
    the machinery in common, and the run must end. What was drawn for another case already is drawn
    `again` for a few only.
    """
    few = AGAIN if again else share_of(len(MODES) * len(case.spec.operations))
    return lambda check: few(given(*strategies)(check))


def share_of(number: int) -> settings:
    """What each of so many cases is given, where they share what the profile gives to `WHOLE`."""
    share = round(settings.default.max_examples * min(1.0, WHOLE / number))
    return settings(max_examples=max(share, LEAST))


@cache
def _judge(package: str, schema: str) -> Any:
    document = shipped_spec(package).document
    whole = {"components": document["components"], "allOf": [json.loads(schema)]}
    return jsonschema_rs.Draft202012Validator(whole, validate_formats=True)


def judge(case: Case, schema: Mapping[str, Any]) -> Any:
    """jsonschema-rs for a schema of the shipped document, formats on."""
    return _judge(case.vendor.package, json.dumps(schema))


@cache
def _values(package: str, schema: str) -> Any:
    return from_schema(json.loads(schema), shipped_spec(package).document["components"])


def values(case: Case, schema: Any) -> st.SearchStrategy[Any]:
    """The values of a schema of the shipped document; bytes where it is that of a binary body."""
    found: st.SearchStrategy[Any] = _values(case.vendor.package, json.dumps(schema))
    return found


def value_schema(case: Case, schema: Any) -> tuple[str | None, Any]:
    """The member of an answer that a method returns, None for the whole, and its schema."""
    envelope = case.spec.envelope(schema)
    paging = case.operation.pagination
    member = (paging.items if paging else None) or envelope.get("x-envelope")
    return member, schema if member is None else envelope["properties"][member]


def returned(case: Case, schema: Any, body: Any) -> Any:
    """What of an answer a method returns, as JSON; a list without its member is empty."""
    member, _ = value_schema(case, schema)
    if member is None or isinstance(body, list):
        return body
    return body.get(member) or [] if case.operation.pagination else body[member]


def as_json(value: Any) -> Any:
    """What a typed value says, as JSON; the other members of an open object among its own."""
    if isinstance(value, msgspec.Struct):
        declared = {
            field.encode_name: as_json(getattr(value, field.name))
            for field in msgspec.structs.fields(value)
        }
        others = declared.pop("additional_properties", {})
        return {**others, **declared}
    if isinstance(value, dict):
        return {key: as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_json(item) for item in value]
    return json.loads(msgspec.json.encode(value))


def normal(spec: Spec, schema: Any, value: Any, *, read: bool = False) -> Any:
    """The normal form of a JSON value.

    With `read`, a declared member that is null is as if absent and undeclared members are dropped,
    but for those of an open object: so much a read model forgets.
    """
    schema = spec.branch(schema, value)
    if isinstance(value, dict):
        declared = spec.properties(schema)
        kept = value.items()
        if read and declared:
            others = spec.is_open(schema)
            kept = [
                (key, item)
                for key, item in kept
                if (item is not None if key in declared else others)
            ]
        rest = spec.map_values(schema) or {}
        return {key: normal(spec, declared.get(key, rest), item, read=read) for key, item in kept}
    if isinstance(value, list):
        inner = schema.get("items", {})
        return [normal(spec, inner, item, read=read) for item in value]
    if isinstance(value, str) and schema.get("format") == "date-time":
        return instant(value)
    return (isinstance(value, bool), value)


def instant(text: str) -> Any:
    """A date-time as microseconds since 1970, rounded; other text as it is."""
    match = _RFC3339.fullmatch(text)
    if match is None:
        return (False, text)
    whole, fraction, zone = match.groups()
    try:
        moment = datetime.datetime.fromisoformat(whole + zone)
    except ValueError:  # the thirteenth month
        return (False, text)
    microseconds = round(Fraction(f"0{fraction or ''}") * 10**6)
    return ("instant", (moment - _EPOCH) // _MICROSECOND + microseconds)


def writable(value: Any) -> Any:
    """Arguments with each date-time in a zone that RFC 3339 can say: its offset has no seconds."""
    if isinstance(value, dict):
        return {key: writable(item) for key, item in value.items()}
    if isinstance(value, list):
        return [writable(item) for item in value]
    if isinstance(value, datetime.datetime) and value.utcoffset() is not None:
        odd = value.utcoffset() % datetime.timedelta(minutes=1)  # type: ignore[operator]  # not None
        return value.astimezone(datetime.UTC) if odd else value
    return value


def answered(status: int, content: bytes, media_type: str | None, **headers: str) -> Any:
    """A handler that always answers the same."""
    given = headers if media_type is None else {**headers, "content-type": media_type}
    return lambda _request: httpx.Response(status, content=content, headers=given)


def last_page(case: Case, body: Any) -> Any:
    """An answer that asks for no further page."""
    paging = case.operation.pagination
    if paging is None or paging.continuation is None or isinstance(body, list):
        return body
    return {name: value for name, value in body.items() if name != paging.continuation}


def members(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every member of a JSON value by its path."""
    yield path, value
    pairs: Any = ()
    if isinstance(value, dict):
        pairs = value.items()
    elif isinstance(value, list):
        pairs = enumerate(value)
    for key, item in pairs:
        yield from members(item, f"{path}/{key}")


def within(path: str, place: str) -> bool:
    """Whether a dotted path is a place or somewhere inside it."""
    return path == place or path.startswith((f"{place}.", f"{place}["))

"""Call a client's methods by operationId and capture what they send.

The way from an operation to a method is the document's own `x-sdk`; path parameters go by position,
all else by keyword, and a pager is drained to a list.
"""

from __future__ import annotations

import asyncio
import datetime
import enum
import importlib
import json
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

import httpx
import msgspec
from attrs import field, frozen

import lmskit
from tests.oracles.forms import EnumForm, FileForm, ModelForm
from tests.oracles.multipart import Part, is_multipart, read_form
from tests.oracles.spec_reader import shipped_spec
from tests.oracles.vendors import VENDORS
from tests.oracles.wire_cases import load_vendor
from tests.oracles.wire_serializer import ABSENT
from tests.oracles.wire_tables import read_tables

if TYPE_CHECKING:
    from tests.oracles.spec_model import Operation
    from tests.oracles.vendors import Vendor
    from tests.oracles.wire_answers import CannedResponse
    from tests.oracles.wire_cases import WireCase
    from tests.oracles.wire_tables import Tables

LIMIT = 20
"""More requests than any test asks for: a pager whose pages never end is stopped here."""


@cache
def cases_of(vendor_name: str) -> dict[str, tuple[WireCase, ...]]:
    """Read the wire cases of a vendor by operation, once: many tests look at them."""
    vendor = VENDORS[vendor_name]
    return load_vendor(vendor.folder / "wire", vendor.spec.operations)


@cache
def tables_of(vendor_name: str) -> Tables:
    """Read what a vendor says of every operation alike."""
    return read_tables(VENDORS[vendor_name].folder / "wire")


@frozen
class SentRequest:
    """A request as it left the client: encoded path and query, headers with lower-case names."""

    method: str
    origin: str
    path: str
    query: tuple[tuple[str, str], ...]
    headers: tuple[tuple[str, str], ...]
    content: bytes

    @property
    def body(self) -> Any:
        """Return the JSON body, ABSENT if there is none or parts; a name met twice is refused."""
        if not self.content or self.parts is not None:
            return ABSENT
        return json.loads(self.content, object_pairs_hook=_unique)

    @property
    def parts(self) -> tuple[Part, ...] | None:
        """Return the parts of a multipart body, read strictly; None if the body is none."""
        kinds = self.header("content-type")
        if not any(is_multipart(kind) for kind in kinds):
            return None
        (kind,) = kinds
        return read_form(kind, self.content).parts

    def header(self, name: str) -> list[str]:
        """Return every value of one header."""
        return [value for given, value in self.headers if given == name.lower()]


@frozen
class Capture:
    """A handler for httpx.MockTransport: keeps the requests, gives the same answer to each.

    With `following`, the second request and those after it have answers of their own.
    """

    status: int = 200
    headers: Mapping[str, str] = field(factory=dict[str, str])
    content: bytes = b""
    following: tuple[CannedResponse, ...] = ()
    sent: list[SentRequest] = field(factory=list[SentRequest])

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.sent.append(sent_request(request))
        number = len(self.sent)
        if number > LIMIT:
            raise AssertionError(f"more than {LIMIT} requests were sent")
        answer: Any = self.following[number - 2] if 1 < number <= 1 + len(self.following) else self
        return httpx.Response(answer.status, headers=dict(answer.headers), content=answer.content)


def sent_request(request: httpx.Request) -> SentRequest:
    """Read an httpx request, body already loaded."""
    path, _, query = request.url.raw_path.decode("ascii").partition("?")
    authority = request.url.netloc.decode("ascii")
    return SentRequest(
        request.method,
        f"{request.url.scheme}://{authority}",
        path,
        query_pairs(query),
        tuple((name.decode().lower(), value.decode()) for name, value in request.headers.raw),
        request.content,
    )


def query_pairs(query: str) -> tuple[tuple[str, str], ...]:
    """Split an encoded query into its pairs, still encoded, blanks kept."""
    parts = (part.partition("=") for part in query.split("&") if part)
    return tuple((name, value) for name, _, value in parts)


def call(client: Any, operation_id: str, arguments: Mapping[str, Any]) -> Any:
    """Call the sync method of an operation; a pager is drained to a list, a download read."""
    value = _invoke(client, operation_id, arguments)
    if hasattr(value, "read"):
        return value.read()
    return list(value) if isinstance(value, Iterator) or hasattr(value, "pages") else value


async def async_call(client: Any, operation_id: str, arguments: Mapping[str, Any]) -> Any:
    """Call the async method of an operation; a pager is drained to a list, a download read."""
    value = _invoke(client, operation_id, arguments)
    if isinstance(value, AsyncIterator) or hasattr(value, "pages"):
        return [item async for item in value]
    return await (value.read() if hasattr(value, "read") else value)


def run(vendor: Vendor, mode: str, capture: Capture, operation_id: str, arguments: Any) -> Any:
    """Call one operation over a capturing transport, `mode` being sync or async."""
    return play(vendor, mode, httpx.MockTransport(capture), operation_id, arguments)


def play(
    vendor: Vendor, mode: str, transport: Any, operation_id: str, arguments: Any, **options: Any
) -> Any:
    """Call one operation over a transport that serves both modes."""
    if mode == "sync":
        with (
            httpx.Client(transport=transport) as http,
            vendor.open_client(http, **options) as client,
        ):
            return call(client, operation_id, arguments)

    async def play_async() -> Any:
        async with (
            httpx.AsyncClient(transport=transport) as http,
            vendor.open_async_client(http, **options) as client,
        ):
            return await async_call(client, operation_id, arguments)

    return asyncio.run(play_async())


def typed(vendor: Vendor, value: Any) -> Any:
    """Turn the forms of a wire case's arguments into the client's models and enums."""
    if isinstance(value, (EnumForm, ModelForm)):
        cls = getattr(importlib.import_module(f"{vendor.package}.models"), value.name)
        if isinstance(value, EnumForm):
            return cls(value.value)
        return cls(**{name: typed(vendor, item) for name, item in value.fields.items()})
    if isinstance(value, FileForm):
        return lmskit.File(value.content, name=value.name, media_type=value.media_type)
    if isinstance(value, dict):
        return {name: typed(vendor, item) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(typed(vendor, item) for item in value)
    return value


def formed(value: Any) -> Any:
    """Turn a typed value into the forms of a wire case; fields that are None are left out."""
    if isinstance(value, lmskit.File):
        return FileForm(value.content, value.name, value.media_type)
    if isinstance(value, msgspec.Struct):
        fields = {name: getattr(value, name) for name in value.__struct_fields__}
        if not fields.get("additional_properties", True):
            del fields["additional_properties"]  # an open object that has no other members
        kept = {name: formed(item) for name, item in fields.items() if item is not None}
        return ModelForm(type(value).__name__, kept)
    if isinstance(value, enum.Enum):
        return EnumForm(type(value).__name__, str.__str__(value))
    if isinstance(value, (list, tuple)):
        return [formed(item) for item in value]
    if isinstance(value, dict):
        return {name: formed(item) for name, item in value.items()}
    return value


def difference(expected: Any, actual: Any, place: str = "$") -> str | None:
    """Say where two values differ, types told apart (True is not 1, nor 1 equal to 1.0)."""
    if type(expected) is not type(actual):
        return f"{place}: expected {expected!r}, got {actual!r} ({type(actual).__name__})"
    if isinstance(expected, ModelForm):
        if expected.name != actual.name:
            return f"{place}: expected a {expected.name}, got a {actual.name}"
        given = {name: item for name, item in expected.fields.items() if item is not None}
        return difference(given, dict(actual.fields), place)
    if isinstance(expected, dict):
        return _mapping_difference(expected, actual, place)
    if isinstance(expected, list):
        if len(expected) != len(actual):
            return f"{place}: expected {len(expected)} items, got {len(actual)}"
        pairs = enumerate(zip(expected, actual, strict=True))
        found = (difference(left, right, f"{place}[{index}]") for index, (left, right) in pairs)
        return next((text for text in found if text), None)
    if isinstance(expected, datetime.datetime):
        return _moment_difference(expected, actual, place)
    return None if expected == actual else f"{place}: expected {expected!r}, got {actual!r}"


def _invoke(client: Any, operation_id: str, arguments: Mapping[str, Any]) -> Any:
    package = type(client).__module__.partition(".")[0]
    operation = shipped_spec(package).operations[operation_id]
    positional, keywords = _split(operation, arguments)
    return _method(client, operation)(*positional, **keywords)


def _method(client: Any, operation: Operation) -> Callable[..., Any]:
    target = client
    for name in filter(None, operation.resource.split(".")):
        target = getattr(target, name)
    method: Callable[..., Any] = getattr(target, operation.sdk_method)
    return method


def _split(operation: Operation, arguments: Mapping[str, Any]) -> tuple[list[Any], dict[str, Any]]:
    given = {item.name: item.argument for item in operation.located("path")}
    names = [given[name] for name in operation.path_names()]
    positional = [arguments[name] for name in names if name in arguments]
    return positional, {name: item for name, item in arguments.items() if name not in names}


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError(f"a name is given twice in {[name for name, _ in pairs]}")
    return found


def _mapping_difference(expected: dict[str, Any], actual: dict[str, Any], place: str) -> str | None:
    if missing := sorted(expected.keys() - actual.keys()):
        return f"{place}: {', '.join(missing)} missing"
    if extra := sorted(actual.keys() - expected.keys()):
        return f"{place}: {', '.join(extra)} not expected"
    found = (difference(expected[name], actual[name], f"{place}.{name}") for name in expected)
    return next((text for text in found if text), None)


def _moment_difference(
    expected: datetime.datetime, actual: datetime.datetime, place: str
) -> str | None:
    same = expected == actual and expected.utcoffset() == actual.utcoffset()
    return None if same else f"{place}: expected {expected.isoformat()}, got {actual.isoformat()}"

"""Read the wire cases: what one call must put on the wire, and what one answer must become.

A file is a mapping of `operations` (operationId to its cases, each under a name) and, optionally,
`shared` (anything; a place for YAML anchors, never read). A case is

    basis:    the page's line, or the evidence
    call:     {python_name: value}
    request:  GET /path?name=value   literal, percent-encoded as it stands on the wire
    headers:  {name: literal value}  beside those of the vendor's tables; null: must not be sent
    body:     a JSON body   |   parts: [those of a multipart body, in order]
    answer:   the JSON body of a 200   |   response: {status, headers, body | text | bytes | base64}
    then:     [{request, answer | response}, …]  for a call that sends more than one request
    value:    the typed value   |   raises: {error: ClassName, attribute: value, …}

or, for a call that must not leave the process, `basis`, `call` and `refuses: argument`.

The first case of an operation is whole; the rows that the vendor's tables say of every operation
(`wire_tables`) are played over it. A case after it takes from it what it leaves out: `request`;
`call` with body and parts; and what comes back with what it is read as. In a case with a `call`, a
body left out is no body.

A space in a request line, after its method, is none: YAML folds long lines so. A JSON body of a
response brings the content-type `application/json; charset=utf-8` unless its headers name another.

`parts` are of any boundary, in order: {name, filename, content_type, and one of text, json (any
text of that value), bytes, base64}. `name` and `filename` are literal, escaped as they stand
between the quotes; a file name or a content type left out means that the part has none.

In `value`, a field that the literal leaves out must be None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from attrs import field, frozen
from msgspec import UNSET, UnsetType

from tests.oracles.multipart import JsonText, Part
from tests.oracles.wire_answers import (
    CannedResponse,
    ResponseNode,
    json_body,
    read_raises,
    read_response,
)
from tests.oracles.wire_forms import Content
from tests.oracles.wire_serializer import ABSENT
from tests.oracles.wire_tables import Headers, Tables, read_tables
from tests.oracles.wire_yaml import WireCaseError, read_yaml

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    from tests.oracles.wire_yaml import Source


class PartNode(Content, forbid_unknown_fields=True, kw_only=True):
    """One part of a multipart body."""

    name: str
    filename: str | None = None
    content_type: str | None = None
    json: Any = UNSET


class ThenNode(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """A request after the first, and its answer."""

    request: str
    answer: Any = UNSET
    response: ResponseNode | UnsetType = UNSET


class CaseNode(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """A case as it is written."""

    basis: str
    call: dict[str, Any] | UnsetType = UNSET
    request: str | UnsetType = UNSET
    headers: dict[str, str | None] = msgspec.field(default_factory=dict)
    body: Any = UNSET
    parts: list[PartNode] | UnsetType = UNSET
    answer: Any = UNSET
    response: ResponseNode | UnsetType = UNSET
    then: list[ThenNode] = msgspec.field(default_factory=list)
    value: Any = UNSET
    raises: dict[str, Any] | UnsetType = UNSET
    refuses: str | UnsetType = UNSET


@frozen
class ExpectedRequest:
    """The literal request; `headers` map to a value, True for any, None for not sent.

    `parts` are those of a multipart body, None where the body is none.
    """

    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    headers: Mapping[str, str | bool | None]
    body: Any = ABSENT
    parts: tuple[Part, ...] | None = None


@frozen
class Refusal:
    """The argument for which the call must fail before anything is sent."""

    argument: str


@frozen
class Exchange:
    """A request, its answer, what the call comes to, and the exchanges in between."""

    request: ExpectedRequest
    response: CannedResponse
    outcome: Any
    following: tuple[tuple[ExpectedRequest, CannedResponse], ...] = ()

    @property
    def requests(self) -> tuple[ExpectedRequest, ...]:
        """Every request, in order."""
        return (self.request, *(request for request, _ in self.following))

    @property
    def responses(self) -> tuple[CannedResponse, ...]:
        """Every answer, in order."""
        return (self.response, *(response for _, response in self.following))


@frozen
class WireCase:
    """One case; `expected` tells an exchange from a refusal."""

    name: str
    place: str
    operation: str
    basis: str
    expected: Exchange | Refusal
    arguments: Mapping[str, Any] = field(factory=dict[str, Any])

    def __str__(self) -> str:
        return f"{self.operation}-{self.name.replace(' ', '-')}"


def load_vendor(folder: Path, operations: Collection[str]) -> dict[str, tuple[WireCase, ...]]:
    """Load every case of a vendor by operation; one that stands in two files is refused."""
    tables = read_tables(folder)
    found: dict[str, tuple[WireCase, ...]] = {}
    for path in sorted(folder.glob("[!_]*.yaml")):
        for operation, cases in load_file(path, operations, tables).items():
            if operation in found:
                raise WireCaseError(f"{path.name}: {operation} has cases in another file")
            found[operation] = cases
    return found


def load_file(
    path: Path, operations: Collection[str], tables: Tables
) -> dict[str, tuple[WireCase, ...]]:
    """Load one case file."""
    top = dict(read_yaml(path).members())
    if unknown := top.keys() - {"operations", "shared"}:
        raise WireCaseError(f"{path.name}: unknown key {', '.join(sorted(unknown))}")
    if "operations" not in top:
        raise WireCaseError(f"{path.name}: operations missing")
    found: dict[str, tuple[WireCase, ...]] = {}
    for operation, source in top["operations"].members():
        if operation not in operations:
            raise WireCaseError(f"{source.place}: the document has no operation {operation!r}")
        found[operation] = tuple(_cases(operation, source, tables.headers))
    return found


def _cases(operation: str, source: Source, tables: Headers) -> Iterator[WireCase]:
    first: CaseNode | None = None
    for name, each in source.members():
        what = f"{operation}, {name}: "
        node = each.convert(CaseNode, what.removesuffix(": "))
        with each.placed(what):
            whole = _whole(node) if first is None else _completed(node, first)
            expected = _expected(whole, tables)
        first = first or node
        arguments: Any = whole.call
        yield WireCase(name, each.place, operation, node.basis, expected, arguments)


def _whole(node: CaseNode) -> CaseNode:
    """The first case of an operation, if it leaves nothing out."""
    missing = [name for name in ("call", "request") if getattr(node, name) is UNSET]
    if missing or not _has_outcome(node):
        absent = ", ".join(missing) or "an answer and what becomes of it"
        raise ValueError(f"the first case needs {absent}")
    return node


def _completed(node: CaseNode, first: CaseNode) -> CaseNode:
    """A case with what it leaves out taken from the first one."""
    taken = [] if node.request is not UNSET else ["request"]
    if node.call is UNSET:
        if (node.body, node.parts) != (UNSET, UNSET):
            raise ValueError("what is sent needs a call")
        taken += ["call", "body", "parts"]
    if not _has_outcome(node) and node.refuses is UNSET:
        taken += ["answer", "response", "then", "value", "raises"]
    changes = {name: getattr(first, name) for name in taken}
    return msgspec.structs.replace(node, headers={**first.headers, **node.headers}, **changes)


def _has_outcome(node: CaseNode) -> bool:
    given = (node.answer, node.response, node.value, node.raises, node.then or UNSET)
    return any(value is not UNSET for value in given)


def _expected(node: CaseNode, tables: Headers) -> Exchange | Refusal:
    if node.refuses is not UNSET:
        if _has_outcome(node):
            raise ValueError("what is refused has no answer")
        return Refusal(node.refuses)
    if (node.value is UNSET) == (node.raises is UNSET):
        raise ValueError("needs one of value and raises")
    outcome = node.value if node.raises is UNSET else read_raises(node.raises)
    request = _request(node, tables)
    # a request after the first asks for a page of a list: it has no body
    later = [(ExpectedRequest(*_line(one.request), request.headers), one) for one in node.then]
    following = tuple((sent, _response(one)) for sent, one in later)
    return Exchange(request, _response(node), outcome, following)


def _request(node: CaseNode, tables: Headers) -> ExpectedRequest:
    if node.body is not UNSET and node.parts is not UNSET:
        raise ValueError("body and parts exclude each other")
    assert node.request is not UNSET
    carried = "json" if node.body is not UNSET else "none" if node.parts is UNSET else "parts"
    headers = {name.lower(): value for name, value in node.headers.items()}
    return ExpectedRequest(
        *_line(node.request),
        {**tables.of(carried), **headers},
        ABSENT if node.body is UNSET else json_body(node.body),
        None if node.parts is UNSET else _parts(node.parts),
    )


def _line(text: str) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    """Method, path and query pairs of a literal request line."""
    method, *rest = text.split()
    target = "".join(rest)
    path, mark, query = target.partition("?")
    if path[:1] != "/" or not target.isascii() or "#" in target or bool(mark) != bool(query):
        raise ValueError("request is no method with an encoded path and query")
    pairs = (pair.partition("=") for pair in query.split("&") if pair)
    return method, path, tuple((name, value) for name, _, value in pairs)


def _parts(nodes: list[PartNode]) -> tuple[Part, ...]:
    if not nodes:
        raise ValueError("parts: expected one part or more")
    return tuple(
        Part(node.name, _part_content(node), node.filename, node.content_type) for node in nodes
    )


def _part_content(node: PartNode) -> bytes | JsonText:
    if node.json is UNSET:
        return node.read()
    if node.given():
        raise ValueError(f"part {node.name}: json stands alone")
    return JsonText(json_body(node.json))


def _response(node: CaseNode | ThenNode) -> CannedResponse:
    if (node.answer is UNSET) == (node.response is UNSET):
        raise ValueError("needs one of answer and response")
    if node.response is UNSET:
        return read_response(ResponseNode(status=200, body=node.answer))
    return read_response(node.response)

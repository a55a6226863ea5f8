"""Load wire cases: what one call must put on the wire, and what one answer must become.

A file is a mapping of `cases` (a list) and, optionally, `shared` (anything; a place for YAML
anchors, never read). A case is

    id, operation (operationId), basis (the page's line, or the evidence)
    arguments: {python_name: value}
    request:   {method, path, query: [[k, v]], headers: {required, forbidden}, body}
    response:  {status, headers, body | text}
    returns:   the typed value   |   raises: {error: ClassName, attribute: value, …}

or, for a call that must not leave the process, `refuses: {argument: name, error: ClassName}` in
place of request and response (`error` may be left out: InvalidArgumentError). `path` and `query`
are literal, percent-encoded as they stand on the wire; a `body` left out means no body; a required
header is a literal value, or `true` for any value. A JSON `body` of a response brings the
content-type `application/json; charset=utf-8` unless `headers` names another.

Scalars are YAML's, except that a timestamp stays text. What YAML cannot say has a form, a mapping
of one key:

    {$datetime: "2018-09-20T11:00:00.000Z"}   a datetime; without a zone, a naive one
    {$enum: [EventStatus, live]}              a member of the client's enum
    {$model: [Event, {id: x}]}                an instance of the client's model
    {$repeat: [text, 256]}                    the text that many times
    {$tuple: [a, b]}                          a tuple
    {$bytes: text}                            its UTF-8 bytes

In `returns`, a field that the literal leaves out must be None in the value.
"""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import yaml
from attrs import field, frozen

from tests.harness.wire_serializer import ABSENT

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

ROOT = Path(__file__).parent.parent / "wire_cases"
CASE_KEYS = {"id", "operation", "basis", "arguments"}
REQUEST_KEYS = {"method", "path", "query", "headers", "body"}
RESPONSE_KEYS = {"status", "headers", "body", "text"}


class WireCaseError(Exception):
    """A case file breaks the grammar; the message names the file and the case."""


@frozen
class EnumForm:
    """A member of an enum of the client, by class name and value."""

    name: str
    value: str


@frozen
class ModelForm:
    """An instance of a model of the client, by class name and Python field names."""

    name: str
    fields: Mapping[str, Any]


@frozen
class ExpectedRequest:
    """The literal request; `required` headers map to a value, or to True for any."""

    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    required: Mapping[str, str | bool]
    forbidden: tuple[str, ...]
    body: Any = ABSENT


@frozen
class CannedResponse:
    """The answer that the transport gives."""

    status: int
    headers: Mapping[str, str]
    content: bytes


@frozen
class Raises:
    """The error class that the call must raise, and attributes it must have."""

    error: str
    attributes: Mapping[str, Any]


@frozen
class Refusal:
    """The argument for which the call must fail before anything is sent."""

    argument: str
    error: str = "InvalidArgumentError"


@frozen
class Exchange:
    """A request, its answer, and what the call comes to."""

    request: ExpectedRequest
    response: CannedResponse
    outcome: Any


@frozen
class WireCase:
    """One case; `expected` tells an exchange from a refusal."""

    id: str
    file: str
    operation: str
    basis: str
    expected: Exchange | Refusal
    arguments: Mapping[str, Any] = field(factory=dict[str, Any])


def load_vendor(vendor: str, operations: Collection[str]) -> list[WireCase]:
    """Load every case file of a vendor; an id met in two files is refused as well."""
    cases: list[WireCase] = []
    for path in sorted((ROOT / vendor).glob("*.yaml")):
        cases.extend(load_file(path, operations, taken={case.id for case in cases}))
    return cases


def load_file(
    path: Path, operations: Collection[str], taken: Collection[str] = ()
) -> list[WireCase]:
    """Load one case file; `taken` are ids that other files use."""
    document = _yaml(path)
    _keys(document, {"cases"}, {"shared"}, path.name)
    seen = set(taken)
    cases: list[WireCase] = []
    for raw in document["cases"]:
        case = _case(raw, path.name, operations)
        if case.id in seen:
            raise WireCaseError(f"{path.name}: {case.id}: the id is used twice")
        seen.add(case.id)
        cases.append(case)
    return cases


def _case(raw: Any, file: str, operations: Collection[str]) -> WireCase:
    node = _mapping(raw, f"{file}: a case")
    place = f"{file}: {node.get('id', 'a case without id')}"
    if "refuses" in node:
        _keys(node, CASE_KEYS | {"refuses"}, set(), place)
        refusal = _mapping(node["refuses"], f"{place}: refuses")
        _keys(refusal, {"argument"}, {"error"}, f"{place}: refuses")
        expected: Exchange | Refusal = Refusal(**refusal)
    else:
        _keys(node, CASE_KEYS | {"request", "response"}, {"returns", "raises"}, place)
        expected = _exchange(node, place)
    if node["operation"] not in operations:
        raise WireCaseError(f"{place}: the document has no operation {node['operation']!r}")
    arguments = _formed(_mapping(node["arguments"], f"{place}: arguments"), place)
    return WireCase(node["id"], file, node["operation"], node["basis"], expected, arguments)


def _exchange(node: Mapping[str, Any], place: str) -> Exchange:
    if ("returns" in node) == ("raises" in node):
        raise WireCaseError(f"{place}: needs one of returns and raises")
    if "raises" in node:
        raises = dict(_mapping(_formed(node["raises"], place), f"{place}: raises"))
        if "error" not in raises:
            raise WireCaseError(f"{place}: raises: error is missing")
        outcome: Any = Raises(raises.pop("error"), raises)
    else:
        outcome = _formed(node["returns"], place)
    return Exchange(
        _request(_mapping(node["request"], f"{place}: request"), f"{place}: request"),
        _response(_mapping(node["response"], f"{place}: response"), f"{place}: response"),
        outcome,
    )


def _request(node: Mapping[str, Any], place: str) -> ExpectedRequest:
    _keys(node, REQUEST_KEYS - {"body"}, {"body"}, place)
    headers = _mapping(node["headers"], place)
    _keys(headers, {"required", "forbidden"}, set(), f"{place}: headers")
    if "?" in node["path"] or "#" in node["path"] or not node["path"].isascii():
        raise WireCaseError(f"{place}: path is not the encoded path alone")
    body = _formed(node["body"], place) if "body" in node else ABSENT
    return ExpectedRequest(
        node["method"],
        node["path"],
        tuple((name, value) for name, value in node["query"]),
        {name.lower(): value for name, value in headers["required"].items()},
        tuple(name.lower() for name in headers["forbidden"]),
        body if body is ABSENT else _json(body, f"{place}: body"),
    )


def _response(node: Mapping[str, Any], place: str) -> CannedResponse:
    _keys(node, {"status"}, RESPONSE_KEYS - {"status"}, place)
    if "body" in node and "text" in node:
        raise WireCaseError(f"{place}: body and text exclude each other")
    headers = {name.lower(): value for name, value in node.get("headers", {}).items()}
    if "body" not in node:
        return CannedResponse(node["status"], headers, node.get("text", "").encode())
    body = _json(_formed(node["body"], place), f"{place}: body")
    content = json.dumps(body, ensure_ascii=False).encode()
    headers.setdefault("content-type", "application/json; charset=utf-8")
    return CannedResponse(node["status"], headers, content)


def _formed(value: Any, place: str) -> Any:
    """Turn the forms in a value into what they stand for."""
    if isinstance(value, list):
        return [_formed(item, place) for item in value]
    if not isinstance(value, dict):
        return value
    form = next((key for key in value if str(key).startswith("$")), None)
    if form is None:
        return {key: _formed(item, place) for key, item in value.items()}
    if len(value) != 1 or form not in FORMS:
        raise WireCaseError(f"{place}: {value!r} is no known form")
    try:
        return FORMS[form](_formed(value[form], place))
    except (TypeError, ValueError, AttributeError) as error:
        raise WireCaseError(f"{place}: {form}: {error}") from error


def _repeat(value: Any) -> str:
    text, count = value
    return str(text) * int(count)


FORMS: dict[str, Callable[[Any], Any]] = {
    "$datetime": datetime.datetime.fromisoformat,
    "$enum": lambda value: EnumForm(*value),
    "$model": lambda value: ModelForm(*value),
    "$repeat": _repeat,
    "$tuple": tuple,
    "$bytes": lambda value: value.encode(),
}


def _json(value: Any, place: str) -> Any:
    try:
        json.dumps(value, allow_nan=False)
    except (TypeError, ValueError) as error:
        raise WireCaseError(f"{place}: no JSON value: {error}") from error
    return value


def _mapping(node: Any, place: str) -> Mapping[str, Any]:
    if not isinstance(node, dict) or not all(isinstance(key, str) for key in node):
        raise WireCaseError(f"{place}: expected a mapping with text keys, got {node!r}")
    return node


def _keys(node: Any, required: set[str], optional: set[str], place: str) -> None:
    names = set(_mapping(node, place))
    if missing := required - names:
        raise WireCaseError(f"{place}: {', '.join(sorted(missing))} missing")
    if unknown := names - required - optional:
        raise WireCaseError(f"{place}: unknown key {', '.join(sorted(unknown))}")


class _Loader(yaml.SafeLoader):
    """Safe YAML whose timestamps stay text and whose mappings hold a key once."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {
        first: [(tag, regexp) for tag, regexp in resolvers if not tag.endswith(":timestamp")]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }

    def compose_mapping_node(self, anchor: Any) -> yaml.MappingNode:
        node = super().compose_mapping_node(anchor)
        keys = [key.value for key, _ in node.value]
        if twice := {key for key in keys if keys.count(key) > 1}:
            raise WireCaseError(f"{self.name}: key {sorted(twice)} twice: {node.start_mark}")
        return node


def _yaml(path: Path) -> Any:
    try:
        with path.open(encoding="utf-8") as stream:
            return yaml.load(stream, Loader=_Loader)
    except yaml.YAMLError as error:
        raise WireCaseError(f"{path.name}: {error}") from error

"""Load wire cases: what one call must put on the wire, and what one answer must become.

A file is a mapping of `cases` (a list) and, optionally, `shared` (anything; a place for YAML
anchors, never read). A case is

    id, operation (operationId), basis (the page's line, or the evidence)
    arguments: {python_name: value}
    request:   {method, path, query: [[k, v]], headers: {required, forbidden}, body | parts}
    response:  {status, headers, body | text | bytes | base64}
    then:      [{request, response}, …], for a call that sends more than one request
    returns:   the typed value   |   raises: {error: ClassName, attribute: value, …}

or, for a call that must not leave the process, `refuses: {argument: name, error: ClassName}` in
place of request and response (`error` may be left out: InvalidArgumentError). `path` and `query`
are literal, percent-encoded as they stand on the wire; a `body` left out means no body; a required
header is a literal value, or `true` for any value. A JSON `body` of a response brings the
content-type `application/json; charset=utf-8` unless `headers` names another.

`parts` are those of a multipart/form-data body with any boundary, in order: {name, filename,
content_type, and one of text, json (any text of that value), bytes, base64}. `name` and `filename`
are literal, escaped as they stand between the quotes; a file name or a content type left out means
that the part has none.

Scalars are YAML's, except that a timestamp stays text. What YAML cannot say has a form, a mapping
of one key:

    {$datetime: "2018-09-20T11:00:00.000Z"}   a datetime; without a zone, a naive one
    {$enum: [EventStatus, live]}              a member of the client's enum
    {$model: [Event, {id: x}]}                an instance of the client's model
    {$repeat: [text, 256]}                    the text that many times
    {$tuple: [a, b]}                          a tuple
    {$bytes: text}                            its UTF-8 bytes
    {$base64: text}                           the bytes that it encodes
    {$file: {name: x.zip, text: PK}}          a file to upload; `bytes` or `base64` in place of
                                              `text`, and a `media_type`, if it is given one

In `returns`, a field that the literal leaves out must be None in the value.
"""

from __future__ import annotations

import base64
import datetime
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import yaml
from attrs import field, frozen

from tests.oracles.forms import EnumForm, FileForm, ModelForm
from tests.oracles.multipart import JsonText, Part
from tests.oracles.wire_serializer import ABSENT

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

ROOT = Path(__file__).parents[1] / "vendors"
CASE_KEYS = {"id", "operation", "basis", "arguments"}
EXCHANGE_KEYS = {"request", "response"}
REQUEST_KEYS = {"method", "path", "query", "headers"}
CONTENT_KEYS = {"text", "bytes", "base64"}
PART_KEYS = {"filename", "content_type", "json"} | CONTENT_KEYS


class WireCaseError(Exception):
    """A case file breaks the grammar; the message names the file and the case."""


@frozen
class ExpectedRequest:
    """The literal request; `required` headers map to a value, or to True for any.

    `parts` are those of a multipart body, None where the body is none.
    """

    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    required: Mapping[str, str | bool]
    forbidden: tuple[str, ...]
    body: Any = ABSENT
    parts: tuple[Part, ...] | None = None


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

    id: str
    file: str
    operation: str
    basis: str
    expected: Exchange | Refusal
    arguments: Mapping[str, Any] = field(factory=dict[str, Any])


def load_vendor(vendor: str, operations: Collection[str]) -> list[WireCase]:
    """Load every case file of a vendor; an id met in two files is refused as well."""
    cases: list[WireCase] = []
    for path in sorted((ROOT / vendor / "wire").glob("*.yaml")):
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
        _keys(node, CASE_KEYS | EXCHANGE_KEYS, {"returns", "raises", "then"}, place)
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
    for later in node.get("then", ()):
        _keys(later, EXCHANGE_KEYS, set(), f"{place}: then")
    following = [_sent_and_answered(later, f"{place}: then") for later in node.get("then", ())]
    return Exchange(*_sent_and_answered(node, place), outcome, tuple(following))


def _sent_and_answered(
    node: Mapping[str, Any], place: str
) -> tuple[ExpectedRequest, CannedResponse]:
    return (
        _request(_mapping(node["request"], f"{place}: request"), f"{place}: request"),
        _response(_mapping(node["response"], f"{place}: response"), f"{place}: response"),
    )


def _request(node: Mapping[str, Any], place: str) -> ExpectedRequest:
    _keys(node, REQUEST_KEYS, {"body", "parts"}, place)
    headers = _mapping(node["headers"], place)
    _keys(headers, {"required", "forbidden"}, set(), f"{place}: headers")
    if "?" in node["path"] or "#" in node["path"] or not node["path"].isascii():
        raise WireCaseError(f"{place}: path is not the encoded path alone")
    if "body" in node and "parts" in node:
        raise WireCaseError(f"{place}: body and parts exclude each other")
    body = _formed(node["body"], place) if "body" in node else ABSENT
    return ExpectedRequest(
        node["method"],
        node["path"],
        tuple((name, value) for name, value in node["query"]),
        {name.lower(): value for name, value in headers["required"].items()},
        tuple(name.lower() for name in headers["forbidden"]),
        body if body is ABSENT else _json(body, f"{place}: body"),
        _parts(node["parts"], f"{place}: parts") if "parts" in node else None,
    )


def _parts(nodes: Any, place: str) -> tuple[Part, ...]:
    if not isinstance(nodes, list) or not nodes:
        raise WireCaseError(f"{place}: expected a list of one part or more")
    return tuple(_part(_mapping(node, place), place) for node in nodes)


def _part(node: Mapping[str, Any], place: str) -> Part:
    _keys(node, {"name"}, PART_KEYS, place)
    if "json" in node:
        if CONTENT_KEYS & set(node):
            raise WireCaseError(f"{place}: json stands alone")
        content: Any = JsonText(_json(_formed(node["json"], place), place))
    else:
        content = _content(node, place)
    return Part(node["name"], content, node.get("filename"), node.get("content_type"))


def _content(node: Mapping[str, Any], place: str) -> bytes:
    """The bytes that one of `text`, `bytes` and `base64` says."""
    given = CONTENT_KEYS & set(node)
    if len(given) != 1:
        raise WireCaseError(f"{place}: needs one of {', '.join(sorted(CONTENT_KEYS))}")
    (key,) = given
    value = _formed(node[key], place)
    if isinstance(value, bytes):
        return value
    if not isinstance(value, str):
        raise WireCaseError(f"{place}: {key} is no text")
    try:
        return _unpacked(value) if key == "base64" else value.encode()
    except ValueError as error:
        raise WireCaseError(f"{place}: {key}: {error}") from error


def _response(node: Mapping[str, Any], place: str) -> CannedResponse:
    _keys(node, {"status"}, {"headers", "body"} | CONTENT_KEYS, place)
    if len((CONTENT_KEYS | {"body"}) & set(node)) > 1:
        raise WireCaseError(f"{place}: body, text, bytes and base64 exclude each other")
    headers = {name.lower(): value for name, value in node.get("headers", {}).items()}
    if "body" not in node:
        content = _content(node, place) if CONTENT_KEYS & set(node) else b""
        return CannedResponse(node["status"], headers, content)
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
    if len(value) != 1 or form not in {*FORMS, "$file"}:
        raise WireCaseError(f"{place}: {value!r} is no known form")
    try:
        if form == "$file":
            return _file(_mapping(value[form], f"{place}: {form}"), f"{place}: {form}")
        return FORMS[form](_formed(value[form], place))
    except (TypeError, ValueError, AttributeError) as error:
        raise WireCaseError(f"{place}: {form}: {error}") from error


def _repeat(value: Any) -> str:
    text, count = value
    return str(text) * int(count)


def _file(node: Mapping[str, Any], place: str) -> FileForm:
    _keys(node, set(), {"name", "media_type"} | CONTENT_KEYS, place)
    return FileForm(_content(node, place), node.get("name"), node.get("media_type"))


def _unpacked(value: str) -> bytes:
    return base64.b64decode(value, validate=True)


FORMS: dict[str, Callable[[Any], Any]] = {
    "$datetime": datetime.datetime.fromisoformat,
    "$enum": lambda value: EnumForm(*value),
    "$model": lambda value: ModelForm(*value),
    "$repeat": _repeat,
    "$tuple": tuple,
    "$bytes": lambda value: value.encode(),
    "$base64": _unpacked,
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

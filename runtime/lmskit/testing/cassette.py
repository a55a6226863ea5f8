"""Cassettes: recorded HTTP sessions in vcrpy's own YAML, version 1."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, cast

from attrs import field, frozen

from lmskit.testing import yaml_source
from lmskit.testing.uri import split_uri

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping

Headers = tuple[tuple[str, str], ...]

_RE_RECORD = "record it again with vcrpy's yaml serializer, or correct the file by hand"


class CassetteError(ValueError):
    """A cassette cannot be used; the message names the file, the place and what to do."""

    def __init__(self, path: os.PathLike[str] | str, message: str, line: int | None = None) -> None:
        self.path = Path(path)
        self.line = line
        place = str(self.path) if line is None else f"{self.path}, line {line}"
        super().__init__(f"{place}: {message}")


@frozen
class RecordedRequest:
    """A request as it was sent; `uri` is the wire form, `body` the bytes (none is empty)."""

    method: str
    uri: str
    headers: Headers = field(repr=False)
    body: bytes = field(repr=False)

    def header(self, name: str) -> str | None:
        """The first value of a header, its name compared without case."""
        return _first(self.headers, name)


@frozen
class RecordedResponse:
    """A response as it came: headers in order with repeats, `body` still content-encoded."""

    status: int
    headers: Headers = field(repr=False)
    body: bytes = field(repr=False)
    reason: str = ""

    @property
    def raw_headers(self) -> list[tuple[bytes, bytes]]:
        """The headers as bytes; UTF-8, which httpx tries before Latin-1 when it reads them."""
        return [(name.encode(), value.encode()) for name, value in self.headers]

    def header(self, name: str) -> str | None:
        """The first value of a header, its name compared without case."""
        return _first(self.headers, name)


@frozen
class Interaction:
    """One request and the response to it."""

    request: RecordedRequest
    response: RecordedResponse


@frozen
class Cassette:
    """The interactions of one file, in the order in which they were recorded."""

    path: Path
    interactions: tuple[Interaction, ...]


def load_cassette(path: os.PathLike[str] | str) -> Cassette:
    """Read a cassette; CassetteError when it is missing, malformed or of another format."""
    try:
        source = Path(path).read_bytes()
    except OSError as fault:
        message = f"cannot be read ({fault.strerror}); check the path, or record the session first"
        raise CassetteError(path, message) from fault
    return parse_cassette(path, source)


def parse_cassette(path: os.PathLike[str] | str, source: bytes) -> Cassette:
    """The cassette that the bytes of a file hold; `path` is only named."""
    _refuse_json(path, source)
    try:
        document = yaml_source.load(source)
    except yaml_source.YamlError as fault:
        message = f"not the YAML of a cassette: {fault}; {_RE_RECORD}"
        raise CassetteError(path, message, fault.line) from fault
    return _Reader(Path(path), source).cassette(document)


def _refuse_json(path: os.PathLike[str] | str, source: bytes) -> None:
    if not source.lstrip().startswith(b"{"):
        return
    try:
        json.loads(source)
    except ValueError:
        return
    raise CassetteError(
        path,
        "written by vcrpy's json serializer, which cannot hold binary bodies; "
        "record it again with `serializer='yaml'`",
    )


def _first(headers: Headers, name: str) -> str | None:
    lowered = name.lower()
    return next((value for key, value in headers if key.lower() == lowered), None)


class _Reader:
    """Turns loaded YAML into value classes; every fault names its place and line."""

    def __init__(self, path: Path, source: bytes) -> None:
        self._path = path
        self._source = source

    def cassette(self, document: object) -> Cassette:
        if isinstance(document, list):
            self._fail((), "was written by vcrpy before 1.0 (a bare list)")
        top = self._mapping(document, ())
        version = top.get("version")
        if type(version) is not int or version != 1:
            self._fail(("version",), f"must be 1, the only version vcrpy writes, not {version!r}")
        recorded = top.get("interactions")
        if not isinstance(recorded, list):
            self._fail(("interactions",), "must be a list")
        entries = enumerate(cast("list[object]", recorded))
        return Cassette(self._path, tuple(self._interaction(entry, at) for at, entry in entries))

    def _interaction(self, entry: object, at: int) -> Interaction:
        place = ("interactions", at)
        pair = self._mapping(entry, place)
        return Interaction(
            self._request(pair.get("request"), (*place, "request")),
            self._response(pair.get("response"), (*place, "response")),
        )

    def _request(self, value: object, place: tuple[str | int, ...]) -> RecordedRequest:
        fields = self._mapping(value, place)
        unknown = sorted(str(key) for key in set(fields) - {"method", "uri", "headers", "body"})
        if unknown:
            self._fail((*place, unknown[0]), "is not a member of a recorded request")
        method = self._text(fields.get("method"), (*place, "method"))
        uri = self._text(fields.get("uri"), (*place, "uri"))
        try:
            split_uri(uri)
        except ValueError as fault:
            self._fail((*place, "uri"), str(fault))
        headers = self._headers(fields.get("headers"), (*place, "headers"))
        return RecordedRequest(method, uri, headers, self._body(fields, "body", place))

    def _response(self, value: object, place: tuple[str | int, ...]) -> RecordedResponse:
        fields = self._mapping(value, place)
        status = self._mapping(fields.get("status"), (*place, "status"))
        code = status.get("code")
        if type(code) is not int or not 100 <= code <= 599:
            self._fail((*place, "status", "code"), f"must be a status code, not {code!r}")
        reason = status.get("message")
        text = "" if reason is None else self._text(reason, (*place, "status", "message"))
        headers = self._headers(fields.get("headers"), (*place, "headers"))
        content = self._mapping(fields.get("body"), (*place, "body"))
        return RecordedResponse(
            code, headers, self._body(content, "string", (*place, "body")), text
        )

    def _headers(self, value: object, place: tuple[str | int, ...]) -> Headers:
        pairs: list[tuple[str, str]] = []
        for name, values in self._mapping(value, place).items():
            given = cast("list[object]", values) if isinstance(values, list) else [values]
            where = (*place, str(name))
            pairs.extend((self._text(name, where), self._text(one, where)) for one in given)
        return tuple(pairs)

    def _body(
        self, fields: Mapping[object, object], name: str, place: tuple[str | int, ...]
    ) -> bytes:
        if name not in fields:
            self._fail((*place, name), "is missing; write null for no body")
        value = fields[name]
        if value is None or isinstance(value, bytes):
            return value or b""
        text = self._text(value, (*place, name))
        try:
            return text.encode()
        except UnicodeEncodeError:
            self._fail((*place, name), "holds a lone surrogate; write it as !!binary")

    def _mapping(self, value: object, place: tuple[str | int, ...]) -> Mapping[object, object]:
        if not isinstance(value, dict):
            self._fail(place, f"must be a mapping, not {_kind(value)}")
        return cast("Mapping[object, object]", value)

    def _text(self, value: object, place: tuple[str | int, ...]) -> str:
        if not isinstance(value, str):
            self._fail(place, f"must be text, not {_kind(value)}; quote it")
        return value

    def _fail(self, place: tuple[str | int, ...], message: str) -> NoReturn:
        spot = ".".join(str(step + 1) if isinstance(step, int) else step for step in place)
        line = yaml_source.line_of(self._source, place)
        raise CassetteError(self._path, f"{spot or 'the file'} {message}; {_RE_RECORD}", line)


def _kind(value: object) -> str:
    return "nothing" if value is None else f"{type(value).__name__} {value!r}"

"""Answers of a vendor as wire cases say them, and the errors that some become."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import msgspec
from attrs import frozen
from msgspec import UNSET

from tests.oracles.wire_forms import Content

if TYPE_CHECKING:
    from collections.abc import Mapping


class ResponseNode(Content, forbid_unknown_fields=True, kw_only=True):
    """An answer as it is written: a JSON body, bytes said in one of three ways, or nothing."""

    status: int
    headers: dict[str, str] = msgspec.field(default_factory=dict)
    body: Any = UNSET


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


def read_response(node: ResponseNode) -> CannedResponse:
    """The answer that is said; a JSON body brings its content type, unless the headers have one."""
    headers = {name.lower(): value for name, value in node.headers.items()}
    if node.body is UNSET:
        content = node.read() if node.given() else b""
        return CannedResponse(node.status, headers, content)
    if node.given():
        raise ValueError("body, text, bytes and base64 exclude each other")
    content = json.dumps(json_body(node.body), ensure_ascii=False).encode()
    headers.setdefault("content-type", "application/json; charset=utf-8")
    return CannedResponse(node.status, headers, content)


def read_raises(node: Mapping[str, Any]) -> Raises:
    """The error that is said, and its attributes."""
    raises = dict(node)
    if not isinstance(raises.get("error"), str):
        raise ValueError("raises: error is missing")
    return Raises(raises.pop("error"), raises)


def json_body(value: Any) -> Any:
    """The value, if JSON can say it."""
    try:
        json.dumps(value, allow_nan=False)
    except (TypeError, ValueError) as error:
        raise ValueError(f"no JSON value: {error}") from error
    return value

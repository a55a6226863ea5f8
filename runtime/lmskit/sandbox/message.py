"""What goes in and out of the engine, and how a request is turned down."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Mapping


@frozen
class Request:
    """A request; `path` and `query` are encoded as they came, header names are in lower case.

    `origin` is the scheme and the host that the client sees.
    """

    method: str
    path: str
    headers: Mapping[str, str] = field(factory=dict[str, str])
    body: bytes = b""
    query: str = ""
    origin: str = ""


@frozen
class Answer:
    """A response, ready to be sent."""

    status: int
    headers: Mapping[str, str] = field(factory=dict[str, str])
    body: bytes = b""


def json_answer(status: int, value: Any, headers: Mapping[str, str] | None = None) -> Answer:
    """An answer that is JSON."""
    content = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    own = {"content-type": "application/json; charset=utf-8"}
    return Answer(status, {**own, **(headers or {})}, content)


@frozen
class Problem:
    """One value of a request that is refused: where it is, its name, and what it must be."""

    location: str
    name: str
    message: str


class Refusal(Exception):  # noqa: N818 - a refusal is what the sandbox is asked for, no fault of it
    """Why a request is turned down; the rules of the vendor make an answer of it.

    Args:
        status: The HTTP status.
        type: The vendor's name for the kind of refusal, where it has one.
        message: A sentence for people.
        problems: The values that are refused, if it is about values.
        headers: Headers that the answer must have.

    Attributes:
        schemas: By their status, the bodies that the document describes for what was asked.
    """

    def __init__(
        self,
        status: int,
        type: str,
        message: str,
        *,
        problems: tuple[Problem, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.type = type
        self.message = message
        self.problems = problems
        self.headers = dict(headers or {})
        self.schemas: Mapping[int, Any] = {}


class InvalidRequest(Refusal):
    """A request whose values are refused before anything is looked up or changed."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(422, "invalid", "The request is not valid", problems=problems)


def invalid(location: str, name: str, message: str) -> InvalidRequest:
    """Why one value of a request is refused."""
    return InvalidRequest(Problem(location, name, message))


Item = dict[str, Any]

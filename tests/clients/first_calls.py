"""The first calls of a process, by eight threads: `first_calls.py PACKAGE CLIENT CREDENTIAL…`.

Run in a process of its own, which a fault ends by a signal.
"""

from __future__ import annotations

import datetime
import enum
import faulthandler
import importlib
import pkgutil
import sys
import threading
from contextlib import suppress
from typing import Any, get_args, get_origin

import httpx
import msgspec

import lmskit
from lmskit import _decoding
from lmskit.operation import Operation

THREADS = 8
PLAIN: dict[Any, object] = {str: "x", int: 1, float: 1.5, bool: True}


def operations(package: str) -> list[Operation[Any]]:
    """The operations of a client, of which nothing was used yet."""
    resources = importlib.import_module(f"{package}.resources")
    names = [found.name for found in pkgutil.iter_modules(resources.__path__)]
    modules = [importlib.import_module(f"{package}.resources.{name}") for name in names]
    return [v for module in modules for v in vars(module).values() if isinstance(v, Operation)]


def example(kind: Any, depth: int = 5) -> object:
    """JSON of a type with all that it can hold: what msgspec looks at, it has facts about."""
    arguments = get_args(kind)
    if kind is datetime.datetime:
        return "2018-09-20T11:00:00Z"
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        members = msgspec.structs.fields(kind) if depth else ()
        return {member.encode_name: example(member.type, depth - 1) for member in members}
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return next(iter(kind)).value
    if get_origin(kind) is list:
        return [example(arguments[0], depth)]
    if get_origin(kind) is dict:
        return {"x": example(arguments[1], depth)}
    if arguments:  # a union, or a type with limits
        return example(arguments[0], depth)
    return PLAIN.get(kind)


def body(operation: Operation[Any]) -> bytes:
    """The bytes of a reply of an operation."""
    return msgspec.json.encode(example(next(iter(operation.replies.values())).type))


def call(client: Any, operation: Operation[Any], content: bytes) -> None:
    """Write and read; what is missing or odd is refused, and msgspec has been asked."""
    with suppress(lmskit.LmsError):
        client._core.call(operation, {})
    request = httpx.Request("GET", "https://localhost")
    response = httpx.Response(200, content=content, request=request)
    with suppress(lmskit.LmsError):
        _decoding.decode(operation, response, client._core.settings)


def main(package: str, client_name: str, *credentials: str) -> None:
    """Call each operation, all threads at once."""
    http_client = httpx.Client(transport=httpx.MockTransport(lambda _: httpx.Response(200)))
    client = getattr(importlib.import_module(package), client_name)(
        **dict.fromkeys(credentials, "secret-1"), http_client=http_client, on_drift=lambda _: None
    )
    tasks = [(operation, body(operation)) for operation in operations(package)]
    gate = threading.Barrier(THREADS)
    done: list[int] = []

    def calls() -> None:
        for operation, content in tasks:
            gate.wait(60)
            call(client, operation, content)
        done.append(len(tasks))

    threads = [threading.Thread(target=calls) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert done == [len(tasks)] * THREADS
    assert tasks


if __name__ == "__main__":
    faulthandler.enable()
    sys.setswitchinterval(1e-6)
    main(*sys.argv[1:])

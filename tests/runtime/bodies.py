"""Bodies of downloads that break or tell whether they were closed, and what is asked of them."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from lmskit import InvalidArgumentError
from tests.runtime.forms import Loading

if TYPE_CHECKING:
    from pathlib import Path

    from tests.runtime.driver import Driver

ZIP = bytes(range(256)) * 1_000


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that comes in pieces, may break, and knows whether it was closed."""

    def __init__(self, *pieces: bytes | Exception) -> None:
        self.pieces = pieces
        self.sent = 0
        self.closed = False

    def __iter__(self) -> Any:
        for piece in self.pieces:
            if isinstance(piece, Exception):
                raise piece
            self.sent += 1
            yield piece

    async def __aiter__(self) -> Any:
        for piece in self:
            yield piece

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


def loading(driver: Driver, body: Body | bytes = ZIP, options: Any = None, **more: Any) -> Loading:
    """A download whose answer has this body."""
    content: Any = {"stream": body} if isinstance(body, Body) else {"content": body}

    def handler(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, **content, **more)

    return Loading(driver, driver.client(handler), options)


def refused(call: Any, words: str, argument: str = "path") -> None:
    """The call is refused, in these words."""
    with pytest.raises(InvalidArgumentError, match=re.escape(words)) as caught:
        call()
    assert caught.value.argument == argument


def names(folder: Path) -> list[str]:
    """What is in a folder."""
    return sorted(os.listdir(folder))

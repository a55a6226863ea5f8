"""Answers that are files: read in chunks, or saved; nothing is asked for before that.

A file that is saved is written beside its place under a name of our own, and put there when it is
whole: a download that breaks leaves nothing, and what a server calls its file is never used.
"""

from __future__ import annotations

import os
from contextlib import aclosing, closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

import httpx

from lmskit._core import transport_error
from lmskit.errors import InvalidArgumentError, LmsError

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator, Mapping

    from lmskit._core import AsyncCore, SyncCore
    from lmskit._options import RequestOptions
    from lmskit.operation import Operation
    from lmskit.settings import Settings

CHUNK = 65_536


class _Opened:
    """What is known of a download once its answer has begun."""

    def __init__(self, operation: Operation[bytes], settings: Settings) -> None:
        self._operation = operation
        self._settings = settings
        self._last: tuple[int, httpx.Headers] | None = None

    @property
    def status(self) -> int:
        """The status of the last answer; `LmsError` before there is one."""
        return self._answer()[0]

    @property
    def headers(self) -> httpx.Headers:
        """The headers of the last answer; `LmsError` before there is one."""
        return self._answer()[1]

    @property
    def request_id(self) -> str | None:
        """The vendor's own name for the request; `LmsError` before there is an answer."""
        return self._settings.request_id(self.headers)

    def _answer(self) -> tuple[int, httpx.Headers]:
        if self._last is None:
            raise LmsError("nothing was sent yet: read the download, iterate it or save it")
        return self._last

    def _failure(self, error: httpx.RequestError) -> LmsError:
        return transport_error(self._operation, error, self._settings)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._operation.id}>"


class Download(_Opened):
    """A file that the vendor sends; each use asks for it anew."""

    def __init__(
        self,
        core: SyncCore,
        operation: Operation[bytes],
        arguments: Mapping[str, Any],
        options: RequestOptions | None = None,
    ) -> None:
        super().__init__(operation, core.settings)
        self._core = core
        self._arguments = arguments
        self._options = options

    def __iter__(self) -> Iterator[bytes]:
        """The content, in chunks."""
        return self.chunks()

    def chunks(self, size: int = CHUNK) -> Generator[bytes, None, None]:
        """The content in chunks of this many bytes; to stop early, close the generator."""
        return self._chunks(_checked_size(size))

    def _chunks(self, size: int) -> Generator[bytes, None, None]:
        response = self._core.open(self._operation, self._arguments, self._options)
        self._last = response.status_code, response.headers
        try:
            yield from response.iter_bytes(size)
        except httpx.RequestError as error:
            raise self._failure(error) from error
        finally:
            response.close()

    def read(self) -> bytes:
        """The whole content, in memory."""
        return b"".join(self.chunks())

    def save(self, path: str | os.PathLike[str], *, overwrite: bool = False) -> Path:
        """Write the content to a file, and return its path.

        Raises:
            InvalidArgumentError: There is such a file, and `overwrite` is false; or no file can be
                there.
        """
        target = _checked_target(path, overwrite)
        with _landing(target, overwrite) as file, closing(self.chunks()) as chunks:
            for chunk in chunks:
                file.write(chunk)
        return target


class AsyncDownload(_Opened):
    """A file that the vendor sends, asynchronously; each use asks for it anew."""

    def __init__(
        self,
        core: AsyncCore,
        operation: Operation[bytes],
        arguments: Mapping[str, Any],
        options: RequestOptions | None = None,
    ) -> None:
        super().__init__(operation, core.settings)
        self._core = core
        self._arguments = arguments
        self._options = options

    def __aiter__(self) -> AsyncIterator[bytes]:
        """The content, in chunks."""
        return self.chunks()

    def chunks(self, size: int = CHUNK) -> AsyncGenerator[bytes, None]:
        """The content in chunks of this many bytes; to stop early, close the generator."""
        return self._chunks(_checked_size(size))

    async def _chunks(self, size: int) -> AsyncGenerator[bytes, None]:
        response = await self._core.open(self._operation, self._arguments, self._options)
        self._last = response.status_code, response.headers
        try:
            async for chunk in response.aiter_bytes(size):
                yield chunk
        except httpx.RequestError as error:
            raise self._failure(error) from error
        finally:
            await response.aclose()

    async def read(self) -> bytes:
        """The whole content, in memory."""
        return b"".join([chunk async for chunk in self.chunks()])

    async def save(self, path: str | os.PathLike[str], *, overwrite: bool = False) -> Path:
        """Write the content to a file, and return its path.

        Raises:
            InvalidArgumentError: There is such a file, and `overwrite` is false; or no file can be
                there.
        """
        target = _checked_target(path, overwrite)
        with _landing(target, overwrite) as file:
            async with aclosing(self.chunks()) as chunks:
                async for chunk in chunks:
                    file.write(chunk)
        return target


def _checked_size(size: object) -> int:
    if isinstance(size, int) and not isinstance(size, bool) and size > 0:
        return size
    raise InvalidArgumentError("expected 1 or more", argument="size")


def _refusal(message: str) -> InvalidArgumentError:
    return InvalidArgumentError(message, argument="path")


def _checked_target(path: object, overwrite: bool) -> Path:
    """The path, if a file can be put there."""
    if not isinstance(path, str | os.PathLike):
        raise _refusal(f"expected a path, got {type(path).__name__}")
    target = Path(cast("str | os.PathLike[str]", path))
    there = _is_there(target)
    if target.is_dir():
        raise _refusal(f"a folder, not a file: {str(target)!r}")
    if there and not overwrite:
        raise _taken(target)
    if target.exists() and not target.is_file():
        raise _refusal(f"not a file: {str(target)!r}")
    if not target.parent.is_dir():
        raise _refusal(f"no such folder: {str(target.parent)!r}")
    return target


def _is_there(target: Path) -> bool:
    """Whether the name is taken, if only by a link that leads nowhere."""
    try:
        os.lstat(target)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise _refusal(f"cannot be written: {error.strerror}") from error
    except ValueError:
        raise _refusal("not a path") from None
    return True


def _taken(target: Path) -> InvalidArgumentError:
    return _refusal(f"exists, and overwrite is false: {str(target)!r}")


@contextmanager
def _landing(target: Path, overwrite: bool) -> Generator[BinaryIO, None, None]:
    """A file beside the target that takes its place at the end of the block, if that is reached.

    It is made by `open`, so that it has the permissions of any new file; `mkstemp` gives others.
    """
    from secrets import token_hex  # noqa: PLC0415 - for those who save

    temporary = target.with_name(f".{token_hex(8)}.part")
    try:
        with _new_file(temporary) as file:
            yield file
        _put(temporary, target, overwrite)
    finally:
        temporary.unlink(missing_ok=True)


def _new_file(path: Path) -> BinaryIO:
    try:
        return path.open("xb")
    except OSError as error:
        raise _refusal(f"cannot be written: {error.strerror}") from error


def _put(temporary: Path, target: Path, overwrite: bool) -> None:
    """Give the whole file its name, in one step; not that of one which came meanwhile."""
    if overwrite:
        os.replace(temporary, target)
        return
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise _taken(target) from None
    except OSError:
        _put_without_links(temporary, target)


def _put_without_links(temporary: Path, target: Path) -> None:
    """Give the file its name where there are no hard links: an empty file keeps the place."""
    try:
        target.open("xb").close()
    except FileExistsError:
        raise _taken(target) from None
    os.replace(temporary, target)

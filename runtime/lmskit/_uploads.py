"""Files that are uploaded, and the forms that carry them.

httpx encodes the form, in chunks, so that no file is ever held whole. What it is given here is a
reader of our own: httpx takes the length of a file from its descriptor, which is 0 for a pipe and
that of the compressed bytes for an open gzip file, and says nothing of how far it is. An async
client reads a file in the event loop too, a chunk of 64 KiB at a time, as httpx does.
"""

from __future__ import annotations

import io
import os
import re
import stat
from contextlib import ExitStack, contextmanager
from types import CoroutineType
from typing import TYPE_CHECKING, Any, Protocol, cast

import msgspec

from lmskit._once import once
from lmskit.errors import InvalidArgumentError, LmsError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping, Sequence

    # The bytes of the file that have gone out, and all there are, or None where no one knows.
    Progress = Callable[[int, int | None], object]

ACCEPTED = "a path, bytes or a file opened in binary mode"
UNKNOWN_TYPE = "application/octet-stream"
# Of these alone it says more than the file does: a course comes as one of them.
_TELLING = frozenset(("application/zip", "application/pdf", "video/mp4", "audio/mpeg"))
_WORD = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_MEDIA_TYPE = rf"{_WORD}/{_WORD}( *;[ -~]*[!-~])?"


class BinaryFile(Protocol):
    """An object that gives bytes: an open file, a member of a zip archive, a spooled file.

    It is rewound and measured if it has `seekable` and `seek`, as these have.
    """

    def read(self, size: int, /) -> bytes:
        """The next bytes, at most so many; none at the end."""
        ...


class File(msgspec.Struct, frozen=True, eq=False):
    """A file to upload, under another name or media type than its own.

    Attributes:
        content: A path, bytes, or a file opened in binary mode, which stays open. It is sent from
            its start if it can be rewound, and else, once, from where it is.
        name: The name that is sent; by default the last part of the path or of the file's own
            name, or `file`.
        media_type: The media type that is sent; by default the one that the name suggests.
    """

    content: str | os.PathLike[str] | bytes | BinaryFile
    name: str | None = None
    media_type: str | None = None

    def __repr__(self) -> str:
        # The content may be megabytes, and may be private.
        kind = type(self.content).__name__
        return f"File({kind}, name={self.name!r}, media_type={self.media_type!r})"


class Source:
    """The file of one argument, checked; each attempt opens it anew."""

    def __init__(self, given: object, argument: str) -> None:
        file = given if isinstance(given, File) else File(cast("Any", given))
        self.argument = argument
        self.spent = False
        self._content = self._checked(file.content)
        self._given_type = self._checked_type(file.media_type)
        self.name = self._default_name() if file.name is None else self._checked_name(file.name)

    @property
    def media_type(self) -> str:
        """What the file's own part of the form says."""
        return self._given_type or _guessed(self.name) or UNKNOWN_TYPE

    @property
    def told_type(self) -> str | None:
        """What a header says of it: what the caller said, or one that courses come in."""
        guessed = _guessed(self.name)
        return self._given_type or (guessed if guessed in _TELLING else None)

    @contextmanager
    def open(self, progress: _Progress) -> Generator[_Reader, None, None]:
        """The file at its start; a caller's own stays open, whatever happens."""
        if self.spent:
            raise LmsError(f"{self.argument}: cannot be read a second time")
        with ExitStack() as stack:
            content = self._content
            if isinstance(content, bytes):
                file: BinaryFile = stack.enter_context(io.BytesIO(content))
            elif isinstance(content, str):
                try:
                    file = stack.enter_context(open(content, "rb"))
                except OSError as error:
                    raise self.refusal(f"cannot be read: {error.strerror}") from error
            else:
                file = self._readable(content)
            yield _Reader(file, self, progress)

    def refusal(self, message: str) -> InvalidArgumentError:
        """The error that names the argument."""
        return InvalidArgumentError(message, argument=self.argument)

    def _checked(self, content: object) -> str | bytes | BinaryFile:
        if isinstance(content, bytes):
            return content
        path = _as_path(content)
        if path is not None:
            return self._checked_path(path)
        if not callable(getattr(content, "read", None)):
            raise self.refusal(f"expected {ACCEPTED}, got {type(content).__name__}")
        return self._readable(cast("BinaryFile", content))

    def _checked_path(self, path: str) -> str:
        try:
            mode = os.stat(path).st_mode
        except FileNotFoundError:
            raise self.refusal(f"no such file: {path!r}") from None
        except OSError as error:
            raise self.refusal(f"cannot be read: {error.strerror}") from None
        except ValueError:
            raise self.refusal("not a path") from None
        if stat.S_ISDIR(mode):
            raise self.refusal(f"a folder, not a file: {path!r}")
        return path

    def _readable(self, file: BinaryFile) -> BinaryFile:
        try:
            nothing = cast("object", file.read(0))
        except io.UnsupportedOperation:
            raise self.refusal("is not open for reading") from None
        except (OSError, ValueError) as error:
            why = "is closed" if getattr(file, "closed", False) else f"cannot be read: {error}"
            raise self.refusal(why) from error
        except (TypeError, LookupError):
            # Something that reads other things than bytes: an archive its members, a path itself.
            raise self.refusal(f"expected {ACCEPTED}, got {type(file).__name__}") from None
        if isinstance(nothing, bytes):
            return file
        given = type(nothing).__name__
        if isinstance(nothing, CoroutineType):
            nothing.close()  # an async file, which nobody awaits
        raise self.refusal(f"expected {ACCEPTED}; this one gives {given}")

    def _checked_type(self, text: object) -> str | None:
        if text is None or (isinstance(text, str) and re.fullmatch(_MEDIA_TYPE, text)):
            return text
        message = "expected a media type such as 'application/zip'"
        raise InvalidArgumentError(message, argument=f"{self.argument}.media_type")

    def _checked_name(self, name: object) -> str:
        if isinstance(name, str) and name and _plain(name) == name:
            return name
        raise InvalidArgumentError("expected a text", argument=f"{self.argument}.name")

    def _default_name(self) -> str:
        content = self._content
        own = content if isinstance(content, str) else getattr(content, "name", None)
        # A descriptor has a number for a name, and standard input has `<stdin>`.
        if not isinstance(own, str) or own.startswith("<"):
            return "file"
        return _plain(os.path.basename(own)) or "file"


def _as_path(content: object) -> str | None:
    """The path that this is; None for anything else, a path in bytes included."""
    if not isinstance(content, str | os.PathLike):
        return None
    path = cast("object", os.fspath(cast("str | os.PathLike[str]", content)))
    return path if isinstance(path, str) else None


def _plain(name: str) -> str:
    """A name that UTF-8 can write: one of a file system may hold bytes that are no text."""
    return name.encode("utf-8", "replace").decode()


def _guessed(name: str) -> str | None:
    """The media type that a name suggests, on every machine the same."""
    return _media_types(True).get(os.path.splitext(name)[1].lower())


@once
def _media_types(standard: bool) -> Mapping[str, str]:
    from mimetypes import MimeTypes  # noqa: PLC0415 - for those who upload

    # Its own table, without what the system's files and registry add.
    return MimeTypes().types_map[standard]


class _Progress:
    """How much of the files of one attempt has gone out."""

    def __init__(self, listener: Progress | None) -> None:
        self._listener = listener
        self._sent = 0
        self.total: int | None = 0

    def expect(self, size: int | None) -> None:
        """One file more is to be sent."""
        self.total = None if size is None or self.total is None else self.total + size

    def add(self, size: int) -> None:
        """So much more has gone out."""
        self._sent += size
        if self._listener is not None:
            self._listener(self._sent, self.total)


class _Reader:
    """An open file as httpx reads it: its true length, or none, and every chunk counted."""

    def __init__(self, file: BinaryFile, source: Source, progress: _Progress) -> None:
        self._file = file
        self._source = source
        self._progress = progress
        self._size = _rewound(file)
        self._read = 0
        self._pending = 0
        progress.expect(self._size)

    def read(self, size: int = -1) -> bytes:
        """The next chunk; asking for it means that the one before has gone out."""
        self._progress.add(self._pending)
        if self._size is None:
            self._source.spent = True
        chunk = self._file.read(size)
        if not isinstance(cast("object", chunk), bytes):
            raise self._source.refusal(f"expected {ACCEPTED}; this one gives other things")
        self._pending = len(chunk)
        self._read += len(chunk)
        if self._size is not None and (self._read > self._size or (not chunk and self._short)):
            raise LmsError(f"{self._source.argument}: its size has changed while it was sent")
        return chunk

    @property
    def _short(self) -> bool:
        return self._read != self._size

    def tell(self) -> int:
        """Where it is; httpx asks before it measures."""
        return self._read

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Answers httpx, which measures by seeking to the end; the file itself stays."""
        if self._size is None:
            raise io.UnsupportedOperation("seek")
        return self._size if whence == os.SEEK_END else offset


def _rewound(file: Any) -> int | None:
    """The size of a file that has been brought to its start; None where it has neither."""
    try:
        if not file.seekable():
            return None
        size: int = file.seek(0, os.SEEK_END)
        file.seek(0)
    except (AttributeError, OSError):
        return None
    return size


class TextPart(msgspec.Struct, frozen=True):
    """A part of a form that is a text; it has no media type of its own."""

    name: str
    text: str | bytes


class FilePart(msgspec.Struct, frozen=True, eq=False):
    """A part of a form that is a file."""

    name: str
    source: Source


class Multipart:
    """A form, to be encoded anew for each attempt."""

    def __init__(
        self, parts: Sequence[TextPart | FilePart], on_progress: Progress | None = None
    ) -> None:
        self._parts = parts
        self._on_progress = on_progress

    @property
    def repeatable(self) -> bool:
        """Whether it can be sent again: not once a file that cannot be rewound was read."""
        return not any(isinstance(p, FilePart) and p.source.spent for p in self._parts)

    @contextmanager
    def opened(self) -> Generator[list[tuple[str, Any]], None, None]:
        """The parts, in their order, as httpx takes them; files are closed at the end."""
        progress = _Progress(self._on_progress)
        with ExitStack() as stack:
            parts: list[tuple[str, Any]] = []
            for part in self._parts:
                if isinstance(part, TextPart):
                    # With no name for a file httpx writes neither that nor a media type.
                    parts.append((part.name, (None, part.text)))
                    continue
                source = part.source
                reader = stack.enter_context(source.open(progress))
                parts.append((part.name, (source.name, reader, source.media_type)))
            yield parts

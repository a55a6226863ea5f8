"""What YAML cannot say in a wire case, said by a tag.

!datetime "2018-09-20T11:00:00.000Z"   a datetime; without a zone, a naive one
!EventStatus live                      a member of the client's enum
!Event {id: x}                         an instance of the client's model
!repeat [text, 256]                    the text that many times
!tuple [a, b]                          a tuple
!bytes text                            its UTF-8 bytes
!base64 AP8=                           the bytes that it encodes
!file {name: x.zip, text: PK}          a file to upload; `bytes` or `base64` in place of `text`,
and a `media_type`, if it is given one
"""

from __future__ import annotations

import base64
import datetime
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import UNSET

from tests.oracles.forms import EnumForm, FileForm, ModelForm

if TYPE_CHECKING:
    from collections.abc import Callable


class Content(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Bytes, said in one of three ways."""

    text: Any = UNSET
    bytes: Any = UNSET
    base64: Any = UNSET

    def given(self) -> dict[str, Any]:
        """What is said, by its way."""
        ways = {"text": self.text, "bytes": self.bytes, "base64": self.base64}
        return {way: value for way, value in ways.items() if value is not UNSET}

    def read(self) -> bytes:
        """The bytes; said in no way, in several, or of something else is a ValueError."""
        given = self.given()
        if len(given) != 1:
            raise ValueError("needs one of text, bytes and base64")
        ((way, value),) = given.items()
        if isinstance(value, bytes):
            return value
        if not isinstance(value, str):
            raise ValueError(f"{way} is no text")
        return _decoded(value) if way == "base64" else value.encode()


class _FileContent(Content):
    """A file to upload, as it is written."""

    name: str | None = None
    media_type: str | None = None


def form(tag: str, value: Any) -> Any:
    """What a tag without its mark says of a value; one that nobody knows is a ValueError."""
    if tag in FORMS:
        return FORMS[tag](value)
    if tag[:1].isupper() and isinstance(value, dict):
        return ModelForm(tag, value)
    if tag[:1].isupper() and isinstance(value, str):
        return EnumForm(tag, value)
    raise ValueError(f"!{tag} is no known form")


def _file(value: Any) -> FileForm:
    file = msgspec.convert(value, _FileContent)
    return FileForm(file.read(), file.name, file.media_type)


def _repeat(value: Any) -> str:
    text, count = value
    return str(text) * int(count)


def _decoded(value: str) -> bytes:
    return base64.b64decode(value, validate=True)


FORMS: dict[str, Callable[[Any], Any]] = {
    "datetime": datetime.datetime.fromisoformat,
    "repeat": _repeat,
    "tuple": tuple,
    "bytes": str.encode,
    "base64": _decoded,
    "file": _file,
}

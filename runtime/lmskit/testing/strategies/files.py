"""Files to upload: what breaks a multipart form, in the content and in the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from lmskit._uploads import File
from lmskit.testing.strategies.text import rarely

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_FORGED = (
    b'Content-Disposition: form-data; name="file"; filename="forged.zip"\r\n'
    b"Content-Type: application/zip\r\n\r\nforged"
)
CONTENTS = (
    *(b"", b"\r\n", b"\n", b"--", b"\r\n--", b"\r\n----\r\n", b"--\r\n\r\n", b"\x00", b"\xff\xfe"),
    *(b"PK\x03\x04", b"%PDF-1.7\n", b"{}", b"a=b&c=d", b"\r\n\r\n", b"ends with a break\r\n"),
    *(b"--+++\r\n" + _FORGED + b"\r\n--+++--\r\n", b"\r\n--boundary\r\n" + _FORGED),
)
_CHUNK = 64 * 1024  # what a streamed body is read by
NAMES = (
    *("course.zip", "COURSE.ZIP", "handbook.pdf", "clip.mp4", "song.mp3", "page.html", "notes.txt"),
    *("picture.png", "course.tar.gz", "course", ".zip", "zip", "a.b.zip", "a.zip.exe", "a.zip."),
    *("a/b.zip", "a.zip/b", "../../x.zip", "..\\x.zip", "C:\\x.zip", "/etc/passwd", "~/x.zip"),
    *('a"b.zip', "a\\", "a\\b.zip", "a\r\nX-Forged: 1.zip", "a\r\n\r\nb.pdf", "a\nb", "a\tb.mp3"),
    *("%22.zip", "%0D%0A.zip", "a;filename=b.zip", 'x"; name="file', "a'b", " .zip", "a .zip "),
    *("\u00e9.pdf", "e\u0301.pdf", "\u8ab2.mp4", "\U0001f600.zip", "\u202epiz.exe", "NUL", "\x00"),
)
MEDIA_TYPES = ("application/zip", "video/mp4", "text/plain; charset=utf-8", "x/y+z")


def contents() -> SearchStrategy[bytes]:
    """Bytes: none, few, those that look like a form's own, and more than one chunk now and then."""
    usual = st.one_of(st.sampled_from(CONTENTS), st.binary(max_size=40))
    return rarely(usual, st.builds(_long, usual), 20)


def _long(tail: bytes) -> bytes:
    return b"x" * _CHUNK + tail


def files() -> SearchStrategy[bytes | File]:
    """What an argument for a file takes: bytes, or a file with a name or a media type of its own.

    Neither paths nor open files: what is drawn must be the same whenever it is used.
    """
    letters = st.characters(codec="utf-8")
    names = st.one_of(st.sampled_from(NAMES), st.text(letters, min_size=1, max_size=12))
    media_types = st.one_of(st.none(), st.sampled_from(MEDIA_TYPES))
    named = st.builds(File, contents(), st.one_of(st.none(), names), media_types)
    return st.one_of(contents(), named)

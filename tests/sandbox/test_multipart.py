"""Bodies of many parts, taken apart byte for byte."""

from __future__ import annotations

import random
import re
import time

import httpx
import pytest

from lmskit.sandbox.call import Part
from lmskit.sandbox.multipart import FormError, boundary, parts

B = b"frontier"


def part(content: bytes, head: bytes = b'Content-Disposition: form-data; name="a"') -> bytes:
    return b"--frontier\r\n" + head + b"\r\n\r\n" + content + b"\r\n"


GENUINE = re.compile(rb"\r\n--frontier(--)? *\r\n")
END = b"--frontier--\r\n"
CONTENTS = [
    b"",
    b"\r\n",
    b"\n--frontier\r\n",
    b"\r\n--frontierless\r\n",
    b"\r\n--frontier x\r\n",
    b"\r\n--frontier--x\r\n",
    b"\r\n--frontie",
    b"\r\n --frontier\r\n",
    b"\r\n--FRONTIER\r\n",
    b"--frontier--\r\n",
    b"--frontier\r\nContent-Disposition: form-data; name=b\r\n\r\nforged",
    b"a\r\n\r\nb\r\n\r\n",
    bytes(range(256)),
]


@pytest.mark.parametrize("content", CONTENTS)
def test_content_is_kept_byte_for_byte(content: bytes) -> None:
    """What only looks like a boundary stays in the content, between parts and at the end."""
    body = part(content) + part(content) + END
    assert [one.content for one in parts(body, B)] == [content, content]


def test_the_parts_of_httpx_come_back() -> None:
    """Random contents out of the letters that matter survive, with their names and types."""
    chance = random.Random(7)
    for _ in range(300):
        pieces = [b"\r", b"\n", b"-", b"--frontier", b" ", b"x", b"\x00", b"\xff"]
        drawn = [b"".join(chance.choices(pieces, k=chance.randrange(12))) for _ in range(9)]
        contents = [one for one in drawn if not GENUINE.search(one + b"\r\n")]
        files = [(f"n{i}", (f"f{i}", one, "a/b")) for i, one in enumerate(contents)]
        kind = {"content-type": "multipart/form-data; boundary=frontier"}
        request = httpx.Request("POST", "https://a.test", files=files, headers=kind)
        got = list(parts(request.read(), B))
        expected = [Part(f"n{i}", f"f{i}", "a/b", one) for i, one in enumerate(contents)]
        assert got == expected


@pytest.mark.parametrize(
    "body",
    [
        b"a preamble\r\n" + part(b"x") + END,
        part(b"x") + END + b"an epilogue\r\n--frontier\r\n",
        part(b"x") + b"--frontier--",
        part(b"x").replace(b"frontier\r", b"frontier \t\r") + b"--frontier-- \r\n",
    ],
)
def test_what_is_around_the_parts_is_dropped(body: bytes) -> None:
    """A preamble, an epilogue and blanks after a boundary are no content."""
    assert [one.content for one in parts(body, B)] == [b"x"]


def test_a_form_may_be_empty() -> None:
    """The last boundary alone is a form without parts."""
    assert list(parts(END, B)) == []


@pytest.mark.parametrize(
    ("head", "name", "filename"),
    [
        ('form-data; name="a"', "a", None),
        ("form-data; name=a; filename=b", "a", "b"),
        ('Form-Data;name="a" ; FILENAME=""', "a", ""),
        ('form-data; name="a"; filename="b; c=d"', "a", "b; c=d"),
        ('form-data; name="a%22b"; filename="c\\"d\\\\e\\f"', 'a"b', 'c"d\\e\\f'),
        ('form-data; name="a%0d%0Ab%41"', "a\r\nb%41", None),
        ('form-data; name="\u00e9"; filename="../\U0001f600"', "\u00e9", "../\U0001f600"),
    ],
)
def test_a_name_is_read_as_it_is_written(head: str, name: str, filename: str | None) -> None:
    """Quoted or not, with the escapes of browsers and those of mail."""
    body = part(b"", f"content-disposition: {head}".encode()) + END
    [got] = parts(body, B)
    assert (got.name, got.filename) == (name, filename)


NAMED = b'Content-Disposition: form-data; name="a"'


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"", "last boundary is missing"),
        (b"x", "last boundary is missing"),
        (part(b"x"), "last boundary is missing"),
        (part(b"x") + b"--frontier", "last boundary is missing"),
        (b"--frontier\r\n" + NAMED + b"\r\n" + END, "headers of a part do not end"),
        (b"--frontier\r\n" + NAMED + b"\r\n" + part(b"") + END, "header that cannot be read"),
        (part(b"", b"Content-Type: a/b") + END, "no name"),
        (part(b"", b"Content-Disposition: form-data") + END, "no name"),
        (part(b"", b'Content-Disposition: attachment; name="a"') + END, "no name"),
        (b"--frontier\r\n\r\nx\r\n" + END, "headers of a part do not end"),
        (b"--frontier\r\n\r\nx\r\n\r\ny\r\n" + END, "header that cannot be read"),
        (part(b"", NAMED + b"; name=b") + END, "attribute that cannot be read"),
        (part(b"", NAMED[:-1]) + END, "attribute that cannot be read"),
        (part(b"", NAMED + b"; filename") + END, "attribute that cannot be read"),
        (part(b"", NAMED + b"\r\n" + NAMED) + END, "header that cannot be read"),
        (part(b"", NAMED + b"\r\n folded: x") + END, "header that cannot be read"),
        (part(b"", NAMED + b"\r\nnothing") + END, "header that cannot be read"),
        (part(b"", NAMED + b"\r\nX: \xff") + END, "no UTF-8"),
        (part(b"", NAMED + b"\r\nX: " + b"x" * 20_000) + END, "headers of a part do not end"),
    ],
)
def test_what_is_no_form_is_refused(body: bytes, message: str) -> None:
    """The message says where it breaks off."""
    with pytest.raises(FormError, match=message):
        list(parts(body, B))


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("multipart/form-data; boundary=abc", b"abc"),
        ('multipart/form-data; charset=utf-8; Boundary="a b:c"', b"a b:c"),
    ],
)
def test_the_boundary_is_in_the_type(header: str, found: bytes) -> None:
    """Quoted or not, whatever else the type says."""
    assert boundary(header) == found


@pytest.mark.parametrize(
    "header",
    [
        "multipart/form-data",
        "multipart/form-data; boundary=",
        'multipart/form-data; boundary=""',
        "multipart/form-data; boundary=a; boundary=b",
        f"multipart/form-data; boundary={'x' * 71}",
        'multipart/form-data; boundary="\u00e9"',
        "multipart/form-data; boundary=a b",
    ],
)
def test_a_type_without_a_boundary_is_refused(header: str) -> None:
    """Nothing is guessed from the body."""
    with pytest.raises(FormError):
        boundary(header)


@pytest.mark.parametrize("piece", [b"\r\n--frontier.", b"\r\n--frontier  .", b"--", b"\r\n"])
def test_time_grows_with_the_size_alone(piece: bytes) -> None:
    """Some megabytes of what nearly is a boundary take no longer than others."""
    content = piece * (4 * 2**20 // len(piece))
    start = time.perf_counter()
    [got] = parts(part(content) + END, B)
    assert got.content == content
    assert time.perf_counter() - start < 5


HEAD = b'--b\r\nContent-Disposition: form-data; name="%s"; filename="%s"\r\n\r\nx\r\n--b--\r\n'


@pytest.mark.parametrize(
    ("name", "filename", "expected"),
    [
        (b"a\\", b"b", ("a\\", "b")),
        (b"C:\\dir\\", b"C:\\x\\y.zip", ("C:\\dir\\", "C:\\x\\y.zip")),
        (b"\\", b"\\", ("\\", "\\")),
        (b'a\\"b', b"c\\\\", ('a"b', "c\\")),
        (b"a;b", b"c%22d", ("a;b", 'c"d')),
    ],
)
def test_a_backslash_is_read_either_way(name: bytes, filename: bytes, expected: tuple) -> None:
    """It escapes a quote or itself where that leaves a whole header, and else is a letter."""
    [part] = parts(HEAD % (name, filename), b"b")
    assert (part.name, part.filename) == expected


@pytest.mark.parametrize("name", [b'a"b', b'a\\"b"c', b'"'])
def test_a_quote_that_nothing_escapes_is_refused(name: bytes) -> None:
    """What follows the closing quote must be another attribute, or nothing."""
    with pytest.raises(FormError):
        list(parts(HEAD % (name, b"f"), b"b"))

"""Names of parts as clients write them that do not escape a backslash."""

from __future__ import annotations

import pytest

from lmskit.sandbox.multipart import FormError, parts

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

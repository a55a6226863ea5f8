"""The oracles' own reader of forms: one spelling is read, every other refused."""

from __future__ import annotations

import httpx
import pytest

from tests.oracles.multipart import (
    JsonText,
    MultipartError,
    Part,
    escaped,
    is_multipart,
    part_difference,
    parts_difference,
    read_boundary,
    read_form,
    unescaped,
)

KIND = "multipart/form-data; boundary=B"
FIELD = b'Content-Disposition: form-data; name="a"\r\n\r\n1'
FILE = (
    b'Content-Disposition: form-data; name="f"; filename="x.zip"\r\n'
    b"Content-Type: application/zip\r\n\r\n\x00\r\n--\r\n"
)


def form(*parts: bytes) -> bytes:
    """A body of parts, as it should be."""
    return b"".join(b"--B\r\n" + part + b"\r\n" for part in parts) + b"--B--\r\n"


def test_a_form_is_read() -> None:
    """Names, types and contents come as they stand, line ends and dashes in them included."""
    read = read_form(KIND, form(FIELD, FILE))
    assert read.boundary == "B"
    assert read.parts == (
        Part("a", b"1"),
        Part("f", b"\x00\r\n--\r\n", "x.zip", "application/zip"),
    )


def test_a_form_may_be_empty() -> None:
    """No part at all is a form as well."""
    assert read_form(KIND, form()).parts == ()


def test_what_httpx_writes_is_read() -> None:
    """Names with quotes, controls and other alphabets survive, by the escapes of `escaped`."""
    name = 'a"b\\c\r\n\x00é\U0001f600;x.zip'
    request = httpx.Request("POST", "https://a.test", files={"n": (name, b"--x", "a/b")})
    read = read_form(request.headers["content-type"], request.read())
    assert read.parts == (Part("n", b"--x", escaped(name), "a/b"),)
    assert unescaped(escaped(name)) == name


@pytest.mark.parametrize(
    ("name", "between"),
    [
        ("x.zip", "x.zip"),
        ('"', "%22"),
        ("\r\n", "%0D%0A"),
        ("\\", "\\\\"),
        ("é%41", "é%41"),
        ("\x1b\x7f", "\x1b\x7f"),
    ],
)
def test_names_are_escaped(name: str, between: str) -> None:
    """What could end a quoted name is escaped, and nothing else."""
    assert escaped(name) == between
    assert unescaped(between) == name


@pytest.mark.parametrize(
    "kind",
    [
        "multipart/form-data",
        "multipart/form-data; boundary=",
        'multipart/form-data; boundary="B',
        "multipart/form-data; boundary=B; charset=utf-8",
        "multipart/mixed; boundary=B",
        "Multipart/Form-Data; boundary=B",
        f"multipart/form-data; boundary={'B' * 71}",
        'multipart/form-data; boundary="B "',
        "multipart/form-data; boundary=é",
    ],
)
def test_a_content_type_without_one_boundary_is_refused(kind: str) -> None:
    """The boundary is what the standard allows, and is named once."""
    with pytest.raises(MultipartError, match="no multipart/form-data with a boundary"):
        read_boundary(kind)


def test_a_boundary_may_be_quoted() -> None:
    """A boundary of other characters than a token's stands in quotes."""
    assert read_boundary('multipart/form-data; boundary="a b"') == "a b"


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        (b"", "does not begin and end"),
        (form(FIELD).removesuffix(b"\r\n"), "does not begin and end"),
        (form(FIELD) + b"more", "does not begin and end"),
        (b"before\r\n" + form(FIELD), "does not begin and end"),
        (form(FIELD).replace(b"--B\r\n", b"--B \r\n"), "something follows a delimiter"),
        (form(b"a: b"), "without the blank line"),
        (form(b"\r\n\r\n1"), "malformed header"),
        (form(b"a\r\n\r\n1"), "malformed header"),
        (form(FIELD.replace(b"\r\n\r\n", b"\r\nA: 1\r\na: 1\r\n\r\n")), "malformed header"),
        (form(FIELD.replace(b'"a"', b"a")), "does not say its name"),
        (form(FIELD.replace(b'"a"', b"\"a\"; filename*=utf-8''b")), "does not say its name"),
        (form(FIELD.replace(b"form-data;", b"attachment;")), "does not say its name"),
        (form(FIELD.replace(b"\r\n\r\n", b"\r\nContent-Length: 1\r\n\r\n")), "content-length"),
        (form(FIELD.replace(b'"a"', b'"\xff"')), "not UTF-8"),
        (form(FIELD.replace(b'"a"', b'"\x00"')), "malformed header"),
    ],
)
def test_any_other_body_is_refused(body: bytes, complaint: str) -> None:
    """What a server might read in two ways is an error."""
    with pytest.raises(MultipartError, match=complaint):
        read_form(KIND, body)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [(KIND, True), ("Multipart/Form-Data ; x", True), ("multipart/mixed", False), ("", False)],
)
def test_a_form_is_told_by_its_type(kind: str, expected: bool) -> None:
    """Case and parameters do not hide it."""
    assert is_multipart(kind) is expected


@pytest.mark.parametrize(
    ("expected", "actual", "difference"),
    [
        (Part("a", b"1"), Part("a", b"1"), None),
        (Part("a", b"1"), Part("b", b"1"), "name: expected 'a', got 'b'"),
        (Part("a", b"1"), Part("a", b"1", "x"), "filename: expected None, got 'x'"),
        (Part("a", b"1"), Part("a", b"1", None, "a/b"), "content_type: expected None"),
        (Part("a", b"1"), Part("a", b"2"), "content: expected b'1', got b'2'"),
        (Part("a", JsonText({"b": 5})), Part("a", b' {"b":5.0}'), None),
        (Part("a", JsonText({"b": 1})), Part("a", b'{"b":true}'), "content: expected {'b': 1}"),
        (Part("a", JsonText([])), Part("a", b"{}"), "content: expected []"),
        (Part("a", JsonText({})), Part("a", b"{"), "no JSON text"),
        (Part("a", JsonText({"b": 1})), Part("a", b'{"b":1,"b":1}'), "given twice"),
    ],
)
def test_parts_are_compared(expected: Part, actual: Part, difference: str | None) -> None:
    """Every field counts; JSON counts by its value, true being no number."""
    found = part_difference(expected, actual)
    assert found == difference if difference is None else difference in (found or "")


def test_forms_are_compared_in_order() -> None:
    """The number and the order of parts count; no form is another thing than an empty one."""
    one, two = Part("a", b"1"), Part("b", b"2")
    assert parts_difference((one, two), (one, two)) is None
    assert parts_difference(None, None) is None
    assert "part 1 name" in (parts_difference((one, two), (two, one)) or "")
    assert "expected 2 parts, got ['a']" in (parts_difference((one, two), (one,)) or "")
    assert parts_difference((), None) is not None
    assert parts_difference(None, ()) is not None

"""Uploads: what a file is called, what type it is said to be, and that neither leaves its place."""

from __future__ import annotations

import mimetypes
import os
from email.parser import BytesParser
from email.policy import HTTP
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from lmskit import File
from tests.runtime.forms import ZIP, parts, sent, upload

if TYPE_CHECKING:
    from tests.runtime.driver import Driver


@pytest.mark.parametrize(
    ("given", "part", "header"),
    [
        (File(b"", "a.zip"), "application/zip", "application/zip"),
        (File(b"", "A.ZIP"), "application/zip", "application/zip"),
        (File(b"", "a.b.pdf"), "application/pdf", "application/pdf"),
        (File(b"", "a.mp4"), "video/mp4", "video/mp4"),
        (File(b"", "a.mp3"), "audio/mpeg", "audio/mpeg"),
        (File(b"", "a.html"), "text/html", None),
        (File(b"", "a.zip.gz"), "application/octet-stream", None),
        (File(b"", "data:text/html,a.zip"), "application/zip", "application/zip"),
        (File(b"", "zip"), "application/octet-stream", None),
        (File(b"", ".zip"), "application/octet-stream", None),
        (b"", "application/octet-stream", None),
        (File(b"", "a.zip", "application/pdf"), "application/pdf", "application/pdf"),
        (File(b"", media_type="text/html; charset=utf-8"), "text/html; charset=utf-8",
         "text/html; charset=utf-8"),
    ],
)  # fmt: skip
def test_media_types(driver: Driver, given: Any, part: str, header: str | None) -> None:
    """A header tells what the caller said, or what a course may come as; nothing is made up."""
    wire = sent()
    upload(driver, driver.client(wire), file=given)
    assert parts(wire)["file"].content_type == part
    assert wire.request.headers.get("toldtype") == header


def test_a_header_that_is_given_stays(driver: Driver) -> None:
    """The guess is for a header that is left out; the part says what the file is."""
    wire = sent()
    upload(driver, driver.client(wire), file=File(b"", "a.zip"), told_type="video/mp4")
    assert wire.request.headers["toldtype"] == "video/mp4"
    assert parts(wire)["file"].content_type == "application/zip"


def test_media_types_do_not_depend_on_the_machine(driver: Driver, tmp_path: Path) -> None:
    """What the system's tables, or the process, add to the known types does not count."""
    mimetypes.add_type("application/x-odd", ".zip")
    try:
        wire = sent()
        upload(driver, driver.client(wire), file=File(b"", "a.zip"))
        assert parts(wire)["file"].content_type == "application/zip"
    finally:
        mimetypes.init()


@pytest.mark.parametrize(
    "name",
    [
        'a"; name="other"; x="',
        "a\r\nContent-Type: text/html\r\n\r\n<p>",
        "a\n\nb",
        "a\\",
        'a\\"; filename="b',
        "a\0b",
        "a%0D%0Ab",
        "ä€\U0001f600\u2028.zip",
        "../../etc/passwd",
        "a;b=c",
    ],
)
def test_names_stay_in_their_place(driver: Driver, name: str) -> None:
    """A name can neither end its quotes nor its line: the form has the same parts and headers."""
    wire = sent()
    upload(driver, driver.client(wire), file=File(ZIP, name=name), deep=True)
    found = parts(wire)
    assert list(found) == ["file", "deep"]
    assert found["file"].content == ZIP
    assert found["file"].content_type == "application/octet-stream" or name.endswith(".zip")
    head = f"Content-Type: {wire.request.headers['content-type']}\r\n\r\n".encode()
    message = BytesParser(policy=HTTP).parsebytes(head + wire.request.content)
    second = list(message.iter_parts())
    names = [part.get_param("name", header="content-disposition") for part in second]
    assert names == ["file", "deep"]
    assert [len(part.keys()) for part in second] == [2, 1]


def test_a_name_that_is_no_text(driver: Driver, tmp_path: Path) -> None:
    """A file whose name has bytes that are no UTF-8 is sent, under a name that is."""
    path = os.fsencode(tmp_path) + b"/a\xff.zip"
    try:
        Path(os.fsdecode(path)).write_bytes(ZIP)
    except OSError:
        pytest.skip("this file system knows no such names")
    wire = sent()
    upload(driver, driver.client(wire), file=os.fsdecode(path))
    assert parts(wire)["file"].filename == "a?.zip"


def test_a_forged_boundary_stays_content(driver: Driver) -> None:
    """Delimiters in a file are content: those of this request, and the fixed one of others."""
    wire = sent()
    client = driver.client(wire)
    upload(driver, client, file=b"x")
    old = wire.request.headers["content-type"].partition("=")[2]
    for boundary in ("+++", old):
        forged = (
            f'\r\n--{boundary}\r\nContent-Disposition: form-data; name="about"\r\n\r\n'
            f'{{"title":"evil"}}\r\n--{boundary}--\r\n'
        ).encode()
        upload(driver, client, file=forged, about={"title": "good"})
        found = parts(wire)
        assert list(found) == ["about", "file"]
        assert found["about"].content == b'{"title":"good"}'
        assert found["file"].content == forged

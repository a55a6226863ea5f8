"""Uploads that are not sent: what is no file, what cannot be read, what the form does not take."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest

import lmskit
from lmskit import File, InvalidArgumentError, RequestOptions
from tests.runtime.forms import SAFE_UPLOAD, parts, sent, upload

if TYPE_CHECKING:
    from tests.runtime.driver import Driver


async def nobody_waits(sent_bytes: int, total: int | None) -> None:
    """A callback that would never run."""


class AsyncFile:
    """A file of an async library."""

    async def read(self, size: int) -> bytes:
        return b""


@pytest.mark.parametrize(
    ("given", "argument", "words"),
    [
        (5, "file", "expected a path, bytes or a file opened in binary mode, got int"),
        (None, "file", "got NoneType"),
        (bytearray(b"x"), "file", "got bytearray"),
        (["a"], "file", "got list"),
        (zipfile.ZipFile(io.BytesIO(b"PK\5\6" + bytes(18))), "file", "got ZipFile"),
        (httpx.Response(200, content=b"x"), "file", "got Response"),
        (File(File(b"x")), "file", "got File"),  # type: ignore[arg-type]
        ("", "file", "no such file: ''"),
        ("no/such.zip", "file", "no such file: 'no/such.zip'"),
        (Path("no.zip"), "file", "no such file: 'no.zip'"),
        ("a\0b", "file", "not a path"),
        ("\ud800", "file", "not a path"),
        ("a" * 5_000, "file", "cannot be read"),
        (io.StringIO("x"), "file", "this one gives str"),
        (AsyncFile(), "file", "this one gives coroutine"),
        (File(b"x", name=""), "file.name", "expected a text"),
        (File(b"x", name="\ud800"), "file.name", "expected a text"),
        (File(b"x", name=5), "file.name", "expected a text"),  # type: ignore[arg-type]
        (File(b"x", media_type="zip"), "file.media_type", "such as"),
        (File(b"x", media_type=""), "file.media_type", "such as"),
        (File(b"x", media_type="a/b\r\nX-Evil: 1"), "file.media_type", "such as"),
        (File(b"x", media_type="a/b;\n"), "file.media_type", "such as"),
        (File(b"x", media_type="a/b; "), "file.media_type", "such as"),
        (File(b"x", media_type=5), "file.media_type", "such as"),  # type: ignore[arg-type]
    ],
)
def test_refused(driver: Driver, given: Any, argument: str, words: str) -> None:
    """What is no file is refused by the argument's name, and nothing is sent."""
    wire = sent()
    with pytest.raises(InvalidArgumentError, match=re.escape(words)) as caught:
        upload(driver, driver.client(wire), file=given)
    assert caught.value.argument == argument
    assert wire.requests == []


def test_refused_files(driver: Driver, tmp_path: Path) -> None:
    """A folder, a closed file, one for writing, and one in text mode."""
    client = driver.client(sent())
    with open(tmp_path / "a", "w") as text, open(tmp_path / "b", "wb") as written:
        for given, words in [
            (tmp_path, "a folder, not a file"),
            (text, "is not open for reading"),
            (written, "is not open for reading"),
        ]:
            with pytest.raises(InvalidArgumentError, match=f"^file: {words}"):
                upload(driver, client, file=given)
    with open(tmp_path / "a") as text, pytest.raises(InvalidArgumentError, match="gives str"):
        upload(driver, client, file=text)
    with pytest.raises(InvalidArgumentError, match=r"^file: is closed"):
        upload(driver, client, file=text)


def test_a_file_that_may_not_be_read(driver: Driver, package: Path, monkeypatch: Any) -> None:
    """What the system refuses is refused in its words."""

    def refuse(*_: Any) -> Any:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(lmskit._uploads, "open", refuse, raising=False)
    wire = sent()
    with pytest.raises(InvalidArgumentError, match=r"^file: cannot be read: Permission denied"):
        upload(driver, driver.client(wire), file=package)
    assert wire.requests == []


def test_missing(driver: Driver) -> None:
    """A file that the operation needs is asked for; one that it does not need may be left out."""
    wire = sent()
    client = driver.client(wire)
    with pytest.raises(InvalidArgumentError, match=r"^file: missing; expected a path, bytes"):
        upload(driver, client)
    upload(driver, client, SAFE_UPLOAD)
    assert wire.request.content == b""
    assert "content-type" not in wire.request.headers
    upload(driver, client, SAFE_UPLOAD, cover=b"c")
    assert list(parts(wire)) == ["cover"]


@pytest.mark.parametrize(
    ("arguments", "argument"),
    [
        ({"about": {"titel": "T"}}, "about.titel"),
        ({"about": {"title": "T" * 11}}, "about.title"),
        ({"about": {"inner": {"run_time": "x"}}}, "about.inner.run_time"),
        ({"about": {"made": datetime(2018, 1, 1)}}, "about.made"),
        ({"about": None}, "about"),
        ({"place": 5}, "place"),
        ({"place": "\ud800"}, "place"),
        ({"deep": "true"}, "deep"),
        ({"told_type": "a\nb"}, "told_type"),
        ({"other": 1}, "other"),
        ({"on_progress": 5}, "on_progress"),
        ({"on_progress": nobody_waits}, "on_progress"),
        ({"options": RequestOptions(extra_body={"a": 1})}, "extra_body"),
        ({"options": RequestOptions(extra_body={})}, "extra_body"),
        ({"options": RequestOptions(extra_headers={"Content-Type": "a/b; boundary=+++"})},
         "extra_headers['content-type']"),
    ],
)  # fmt: skip
def test_the_rest_of_the_form_is_checked(
    driver: Driver, arguments: dict[str, Any], argument: str
) -> None:
    """Parts are checked as the members of a body are, and options that cannot work are refused."""
    wire = sent()
    with pytest.raises(InvalidArgumentError) as caught:
        upload(driver, driver.client(wire), file=b"x", **arguments)
    assert caught.value.argument == argument
    assert wire.requests == []


def test_a_file_that_gives_other_things_later(driver: Driver) -> None:
    """An object that is no binary file after all is refused where that shows."""

    class Odd:
        def read(self, size: int) -> Any:
            return "text" if size else b""

    with pytest.raises(InvalidArgumentError, match=r"^file: expected a path"):
        upload(driver, driver.client(sent()), file=Odd())

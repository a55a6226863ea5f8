"""Uploads: what is taken for a file, how it is named, and the form that carries it."""

from __future__ import annotations

import gzip
import io
import json
import mimetypes
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from datetime import UTC, datetime
from email.parser import BytesParser
from email.policy import HTTP
from pathlib import Path
from typing import Any

import httpx
import pytest

import lmskit
from lmskit import File, InvalidArgumentError, LmsError, RequestOptions, TransportError
from lmskit.uploads import FilePart, Multipart, Source, TextPart
from tests.runtime.driver import Driver, Wire
from tests.runtime.forms import JOB, SAFE_UPLOAD, UPLOAD, About, open_files, parts, upload

ZIP = b"PK\x03\x04 not quite\r\n"


def sent() -> Wire:
    """A wire that takes any upload."""
    return Wire(httpx.Response(200, json=JOB))


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A file that is called as a course may be."""
    path = tmp_path / "Kurs é.zip"
    path.write_bytes(ZIP)
    return path


async def nobody_waits(sent_bytes: int, total: int | None) -> None:
    """A callback that would never run."""


class AsyncFile:
    """A file of an async library."""

    async def read(self, size: int) -> bytes:
        return b""


class Pipe(io.RawIOBase):
    """A source that can be read once, as a socket or a pipe can."""

    def __init__(self, content: bytes) -> None:
        self._content = io.BytesIO(content)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self._content.readinto(buffer)


def test_the_form(driver: Driver, package: Path) -> None:
    """Parts come in the order of the parameters; only the file has a name and a media type."""
    wire = sent()
    about = {"title": "T", "run_time": 5, "made": datetime(2018, 9, 20, 11, tzinfo=UTC)}
    result = upload(driver, driver.client(wire), file=package, about=about, place="é/b", deep=True)
    assert result == "job-1"
    found = parts(wire)
    assert list(found) == ["about", "file", "pl%22a%0D%0Ace", "deep"]
    assert found["about"].content_type is found["about"].filename is None
    assert found["about"].content == b'{"title":"T","made":"2018-09-20T11:00:00Z","runTime":5}'
    assert found["file"].content_type == "application/zip"
    assert found["file"].filename == "Kurs é.zip"
    assert found["file"].content == ZIP
    assert found["pl%22a%0D%0Ace"].content == "é/b".encode()
    assert found["deep"].content == b"true"
    assert wire.request.headers["content-length"] == str(len(wire.request.content))
    assert "transfer-encoding" not in wire.request.headers
    assert wire.request.url.query == b"thingId=t"


def test_a_model_is_as_good_as_a_dict(driver: Driver) -> None:
    """JSON in a part is given as its model too, and nests."""
    wire = sent()
    about = About(title="T", inner=About(run_time=1))
    upload(driver, driver.client(wire), file=b"x", about=about)
    assert json.loads(parts(wire)["about"].content) == {"title": "T", "inner": {"runTime": 1}}


def test_each_attempt_has_a_boundary_of_its_own(driver: Driver) -> None:
    """The boundary is 128 bits of chance, whatever the content type of the given client is."""
    wire = sent()
    client = driver.client(wire)
    client._core.connection.client().headers["content-type"] = "text/plain"
    upload(driver, client, file=b"x")
    upload(driver, client, file=b"x")
    boundaries = {request.headers["content-type"].partition("=")[2] for request in wire.requests}
    assert len(boundaries) == 2
    assert all(re.fullmatch("[0-9a-f]{32}", boundary) for boundary in boundaries)


@pytest.mark.parametrize(
    ("make", "name"),
    [
        (lambda path: path, "Kurs é.zip"),
        (str, "Kurs é.zip"),
        (lambda path: path.read_bytes(), "file"),
        (File, "Kurs é.zip"),
        (lambda path: File(str(path), name="b.zip"), "b.zip"),
        (lambda path: File(path.read_bytes(), name="c"), "c"),
        (lambda path: File(io.BytesIO(path.read_bytes())), "file"),
        (lambda path: io.BytesIO(path.read_bytes()), "file"),
    ],
)
def test_kinds_of_files(driver: Driver, package: Path, make: Any, name: str) -> None:
    """A path, bytes, an open file and a `File` around any of them."""
    wire = sent()
    upload(driver, driver.client(wire), file=make(package))
    assert parts(wire)["file"].content == ZIP
    assert parts(wire)["file"].filename == name


def test_a_file_of_the_caller(driver: Driver, package: Path) -> None:
    """An open file is sent from its start, twice if need be, and stays open."""
    wire = sent()
    client = driver.client(wire)
    with package.open("rb") as file:
        file.read(3)
        for _ in range(2):
            upload(driver, client, file=file)
            assert parts(wire)["file"].content == ZIP
            assert parts(wire)["file"].filename == "Kurs é.zip"
        assert not file.closed


def test_an_open_gzip_file(driver: Driver, tmp_path: Path) -> None:
    """A file object whose descriptor has another length than it sends itself whole."""
    with gzip.open(tmp_path / "a.gz", "wb") as file:
        file.write(b"a" * 100_000)
    wire = sent()
    with gzip.open(tmp_path / "a.gz") as file:
        upload(driver, driver.client(wire), file=file)
    assert parts(wire)["file"].content == b"a" * 100_000
    assert wire.request.headers["content-length"] == str(len(wire.request.content))


def test_a_member_of_a_zip_and_a_spooled_file(driver: Driver, tmp_path: Path) -> None:
    """File objects of the standard library that are no plain files."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("folder/b.html", b"<p>")
    wire = sent()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive, archive.open("folder/b.html") as member:
        upload(driver, driver.client(wire), file=member)
    assert parts(wire)["file"].content == b"<p>"
    assert parts(wire)["file"].filename == "b.html"
    with tempfile.SpooledTemporaryFile() as spooled:
        spooled.write(b"spooled")
        upload(driver, driver.client(wire), file=spooled)
    assert parts(wire)["file"].content == b"spooled"
    assert parts(wire)["file"].filename == "file"


def test_a_pipe(driver: Driver) -> None:
    """What cannot be rewound is sent from where it is, without a length."""
    reading, writing = os.pipe()
    os.write(writing, b"gone" + ZIP)
    os.close(writing)
    wire = sent()
    heard: list[Any] = []
    with open(reading, "rb") as file:
        assert file.read(4) == b"gone"
        upload(driver, driver.client(wire), file=file, on_progress=lambda *at: heard.append(at))
        assert not file.closed
    assert parts(wire)["file"].content == ZIP
    assert parts(wire)["file"].filename == "file"
    assert "content-length" not in wire.request.headers
    assert wire.request.headers["transfer-encoding"] == "chunked"
    assert heard == [(0, None), (len(ZIP), None)]


def test_an_empty_file(driver: Driver, tmp_path: Path) -> None:
    """No bytes are a file too."""
    (tmp_path / "a.pdf").touch()
    wire = sent()
    heard: list[Any] = []
    client = driver.client(wire)
    upload(driver, client, file=tmp_path / "a.pdf", on_progress=lambda *at: heard.append(at))
    assert parts(wire)["file"].content == b""
    assert parts(wire)["file"].content_type == "application/pdf"
    assert heard == [(0, 0)]


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

    monkeypatch.setattr(lmskit.uploads, "open", refuse, raising=False)
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


def test_progress(driver: Driver, tmp_path: Path) -> None:
    """The caller hears of each chunk of the file once it has gone out, from 0 to all."""
    path = tmp_path / "a.zip"
    path.write_bytes(b"x" * 200_000)
    for given in (path, path.read_bytes(), io.BytesIO(path.read_bytes())):
        heard: list[tuple[int, int | None]] = []
        client = driver.client(sent())
        upload(driver, client, file=given, on_progress=lambda *at, heard=heard: heard.append(at))
        steps = [step for step, _ in heard]
        assert steps[0] == 0
        assert steps[-1] == 200_000
        assert len(steps) >= 4
        assert steps == sorted(set(steps))
        assert {total for _, total in heard} == {200_000}


def test_progress_over_two_files(driver: Driver) -> None:
    """Of two files the progress is that of both."""
    heard: list[Any] = []
    upload(
        driver, driver.client(sent()), SAFE_UPLOAD, cover=b"12", file=b"345",
        on_progress=lambda *at: heard.append(at),
    )  # fmt: skip
    assert heard == [(0, 5), (2, 5), (2, 5), (5, 5)]


def test_progress_starts_again_with_a_retry(driver: Driver, package: Path) -> None:
    """Each attempt sends the whole file, and counts from 0."""
    wire = Wire(httpx.Response(503), httpx.ReadError("gone"), httpx.Response(200, json=JOB))
    heard: list[Any] = []
    client = driver.client(wire)
    upload(driver, client, SAFE_UPLOAD, file=package, on_progress=lambda *at: heard.append(at))
    assert heard == [(0, len(ZIP)), (len(ZIP), len(ZIP))] * 3
    assert [b"PK\x03\x04" in request.content for request in wire.requests] == [True] * 3


def test_an_error_in_the_callback_ends_the_upload(driver: Driver, package: Path) -> None:
    """What a callback raises comes out as it is, the file is closed, and nothing is sent again."""

    class StopError(Exception):
        pass

    def stop(sent_bytes: int, total: int | None) -> None:
        raise StopError

    wire = sent()
    with pytest.raises(StopError):
        upload(driver, driver.client(wire), SAFE_UPLOAD, file=package, on_progress=stop)
    assert wire.requests == []
    assert open_files(package) == 0


def test_a_pipe_is_not_sent_twice(driver: Driver) -> None:
    """A failure after a source was read that cannot be rewound is final, safe or not."""
    wire = Wire(httpx.Response(503))
    with pytest.raises(LmsError, match="503"):
        upload(driver, driver.client(wire), SAFE_UPLOAD, file=Pipe(b"once"))
    assert len(wire.requests) == 1
    # A mock reads the body before it fails, so that here too the source was read.
    wire = Wire(httpx.ConnectError("no"))
    with pytest.raises(TransportError):
        upload(driver, driver.client(wire), SAFE_UPLOAD, file=Pipe(b"once"))
    assert len(wire.requests) == 1


def test_a_source_knows_that_it_is_spent() -> None:
    """It can be opened until it was read, and says so where someone tries again."""
    form = form_of(Source(Pipe(b"once"), "file"))
    with form.opened():
        pass
    assert form.repeatable
    with form.opened() as opened:
        opened[0][1][1].read(1)
    assert not form.repeatable
    with pytest.raises(LmsError, match=r"^file: cannot be read a second time"), form.opened():
        pass
    again = form_of(Source(b"twice", "file"))
    for _ in range(2):
        with again.opened() as opened:
            assert opened[0][1][1].read() == b"twice"
        assert again.repeatable


def form_of(source: Source) -> Multipart:
    """A form of one file."""
    return Multipart([FilePart("file", source)])


@pytest.mark.parametrize("change", [b"longer than before", b""])
def test_a_file_that_changes_on_the_way(driver: Driver, tmp_path: Path, change: bytes) -> None:
    """A file that has not the size that was announced ends the upload."""
    path = tmp_path / "a"
    path.write_bytes(b"before")

    def rewrite(sent_bytes: int, total: int | None) -> None:
        path.write_bytes(change)

    wire = sent()
    with pytest.raises(LmsError, match=r"^file: its size has changed while it was sent"):
        upload(driver, driver.client(wire), SAFE_UPLOAD, file=path, on_progress=rewrite)
    assert wire.requests == []


def test_a_file_that_gives_other_things_later(driver: Driver) -> None:
    """An object that is no binary file after all is refused where that shows."""

    class Odd:
        def read(self, size: int) -> Any:
            return "text" if size else b""

    with pytest.raises(InvalidArgumentError, match=r"^file: expected a path"):
        upload(driver, driver.client(sent()), file=Odd())


@pytest.mark.parametrize("status", [200, 400])
def test_files_are_closed(driver: Driver, package: Path, status: int) -> None:
    """Whatever comes of an upload, no file of ours stays open."""
    wire = Wire(httpx.Response(status, json=JOB))
    client = driver.client(wire)
    if status == 200:
        upload(driver, client, file=package)
    else:
        with pytest.raises(LmsError):
            upload(driver, client, file=package)
    assert open_files(package) == 0


def test_files_are_closed_after_a_failed_opening(package: Path) -> None:
    """The first of two files is closed if the second cannot be opened."""
    gone = package.with_name("gone.zip")
    gone.write_bytes(b"")
    form = Multipart([FilePart("a", Source(package, "a")), FilePart("b", Source(gone, "b"))])
    gone.unlink()
    with (
        pytest.raises(InvalidArgumentError, match=r"^b: cannot be read: No such file"),
        form.opened(),
    ):
        pass
    assert open_files(package) == 0


def test_a_file_says_nothing_of_its_content() -> None:
    """The repr of a file is short, and a file cannot be changed."""
    file = File(b"secret" * 1000, name="a.zip")
    assert repr(file) == "File(bytes, name='a.zip', media_type=None)"
    with pytest.raises(AttributeError):
        file.name = "b"  # type: ignore[misc]


def test_importing_is_light() -> None:
    """The names for the types of arguments cost neither httpx nor a table of media types."""
    code = (
        "import sys; from lmskit.types import FileInput, StringList;"
        "assert not {'httpx', 'mimetypes', 'secrets'} & set(sys.modules)"
    )
    root = str(Path(lmskit.__file__).parent.parent)
    subprocess.run([sys.executable, "-c", code], check=True, env={"PYTHONPATH": root})


def test_texts_need_no_file() -> None:
    """A form of texts alone is a form."""
    form = Multipart([TextPart("a", "1")])
    with form.opened() as opened:
        assert opened == [("a", (None, "1"))]
    assert form.repeatable
    assert UPLOAD.parameters[2].content == "json"

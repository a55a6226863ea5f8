"""Uploads: what is taken for a file, and the form that carries it."""

from __future__ import annotations

import gzip
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import lmskit
from lmskit import File
from lmskit._uploads import Multipart, TextPart
from tests.runtime.forms import UPLOAD, ZIP, About, parts, sent, upload

if TYPE_CHECKING:
    from tests.runtime.driver import Driver


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

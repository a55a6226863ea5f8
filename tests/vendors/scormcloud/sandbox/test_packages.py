"""The archives that the sandbox of SCORM Cloud imports, and why it fails the others."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from tests.oracles.scorm_zip import MANIFEST, scorm_files, scorm_manifest, scorm_zip, zipped
from tests.vendors.scormcloud.sandbox.cloud import (
    cloud,
    done,
    failure,
    imported,
    send,
    shape_problems,
    status,
    value,
)


def damaged() -> bytes:
    """An archive in which one byte of a file is another."""
    whole = zipped({**scorm_files(), "data.bin": bytes(range(256)) * 9})
    at = whole.index(b"data.bin") + 40
    return whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :]


def bomb() -> bytes:
    """An archive that says of one file that it is a gigabyte."""
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        archive.writestr(MANIFEST, scorm_manifest())
        archive.writestr("zeros", b"")
        archive.getinfo("zeros").file_size = 1024**3
    return target.getvalue()


def crowded() -> bytes:
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        archive.writestr(MANIFEST, scorm_manifest())
        for number in range(20_000):
            archive.writestr(f"{number}", b"")
    return target.getvalue()


def deep() -> str:
    items = "<item><title>t</title>" * 120 + "</item>" * 120
    return scorm_manifest().replace("</organization>", f"{items}</organization>")


LAUGHS = (
    '<!DOCTYPE manifest [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    "<manifest><organizations><organization><title>&b;</title></organization></organizations>"
    "</manifest>"
)


@pytest.mark.parametrize(
    ("content", "message", "warning"),
    [
        (b"", "no zip archive", "not a zip"),
        (b"no zip at all", "no zip archive", "not a zip"),
        (scorm_zip()[:-30], "no zip archive", "not a zip"),
        (damaged(), "no zip archive", ""),
        (bomb(), "unpacks to more than", None),
        (crowded(), "unpacks to more than", None),
        (zipped({"a.txt": b""}), "There is no imsmanifest.xml at the root", None),
        (
            zipped({f"course/{path}": one for path, one in scorm_files().items()}),
            "There is no imsmanifest.xml at the root",
            "There is one at course/imsmanifest.xml",
        ),
        (zipped({**scorm_files(), "../x": b""}), "forbidden path", "Must not leave"),
        (zipped({**scorm_files(), "a\\..\\..\\x": b""}), "forbidden path", "Must not leave"),
        (zipped({MANIFEST: b"<manifest>"}), "cannot be read", "no element found"),
        (zipped({MANIFEST: b""}), "cannot be read", "no element found"),
        (zipped({MANIFEST: b"\x80"}), "cannot be read", "not well-formed"),
        (zipped({MANIFEST: LAUGHS}), "cannot be read", "document type"),
        (zipped({MANIFEST: deep()}), "cannot be read", "too deep"),
        (zipped({MANIFEST: b"<a>" + b"<b/>" * 100_000 + b"</a>"}), "cannot be read", "too many"),
        (zipped({MANIFEST: b" " * 8_388_609}), "has more than 8388608 bytes", None),
        (
            zipped({MANIFEST: b'<?xml version="1.0" encoding="x"?><a/>'}),
            "cannot be read",
            "encoding",
        ),
        (
            zipped({MANIFEST: b'<?xml version="1.0" encoding="shift_jis"?><a/>'}),
            "cannot be read",
            "encoding cannot be read",
        ),
        (zipped({MANIFEST: b"<course/>"}), "is no manifest", "Its root is course"),
        (zipped({MANIFEST: b"<manifest/>"}), "has no organization", None),
        (
            zipped({MANIFEST: b"<manifest><organizations/></manifest>"}),
            "has no organization",
            None,
        ),
        (zipped({"cmi5.xml": b"<a/>"}), "is no course structure", None),
        (zipped({"tincan.xml": b"<tincan/>"}), "names no activity", None),
    ],
    # Archives have the time in them, and two processes must name a test alike.
    ids=lambda it: "archive" if isinstance(it, bytes) else None,
)
def test_a_package_that_is_none_fails(content: bytes, message: str, warning: str | None) -> None:
    """The job says why, with what the parser says beside it, and leaves no course."""
    with cloud() as client:
        ended = status(client, send(client, content=content))
        assert failure(client.get("/courses/fire"))[0] == 404
        assert value(client.get("/courses"))["courses"] == []
    assert ended["status"] == "ERROR"
    assert message in ended["message"]
    warnings = ended.get("importResult", {}).get("parserWarnings", [])
    assert (warnings == []) == (warning is None)
    assert warning is None or warning in " ".join(warnings)


def test_an_archive_may_have_folders_and_names_of_any_kind() -> None:
    """Folders are no files, and a name is written with slashes."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        archive.mkdir("folder")
        for path, content in {**scorm_files(), "./a//b.txt": b"1", "c\\d.txt": b"2"}.items():
            archive.writestr(path, content)
    with cloud() as client:
        imported(client, content=target.getvalue())
        files = value(client.get("/courses/fire/asset/list"), "FileListSchema")["files"]
        assert [one["path"] for one in files] == [
            "a/b.txt",
            "c/d.txt",
            MANIFEST,
            "lesson-1/index.html",
        ]
        for path, content in (("a/b.txt", b"1"), ("c\\d.txt", b"2"), ("/./c/d.txt", b"2")):
            answer = client.get("/courses/fire/asset", params={"relativePath": path})
            assert answer.content == content
        done(client.delete("/courses/fire"))


def test_the_builder_of_the_tests_makes_what_the_page_calls_a_package() -> None:
    """It makes equal bytes each time, with a manifest that names no file in vain."""
    assert scorm_zip("a", ("b", "c")) == scorm_zip("a", ("b", "c"))
    with cloud() as client:
        ended = status(client, send(client, content=scorm_zip("<&>", ("a", "b", '"'))))
    assert ended["importResult"]["parserWarnings"] == []
    assert ended["importResult"]["course"]["title"] == "<&>"
    assert shape_problems("ImportJobResultSchema", ended) == []

"""Downloads on the disk: where a file lands, what is kept, and that no part of one stays."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Any

import httpx
import pytest

from lmskit import ConnectionError, NotFoundError, TimeoutError, TransportError
from lmskit import downloads as module
from tests.runtime.bodies import ZIP, Body, loading, names, refused
from tests.runtime.driver import CREDENTIALS, Driver, Wire, raw
from tests.runtime.forms import Loading


def test_a_failure_leaves_no_file(driver: Driver, tmp_path: Path) -> None:
    """Nothing is written where there is nothing to write."""
    wire = Wire(httpx.Response(404, json={}))
    with pytest.raises(NotFoundError):
        Loading(driver, driver.client(wire)).save(tmp_path / "a.zip")
    assert list(tmp_path.iterdir()) == []


def test_save(driver: Driver, tmp_path: Path) -> None:
    """The file is where the caller said, with the permissions of any other new file."""
    plain = tmp_path / "plain"
    plain.touch()
    for path in (tmp_path / "a.zip", str(tmp_path / "b.zip")):
        saved = loading(driver).save(path)
        assert saved == Path(path)
        assert saved.read_bytes() == ZIP
        assert stat.S_IMODE(saved.stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)
        assert saved.stat().st_nlink == 1
    assert names(tmp_path) == ["a.zip", "b.zip", "plain"]


def test_save_in_the_working_folder(driver: Driver, tmp_path: Path, monkeypatch: Any) -> None:
    """A name alone is a path."""
    monkeypatch.chdir(tmp_path)
    assert loading(driver).save("a.zip") == Path("a.zip")
    assert names(tmp_path) == ["a.zip"]


@pytest.mark.parametrize(
    "disposition",
    [
        'attachment; filename="../../x"',
        "attachment; filename*=UTF-8''..%2F..%2Fx",
        'attachment; filename="/etc/x"',
    ],
)
def test_the_servers_name_is_not_used(driver: Driver, tmp_path: Path, disposition: str) -> None:
    """Whatever the server calls its file, it lands where the caller said and nowhere else."""
    folder = tmp_path / "deep" / "er"
    folder.mkdir(parents=True)
    headers = {"content-disposition": disposition}
    loading(driver, headers=headers).save(folder / "a.zip")
    found = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert found == [folder / "a.zip"]


def test_an_existing_file_is_kept(driver: Driver, tmp_path: Path) -> None:
    """A file that is there is replaced only if the caller says so; nothing is sent before."""
    target = tmp_path / "a.zip"
    target.write_bytes(b"old")
    wire = Wire(raw(ZIP))
    download = Loading(driver, driver.client(wire))
    refused(lambda: download.save(target), "exists, and overwrite is false")
    assert wire.requests == []
    assert target.read_bytes() == b"old"
    download.save(target, overwrite=True)
    assert target.read_bytes() == ZIP
    assert names(tmp_path) == ["a.zip"]


def test_overwriting_what_is_not_there(driver: Driver, tmp_path: Path) -> None:
    """`overwrite` permits; it demands nothing."""
    loading(driver).save(tmp_path / "a.zip", overwrite=True)
    assert (tmp_path / "a.zip").read_bytes() == ZIP


def test_links(driver: Driver, tmp_path: Path) -> None:
    """A link is not followed out of the folder: it is there, and it is what is replaced."""
    outside = tmp_path / "outside"
    link = tmp_path / "link"
    link.symlink_to(outside)
    refused(lambda: loading(driver).save(link), "exists")
    loading(driver).save(link, overwrite=True)
    assert not link.is_symlink()
    assert not outside.exists()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (5, "expected a path, got int"),
        (None, "expected a path, got NoneType"),
        (b"a", "expected a path, got bytes"),
        ("", "a folder, not a file"),
        ("folder", "a folder, not a file"),
        ("missing/a.zip", "no such folder"),
        ("file/a.zip", "no such folder"),
        ("a\0b", "not a path"),
        ("a" * 5_000, "cannot be written"),
        ("pipe", "not a file"),
    ],
)
def test_paths_that_are_none(
    driver: Driver, tmp_path: Path, monkeypatch: Any, path: Any, words: str
) -> None:
    """Where no file can be is said before anything is sent."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    os.mkfifo(tmp_path / "pipe")
    wire = Wire(raw(ZIP))
    download = Loading(driver, driver.client(wire))
    refused(lambda: download.save(path, overwrite=True), words)
    assert wire.requests == []
    assert names(tmp_path) == ["file", "folder", "pipe"]


def test_a_folder_that_takes_no_files(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the system refuses is refused in its words, before anything is sent."""

    def refuse(*_: Any) -> Any:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    wire = Wire(raw(ZIP))
    download = Loading(driver, driver.client(wire))
    refused(lambda: download.save(tmp_path / "a.zip"), "cannot be written: Permission denied")
    assert wire.requests == []


def test_a_file_that_came_meanwhile(driver: Driver, tmp_path: Path) -> None:
    """A file that someone else wrote during the download is not lost."""
    target = tmp_path / "a.zip"

    def handler(_: httpx.Request) -> httpx.Response:
        target.write_bytes(b"theirs")
        return httpx.Response(200, content=ZIP)

    download = Loading(driver, driver.client(handler))
    refused(lambda: download.save(target), "exists, and overwrite is false")
    assert target.read_bytes() == b"theirs"
    assert names(tmp_path) == ["a.zip"]


@pytest.mark.parametrize("taken", [False, True])
def test_without_hard_links(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, taken: bool
) -> None:
    """On a file system that has no hard links it is the same."""
    target = tmp_path / "a.zip"

    def no_links(*_: Any) -> None:
        if taken:
            target.write_bytes(b"theirs")
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(module.os, "link", no_links)
    if taken:
        refused(lambda: loading(driver).save(target), "exists")
        assert target.read_bytes() == b"theirs"
    else:
        loading(driver).save(target)
        assert target.read_bytes() == ZIP
    assert names(tmp_path) == ["a.zip"]


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (httpx.ReadError("reset"), ConnectionError),
        (httpx.RemoteProtocolError("short"), ConnectionError),
        (httpx.ReadTimeout("slow"), TimeoutError),
        (httpx.DecodingError("no gzip"), TransportError),
    ],
)
@pytest.mark.parametrize("overwrite", [False, True])
def test_a_body_that_breaks(
    driver: Driver, tmp_path: Path, fault: Exception, kind: type[Exception], overwrite: bool
) -> None:
    """A broken body is the error of any broken call, and leaves what was there as it was."""
    target = tmp_path / "a.zip"
    if overwrite:
        target.write_bytes(b"old")
    body = Body(ZIP, fault)
    with pytest.raises(kind, match=f"^getThingFile: {type(fault).__name__}") as caught:
        loading(driver, body).save(target, overwrite=overwrite)
    assert caught.value.__cause__ is fault
    assert CREDENTIALS["api_key"] not in str(fault.request.headers)  # type: ignore[attr-defined]
    assert names(tmp_path) == (["a.zip"] if overwrite else [])
    assert not overwrite or target.read_bytes() == b"old"
    assert body.closed


def test_a_disk_that_is_full(driver: Driver, tmp_path: Path, monkeypatch: Any) -> None:
    """An error of the disk comes out as it is; the connection is given back, nothing stays."""
    target = tmp_path / "a.zip"
    opened = Path.open

    class Full:
        def __init__(self, file: Any) -> None:
            self.file = file

        def __enter__(self) -> Any:
            return self

        def __exit__(self, *_: object) -> None:
            self.file.close()

        def write(self, _: bytes) -> None:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "open", lambda path, mode: Full(opened(path, mode)))
    body = Body(ZIP, ZIP)
    with pytest.raises(OSError, match="No space left"):
        loading(driver, body).save(target)
    assert names(tmp_path) == []
    assert body.closed
    assert body.sent == 1

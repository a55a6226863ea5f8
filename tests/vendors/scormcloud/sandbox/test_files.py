"""The assets and the packages of the sandbox of SCORM Cloud."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest

from tests.oracles.scorm_zip import scorm_files, scorm_zip, zipped
from tests.vendors.scormcloud.sandbox.cloud import cloud, done, failure, imported, moving, value

if TYPE_CHECKING:
    import httpx

LEVELS = ["/courses/fire", "/courses/fire/versions/0"]


def put(client: httpx.Client, destination: str, content: bytes = b"new", **options: Any) -> Any:
    """Upload a file into the course."""
    level = options.pop("level", LEVELS[0])
    policy = options.pop("policy", None)
    return client.post(
        f"{level}/asset/upload",
        params={} if policy is None else {"updateAssetPolicy": policy},
        data={"destination": destination},
        files={"file": (options.pop("name", "x.bin"), content)},
    )


def get(client: httpx.Client, path: str, level: str = LEVELS[0]) -> httpx.Response:
    return client.get(f"{level}/asset", params={"relativePath": path})


def listed(client: httpx.Client, level: str = LEVELS[0]) -> dict[str, int]:
    """The sizes of the files, by their paths."""
    files = value(client.get(f"{level}/asset/list"), "FileListSchema")["files"]
    return {one["path"]: one["size"] for one in files}


@pytest.mark.parametrize("level", LEVELS)
def test_files_are_those_of_the_package(level: str) -> None:
    """Each is listed with its size and read byte for byte."""
    files = {**scorm_files(), "data.bin": bytes(range(256))}
    with cloud() as client:
        imported(client, content=zipped(files))
        assert listed(client, level) == {path: len(one) for path, one in sorted(files.items())}
        for path, content in files.items():
            answer = get(client, path, level)
            assert answer.content == content
            assert answer.headers["content-type"] == "application/octet-stream"


@pytest.mark.parametrize("level", LEVELS)
def test_a_file_is_put_in_and_taken_out(level: str) -> None:
    """It is listed with its size and time, read, replaced, and gone."""
    clock = moving()
    with cloud(clock=clock) as client:
        imported(client)
        clock.advance(timedelta(days=1))
        answer = put(client, "/img//logo.png", b"\x00\xff", level=level)
        assert value(answer, "AssetFileSchema") == {
            "filename": "logo.png",
            "destination": "img/logo.png",
        }
        [item] = [
            one
            for one in value(client.get(f"{level}/asset/list"))["files"]
            if one["path"] == "img/logo.png"
        ]
        assert item["size"] == 2
        assert item["modified"] == "2026-05-02T09:00:00.000Z"
        assert get(client, "img/logo.png", level).content == b"\x00\xff"
        value(put(client, "img/logo.png", b"other", level=level))
        assert get(client, "img/logo.png", level).content == b"other"
        path = {"relativePath": "/img/logo.png"}
        done(client.delete(f"{level}/asset", params=path))
        assert failure(get(client, "img/logo.png", level))[0] == 404
        assert failure(client.delete(f"{level}/asset", params=path))[0] == 404
        assert "img/logo.png" not in listed(client, level)
        assert value(client.get(level))["updated"][:10] == "2026-05-02"


def test_files_are_those_of_one_version() -> None:
    """What is put into the latest one is not in the one before."""
    with cloud() as client:
        imported(client)
        imported(client, query={"mayCreateNewVersion": "true"})
        value(put(client, "new.txt"))
        assert "new.txt" in listed(client, "/courses/fire/versions/1")
        assert "new.txt" not in listed(client, "/courses/fire/versions/0")
        assert client.get("/courses/fire/versions/0/zip").content == scorm_zip()


@pytest.mark.parametrize(
    ("policy", "path", "code"),
    [
        ("reject", "new.txt", 200),
        ("reject", "imsmanifest.xml", 400),
        ("strict", "imsmanifest.xml", 200),
        ("strict", "new.txt", 400),
        ("lax", "new.txt", 200),
        ("lax", "imsmanifest.xml", 200),
        (None, "imsmanifest.xml", 200),
        (None, "new.txt", 200),
        ("none", "new.txt", 400),
    ],
)
def test_the_policy_says_what_may_be_replaced(policy: str | None, path: str, code: int) -> None:
    """For a file that is sent, and for one that would be fetched."""
    for fetched in (False, True):
        with cloud() as client:
            imported(client)
            before = get(client, "imsmanifest.xml").content
            if fetched:
                query = {} if policy is None else {"updateAssetPolicy": policy}
                body = {"fetchUrl": "https://files.example.com/x", "destination": path}
                answer = client.post("/courses/fire/asset", params=query, json=body)
            else:
                answer = put(client, path, policy=policy)
            assert answer.status_code == code
            assert (get(client, path).status_code == 200) == (code == 200 or path != "new.txt")
            kept = get(client, "imsmanifest.xml").content == before
            assert kept == (code != 200 or path == "new.txt")


@pytest.mark.parametrize(
    "path", ["../x", "a/../../x", "a\\..\\..\\x", "a/..", "..", "", "/", ".", "./", "a\nb", "a\0b"]
)
def test_a_path_that_leaves_the_course_is_refused(path: str) -> None:
    """When it is written, and when it is read."""
    with cloud() as client:
        imported(client)
        body = {"fetchUrl": "https://files.example.com/", "destination": path}
        if path not in ("", "/", "./"):
            assert failure(put(client, path))[0] == 400
            assert failure(client.post("/courses/fire/asset", json=body))[0] == 400
        assert failure(get(client, path))[0] == 400
        answer = client.delete("/courses/fire/asset", params={"relativePath": path})
        assert failure(answer)[0] == 400
        assert set(listed(client)) == set(scorm_files())


@pytest.mark.parametrize(
    ("name", "filename"), [("logo.png", "logo.png"), ("../../logo.png", "logo.png"), ("..", "file")]
)
def test_a_destination_may_be_a_folder(name: str, filename: str) -> None:
    """The file keeps the last part of its own name in there."""
    with cloud() as client:
        imported(client)
        found = value(put(client, "img/", name=name), "AssetFileSchema")
        assert found == {"filename": filename, "destination": f"img/{filename}"}


@pytest.mark.parametrize("level", LEVELS)
def test_a_file_that_is_fetched_is_made_up(level: str) -> None:
    """Nothing is fetched; what stands in for it has the address in it."""
    with cloud() as client:
        imported(client)
        body = {"fetchUrl": "https://files.example.com/a%20b.png?c", "destination": "img/"}
        answer = client.post(f"{level}/asset", json=body)
        expected = {"filename": "a b.png", "destination": "img/a b.png"}
        assert value(answer, "AssetFileSchema") == expected
        assert b"https://files.example.com/a%20b.png?c" in get(client, "img/a b.png").content


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ({"fetchUrl": "a.png", "destination": "a"}, "body fetchUrl: Must be an absolute"),
        ({"fetchUrl": "https://unreachable.example/a", "destination": "a"}, "The host unreachable"),
        ({"fetchUrl": "https://a.example/a"}, "body destination: Is required"),
        ({"destination": "a"}, "body fetchUrl: Is required"),
    ],
)
def test_a_fetch_that_cannot_be_is_refused(body: dict[str, str], place: str) -> None:
    """There is no job that could fail later."""
    with cloud() as client:
        imported(client)
        code, message = failure(client.post("/courses/fire/asset", json=body))
        assert code == 400
        assert message.startswith(place)


def test_an_upload_of_a_file_needs_both_its_parts() -> None:
    """The file, and where it goes."""
    with cloud() as client:
        imported(client)
        path = "/courses/fire/asset/upload"
        assert failure(client.post(path, files={"file": b"x"}))[0] == 400
        assert failure(client.post(path, files={"destination": (None, "a")}))[0] == 400


@pytest.mark.parametrize("level", ["/courses/nope", "/courses/fire/versions/7"])
def test_files_of_nothing_are_not_found(level: str) -> None:
    """Neither those of an unknown course nor those of an unknown version."""
    with cloud() as client:
        imported(client)
        body = {"fetchUrl": "https://a.example/a", "destination": "a"}
        answers = [
            client.get(f"{level}/asset/list"),
            client.get(f"{level}/zip"),
            get(client, "imsmanifest.xml", level),
            client.delete(f"{level}/asset", params={"relativePath": "imsmanifest.xml"}),
            client.post(f"{level}/asset", json=body),
            put(client, "a", level=level),
        ]
        assert {failure(answer)[0] for answer in answers} == {404}


@pytest.mark.parametrize("level", LEVELS)
def test_a_package_is_the_one_that_was_sent(level: str) -> None:
    """Byte for byte, under a name that cannot break out of its header."""
    with cloud() as client:
        imported(client)
        answer = client.get(f"{level}/zip")
        assert answer.content == scorm_zip()
        assert answer.headers["content-type"] == "application/zip"
        key = 'a"/\r\nb'
        imported(client, key)
        path = f"/courses/{'a%22%2F%0D%0Ab'}/zip"
        disposition = client.get(path).headers["content-disposition"]
        assert disposition == "attachment; filename*=UTF-8''a%22%2F%0D%0Ab.zip"


def test_a_package_is_made_anew_after_a_change() -> None:
    """It has the files that are there now, and is the same each time."""
    with cloud() as client:
        imported(client)
        value(put(client, "new.txt", b"new"))
        value(put(client, "lesson-1/index.html", b"page"))
        first = client.get("/courses/fire/zip").content
        assert client.get("/courses/fire/zip").content == first
        done(client.delete("/courses/fire/asset", params={"relativePath": "imsmanifest.xml"}))
        second = client.get("/courses/fire/zip").content
    with ZipFile(BytesIO(first)) as archive:
        expected = {**scorm_files(), "new.txt": b"new", "lesson-1/index.html": b"page"}
        assert {name: archive.read(name) for name in archive.namelist()} == expected
    with ZipFile(BytesIO(second)) as archive:
        assert set(archive.namelist()) == {"new.txt", "lesson-1/index.html"}


def test_a_file_of_media_is_packed_too() -> None:
    """A package is made of it."""
    with cloud() as client:
        imported(client, content=b"%PDF", name="a.pdf", media_type="application/pdf")
        with ZipFile(BytesIO(client.get("/courses/fire/zip").content)) as archive:
            assert {name: archive.read(name) for name in archive.namelist()} == {"a.pdf": b"%PDF"}


def test_a_package_that_was_downloaded_can_be_imported() -> None:
    """A course moves from one id to another."""
    with cloud(seed={"courses": [{"id": "made", "title": "Made <up>"}]}) as client:
        value(
            client.post(
                "/courses/made/asset/upload", data={"destination": "x"}, files={"file": b"1"}
            )
        )
        package = client.get("/courses/made/zip").content
        assert imported(client, content=package)["title"] == "Made <up>"
        assert get(client, "x").content == b"1"

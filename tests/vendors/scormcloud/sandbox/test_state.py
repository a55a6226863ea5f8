"""What the sandbox of SCORM Cloud keeps, over a restart and from a seed."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from lmskit.sandbox import Fault, Sandbox, SeedError
from tests.oracles.scorm_zip import scorm_zip
from tests.vendors.scormcloud.sandbox.cloud import (
    calling,
    cloud,
    done,
    failure,
    imported,
    moving,
    setting,
    value,
)

SCO, BAR = "PlayerScoLaunchType", "PlayerShowNavBar"
COURSE = "/courses/fire"
ONE = {"courses": [{"id": "fire"}]}
TOKEN = "/oauth/authenticate/application/token"


def test_a_token_is_reproducible() -> None:
    """If the ids are."""
    made = []
    for number in (3, 3, None):
        with cloud(ids=number) as client:
            made.append(value(client.post(TOKEN, data={"scope": "read"}))["access_token"])
    assert made[0] == made[1] != made[2]


def test_a_fault_answers_in_the_words_of_the_vendor() -> None:
    """Every failure of the sandbox has a body that the vendor's could have."""
    with cloud(faults=[Fault("status", status=409)]) as client:
        assert failure(client.get("/courses"))[0] == 409


def test_nothing_of_a_deleted_course_is_kept(tmp_path: Any) -> None:
    """A store of many imports and deletions holds no bytes of them."""
    file = tmp_path / "state"
    with cloud(state=file) as client:
        imported(client)
        imported(client, query={"mayCreateNewVersion": "true"})
        client.post("/courses/fire/asset/upload", data={"destination": "a"}, files={"file": b"1"})
        done(client.delete("/courses/fire"))
    connection = sqlite3.connect(file)
    assert connection.execute("SELECT count(*) FROM blobs").fetchone() == (0,)
    kept = connection.execute("SELECT DISTINCT collection FROM items").fetchall()
    connection.close()
    assert kept == [("jobs",)]


def test_the_same_ids_make_the_same_session() -> None:
    """With a fixed clock and ids, two sandboxes answer alike, byte for byte."""

    def session() -> list[bytes]:
        with cloud(ids=7) as client:
            imported(client)
            answers = [
                client.post("/courses/fire/preview", json={"redirectOnExitUrl": "closer"}),
                client.get("/courses"),
                client.get("/courses/fire/zip"),
            ]
            return [one.content for one in answers]

    assert session() == session()


def test_a_state_file_keeps_courses_and_files(tmp_path: Any) -> None:
    """A sandbox that starts again has them still."""
    file = tmp_path / "state"
    with cloud(state=file) as client:
        imported(client)
    with Sandbox("scormcloud", state=file) as box, calling(box) as client:
        assert value(client.get("/courses/fire"))["title"] == "Fire safety"
        assert client.get("/courses/fire/zip").content == scorm_zip()


def test_what_was_read_is_a_seed() -> None:
    """A course as it was answered makes the same course again."""
    with cloud() as client:
        imported(client, query={"tags": "a,b"})
        flags = {"includeRegistrationCount": "true", "includeCourseMetadata": "true"}
        course = value(client.get(COURSE, params=flags))
    with cloud(
        seed={"courses": [course]}, clock=lambda: datetime(2030, 1, 1, tzinfo=UTC)
    ) as client:
        assert value(client.get(COURSE, params=flags)) == course


def test_a_seed_has_versions_and_settings() -> None:
    """What it says of the course is said of the latest version."""
    course = {
        "id": "fire",
        "title": "New",
        "tags": ["a"],
        "settings": {BAR: "false"},
        "versions": [
            {"title": "Old", "version": 3, "created": "2026-01-01T00:00:00"},
            {"settings": {SCO: "NEW_WINDOW"}, "courseLearningStandard": "XAPI"},
        ],
    }
    with cloud(seed={"courses": [course]}) as client:
        listed = value(client.get(f"{COURSE}/versions"), "CourseListNonPagedSchema")["courses"]
        assert [(one["version"], one["title"]) for one in listed] == [(3, "Old"), (4, "New")]
        assert listed[0]["created"] == listed[0]["updated"] == "2026-01-01T00:00:00.000Z"
        assert value(client.get(COURSE))["courseLearningStandard"] == "XAPI"
        assert value(client.get(COURSE))["tags"] == ["a"]
        latest = "/courses/fire/versions/4"
        assert setting(client, latest, BAR)["effectiveValue"] == "false"
        assert setting(client, latest, SCO)["explicitValue"] == "NEW_WINDOW"
        assert setting(client, COURSE, SCO)["effectiveValue"] == "FRAMESET"
        assert client.get(f"{COURSE}/zip").content[:2] == b"PK"
        assert imported(client, query={"mayCreateNewVersion": "true"})["version"] == 5


@pytest.mark.parametrize(
    ("course", "reason"),
    [
        ({}, "id: Is required"),
        ({"id": ""}, "id: Must have at least 1 char"),
        ({"id": 1}, "id: Must be of type string"),
        ({"id": "a", "name": "b"}, "name: Is not known"),
        ({"id": "a", "tags": "b"}, "tags: Must be of type array"),
        ({"id": "a", "tags": [1]}, r"tags\[0\]: Must be of type string"),
        ({"id": "a", "version": True}, "version: Must be of type integer"),
        ({"id": "a", "version": -1}, "version: Must be at least 0"),
        ({"id": "a", "versions": []}, "versions: Breaks the rule of min items"),
        ({"id": "a", "versions": [1]}, r"versions\[0\]: Must be of type object"),
        ({"id": "a", "versions": [{"id": "b"}]}, r"versions\[0\].id: Is not known"),
        ({"id": "a", "versions": [{"version": 2}, {"version": 2}]}, "version: Must be 3 or more"),
        ({"id": "a", "created": "then"}, "created: Must be a time"),
        ({"id": "a", "courseLearningStandard": "PDF"}, "courseLearningStandard: Must be one of"),
        ({"id": "a", "settings": {"Nope": "1"}}, "settings.Nope: Is not known"),
        ({"id": "a", "settings": {BAR: 1}}, f"settings.{BAR}: Must be one of true"),
        ({"id": "a", "settings": {BAR: "1"}}, f"settings.{BAR}: Must be one of true"),
        ({"id": "a", "statements": [1]}, r"statements\[0\]: Must be of type object"),
        ({"id": "a", "statements": [{"stored": 1}]}, r"statements\[0\].stored: Must be a time"),
        (
            {"id": "a", "statements": [{"actor": "b"}]},
            r"statements\[0\].actor: Must be of type object",
        ),
        (
            {"id": "a", "statements": [{"actor": {"account": "b"}}]},
            r"statements\[0\].actor.account: Must be of type object",
        ),
        (
            {"id": "a", "statements": [{"actor": {"mbox": 1}}]},
            r"statements\[0\].actor.mbox: Must be of type string",
        ),
        ({"id": "a", "metadata": {"a": {1}}}, "is no JSON"),
        ({"id": "a", "created": datetime(2026, 1, 1, tzinfo=UTC)}, "is no JSON"),
        ({"id": "fire"}, "there is another one with the id fire"),
    ],
)
def test_a_seed_that_cannot_be_is_refused(course: dict[str, Any], reason: str) -> None:
    """The message says where it is wrong."""
    with pytest.raises(SeedError, match=rf"courses\[1\] of the seed: {reason}"):
        Sandbox("scormcloud", seed={"courses": [{"id": "fire"}, course]})


def test_a_reset_brings_the_seed_back() -> None:
    """With no file of what was there in between."""
    clock = moving()
    with Sandbox("scormcloud", seed=ONE, clock=clock, ids=1) as box, calling(box) as client:
        before = client.get(f"{COURSE}/zip").content
        done(client.delete(COURSE))
        imported(client, "ice")
        clock.advance(timedelta(days=1))
        box.reset()
        assert [one["id"] for one in value(client.get("/courses"))["courses"]] == ["fire"]
        assert client.get(f"{COURSE}/zip").content == before

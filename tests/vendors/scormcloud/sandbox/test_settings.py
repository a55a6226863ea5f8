"""Configuration, preview links, statements and seeds of the sandbox of SCORM Cloud."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest

from lmskit.sandbox import Sandbox, SeedError
from tests.vendors.scormcloud.sandbox.cloud import (
    calling,
    cloud,
    done,
    failure,
    imported,
    moving,
    value,
)

if TYPE_CHECKING:
    import httpx

SCO, BAR = "PlayerScoLaunchType", "PlayerShowNavBar"
COURSE, VERSION = "/courses/fire", "/courses/fire/versions/0"
ONE = {"courses": [{"id": "fire"}]}


def setting(client: httpx.Client, level: str, name: str = SCO, **query: Any) -> dict[str, Any]:
    """One setting, without the parts that say which."""
    found = value(client.get(f"{level}/configuration", params=query), "SettingListSchema")
    [item] = [one for one in found["settingItems"] if one["id"] == name]
    return {key: one for key, one in item.items() if key != "id"}


def configure(client: httpx.Client, level: str, **values: str) -> httpx.Response:
    settings = [{"settingId": name, "value": one} for name, one in values.items()]
    return client.post(f"{level}/configuration", json={"settings": settings})


def test_a_value_of_a_version_goes_before_one_of_its_course() -> None:
    """And that before the default; clearing falls back to the next."""
    default = {"effectiveValue": "FRAMESET", "effectiveValueSource": "default"}
    new = {"effectiveValue": "NEW_WINDOW", "effectiveValueSource": "course"}
    click = {"effectiveValue": "NEW_WINDOW_AFTER_CLICK", "effectiveValueSource": "course"}
    with cloud(seed=ONE) as client:
        assert setting(client, COURSE) == setting(client, VERSION) == default
        done(configure(client, COURSE, PlayerScoLaunchType="NEW_WINDOW"))
        assert setting(client, COURSE) == new | {"explicitValue": "NEW_WINDOW"}
        assert setting(client, VERSION) == new
        done(configure(client, VERSION, PlayerScoLaunchType="NEW_WINDOW_AFTER_CLICK"))
        assert setting(client, COURSE) == new | {"explicitValue": "NEW_WINDOW"}
        assert setting(client, VERSION) == click | {"explicitValue": "NEW_WINDOW_AFTER_CLICK"}
        done(client.delete(f"{COURSE}/configuration/{SCO}"))
        assert setting(client, COURSE) == default
        assert setting(client, VERSION)["effectiveValue"] == "NEW_WINDOW_AFTER_CLICK"
        for _ in range(2):  # one that is not set is no fault
            done(client.delete(f"{VERSION}/configuration/{SCO}"))
        assert setting(client, VERSION) == default


def test_settings_outlast_a_version_where_they_are_the_courses() -> None:
    """Those of a version are its own."""
    with cloud() as client:
        imported(client)
        done(configure(client, COURSE, PlayerShowNavBar="false"))
        done(configure(client, VERSION, PlayerScoLaunchType="NEW_WINDOW"))
        imported(client, query={"mayCreateNewVersion": "true"})
        latest = "/courses/fire/versions/1"
        assert setting(client, latest, BAR)["effectiveValue"] == "false"
        assert setting(client, latest, SCO)["effectiveValue"] == "FRAMESET"


def test_metadata_describe_a_setting() -> None:
    """What it may be, and what it is by default, if they are asked for."""
    with cloud(seed=ONE) as client:
        for level in (COURSE, VERSION):
            assert "metadata" not in setting(client, level)
            found = setting(client, level, includeMetadata="true")["metadata"]
            assert found["default"] == "FRAMESET"
            assert found["dataType"] == "enum"
            assert found["validValues"][0]["value"] == "FRAMESET"
            name = "PlayerSuspendDataMaxLength"
            number = setting(client, level, name, includeMetadata="true")["metadata"]
            assert number == {
                "default": "64000",
                "dataType": "int",
                "settingDescription": "How many characters a lesson may keep",
                "level": "course",
                "learningStandardVariant": "either",
            }


@pytest.mark.parametrize(
    ("item", "problem"),
    [
        ({"settingId": "Nope", "value": "1"}, "body settings[1].settingId: Is no setting: Nope"),
        ({"settingId": SCO, "value": "x"}, "body settings[1].value: Must be one of FRAMESET,"),
        ({"settingId": BAR, "value": "yes"}, "body settings[1].value: Must be one of true, false"),
        (
            {"settingId": "PlayerSuspendDataMaxLength", "value": "-1"},
            "body settings[1].value: Must be a whole number",
        ),
        ({"settingId": SCO}, "body settings[1].value: Is required"),
        ({"value": "x"}, "body settings[1].settingId: Is required"),
        ({"settingId": SCO, "value": True}, "body settings[1].value: Must be of type string"),
    ],
)
@pytest.mark.parametrize("level", [COURSE, VERSION])
def test_settings_are_set_all_or_none(level: str, item: dict[str, Any], problem: str) -> None:
    """One that is refused leaves the others as they were, too."""
    with cloud(seed=ONE) as client:
        good = {"settingId": BAR, "value": "false", "explicit": True}
        answer = client.post(f"{level}/configuration", json={"settings": [good, item]})
        code, message = failure(answer)
        assert code == 400
        assert message.startswith(problem)
        assert setting(client, level, BAR)["effectiveValueSource"] == "default"
        done(client.post(f"{level}/configuration", json={"settings": [good]}))
        assert setting(client, level, BAR)["effectiveValue"] == "false"


def test_a_setting_of_nothing_is_not_found() -> None:
    """Neither of an unknown course or version; a setting that is none is refused."""
    with cloud(seed=ONE) as client:
        for level in ("/courses/nope", "/courses/fire/versions/7"):
            assert failure(client.get(f"{level}/configuration"))[0] == 404
            assert failure(configure(client, level, PlayerShowNavBar="true"))[0] == 404
            assert failure(client.delete(f"{level}/configuration/{SCO}"))[0] == 404
        assert failure(client.delete(f"{COURSE}/configuration/Nope"))[0] == 400


@pytest.mark.parametrize("level", [COURSE, VERSION])
def test_a_preview_link_shows_what_was_asked_for(level: str) -> None:
    """The course, the version, when it expires and where it goes, and a token of its own."""
    with cloud(seed=ONE) as client:
        body = {"expiry": 300, "redirectOnExitUrl": "https://a.example/?b=c&d", "cssUrl": "e"}
        links = [
            value(client.post(f"{level}/preview", json=body), "LaunchLinkSchema")["launchLink"]
            for _ in range(2)
        ]
        plain = value(client.post(f"{level}/preview", json={"redirectOnExitUrl": "closer"}))
    first, second = (parse_qs(urlsplit(one).query) for one in links)
    assert first.pop("token") != second.pop("token")
    assert first == second
    assert first == {
        "courseId": ["fire"],
        "version": ["0"],
        "expires": ["2026-05-01T09:05:00.000Z"],
        "redirectOnExitUrl": ["https://a.example/?b=c&d"],
        "cssUrl": ["e"],
    }
    expires = parse_qs(urlsplit(plain["launchLink"]).query)["expires"]
    assert expires == ["2026-05-01T09:02:00.000Z"]


def test_a_preview_takes_its_style_from_the_query_too() -> None:
    """The body goes first."""
    with cloud(seed=ONE) as client:
        path = f"{COURSE}/preview?cssUrl=query"
        body = {"redirectOnExitUrl": "closer"}
        for given, expected in ((body, "query"), (body | {"cssUrl": "body"}, "body")):
            link = value(client.post(path, json=given))["launchLink"]
            assert parse_qs(urlsplit(link).query)["cssUrl"] == [expected]


@pytest.mark.parametrize("expiry", [9, 301, 0, -1, 10**20, "120", 12.5])
def test_a_preview_lives_for_10_to_300_seconds(expiry: Any) -> None:
    """Both ends are allowed."""
    with cloud(seed=ONE) as client:
        body = {"redirectOnExitUrl": "closer"}
        assert failure(client.post(f"{COURSE}/preview", json=body | {"expiry": expiry}))[0] == 400
        for allowed in (10, 300):
            value(client.post(f"{COURSE}/preview", json=body | {"expiry": allowed}))
        for level in ("/courses/nope", "/courses/fire/versions/7"):
            assert failure(client.post(f"{level}/preview", json=body))[0] == 404


def statement(number: int, **fields: Any) -> dict[str, Any]:
    return {
        "id": f"11111111-1111-4111-8111-{number:012}",
        "actor": {"account": {"homePage": "https://a.example", "name": f"learner-{number % 2}"}},
        "verb": {"id": "http://adlnet.gov/expapi/verbs/completed"},
        "object": {"id": "https://a.example/act"},
        "stored": f"2026-01-{number + 1:02}T00:00:00Z",
        **fields,
    }


EVERY = [statement(number) for number in range(25)]
RENAMED = {
    "actor": {"objectType": "Agent", "mbox": "mailto:ann@a.example"},
    "verb": {"id": "http://adlnet.gov/expapi/verbs/completed"},
    "objectActivity": {"objectType": "Activity", "id": "https://a.example/act"},
    "timestamp": "2026-02-01T00:00:00Z",
}


def test_statements_come_in_pages_of_ten_and_as_they_were_seeded() -> None:
    """Of a course those of all its versions, in either style of keys."""
    versions = [{"statements": EVERY}, {"statements": [RENAMED]}]
    seed = {"courses": [{"id": "fire", "versions": versions}]}
    with cloud(seed=seed) as client:
        found, query = [], {"since": "2026-01-01T00:00:00Z"}
        while True:
            path = f"{COURSE}/xAPIStatements"
            page = value(client.get(path, params=query), "XapiStatementResult")
            found.append(page["statements"])
            if "more" not in page:
                break
            query = {"more": page["more"]}
        latest = "/courses/fire/versions/1/xAPIStatements"
        assert value(client.get(latest)) == {"statements": [RENAMED]}
    assert [len(page) for page in found] == [10, 10, 6]
    assert [one for page in found for one in page] == [*EVERY, RENAMED]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"learnerId": "ann@a.example"}, [RENAMED]),
        ({"learnerId": "mailto:ann@a.example"}, [RENAMED]),
        ({"learnerId": "nobody"}, []),
        ({"learnerId": "learner-1", "until": "2026-01-04T00:00:00Z"}, [EVERY[1], EVERY[3]]),
        ({"since": "2026-01-25T00:00:00Z"}, [EVERY[24], RENAMED]),
        ({"since": "2026-01-25T00:00:00.001Z"}, [RENAMED]),
        ({"since": "2026-02-01T00:00:00.001Z"}, []),
    ],
)
def test_statements_are_filtered(query: dict[str, str], expected: list[dict[str, Any]]) -> None:
    """By learner, and by when they were stored or else when they happened."""
    seed = {"courses": [{"id": "fire", "statements": [*EVERY, RENAMED, {"id": "timeless"}]}]}
    with cloud(seed=seed) as client:
        answer = client.get(f"{VERSION}/xAPIStatements", params=query)
        assert value(answer)["statements"] == expected


def test_a_course_without_statements_has_none() -> None:
    """And an unknown one is not found."""
    with cloud() as client:
        imported(client)
        assert value(client.get(f"{COURSE}/xAPIStatements")) == {"statements": []}
        assert failure(client.get("/courses/nope/xAPIStatements"))[0] == 404
        assert failure(client.get("/courses/fire/versions/7/xAPIStatements"))[0] == 404
        assert failure(client.get(f"{COURSE}/xAPIStatements?since=x"))[0] == 400


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

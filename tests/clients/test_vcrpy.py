"""A few cassettes through vcrpy itself: the cassettes are its own format, and standard."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import httpx
import pytest
import vcr
import yaml
from vcr.serialize import CASSETTE_FORMAT_VERSION, deserialize
from vcr.serializers import yamlserializer

from lmskit.testing.stamping import cassettes_under
from strigo_client import AsyncStrigo, Strigo, models
from strigo_client.errors import NotFoundError
from tests.clients.replayed import CASSETTES, answered, judge, scripts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.clients.replayed import Script

STRIGO = CASSETTES / "strigo"
EVENT_ID = "p3bdnrweEystFToCq"


def recorded(path: str, folder: Path = STRIGO) -> Any:
    """Play a cassette with vcrpy, which records nothing and compares bodies as well."""
    matched = ["method", "scheme", "host", "port", "path", "query", "body"]
    return vcr.use_cassette(str(folder / path), record_mode="none", match_on=matched)


def played(path: str, mode: str, use: Callable[[Any], Any]) -> Any:
    """Use a client over an httpx client of one's own, under vcrpy."""
    if mode == "sync":
        with recorded(path) as cassette, httpx.Client() as http, Strigo(http_client=http) as strigo:
            try:
                return use(strigo)
            finally:
                assert cassette.all_played

    async def played_async() -> Any:
        async with httpx.AsyncClient() as http, AsyncStrigo(http_client=http) as strigo:
            try:
                return await use(strigo)
            finally:
                assert cassette.all_played

    with recorded(path) as cassette:
        return asyncio.run(played_async())


@pytest.fixture(autouse=True)
def credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the clients their credentials as the environment does."""
    monkeypatch.setenv("STRIGO_ORGANIZATION_ID", "ORG")
    monkeypatch.setenv("STRIGO_API_KEY", "KEY")


def test_vcrpy_plays_a_read(mode: str) -> None:
    """A documented GET is matched and decoded."""
    event = played(
        "documented/getEvent/page.yaml", mode, lambda strigo: strigo.events.get(EVENT_ID)
    )
    assert event.status is models.EventStatus.LIVE


def test_vcrpy_plays_a_list(mode: str) -> None:
    """A pager works under vcrpy, sync and async."""

    async def names(strigo: AsyncStrigo) -> list[str]:
        return [course.name async for course in strigo.ondemand.list()]

    def names_sync(strigo: Strigo) -> list[str]:
        return [course.name for course in strigo.ondemand.list()]

    use: Callable[[Any], Any] = names if mode == "async" else names_sync
    path = "documented/listOnDemandCourses/page.yaml"
    assert played(path, mode, use) == ["Elastic Stack for beginners"]


def test_vcrpy_plays_a_write(mode: str) -> None:
    """A documented PATCH is matched with its JSON body, which vcrpy compares as well."""
    changes = {"name": "Another Event", "owner": "someone.else@strigo.io"}
    event = played(
        "documented/updateEvent/page.yaml",
        mode,
        lambda strigo: strigo.events.update(EVENT_ID, **changes),
    )
    assert event.name == "Another Event"


def test_vcrpy_plays_a_delete(mode: str) -> None:
    """204 without a body is None."""
    path = "documented/deleteEvent/page.yaml"
    assert played(path, mode, lambda strigo: strigo.events.delete(EVENT_ID)) is None


def test_vcrpy_plays_an_encoded_path(mode: str) -> None:
    """A percent-encoded path is matched as it was recorded."""
    course = played(
        "synthetic/getOnDemandCourse/external-id.yaml",
        mode,
        lambda strigo: strigo.ondemand.get("Kurs 1/2 #ä?"),
    )
    assert course.duration == 1.5


def test_vcrpy_plays_an_error(mode: str) -> None:
    """An error answer is the typed error."""
    with pytest.raises(NotFoundError, match="no such event"):
        played("synthetic/getEvent/not-found.yaml", mode, lambda it: it.events.get(EVENT_ID))


def test_vcrpy_plays_a_file(mode: str) -> None:
    """Bytes that are no text come as they were recorded."""
    name = "scormcloud/synthetic/getCourseAsset/not-utf-8.yaml"
    with recorded(name, CASSETTES) as cassette:
        play_steps(name, mode)
        assert cassette.all_played


def shortest_sessions() -> list[str]:
    """The cassette of each vendor's shortest session; none that uploads.

    vcrpy compares a form with its boundary, which is another one every time.
    """
    found: dict[str, Script] = {}
    for script in sorted(scripts().values(), key=lambda one: -len(one.steps)):
        operations = script.vendor.spec.operations
        bodies = [operations[step.operation].body for step in script.steps]
        if script.session and not any(body and body.is_form for body in bodies):
            found[script.vendor.name] = script
    return [script.cassette for script in found.values()]


@pytest.mark.parametrize("name", shortest_sessions())
def test_vcrpy_plays_a_session(name: str) -> None:
    """The session of a resource is one cassette, which vcrpy plays in its own order."""
    with recorded(name, CASSETTES) as cassette:
        play_steps(name, "sync")
        assert cassette.all_played


def play_steps(name: str, mode: str) -> None:
    """Play the script of a cassette over the transports that vcrpy patches."""
    script = scripts()[name]
    for step, ended in zip(script.steps, answered(script, None, mode), strict=True):
        judge(script.vendor, step, *ended)


@pytest.mark.parametrize(
    "path", cassettes_under([CASSETTES]), ids=lambda it: it.relative_to(CASSETTES).as_posix()
)
def test_every_cassette_is_vcrpys_format(path: Path) -> None:
    """Every cassette is read by vcrpy's own YAML serializer, and holds no credentials."""
    source = path.read_text(encoding="utf-8")
    assert yaml.safe_load(source)["version"] == CASSETTE_FORMAT_VERSION
    requests, responses = deserialize(source, yamlserializer)
    assert len(requests) == len(responses) > 0
    assert all("authorization" not in request.headers for request in requests)

"""The vendor's own client completes a session at the sandbox, and where its requests differ."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import attrs
import pytest
import rustici_software_cloud_v2 as rustici

from scormcloud_client import ScormCloud
from tests.oracles.scorm_zip import scorm_zip
from tests.peers.differences import EVERYWHERE, HERE, differences
from tests.peers.intents import INTENTS, Stage
from tests.peers.wiretap import Sent, tapped_sandbox

pytestmark = pytest.mark.allow_loopback
NOW = datetime(2030, 1, 7, 9, tzinfo=UTC)
SEED = {"courses": [{"id": f"course-{n:02}", "title": f"Course {n:02}"} for n in range(12)]}
Run = dict[str, tuple[Any, list[Sent]]]


@pytest.fixture(scope="session")
def stage(tmp_path_factory):
    package = tmp_path_factory.mktemp("peer") / "fire safety.zip"
    package.write_bytes(scorm_zip("Fire safety"))
    return Stage(package)


@pytest.fixture(scope="session")
def theirs(stage) -> Run:
    """The session by the vendor's client."""
    with tapped_sandbox("scormcloud", clock=lambda: NOW, ids=1, seed=SEED) as (box, server, tap):
        configuration = rustici.Configuration()
        configuration.host = server.base_url
        configuration.username = box.credentials["app_id"]
        configuration.password = box.credentials["secret_key"]
        api = rustici.CourseApi(rustici.ApiClient(configuration))
        try:
            return {one.name: (one.theirs(api, stage), tap.take()) for one in INTENTS}
        finally:
            api.api_client.rest_client.pool_manager.clear()


@pytest.fixture(scope="session")
def ours(stage) -> Run:
    """What our client makes of each intent, and what it sends."""
    with (
        tapped_sandbox("scormcloud", clock=lambda: NOW, ids=1, seed=SEED) as (box, server, tap),
        ScormCloud(**box.credentials, base_url=server.base_url, strict=True) as cloud,
    ):
        return {one.name: (one.ours(cloud, stage), tap.take()) for one in INTENTS}


@pytest.mark.parametrize("name", [intent.name for intent in INTENTS])
def test_same_outcome(theirs, ours, name):
    """What is wanted comes of it, whichever client asks."""
    assert theirs[name][0] == ours[name][0]


@pytest.mark.parametrize("name", [intent.name for intent in INTENTS])
def test_known_differences(theirs, ours, name):
    """On the wire the two differ where, and only where, it is known why."""
    found = differences(theirs[name][1], ours[name][1])
    assert found == EVERYWHERE.keys() | HERE.get(name, {}).keys()


def test_differences_are_told():
    """The comparison sees each kind of difference, so that a known one cannot hide another."""
    one = Sent("PUT", "/a%2Fb", "x=True&y=a+b", {"accept": "*/*"}, b'{"a": 1}')
    other = Sent("PUT", "/a%2Fb", "x=true&y=a%20b", {}, b'{"a":1}')
    told = {"query booleans", "query encoding", "header accept", "body spelling"}
    assert differences([one], [other]) == told
    assert differences([one], []) == {"number of requests"}
    assert differences([one], [attrs.evolve(one, body=b'{"a": 2}', query="")]) == {"body", "query"}
    assert differences([one], [attrs.evolve(one, method="POST")]) == {"operation"}
    assert differences([one], [attrs.evolve(one, path="/a%2fb")]) == {"path encoding"}

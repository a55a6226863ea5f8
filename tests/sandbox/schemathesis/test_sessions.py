from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("schemathesis", reason="it has an environment of its own, sandbox-spec")

from tests.sandbox.schemathesis.sessions import play
from tests.sandbox.schemathesis.vendors import vendors

if TYPE_CHECKING:
    from tests.sandbox.schemathesis.sessions import Step

pytestmark = pytest.mark.allow_loopback

# The sessions take their time: the tests of one vendor look at the same ones, in one process.
every_vendor = pytest.mark.parametrize("vendor", vendors(), ids=lambda vendor: vendor.name)


@pytest.fixture(scope="module")
def played() -> dict[str, list[Step]]:
    """The sessions that were played so far, by the name of their vendor."""
    return {}


@pytest.fixture
def steps(vendor, played, monkeypatch) -> list[Step]:
    """The requests of all sessions with a sandbox, in which no check fails."""
    if vendor.name not in played:
        played[vendor.name] = play(vendor, monkeypatch)
    return played[vendor.name]


@every_vendor
def test_operations_succeed_in_sessions(vendor, steps) -> None:
    """In sessions that use the ids of answers, operations succeed and no check fails."""
    succeeded = {one.operation for one in steps if one.status in {200, 201, 204}}
    assert succeeded >= (vendor.operations() if vendor.succeed is None else vendor.succeed)
    # Where there are many operations and few steps: most of them, in whatever order they are drawn.
    assert len(succeeded) > len(vendor.operations()) / 2


@every_vendor
def test_sessions_change_what_they_made(vendor, steps) -> None:
    """Not only what the sandbox starts with is changed, but also what a session put there."""
    seeded = {item["id"] for items in vendor.seed.values() for item in items}
    changes = (one.path for one in steps if one.operation.startswith(("PUT", "PATCH")))
    assert any(seeded.isdisjoint(path.split("/")) for path in changes)


@pytest.mark.parametrize(
    ("vendor", "collection"),
    [
        pytest.param(
            one,
            collection,
            id=f"{one.name} {collection}",
        )
        for one in vendors()
        for collection in one.collections
    ],
)
def test_sessions_go_on_after_a_deletion(vendor, collection: str, steps) -> None:
    """What a session deletes, or what was in it, is read or changed later, and is not there."""
    of_items = [one for one in steps if one.path.startswith(collection)]
    gone = {
        (one.session, one.path)
        for one in of_items
        if one.status == 204 and one.operation.startswith("DELETE")
    }
    assert any(
        (one.session, path) in gone and one.status == 404
        for one in of_items
        if not one.operation.startswith("DELETE")
        for path in (one.path, *map(str, PurePosixPath(one.path).parents))
    )


@pytest.mark.parametrize(
    ("vendor", "patch", "failure"),
    [
        pytest.param(one, *fault, id=f"{one.name}: {name}")
        for one in vendors()
        for name, fault in one.faults.items()
    ],
)
def test_a_broken_sandbox_fails_in_sessions(vendor, patch, failure: str, monkeypatch) -> None:
    """A sandbox that is wrong in one way is noticed, and for that reason alone."""
    monkeypatch.setattr(*patch)
    with pytest.raises(BaseExceptionGroup) as raised:
        play(vendor, monkeypatch)
    assert {type(one).__name__ for one in raised.value.exceptions} == {failure}

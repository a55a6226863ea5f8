"""What the sandbox of Strigo keeps, and the ids that it makes."""

from __future__ import annotations

import re

from lmskit.sandbox import Sandbox
from tests.sandbox.stand_in import COURSE, EVENT, Clock, calling, data, strigo

ID = re.compile("[23456789ABCDEFGHJKLMNPQRSTWXYZabcdefghijkmnopqrstuvwxyz]{17}")


def test_an_owner_is_one_member_for_each_address() -> None:
    """The address becomes a member, the same one for every event and in every sandbox."""
    with strigo(ids=None) as client:
        first = data(client.post("/events", json=EVENT))["owner"]
        other = data(client.post("/events", json={**EVENT, "owner": "other@example.com"}))["owner"]
    with strigo(ids=None) as client:
        again = data(client.post("/events", json=EVENT))
        moved = data(client.patch(f"/events/{again['id']}", json={"owner": "other@example.com"}))
    assert ID.fullmatch(first["id"])
    assert again["owner"] == first
    assert moved["owner"] == other != first


def test_ids_are_reproducible_and_apart() -> None:
    """One number gives one series of ids, another one others; without one they are random."""
    made = []
    for number in (1, 1, 2, None, None):
        with strigo(ids=number) as client:
            made.append([data(client.post("/events", json=EVENT))["id"] for _ in range(3)])
    assert made[0] == made[1]
    assert len({key for ids in made[1:] for key in ids}) == 12


def test_reset_goes_back_to_the_seed() -> None:
    """The items are those of the seed again, and reproducible ids start anew."""
    seed = {"events": [EVENT], "ondemand": [COURSE]}
    with (
        Sandbox("strigo", seed=seed, ids=1, clock=Clock(), limit=10) as box,
        calling(box) as client,
    ):
        before = data(client.get("/events"))
        added = data(client.post("/events", json=EVENT))
        client.delete(f"/events/{before[0]['id']}")
        box.reset()
        assert client.get("/events").headers["x-ratelimit-remaining"] == "9"
        assert data(client.get("/events")) == before
        assert data(client.post("/events", json=EVENT)) == added

from __future__ import annotations

from typing import Any

import pytest

from lmskit.sandbox import Sandbox, SeedError
from lmskit.sandbox.document import read_document
from tests.sandbox.handled import Library, document
from tests.sandbox.stand_in import COURSE, EVENT, data, strigo


def test_an_item_may_be_as_it_is_read() -> None:
    """What the sandbox answered is a seed for the next one, down to its ids."""
    with strigo(ids=None) as client:
        client.post("/events", json=EVENT)
        client.post("/events", json={**EVENT, "trainees": ["learner@example.com"]})
        client.post("/ondemand", json={**COURSE, "external_id": "x"})
        seed = {name: data(client.get(f"/{name}")) for name in ("events", "ondemand")}
    with strigo(seed=seed) as client:
        assert {name: data(client.get(f"/{name}")) for name in seed} == seed


@pytest.mark.parametrize(
    ("seed", "message"),
    [
        ({"members": []}, "a seed has no 'members', only events, ondemand"),
        ({"events": "a"}, "events of the seed is no list of objects"),
        ({"events": {"a": 1}}, "events of the seed is no list of objects"),
        ({"events": 1}, "events of the seed is no list of objects"),
        ({"events": [1]}, "events of the seed is no list of objects"),
        ({"events": [{}]}, r"events\[0\] of the seed: .*name: Is required"),
        ({"events": [EVENT, {**EVENT, "owner": 1}]}, r"events\[1\] of the seed: owner: "),
        ({"events": [{**EVENT, "owner": {"email": "a@example.com"}}]}, r"owner\.id: Is required"),
        ({"events": [{**EVENT, "id": 5}]}, r"events\[0\] of the seed: id: Must be of type string"),
        ({"events": [{**EVENT, "id": "a"}] * 2}, r"events\[1\] .* another one with the id a"),
        ({"ondemand": [{**COURSE, "course_link": "no link"}]}, "course_link: Must be an absolute"),
        ({"ondemand": [{**COURSE, "running_enrollments": -1}]}, "running_enrollments: Must be 0"),
    ],
)
def test_an_item_that_cannot_be_is_refused(seed: dict[str, Any], message: str) -> None:
    """A seed is checked like a request, and the message says where it is wrong."""
    with pytest.raises(SeedError, match=message):
        Sandbox("strigo", seed=seed)


def test_a_vendor_may_sow_lists_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """What its rules say of a list of a seed counts, and a refusal says where it is wrong."""
    rules = Library()
    monkeypatch.setattr("lmskit.sandbox.box.rules_of", lambda _: rules)
    monkeypatch.setattr(
        "lmskit.sandbox.box.shipped", lambda _, handled: read_document(document(), handled)
    )
    with pytest.raises(SeedError, match=r"^books\[1\] of the seed: A book has a title$"):
        Sandbox("library", seed={"books": [{"id": "a", "title": "x"}, {"id": "b"}]})
    with pytest.raises(SeedError, match=r"^a seed has no 'shelves', only books$"):
        Sandbox("library", seed={"shelves": []})
    with pytest.raises(SeedError, match="books of the seed is no list of objects"):
        Sandbox("library", seed={"books": ["a"]})

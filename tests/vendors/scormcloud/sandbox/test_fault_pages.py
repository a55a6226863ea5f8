"""What a client makes of lists that are slow to come, or that change while they are read."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from lmskit import errors
from lmskit.sandbox import Fault
from tests.vendors.scormcloud.sandbox.cloud import imported
from tests.vendors.scormcloud.sandbox.cloud_bench import KINDS, bench, courses

if TYPE_CHECKING:
    from tests.vendors.scormcloud.sandbox.cloud_bench import Bench, Steps

both = pytest.mark.parametrize("kind", KINDS)
EVERY = [f"course-{number:02}" for number in range(25)]


def listed(kind: str, it: Bench, **filters: Any) -> list[str]:
    def steps() -> Steps:
        return (yield lambda it: it.courses.list(**filters))

    return [one.id for one in it.play(kind, steps())]


def tokens(it: Bench) -> list[str | None]:
    return [one.query.get("more", [None])[0] for one in it.watched.seen]


@both
@pytest.mark.parametrize("kind_of_fault", ["status", "reset", "truncated", "html"])
def test_a_page_that_fails_is_asked_for_again(kind: str, kind_of_fault: str) -> None:
    """The second page comes at the second try, by the same token; nothing is doubled or lost."""
    options = {"status": 429, "retry_after": 2} if kind_of_fault == "status" else {}
    with bench(seed=courses(25)) as it:
        fault = Fault(kind_of_fault, times=1, **options)
        it.watched.before[2] = lambda: it.box.faults.add(fault)
        assert listed(kind, it, order_by="title_asc") == EVERY
        first, second, again, third = tokens(it)
    assert first is None
    assert second == again != third
    assert it.watched.seen[1].query == it.watched.seen[2].query == {"more": [second]}
    assert it.slept == ([2.0] if options else it.slept)
    assert len(it.slept) == 1


@both
def test_a_page_that_keeps_failing_is_an_error_after_what_came(kind: str) -> None:
    """The items of the first page have been handed out by then."""
    with bench(seed=courses(25)) as it:
        it.watched.before[2] = lambda: it.box.faults.add(Fault("status", status=429))

        def steps() -> Steps:
            with pytest.raises(errors.RateLimitError):
                yield lambda it: it.courses.list()

        it.play(kind, steps())
        assert len(it.watched.seen) == 1 + 3


@both
@pytest.mark.parametrize(
    ("order", "expected"),
    [("title_asc", [*EVERY, "zebra"]), ("created_desc", EVERY[::-1])],
)
def test_a_course_that_comes_between_two_pages(kind: str, order: str, expected: list[str]) -> None:
    """It is there if its place is still to come; no other one is doubled or lost by it."""
    with bench(seed=courses(25)) as it, it.plain() as other:

        def create() -> None:
            imported(other, "zebra")
            other.put("/courses/zebra/title", json={"title": "Zebra"}).raise_for_status()

        it.watched.before[2] = create
        assert listed(kind, it, order_by=order) == expected


@both
def test_a_course_that_goes_between_two_pages(kind: str) -> None:
    """One that was read, the last of its page, and one that was not: all others are there."""
    with bench(seed=courses(25)) as it, it.plain() as other:

        def delete() -> None:
            for gone in ("course-09", "course-15"):
                other.delete(f"/courses/{gone}").raise_for_status()

        it.watched.before[2] = delete
        expected = [one for one in EVERY if one != "course-15"]
        assert listed(kind, it, order_by="title_asc") == expected


@both
def test_a_token_that_is_refused_ends_the_list(kind: str) -> None:
    """An hour between two pages is too long for this sandbox; the client does not begin anew."""
    with bench(seed=courses(25)) as it:
        it.watched.before[2] = lambda: it.clock.advance(timedelta(hours=1))

        def steps() -> Steps:
            with pytest.raises(errors.BadRequestError, match="expired"):
                yield lambda it: it.courses.list()

        it.play(kind, steps())
        assert len(it.watched.seen) == 2

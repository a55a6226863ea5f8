"""Enroll the learners of a CSV file in a published course, several at a time.

    python examples/enroll_from_csv_async.py learn.example.com 2nq1eu0ghx4xt learners.csv --tasks 20

The async twin of enroll_from_csv.py, with the same files. However many tasks there are, the client
begins no more calls than the vendor allows in a minute and in an hour: the next one waits its turn.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import anyio
from learners import ENROLLED, Learner, parser, read, save, summarize
from rich.console import Console
from rich.progress import Progress

from skilljar_client import AsyncSkilljar
from skilljar_client.errors import LmsError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable


async def enroll_all(
    skilljar: AsyncSkilljar,
    site: str,
    course_id: str,
    learners: dict[str, Learner],
    console: Console,
    *,
    tasks: int,
) -> None:
    """Enroll those who are not; what became of each is noted on the learner."""
    enrollments = skilljar.domains.published_courses.enrollments
    async for enrollment in enrollments.list(site, course_id, page_size=1000):
        learner = learners.get((enrollment.user.email or "").casefold())
        if learner is not None:
            learner.compare(enrollment)
    waiting = [learner for learner in learners.values() if not learner.done]

    async def work(shared: Iterable[Learner]) -> None:
        for each in shared:
            try:
                await enroll(skilljar, site, course_id, each)
            except LmsError as error:
                each.fail(error)

    with Progress(console=console) as progress:
        shared = iter(progress.track(waiting, description="enrolling"))
        async with anyio.create_task_group() as group:
            for _ in range(max(1, tasks)):  # each takes the next learner when it is done with one
                group.start_soon(work, shared)


async def enroll(skilljar: AsyncSkilljar, site: str, course_id: str, learner: Learner) -> None:
    """Enroll one: the site knows a user by the address, or makes one; both calls are repeatable."""
    member = await skilljar.domains.users.create(site, user=learner.person)
    await skilljar.domains.published_courses.enrollments.create(
        site, course_id, user={"id": member.user.id}, enrolled_at=learner.when
    )
    learner.outcome, learner.reason = ENROLLED, ""


async def run(options: argparse.Namespace, learners: dict[str, Learner], console: Console) -> None:
    """Enroll with a client that keeps to the limits that the vendor documents."""
    async with AsyncSkilljar(base_url=options.base_url, rate_limits="documented") as skilljar:
        await enroll_all(
            skilljar, options.site, options.course_id, learners, console, tasks=options.tasks
        )


def main() -> int:
    """Run the example; 1 if anyone of the list is not enrolled."""
    command = parser("Enroll the learners of a CSV file in a course, several at a time.")
    command.add_argument("--tasks", type=int, default=10, help="how many are enrolled at a time")
    options = command.parse_args()
    report = options.learners.with_suffix(".report.csv")
    console = Console(markup=False)
    learners = read(options.learners, report)
    # Before anything is sent: from here on each learner's enrolled_at stays what it is.
    save(learners, report)
    failures: list[str] = []
    try:
        anyio.run(run, options, learners, console)
    except* LmsError as group:
        failures += [str(error) for error in group.exceptions[:1]]
    finally:
        save(learners, report)
        status = summarize(learners, console)
    console.print(*failures, soft_wrap=True)
    return 1 if failures else status


if __name__ == "__main__":
    sys.exit(main())

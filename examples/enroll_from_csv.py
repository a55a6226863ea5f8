"""Enroll the learners of a CSV file in a published course, and go on where the last run stopped.

    python examples/enroll_from_csv.py learn.example.com 2nq1eu0ghx4xt learners.csv

The file has the column `email`, and may have `first_name` and `last_name`. What became of each
learner is in `learners.report.csv`: enrolled, already enrolled, or failed and why. A second run
reads it, and sends nothing twice. The key is read from SKILLJAR_API_KEY. Needs lmskit and rich.
"""

from __future__ import annotations

import sys

from learners import ENROLLED, Learner, parser, read, save, summarize
from rich.console import Console
from rich.progress import Progress

from skilljar_client import Skilljar
from skilljar_client.errors import LmsError


def enroll_all(
    skilljar: Skilljar, site: str, course_id: str, learners: dict[str, Learner], console: Console
) -> None:
    """Enroll those who are not; what became of each is noted on the learner."""
    enrollments = skilljar.domains.published_courses.enrollments
    for enrollment in enrollments.list(site, course_id, page_size=1000):
        learner = learners.get((enrollment.user.email or "").casefold())
        if learner is not None:
            learner.compare(enrollment)
    waiting = [learner for learner in learners.values() if not learner.done]
    with Progress(console=console) as progress:
        for learner in progress.track(waiting, description="enrolling"):
            try:
                enroll(skilljar, site, course_id, learner)
            except LmsError as error:
                learner.fail(error)


def enroll(skilljar: Skilljar, site: str, course_id: str, learner: Learner) -> None:
    """Enroll one: the site knows a user by the address, or makes one; both calls are repeatable."""
    member = skilljar.domains.users.create(site, user=learner.person)
    skilljar.domains.published_courses.enrollments.create(
        site, course_id, user={"id": member.user.id}, enrolled_at=learner.when
    )
    learner.outcome, learner.reason = ENROLLED, ""


def main() -> int:
    """Run the example; 1 if anyone of the list is not enrolled."""
    options = parser("Enroll the learners of a CSV file in a course.").parse_args()
    report = options.learners.with_suffix(".report.csv")
    console = Console(markup=False)
    learners = read(options.learners, report)
    # Before anything is sent: from here on each learner's enrolled_at stays what it is.
    save(learners, report)
    try:
        # The vendor allows so many calls a minute and an hour; the client keeps to it.
        with Skilljar(base_url=options.base_url, rate_limits="documented") as skilljar:
            enroll_all(skilljar, options.site, options.course_id, learners, console)
    except LmsError as error:
        console.print(str(error), soft_wrap=True)
        return 1
    finally:
        save(learners, report)
        status = summarize(learners, console)
    return status


if __name__ == "__main__":
    sys.exit(main())

"""A list of learners, and what became of each: shared by the two examples that enroll them."""

from __future__ import annotations

import argparse
import csv
import datetime
import os
from collections import Counter
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

from lmskit import UNSET
from skilljar_client.errors import AuthenticationError, LmsError, PermissionDeniedError
from skilljar_client.models import UserCreate

if TYPE_CHECKING:
    from rich.console import Console

    from skilljar_client.models import Enrollment

ENROLLED, ALREADY, FAILED = "enrolled", "already enrolled", "failed"


@dataclass
class Learner:
    """A row of the list, and of the report.

    `enrolled_at` is chosen once and stays: Skilljar enrolls a user once for each such time, so what
    was sent by a run that broke off changes nothing when it is sent again.
    """

    email: str
    first_name: str = ""
    last_name: str = ""
    enrolled_at: str = ""
    outcome: str = ""
    reason: str = ""

    @property
    def done(self) -> bool:
        """Whether nothing is left to do."""
        return self.outcome in (ENROLLED, ALREADY)

    @property
    def when(self) -> datetime.datetime:
        """`enrolled_at` as a moment."""
        return datetime.datetime.fromisoformat(self.enrolled_at)

    @property
    def person(self) -> UserCreate:
        """What a site is told of the learner; a name that the list lacks is not sent."""
        return UserCreate(
            email=self.email,
            first_name=self.first_name or UNSET,
            last_name=self.last_name or UNSET,
        )

    def compare(self, enrollment: Enrollment) -> None:
        """See in an enrollment that the course has whether this learner needs none."""
        now = datetime.datetime.now(datetime.UTC)
        expired = enrollment.expires_at is not None and enrollment.expires_at <= now
        if enrollment.enrolled_at == self.when:
            self.outcome, self.reason = ENROLLED, ""
        elif enrollment.active is not False and not expired and not self.done:
            self.outcome, self.reason = ALREADY, ""

    def fail(self, error: LmsError) -> None:
        """Note why this learner is not enrolled; what would stop all others too is raised."""
        if isinstance(error, AuthenticationError | PermissionDeniedError):
            raise error
        self.outcome, self.reason = FAILED, str(error)


def parser(description: str) -> argparse.ArgumentParser:
    """The command line that both examples have."""
    found = argparse.ArgumentParser(description=description)
    found.add_argument("site", help="the host name of the training site")
    found.add_argument("course_id", help="the id of the published course")
    found.add_argument("learners", type=Path, help="a CSV file with a column email")
    found.add_argument("--base-url", help="another address of the API")
    return found


def read(path: Path, report: Path) -> dict[str, Learner]:
    """The learners of a CSV file, by e-mail address, with what an earlier report says of them."""
    now = datetime.datetime.now(datetime.UTC).replace(microsecond=0).isoformat()
    known = _rows(report) if report.exists() else {}
    learners = _rows(path)
    for address, learner in learners.items():
        before = known.get(address, Learner("", enrolled_at=now))
        learner.enrolled_at = before.enrolled_at
        learner.outcome = before.outcome if before.done else ""
    return learners


def _rows(path: Path) -> dict[str, Learner]:
    names = [field.name for field in fields(Learner)]
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            table = csv.DictReader(file)
            columns = table.fieldnames or ()
            rows = [{name: (row.get(name) or "").strip() for name in names} for row in table]
    except (OSError, ValueError, csv.Error) as error:
        raise SystemExit(f"{path}: {error}") from None
    if "email" not in columns:
        raise SystemExit(f"{path}: there is no column email")
    found = [Learner(**row) for row in rows]
    return {learner.email.casefold(): learner for learner in found if learner.email}


def save(learners: dict[str, Learner], report: Path) -> None:
    """Write the report beside its place, and swap it in whole."""
    draft = report.with_name(f"{report.name}.tmp")
    with draft.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [field.name for field in fields(Learner)])
        writer.writeheader()
        writer.writerows(asdict(learner) for learner in learners.values())
        file.flush()
        os.fsync(file.fileno())
    draft.replace(report)


def summarize(learners: dict[str, Learner], console: Console) -> int:
    """Print how many came to what, and who failed and why; 1 if anyone is not enrolled."""
    counts = Counter(learner.outcome or "not reached" for learner in learners.values())
    console.print(", ".join(f"{count} {outcome}" for outcome, count in sorted(counts.items())))
    for learner in learners.values():
        if learner.outcome == FAILED:
            console.print(f"{learner.email}: {learner.reason}", soft_wrap=True)
    return int(any(not learner.done for learner in learners.values()))

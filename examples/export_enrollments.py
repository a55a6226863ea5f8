"""Export every enrollment in every published course to a CSV file, for a nightly run.

    python examples/export_enrollments.py enrollments.csv

Pages are fetched as they are written, so that memory stays flat however many there are. The table
of last night stays until the new one is whole. The key is read from SKILLJAR_API_KEY; a read-only
one will do. Needs lmskit.
"""

from __future__ import annotations

import argparse
import csv
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from skilljar_client import Skilljar
from skilljar_client.errors import LmsError

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

COLUMNS = (
    "site", "published_course_id", "course", "enrollment_id", "user_id", "email", "first_name",
    "last_name", "enrolled_at", "expires_at", "active",
)  # fmt: skip


def rows(skilljar: Skilljar) -> Iterator[tuple[object, ...]]:
    """A row for each enrollment, site by site and course by course."""
    for domain in skilljar.domains.list():
        site = domain.name or ""
        for published in skilljar.domains.published_courses.list(site):
            title = published.course.title if published.course else None
            enrollments = skilljar.domains.published_courses.enrollments
            for each in enrollments.list(site, published.id, page_size=1000):
                user = each.user
                yield (
                    site, published.id, title, each.id, user.id, user.email, user.first_name,
                    user.last_name, iso(each.enrolled_at), iso(each.expires_at), each.active,
                )  # fmt: skip


def iso(moment: datetime.datetime | None) -> str:
    """A moment with its time zone; nothing for none."""
    return moment.isoformat() if moment else ""


def export(skilljar: Skilljar, path: Path) -> int:
    """Write the table beside its place, and swap it in when it is whole; the number of rows."""
    draft = path.with_name(f"{path.name}.tmp")
    count = 0
    try:
        with draft.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(COLUMNS)
            for count, row in enumerate(rows(skilljar), 1):  # noqa: B007 - the last one counts
                writer.writerow(row)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    return count


def main() -> int:
    """Run the example; 1 if there is no new table."""
    parser = argparse.ArgumentParser(description="Export every enrollment to a CSV file.")
    parser.add_argument("table", type=Path, help="where the table goes")
    parser.add_argument("--base-url", help="another address of the API")
    options = parser.parse_args()
    try:
        # A call for each course and each 1,000 enrollments, no more than the vendor allows.
        with Skilljar(base_url=options.base_url, rate_limits="documented") as skilljar:
            count = export(skilljar, options.table)
    except LmsError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{count} enrollments in {options.table}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Import a SCORM package, wait with a progress bar, name and tag the course, list all courses.

    python examples/import_course.py fire-safety.zip fire-safety --title "Fire safety" --tag safety

The credentials are read from SCORMCLOUD_APP_ID and SCORMCLOUD_SECRET_KEY. Without an account, start
`python -m lmskit.sandbox scormcloud`, and give its address with --base-url. Needs lmskit and rich.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TaskProgressColumn, TextColumn

from scormcloud_client import ScormCloud
from scormcloud_client.errors import ConflictError, JobFailedError, LmsError


def import_course(cloud: ScormCloud, package: Path, course_id: str, console: Console) -> None:
    """Upload a package and wait until the course is there."""
    jobs = cloud.courses.import_jobs
    text = TextColumn("{task.description}", markup=False)
    columns = (SpinnerColumn(), text, BarColumn(), TaskProgressColumn())
    with Progress(*columns, console=console) as progress:
        upload = progress.add_task(f"uploading {package.name}", total=None)
        job_id = jobs.upload(
            course_id=course_id,
            file=package,
            on_progress=lambda sent, size: progress.update(upload, completed=sent, total=size),
        )
        waiting = progress.add_task("importing", total=None)
        job = jobs.wait(
            job_id,
            timeout=600,
            on_progress=lambda job: progress.update(waiting, description=f"import: {job.status}"),
        )
    for warning in (job.import_result and job.import_result.parser_warnings) or []:
        console.print(f"warning: {warning}")


def main() -> int:
    """Run the example; 1 if the import came to nothing."""
    parser = argparse.ArgumentParser(description="Import a SCORM package as a course.")
    parser.add_argument("package", type=Path, help="a SCORM package, or a pdf, mp4 or mp3")
    parser.add_argument("course_id", help="the id that the course is to have")
    parser.add_argument("--title", help="a title in place of the package's own")
    parser.add_argument("--tag", action="append", default=[], help="may be given several times")
    parser.add_argument("--base-url", help="another address, such as that of the sandbox")
    options = parser.parse_args()
    console = Console(markup=False)  # a title may have brackets
    try:
        with ScormCloud(base_url=options.base_url) as cloud:
            import_course(cloud, options.package, options.course_id, console)
            if options.title:
                cloud.courses.set_title(options.course_id, title=options.title)
            if options.tag:
                cloud.courses.tags.set(options.course_id, tags=options.tag)
            for course in cloud.courses.list(order_by="title_asc"):
                console.print(f"{course.id}  {course.title}  {', '.join(course.tags or [])}")
    except ConflictError:
        console.print(f"{options.course_id} exists; its id must be new")
        return 1
    except JobFailedError as error:
        console.print(f"the import failed: {error.message}", *error.warnings, sep="\n")
        return 1
    except LmsError as error:
        console.print(str(error))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

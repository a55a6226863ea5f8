"""What the tables of SCORM Cloud's sandbox do in more than one request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.oracles.scorm_zip import MANIFEST, scorm_files, scorm_zip, zipped
from tests.sandbox.steps import check

if TYPE_CHECKING:
    from tests.sandbox.steps import Play

_UPLOAD = "/courses/importJobs/upload"


def run_import(play: Play, course_id: str, *, package: Any = (), **options: Any) -> None:
    """Import a package under an id, to its end; of a title, and of titles of lessons."""
    name, kind = options.pop("name", "pkg.zip"), options.pop("type", None)
    content = options.pop("content", None)
    content = scorm_zip(*package) if content is None else content
    play.request(
        "POST",
        _UPLOAD,
        query={"courseId": course_id, **options.pop("query", {})},
        headers={} if kind is None else {"uploadedContentType": kind},
        form=options.pop("form", {}),
        files={"file": (name, content)},
        keep={"job": "result"},
    )
    end(play, play.values["job"], **options)


def end(play: Play, job_id: str, **options: Any) -> None:
    """Read the status of a job twice: it runs, then it has ended, well unless `ends` says else."""
    expected = {"status": options.pop("ends", "COMPLETE"), **options.pop("has", {})}
    path = f"/courses/importJobs/{job_id}"
    play.request("GET", path, has={"jobId": job_id, "status": "RUNNING"})
    play.request("GET", path, has=expected, **options)


def setting(play: Play, place: str, **expected: Any) -> None:
    """Hold one setting of a course or a version against what is expected."""
    level, _, name = place.partition(" ")
    name, _, query = name.partition("?")
    found = play.request("GET", f"{level}/configuration?{query}").json()["settingItems"]
    [item] = [one for one in found if one["id"] == name]
    check(expected, item)


def differ(play: Play, texts: str) -> None:
    """Hold two texts apart."""
    one, other = texts.split(" ")
    assert one != other


def _statement(number: int) -> dict[str, Any]:
    learner = {"homePage": "https://a.example", "name": f"learner-{number % 2}"}
    return {
        "id": f"11111111-1111-4111-8111-{number:012}",
        "actor": {"account": learner},
        "verb": {"id": "http://adlnet.gov/expapi/verbs/completed"},
        "object": {"id": "https://a.example/act"},
        "stored": f"2026-01-{number + 1:02}T00:00:00Z",
    }


_MANY = [_statement(number) for number in range(25)]
_RENAMED = {
    "actor": {"objectType": "Agent", "mbox": "mailto:ann@a.example"},
    "verb": {"id": "http://adlnet.gov/expapi/verbs/completed"},
    "objectActivity": {"objectType": "Activity", "id": "https://a.example/act"},
    "timestamp": "2026-02-01T00:00:00Z",
}
_EVERY = bytes(range(256))
ACTIONS = {"import": run_import, "end": end, "setting": setting, "differ": differ}
VALUES = {
    "package": scorm_zip(),
    "fields": "&a=b" * 200,
    "manifest": scorm_files()[MANIFEST],
    "every": _EVERY,
    "binary": zipped({**scorm_files(), "data.bin": _EVERY}),
    "many": _MANY,
    "renamed": _RENAMED,
    "rest": [*_MANY[20:], _RENAMED],
    "seeded": [*_MANY, _RENAMED, {"id": "timeless"}],
}

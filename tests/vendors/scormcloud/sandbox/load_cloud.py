"""What many clients of SCORM Cloud do at once; `python -m tests.sandbox.load --vendor scormcloud`.

Five of them share a course: one writes its title, one a setting, two a tag each, and one a file.
Besides, each client imports, waits for, reads, lists and deletes courses of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define

from lmskit import LmsError
from scormcloud_client import AsyncScormCloud, ScormCloud
from scormcloud_client.errors import NotFoundError
from tests.oracles.scorm_zip import scorm_zip
from tests.sandbox.load import Player

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.sandbox.load import Report, Session

SETTING = "PlayerSuspendDataMaxLength"
PACKAGE = scorm_zip()
QUICK = 0.01


@define
class Author(Player):
    """A client of SCORM Cloud, which writes a part of a course."""

    vendor = "scormcloud"
    client = ScormCloud
    async_client = AsyncScormCloud

    @classmethod
    def shared(cls, client: Any, clients: int) -> list[tuple[str, str]]:
        """A course for every five."""
        ids = [f"shared-{number}" for number in range(-(-clients // len(WRITES)))]
        for course_id in ids:
            job = client.courses.import_jobs.upload(course_id=course_id, file=PACKAGE)
            client.courses.import_jobs.wait(job, interval=QUICK)
        return [(course_id, part) for course_id in ids for part in WRITES][:clients]

    @classmethod
    def check_state(cls, client: Any, players: list[Any], report: Report) -> None:
        """The shared courses alone are left, and each has what was written last."""
        left, shared = {it.id for it in client.courses.list()}, {it.shared_id for it in players}
        report.check(left == shared, f"{len(left)} courses, not {len(shared)}")
        for author in players:
            author.check(READS[author.part](client, author))
        for course_id in shared:
            own = {it.wrote for it in players if it.shared_id == course_id and "tag" in it.part}
            tags = set(client.courses.tags.list(course_id))
            report.check(tags == own, f"{course_id} has the tags {tags}, not {own}")

    def session(self) -> Session:
        """What this client does; each step is sent its value, or its error."""
        turn = 0
        while turn == 0 or self.goes_on:
            turn += 1
            yield from self._write(str(1000 * self.index + turn))
            yield from self._own(f"own-{self.index}-{turn}", listed=turn % 3 == 0)

    def _write(self, mark: str) -> Session:
        before, self.wrote = self.wrote, mark
        done = yield f"put {self.part}", lambda it: WRITES[self.part](it, self)
        self._fine(done)
        if "tag" in self.part and before is not None:
            gone = yield "untag", lambda it: it.courses.tags.delete(self.shared_id, tags=[before])
            self._fine(gone)
        self.check((yield f"get {self.part}", lambda it: READS[self.part](it, self)))

    def _own(self, key: str, *, listed: bool) -> Session:
        job = yield "upload", lambda it: it.courses.import_jobs.upload(course_id=key, file=PACKAGE)
        state = yield "wait", lambda it: it.courses.import_jobs.wait(job, interval=QUICK)
        self._fine(state)
        course = yield "get", lambda it: it.courses.get(key)
        self.report.check(getattr(course, "id", course) == key, f"{key}: {course!r}")
        if listed:
            every = yield "list", lambda it: it.courses.list(filter=key)
            self.report.check(any(it.id == key for it in every), f"{key}: not in the list")
        self._fine((yield "delete", lambda it: it.courses.delete(key)))
        gone = yield "get deleted", lambda it: it.courses.get(key)
        self.report.check(isinstance(gone, NotFoundError), f"{key}: still there, {gone!r}")

    def _fine(self, value: Any) -> None:
        self.report.check(not isinstance(value, LmsError), f"client {self.index}: {value!r}")

    def check(self, value: Any) -> None:
        """Note a fault unless what is read is what was written."""
        found = value if isinstance(value, LmsError) else FOUND[self.part](value)
        there = not isinstance(found, LmsError) and self.wrote in found
        lost = f"client {self.index} lost {self.part} {self.wrote} of {self.shared_id}: {found!r}"
        self.report.check(there, lost)


def _tag(client: Any, author: Author) -> Any:
    return client.courses.tags.set_many(ids=[author.shared_id], tags=[author.wrote])


def _configure(client: Any, author: Author) -> Any:
    settings = [{"setting_id": SETTING, "value": author.wrote}]
    return client.courses.configuration.set(author.shared_id, settings=settings)


def _put(client: Any, author: Author) -> Any:
    path, content = f"{author.index}.txt", author.wrote.encode()
    return client.courses.assets.upload(author.shared_id, destination=path, file=content)


def _download(client: Any, author: Author) -> Any:
    path = f"{author.index}.txt"
    return client.courses.assets.download(author.shared_id, relative_path=path).read()


def _tags(client: Any, author: Author) -> Any:
    return client.courses.tags.list(author.shared_id)


WRITES: dict[str, Callable[[Any, Author], Any]] = {
    "title": lambda it, author: it.courses.set_title(author.shared_id, title=author.wrote),
    "setting": _configure,
    "tag": _tag,
    "other tag": _tag,
    "file": _put,
}
READS: dict[str, Callable[[Any, Author], Any]] = {
    "title": lambda it, author: it.courses.get(author.shared_id),
    "setting": lambda it, author: it.courses.configuration.list(author.shared_id),
    "tag": _tags,
    "other tag": _tags,
    "file": _download,
}
FOUND: dict[str, Callable[[Any], Any]] = {
    "title": lambda course: [course.title],
    "setting": lambda items: [it.effective_value for it in items if it.id == SETTING],
    "tag": list,
    "other tag": list,
    "file": lambda content: [content.decode()],
}

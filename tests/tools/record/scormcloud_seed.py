"""What the session of SCORM Cloud finds in a sandbox, and the files that it uploads."""

from __future__ import annotations

import io
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile, ZipInfo

from lmskit import File
from tests.oracles.scorm_zip import scorm_files

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.tools.record.session import Scene

PDF = (
    b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/MediaBox[0 0 3 3]/Parent 2 0 R>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF\n"
)
SHELF = 12
"""The courses that are there at the start: more than a page has room for."""


def prefix(scene: Scene) -> str:
    """What the id of every course of a session begins with."""
    return scene.name.replace(" ", "-")


def key(scene: Scene, name: str) -> str:
    """The id of a course of a session."""
    return f"{prefix(scene)}-{name}"


def imported(scene: Scene) -> str:
    """The course that most of the session is about."""
    return key(scene, "package")


def strange_key(scene: Scene) -> str:
    """An id with what a path must encode."""
    return f"{prefix(scene)}/Kurs #1 ä"


def package(scene: Scene, lessons: Sequence[str], name: str = "kafka.zip") -> File:
    """A course of SCORM 1.2; nothing in it is compressed, which not every machine does alike."""
    target = io.BytesIO()
    with ZipFile(target, "w") as archive:
        for path, content in scorm_files(scene.name, lessons).items():
            archive.writestr(ZipInfo(path, (1980, 1, 1, 0, 0, 0)), content)
    return File(target.getvalue(), name=name)


def seed(scene: Scene) -> dict[str, list[dict[str, Any]]]:
    """A shelf of courses; the first has statements, which no call can make."""
    strange = shelved(scene, strange_key(scene), SHELF - 1)
    return {
        "courses": [
            {**shelved(scene, key(scene, "shelf-00"), 0), "statements": statements(scene)},
            *(shelved(scene, key(scene, f"shelf-{n:02}"), n) for n in range(1, SHELF - 1)),
            {**strange, "title": f"{scene.name}: «Kurs 1»"},
        ]
    }


def shelved(scene: Scene, course_id: str, number: int) -> dict[str, Any]:
    """A course that was imported some days ago."""
    return {
        "id": course_id,
        "title": f"{scene.name} {number:02}",
        "tags": ["shelf", "odd" if number % 2 else "even"],
        "created": written(scene.now - timedelta(days=number + 1)),
    }


def statements(scene: Scene) -> list[dict[str, Any]]:
    """Statements with the members of the xAPI standard, and with those of the vendor's client."""
    return [(standard if n % 2 else renamed)(scene, n) for n in range(SHELF)]


def standard(scene: Scene, number: int) -> dict[str, Any]:
    """What somebody with an account has passed, told as the standard has it."""
    activity = "https://courses.example/kafka"
    return {
        "id": f"7d1f0c1e-0000-4000-8000-{number:012}",
        "actor": {"account": {"homePage": "https://people.example", "name": "ann"}},
        "verb": {"id": "http://adlnet.gov/expapi/verbs/passed", "display": {"en-US": "passed"}},
        "object": {"id": activity, "definition": {"name": {"en-US": scene.name}}},
        "result": {"score": {"scaled": 0.9}, "success": True, "duration": "PT15M"},
        "context": {
            "contextActivities": {"parent": [{"id": activity}]},
            "extensions": {"https://courses.example/room": {"floor": 3}},
        },
        **_times(scene, number),
        "version": "1.0.0",
    }


def renamed(scene: Scene, number: int) -> dict[str, Any]:
    """What somebody with an address has tried, told as the vendor's client has it."""
    mail = "mailto:bo@people.example"
    return {
        "id": f"7d1f0c1e-0000-4000-8000-{number:012}",
        "actor": {"objectType": "Agent", "mbox": mail, "name": "Bo"},
        "verb": {"id": "http://adlnet.gov/expapi/verbs/attempted"},
        "objectActivity": {"objectType": "Activity", "id": "https://courses.example/kafka"},
        "authority": {"objectType": "Agent", "mbox_sha1sum": "0f" * 20},
        **_times(scene, number),
    }


def written(moment: datetime) -> str:
    """A moment as it stands in JSON."""
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _times(scene: Scene, number: int) -> dict[str, str]:
    moment = scene.now - timedelta(hours=SHELF - number)
    return {"timestamp": written(moment), "stored": written(moment + timedelta(seconds=2))}

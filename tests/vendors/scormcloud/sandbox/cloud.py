"""A sandbox of SCORM Cloud for the tests of this folder, and a judge of what it answers."""

from __future__ import annotations

import json
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

import httpx
import jsonschema_rs

from lmskit.sandbox import Sandbox
from tests.oracles.scorm_zip import scorm_zip
from tests.sandbox.stand_in import Clock

if TYPE_CHECKING:
    from collections.abc import Generator

NOW = datetime(2026, 5, 1, 9, tzinfo=UTC)
APP = ("sandbox-app", "sandbox-secret-key")
BASE = "https://sandbox.test/api/v2"


def moving() -> Clock:
    """A clock that moves when told to."""
    return Clock(NOW)


@contextmanager
def cloud(**options: Any) -> Generator[httpx.Client]:
    """A plain client of a new sandbox in this process, with the credentials of the app."""
    chosen = {"clock": moving(), "ids": 1, **options}
    with Sandbox("scormcloud", **chosen) as box, calling(box) as client:
        yield client


@contextmanager
def calling(box: Sandbox, auth: Any = APP) -> Generator[httpx.Client]:
    """A plain client of a sandbox in this process."""
    with httpx.Client(transport=box.transport(), base_url=BASE, auth=auth) as client:
        yield client


def send(client: httpx.Client, content: Any = None, **options: Any) -> httpx.Response:
    """Upload a package, a small one unless another is given."""
    name, media_type = options.pop("name", "pkg.zip"), options.pop("media_type", None)
    query = {"courseId": "fire", **options.pop("query", {})}
    headers = {} if media_type is None else {"uploadedContentType": media_type}
    file = (name, scorm_zip() if content is None else content)
    return client.post(
        "/courses/importJobs/upload", params=query, headers=headers, files={"file": file}, **options
    )


def status(client: httpx.Client, answer: httpx.Response) -> dict[str, Any]:
    """How the import ended that an answer names."""
    path = f"/courses/importJobs/{value(answer, 'StringResultSchema')['result']}"
    assert value(client.get(path), "ImportJobResultSchema")["status"] == "RUNNING"
    return value(client.get(path), "ImportJobResultSchema")


def imported(client: httpx.Client, course_id: str = "fire", **options: Any) -> dict[str, Any]:
    """Import a package; the course."""
    options["query"] = {"courseId": course_id, **options.get("query", {})}
    ended = status(client, send(client, **options))
    assert ended["status"] == "COMPLETE", ended
    return ended["importResult"]["course"]


def value(answer: httpx.Response, schema: str | None = None) -> Any:
    """What a success holds, in the shape that the document says."""
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert schema is None or shape_problems(schema, found) == []
    return found


def setting(client: httpx.Client, level: str, name: str) -> dict[str, Any]:
    """One setting, without the parts that say which."""
    found = value(
        client.get(
            f"{level}/configuration",
        ),
        "SettingListSchema",
    )
    [item] = [one for one in found["settingItems"] if one["id"] == name]
    return {key: one for key, one in item.items() if key != "id"}


def done(answer: httpx.Response) -> None:
    """A success that holds nothing."""
    assert (answer.status_code, answer.content) == (204, b"")


def failure(answer: httpx.Response) -> tuple[int, str]:
    """The status and the message of a failure, whose shape is the vendor's."""
    schema = "AuthErrorBody" if answer.status_code == 401 else "MessageSchema"
    assert answer.status_code >= 400
    assert shape_problems(schema, answer.json()) == []
    [text] = answer.json().values()
    return answer.status_code, text


def shape_problems(schema: str, found: Any) -> list[str]:
    """What a schema of the shipped document refuses of a value."""
    whole = {"$ref": f"#/components/schemas/{schema}", "components": _document()["components"]}
    validator = jsonschema_rs.Draft202012Validator(whole, validate_formats=True)
    return [error.message for error in validator.iter_errors(found)]


@cache
def _document() -> dict[str, Any]:
    found = resources.files("scormcloud_client").joinpath("openapi.json").read_text("utf-8")
    return json.loads(found)

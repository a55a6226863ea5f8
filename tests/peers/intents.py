"""The same session twice: what somebody wants, by the vendor's own client and by ours.

Each function of a pair returns what came of it in plain values, so that both can be compared.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from rustici_software_cloud_v2 import CourseApi

    from scormcloud_client import ScormCloud

COURSE = "safety/fire 1"
SETTING = "PlayerScoLaunchType"


@frozen
class Stage:
    """What both sides are given."""

    package: Path


@frozen
class Intent:
    """Something to do; the two functions do it."""

    name: str
    theirs: Callable[[CourseApi, Stage], Any]
    ours: Callable[[ScormCloud, Stage], Any]


def _their_upload(api: CourseApi, stage: Stage) -> str:
    result = api.create_upload_and_import_course_job(
        COURSE,
        may_create_new_version=False,
        tags=["new", "north south"],
        uploaded_content_type="application/zip",
        file=str(stage.package),
    )
    return str(result.result)


def _our_upload(cloud: ScormCloud, stage: Stage) -> str:
    return cloud.courses.import_jobs.upload(
        course_id=COURSE,
        may_create_new_version=False,
        tags=["new", "north south"],
        file=stage.package,
    )


def _their_wait(api: CourseApi, stage: Stage) -> str:
    job_id = _their_upload_again(api, stage)
    while (job := api.get_import_job_status(job_id)).status == "RUNNING":
        time.sleep(0.01)
    return str(job.status)


def _their_upload_again(api: CourseApi, stage: Stage) -> str:
    result = api.create_upload_and_import_course_job(
        COURSE, may_create_new_version=True, file=str(stage.package)
    )
    return str(result.result)


def _our_wait(cloud: ScormCloud, stage: Stage) -> str:
    jobs = cloud.courses.import_jobs
    job_id = jobs.upload(course_id=COURSE, may_create_new_version=True, file=stage.package)
    return str(jobs.wait(job_id, interval=0.01).status)


def _their_get(api: CourseApi, _: Stage) -> Any:
    course = api.get_course(COURSE, include_course_metadata=True)
    return course.id, course.title, course.version


def _our_get(cloud: ScormCloud, _: Stage) -> Any:
    course = cloud.courses.get(COURSE, include_course_metadata=True)
    return course.id, course.title, course.version


def _their_list(api: CourseApi, _: Stage) -> list[str]:
    page = api.get_courses(order_by="title_asc")
    found = [course.id for course in page.courses]
    while page.more:
        page = api.get_courses(more=page.more)
        found += [course.id for course in page.courses]
    return found


def _our_list(cloud: ScormCloud, _: Stage) -> list[str | None]:
    return [course.id for course in cloud.courses.list(order_by="title_asc")]


def _their_tags(api: CourseApi, _: Stage) -> list[str]:
    from rustici_software_cloud_v2 import TagListSchema  # noqa: PLC0415 - the peer's environment

    api.put_course_tags(COURSE, TagListSchema(tags=["one", "two"]))
    api.delete_course_tags(COURSE, TagListSchema(tags=["one"]))
    return list(api.get_course_tags(COURSE).tags)


def _our_tags(cloud: ScormCloud, _: Stage) -> list[str]:
    cloud.courses.tags.set(COURSE, tags=["one", "two"])
    cloud.courses.tags.delete(COURSE, tags=["one"])
    return list(cloud.courses.tags.list(COURSE))


def _their_configuration(api: CourseApi, _: Stage) -> Any:
    from rustici_software_cloud_v2 import (  # noqa: PLC0415 - the peer's environment
        SettingsIndividualSchema,
        SettingsPostSchema,
    )

    one = SettingsIndividualSchema(setting_id=SETTING, value="NEW_WINDOW", explicit=True)
    api.set_course_configuration(COURSE, SettingsPostSchema(settings=[one]))
    items = api.get_course_configuration(COURSE, include_metadata=False).setting_items
    found = next(item.effective_value for item in items if item.id == SETTING)
    api.delete_course_configuration_setting(COURSE, SETTING)
    return found


def _our_configuration(cloud: ScormCloud, _: Stage) -> Any:
    configuration = cloud.courses.configuration
    one = {"setting_id": SETTING, "value": "NEW_WINDOW", "explicit": True}
    configuration.set(COURSE, settings=[one])
    items = list(configuration.list(COURSE, include_metadata=False))
    found = next(item.effective_value for item in items if item.id == SETTING)
    configuration.clear(COURSE, SETTING)
    return found


def _their_title(api: CourseApi, _: Stage) -> None:
    from rustici_software_cloud_v2 import TitleSchema  # noqa: PLC0415 - the peer's environment

    api.set_course_title(COURSE, TitleSchema(title="Fire safety «1»"))


def _our_title(cloud: ScormCloud, _: Stage) -> None:
    cloud.courses.set_title(COURSE, title="Fire safety «1»")


def _their_delete(api: CourseApi, _: Stage) -> None:
    api.delete_course(COURSE)


def _our_delete(cloud: ScormCloud, _: Stage) -> None:
    cloud.courses.delete(COURSE)


INTENTS = (
    Intent("import by upload", _their_upload, _our_upload),
    Intent("import a new version, and wait", _their_wait, _our_wait),
    Intent("get", _their_get, _our_get),
    Intent("list with paging", _their_list, _our_list),
    Intent("tags", _their_tags, _our_tags),
    Intent("configuration", _their_configuration, _our_configuration),
    Intent("title", _their_title, _our_title),
    Intent("delete", _their_delete, _our_delete),
)

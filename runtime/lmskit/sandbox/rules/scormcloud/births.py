"""How what was read of a package is kept, and becomes a version of a course."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lmskit.sandbox.rules.scormcloud.shelf import CONTENTS, COURSES, archive_key, file_key
from lmskit.sandbox.rules.scormcloud.tags import distinct
from lmskit.sandbox.rules.scormcloud.times import written
from lmskit.sandbox.rules.scormcloud.views import activity_iri

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from lmskit.sandbox.context import Context
    from lmskit.sandbox.message import Item
    from lmskit.sandbox.rules.scormcloud.package import Package
    from lmskit.sandbox.state import Transaction


def keep(context: Context, package: Package) -> Item:
    """Keep what a package holds; what a version will say of it."""
    transaction, described = context.transaction, package.described
    number = str(transaction.count(CONTENTS))
    modified = written(context.now)
    files = {
        path: {"size": size, "modified": modified, "member": package.members.get(path)}
        for path, size in package.sizes.items()
    }
    contents: Item = {
        "id": number,
        "rootActivity": described.root,
        "metadata": described.metadata,
        "files": files,
        "changed": package.archive is None,
    }
    transaction.save(CONTENTS, contents)
    if package.archive is not None:
        transaction.put_blob(archive_key(number), package.archive)
    for path, content in package.contents.items():
        transaction.put_blob(file_key(number, path), content)
    return {
        "contents": number,
        "title": described.title,
        "activityId": described.root["itemIdentifier"],
        "xapiActivityId": described.activity_iri,
        "courseLearningStandard": described.standard,
        "settings": {},
    }


def attach(
    transaction: Transaction, course_id: str, draft: Item, tags: Iterable[str], moment: datetime
) -> tuple[Item, Item]:
    """Make a version of what was kept, and a course if there is none of this id."""
    new: Item = {"id": course_id, "tags": [], "settings": {}, "versions": [], "next": 0}
    course = transaction.fetch(COURSES, course_id) or new
    number: int = course["next"]
    version: Item = {
        **draft,
        "version": number,
        "created": written(moment),
        "updated": written(moment),
        "xapiActivityId": draft["xapiActivityId"] or activity_iri(course_id, number),
    }
    course["versions"].append(version)
    course |= {"next": number + 1, "tags": distinct([*course["tags"], *tags])}
    transaction.save(COURSES, course)
    return course, version

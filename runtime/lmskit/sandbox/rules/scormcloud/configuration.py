"""The configuration of a course and of its versions.

What is set for a version goes before what is set for its course, and that before the default.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lmskit.sandbox.message import InvalidRequest, Problem, invalid
from lmskit.sandbox.rules.scormcloud.records import target, touch
from lmskit.sandbox.rules.scormcloud.settings import SETTINGS

if TYPE_CHECKING:
    from lmskit.sandbox.call import Call
    from lmskit.sandbox.message import Item


def get_configuration(call: Call) -> Any:
    """The values that hold for a course or a version, and where each is from."""
    course, version = target(call)
    own = _level(call, course, version)
    effective = {**course["settings"], **own}
    described = call.query.get("includeMetadata")
    return {
        "settingItems": [
            {
                "id": name,
                "effectiveValue": effective.get(name, setting.default),
                "effectiveValueSource": "course" if name in effective else "default",
                **({"explicitValue": own[name]} if name in own else {}),
                **({"metadata": setting.metadata()} if described else {}),
            }
            for name, setting in SETTINGS.items()
        ]
    }


def set_configuration(call: Call) -> None:
    """Set all values given, or none of them if one is refused."""
    settings: list[Item] = (call.body or {}).get("settings", [])
    problems = [one for index, item in enumerate(settings) for one in _problems(index, item)]
    if problems:
        raise InvalidRequest(*problems)
    course, version = target(call)
    own = _level(call, course, version)
    own |= {item["settingId"]: item["value"] for item in settings}
    touch(call.context, course, version)


def clear_setting(call: Call) -> None:
    """Take a value back; one that is not set is no fault."""
    name = call.path["settingId"]
    if name not in SETTINGS:
        raise invalid("path", "settingId", _unknown(name))
    course, version = target(call)
    _level(call, course, version).pop(name, None)
    touch(call.context, course, version)


def _level(call: Call, course: Item, version: Item) -> dict[str, str]:
    """What is set where a path points."""
    values: dict[str, str] = (version if "versionId" in call.path else course)["settings"]
    return values


def _problems(index: int, item: Item) -> list[Problem]:
    place = f"settings[{index}]"
    if "value" not in item:
        return [Problem("body", f"{place}.value", "Is required")]
    setting = SETTINGS.get(item["settingId"])
    if setting is None:
        return [Problem("body", f"{place}.settingId", _unknown(item["settingId"]))]
    problem = setting.problem(item["value"])
    return [] if problem is None else [Problem("body", f"{place}.value", problem)]


def _unknown(name: str) -> str:
    return f"Is no setting: {name}"

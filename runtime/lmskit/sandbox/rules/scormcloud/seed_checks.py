"""What a seed may say of a course."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, cast

from lmskit.sandbox.rules.scormcloud.refusals import invalid
from lmskit.sandbox.rules.scormcloud.settings import SETTINGS
from lmskit.sandbox.rules.scormcloud.times import read

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lmskit.sandbox.message import Item

_TEXT: Final = (str, "a text")
_NUMBER: Final = (int, "a whole number")
_OBJECT: Final = (dict, "an object")
_LIST: Final = (list, "a list")
_SWITCH: Final = (bool, "true or false")

_VERSION: Final[Mapping[str, tuple[type, str]]] = MappingProxyType(
    {
        "title": _TEXT,
        "created": _TEXT,
        "updated": _TEXT,
        "xapiActivityId": _TEXT,
        "activityId": _TEXT,
        "courseLearningStandard": _TEXT,
        "version": _NUMBER,
        "metadata": _OBJECT,
        "rootActivity": _OBJECT,
        "settings": _OBJECT,
        "statements": _LIST,
    }
)
# The last two are read of a course, and are the sandbox's own to say.
_COURSE: Final[Mapping[str, tuple[type, str]]] = MappingProxyType(
    {
        **_VERSION,
        "id": _TEXT,
        "tags": _LIST,
        "versions": _LIST,
        "registrationCount": _NUMBER,
        "dispatched": _SWITCH,
    }
)
_STANDARDS: Final = frozenset(
    {"UNKNOWN", "SCORM11", "SCORM12", "SCORM20042NDEDITION", "SCORM20043RDEDITION"}
    | {"SCORM20044THEDITION", "AICC", "XAPI", "CMI5", "LTI13"}
)


def check_course(item: Item) -> None:
    """Refuse what a course cannot be."""
    _check_types("", item, _COURSE)
    if not item.get("id"):
        raise invalid("body", "id", "Is required")
    if not all(isinstance(tag, str) for tag in item.get("tags", [])):
        raise invalid("body", "tags", "Must be a list of texts")
    versions: list[Any] = item.get("versions", [{}])
    if not versions or not all(isinstance(one, dict) for one in versions):
        raise invalid("body", "versions", "Must be a list of objects, and not empty")
    _check_settings("", item)


def check_version(place: str, item: Item) -> None:
    """Refuse what a version cannot be."""
    _check_types(place, item, _VERSION)
    if item.get("courseLearningStandard", "UNKNOWN") not in _STANDARDS:
        listed = ", ".join(sorted(_STANDARDS))
        raise invalid("body", f"{place}courseLearningStandard", f"Must be one of {listed}")
    for name in ("created", "updated"):
        _check_time(f"{place}{name}", item.get(name))
    _check_settings(place, item)
    for index, statement in enumerate(item.get("statements", [])):
        _check_statement(f"{place}statements[{index}]", statement)


def _check_types(place: str, item: Item, known: Mapping[str, tuple[type, str]]) -> None:
    for name, value in item.items():
        if name not in known:
            raise invalid("body", f"{place}{name}", f"Is none of {', '.join(known)}")
        expected, said = known[name]
        if type(value) is not expected:
            raise invalid("body", f"{place}{name}", f"Must be {said}")


def _check_settings(place: str, item: Item) -> None:
    for name, value in cast("Item", item.get("settings", {})).items():
        if name not in SETTINGS:
            raise invalid("body", f"{place}settings.{name}", "Is no setting")
        problem = SETTINGS[name].problem(value) if isinstance(value, str) else "Must be a text"
        if problem is not None:
            raise invalid("body", f"{place}settings.{name}", problem)


def _check_statement(place: str, statement: Any) -> None:
    """Only what the sandbox looks at; a statement may be of any style."""
    if not isinstance(statement, dict):
        raise invalid("body", place, "Must be an object")
    known = cast("Item", statement)
    for name in ("stored", "timestamp"):
        _check_time(f"{place}.{name}", known.get(name))
    actor: Any = known.get("actor", {})
    if not isinstance(actor, dict):
        raise invalid("body", f"{place}.actor", "Must be an object")
    if not isinstance(cast("Item", actor).get("account", {}), dict):
        raise invalid("body", f"{place}.actor.account", "Must be an object")
    if not isinstance(cast("Item", actor).get("mbox", ""), str):
        raise invalid("body", f"{place}.actor.mbox", "Must be a text")


def _check_time(place: str, value: Any) -> None:
    try:
        if value is not None:
            read(value)
    except (AttributeError, ValueError):
        raise invalid("body", place, "Must be a time of ISO 8601") from None

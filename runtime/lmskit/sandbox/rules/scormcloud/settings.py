"""The settings that the sandbox knows: a few of those that the vendor has."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lmskit.sandbox.message import Item

_WINDOWS: Final = MappingProxyType(
    {
        "FRAMESET": "in the window of the player",
        "NEW_WINDOW": "in a window of its own",
        "NEW_WINDOW_AFTER_CLICK": "in a window of its own, after a click",
        "NEW_WINDOW_WITHOUT_BROWSER_TOOLBAR": "in a window of its own that has no toolbar",
        "NEW_WINDOW_AFTER_CLICK_WITHOUT_BROWSER_TOOLBAR": (
            "in a window of its own that has no toolbar, after a click"
        ),
    }
)
_INT: Final = r"^[0-9]{1,9}$"
_SWITCH: Final = MappingProxyType({"true": "on", "false": "off"})
_RESETS: Final = MappingProxyType(
    {
        "NEVER": "never",
        "WHEN_EXIT_IS_NOT_SUSPEND": "when a learner leaves without suspending",
        "ON_EACH_NEW_SEQUENCING_ATTEMPT": "when an attempt begins",
    }
)


@frozen
class Setting:
    """What can be set, to what, and what holds if nobody sets it."""

    id: str
    default: str
    data_type: str
    description: str
    values: Mapping[str, str] = field(factory=dict[str, str])
    standards: tuple[str, ...] = ()
    variant: str = "either"

    @property
    def schema(self) -> Item:
        """What a value must be."""
        if self.values:
            return {"enum": list(self.values)}
        return {"type": "string", **({"pattern": _INT} if self.data_type == "int" else {})}

    def problem(self, value: str) -> str | None:
        """What a value must be, if it is not."""
        if self.values and value not in self.values:
            return f"Must be one of {', '.join(self.values)}"
        if self.data_type == "int" and re.fullmatch(_INT, value) is None:
            return "Must be a whole number"
        return None

    def metadata(self) -> Item:
        """How the setting is described to those who ask."""
        listed = [
            {"value": one, "valueDescription": meaning} for one, meaning in self.values.items()
        ]
        return {
            "default": self.default,
            "dataType": self.data_type,
            "settingDescription": self.description,
            "level": "course",
            **({"learningStandards": list(self.standards)} if self.standards else {}),
            "learningStandardVariant": self.variant,
            **({"validValues": listed} if listed else {}),
        }


SETTINGS: Final[Mapping[str, Setting]] = MappingProxyType(
    {
        one.id: one
        for one in (
            Setting("PlayerLaunchType", "FRAMESET", "enum", "Where the player opens", _WINDOWS),
            Setting("PlayerScoLaunchType", "FRAMESET", "enum", "Where a lesson opens", _WINDOWS),
            Setting(
                "PlayerShowCourseStructure",
                "true",
                "boolean",
                "Whether the player shows the list of lessons",
                _SWITCH,
                variant="multiScoOnly",
            ),
            Setting("PlayerShowNavBar", "true", "boolean", "Whether the player has a bar", _SWITCH),
            Setting(
                "PlayerShowTitleBar", "true", "boolean", "Whether the player shows titles", _SWITCH
            ),
            Setting(
                "PlayerResetRunTimeData",
                "NEVER",
                "enum",
                "When what a lesson keeps is thrown away",
                _RESETS,
                standards=("SCORM11", "SCORM12"),
            ),
            Setting(
                "PlayerSuspendDataMaxLength",
                "64000",
                "int",
                "How many characters a lesson may keep",
            ),
        )
    }
)

"""Links to a preview, which nobody serves."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode

from lmskit.sandbox.rules.scormcloud.records import target
from lmskit.sandbox.times import written

if TYPE_CHECKING:
    from lmskit.sandbox.call import Call
    from lmskit.sandbox.message import Item

_LINK: Final = "https://cloud.scorm.com/api/cloud/course/preview"
_LETTERS: Final = "0123456789abcdef"
_EXPIRY: Final = 120
_PASSED_ON: Final = ("redirectOnExitUrl", "startSco", "culture", "cssUrl")


def preview_link(call: Call) -> Any:
    """A link with a token, and with what was asked for in plain sight."""
    body = call.body or {}
    seconds: int = body.get("expiry", _EXPIRY)
    course, version = target(call)
    given: Item = {**call.query, **body}
    parameters: Item = {
        "courseId": course["id"],
        "version": version["version"],
        "expires": written(call.context.now + timedelta(seconds=seconds)),
        **{name: given[name] for name in _PASSED_ON if name in given},
        "token": call.context.code("previews", _LETTERS, 32),
    }
    return {"launchLink": f"{_LINK}?{urlencode(parameters)}"}

"""Paths inside a course, whose root nothing leaves."""

from __future__ import annotations

import re

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


class OutsideError(ValueError):
    """A path that names no file inside a course; the message says what it must be."""


def inside(text: str) -> str:
    """A path with slashes, relative to the root of its course."""
    steps = [step for step in text.replace("\\", "/").split("/") if step not in ("", ".")]
    if ".." in steps:
        raise OutsideError("Must not leave the course")
    if _CONTROL.search(text):
        raise OutsideError("Must not have control characters")
    if not steps:
        raise OutsideError("Must name a file")
    return "/".join(steps)


def last_step(text: str, default: str) -> str:
    """The name of a file, without the folders before it."""
    name = _CONTROL.sub("", text.replace("\\", "/").rpartition("/")[2]).strip()
    return default if name in ("", ".", "..") else name

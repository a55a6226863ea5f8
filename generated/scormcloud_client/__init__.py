# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""SCORM Cloud for Python: `ScormCloud` and `AsyncScormCloud`.

Nothing is loaded before it is used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__all__ = ["AsyncScormCloud", "ScormCloud", "errors", "models", "params"]

if TYPE_CHECKING:
    from scormcloud_client import errors, models, params
    from scormcloud_client._client import AsyncScormCloud, ScormCloud
else:

    def __getattr__(name: str) -> object:
        if name in ("AsyncScormCloud", "ScormCloud"):
            return getattr(import_module("scormcloud_client._client"), name)
        if name in ("errors", "models", "params"):
            return import_module(f"scormcloud_client.{name}")
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})

# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""SCORM Cloud for Python: `ScormCloud` and `AsyncScormCloud`.

Nothing is loaded before it is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["AsyncScormCloud", "ScormCloud", "errors", "models", "params"]

__version__ = "0.1.0"

if TYPE_CHECKING:
    from scormcloud_client import errors, models, params
    from scormcloud_client._client import AsyncScormCloud, ScormCloud
else:
    from lmskit.lazy import loader

    __getattr__, __dir__ = loader(
        __name__,
        {"_client": ("AsyncScormCloud", "ScormCloud")},
        modules=("errors", "models", "params"),
    )

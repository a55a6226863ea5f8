# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Skilljar for Python: `Skilljar` and `AsyncSkilljar`.

Nothing is loaded before it is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["AsyncSkilljar", "Skilljar", "errors", "models", "params", "webhooks"]

__version__ = "0.1.0"

if TYPE_CHECKING:
    from skilljar_client import errors, models, params, webhooks
    from skilljar_client._client import AsyncSkilljar, Skilljar
else:
    from lmskit.lazy import loader

    __getattr__, __dir__ = loader(
        __name__,
        {"_client": ("AsyncSkilljar", "Skilljar")},
        modules=("errors", "models", "params", "webhooks"),
    )

# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Strigo for Python: `Strigo` and `AsyncStrigo`.

Nothing is loaded before it is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["AsyncStrigo", "Strigo", "errors", "models", "params"]

__version__ = "0.1.0"

if TYPE_CHECKING:
    from strigo_client import errors, models, params
    from strigo_client._client import AsyncStrigo, Strigo
else:
    from lmskit.lazy import loader

    __getattr__, __dir__ = loader(
        __name__,
        {"_client": ("AsyncStrigo", "Strigo")},
        modules=("errors", "models", "params"),
    )

# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Strigo for Python: `Strigo` and `AsyncStrigo`.

Nothing is loaded before it is used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__all__ = ["AsyncStrigo", "Strigo", "errors", "models", "params"]

if TYPE_CHECKING:
    from strigo_client import errors, models, params
    from strigo_client._client import AsyncStrigo, Strigo
else:

    def __getattr__(name: str) -> object:
        if name in ("AsyncStrigo", "Strigo"):
            return getattr(import_module("strigo_client._client"), name)
        if name in ("errors", "models", "params"):
            return import_module(f"strigo_client.{name}")
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})

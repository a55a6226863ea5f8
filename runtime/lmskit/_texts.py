"""Both twins of a resource show the texts of their base, to whoever reads `__doc__` too."""

from __future__ import annotations

from types import FunctionType
from typing import Any


class Documented:
    """A class, or a method of it, that has no text takes that of the first base with one.

    `help` and editors look there by themselves; what prints `method.__doc__` does not.
    """

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        if cls.__doc__ is None:
            cls.__doc__ = cls.__bases__[0].__doc__
        for name, member in vars(cls).items():
            if isinstance(member, FunctionType) and member.__doc__ is None:
                inherited = (getattr(base, name, None) for base in cls.__bases__)
                member.__doc__ = next((m.__doc__ for m in inherited if m is not None), None)

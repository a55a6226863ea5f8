"""Names of a package that are loaded when they are first touched (PEP 562)."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping


def loader(
    package: str, names: Mapping[str, Iterable[str]], *, modules: Iterable[str] = ()
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """`__getattr__` and `__dir__` of a package that loads a module when it needs it.

    Args:
        package: The name of the package.
        names: What each of its modules has that is to be found in the package.
        modules: The modules that are to be found there themselves.
    """
    homes = {name: module for module, found in names.items() for name in found}
    whole = frozenset(modules)

    def get(name: str) -> object:
        if name in whole:
            return import_module(f"{package}.{name}")
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value: object = getattr(import_module(f"{package}.{homes[name]}"), name)
        # The next look finds it without this function.
        setattr(sys.modules[package], name, value)
        return value

    def names_of() -> list[str]:
        return sorted({*vars(sys.modules[package]), *homes, *whole})

    return get, names_of

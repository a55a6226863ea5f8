"""What is built when it is first needed: once, whichever threads need it first.

msgspec gathers its facts about a model when the model is first decoded or converted, and keeps them
on the class while it is still at it. A second thread that comes by uses the half of them that is
there, and the interpreter crashes. So whatever makes msgspec do that is built under one lock, and
is not seen before it is whole.

No module takes this lock while it is imported: whoever holds it may import one.
"""

from __future__ import annotations

import functools
import os
import threading
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from contextlib import AbstractContextManager

K = TypeVar("K", bound="Hashable")
V = TypeVar("V")

# Builds take milliseconds. One that takes this long waits for something, perhaps for the fork.
_FORK_PATIENCE = 2.0


class _Building:
    """Holds the lock; a child process gets one that is free, and nothing half built behind it."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self._forking: int | None = None

    def before_fork(self) -> None:
        """Wait until no other thread builds: its half would be all that the child ever gets."""
        if self.lock.acquire(timeout=_FORK_PATIENCE):
            self._forking = threading.get_ident()

    def after_fork_in_parent(self) -> None:
        """Let the other threads go on."""
        if self._forking == threading.get_ident():
            self._forking = None
            self.lock.release()

    def after_fork_in_child(self) -> None:
        """Start with another lock: of the threads that may hold this one, none is left."""
        self.lock = threading.RLock()
        self._forking = None


_building = _Building()

if hasattr(os, "register_at_fork"):  # not on Windows, which does not fork
    os.register_at_fork(
        before=_building.before_fork,
        after_in_parent=_building.after_fork_in_parent,
        after_in_child=_building.after_fork_in_child,
    )


def build_lock() -> AbstractContextManager[object]:
    """The lock that builds are under, as this process has it; ask anew for each build."""
    return _building.lock


class _Built(dict[K, V], Generic[K, V]):
    """What was built, by what it was built for."""

    def __init__(self, build: Callable[[K], V]) -> None:
        super().__init__()
        self._build = build

    def __missing__(self, key: K) -> V:
        with build_lock():
            if key not in self:
                self[key] = self._build(key)
            return self[key]


def once(build: Callable[[K], V]) -> Callable[[K], V]:
    """A function of one argument that is called once for each, by one thread at a time.

    What it returned is kept for ever. A call that raises is not kept.
    """
    # The look-up itself, not a function around it: what is there costs no more than in a dict.
    return _Built(build).__getitem__


class cached_property(functools.cached_property[V]):  # noqa: N801 - named as what it replaces
    """`functools.cached_property` under the one lock.

    In Python 3.11 that one has a lock of its own, which a child process may inherit held; later it
    has none.
    """

    if not TYPE_CHECKING:  # the types are those of the base

        def __get__(self, instance: Any, owner: Any = None) -> Any:
            if instance is None:
                return self
            kept = instance.__dict__
            with build_lock():
                if self.attrname not in kept:
                    kept[self.attrname] = self.func(instance)
                return kept[self.attrname]

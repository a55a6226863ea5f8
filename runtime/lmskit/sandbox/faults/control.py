"""Which fault strikes which request."""

from __future__ import annotations

import random
import threading
from collections import Counter, OrderedDict
from typing import TYPE_CHECKING

from attrs import define, frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lmskit.sandbox.faults.header import Asked
    from lmskit.sandbox.faults.kinds import Fault

_MAX_REMEMBERED = 1000


@define(eq=False)
class _Rule:
    """A fault with the count of the requests it has struck."""

    fault: Fault
    struck: int = 0

    @property
    def spent(self) -> bool:
        return self.fault.times is not None and self.struck >= self.fault.times


@frozen(eq=False)
class Struck:
    """What one request meets: any number of latencies, and at most one other fault."""

    rules: tuple[_Rule, ...] = ()

    @property
    def fault(self) -> Fault | None:
        """The fault that is no latency."""
        return next((r.fault for r in self.rules if r.fault.kind != "latency"), None)

    def delay(self, *, after: bool) -> float:
        """The seconds to wait, before or after the request is carried out."""
        return sum(r.fault.delay for r in self.rules if _is_latency(r.fault, after=after))


def _is_latency(fault: Fault, *, after: bool) -> bool:
    return fault.kind == "latency" and fault.after == after


class Faults:
    """The faults in force; they can be changed while requests are served, from any thread.

    Those that a request asks for come first, then these in the order they were added. The first
    that fits strikes; latencies strike besides.
    """

    def __init__(self, faults: Iterable[Fault] = (), *, seed: int = 0) -> None:
        self._lock = threading.Lock()
        self._seed = seed
        self._rules: list[_Rule] = []
        self._forget()
        self.add(*faults)

    def _forget(self) -> None:
        self._rules.clear()
        self._asked: OrderedDict[Asked, _Rule] = OrderedDict()
        self._counts: Counter[str] = Counter()
        self._random = random.Random(self._seed)  # noqa: S311 - to repeat a run, not to hide it

    def add(self, *faults: Fault) -> None:
        """Put faults in force, after those that are."""
        with self._lock:
            self._rules.extend(_Rule(fault) for fault in faults)

    def clear(self) -> None:
        """Lift all faults, and forget all counts, those of the header's keys included."""
        with self._lock:
            self._forget()

    def counts(self) -> dict[str, int]:
        """How many requests each kind has struck, however they were asked for."""
        with self._lock:
            return dict(+self._counts)

    def __iter__(self) -> Iterator[Fault]:
        with self._lock:
            return iter([rule.fault for rule in self._rules])

    def __len__(self) -> int:
        return len(self._rules)

    def __repr__(self) -> str:
        return f"Faults({list(self)!r})"

    def strike(self, method: str, paths: tuple[str, ...], asked: tuple[Asked, ...] = ()) -> Struck:
        """Choose what a request meets, and count it."""
        with self._lock:
            chosen: list[_Rule] = []
            for rule in [*map(self._remembered, asked), *self._rules]:
                free = rule.fault.kind == "latency" or not any(
                    other.fault.kind != "latency" for other in chosen
                )
                if (
                    free
                    and not rule.spent
                    and rule.fault.fits(method, *paths)
                    and self._drawn(rule)
                ):
                    rule.struck += 1
                    self._counts[rule.fault.kind] += 1
                    chosen.append(rule)
            return Struck(tuple(chosen))

    def spare(self, struck: Struck) -> None:
        """Take back the count of a fault that the answer had no place for."""
        with self._lock:
            for rule in struck.rules:
                if rule.fault.kind != "latency":
                    rule.struck -= 1
                    self._counts[rule.fault.kind] -= 1

    def _drawn(self, rule: _Rule) -> bool:
        # No draw where it cannot matter: a fault that always strikes must not shift the others.
        return rule.fault.rate >= 1 or self._random.random() < rule.fault.rate

    def _remembered(self, asked: Asked) -> _Rule:
        if asked.fault.times is None:
            return _Rule(asked.fault)
        rule = self._asked.setdefault(asked, _Rule(asked.fault))
        self._asked.move_to_end(asked)
        # Keys come from outside, so they must not grow the process for ever.
        if len(self._asked) > _MAX_REMEMBERED:
            self._asked.popitem(last=False)
        return rule

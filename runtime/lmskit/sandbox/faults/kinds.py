"""One thing that goes wrong on demand, checked when it is made."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any, Literal, get_args

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Callable

Kind = Literal[
    "latency",
    "status",
    "reset",
    "truncated",
    "malformed_json",
    "html",
    "content_type",
    "unknown_field",
    "unknown_enum",
    "missing_field",
]
KINDS: tuple[str, ...] = get_args(Kind)
_SELECTORS = ("times", "rate", "method", "path")
_OWN_OPTIONS: dict[str, tuple[str, ...]] = {
    "latency": ("seconds", "after"),
    "status": ("status", "retry_after", "after"),
    "reset": ("after",),
    "html": ("status", "retry_after", "after"),
    "unknown_enum": ("field",),
    "missing_field": ("field",),
}
_STATUSES = {"status": (503, range(400, 600)), "html": (502, range(200, 600))}
_BODILESS = frozenset({204, 205, 304})
_MAX_SECONDS = 300.0


@frozen(kw_only=True)
class Fault:
    """A fault, and the requests it strikes.

    Attributes:
        kind: What goes wrong; the one argument that may be positional.
        times: How often, after which requests pass; None for always.
        rate: The share of the requests that are struck, drawn from a seeded random.
        method: Only requests with this method.
        path: Only requests whose path fits, as in a shell: `/events/*`. With or without the base
            path of the vendor.
        seconds: How long a `latency` lasts.
        status: The status of `status` (503, if not given) and `html` (502).
        retry_after: The seconds in the Retry-After header of `status` and `html`.
        after: Carry the request out first, and lose or delay its answer only.
        field: The member that `unknown_enum` and `missing_field` pick, instead of the first that
            the spec has.
    """

    kind: Kind = field(kw_only=False)
    times: int | None = None
    rate: float = 1.0
    method: str | None = None
    path: str | None = None
    seconds: float | None = None
    status: int | None = None
    retry_after: int | None = None
    after: bool = False
    field: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"unknown fault {self.kind!r}; there are {', '.join(KINDS)}")
        self._check_options()
        self._check_values()

    def _check_options(self) -> None:
        own = {"seconds", "status", "retry_after", "after", "field"}
        for name in sorted(own.difference(_OWN_OPTIONS.get(self.kind, ()))):
            if getattr(self, name) not in (None, False):
                known = ", ".join(options_of(self.kind))
                raise ValueError(f"{self.kind} has no option {name!r}; it has {known}")

    def _check_values(self) -> None:
        _demand("times", self.times, int, "a whole number, 1 or more", lambda n: n >= 1)
        _demand("rate", self.rate, float, "a number above 0, up to 1", lambda n: 0 < n <= 1)
        _demand("method", self.method, str, "a method in upper case", str.isupper)
        _demand("path", self.path, str, "a path or a pattern", lambda text: text[:1] in {"/", "*"})
        limit = f"a number from 0 to {_MAX_SECONDS:g}"
        _demand("seconds", self.seconds, float, limit, lambda n: 0 <= n <= _MAX_SECONDS)
        _demand("retry_after", self.retry_after, int, "whole seconds", lambda n: n >= 0)
        _demand("after", self.after, bool, "true or false", lambda _: True)
        _demand("field", self.field, str, "the name of a member", bool)
        _, allowed = _STATUSES.get(self.kind, (0, range(0)))
        wanted = f"a status from {allowed.start} to {allowed.stop - 1} that has a body"
        _demand("status", self.status, int, wanted, lambda n: n in allowed and n not in _BODILESS)

    @property
    def answered_status(self) -> int:
        """The status of an answer that is made up."""
        return self.status or _STATUSES[self.kind][0]

    @property
    def delay(self) -> float:
        """The seconds of a latency."""
        return 1.0 if self.seconds is None else self.seconds

    def fits(self, method: str, *paths: str) -> bool:
        """Whether a request of this method, under one of these paths, can be struck."""
        if self.method not in (None, method):
            return False
        pattern = self.path
        return pattern is None or any(fnmatchcase(path, pattern) for path in paths)


def options_of(kind: str) -> tuple[str, ...]:
    """The names of the options that a kind of fault has."""
    return _OWN_OPTIONS.get(kind, ()) + _SELECTORS


def _demand(name: str, value: Any, kind: type, wanted: str, holds: Callable[[Any], bool]) -> None:
    if value is None:
        return
    kinds = (int, float) if kind is float else kind
    # A bool is an int to Python, and no number to anyone else.
    right = isinstance(value, kinds) and isinstance(value, bool) == (kind is bool)
    if not right or not holds(value):
        raise ValueError(f"{name}: expected {wanted}, got {value!r}")

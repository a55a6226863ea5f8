"""How a vendor says what its sandbox needs to be run against its document."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from importlib import import_module, resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from lmskit.sandbox import Sandbox
from lmskit.sandbox.rules import rules_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lmskit.sandbox.rules import Rules

    # What is replaced, and by what.
    Patch = tuple[str, object]

_HERE = Path(__file__).parent
# Most of the generated dates are in the years after it, and some before.
NOW = datetime(1999, 12, 31, 12, tzinfo=UTC)


@frozen
class Vendor:
    """A sandbox, and what is said of it beside its document.

    Attributes:
        name: Which one.
        moments: The times at which sessions are played.
        seed: What it starts with.
        restored: Whether what was deleted comes back before the next request; without that the
            requests after it would find nothing. Not in sessions, which are about that.
        sessions: How many are played at each moment.
        invalid: The status that refuses a value.
        succeed: What succeeds at least once in a session; None stands for every operation.
        limited: The id of an operation whose body has a text of limited length, if there is one.
        collections: Where the paths begin whose items are deleted.
        faults: What makes the sandbox wrong, and the one failure that this must be told as.
    """

    name: str
    moments: tuple[datetime, ...] = (NOW,)
    seed: Mapping[str, list[Mapping[str, Any]]] = field(factory=dict)
    restored: bool = False
    sessions: int = 50
    invalid: int = 422
    succeed: frozenset[str] | None = None
    limited: str | None = None
    collections: tuple[str, ...] = ()
    faults: Mapping[str, tuple[Patch, str]] = field(factory=dict)

    def sandbox(self, now: datetime = NOW) -> Sandbox:
        """A new one, at a time that stands still."""
        return Sandbox(self.name, clock=lambda: now, ids=1, seed=self.seed)

    def document(self) -> dict[str, Any]:
        """What its package carries."""
        return json.loads(self.path.read_text(encoding="utf-8"))

    @property
    def path(self) -> Path:
        """Where that is."""
        return Path(str(resources.files(f"{self.name}_client").joinpath("openapi.json")))

    def operations(self) -> set[str]:
        """All operations, as schemathesis names them."""
        return {
            f"{method.upper()} {path}"
            for path, item in self.document()["paths"].items()
            for method in item
            if method != "parameters"
        }

    def environment(self) -> dict[str, str]:
        """The variables that the settings and the hooks read."""
        return {
            "NO_PROXY": "127.0.0.1",
            "PYTHONHASHSEED": "0",
            "PYTHONIOENCODING": "utf-8",
            "SANDBOX_HOOKS": str(_HERE / "hooks.py"),
            "SANDBOX_VENDOR": self.name,
            "SANDBOX_AUTHORIZATION": rules_of(self.name).authorization,
        }


def broken(rules: Callable[[], Rules]) -> Patch:
    """What puts other rules in place of a vendor's."""
    return "lmskit.sandbox.box.rules_of", lambda _: rules()


OPEN: Patch = ("lmskit.sandbox.engine.Engine._check_credentials", lambda *_: None)


def vendors() -> tuple[Vendor, ...]:
    """Those that have a folder for it, in the order of their names."""
    folders = Path(__file__).parents[2].joinpath("vendors").glob("*/schemathesis/vendor.py")
    names = sorted(path.parts[-3] for path in folders)
    return tuple(import_module(f"tests.vendors.{one}.schemathesis.vendor").VENDOR for one in names)

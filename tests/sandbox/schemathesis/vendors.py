"""The sandboxes that are run against their documents, as each vendor needs it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from lmskit.sandbox import Sandbox
from lmskit.sandbox.rules import rules_of

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    """

    name: str
    moments: tuple[datetime, ...] = (NOW,)
    seed: Mapping[str, list[Mapping[str, Any]]] = field(factory=dict)
    restored: bool = False
    sessions: int = 50

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


STRIGO = Vendor(
    "strigo",
    # Before every date that is drawn all events are ready, and can be deleted.
    moments=(datetime(2, 1, 1, tzinfo=UTC), NOW),
)
_COURSES: list[Mapping[str, Any]] = [
    {"id": f"course-{number}", "tags": ["safety"], "versions": [{}, {}]} for number in range(1, 13)
]
SCORMCLOUD = Vendor("scormcloud", seed={"courses": _COURSES}, restored=True, sessions=30)
VENDORS = (STRIGO, SCORMCLOUD)

"""The sandbox as its users hold it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from lmskit.sandbox.app import build_app
from lmskit.sandbox.context import Context
from lmskit.sandbox.document import shipped
from lmskit.sandbox.engine import Engine
from lmskit.sandbox.faults import Faults
from lmskit.sandbox.limit import RateLimit
from lmskit.sandbox.rules import rules_of
from lmskit.sandbox.seed import load_seed
from lmskit.sandbox.server import Server
from lmskit.sandbox.snippet import snippet
from lmskit.sandbox.state import Store
from lmskit.sandbox.transports import AppTransport, AsyncAppTransport

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path
    from typing import Self

    from starlette.applications import Starlette

    from lmskit.sandbox.faults import Fault
    from lmskit.sandbox.state import Transaction


def _now() -> datetime:
    return datetime.now(UTC)


def _in_utc(clock: Callable[[], datetime]) -> Callable[[], datetime]:
    def now() -> datetime:
        moment = clock()
        if moment.tzinfo is None:
            raise ValueError("the clock gives a time without a zone")
        return moment.astimezone(UTC)

    return now


class Sandbox:
    """A local stand-in for a vendor; no evidence of what the vendor does.

    Args:
        vendor: Which one, such as `strigo`.
        clock: The time, with a zone; the machine's by default.
        seed: The items to start with: for each collection a list of items, as they are written
            on creation or as they are read. A state file that is not new keeps what it has.
        state: A file that keeps the items over a restart; without it they are in memory.
        ids: Makes the ids reproducible.
        faults: What goes wrong from the start.
        limit: The requests that a minute has room for; no limit by default.
    """

    def __init__(
        self,
        vendor: str,
        *,
        clock: Callable[[], datetime] | None = None,
        seed: Mapping[str, Sequence[Mapping[str, Any]]] | None = None,
        state: Path | str | None = None,
        ids: int | None = None,
        faults: Iterable[Fault] = (),
        limit: int | None = None,
    ) -> None:
        rules = rules_of(vendor)
        document = shipped(rules.package, rules.handlers)
        now = _in_utc(_now if clock is None else clock)
        self.vendor = vendor
        self._seed = dict(seed or {})

        def fill(transaction: Transaction) -> None:
            load_seed(document, rules, Context(now(), transaction, ids), self._seed)

        store = Store(state, f"{vendor} {document.version}", fill)
        self._engine = Engine(document, rules, store, now, ids, RateLimit(limit))
        self.faults = Faults(faults)
        self.app: Starlette = build_app(self._engine, self.faults)

    @property
    def credentials(self) -> dict[str, str]:
        """The arguments of a client that the sandbox lets in."""
        return dict(self._engine.rules.credentials)

    @property
    def base_path(self) -> str:
        """Where the API is, below the host."""
        return self._engine.document.base_path

    def reset(self) -> None:
        """Go back to the seed; reproducible ids start anew."""
        self._engine.load_seed(self._seed)

    def transport(self) -> AppTransport:
        """A transport for an `httpx.Client`, in this process."""
        return AppTransport(self.app)

    def async_transport(self) -> AsyncAppTransport:
        """A transport for an `httpx.AsyncClient`, in this process."""
        return AsyncAppTransport(self.app)

    def serve(
        self, host: str = "127.0.0.1", port: int = 0, *, allow_remote: bool = False
    ) -> Server:
        """A server for a `with` block; it has the `base_url`."""
        return Server(self.app, self.base_path, host=host, port=port, allow_remote=allow_remote)

    def snippet(self, base_url: str) -> str:
        """A program that uses the sandbox at a base URL."""
        return snippet(self._engine.rules, base_url)

    def close(self) -> None:
        """Give the state back."""
        self._engine.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

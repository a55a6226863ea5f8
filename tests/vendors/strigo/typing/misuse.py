"""Uses of the client that the type checkers must refuse.

Each ignore names the code of the expected error; an error that does not come makes the ignore
unused, which `tox -e types` reports.
"""

from __future__ import annotations

import datetime

from strigo_client import AsyncStrigo, Strigo

START = datetime.datetime(2030, 1, 7, 9, tzinfo=datetime.UTC)


def wrong_arguments(strigo: Strigo) -> None:
    """Missing, unknown, mistyped and positional arguments."""
    strigo.events.create(name="n", owner="o", class_id="c", date_start=START)  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    strigo.events.get("e", colour="red")  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    strigo.events.get(7)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    strigo.events.update("e", "name")  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    strigo.events.update("e", date_start="2030-01-07")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    strigo.events.update("e", include_chat="yes")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    strigo.events.update("e", labels="red")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    strigo.events.update("e", name=None)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    strigo.events.update("e", availability="secret")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    strigo.ondemand.update("c", features={"vidoe": True})  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    strigo.ondemand.update("c", features={"video": "yes"})  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


def wrong_settings() -> None:
    """A word for limits that this vendor does not document, and limits that are bare numbers."""
    Strigo(rate_limits="documented")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    AsyncStrigo(rate_limits=[600])  # type: ignore[list-item] # pyright: ignore[reportArgumentType]


def wrong_results(strigo: Strigo) -> None:
    """What comes back is not `Any`."""
    strigo.events.get("e").colour  # type: ignore[attr-defined] # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnusedExpression] # noqa: B018
    strigo.event  # type: ignore[attr-defined] # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnusedExpression] # noqa: B018
    size: int = strigo.ondemand.get("c").name  # type: ignore[assignment] # pyright: ignore[reportAssignmentType]
    print(size)


async def forgotten_await(strigo: AsyncStrigo) -> None:
    """A coroutine is not its result."""
    event = strigo.events.get("e")
    print(event.name)  # type: ignore[attr-defined] # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownArgumentType]

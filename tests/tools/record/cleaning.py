"""Taking away what a session made, however it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from tests.oracles.drivers import call
from tests.tools.record.play import waiter

if TYPE_CHECKING:
    from tests.tools.record.context import RunContext
    from tests.tools.record.play import Target
    from tests.tools.record.session import Collection, Session

PATIENCE = 120.0
"""The seconds for which a job is waited for that still makes something."""


def clean_up(session: Session, context: RunContext, target: Target) -> list[str]:
    """Delete all that is left of a session; says what could not be deleted."""
    own = {**session.shared.client, **target.options("main")}
    options = {**own, "strict": False, "max_retries": 2}
    with httpx.Client() as http, session.vendor.open_client(http, **options) as client:
        left = [
            line
            for collection in session.shared.collections
            for line in (
                *_settled(session, context, client, collection, target.interval),
                *_cleaned(session, context, client, collection),
            )
        ]
    return left + [
        f"perhaps {key}: no answer told what became of it, so it may still be made"
        for key in sorted(context.unanswered)
    ]


def _settled(
    session: Session, context: RunContext, client: Any, collection: Collection, interval: float
) -> list[str]:
    """Wait for the jobs that are not known to have ended: before, there is nothing to delete."""
    left: list[str] = []
    for job, key in context.jobs.items() if collection.job else ():
        try:
            wait = waiter(client, str(collection.job))
            wait(job, timeout=PATIENCE, interval=interval)
        except session.vendor.error("JobFailedError"):
            continue
        except session.vendor.error("LmsError") as fault:
            left.append(f"perhaps {key}: {collection.job} {job}: {fault}")
    return left


def _cleaned(
    session: Session, context: RunContext, client: Any, collection: Collection
) -> list[str]:
    error, prefix = session.vendor.error("LmsError"), session.prefix(context)
    left: list[str] = []
    made = {key for key, operation in context.made.items() if operation in collection.create}
    try:
        # By label too: the answer to a creation may have been lost, and its id with it.
        items = call(client, collection.list, context.filled(collection.narrowed))
        made |= {it.id for it in items if str(getattr(it, collection.label)).startswith(prefix)}
    except error as fault:
        left.append(f"perhaps something named {prefix!r}: {collection.list}: {fault}")
    for key in sorted(made):
        try:
            call(client, collection.delete, {collection.id: key})
            print(f"cleaned up: {collection.delete} {key}")
        except session.vendor.error("NotFoundError"):
            print(f"was not there: {key}")
        except error as fault:
            left.append(f"{key}: {collection.delete}: {fault}")
    return left

"""Taking away what a session made, however it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from tests.oracles.drivers import call
from tests.tools.record.play import waiter

if TYPE_CHECKING:
    from tests.tools.record.play import Stage
    from tests.tools.record.scene import Scene
    from tests.tools.record.session import Collection, Session

PATIENCE = 120.0
"""The seconds for which a job is waited for that still makes something."""


def clean_up(session: Session, scene: Scene, stage: Stage) -> list[str]:
    """Delete all that is left of a session; says what could not be deleted."""
    own = {**session.shared.client, **stage.options("main")}
    options = {**own, "strict": False, "max_retries": 2}
    with httpx.Client() as http, session.vendor.open_client(http, **options) as client:
        left = [
            line
            for collection in session.shared.collections
            for line in (
                *_settled(session, scene, client, collection, stage.interval),
                *_cleaned(session, scene, client, collection),
            )
        ]
    return left + [
        f"perhaps {key}: no answer told what became of it, so it may still be made"
        for key in sorted(scene.unanswered)
    ]


def _settled(
    session: Session, scene: Scene, client: Any, collection: Collection, interval: float
) -> list[str]:
    """Wait for the jobs that are not known to have ended: before, there is nothing to delete."""
    left: list[str] = []
    for job, key in scene.jobs.items() if collection.job else ():
        try:
            wait = waiter(client, str(collection.job))
            wait(job, timeout=PATIENCE, interval=interval)
        except session.vendor.error("JobFailedError"):
            continue
        except session.vendor.error("LmsError") as fault:
            left.append(f"perhaps {key}: {collection.job} {job}: {fault}")
    return left


def _cleaned(session: Session, scene: Scene, client: Any, collection: Collection) -> list[str]:
    error, prefix = session.vendor.error("LmsError"), session.prefix(scene)
    left: list[str] = []
    made = {key for key, operation in scene.made.items() if operation in collection.create}
    try:
        # By label too: the answer to a creation may have been lost, and its id with it.
        items = call(client, collection.list, scene.filled(collection.narrowed))
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

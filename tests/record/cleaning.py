"""Taking away what a session made, however it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from tests.harness.drivers import call

if TYPE_CHECKING:
    from tests.record.play import Stage
    from tests.record.session import Collection, Scene, Session


def clean_up(session: Session, scene: Scene, stage: Stage) -> list[str]:
    """Delete all that is left of a session; says what could not be deleted."""
    options = {**stage.options("main"), "strict": False, "max_retries": 2}
    with httpx.Client() as http, session.vendor.open_client(http, **options) as client:
        return [
            line
            for collection in session.collections
            for line in _cleaned(session, scene, client, collection)
        ]


def _cleaned(session: Session, scene: Scene, client: Any, collection: Collection) -> list[str]:
    error = session.vendor.error("LmsError")
    left: list[str] = []
    made = {
        key for key, operation in scene.made.items() if operation == collection.create_operation
    }
    try:
        # By name too: the answer to a creation may have been lost, and its id with it.
        items = call(client, collection.list_operation, {})
        made |= {item.id for item in items if str(item.name).startswith(scene.name)}
    except error as fault:
        left.append(f"perhaps something named {scene.name!r}: {collection.list_operation}: {fault}")
    for key in sorted(made):
        try:
            call(client, collection.delete_operation, {collection.id_argument: key})
            print(f"cleaned up: {collection.delete_operation} {key}")
        except error as fault:
            left.append(f"{key}: {collection.delete_operation}: {fault}")
    return left

"""What the tables of Strigo's sandbox do in more than one step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.sandbox.steps import Play


def event(play: Play, name: str, **options: Any) -> None:
    """Create an event, whose id gets a name."""
    play.values[name] = play.request("POST", "/events", **options).json()["data"]["id"]


ACTIONS = {"event": event}
VALUES: Mapping[str, Any] = {}

"""Recording from the vendor itself, for someone with an account there.

It says what it will do, asks before it writes, and takes away again whatever it made, also when it
fails on the way. Nothing is saved unless the whole session went well and holds no secret.
"""

from __future__ import annotations

import json
import secrets
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import httpx
from attrs import evolve, field, frozen

from lmskit.testing.recorder import RecordingRefusedError
from lmskit.testing.recorder_tools import body_of, is_loopback
from lmskit.testing.scrubbing import Secret, ShortSecretError
from lmskit.testing.uri import split_uri
from tests.tools.record.cleaning import clean_up
from tests.tools.record.play import Play, Target, UnexpectedAnswerError
from tests.tools.record.session import joined

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from lmskit.testing import Interaction
    from lmskit.testing.recorder import Recorder
    from tests.tools.record.context import RunContext
    from tests.tools.record.play import Recordings
    from tests.tools.record.session import Collection, Session
    from tests.tools.record.step import Step

SOURCE = "recorded over HTTP from {origin}: python -m tests.tools.record --target live {name}"
NOTES = "of the lists only what the session made is kept"


@frozen
class LiveRun:
    """How a user runs it.

    Args:
        root: The folder of the cassettes.
        environment: Where credentials are looked for.
        base_url: A server that is not the documented one.
        client: sync or async.
        yes: Whether the user has said beforehand that it may write.
        ask: Asks, and gives the answer; None where there is no terminal.
    """

    root: Path
    environment: Mapping[str, str]
    base_url: str | None = None
    client: str = "sync"
    yes: bool = field(default=False, kw_only=True)
    ask: Callable[[str], str] | None = field(default=None, kw_only=True)


def record_live(session: Session, run: LiveRun) -> int:
    """Play a session against the vendor and save it; 2 if nothing was sent, 1 if it failed."""
    given = _given(session, run)
    if given is None:
        return 2
    base_url = run.base_url or session.vendor.spec.document["servers"][0]["url"]
    try:
        recorder = _recorder(session, given, base_url)
    except ShortSecretError as fault:
        print(f"nothing was sent: {fault}")
        return 2
    steps = tuple(step for step in session.steps if not step.sandbox_only)
    _tell(session, steps, base_url)
    if not _is_agreed(run, base_url):
        print("nothing was sent")
        return 2
    # No guess hits this name, so nothing else of the account can be mistaken for a leftover.
    context = session.context(f"lmskit recording {secrets.token_hex(6)}", _this_hour(), given)
    credentials = {name: given[name] for name in session.vendor.credentials}
    interval = 0.05 if is_loopback(base_url) else 1.0
    target = Target({"main": base_url}, credentials, lenient=True, report=print, interval=interval)
    recordings, left = _played(Play(session, context, target, steps), run.client)
    saved = _saved(session, run, recorder, _own(session, context, recordings)) if recordings else 1
    return 1 if left else saved


def _played(play: Play, mode: str) -> tuple[Recordings, list[str]]:
    """The recordings, none if the session failed, and what could not be taken away again."""
    recordings: Recordings = []
    left: list[str] = []
    try:
        recordings = play.run(mode)
    except UnexpectedAnswerError as fault:
        print(f"stopped, nothing is saved: {fault}")
    finally:
        # Whatever ended it, an interrupt included.
        left = clean_up(play.session, play.context, play.target)
        for line in left:
            print(f"LEFT BEHIND, delete it by hand: {line}")
    return recordings, left


def _given(session: Session, run: LiveRun) -> dict[str, str] | None:
    found = {name: run.environment.get(it, "") for name, it in session.shared.environment.items()}
    missing = [session.shared.environment[name] for name, value in found.items() if not value]
    if missing:
        print(f"set these variables first, nothing was sent: {', '.join(missing)}")
        return None
    return found


def _tell(session: Session, steps: tuple[Step, ...], base_url: str) -> None:
    print(f"This session will be played against {base_url} with your credentials:")
    for step in steps:
        print(f"  {'WRITES' if session.writes(step) else 'reads '} {step.name}")
    for step in session.steps:
        if step.sandbox_only:
            print(f"  left out {step.name}: {step.sandbox_only}")
    print("All that it makes has a name of its own, and is deleted at the end.")


def _is_agreed(run: LiveRun, base_url: str) -> bool:
    if run.yes:
        return True
    if run.ask is None:
        print("there is no terminal to ask on; --yes says that it may write")
        return False
    try:
        return run.ask(f"Write to the account at {base_url}? Type yes: ").strip() == "yes"
    except EOFError:
        return False


def _recorder(session: Session, given: Mapping[str, str], base_url: str) -> Recorder:
    vendor, origin = session.vendor, split_uri(base_url).origin
    hidden = [Secret(name, given[name]) for name in vendor.credentials]
    hidden += [
        Secret(name, given[name], placeholder)
        for name, placeholder in session.shared.placeholders.items()
        if name in session.shared.personal and given[name] != placeholder
    ]
    notes = NOTES + "".join(f"; the {name} is replaced" for name in session.shared.personal)
    if origin != vendor.origin:
        notes += f"; the origin was rewritten to {vendor.origin}"
    # A port of this machine differs every time.
    shown = f"http://{httpx.URL(base_url).host}" if is_loopback(base_url) else origin
    source = SOURCE.format(origin=shown, name=vendor.name)
    return session.recorder(tuple(hidden), source, notes, {origin: vendor.origin})


def _saved(session: Session, run: LiveRun, recorder: Recorder, recordings: Recordings) -> int:
    local = run.base_url is not None and is_loopback(run.base_url)
    folder = run.root / session.vendor.name / ("sandbox" if local else "live")
    try:
        cassettes = {folder / path: source for path, source in joined(recorder, recordings).items()}
        changed = recorder.save(cassettes)
    except RecordingRefusedError as fault:
        print(fault)
        return 1
    print(f"{folder}: {len(cassettes)} cassettes, {len(changed)} changed; look at them yourself")
    return 0


def _own(session: Session, context: RunContext, recordings: Recordings) -> Recordings:
    """The recordings, their lists without what else the account has."""
    lists = {collection.list: collection for collection in session.shared.collections}
    prefix = session.prefix(context)
    return [
        (step, tuple(_pruned(it, lists[step.operation], prefix) for it in recorded))
        if step.operation in lists
        else (step, recorded)
        for step, recorded in recordings
    ]


def _pruned(interaction: Interaction, collection: Collection, prefix: str) -> Interaction:
    response = interaction.response
    try:
        document = json.loads(body_of(response))
    except ValueError:
        return interaction
    if not isinstance(document, dict) or not isinstance(document.get(collection.items), list):
        return interaction
    items, label = document[collection.items], collection.label
    mine = [one for one in items if str(one.get(label)).startswith(prefix)]
    kept = {**document, collection.items: mine}
    body = json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
    headers = tuple(pair for pair in response.headers if pair[0].lower() != "content-encoding")
    return evolve(interaction, response=evolve(response, body=body.encode(), headers=headers))


def _this_hour() -> datetime:
    return datetime.now(UTC).replace(minute=0, second=0, microsecond=0)

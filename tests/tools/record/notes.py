"""What a run has made, and what is still being made: so that all of it can be taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.tools.record.context import RunContext
    from tests.tools.record.session import Session
    from tests.tools.record.step import Step

Arguments = dict[str, Any]


def announce(session: Session, context: RunContext, step: Step, arguments: Arguments) -> None:
    """Note what a step may make, before it is sent: the answer may never come."""
    for collection in session.shared.collections:
        if collection.chosen and step.operation in collection.create:
            context.unanswered.add(arguments[collection.chosen])


def remember(
    session: Session, context: RunContext, step: Step, arguments: Arguments, answer: Any
) -> None:
    """Note how a step ended: with an answer, or with an error."""
    failed = isinstance(answer, Exception)
    ended = not failed or isinstance(answer, session.vendor.error("JobFailedError"))
    if step.waits is not None and ended:
        for job in arguments.values():
            context.jobs.pop(job, None)
    if isinstance(answer, session.vendor.error("StatusError")):
        for collection in session.shared.collections:
            context.unanswered.discard(arguments.get(collection.chosen or "", ""))
    if not failed:
        _note(session, context, step, arguments, answer)


def _note(
    session: Session, context: RunContext, step: Step, arguments: Arguments, answer: Any
) -> None:
    for collection in session.shared.collections:
        if step.operation in collection.create:
            key = arguments[collection.chosen] if collection.chosen else answer.id
            context.unanswered.discard(key)
            context.made[key] = step.operation
            if collection.job:
                context.jobs[answer] = key
        if step.operation == collection.delete:
            context.made.pop(arguments[collection.id], None)
    if step.keep:
        context.ids[step.keep] = answer if isinstance(answer, str) else answer.id

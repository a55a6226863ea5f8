"""One call of a script, as it is written in YAML, and how a file of them is read.

    createEvent/required:              the operation, and the name of the case
      arguments: {name: "${name} 1"}   what the method takes
      keep: event                      the name for the id of the answer (the answer, if a text)
      waits: {interval: 2.5}           asked until the job ends, by the waiter, with these options
      options: {max_retries: 1}        those of the client
      place: stranger                  with credentials that nobody has; `limited`: no request left
      sandbox_only: no learner         why the vendor itself is not asked
      returns: !Event {id: x}          the value; a field that is left out is None
      has: {"[0].status": ready}       or some places in it
      raises: NotFoundError            or the error; {error: NotFoundError, status: 404} tells more
      progress: [RUNNING, COMPLETE]    the states that a wait has told of
      slept: [1.0]                     the seconds of each sleep

Scalars and tags are those of `tests/oracles/wire_yaml.py`. In arguments of a session, `${…}` stands
for what the run knows (`tests/tools/record/context.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import msgspec
from msgspec import UNSET

from tests.oracles.wire_yaml import WireCaseError, read_yaml

if TYPE_CHECKING:
    from pathlib import Path


class Fields(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """What stands in a step; the meaning of each field is at the top of this module."""

    arguments: dict[str, Any] = {}
    keep: str | None = None
    waits: dict[str, Any] | None = None
    options: dict[str, Any] = {}
    place: Literal["main", "limited", "stranger"] = "main"
    sandbox_only: str | None = None
    returns: Any = UNSET
    has: dict[str, Any] | None = None
    raises: str | dict[str, Any] | None = None
    progress: list[str] | None = None
    slept: list[float] | None = None

    @property
    def error(self) -> str | None:
        """The class of the error that it ends with, if it does."""
        return self.raises["error"] if isinstance(self.raises, dict) else self.raises


class Step(Fields, kw_only=True, frozen=True):
    """A step with its name, and the resource that its file is about."""

    name: str
    resource: str = ""

    @property
    def operation(self) -> str:
        """The operationId."""
        return self.name.partition("/")[0]

    @property
    def case(self) -> str:
        """What tells it from other calls of the operation."""
        return self.name.partition("/")[2]


def read_steps(path: Path) -> tuple[Step, ...]:
    """The steps of a file, in order; its name up to the first dot is the resource."""
    source = read_yaml(path)
    steps = dict(source.members()).get("steps")
    if steps is None:
        raise WireCaseError(f"{source.place}: there are no steps")
    read = ((name, node.convert(Fields, name)) for name, node in steps.members())
    resource = path.name.partition(".")[0]
    return tuple(
        Step(name=name, resource=resource, **msgspec.structs.asdict(fields))
        for name, fields in read
    )

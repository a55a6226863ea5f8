"""The session of a vendor: the folder `tests/vendors/<vendor>/sessions`.

`_session.yaml` says what all of it shares, and each other file has the steps of one resource, whose
recording is one cassette. The files are played in the order that it names, one after the other.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from attrs import frozen

from lmskit import File
from lmskit.testing.recorder import Recorder
from tests.oracles.scorm_zip import scorm_zip
from tests.oracles.vendors import VENDORS
from tests.oracles.wire_yaml import WireCaseError, read_yaml
from tests.tools.record.context import RunContext
from tests.tools.record.step import Step, read_steps

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from lmskit.testing import Interaction
    from lmskit.testing.scrubbing import Secret
    from tests.oracles.vendors import Vendor
    from tests.tools.record.play import Recordings

ROOT = Path(__file__).parents[2] / "vendors"


class Collection(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """Something that a session makes: how the leftovers are found and taken away.

    Args:
        create: The operations that make one.
        list: Lists what there is.
        delete: Recordings one away.
        id: How that names the one.
        items: The member of an answer to the list that holds the items.
        label: The member of an item that says whose it is: it begins with the session's prefix.
        chosen: The argument of the creation that is the id; None if the vendor chooses one.
        job: Tells how the job stands that the creation starts; None if it does all at once.
        narrowed: The arguments of the list that leave out what cannot have the prefix.
    """

    create: tuple[str, ...]
    list: str
    delete: str
    id: str
    items: str = "data"
    label: str = "name"
    chosen: str | None = None
    job: str | None = None
    narrowed: dict[str, Any] = {}


class Package(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """A file that is a course of SCORM 1.2, made of the names of its lessons."""

    name: str
    lessons: tuple[str, ...]


class Shared(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """What the steps of a session share.

    Args:
        order: The files of the steps.
        collections: All that the steps make.
        environment: The variables of credentials and of what a run against the vendor is told.
        seed: What a sandbox has at the start.
        files: What the steps upload, by name.
        placeholders: What a run is told, and what stands for it in cassettes; a sandbox is told
            the placeholders themselves.
        personal: What of that is replaced in cassettes.
        client: More arguments of the client, whatever the environment says.
        prefix: What the labels of all that is made begin with.
        response_headers: More headers of responses that cassettes keep.
        shared: A place for anchors.
    """

    order: tuple[str, ...]
    collections: tuple[Collection, ...]
    environment: dict[str, str]
    seed: dict[str, list[dict[str, Any]]] = {}
    files: dict[str, Package] = {}
    placeholders: dict[str, str] = {}
    personal: tuple[str, ...] = ()
    client: dict[str, Any] = {}
    prefix: str = "${name}"
    response_headers: tuple[str, ...] = ()
    shared: Any = None


@frozen
class Session:
    """The session of a vendor, read from its folder."""

    vendor: Vendor
    shared: Shared
    steps: tuple[Step, ...]

    def context(self, name: str, now: datetime, told: Mapping[str, str]) -> RunContext:
        """What a run knows at its start."""
        files = {
            key: File(scorm_zip(name, one.lessons), name=one.name)
            for key, one in self.shared.files.items()
        }
        return RunContext(name, now, {**told, **files})

    def prefix(self, context: RunContext) -> str:
        """What the labels of all that a run makes begin with."""
        return str(context.filled(self.shared.prefix))

    def recorder(
        self, secrets: tuple[Secret, ...], source: str, notes: str, origins: Mapping[str, str]
    ) -> Recorder:
        """Who makes the cassettes of a run."""
        headers = self.shared.response_headers
        package = self.vendor.package
        return Recorder(secrets, source, notes, origins, package, response_headers=headers)

    def writes(self, step: Step) -> bool:
        """Whether a step changes anything."""
        return self.vendor.spec.operations[step.operation].method != "GET"


def cassette_of(resource: str) -> str:
    """The place of the cassette of a resource in the folder of its class."""
    return f"{resource}/session.yaml"


def joined(recorder: Recorder, recordings: Recordings) -> dict[str, bytes]:
    """The cassettes of what the steps have recorded, one a resource, by their places."""
    interactions: dict[str, list[Interaction]] = {}
    for step, recorded in recordings:
        interactions.setdefault(cassette_of(step.resource), []).extend(recorded)
    return {path: recorder.cassette(each) for path, each in interactions.items()}


@cache
def sessions() -> dict[str, Session]:
    """The sessions of all vendors that have one, by the names of their folders."""
    return {
        path.parents[1].name: read_session(path)
        for path in sorted(ROOT.glob("*/sessions/_session.yaml"))
    }


def read_session(path: Path) -> Session:
    """The session whose shared part is at a path."""
    shared = read_yaml(path).convert(Shared, "session")
    there = {one.stem for one in path.parent.glob("*.yaml")} - {path.stem}
    if odd := there ^ set(shared.order):
        raise WireCaseError(f"{path}: order and files differ in {', '.join(sorted(odd))}")
    files = (path.with_name(f"{resource}.yaml") for resource in shared.order)
    steps = tuple(step for file in files for step in read_steps(file))
    return Session(VENDORS[path.parents[1].name], shared, steps)

"""Wrong clients on purpose: each must be noticed, and the table says by which oracle.

`tox run -e mutants` copies the generated client and the runtime, makes one mistake in the copy, and
runs each oracle against it. A mistake that no oracle notices fails the run.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import attrs
from rich.console import Console
from rich.table import Table

ORACLES = {
    "wire cases": ("tests/clients/test_wire_cases.py",),
    "replay": ("tests/clients/test_replay.py", "tests/clients/test_recall.py"),
    "properties": ("tests/properties",),
}
EVENTS = "strigo_client/resources/events.py"
COURSES = "strigo_client/resources/ondemand.py"


@attrs.frozen
class Mutant:
    """One mistake: in the named file, `old` becomes `new`, everywhere or `count` times."""

    name: str
    path: str
    old: str
    new: str
    count: int = -1


MUTANTS = (
    Mutant("wrong method", EVENTS, 'method="PATCH"', 'method="PUT"'),
    Mutant("path not encoded", EVENTS, 'location="path",\n            type=str', 'location="path",\n            type=str,\n            style="raw"'),
    Mutant("missing body field", EVENTS, '                "labels": labels,\n', ""),
    Mutant("field under another name", COURSES, '"external_id": external_id', '"name": external_id'),
    Mutant("wrong type of a body field", "strigo_client/models/event_create.py", "include_chat: bool |", "include_chat: str |"),
    Mutant("null sent for absent", "lmskit/arguments.py", "is UNSET", "is None"),
    Mutant("array joined to text", EVENTS, '"labels": labels', '"labels": ",".join(labels) if labels else labels'),
    Mutant("header dropped", "lmskit/request.py", "Accept", "X-Accept"),
    Mutant("bool as 'True'", EVENTS, '"include_chat": include_chat', '"include_chat": str(include_chat)'),
    Mutant("date without zone", EVENTS, '"date_start": date_start', '"date_start": date_start.replace(tzinfo=None)'),
    Mutant("envelope not removed", EVENTS, 'models.EventEnvelope, member="data"', "models.EventEnvelope"),
    Mutant("error status swallowed", "lmskit/core.py", "raise", "raise"),
)

"""The lock.json of each folder that a build writes: from what, and with what, and which files."""

from __future__ import annotations

import hashlib
import json
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from generator.emit.files import LOCK

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.emit.files import Files
    from generator.spec import Spec

COMMAND = "python -m generator build"
TOOLS = ("datamodel-code-generator", "openapi-python-client")
_TEMPLATES = Path(__file__).parent / "emit" / "templates"


def lock(specs: Iterable[Spec], files: Iterable[str]) -> Files:
    """The digests of specs and templates, the versions of the two code generators, and the files.

    A later build replaces and deletes what is listed here, and nothing else.
    """
    content = {
        "command": COMMAND,
        "specs": {spec.vendor: spec.sha256 for spec in specs},
        "templates": _digest(_TEMPLATES),
        "tools": {name: version(name) for name in TOOLS},
        "files": sorted(files),
    }
    return {LOCK: json.dumps(content, indent=2) + "\n"}


def pages_lock(files: Iterable[str]) -> Files:
    """The list of the pages; what they are made from stands in the lock of the clients."""
    content = {"command": COMMAND, "files": sorted(files)}
    return {LOCK: json.dumps(content, indent=2) + "\n"}


def _digest(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        digest.update(f"{path.name}\0".encode() + path.read_bytes() + b"\0")
    return digest.hexdigest()

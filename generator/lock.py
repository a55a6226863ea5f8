"""`generated/lock.json`: from what, and with what, the tree was generated."""

from __future__ import annotations

import hashlib
import json
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.emit.files import Files
    from generator.spec import Spec

TOOLS = ("datamodel-code-generator", "openapi-python-client")
_TEMPLATES = Path(__file__).parent / "emit" / "templates"


def lock(specs: Iterable[Spec]) -> Files:
    """The digests of specs and templates, and the versions of the two code generators."""
    content = {
        "command": "python -m generator build",
        "specs": {spec.vendor: spec.sha256 for spec in specs},
        "templates": _digest(_TEMPLATES),
        "tools": {name: version(name) for name in TOOLS},
    }
    return {"lock.json": json.dumps(content, indent=2) + "\n"}


def _digest(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        digest.update(f"{path.name}\0".encode() + path.read_bytes() + b"\0")
    return digest.hexdigest()

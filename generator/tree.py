"""The only writer: makes `generated/` what a build produced, all of it or nothing."""

from __future__ import annotations

import difflib
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.emit.files import Files

_IGNORED = frozenset({"__pycache__", ".mypy_cache", ".ruff_cache"})


def read(root: Path) -> dict[str, str]:
    """Every file below the root as text, without the caches that running the code leaves."""
    if not root.exists():
        return {}
    return {
        path.relative_to(root).as_posix(): path.read_bytes().decode("utf-8", "replace")
        for path in sorted(root.rglob("*"))
        if path.is_file() and not _IGNORED & set(path.relative_to(root).parts)
    }


def changed(before: Files, after: Files) -> tuple[str, ...]:
    """The paths that are not the same on both sides."""
    return tuple(sorted(path for path in {*before, *after} if before.get(path) != after.get(path)))


def difference(before: Files, after: Files, path: str, lines: int = 6) -> str:
    """The first lines of the difference in one file, for a message."""
    if path not in after:
        return f"{path} (on disk) is not made by the specs"
    if path not in before:
        return f"{path} (from the specs) is missing on disk"
    diff = difflib.unified_diff(
        before[path].splitlines(),
        after[path].splitlines(),
        f"{path} (on disk)",
        f"{path} (from the specs)",
        lineterm="",
        n=0,
    )
    return "\n".join(list(diff)[:lines])


def write(root: Path, files: Files) -> None:
    """Put exactly these files below the root.

    The new tree is complete beside the old one before the two change places, so a build that is
    interrupted leaves the old one.
    """
    root.parent.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=f".{root.name}-", dir=root.parent))
    try:
        new, old = staging / "new", staging / "old"
        for name, text in files.items():
            target = new / name
            if not target.resolve().is_relative_to(new.resolve()):
                raise ValueError(f"{name!r} would be written outside of {root}")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text.encode("utf-8"))
        _swap(root, new, old)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _swap(root: Path, new: Path, old: Path) -> None:
    if root.exists():
        os.replace(root, old)
    try:
        os.replace(new, root)
    except OSError:
        if old.exists():
            os.replace(old, root)
        raise

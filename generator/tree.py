"""The only writer: makes folders what a build produced, all of them or none.

A folder belongs to the build if it is empty, or if its own lock.json lists every file in it. So
`generated/` and `docs/reference/` are each safe by themselves: one without the other, deleted or
mended by hand, leaves no file in the other that nobody owns.
"""

from __future__ import annotations

import difflib
import json
import os
import shutil
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from generator.emit.files import LOCK
from generator.spec_nodes import members, texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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


def foreign(root: Path) -> tuple[str, ...]:
    """What stands below the root, or in its place, and is not there by a build; caches aside."""
    if not root.is_dir():
        return (str(root),) if os.path.lexists(root) else ()
    own = _listed(root / LOCK)
    folders = {parent.as_posix() for name in own for parent in Path(name).parents}
    return tuple(sorted(_others(root, Path(), own, folders)))


def _listed(lock: Path) -> frozenset[str]:
    """The files that a build says it wrote, lock.json among them; none if it says nothing."""
    try:
        content = members(json.loads(lock.read_bytes()))
    except (OSError, ValueError, RecursionError):
        return frozenset()
    return frozenset([*texts(content.get("files")), LOCK] if "files" in content else [])


def _others(root: Path, below: Path, own: frozenset[str], folders: set[str]) -> Iterator[str]:
    """What is neither an own file nor a folder that has one; links are not followed."""
    for entry in os.scandir(root / below):
        name = (below / entry.name).as_posix()
        if entry.name in _IGNORED:
            continue
        if entry.is_dir(follow_symlinks=False) and name in folders:
            yield from _others(root, below / entry.name, own, folders)
        elif name not in own:
            yield name


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


def write(trees: Mapping[Path, Files]) -> None:
    """Put exactly these files below each root; refuse a folder that holds anything of others.

    The new trees are complete beside the old ones before any two change places, so a build that
    is interrupted leaves the old ones. Caches go with those.
    """
    for root in trees:
        if others := foreign(root):
            raise ValueError(f"{root} holds what no build wrote: {', '.join(others)}")
    _apart([root.resolve() for root in trees])
    with ExitStack() as staging, ExitStack() as undo:
        staged = [_staged(root.resolve(), files, staging) for root, files in trees.items()]
        for root, folder in staged:
            _swap(root, folder / "new", folder / "old")
            undo.callback(_swap_back, root, folder)
        undo.pop_all()


def _apart(roots: list[Path]) -> None:
    """No root lies in another one, whose change would take it away."""
    for root in roots:
        if len([other for other in roots if root.is_relative_to(other)]) > 1:
            raise ValueError(f"{root} lies in another folder that is written")


def _staged(root: Path, files: Files, staging: ExitStack) -> tuple[Path, Path]:
    """The root with a folder beside it that has the whole new tree, until `staging` is closed."""
    root.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{root.name}-", dir=root.parent))
    staging.callback(shutil.rmtree, folder, ignore_errors=True)
    new = folder / "new"
    new.mkdir()
    for name, text in files.items():
        target = new / name
        if not target.resolve().is_relative_to(new.resolve()):
            raise ValueError(f"{name!r} would be written outside of {root}")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode("utf-8"))
    return root, folder


def _swap(root: Path, new: Path, old: Path) -> None:
    if root.exists():
        os.replace(root, old)
    try:
        os.replace(new, root)
    except OSError:
        if old.exists():
            os.replace(old, root)
        raise


def _swap_back(root: Path, folder: Path) -> None:
    os.replace(root, folder / "new")
    if (folder / "old").exists():
        os.replace(folder / "old", root)

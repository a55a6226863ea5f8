"""The other state: a folder, or a revision of the repository, read beside the working tree."""

from __future__ import annotations

import io
import subprocess
import tarfile
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Generator


class SourceError(Exception):
    """There is no such state, or it cannot be read."""


@frozen
class State:
    """Where the specs of a state stand, and its generated packages if it has some."""

    specs: Path
    packages: Path | None
    shown: Path
    """What is cut off the front of the names of its files."""

    def vendors(self) -> tuple[str, ...]:
        """The names of the folders that hold a spec."""
        if not self.specs.is_dir():
            return ()
        found = (folder for folder in self.specs.iterdir() if not folder.name.startswith("."))
        return tuple(sorted(folder.name for folder in found if any(folder.glob("*.yaml"))))


def here(specs: Path, packages: Path) -> State:
    """The state of the working tree."""
    return State(specs, packages if packages.is_dir() else None, Path())


@contextmanager
def against(named: str, specs: Path, packages: Path) -> Generator[State]:
    """The state that a user names: a folder that is there, or else a revision.

    Raises:
        SourceError: It is neither, or holds no specs.
    """
    folder = Path(named)
    if named and folder.is_dir():
        yield _folder(folder, specs.name, packages.name)
        return
    with TemporaryDirectory(prefix="changes-") as temporary:
        top = Path(_git(specs, "rev-parse", "--show-toplevel").decode().strip())
        commit = _git(specs, "rev-parse", "--verify", "--end-of-options", f"{named}^{{commit}}")
        root = Path(temporary)
        inside = [_inside(path, top) for path in (specs, packages)]
        for path in inside:
            _extract(top, commit.decode().strip(), path, root)
        yield State(root / inside[0], _there(root / inside[1]), root)


def _folder(folder: Path, specs: str, packages: str) -> State:
    """A folder like the repository's root, or one of specs alone."""
    if (folder / specs).is_dir():
        return State(folder / specs, _there(folder / packages), folder)
    if not any(folder.glob("*/*.yaml")):
        message = f"{folder} holds neither a folder {specs!r} nor specs"
        raise SourceError(message)
    return State(folder, None, folder)


def _there(folder: Path) -> Path | None:
    return folder if folder.is_dir() else None


def _inside(path: Path, top: Path) -> str:
    try:
        return path.resolve().relative_to(top.resolve()).as_posix()
    except ValueError as error:
        message = f"{path} is not in the repository {top}"
        raise SourceError(message) from error


def _extract(top: Path, commit: str, path: str, root: Path) -> None:
    """What a commit has below a path; nothing if it has none."""
    if not _git(top, "ls-tree", "--name-only", commit, "--", path):
        return
    data = _git(top, "archive", "--format=tar", commit, "--", path)
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        archive.extractall(root, filter="data")


def _git(folder: Path, *arguments: str) -> bytes:
    command = ["git", "-C", str(folder), *arguments]
    try:
        return subprocess.run(command, check=True, capture_output=True).stdout  # noqa: S603
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip().splitlines()
        message = f"git {arguments[0]}: {said[-1] if said else error.returncode}"
        raise SourceError(message) from error
    except OSError as error:
        message = f"git cannot be run: {error}"
        raise SourceError(message) from error

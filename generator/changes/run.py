"""One vendor, or all of them, between two states: spec and package joined into one verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from generator.changes import python
from generator.changes.facts import Change
from generator.changes.judge import Finding, judge, spec_changes
from generator.changes.read import of_spec, read
from generator.changes.renames import renames
from generator.changes.rules import worst
from generator.changes.versions import following, parse
from generator.load import load
from generator.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from generator.changes.rules import Verdict
    from generator.changes.sources import State
    from generator.spec import Spec


@frozen
class Report:
    """What changed of one client, and what that asks for."""

    vendor: str
    package: str
    findings: tuple[Finding, ...]
    notes: tuple[str, ...]
    """What a person should look at."""
    python: tuple[python.Breakage, ...]
    before: str | None
    """The version of the other state; None if the client was not there."""
    version: str | None
    """The version of this state; None if the client is gone."""

    @property
    def verdict(self) -> Verdict:
        """The worst of all that was found."""
        return worst(one.verdict for one in self.findings)

    @property
    def asked(self) -> str | None:
        """The lowest version that says so; None where there is nothing to compare with."""
        if self.before is None or self.version is None:
            return self.version
        return following(self.before, self.verdict)

    @property
    def told(self) -> bool:
        """Whether the version says what changed."""
        if self.asked is None or self.version is None:
            return True
        return parse(self.version) >= parse(self.asked)


def run(
    before: State, after: State, vendor: str | None = None
) -> tuple[tuple[Report, ...], tuple[Problem, ...]]:
    """A report of each client that either state has, or the reasons why there is none."""
    names = sorted({*before.vendors(), *after.vendors()})
    wanted = [name for name in names if vendor in (None, name)]
    if not wanted:
        message = f"no spec of {vendor or 'any vendor'} in either state"
        return (), (Problem("error", str(after.specs), message),)
    reports: list[Report] = []
    problems: list[Problem] = []
    for name in wanted:
        specs = [_load(state, name, problems) for state in (before, after)]
        if not problems:
            reports.append(_report(name, specs[0], specs[1], (before, after)))
    return (() if problems else tuple(reports)), tuple(problems)


def _load(state: State, name: str, problems: list[Problem]) -> Spec | None:
    if name not in state.vendors():
        return None
    spec, complaints = load(state.specs / name)
    problems += complaints
    return spec


def _report(
    name: str, before: Spec | None, after: Spec | None, states: tuple[State, State]
) -> Report:
    old, new = (of_spec(spec) if spec else None for spec in (before, after))
    changes = [_shown(change, states) for change in spec_changes(old, new)]
    notes: list[str] = []
    found: tuple[python.Breakage, ...] = ()
    if before and after and old and new:
        trees = (read(old), read(new))
        notes += renames(*trees)
        package = before.config.client.package
        folders = _packages(package, states)
        if package != after.config.client.package:
            notes.append("the packages have two names: signatures were not compared")
        elif folders is None:
            notes.append("a state has no generated package: signatures were not compared")
        else:
            broken = python.breakages(package, *folders)
            found = python.explain(broken, judge(changes), trees)
            changes += [one.change for one in found if not one.explained]
            changes += _regenerated(package, folders) if not changes else ()
    spec = after or before
    package = spec.config.client.package if spec else name
    versions = [each.config.client.version if each else None for each in (before, after)]
    return Report(name, package, judge(changes), tuple(notes), found, versions[0], versions[1])


def _shown(change: Change, states: tuple[State, State]) -> Change:
    """The same with places that do not name the folder into which a revision was read."""
    places = [place.removeprefix(f"{state.shown}/") for place, state in
              zip(change.places, states, strict=True)]  # fmt: skip
    return Change(
        change.rule, change.name, change.side, change.detail, change.before, change.after,
        (places[0], places[1]),
    )  # fmt: skip


def _packages(package: str, states: Iterable[State]) -> tuple[Path, Path] | None:
    roots = [state.packages for state in states]
    old, new = (root if root and (root / package).is_dir() else None for root in roots)
    return (old, new) if old and new else None


def _regenerated(package: str, folders: tuple[Path, Path]) -> Iterator[Change]:
    """One change for all files that differ though nothing else does."""
    old, new = (_files(folder / package) for folder in folders)
    differ = [path for path in {**old, **new} if old.get(path) != new.get(path)]
    if differ:
        yield Change("generated.changed", package, "neither", "", None, differ, ("", ""))


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.suffix in (".py", ".json", ".typed")
    }

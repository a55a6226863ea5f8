"""Checking cassettes against the spec that their client ships, and writing their sidecars."""

from __future__ import annotations

import hashlib
import os
import re
from collections import Counter
from importlib import metadata
from typing import TYPE_CHECKING

import msgspec
from attrs import frozen

from lmskit.testing import provenance
from lmskit.testing.cassette import CassetteError, parse_cassette
from lmskit.testing.conformance import request_problems, response_problems
from lmskit.testing.provenance import (
    CASSETTE_CLASSES,
    OlderSidecarError,
    Provenance,
    ProvenanceError,
    shipped_spec,
)

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable
    from pathlib import Path

    from lmskit.testing.cassette import Cassette
    from lmskit.testing.openapi import Document

_OFF_SPEC = re.compile(r"\boff-spec: *\S")
_TOOLS = ("lmskit", "jsonschema-rs")


@frozen
class Given:
    """What the command line says; None keeps what the sidecar has."""

    cassette_class: str | None = None
    source: str | None = None
    notes: str | None = None
    package: str | None = None


class Stamper:
    """Stamps cassettes one by one."""

    def __init__(self, given: Given, today: datetime.date) -> None:
        self._given = given
        self._today = today

    def stamp(self, path: Path) -> list[str]:
        """Write the sidecar of a conforming cassette; otherwise its problems, and no file."""
        try:
            source = path.read_bytes()
            cassette = parse_cassette(path, source)
            draft = self._draft(path)
            spec = shipped_spec(draft.package)
        except (CassetteError, ProvenanceError, OSError) as fault:
            return [str(fault) if isinstance(fault, CassetteError) else f"{path}: {fault}"]
        problems = [*_own_problems(path, draft), *_off_spec(spec.document, cassette, draft)]
        if not problems:
            stamped = msgspec.structs.replace(
                draft,
                operations=spec.digests(cassette.interactions),
                cassette_sha256=hashlib.sha256(source).hexdigest(),
            )
            self._write(path, stamped)
        return [f"{path}: {problem}" for problem in problems]

    def _draft(self, path: Path) -> Provenance:
        """What is known before the check: the old sidecar, overridden by what is given."""
        given = self._given
        changes = {
            "cassette_class": given.cassette_class,
            "source": given.source,
            "notes": given.notes,
            "package": given.package,
        }
        known = {name: value for name, value in changes.items() if value is not None}
        return msgspec.structs.replace(self._old(path), **known)

    def _old(self, path: Path) -> Provenance:
        """The old sidecar, or where there is none what the folders say."""
        try:
            return provenance.read(path)
        except FileNotFoundError:
            folder, package = provenance.class_of(path) or "", provenance.usual_package(path)
            return Provenance(folder, "", "", package, {}, "", self._today.isoformat(), {})
        except OlderSidecarError as older:
            return older.known

    def _write(self, path: Path, stamped: Provenance) -> None:
        """Replace the sidecar whole; one that says the same already is left as it is."""
        sidecar = provenance.sidecar_of(path)
        if sidecar.exists() and self._old(path) == stamped:
            return
        tools = {**stamped.tools, **_tool_versions()}
        dated = msgspec.structs.replace(stamped, date=self._today.isoformat(), tools=tools)
        draft = sidecar.with_name(f".{sidecar.name}.{os.getpid()}")
        try:
            draft.write_text(provenance.written(dated), encoding="utf-8", newline="\n")
            draft.replace(sidecar)
        finally:
            draft.unlink(missing_ok=True)


def cassettes_under(paths: Iterable[Path]) -> list[Path]:
    """The cassettes that paths name: files themselves, folders with all they hold.

    In a folder, `*.expected.yaml` is no cassette: it says what the cassettes beside it play as.
    """
    found: list[Path] = []
    for path in paths:
        within = [one for one in path.rglob("*.y*ml") if one.suffix in (".yaml", ".yml")]
        cassettes = [one for one in within if not one.stem.endswith(".expected")]
        found += sorted(cassettes) if path.is_dir() else [path]
    return list(dict.fromkeys(found))


def check_all(root: Path) -> tuple[list[str], Counter[str]]:
    """Every problem under a folder, and how many cassettes of each class it has."""
    problems: list[str] = []
    counts: Counter[str] = Counter(dict.fromkeys(CASSETTE_CLASSES, 0))
    cassettes = cassettes_under([root])
    for path in cassettes:
        found = _problems(path)
        problems += found
        if not found:
            counts[provenance.read(path).cassette_class] += 1
    owned = {provenance.sidecar_of(path) for path in cassettes}
    for sidecar in sorted(root.rglob("*.provenance.json")):
        if sidecar not in owned:
            problems.append(f"{sidecar}: the cassette it belongs to is missing; remove it")
    return problems, counts


def _problems(path: Path) -> list[str]:
    try:
        return provenance.check(path, parse_cassette(path, path.read_bytes()))
    except CassetteError as fault:
        return [str(fault)]


def _own_problems(path: Path, draft: Provenance) -> list[str]:
    problems: list[str] = []
    folder = provenance.class_of(path)
    if draft.cassette_class not in CASSETTE_CLASSES:
        problems.append(f"its class is not known; give --class {'|'.join(CASSETTE_CLASSES)}")
    elif folder != draft.cassette_class:
        problems.append(
            f"the class {draft.cassette_class} is not that of its folder ({folder or 'none'}); "
            "move it, or give --class"
        )
    if not draft.source.strip():
        problems.append("it has no source; give --source 'PAGE AND LINES, OR EVIDENCE'")
    return problems


def _off_spec(document: Document, cassette: Cassette, draft: Provenance) -> list[str]:
    problems: list[str] = []
    excused = bool(_OFF_SPEC.search(draft.notes))
    for position, interaction in enumerate(cassette.interactions, start=1):
        found = request_problems(document, interaction.request)
        # Only what is written by hand may answer as no spec says: to try the client on it.
        may_depart = excused or interaction.response.status >= 500
        if draft.cassette_class != "synthetic" or not may_depart:
            found += response_problems(document, interaction)
        problems += [f"interaction {position}: {problem}" for problem in found]
    if not cassette.interactions:
        problems.append("it holds no interaction")
    return problems


def _tool_versions() -> dict[str, str]:
    versions: dict[str, str] = {}
    for name in _TOOLS:
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            # Run from a checkout: the digests of the operations say what was checked.
            continue
    return versions

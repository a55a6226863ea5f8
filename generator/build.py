"""One vendor from its folder to its files, and all vendors to the tree."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import attrs
from datamodel_code_generator import Error as DcgError

from generator.changes.judge import verdict
from generator.digest.in_force import DIGEST_FILE, digests_in_force
from generator.digest.marks import READ_FILE
from generator.emit.adapter import parse
from generator.emit.annotations import UnsupportedTypeError
from generator.emit.client import emit_client, emit_models_init
from generator.emit.files import page
from generator.emit.models import emit_models, emit_params
from generator.emit.recount import recount
from generator.emit.reference import emit_reference
from generator.emit.resources import resources
from generator.kinds import form_names
from generator.lint import lint
from generator.load import load
from generator.lock import lock, pages_lock
from generator.problems import Problem, failed
from generator.spec import document_json
from generator.tree import changed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from generator.changes.rules import Verdict
    from generator.digest.facts import Digest
    from generator.emit.files import Files
    from generator.spec import Spec


VENDOR_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
"""The folder of a vendor names tests, cassettes and modules too."""


@attrs.frozen(kw_only=True)
class Vendor:
    """The outcome for one vendor."""

    name: str
    files: Files
    """Its package, and its page."""
    problems: tuple[Problem, ...]
    spec: Spec | None = None

    @property
    def operations(self) -> int:
        """How many operations the spec has."""
        return len(self.spec.operations()) if self.spec else 0

    @property
    def models(self) -> int:
        """How many schemas the spec has beside its forms, each of them a model."""
        if self.spec is None:
            return 0
        return len(
            self.spec.document["components"]["schemas"].keys() - form_names(self.spec.document)
        )

    def bump(self, before: Files) -> Verdict:
        """What the change from the tree before asks of the version."""
        if self.spec is None:
            return "none"
        text = before.get(f"{self.spec.config.client.package}/openapi.json")
        found = verdict(_document(text), self.spec.document)
        # The same spec through other templates is another client all the same; a page is none.
        again = found == "none" and set(self._changed(before)) - {page(self.name)}
        return "patch" if again else found

    def changed(self, before: Files) -> int:
        """How many of its files are not as they were."""
        return len(self._changed(before))

    def _changed(self, before: Files) -> tuple[str, ...]:
        package = self.spec.config.client.package if self.spec else ""
        own = {
            path: text
            for path, text in before.items()
            if path.startswith(f"{package}/") or path == page(self.name)
        }
        return changed(own, self.files)


@attrs.frozen(kw_only=True)
class Build:
    """The outcome for all vendors: both trees, or the reasons why there are none."""

    vendors: tuple[Vendor, ...]
    files: Files
    """The clients."""
    pages: Files
    """The pages about them."""
    problems: tuple[Problem, ...]

    @property
    def failed(self) -> bool:
        """Whether any problem forbids writing."""
        return failed(self.problems)


def build(specs: Path, report: Callable[[str], None] = lambda _: None) -> Build:
    """Emit every vendor's client; `report` hears the name of each vendor as it begins."""
    vendors: list[Vendor] = []
    for folder in sorted(path for path in specs.iterdir() if _is_vendor(path)):
        report(folder.name)
        vendors.append(build_vendor(folder))
    files: dict[str, str] = {}
    for vendor in vendors:
        files |= vendor.files
    pages = {
        path: files.pop(path) for path in [page(vendor.name) for vendor in vendors] if path in files
    }
    files |= lock((vendor.spec for vendor in vendors if vendor.spec), files)
    problems = [problem for vendor in vendors for problem in vendor.problems]
    problems += _one_package_each(vendor.spec for vendor in vendors if vendor.spec)
    if not vendors:
        problems.append(Problem("error", str(specs), "no vendor: no folder with a spec"))
    pages |= pages_lock(pages)
    return Build(vendors=tuple(vendors), files=files, pages=pages, problems=tuple(problems))


def _one_package_each(specs: Iterable[Spec]) -> Iterator[Problem]:
    """No two vendors write to one folder."""
    taken: dict[str, str] = {}
    for spec in specs:
        package, place = spec.config.client.package, spec.config.place
        if package in taken:
            message = f"the package {package!r} is that of {taken[package]} already"
            yield Problem("error", place, message, "choose another client.package")
        taken.setdefault(package, place)


def _is_vendor(folder: Path) -> bool:
    """Whether there is more than the digest and the texts of a page that is not translated yet."""
    # What begins with a dot is a tool's: .git, .idea, .mypy_cache.
    if not folder.is_dir() or folder.name.startswith("."):
        return False
    return not {path.name for path in folder.iterdir()} <= {DIGEST_FILE, READ_FILE}


def build_vendor(folder: Path) -> Vendor:
    """Load, lint, emit and count again; the first room with errors is the last one entered."""
    if not VENDOR_NAME.fullmatch(folder.name):
        message = f"a vendor cannot be called {folder.name!r}"
        hint = "lower case letters, digits and _, at most 40, and a letter first"
        problem = Problem("error", str(folder), message, hint)
        return Vendor(name=folder.name, files={}, problems=(problem,))
    spec, problems = load(folder)
    if spec is None:
        return Vendor(name=folder.name, files={}, problems=problems)
    problems = (*problems, *lint(spec))
    if failed(problems):
        return Vendor(name=folder.name, files={}, problems=problems)
    digests = digests_in_force(folder) if (folder / DIGEST_FILE).exists() else ()
    if isinstance(digests, Problem):
        return Vendor(name=folder.name, files={}, problems=(*problems, digests))
    try:
        files, emit_problems = emit(spec, digests)
    except (DcgError, Warning, UnsupportedTypeError, SyntaxError) as error:
        # The lint should have refused it; whoever meets this learns at least what it was.
        text = f"{type(error).__name__}: {' '.join(str(error).split())}"
        problem = Problem("error", spec.place(""), f"the code generators did not take it: {text}")
        return Vendor(name=folder.name, files={}, problems=(*problems, problem))
    return Vendor(name=folder.name, files=files, problems=(*problems, *emit_problems), spec=spec)


def emit(spec: Spec, digests: Sequence[Digest] = ()) -> tuple[Files, tuple[Problem, ...]]:
    """The files of a linted spec and its page, or what the code generators did not take."""
    parsed = parse(spec)
    if isinstance(parsed, tuple):
        return {}, parsed
    found = resources(spec, parsed)
    files: dict[str, str] = {**emit_client(spec, parsed, found)}
    files |= emit_reference(spec, parsed, found, digests)
    files |= emit_models(spec)
    files |= emit_models_init(spec, parsed)
    files |= emit_params(spec)
    files[f"{spec.config.client.package}/openapi.json"] = document_json(spec)
    return files, recount(spec, files)


def _document(text: str | None) -> Mapping[str, object] | None:
    if text is None:
        return None
    try:
        return dict(json.loads(text))
    except (ValueError, TypeError):
        return None

"""What griffe finds in generated packages, and what of it a change of the spec explains."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import griffe
import pytest

from generator.build import emit
from generator.changes import python
from generator.changes.judge import judge, spec_changes
from generator.changes.read import of_spec, read
from generator.changes.rules import RULES
from tests.generator import tiny
from tests.generator.changes.call_edits import update
from tests.generator.changes.edits import fields, schemas

if TYPE_CHECKING:
    from pathlib import Path

OLD = """
class Base: ...
class Toy(Base):
    color = "red"
    def play(self, ball, speed=1, *, loud=False) -> int: ...
    def stop(self) -> None: ...
def wind() -> None: ...
"""


def written(root: Path, files: dict[str, str]) -> Path:
    """Files below a folder."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def found(tmp_path: Path, old: str, new: str) -> set[tuple[str, str]]:
    """Rule and name of what broke between two modules of a package."""
    roots = [
        written(tmp_path / name, {"p/__init__.py": "", "p/webhooks.py": text})
        for name, text in (("old", old), ("new", new))
    ]
    return {(one.rule, one.name) for one in python.breakages("p", *roots)}


@pytest.mark.parametrize(
    ("was", "now", "kind", "name"),
    [
        ("def wind() -> None: ...", "", "OBJECT_REMOVED", "wind"),
        ("def stop(self) -> None: ...", "stop: int = 1", "OBJECT_CHANGED_KIND", "Toy.stop"),
        ("ball, ", "", "PARAMETER_REMOVED", "Toy.play(ball)"),
        ("loud=False", "loud=False, far", "PARAMETER_ADDED_REQUIRED", "Toy.play(far)"),
        ("loud=False", "loud", "PARAMETER_CHANGED_REQUIRED", "Toy.play(loud)"),
        ("loud=False", "loud=True", "PARAMETER_CHANGED_DEFAULT", "Toy.play(loud)"),
        ("speed=1, *,", "*, speed=1,", "PARAMETER_CHANGED_KIND", "Toy.play(speed)"),
        ("self, ball, speed=1", "self, speed=1, ball=2", "PARAMETER_MOVED", "Toy.play(speed)"),
        ("(self) -> None", "(self)", "RETURN_CHANGED_TYPE", "Toy.stop"),
        ("Toy(Base)", "Toy", "CLASS_REMOVED_BASE", "Toy"),
    ],
)
def test_each_kind(tmp_path: Path, was: str, now: str, kind: str, name: str) -> None:
    """Each kind of breakage has a row, and names what broke as code calls it."""
    assert OLD.count(was) == 1
    assert (f"python {kind}", name) in found(tmp_path, OLD, OLD.replace(was, now))
    verdict = "minor" if kind == "PARAMETER_CHANGED_DEFAULT" else "major"
    assert RULES[f"python {kind}"].verdict("neither") == verdict


def test_every_kind_of_griffe_has_a_row() -> None:
    """A kind that a newer griffe knows is judged, or this fails."""
    kinds = {kind for kind in griffe.BreakageKind if kind not in python.IGNORED}
    assert {f"python {kind.name}" for kind in kinds} <= RULES.keys()


def test_what_is_no_breakage(tmp_path: Path) -> None:
    """Additions, private names and bodies break nothing."""
    new = OLD.replace("loud=False", "loud=False, far=0") + "\ndef more(): ...\n"
    assert found(tmp_path, OLD + "\ndef _own(): ...\n", new) == set()


def test_a_package_is_not_run(tmp_path: Path) -> None:
    """It is read as source alone, for it may be of any revision."""
    boom = OLD + f"\nopen({str(tmp_path / 'ran')!r}, 'w').close()\n"
    assert found(tmp_path, boom, boom) == set()
    assert not (tmp_path / "ran").exists()


def test_a_model_that_moved(tmp_path: Path) -> None:
    """Another module defines it, and `models` has it as before: not broken, and said."""
    files = {"p/__init__.py": "", "p/models/a.py": "", "p/models/b.py": ""}
    roots = []
    for module in ("a", "b"):
        init = f"__all__ = ['Toy']\nfrom .{module} import Toy\n"
        own = {"p/models/__init__.py": init, f"p/models/{module}.py": "class Toy: ..."}
        roots.append(written(tmp_path / module, {**files, **own}))
    (one,) = python.breakages("p", *roots)
    assert (one.rule, one.name) == ("python moved", "Toy")
    assert judge([one])[0].verdict == "patch"


def test_a_model_that_is_gone_with_its_module(tmp_path: Path) -> None:
    """It is missing in `models` too, which breaks; the module alone would not."""
    old = {"p/__init__.py": "", "p/models/a.py": "class Toy: ..."}
    old["p/models/__init__.py"] = "__all__ = ['Toy']\nfrom .a import Toy\n"
    new = {"p/__init__.py": "", "p/models/__init__.py": "__all__ = []\n"}
    roots = [written(tmp_path / name, files) for name, files in (("old", old), ("new", new))]
    found = {(one.rule, one.name) for one in python.breakages("p", *roots)}
    assert found == {("python moved", "a"), ("python OBJECT_REMOVED", "Toy")}


def _joined(tmp_path: Path, change: Any) -> tuple[python.Breakage, ...]:
    """The breakages of the tiny client after an edit of its spec."""
    tree = tiny.document()
    change(tree)
    specs = (tiny.spec(), tiny.spec(tree))
    roots = [
        written(tmp_path / str(at), emit(spec)[0]) for at, spec in enumerate(specs)
    ]  # fmt: skip
    sources = [of_spec(spec) for spec in specs]
    found = python.breakages("tiny_client", *roots)
    judged = judge(spec_changes(*sources))
    return python.explain(found, judged, [read(source) for source in sources])


def _no_parts(tree: Any) -> None:
    del fields(tree, "ToyUpdate")["parts"]
    del schemas(tree)["Part"]


@pytest.mark.parametrize(
    ("change", "names"),
    [
        (lambda t: update(t)["x-sdk"].update(method="alter"), {"toys.update"}),
        (lambda t: update(t)["x-sdk"].update(resource="games"), {"toys"}),
        (lambda t: update(t)["parameters"].pop(), {"toys.update(tags)"}),
        (lambda t: fields(t, "ToyUpdate").pop("from"), {"toys.update(from_)", "ToyUpdate.from_"}),
        (lambda t: fields(t, "Toy").pop("price"), {"Toy.price"}),
        (lambda t: schemas(t)["Color"]["enum"].pop(), {"Color.GREEN"}),
        (_no_parts, {"Part", "ToyUpdate.parts", "toys.update(parts)"}),
        (lambda t: update(t).pop("requestBody"), {"toys.update(name)", "toys.update(note)"}),
    ],
)
def test_explained(tmp_path: Path, change: Any, names: set[str]) -> None:
    """A breakage that follows from a change of the spec is found, and found to follow from it."""
    joined = _joined(tmp_path, change)
    assert names <= {one.change.name for one in joined}
    assert [one.change.name for one in joined if not one.explained] == []


def test_not_explained(tmp_path: Path) -> None:
    """What the generator does of its own accord is a reason of its own, as is what a text hides."""
    files = emit(tiny.spec())[0]
    resource = "tiny_client/resources/toys.py"
    broken = {**files, resource: files[resource].replace("dry_run:", "dry_ran:")}
    roots = [written(tmp_path / name, tree) for name, tree in (("a", files), ("b", broken))]
    source = of_spec(tiny.spec())
    tree = tiny.document()
    update(tree)["summary"] = "Alter a toy."
    judged = judge(spec_changes(source, of_spec(tiny.spec(tree))))
    assert [one.verdict for one in judged] == ["patch"]
    (one,) = python.explain(python.breakages("tiny_client", *roots), judged, [read(source)])
    assert (one.change.name, one.explained) == ("toys.update(dry_run)", False)
    assert judge([one.change])[0].verdict == "major"

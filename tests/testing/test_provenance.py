"""A cassette says where it comes from, and a sidecar that no longer holds is a problem."""

from __future__ import annotations

import hashlib
import json
import sys
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from lmskit.testing import (
    CASSETTE_CLASSES,
    Provenance,
    ProvenanceError,
    load_cassette,
    provenance,
)
from lmskit.testing.spec_parts import ShippedSpec

if TYPE_CHECKING:
    from pathlib import Path

SPEC = b"""{
  "openapi": "3.1.0",
  "paths": {"/things": {"get": {"operationId": "listThings", "summary": "List"}}}
}"""
OTHER = SPEC.replace(b"List", b"All")
CASSETTE = """\
version: 1
interactions:
- request: {method: GET, uri: 'https://api.test/things', body: null, headers: {}}
  response: {status: {code: 200, message: OK}, headers: {}, body: {string: '[]'}}
"""


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cassette with a sidecar that holds, and the package that it names."""
    package = tmp_path / "installed" / "probe_client"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "openapi.json").write_bytes(SPEC)
    monkeypatch.delitem(sys.modules, "probe_client", raising=False)
    monkeypatch.syspath_prepend(str(package.parent))
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "cassettes" / "probe" / "documented" / "listThings" / "page one.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(CASSETTE)
    write(path)
    return path


def write(path: Path, **changes: Any) -> None:
    document = {
        "class": "documented",
        "source": "things.md, lines 1-9",
        "notes": "",
        "package": "probe_client",
        "operations": digests(path),
        "cassette_sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "date": "2025-11-21",
        "tools": {"jsonschema-rs": "0.60.3"},
    }
    kept = {name: value for name, value in (document | changes).items() if value is not ...}
    provenance.sidecar_of(path).write_text(json.dumps(kept))


def digests(path: Path, spec: bytes = SPEC) -> dict[str, str]:
    return ShippedSpec(spec).digests(load_cassette(path).interactions)


def only_problem(path: Path, spec: ShippedSpec | None = None) -> str:
    (problem,) = provenance.check(path, spec=spec)
    assert problem.startswith(f"{path}: ")
    return problem


COMMAND = "python -m lmskit.testing stamp 'cassettes/probe/documented/listThings/page one.yaml'"


def test_a_sidecar_that_holds_has_no_problems(case: Path) -> None:
    """All is well when class, folder, cassette and spec agree; the spec may be given."""
    assert provenance.check(case) == []
    assert provenance.check(str(case), load_cassette(case), ShippedSpec(SPEC)) == []
    assert provenance.sidecar_of(case).name == "page one.provenance.json"


def test_a_sidecar_is_read_and_written_alike(case: Path) -> None:
    """What is written is read back, in a stable form that ends with a line break."""
    read = provenance.read(case)
    assert read == Provenance(
        cassette_class="documented",
        source="things.md, lines 1-9",
        notes="",
        package="probe_client",
        operations=digests(case),
        cassette_sha256=provenance.sha256_of(case),
        date="2025-11-21",
        tools={"jsonschema-rs": "0.60.3"},
    )
    text = provenance.written(read)
    provenance.sidecar_of(case).write_text(text)
    assert provenance.read(case) == read
    assert text.endswith("}\n")
    assert "é" in provenance.written(msgspec.structs.replace(read, source="é"))
    assert list(json.loads(text)) == [
        "class", "source", "notes", "package", "operations", "cassette_sha256", "date", "tools",
    ]  # fmt: skip


def test_a_missing_sidecar_is_a_problem(case: Path) -> None:
    """The message has the command that writes it."""
    provenance.sidecar_of(case).unlink()
    problem = only_problem(case)
    assert "page one.provenance.json is missing" in problem
    assert f"{COMMAND} --source " in problem


def test_an_unknown_class_is_a_problem(case: Path) -> None:
    """The message lists the classes."""
    write(case, **{"class": "real"})
    problem = only_problem(case)
    assert "'real' is none of documented, sandbox, live, synthetic" in problem
    assert problem.endswith(f"{COMMAND} --class CLASS")


def test_a_class_that_differs_from_the_folder_is_a_problem(case: Path) -> None:
    """Classes are never mixed: the folder and the sidecar say the same."""
    write(case, **{"class": "live"})
    problem = only_problem(case)
    assert "its sidecar says live, its folder documented" in problem
    assert problem.endswith(f"{COMMAND} --class documented")


def test_a_cassette_in_no_class_folder_is_a_problem(tmp_path: Path, case: Path) -> None:
    """A cassette outside the classes' folders is counted nowhere, so it may not be."""
    stray = tmp_path / "stray.yaml"
    stray.write_bytes(case.read_bytes())
    write(stray)
    assert "it lies in no folder named 'documented'" in only_problem(stray)


def test_the_nearest_folder_names_the_class(tmp_path: Path) -> None:
    """A checkout below a folder that happens to be named like a class does not matter."""
    for name in CASSETTE_CLASSES:
        assert provenance.class_of(tmp_path / "live" / "v" / name / "op" / "case.yaml") == name
    assert provenance.class_of(tmp_path / "v" / "op" / "live.yaml") is None


def test_an_empty_source_is_a_problem(case: Path) -> None:
    """A cassette without a source is an invention."""
    write(case, source=" ")
    assert "names no source" in only_problem(case)


def test_a_changed_cassette_is_a_problem(case: Path) -> None:
    """An edit after stamping shows, however small."""
    case.write_text(case.read_text() + "\n")
    problem = only_problem(case)
    assert "changed since it was stamped" in problem
    assert problem.endswith(COMMAND)


def test_a_changed_spec_makes_a_cassette_stale(case: Path, tmp_path: Path) -> None:
    """A cassette was checked against one spec; with another it must be checked again."""
    problem = only_problem(case, ShippedSpec(OTHER))
    assert "stale: the spec of probe_client changed since it was stamped, in listThings" in problem
    assert problem.endswith(COMMAND)
    (tmp_path / "installed" / "probe_client" / "openapi.json").write_bytes(OTHER)
    assert only_problem(case) == problem


@pytest.mark.parametrize("package", ["no_such_client", "json.decoder", "", ".."])
def test_a_package_without_spec_is_a_problem(case: Path, package: str) -> None:
    """A spec that cannot be read is no spec that was met."""
    write(case, package=package)
    problem = only_problem(case)
    assert "with its openapi.json cannot be read" in problem
    assert problem.endswith(f"{COMMAND} --package PACKAGE")


def test_all_problems_are_told_at_once(case: Path) -> None:
    """One run shows everything that is to do."""
    write(case, **{"class": "live", "source": "", "cassette_sha256": "0" * 64})
    assert len(provenance.check(case, spec=ShippedSpec(OTHER))) == 4


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"source": ...}, "missing required field `source`"),
        ({"more": "1"}, "unknown field `more`"),
        ({"notes": None}, "got `null` - at `$.notes`"),
        ({"operations": "0" * 64}, "got `str` - at `$.operations`"),
        ({"package": ...}, "missing required field `package`"),
        ({"operations": {"a": "abc"}}, "at `$.operations[...]`"),
        ({"cassette_sha256": "A" * 64}, "at `$.cassette_sha256`"),
        ({"date": "yesterday"}, "yesterday"),
        ({"tools": {"a": 1}}, "got `int` - at `$.tools[...]`"),
        ({"tools": []}, "got `array` - at `$.tools`"),
        ({"spec": {"package": "p", "sha256": "0" * 64}}, "unknown field `spec`"),
    ],
)
def test_a_malformed_record_is_a_problem(case: Path, changes: Any, reason: str) -> None:
    """Nothing of a sidecar is optional, and the message names what is off."""
    write(case, **changes)
    problem = only_problem(case)
    assert "is not a provenance record" in problem
    assert reason in problem
    assert problem.endswith(f"delete it, then run: {COMMAND}")


def test_an_older_sidecar_says_how_to_renew_it(case: Path) -> None:
    """Sidecars had the digest of the whole spec: nothing that they say is lost, nor deleted."""
    write(
        case,
        package=...,
        operations=...,
        spec={"package": "probe_client", "sha256": "0" * 64},
    )
    problem = only_problem(case)
    assert "page one.provenance.json has the sha256 of the whole spec" in problem
    assert problem.endswith(f"run: {COMMAND}")
    assert "delete" not in problem
    with pytest.raises(ProvenanceError, match="whole spec"):
        provenance.read(case)


def test_a_spec_that_is_none_is_a_problem(case: Path, tmp_path: Path) -> None:
    """A package whose openapi.json is cut off cannot say what is in force."""
    (tmp_path / "installed" / "probe_client" / "openapi.json").write_bytes(SPEC[:40])
    assert "the openapi.json of the package 'probe_client' cannot be read" in only_problem(case)


@pytest.mark.parametrize("text", [b"", b"{", b"\xff", b"[]"])
def test_malformed_json_is_a_problem(case: Path, text: bytes) -> None:
    """A sidecar that is cut or merged badly is told apart from a missing one."""
    provenance.sidecar_of(case).write_bytes(text)
    assert "delete it, then run" in only_problem(case)
    with pytest.raises(ProvenanceError, match=r"page one\.provenance\.json"):
        provenance.read(case)


def test_commands_name_paths_outside_the_working_folder_whole(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command works from where the run was started."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert provenance.stamp_command(case) == f"python -m lmskit.testing stamp '{case}'"

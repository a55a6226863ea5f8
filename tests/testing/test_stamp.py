"""A stamp is given only to a cassette that says where it comes from, and is given whole."""

from __future__ import annotations

import datetime
import hashlib
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from lmskit.testing import provenance
from lmskit.testing.__main__ import main
from lmskit.testing.spec_parts import ShippedSpec
from lmskit.testing.stamping import Given, Stamper, cassettes_under, check_all
from tests.testing.stamped import HTML, SPEC, call, installed, problem, record, stamp

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with the client package `probe_client`."""
    return installed(tmp_path, monkeypatch)


def test_a_conforming_cassette_is_stamped(home: Path) -> None:
    """The sidecar holds what is known, and then the check is content."""
    path = record(home, call())
    assert stamp(path, notes="n") == []
    read = provenance.read(path)
    assert (read.cassette_class, read.source, read.notes) == ("documented", "page, 1-2", "n")
    assert read.package == "probe_client"
    spec = ShippedSpec(json.dumps(SPEC).encode())
    assert read.operations == {"listThings": spec.digest(spec.document.operations[0])}
    assert read.cassette_sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert read.date == "2025-11-21"
    assert "jsonschema-rs" in read.tools
    assert provenance.check(path) == []
    assert {one.name for one in path.parent.iterdir()} == {"case.yaml", "case.provenance.json"}


def test_a_stamp_keeps_what_is_not_given(home: Path) -> None:
    """Restamping after a change of the spec asks for nothing again, and keeps other tools."""
    path = record(home, call())
    stamp(path, notes="n")
    sidecar = provenance.sidecar_of(path)
    document = json.loads(sidecar.read_text()) | {"tools": {"vcrpy": "9", "jsonschema-rs": "0"}}
    sidecar.write_text(json.dumps(document))
    record(home, call(), call())
    stamper = Stamper(Given(notes="other"), datetime.date(2026, 1, 2))
    assert stamper.stamp(path) == []
    read = provenance.read(path)
    assert (read.source, read.notes, read.date) == ("page, 1-2", "other", "2026-01-02")
    assert read.tools["vcrpy"] == "9"
    assert read.tools["jsonschema-rs"] != "0"


def test_a_stamp_that_says_the_same_changes_nothing(home: Path) -> None:
    """Stamping everything again leaves no difference to commit, not even the date."""
    path = record(home, call())
    stamp(path)
    before = provenance.sidecar_of(path).read_bytes()
    assert Stamper(Given(), datetime.date(2030, 1, 1)).stamp(path) == []
    assert provenance.sidecar_of(path).read_bytes() == before


def test_a_refused_cassette_keeps_its_old_sidecar(home: Path) -> None:
    """Nothing is written for a cassette that departs from the spec."""
    path = record(home, call())
    stamp(path)
    before = provenance.sidecar_of(path).read_bytes()
    record(home, call(status=201))
    assert Stamper(Given(notes="new"), datetime.date(2030, 1, 1)).stamp(path)
    assert provenance.sidecar_of(path).read_bytes() == before


def test_a_sidecar_is_replaced_whole(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the disk fails in the middle, the old sidecar is whole and nothing else is left."""
    path = record(home, call())
    stamp(path)
    before = provenance.sidecar_of(path).read_bytes()

    def fail(*_: object) -> None:
        raise OSError("full")

    monkeypatch.setattr(os, "replace", fail)
    monkeypatch.setattr("pathlib.Path.replace", fail)
    with pytest.raises(OSError, match="full"):
        Stamper(Given(notes="new"), datetime.date(2030, 1, 1)).stamp(path)
    assert provenance.sidecar_of(path).read_bytes() == before
    assert len(list(path.parent.iterdir())) == 2


def test_an_older_sidecar_is_renewed(home: Path) -> None:
    """What it says of the source is kept; the digest of the whole spec gives way to operations."""
    path = record(home, call())
    stamp(path, notes="n")
    sidecar = provenance.sidecar_of(path)
    older = json.loads(sidecar.read_text()) | {"date": "2024-01-02"}
    del older["operations"]
    older["spec"] = {"package": older.pop("package"), "sha256": "0" * 64}
    sidecar.write_text(json.dumps(older))
    assert Stamper(Given(), datetime.date(2026, 1, 2)).stamp(path) == []
    read = provenance.read(path)
    assert (read.source, read.notes, read.package) == ("page, 1-2", "n", "probe_client")
    assert (list(read.operations), read.date) == (["listThings"], "2026-01-02")


def test_a_malformed_sidecar_is_not_overwritten(home: Path) -> None:
    """Its source would be lost."""
    path = record(home, call())
    provenance.sidecar_of(path).write_text("{")
    (only,) = Stamper(Given(source="s"), datetime.date(2025, 1, 1)).stamp(path)
    assert "is not JSON" in only
    assert provenance.sidecar_of(path).read_text() == "{"


@pytest.mark.parametrize("source", [None, "", "  "])
def test_a_stamp_needs_a_source(home: Path, source: str | None) -> None:
    """No cassette is stamped that does not say where it comes from."""
    (only,) = stamp(record(home, call()), source=source)
    assert "it has no source; give --source" in only


def test_a_stamp_needs_the_class_of_the_folder(home: Path) -> None:
    """The class comes from the folder; another one, or none, is refused."""
    path = record(home, call())
    (only,) = stamp(path, cassette_class="live")
    assert "the class live is not that of its folder (documented)" in only
    (only,) = stamp(path, cassette_class="real")
    assert "its class is not known; give --class documented|sandbox|live|synthetic" in only
    stray = home / "stray.yaml"
    stray.write_bytes(path.read_bytes())
    (only,) = stamp(stray, package="probe_client")
    assert "its class is not known" in only
    (only,) = stamp(stray, package="probe_client", cassette_class="documented")
    assert "not that of its folder (none)" in only


def test_a_stamp_needs_the_package_of_the_spec(home: Path) -> None:
    """The package is named after the vendor's folder; another may be given."""
    path = record(home, call())
    (only,) = stamp(path, package="no_such_client")
    assert "'no_such_client' with its openapi.json cannot be read" in only
    moved = home / "cassettes" / "acme" / "documented" / "c.yaml"
    moved.parent.mkdir(parents=True)
    moved.write_bytes(path.read_bytes())
    (only,) = stamp(moved)
    assert "'acme_client'" in only
    assert stamp(moved, package="probe_client") == []


def test_an_unreadable_cassette_is_a_problem(home: Path) -> None:
    """A missing file and a malformed one are told like every other problem."""
    path = record(home, call())
    path.write_text("version: 2")
    (only,) = stamp(path)
    assert "line 1" in only
    path.unlink()
    (only,) = stamp(path)
    assert "No such file" in only


def test_an_empty_cassette_is_refused(home: Path) -> None:
    """A cassette without interactions would prove nothing, and count."""
    assert problem(home) == "it holds no interaction"


def test_folders_are_searched_for_cassettes(home: Path) -> None:
    """A folder stands for all its cassettes, in order, each once."""
    one = record(home, call())
    other = one.with_name("a.yml")
    other.write_bytes(one.read_bytes())
    one.with_name("notes.txt").touch()
    one.with_name("x.yamml").touch()
    expected = one.with_name("case.expected.yaml")
    expected.touch()
    assert cassettes_under([home, one]) == [other, one]
    assert cassettes_under([expected]) == [expected]


def test_the_check_lists_problems_and_counts(home: Path) -> None:
    """Counts are of sound cassettes, zeros included; orphans and unreadable files are told."""
    path = record(home, call())
    stamp(path)
    record(home, HTML, folder="synthetic")
    broken = record(home, folder="live")
    broken.write_text("{")
    orphan = path.with_name("gone.provenance.json")
    orphan.write_text("{}")
    problems, counts = check_all(home / "cassettes")
    assert counts == {"documented": 1, "sandbox": 0, "live": 0, "synthetic": 0}
    assert len(problems) == 3
    assert "not the YAML of a cassette" in problems[0]
    assert "case.provenance.json is missing" in problems[1]
    assert problems[2] == f"{orphan}: the cassette it belongs to is missing; remove it"


def test_the_command_stamps_and_checks(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`stamp` with every option, then `check`, succeed and say what they did."""
    path = record(home, call())
    options = ["--class", "documented", "--source", "s", "--notes", "n"]
    assert main(["stamp", str(home / "cassettes"), *options, "--package", "probe_client"]) == 0
    assert capsys.readouterr().out == "stamped: 1, refused: 0\n"
    assert provenance.read(path).notes == "n"
    assert main(["check"]) == 0
    assert main(["check", str(home / "cassettes")]) == 0
    line = "cassettes: documented 1, sandbox 0, live 0, synthetic 0\n"
    assert capsys.readouterr() == (line * 2, "")


def test_the_command_fails_with_all_problems(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Sound cassettes are stamped, the others listed together, and the exit status is 1."""
    good, bad = record(home, call()), record(home, call(status=201), folder="live")
    assert main(["stamp", str(good), str(bad), "--source", "s"]) == 1
    output = capsys.readouterr()
    assert output.out == "stamped: 1, refused: 1\n"
    assert output.err.startswith(f"{bad}: interaction 1: response of listThings: status 201")
    assert provenance.sidecar_of(good).exists()
    assert not provenance.sidecar_of(bad).exists()
    assert main(["check"]) == 1
    assert "is missing; say where" in capsys.readouterr().err


def test_the_command_needs_something_to_do(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A mistyped folder is no success."""
    (home / "empty").mkdir()
    assert main(["stamp", "empty"]) == 1
    assert "no cassette was found" in capsys.readouterr().err
    assert main(["check", "gone"]) == 1
    assert "gone: no such folder" in capsys.readouterr().err


def test_the_command_runs_as_a_module(home: Path) -> None:
    """`python -m lmskit.testing` is the command that every message names."""
    record(home, call())
    path = os.pathsep.join([str(home / "installed"), *filter(None, sys.path)])
    done = subprocess.run(
        [sys.executable, "-m", "lmskit.testing", "stamp", "cassettes", "--source", "s"],
        capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": path},
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, "stamped: 1, refused: 0\n", "")

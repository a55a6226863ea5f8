from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.digest.facts import digests_json, parse_digests
from tests.generator.digest.strigo_page import DOCS, PAGES, content

SPECS = Path(__file__).parents[3] / "specs"


@pytest.fixture
def specs(tmp_path):
    """A copy of Strigo's folder alone."""
    shutil.copytree(SPECS / "strigo", tmp_path / "specs" / "strigo")
    return tmp_path / "specs"


def run(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


def pages() -> list[Path]:
    for name in PAGES:
        content(name)
    return [DOCS / name for name in PAGES]


def test_digest_json(capsys, specs):
    """`digest --json` prints what documented.json holds."""
    assert run("digest", *pages(), "--json", "--specs", specs) == 0
    out, err = capsys.readouterr()
    assert out == (specs / "strigo" / "documented.json").read_text(encoding="utf-8")
    assert err == ""


def test_digest_tables(capsys, specs):
    """`digest` prints every operation and the counts of each page."""
    assert run("digest", *pages(), "--specs", specs) == 0
    out = capsys.readouterr().out
    for word in ("Events", "/ondemand", "facts", "strigo-events.md", "28", "74"):
        assert word in out


def test_digest_into(specs, tmp_path):
    """`digest --into` keeps what it has read."""
    path = tmp_path / "found.json"
    assert run("digest", pages()[0], "--into", path, "--specs", specs) == 0
    assert [digest.page for digest in parse_digests(path.read_text())] == [PAGES[0]]


def test_digest_refuses(capsys, specs, tmp_path):
    """A page that cannot be read is named with the reason, and nothing is written."""
    path, into = tmp_path / "bad.md", tmp_path / "found.json"
    path.write_text("# Nothing\n")
    into.write_text("kept")
    before = sorted(tmp_path.rglob("*"))
    assert run("digest", path, "--into", into, "--specs", specs) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "bad.md: error: a text without the tables of a known page" in err
    assert into.read_text() == "kept"
    assert sorted(tmp_path.rglob("*")) == before


def test_digest_of_another_vendor(capsys, specs):
    """`--vendor` refuses the page of any other."""
    assert run("digest", pages()[0], "--vendor", "skilljar", "--specs", specs) == 1
    assert "this is a page of strigo, not of skilljar" in capsys.readouterr().err


def test_digest_of_less(capsys, specs, tmp_path):
    """A page cut off behind a whole operation is told by the digest in force."""
    text = content(PAGES[0])
    path = tmp_path / "page.md"
    path.write_text(text[: text.index("## Delete an event")])
    assert run("digest", path, "--json", "--specs", specs) == 0
    err = capsys.readouterr().err
    assert "7 facts of the digest in force are gone, 'op:Events > Delete an event' first" in err


def test_check(capsys, specs):
    """`check` prints faults and counts, and is content with Strigo."""
    assert run("check", "--specs", specs) == 0
    out, err = capsys.readouterr()
    assert err == ""
    for word in ("unexplained", "contradiction", "not JSON", "evidenced additions", "assumed"):
        assert word in out


def test_check_json(capsys, specs):
    """`check --json` has the counts, the faults with their answers and the problems."""
    assert run("check", "strigo", "--json", "--specs", specs) == 0
    found = json.loads(capsys.readouterr().out)["strigo"]
    assert found["unexplained"] == 0
    assert found["page faults"] == len(found["faults of the pages"])
    unanswered = {f["message"] for f in found["faults of the pages"] if not f["answer"]}
    assert unanswered == {"name: the answer shows another value than its request sends"}
    assert found["problems"] == []


def test_check_markdown(capsys, specs):
    """`check --markdown` prints a table with a row for each vendor."""
    assert run("check", "--markdown", "--specs", specs) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3
    assert len({line.count("|") for line in lines}) == 1
    assert lines[2].startswith("| strigo | 10 | 135 |")


def test_check_fails(capsys, specs):
    """What is unexplained is printed with its place, and the command fails."""
    path = specs / "strigo" / "events.yaml"
    path.write_text(path.read_text().replace("maxLength: 256", "maxLength: 255"))
    assert run("check", "--specs", specs) == 1
    err = capsys.readouterr().err
    assert "strigo-events.md:179: error: maxLength is 256 on the page, 255 in the spec" in err
    assert "errors, 0 warnings" in err


@pytest.mark.parametrize("text", [None, "", "[]", "{}", '{"pages": [{"vendor": "x"}]}', "nonsense"])
def test_check_without_digest(capsys, specs, text):
    """A spec without a digest that can be read fails, and the way to one is told."""
    path = specs / "strigo" / "documented.json"
    path.unlink()
    if text is not None:
        path.write_text(text)
    assert run("check", "--specs", specs) == 1
    err = capsys.readouterr().err
    assert "documented.json: error: no digest that can be read" in err
    assert "python -m generator digest" in err


def test_check_without_spec(capsys, specs):
    """A vendor with a digest and no spec is passed over, unless it was asked for."""
    (specs / "moodle").mkdir()
    (specs / "moodle" / "documented.json").write_text(digests_json([]))
    assert run("check", "--specs", specs) == 0
    assert run("check", "moodle", "--specs", specs) == 1
    assert "no spec of moodle" in capsys.readouterr().err


def test_check_with_a_broken_spec(capsys, specs):
    """A spec that cannot be loaded is an error, not a vendor left out."""
    (specs / "strigo" / "vendor.toml").unlink()
    assert run("check", "--specs", specs) == 1
    assert "the folder holds no vendor.toml" in capsys.readouterr().err

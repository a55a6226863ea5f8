"""`python -m generator drift`: what is printed, and how it ends."""

from __future__ import annotations

import json
import shutil

import pytest

from generator.__main__ import main
from tests.generator.digest.in_force import SPECS
from tests.generator.digest.strigo_page import PAGES, content


@pytest.fixture
def pages(tmp_path):
    """Strigo's pages and specs, to be edited."""
    shutil.copytree(SPECS / "strigo", tmp_path / "specs" / "strigo")
    for name in PAGES:
        (tmp_path / name).write_text(content(name))
    return tmp_path


def _edit(pages, old, new, name=PAGES[1]):
    path = pages / name
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def _run(pages, *more, files=PAGES):
    docs = [str(pages / name) for name in files]
    return main(["drift", "strigo", "--docs", *docs, "--specs", str(pages / "specs"), *more])


def test_nothing(pages, capsys):
    """Today's pages are those of the digest in force."""
    assert _run(pages) == 0
    assert "0 facts" in " ".join(capsys.readouterr().out.split())


def test_facts(pages, capsys):
    """A fact gives 1, and its row has both values and lines."""
    _edit(pages, "| Number  | Yes ", "| Number  | No ")
    assert _run(pages) == 1
    out = " ".join(capsys.readouterr().out.split())
    for word in ("Create a course POST /ondemand", "~ body", "yes", "no", "174 → 174"):
        assert word in out


def test_texts(pages, capsys):
    """A text alone gives 3; its older wording is known only from the older page."""
    (pages / "older.md").write_text(content(PAGES[1]))
    _edit(pages, "You can only delete", "You can always delete")
    assert _run(pages) == 3
    assert "not kept" in capsys.readouterr().out
    assert _run(pages, "--before", str(pages / "older.md"), files=PAGES[1:]) == 3
    out = " ".join(capsys.readouterr().out.replace("│", " ").split())
    assert "only" in out
    assert "always" in out


def test_json(pages, capsys):
    """The members of the JSON are those that CONTRIBUTING.md names."""
    _edit(pages, "| Number  | Yes ", "| Number  | No ")
    _edit(pages, "You can only delete", "You can always delete")
    assert _run(pages, "--json") == 1
    found = json.loads(capsys.readouterr().out)
    assert list(found) == [
        *("version", "vendor", "pages", "code", "breaking", "changes", "texts", "faults"),
    ]
    assert found["pages"] == [{"before": name, "after": name} for name in PAGES]
    (change,) = found["changes"]
    assert change == {
        "action": "changed",
        "operation": "On Demand Courses > Create a course",
        "request": "POST /ondemand",
        "place": "body duration",
        "aspect": "required",
        "before": True,
        "after": False,
        "was": {"page": PAGES[1], "lines": [174]},
        "now": {"page": PAGES[1], "lines": [174]},
        "breaks": False,
        "why": "calls may leave it out",
        "doubt": "",
        "keys": dict.fromkeys(("before", "after"), change["keys"]["after"]),
    }
    (text,) = found["texts"]
    assert (text["action"], text["before"]) == ("changed", None)
    assert "always" in text["after"]


def test_a_contradiction(pages, capsys):
    """A create that is a PATCH now, while its example still posts, may be a slip."""
    _edit(pages, '`POST "/ondemand"`', '`PATCH "/ondemand"`')
    assert _run(pages, "--json") == 1
    found = json.loads(capsys.readouterr().out)
    (change,) = found["changes"]
    assert (change["aspect"], change["before"], change["after"]) == ("method", "POST", "PATCH")
    assert "the example is sent to POST /api/v1/ondemand" in change["doubt"]
    assert [fault["message"] for fault in found["faults"]] == [change["doubt"]]


@pytest.mark.parametrize("json_too", [True, False])
def test_unreadable(pages, capsys, json_too):
    """All pages that cannot be read are named, and nothing is compared."""
    for name in PAGES:
        (pages / name).write_text("# Nothing\n")
    assert _run(pages, *(["--json"] if json_too else [])) == 2
    out, err = capsys.readouterr()
    assert err.count("a text without the tables of a known page") == 2
    if json_too:
        found = json.loads(out)
        assert (found["code"], len(found["problems"])) == (2, 2)
    else:
        assert out == ""


def test_without_a_digest(pages, capsys):
    """A vendor without a digest in force needs --before."""
    (pages / "specs" / "strigo" / "documented.json").unlink()
    assert _run(pages) == 2
    assert "no digest that can be read" in capsys.readouterr().err
    before = [str(pages / name) for name in PAGES]
    assert _run(pages, "--before", *before) == 0

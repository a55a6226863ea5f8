"""The example that exports all enrollments, run whole against canned answers."""

from __future__ import annotations

import csv
import importlib
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from skilljar_client import Skilljar
from tests.docs.school import BASE, enrollment

EXAMPLES = Path(__file__).parents[2] / "examples"
ROOT = EXAMPLES.parent
OLD = "the table of last night\n"
COURSES = {
    "a.example.com": {"c1": ["ann", "bob", "cleo"], "c2": []},
    "b.example.com": {"c3": ["ann"]},
    "c.example.com": {},
}


def school(request):
    """Two sites a page, two enrollments a page."""
    parts = request.url.path.removeprefix("/v1/domains").strip("/").split("/")
    number = int(request.url.params.get("page", 1))
    if parts == [""]:
        found = [{"id": f"d{n}", "name": name} for n, name in enumerate(COURSES)]
    elif parts[1:] == ["published-courses"]:
        courses = COURSES[parts[0]]
        found = [{"id": name, "course": {"id": name, "title": name.upper()}} for name in courses]
    else:
        names = COURSES[parts[0]][parts[2]]
        found = [enrollment(f"{n}@example.com", last_name="Clark, jr.") for n in names]
    more = len(found) > number * 2
    link = f"{BASE}{request.url.path[3:]}?page={number + 1}" if more else None
    page = found[(number - 1) * 2 : number * 2]
    return httpx.Response(200, json={"count": len(found), "next": link, "results": page})


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Runs the example; the requests that it sent are in `run.requests`."""
    monkeypatch.syspath_prepend(EXAMPLES)
    monkeypatch.setenv("SKILLJAR_API_KEY", "sk-test")
    module = importlib.import_module("export_enrollments")
    (tmp_path / "table.csv").write_text(OLD)

    def start(answer):
        requests = []

        def seen(request):
            requests.append(request)
            return answer(request)

        def make(**arguments):
            http_client = httpx.Client(transport=httpx.MockTransport(seen))
            return Skilljar(**arguments, http_client=http_client)

        monkeypatch.setattr(module, "Skilljar", make)
        monkeypatch.setattr("sys.argv", ["example", str(tmp_path / "table.csv")])
        return module.main(), requests

    return start


def test_export(run, tmp_path, capsys):
    """Every enrollment of every course of every site is a row, whichever page it is on."""
    status, requests = run(school)
    assert status == 0
    assert capsys.readouterr().out.startswith("4 enrollments in ")
    with (tmp_path / "table.csv").open(newline="") as file:
        table = list(csv.DictReader(file))
    assert [(r["site"], r["published_course_id"], r["course"], r["email"]) for r in table] == [
        ("a.example.com", "c1", "C1", "ann@example.com"),
        ("a.example.com", "c1", "C1", "bob@example.com"),
        ("a.example.com", "c1", "C1", "cleo@example.com"),
        ("b.example.com", "c3", "C3", "ann@example.com"),
    ]
    assert table[0]["enrolled_at"] == "2020-01-01T00:00:00+00:00"
    assert {request.method for request in requests} == {"GET"}
    assert [path.name for path in tmp_path.iterdir()] == ["table.csv"]


@pytest.mark.parametrize("after", [0, 1, 3, 6])
def test_export_that_fails(run, tmp_path, capsys, after):
    """Until a new table is whole the old one stays, and no part of the new one is left."""
    sent = []

    def answer(request):
        sent.append(request)
        return (
            school(request) if len(sent) <= after else httpx.Response(403, json={"detail": "No."})
        )

    status, _ = run(answer)
    assert status == 1
    assert "403 No." in capsys.readouterr().err
    assert (tmp_path / "table.csv").read_text() == OLD
    assert [path.name for path in tmp_path.iterdir()] == ["table.csv"]


LARGE = """
import sys
from pathlib import Path
import httpx
from export_enrollments import export
from skilljar_client import Skilljar
from tests.tools.bench.paging import PLACE, Pages
from tests.tools.bench.transfer import peak

pages = Pages(1000, 40_000)

def answer(request):
    steps = request.url.path.count("/")
    if steps == 6:
        return pages.answer(request)
    row = {"id": "d", "name": PLACE[0]} if steps == 2 else {"id": PLACE[1]}
    return httpx.Response(200, json={"results": [row]})

skilljar = Skilljar(api_key="k", http_client=httpx.Client(transport=httpx.MockTransport(answer)))
base = peak()
assert export(skilljar, Path(sys.argv[1])) == 40_000
print(peak() - base)
"""


def test_export_holds_little(tmp_path):
    """40,000 enrollments, 45 MiB as objects, cost less than 15 MiB on their way to the table."""
    table = tmp_path / "table.csv"
    environment = {"PYTHONPATH": f"{EXAMPLES}:{ROOT}"}
    command = [sys.executable, "-c", LARGE, str(table)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 15 * 2**20
    with table.open() as file:
        assert sum(1 for _ in file) == 40_001

"""The two examples that enroll a list of learners, run whole against canned answers."""

from __future__ import annotations

import asyncio
import collections
import csv
import datetime
import functools
import importlib
import itertools
import re
from pathlib import Path
from types import SimpleNamespace

import httpx
import pytest
from rich.console import Console

from lmskit import RateLimit
from skilljar_client import AsyncSkilljar
from tests.docs.school import COURSE, ENROLLMENTS, SITE, School, enrollment
from tests.runtime import virtual

EXAMPLES = Path(__file__).parents[2] / "examples"
LIST = """\
email,first_name,last_name,team
ann@example.com,Ann,Arbor,red
BOB@example.com,,,blue
cleo@example.com,Cleo,"Clark, jr.",
"""


class Example:
    """One of the two, its files, and the clients that it made."""

    def __init__(self, module, client, *more):
        self.module = module
        self.client = client
        self.more = more
        self.clients = []

    def run(self, school, folder, capsys, monkeypatch):
        """The exit code, and what was printed."""
        http = httpx.AsyncClient if self.client.startswith("Async") else httpx.Client
        kind = getattr(importlib.import_module("skilljar_client"), self.client)

        def make(**arguments):
            transport = httpx.MockTransport(school)
            self.clients.append(kind(**arguments, http_client=http(transport=transport)))
            return self.clients[-1]

        monkeypatch.setattr(self.module, self.client, make)
        arguments = ["example", SITE, COURSE, str(folder / "learners.csv"), *self.more]
        monkeypatch.setattr("sys.argv", arguments)
        status = self.module.main()
        return status, capsys.readouterr().out


@pytest.fixture(params=["sync", "async"])
def example(request, monkeypatch):
    """Each of the two examples."""
    monkeypatch.syspath_prepend(EXAMPLES)
    monkeypatch.setenv("SKILLJAR_API_KEY", "sk-test")
    if request.param == "sync":
        return Example(importlib.import_module("enroll_from_csv"), "Skilljar")
    module = importlib.import_module("enroll_from_csv_async")
    return Example(module, "AsyncSkilljar", "--tasks", "2")


@pytest.fixture
def run(example, tmp_path, capsys, monkeypatch):
    """Runs the example over a list of learners, each time on another day."""
    days = itertools.count(20_000)

    class Today(datetime.datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.datetime.fromtimestamp(86_400 * next(days), tz)

    parts = SimpleNamespace(datetime=Today, UTC=datetime.UTC)
    monkeypatch.setattr(importlib.import_module("learners"), "datetime", parts)
    (tmp_path / "learners.csv").write_text(LIST, encoding="utf-8-sig")
    return functools.partial(example.run, folder=tmp_path, capsys=capsys, monkeypatch=monkeypatch)


def report(folder):
    """What the report says of each learner."""
    text = (folder / "learners.report.csv").read_text(encoding="utf-8")
    return {row["email"]: row for row in csv.DictReader(text.splitlines())}


def outcomes(folder):
    """What became of each learner."""
    return {email: row["outcome"] for email, row in report(folder).items()}


def enrolled(school):
    """Who is enrolled, as often as they are."""
    return sorted(each["user"]["email"] for each in school.enrollments)


def test_everyone_is_enrolled(run, tmp_path):
    """New learners become users of the site and are enrolled, with the time that the report has."""
    school = School()
    status, said = run(school)
    assert (status, said.strip().splitlines()[-1]) == (0, "3 enrolled")
    assert set(outcomes(tmp_path).values()) == {"enrolled"}
    assert enrolled(school) == ["ann@example.com", "bob@example.com", "cleo@example.com"]
    sent = {each["user"]["email"]: each["enrolled_at"] for each in school.enrollments}
    for email, row in report(tmp_path).items():
        assert row["enrolled_at"].replace("+00:00", "Z") == sent[email.casefold()]
    members = [r.content for r in school.posts if r.url.path != ENROLLMENTS]
    assert b'"last_name":"Clark, jr."' in members[2].replace(b": ", b":")
    assert b"first_name" not in members[1]


def test_second_run_sends_nothing(run, tmp_path):
    """What is done is not done again, whatever the course shows by then."""
    school = School()
    run(school)
    before = report(tmp_path)
    school.posts.clear()
    school.lists_nothing = True
    status, said = run(school)
    assert (status, said.strip().splitlines()[-1]) == (0, "3 enrolled")
    assert not school.posts
    assert report(tmp_path) == before


def test_who_is_enrolled_already(run, tmp_path):
    """Access counts: an active enrollment that has not expired, on whichever page it stands."""
    others = [enrollment(f"other-{n}@example.com") for n in range(7)]
    school = School(
        *others,
        enrollment("Ann@Example.com", expires_at="2999-01-01T00:00:00Z"),
        enrollment("bob@example.com", active=False),
        enrollment("cleo@example.com", expires_at="2020-02-01T00:00:00Z"),
    )
    status, said = run(school)
    assert (status, said.strip().splitlines()[-1]) == (0, "1 already enrolled, 2 enrolled")
    assert outcomes(tmp_path) == {
        "ann@example.com": "already enrolled",
        "BOB@example.com": "enrolled",
        "cleo@example.com": "enrolled",
    }
    assert enrolled(school).count("bob@example.com") == 2


def test_who_failed_and_why(run, tmp_path, monkeypatch):
    """One that is refused keeps nobody else from being enrolled, and is tried again next time."""
    school = School()
    refusal = {"user": {"email": ["Enter a valid email address."]}}
    school.faults["BOB@example.com"] = iter([httpx.Response(400, json=refusal)])
    status, said = run(school)
    assert status == 1
    assert "2 enrolled, 1 failed" in said
    row = report(tmp_path)["BOB@example.com"]
    assert (row["outcome"], "Enter a valid email address." in row["reason"]) == ("failed", True)
    assert "Enter a valid email address." in said
    assert "Traceback" not in said
    with monkeypatch.context() as patch:
        patch.setenv("SKILLJAR_API_KEY", "sk-wrong")
        assert "2 enrolled, 1 not reached" in run(school)[1]
    status, said = run(school)
    assert (status, said.strip().splitlines()[-1]) == (0, "3 enrolled")
    assert report(tmp_path)["BOB@example.com"]["enrolled_at"] == row["enrolled_at"]


def test_failures_that_pass(run, tmp_path):
    """A busy vendor is asked again, and nobody is told of it."""
    school = School()
    busy = httpx.Response(503, headers={"retry-after": "0"})
    school.faults["ann@example.com"] = iter([busy])
    status, _ = run(school)
    assert (status, set(outcomes(tmp_path).values())) == (0, {"enrolled"})


class Killed(BaseException):
    """Ends the program."""


@pytest.mark.parametrize("lists_nothing", [False, True], ids=["shown", "not shown"])
@pytest.mark.parametrize("made", [1, 2])
def test_run_that_broke_off(example, run, tmp_path, monkeypatch, made, lists_nothing):  # noqa: PLR0917  fixtures
    """What a run did before it was killed, the next one does not do again."""
    school = School()
    count = itertools.count(1)

    def kill():
        if next(count) == made:
            raise Killed

    school.after = kill
    with monkeypatch.context() as patch:
        saves, save = itertools.count(), example.module.save
        patch.setattr(example.module, "save", lambda *a: next(saves) or save(*a))
        with pytest.raises((Killed, BaseExceptionGroup)):
            run(school)
    assert len(school.enrollments) >= made
    assert set(outcomes(tmp_path).values()) == {""}
    before = {email: row["enrolled_at"] for email, row in report(tmp_path).items()}
    school.after = lambda: None
    school.lists_nothing = lists_nothing
    status, said = run(school)
    assert (status, said.strip().splitlines()[-1]) == (0, "3 enrolled")
    assert enrolled(school) == ["ann@example.com", "bob@example.com", "cleo@example.com"]
    assert {email: row["enrolled_at"] for email, row in report(tmp_path).items()} == before


def test_stopped_run_keeps_its_report(example, run, tmp_path):
    """What was done before an error that stops all is in the report, and the rest is told."""
    school = School()
    denied = httpx.Response(403, json={"detail": "This key may only read."})
    school.faults["cleo@example.com"] = iter([denied])
    status, said = run(school)
    assert status == 1
    assert "This key may only read." in said
    assert "Traceback" not in said
    assert outcomes(tmp_path)["ann@example.com"] == "enrolled"
    assert outcomes(tmp_path)["cleo@example.com"] == ""


@pytest.mark.parametrize(
    ("key", "course", "said"),
    [("sk-wrong", COURSE, "Invalid API key."), ("sk-test", "x", "Not found.")],
)
def test_nothing_can_be_done(example, run, tmp_path, monkeypatch, key, course, said):  # noqa: PLR0917  fixtures
    """A wrong key or course is a sentence, not a traceback, and not one for each learner."""
    monkeypatch.setenv("SKILLJAR_API_KEY", key)
    monkeypatch.setattr("tests.docs.test_enroll_examples.COURSE", course)
    school = School()
    status, text = run(school)
    assert (status, text.count(said), "3 not reached" in text) == (1, 1, True)
    assert "Traceback" not in text
    assert not school.posts


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"mail\nann@example.com\n", "there is no column email"),
        (b"", "there is no column email"),
        (b"email,first_name\nann@example.com,Andr\xe9\n", "'utf-8' codec can't decode"),
        (None, "No such file or directory"),
    ],
)
def test_list_that_cannot_be_read(run, tmp_path, content, said):
    """A file that is no such list is refused in a sentence, and no report is made of it."""
    (tmp_path / "learners.csv").unlink()
    if content is not None:
        (tmp_path / "learners.csv").write_bytes(content)
    with pytest.raises(SystemExit, match=re.escape(said)):
        run(School())
    assert not (tmp_path / "learners.report.csv").exists()


def test_blank_and_repeated_rows(run, tmp_path):
    """A row without an address is passed over, and an address counts once, whatever its case."""
    rows = "email,first_name\n,Nobody\nann@example.com,Ann\nANN@example.com,Ann\n"
    (tmp_path / "learners.csv").write_text(rows, encoding="utf-8")
    school = School()
    status, _ = run(school)
    assert (status, enrolled(school)) == (0, ["ann@example.com"])


def test_rate_limits_are_the_vendors(example, run):
    """Both keep to what the vendor allows."""
    run(School())
    limits = example.clients[0]._core.settings.rate_limits
    assert limits == (RateLimit(600, per=60), RateLimit(5000, per=3600))


def test_many_at_a_time_and_never_too_many(monkeypatch):
    """So many tasks work at once, and begin together what a minute allows, at once and no more."""
    monkeypatch.syspath_prepend(EXAMPLES)
    module, shared = map(importlib.import_module, ("enroll_from_csv_async", "learners"))
    addresses = [f"{n}@example.com" for n in range(45)]
    learners = {it: shared.Learner(it, enrolled_at="2026-01-01T00:00:00+00:00") for it in addresses}
    school, starts, together = School(), [], collections.Counter()

    async def answer(request):
        together["now"] += 1
        together["most"] = max(together["most"], together["now"])
        starts.append(asyncio.get_running_loop().time())
        await asyncio.sleep(0.25)
        together["now"] -= 1
        return school(request)

    async def main():
        http = httpx.AsyncClient(transport=httpx.MockTransport(answer))
        async with AsyncSkilljar(
            api_key="sk-test", http_client=http, rate_limits=[RateLimit(60, per=60)]
        ) as skilljar:
            skilljar._core.clock = asyncio.get_running_loop().time
            await module.enroll_all(skilljar, SITE, COURSE, learners, Console(quiet=True), tasks=12)

    virtual.run(main())
    assert together == {"now": 0, "most": 12}
    assert len(starts) == 91
    assert sum(start < 60 for start in starts) == 60
    assert all(later - start >= 60 for start, later in zip(starts, starts[60:], strict=False))
    assert starts[-1] < 60 + 30 * 0.25 / 12 + 1
    assert all(learner.outcome == "enrolled" for learner in learners.values())

"""Fail closed for forms, bytes, lists, jobs, tokens and resources too: every loss is named."""

from __future__ import annotations

import pytest

from generator.build import emit
from generator.emit.recount import recount
from tests.generator import rich
from tests.tools.edits import replaced

CLIENT = "_client.py"
TOYS = "resources/toys.py"
PICTURES = "resources/toys_pictures.py"
TAGS = "resources/toys_tags.py"
JOBS = "resources/toys_jobs.py"


@pytest.fixture(scope="module")
def spec():
    return rich.spec()


@pytest.fixture(scope="module")
def files(spec):
    emitted, problems = emit(spec)
    assert problems == ()
    return emitted


PAGES = "Pagination(style='token', items='toy_items', token='next_token', parameter='page_token')"


@pytest.mark.parametrize(
    ("module", "old", "new", "named"),
    [
        (TOYS, 'items="toy_items"', 'items="toyItems"', "pagination {'style': 'token'"),
        (TOYS, 'token="next_token"', 'token="nextToken"', "pagination {'style': 'token'"),
        (TOYS, 'parameter="page_token"', 'parameter="next"', "pagination {'style': 'token'"),
        (TOYS, f"pagination={PAGES}", None, "pagination {'style': 'token'"),
        (TAGS, 'items="tags"', None, "pagination {'style': 'array', 'items': 'tags'}"),
        (TOYS, '"write:toy"', '"write:boy"', "scopes ('write:toy', 'write')"),
        (
            TOYS,
            '("write:toy", "write")',
            '("write", "write:toy")',
            "scopes ('write:toy', 'write') of operation listToys",
        ),
        (
            TOYS,
            'scopes=("write:toy", "write")',
            None,
            "scopes ('write:toy', 'write') of operation listToys",
        ),
        (TOYS, 'retry="safe"', 'retry="unsafe"', "retry 'safe' of operation listToys"),
        (TOYS, "required=False", "required=True", "required False of query parameter next"),
        (TOYS, "required=False", None, "required False of query parameter next"),
        (
            TOYS,
            "query('page_token', 'next', required=False)",
            "query('token', 'next', required=False)",
            "argument 'page_token' of query parameter next",
        ),
        (
            TOYS,
            "query('page_token', 'next', required=False)",
            "query('page_token', 'next', explode=False, required=False)",
            "explode True of query parameter next",
        ),
        (TOYS, "models.ToyFacts", "models.Toy", "body {'model': 'models.ToyFacts"),
        (TOYS, "Body(models.ToyFacts)", "Body(models.ToyFacts, 'text/json')", "body {'model': "),
        (
            PICTURES,
            'accept="image/png, application/json"',
            'accept="application/json"',
            "accept 'image/png, application/json'",
        ),
        (PICTURES, "Reply(bytes)", "Reply(None)", "success status 200 of operation getPicture"),
        (PICTURES, '"job_id"', '"jobId"', "success status 200 of operation upload"),
        (PICTURES, 'content="json"', 'content="text"', "content 'json' of form parameter caption"),
        (PICTURES, 'content="file"', 'content="json"', "content 'file' of form parameter theFile"),
        (PICTURES, '"folder"', '"dir"', "form parameter folder of operation upload"),
        (PICTURES, "part", "query", "form parameter caption of operation"),
        (
            PICTURES,
            'media_type_of="the_file"',
            'media_type_of="folder"',
            "media_type_of 'the_file' of header parameter",
        ),
        (PICTURES, "on_progress", None, "the use of argument on_progress of operation"),
        (PICTURES, "options", None, "the use of argument options of operation get"),
        (
            PICTURES,
            "on_progress: Callable[[int, int | None], object] | None",
            None,
            "each of the 7 arguments of `upload` of operation uploadPicture",
        ),
        (PICTURES, "self.download", "self.load", "download in the class ToysPicturesWithResp"),
        (JOBS, 'status=("job_state",)', 'status=("jobState",)', "the waiter of operation getJob"),
        (JOBS, 'failure=("FAILED",)', "failure=()", "the waiter of operation getJob"),
        (JOBS, "message=('message',)", None, "the waiter of operation getJob"),
        (JOBS, "interval=2.0", "interval=1.0", "the waiter of operation getJob"),
        (JOBS, "timeout", None, "the use of argument timeout of operation getJob"),
        (JOBS, "interval", None, "the use of argument interval of operation getJob"),
        (CLIENT, 'encoding="basic"', 'encoding="plain"', "auth of vendor.toml"),
        (CLIENT, 'path="/oauth/token"', 'path="/token"', "auth of vendor.toml"),
        (CLIENT, "lifetime=300", "lifetime=30", "auth of vendor.toml"),
        (CLIENT, '"user": "RICH_USER"', '"user": "RICH_KEY"', "auth of vendor.toml"),
        (
            CLIENT,
            'base_url="https://tiny.example/api"',
            'base_url="https://tiny.example"',
            "base_url of vendor.toml",
        ),
        (CLIENT, "message=()", 'message=("/x",)', "errors of vendor.toml"),
        (CLIENT, "request_id_headers=()", "x=()", "request_id_headers of vendor.toml"),
        (CLIENT, "calls=5000", "calls=500", "rate_limits of vendor.toml"),
        (CLIENT, "per=60", "per=61", "rate_limits of vendor.toml"),
        (CLIENT, "rate_limits=rate_limits", None, "the argument rate_limits of both clients"),
        (CLIENT, "scopes=scopes", None, "the argument scopes of both clients"),
        (CLIENT, '"key": key', '"key": user', "the argument key of both clients"),
        ("params.py", "text: str", "texts: str", "dict literal Caption with text"),
    ],
)
def test_loss_is_named(spec, files, module, old, new, named):  # noqa: PLR0917  fixtures
    """Each kind of fact, once lost in one place, is an error that names it."""
    path = f"rich_client/{module}"
    problems = recount(spec, {**files, path: replaced(files[path], old, new, first=True)})
    assert any(named in problem.message for problem in problems), list(map(str, problems))
    assert all(problem.level == "error" and problem.place for problem in problems)


@pytest.mark.parametrize(
    ("module", "old", "new", "named"),
    [
        (TOYS, "Scopes: `write:toy`", "Scopes: `write`", "scope write:toy in the docstring"),
        (JOBS, "GET_JOB_WAITER = Waiter", "GET_JOB_WAIT = Waiter", "the waiter of operation"),
        (JOBS, "async def wait", "async def await_it", "`wait` as a method in sync and in async"),
        (JOBS, "def wait(self, *args", "def await_it(self, *args", "the docstring of `wait`"),
        (TOYS, "def jobs(self) -> ToysJobs:", "def job(self):", "jobs in the class Toys of"),
        (
            TOYS,
            "def tags(self) -> AsyncToysTags:",
            "def t(self):",
            "tags in the class AsyncToys of",
        ),
        (
            CLIENT,
            "def toys(self) -> ToysWithResponse:",
            "def t(self):",
            "the class RichWithResponse",
        ),
        ("models/openapi.py", "class Caption(", "class Kaption(", "schema Caption"),
    ],
)
def test_lost_name_is_named(spec, files, module, old, new, named):  # noqa: PLR0917  fixtures
    """A method, a class, a constant or a text that is gone is an error that names it."""
    path = f"rich_client/{module}"
    assert old in files[path]
    problems = recount(spec, {**files, path: files[path].replace(old, new, 1)})
    assert any(named in problem.message for problem in problems), list(map(str, problems))


def test_order_of_parts(spec, files):
    """The parts of a form go out in the order of the spec."""
    path = f"rich_client/{PICTURES}"
    swapped = replaced(files[path], '"caption"', '"-"', first=True)
    swapped = replaced(swapped, '"folder"', '"caption"', first=True)
    swapped = replaced(swapped, '"-"', '"folder"', first=True)
    problems = recount(spec, {**files, path: swapped})
    assert any("the order of the parameters" in problem.message for problem in problems)

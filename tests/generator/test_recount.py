"""Fail closed: whatever gets lost between spec and files is named."""

from __future__ import annotations

import pytest

from generator.build import emit
from generator.emit.recount import recount
from tests.generator import tiny
from tests.tools.edits import replaced

RESOURCE = "tiny_client/resources/toys.py"
MODELS = "tiny_client/models/openapi.py"
PARAMS = "tiny_client/params.py"


@pytest.fixture(scope="module")
def spec():
    return tiny.spec()


@pytest.fixture(scope="module")
def files(spec):
    emitted, problems = emit(spec)
    assert problems == ()
    return emitted


@pytest.mark.parametrize(
    "loss",
    [
        (RESOURCE, '"updateToy"', '"other"', "operation updateToy (PATCH /toys/{toy_id})"),
        (RESOURCE, '"PATCH"', '"PUT"', "operation updateToy (PATCH /toys/{toy_id})"),
        (RESOURCE, '"/toys/{toy_id}"', '"/toy"', "operation updateToy (PATCH"),
        (RESOURCE, '"dryRun"', '"dry"', "query parameter dryRun of operation updateToy"),
        (RESOURCE, "200", "202", "success status 200 of operation updateToy"),
        (RESOURCE, "Reply(models.Toy)", "Reply(None)", "success status 200 of operation updateToy"),
        (RESOURCE, "explode=False", None, "explode False of query parameter tags"),
        (RESOURCE, "name: str", None, "each of the 9 arguments of `update`"),
        (
            RESOURCE,
            '"note": note',
            '"nota": note',
            "the use of argument note of operation updateToy",
        ),
        (MODELS, '"class"', '"klass"', "member 'class' of schema Toy"),
        (MODELS, '"green"', '"grey"', "member 'green' of schema Color"),
        (PARAMS, "part_name: str", "part: str", "dict literal Part with part_name"),
        (PARAMS, '"red"', None, "dict literal Color with red"),
    ],
)
def test_loss_is_named(spec, files, loss):
    """Each kind of fact, once lost, is an error that names it."""
    path, old, new, named = loss
    problems = recount(spec, {**files, path: replaced(files[path], old, new)})
    assert any(named in problem.message for problem in problems), problems
    assert all(problem.level == "error" for problem in problems)


@pytest.mark.parametrize(
    ("path", "old", "new", "named"),
    [
        (RESOURCE, "HTTP 404.", "HTTP 403.", "error status 404 in the docstring of operation"),
        (RESOURCE, "Repeated: ", "", "whether the call is repeated in the docstring"),
        (RESOURCE, "(updateToy)", "", "its source in the docstring of operation updateToy"),
        (
            RESOURCE,
            "    async def update",
            "    async def _update",
            "`update` as a method in sync and in async of operation updateToy",
        ),
        (
            RESOURCE,
            "    def update(self, *args",
            "    def _update(self, *args",
            "the docstring of `update` of operation updateToy",
        ),
        (
            RESOURCE,
            "class Toys(ToysMethods, Resource)",
            "class Toys(Resource)",
            "the docstring of `update` in Toys, from its base, of operation updateToy",
        ),
        (
            RESOURCE,
            "        return await self",
            "        'Text.'\n        return await self",
            "the docstring of `update` in AsyncToys, from its base, of operation updateToy",
        ),
        (MODELS, "class Toy(", "class Toys(", "schema Toy "),
    ],
)
def test_lost_text_is_named(spec, files, path, old, new, named):  # noqa: PLR0917  fixtures
    """The names of methods and classes count, and what their docstrings say, once for both."""
    assert old in files[path]
    problems = recount(spec, {**files, path: files[path].replace(old, new)})
    assert any(named in problem.message for problem in problems), problems


def test_lost_async_method(spec, files):
    """An operation needs its method in sync and in async."""
    text = files[RESOURCE]
    cut = text[: text.index("class AsyncToys(")] + text[text.index("class ToysWithResponse") :]
    problems = recount(spec, {**files, RESOURCE: cut})
    named = "`update` as a method in sync and in async of operation updateToy"
    assert any(named in problem.message for problem in problems)


def test_problem_has_a_place(spec, files):
    """A loss is reported at the line of the spec that has it."""
    (problem,) = recount(
        spec, {**files, RESOURCE: replaced(files[RESOURCE], "explode=False", None)}
    )
    assert problem.place.startswith("openapi.yaml:")


def test_addition_is_named(files):
    """An operation that no spec has is an error as well."""
    tree = tiny.document()
    tree["paths"]["/toys/{toy_id}"]["patch"]["operationId"] = "changeToy"
    problems = recount(tiny.spec(tree), files)
    assert any("operation updateToy was emitted, but" in p.message for p in problems)

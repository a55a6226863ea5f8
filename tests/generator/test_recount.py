"""Fail closed: whatever gets lost between spec and files is named."""

from __future__ import annotations

import pytest

from generator.build import emit
from generator.emit.recount import recount
from tests.generator import tiny

RESOURCE = "tiny_client/resources/toys.py"
MODELS = "tiny_client/models"


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
        (RESOURCE, 'id="updateToy"', 'id="other"', "operation updateToy (PATCH /toys/{toy_id})"),
        (RESOURCE, 'method="PATCH"', 'method="PUT"', "operation updateToy (PATCH /toys/{toy_id})"),
        (RESOURCE, 'path="/toys/{toy_id}"', 'path="/toy"', "operation updateToy (PATCH"),
        (RESOURCE, 'name="dryRun"', 'name="dry"', "query parameter dryRun of operation updateToy"),
        (RESOURCE, "200: Reply", "202: Reply", "success status 200 of operation updateToy"),
        (RESOURCE, "HTTP 404.", "HTTP 403.", "error status 404 in the docstring of operation"),
        (RESOURCE, "        name: str,\n", "", "each of the 9 arguments of `update`"),
        (
            RESOURCE,
            '"note": note',
            '"nota": note',
            "the use of argument note of operation updateToy",
        ),
        (
            RESOURCE,
            "    async def update",
            "    async def _update",
            "`update` as a method in sync and in async of operation updateToy",
        ),
        (f"{MODELS}/toy.py", 'name="class"', 'name="klass"', "member 'class' of schema Toy"),
        (f"{MODELS}/toy.py", "class Toy(", "class Toys(", "schema Toy "),
        (
            f"{MODELS}/color.py",
            'GREEN = "green"',
            'GREEN = "grey"',
            "member 'green' of schema Color",
        ),
        ("tiny_client/params.py", "    part_name: str\n", "", "dict literal Part with 1 members"),
        ("tiny_client/params.py", '"red", ', "", "dict literal Color with 2 members"),
    ],
)
def test_loss_is_named(spec, files, loss):
    """Each kind of fact, once lost, is an error that names it."""
    path, old, new, named = loss
    assert old in files[path]
    problems = recount(spec, {**files, path: files[path].replace(old, new)})
    assert any(named in problem.message for problem in problems), problems
    assert all(problem.level == "error" for problem in problems)


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
        spec, {**files, RESOURCE: files[RESOURCE].replace('name="dryRun"', 'name="x"')}
    )
    assert problem.place.startswith("openapi.yaml:")


def test_addition_is_named(files):
    """An operation that no spec has is an error as well."""
    tree = tiny.document()
    tree["paths"]["/toys/{toy_id}"]["patch"]["operationId"] = "changeToy"
    problems = recount(tiny.spec(tree), files)
    assert any("operation updateToy was emitted, but" in p.message for p in problems)

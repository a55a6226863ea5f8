"""Answers of every shape, from the spec to a client that is called: what each becomes, and reads.

The client is judged as the shipped ones are, by the same properties.
"""

from __future__ import annotations

import builtins
import importlib
import inspect
import json
import re
import sys
from typing import TYPE_CHECKING, Any, get_type_hints

import msgspec
import pytest
from hypothesis import settings

from generator.build import emit
from generator.emit.recount import recount
from generator.lint import lint
from lmskit import Response
from tests.clients.properties import test_paging, test_requests, test_responses, test_tolerance
from tests.generator import shapes
from tests.oracles import profiles
from tests.oracles.oracles import MODES, Case, answered, replies
from tests.oracles.places import every_place
from tests.oracles.spec_reader import read_spec
from tests.oracles.vendors import ErrorBody, Vendor

if TYPE_CHECKING:
    from collections.abc import Iterator

VENDOR = Vendor(
    "shapes",
    "Shapes",
    {"key": "KEY"},
    "https://tiny.example",
    "Bearer KEY",
    ErrorBody(message=("message",)),
)
OPERATIONS = read_spec(shapes.DOCUMENT).operations
CASES = [Case(VENDOR, operation) for operation in OPERATIONS.values()]
READ = [case for case in CASES if case.operation.method == "GET"]
PAGED = [case for case in CASES if case.operation.pagination]
LINKED = [case for case in PAGED if case.operation.pagination.link]
RETURNED = {
    "names": "list[str]",
    "days": "list[datetime.date]",
    "maybe": "list[models.Row] | None",
    "labels": "dict[str, str]",
    "by_name": "dict[str, list[models.Row]]",
    "free": "dict[str, Any]",
    "maybe_labels": "dict[str, int | None] | None",
    "title": "str",
    "total": "int",
    "anything": "Any",
    "either": "str | list[str]",
    "event": "models.Event",
    "events": "list[models.Event]",
    "maybe_row": "models.Row | None",
    "labels_inside": "dict[str, str]",
}
FIELDS = {
    "Row": {
        "id": "str",
        "state": "Color | None",
        "extra": "Any",
        "inner": "Row | None",
        "labels": "dict[str, str] | None",
        "counts": "dict[str, list[int]] | None",
        "more": "Any | None",
        "value": "str | int | float | list[str] | None",
        "list_": "list[Color | None] | None",
    },
    "RowCreate": {
        "part": "Part | None",
        "other": "Part | None | UnsetType",
        "color": "Color | None | UnsetType",
        "labels": "dict[str, str] | None | UnsetType",
        "extra": "Any | UnsetType",
    },
}


@pytest.fixture(scope="module", autouse=True)
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The client, importable while these tests run."""
    spec = shapes.spec()
    assert lint(spec) == ()
    files, problems = emit(spec)
    assert problems == ()
    profile = settings.get_current_profile_name()
    profiles.load()
    folder = tmp_path_factory.mktemp("shapes")
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    yield importlib.import_module("shapes_client")
    settings.load_profile(profile)
    sys.path.remove(str(folder))
    for name in [name for name in sys.modules if name.partition(".")[0] == "shapes_client"]:
        del sys.modules[name]


def answer(case: Case) -> tuple[int, str, Any]:
    """Status, media type and schema of a success."""
    ((status, media_type, schema),) = [one for one in replies(case) if one[0] == "200"]
    return int(status), str(media_type), schema


def resource(prefix: str = "") -> Any:
    """The class of the methods."""
    module = importlib.import_module("shapes_client.resources.rows")
    return getattr(module, f"{prefix}Rows")


@pytest.mark.parametrize(("name", "returned"), RETURNED.items(), ids=RETURNED)
@pytest.mark.parametrize("prefix", ["", "Async"])
def test_returned(prefix: str, name: str, returned: str) -> None:
    """A method says in its signature what its answer is."""
    found = inspect.signature(getattr(resource(prefix), name)).return_annotation
    assert found.replace("builtins.", "") == returned


@pytest.mark.parametrize("prefix", ["", "Async"])
def test_a_method_hides_no_type(prefix: str) -> None:
    """In a class with a method called `list`, type checkers would take the method for the type."""
    for name in RETURNED:
        found = inspect.signature(getattr(resource(prefix), name)).return_annotation
        assert re.search(r"(?<!builtins\.)\blist\[", found) is None
    assert importlib.import_module("shapes_client.resources.rows").builtins is builtins


@pytest.mark.parametrize(
    ("name", "item"),
    [
        ("list", "models.Row"),
        ("maps", "dict[str, str]"),
        ("linked", "models.Row"),
        ("list_either", "models.Row"),
    ],
)
def test_returned_lists(name: str, item: str) -> None:
    """A list is a pager of its records, whether they come in an array or in an envelope."""
    for prefix in ("", "Async"):
        found = inspect.signature(getattr(resource(prefix), name)).return_annotation
        assert found.replace("builtins.", "") == f"{prefix}Pager[{item}]"


@pytest.mark.parametrize("model", FIELDS)
def test_fields(package: Any, model: str) -> None:
    """What may be null may be, maps keep the type of their values, and any JSON is any."""
    annotations = getattr(package.models, model).__annotations__
    assert annotations == FIELDS[model]


def test_open_models(package: Any) -> None:
    """An open object has a place for what it does not name; others have none."""
    event = msgspec.json.decode(b'{"eventType":"t"}', type=package.models.Event)
    assert event.additional_properties == {}
    assert not hasattr(package.models.Row, "additional_properties")
    assert get_type_hints(package.models.Event)["event_type"] is str


@pytest.mark.parametrize("case", CASES, ids=str)
def test_round_trip(case: Case) -> None:
    """Every valid answer becomes a typed value that encodes to what was sent."""
    test_responses.test_success_round_trip(case, *answer(case), again=False)


@pytest.mark.parametrize("case", READ, ids=str)
def test_no_such_answer(case: Case) -> None:
    """What is no such answer at all is a DecodeError, strict or not."""
    status, _, schema = answer(case)
    test_tolerance.test_no_value_at_all(case, status, schema)


WHOLE = ("anything", "free", "title", "total", "either")
"""Answers with no place inside that could be wrong."""
SPOILABLE = [case for case in READ if case.operation.sdk_method not in WHOLE]


@pytest.mark.parametrize("case", SPOILABLE, ids=str)
def test_odd_answers(case: Case) -> None:
    """An odd value inside is kept and told by its path; strict reading refuses it."""
    status, _, schema = answer(case)
    test_tolerance.test_any_body(case, status, schema)
    for body, place in every_place(case.spec, schema):
        if place in test_tolerance.spoilable(case, schema, body):
            test_tolerance.test_every_place(case, status, schema, body, place)


@pytest.mark.parametrize("case", LINKED, ids=str)
def test_links(case: Case) -> None:
    """A list by link is followed to its end, and ends without a link."""
    schema = answer(case)[2]
    test_paging.test_pages(case, schema)
    for end in (None, ""):
        test_paging.test_last_page(case, schema, end)


@pytest.mark.parametrize("case", [c for c in CASES if c.operation.body], ids=str)
def test_sent(case: Case) -> None:
    """What may be null is sent as null, and what is not given is not sent."""
    test_requests.test_request_is_the_serializers(case)
    test_requests.test_body_is_valid(case)
    test_requests.test_null_is_not_absent(case)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("method", RETURNED)
def test_with_response(mode: str, method: str) -> None:
    """`with_response` has the value with the response that carried it."""
    (operation,) = [one for one in OPERATIONS.values() if one.sdk_method == method]
    case = Case(VENDOR, operation, mode)
    bodies: dict[str, Any] = {"title": "t", "total": 1, "either": "x", "anything": [1]}
    bodies |= {"event": {"eventType": "t", "more": 1}, "labels_inside": {"labels": {"a": "b"}}}
    body = bodies.get(method, [] if method in ("names", "days", "events", "maybe") else None)
    body = {} if method in ("labels", "by_name", "free") else body
    content = json.dumps(body).encode()
    got = case.play(answered(200, content, "application/json"), {}, with_response=True)
    (reply,) = got if isinstance(got, list) else [got]
    assert isinstance(reply, Response)
    assert (reply.status, reply.content) == (200, content)
    plain = case.play(answered(200, content, "application/json"), {})
    assert plain in (reply.value, [reply.value])


@pytest.mark.parametrize(
    ("path", "text", "lost", "message"),
    [
        (
            "resources/rows.py",
            "Reply(list[str])",
            "Reply(None)",
            "status 200 of .*getNames",
        ),
        ("resources/rows.py", "Reply(dict[str, str])", "Reply(Any)", "200 of .*getLabels"),
        ("resources/rows.py", "-> builtins.list[str]:", "-> None:", "`names` returns, list"),
        ("resources/rows.py", "Pager[models.Row]", "Pager[Any]", "`list` returns, Pager"),
        ("resources/rows.py", ', link="next_page"', "", "link.*of operation listLinked"),
        ("models/", "(OpenReadModel, ", "(ReadModel, ", "schema Event has beyond"),
    ],
)
def test_what_is_lost_is_noticed(path: str, text: str, lost: str, message: str) -> None:
    """A shape that got lost on the way to the emitted code is named by the second count."""
    spec = shapes.spec()
    files, _ = emit(spec)
    changed = {
        name: found.replace(text, lost) if name.startswith(f"shapes_client/{path}") else found
        for name, found in files.items()
    }
    assert changed != files
    assert any(re.search(message, problem.message) for problem in recount(spec, changed))

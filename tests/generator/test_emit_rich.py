"""What is emitted for forms, bytes, lists, jobs, tokens and maps."""

from __future__ import annotations

import ast
import copy
import json

import msgspec
import pytest
from msgspec import Meta

import lmskit.errors
from generator.build import Vendor, emit
from generator.emit.client import ERRORS
from tests.generator import rich, tiny
from tests.generator.emitted_source import constant, method, parameters, result, signature, text_of
from tests.generator.test_models import fields

META = Meta  # the limits in the annotations that are evaluated here


@pytest.fixture(scope="module")
def files():
    """The emitted files of the rich vendor, by path below its package."""
    emitted, problems = emit(rich.spec())
    assert problems == ()
    return {path.removeprefix("rich_client/"): text for path, text in emitted.items()}


OPTIONS = "options: RequestOptions | None=None"


def test_pages_by_token(files):
    """A list by token names its records, the token and the argument, all as Python has them."""
    called, keywords = constant(files, "toys", "LIST_TOYS")
    assert called == "Operation[list[models.Toy]]"
    assert keywords["replies"] == "{200: Reply(models.ToyPage)}"
    assert keywords["pagination"] == (
        "Pagination(style='token', items='toy_items', token='next_token', parameter='page_token')"
    )
    assert signature(files, "toys", "AsyncToys", "list") == (
        "*, page_token: str | UnsetType=UNSET, since: datetime.datetime | UnsetType=UNSET, "
        f"{OPTIONS}) -> AsyncPager[models.Toy]"
    ).replace("*", "(*", 1)


def test_pages_with_members(files):
    """A list in an object names the member, and its records may be plain text."""
    called, keywords = constant(files, "toys_tags", "LIST_TAGS")
    assert called == "Operation[list[str]]"
    assert keywords["pagination"] == "Pagination(style='array', items='tags')"
    returned = signature(files, "toys_tags", "ToysTags", "list").partition(" -> ")[2]
    assert returned == "Pager[str]"


def test_renamed_argument(files):
    """x-argument changes the name in Python, and not the one on the wire."""
    (first, _) = parameters(files, "toys", "LIST_TOYS")
    assert (first["argument"], first["name"]) == ("page_token", "next")


def test_envelope_by_its_python_name(files):
    """The member that is returned is named as the model has it."""
    _, keywords = constant(files, "toys_pictures", "UPLOAD_PICTURE")
    assert keywords["replies"] == "{200: Reply(models.JobId, 'job_id')}"


def test_form(files):
    """The parts of a form are parameters, in the order of the spec, each with what it holds."""
    found = parameters(files, "toys_pictures", "UPLOAD_PICTURE")
    assert [(p["made by"], p.get("name"), p.get("required", True)) for p in found] == [
        ("path", "toyId", True),
        ("header", "fileType", False),
        ("part", None, False),
        ("part", None, False),
        ("part", "theFile", True),
    ]
    assert [p["argument"] for p in found[2:]] == ["caption", "folder", "the_file"]
    assert [(p.get("content"), p.get("type")) for p in found[2:]] == [
        ("json", "models.Caption"),
        (None, None),
        ("file", None),
    ]
    assert found[1]["media_type_of"] == "the_file"
    assert "body" not in constant(files, "toys_pictures", "UPLOAD_PICTURE")[1]


@pytest.mark.parametrize("owner", ["ToysPictures", "AsyncToysPictures"])
def test_upload(files, owner):
    """A file is given in any form, and its progress can be followed."""
    assert signature(files, "toys_pictures", owner, "upload") == (
        "(toy_id: str, *, the_file: FileInput, file_type: str | UnsetType=UNSET, "
        "caption: models.Caption | params.Caption | UnsetType=UNSET, "
        "folder: str | UnsetType=UNSET, "
        f"on_progress: Callable[[int, int | None], object] | None=None, {OPTIONS}) -> str"
    )
    assert result(files, "toys_pictures", owner, "upload").endswith(", options, on_progress)")
    text = text_of(files, "toys_pictures", "ToysPictures", "upload")
    assert "on_progress: Called with the bytes of the file" in text
    assert "the_file: The theFile. A path, bytes," in text


@pytest.mark.parametrize("prefix", ["", "Async"])
def test_download(files, prefix):
    """Bytes come as a download that is made at once and sends nothing yet, in async as well."""
    owner = f"{prefix}ToysPictures"
    assert isinstance(method(files, "toys_pictures", owner, "download"), ast.FunctionDef)
    assert signature(files, "toys_pictures", owner, "download") == (
        f"(toy_id: str, *, {OPTIONS}) -> {prefix}Download"
    )
    assert result(files, "toys_pictures", owner, "download") == (
        "return self._download(GET_PICTURE, {'toy_id': toy_id}, options)"
    )
    twin = method(files, "toys_pictures", f"{owner}WithResponse", "__init__")
    assert "self.download = resource.download" in ast.unparse(twin).splitlines()[1]


def test_bytes_are_accepted_before_json(files):
    """What is wanted comes first, and errors in JSON are welcome; elsewhere nothing is said."""
    called, keywords = constant(files, "toys_pictures", "GET_PICTURE")
    assert called == "Operation[bytes]"
    assert keywords["replies"] == "{200: Reply(bytes)}"
    assert keywords["accept"] == "'image/png, application/json'"
    assert "accept" not in constant(files, "toys", "LIST_TOYS")[1]


def test_waiter(files):
    """A waiter knows its members by Python names, and what each status means."""
    called, keywords = constant(files, "toys_jobs", "GET_JOB_WAITER")
    assert called == "Waiter"
    assert keywords == {
        "status": "('job_state',)",
        "running": "('RUNNING', 'QUEUED')",
        "success": "('DONE',)",
        "failure": "('FAILED',)",
        "message": "('message',)",
        "warnings": "('the_result', 'warning_texts')",
        "interval": "2.0",
    }


def test_waiter_without_extras():
    """A job that says nothing beside its status is waited for all the same, each second."""
    tree = rich.document()
    waiter = tree["paths"]["/jobs/{jobId}"]["get"]["x-waiter"]
    for key in ("message", "warnings", "interval"):
        del waiter[key]
    emitted, problems = emit(rich.spec(tree))
    assert problems == ()
    found = {"resources/toys_jobs.py": emitted["rich_client/resources/toys_jobs.py"]}
    keywords = constant(found, "toys_jobs", "GET_JOB_WAITER")[1]
    assert not {"message", "warnings"} & keywords.keys()
    assert keywords["interval"] == "1.0"


@pytest.mark.parametrize(("owner", "wait"), [("ToysJobs", ""), ("AsyncToysJobs", "await ")])
def test_wait(files, owner, wait):
    """The method takes what its operation takes, how long, how often, and who wants to know."""
    assert signature(files, "toys_jobs", owner, "wait") == (
        "(job_id: str, *, timeout: float | None=600.0, interval: float=2.0, "
        f"on_progress: Callable[[models.Job], object] | None=None, {OPTIONS}) -> models.Job"
    )
    assert result(files, "toys_jobs", owner, "wait") == (
        f"return {wait}self._wait(GET_JOB, GET_JOB_WAITER, {{'job_id': job_id}}, "
        "timeout, interval, on_progress, options)"
    )
    twin = ast.unparse(method(files, "toys_jobs", f"{owner}WithResponse", "__init__"))
    assert "wait" not in twin.replace("with_response", "")


def test_a_waiter_hides_no_type():
    """Beside a waiter called `list`, the type is written so that it is still the type."""
    tree = rich.document()
    tree["paths"]["/jobs/{jobId}"]["get"]["x-waiter"]["method"] = "list"
    other = tree["paths"]["/toys/{toyId}"]["put"]
    other["x-sdk"] = {"resource": "toys.jobs", "method": "describe"}
    toys = {"type": "array", "items": {"$ref": "#/components/schemas/Toy"}}
    other["responses"]["200"]["content"]["application/json"]["schema"] = toys
    emitted, problems = emit(rich.spec(tree))
    assert problems == ()
    found = {"resources/toys_jobs.py": emitted["rich_client/resources/toys_jobs.py"]}
    for owner in ("ToysJobs", "AsyncToysJobs"):
        returned = signature(found, "toys_jobs", owner, "describe").partition(" -> ")[2]
        assert returned == "builtins.list[models.Toy]"


def test_wait_is_documented(files):
    """The docstring names the arguments of the waiter and both of its errors."""
    text = text_of(files, "toys_jobs", "ToysJobs", "wait")
    for part in (
        "Scopes: `write:toy` or `write`.",
        "timeout: Seconds to wait at most",
        "interval: Seconds between",
        "on_progress: Called with each state",
        "The state with `DONE`.",
        "JobFailedError: The job ended as `FAILED`.",
        "WaitTimeoutError: ",
        "HTTP 404.",
    ):
        assert part in text


def test_scopes(files):
    """The narrowest scope comes first, whatever the order of the spec; the docstring has both."""
    for module, name in (("toys", "LIST_TOYS"), ("toys_tags", "DELETE_TAGS")):
        assert constant(files, module, name)[1]["scopes"] == "('write:toy', 'write')"
    text = text_of(files, "toys", "Toys", "describe")
    assert "\n\nScopes: `write:toy` or `write`.\n\n" in text


def test_no_scopes():
    """An operation without any says nothing of them."""
    emitted, _ = emit(tiny.spec())
    assert "cope" not in emitted["tiny_client/resources/toys.py"]


def test_maps_are_mappings(files):
    """An argument that is a map takes any mapping, and null where it may be null."""
    assert signature(files, "toys", "Toys", "describe") == (
        "(toy_id: str, *, labels: Mapping[str, str], "
        "extras: Mapping[str, object] | None | UnsetType=UNSET, "
        f"weight: float | UnsetType=UNSET, {OPTIONS}) -> models.Toy"
    )


def test_delete_with_a_body(files):
    """The fields of the body are arguments, and nothing is returned."""
    called, keywords = constant(files, "toys_tags", "DELETE_TAGS")
    assert called == "Operation[None]"
    assert keywords["body"] == "Body(models.TagRemoval)"
    assert signature(files, "toys_tags", "ToysTags", "delete") == (
        f"(toy_id: str, *, tags: StringList, {OPTIONS}) -> None"
    )


def test_models_of_maps_and_of_themselves(files):
    """Maps become dicts, and a schema may hold itself, alone or in a list."""
    assert fields(files["models/openapi.py"], "Toy") == {
        "id": "str",
        "labels": "dict[str, str] | None = None",
        "extras": "dict[str, Any] | None = None",
        "inner": "Toy | None = None",
        "parts": "list[Toy] | None = None",
        "weight": "int | float | None = None",
    }
    written = fields(files["models/openapi.py"], "ToyFacts")
    assert written["labels"] == "dict[str, str]"
    assert written["extras"] == "dict[str, Any] | None | UnsetType = UNSET"
    literals = fields(files["params.py"], "ToyFacts")
    assert literals["labels"] == "dict[str, str]"
    assert literals["extras"] == "NotRequired[dict[str, Any] | None]"


def test_limits_of_numbers(files):
    """A number with limits is a type that msgspec takes, for whole numbers too."""
    text = fields(files["models/openapi.py"], "ToyFacts")["weight"].partition(" | Unset")[0]
    annotation = eval(text, {"Annotated": __import__("typing").Annotated, "Meta": META})
    assert msgspec.convert(1, annotation) == 1
    assert msgspec.convert(1.5, annotation) == 1.5
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(2, annotation)


def test_forms_are_no_models(files):
    """A form is arguments only; what it holds as JSON is a written model."""
    assert not [
        path for path, text in files.items() if "PictureForm" in text and "json" not in path
    ]
    assert "class Caption(WrittenModel, kw_only=True)" in files["models/openapi.py"]
    assert fields(files["params.py"], "Caption") == {"text": "str"}
    vendor = Vendor(name="rich", files={}, problems=(), spec=rich.spec())
    assert vendor.models == len(rich.SCHEMAS) - 1


def test_the_shipped_document_is_the_true_one(files):
    """The code generators are given bent copies; the document itself stays as it was written."""
    assert json.loads(files["openapi.json"]) == rich.document()


def test_client_with_a_token(files):
    """The client takes the way to authenticate, and hands it on."""
    (text,) = {files["_client.py"]}
    assert text.count('        auth: Literal["basic", "oauth2"] | None = None,\n') == 2
    assert text.count("        scopes: StringList | None = None,\n") == 2
    assert text.count("        token_lifetime: int | None = None,\n") == 2
    for name in ("auth", "scopes", "token_lifetime"):
        assert text.count(f"            {name}={name},\n") == 2
        assert text.count(f"        {name}: ") >= 2
    assert (
        'encoding="basic",\n        token=TokenEndpoint(\n            path="/oauth/token",' in text
    )
    assert 'lifetime=300,\n            mode_variable="RICH_AUTH",' in text
    for variable in ("RICH_AUTH", "RICH_SCOPES", "RICH_LIFETIME"):
        assert text.count(f"`{variable}`") == 1  # in the base of both clients


def test_client_without_a_token():
    """A vendor without one has none of it."""
    text = emit(tiny.spec())[0]["tiny_client/_client.py"]
    for word in ("TokenEndpoint", "Literal", "StringList", "token_lifetime", "encoding"):
        assert word not in text


def test_errors_are_at_hand(files):
    """Every error of the runtime can be imported from the client's own package."""
    public = {
        name
        for name, value in vars(lmskit.errors).items()
        if isinstance(value, type)
        and issubclass(value, lmskit.errors.LmsError)
        and value.__module__ == "lmskit.errors"
    }
    assert public == set(ERRORS)
    (found,) = (n for n in ast.parse(files["errors.py"]).body if isinstance(n, ast.ImportFrom))
    assert [alias.name for alias in found.names] == list(ERRORS)


def test_resource_is_described_by_what_most_methods_are_about():
    """A method that a resource borrows from another tag does not name the resource."""
    tree = rich.document()
    tree["tags"] = [
        {"name": "Labels", "description": "Labels of a toy."},
        {"name": "Trials", "description": "Trying a toy."},
    ]
    removal, *others = tree["paths"]["/toys/{toyId}/tags"].values()
    borrowed = copy.deepcopy(others[0] if others else removal)
    borrowed |= {"operationId": "tryToy", "x-sdk": {"resource": "toys.tags", "method": "try_out"}}
    for operation in (removal, *others):
        operation["tags"] = ["Labels"]
    borrowed["tags"] = ["Trials"]
    method_name = next(iter(tree["paths"]["/toys/{toyId}/tags"]))
    tree["paths"] = {"/toys/{toyId}/a-trial": {method_name: borrowed}, **tree["paths"]}
    emitted, problems = emit(rich.spec(tree))
    assert problems == ()
    (text,) = (t for path, t in emitted.items() if path.endswith("resources/toys_tags.py"))
    assert ast.get_docstring(ast.parse(text)) == "Labels of a toy."


@pytest.mark.parametrize("source", [rich, tiny], ids=["rich", "tiny"])
def test_imports_are_used(source):
    """A module imports what it uses, and nothing else."""
    for path, text in emit(source.spec())[0].items():
        if "/resources/" not in path and not path.endswith("_client.py"):
            continue
        tree = ast.parse(text)
        top = [*tree.body, *(inner for n in tree.body if isinstance(n, ast.If) for inner in n.body)]
        imported = {
            alias.asname or alias.name
            for node in top
            if isinstance(node, ast.Import | ast.ImportFrom)
            for alias in node.names
        }
        used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        assert imported - used == ({"annotations"} if imported else set()), path

"""Parameters of the path, the query and the headers, as the document says what they hold."""

from __future__ import annotations

from typing import Any

import pytest

from lmskit.sandbox import DocumentError
from lmskit.sandbox.document import read_document
from tests.sandbox.handled import document, library, parameter, problems


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", {}),
        ("&&", {}),
        ("deep=true", {"deep": True}),
        ("deep=false", {"deep": False}),
        ("deep=True", {"deep": True}),
        ("deep=False", {"deep": False}),
        ("size=7", {"size": 7}),
        ("size=-7", {"size": -7}),
        ("share=0.5", {"share": 0.5}),
        ("share=5", {"share": 5}),
        ("share=5e-1", {"share": 0.5}),
        ("order=desc", {"order": "desc"}),
        ("since=2024-02-29T10:00:00%2B02:00", {"since": "2024-02-29T10:00:00+02:00"}),
        ("tags=a,b", {"tags": ["a", "b"]}),
        ("tags=a%2Cb,c", {"tags": ["a", "b", "c"]}),
        ("tags=a+b,c%20d,%2B", {"tags": ["a b", "c d", "+"]}),
        ("tags=%2541", {"tags": ["%41"]}),
        ("tags=", {"tags": []}),
        ("years=1&years=2", {"years": [1, 2]}),
        ("years=1", {"years": [1]}),
        ("%73ize=7", {"size": 7}),
        ("colour=red&size=7&colour=blue", {"size": 7}),
        ("tags=caf%C3%A9", {"tags": ["caf\u00e9"]}),
    ],
)
def test_a_query_is_typed_by_its_schemas(query: str, expected: dict[str, Any]) -> None:
    """Each value is decoded once and typed; what the document does not know is ignored."""
    with library() as client:
        answer = client.get(f"/books?{query}")
        assert answer.status_code == 200, answer.text
        found = answer.json()["query"]
        assert (found, str(found)) == (expected, str(expected))  # True is not 1, nor 5 5.0


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("deep=TRUE", "deep"),
        ("deep=1", "deep"),
        ("deep=", "deep"),
        ("deep=true&deep=true", "deep"),
        ("size=7.0", "size"),
        ("size=+7", "size"),
        ("size=%207", "size"),
        ("size=\u0667", "size"),
        ("size=51", "size"),
        (f"size={'9' * 5000}", "size"),
        ("share=1e999", "share"),
        ("share=NaN", "share"),
        ("order=up", "order"),
        ("since=yesterday", "since"),
        ("since=2024-02-30T10:00:00Z", "since"),
        ("tags=a&tags=b", "tags"),
        ("years=1,2", "years[0]"),
        ("years=1&years=b", "years[1]"),
        ("tags=%FF", "tags"),
        ("tags=%ED%A0%80", "tags"),
    ],
)
def test_a_wrong_value_of_a_query_is_named(query: str, named: str) -> None:
    """What the schema forbids is refused by its name, before the handler is called."""
    with library() as client:
        assert problems(client.get(f"/books?{query}")) == [("query", named)]


def test_every_wrong_parameter_is_named() -> None:
    """One answer lists them all, those of the headers too."""
    with library() as client:
        answer = client.get("/books?deep=1&size=a", headers={"x-reader": "long"})
    assert problems(answer) == [("headers", "X-Reader"), ("query", "deep"), ("query", "size")]


def test_a_parameter_that_must_be_there_is_named() -> None:
    """A required parameter is asked for, and one of the path is never missing."""
    with library() as client:
        assert problems(client.put("/books/a", json={})) == [("query", "dry")]
        assert client.put("/books/a?dry=true", json={}).status_code == 200


@pytest.mark.parametrize(
    ("edition", "valid"),
    [("7", True), ("0", True), ("-1", True), ("a", False), ("1.0", False), ("%37", True)],
)
def test_a_number_in_a_path_is_one(edition: str, valid: bool) -> None:
    """A segment that must be an integer is checked, and stays a text."""
    with library() as client:
        answer = client.get(f"/books/a%2Fb/editions/{edition}")
        if valid:
            found = answer.json()["path"]
            assert found == {"bookId": "a/b", "edition": edition.replace("%37", "7")}
        else:
            assert problems(answer) == [("path", "edition")]


def test_the_parameters_of_a_path_are_those_of_its_operations() -> None:
    """What an operation says of a parameter again, it says instead of its path."""
    root = document()
    node = root["paths"]["/books/{bookId}"]["get"]
    node["parameters"] = [parameter("bookId", {"type": "integer"}, **{"in": "path"})]
    handled = ["search", "upload", "read", "write", "untag", "edition"]
    found = read_document(root, handled).find("/api/books/a")
    assert found is not None
    operations = found[0].operations
    assert [one.types for one in operations["GET"].parameters] == [{"integer"}]
    assert [one.name for one in operations["PUT"].parameters] == ["bookId", "dry"]


@pytest.mark.parametrize(
    "given",
    [
        parameter("a", {"type": "object"}),
        parameter("a", {"type": "array", "items": {"type": "array"}}),
        parameter("a", {"type": "string"}, style="deepObject"),
        parameter("a", {"type": "string"}, **{"in": "cookie"}),
        {"name": "a", "in": "query", "content": {"application/json": {}}},
        parameter("a", {"type": "array", "items": {}}, **{"in": "path"}),
    ],
)
def test_a_parameter_that_is_not_understood_is_an_error(given: dict[str, Any]) -> None:
    """It is refused when the sandbox is opened, with the operation that has it."""
    root = {"info": {"version": "1"}, "servers": [{"url": "/"}], "paths": {}}
    node = {"operationId": "x", "parameters": [given], "responses": {"200": {}}}
    root["paths"] = {"/a": {"get": node}}
    with pytest.raises(DocumentError, match=r"^x: the parameter a in "):
        read_document(root, ["x"])

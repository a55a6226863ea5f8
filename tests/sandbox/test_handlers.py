"""Operations that a vendor's rules carry out by handlers of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest
from attrs import evolve

from lmskit.sandbox import DocumentError, Fault, Faults, Sandbox
from lmskit.sandbox.app import build_app
from lmskit.sandbox.document import read_document
from lmskit.sandbox.message import Answer, Refusal, Request
from lmskit.sandbox.transports import AppTransport
from tests.sandbox.handled import BASE, Library, document, engine, library, problems

if TYPE_CHECKING:
    from lmskit.sandbox.call import Call

KEY = {"authorization": "Bearer k"}


def test_a_call_has_what_the_request_has() -> None:
    """The operation, the path, the query, the headers, the body, the time and the ids."""
    seen: list[Call] = []

    def write(call: Call) -> dict[str, Any]:
        seen.append(call)
        return {"id": call.context.new_id("books", "ab", 4)}

    with library(write=write) as client:
        sent = {"any": [1], "other": None}
        answer = client.put("/books/a%2Fb?dry=false", json=sent, headers={"X-Own": "1"})
        assert len(answer.json()["id"]) == 4
    [call] = seen
    assert (call.operation.id, call.operation.method, call.operation.kind) == ("write", "PUT", None)
    assert (call.path, call.query, call.body) == ({"bookId": "a/b"}, {"dry": False}, sent)
    assert (call.headers["x-own"], call.form) == ("1", {})
    assert call.context.now.year == 2018


@pytest.mark.parametrize(
    ("value", "status", "content"),
    [
        ({"a": 1}, 200, b'{"a":1}'),
        ([], 200, b"[]"),
        ("", 200, b'""'),
        (False, 200, b"false"),
        (None, 200, b""),
        (Answer(206, {"content-type": "application/zip"}, b"\xff\x00"), 206, b"\xff\x00"),
    ],
)
def test_what_a_handler_returns_is_answered(value: object, status: int, content: bytes) -> None:
    """JSON under the documented status, nothing for None, and an answer as it is."""
    with library(search=lambda _: value) as client:
        answer = client.get("/books")
        assert (answer.status_code, answer.content) == (status, content)
        kind = answer.headers.get("content-type")
        expected = {b"": None, b"\xff\x00": "application/zip"}
        assert kind == expected.get(content, "application/json; charset=utf-8")


def test_success_without_a_body_has_its_own_status() -> None:
    """What the document answers with 204 has neither content nor a type."""
    with library(untag=lambda _: None) as client:
        answer = client.request("DELETE", "/books/a/tags", json={"tags": ["x"]})
        assert (answer.status_code, answer.content) == (204, b"")
        assert "content-type" not in answer.headers


def test_a_deletion_may_have_a_body() -> None:
    """It is checked like any other, and a field that is not known is not kept."""
    seen: list[Any] = []
    with library(untag=lambda call: seen.append(call.body)) as client:
        assert problems(client.delete("/books/a/tags")) == [("body", "body")]
        wrong = client.request("DELETE", "/books/a/tags", json={"tags": [1]})
        assert problems(wrong) == [("body", "tags[0]")]
        right = client.request("DELETE", "/books/a/tags", json={"tags": ["x"], "colour": 1})
        assert right.status_code == 204
    assert seen == [{"tags": ["x"]}]


def test_a_body_that_need_not_be_there_is_none() -> None:
    """A handler can tell it from an empty object."""
    with library() as client:
        assert client.put("/books/a?dry=true").json()["body"] is None
        assert client.put("/books/a?dry=true", json={}).json()["body"] == {}


def test_what_a_handler_did_is_undone_when_it_refuses() -> None:
    """A call is kept whole or not at all; what succeeds is there for the next one."""

    def write(call: Call) -> None:
        call.context.transaction.save("books", {"id": call.path["bookId"]})
        call.context.transaction.put_blob("book", b"x")
        if call.query["dry"]:
            raise Refusal(409, "conflict", "No")

    def search(call: Call) -> list[Any]:
        transaction = call.context.transaction
        return [one["id"] for one in transaction.everything("books")] + [
            None if transaction.blob("book") is None else "blob"
        ]

    with library(write=write, search=search) as client:
        refused = client.put("/books/a?dry=true")
        assert (refused.status_code, refused.json()["type"]) == (409, "conflict")
        assert client.get("/books").json() == [None]
        assert client.put("/books/b?dry=false").status_code == 200
        assert client.get("/books").json() == ["b", "blob"]


def test_what_a_handler_raises_besides_is_undone_too() -> None:
    """A fault of the rules is no answer, and leaves nothing behind."""

    def write(call: Call) -> None:
        call.context.transaction.save("books", {"id": "a"})
        raise RuntimeError("a fault of the rules")

    def search(call: Call) -> list[Any]:
        return call.context.transaction.everything("books")

    with library(write=write, search=search) as client:
        with pytest.raises(RuntimeError, match="a fault of the rules"):
            client.put("/books/a?dry=true")
        assert client.get("/books").json() == []


def test_a_vendor_may_authorize_by_what_it_keeps() -> None:
    """A request beside the document makes a token, which another one then may use."""
    with library() as client:
        assert client.get("/books/a").status_code == 401
        assert client.get("/books/a", headers=KEY).status_code == 200
        assert client.get("/books/a", headers={"x-key": "t=1"}).status_code == 401
        assert client.post(f"{BASE}/token?t=1").json() == {"token": "t=1"}
        assert client.get("/books/a", headers={"x-key": "t=1"}).status_code == 200


def test_a_vendor_may_forgive_what_a_document_does_not() -> None:
    """What its rules make of a request is what is looked at; by default a slash too many counts."""

    class Forgiving(Library):
        def normalized(self, request: Request) -> Request:
            return evolve(request, path=request.path.replace("//", "/"))

    for rules, status in ((Forgiving(), 200), (Library(), 404)):
        with AppTransport(build_app(engine(rules), Faults(()))) as transport:
            assert ask(transport, f"{BASE}//books").status_code == status
            assert ask(transport, f"{BASE}//token").status_code == status


def test_credentials_come_before_values() -> None:
    """Who may not call learns nothing of what is wrong; an open operation needs no key."""
    root = document()
    root["paths"]["/books"]["get"]["security"] = [{"key": ["a", "b"]}]
    rules = Library()
    read = read_document(root, rules.handlers)
    found = read.find("/api/books")
    assert found is not None
    assert found[0].operations["GET"].security == ({"key": ("a", "b")},)
    app = build_app(engine(rules, read), Faults(()))
    with AppTransport(app) as transport:
        assert ask(transport, "/books?deep=1").status_code == 401
        assert ask(transport, "/books?deep=1", KEY).status_code == 400
        assert ask(transport, "/books/a/editions/a").status_code == 400


def ask(
    transport: httpx.BaseTransport, path: str, headers: dict[str, str] | None = None
) -> httpx.Response:
    with httpx.Client(transport=transport, base_url=BASE) as client:
        return client.get(path, headers=headers or {})


@pytest.mark.parametrize(
    ("method", "path", "status", "allow"),
    [
        ("GET", "/books/upload", 405, "POST"),
        ("POST", "/books/a", 405, "GET, PUT"),
        ("GET", "/books/a/nothing", 404, None),
        ("GET", "/books/a/editions/", 404, None),
    ],
)
def test_a_path_that_is_spelled_out_is_no_id(
    method: str, path: str, status: int, allow: str | None
) -> None:
    """A literal segment wins, and an id with its name cannot be reached."""
    with library() as client:
        answer = client.request(method, path)
        assert (answer.status_code, answer.headers.get("allow")) == (status, allow)


def test_a_fault_meets_a_handler_too() -> None:
    """Faults stand before the vendor's handlers, in its own words."""
    app = build_app(engine(Library()), Faults([Fault("status", status=418, times=1)]))
    with AppTransport(app) as transport:
        answer = ask(transport, "/books")
        assert (answer.status_code, answer.json()["type"]) == (418, "SandboxFault")
        assert ask(transport, "/books").status_code == 200


@pytest.mark.parametrize(
    ("path", "method", "node", "handled", "message"),
    [
        ("/a/{id}", "post", {}, [], "x: POST /a/{id} is no operation on a collection"),
        ("/a/{id}/b", "get", {}, [], "x: GET /a/{id}/b is no operation on a collection"),
        ("/a/{id}", "get", {}, ["y"], "there is no operation y to handle"),
        ("/a/{id}", "post", {"responses": {"4XX": {}}}, ["x"], "x: no status of success"),
    ],
)
def test_what_nobody_handles_is_an_error(
    path: str, method: str, node: dict[str, Any], handled: list[str], message: str
) -> None:
    """A document that the rules do not cover is refused when the sandbox is opened."""
    whole = {"operationId": "x", "responses": {"200": {}}, **node}
    root = {"info": {"version": "1"}, "servers": [{"url": "/"}], "paths": {path: {method: whole}}}
    with pytest.raises(DocumentError) as raised:
        read_document(root, handled)
    assert message in str(raised.value)


def test_a_sandbox_of_handlers_has_a_snippet_and_a_seed(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a collection has, a vendor without one has too."""
    rules = Library(search=lambda call: call.context.transaction.everything("books"))
    monkeypatch.setattr("lmskit.sandbox.box.rules_of", lambda _: rules)
    monkeypatch.setattr(
        "lmskit.sandbox.box.shipped", lambda _, handled: read_document(document(), handled)
    )
    book = {"id": "a", "title": "x"}
    with Sandbox("library", seed={"books": [book]}) as box, box.transport() as transport:
        assert box.snippet("u") == "print('u', 'k')\n"
        assert ask(transport, "/books").json() == [book]
        box.reset()
        assert ask(transport, "/books").json() == [book]

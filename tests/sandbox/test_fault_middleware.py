from __future__ import annotations

import json
import time
from typing import Any

import httpx
import pytest

from lmskit.sandbox.faults import Fault
from lmskit.sandbox.faults.drift import UNDOCUMENTED_FIELD, UNDOCUMENTED_VALUE
from tests.sandbox.fault_app import THING, Rig

INSTEAD = ["status", "html"]


def data(answer: httpx.Response) -> Any:
    return answer.json()["data"]


def test_without_faults_the_app_answers() -> None:
    """The middleware passes a request and its answer as they are."""
    rig = Rig()
    answer = rig.send("POST", "/v1/things")
    assert (answer.status_code, data(answer)) == (200, THING)
    assert rig.inner.carried_out == [("POST", "/v1/things", b"{}")]


@pytest.mark.parametrize("path", ["/", "/v1", "/v10/things", "/healthz"])
def test_only_the_vendors_paths_are_struck(path: str) -> None:
    """What is not below the base path is the sandbox's own, and meets no fault."""
    rig = Rig(Fault("status"))
    assert rig.send("GET", path, "bogus").status_code == 200
    assert rig.faults.counts() == {}


def test_a_status_takes_the_place_of_the_answer() -> None:
    """The app does not see the request; status and Retry-After are those asked for."""
    rig = Rig(Fault("status", status=429, retry_after=7))
    answer = rig.get()
    assert (answer.status_code, answer.text) == (429, "Too Many Requests")
    assert answer.headers["retry-after"] == "7"
    assert rig.inner.carried_out == []


def test_a_status_that_no_one_knows_can_be_sent() -> None:
    """A status need not have a name."""
    answer = Rig(Fault("status", status=599)).get()
    assert (answer.status_code, answer.text) == (599, "Unknown")
    assert "retry-after" not in answer.headers


def test_html_is_a_page() -> None:
    """A page of HTML comes, by default with 502."""
    answer = Rig().get("html")
    assert answer.status_code == 502
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.text.startswith("<!DOCTYPE html>")
    assert "502 Bad Gateway" in answer.text
    assert Rig().get("html; status=200").status_code == 200


@pytest.mark.parametrize("kind", INSTEAD)
def test_after_carries_the_request_out_first(kind: Any) -> None:
    """With `after`, the app has handled the request whose answer is lost."""
    rig = Rig(Fault(kind, after=True))
    assert rig.send("POST", "/v1/things").is_server_error
    assert rig.inner.carried_out == [("POST", "/v1/things", b"{}")]


@pytest.mark.parametrize("after", [False, True])
def test_a_reset_in_process_is_a_read_error(after: bool) -> None:
    """In process a reset is what httpx raises for one; `after` says if the request counted."""
    rig = Rig(Fault("reset", after=after))
    with pytest.raises(httpx.ReadError, match="reset"):
        rig.get()
    assert len(rig.inner.carried_out) == after


def test_a_truncated_answer_in_process_is_a_protocol_error() -> None:
    """In process half an answer is what httpx raises for one, and the request was carried out."""
    rig = Rig(Fault("truncated", times=1))
    length = len(Rig().get().content)
    with pytest.raises(httpx.RemoteProtocolError, match=f"expected {length}"):
        rig.get()
    assert len(rig.inner.carried_out) == 1
    assert rig.get().status_code == 200


@pytest.mark.parametrize("path", ["/v1/things/t1", "/v1/things/gone"])
def test_malformed_json_is_not_json(path: str) -> None:
    """The body of a success or a failure cannot be parsed, under its own length and status."""
    plain, spoiled = Rig().send("GET", path), Rig(Fault("malformed_json")).send("GET", path)
    assert (spoiled.status_code, spoiled.content) == (plain.status_code, plain.content[:-1])
    assert spoiled.headers["content-length"] == str(len(plain.content) - 1)
    assert spoiled.headers["x-kept"] == "1"
    with pytest.raises(json.JSONDecodeError):
        spoiled.json()


def test_content_type_changes_only_that() -> None:
    """JSON comes as plain text, unchanged."""
    answer = Rig(Fault("content_type")).get()
    assert answer.headers.get_list("content-type") == ["text/plain; charset=utf-8"]
    assert data(answer) == THING


def test_unknown_fields_are_in_every_object() -> None:
    """The envelope, the items and what they hold get a member more, and keep the others."""
    answer = Rig(Fault("unknown_field")).send("GET", "/v1/things").json()
    for part in (answer, *answer["data"], *(item["owner"] for item in answer["data"])):
        assert part.pop(UNDOCUMENTED_FIELD)["list"] == [1, None, {}]
    assert answer == {"result": "success", "data": [THING, THING]}


def test_an_unknown_enum_value_is_inside_the_envelope() -> None:
    """The first enum of the item changes, or the named one; the envelope's own does not."""
    answer = Rig(Fault("unknown_enum")).get()
    assert answer.json()["result"] == "success"
    assert data(answer) == {**THING, "colour": UNDOCUMENTED_VALUE}
    sized = data(Rig(Fault("unknown_enum", field="size")).get())
    assert sized == {**THING, "size": 1_000_006}


def test_a_missing_field_is_a_required_one() -> None:
    """Each item loses its first required member, or the named one."""
    items = data(Rig(Fault("missing_field")).send("GET", "/v1/things"))
    assert items == [{k: v for k, v in THING.items() if k != "id"}] * 2
    item = data(Rig(Fault("missing_field", field="name")).get())
    assert item == {k: v for k, v in THING.items() if k != "name"}


@pytest.mark.parametrize(
    ("method", "path", "fault"),
    [
        ("GET", "/v1/things/gone", "unknown_field"),
        ("GET", "/v1/things/special", "unknown_field"),
        ("GET", "/v1/undocumented", "missing_field"),
        ("GET", "/v1/things/t1", "missing_field; field=size"),
        ("GET", "/v1/things/t1", "unknown_enum; field=name"),
        ("DELETE", "/v1/things/t1", "missing_field"),
        ("DELETE", "/v1/things/t1", "malformed_json"),
        ("DELETE", "/v1/things/t1", "content_type"),
        ("DELETE", "/v1/things/t1", "truncated"),
    ],
)
def test_a_fault_without_a_place_is_not_counted(method: str, path: str, fault: str) -> None:
    """An answer that has no place for a fault comes as it is, and the fault can still strike."""
    rig = Rig()
    header = f"{fault}; times=1"
    plain, answer = Rig().send(method, path), rig.send(method, path, header)
    assert (answer.content, answer.headers) == (plain.content, plain.headers)
    assert rig.faults.counts() == {}


@pytest.mark.parametrize("when", ["false", "true"])
def test_latency_delays_the_answer(when: str) -> None:
    """The answer comes whole, no sooner than asked for."""
    rig = Rig()
    start = time.monotonic()
    answer = rig.send("POST", "/v1/things", f"latency; seconds=0.05; after={when}")
    assert time.monotonic() - start >= 0.05
    assert data(answer) == THING
    assert rig.inner.carried_out == [("POST", "/v1/things", b"{}")]


def test_latency_comes_with_another_fault() -> None:
    """A slow failure is a latency and a status together."""
    rig = Rig(Fault("latency", seconds=0.02), Fault("status", times=1))
    assert [rig.get().status_code, rig.get().status_code] == [503, 200]
    assert rig.faults.counts() == {"latency": 2, "status": 1}


def test_a_key_counts_for_its_client_only() -> None:
    """Two clients that ask for the same fault under keys of their own each meet it."""
    rig = Rig()
    asks = [f"status; status=503; times=2; key={key}" for key in "aabab"]
    assert [rig.get(ask).status_code for ask in asks] == [503, 503, 503, 200, 503]


def test_without_a_document_there_are_no_drifts() -> None:
    """The middleware works over any app; only a document makes drifts possible."""
    rig = Rig(Fault("unknown_field"))
    rig.app = type(rig.app)(rig.inner, rig.faults, base_path="/v1")
    assert data(rig.get()) == THING

"""Who is let in by the sandbox of SCORM Cloud."""

from __future__ import annotations

from base64 import b64encode
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from lmskit.sandbox import Fault, Sandbox
from tests.vendors.scormcloud.sandbox.cloud import APP, calling, cloud, done, failure, moving, value

if TYPE_CHECKING:
    import httpx

TOKEN = "/oauth/authenticate/application/token"
SEED = {"courses": [{"id": "fire"}]}
UNAUTHORIZED = (401, "Authorization Required.")


def ask(client: httpx.Client, **form: Any) -> httpx.Response:
    return client.post(TOKEN, data=form)


def bearer(client: httpx.Client, scope: str, **form: Any) -> dict[str, str]:
    """The header that a token makes."""
    token = value(ask(client, scope=scope, **form))["access_token"]
    return {"authorization": f"Bearer {token}"}


def test_a_token_is_asked_for_with_scopes() -> None:
    """It lasts for five minutes, or for as long as it is asked for."""
    with cloud() as client:
        body = value(ask(client, scope="read:course write"))
        assert set(body) == {"access_token", "expires_in", "token_type"}
        assert (body["expires_in"], body["token_type"]) == (300, "bearer")
        other = value(ask(client, scope="read:course write", expiration="43200"))
        assert other["expires_in"] == 43200
        assert other["access_token"] != body["access_token"]


def test_a_token_is_reproducible() -> None:
    """If the ids are."""
    with cloud(ids=3) as client:
        first = ask(client, scope="read").json()
    with cloud(ids=3) as client:
        assert ask(client, scope="read").json() == first
    with cloud(ids=None) as client:
        assert ask(client, scope="read").json() != first


@pytest.mark.parametrize(
    ("form", "reason"),
    [
        ({"expiration": "60"}, "body scope: Is required"),
        ({"scope": " "}, "body scope: Is required"),
        ({"scope": "read nope"}, "body scope: Has the unknown scopes nope"),
        ({"scope": "read", "expiration": "0"}, "body expiration: Must be 1 to 43200"),
        ({"scope": "read", "expiration": "43201"}, "body expiration: Must be 1 to"),
        ({"scope": "read", "expiration": "1e3"}, "body expiration: Must be 1 to"),
        ({"scope": "read", "expiration": ""}, "body expiration: Must be 1 to"),
    ],
)
def test_a_wish_for_a_token_may_be_refused(form: dict[str, str], reason: str) -> None:
    """The message names the field."""
    with cloud() as client:
        code, message = failure(ask(client, **form))
        assert code == 400
        assert message.startswith(reason)


def test_the_token_endpoint_takes_a_form_by_post() -> None:
    """No JSON, no other method, no text that is no form."""
    with cloud() as client:
        assert failure(client.post(TOKEN, json={"scope": "read"}))[0] == 400
        form = {"content-type": "application/x-www-form-urlencoded"}
        assert failure(client.post(TOKEN, content=b"scope=%ff", headers=form))[0] == 400
        assert failure(client.post(TOKEN, content=b"scope=\xff", headers=form))[0] == 400
        assert failure(client.post(TOKEN, content=b"&a=b" * 200, headers=form))[0] == 400
        answer = client.get(TOKEN)
        assert failure(answer)[0] == 405
        assert answer.headers["allow"] == "POST"
        value(client.post(f"https://sandbox.test/api/v2/{TOKEN}", data={"scope": "read"}))


def test_a_token_is_for_the_app_alone() -> None:
    """Neither a stranger nor a token gets one."""
    with cloud() as client:
        header = bearer(client, "read")
        for auth in (None, ("sandbox-app", "wrong")):
            answer = client.post(TOKEN, data={"scope": "read"}, auth=auth)
            assert failure(answer) == UNAUTHORIZED
        answer = client.post(TOKEN, data={"scope": "read"}, headers=header, auth=None)
        assert failure(answer) == UNAUTHORIZED


def test_a_token_expires_by_the_clock_of_the_sandbox() -> None:
    """At the second that it said."""
    clock = moving()
    with Sandbox("scormcloud", clock=clock, seed=SEED) as box:
        with calling(box) as client:
            header = bearer(client, "read:course", expiration="60")
            long = bearer(client, "read:course", expiration="3600")
        with calling(box, auth=None) as client:
            clock.advance(timedelta(seconds=59))
            assert value(client.get("/courses/fire", headers=header))["id"] == "fire"
            clock.advance(timedelta(seconds=1))
            answer = client.get("/courses/fire", headers=header)
            assert failure(answer) == UNAUTHORIZED
            assert answer.json() == {"error": "Authorization Required."}
            client.post(TOKEN, data={"scope": "read"}, auth=APP)
            assert failure(client.get("/courses/fire", headers=header)) == UNAUTHORIZED
            assert value(client.get("/courses/fire", headers=long))["id"] == "fire"


@pytest.mark.parametrize(
    ("scope", "codes"),
    [
        ("read", [200, 403, 403]),
        ("read:course", [200, 403, 403]),
        ("write", [403, 204, 403]),
        ("write:course", [403, 204, 403]),
        ("delete", [403, 403, 204]),
        ("delete:course", [403, 403, 204]),
        ("read:ping admin write:dispatch", [403, 403, 403]),
        ("delete:course read write", [200, 204, 204]),
    ],
)
def test_an_operation_needs_one_of_its_scopes(scope: str, codes: list[int]) -> None:
    """To read, to write and to delete are three things."""
    with Sandbox("scormcloud", seed=SEED) as box:
        with calling(box) as client:
            header = bearer(client, scope)
        with calling(box, auth=None) as client:
            client.headers.update(header)
            answers = [
                client.get("/courses/fire"),
                client.put("/courses/fire/title", json={"title": "t"}),
                client.delete("/courses/fire"),
            ]
    assert [one.status_code for one in answers] == codes
    for answer in answers:
        if answer.status_code == 403:
            assert "has none of the scopes" in failure(answer)[1]


def basic(text: str) -> str:
    return f"Basic {b64encode(text.encode()).decode()}"


@pytest.mark.parametrize(
    "header",
    [
        "",
        "Basic",
        basic(""),
        basic(":"),
        basic("sandbox-app:"),
        basic("sandbox-app:wrong"),
        basic("other:sandbox-secret-key"),
        "Bearer",
        "Bearer nope",
        "Bearer c2FuZGJveC1hcHA6c2FuZGJveC1zZWNyZXQta2V5",
        "Digest a",
        "Basic ü",
    ],
)
def test_nobody_else_is_let_in(header: str) -> None:
    """The answer is the one that the vendor's overview prints."""
    with cloud(seed=SEED) as client:
        headers = {"authorization": header.encode()}
        answer = client.get("/courses/fire", headers=headers, auth=None)
        assert answer.json() == {"error": "Authorization Required."}
        assert answer.status_code == 401


def test_the_app_may_do_everything() -> None:
    """In any case of the word basic."""
    with cloud(seed=SEED) as client:
        done(client.put("/courses/fire/title", json={"title": "t"}))
        header = {"authorization": basic(":".join(APP)).replace("Basic", "bAsIc")}
        value(client.get("/courses/fire", headers=header, auth=None))


def test_a_path_that_is_none_and_a_method_that_is_none() -> None:
    """Both have a message."""
    with cloud() as client:
        assert failure(client.get("/nothing"))[0] == 404
        answer = client.patch("/courses")
        assert failure(answer)[0] == 405
        assert answer.headers["allow"] == "GET"


def test_faults_and_limits_answer_in_the_words_of_the_vendor() -> None:
    """Every failure of the sandbox has a body that the vendor's could have."""
    with cloud(limit=1, faults=[Fault("status", status=409)]) as client:
        assert failure(client.get("/courses"))[0] == 409
    with cloud(limit=1) as client:
        value(client.get("/courses"))
        answer = client.get("/courses")
        assert failure(answer)[0] == 429
        assert answer.headers["retry-after"] == "60"


def test_an_address_with_two_slashes_is_the_same() -> None:
    """The vendor's own clients join their base URL and their paths with two."""
    with cloud(seed=SEED) as client:
        value(client.get("https://sandbox.test/api/v2//courses/fire"))

"""Failures: every status, every kind of body, and no secret in any of them."""

from __future__ import annotations

import builtins
import copy
import pickle
import time
import traceback
from email.utils import formatdate
from typing import Any

import httpx
import pytest

from lmskit import errors
from lmskit._failure import retry_after
from tests.runtime.driver import CREDENTIALS, Driver, Wire, raw

BODY = {
    "result": "failure",
    "error": {
        "type": "RequestValidationError",
        "message": "The request is not valid",
        "errors": [
            {"location": "body", "param": "owner", "msg": "Must be a valid email address"},
            {"value": "x"},
            "odd",
        ],
    },
}


def failing(driver: Driver, response: httpx.Response, **arguments: Any) -> errors.StatusError:
    """The error of a get."""
    client = driver.client(Wire(response), **{"max_retries": 0, **arguments})
    with pytest.raises(errors.StatusError) as caught:
        driver.run(lambda: client.things.get("a"))
    return caught.value


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, errors.BadRequestError),
        (401, errors.AuthenticationError),
        (403, errors.PermissionDeniedError),
        (404, errors.NotFoundError),
        (409, errors.ConflictError),
        (422, errors.UnprocessableEntityError),
        (429, errors.RateLimitError),
        (500, errors.ServerError),
        (503, errors.ServerError),
        (599, errors.ServerError),
        (600, errors.ServerError),
        (418, errors.StatusError),
        (304, errors.StatusError),
        (302, errors.StatusError),
    ],
)
def test_each_status_has_its_error(
    driver: Driver, status: int, kind: type[errors.StatusError]
) -> None:
    """The class of an error follows from its status, known or not."""
    error = failing(driver, httpx.Response(status, json=BODY))
    assert type(error) is kind
    assert error.status == error.response.status_code == status


def test_the_body_is_understood(driver: Driver) -> None:
    """Type, message, complaints and request id are where the vendor puts them."""
    error = failing(driver, httpx.Response(422, json=BODY, headers={"X-Request-Id": "r-1"}))
    assert error.vendor_type == "RequestValidationError"
    assert error.message == "The request is not valid"
    assert error.request_id == "r-1"
    assert error.retry_after is None
    complaint = errors.FieldError("owner", "Must be a valid email address")
    assert error.field_errors == (complaint,)
    assert str(error) == "getThing: 422 RequestValidationError: The request is not valid"
    assert error.response.json() == BODY


@pytest.mark.parametrize(
    ("response", "message"),
    [
        (raw("", 404), "Not Found"),
        (raw("", 599), "HTTP 599"),
        (raw("Too many requests, please try again later.", 429, content_type="text/html"),
         "Too many requests, please try again later."),
        (raw("  gone \n away ", 404, content_type="text/plain"), "gone away"),
        (raw("<!doctype html><title>s3cret page</title>", 502), "Bad Gateway"),
        (raw("oh <b>no</b>", 500), "Internal Server Error"),
        (raw("\x00\x01", 500), "Internal Server Error"),
        (raw(b"\xff\xfe", 500, content_type="text/plain; charset=utf-8"), "Internal Server Error"),
        (raw('{"error":', 500), "Internal Server Error"),
        (httpx.Response(500, json="just text"), "just text"),
        (httpx.Response(500, json=None), "Internal Server Error"),
        (httpx.Response(500, json=[1]), "Internal Server Error"),
        (httpx.Response(500, json={"error": "x"}), "Internal Server Error"),
        (httpx.Response(500, json={"error": {"type": {}, "message": []}}), "Internal Server Error"),
        (httpx.Response(500, json={"error": {"message": ""}}), "Internal Server Error"),
        (httpx.Response(500, json={"error": {"message": False}}), "Internal Server Error"),
        (httpx.Response(500, json={"error": {"type": True}}), "Internal Server Error"),
        (httpx.Response(404, extensions={"reason_phrase": b"Nope"}), "Nope"),
    ],
)  # fmt: skip
def test_a_body_of_another_kind(driver: Driver, response: httpx.Response, message: str) -> None:
    """A short text is the message; for a page, or for nothing, the reason phrase is."""
    error = failing(driver, response)
    assert error.message == message
    assert error.vendor_type is None
    assert error.field_errors == ()


@pytest.mark.parametrize("before", range(185, 200))
def test_no_secret_is_cut_in_two(driver: Driver, before: int) -> None:
    """Where a long text ends, no half of a credential is left."""
    text = f"{'x' * before} {CREDENTIALS['api_key']} {'y' * 50}"
    assert "k" not in failing(driver, raw(text, 500)).message


def test_a_secret_within_another(driver: Driver) -> None:
    """Of a credential that begins with another one, nothing is left."""
    body = {"error": {"message": "no org-123456-tail here, nor org-123456"}}
    error = failing(driver, httpx.Response(401, json=body), api_key="org-123456-tail")
    assert error.message == "no *** here, nor ***"


def test_a_long_text_is_cut(driver: Driver) -> None:
    """A message stays short."""
    assert len(failing(driver, raw("word " * 1000, 500)).message) == 200


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("60", 60.0),
        (" 0 ", 0.0),
        ("1.5", 1.5),
        ("-5", None),
        ("", None),
        ("soon", None),
        ("nan", None),
        ("1e3", None),
        ("9" * 400, None),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0),
        ("Wed, 99 Oct 2015 07:28:00 GMT", None),
    ],
)
def test_retry_after(text: str, seconds: float | None) -> None:
    """Retry-After is seconds or a date, never negative, and nothing if it is neither."""
    assert retry_after(httpx.Headers({"retry-after": text})) == seconds


def test_retry_after_a_date_to_come(driver: Driver) -> None:
    """A date is turned into the seconds until then."""
    headers = {"retry-after": formatdate(time.time() + 100, usegmt=True)}
    error = failing(driver, httpx.Response(429, headers=headers))
    assert error.retry_after is not None
    assert 90 < error.retry_after <= 100


def test_a_map_of_complaints(driver: Driver) -> None:
    """Complaints may be a map from field to texts."""
    body = {"error": {"errors": {"a": ["x", "y"], "b": "z", "c": 5}}}
    assert failing(driver, httpx.Response(400, json=body)).field_errors == (
        errors.FieldError("a", "x"),
        errors.FieldError("a", "y"),
        errors.FieldError("b", "z"),
    )


@pytest.mark.parametrize("copied", [lambda e: pickle.loads(pickle.dumps(e)), copy.copy])
def test_errors_are_picklable(driver: Driver, copied: Any) -> None:
    """An error keeps what it knows in another process."""
    error = failing(driver, httpx.Response(422, json=BODY, headers={"retry-after": "3"}))
    twin = copied(error)
    assert type(twin) is type(error)
    assert str(twin) == str(error)
    assert (twin.status, twin.message, twin.retry_after) == (422, error.message, 3.0)
    assert twin.field_errors == error.field_errors
    assert twin.response.json() == BODY


@pytest.mark.parametrize(
    "error",
    [
        errors.InvalidArgumentError("bad", argument="a.b"),
        errors.DecodeError("bad", path="$.a", response=httpx.Response(200, content=b"x")),
        errors.ConnectionError("no way"),
        errors.TimeoutError("too late"),
        errors.ConfigurationError("no key"),
        errors.JobFailedError("failed", value=[1], message="m", warnings=("w",)),
        errors.WaitTimeoutError("still RUNNING", value=None),
        errors.WebhookVerificationError("no"),
        errors.WebhookTooLargeError("too much", limit=5),
        errors.WebhookDecodeError("bad", path="$.a"),
    ],
)
def test_the_others_are_picklable(error: errors.LmsError) -> None:
    """Every kind of error survives pickling, its attributes with it."""
    twin = pickle.loads(pickle.dumps(error))
    assert (type(twin), str(twin)) == (type(error), str(error))
    assert twin.__dict__.keys() == error.__dict__.keys()


def test_the_tree() -> None:
    """The errors stand where the module says, and where the standard library expects."""
    for name, kind in vars(errors).items():
        if isinstance(kind, type) and issubclass(kind, Exception):
            assert issubclass(kind, errors.LmsError), name
            assert name in (errors.__doc__ or "")
    assert issubclass(errors.TimeoutError, builtins.TimeoutError)
    assert issubclass(errors.ConnectionError, builtins.ConnectionError)
    assert issubclass(errors.InvalidArgumentError, ValueError)


def every_text(error: BaseException) -> str:
    """All that a log or an error tracker may show of an error."""
    shown = [repr(error), str(error), str(error.args), str(error.__dict__)]
    shown += traceback.format_exception(error)
    response = error.__dict__.get("response")
    if response is not None:
        shown += [str(dict(response.request.headers)), str(vars(response))]
        shown.append(str(pickle.dumps(error)))
    if isinstance(error.__cause__, httpx.RequestError):
        shown.append(str(error.__cause__.request.headers.raw))
    return "\n".join(shown)


@pytest.mark.parametrize(
    "response",
    [
        httpx.Response(401, json={"error": {"type": "t", "message": "bad key k3y-s3cr3t"}}),
        httpx.Response(401, json={"error": {"type": "k3y-s3cr3t", "message": "m"}}),
        raw("no such key: k3y-s3cr3t", 401),
        httpx.Response(302, headers={"location": "/v1/other"}),
        raw("no JSON"),
        httpx.ConnectError("k3y-s3cr3t"),
        httpx.ReadTimeout(""),
    ],
)
def test_no_secret_is_shown(driver: Driver, response: httpx.Response | Exception) -> None:
    """Nothing that is printed, logged or pickled of an error holds the credentials."""
    wire = Wire(response)
    client = driver.client(wire, max_retries=0).with_options(extra_headers={"X-Key": "k3y-s3cr3t"})
    with pytest.raises(errors.LmsError) as caught:
        driver.run(lambda: client.things.get("a"))
    error = caught.value
    if isinstance(error, errors.StatusError):
        vars(error.response).update(_content=b"", _text="")  # the vendor's words are its own
    if error.__cause__ is not None:
        error.__cause__.args = ()  # as do those of httpx
    assert CREDENTIALS["api_key"] not in every_text(error)
    assert wire.request.headers["authorization"].endswith(CREDENTIALS["api_key"])

"""Receiving: the size, the JSON, the event, and what is reported or refused on the way."""

from __future__ import annotations

import datetime
import json
import logging
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmskit import (
    UNSET,
    ConfigurationError,
    Drift,
    InvalidArgumentError,
    LmsError,
    WebhookDecodeError,
    WebhookError,
    WebhookTooLargeError,
    WebhookVerificationError,
    webhooks,
)
from lmskit.models import OpenReadModel, ReadModel
from lmskit.webhooks import Events, UnknownEvent
from tests.oracles import profiles

profiles.load()

SECRET = ("X-Hook-Secret", "s3cret-s3cret")
NOON = datetime.datetime(2030, 1, 2, 12, tzinfo=datetime.UTC)


class Person(ReadModel, kw_only=True):
    id: str
    born: datetime.datetime | None = None


class Joined(ReadModel, kw_only=True):
    """A person joined."""

    kind: str
    at: datetime.datetime
    person: Person | None = None
    fields: dict[str, int] | None = None


class Left(OpenReadModel, kw_only=True):
    """A person left; more may come."""

    kind: str


EVENTS: Events[Joined | Left] = Events(type_member="kind", models={"JOINED": Joined, "LEFT": Left})
WHOLE: dict[str, Any] = {"kind": "JOINED", "at": "2030-01-02T12:00:00+00:00", "person": {"id": "u"}}


def receive(body: Any, headers: Any = (SECRET,), **options: Any) -> Any:
    """What a delivery is received as."""
    given_: dict[str, Any] = {
        "username": None,
        "password": None,
        "secret_header": SECRET,
        "allow_unverified": False,
        "max_bytes": 10_000,
        "strict": False,
        "on_drift": None,
        **options,
    }
    return webhooks.receive(EVENTS, body, headers, **given_)


def outcome(body: Any, **options: Any) -> Any:
    """The event, or the error of ours."""
    try:
        return receive(body, on_drift=lambda _: None, **options)
    except LmsError as error:
        return error


def encoded(**changes: Any) -> bytes:
    """A whole delivery with some members changed."""
    return json.dumps({**WHOLE, **changes}).encode()


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview, bytes.decode])
def test_a_known_event(kind: Any) -> None:
    """A documented delivery is its model, in whatever form a framework has the body."""
    for strict in (True, False):
        event = receive(kind(encoded()), strict=strict)
        assert event == Joined(kind="JOINED", at=NOON, person=Person(id="u"))


def test_an_open_event() -> None:
    """An event that nobody has described in full keeps all that came."""
    event = receive(b'{"kind": "LEFT", "why": {"x": [1]}}', strict=True)
    assert event == Left(kind="LEFT", additional_properties={"why": {"x": [1]}})


@pytest.mark.parametrize("strict", [True, False])
def test_an_event_of_another_type(strict: bool) -> None:
    """What nobody knows is no error: it has its type and all of its JSON."""
    document = {"kind": "MOVED", "to": {"a": [1, None, 2.5]}}
    event = receive(json.dumps(document).encode(), strict=strict)
    assert event == UnknownEvent("MOVED", document)


@pytest.mark.parametrize("named", [{}, {"kind": None}, {"kind": 5}, {"kind": ["JOINED"]}])
def test_an_event_without_a_type(named: dict[str, Any]) -> None:
    """Nobody can say what it is: it is kept as it came, and reported or refused."""
    drifts: list[Drift] = []
    body = json.dumps({**named, "x": 1}).encode()
    assert receive(body, on_drift=drifts.append) == UnknownEvent(None, {**named, "x": 1})
    got = named.get("kind", UNSET)
    assert drifts == [Drift("$.kind", "str", got, "webhook")]
    with pytest.raises(WebhookDecodeError, match=r"expected str at \$\.kind"):
        receive(body, strict=True)


ODD = [
    ({"at": "noon"}, "$.at", "datetime", "noon"),
    ({"at": None}, "$.at", "datetime", None),
    ({"person": {"id": 5}}, "$.person.id", "str", 5),
    ({"person": {}}, "$.person.id", "str", UNSET),
    ({"person": "u"}, "$.person", "Person | None", "u"),
    ({"fields": {"a": "b"}}, "$.fields.a", "int", "b"),
]


@pytest.mark.parametrize(("changes", "path", "expected", "got"), ODD)
def test_an_odd_event(changes: Any, path: str, expected: str, got: Any) -> None:
    """A field that is not as documented is kept and reported, or refused by its path."""
    drifts: list[Drift] = []
    event = receive(encoded(**changes), on_drift=drifts.append)
    assert isinstance(event, Joined)
    assert drifts == [Drift(path, expected, got, "webhook JOINED")]
    with pytest.raises(WebhookDecodeError) as caught:
        receive(encoded(**changes), strict=True)
    assert (caught.value.path, caught.value.status) == (path, 400)
    assert str(caught.value) == f"expected {expected} at {path}"


def test_odd_values_are_logged_once(caplog: pytest.LogCaptureFixture) -> None:
    """Without a listener there is a warning for each place, and no value in it."""
    with caplog.at_level(logging.WARNING, "lmskit.drift"):
        for _ in range(3):
            receive(encoded(person={"id": 4_111}))
    (record,) = caplog.records
    assert record.getMessage() == "webhook JOINED: expected str at $.person.id, got int"


@pytest.mark.parametrize(
    "body",
    [
        b"\xef\xbb\xbf" + encoded(),
        encoded()[:-1] + b', "name": "\\ud83d"}',
    ],
)
def test_json_that_is_not_quite(body: bytes) -> None:
    """A byte order mark and half of a surrogate pair are read, and reported or refused."""
    drifts: list[Drift] = []
    assert receive(body, on_drift=drifts.append) == receive(encoded())
    assert [(d.path, d.expected, d.operation) for d in drifts] == [
        ("$", "JSON in UTF-8", "webhook JOINED")
    ]
    with pytest.raises(WebhookDecodeError, match=r"expected JSON in UTF-8 at \$"):
        receive(body, strict=True)


DEEP = b"[" * 200_000
MARK = "x-m4rk-x"


@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"", "the body is empty"),
        (b" \r\n", "the body is empty"),
        (b"\xef\xbb\xbf", "the body is not JSON"),
        (b"kind=JOINED&x-m4rk-x", "the body is not JSON"),
        (b'{"kind": "x-m4rk-x"', "the body is not JSON"),
        (b'{"kind": "JOINED"} x-m4rk-x', "the body is not JSON"),
        (b'{"kind": "x-m4rk-x\xff"}', "the body is not UTF-8"),
        ('{"kind": "JOINED"}'.encode("utf-16"), "the body is not UTF-8"),
        ('{"kind": "\ud800"}', "the body is not UTF-8"),
        (b'{"kind": "x-m4rk-x", "n": NaN}', "the body has NaN, or a number that is out of range"),
        (b'{"kind": "JOINED", "n": -Infinity}', "the body has NaN, or a number that is out of"),
        (b'{"kind": "JOINED", "n": 1e999}', "the body has NaN, or a number that is out of range"),
        (b'{"kind": "x-m4rk-x", "n": 1' + b"0" * 5000 + b"}", "the body is not JSON"),
        (DEEP, "the body is nested too deeply"),
        (b'{"kind": "JOINED", "person": ' + DEEP, "the body is nested too deeply"),
        (b"\xef\xbb\xbf" + DEEP, "the body is nested too deeply"),
        (b'["x-m4rk-x"]', "expected a JSON object, got list"),
        (b'"x-m4rk-x"', "expected a JSON object, got str"),
        (b"5", "expected a JSON object, got int"),
        (b"null", "expected a JSON object, got NoneType"),
    ],
    ids=lambda value: repr(value[:30]),
)
def test_what_is_no_event(body: Any, message: str, strict: bool) -> None:
    """What is no JSON object is refused in a sentence, with none of it in the error."""
    with pytest.raises(WebhookDecodeError) as caught:
        receive(body, strict=strict, max_bytes=1_000_000)
    assert str(caught.value).startswith(message)
    assert MARK not in str(caught.value)
    assert caught.value.__cause__ is caught.value.__context__ is None
    assert (caught.value.path, caught.value.status) == ("$", 400)


def test_nesting_that_can_just_be_parsed() -> None:
    """Whatever the depth, there is an event or an error of ours."""
    for depth in range(800, 1000, 7):
        body = b'{"kind": "JOINED", "person": ' + b'{"id":' * depth + b"1" + b"}" * depth + b"}"
        found = outcome(body)
        assert isinstance(found, Joined) or str(found) == "the body is nested too deeply"


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview, bytes.decode])
def test_the_size_of_a_body(kind: Any) -> None:
    """The limit is that of bytes; what is over it is not even decoded."""
    body = kind(encoded())
    size = len(encoded())
    assert receive(body, max_bytes=size).kind == "JOINED"
    with pytest.raises(WebhookTooLargeError) as caught:
        receive(body, max_bytes=size - 1)
    assert str(caught.value) == f"the body has more than {size - 1} bytes"
    assert (caught.value.limit, caught.value.status) == (size - 1, 413)
    with pytest.raises(WebhookTooLargeError):
        receive(kind(b"no JSON at all"), max_bytes=5)


def test_the_size_of_a_text() -> None:
    """A text counts as the bytes that it is made of, and one with wide elements by its bytes."""
    text = json.dumps({"kind": "é" * 100}, ensure_ascii=False)
    assert receive(text, max_bytes=len(text.encode())).event_type == "é" * 100
    for limit in (len(text), len(text.encode()) - 1):
        with pytest.raises(WebhookTooLargeError):
            receive(text, max_bytes=limit)
    wide = memoryview(b"abcdefgh").cast("I")
    assert len(wide) == 2
    with pytest.raises(WebhookTooLargeError):
        receive(wide, max_bytes=7)


@pytest.mark.parametrize(
    ("options", "kind", "message"),
    [
        ({"max_bytes": 0}, InvalidArgumentError, "max_bytes: expected 1 or more"),
        ({"max_bytes": True}, InvalidArgumentError, "max_bytes: expected 1 or more"),
        ({"max_bytes": 1.5}, InvalidArgumentError, "max_bytes: expected 1 or more"),
        ({"max_bytes": None}, InvalidArgumentError, "max_bytes: expected 1 or more"),
        ({"body": None}, InvalidArgumentError, "body: expected bytes or str, got NoneType"),
        ({"body": WHOLE}, InvalidArgumentError, "body: expected bytes or str, got dict"),
        ({"headers": None}, InvalidArgumentError, "headers: expected a mapping"),
        ({"secret_header": None}, ConfigurationError, "a webhook needs username= and password="),
        ({"allow_unverified": True}, ConfigurationError, "for deliveries without credentials"),
        ({"allow_unverified": 1}, ConfigurationError, "for deliveries without credentials"),
    ],
)
def test_mistakes_of_the_receiver(options: Any, kind: type[LmsError], message: str) -> None:
    """What a receiver gets wrong is said by name, and is not the fault of the delivery."""
    with pytest.raises(kind, match=message) as caught:
        receive(options.pop("body", encoded()), **options)
    assert not isinstance(caught.value, WebhookError)


@pytest.mark.parametrize("allowed", [None, 0, "", "yes", 1])
def test_nobody_is_let_in_by_mistake(allowed: Any) -> None:
    """Only `True` itself does without credentials: no variable that happens to be set."""
    with pytest.raises(ConfigurationError, match="a webhook needs username="):
        receive(encoded(), [], secret_header=None, allow_unverified=allowed)
    event = receive(encoded(), [], secret_header=None, allow_unverified=True)
    assert event.kind == "JOINED"


@pytest.mark.parametrize("body", [encoded(), b"", b"no JSON", b"x" * 20_000])
def test_strangers_learn_nothing(body: bytes) -> None:
    """Credentials come first: size and content of a stranger's body are nobody's business."""
    for headers in ([], [(SECRET[0], "other")]):
        with pytest.raises(WebhookVerificationError):
            receive(body, headers)


def test_nothing_secret_is_told() -> None:
    """Paths are made of the sender's names: a secret in them is hidden, and a long one cut."""
    drifts: list[Drift] = []
    body = encoded(fields={SECRET[1]: "x", "k" * 5_000: "y"})
    receive(body, on_drift=drifts.append)
    assert [drift.path[:16] for drift in drifts] == ["$.fields.***", "$.fields.kkkkkkk"]
    assert max(len(drift.path) for drift in drifts) == 200
    for changes in ({SECRET[1]: "x"}, {"k" * 5_000: "y"}):
        with pytest.raises(WebhookDecodeError) as caught:
            receive(encoded(fields=changes), strict=True)
        assert SECRET[1] not in f"{caught.value} {caught.value.path}"
        assert len(str(caught.value)) < 230


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)
OBJECTS = st.fixed_dictionaries(
    {"kind": st.sampled_from(["JOINED", "LEFT", "MOVED", 5])},
    optional=dict.fromkeys(("at", "person", "fields", "other"), JSON),
)


@given(st.binary() | st.text() | JSON.map(json.dumps) | OBJECTS.map(json.dumps), st.booleans())
def test_whatever_comes(body: Any, strict: bool) -> None:
    """Any bytes become an event or an error of ours, and nothing else."""
    assert isinstance(
        outcome(body, strict=strict), Joined | Left | UnknownEvent | WebhookDecodeError
    )

"""Driving clients: what is captured, and what stands for a client's own values."""

from __future__ import annotations

import httpx
import pytest

import lmskit
from tests.oracles.drivers import Capture, formed, sent_request, typed
from tests.oracles.forms import EnumForm, FileForm, ModelForm, plain
from tests.oracles.multipart import MultipartError, Part
from tests.oracles.vendors import VENDORS
from tests.oracles.wire_answers import CannedResponse
from tests.oracles.wire_serializer import ABSENT

URL = "https://api.test/a"


def test_a_capture_answers_in_order() -> None:
    """The first answer, then those that follow, then the first again."""
    following = (CannedResponse(201, {"a": "b"}, b"2"), CannedResponse(202, {}, b"3"))
    capture = Capture(200, {}, b"1", following)
    answers = [capture(httpx.Request("GET", URL)) for _ in range(4)]
    assert [one.status_code for one in answers] == [200, 201, 202, 200]
    assert [one.content for one in answers] == [b"1", b"2", b"3", b"1"]
    assert answers[1].headers["a"] == "b"


def test_a_capture_stops_what_never_ends() -> None:
    """A pager that is asked on for ever is a failure, not a test that hangs."""
    capture = Capture()
    for _ in range(20):
        capture(httpx.Request("GET", URL))
    with pytest.raises(AssertionError, match="more than 20 requests"):
        capture(httpx.Request("GET", URL))


def test_parts_are_read_off_a_request() -> None:
    """A form has parts and no body; another body has no parts; a broken form is an error."""
    request = httpx.Request("POST", URL, files={"a": ("b", b"c", "d/e")})
    request.read()
    form = sent_request(request)
    assert form.parts == (Part("a", b"c", "b", "d/e"),)
    assert form.body is ABSENT
    plain_body = sent_request(httpx.Request("POST", URL, json={"a": 1}))
    assert (plain_body.parts, plain_body.body) == (None, {"a": 1})
    kind = {"content-type": "multipart/form-data; boundary=x"}
    broken = sent_request(httpx.Request("POST", URL, content=b"{}", headers=kind))
    with pytest.raises(MultipartError):
        _ = broken.parts


def test_a_file_is_typed_and_formed() -> None:
    """Its form has what the client's own class has."""
    vendor = next(iter(VENDORS.values()))
    form = FileForm(b"x", "a.zip", "a/b")
    file = typed(vendor, {"files": [form]})["files"][0]
    assert isinstance(file, lmskit.File)
    assert (file.content, file.name, file.media_type) == (b"x", "a.zip", "a/b")
    assert formed({"files": (file,)}) == {"files": [form]}


def test_forms_are_made_plain() -> None:
    """Enums and models become what they hold; a file keeps its name."""
    file = FileForm(b"x", "a")
    value = {"a": (ModelForm("M", {"b": EnumForm("E", "c")}), file), "d": None}
    assert plain(value) == {"a": [{"b": "c"}, file], "d": None}

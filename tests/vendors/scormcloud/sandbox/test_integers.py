"""Integers of 32 and 64 bits, which no validator of JSON Schema bounds by their format."""

from __future__ import annotations

import json

import pytest

from lmskit.sandbox.schema import Schemas, bounded
from tests.vendors.scormcloud.sandbox.cloud import cloud, failure, imported, send, status, value

LARGEST = 2**31 - 1


@pytest.mark.parametrize("number", [LARGEST + 1, -LARGEST - 2, 10**30])
def test_a_version_that_has_no_place_in_32_bits_is_refused(number: int) -> None:
    """The number of a version that nobody can have is a bad request; the largest is not there."""
    with cloud() as client:
        imported(client)
        assert failure(client.get(f"/courses/fire/versions/{LARGEST}"))[0] == 404
        assert failure(client.get(f"/courses/fire/versions/{number}"))[0] == 400


def test_an_integer_of_a_body_has_32_bits() -> None:
    """Its own limits hold too, and a length of a media file is refused above the largest."""
    with cloud() as client:
        imported(client)
        refused = client.post("/courses/fire/preview", json={"expiry": 2**31})
        assert "at most 300" in failure(refused)[1]
        body = {"url": "https://example.com/a.mp4", "contentType": "video/mp4"}
        for seconds, expected in ((LARGEST, 200), (LARGEST + 1, 400)):
            body["mediaFileMetadata"] = {"estimatedDuration": seconds}
            query = {"courseId": f"film-{seconds}"}
            answer = client.post("/courses/importJobs", json=body, params=query)
            assert answer.status_code == expected, answer.text


def test_an_integer_of_json_in_a_form_has_32_bits() -> None:
    """What is said of a file beside it is held to the same limits."""
    with cloud() as client:
        for seconds, expected in ((LARGEST, 200), (-LARGEST - 2, 400)):
            told = {"contentMetadata": json.dumps({"estimatedDuration": seconds})}
            options = {"name": "a.pdf", "media_type": "application/pdf", "data": told}
            answer = send(client, b"%PDF", **options)
            assert answer.status_code == expected, answer.text
            if expected == 200:
                assert status(client, answer)["status"] == "COMPLETE"
                metadata = client.get("/courses/fire?includeCourseMetadata=true")
                assert value(metadata)["metadata"]["typicalTime"] == f"PT{seconds}S"


@pytest.mark.parametrize(("format_", "bits"), [("int32", 32), ("int64", 64)])
def test_a_format_has_the_limits_of_its_bits(format_: str, bits: int) -> None:
    """Both ends are part of it, and limits of its own go before."""
    limit = 2 ** (bits - 1)
    whole = Schemas({"components": {"schemas": {"N": {"type": "integer", "format": format_}}}})
    judge = whole.validator({"$ref": "#/components/schemas/N"})
    assert all(judge.is_valid(one) for one in (-limit, 0, limit - 1))
    assert not any(judge.is_valid(one) for one in (-limit - 1, limit, 10**100, -(10**100)))
    narrow = bounded({"type": "integer", "format": format_, "minimum": 1, "maximum": 5})
    assert (narrow["minimum"], narrow["maximum"]) == (1, 5)


def test_what_is_only_called_a_format_is_left() -> None:
    """A member of that name is a member, and other formats have no limits."""
    schema = {"properties": {"format": {"type": "integer", "format": "int32"}}}
    assert bounded(schema)["properties"]["format"]["maximum"] == LARGEST
    assert bounded({"type": "string", "format": "uri"}) == {"type": "string", "format": "uri"}

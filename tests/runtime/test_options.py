"""Options of one request: what is refused, and what a repr shows."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from lmskit import InvalidArgumentError, RequestOptions


@pytest.mark.parametrize(
    ("options", "argument"),
    [
        ({"timeout": 0}, "timeout"),
        ({"timeout": -1.0}, "timeout"),
        ({"timeout": True}, "timeout"),
        ({"timeout": float("inf")}, "timeout"),
        ({"timeout": "5"}, "timeout"),
        ({"max_retries": -1}, "max_retries"),
        ({"max_retries": 1.5}, "max_retries"),
        ({"max_retries": True}, "max_retries"),
        ({"extra_headers": [("a", "b")]}, "extra_headers"),
        ({"extra_headers": {1: "b"}}, "extra_headers"),
        ({"extra_headers": {"a b": "c"}}, "extra_headers['a b']"),
        ({"extra_headers": {"": "c"}}, "extra_headers['']"),
        ({"extra_headers": {"a": "b\r\nc: d"}}, "extra_headers['a']"),
        ({"extra_headers": {"a": "é"}}, "extra_headers['a']"),
        ({"extra_headers": {"a": 1}}, "extra_headers['a']"),
        ({"extra_headers": {"Content-Length": "1"}}, "extra_headers['Content-Length']"),
        ({"extra_headers": {"transfer-encoding": "x"}}, "extra_headers['transfer-encoding']"),
        ({"extra_query": "a=b"}, "extra_query"),
        ({"extra_body": [1]}, "extra_body"),
    ],
)
def test_refused(options: dict[str, Any], argument: str) -> None:
    """An option that cannot be is refused where it is given."""
    with pytest.raises(InvalidArgumentError) as caught:
        RequestOptions(**options)
    assert caught.value.argument == argument


def test_refusal_does_not_show_a_header() -> None:
    """The value of a header may be a secret."""
    with pytest.raises(InvalidArgumentError) as caught:
        RequestOptions(extra_headers={"a": "s3cr3t\n"})
    assert "s3cr3t" not in repr(caught.value)


def test_all_are_optional() -> None:
    """No option is needed, and an httpx.Timeout is one."""
    assert RequestOptions().timeout is None
    assert RequestOptions(timeout=httpx.Timeout(None)).timeout == httpx.Timeout(None)


def test_repr_shows_names_only() -> None:
    """The values of extras stay out of logs."""
    options = RequestOptions(extra_headers={"a": "s3cr3t"}, extra_body={"b": "s3cr3t"})
    assert "s3cr3t" not in repr(options)
    assert "['a']" in repr(options)

"""The YAML of a recorded cassette: that of vcrpy, with what is short on one line.

vcrpy turns the interactions into its own mapping, and reads this text as it reads its own. Its
serializer gives each header three lines and folds a body every 80 columns; here a request without a
body takes one line, and the answer to it four.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

import yaml

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lmskit.testing.cassette import Interaction, RecordedRequest, RecordedResponse

_NO_FOLDING = 1 << 30


class _Short(dict[str, Any]):
    """A mapping that is written on one line."""


# Not the dumper of libyaml, which some machines lack: the bytes are the same on all of them.
class _Dumper(yaml.SafeDumper):
    pass


_Dumper.add_representer(
    _Short,
    lambda dumper, short: dumper.represent_mapping("tag:yaml.org,2002:map", short, flow_style=True),
)


def cassette_yaml(interactions: Sequence[Interaction]) -> bytes:
    """The text of a cassette, the same for the same interactions."""
    taken = {
        "requests": [_request(one.request) for one in interactions],
        "responses": [_response(one.response) for one in interactions],
    }
    text: str = import_module("vcr.serialize").serialize(taken, _Serializer)
    return text.encode()


class _Serializer:
    """What vcrpy takes for a serializer."""

    @staticmethod
    def serialize(cassette: dict[str, Any]) -> str:
        for interaction in cassette["interactions"]:
            request, response = interaction["request"], interaction["response"]
            request["headers"] = _Short(request["headers"])
            if not request["body"]:
                interaction["request"] = _Short(request)
            response["headers"] = _Short(response["headers"])
            response["status"] = _Short(response["status"])
            content = response["body"].get("string")
            # Bytes are a block of base64, and a block stands on lines of its own.
            if not isinstance(content, bytes):
                response["body"] = _Short(response["body"])
        dump: Any = cast("Any", yaml).dump
        text: str = dump(cassette, Dumper=_Dumper, width=_NO_FOLDING)
        return text


def _request(request: RecordedRequest) -> Any:
    headers = dict(request.headers)
    return import_module("vcr.request").Request(request.method, request.uri, request.body, headers)


def _response(response: RecordedResponse) -> dict[str, Any]:
    headers: dict[str, list[str]] = {}
    for name, value in response.headers:
        headers.setdefault(name, []).append(value)
    return {
        "status": {"code": response.status, "message": response.reason},
        "headers": headers,
        "body": {"string": response.body},
    }

"""Recording and replay of HTTP sessions, for clients that rest on httpx.

The pytest plugin (`lmskit.testing.plugin`) is what most suites use; the names below are for
suites that build their own fixtures. Names load on first use, so that a pytest run which
replays nothing pays nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lmskit.testing.cassette import (
        Cassette,
        CassetteError,
        Interaction,
        RecordedRequest,
        RecordedResponse,
        load_cassette,
    )
    from lmskit.testing.offline import OfflineError, no_sockets
    from lmskit.testing.provenance import CASSETTE_CLASSES, Provenance, ProvenanceError
    from lmskit.testing.recorder import Recorder, RecordingRefusedError
    from lmskit.testing.recorder_tape import RecordingTransport, Tape
    from lmskit.testing.replay import Recording, ReplayTransport, UnmatchedRequest
    from lmskit.testing.scrubbing import Secret
    from lmskit.testing.scrubbing_canary import canary

__all__ = [
    "CASSETTE_CLASSES",
    "Cassette",
    "CassetteError",
    "Interaction",
    "OfflineError",
    "Provenance",
    "ProvenanceError",
    "RecordedRequest",
    "RecordedResponse",
    "Recorder",
    "Recording",
    "RecordingRefusedError",
    "RecordingTransport",
    "ReplayTransport",
    "Secret",
    "Tape",
    "UnmatchedRequest",
    "canary",
    "load_cassette",
    "no_sockets",
]

_HOMES = {
    "CASSETTE_CLASSES": "provenance",
    "Cassette": "cassette",
    "CassetteError": "cassette",
    "Interaction": "cassette",
    "OfflineError": "offline",
    "Provenance": "provenance",
    "ProvenanceError": "provenance",
    "RecordedRequest": "cassette",
    "RecordedResponse": "cassette",
    "Recorder": "recorder",
    "Recording": "replay",
    "RecordingRefusedError": "recorder",
    "RecordingTransport": "recorder_tape",
    "ReplayTransport": "replay",
    "Secret": "scrubbing",
    "Tape": "recorder_tape",
    "UnmatchedRequest": "replay",
    "canary": "scrubbing_canary",
    "load_cassette": "cassette",
    "no_sockets": "offline",
}


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = importlib.import_module(f"{__name__}.{home}")
    value: object = getattr(module, name)
    globals()[name] = value
    return value

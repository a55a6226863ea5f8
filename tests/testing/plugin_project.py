"""A project of a user, made by pytester, for the tests of the plugin."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import yaml

from lmskit.testing import load_cassette, provenance
from lmskit.testing.provenance import Provenance
from lmskit.testing.spec_parts import ShippedSpec

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

SPEC = b"""{"paths": {"/{page}": {"get": {"operationId": "get", "summary": "Get"}}}}"""


HEAD = "import httpx, pytest, socket\n"


PLUGIN = ("-p", "lmskit.testing.plugin")


PAGE = "probe/documented/get/page.yaml"


class Project:
    """A project of a user, with cassettes and the client package `probe_client`."""

    def __init__(self, pytester: pytest.Pytester) -> None:
        self.pytester = pytester
        package = pytester.mkpydir("probe_client")
        (package / "openapi.json").write_bytes(SPEC)
        pytester.syspathinsert()
        pytester.makeini("[pytest]\naddopts = --strict-markers\n")

    def record(self, *paths: str, name: str = PAGE, root: str = "cassettes") -> Path:
        """A stamped cassette that answers GETs of the paths at api.test."""
        interactions = [
            {
                "request": {"method": "GET", "uri": f"https://api.test/{path}", "body": None,
                            "headers": {}},
                "response": {"status": {"code": 200, "message": "OK"}, "headers": {},
                             "body": {"string": f"answer to {path}"}},
            }
            for path in paths or ("a",)
        ]  # fmt: skip
        file = self.pytester.path / root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(yaml.safe_dump({"version": 1, "interactions": interactions}))
        self.stamp(file)
        return file

    def stamp(self, file: Path, spec: bytes = SPEC) -> None:
        interactions = load_cassette(file).interactions
        today = datetime.date(2025, 11, 21).isoformat()
        stamped = Provenance(
            cassette_class=provenance.class_of(file) or "documented",
            source="page",
            notes="",
            package="probe_client",
            operations=ShippedSpec(spec).digests(interactions),
            cassette_sha256=provenance.sha256_of(file),
            date=today,
            tools={},
        )
        provenance.sidecar_of(file).write_text(provenance.written(stamped))

    def run(self, test: str, *options: str, apart: bool = False) -> pytest.RunResult:
        self.pytester.makepyfile(HEAD + test)
        if apart:
            return self.pytester.runpytest_subprocess(*PLUGIN, *options)
        return self.pytester.runpytest_inprocess(*PLUGIN, *options)


def said(result: pytest.RunResult) -> str:
    return "\n".join(result.outlines)


SYNC = """
@pytest.mark.cassette("probe/documented/get/page.yaml")
def test_one(replay_client):
    assert replay_client.get("https://api.test/a").text == "answer to a"
"""

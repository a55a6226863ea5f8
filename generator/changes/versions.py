"""Which version a verdict asks for, after Semantic Versioning.

Before 1.0.0 a breaking change raises the second number and any other the third: what resolvers
read `^0.1` and `~=0.1.0` as, since Semantic Versioning itself promises nothing there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TypeAlias

    from generator.changes.rules import Verdict

    Version: TypeAlias = tuple[int, int, int]

_LINE = re.compile(r"""^(\s*version\s*=\s*["'])[^"']*(["'].*)$""", re.MULTILINE)
_TABLE = re.compile(r"^\[client\][^\n]*\n", re.MULTILINE)


def parse(text: str) -> Version:
    """The numbers of a version, which vendor.toml holds to three."""
    major, minor, patch = map(int, text.split("."))
    return major, minor, patch


def following(version: str, verdict: Verdict) -> str:
    """The lowest version that says of a change from this one what the verdict is."""
    major, minor, patch = parse(version)
    if verdict == "none":
        return version
    if major == 0:
        return f"0.{minor + 1}.0" if verdict == "major" else f"0.{minor}.{patch + 1}"
    if verdict == "major":
        return f"{major + 1}.0.0"
    return f"{major}.{minor + 1}.0" if verdict == "minor" else f"{major}.{minor}.{patch + 1}"


def with_version(toml: str, version: str) -> str:
    """The text of a vendor.toml with another `version` in its table `client`."""
    table = _TABLE.search(toml)
    if table is None:
        return toml
    end = toml.find("\n[", table.end())
    body, rest = (toml[table.end() :], "") if end < 0 else (toml[table.end() : end], toml[end:])
    if _LINE.search(body):
        body = _LINE.sub(rf"\g<1>{version}\g<2>", body, count=1)
    else:
        body = f'version = "{version}"\n{body}'
    return toml[: table.end()] + body + rest

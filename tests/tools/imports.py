"""`python -m tests.tools.imports`: import-linter with the clients that are there.

The contracts stand in pyproject.toml; `*_client` in them means every generated package, so that a
new vendor is held to them without being listed.
"""

from __future__ import annotations

import configparser
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
EVERY_CLIENT = "*_client"


def clients() -> list[str]:
    """The generated packages, by their folders."""
    return sorted(path.name for path in (ROOT / "generated").glob(EVERY_CLIENT))


def filled(node: Any) -> Any:
    """The settings with the names of the packages in place of the wildcard."""
    if isinstance(node, dict):
        return {key: filled(value) for key, value in node.items()}
    if isinstance(node, list):
        named = (clients() if item == EVERY_CLIENT else [filled(item)] for item in node)
        return [item for items in named for item in items]
    return node


def as_ini(settings: dict[str, Any]) -> configparser.ConfigParser:
    """The settings in import-linter's own form, which a standard library can write."""
    contracts = settings.pop("contracts")
    sections = {"importlinter": settings}
    sections |= {f"importlinter:contract:{at}": one for at, one in enumerate(contracts)}
    parser = configparser.ConfigParser(interpolation=None)
    for name, values in sections.items():
        parser[name] = {key: _text(value) for key, value in values.items()}
    return parser


def _text(value: Any) -> str:
    return "\n" + "\n".join(map(str, value)) if isinstance(value, list) else str(value)


def main() -> int:
    """Run import-linter, and return its exit code."""
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    settings = as_ini(filled(pyproject["tool"]["importlinter"]))
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "contracts.ini"
        with config.open("w", encoding="utf-8") as stream:
            settings.write(stream)
        command = [Path(sys.executable).with_name("lint-imports"), str(config)]
        return subprocess.run(command, check=False, cwd=ROOT).returncode


if __name__ == "__main__":
    sys.exit(main())

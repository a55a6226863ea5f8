"""The budgets that CONTRIBUTING names are those that a run is held against."""

from __future__ import annotations

import configparser
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
MOST = 700
"""CPU seconds of a whole run with 230 operations."""


def test_budgets() -> None:
    """Each environment of a whole run has a budget, the same in both places; the sum is kept."""
    tox = configparser.ConfigParser(interpolation=None)
    tox.read(ROOT / "tox.ini", encoding="utf-8")
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    shown = dict(re.findall(r"^\| `tox run -e ([\w-]+)` \| (\d+) \|", page, re.MULTILINE))
    run = [name.strip() for name in re.split(r"[,\n]", tox["tox"]["env_list"]) if name.strip()]
    budgets = {name: tox[f"testenv:{name}"]["budget"] for name in run}
    assert budgets == shown
    assert sum(map(int, budgets.values())) <= MOST

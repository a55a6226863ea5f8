"""What each environment costs: prints, at the end of a run, CPU seconds beside the budgets.

A budget is CPU seconds (user and system) of an environment's commands, on the machine that
CONTRIBUTING names. A busy or slower machine does not fail a run; the table shows what grew.
"""

from __future__ import annotations

import atexit
import os
from typing import TYPE_CHECKING

from tox.plugin import impl

if TYPE_CHECKING:
    from tox.config.sets import EnvConfigSet
    from tox.session.state import State
    from tox.tox_env.api import ToxEnv

_started: dict[str, tuple[float, float]] = {}
_rows: list[tuple[str, float, float, float]] = []


@impl
def tox_add_env_config(env_conf: EnvConfigSet, state: State) -> None:
    """Let an environment say its budget."""
    env_conf.add_config("budget", of_type=float, default=0.0, desc="CPU seconds of its commands")


@impl
def tox_before_run_commands(tox_env: ToxEnv) -> None:
    """Remember what the commands start from."""
    _started[tox_env.name] = _spent()


@impl
def tox_after_run_commands(tox_env: ToxEnv, exit_code: int, outcomes: list[object]) -> None:
    """Take the difference, and print the table when the first environment has run."""
    if not _rows:
        atexit.register(_report)
    before, now = _started[tox_env.name], _spent()
    budget = tox_env.conf["budget"]
    _rows.append((tox_env.name, now[0] - before[0], now[1] - before[1], budget))


def _spent() -> tuple[float, float]:
    """CPU seconds of all children that have ended, and the time of day."""
    times = os.times()
    return times.children_user + times.children_system, times.elapsed


def _report() -> None:
    print(f"\n{'environment':<14}{'CPU s':>8}{'budget':>8}{'s':>8}")
    for name, cpu, elapsed, budget in _rows:
        over = "  over" if budget and cpu > budget else ""
        print(f"{name:<14}{cpu:>8.1f}{budget or '-':>8}{elapsed:>8.1f}{over}")
    total, times = sum(row[1] for row in _rows), os.times()
    everything = times.user + times.system + times.children_user + times.children_system
    print(f"{'commands':<14}{total:>8.1f}{sum(row[3] for row in _rows):>8}")
    print(f"{'with installs':<14}{everything:>8.1f}")

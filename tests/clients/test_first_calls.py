"""The first calls of a process come from several threads: msgspec learns about the models then."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.oracles.vendors import VENDORS

pytestmark = pytest.mark.parametrize("vendor", VENDORS.values(), ids=VENDORS)

PROCESSES = 4


def run(*arguments):
    """Return a fresh Python that has ended."""
    return subprocess.run([sys.executable, *arguments], capture_output=True, check=False, text=True)


def test_first_calls_of_eight_threads(vendor):
    """Eight threads that write and read all operations at once end well in a fresh process."""
    script = Path(__file__).with_name("first_calls.py")
    for _ in range(PROCESSES):
        done = run(str(script), vendor.package, vendor.client, *vendor.credentials)
        assert done.returncode == 0, done.stderr


def test_importing_takes_no_lock(vendor):
    """No module builds while it is imported: who builds may import, and two threads would wait."""
    code = f"""
import importlib, pkgutil
from lmskit import _once

class Taken:
    def __enter__(self): raise AssertionError("the lock is taken by an import")

_once._building.lock = Taken()
import lmskit, {vendor.package}
for package in (lmskit, {vendor.package}):
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if not found.name.startswith(("lmskit.testing", "lmskit.sandbox")):
            module = importlib.import_module(found.name)
            for name in dir(module):
                getattr(module, name)
"""
    done = run("-c", code)
    assert done.returncode == 0, done.stderr

"""What is built when it is first needed: once, under one lock, which no child inherits held."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import lmskit
from lmskit._once import cached_property, once

if TYPE_CHECKING:
    from collections.abc import Callable

THREADS = 8
RUNTIME = Path(lmskit.__file__).parent


def at_once(*calls: Callable[[], Any]) -> list[Any]:
    """What calls return that begin together, each in a thread of its own."""
    gate = threading.Barrier(len(calls))

    def begin(call: Callable[[], Any]) -> Any:
        gate.wait()
        return call()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(begin, calls))


class Owner:
    """Has something that takes a while to build."""

    def __init__(self) -> None:
        self.built = 0

    @cached_property
    def part(self) -> object:
        """Something of its own."""
        time.sleep(0.05)
        self.built += 1
        return object()


def test_a_function_is_called_once() -> None:
    """Threads that ask for the same get one object, which one of them built."""
    keys: list[str] = []

    @once
    def build(key: str) -> object:
        time.sleep(0.05)
        keys.append(key)
        return object()

    first, *others = at_once(*[lambda: build("a")] * THREADS)
    assert all(other is first for other in others)
    assert build("b") is not first
    assert keys == ["a", "b"]


def test_a_property_is_built_once() -> None:
    """Threads that touch a property get one object; each owner has its own."""
    owner, other = Owner(), Owner()
    first, *others = at_once(*[lambda: owner.part] * THREADS)
    assert all(another is first for another in others)
    assert owner.built == 1
    assert other.part is not first
    assert isinstance(Owner.part, cached_property)


def test_nothing_is_built_beside_something_else() -> None:
    """Builds of different functions do not overlap: msgspec's facts about a model are shared."""
    building: list[str] = []

    def build(key: str) -> int:
        building.append(key)
        time.sleep(0.01)
        overlap = len(building)
        building.remove(key)
        return overlap

    functions = [once(lambda key, own=str(n): build(key + own)) for n in range(THREADS)]
    assert at_once(*[lambda f=f: f("a") for f in functions]) == [1] * THREADS  # type: ignore[misc]


def test_a_build_may_need_another() -> None:
    """A build asks for what it stands on, under the lock that it holds."""

    @once
    def lower(key: int) -> int:
        return key + 1

    @once
    def upper(key: int) -> int:
        return lower(key) * 2

    assert upper(1) == 4


def test_a_failure_is_not_kept() -> None:
    """A build that raised is tried again, and the lock is free."""
    calls: list[str] = []

    @once
    def build(key: str) -> int:
        calls.append(key)
        if len(calls) == 1:
            raise ValueError(key)
        return len(calls)

    with pytest.raises(ValueError, match="a"):
        build("a")
    assert at_once(lambda: build("a")) == [2]


def run(script: str) -> subprocess.CompletedProcess[str]:
    """A process that ran a script."""
    command = [sys.executable, "-c", script]
    return subprocess.run(command, capture_output=True, check=False, text=True)


FORK = """
import os, signal, sys, threading, time, warnings
from lmskit import _once
from lmskit._connection import Connection

warnings.simplefilter("ignore")  # newer Pythons warn of forks beside threads
_once._FORK_PATIENCE = {patience}
entered, leave, parent = threading.Event(), threading.Event(), os.getpid()

@_once.once
def slow(key):
    if key == "parent" and os.getpid() == parent:
        entered.set()
        leave.wait({held})
    return key

class Owner:
    @_once.cached_property
    def part(self):
        return slow("parent")

class Http:
    is_closed = False

def make():
    slow("parent")
    return Http()

owner, connection = Owner(), Connection(make)
thread = threading.Thread(target=lambda: {build})
thread.start()
entered.wait()
child = os.fork()
if not child:
    signal.alarm(20)
    whole = slow.__self__.get("parent") == "parent"
    assert slow("child") == "child" and owner.part == "parent"
    assert isinstance(connection.client(), Http)
    again = os.fork()
    if not again:
        signal.alarm(20)
        os._exit(slow("grandchild") != "grandchild")
    assert os.waitpid(again, 0)[1] == 0
    os._exit(7 if whole else 8)
leave.set()
thread.join()
assert slow("later") == "later"
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
@pytest.mark.parametrize("build", ["slow('parent')", "owner.part", "connection.client()"])
@pytest.mark.parametrize(
    ("patience", "held", "code"),
    [
        pytest.param(20, 0.2, 7, id="the fork waits for what is being built"),
        pytest.param(0.1, 20, 8, id="a build that waits for the fork is left behind"),
    ],
)
def test_a_child_finds_the_lock_free(build: str, patience: float, held: float, code: int) -> None:
    """A process that forks while a thread builds goes on, and so do its child and that one's."""
    script = FORK.format(build=build, patience=patience, held=held)
    done = run(script)
    assert done.returncode == code, done.stderr


LAZY = {"msgspec.convert", "msgspec.json.Decoder", "msgspec.structs.fields", "msgspec.inspect"}
"""What makes msgspec gather its facts about a model."""
UNLOCKED = {"functools.cache", "functools.lru_cache", "functools.cached_property", "cache"}


def test_facts_are_gathered_under_the_lock() -> None:
    """Whatever makes msgspec gather facts is within a function that is called once for a type."""
    found: list[str] = []
    for path in RUNTIME.glob("*.py"):
        tree = ast.parse(path.read_text())
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and "once" in map(
                ast.unparse, node.decorator_list
            ):
                found += [n for n in _names(node) if n in LAZY]
                node.body = []
        outside = [n for n in _names(tree) if n in LAZY]
        assert not outside, f"{path.name} uses {outside} where two threads may be at once"
    assert set(found) >= {"msgspec.convert", "msgspec.json.Decoder", "msgspec.structs.fields"}


def test_nothing_is_cached_without_the_lock() -> None:
    """The runtime keeps what it builds by `once` alone."""
    for path in RUNTIME.glob("*.py"):
        if path.name != "_once.py":
            unlocked = UNLOCKED.intersection(_names(ast.parse(path.read_text())))
            assert not unlocked, f"{path.name} uses {unlocked}"


def _names(tree: ast.AST) -> list[str]:
    """The dotted names that are used or imported."""
    used = [ast.unparse(n) for n in ast.walk(tree) if isinstance(n, ast.Name | ast.Attribute)]
    imports = [n for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)]
    return used + [f"{n.module}.{alias.name}" for n in imports for alias in n.names]

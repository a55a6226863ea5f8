from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

from lmskit.sandbox.faults import Fault, Faults
from lmskit.sandbox.faults.header import Asked

RESET, HTML = Fault("reset"), Fault("html")


def strike(faults: Faults, *asked: Asked, method: str = "GET", path: str = "/events") -> Any:
    return faults.strike(method, (path,), asked).fault


def test_times_are_counted_for_each_fault() -> None:
    """A fault strikes as often as it says, then the next one in the order of adding."""
    faults = Faults([Fault("reset", times=2), Fault("html", times=1)])
    met = [strike(faults) for _ in range(4)]
    assert [fault and fault.kind for fault in met] == ["reset", "reset", "html", None]
    assert faults.counts() == {"reset": 2, "html": 1}


def test_equal_faults_count_apart() -> None:
    """A fault that is added twice strikes twice as often."""
    faults = Faults([Fault("reset", times=1)] * 2)
    assert [strike(faults) is None for _ in range(3)] == [False, False, True]


def test_a_request_is_selected_by_method_and_path() -> None:
    """A fault leaves requests alone that it is not for, and they do not count."""
    faults = Faults([Fault("reset", method="POST", path="/events*", times=1)])
    assert strike(faults) is None
    assert strike(faults, method="POST", path="/ondemand") is None
    assert strike(faults, method="POST", path="/events/e1").kind == "reset"
    assert strike(faults, method="POST") is None


def test_a_rate_is_a_share_and_repeats() -> None:
    """About the given share is struck, and the same requests with the same seed."""

    def pattern(seed: int) -> list[bool]:
        faults = Faults([Fault("reset", rate=0.3)], seed=seed)
        return [strike(faults) is not None for _ in range(1000)]

    assert pattern(1) == pattern(1) != pattern(2)
    assert 250 < sum(pattern(1)) < 350


def test_a_fault_that_always_strikes_draws_nothing() -> None:
    """Adding one does not change which requests the others strike."""
    plain = Faults([Fault("reset", rate=0.5)])
    mixed = Faults([Fault("html", times=10), Fault("reset", rate=0.5)])
    first = [strike(mixed) for _ in range(10)]
    assert {fault.kind for fault in first} == {"html"}
    assert [strike(plain) for _ in range(50)] == [strike(mixed) for _ in range(50)]


def test_the_header_goes_first_and_latencies_add_up() -> None:
    """What a request asks for comes before what is in force; latencies strike besides."""
    slow = Fault("latency", seconds=2.0, after=True)
    faults = Faults([Fault("latency", seconds=0.5), HTML, slow])
    struck = faults.strike("GET", ("/events",), (Asked(RESET), Asked(Fault("latency"))))
    assert struck.fault == RESET
    assert (struck.delay(after=False), struck.delay(after=True)) == (1.5, 2.0)
    assert faults.counts() == {"latency": 3, "reset": 1}


def test_the_header_counts_by_fault_and_key() -> None:
    """Requests with the same fault and key count together, others apart."""
    faults = Faults()
    once = Fault("reset", times=1)
    asks = [Asked(once, "a"), Asked(once, "a"), Asked(once, "b"), Asked(once), Asked(once)]
    assert [strike(faults, ask) is not None for ask in asks] == [True, False, True, True, False]
    faults.clear()
    assert strike(faults, Asked(once, "a")) == once


def test_keys_do_not_grow_for_ever() -> None:
    """Of the keys in headers, only those used lately are remembered."""
    faults = Faults()
    once = Fault("reset", times=1)
    for i in range(1001):
        strike(faults, Asked(once, str(i)))
        assert strike(faults, Asked(once, "in use")) == (once if i == 0 else None)
    assert strike(faults, Asked(once, "1000")) is None
    assert strike(faults, Asked(once, "0")) == once
    assert len(faults._asked) == 1000


def test_clear_lifts_everything() -> None:
    """After `clear` nothing is struck, nothing has been, and a rate begins anew."""
    faults = Faults([Fault("reset", rate=0.5)])
    before = [strike(faults) for _ in range(20)]
    faults.clear()
    assert (len(faults), list(faults), faults.counts(), strike(faults)) == (0, [], {}, None)
    faults.add(Fault("reset", rate=0.5))
    assert [strike(faults) for _ in range(20)] == before
    assert repr(faults).startswith("Faults([Fault(kind='reset'")


def test_a_spared_fault_is_as_if_it_had_not_struck() -> None:
    """What had no place in an answer can strike again, and is in no count."""
    faults = Faults([Fault("unknown_enum", times=1), Fault("latency", times=1)])
    faults.spare(faults.strike("GET", ("/events",)))
    assert faults.counts() == {"latency": 1}
    assert strike(faults).kind == "unknown_enum"


def test_threads_do_not_strike_too_often() -> None:
    """Of many requests at once exactly `times` are struck, while faults come and go."""
    faults = Faults([Fault("reset", times=500)])

    def work(_: int) -> int:
        faults.add(Fault("html", path="/never"))
        list(faults)
        return sum(strike(faults) is not None for _ in range(100))

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(work, range(16))) == 500
    assert (faults.counts(), len(faults)) == ({"reset": 500}, 17)

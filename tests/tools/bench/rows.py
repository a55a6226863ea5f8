"""The lines of the printed table, and what they say of a budget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from tests.tools.bench.timing import Timing

MIB = 2**20


@frozen
class Row:
    """One measure."""

    measure: str
    figure: str
    absolute: str
    budget: str
    verdict: str


@frozen
class Section:
    """What one module measured; the notes stand below the table."""

    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()


def ratio_row(measure: str, timing: Timing, budget: float | None = None) -> Row:
    """Our time against the other's."""
    least, greatest = _plain(min(timing.ratios)), _plain(max(timing.ratios))
    return Row(
        measure=measure,
        figure=f"{_plain(timing.ratio)} [{least}-{greatest}]",
        absolute=f"{_seconds(timing.ours)} / {_seconds(timing.other)}",
        budget="none" if budget is None else f"≤ {budget}",
        verdict=_comparison(timing.ratio) if budget is None else _verdict(timing, budget),
    )


def memory_row(measure: str, growth: int, budget: int | None = None) -> Row:
    """Bytes on top of what there was before."""
    verdict = "for information"
    if budget is not None:
        verdict = "within" if growth <= budget else f"over by {growth / budget - 1:.0%}"
    return Row(
        measure=measure,
        figure="",
        absolute=f"{growth / MIB:.1f} MiB",
        budget="none" if budget is None else f"≤ {budget // MIB} MiB",
        verdict=verdict,
    )


def _verdict(timing: Timing, budget: float) -> str:
    over = timing.ratio / budget - 1
    if over > 0:
        return f"over by {over:.0%}"
    return "within by the median" if max(timing.ratios) > budget else "within in every round"


def _comparison(ratio: float) -> str:
    """For measures that have no budget."""
    if 0.95 < ratio < 1.05:
        return "about the same"
    return f"{1 / ratio:.1f} times as fast" if ratio < 1 else f"{ratio:.1f} times as long"


def _plain(number: float) -> str:
    return f"{number:.2f}" if number >= 0.1 else f"{number:.3f}"


def _seconds(seconds: float) -> str:
    for unit, factor in (("s", 1.0), ("ms", 1e3)):
        if seconds * factor >= 1:
            return f"{seconds * factor:.2f} {unit}"
    return f"{seconds * 1e6:.1f} µs"

"""A drift as people read it: tables by operation, then the texts, then what is doubtful."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Final

from rich.console import Group
from rich.table import Column, Table
from rich.text import Text

from generator.spec_nodes import is_list, is_object

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from generator.drift.values import Change, Drift, Place, TextChange
    from generator.spec_nodes import Json

_SIGNS: Final = {"added": "+ added", "removed": "- removed", "renamed": "? renamed", "changed": "~"}


def report(drift: Drift) -> Group:
    """Everything that differs, for a terminal."""
    parts = list(_facts(drift.changes))
    if drift.texts:
        parts.append(_texts(drift.texts))
    if drift.faults:
        parts.append(_faults(drift))
    return Group(*parts, Text(_summary(drift)))


def _facts(changes: tuple[Change, ...]) -> Iterator[RenderableType]:
    """A table for each operation and resource."""
    for (operation, request), group in groupby(changes, lambda one: (one.operation, one.request)):
        yield Text.assemble((operation, "bold"), f"  {request}" if request else "")
        table = Table(*map(_column, ("what", "before", "after", "lines", "breaks", "why")))
        for change in group:
            table.add_row(
                Text(" ".join(filter(None, (_SIGNS[change.action], change.place, change.aspect)))),
                Text(_said(change.before)),
                Text(_said(change.after)),
                Text(_lines(change.was, change.now)),
                Text("breaks", style="bold red") if change.breaks else Text("no", style="green"),
                Text(_why(change)),
            )
        yield table


def _why(change: Change) -> str:
    doubt = f"\nDoubtful: {change.doubt}" if change.doubt else ""
    proposal = "Perhaps; a person decides. If so: " if change.action == "renamed" else ""
    return f"{proposal}{change.why}{doubt}"


def _said(value: Json) -> str:
    """A value in the words of a page rather than of JSON."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if is_object(value):
        return ", ".join(f"{key} {_said(inner)}" for key, inner in value.items())
    if is_list(value):
        return " | ".join(map(str, value))
    return value if isinstance(value, str) else json.dumps(value)


def _lines(was: Place, now: Place) -> str:
    return f"{str(was) or '-'} → {str(now) or '-'}"


def _texts(texts: tuple[TextChange, ...]) -> Table:
    columns = ("text", "before", "after", "lines")
    table = Table(*map(_column, columns), title="Texts, to be read")
    for text in texts:
        what = f"{text.operation}\n{text.place}".strip()
        before, after = (
            _wording(text.before, text.was.page),
            _wording(text.after, text.now.page),
        )
        table.add_row(Text(what), Text(before), Text(after), Text(_lines(text.was, text.now)))
        table.add_section()
    return table


def _wording(words: str | None, page: str) -> str:
    """The words; of a digest in force only a hash is kept."""
    if words is None and page:
        return "(not kept: give the older page with --before)"
    return words or ""


def _faults(drift: Drift) -> Table:
    table = Table(*map(_column, ("page", "lines", "contradiction")), title="New contradictions")
    for fault in drift.faults:
        lines = ", ".join(map(str, fault.lines))
        table.add_row(Text(fault.page), lines, Text(fault.message))
    return table


def _summary(drift: Drift) -> str:
    pages = ", ".join(f"{old or 'nothing'} → {new}" for old, new in drift.pages)
    breaking = sum(change.breaks for change in drift.changes)
    doubtful = sum(bool(change.doubt) for change in drift.changes)
    return (
        f"{pages}: {len(drift.changes)} facts ({breaking} break a typed client, {doubtful} are "
        f"doubtful), {len(drift.texts)} texts, {len(drift.faults)} new contradictions."
    )


def _column(name: str) -> Column:
    # In a narrow terminal text goes on in the next line; nothing is cut off.
    return Column(name, overflow="fold")

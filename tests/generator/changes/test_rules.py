"""Every row of the table of rules, held by edits of tiny specs, in both directions."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.changes.rules import GROUPS, RULES
from generator.changes.table import page
from tests.generator.changes import call_edits, value_edits
from tests.generator.changes.edits import Edit, edited, findings, found

EDITS = (*call_edits.EDITS, *value_edits.EDITS)


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_forwards(edit: Edit) -> None:
    """An edit is told by its rules, each with its verdict, and by nothing else."""
    before, after = edited(edit)
    assert found(before, after) == edit.there


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_backwards(edit: Edit) -> None:
    """The same edit taken back."""
    before, after = edited(edit)
    assert found(after, before) == edit.back


def test_every_row_has_an_edit() -> None:
    """No rule about specs is without one, in any direction for which it has a verdict."""
    held = set()
    for edit in EDITS:
        before, after = edited(edit)
        for one in (*findings(before, after), *findings(after, before)):
            sides = ("sent", "received") if one.change.side in ("both", "neither") else (
                one.change.side,
            )  # fmt: skip
            held |= {(one.rule.key, side) for side in sides}
    of_settings = {"client", "package", "class", "credential", "variable", "header",
                   "rate limits", "reading of errors"}  # fmt: skip
    lost = [
        (rule.key, side)
        for group in list(GROUPS.values())[:2]
        for rule in group
        for side, said in (("sent", rule.sent), ("received", rule.received))
        if said and (rule.key, side) not in held and rule.key.partition(".")[0] not in of_settings
    ]
    assert lost == []


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_lines(edit: Edit) -> None:
    """A line of the changelog is whole: it names something, and no placeholder is left."""
    for one in findings(*edited(edit)):
        assert one.line
        assert "{" not in one.line.replace("{}", "").replace('{"', "")
        assert "None" not in one.line.replace("may be None", "").replace("never None", "").replace(
            "no longer be None", ""
        )


def test_the_table_says_why() -> None:
    """Every row has its reasons, and no key twice."""
    assert all(rule.why and rule.line and rule.what for rule in RULES.values())
    assert len(RULES) == sum(map(len, GROUPS.values()))


def test_the_page() -> None:
    """docs/changes.md is the table that judges: `python -m generator.changes.table` writes it."""
    assert Path("docs/changes.md").read_text(encoding="utf-8") == page()

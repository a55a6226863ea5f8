"""Every row of the table of rules, held by edits of tiny specs, in both directions."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.changes.rules import GROUPS, RULES
from generator.changes.table import page
from generator.spec_nodes import every_value, find
from tests.generator import hooks, rich, tiny
from tests.generator.changes import call_edits, value_edits
from tests.generator.changes.edits import Edit, Tree, edited, findings, found

if TYPE_CHECKING:
    from collections.abc import Callable

ONE_FACT = ("the first required field", "required, sent")
EDITS = (*call_edits.EDITS, *value_edits.EDITS)


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_forwards(edit: Edit) -> None:
    """An edit is told by its rules, each with its verdict, and by nothing else."""
    before, after = edited(edit)
    assert found(before, after) == edit.there
    assert len(findings(before, after)) == len({one.line for one in findings(before, after)})


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_backwards(edit: Edit) -> None:
    """The same edit taken back."""
    before, after = edited(edit)
    assert found(after, before) == edit.back


@pytest.mark.parametrize("name", ONE_FACT)
def test_one_fact(name: str) -> None:
    """A field that must be given is one line: that its body must then be given is none."""
    (edit,) = (edit for edit in EDITS if edit.name == name)
    assert len(findings(*edited(edit))) == 1


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


@pytest.mark.parametrize(
    ("name", "written"), [("tags", {"style": "form"}), ("dryRun", {"explode": True})]
)
def test_what_openapi_takes_for_granted(name: str, written: dict[str, object]) -> None:
    """A default of OpenAPI that is written out changes no call."""
    tree = tiny.document()
    call_edits.parameter(tree, name).update(written)
    assert found(tiny.document(), tree) == {"text.changed": "patch"}


@pytest.mark.parametrize("document", [tiny.document, rich.document, hooks.hooked])
def test_no_change(document: Callable[[], Tree]) -> None:
    """Equal documents differ in nothing, and any edit of one is told, whatever it is."""
    assert findings(document(), document()) == ()
    for pointer, key, _ in every_value(document()):
        if isinstance(key, str):
            tree = deepcopy(document())
            holder = find(tree, pointer.rpartition("/")[0])
            del holder[key]
            assert findings(document(), tree), pointer


def test_the_table_says_why() -> None:
    """Every row has its reasons, and no key twice."""
    assert all(rule.why and rule.line and rule.what for rule in RULES.values())
    assert len(RULES) == sum(map(len, GROUPS.values()))


def test_the_page() -> None:
    """docs/changes.md is the table that judges: `python -m generator.changes.table` writes it."""
    assert Path("docs/changes.md").read_text(encoding="utf-8") == page()

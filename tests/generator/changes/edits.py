"""Edits of tiny specs, each with the rules and verdicts that it asks for, there and back.

What is expected is written out here and not taken from the rules: the table of verdicts is held to
it row by row.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.changes.facts import Source
from generator.changes.judge import Finding, judge, spec_changes

if TYPE_CHECKING:
    from collections.abc import Callable

Tree = dict[str, Any]
Expected = dict[str, str]
"""Rule -> verdict: all that is found, and nothing else."""


@dataclass
class Edit:
    """A document, what is done to it, and what that is, forwards and backwards."""

    name: str
    base: Callable[[], Tree]
    edit: Callable[[Tree], Any]
    there: Expected
    back: Expected


def findings(before: Tree | None, after: Tree | None) -> tuple[Finding, ...]:
    """The judged changes between two documents."""
    old, new = (Source(tree) if tree is not None else None for tree in (before, after))
    return judge(spec_changes(old, new))


def found(before: Tree, after: Tree) -> Expected:
    """Rule and verdict of each change between two documents."""
    return {one.rule.key: one.verdict for one in findings(before, after)}


def edited(edit: Edit) -> tuple[Tree, Tree]:
    """The documents before and after."""
    before = edit.base()
    after = deepcopy(before)
    edit.edit(after)
    assert before != after, edit.name
    return before, after


def schemas(tree: Tree) -> Tree:
    """The named schemas of a tree."""
    return tree["components"]["schemas"]


def fields(tree: Tree, name: str) -> Tree:
    """The properties of a named schema."""
    return schemas(tree)[name]["properties"]

"""Expressions are broken into lines without becoming other expressions."""

from __future__ import annotations

import ast
import itertools

from hypothesis import given
from hypothesis import strategies as st

from generator.build import emit
from generator.emit.layout import WIDTH, filled, flat, group, imports, render, tuple_group
from generator.emit.text import literal
from tests.generator import tiny

NAMES = st.from_regex(r"[a-z]{1,20}", fullmatch=True).map(lambda name: f"n{name}")
ATOMS = NAMES | st.text(max_size=15).map(literal)
EXPRESSIONS = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=8).map(tuple_group),
        st.lists(inner, max_size=8).map(lambda items: group("[", items, "]")),
        st.tuples(NAMES, st.lists(inner, max_size=8), st.booleans()).map(
            lambda call: group(f"{call[0]}(", call[1], fills=call[2])
        ),
    ),
    max_leaves=40,
)


@given(EXPRESSIONS, st.sampled_from([0, 4, 8]))
def test_breaking_changes_nothing(item, indent):
    """Whatever is broken parses to what it was, on lines that have room for it."""
    broken = render(item, indent)
    assert ast.dump(ast.parse(broken.strip(), mode="eval")) == ast.dump(
        ast.parse(flat(item), mode="eval")
    )
    assert all(line.startswith(" " * indent) for line in broken.split("\n"))
    for line in broken.split("\n"):
        # A text is never cut: only one that is too long for itself may stand out.
        assert len(line) <= WIDTH or len(line.split()) == 1


@given(st.lists(NAMES, min_size=1, max_size=60, unique=True))
def test_lines_are_filled(names):
    """No line ends before the next item would not have fitted."""
    lines = filled(names, 4).split("\n")
    assert [name.strip(",") for line in lines for name in line.split()] == names
    for line, following in itertools.pairwise(lines):
        assert len(line) <= WIDTH < len(f"{line} {following.split()[0]}")


def test_a_tuple_of_one_keeps_its_comma():
    """In one line or in many."""
    for size in (10, 99):
        text = render(tuple_group([literal("x" * size)], "parameters=("))
        assert ast.unparse(ast.parse(f"f({text})")) == f"f(parameters=('{'x' * size}',))"


def test_imports():
    """Brackets only where one line is too short."""
    assert imports("a.b", ["C", "D"], 4) == "    from a.b import C, D"
    text = imports("a.b", [f"Name{number}" * 3 for number in range(9)])
    assert text.startswith("from a.b import (\n    ")
    assert max(map(len, text.split("\n"))) <= WIDTH
    (node,) = ast.parse(text).body
    assert [alias.name for alias in node.names] == [f"Name{number}" * 3 for number in range(9)]


@given(st.text())
def test_literal(text):
    """A literal is the text again, in double quotes, on one line, printable as it stands."""
    written = literal(text)
    assert ast.literal_eval(written) == text
    assert written.startswith('"')
    assert written.endswith('"')
    assert written.isprintable()


def test_a_long_type_goes_on_in_the_next_line():
    """A signature keeps to the line width, whatever the names of its models are."""
    tree = tiny.document()
    name = "Colour" * 12
    tree["components"]["schemas"][name] = {
        "type": "string",
        "description": "A color.",
        "enum": ["red"],
    }
    operation = tree["paths"]["/toys/{toy_id}"]["patch"]
    operation["parameters"][1]["schema"] = {"$ref": f"#/components/schemas/{name}"}
    emitted, problems = emit(tiny.spec(tree))
    assert problems == ()
    text = emitted["tiny_client/resources/toys.py"]
    assert max(map(len, text.splitlines())) <= WIDTH
    annotations = {
        ast.unparse(argument.annotation)
        for argument in ast.walk(ast.parse(text))
        if isinstance(argument, ast.arg) and argument.arg == "dry_run"
    }
    assert annotations == {f"models.{name} | params.{name} | UnsetType"}

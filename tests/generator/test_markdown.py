"""Text of a spec in Markdown is read as it stands, wherever it is put."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.emit import markdown
from tests.generator.rendered import markup, render, spelled, visible

HOSTILE = (
    "a | b", "\\", "\\|", "`", "``", "a`b", "`a``b`", "***", "- a", "1. a", "12) a", "# a", "> a",
    "+ a", "=", "---", "<b>x</b>", "<!-- x", "&lt;", "&#124;", "&copy;", "![x](y)",
    "[x](javascript:y)", "[x]: y", "[^1]", "http://x.example/_a_*b*", "www.x.example", "a_b_c",
    "_a_", "__a__", "~~a~~", "{{ x }}", "{% x %}", "{# x #}", "$x$", "a\n\nb", "a\r\n# b", "\ta",
    "    a", "\u2028", "\u202e", "\x00", "\ufeff", "\x85", "a\\", "`a|b`", "`{{ x }}`", "| --- |",
    "</code>", "`</code>|`", " ",
)  # fmt: skip
text = st.one_of(
    st.text(max_size=40),
    st.lists(st.sampled_from(HOSTILE), max_size=4).map("".join),
    st.text(alphabet="`|\\_*[]()<>&#{}%$-+.1a ", max_size=20),
)


def examples(test):
    """Each hostile text as an example."""
    for value in HOSTILE:
        test = example(value)(test)
    return test


def read(shown: str) -> list[str]:
    """The text of a paragraph, of a cell and of an item that hold what is shown."""
    page = render(f"{shown}\n\n| x | y |\n| --- | --- |\n| {shown} | z |\n\n- {shown}\n")
    assert page.tags <= {
        "code", "li", "p", "table", "tbody", "td", "th", "thead", "tr", "ul",
    }  # fmt: skip
    assert page.links == page.ids == []
    assert page.rows[0] == ["x", "y"]
    (cells,) = page.rows[1:]
    assert cells[1:] == ["z"]
    paragraphs = [text for tag, text in page.blocks if tag == "p"]
    return [*(paragraphs or [""]), cells[0], *(text for tag, text in page.blocks if tag == "li")]


def without_backticks(value: str) -> str:
    """The words of a text."""
    return " ".join(value.replace("`", "").split())


@examples
@given(text)
def test_plain_text_is_text(value):
    """Nothing of it is markup but pairs of backticks, which make code of what is between them."""
    shown = markdown.plain(value)
    assert "\n" not in shown
    assert not markup(shown)
    for found in read(shown):
        assert without_backticks(found) == without_backticks(visible(value))


@examples
@given(text)
def test_code_is_code(value):
    """Every character is there, in one piece of code."""
    shown = markdown.code(value)
    assert "\n" not in shown
    assert not markup(shown)
    for found in read(shown):
        assert found == " ".join(spelled(value).split())


@pytest.mark.parametrize(
    ("annotation", "shown"),
    [
        ("str", "`str`"),
        ("datetime.datetime | None", "`datetime.datetime or None`"),
        ("models.Toy", "[`Toy`](#model-Toy)"),
        ("models.Toy | params.Toy", "[`Toy`](#model-Toy)"),
        ("models.Toy | params.Toy | None", "[`Toy`](#model-Toy) or `None`"),
        ("str | models.Toy", "`str` or [`Toy`](#model-Toy)"),
        ("models.Toy | models.Car", "[`Toy`](#model-Toy) or [`Car`](#model-Car)"),
        ("Sequence[models.Toy | params.Toy]", "`Sequence[`[`Toy`](#model-Toy)`]`"),
        ("dict[str, models.Toy] | None", "`dict[str, `[`Toy`](#model-Toy)`] or None`"),
        ('Literal["a`b", "c|d"]', markdown.code('Literal["a`b", "c|d"]')),
    ],
)
def test_types_are_linked(annotation, shown):
    """The models of a type lead to their descriptions, and no pipe is left of a union."""
    assert markdown.kind(annotation) == shown

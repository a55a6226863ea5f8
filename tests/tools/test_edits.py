"""The edits that mutants and the tests of the recount make."""

from __future__ import annotations

import pytest

from tests.tools.edits import replaced

SOURCE = """
GET = Operation('get', [1, 2], safe=True)

class A:
    size: int = 3

    def f(self, *, name: str, size: int=1):
        '''Text.'''
        return call({'name': name, "size": size}, name, 'get')
"""


@pytest.mark.parametrize(
    ("old", "new", "gone", "there"),
    [
        ('"get"', '"put"', "'get'", "Operation('put'"),
        ("safe=True", "safe=False", "safe=True", "safe=False"),
        ("safe=True", None, "safe", "Operation('get', [1, 2])"),
        ('"name": name', '"nome": name', "'name'", "{'nome': name, 'size': size}"),
        ('"size": size', None, "'size'", "{'name': name}"),
        ("name: str", None, "name: str", "(self, *, size: int=1)"),
        ("size: int = 3", "size: str = 3", "size: int = 3", "    size: str = 3"),
        ("[1, 2]", "[2, 1]", "[1, 2]", "[2, 1]"),
        ("Operation", "Other", "Operation", "Other('get'"),
    ],
)
def test_element_is_replaced(old, new, gone, there):
    """An element is found by what it says, whatever quotes and lines it is written in."""
    text = replaced(SOURCE, old, new)
    assert gone not in text
    assert there in text


def test_first_only():
    """The first place alone, if that is asked for."""
    text = replaced(SOURCE, '"get"', '"put"', first=True)
    assert text.count("'put'") == text.count("'get'") == 1


def test_text_alone_is_no_element():
    """What stands in a docstring or within a string is not touched, and nothing found is told."""
    with pytest.raises(LookupError, match="Text"):
        replaced(SOURCE, '"Text"', '"X"')

"""The models and dict literals that come out of tiny specs."""

from __future__ import annotations

import ast

import pytest

from generator.emit.models import emit_models, emit_params, field_names
from generator.emit.schemas import written_names
from generator.naming import member_name
from tests.generator import tiny


@pytest.fixture(scope="module")
def modules():
    """The emitted model modules of the tiny vendor, by path below its `models/`."""
    files, _ = emit_models(tiny.spec())
    return {path.removeprefix("tiny_client/models/"): text for path, text in files.items()}


def fields(text: str, name: str) -> dict[str, str]:
    """The fields of a class as source, annotation and default together."""
    (node,) = (n for n in ast.parse(text).body if isinstance(n, ast.ClassDef) and n.name == name)
    return {
        ast.unparse(s.target): ast.unparse(s).partition(": ")[2]
        for s in node.body
        if isinstance(s, ast.AnnAssign)
    }


def test_read_model(modules):
    """What is read is plain: only what is surely there is required, the rest may be None."""
    assert fields(modules["toy.py"], "Toy") == {
        "id": "str",
        "class_": "str | None = field(name='class', default=None)",
        "price": "int | float | None = None",
        "color": "Color | None = None",
    }


def test_read_model_has_no_limits():
    """A limit is a rule for what is written; an answer beyond it is still an answer."""
    tree = tiny.document()
    tree["components"]["schemas"]["Toy"]["properties"]["id"] |= {"maxLength": 3, "pattern": "^a"}
    files, _ = emit_models(tiny.spec(tree))
    assert fields(files["tiny_client/models/toy.py"], "Toy")["id"] == "str"


def test_written_model(modules):
    """What is written keeps absent and null apart, and its limits."""
    assert fields(modules["toy_update.py"], "ToyUpdate") == {
        "name": "Annotated[str, Meta(max_length=9)]",
        "from_": "str | UnsetType = field(name='from', default=UNSET)",
        "note": "str | None | UnsetType = UNSET",
        "color": "Color | UnsetType = UNSET",
        "parts": "list[Part] | UnsetType = UNSET",
    }


def test_documented_default_is_not_sent():
    """A default says what the vendor does without a value, so the field stays unset."""
    tree = tiny.document()
    tree["components"]["schemas"]["ToyUpdate"]["properties"]["from"]["default"] = "here"
    files, _ = emit_models(tiny.spec(tree))
    found = fields(files["tiny_client/models/toy_update.py"], "ToyUpdate")["from_"]
    assert found == "str | UnsetType = field(name='from', default=UNSET)"


def test_bases_follow_the_direction(modules):
    """Whatever a request can reach is a written model, everything else a read one."""
    assert "class ToyUpdate(WrittenModel, kw_only=True)" in modules["toy_update.py"]
    assert "class Part(WrittenModel, kw_only=True)" in modules["part.py"]
    assert "class Toy(ReadModel, kw_only=True)" in modules["toy.py"]
    assert written_names(tiny.document()) == {"ToyUpdate", "Part", "Color"}


def test_enum_is_open(modules):
    """An enum derives from the open one of the runtime."""
    assert "from lmskit.enums import StrEnum" in modules["color.py"]
    assert 'RED = "red"' in modules["color.py"]


@pytest.mark.parametrize(
    ("value", "member"),
    [
        ("red", "RED"),
        ("singleScoOnly", "SINGLE_SCO_ONLY"),
        ("title_asc", "TITLE_ASC"),
        ("XMLHttp", "XML_HTTP"),
        ("SCORM20042NDEDITION", "SCORM20042NDEDITION"),
        ("2nd edition", "VALUE_2ND_EDITION"),
        ("--", ""),
    ],
)
def test_enum_members(value, member):
    """A member is named by the words of its value; lint refuses a value without any."""
    assert member_name(value) == member
    if member:
        document = tiny.document()
        document["components"]["schemas"]["Color"]["enum"] = [value]
        files, _ = emit_models(tiny.spec(document))
        assert f'{member} = "{value}"' in files["tiny_client/models/color.py"]


def test_recursive_schema():
    """A schema that contains itself comes out as one class."""
    tree = tiny.document()
    tree["components"]["schemas"]["Part"]["properties"]["inner"] = {
        "type": "array",
        "description": "Parts of it.",
        "items": {"$ref": "#/components/schemas/Part"},
    }
    files, _ = emit_models(tiny.spec(tree))
    found = fields(files["tiny_client/models/part.py"], "Part")
    assert found["inner"] == "list[Part] | UnsetType = UNSET"


def test_params_use_python_names():
    """Dict literals have the keys that the arguments have, and enums as literal strings."""
    (text,) = emit_params(tiny.spec()).values()
    assert fields(text, "Part") == {"part_name": "str"}
    assert fields(text, "ToyUpdate") == {
        "name": "str",
        "from_": "NotRequired[str]",
        "note": "NotRequired[str | None]",
        "color": "NotRequired[Color]",
        "parts": "NotRequired[list[Part]]",
    }
    assert "Color: TypeAlias = Literal['red', 'green']" in ast.unparse(ast.parse(text))


def test_field_names():
    """Python names are snake case, with an underscore behind a keyword."""
    names = field_names(tiny.document())
    assert names["ToyUpdate", "from"] == "from_"
    assert names["Part", "partName"] == "part_name"
    assert names["Toy", "id"] == "id"


def test_docstring_lists_fields(modules):
    """The docstring of a class describes its fields by their Python names, with limits."""
    text = ast.get_docstring(ast.parse(modules["toy_update.py"]).body[-1])
    assert "from_: Its origin." in text
    assert "name: Its name. At most 9 characters." in text

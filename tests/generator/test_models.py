"""The models and dict literals that come out of tiny specs."""

from __future__ import annotations

import ast
import importlib
import json
import sys

import msgspec
import pytest

from generator.build import emit
from generator.emit.models import emit_models, emit_params, field_names, model_modules
from generator.emit.schemas import written_names
from generator.lint import lint
from generator.load import parse
from generator.naming import member_name
from tests.generator import tiny

MODELS = "tiny_client/models/openapi.py"


@pytest.fixture(scope="module")
def models():
    """The emitted models of the tiny vendor, which has a single file."""
    (text,) = emit_models(tiny.spec()).values()
    return text


def fields(text: str, name: str) -> dict[str, str]:
    """The fields of a class as source, annotation and default together."""
    (node,) = (n for n in ast.parse(text).body if isinstance(n, ast.ClassDef) and n.name == name)
    return {
        ast.unparse(s.target): ast.unparse(s).partition(": ")[2]
        for s in node.body
        if isinstance(s, ast.AnnAssign)
    }


def docstring(text: str, name: str) -> str:
    """The docstring of a class."""
    found = (n for n in ast.parse(text).body if isinstance(n, ast.ClassDef) and n.name == name)
    return ast.get_docstring(next(found)) or ""


def test_read_model(models):
    """What is read is plain: only what is surely there is required, the rest may be None."""
    assert fields(models, "Toy") == {
        "id": "str",
        "class_": "str | None = field(name='class', default=None)",
        "price": "int | float | None = None",
        "color": "Color | None = None",
    }


def test_read_model_has_no_limits():
    """A limit is a rule for what is written; an answer beyond it is still an answer."""
    tree = tiny.document()
    tree["components"]["schemas"]["Toy"]["properties"]["id"] |= {"maxLength": 3, "pattern": "^a"}
    files = emit_models(tiny.spec(tree))
    assert fields(files[MODELS], "Toy")["id"] == "str"


def test_written_model(models):
    """What is written keeps absent and null apart, and its limits."""
    assert fields(models, "ToyUpdate") == {
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
    files = emit_models(tiny.spec(tree))
    found = fields(files[MODELS], "ToyUpdate")["from_"]
    assert found == "str | UnsetType = field(name='from', default=UNSET)"


def test_bases_follow_the_direction(models):
    """Whatever a request can reach is a written model, everything else a read one."""
    assert "class ToyUpdate(WrittenModel, kw_only=True)" in models
    assert "class Part(WrittenModel, kw_only=True)" in models
    assert "class Toy(ReadModel, kw_only=True)" in models
    assert written_names(tiny.document()) == {"ToyUpdate", "Part", "Color"}


def test_enum_is_open(models):
    """An enum derives from the open one of the runtime."""
    assert "from lmskit.enums import StrEnum" in models
    assert 'RED = "red"' in models


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
        files = emit_models(tiny.spec(document))
        assert f'{member} = "{value}"' in files[MODELS]


def test_recursive_schema():
    """A schema that contains itself comes out as one class."""
    tree = tiny.document()
    tree["components"]["schemas"]["Part"]["properties"]["inner"] = {
        "type": "array",
        "description": "Parts of it.",
        "items": {"$ref": "#/components/schemas/Part"},
    }
    files = emit_models(tiny.spec(tree))
    found = fields(files[MODELS], "Part")
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


def test_docstring_lists_fields(models):
    """The docstring of a class describes its fields by their Python names, with limits."""
    text = docstring(models, "ToyUpdate")
    assert "from_: Its origin." in text
    assert "name: Its name. At most 9 characters." in text


def spread(**files: dict[str, dict[str, str]]):
    """A spec whose schemas stand in files of their own: property to the schema that it holds."""
    tree = tiny.document()
    texts = {}
    for file, schemas in files.items():
        found = {
            name: {
                "type": "object",
                "description": f"A {name}.",
                "properties": {
                    key: {"$ref": f"#/components/schemas/{kind}", "description": "One."}
                    for key, kind in held.items()
                },
            }
            for name, held in schemas.items()
        }
        texts[f"{file}.yaml"] = json.dumps({"components": {"schemas": found}})
    texts |= {"openapi.yaml": json.dumps(tree), "vendor.toml": tiny.VENDOR_TOML}
    spec, problems = parse("tiny", texts)
    assert spec is not None, problems
    return spec


def test_module_is_named_by_the_file_of_the_spec():
    """Schemas stand together as they do in the spec; references across modules are imports."""
    spec = spread(errors={"Slip": {}}, datetime={"Shop": {"slip": "Slip", "toy": "Toy"}})
    assert model_modules(spec) == {
        **dict.fromkeys(tiny.DOCUMENT["components"]["schemas"], "openapi"),
        "Slip": "errors",
        "Shop": "datetime_",
    }
    files = emit_models(spec)
    assert sorted(files) == [
        f"tiny_client/models/{name}.py" for name in ("datetime_", "errors", "openapi")
    ]
    text = files["tiny_client/models/datetime_.py"]
    assert fields(text, "Shop") == {"slip": "Slip | None = None", "toy": "Toy | None = None"}
    assert "from .errors import Slip" in text


def test_modules_that_need_each_other(tmp_path, monkeypatch):
    """Schemas of two files may hold each other; each is found in the module of its file."""
    spec = spread(books={"Book": {"shelf": "Shelf"}}, shelves={"Shelf": {"book": "Book"}})
    files, problems = emit(spec)
    assert problems == ()
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    monkeypatch.syspath_prepend(tmp_path)
    models = importlib.import_module("tiny_client.models")
    found = msgspec.json.decode(b'{"book": {"shelf": {}}}', type=models.Shelf)
    assert found == models.Shelf(book=models.Book(shelf=models.Shelf()))
    assert importlib.import_module("tiny_client.models.books").Book is models.Book
    for name in [name for name in sys.modules if name.startswith("tiny_client")]:
        monkeypatch.delitem(sys.modules, name)


def test_files_become_distinct_modules():
    """Two files whose names differ in Python's eyes in nothing are refused, with a place."""
    spec = spread(**{"my-books": {"Book": {}}, "my_books": {"Shelf": {}}, "--": {"Cup": {}}})
    found = [str(problem) for problem in lint(spec)]
    assert any(
        "my-books.yaml and my_books.yaml both become the module my_books" in f for f in found
    )
    assert any("the name of the file --.yaml gives no Python name" in f for f in found)


def test_long_enum_of_params_is_broken_into_lines():
    """Whatever its values hold, each is one literal, and no line is over 100 columns."""
    values = [f'the value, | number "{number}"' for number in range(12)]
    tree = tiny.document()
    tree["components"]["schemas"]["Color"]["enum"] = values
    (text,) = emit_params(tiny.spec(tree)).values()
    assert max(map(len, text.splitlines())) <= 100
    (node,) = (n for n in ast.parse(text).body if isinstance(n, ast.AnnAssign))
    assert ast.unparse(node) == f"Color: TypeAlias = Literal{values}"


def test_params_have_no_texts():
    """The texts stand in the models; nothing reads those of the dict literals."""
    (text,) = emit_params(tiny.spec()).values()
    assert "Its " not in text
    assert '"""' not in text

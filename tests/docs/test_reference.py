"""What the reference pages say of the clients is so: every call, every argument, every line."""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from attrs import frozen

from tests.generator.rendered import Rendered, page_of

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "reference"
VENDORS = sorted(
    path.name for path in (ROOT / "specs").iterdir() if (path / "vendor.toml").exists()
)
LINES = {"skilljar": 6_000}
USUAL = 2_000
HEADING = re.compile(r'^#{3,4} <a id="([a-z_0-9.]+)"></a>(.*)$', re.MULTILINE)
OF_CALLS = ("self", "args", "kwargs", "options")


@frozen
class Page:
    """A page with the client that it is about."""

    vendor: str
    text: str
    read: Rendered
    package: Any
    title: str
    """The name of the class."""
    credentials: dict[str, str]
    document: dict[str, Any]

    def client(self, prefix: str) -> Any:
        """A client that has not sent anything."""
        return getattr(self.package, prefix + self.title)(**self.credentials)

    def entries(self) -> Iterator[tuple[str, str, str]]:
        """Anchor, name on the vendor's page, and text of each call."""
        _, *parts = HEADING.split(self.text)
        for anchor, title, text in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
            yield anchor, title, text.partition("\n## ")[0]

    def operations(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """The way to the method of each operation, with what the shipped document says of it."""
        for item in self.document["paths"].values():
            for operation in item.values():
                if isinstance(operation, dict) and "x-sdk" in operation:
                    way = (operation["x-sdk"]["resource"], operation["x-sdk"]["method"])
                    yield ".".join(filter(None, way)), operation


@pytest.fixture(scope="module", params=VENDORS)
def page(request: pytest.FixtureRequest) -> Page:
    vendor = request.param
    config = tomllib.loads((ROOT / "specs" / vendor / "vendor.toml").read_text(encoding="utf-8"))
    package = importlib.import_module(config["client"]["package"])
    text = (FOLDER / f"{vendor}.md").read_text(encoding="utf-8")
    shipped = Path(str(package.__file__)).parent / "openapi.json"
    return Page(
        vendor,
        text,
        page_of(text),
        package,
        config["client"]["class"],
        dict.fromkeys(config["auth"]["credentials"], "made-up"),
        json.loads(shipped.read_text(encoding="utf-8")),
    )


def method_of(client: Any, anchor: str) -> Any:
    """The method that an anchor is called like."""
    found = client
    for step in anchor.split("."):
        found = getattr(found, step)
    return found


def rows_of(block: str) -> list[tuple[str, bool, str]]:
    """Name, requiredness and place of the arguments in the table of a call."""
    rows = re.findall(r"^\| `(\w+)` \| .+? \| (yes)? ?\| (\w*)", block, re.MULTILINE)
    return [(name, bool(required), place) for name, required, place in rows]


def test_every_operation_has_its_entry(page: Page) -> None:
    """Each is there under its name on the vendor's page, or else under that of its method."""
    titles = {anchor: title for anchor, title, _ in page.entries()}
    waiters = {
        f"{anchor.rpartition('.')[0]}.{operation['x-waiter']['method']}"
        for anchor, operation in page.operations()
        if "x-waiter" in operation
    }
    assert titles.keys() == {anchor for anchor, _ in page.operations()} | waiters
    named = [text for tag, text in page.read.blocks if tag == "h3"]
    for anchor, operation in page.operations():
        title = operation.get("x-doc") or anchor
        assert " ".join(title.split()) in named, anchor
        indexed = [row for row in page.read.rows if row[0] in (title, f"{page.vendor}.{anchor}")]
        assert any("x-doc" in operation or row[-1] for row in indexed), anchor


@pytest.mark.parametrize("prefix", ["", "Async"])
def test_every_call_can_be_made(page: Page, prefix: str) -> None:
    """The call that is shown, and one with all arguments of the table, fit the method."""
    client = page.client(prefix)
    for anchor, _, block in page.entries():
        (source,) = re.findall(r"```python\n(.+?)\n```", block, re.DOTALL)
        call = ast.parse(source, mode="eval").body
        assert isinstance(call, ast.Call)
        assert ast.unparse(call.func) == f"{page.vendor}.{anchor}"
        rows = rows_of(block)
        positional = [name for name, _, place in rows if place == "path"]
        assert [ast.unparse(argument) for argument in call.args] == positional
        shown = [keyword.arg for keyword in call.keywords]
        assert shown == [name for name, required, place in rows if required and place != "path"]
        signature = inspect.signature(method_of(client, anchor))
        signature.bind(*positional, **dict.fromkeys(shown, ...))
        others = {name: ... for name, _, place in rows if place != "path"}
        signature.bind(*positional, **others)


def test_every_argument_has_its_row(page: Page) -> None:
    """The rows are the arguments of the method, `options` aside, with what must be given."""
    client = page.client("")
    for anchor, _, block in page.entries():
        parameters = inspect.signature(method_of(client, anchor)).parameters
        assert [(name, required) for name, required, _ in rows_of(block)] == [
            (name, parameter.default is inspect.Parameter.empty)
            for name, parameter in parameters.items()
            if name not in OF_CALLS
        ], anchor


def test_every_model_has_its_fields(page: Page) -> None:
    """What is said of a model are its attributes, or the values of its enum."""
    blocks = re.split(r'^### <a id="model-(\w+)"></a>', page.text, flags=re.MULTILINE)[1:]
    assert blocks
    for name, block in zip(blocks[::2], blocks[1::2], strict=True):
        model = getattr(page.package.models, name)
        fields = re.findall(r"^- `(\w+)`", block, re.MULTILINE)
        if issubclass(model, str):
            assert all(f"`{value}`" in block for value in model), name
        else:
            known = {field.name for field in msgspec.structs.fields(model)}
            assert {*fields} == known, name


def test_webhooks_are_told_of(page: Page) -> None:
    """Where a vendor posts webhooks, the arguments of `parse` and every event are on the page."""
    posted = [item["post"]["x-webhook"] for item in page.document.get("webhooks", {}).values()]
    block = page.text.partition('<a id="webhooks-received">')[2].partition("\n## ")[0]
    assert [row[0] for row in page.read.rows if row[0] in posted] == posted
    if posted:
        listed = re.findall(r"^- `([a-z]\w*)`", block, re.MULTILINE)
        assert listed == [*inspect.signature(page.package.webhooks.parse).parameters]
    assert bool(posted) == bool(block)


def test_lines_are_those_of_the_digest(page: Page) -> None:
    """The index has the operations in the page's order, each with the line it begins at."""
    path = ROOT / "specs" / page.vendor / "documented.json"
    digests = json.loads(path.read_text(encoding="utf-8"))["pages"]
    known = {
        key.removeprefix("op:"): (at, min(fact["lines"]))
        for at, digest in enumerate(digests)
        for key, fact in digest["facts"].items()
    }
    indexed = [row for row in page.read.rows if len(row) == 4 and row[0] != "operation"]
    names = [operation["x-doc"] for _, operation in page.operations() if "x-doc" in operation]
    assert [row[0] for row in indexed] == sorted(names, key=lambda name: known[name])
    assert [row[1] for row in indexed] == [str(known[row[0]][1]) for row in indexed]
    blocks = {anchor: block for anchor, _, block in page.entries()}
    for anchor, operation in page.operations():
        lines = re.findall(r"page line (\d+)", blocks[anchor])
        assert lines == ([str(known[operation["x-doc"]][1])] if "x-doc" in operation else [])


def test_pages_stay_readable(page: Page) -> None:
    """A page of all operations is long, and no longer than it must be."""
    assert len(page.text.splitlines()) <= LINES.get(page.vendor, USUAL)


def test_every_vendor_has_a_page() -> None:
    """A vendor with a spec has a page, and the README leads to it."""
    assert sorted(path.stem for path in FOLDER.glob("*.md")) == VENDORS
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert all(f"(docs/reference/{vendor}.md)" in readme for vendor in VENDORS)


def test_what_is_assumed_is_shown_as_such(page: Page) -> None:
    """What no source says of an operation is told where a reader looks for the operation."""
    blocks = {anchor: block for anchor, _, block in page.entries()}
    for anchor, operation in page.operations():
        shown = re.findall(r"^- Assumed \(.+?\): \S", blocks[anchor], re.MULTILINE)
        assert len(shown) == len(list(_assumptions(operation))), anchor


def test_what_is_assumed_of_a_model_is_shown_as_such(page: Page) -> None:
    """What no source says of a model or of a field of it is told beside it."""
    head, *parts = re.split(r'^### <a id="model-(\w+)"></a>.*$', page.text, flags=re.MULTILINE)
    for name, block in zip(parts[::2], parts[1::2], strict=True):
        schema = page.document["components"]["schemas"][name]
        assert block.count("Assumed: ") == len(list(_assumptions(schema))), name
    assert "Assumed: " not in head


def _assumptions(node: object) -> Iterator[str]:
    """The texts of evidence, anywhere in an operation, that begin with `assumed`."""
    if isinstance(node, list):
        for inner in node:
            yield from _assumptions(inner)
    elif isinstance(node, dict):
        said = node.get("x-evidence", "")
        texts = said.values() if isinstance(said, dict) else [said]
        yield from (text for text in texts if text.split(":")[0].strip() == "assumed")
        for key, inner in node.items():
            if key != "x-evidence":
                yield from _assumptions(inner)

"""Specs whose every string tries to become code: refused, or carried as data and nothing else."""

from __future__ import annotations

import ast
import copy
import json
import subprocess
import sys
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from attrs import frozen

from generator.build import emit
from generator.lint import RULES, lint, shape
from generator.lint.view import view
from generator.problems import failed
from tests.generator import hooks, rich, tiny
from tests.generator.hostile_slots import HOOK_SLOTS, RICH_SLOTS, SETTINGS, SLOTS, TEXT
from tests.generator.rendered import markup, page_of, spelled, visible

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.spec import Spec

PAYLOADS = (
    '"""\nPWNED()\n"""',
    '"; PWNED(); "',
    "'; PWNED(); '",
    "{{ PWNED() }}",
    "{% set x = PWNED() %}{{ x }}",
    "{0.__class__}",
    '\\"""; PWNED(); """',
    "\\",
    'ends with a quote"',
    "\u2028PWNED()\u2029",
    "\\N{BULLET} \\x41 \\u0041 \\",
    "')\nPWNED()\n('",
    "\x00PWNED()",
    "ü 名 🎈 \u202e",
    "__import__('os').system('true') or PWNED()",
    "%s %(PWNED)s ${PWNED}",
)

PAGE_TAGS = frozenset(
    {
        "a", "code", "h1", "h2", "h3", "h4", "li", "p", "pre", "table", "tbody", "td", "th",
        "thead", "tr", "ul",
    }
)  # fmt: skip
SHOWN = ("title of the client", "path", "parameter name", "body field name", "enum value")
"""Slots whose text a page has as well; of `all text` it lacks what is about the document."""

RICH_TOML = rich.VENDOR_TOML.replace("rich_client", "tiny_client").replace('"Rich"\nt', '"Tiny"\nt')
VENDORS = {
    "tiny": tuple(SLOTS),
    "rich": (*RICH_SLOTS, *(slot for slot in SETTINGS if slot not in HOOK_SLOTS)),
    "hooked": tuple(HOOK_SLOTS),
}
"""Vendor -> the slots of its description."""


@frozen
class Description:
    """A vendor in which payloads stand."""

    vendor: str
    tree: dict[str, Any]
    toml: str
    slots: tuple[str, ...] = ()

    def with_payload(self, slot: str, payload: str) -> Description:
        """A description with a payload in one slot more."""
        tree, toml = copy.deepcopy(self.tree), self.toml
        if slot in SETTINGS:
            key, value = SETTINGS[slot]
            assert f'{key} = "{value}"' in toml
            text = json.dumps(payload, ensure_ascii=False)
            toml = toml.replace(f'{key} = "{value}"', f"{key} = {text}")
        if change := (SLOTS | RICH_SLOTS | HOOK_SLOTS).get(slot):
            change(tree, payload)
        return Description(self.vendor, tree, toml, (*self.slots, slot))

    def spec(self) -> Spec | None:
        """The spec, or None where it is refused, each time with a place and a word."""
        spec, problems = tiny.loaded(self.tree, self.toml)
        if spec is None:
            assert failed(problems)
        else:
            seen = view(spec)
            problems = (*shape.is_json(spec), *(p for rule in RULES for p in rule(seen)))
        assert all(problem.place and problem.message for problem in problems)
        return None if failed(problems) else spec


CLEAN = (
    Description("tiny", tiny.document(), tiny.VENDOR_TOML),
    Description("rich", rich.document(), RICH_TOML),
    Description("hooked", hooks.hooked(), hooks.VENDOR_TOML),
)


def descriptions(payload: str) -> Iterator[Description]:
    """What the lint takes of a payload: as many slots in one description as get on together."""
    for clean in CLEAN:
        together = clean
        for slot in VENDORS[clean.vendor]:
            alone = clean.with_payload(slot, payload)
            if alone.spec() is None:
                continue
            more = together.with_payload(slot, payload)
            if more.spec() is None:
                yield alone
            else:
                together = more
        if together.slots:
            yield together


def build(description: Description) -> dict[str, str] | None:
    """The files of a description; None where another program than our rules refuses it."""
    spec = description.spec()
    assert spec is not None
    found = lint(spec)
    if failed(found):
        assert all(problem.place and problem.message for problem in found)
        return None
    files, problems = emit(spec)
    assert not problems
    return dict(files)


@cache
def builds(payload: str) -> tuple[tuple[tuple[str, ...], dict[str, str]], ...]:
    """The slots and the files of all that is built with a payload, each slot in one of them."""
    found: list[tuple[tuple[str, ...], dict[str, str]]] = []
    clean = {each.vendor: each for each in CLEAN}
    for description in descriptions(payload):
        files = build(description)
        if files is not None:
            found.append((description.slots, files))
            continue
        for slot in description.slots:
            alone = build(clean[description.vendor].with_payload(slot, payload))
            found += [((slot,), alone)] if alone is not None else []
    return tuple(found)


def names(tree: ast.AST) -> set[str]:
    """Every identifier that Python would look up or define, but members of enums.

    Those are named after their values, in the words of the spec, and run nothing.
    """
    members = {id(target) for target in enum_members(tree)}
    found = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and id(n) not in members}
    found |= {n.attr for n in ast.walk(tree) if isinstance(n, ast.Attribute)}
    return found | {n.arg for n in ast.walk(tree) if isinstance(n, ast.arg)}


def enum_members(tree: ast.AST) -> Iterator[ast.expr]:
    """What the bodies of enums assign to."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and [ast.unparse(b) for b in node.bases] == ["StrEnum"]:
            for statement in node.body:
                yield from statement.targets if isinstance(statement, ast.Assign) else ()


IMPORTER = """
import builtins, importlib, pkgutil, sys
from inspect import signature
def pwned(*_): raise SystemExit("a payload ran")
builtins.PWNED = pwned
for root in sys.argv[1:]:
    sys.path.insert(0, root)
    import tiny_client
    for module in pkgutil.walk_packages(tiny_client.__path__, "tiny_client."):
        importlib.import_module(module.name)
    from tiny_client import Tiny, models
    Tiny(**{name: "k" for name in ("user", "key") if name in signature(Tiny).parameters}).toys
    [getattr(models, name) for name in models.__all__]
    sys.path.pop(0)
    for name in [name for name in sys.modules if name.startswith("tiny_client")]:
        del sys.modules[name]
print("imported", len(sys.argv) - 1)
"""


@pytest.mark.parametrize("payload", PAYLOADS)
def test_text_stays_data(payload, tmp_path):
    """What is emitted parses and imports, no payload runs, and the spec's text is all there."""
    roots = []
    for number, (slots, files) in enumerate(builds(payload)):
        for path, text in files.items():
            if path.endswith(".py"):
                assert "PWNED" not in names(ast.parse(text, path)), (slots, path)
        in_spec = [slot for slot in slots if slot not in SETTINGS]
        shipped = strings(json.loads(files["tiny_client/openapi.json"]))
        assert shipped.count(payload) >= len(in_spec), slots
        posted = constants(files.get("tiny_client/webhooks.py", ""))
        kept = [*constants(files["tiny_client/_client.py"]), *posted]
        assert kept.count(payload) >= len(slots) - len(in_spec), slots
        if "event of a webhook" in slots:
            assert payload in posted
        if "enum value" in slots:
            assert payload in python_constants(files, "tiny_client/models/")
        if "parameter name" in slots:
            assert payload in python_constants(files, "tiny_client/resources/")
        check_page(files["tiny.md"], payload, slots)
        roots.append(written(tmp_path / str(number), files))
    done = subprocess.run(
        [sys.executable, "-c", IMPORTER, *roots],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (done.returncode, done.stdout) == (0, f"imported {len(roots)}\n"), done.stderr


def check_page(markdown: str, payload: str, slots: tuple[str, ...]) -> None:
    """A page shows the payload as text or as code, and has no markup but its own."""
    found = page_of(markdown)
    assert found.tags <= PAGE_TAGS
    assert all(link.startswith("#") for link in found.links)
    assert {*found.others} <= {"language-python", "text-align:right"}
    assert not markup(markdown)
    shown = {visible(payload), spelled(payload)}
    times = sum(slot in SHOWN for slot in slots) + (len(TEXT) - 4 if "all text" in slots else 0)
    assert sum(map(found.text.count, shown)) >= times, slots


def python_constants(files: dict[str, str], folder: str) -> list[object]:
    """Every constant of the modules in a folder."""
    return [c for path, text in files.items() if path.startswith(folder) for c in constants(text)]


def constants(text: str) -> list[object]:
    """Every constant of a module."""
    return [node.value for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Constant)]


def strings(node: Any) -> str:
    """All text of a JSON value, keys included."""
    if isinstance(node, dict):
        return "\n".join(f"{key}\n{strings(value)}" for key, value in node.items())
    return "\n".join(map(strings, node)) if isinstance(node, list) else str(node)


def written(root: Path, files: dict[str, str]) -> str:
    """Put the files below the root, and say where that is."""
    for path, text in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return str(root)


def test_every_slot_takes_harmless_text():
    """The corpus proves something: with a plain word in its slot each free-text spec builds."""
    free = {"all text", "enum value", "parameter name", "property name", "body field name", "path"}
    free |= {
        "status of a waiter", "names of members", "method of a waiter", "scope", "text of a scope",
        "name of a scheme", "subtype of an answer", "x-argument", "parameter of a list",
        "title of the client", "header of the credentials", "field of the scopes",
        "field of the lifetime", "event of a webhook", "evidence of a webhook",
        "page of a webhook", "summary of a webhook", "name of a webhook",
        "member that names the event",
    }  # fmt: skip
    built = {slot for slots, _ in builds("word") for slot in slots}
    assert built >= free

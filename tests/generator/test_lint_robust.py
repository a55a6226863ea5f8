"""The lint meets any document without raising, and has nothing against the real one."""

from __future__ import annotations

import copy
import datetime
import json
import random
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from openapi_spec_validator import OpenAPIV31SpecValidator

from generator.lint import RULES, lint
from generator.lint.shape import is_json
from generator.lint.view import view
from generator.load import load, parse
from generator.problems import failed
from generator.spec_nodes import every_value, find
from tests.generator import rich
from tests.generator.spec_sample import CONFIG, FRAME, THINGS

if TYPE_CHECKING:
    from generator.spec import Spec

SPECS = Path(__file__).parents[2] / "specs"
STRIGO = SPECS / "strigo"
ODD: tuple[Any, ...] = (
    None, True, 0, -1, 1e300, "", "x", "$ref", "{", "\u202e", "#/components/schemas/Event", "null",
    [], [[]], [None], [{}], {}, {"": None}, {"$ref": "#"}, {"$ref": []}, {"$ref": "#/components"},
    {"$ref": "file:///etc/passwd"}, {"type": {}}, {"type": [[]]}, {"properties": []},
    {"required": [[]], "enum": [{}, []]}, {"anyOf": [{"anyOf": []}, 1]},
    {"x-sdk": {"resource": []}},
    {"allOf": [True]}, {"pattern": "((((", "type": "string"}, {"in": [], "name": {}},
)  # fmt: skip


@pytest.fixture(scope="module")
def strigo() -> Spec:
    spec, problems = load(STRIGO)
    assert spec is not None, problems
    return spec


@pytest.fixture(scope="module")
def sample() -> Spec:
    files = {"openapi.yaml": FRAME, "things.yaml": THINGS, "vendor.toml": CONFIG}
    spec, problems = parse("sample", files)
    assert spec is not None, problems
    return spec


@cache
def pointers_of(document: str) -> tuple[str, ...]:
    """The places in the text of a description that a mutation may begin at."""
    return tuple(pointer for pointer, _, _ in every_value(json.loads(document)) if pointer)


def mutate(document: dict[str, Any], dice: random.Random) -> dict[str, Any]:
    """A copy in which a few random places are replaced, removed, renamed or moved."""
    text = json.dumps(document)
    changed, pointers = json.loads(text), pointers_of(text)
    for number in range(dice.choice((1, 1, 1, 2, 5))):
        if number:
            pointers = tuple(pointer for pointer, _, _ in every_value(changed) if pointer)
        holder_at, _, token = dice.choice(pointers).rpartition("/")
        holder, key = find(changed, holder_at), token.replace("~1", "/").replace("~0", "~")
        if isinstance(holder, list):
            holder[int(key)] = copy.deepcopy(dice.choice(ODD))
        elif dice.random() < 0.2:
            del holder[key]
        elif dice.random() < 0.2:
            holder[dice.choice(("$ref", "x-y", "", "type", "allOf", "é"))] = holder.pop(key)
        elif dice.random() < 0.2:
            holder[key] = copy.deepcopy(find(changed, dice.choice(pointers)))
        else:
            holder[key] = copy.deepcopy(dice.choice(ODD))
        if not changed:
            return changed
    return changed


def test_strigo_is_sound(strigo: Spec) -> None:
    """The description of Strigo has nothing to complain about, not even a warning."""
    assert lint(strigo) == ()


def test_strigo_is_openapi(strigo: Spec) -> None:
    """openapi-spec-validator accepts the merged description, extensions and all."""
    assert list(OpenAPIV31SpecValidator(strigo.document).iter_errors()) == []


def test_scormcloud_is_sound() -> None:
    """Nor has that of SCORM Cloud, which openapi-spec-validator accepts as well."""
    spec, problems = load(SPECS / "scormcloud")
    assert spec is not None, problems
    assert lint(spec) == ()
    assert list(OpenAPIV31SpecValidator(spec.document).iter_errors()) == []


def test_strigo_has_its_ten_operations(strigo: Spec) -> None:
    """Every operation of the two pages is there, where the client has it."""
    calls = [operation.raw["x-sdk"] for operation in strigo.operations()]
    assert sorted(f"{call['resource']}.{call['method']}" for call in calls) == sorted(
        f"{resource}.{method}"
        for resource in ("events", "ondemand")
        for method in ("list", "get", "create", "update", "delete")
    )


@pytest.mark.parametrize("seed", range(10))
def test_random_damage_to_strigo_never_raises(strigo: Spec, seed: int) -> None:
    """The rules stand any damage to the real description."""
    dice = random.Random(seed)
    for _ in range(25):
        damaged = evolve(strigo, document=mutate(strigo.document, dice))
        assert not list(is_json(damaged))
        seen = view(damaged)
        for rule in RULES:
            list(rule(seen))


@pytest.mark.parametrize("seed", range(10))
def test_random_damage_to_the_sample_never_raises(sample: Spec, seed: int) -> None:
    """The whole lint, with the programs of others, stands any damage to a description."""
    dice = random.Random(seed)
    for _ in range(30):
        lint(evolve(sample, document=mutate(sample.document, dice)))


@pytest.mark.parametrize("seed", range(20))
def test_random_damage_to_forms_and_jobs_never_raises(seed: int) -> None:
    """The rules stand any damage to a description with forms, jobs and tokens."""
    dice, whole = random.Random(seed), rich.spec()
    for _ in range(50):
        seen = view(evolve(whole, document=mutate(whole.document, dice)))
        for rule in RULES:
            list(rule(seen))


@pytest.mark.parametrize("key", ["openapi", "info", "servers", "paths", "components"])
@pytest.mark.parametrize("value", [[], "x", 5, None, [{}]], ids=repr)
def test_a_broken_top_is_an_error(sample: Spec, key: str, value: Any) -> None:
    """Whatever stands in the place of a top-level member, the description is refused."""
    assert failed(lint(evolve(sample, document={**sample.document, key: value})))


@pytest.mark.parametrize("key", ["openapi", "info", "servers"])
def test_a_missing_top_is_an_error(sample: Spec, key: str) -> None:
    """A description without one of the members that it needs is refused."""
    rest = {name: value for name, value in sample.document.items() if name != key}
    assert failed(lint(evolve(sample, document=rest)))


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({200: {}}, "the key 200 must be text"),
        (float("nan"), "nan is not a JSON number"),
        (datetime.date(2030, 1, 1), "date is not a JSON value"),
        ({1: {2: {}}, (): "x"}, "the key () must be text"),
    ],
)
def test_what_json_cannot_hold_is_an_error(sample: Spec, value: Any, message: str) -> None:
    """Values that no JSON document has are named, and no rule trips over them."""
    document: Any = {**sample.document, "x-evidence": value}
    assert message in " ".join(map(str, lint(evolve(sample, document=document))))


def test_deep_nesting_is_an_error(sample: Spec) -> None:
    """A document deeper than Python's stack is refused like any other."""
    deep: Any = {}
    for _ in range(5000):
        deep = {"items": deep}
    found = lint(evolve(sample, document={**sample.document, "components": {"schemas": deep}}))
    assert any("nested deeper" in problem.message for problem in found)


def test_text_that_looks_like_code_is_only_text(sample: Spec) -> None:
    """Quotes, braces and backslashes in a description are nobody's business but the emitter's."""
    document = copy.deepcopy(sample.document)
    hostile = "'''\"\"\"{{ x }}{% raw %}\\N{DASH}\\' {os.system('x')} #"
    document["components"]["schemas"]["Thing"]["description"] = hostile
    assert lint(evolve(sample, document=document)) == ()

"""The module of the webhooks: built and used, counted again, and absent where there are none."""

from __future__ import annotations

import inspect
import json
import typing
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import lmskit
from generator.build import emit
from generator.changes.judge import verdict as bump
from generator.emit.recount import recount
from generator.spec_nodes import find
from lmskit import WebhookDecodeError, WebhookVerificationError
from lmskit.testing.strategies import from_schema
from tests.generator import built, hooks, tiny
from tests.generator.hooks import HOOK, hooked
from tests.oracles import profiles
from tests.oracles.oracles import as_json, normal
from tests.oracles.spec_reader import read_spec
from tests.tools.edits import replaced

profiles.load()

MODULE = "tiny_client/webhooks.py"
SECRET = ("X-Secret", "s3cret-s3cret")


@pytest.fixture(scope="module")
def package() -> Any:
    return built.package(hooked(), hooks.VENDOR_TOML)


def parse(package: Any, document: Any, **options: Any) -> Any:
    """What a delivery becomes."""
    body = json.dumps(document).encode()
    return package.webhooks.parse(body, [SECRET], secret_header=SECRET, **options)


def test_events_are_typed(package: Any) -> None:
    """Each event is its model, which the module has too; another one is unknown."""
    webhooks = package.webhooks
    broke = parse(package, {"theKind": "toy.broke", "id": "t"}, strict=True)
    assert broke == webhooks.ToyBroke(the_kind="toy.broke", id="t")
    assert webhooks.ToyBroke is package.models.ToyBroke
    found = parse(package, {"theKind": "toy.found", "where": ["attic"]}, strict=True)
    assert isinstance(found, webhooks.ToyFound)
    assert found.additional_properties == {"where": ["attic"]}
    other = parse(package, {"theKind": "toy.lost"}, strict=True)
    assert other == webhooks.UnknownEvent("toy.lost", {"theKind": "toy.lost"})
    union = {webhooks.ToyBroke, webhooks.ToyFound, webhooks.UnknownEvent}
    assert set(typing.get_args(webhooks.Event)) == union
    assert {getattr(webhooks, name) for name in webhooks.__all__} == {
        *union, webhooks.Event, webhooks.parse
    }  # fmt: skip


def test_arguments_arrive(package: Any) -> None:
    """What `parse` is told is what happens: whom it lets in, how much, how strictly."""
    document = {"theKind": "toy.broke", "id": 5}
    drifts: list[lmskit.Drift] = []
    assert parse(package, document, on_drift=drifts.append).id == 5
    assert [(d.path, d.operation) for d in drifts] == [("$.id", "webhook toy.broke")]
    with pytest.raises(WebhookDecodeError, match=r"expected str at \$\.id"):
        parse(package, document, strict=True)
    with pytest.raises(lmskit.WebhookTooLargeError, match="more than 20 bytes"):
        parse(package, document, max_bytes=20)
    with pytest.raises(WebhookVerificationError):
        parse(package, document, username="u", password="p")
    basic = {"Authorization": "Basic dTpw"}
    webhooks = package.webhooks
    assert webhooks.parse(b'{"theKind": "x"}', basic, username="u", password="p").event_type == "x"
    assert webhooks.parse(b'{"theKind": "x"}', {}, allow_unverified=True).event_type == "x"
    with pytest.raises(lmskit.ConfigurationError):
        webhooks.parse(b'{"theKind": "x"}', basic)


def test_the_limit_is_a_mebibyte(package: Any) -> None:
    """Without a word about it, a body may have a mebibyte and no byte more."""
    body = b'{"theKind": "x"}'.ljust(2**20)
    assert package.webhooks.parse(body, [SECRET], secret_header=SECRET).event_type == "x"
    with pytest.raises(lmskit.WebhookTooLargeError):
        package.webhooks.parse(body + b" ", [SECRET], secret_header=SECRET)


def test_what_is_said(package: Any) -> None:
    """The docstring tells each argument, each error, and each event with its source."""
    text = inspect.getdoc(package.webhooks.parse) or ""
    for argument in inspect.signature(package.webhooks.parse).parameters:
        assert f"\n    {argument}: " in text
    for error in ("WebhookVerificationError", "WebhookTooLargeError", "WebhookDecodeError"):
        assert f"\n    {error}: " in text
    assert "\n    toy.broke: It says ToyBroke. `ToyBroke`. Source: a page about events\n" in text
    assert '\n    toy.found: It says ToyFound. `ToyFound`. Source: "Events > Found"\n' in text


def test_sources_and_deprecation() -> None:
    """Evidence may be of parts, and an event on its way out says so."""
    evidence = {"requestBody": "A payload seen.", "x-webhook": "A list of events."}
    files, problems = emit(hooks.spec(hooked(**{"x-evidence": evidence, "deprecated": True})))
    assert problems == ()
    text = " ".join(files[MODULE].split())
    assert "toy.broke: Deprecated by the vendor. It says ToyBroke. `ToyBroke`." in text
    assert "Source: A payload seen.; A list of events." in text


def test_only_with_webhooks(package: Any) -> None:
    """A vendor that posts nothing has no such module, and its package does not speak of one."""
    files, _ = emit(tiny.spec())
    assert MODULE not in files
    assert "webhooks" not in files["tiny_client/__init__.py"]
    assert package.__all__ == ["AsyncTiny", "Tiny", "errors", "models", "params", "webhooks"]


def test_one_model_for_several_events() -> None:
    """Where nobody knows more, two events may share a model."""
    tree = hooked()
    found = tree["webhooks"]["toyFound"]["post"]
    lost = {**found, "x-webhook": "toy.lost"}
    tree["webhooks"]["toyLost"] = {"post": lost}
    package = built.package(tree, hooks.VENDOR_TOML)
    models = [parse(package, {"theKind": kind}) for kind in ("toy.found", "toy.lost")]
    assert [type(model) for model in models] == [package.webhooks.ToyFound] * 2
    assert len(package.webhooks.__all__) == 5


@given(data=st.data())
def test_payloads_come_back(package: Any, data: st.DataObject) -> None:
    """A payload as documented is its model without a word, and the model gives it back."""
    tree = hooked()
    oracle = read_spec(tree)
    for kind, name in (("toy.broke", "ToyBroke"), ("toy.found", "ToyFound")):
        schema = {"$ref": f"#/components/schemas/{name}"}
        drawn = data.draw(from_schema(schema, tree["components"]))
        payload = {**drawn, "theKind": kind}
        event = parse(package, payload, strict=True)
        assert type(event).__name__ == name
        again = normal(oracle, schema, as_json(event), read=True)
        assert again == normal(oracle, schema, payload, read=True)


@pytest.fixture(scope="module")
def spec() -> Any:
    return hooks.spec(hooked())


@pytest.fixture(scope="module")
def files(spec: Any) -> Any:
    emitted, problems = emit(spec)
    assert problems == ()
    return emitted


@pytest.mark.parametrize(
    ("path", "old", "new", "named"),
    [
        (MODULE, '"toy.broke": ToyBroke', None, "webhook toy.broke with its payload ToyBroke"),
        (MODULE, '"toy.broke": ToyBroke', '"toy.broke": ToyFound', "webhook toy.broke with its"),
        (MODULE, '"toy.broke"', '"toy.Broke"', "webhook toy.broke with its payload ToyBroke"),
        (MODULE, 'type_member="theKind"', 'type_member="kind"', "type_member of vendor.toml"),
        (MODULE, "ToyBroke | ToyFound", "ToyFound", "payload ToyBroke of what `parse` returns"),
        (MODULE, '"ToyBroke"', None, "payload ToyBroke of what `parse` returns"),
        (MODULE, "password=password", "password=username", "the use of argument password"),
        (MODULE, "password=password", None, "the use of argument password of `parse`"),
        (MODULE, "_EVENTS", "EVENTS", "webhook toy.found with its payload ToyFound"),
    ],
)  # fmt: skip
def test_loss_is_named(spec: Any, files: Any, path: str, old: str, new: Any, named: str) -> None:  # noqa: PLR0917
    """Each fact about the webhooks, once lost, is an error that names it."""
    problems = recount(spec, {**files, path: replaced(files[path], old, new)})
    assert any(named in problem.message for problem in problems), list(map(str, problems))
    assert all(problem.level == "error" and problem.place for problem in problems)


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("def parse(", "def read(", "the module of the webhooks, with `parse`,"),
        ("toy.broke: It says", "It says", "'toy.broke:' of webhook toy.broke in the docstring"),
        ("a page about", "a note about", "'a page about events' of webhook toy.broke in the"),
        ("Events > Found", "Events", "'Events > Found' of webhook toy.found in the docstring"),
        ("It says ToyFound.", "", "'It says ToyFound.' of webhook toy.found in the docstring"),
        ("`ToyFound`", "ToyFound", "'`ToyFound`' of webhook toy.found in the docstring"),
    ],
)
def test_lost_text_is_named(spec: Any, files: Any, old: str, new: str, named: str) -> None:
    """What the docstring says of an event counts, and so does the function."""
    assert old in files[MODULE]
    problems = recount(spec, {**files, MODULE: files[MODULE].replace(old, new)})
    assert any(named in problem.message for problem in problems), list(map(str, problems))


def test_a_lost_module_is_named(spec: Any, files: Any) -> None:
    """The module has to be there, and the package has to have it."""
    left = {path: text for path, text in files.items() if path != MODULE}
    init = "tiny_client/__init__.py"
    unlisted = {**files, init: files[init].replace(', "webhooks"', "")}
    assert unlisted != files
    for changed in (left, unlisted):
        (problem,) = recount(spec, changed)
        assert problem.message.startswith(
            "the module of the webhooks, with `parse`, is in the spec"
        )


def test_an_addition_is_named(files: Any) -> None:
    """An event that no spec has is an error as well, and so is a module without any."""
    tree = hooked()
    del tree["webhooks"]["toyBroke"]
    found = [problem.message for problem in recount(hooks.spec(tree), files)]
    assert "webhook toy.broke was emitted, but has no spec" in found
    found = [problem.message for problem in recount(tiny.spec(), files)]
    assert "the module of the webhooks was emitted, but has no spec" in found


@pytest.mark.parametrize(
    ("verdict", "before", "after"),
    [
        ("minor", tiny.document(), hooked()),
        ("major", hooked(), tiny.document()),
        ("major", hooked(), hooked(**{"x-webhook": "toy.burst"})),
        ("patch", hooked(), hooked(summary="In other words.")),
    ],
)
def test_the_version(verdict: str, before: Any, after: Any) -> None:
    """An event more is an addition; one less, or one by another name, breaks a receiver."""
    assert bump(before, after) == verdict
    tree = hooked()
    content = find(tree, f"{HOOK}/requestBody")["content"]["application/json"]
    content["schema"] = {"$ref": "#/components/schemas/ToyFound"}
    assert bump(hooked(), tree) == "major"

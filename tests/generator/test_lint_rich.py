"""The rules about forms, bytes, lists, jobs and tokens fire at the node that breaks them."""

from __future__ import annotations

import pytest

from generator.lint import lint
from generator.spec_nodes import find
from tests.generator import rich, tiny
from tests.generator.rich_faults import FORM, LIST, LISTS_AND_JOBS, PICTURE, Case, put
from tests.generator.rich_faults_forms import FORMS_AND_BYTES

TOKEN = "/components/securitySchemes/TOKEN"

CASES: dict[str, Case] = {
    **LISTS_AND_JOBS,
    **FORMS_AND_BYTES,
    # names
    "argument name of a keyword": (
        put(f"{LIST}/parameters/0", x_argument="from"),
        f"{LIST}/parameters/0/x-argument",
        "'from' is not a usable Python name",
    ),
    "argument name of another": (
        put(f"{LIST}/parameters/0", x_argument="since"),
        f"{LIST}/parameters/1",
        "the argument 'since' of listToys is taken by",
    ),
    "argument name of an option": (
        put(f"{LIST}/parameters/0", x_argument="options"),
        f"{LIST}/parameters/0",
        "'options' of listToys is taken by every method",
    ),
    "resource called like an import": (
        put(f"{LIST}/x-sdk", resource="pager"),
        f"{LIST}/x-sdk",
        "the class Pager of pager is taken by what the resources import",
    ),
    "resource called like the client": (
        put(f"{LIST}/x-sdk", resource="rich"),
        f"{LIST}/x-sdk",
        "the class Rich of rich is taken by the client",
    ),
    "two resources of one class": (
        put(f"{LIST}/x-sdk", resource="toys_pictures"),
        f"{PICTURE}/x-sdk",
        "the class ToysPictures of pictures is taken by toys_pictures",
    ),
    # security
    "scope that is not declared": (
        put(LIST, security=[{"TOKEN": ["read"]}]),
        f"{LIST}/security/0",
        "TOKEN declares no scope 'read'",
    ),
    "scope of a scheme without any": (
        put(LIST, security=[{"BASIC": ["write"]}]),
        f"{LIST}/security/0",
        "BASIC declares no scope 'write'",
    ),
    "token without a scope": (
        put(LIST, security=[{"TOKEN": []}]),
        f"{LIST}/security/0",
        "TOKEN needs a scope",
    ),
    "two schemes at once": (
        put(LIST, security=[{"BASIC": [], "TOKEN": ["write"]}]),
        f"{LIST}/security/0",
        "two schemes at once are not built",
    ),
    "two tokens to choose from": (
        put(LIST, security=[{"TOKEN": ["write"]}, {"TOKEN": ["write:toy"]}]),
        f"{LIST}/security",
        "a choice of oauth2 schemes is not built",
    ),
    "another flow": (
        put(f"{TOKEN}/flows", implicit={"authorizationUrl": "https://a.example", "scopes": {}}),
        f"{TOKEN}/flows",
        "flows other than clientCredentials alone are not built",
    ),
    "another address": (
        put(f"{TOKEN}/flows/clientCredentials", tokenUrl="https://tiny.example/oauth/token"),
        f"{TOKEN}/flows/clientCredentials/tokenUrl",
        "the address by vendor.toml is https://tiny.example/api/oauth/token",
    ),
    "scope with a space": (
        put(f"{TOKEN}/flows/clientCredentials", scopes={"a b": "x", "write": "", "write:toy": ""}),
        f"{TOKEN}/flows/clientCredentials/scopes/a b",
        "the scope 'a b' cannot be asked for",
    ),
    "no basic scheme": (
        put("/components/securitySchemes/BASIC", scheme="bearer"),
        "/components/securitySchemes",
        "need each other",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_rule_fires_where_it_is_broken(case: str) -> None:
    """Each fault of the table is found, at its file and line, with a message that names it."""
    change, pointer, message = CASES[case]
    tree = rich.document()
    change(tree)
    spec = rich.spec(tree)
    found = lint(spec)
    place = spec.place(pointer)
    assert [p for p in found if p.place == place and message in p.message], list(map(str, found))


def test_the_sample_is_sound() -> None:
    """The description that the cases spoil has no fault of its own."""
    assert lint(rich.spec()) == ()


def test_settings_and_schemes_need_each_other() -> None:
    """A token that no scheme knows, and a scheme without its token, are both found."""
    plain = rich.VENDOR_TOML.partition("[auth.token]")[0]
    spec, _ = rich.loaded(rich.document(), plain)
    assert any("vendor.toml has no [auth.token]" in p.message for p in lint(spec))
    tree = rich.document()
    del tree["components"]["securitySchemes"]["TOKEN"]
    for item in tree["paths"].values():
        for operation in item.values():
            if isinstance(operation, dict):
                operation["security"] = [{"BASIC": []}]
    assert any("no scheme is oauth2" in p.message for p in lint(rich.spec(tree)))


def test_basic_credentials_need_their_encoding() -> None:
    """A scheme of basic credentials is no use with a template that is sent as it stands."""
    tree = tiny.document()
    tree["components"]["securitySchemes"]["key"]["scheme"] = "basic"
    assert any("need each other" in problem.message for problem in lint(tiny.spec(tree)))


def test_shared_response_of_bytes() -> None:
    """Bytes may stand in a shared response, unless an error is answered with it."""
    tree = rich.document()
    operation = find(tree, PICTURE)
    tree["components"]["responses"] = {"Picture": operation["responses"]["200"]}
    operation["responses"]["200"] = {"$ref": "#/components/responses/Picture"}
    assert lint(rich.spec(tree)) == ()
    operation["responses"]["409"] = {"$ref": "#/components/responses/Picture"}
    assert any("bytes are a part of a form" in p.message for p in lint(rich.spec(tree)))


def test_text_may_be_an_enum_in_a_form() -> None:
    """A named choice is text like any other."""
    tree = rich.document()
    find(tree, FORM)["folder"] = {"$ref": "#/components/schemas/JobState", "description": "x"}
    assert lint(rich.spec(tree)) == ()

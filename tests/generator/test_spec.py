"""The value that the other rooms read, and the settings beside it."""

from __future__ import annotations

import hashlib
import json

import pytest

from generator.load import parse
from generator.spec import Spec, document_json
from generator.spec_config import TokenConfig, parse_config
from generator.spec_nodes import child, find, tokens
from tests.generator import hooks, rich, tiny
from tests.generator.spec_sample import CONFIG, FRAME, THINGS

FULL = (
    CONFIG
    + """\
[errors]
type = ["/error/type"]
message = ["/error/message", "/message"]
items = "/error/errors"
item_field = "param"
item_message = "msg"
[response]
request_id_headers = ["x-request-id"]
"""
)


@pytest.fixture(scope="module")
def spec() -> Spec:
    files = {"openapi.yaml": FRAME, "things.yaml": THINGS, "vendor.toml": CONFIG}
    found, problems = parse("sample", files)
    assert found is not None, problems
    return found


def test_operations_are_read_in_order(spec: Spec) -> None:
    """Each operation has its id, method, path and the pointer to what the files say."""
    update = spec.operations()[1]
    assert (update.id, update.method, update.path) == ("updateThing", "PATCH", "/things/{thing_id}")
    assert update.pointer == "/paths/~1things~1{thing_id}/patch"
    assert spec.find(update.pointer) is update.raw


def test_references_are_followed(spec: Spec) -> None:
    """A reference is replaced by its target, with the pointer of the target."""
    response = spec.operations()[0].raw["responses"]["404"]
    pointer, found = spec.resolve("/somewhere", response)
    assert pointer == "/components/responses/Failure"
    assert found["description"] == "No."


def test_circles_of_references_end(spec: Spec) -> None:
    """Two references that lead to each other are not followed for ever."""
    circle = {"a": {"$ref": "#/b"}, "b": {"$ref": "#/a"}}
    round_spec = Spec("x", circle, spec.config, {})
    assert "$ref" in round_spec.resolve("/a", circle["a"])[1]


def test_parameters_of_the_operation_win(spec: Spec) -> None:
    """Those of the path count too, unless the operation has one of the same name and place."""
    ours = {"name": "a", "in": "query", "description": "ours"}
    path = {"parameters": [{"name": "a", "in": "query"}, {"name": "b", "in": "query"}]}
    document = {"paths": {"/x": {**path, "get": {"parameters": [ours]}}}}
    other = Spec("x", document, spec.config, {})
    assert other.parameters(other.operations()[0]) == (
        ("/paths/~1x/get/parameters/0", ours),
        ("/paths/~1x/parameters/1", {"name": "b", "in": "query"}),
    )


def test_places_of_unknown_nodes_are_those_around_them(spec: Spec) -> None:
    """Something that is not in the files is placed at the nearest thing that is."""
    assert spec.place("/info/contact/email") == "openapi.yaml:2"
    assert spec.place("/nothing") == "openapi.yaml:1"


def test_the_shipped_text_is_the_document(spec: Spec) -> None:
    """The text reads back as the document, keeps its order, and its digest is the spec's."""
    text = document_json(spec)
    assert json.loads(text) == spec.document
    assert list(json.loads(text)) == list(spec.document)
    assert text.endswith("}\n")
    assert spec.sha256 == hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize("keys", [("a/b", "c~d"), ("~1", "/"), ("", "é"), ("{x}",)])
def test_pointers_hold_any_key(keys: tuple[str, ...]) -> None:
    """Slashes and tildes in keys survive the way into a pointer and back."""
    pointer = child("", *keys)
    assert tokens(pointer) == list(keys)
    document: object = 5
    for key in reversed(keys):
        document = {key: document}
    assert find(document, pointer) == 5


def test_settings_are_read() -> None:
    """Everything in a full vendor.toml arrives."""
    config, problems = parse_config("vendor.toml", FULL)
    assert not problems
    assert config is not None
    assert config.client.class_name == "Sample"
    assert config.auth.credentials == {"api_key": "SAMPLE_API_KEY"}
    assert config.errors.message == ("/error/message", "/message")
    assert config.errors.item_field == "param"
    assert config.response.request_id_headers == ("x-request-id",)


def test_settings_of_webhooks_are_read() -> None:
    """The member that names an event arrives; who sends none has no such table."""
    config, problems = parse_config("vendor.toml", hooks.VENDOR_TOML)
    assert not problems
    assert config is not None
    assert config.webhooks is not None
    assert config.webhooks.type_member == "theKind"
    plain, _ = parse_config("vendor.toml", tiny.VENDOR_TOML)
    assert plain is not None
    assert plain.webhooks is None
    broken = hooks.VENDOR_TOML.replace('"theKind"', '""')
    config, (problem,) = parse_config("vendor.toml", broken)
    assert config is None
    assert "webhooks.type_member must hold text only" in problem.message


def test_settings_of_a_token_are_read() -> None:
    """The encoding and the place of the tokens arrive; without them there are none."""
    config, problems = parse_config("vendor.toml", rich.VENDOR_TOML)
    assert not problems
    assert config is not None
    assert config.auth.encoding == "basic"
    assert config.auth.token == TokenConfig(
        path="/oauth/token",
        scope_field="scope",
        lifetime_field="expiration",
        lifetime=300,
        mode_variable="RICH_AUTH",
        scopes_variable="RICH_SCOPES",
        lifetime_variable="RICH_LIFETIME",
    )
    plain, _ = parse_config("vendor.toml", FULL)
    assert plain is not None
    assert (plain.auth.encoding, plain.auth.token) == (None, None)


def test_rate_limits_are_read() -> None:
    """The vendor's limits arrive in their order; without them there are none."""
    config, problems = parse_config("vendor.toml", rich.VENDOR_TOML)
    assert not problems
    assert config is not None
    assert [(limit.calls, limit.seconds) for limit in config.rate_limits] == [
        (600, 60),
        (5000, 3600),
    ]
    plain, _ = parse_config("vendor.toml", FULL)
    assert plain is not None
    assert plain.rate_limits == ()


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("calls = 600", 'calls = "600"', "v:22: error: rate_limits.calls must be of type int"),
        ("calls = 600", "calls = 0", "v:22: error: rate_limits.calls cannot be 0"),
        ("seconds = 60", "seconds = -60", "v:23: error: rate_limits.seconds cannot be -60"),
        ("seconds = 60", "seconds = 0.5", "v:23: error: rate_limits.seconds must be of type int"),
        ("seconds = 3600", "", "error: rate_limits.seconds is missing"),
        ("calls = 600", "call = 600", "v:22: error: unknown key 'call' in [rate_limits]"),
        ("[[rate_limits]]\ncalls = 600", "[rate_limits]\ncalls = 600", "error: not TOML"),
    ],
)
def test_faulty_rate_limits_are_named(old: str, new: str, expected: str) -> None:
    """A limit that no client can keep to is an error with its line."""
    config, problems = parse_config("v", rich.VENDOR_TOML.replace(old, new, 1))
    assert config is None
    assert expected in "\n".join(map(str, problems))


def test_rate_limits_that_are_one_table() -> None:
    """A table in the place of the array of tables is an error, not a crash."""
    config, problems = parse_config("v", FULL + "[rate_limits]\ncalls = 600\nseconds = 60\n")
    assert config is None
    assert "rate_limits must be an array of tables" in "\n".join(map(str, problems))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('encoding = "basic"', 'encoding = "rot13"', "v:9: error: auth.encoding 'rot13' is not"),
        ('encoding = "basic"', "encoding = 5", "v:9: error: auth.encoding must be of type str"),
        ('encoding = "basic"', "", '[auth.token] needs encoding = "basic" in [auth]'),
        ('path = "/oauth/token"', "", "v:13: error: auth.token.path is missing"),
        ('"/oauth/token"', '"oauth"', "v:14: error: auth.token.path 'oauth' cannot be built"),
        ('"/oauth/token"', '"/a/../b"', "v:14: error: auth.token.path '/a/../b' cannot be built"),
        ('"/oauth/token"', '"/a?b=c"', "v:14: error: auth.token.path '/a?b=c' cannot be built"),
        ('"scope"', '"the scope"', "v:15: error: auth.token.scope_field 'the scope' cannot"),
        ('"expiration"', '"scope"', "v:16: error: both fields of the form have the same name"),
        ("300", '"300"', "v:17: error: auth.token.lifetime must be of type int"),
        ("300", "true", "v:17: error: auth.token.lifetime must be of type int"),
        ("300", "0", "v:17: error: a token cannot last 0 seconds"),
        ("300", "86400000", "v:17: error: a token cannot last 86400000 seconds"),
        ('"RICH_AUTH"', '"rich auth"', "v:18: error: 'rich auth' cannot be an environment"),
        ('"RICH_SCOPES"', '"RICH_AUTH"', "v:19: error: the variable RICH_AUTH is read for"),
        ('"RICH_LIFETIME"', '"RICH_KEY"', "v:20: error: the variable RICH_KEY is read for"),
        ("lifetime =", "life =", "v:17: error: unknown key 'life' in [auth.token]"),
        ("[auth.token]", "[auth.tokens]", "error: unknown key 'tokens' in [auth]"),
        ("user = ", "auth = ", "v:11: error: 'auth' cannot be an argument of the client"),
        ("user = ", "scopes = ", "v:11: error: 'scopes' cannot be an argument of the client"),
    ],
)
def test_faulty_settings_of_a_token_are_named(old: str, new: str, expected: str) -> None:
    """A setting of the tokens that cannot be used is an error with its line."""
    config, problems = parse_config("v", rich.VENDOR_TOML.replace(old, new, 1))
    assert config is None
    assert expected in "\n".join(map(str, problems))


def test_token_that_is_no_table() -> None:
    """A text in the place of the table is an error, not a crash."""
    text = rich.VENDOR_TOML.partition("[auth.token]")[0]
    config, problems = parse_config("v", text.replace("encoding", 'token = "x"\nencoding', 1))
    assert config is None
    assert "auth.token must be a table" in "\n".join(map(str, problems))


def test_narrow_scopes_come_first() -> None:
    """An operation's scopes are those of its oauth2 scheme, once each, the narrow ones first."""
    tree = rich.document()
    operation = tree["paths"]["/toys"]["get"]
    operation["security"] = [{"BASIC": []}, {"TOKEN": ["write", "write:toy", "write"]}]
    spec = rich.spec(tree)
    assert spec.scopes(spec.operations()[0]) == ("write:toy", "write")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('title = "Sample"', "", "v:1: error: client.title is missing"),
        ('title = "Sample"', "title = 5", "v:4: error: client.title must be of type str"),
        ('title = "Sample"', 'title = ""', "v:4: error: client.title must hold text only"),
        ("title =", "tittle =", "v:4: error: unknown key 'tittle' in [client]"),
        ("[errors]", "[erorrs]", "v:10: error: unknown key 'erorrs'"),
        ("[client]", "client = 1\n[klient]", "error: client must be a table"),
        ("sample_client", "sample-client", "v:2: error: client.package 'sample-client' is not"),
        ('"sample_client"', '"import"', "v:2: error: client.package 'import' is not"),
        ('"Sample"', '"sample"', "v:3: error: client.class 'sample' is not"),
        ('"Authorization"', '"Auth:x"', "v:6: error: 'Auth:x' cannot be the name of a header"),
        ("x-request-id", "x request", "error: 'x request' cannot be the name of a header"),
        ("Bearer {api_key}", "Bearer {key}", "v:7: error: auth.template must name each of"),
        ("{api_key}", "{api_key.x}", "v:7: error: auth.template must name each of"),
        ("{api_key}", "{api_key!r}", "v:7: error: auth.template must name each of"),
        ("{api_key}", "{api_key}{", "v:7: error: auth.template is no template"),
        ("{api_key}", "{api_key}\\n", "v:7: error: auth.template must be printable"),
        ("\napi_key =", "\nbase_url =", "v:9: error: 'base_url' cannot be an argument"),
        ("SAMPLE_API_KEY", "sample key", "v:9: error: 'sample key' cannot be an environment"),
        ('"/error/type"', '"error.type"', "v:11: error: 'error.type' is not a JSON Pointer"),
        ("[client]", "[client", "v:1: error: not TOML"),
    ],
)
def test_faulty_settings_are_named(old: str, new: str, expected: str) -> None:
    """A setting that is unknown, missing or unusable is an error with its line."""
    config, problems = parse_config("v", FULL.replace(old, new, 1))
    assert config is None
    assert expected in "\n".join(map(str, problems))

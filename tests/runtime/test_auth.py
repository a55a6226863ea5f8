"""Credentials as HTTP's Basic scheme has them, and how tokens are chosen."""

from __future__ import annotations

import base64
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

import lmskit
from lmskit import ConfigurationError, StatusError
from lmskit._auth import Auth, Grant, authorization
from lmskit._auth import credentials as read_credentials
from lmskit._auth import grant as read_grant
from tests.runtime.driver import APP, Driver, Wire, raw
from tests.runtime.sample import VENDOR as OTHER
from tests.runtime.sample import AsyncSample, Sample
from tests.runtime.school import VENDOR, AsyncSchool, School

AUTH = VENDOR.auth
VARIABLES = ("SCHOOL_AUTH", "SCHOOL_SCOPES", "SCHOOL_TOKEN_LIFETIME")
Kind = type[School] | type[AsyncSchool]
BOTH = pytest.mark.parametrize("kind", [School, AsyncSchool])


@pytest.fixture(autouse=True)
def no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the environment that the tests run in."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


def granted(mode: Any = None, scopes: Any = None, lifetime: Any = None) -> Grant | None:
    """What tokens the arguments of a client ask for."""
    return read_grant("School", AUTH, mode=mode, scopes=scopes, lifetime=lifetime)


def test_basic_credentials(driver: Driver) -> None:
    """Without a word about tokens the credentials are sent, encoded."""
    wire = Wire(raw(b"", 204))
    driver.run(driver.school(wire).courses.ping)
    expected = base64.b64encode(b"APP-12345:KEY:s3cr3t").decode()
    assert wire.request.headers["authorization"] == f"Basic {expected}"


def test_the_example_of_the_rfc() -> None:
    """The header is the one that RFC 7617 prints for its example."""
    header = authorization(AUTH, {"app_id": "Aladdin", "secret_key": "open sesame"})
    assert header == "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="


@BOTH
def test_a_colon_in_the_user(kind: Kind) -> None:
    """A colon in the first credential would move what follows it into the second."""
    with pytest.raises(ConfigurationError, match=r"app_id \(or SCHOOL_APP_ID\).*colon") as caught:
        kind(app_id="us:er-x", secret_key="k")
    assert "us:er-x" not in str(caught.value)
    kind(app_id="user", secret_key="k:e:y")


@pytest.mark.parametrize(
    ("template", "user"),
    [
        ("{app_id}:{secret_key}", ["app_id"]),
        ("{app_id}:", ["app_id"]),
        ("{app_id}/{secret_key}:x", ["app_id", "secret_key"]),
        ("key:{app_id}", []),
        ("{app_id}", []),
    ],
)
def test_what_is_the_user(template: str, user: list[str]) -> None:
    """Whatever stands before the colon of a template has none of its own; the rest may."""
    auth = replace(AUTH, template=template)
    for name in AUTH.credentials:
        found = {**APP, "secret_key": "k", name: "a:b"}
        if name in user:
            with pytest.raises(ConfigurationError, match=rf"^{name} \(or SCHOOL_.*colon$"):
                authorization(auth, found)
        else:
            sent = base64.b64encode(template.format_map(found).encode()).decode()
            assert authorization(auth, found) == f"Basic {sent}"


@pytest.mark.parametrize("kind", [School, AsyncSchool, Sample, AsyncSample])
@pytest.mark.parametrize(
    "value", ["a\nb", "a\r\nX: y", "\x00a", "a\x7f", "ключ", "é", "a\ud800", " k3y", "k3y\n"]
)
@pytest.mark.parametrize("way", ["argument", "variable"])
def test_a_credential_that_breaks_its_header(
    kind: Any, value: str, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No client is made with what no header can carry; the credential is named, and not shown."""
    auth = OTHER.auth if issubclass(kind, Sample | AsyncSample) else AUTH
    for name, variable in auth.credentials.items():
        given = dict.fromkeys(auth.credentials, "fine")
        if way == "argument":
            given[name] = value
        else:
            # A system's own variables can hold neither a zero nor half a character.
            monkeypatch.setattr("os.environ", {variable: value})
            del given[name]
        with pytest.raises(ConfigurationError, match=rf"^{name} \(or {variable}\)") as caught:
            kind(**given)
        assert value not in str(caught.value)


def test_a_colon_elsewhere_is_no_harm() -> None:
    """Only a pair of the Basic scheme has a first part that ends at a colon."""
    found = {"app_id": "a:b", "secret_key": "k"}
    assert authorization(replace(AUTH, encoding=None), found) == "a:b:k"
    key_alone = replace(AUTH, template="{app_id}")
    assert authorization(key_alone, found) == f"Basic {base64.b64encode(b'a:b').decode()}"


def test_a_vendor_that_quotes_the_header(driver: Driver) -> None:
    """The encoded credentials are as secret as the plain ones."""
    encoded = base64.b64encode(b"APP-12345:KEY:s3cr3t").decode()
    wire = Wire(raw(f'{{"error": "bad header Basic {encoded} of KEY:s3cr3t"}}', 400))
    client = driver.school(wire)
    with pytest.raises(StatusError) as caught:
        driver.run(client.courses.ping)
    assert caught.value.message == "bad header Basic *** of ***"


def test_credentials_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each credential has its own variable, and an argument goes before it."""
    monkeypatch.setenv("SCHOOL_APP_ID", "env-id")
    monkeypatch.setenv("SCHOOL_SECRET_KEY", "env-key")
    given = {"app_id": None, "secret_key": "given"}
    found = read_credentials("School", AUTH, given)
    assert found == {"app_id": "env-id", "secret_key": "given"}


def test_tokens_are_a_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tokens are asked for where the argument or the environment says so."""
    assert granted() is None
    assert granted("basic") is None
    assert granted("oauth2") == Grant(None, 300)
    monkeypatch.setenv("SCHOOL_AUTH", " oauth2 ")
    assert granted() == Grant(None, 300)
    assert granted("basic") is None
    monkeypatch.setenv("SCHOOL_AUTH", "")
    assert granted() is None


def test_scopes_and_lifetime(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both come from the arguments, or from the environment; an empty variable says nothing."""
    assert granted("oauth2", ["read", "write:a", "read"], 60) == Grant(("read", "write:a"), 60)
    monkeypatch.setenv("SCHOOL_SCOPES", "read:course, write\tread:course ")
    monkeypatch.setenv("SCHOOL_TOKEN_LIFETIME", " 90 ")
    assert granted("oauth2") == Grant(("read:course", "write"), 90)
    assert granted("oauth2", ("delete",), 1) == Grant(("delete",), 1)
    monkeypatch.setenv("SCHOOL_SCOPES", "  ")
    monkeypatch.setenv("SCHOOL_TOKEN_LIFETIME", "")
    assert granted("oauth2") == Grant(None, 300)


@BOTH
@pytest.mark.parametrize(
    ("name", "variable", "values"),
    [
        ("auth", "SCHOOL_AUTH", ["", "OAuth2", "bearer", 5, True]),
        ("scopes", "SCHOOL_SCOPES", [[], (), "read", [""], ["a b"], ['a"b'], ["a\\"], [5], {"a"}]),
        ("token_lifetime", "SCHOOL_TOKEN_LIFETIME", [0, -1, True, 1.5, "300", float("nan")]),
    ],
)
def test_arguments_that_are_refused(
    kind: Kind, name: str, variable: str, values: list[Any]
) -> None:
    """A bad argument is named, with the variable that could stand in for it."""
    for value in values:
        arguments: dict[str, Any] = {"auth": "oauth2", name: value}
        with pytest.raises(ConfigurationError, match=rf"{name} \(or {variable}\)"):
            kind(**APP, **arguments)


@BOTH
@pytest.mark.parametrize(
    ("name", "variable", "values"),
    [
        ("auth", "SCHOOL_AUTH", ["basic oauth2", "OAUTH", "x"]),
        ("scopes", "SCHOOL_SCOPES", [",", 'rea"d', "é"]),
        ("token_lifetime", "SCHOOL_TOKEN_LIFETIME", ["0", "-1", "1.5", "5m", "٣٠٠", "9" * 5000]),
    ],
)
def test_variables_that_are_refused(
    kind: Kind, name: str, variable: str, values: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bad variable is named, with the argument that could stand in for it."""
    monkeypatch.setenv("SCHOOL_AUTH", "oauth2")
    for value in values:
        monkeypatch.setenv(variable, value)
        with pytest.raises(ConfigurationError, match=rf"{name} \(or {variable}\)"):
            kind(**APP)


@BOTH
def test_what_only_tokens_have(kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    """Scopes that would restrict nothing are refused; the environment's are for other clients."""
    with pytest.raises(ConfigurationError, match=r"scopes: only tokens.*oauth2.*SCHOOL_AUTH"):
        kind(**APP, scopes=["read"])
    with pytest.raises(ConfigurationError, match="token_lifetime: only tokens"):
        kind(**APP, auth="basic", token_lifetime=60)
    monkeypatch.setenv("SCHOOL_SCOPES", "read")
    assert kind(**APP)._core.tokens is None


@pytest.mark.parametrize("kind", [Sample, AsyncSample])
@pytest.mark.parametrize(
    "arguments", [{"auth": "oauth2"}, {"auth": "basic"}, {"scopes": ["a"]}, {"token_lifetime": 5}]
)
def test_a_vendor_without_tokens(kind: Any, arguments: dict[str, Any]) -> None:
    """Nothing about tokens can be said to a vendor that has none."""
    (base,) = (base for base in kind.__bases__ if base.__module__ == "lmskit.client")
    given = {"organization_id": "o", "api_key": "k"}
    with pytest.raises(ConfigurationError, match="Sample gives no tokens"):
        base(OTHER, given, **arguments)
    assert base(OTHER, given)._core.tokens is None


def test_tokens_are_loaded_by_those_who_use_them() -> None:
    """A client that sends its credentials pays nothing for the tokens of others."""
    code = (
        "import sys; from tests.runtime.school import School;"
        "given = {'app_id': 'a', 'secret_key': 'k'};"
        "School(**given).courses;"
        "assert not {'lmskit._tokens', 'lmskit._waiter', 'lmskit.downloads'} & set(sys.modules);"
        "School(**given, auth='oauth2');"
        "assert 'lmskit._tokens' in sys.modules"
    )
    roots = f"{Path(lmskit.__file__).parent.parent}:{Path(__file__).parents[2]}"
    subprocess.run([sys.executable, "-c", code], check=True, env={"PYTHONPATH": roots})


def test_auth_can_be_had_from_settings() -> None:
    """Generated clients import the vendor's facts from one module."""
    from lmskit import settings  # noqa: PLC0415

    assert settings.Auth is Auth
    assert "TokenEndpoint" in settings.__all__

"""Credentials: where they come from, the header that carries them, and tokens in their place."""

from __future__ import annotations

import base64
import os
import re
from string import Formatter
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from lmskit._headers import is_header_value
from lmskit._shapes import is_sequence
from lmskit.errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Mapping

Mode = Literal["basic", "oauth2"]

_MODES = ("basic", "oauth2")
_SCOPE = r"[\x21\x23-\x5b\x5d-\x7e]+"  # RFC 6749, section 3.3
_BETWEEN_SCOPES = r"[\s,]+"
_SECONDS = r"[0-9]{1,9}"


class TokenEndpoint(msgspec.Struct, frozen=True, eq=False, kw_only=True):
    """Where a vendor gives tokens for the credentials, and what it calls what it needs to know.

    Attributes:
        path: Its place behind the base URL.
        scope_field: The member of the form that lists the scopes.
        lifetime_field: The member that holds the seconds that the token is to last.
        lifetime: Those seconds where the user does not say.
        mode_variable: The environment variable that chooses between credentials and tokens.
        scopes_variable: The one with the scopes.
        lifetime_variable: The one with the lifetime.
    """

    path: str
    scope_field: str
    lifetime_field: str
    lifetime: int = 300
    mode_variable: str
    scopes_variable: str
    lifetime_variable: str


class Auth(msgspec.Struct, frozen=True, eq=False, kw_only=True):
    """The one header that carries the credentials, and where each comes from.

    With the encoding `basic` the text of the template is sent as HTTP's Basic scheme has it.
    """

    header: str
    template: str
    credentials: Mapping[str, str]
    encoding: Literal["basic"] | None = None
    token: TokenEndpoint | None = None


class Grant(msgspec.Struct, frozen=True):
    """What tokens are asked for; without scopes, those of the operations that are called."""

    scopes: tuple[str, ...] | None
    lifetime: int


def credentials(vendor: str, auth: Auth, given: Mapping[str, str | None]) -> dict[str, str]:
    """Each credential, from the arguments or the environment."""
    return {name: _credential(vendor, auth, name, given.get(name)) for name in auth.credentials}


def _credential(vendor: str, auth: Auth, name: str, value: str | None) -> str:
    variable = auth.credentials[name]
    value = os.environ.get(variable) if value is None else value
    if not value:
        raise ConfigurationError(f"{vendor} needs {name}= or the variable {variable}")
    if not is_header_value(value):
        raise ConfigurationError(
            f"{name} (or {variable}) must be printable ASCII without white space around it"
        )
    return value


def authorization(auth: Auth, found: Mapping[str, str]) -> str:
    """The text of the header."""
    text = auth.template.format_map(found)
    if auth.encoding is None:
        return text
    for name in _user(auth.template):
        if ":" in found[name]:
            # RFC 7617: the vendor would take what follows the first colon for the password.
            variable = auth.credentials[name]
            raise ConfigurationError(f"{name} (or {variable}) must not hold a colon")
    return f"Basic {base64.b64encode(text.encode('ascii')).decode('ascii')}"


def _user(template: str) -> list[str]:
    """The credentials that make up the user of the Basic scheme: what a colon follows."""
    user, colon, _ = template.partition(":")
    return [name for _, name, _, _ in Formatter().parse(user) if name] if colon else []


def grant(vendor: str, auth: Auth, *, mode: Any, scopes: Any, lifetime: Any) -> Grant | None:
    """What tokens are to be asked for; None where the credentials themselves are sent."""
    endpoint = auth.token
    if endpoint is None:
        given = {"auth": mode, "scopes": scopes, "token_lifetime": lifetime}
        _refuse_unused(given, f"{vendor} gives no tokens")
        return None
    if _mode(endpoint, mode) == "basic":
        given = {"scopes": scopes, "token_lifetime": lifetime}
        _refuse_unused(given, f"only tokens have it: auth='oauth2' or {endpoint.mode_variable}")
        return None
    return Grant(_scopes(endpoint, scopes), _lifetime(endpoint, lifetime))


def _refuse_unused(given: Mapping[str, Any], reason: str) -> None:
    for name, value in given.items():
        if value is not None:
            raise ConfigurationError(f"{name}: {reason}")


def _mode(endpoint: TokenEndpoint, given: Any) -> Any:
    mode = _chosen(given, endpoint.mode_variable)
    if mode is not None and mode not in _MODES:
        raise ConfigurationError(f"auth (or {endpoint.mode_variable}) must be 'basic' or 'oauth2'")
    return mode or "basic"


def _scopes(endpoint: TokenEndpoint, given: Any) -> tuple[str, ...] | None:
    scopes = _chosen(given, endpoint.scopes_variable)
    if scopes is None:
        return None
    if given is None:
        scopes = [scope for scope in re.split(_BETWEEN_SCOPES, scopes) if scope]
    if not is_sequence(scopes) or not scopes or not all(map(_is_scope, scopes)):
        expected = "a list of scopes, or a text with spaces between them in the variable"
        raise ConfigurationError(f"scopes (or {endpoint.scopes_variable}): expected {expected}")
    return tuple(dict.fromkeys(scopes))


def _is_scope(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(_SCOPE, value) is not None


def _lifetime(endpoint: TokenEndpoint, given: Any) -> int:
    lifetime = _chosen(given, endpoint.lifetime_variable)
    if lifetime is None:
        return endpoint.lifetime
    if given is None and re.fullmatch(_SECONDS, lifetime):
        lifetime = int(lifetime)
    if not isinstance(lifetime, int) or isinstance(lifetime, bool) or lifetime < 1:
        name = f"token_lifetime (or {endpoint.lifetime_variable})"
        raise ConfigurationError(f"{name}: expected a whole number of seconds, 1 or more")
    return lifetime


def _chosen(given: Any, variable: str) -> Any:
    """The argument, or what the environment says; None where it says nothing."""
    return (os.environ.get(variable, "").strip() or None) if given is None else given

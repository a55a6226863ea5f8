"""vendor.toml: what the generator needs to know about a vendor beyond its OpenAPI files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated

import msgspec
from attrs import frozen
from msgspec import Meta

from generator.problems import Problem
from generator.spec_config_rules import content, shape

if TYPE_CHECKING:
    from generator.spec_nodes import Json

Text = Annotated[str, Meta(min_length=1)]


class ClientConfig(msgspec.Struct, frozen=True, kw_only=True):
    """The names of the generated package and of its client class, and its version."""

    package: Text
    class_name: Text = msgspec.field(name="class")
    title: Text
    version: Text = "0.1.0"
    """The version of this client, apart from that of lmskit; the default is a first release."""


class TokenConfig(msgspec.Struct, frozen=True, kw_only=True):
    """Where the credentials are exchanged for a bearer token, and what the form there is called.

    `path` is below the base URL; `lifetime` is the seconds that a token is asked for when nobody
    says otherwise.
    """

    path: Text
    scope_field: Text
    lifetime_field: Text
    lifetime: int
    mode_variable: Text
    scopes_variable: Text
    lifetime_variable: Text


class AuthConfig(msgspec.Struct, frozen=True, kw_only=True):
    """The header that carries the credentials, and where each credential comes from.

    `credentials` leads from an argument of the constructor to an environment variable; with the
    encoding `basic` the template's text is sent in base64, behind the word Basic.
    """

    header: Text
    template: Text
    credentials: dict[Text, Text]
    encoding: Text | None = None
    token: TokenConfig | None = None


class ErrorsConfig(msgspec.Struct, frozen=True, kw_only=True):
    """JSON Pointers into an error body; of several, the first that resolves wins.

    With a `field_map` the body is a map from fields to texts; in it, this name stands for the
    whole.
    """

    type: tuple[Text, ...] = ()
    message: tuple[Text, ...] = ()
    items: Text | None = None
    item_field: Text | None = None
    item_message: Text | None = None
    field_map: Text | None = None


class ResponseConfig(msgspec.Struct, frozen=True, kw_only=True):
    """The headers in which the vendor names a request."""

    request_id_headers: tuple[Text, ...] = ()


class WebhooksConfig(msgspec.Struct, frozen=True, kw_only=True):
    """The member of a delivery that names its event."""

    type_member: Text


class RateLimitConfig(msgspec.Struct, frozen=True, kw_only=True):
    """How many calls the vendor allows in how many seconds."""

    calls: int
    seconds: int


class _Written(msgspec.Struct, frozen=True, kw_only=True):
    """The whole file."""

    client: ClientConfig
    auth: AuthConfig
    errors: ErrorsConfig = ErrorsConfig()
    response: ResponseConfig = ResponseConfig()
    webhooks: WebhooksConfig | None = None
    rate_limits: tuple[RateLimitConfig, ...] = ()


@frozen
class VendorConfig:
    """What the user wrote in vendor.toml, and where."""

    place: str
    """`file:line` of the package's name."""
    client: ClientConfig
    auth: AuthConfig
    errors: ErrorsConfig
    response: ResponseConfig
    webhooks: WebhooksConfig | None
    """Only a vendor that sends webhooks has it."""
    rate_limits: tuple[RateLimitConfig, ...]


def parse_config(file: str, text: str) -> tuple[VendorConfig | None, tuple[Problem, ...]]:
    """The settings, or the reasons why there are none."""
    try:
        written: dict[str, Json] = msgspec.toml.decode(text)
    except msgspec.DecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        place = f"{file}:{found[1]}" if found else file
        return None, (Problem("error", place, f"not TOML: {error}"),)
    problems = [
        Problem("error", f"{file}:{_line(text, key)}", message)
        for key, message in (*shape(written, _Written), *content(written))
    ]
    if problems:
        return None, tuple(problems)
    whole = msgspec.convert(written, _Written)
    place = f"{file}:{_line(text, 'client.package')}"
    tables = (whole.client, whole.auth, whole.errors, whole.response, whole.webhooks)
    return VendorConfig(place, *tables, whole.rate_limits), ()


def _line(text: str, key: str) -> int:
    """The line that sets a dotted key, or that opens its table; TOML's readers keep no lines."""
    table, _, name = key.rpartition(".")
    current, best = "", 1
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[{1,2}([^\[\]]+)\]", line):
            current = header[1].strip()
            best = number if current in (key, table) else best
        elif current == table and re.match(rf"""\s*["']?{re.escape(name)}["']?\s*=""", line):
            return number
    return best

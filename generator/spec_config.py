"""vendor.toml: what the generator needs to know about a vendor beyond its OpenAPI files."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, cast

from attrs import field, frozen

from generator.problems import Problem
from generator.spec_config_rules import content, shape
from generator.spec_nodes import Json, members

if TYPE_CHECKING:
    from collections.abc import Mapping


@frozen
class ClientConfig:
    """The names of the generated package and of its client class."""

    package: str
    class_name: str
    title: str


@frozen
class TokenConfig:
    """Where the credentials are exchanged for a bearer token, and what the form there is called."""

    path: str
    """Below the base URL."""
    scope_field: str
    lifetime_field: str
    lifetime: int
    """Seconds that a token is asked for when nobody says otherwise."""
    mode_variable: str
    scopes_variable: str
    lifetime_variable: str


@frozen
class AuthConfig:
    """The header that carries the credentials, and where each credential comes from."""

    header: str
    template: str
    credentials: Mapping[str, str]
    """Constructor argument -> environment variable."""
    encoding: str | None = None
    """`basic`: the template's text is sent in base64, behind the word Basic."""
    token: TokenConfig | None = None


@frozen
class ErrorsConfig:
    """JSON Pointers into an error body; of several, the first that resolves wins."""

    type: tuple[str, ...] = ()
    message: tuple[str, ...] = ()
    items: str | None = None
    item_field: str | None = None
    item_message: str | None = None
    field_map: str | None = None
    """The body is a map from fields to texts; in it, this name stands for the whole."""


@frozen
class ResponseConfig:
    """The headers in which the vendor names a request."""

    request_id_headers: tuple[str, ...] = ()


@frozen
class VendorConfig:
    """What the user wrote in vendor.toml."""

    place: str
    """`file:line` of the package's name."""
    client: ClientConfig
    auth: AuthConfig
    errors: ErrorsConfig = field(factory=ErrorsConfig)
    response: ResponseConfig = field(factory=ResponseConfig)


def parse_config(file: str, text: str) -> tuple[VendorConfig | None, tuple[Problem, ...]]:
    """The settings, or the reasons why there are none."""
    try:
        written: dict[str, Json] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        place = f"{file}:{found[1]}" if found else file
        return None, (Problem("error", place, f"not TOML: {error}"),)
    problems = [
        Problem("error", f"{file}:{_line(text, key)}", message)
        for key, message in (*shape(written), *content(written))
    ]
    if problems:
        return None, tuple(problems)
    return _build(written, f"{file}:{_line(text, 'client.package')}"), ()


def _build(written: dict[str, Json], place: str) -> VendorConfig:
    client, auth = members(written.get("client")), members(written.get("auth"))
    errors, response = members(written.get("errors")), members(written.get("response"))
    return VendorConfig(
        place,
        ClientConfig(client["package"], client["class"], client["title"]),
        AuthConfig(
            auth["header"],
            auth["template"],
            dict(auth["credentials"]),
            cast("str | None", auth.get("encoding")),
            TokenConfig(**auth["token"]) if "token" in auth else None,
        ),
        ErrorsConfig(
            tuple(errors.get("type", ())),
            tuple(errors.get("message", ())),
            cast("str | None", errors.get("items")),
            cast("str | None", errors.get("item_field")),
            cast("str | None", errors.get("item_message")),
            cast("str | None", errors.get("field_map")),
        ),
        ResponseConfig(tuple(response.get("request_id_headers", ()))),
    )


def _line(text: str, key: str) -> int:
    """The line that sets a dotted key, or that opens its table; tomllib keeps no lines."""
    table, _, name = key.rpartition(".")
    current, best = "", 1
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[([^\[\]]+)\]", line):
            current = header[1].strip()
            best = number if current in (key, table) else best
        elif current == table and re.match(rf"""\s*["']?{re.escape(name)}["']?\s*=""", line):
            return number
    return best

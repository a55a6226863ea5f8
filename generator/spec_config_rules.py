"""Rules about vendor.toml: each yields the dotted key that is wrong, and what is wrong with it."""

from __future__ import annotations

import keyword
import re
import string
from typing import TYPE_CHECKING, Any, get_args, get_origin

import msgspec

from generator.spec_nodes import Json, is_list, is_object, items, members

if TYPE_CHECKING:
    from collections.abc import Iterator

CONSTRUCTOR_ARGUMENTS = {
    "self", "auth", "scopes", "token_lifetime", "base_url", "http_client", "timeout",
    "max_retries", "rate_limits", "strict", "on_drift", "allow_insecure_http",
}  # fmt: skip
TOKEN_PATTERNS = {
    "path": re.compile(r"(/[A-Za-z0-9._~-]+)+"),
    "scope_field": re.compile(r"[A-Za-z][A-Za-z0-9_.-]*"),
    "lifetime_field": re.compile(r"[A-Za-z][A-Za-z0-9_.-]*"),
}
PACKAGE = r"[a-z][a-z0-9_]{0,39}_client"
"""No module of the standard library, and none that a client imports, is called so."""
CLASS = r"[A-Z][A-Za-z0-9]{0,39}"
VERSION = re.compile(r"(?:0|[1-9]\d{0,5})(?:\.(?:0|[1-9]\d{0,5})){2}")
VARIABLE = re.compile(r"[A-Z][A-Z0-9_]{0,79}")
LONGEST_LIFETIME = 7 * 24 * 3600
HIGHEST_LIMIT = 10**9
HEADER = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
POINTER = re.compile(r"(/[^\x00-\x1f]*)?")


def shape(
    written: dict[str, Json], table: type[msgspec.Struct], at: str = ""
) -> Iterator[tuple[str, str]]:
    """Unknown, missing and mistyped keys of a table: all of them, where msgspec names the first."""
    known = {field.encode_name: field for field in msgspec.structs.fields(table)}
    for key, field in known.items():
        name, value, inner = f"{at}.{key}".lstrip("."), written.get(key), _table(field.type)
        if value is None:
            if field.required:
                yield name, f"the table [{name}] is missing" if inner else f"{name} is missing"
        elif inner is None:
            yield from _mistyped(name, value, field.type)
        elif get_origin(field.type) is tuple:
            yield from _tables(name, value, inner)
        elif is_object(value):
            yield from shape(value, inner, name)
        else:
            yield name, f"{name} must be a table"
    for key in sorted(written.keys() - known.keys()):
        where = f" in [{at}]" if at else ""
        yield f"{at}.{key}".lstrip("."), f"unknown key {key!r}{where}"


def _table(kind: Any) -> type[msgspec.Struct] | None:
    """The table that a field holds, if it holds one."""
    choices = (kind, *get_args(kind))
    return next((c for c in choices if isinstance(c, type) and issubclass(c, msgspec.Struct)), None)


def _tables(name: str, value: Json, table: type[msgspec.Struct]) -> Iterator[tuple[str, str]]:
    """An array of tables, each of which opens with the name in double brackets."""
    if not is_list(value) or not all(map(is_object, value)):
        yield name, f"{name} must be an array of tables"
        return
    for item in value:
        yield from shape(members(item), table, name)


def _mistyped(name: str, value: object, kind: Any) -> Iterator[tuple[str, str]]:
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        found = re.match(r"Expected `(\w+)[^`]*`, got", str(error))
        inside = " - at " in str(error)
        if found and not inside:
            yield name, f"{name} must be of type {found[1]}"
        else:
            yield name, f"{name} must hold text only, none of it empty"


def content(written: dict[str, Json]) -> Iterator[tuple[str, str]]:
    """Values that cannot be what they are for; values of a wrong type are passed over."""
    client, auth = members(written.get("client")), members(written.get("auth"))
    credentials = members(auth.get("credentials"))
    if isinstance(name := client.get("package"), str) and not _is_name(name, PACKAGE):
        yield "client.package", f"client.package {name!r} is not a Python name that ends in _client"
    if isinstance(name := client.get("class"), str) and not _is_name(
        name, r"[A-Z][A-Za-z0-9]{0,39}"
    ):
        yield "client.class", f"client.class {name!r} is not a usable Python name"
    if isinstance(text := client.get("version"), str) and not VERSION.fullmatch(text):
        yield "client.version", f"client.version {text!r} is not three numbers: 1.2.3"
    yield from _headers(written)
    for name in credentials:
        if not _is_name(name, r"[a-z][a-z0-9_]{0,39}") or name in CONSTRUCTOR_ARGUMENTS:
            yield f"auth.credentials.{name}", f"{name!r} cannot be an argument of the client"
    yield from _variables(auth)
    if isinstance(template := auth.get("template"), str):
        yield from _template(template, set(credentials))
    if auth.get("encoding") not in (None, "basic"):
        yield "auth.encoding", f"auth.encoding {auth['encoding']!r} is not known; basic is"
    if "token" in auth:
        yield from _token(auth, members(auth.get("token")))
    yield from _pointers(members(written.get("errors")))
    yield from _rate_limits(items(written.get("rate_limits")))


def _variables(auth: dict[str, Json]) -> Iterator[tuple[str, str]]:
    """Every environment variable has a usable name, and no two things are read from one."""
    token = members(auth.get("token"))
    named = [(f"auth.credentials.{n}", v) for n, v in members(auth.get("credentials")).items()]
    named += [(f"auth.token.{n}", v) for n, v in token.items() if n.endswith("_variable")]
    seen: set[str] = set()
    for key, variable in named:
        if not isinstance(variable, str):
            continue
        if not VARIABLE.fullmatch(variable):
            yield key, f"{variable!r} cannot be an environment variable"
        elif variable in seen:
            yield key, f"the variable {variable} is read for something else already"
        seen.add(variable)


def _token(auth: dict[str, Json], token: dict[str, Json]) -> Iterator[tuple[str, str]]:
    """A token is fetched below the base URL, with the credentials as Basic ones."""
    if auth.get("encoding") != "basic":
        yield "auth.token", '[auth.token] needs encoding = "basic" in [auth]'
    for name, pattern in TOKEN_PATTERNS.items():
        value = token.get(name)
        if isinstance(value, str) and (not pattern.fullmatch(value) or "/.." in value):
            yield f"auth.token.{name}", f"auth.token.{name} {value!r} cannot be built"
    if "scope_field" in token and token.get("lifetime_field") == token["scope_field"]:
        yield "auth.token.lifetime_field", "both fields of the form have the same name"
    lifetime = token.get("lifetime")
    if isinstance(lifetime, int) and not 0 < lifetime <= LONGEST_LIFETIME:
        yield "auth.token.lifetime", f"a token cannot last {lifetime} seconds"


def _headers(written: dict[str, Json]) -> Iterator[tuple[str, str]]:
    named = members(written.get("response")).get("request_id_headers")
    wanted = [("auth.header", members(written.get("auth")).get("header"))]
    wanted += [("response.request_id_headers", name) for name in (named if is_list(named) else [])]
    for key, name in wanted:
        if isinstance(name, str) and not HEADER.fullmatch(name):
            yield key, f"{name!r} cannot be the name of a header"


def _template(template: str, credentials: set[str]) -> Iterator[tuple[str, str]]:
    """Plain `{name}` fields only, one for each credential: a format string can reach attributes."""
    try:
        parts = list(string.Formatter().parse(template))
    except ValueError as error:
        yield "auth.template", f"auth.template is no template: {error}"
        return
    fields = {name for _, name, spec, conversion in parts if not spec and not conversion}
    named = {name for _, name, _, _ in parts if name is not None}
    if named - fields or named != credentials:
        yield "auth.template", f"auth.template must name each of {sorted(credentials)} as {{name}}"
    if not template.isascii() or not template.isprintable():
        yield "auth.template", "auth.template must be printable ASCII"


def _pointers(errors: dict[str, Json]) -> Iterator[tuple[str, str]]:
    for key in ("type", "message", "items"):
        value = errors.get(key)
        for pointer in value if is_list(value) else [value]:
            if isinstance(pointer, str) and not POINTER.fullmatch(pointer):
                yield f"errors.{key}", f"{pointer!r} is not a JSON Pointer"


def _rate_limits(tables: list[Json]) -> Iterator[tuple[str, str]]:
    for key in ("calls", "seconds"):
        for number in (members(table).get(key) for table in tables):
            if isinstance(number, int) and not 0 < number <= HIGHEST_LIMIT:
                yield f"rate_limits.{key}", f"rate_limits.{key} cannot be {number}"


def _is_name(name: str, pattern: str) -> bool:
    return re.fullmatch(pattern, name) is not None and not keyword.iskeyword(name)

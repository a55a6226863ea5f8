"""vendor.toml: what the generator needs to know about a vendor beyond its OpenAPI files."""

from __future__ import annotations

import keyword
import re
import string
import tomllib
from typing import TYPE_CHECKING, cast

from attrs import field, frozen

from generator.problems import Problem
from generator.spec_nodes import Json, is_list, is_object, members

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

TABLES: dict[str, dict[str, type]] = {
    "client": {"package": str, "class": str, "title": str},
    "auth": {"header": str, "template": str, "credentials": dict},
    "errors": {"type": list, "message": list, "items": str, "item_field": str, "item_message": str},
    "response": {"request_id_headers": list},
}
OPTIONAL = {"errors", "errors.items", "errors.item_field", "errors.item_message", "response"}
CONSTRUCTOR_ARGUMENTS = {
    "self", "base_url", "http_client", "timeout", "max_retries", "strict", "on_drift",
    "allow_insecure_http",
}  # fmt: skip
HEADER = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
POINTER = re.compile(r"(/[^\x00-\x1f]*)?")


@frozen
class ClientConfig:
    """The names of the generated package and of its client class."""

    package: str
    class_name: str
    title: str


@frozen
class AuthConfig:
    """The header that carries the credentials, and where each credential comes from."""

    header: str
    template: str
    credentials: Mapping[str, str]
    """Constructor argument -> environment variable."""


@frozen
class ErrorsConfig:
    """JSON Pointers into an error body; of several, the first that resolves wins."""

    type: tuple[str, ...] = ()
    message: tuple[str, ...] = ()
    items: str | None = None
    item_field: str | None = None
    item_message: str | None = None


@frozen
class ResponseConfig:
    """The headers in which the vendor names a request."""

    request_id_headers: tuple[str, ...] = ()


@frozen
class VendorConfig:
    """What the user wrote in vendor.toml."""

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
        for key, message in (*_shape(written), *_content(written))
    ]
    return (None, tuple(problems)) if problems else (_build(written), ())


def _shape(written: dict[str, Json]) -> Iterator[tuple[str, str]]:
    """Unknown, missing and mistyped keys."""
    for table, expected in TABLES.items():
        content = written.get(table)
        if content is None and table not in OPTIONAL:
            yield table, f"the table [{table}] is missing"
        elif content is not None and not is_object(content):
            yield table, f"{table} must be a table"
        if not is_object(content):
            continue
        for key, kind in expected.items():
            yield from _value(f"{table}.{key}", content.get(key), kind)
        for key in sorted(content.keys() - expected.keys()):
            yield f"{table}.{key}", f"unknown key {key!r} in [{table}]"
    for table in sorted(written.keys() - TABLES.keys()):
        yield table, f"unknown key {table!r}"


def _value(name: str, value: object, kind: type) -> Iterator[tuple[str, str]]:
    if value is None:
        if name not in OPTIONAL:
            yield name, f"{name} is missing"
    elif not isinstance(value, kind):
        yield name, f"{name} must be of type {kind.__name__}"
    elif not all(isinstance(item, str) and item for item in _strings(value)):
        yield name, f"{name} must hold text only, none of it empty"


def _strings(value: object) -> list[object]:
    if is_object(value):
        return [*value.keys(), *value.values()]
    return [*value] if is_list(value) else [value]


def _content(written: dict[str, Json]) -> Iterator[tuple[str, str]]:
    """Values that cannot be what they are for; values of a wrong type are passed over."""
    client, auth = members(written.get("client")), members(written.get("auth"))
    credentials = members(auth.get("credentials"))
    for key, pattern in (("package", r"[a-z][a-z0-9_]*"), ("class", r"[A-Z][A-Za-z0-9]*")):
        if isinstance(name := client.get(key), str) and not _is_name(name, pattern):
            yield f"client.{key}", f"client.{key} {name!r} is not a usable Python name"
    yield from _headers(written)
    for name, variable in credentials.items():
        if not _is_name(name, r"[a-z][a-z0-9_]*") or name in CONSTRUCTOR_ARGUMENTS:
            yield f"auth.credentials.{name}", f"{name!r} cannot be an argument of the client"
        if isinstance(variable, str) and not re.fullmatch(r"[A-Z][A-Z0-9_]*", variable):
            message = f"{variable!r} cannot be an environment variable"
            yield f"auth.credentials.{name}", message
    if isinstance(template := auth.get("template"), str):
        yield from _template(template, set(credentials))
    yield from _pointers(members(written.get("errors")))


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


def _is_name(name: str, pattern: str) -> bool:
    return re.fullmatch(pattern, name) is not None and not keyword.iskeyword(name)


def _build(written: dict[str, Json]) -> VendorConfig:
    client, auth = members(written.get("client")), members(written.get("auth"))
    errors, response = members(written.get("errors")), members(written.get("response"))
    return VendorConfig(
        ClientConfig(client["package"], client["class"], client["title"]),
        AuthConfig(auth["header"], auth["template"], dict(auth["credentials"])),
        ErrorsConfig(
            tuple(errors.get("type", ())),
            tuple(errors.get("message", ())),
            cast("str | None", errors.get("items")),
            cast("str | None", errors.get("item_field")),
            cast("str | None", errors.get("item_message")),
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

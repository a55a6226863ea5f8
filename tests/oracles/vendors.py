"""The vendors that have a client: each is a folder of `tests/vendors` with a `vendor.toml`.

    client = "Strigo"                  the class of the client; the async one is Async + that
    origin = "https://app.strigo.io"   where requests go
    authorization = "Bearer ORG:KEY"   the header that the credentials make
    [credentials]                      what the harness opens the client with
    [errors]                           where an error body says what, by dotted paths:
    message = ["message", "error"]     the sentence is in one of these
    type = "error.type"                the vendor's name of the error
    fields = "error.errors"            the list of complaints about fields,
    field = "param"                    and which member of each is the field,
    text = "msg"                       and which the complaint; or, where a body is itself
    map = "non_field_errors"           a map of fields, nested: the name that stands for the whole

The package is named after the folder: `strigo` has the client `strigo_client`.
"""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from attrs import frozen

from tests.oracles.spec_reader import shipped_spec

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import httpx

    from tests.oracles.spec_model import Spec

ROOT = Path(__file__).parents[1] / "vendors"


class ErrorBody(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """Where an error body of the vendor says what."""

    message: tuple[str, ...]
    type: str | None = None
    fields: str | None = None
    field: str = ""
    text: str = ""
    map: str | None = None

    def sentences(self, body: Any) -> list[str]:
        """Every text that may be the sentence of an error."""
        found = (_at(body, path) for path in self.message)
        return [item for item in found if isinstance(item, str)]

    def kind(self, body: Any) -> str | None:
        """The vendor's name of the error; an empty one is none."""
        return (_at(body, self.type) or None) if self.type else None

    def complaints(self, body: Any) -> list[tuple[str, str]]:
        """The complaints about fields, each with its field; one that says nothing is none."""
        if self.map is not None:
            others = {path for path in self.message if isinstance(_at(body, path), str)}
            return list(_flat(_without(body, others), self.map))
        items = (_at(body, self.fields) or ()) if self.fields else ()
        found = [(item.get(self.field, ""), item.get(self.text, "")) for item in items]
        return [item for item in found if any(item)]


class _Settings(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """What stands in a `vendor.toml`."""

    client: str
    origin: str
    authorization: str
    credentials: dict[str, str]
    errors: ErrorBody


@frozen
class Vendor:
    """A generated client, the credentials that the harness gives it, and the header they make."""

    name: str
    client: str
    credentials: Mapping[str, str]
    origin: str
    authorization: str
    errors: ErrorBody

    @property
    def package(self) -> str:
        """The package of the client."""
        return f"{self.name}_client"

    @property
    def folder(self) -> Path:
        """The folder of all that is by hand for this vendor."""
        return ROOT / self.name

    @property
    def spec(self) -> Spec:
        """Return the document that the package ships."""
        return shipped_spec(self.package)

    def open_client(self, http_client: httpx.Client, **options: Any) -> Any:
        """Open the sync client: strict and without retries unless `options` say otherwise."""
        cls = getattr(importlib.import_module(self.package), self.client)
        return cls(**{**self._defaults(), "http_client": http_client, **options})

    def open_async_client(self, http_client: httpx.AsyncClient, **options: Any) -> Any:
        """Open the async client: strict and without retries unless `options` say otherwise."""
        cls = getattr(importlib.import_module(self.package), f"Async{self.client}")
        return cls(**{**self._defaults(), "http_client": http_client, **options})

    def error(self, name: str) -> type[BaseException]:
        """Return an error class of the client by name, or a builtin of that name."""
        errors = importlib.import_module(f"{self.package}.errors")
        return getattr(errors, name, None) or getattr(importlib.import_module("builtins"), name)

    def _defaults(self) -> dict[str, Any]:
        return {**self.credentials, "max_retries": 0, "strict": True}


def read_vendor(folder: Path) -> Vendor:
    """Read what a folder says of its vendor; what does not fit is an error that names the file."""
    path = folder / "vendor.toml"
    try:
        read = msgspec.toml.decode(path.read_bytes(), type=_Settings)
    except msgspec.DecodeError as error:
        raise ValueError(f"{path}: {error}") from error
    return Vendor(name=folder.name, **msgspec.structs.asdict(read))


def _without(body: Any, names: set[str]) -> Any:
    if not isinstance(body, dict):
        return body
    return {name: item for name, item in body.items() if name not in names}


def _flat(value: Any, whole: str, trail: str = "") -> Iterator[tuple[str, str]]:
    """The texts in a map of fields, each with where it stands: `user.email`, `[1].id`."""
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _flat(item, whole, trail if name == whole else f"{trail}.{name}")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            nested = isinstance(item, (dict, list))
            yield from _flat(item, whole, f"{trail}[{index}]" if nested else trail)
    elif isinstance(value, (str, int, float)) and not isinstance(value, bool) and value != "":
        yield trail.removeprefix("."), str(value)


def _at(body: Any, path: str | None) -> Any:
    for name in (path or "").split("."):
        body = body.get(name) if isinstance(body, dict) else None
    return body


VENDORS = {
    path.parent.name: read_vendor(path.parent) for path in sorted(ROOT.glob("*/vendor.toml"))
}

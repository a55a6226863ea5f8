"""Faults that a request asks for itself, in its header X-Sandbox-Fault.

    faults  =  fault *( "," fault )
    fault   =  kind *( ";" option "=" value )
    value   =  printable ASCII without space, quote, comma and semicolon

as in `status; status=503; times=2; key=abc`. White space is free around `,` and `;`. The options
are those of `Fault`, and `key`: for `times`, requests with an equal fault and key count together.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

from attrs import frozen

from lmskit.sandbox.faults.kinds import KINDS, Fault, Kind, options_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

NAME = "x-sandbox-fault"
_WORD = re.compile(r"[a-z_]+")
_OPTION = re.compile(r"(?P<name>[a-z_]+)=(?P<value>[!#-+\--:<-~]+)")
_INTEGER = re.compile(r"\d{1,9}")
_NUMBER = re.compile(r"\d{1,9}(\.\d{1,9})?")
_FLAGS = {"true": True, "false": False}


@frozen
class Asked:
    """A fault that a request asks for, and the key it is counted by."""

    fault: Fault
    key: str = ""


def asked(headers: Iterable[tuple[bytes, bytes]]) -> tuple[Asked, ...]:
    """The faults that the headers of a request ask for; `ValueError` says what is wrong."""
    texts = [value.decode("latin-1") for name, value in headers if name.lower() == NAME.encode()]
    return tuple(_fault(part.strip(" \t")) for text in texts for part in text.split(","))


def _fault(text: str) -> Asked:
    kind, *rest = (part.strip(" \t") for part in text.split(";"))
    if not _WORD.fullmatch(kind):
        raise ValueError(f"expected the name of a fault, got {kind!r}; there are {_listed(KINDS)}")
    options: dict[str, Any] = {}
    for part in rest:
        name, value = _option(part)
        if name in options:
            raise ValueError(f"{name}: given twice")
        options[name] = value
    key = options.pop("key", "")
    # A fault of an unknown kind has no options to speak of: its kind is what is wrong.
    for name in options if kind in KINDS else ():
        if name not in options_of(kind):
            raise ValueError(f"{kind} has no option {name!r}; it has {_listed(options_of(kind))}")
    return Asked(Fault(cast("Kind", kind), **options), key)


def _option(text: str) -> tuple[str, Any]:
    match = _OPTION.fullmatch(text)
    if match is None:
        raise ValueError(f"expected option=value, got {text!r}")
    name, value = match["name"], match["value"]
    read = _READERS.get(name)
    if read is None:
        raise ValueError(f"unknown option {name!r}; there are {_listed(_READERS)}")
    return name, read(name, value)


def _text(_: str, value: str) -> str:
    return value


def _integer(name: str, value: str) -> int:
    if not _INTEGER.fullmatch(value):
        raise ValueError(f"{name}: expected a whole number, got {value!r}")
    return int(value)


def _number(name: str, value: str) -> float:
    if not _NUMBER.fullmatch(value):
        raise ValueError(f"{name}: expected a number, got {value!r}")
    return float(value)


def _flag(name: str, value: str) -> bool:
    if value not in _FLAGS:
        raise ValueError(f"{name}: expected true or false, got {value!r}")
    return _FLAGS[value]


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)


_READERS: dict[str, Callable[[str, str], Any]] = {
    "times": _integer,
    "rate": _number,
    "method": _text,
    "path": _text,
    "seconds": _number,
    "status": _integer,
    "retry_after": _integer,
    "after": _flag,
    "field": _text,
    "key": _text,
}

"""Builds a model from JSON that is not quite what the model says.

The slow path, taken when msgspec refused the bytes: an odd value is kept as it came, a required
field that is missing becomes `None`, and each is reported as a `Drift`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, get_args, get_origin

import msgspec
from msgspec import UNSET

from lmskit._annotations import conversion, describe, fields, is_struct, kinds
from lmskit._drift import Drift
from lmskit._shapes import is_array, is_object

if TYPE_CHECKING:
    from collections.abc import Callable

    Report = Callable[[Drift], None]

# Half of a surrogate pair is a text in Python, and none to msgspec where that has to look into it.
_ODD = (msgspec.ValidationError, UnicodeEncodeError)


def parse(content: bytes, report: Report) -> Any:
    """Plain JSON, however it is encoded; `ValueError` if it is none at all."""
    try:
        return msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError):
        pass
    # A byte order mark, a lone surrogate, Latin-1 text, NaN: seen in the wild, and readable.
    value = json.loads(content.decode("utf-8-sig", "replace"))
    report(Drift("$", "JSON in UTF-8", value))
    return value


def build(value: Any, annotation: Any, path: str, report: Report) -> Any:
    """The value as the type says, and where it is not, as it came."""
    found = kinds(annotation)
    if value is None and found.nullable:
        return None
    for member in found.members:
        if is_object(value) and is_struct(member):
            return _struct(value, member, path, report)
        if is_array(value) and get_origin(member) is list:
            inner = get_args(member)[0]
            return [build(item, inner, f"{path}[{i}]", report) for i, item in enumerate(value)]
        if is_object(value) and get_origin(member) is dict:
            inner = get_args(member)[1]
            return {key: build(v, inner, f"{path}.{key}", report) for key, v in value.items()}
    return _leaf(value, annotation, path, report)


def _leaf(value: Any, annotation: Any, path: str, report: Report) -> Any:
    try:
        return conversion(annotation)(value)
    except _ODD:
        report(Drift(path, describe(annotation), value))
        return value


def _struct(value: dict[str, Any], model: Any, path: str, report: Report) -> Any:
    try:
        # Most records of an odd page are as documented, and msgspec builds those at once.
        return conversion(model)(value)
    except (*_ODD, RecursionError):
        pass
    try:
        return _by_fields(value, model, path, report)
    except RecursionError:
        # A hostile nesting: what is too deep to be built stays plain.
        report(Drift(path, f"{describe(model)}, less deep", value))
        return value


def _by_fields(value: dict[str, Any], model: Any, path: str, report: Report) -> Any:
    built: dict[str, Any] = {}
    for item in fields(model):
        place = f"{path}.{item.wire}"
        got = value.get(item.wire, UNSET)
        if got is not UNSET:
            built[item.name] = build(got, item.type, place, report)
        elif item.required:
            report(Drift(place, describe(item.type), UNSET))
            built[item.name] = None
    return model(**built)

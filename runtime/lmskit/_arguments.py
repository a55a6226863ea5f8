"""From the flat arguments of a method to checked values in their places.

Every error names the argument as the caller wrote it: `features.video`, `tas[1]`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, get_args, get_origin

import msgspec
from msgspec import UNSET, UnsetType

from lmskit import _encoding
from lmskit._annotations import conversion, describe, fields, is_struct, kinds
from lmskit._headers import is_header_value
from lmskit._once import once
from lmskit._shapes import is_mapping
from lmskit._wire import Converter, UnsendableError, convert_fields, converter
from lmskit.errors import InvalidArgumentError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lmskit._uploads import FilePart, TextPart
    from lmskit.operation import Body, Operation, Parameter

_PLACE = r" - at `\$(.*)`$"
_STEP = r"\.([^.\[\]]+)|\[(\d+|\.\.\.)\]"
TOO_DEEP = "nested too deeply, or within itself"
_JSON_NAMES = {"`null`": "`None`", "`array`": "`list`", "`object`": "`dict`"}


class Values(msgspec.Struct, frozen=True):
    """The arguments of one call, as they go out; `form` is None where the operation has none."""

    path: str
    query: list[str]
    headers: dict[str, str]
    body: Any
    form: list[TextPart | FilePart] | None


class _Type(msgspec.Struct, frozen=True, eq=False):
    """A type, how a value is converted for it, and how the result is checked."""

    annotation: Any
    convert: Converter
    check: Converter


class _Plan(msgspec.Struct, frozen=True, eq=False):
    """What there is to do for an operation, found once."""

    path: tuple[str, ...]
    parameters: tuple[tuple[Parameter, _Type], ...]
    form: tuple[tuple[Parameter, _Type], ...]
    body: Callable[[Mapping[str, Any]], Any]
    names: frozenset[str]


def _type(annotation: Any) -> _Type:
    return _Type(annotation, converter(annotation), conversion(annotation))


@once
def _plan(operation: Operation[Any]) -> _Plan:
    body_names, body = _body_plan(operation.body)
    parameters = [(p, _type(p.type)) for p in operation.parameters]
    return _Plan(
        path=tuple(re.split(r"\{([^{}]+)\}", operation.path)),
        parameters=tuple(pair for pair in parameters if pair[0].location != "form"),
        form=tuple(pair for pair in parameters if pair[0].location == "form"),
        body=body,
        names=frozenset(body_names).union(p.argument for p in operation.parameters),
    )


def _body_plan(body: Body | None) -> tuple[list[str], Callable[[Mapping[str, Any]], Any]]:
    """The arguments that a body is made of, and how it is made of them."""
    if body is None:
        return [], lambda _: UNSET
    model, name = body.model, body.argument
    if name is None:
        check = conversion(model)
        return [field.name for field in fields(model)], lambda given: _body(model, check, given)
    kind = _type(model)
    return [name], lambda given: _checked(name, kind, given.get(name, UNSET))


def bind(operation: Operation[Any], arguments: Mapping[str, Any]) -> Values:
    """Check the arguments of a call and put each in its place."""
    plan = _plan(operation)
    for name in arguments.keys() - plan.names:
        raise InvalidArgumentError(f"unknown to {operation.id}", argument=name)
    form = _form(plan, arguments) if plan.form else None
    segments: dict[str, str] = {}
    query: list[str] = []
    headers: dict[str, str] = {}
    for parameter, kind in plan.parameters:
        value = _parameter(parameter, kind, arguments.get(parameter.argument, UNSET))
        if value is UNSET:
            value = _told_type(parameter.media_type_of, form)
        if value is UNSET:
            continue
        if parameter.location == "path":
            segments[parameter.name] = _segment(parameter, value)
        elif parameter.location == "query":
            query.extend(_encoding.query_pairs(parameter.name, value, explode=parameter.exploded))
        else:
            headers[parameter.name.lower()] = _header(parameter, value)
    body = plan.body(arguments)
    parts = (segments[p] if i % 2 else p for i, p in enumerate(plan.path))
    return Values("".join(parts), query, headers, body, form)


def _form(plan: _Plan, arguments: Mapping[str, Any]) -> list[TextPart | FilePart]:
    """The parts of a multipart body, in the order of the parameters."""
    from lmskit import _uploads  # noqa: PLC0415 - a call without a form needs none of it

    parts: list[TextPart | FilePart] = []
    for parameter, kind in plan.form:
        value = arguments.get(parameter.argument, UNSET)
        if parameter.content == "file":
            if value is not UNSET:
                source = _uploads.Source(value, parameter.argument)
                parts.append(_uploads.FilePart(parameter.name, source))
            elif parameter.required:
                message = f"missing; expected {_uploads.ACCEPTED}"
                raise InvalidArgumentError(message, argument=parameter.argument)
            continue
        value = _parameter(parameter, kind, value)
        if value is not UNSET:
            in_json = parameter.content == "json"
            text = msgspec.json.encode(value) if in_json else _encoding.scalar(value)
            parts.append(_uploads.TextPart(parameter.name, text))
    return parts


def _told_type(argument: str | None, form: list[TextPart | FilePart] | None) -> str | UnsetType:
    """The media type of the file that an argument holds, where there is something to tell."""
    if not form:
        return UNSET
    from lmskit._uploads import FilePart  # noqa: PLC0415 - as above

    for part in form:
        if isinstance(part, FilePart) and part.source.argument == argument:
            return part.source.told_type or UNSET
    return UNSET


def _parameter(parameter: Parameter, kind: _Type, value: Any) -> Any:
    if value is UNSET and not parameter.required:
        return UNSET
    return _checked(parameter.argument, kind, value)


def _checked(name: str, kind: _Type, value: Any) -> Any:
    """A value that must be given, as it goes out."""
    if value is UNSET:
        expected = describe(kind.annotation)
        raise InvalidArgumentError(f"missing; expected {expected}", argument=name)
    if value is None:
        expected = describe(kind.annotation)
        raise InvalidArgumentError(f"expected {expected}, got None", argument=name)
    wire: Any = None
    try:
        wire = kind.convert(value)
        kind.check(wire)
    except UnsendableError as fault:
        raise _refusal(fault, name) from None
    except msgspec.ValidationError as error:
        raise _translated(error, kind.annotation, name, wire) from None
    except RecursionError:
        raise InvalidArgumentError(TOO_DEEP, argument=name) from None
    return wire


def _segment(parameter: Parameter, value: Any) -> str:
    encoded = _encoding.path_segment(value)
    if not encoded:
        # `/events/` is another operation than `/events/{event_id}`.
        raise InvalidArgumentError("must not be empty", argument=parameter.argument)
    return encoded


def _header(parameter: Parameter, value: Any) -> str:
    text = _encoding.header_value(value)
    if not is_header_value(text):
        raise InvalidArgumentError("expected printable ASCII", argument=parameter.argument)
    return text


def _body(model: Any, check: Converter, arguments: Mapping[str, Any]) -> dict[str, Any]:
    body: dict[str, Any] = {}
    try:
        body = convert_fields(model, arguments)
        check(body)
    except UnsendableError as fault:
        raise _refusal(fault, "") from None
    except msgspec.ValidationError as error:
        raise _translated(error, model, "", body) from None
    except RecursionError:
        deep = (f.name for f in fields(model) if _is_deep(arguments.get(f.name), f.type))
        raise InvalidArgumentError(TOO_DEEP, argument=next(deep, "body")) from None
    return body


def _is_deep(value: Any, annotation: Any) -> bool:
    try:
        converter(annotation)(value)
    except RecursionError:
        return True
    except UnsendableError:
        return False
    return False


def _refusal(fault: UnsendableError, name: str) -> InvalidArgumentError:
    argument = f"{name}{''.join(fault.trail)}".removeprefix(".")
    return InvalidArgumentError(fault.reason, argument=argument)


def _translated(
    error: msgspec.ValidationError, annotation: Any, name: str, value: Any
) -> InvalidArgumentError:
    """A complaint of msgspec, with the place by Python's names."""
    text = str(error)
    found = re.search(_PLACE, text)
    reason = text if found is None else text[: found.start()]
    for json_name, python_name in _JSON_NAMES.items():
        reason = reason.replace(json_name, python_name)
    trail = "" if found is None else _trail(found.group(1), annotation, value)
    argument = f"{name}{trail}".removeprefix(".") or "body"
    return InvalidArgumentError(f"{reason[:1].lower()}{reason[1:]}", argument=argument)


def _trail(place: str, annotation: Any, value: Any) -> str:
    """A JSON path (`.features.labManual`) as Python names it (`.features.lab_manual`)."""
    steps: list[str] = []
    for match in re.finditer(_STEP, place):
        wire, index = match.groups()
        members = kinds(annotation).members
        if wire is None:
            containers = [m for m in members if get_origin(m) in (list, dict)]
            annotation = get_args(containers[0])[-1] if containers else Any
            key = _odd_key(value, annotation) if index == "..." else int(index)
            steps.append(f"[{key!r}]")
            value = _member(value, key)
            continue
        candidates = [f for m in members if is_struct(m) for f in fields(m) if f.wire == wire]
        annotation = candidates[0].type if candidates else Any
        steps.append(f".{candidates[0].name if candidates else wire}")
        value = _member(value, wire)
    return "".join(steps)


def _odd_key(value: Any, annotation: Any) -> Any:
    """The first key of a map whose value is not of the type: msgspec does not say which."""
    for key, element in value.items() if is_mapping(value) else ():
        try:
            conversion(annotation)(element)
        except msgspec.ValidationError:
            return key
    return ...


def _member(value: Any, key: Any) -> Any:
    try:
        return value[key]
    except (KeyError, IndexError, TypeError):
        return None

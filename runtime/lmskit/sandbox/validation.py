"""Reads a JSON body, and names every value that the document forbids."""

from __future__ import annotations

import json
import math
import re
from typing import TYPE_CHECKING, Any, Final

from jsonschema_rs import ValidationErrorKind

from lmskit._shapes import is_array, is_object
from lmskit.sandbox.message import InvalidRequest, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    import jsonschema_rs

    from lmskit.sandbox.bodies import Body
    from lmskit.sandbox.message import Item, Request

_FORMATS: Final = {
    "email": "Must be a valid email address",
    "date-time": "Must be an ISO8601 compliant date",
    "uri": "Must be an absolute URL",
}


def read_body(body: Body, request: Request) -> Item | list[Item] | None:
    """The object, or the objects, that a request carries; None if it carries none and need not."""
    if not request.body:
        if body.required:
            raise InvalidRequest(Problem("body", "body", "Is required"))
        return None
    check_media_type(body.media_types, request)
    value = parsed("body", request.body)
    problems = schema_problems(body.validator, value)
    if problems:
        raise InvalidRequest(*problems)
    # A field that the document does not know is no fault, and is not kept.
    if is_object(value):
        return body.known(value)
    if not is_array(value) or not all(is_object(one) for one in value):
        raise InvalidRequest(Problem("body", "body", "Must be an object"))
    return [body.known(one) for one in value]


def schema_problems(validator: jsonschema_rs.Validator, value: object) -> list[Problem]:
    """What a schema refuses of a value, each by its dotted name."""
    return [
        Problem("body", _steps(error).removeprefix(".") or "body", _message(error))
        for error in validator.iter_errors(value)
    ]


def named_problems(
    location: str, name: str, validator: jsonschema_rs.Validator, value: object
) -> list[Problem]:
    """What a schema refuses of a value that has a name of its own."""
    return [
        Problem(location, name + _steps(error), _message(error))
        for error in validator.iter_errors(value)
    ]


def check_media_type(media_types: Sequence[str], request: Request) -> None:
    """Refuse a body of another media type."""
    given = request.headers.get("content-type", "")
    if given.partition(";")[0].strip().lower() not in media_types:
        expected = " or ".join(media_types)
        raise InvalidRequest(Problem("headers", "content-type", f"Must be {expected}"))


def parsed(name: str, content: bytes) -> Any:
    """The value of a JSON text; what is none is refused under a name."""
    try:
        value = json.loads(
            content.decode("utf-8"), parse_constant=_no_constant, parse_float=_finite
        )
        # A half of a surrogate pair can be written in JSON, and is no text.
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError):
        raise InvalidRequest(Problem("body", name, "Must be valid JSON")) from None
    return value


def _no_constant(text: str) -> float:
    raise ValueError(text)


def _finite(text: str) -> float:
    value = float(text)
    if math.isinf(value):
        raise ValueError(text)
    return value


def _steps(error: jsonschema_rs.ValidationError) -> str:
    steps = list(error.instance_path)
    if isinstance(error.kind, ValidationErrorKind.Required):
        steps.append(error.kind.property)
    elif isinstance(error.kind, ValidationErrorKind.AdditionalProperties):
        steps.append(error.kind.unexpected[0])
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)


def _message(error: jsonschema_rs.ValidationError) -> str:
    kind = error.kind
    if isinstance(kind, ValidationErrorKind.Required):
        return "Is required"
    if isinstance(kind, ValidationErrorKind.AdditionalProperties):
        return "Is not known"
    if isinstance(kind, ValidationErrorKind.Format):
        return _FORMATS.get(kind.format, f"Must be a valid {kind.format}")
    if isinstance(kind, ValidationErrorKind.Type):
        return f"Must be of type {' or '.join(kind.types)}"
    if isinstance(kind, ValidationErrorKind.Enum):
        return f"Must be one of {', '.join(map(str, kind.options))}"
    if isinstance(kind, ValidationErrorKind.MaxLength):
        return f"Must have at most {kind.limit} characters"
    if isinstance(kind, ValidationErrorKind.MinLength):
        return f"Must have at least {kind.limit} characters"
    if isinstance(kind, ValidationErrorKind.Maximum):
        return f"Must be at most {kind.limit}"
    if isinstance(kind, ValidationErrorKind.Minimum):
        return f"Must be at least {kind.limit}"
    # Without the value, which may be long.
    rule = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", type(kind).__name__).lower()
    return f"Breaks the rule of {rule}"

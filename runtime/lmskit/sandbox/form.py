"""Reads a form, and names every part in it that the document forbids."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lmskit.sandbox.message import InvalidRequest, Problem
from lmskit.sandbox.multipart import FormError, boundary, parts
from lmskit.sandbox.scalars import typed
from lmskit.sandbox.validation import check_media_type, named_problems, parsed

if TYPE_CHECKING:
    from lmskit.sandbox.bodies import Field, Form
    from lmskit.sandbox.call import Part
    from lmskit.sandbox.message import Request


def read_form(form: Form, request: Request) -> dict[str, Part]:
    """The parts that a request carries, by their names; what the document does not know is left."""
    sent = _sent(form, request)
    problems = [
        problem
        for name, field in form.fields.items()
        for problem in _problems(name, field, sent.get(name, []))
    ]
    if problems:
        raise InvalidRequest(*problems)
    return {name: sent[name][0] for name in form.fields if name in sent}


def _sent(form: Form, request: Request) -> dict[str, list[Part]]:
    if not request.body and not form.required and "content-type" not in request.headers:
        return {}
    check_media_type(form.media_types, request)
    sent: dict[str, list[Part]] = {}
    try:
        for part in parts(request.body, boundary(request.headers["content-type"])):
            sent.setdefault(part.name, []).append(part)
    except FormError as fault:
        raise InvalidRequest(Problem("body", "body", f"Must be a form, but {fault}")) from None
    return sent


def _problems(name: str, field: Field, sent: list[Part]) -> list[Problem]:
    if not sent:
        return [Problem("body", name, "Is required")] if field.required else []
    if len(sent) > 1:
        return [Problem("body", name, "Must be given once")]
    if field.kind == "file":
        return []
    try:
        value = _value(name, field, sent[0].content)
    except InvalidRequest as refusal:
        return list(refusal.problems)
    return named_problems("body", name, field.validator, value)


def _value(name: str, field: Field, content: bytes) -> Any:
    if field.kind == "json":
        return parsed(name, content)
    try:
        return typed(field.types, content.decode("utf-8"))
    except UnicodeDecodeError:
        raise InvalidRequest(Problem("body", name, "Must be UTF-8")) from None

"""Rules about what is not JSON: multipart forms, files, and answers that are bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.kinds import FORM_TYPE, JSON_TYPE, form_names, is_binary, part_content
from generator.lint.operations import SCALARS
from generator.lint.view import View, is_success, looks_like_object
from generator.spec_nodes import Json, child, members, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.problems import Problem

JSON_WORDS = ("type", "description", "contentMediaType", "contentSchema")
SCHEMAS = "/components/schemas"


def parts(view: View) -> Iterator[Problem]:
    """A part of a form is plain text, a file, or an object as JSON text."""
    for form in sorted(form_names(view.spec.document)):
        at = child(SCHEMAS, form, "properties")
        for name, part in members(view.spec.find(at)).items():
            if complaint := _part(view, child(at, name), members(part)):
                yield view.problem(child(at, name), complaint)


def only_forms(view: View) -> Iterator[Problem]:
    """A form is no model: nothing but a multipart body refers to it."""
    forms = form_names(view.spec.document)
    for pointer, schema in view.of("schema"):
        target = str(schema.get("$ref")).removeprefix(f"#{SCHEMAS}/")
        if target in forms and tokens(pointer)[-3:] != ["content", FORM_TYPE, "schema"]:
            yield view.problem(pointer, f"{target} is a form, and can be nothing else")
        of_text = "contentSchema" in schema or "contentMediaType" in schema
        if of_text and not _is_part(pointer, forms):
            yield view.problem(pointer, "only a part of a form holds JSON as text")


def binary(view: View) -> Iterator[Problem]:
    """Bytes are a part of a form, or all of an answer."""
    forms = form_names(view.spec.document)
    for pointer, schema in view.of("schema"):
        in_place = _is_part(pointer, forms) or _is_answer(view, pointer)
        if schema.get("format") == "binary" and not in_place:
            message = "bytes are a part of a form, or a success that is not JSON"
            yield view.problem(pointer, message)


def media_type_of(view: View) -> Iterator[Problem]:
    """A header that has the media type of a file names a file of the operation's own form."""
    for operation in view.spec.operations():
        at, body = view.spec.resolve(operation.pointer, operation.raw.get("requestBody"))
        schema = members(members(body.get("content")).get(FORM_TYPE)).get("schema")
        properties = members(view.spec.resolve(at, schema)[1].get("properties"))
        for pointer, parameter in view.spec.parameters(operation):
            name = parameter.get("x-media-type-of")
            if isinstance(name, str) and not is_binary(properties.get(name)):
                found = child(pointer, "x-media-type-of")
                yield view.problem(found, f"{operation.id} has no file {name!r} in its form")


def _part(view: View, pointer: str, part: dict[str, Json]) -> str:
    kind = part_content(part)
    if kind == "json":
        target = members(part["contentSchema"])
        _, schema = view.spec.resolve(pointer, target)
        named = "$ref" in target and looks_like_object(schema)
        more = {word for word in part if word not in JSON_WORDS and not word.startswith("x-")}
        if part.get("contentMediaType") != JSON_TYPE or not named or more:
            return f"JSON as text needs contentMediaType {JSON_TYPE} and a $ref to an object"
        return ""
    _, schema = view.spec.resolve(pointer, part)
    if "contentMediaType" in part:
        return "contentMediaType is for JSON as text, with a contentSchema"
    return "" if schema.get("type") in SCALARS else "a part of a form is text, a file or JSON text"


def _is_part(pointer: str, forms: frozenset[str]) -> bool:
    """Whether a schema is the property of a form: `/components/schemas/Form/properties/name`."""
    steps = tokens(pointer)
    return len(steps) == 5 and steps[2] in forms and steps[3] == "properties"


def _is_answer(view: View, pointer: str) -> bool:
    """Whether a schema is all that a success holds, or a shared response, which one refers to."""
    steps = tokens(pointer)
    if steps[-3:-2] != ["content"] or steps[-1] != "schema" or steps[-2] == JSON_TYPE:
        return False
    holder = steps[:-3]
    if holder[:2] == ["components", "responses"]:
        return _only_successes(view, child("#/components/responses", *holder[2:]))
    return len(holder) > 1 and holder[-2] == "responses" and is_success(holder[-1])


def _only_successes(view: View, reference: str) -> bool:
    """Whether no error is answered with a shared response."""
    return all(
        is_success(status)
        for operation in view.spec.operations()
        for status, response in members(operation.raw.get("responses")).items()
        if members(response).get("$ref") == reference
    )

"""Rules about operations: paths, parameters, bodies, answers, security."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from generator.kinds import JSON_TYPE, is_binary
from generator.lint.names import path_names
from generator.lint.view import View, is_success, looks_like_object
from generator.spec_nodes import Json, child, items, members

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.problems import Problem
    from generator.spec import SpecOperation

BUILT = ("get", "post", "put", "patch", "delete")
SEGMENT = re.compile(r"\{[A-Za-z][A-Za-z0-9_]*\}|(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-F]{2})+")
SCALARS = ("string", "integer", "number", "boolean")
STYLES = {"path": "simple", "header": "simple", "query": "form"}
MEDIA_TYPE = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*")
NOT_BUILT = "not built yet by the generator"


def servers(view: View) -> Iterator[Problem]:
    """There is one server, plain, over https."""
    named = items(view.spec.document.get("servers"))
    url = members(named[0]).get("url") if named else None
    if len(named) != 1:
        yield view.problem("/servers", "exactly one server is needed")
    elif not isinstance(url, str) or not re.fullmatch(
        r"https://[a-z0-9.-]+(:\d+)?(/[\w.-]+)*", url
    ):
        yield view.problem("/servers/0", f"the server {url!r} is no plain https address")


def paths(view: View) -> Iterator[Problem]:
    """Paths are made of literal segments and whole-segment parameters, and no two are alike."""
    seen: dict[str, str] = {}
    for path in members(view.spec.document.get("paths")):
        at = child("/paths", path)
        if path.startswith("x-"):
            continue
        if not path.startswith("/") or not all(map(SEGMENT.fullmatch, path[1:].split("/"))):
            hint = "segments are literal text or one {name}"
            yield view.problem(at, f"the path {path!r} cannot be built", hint)
        shape = re.sub(r"\{[^{}]*\}", "{}", path)
        if shape in seen:
            yield view.problem(at, f"{path!r} and {seen[shape]!r} are the same path")
        seen[shape] = path


def path_parameters(view: View) -> Iterator[Problem]:
    """The names in a path and its declared, required path parameters are the same."""
    for operation in view.spec.operations():
        declared: set[str] = set()
        for pointer, parameter in view.spec.parameters(operation):
            if parameter.get("in") == "path":
                declared.add(str(parameter.get("name")))
                if parameter.get("required") is not True:
                    yield view.problem(pointer, "a path parameter must be required: true")
        named = path_names(operation.path)
        for name in sorted(declared - set(named)):
            yield view.problem(operation.pointer, f"path parameter {name!r} is not in the path")
        for name in sorted(set(named) - declared):
            yield view.problem(operation.pointer, f"path parameter {name!r} is not declared")
        if len(set(named)) != len(named):
            yield view.problem(operation.pointer, "the path names a parameter twice")


def parameters(view: View) -> Iterator[Problem]:
    """Parameters are plain: path, query or header, scalars or lists, in the usual style."""
    for pointer, parameter in view.of("parameter"):
        where, style = parameter.get("in"), parameter.get("style")
        usual = STYLES.get(where) if isinstance(where, str) else None
        if usual is None:
            yield view.problem(pointer, f"parameters in {where!r} are {NOT_BUILT}")
        elif style is not None and style != usual:
            yield view.problem(pointer, f"style {style!r} in {where} is {NOT_BUILT}")
        for key in ("content", "allowReserved", "allowEmptyValue"):
            if key in parameter:
                yield view.problem(pointer, f"{key} of a parameter is {NOT_BUILT}")
        if "schema" not in parameter:
            yield view.problem(pointer, "the parameter has no schema")
        elif looks_like_object(view.spec.resolve(pointer, parameter["schema"])[1]):
            yield view.problem(pointer, f"an object as a parameter is {NOT_BUILT}")
        elif complaint := _unsent(view, pointer, parameter):
            yield view.problem(pointer, f"{complaint} is {NOT_BUILT}")


def _unsent(view: View, pointer: str, parameter: dict[str, Json]) -> str:
    """What about a parameter has no form as text that all agree on."""
    _, schema = view.spec.resolve(pointer, parameter["schema"])
    where = parameter.get("in")
    if where == "header" and schema.get("format") in ("date", "date-time"):
        return "a date in a header"
    if schema.get("type") != "array":
        return "" if schema.get("type") in SCALARS else f"anything but a plain type in {where}"
    _, item = view.spec.resolve(pointer, schema.get("items"))
    if where != "query":
        return f"a list in {where}"
    return "" if item.get("type") in SCALARS else "a list of anything but a plain type"


def answers(view: View) -> Iterator[Problem]:
    """An operation has at least one success and one error response, each of a known status."""
    for operation in view.spec.operations():
        written = members(operation.raw.get("responses"))
        at = child(operation.pointer, "responses")
        if not any(map(is_success, written)):
            yield view.problem(at if written else operation.pointer, "has no success response")
        if not any(status[:1] in ("4", "5") or status == "default" for status in written):
            yield view.problem(at if written else operation.pointer, "has no error response")
        for status in written:
            if not re.fullmatch(r"2\d\d|[45](\d\d|XX)|default", status) and status[:2] != "x-":
                yield view.problem(child(at, status), f"a response {status!r} is {NOT_BUILT}")
        yield from _successes(view, operation, written)


def unsupported(view: View) -> Iterator[Problem]:
    """What the generator does not read is refused, not dropped."""
    for pointer, document in view.of("document"):
        yield from _refuse(view, pointer, document, ("jsonSchemaDialect",))
    for pointer, path in view.of("path"):
        yield from _refuse(view, pointer, path, ("servers", "head", "options", "trace"))
    for node in view.nodes:
        if node.kind == "path" and "$ref" in members(node.value):
            yield view.problem(node.pointer, f"a path item by $ref is {NOT_BUILT}")
    for pointer, operation in view.of("operation"):
        yield from _refuse(view, pointer, operation, ("callbacks", "servers"))
    for pointer, response in view.of("response"):
        yield from _refuse(view, pointer, response, ("links",))
    for pointer, media in view.of("media"):
        yield from _refuse(view, pointer, media, ("encoding",))


def _refuse(
    view: View, pointer: str, node: dict[str, Json], keys: tuple[str, ...]
) -> Iterator[Problem]:
    for key in keys:
        if key in node:
            yield view.problem(child(pointer, key), f"{key} is {NOT_BUILT}")


def _successes(
    view: View, operation: SpecOperation, responses: dict[str, Json]
) -> Iterator[Problem]:
    """Successes are JSON, bytes or empty, and all of an operation hold the same."""
    shapes: set[str] = set()
    for status, written in responses.items():
        if not is_success(status):
            continue
        at = child(operation.pointer, "responses", status)
        _, response = view.spec.resolve(at, written)
        content = members(response.get("content"))
        if complaint := _answer(content):
            yield view.problem(at, complaint)
        if status == "204" and content:
            yield view.problem(at, "204 has no content")
        held = {kind: members(media).get("schema") for kind, media in content.items()}
        shapes.add(json.dumps(held, sort_keys=True))
    if len(shapes) > 1:
        at = child(operation.pointer, "responses")
        yield view.problem(at, f"successes that hold different things are {NOT_BUILT}")


def _answer(content: dict[str, Json]) -> str:
    """What is wrong with the content of a success: it is JSON, bytes of one type, or nothing."""
    kinds = ", ".join(content)
    schemas = [members(media).get("schema") for media in content.values()]
    if len(content) > 1 or (content and kinds != JSON_TYPE and not is_binary(schemas[0])):
        return f"an answer of {kinds} is {NOT_BUILT}"
    if content and schemas[0] is None:
        return "the answer has no schema"
    if content and kinds == JSON_TYPE and is_binary(schemas[0]):
        return f"bytes are not {JSON_TYPE}"
    return "" if not content or MEDIA_TYPE.fullmatch(kinds) else f"{kinds!r} is no media type"

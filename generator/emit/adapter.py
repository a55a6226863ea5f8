"""The one seam to openapi-python-client: its parser gives operations, names and types.

The library's own templates are never rendered. It reports what it could not parse as warnings and
goes on without it, so every such report becomes an error here.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import attrs
from jinja2 import BytecodeCache, StrictUndefined
from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError

from generator.emit.parser_input import parser_document
from generator.problems import Problem
from generator.spec_nodes import child

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import CodeType

    from jinja2 import Environment
    from jinja2.bccache import Bucket
    from openapi_python_client.parser.openapi import Endpoint

    from generator.spec import Spec, SpecOperation

TEMPLATES = Path(__file__).parent / "templates"


class _Compiled(BytecodeCache):
    """The templates compiled once: each project has an environment of its own."""

    def __init__(self) -> None:
        self._codes: dict[str, CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template what it was compiled to; jinja sees that its text is the same."""
        bucket.code = self._codes.get(bucket.checksum)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what a template was compiled to."""
        if bucket.code is not None:
            self._codes[bucket.checksum] = bucket.code


_COMPILED = _Compiled()


@attrs.frozen
class Parsed:
    """What openapi-python-client understood of a spec, and the jinja environment of its project."""

    endpoints: Mapping[tuple[str, str], Endpoint]
    """By method in lower case, and path without the names of its parameters."""
    environment: Environment

    def endpoint(self, operation: SpecOperation) -> Endpoint:
        """What was understood of one operation."""
        return self.endpoints[operation.method.lower(), _shape(operation.path)]


def parse(spec: Spec) -> Parsed | tuple[Problem, ...]:
    """Hand the merged spec to openapi-python-client; what it drops comes back as problems."""
    config = Config.from_sources(
        ConfigFile(post_hooks=[], package_name_override=spec.config.client.package),
        MetaType.NONE,
        Path(spec.vendor),
        "utf-8",
        overwrite=False,
        output_path=None,
    )
    data = GeneratorData.from_dict(parser_document(spec.document), config=config)
    if isinstance(data, GeneratorError):
        return (_problem(spec, data),)
    problems = tuple(_problem(spec, error) for error in _errors(data))
    if problems:
        return problems
    project = Project(openapi=data, config=config, custom_template_path=TEMPLATES)
    project.env.undefined = StrictUndefined
    project.env.bytecode_cache = _COMPILED
    # Operation-level `x-` keys do not survive the parser; templates find them here.
    cast("dict[str, Any]", project.env.globals)["spec"] = spec
    endpoints = {
        (endpoint.method.lower(), _shape(endpoint.path.get_untrusted_value())): endpoint
        for collection in data.endpoint_collections_by_tag.values()
        for endpoint in collection.endpoints
    }
    return Parsed(endpoints, project.env)


def _shape(path: str) -> str:
    """The parser gives path parameters its own names; the lint has made sure of the rest."""
    return re.sub(r"\{[^{}]*\}", "{}", path)


def _errors(data: GeneratorData) -> Iterator[GeneratorError]:
    yield from data.errors
    for collection in data.endpoint_collections_by_tag.values():
        yield from collection.parse_errors


def _problem(spec: Spec, error: GeneratorError) -> Problem:
    text = " ".join(part for part in (error.header, error.detail) if part)
    found = re.search(r"parsing ([A-Z]+) (/\S*)", text)
    pointer = child("/paths", found[2], found[1].lower()) if found else ""
    return Problem("error", spec.place(pointer), f"openapi-python-client: {text}")

"""What a description must satisfy before anything is generated from it. It fails closed.

A rule is a function from the document to its complaints. All complaints are collected.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.lint import (
    alternatives,
    bodies,
    examples,
    explanations,
    extensions,
    forms,
    limits,
    names,
    operations,
    own,
    paging,
    reserved,
    schemas,
    security,
    sentences,
    shape,
    waiters,
    webhooks,
)
from generator.lint.view import Rule, view
from generator.problems import Problem, failed, in_order

if TYPE_CHECKING:
    from generator.spec import Spec

RULES: tuple[Rule, ...] = (
    shape.characters,
    shape.kinds,
    shape.descriptions,
    shape.references,
    extensions.known,
    extensions.values,
    extensions.required,
    extensions.sdk_clashes,
    own.plain,
    explanations.departed,
    explanations.evidenced,
    sentences.partial,
    sentences.page_size,
    sentences.required_if,
    paging.pagination,
    waiters.waiters,
    webhooks.webhooks,
    webhooks.events,
    webhooks.only_webhooks,
    names.components,
    names.files,
    names.properties,
    names.operation_ids,
    names.modules,
    names.arguments,
    names.unused,
    reserved.attributes,
    reserved.client,
    reserved.lengths,
    operations.servers,
    operations.paths,
    operations.path_parameters,
    operations.parameters,
    bodies.bodies,
    bodies.repeated,
    forms.parts,
    forms.only_forms,
    forms.binary,
    forms.media_type_of,
    operations.answers,
    security.requirements,
    security.schemes,
    security.tokens,
    operations.unsupported,
    schemas.some,
    schemas.inline,
    schemas.keywords,
    schemas.formats,
    schemas.enums,
    schemas.required,
    schemas.read_and_written,
    limits.patterns,
    limits.of_text,
    limits.usable,
    limits.compatible,
    limits.deprecations,
    alternatives.alternatives,
    alternatives.open_objects,
    alternatives.parameters,
)
JUDGES: tuple[Rule, ...] = (examples.openapi, examples.examples)
"""Other programs, which follow every reference: they run when all references are sound."""


def lint(spec: Spec) -> tuple[Problem, ...]:
    """Everything that is wrong with a description, by file and line; it never raises."""
    broken = in_order(shape.is_json(spec))
    if broken:
        return broken
    seen = view(spec)
    problems = [problem for rule in RULES for problem in rule(seen)]
    if not failed(shape.references(seen)) and not failed(shape.kinds(seen)):
        problems += [problem for rule in JUDGES for problem in rule(seen)]
    return in_order(problems)

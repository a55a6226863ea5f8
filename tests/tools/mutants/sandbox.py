"""Mistakes in the sandbox."""

from __future__ import annotations

from tests.tools.mutants.mutant import Mutant

MUTANTS = (
    Mutant(
        "parent not looked for",
        "lmskit/sandbox/resource.py",
        "    if rules.found(above, key, context.transaction) is None:",
        "    if False:",
    ),
    Mutant(
        "parents' ids left out of the address",
        "lmskit/sandbox/collection.py",
        'return _PARAMETER.sub(lambda _: quote(next(ids), safe=""), self.name)',
        "return self.name",
    ),
    Mutant(
        "filter by a member of a member not looked at",
        "lmskit/sandbox/filters.py",
        "if len(way) > 1 or name in known",
        "if name in known",
    ),
    Mutant(
        "link without the filters",
        "lmskit/sandbox/paging.py",
        "urlencode([*asked, (PAGE_NUMBER, str(number))])",
        "urlencode([(PAGE_NUMBER, str(number))])",
    ),
    Mutant(
        "page size of the document not looked at",
        "lmskit/sandbox/paging.py",
        "one.default or DEFAULT_SIZE",
        "DEFAULT_SIZE",
    ),
    Mutant(
        "token good for another list",
        "lmskit/sandbox/paging.py",
        "if place != _place(call) or expires",
        "if expires",
    ),
    Mutant(
        "default of a body left out",
        "lmskit/sandbox/bodies.py",
        "return {**self.defaults, **self.known(value)}",
        "return self.known(value)",
    ),
    Mutant(
        "PUT like PATCH",
        "lmskit/sandbox/resource.py",
        'whole = operation.kind == "replace" and not rules.partial',
        "whole = False",
    ),
    Mutant(
        "refused fields not named",
        "lmskit/sandbox/refusals.py",
        "[(one.name, one.message) for one in refusal.problems] or ",
        "",
    ),
    Mutant(
        "live event deleted",
        "lmskit/sandbox/rules/strigo/__init__.py",
        'if status(item, context.now) != "ready":',
        "if False:",
    ),
    Mutant(
        "course of a job there before its end",
        "lmskit/sandbox/rules/scormcloud/jobs.py",
        "_READS: Final = 2",
        "_READS: Final = 1",
    ),
)

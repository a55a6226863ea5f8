"""Mistakes in what judges: its tables, what it draws and multiplies, and its digests."""

from __future__ import annotations

from tests.tools.mutants.mutant import Mutant

MUTANTS = (
    Mutant(
        "schema of a schema left out of the digest",
        "lmskit/testing/spec_parts.py",
        "            waiting += _references(referred[reference])\n",
        None,
    ),
    Mutant(
        "wrong row of the error table",
        "tests/vendors/scormcloud/wire/_vendor.yaml",
        "{error: ConflictError, message: The course exists}",
        "{error: BadRequestError, message: The course exists}",
    ),
    Mutant(
        "documented status without a row",
        "tests/vendors/scormcloud/wire/_vendor.yaml",
        "status: 409,",
        "status: 410,",
    ),
    Mutant(
        "wrong segment in the table of path values",
        "tests/vendors/strigo/wire/_vendor.yaml",
        "encoded: ..%2Fondemand",
        "encoded: ..%2fondemand",
    ),
    Mutant(
        "a multiplied row left out",
        "tests/oracles/wire_tables.py",
        "for index, row in enumerate(rows)]",
        "for index, row in enumerate(rows) if index]",
    ),
    Mutant(
        "rows played in one mode alone",
        "tests/oracles/wire_tables.py",
        "MODES[sum(numbers) % len(MODES)]",
        "MODES[0]",
    ),
    Mutant(
        "arguments of one place taken for the same, whatever their schema",
        "tests/oracles/places.py",
        "pair = (case.vendor.name, place, schema_key(case.spec, target.schema))",
        "pair = (case.vendor.name, place)",
    ),
    Mutant(
        "a null that is allowed makes no other schema",
        "tests/oracles/places.py",
        "json.dumps([said, spec.nullable(schema)], sort_keys=True)",
        "json.dumps(said, sort_keys=True)",
    ),
)

"""Changes of an answer that a vendor may make some day without a word."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from lmskit.sandbox.faults.answers import Answers, Part, Schema
    from lmskit.sandbox.faults.kinds import Fault

    Change = Callable[[Answers, Schema, Any, str | None], bool]

UNDOCUMENTED_FIELD = "sandbox_undocumented"
UNDOCUMENTED_VALUE = "sandbox-undocumented"
# Everything that a reader might trip over while it skips what it does not know.
_SURPRISE: dict[str, Any] = {
    "since": "tomorrow",
    "list": [1, None, {}],
    "number": 1e300,
    "text": "\u00e9\U0001f600",
}


def changed(fault: Fault, body: bytes, answers: Answers, schema: Schema) -> bytes | None:
    """The JSON of a success with a drift in it; None where there is no place for it."""
    document = json.loads(body)
    if not _CHANGES[fault.kind](answers, schema, document, fault.field):
        return None
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def _add_fields(answers: Answers, schema: Schema, document: Any, _: str | None) -> bool:
    parts = list(answers.objects(schema, document))
    for part in parts:
        part.value[UNDOCUMENTED_FIELD] = _SURPRISE
    return bool(parts)


def _change_enums(answers: Answers, schema: Schema, document: Any, wanted: str | None) -> bool:
    found = False
    for part in answers.records(schema, document):
        name = _first(_enums(answers, part), wanted)
        if name is not None:
            part.value[name] = _undocumented(part.value[name])
            found = True
    return found


def _drop_fields(answers: Answers, schema: Schema, document: Any, wanted: str | None) -> bool:
    found = False
    for part in answers.records(schema, document):
        required = [name for name in part.schema.get("required", ()) if name in part.value]
        name = _first(required, wanted)
        if name is not None:
            del part.value[name]
            found = True
    return found


def _enums(answers: Answers, part: Part) -> list[str]:
    properties = part.schema["properties"].items()
    return [n for n, s in properties if "enum" in answers.resolved(s) and n in part.value]


def _first(names: list[str], wanted: str | None) -> str | None:
    return next((name for name in names if wanted in (None, name)), None)


def _undocumented(value: Any) -> Any:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value + 1_000_003
    return UNDOCUMENTED_VALUE


_CHANGES: dict[str, Change] = {
    "unknown_field": _add_fields,
    "unknown_enum": _change_enums,
    "missing_field": _drop_fields,
}

"""The limits of a schema in the words that msgspec checks: formats become ranges and patterns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.patterns import python_pattern
from generator.spec_nodes import is_list, is_object

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.spec_nodes import Json

RANGES: dict[str, tuple[float, float]] = {
    "int32": (-(2**31), 2**31 - 1),
    "int64": (-(2**63), 2**63 - 1),
    "float": (-3.4028234663852886e38, 3.4028234663852886e38),
}
"""What a number of a format lies between, both ends included."""
SPELLED_OUT = (*RANGES, "uuid")
"""The formats that become other words."""
HOLDERS = ("items", "additionalProperties", "anyOf", "allOf", "oneOf")
"""Where a schema holds another one."""
UUID = r"^[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}\Z"
WORDS = (
    "minLength",
    "maxLength",
    "pattern",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minItems",
    "maxItems",
)
"""The words that limit a value; each is checked before a value is sent."""


def checked(schema: Mapping[str, Json]) -> dict[str, Json]:
    """The limits of a schema, those of its format among them, its pattern in Python's words."""
    found: dict[str, Json] = {word: schema[word] for word in WORDS if word in schema}
    written = str(schema.get("format"))
    if "pattern" in found:
        found["pattern"] = python_pattern(found["pattern"])
    if written == "uuid":
        found["pattern"] = UUID
    for least, most in [RANGES[written]] if written in RANGES else []:
        if "exclusiveMinimum" not in found:
            found["minimum"] = max(found.get("minimum", least), least)
        if "exclusiveMaximum" not in found:
            found["maximum"] = min(found.get("maximum", most), most)
    return found


def limited(schema: Json) -> Json:
    """A copy of a schema with those limits in place of its own, and in what it holds too."""
    if is_list(schema):
        return [limited(inner) for inner in schema]
    if not is_object(schema):
        return schema
    dropped = (*WORDS, "format") if schema.get("format") in SPELLED_OUT else WORDS
    return {
        **{k: limited(v) if k in HOLDERS else v for k, v in schema.items() if k not in dropped},
        **checked(schema),
    }

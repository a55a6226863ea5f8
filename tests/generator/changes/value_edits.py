"""Edits of models, fields, enums and types, sent and received."""

from __future__ import annotations

from typing import Any

from tests.generator import rich, tiny
from tests.generator.changes.call_edits import all_optional, pair, parameter, same
from tests.generator.changes.edits import Edit, Tree, fields, schemas

COLOR = {"$ref": "#/components/schemas/Color"}
SENT, RECEIVED = "ToyUpdate", "Toy"


def with_field(owner: str, schema: Any) -> Any:
    """The tiny vendor with one more field, `x`."""

    def base() -> Tree:
        tree = tiny.document()
        fields(tree, owner)["x"] = schema
        return tree

    return base


def becomes(owner: str, schema: Any) -> Any:
    """What makes the field another one."""
    return lambda tree: fields(tree, owner).update(x=schema)


def apart(owner: str) -> Any:
    """The tiny vendor with an enum that is only sent, or only received."""

    def base() -> Tree:
        tree = tiny.document()
        other = ({SENT, RECEIVED} - {owner}).pop()
        del fields(tree, other)["color"]
        return tree

    return base


def _typed(name: str, before: Any, after: Any, **verdicts: Any) -> list[Edit]:
    """A change of type where it is sent and where it is received: rule and verdict each way."""
    return [
        Edit(f"{name}, {owner}", with_field(owner, before), becomes(owner, after),
             there=verdicts[side][0], back=verdicts[side][1])
        for owner, side in ((SENT, "sent"), (RECEIVED, "received"))
    ]  # fmt: skip


def _wider(name: str, before: Any, after: Any) -> list[Edit]:
    """More is taken where it is sent; more has to be expected where it is received."""
    return _typed(
        name, before, after,
        sent=({"type.widened": "minor"}, {"type.narrowed": "major"}),
        received=({"type.widened": "major"}, {"type.narrowed": "minor"}),
    )  # fmt: skip


def _other(name: str, before: Any, after: Any) -> list[Edit]:
    both = ({"type.changed": "major"}, {"type.changed": "major"})
    return _typed(name, before, after, sent=both, received=both)


def _checked(
    name: str, before: Any, after: Any, rules: tuple[str, str], *, back: str
) -> list[Edit]:
    """What is checked before it is sent, and never when it is read."""
    there, again = rules
    patches = ({there: "patch"}, {again: "patch"})
    return _typed(name, before, after, sent=({there: "major"}, {again: back}), received=patches)


def _either(name: str, before: Any, after: Any, there: Any, back: Any) -> list[Edit]:
    return _typed(name, before, after, sent=(there, back), received=(there, back))


TEXT, WHOLE, NUMBER = {"type": "string"}, {"type": "integer"}, {"type": "number"}
NULLABLE = {"type": ["string", "null"]}
LISTS = {"minItems": (1, 2), "maxItems": (9, 8)}
TEXTS = {"minLength": (1, 2), "maxLength": (9, 8)}
NUMBERS = {
    "minimum": (1, 2), "exclusiveMinimum": (1, 2), "maximum": (9, 8), "exclusiveMaximum": (9, 8),
    "multipleOf": (5, 10),
}  # fmt: skip
TEXT_LIST = {"type": "array", "items": TEXT}


def _limits() -> list[Edit]:
    edits: list[Edit] = []
    for plain, words in ((TEXT_LIST, LISTS), (TEXT, TEXTS), (NUMBER, NUMBERS)):
        for word, (wide, narrow) in words.items():
            loose, tight = {**plain, word: wide}, {**plain, word: narrow}
            edits += _checked(word, plain, loose, ("limit.set", "limit.unset"), back="minor")
            moved = ("limit.tightened", "limit.loosened")
            edits += _checked(f"{word} moved", loose, tight, moved, back="minor")
    pattern = {**TEXT, "pattern": "^a"}
    edits += _checked("pattern", TEXT, pattern, ("limit.set", "limit.unset"), back="minor")
    both = ("limit.changed", "limit.changed")
    other = {**TEXT, "pattern": "^b"}
    edits += _checked("another pattern", pattern, other, both, back="major")
    fives, sevens = ({**NUMBER, "multipleOf": step} for step in (5, 7))
    return edits + _checked("another step", fives, sevens, both, back="major")


def _types() -> list[Edit]:
    edits = _wider("integer to number", WHOLE, NUMBER)
    edits += _wider("anything", TEXT, {})
    edits += _wider("an enum to text", COLOR, TEXT)
    edits += _wider("a map of anything", {"type": "object", "additionalProperties": TEXT},
                    {"type": "object", "additionalProperties": True})  # fmt: skip
    edits += _wider("items", {"type": "array", "items": WHOLE}, {"type": "array", "items": NUMBER})
    edits += _other("text to number", TEXT, NUMBER)
    edits += _other("text to time", TEXT, {**TEXT, "format": "date-time"})
    edits += _other("text to list", TEXT, TEXT_LIST)
    both = {"type.changed": "major"}
    for owner, model in ((SENT, "Part"), (RECEIVED, "Failure")):
        base = with_field(owner, {"$ref": f"#/components/schemas/{model}"})
        edits.append(Edit(f"no {model}", base, becomes(owner, TEXT), there=both, back=both))
    return edits


def _formats() -> list[Edit]:
    edits: list[Edit] = []
    for plain, format_ in ((TEXT, "uuid"), (WHOLE, "int32"), (WHOLE, "int64"), (NUMBER, "float")):
        with_format = {**plain, "format": format_}
        rules = ("format.set", "format.unset")
        edits += _checked(format_, plain, with_format, rules, back="minor")
    bits = ({**WHOLE, "format": f"int{size}"} for size in (64, 32))
    edits += _checked("fewer bits", *bits, ("format.changed", "format.changed"), back="major")
    for plain, format_ in ((TEXT, "email"), (TEXT, "uri"), (NUMBER, "double")):
        hint = {"hint.changed": "patch"}
        edits += _either(format_, plain, {**plain, "format": format_}, hint, hint)
    return edits


def _said() -> list[Edit]:
    edits = _either("default", TEXT, {**TEXT, "default": "a"},
                    {"default.set": "patch"}, {"default.unset": "patch"})  # fmt: skip
    edits += _either("another default", {**TEXT, "default": "a"}, {**TEXT, "default": "b"},
                     {"default.changed": "patch"}, {"default.changed": "patch"})  # fmt: skip
    edits += _either("deprecated", TEXT, {**TEXT, "deprecated": True},
                     {"deprecated.set": "minor"}, {"deprecated.unset": "patch"})  # fmt: skip
    for word, rule in (("description", "text"), ("x-evidence", "source")):
        only = {f"{rule}.changed": "patch"}
        edits += _either(word, TEXT, {**TEXT, word: "words"}, only, only)
    unknown = {"unknown.changed": "major"}
    return edits + _either("unknown word", TEXT, {**TEXT, "x-new": 1}, unknown, unknown)


def _required(owner: str, name: str) -> Any:
    return lambda tree: schemas(tree)[owner]["required"].append(name)


def _renamed_value(tree: Tree) -> None:
    schemas(tree)["Color"]["enum"] = ["RED", "green"]


def _received_parts(tree: Tree) -> None:
    fields(tree, RECEIVED)["parts"] = fields(tree, SENT).pop("parts")


def _boxed(tree: Tree) -> None:
    schemas(tree)["Box"] = {"type": "object", "properties": {"a": TEXT}}
    fields(tree, SENT)["box"] = {"$ref": "#/components/schemas/Box"}


CHOICE = {"oneOf": [TEXT, NUMBER]}

EDITS = (
    *_types(), *_limits(), *_formats(), *_said(),
    Edit("optional field, sent", tiny.document, becomes(SENT, TEXT),
         **pair("field.added", "minor", "field.removed", "major")),
    Edit("optional field, received", tiny.document, becomes(RECEIVED, TEXT),
         **pair("field.added", "minor", "field.removed", "major")),
    Edit("required field, sent", tiny.document,
         lambda t: (becomes(SENT, TEXT)(t), _required(SENT, "x")(t)),
         **pair("field.added as required", "major", "field.removed", "major")),
    Edit("required field, received", tiny.document,
         lambda t: (becomes(RECEIVED, TEXT)(t), _required(RECEIVED, "x")(t)),
         **pair("field.added", "minor", "field.removed", "major")),
    Edit("required, sent", tiny.document, _required(SENT, "from"),
         **pair("required.set", "major", "required.unset", "minor")),
    Edit("the first required field", all_optional, _required(SENT, "from"),
         **pair("required.set", "major", "required.unset", "minor")),
    Edit("required argument", tiny.document,
         lambda t: parameter(t, "dryRun").update(required=True),
         **pair("required.set", "major", "required.unset", "minor")),
    Edit("required, received", tiny.document, _required(RECEIVED, "class"),
         **pair("optional.unset", "minor", "optional.set", "major")),
    Edit("nullable, sent", with_field(SENT, TEXT), becomes(SENT, NULLABLE),
         **pair("nullable.set", "minor", "nullable.unset", "major")),
    Edit("nullable reference, sent", with_field(SENT, COLOR),
         becomes(SENT, {"anyOf": [COLOR, {"type": "null"}]}),
         **pair("nullable.set", "minor", "nullable.unset", "major")),
    Edit("nullable, received and surely there", tiny.document,
         lambda t: fields(t, RECEIVED)["id"].update(NULLABLE),
         **pair("optional.set", "major", "optional.unset", "minor")),
    Edit("nullable, received and perhaps missing", with_field(RECEIVED, TEXT),
         becomes(RECEIVED, NULLABLE), **same("presence.changed", "patch")),
    Edit("nullable items, received", with_field(RECEIVED, TEXT_LIST),
         becomes(RECEIVED, {"type": "array", "items": NULLABLE}),
         **pair("optional.set", "major", "optional.unset", "minor")),
    Edit("alternative", with_field(RECEIVED, CHOICE),
         becomes(RECEIVED, {"oneOf": [TEXT, NUMBER, TEXT_LIST]}),
         **pair("alternative.added", "major", "alternative.removed", "minor")),
    Edit("name on the wire", with_field(RECEIVED, TEXT),
         lambda t: fields(t, RECEIVED).update(X=fields(t, RECEIVED).pop("x")),
         **same("wire.changed", "minor")),
    Edit("model", tiny.document,
         lambda t: schemas(t).update(Box={"type": "object", "properties": {"a": TEXT}}),
         **pair("model.added", "minor", "model.removed", "major")),
    Edit("model that is sent", tiny.document, _boxed,
         there={"model.added": "minor", "field.added": "minor"},
         back={"model.removed": "major", "field.removed": "major"}),
    Edit("another kind", tiny.document,
         lambda t: schemas(t).update(Failure={"type": "string", "enum": ["message"]}),
         there={"kind.changed": "major", "field.removed": "major",
                "value.added": "minor", "text.changed": "patch", "failure.changed": "patch"},
         back={"kind.changed": "major", "field.added": "minor",
               "value.removed": "minor", "text.changed": "patch", "failure.changed": "patch"}),
    Edit("another direction", tiny.document, _received_parts,
         there={"direction.changed": "major", "field.removed": "major", "field.added": "minor"},
         back={"direction.changed": "major", "field.removed": "major", "field.added": "minor"}),
    Edit("envelope", rich.document, lambda t: schemas(t)["JobId"].pop("x-envelope"),
         **same("envelope.changed", "major")),
    Edit("other members, received", tiny.document,
         lambda t: schemas(t)["Toy"].update(additionalProperties=True),
         **pair("open.set", "minor", "open.unset", "major")),
    Edit("value, sent and received", tiny.document,
         lambda t: schemas(t)["Color"]["enum"].append("blue"),
         **pair("value.added", "minor", "value.removed", "major")),
    Edit("value, sent", apart(SENT), lambda t: schemas(t)["Color"]["enum"].append("blue"),
         **pair("value.added", "minor", "value.removed", "major")),
    Edit("value, received", apart(RECEIVED), lambda t: schemas(t)["Color"]["enum"].append("blue"),
         **pair("value.added", "minor", "value.removed", "minor")),
    Edit("another text for a member, sent", apart(SENT), _renamed_value,
         **same("word.changed", "major")),
    Edit("another text for a member, received", apart(RECEIVED), _renamed_value,
         **same("word.changed", "minor")),
)  # fmt: skip

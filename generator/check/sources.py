"""What may document the fields of a schema: tables and examples, under a prefix of names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from attrs import evolve, frozen

from generator.spec_nodes import members, texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.digest.facts import Digest, Fact
    from generator.spec_nodes import Json

SourceKind = Literal["table", "example"]
LIMITS: Final = (
    *("minLength", "maxLength", "pattern", "minimum", "maximum", "exclusiveMinimum"),
    *("exclusiveMaximum", "multipleOf", "minItems", "maxItems", "uniqueItems"),
)
_TYPES: Final[Mapping[str, tuple[str, str | None]]] = {
    "string": ("string", None),
    "text": ("string", None),
    "enum": ("string", None),
    "uuid": ("string", "uuid"),
    "url": ("string", "uri"),
    "uri": ("string", "uri"),
    "email": ("string", "email"),
    "date": ("string", "date"),
    "datetime": ("string", "date-time"),
    "date-time": ("string", "date-time"),
    "file": ("string", "binary"),
    "integer": ("integer", None),
    "int": ("integer", None),
    "number": ("number", None),
    "float": ("number", None),
    "decimal": ("number", None),
    "boolean": ("boolean", None),
    "bool": ("boolean", None),
    "object": ("object", None),
    "list": ("array", None),
    "array": ("array", None),
}


@frozen
class Source:
    """One table, or one example, seen below a name that it has."""

    kind: SourceKind
    facts: Mapping[str, Fact]
    """The rows of a table by name; an example has one fact, under the empty name."""
    kinds: Mapping[str, str]
    """JSON kinds by name; of a table the ones that it implies for what holds its dotted names."""
    prefix: str = ""
    within: str = ""
    """The only member that it is about; empty if it shows the whole."""
    key: str = ""
    """The key of the operation or resource whose table it is, where there is one."""

    @property
    def is_whole(self) -> bool:
        """Whether it is a table that should have every member: of all, or of an object in it."""
        below = f"{self.prefix}."
        return bool(self.key) and (not self.prefix or any(f.startswith(below) for f in self.facts))

    def details(self, name: str) -> bool:
        """Whether it is the table of an operation that says of the member of which type it is."""
        row = self.row(name) if self.key.startswith("op:") else None
        return row is not None and row.value.get("type") is not None

    def below(self, name: str) -> Source:
        """The source of what is inside a member, or inside the items of an array."""
        return evolve(self, prefix=self.full(name))

    def full(self, name: str) -> str:
        """The name that the source gives a member."""
        if name == "[]" or not self.prefix:
            return f"{self.prefix}{name}"
        return f"{self.prefix}.{name}"

    def row(self, name: str) -> Fact | None:
        """The row of a table for a member."""
        return self.facts.get(self.full(name)) if self.kind == "table" else None

    def knows(self, name: str) -> bool:
        """Whether the source has the member, by a row, in an example or as what holds others."""
        full = self.full(name)
        return full in self.kinds or (self.kind == "table" and full in self.facts)

    def holds_parent(self) -> bool:
        """Whether the source shows the object that the members are in."""
        return self.prefix in self.kinds if self.prefix else not self.within


def table(facts: Iterable[Fact], key: str = "") -> Source:
    """The source that a table makes, given its rows and what it is a table of."""
    rows = {fact.name: fact for fact in facts}
    kinds: dict[str, str] = {}
    for name in rows:
        parts = name.replace("[]", ".[]").split(".")
        for length in range(1, len(parts)):
            parent = ".".join(parts[:length]).replace(".[]", "[]")
            if parent not in rows:
                kinds[parent] = "array" if parts[length] == "[]" else "object"
    return Source("table", rows, kinds, key=key)


def example(fact: Fact) -> Source:
    """The source that an example makes."""
    kinds = {name: str(kind) for name, kind in members(fact.value.get("names")).items()}
    return Source("example", {"": fact}, kinds)


def described(row: Fact) -> Source:
    """The source that the JSON in the description of a field makes."""
    inner = members(row.value.get("names"))
    kinds = {f"{row.name}.{name}": str(kind) for name, kind in inner.items()}
    return Source("example", {"": row}, {row.name: "object", **kinds}, within=row.name)


def operation_sources(digest: Digest, key: str, which: str) -> list[Source]:
    """The table and the examples of an operation's request or response."""
    rows = digest.about(key, "body" if which == "request" else which)
    examples = [
        fact
        for fact in digest.about(key, "example")
        if fact.name.startswith(f"{which}:") and fact.value.get("names")
    ]
    shown = [described(row) for row in rows if row.value.get("names")]
    return [*([table(rows, key)] if rows else []), *map(example, examples), *shown]


def printed_type(value: Mapping[str, Json]) -> tuple[str, str | None] | None:
    """JSON type and format of what a page prints as the type; None for a word nobody knows."""
    word = str(value.get("type") or "").lower()
    known = _TYPES.get(word) or _TYPES.get(word.partition(" ")[0].removesuffix("[]"))
    if known is None:
        return None
    form = value.get("format")
    return known[0], str(form) if form else known[1]


def printed_enum(value: Mapping[str, Json]) -> list[str]:
    """The values that a page lists."""
    return texts(value.get("enum"))

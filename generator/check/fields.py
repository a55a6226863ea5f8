"""Fields of the spec against the rows of tables and the names in examples, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, evolve, field, frozen

from generator.check.findings import Difference
from generator.check.nodes import COMBINERS, Node, constraint, json_types, resolve, values
from generator.check.rows import REQUIRED_IF, compare_row
from generator.check.sources import LIMITS, printed_type
from generator.departures import Statement
from generator.spec_nodes import Json, child, items, members, texts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.check.findings import Findings, Trail
    from generator.check.sources import Source
    from generator.spec import Spec

_KINDS = {"integer": {"number"}, "number": {"number"}}
ITEMS = "[]"
_INNER = frozenset({"additionalProperties", "contentSchema"})


@frozen
class Around:
    """The nodes around a schema."""

    near: Trail = ()
    """Up to the component that it is part of: a component answers for itself."""
    entered: Trail = ()
    """The components on the way to it."""

    def inside(self, node: Node) -> Around:
        """Around what is in a schema."""
        if node.is_reference:
            entered = (node.at, *self.entered)
            return Around((node.at,), entered)
        return evolve(self, near=(node.at, *(at for at in self.near if at != node.at)))

    def with_member(self, pointer: str) -> Around:
        """Around what a member holds."""
        return evolve(self, near=(pointer, *self.near))


@frozen
class Member:
    """A member of an object, a parameter, or the items of an array."""

    used: str
    raw: object
    name: str
    required: bool | None = None
    """None for items."""
    owner: Trail = ()
    """The parameter that a schema belongs to."""

    @property
    def homes(self) -> Trail:
        """The nodes at which a departure about the member may stand."""
        return (*self.owner, self.used)


@define
class FieldCheck:
    """Walks the schemas of a spec with what may document them."""

    spec: Spec
    findings: Findings
    resources: Mapping[str, tuple[str, Source]]
    """By the name of the schema: the key of a resource of the page and its table."""
    shown: dict[str, set[str]] = field(factory=dict[str, set[str]])
    """The names of an example that the spec has, by the key of the example."""
    walked: set[str] = field(factory=set[str])
    """The components that were looked into: without a source, another use says nothing new."""

    def schema(self, used: str, raw: object, sources: Sequence[Source], around: Around) -> None:
        """What is inside a schema."""
        node = resolve(self.spec, used, raw)
        if node.is_reference:
            if node.at in around.entered or (node.at in self.walked and not sources):
                return
            self.walked.add(node.at)
        around = around.inside(node)
        if node.component in self.resources:
            key, source = self.resources[node.component]
            self.findings.meet(key, (node.at,))
            sources = [*sources, source]
        self._inside(node, sources, around)

    def _inside(self, node: Node, sources: Sequence[Source], around: Around) -> None:
        for key in COMBINERS:
            for at, part in enumerate(items(node.raw.get(key))):
                self.schema(child(node.at, key, at), part, sources, around)
        required = texts(node.raw.get("required"))
        for name, member in members(node.raw.get("properties")).items():
            pointer = child(node.at, "properties", name)
            self.member(Member(pointer, member, name, name in required), sources, around)
        if "items" in node.raw:
            pointer = child(node.at, "items")
            self.member(Member(pointer, node.raw["items"], ITEMS), sources, around)
        for key in _INNER & node.raw.keys():
            self._inner(child(node.at, key), node.raw[key], around)
        if not any(key in node.raw for key in ("properties", "items", *COMBINERS)):
            self._free(node, sources)

    def _inner(self, pointer: str, raw: object, around: Around) -> None:
        """The values of a map, or what a text holds: no table and no example has names for it."""
        node = resolve(self.spec, pointer, raw)
        if node.raw:
            what = f"what {pointer.rpartition('/')[2]} says"
            trail = (pointer, *around.near)
            self.findings.claim(pointer, what, trail, documented=False)
            self.schema(pointer, raw, [], around.with_member(pointer))

    def member(self, member: Member, sources: Sequence[Source], around: Around) -> None:
        """A member of an object, or the items of an array."""
        node = resolve(self.spec, member.used, member.raw)
        # What refers to a schema has the member, and may require it, not the schema itself.
        outer = (node.used, *around.near)
        self._claim_member(node, member, sources, outer)
        self._claim_constraints(node, member.name, sources, outer)
        if member.required is not None:
            self._claim_presence(member, sources, outer)
        below: list[Source] = []
        for source in sources:
            if source.is_whole:
                self.findings.use(source.key, member.homes)
            if source.knows(member.name):
                self._compare(node, member, source)
                below.append(source.below(member.name))
        self.schema(member.used, member.raw, below, around.with_member(node.used))

    def _claim_member(
        self, node: Node, member: Member, sources: Sequence[Source], trail: Trail
    ) -> None:
        """That there is such a member, and whether a source knows it too.

        Where the table of an operation lacks it, evidence of all that is around it is not enough.
        """
        name = member.name
        is_known = any(source.knows(name) for source in sources) or _formats_items(name, sources)
        what = "the type of the items" if name == ITEMS else f"the field {name!r}"
        strict = any(source.is_whole for source in sources)
        self.findings.claim(
            node.used, what, trail, documented=bool(is_known), strict=strict, own=member.homes
        )

    def _claim_presence(self, member: Member, sources: Sequence[Source], trail: Trail) -> None:
        name = member.name
        examples = [s for s in sources if s.kind == "example" and s.holds_parent()]
        in_all = bool(examples) and all(source.knows(name) for source in examples)
        tables = [_is_required(source, name) for source in sources if source.kind == "table"]
        stated = [value for value in tables if value is not None]
        if member.required:
            documented = any(stated) or (not stated and in_all)
            what = f"that {name!r} is required"
            against = Statement("required", False)
            listed = f"{member.used.rpartition('/properties/')[0]}/required"
            trail = (trail[0], listed, *trail[1:])
            self.findings.claim(member.used, what, trail, documented=documented, against=against)
        elif in_all and not stated:
            # To promise less than every example shows is safe, so it may go without a reason.
            what = f"that {name!r} may be absent"
            self.findings.claim(member.used, what, trail[:1], documented=False, voluntary=True)

    def _claim_constraints(
        self, node: Node, name: str, sources: Sequence[Source], trail: Trail
    ) -> None:
        """What the spec says about the values, and whether a row or an example says it too."""
        rows = [row.value for source in sources if (row := source.row(name))]
        # Each operation that has the row in its table should say so, whatever others say.
        strict = any(source.details(name) for source in sources)
        said: list[tuple[str, str, bool]] = []
        if "null" in json_types(self.spec, node):
            shown = any("null" in s.kinds.get(s.full(name), "").split("|") for s in sources)
            is_said = shown or any(row.get("nullable") for row in rows)
            said.append((node.used, f"that {name!r} may be null", is_said))
        if listed := values(self.spec, node):
            is_said = any(set(listed) == set(items(row.get("enum"))) for row in rows)
            said.append((node.at, "the values that it lists", is_said))
        if (form := constraint(self.spec, node, "format")) is not None:
            printed = {found[1] for row in rows if (found := printed_type(row))}
            is_said = form in printed or _formats_items(name, sources) == form
            said.append((self._origin(node, "format"), f"the format {form!r}", is_said))
        if REQUIRED_IF in node.raw:
            # It is what a sentence says: evidence of all that is around says nothing of it.
            is_said = any(row.get("conditional") for row in rows)
            what = f"that {name!r} is required at times"
            self.findings.claim(node.used, what, (node.used,), documented=is_said, strict=strict)
        for key in (*LIMITS, "default", "contentMediaType"):
            if (value := constraint(self.spec, node, key)) is not None:
                is_said = any(key in row and row[key] == value for row in rows)
                said.append((self._origin(node, key), f"{key} {value!r}", is_said))
        for pointer, what, is_said in said:
            # A component answers for what it says itself, not who refers to it.
            own = (pointer,) if pointer != node.used else trail
            self.findings.claim(pointer, what, own, documented=is_said, strict=strict)

    def _origin(self, node: Node, key: str) -> str:
        """Where a keyword is written: beside the reference, or in what it leads to."""
        return node.used if key in members(self.spec.find(node.used)) else node.at

    def _compare(self, node: Node, member: Member, source: Source) -> None:
        if row := source.row(member.name):
            self.findings.meet(row.key, member.homes)
            for difference in compare_row(self.spec, node, row.value, member.required):
                self.findings.differ(row.key, difference, member.homes)
        elif source.kind == "example":
            self._compare_example(node, member, source)
        else:
            self.findings.meet(f"{source.key}#{source.full(member.name)}", member.homes)

    def _compare_example(self, node: Node, member: Member, source: Source) -> None:
        key, full = source.facts[""].key, source.full(member.name)
        self.shown.setdefault(key, set()).add(full)
        self.findings.meet(f"{key}#{full}", member.homes)
        allowed = json_types(self.spec, node)
        wanted = {kind for kind_ in allowed for kind in _KINDS.get(kind_, {kind_})}
        for kind in source.kinds[full].split("|"):
            if wanted and kind not in wanted:
                message = f"{full!r} is {kind} in the example, {_or(allowed)} in the spec"
                self.findings.differ(key, Difference("example", kind, message), member.homes)

    def _free(self, node: Node, sources: Sequence[Source]) -> None:
        """Whatever an example shows inside an object without named members is as it may be."""
        if json_types(self.spec, node) - {"object", "array", "null"}:
            return
        for source in sources:
            if source.kind == "example":
                names = {name for name in source.kinds if name.startswith(source.prefix)}
                self.shown.setdefault(source.facts[""].key, set()).update(names)


def _is_required(source: Source, name: str) -> bool | None:
    """What a table says about presence: of a member, or of what holds dotted members."""
    if row := source.row(name):
        return row.value.get("required")
    below = source.full(name) + "."
    rows = (row.value for key, row in source.facts.items() if key.startswith(below))
    inner = [row.get("required") for row in rows]
    return any(inner) if any(value is not None for value in inner) else None


def _formats_items(name: str, sources: Sequence[Source]) -> Json:
    """The format that the row of a list gives its items."""
    if name != ITEMS:
        return None
    rows = [source.facts.get(source.prefix) for source in sources if source.kind == "table"]
    return next((row.value["format"] for row in rows if row and "format" in row.value), None)


def _or(types: set[str]) -> str:
    return " or ".join(sorted(types))

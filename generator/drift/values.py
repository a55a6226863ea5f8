"""The outcome of a comparison, as values and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from attrs import field, frozen

if TYPE_CHECKING:
    from generator.check.faults import Fault
    from generator.spec_nodes import Json

Action = Literal["added", "removed", "renamed", "changed"]
NOTHING, FACTS, UNREADABLE, TEXTS = 0, 1, 2, 3
VERSION: Final = 1
"""Of the JSON: it grows when a member goes or means something else, not when one comes."""


@frozen
class Place:
    """Lines (from 1) of a page; none where the page has nothing."""

    page: str = ""
    lines: tuple[int, ...] = ()

    def __str__(self) -> str:
        return ", ".join(map(str, self.lines))

    def to_json(self) -> Json:
        """The place as JSON holds it; null where the page has nothing."""
        return {"page": self.page, "lines": list(self.lines)} if self.page else None


@frozen(kw_only=True)
class Change:
    """One thing that the pages say otherwise."""

    action: Action
    """`renamed` is a proposal: what is gone and what is new look alike, and a person decides."""
    operation: str
    """The operation, resource or page that it belongs to, by the name that the page prints."""
    request: str = ""
    """Method and path of the operation, where the page has them."""
    place: str = ""
    """Which part of the operation, such as `body name`; empty for the whole."""
    aspect: str = ""
    """What is said otherwise of it, such as `required`; empty if it came or went as a whole."""
    before: Json = None
    after: Json = None
    was: Place = field(factory=Place)
    now: Place = field(factory=Place)
    breaks: bool
    """Whether code written against a typed client of the older page may fail with a client, or
    against a server, of the newer."""
    why: str
    doubt: str = ""
    """A contradiction that the new page has since: it may be a slip, and not what the API does."""
    keys: tuple[str, str] = ("", "")
    """The facts in both digests; empty where there is none."""

    def to_json(self) -> dict[str, Json]:
        """The change as JSON holds it."""
        return {
            "action": self.action,
            "operation": self.operation,
            "request": self.request,
            "place": self.place,
            "aspect": self.aspect,
            "before": self.before,
            "after": self.after,
            "was": self.was.to_json(),
            "now": self.now.to_json(),
            "breaks": self.breaks,
            "why": self.why,
            "doubt": self.doubt,
            "keys": {"before": self.keys[0] or None, "after": self.keys[1] or None},
        }


@frozen(kw_only=True)
class TextChange:
    """A text that came, went or says something else; null for a wording that nobody kept."""

    action: Literal["added", "removed", "changed"]
    operation: str
    place: str
    before: str | None
    after: str | None
    was: Place = field(factory=Place)
    now: Place = field(factory=Place)

    def to_json(self) -> dict[str, Json]:
        """The text as JSON holds it."""
        return {
            "action": self.action,
            "operation": self.operation,
            "place": self.place,
            "before": self.before,
            "after": self.after,
            "was": self.was.to_json(),
            "now": self.now.to_json(),
        }


@frozen(kw_only=True)
class Drift:
    """Everything that the new pages of a vendor say otherwise."""

    vendor: str
    pages: tuple[tuple[str, str], ...]
    """The files of each page, before and now; the first is empty for a page that is new."""
    changes: tuple[Change, ...] = ()
    texts: tuple[TextChange, ...] = ()
    faults: tuple[Fault, ...] = ()
    """Contradictions inside the new pages that were not there before."""

    @property
    def code(self) -> int:
        """The exit code: 0 nothing, 1 facts or contradictions, 3 only texts."""
        if self.changes or self.faults:
            return FACTS
        return TEXTS if self.texts else NOTHING

    def to_json(self) -> dict[str, Json]:
        """The whole as JSON holds it; `CONTRIBUTING.md` describes the members."""
        faults: list[Json] = [
            {"page": f.page, "lines": list(f.lines), "kind": f.kind, "message": f.message}
            for f in self.faults
        ]
        return {
            "version": VERSION,
            "vendor": self.vendor,
            "pages": [{"before": old or None, "after": new} for old, new in self.pages],
            "code": self.code,
            "breaking": sum(change.breaks for change in self.changes),
            "changes": [change.to_json() for change in self.changes],
            "texts": [text.to_json() for text in self.texts],
            "faults": faults,
        }

"""The parts of a Skilljar page to facts."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from generator.digest.facts import Notes, PageError
from generator.digest.readers.skilljar_lines import joined, numbers
from generator.digest.readers.skilljar_prose import described, media_types
from generator.digest.readers.skilljar_rules import (
    Text,
    nested_fields,
    notices,
    rules,
    statuses,
    values_named,
)

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from generator.digest.facts import Digest, Format
    from generator.digest.readers.skilljar_lines import Line
    from generator.digest.readers.skilljar_model import About, Operation, Page, Section
    from generator.spec_nodes import Json

VENDOR: Final = "skilljar"
_MEDIA: Final = {"body": "consumes", "response": "produces"}


def page_digest(page: Page, form: Format, text: str) -> Digest:
    """The digest of a page."""
    notes = Notes(page.name)
    title: dict[str, Json] = {"title": page.title.text}
    if page.cut:
        title["cut"] = page.operations[-1].name
    notes.add("page", title, page.title.number, *([page.cut.number] if page.cut else []))
    _say(notes, "page/text:intro", page.intro)
    for resource in page.empty:
        notes.add(f"resource:{resource.text}", {"operations": 0}, resource.number)
    for operation in page.operations:
        _operation(notes, operation)
    return notes.digest(VENDOR, form, text)


def _operation(notes: Notes, operation: Operation) -> None:
    key = f"op:{operation.name}"
    value: dict[str, Json] = {"method": operation.method or None, "path": operation.path or None}
    for section in operation.sections:
        if section.kind in _MEDIA:
            value[_MEDIA[section.kind]] = _media_types(notes, section)
    notes.add(key, value | rules(Text(operation.about.prose)), operation.line)
    for section in operation.sections:
        _section(notes, operation, section)
    _examples(notes, key, operation.about)
    _prose(notes, key, operation.about)


def _media_types(notes: Notes, section: Section) -> list[str]:
    types = media_types(joined(section.intro))
    if not types:
        raise PageError(f"{notes.page}:{section.line}", f"the {section.kind} has no media type")
    return types


def _section(notes: Notes, operation: Operation, section: Section) -> None:
    _say(notes, f"op:{operation.name}/text:{section.kind}", section.intro)
    kind = section.kind if section.kind in _MEDIA else f"param:{section.kind}"
    prefix = f"op:{operation.name}/{kind}:"
    for row in section.rows:
        value: dict[str, Json] = {"type": row.type or None}
        if section.kind != "response":
            value["required"] = row.required
        with _at(notes, row.lines[0]):
            notes.add(prefix + row.name, value | described(row.description, row.type), *row.lines)
        notes.say(f"{prefix}{row.name}/text", row.description, *row.lines)


def _examples(notes: Notes, key: str, about: About) -> None:
    counts: dict[str, int] = {}
    for example in about.examples:
        counts[example.role] = counts.get(example.role, 0) + 1
        value: dict[str, Json] = {"parses": example.parses, "names": example.names}
        name = f"example:{example.role}:{counts[example.role]}"
        notes.add(f"{key}/{name}", value, *example.lines)
        _say(notes, f"{key}/text:{name}", example.label)


def _prose(notes: Notes, key: str, about: About) -> None:
    prose, fields = Text(about.prose), Text(about.fields)
    _say(notes, f"{key}/text:description", about.prose)
    _say(notes, f"{key}/text:fields", about.fields)
    for status, value, lines in statuses(prose):
        notes.add(f"{key}/status:{status}", value, *lines)
    for ordinal, lines in enumerate(notices(prose), 1):
        notes.add(f"{key}/notice:{ordinal}", {}, *lines)
    requests = [example.names for example in about.examples if example.role == "request"]
    known = {name: kind for names in requests for name, kind in names.items()}
    for text, find in ((prose, values_named), (fields, nested_fields)):
        with _at(notes, text.lines[0].number if text.lines else 0):
            for name, value, lines in find(text, known):
                notes.add(f"{key}/body:{name}", value, *lines)


def _say(notes: Notes, place: str, lines: Sequence[Line]) -> None:
    notes.say(place, joined(lines), *numbers(lines))


@contextmanager
def _at(notes: Notes, line: int) -> Generator[None]:
    """Give what is not understood its line."""
    try:
        yield
    except ValueError as error:
        raise PageError(f"{notes.page}:{line}", str(error)) from error

"""One YAML file turned into JSON values, with the line of every node.

YAML is read as YAML 1.2 and only as a way to write JSON: no tags, no merge keys, no duplicate
keys, no dates, and aliases only as far as what they unfold to stays small. libyaml reads the text,
which takes a tenth of the time that Python needs; what its events mean is decided here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml
from attrs import define, field

from generator.problems import Problem
from generator.spec_nodes import DEEPEST, Json, child

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST_FILE = 2_000_000
MOST_NODES = 200_000
CORE = "tag:yaml.org,2002:"
PLAIN = (
    ("null", re.compile(r"~|null|Null|NULL|")),
    ("bool", re.compile(r"true|True|TRUE|false|False|FALSE")),
    ("int", re.compile(r"[-+]?(?:[0-9][0-9_]*|0o[0-7_]+|0x[0-9a-fA-F_]+|0b[01_]+)")),
    ("float", re.compile(r"[-+]?(?:[0-9][0-9_]*\.?[0-9_]*|\.[0-9_]+)(?:[eE][-+]?[0-9]+)?")),
    ("float", re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")),
    ("merge", re.compile(r"<<")),
)
"""What a scalar without quotes is taken for, if not for text: YAML 1.2's core schema."""
FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
"""Characters that hide what a text says, or that no JSON file can hold."""


@define
class YamlFile:
    """What was found in a file: its value, the line of every node, and what is wrong with it."""

    name: str
    value: Json = None
    lines: dict[str, int] = field(factory=dict[str, int])
    problems: list[Problem] = field(factory=list[Problem])

    def complain(self, line: int, message: str, hint: str = "") -> None:
        """Add an error at a line of this file."""
        self.problems.append(Problem("error", f"{self.name}:{line}", message, hint))


class _TooMuchError(Exception):
    """The file unfolds to more than a description can sensibly hold."""


class _NotReadError(Exception):
    """Something that YAML has and a description has not, or that YAML has not either."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def parse_yaml(name: str, text: str) -> YamlFile:
    """The content of a file; whatever is wrong with it is among its problems."""
    file = YamlFile(name)
    if len(text) > LARGEST_FILE:
        file.complain(1, f"larger than {LARGEST_FILE} characters")
        return file
    try:
        builder = _Builder(file, tuple(_events(text)))
        file.value = builder.build("", 0) if builder.events else builder.nothing()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        file.complain(line, f"not YAML: {error.problem or error.context}")
    except _NotReadError as error:
        file.complain(error.line, f"not YAML: {error}")
    except (yaml.YAMLError, ValueError) as error:
        file.complain(1, f"not YAML: {error}".splitlines()[0])
    except _TooMuchError as error:
        file.complain(1, str(error), "write the parts out, or as components")
    return file


def _too_much() -> _TooMuchError:
    return _TooMuchError(f"unfolds to more than {MOST_NODES} nodes or {DEEPEST} levels")


def _events(text: str) -> Iterator[yaml.Event]:
    """The events of the one document; too many, or too deep, are not waited for."""
    # Its stub leaves the arguments of check_event without types.
    loader: Any = yaml.CSafeLoader(text)
    depth = documents = count = 0
    try:
        while loader.check_event():
            event: yaml.Event = loader.get_event()
            documents += isinstance(event, yaml.DocumentStartEvent)
            if documents > 1:
                raise _NotReadError("a second document", _line(event))
            if not isinstance(event, yaml.NodeEvent | yaml.CollectionEndEvent):
                continue
            yield event
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            count += 1
            if depth > DEEPEST or count > 2 * MOST_NODES:
                raise _too_much()
    finally:
        loader.dispose()


@define
class _Builder:
    """Turns events into JSON values and counts what it makes."""

    file: YamlFile
    events: tuple[yaml.Event, ...]
    at: int = 0
    made: int = 0
    anchors: dict[str, int] = field(factory=dict[str, int])
    """Where the value begins that an alias repeats."""

    def nothing(self) -> Json:
        """What stands for an empty file."""
        self.file.complain(1, "the file is empty")
        return None

    def build(self, pointer: str, depth: int) -> Json:
        """The value that begins here; what follows it is next."""
        self.made += 1
        if self.made > MOST_NODES or depth >= DEEPEST:
            raise _too_much()
        event = self.events[self.at]
        if isinstance(event, yaml.AliasEvent):
            return self._repeated(event, pointer, depth)
        self.file.lines.setdefault(pointer, _line(event))
        if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            self.anchors[event.anchor] = self.at
        self.at += 1
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, pointer, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, pointer, depth)
        return self._scalar(event)

    def _repeated(self, event: yaml.AliasEvent, pointer: str, depth: int) -> Json:
        if event.anchor not in self.anchors:
            raise _NotReadError(f"an alias of nothing, {event.anchor!r}", _line(event))
        behind, self.at = self.at + 1, self.anchors[event.anchor]
        value = self.build(pointer, depth)
        self.at = behind
        return value

    def _ends(self) -> bool:
        ended = isinstance(self.events[self.at], yaml.CollectionEndEvent)
        self.at += ended
        return ended

    def _sequence(self, event: yaml.SequenceStartEvent, pointer: str, depth: int) -> list[Json]:
        self._core_tag(event, "seq")
        built: list[Json] = []
        while not self._ends():
            built.append(self.build(child(pointer, len(built)), depth + 1))
        return built

    def _mapping(self, event: yaml.MappingStartEvent, pointer: str, depth: int) -> dict[str, Json]:
        self._core_tag(event, "map")
        built: dict[str, Json] = {}
        while not self._ends():
            line = _line(self.events[self.at])
            key = self._key(depth)
            at = child(pointer, key)
            if key in built:
                self.file.complain(line, f"{key!r} is set again; it was set in line {self._at(at)}")
                self.build(f"{at}/again", depth + 1)
                continue
            self.file.lines[at] = line
            built[key] = self.build(at, depth + 1)
        return built

    def _at(self, pointer: str) -> int:
        return self.file.lines.get(pointer, 0)

    def _key(self, depth: int) -> str:
        event = self.events[self.at]
        line = _line(event)
        if not isinstance(event, yaml.ScalarEvent):
            self.file.complain(line, "a key must be text")
            self.build("/key", depth + 1)
            return ""
        self.at += 1
        if event.anchor is not None:
            self.anchors[event.anchor] = self.at - 1
        tag = _tag(event)
        if tag == "merge":
            self.file.complain(line, "merge keys (<<) are not read", "use a $ref")
        elif tag != "str":
            self.file.complain(
                line, f"the key {event.value} must be text", f'write "{event.value}"'
            )
        return self._text(event)

    def _scalar(self, event: yaml.Event) -> Json:
        tag, text = _tag(event), self._text(event)
        if tag in ("str", "merge"):
            return text
        if tag == "null":
            return None
        if tag == "bool":
            return text.lower() == "true"
        if tag == "int" and re.fullmatch(r"[-+]?[0-9]{1,4000}", text):
            return int(text)
        if tag == "float" and re.fullmatch(r"[-+]?[0-9.]{1,99}([eE][-+]?[0-9]{1,2})?", text):
            return float(text)
        self.file.complain(_line(event), f"{text[:60]!r} is not a JSON value (YAML calls it {tag})")
        return None

    def _text(self, event: yaml.Event) -> str:
        text = str(getattr(event, "value", ""))
        if found := FORBIDDEN.search(text):
            self.file.complain(_line(event), f"holds the control character U+{ord(found[0]):04X}")
        return text

    def _core_tag(self, event: yaml.CollectionStartEvent, kind: str) -> None:
        if event.tag not in (None, "!", CORE + kind):
            self.file.complain(_line(event), f"the tag {event.tag} is not read")


def _tag(event: yaml.Event) -> str:
    """What a scalar is: by its tag, by its quotes, or by how it looks."""
    written, quoted = getattr(event, "tag", None), getattr(event, "style", None)
    if written not in (None, "!"):
        return str(written).removeprefix(CORE)
    if written == "!" or quoted:
        return "str"
    text = str(getattr(event, "value", ""))
    return next((tag for tag, pattern in PLAIN if pattern.fullmatch(text)), "str")


def _line(event: yaml.Event) -> int:
    mark = event.start_mark
    return mark.line + 1 if mark else 1

"""One YAML file turned into JSON values, with the line of every node.

YAML is read as YAML 1.2 and only as a way to write JSON: no tags, no merge keys, no duplicate
keys, no dates, and aliases only as far as what they unfold to stays small.
"""

from __future__ import annotations

import re
import warnings
from typing import Any, Protocol

from attrs import define, field
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from generator.problems import Problem
from generator.spec_nodes import DEEPEST, Json, child

LARGEST_FILE = 2_000_000
MOST_NODES = 200_000
CORE = "tag:yaml.org,2002:"
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


class _Mark(Protocol):
    line: int


class _Node(Protocol):
    """What is used of ruamel's nodes, which carry no types of their own."""

    id: str
    tag: object
    value: Any
    start_mark: _Mark


class _TooMuchError(Exception):
    """The file unfolds to more than a description can sensibly hold."""


def parse_yaml(name: str, text: str) -> YamlFile:
    """The content of a file; whatever is wrong with it is among its problems."""
    file = YamlFile(name)
    if len(text) > LARGEST_FILE:
        file.complain(1, f"larger than {LARGEST_FILE} characters")
        return file
    try:
        file.value = _Builder(file).build(_compose(text), "", 0)
    except MarkedYAMLError as error:
        known: Any = error
        mark: _Mark | None = known.problem_mark or known.context_mark
        line = mark.line + 1 if mark else 1
        file.complain(line, f"not YAML: {known.problem or known.context}")
    except (YAMLError, RecursionError, ValueError) as error:
        file.complain(_line_in(str(error)), f"not YAML: {error}".splitlines()[0])
    except _TooMuchError as error:
        file.complain(1, str(error), "write the parts out, or as components")
    return file


def _compose(text: str) -> _Node | None:
    with warnings.catch_warnings():
        # An anchor used twice is legal YAML; ruamel warns on stderr, where nobody acts on it.
        warnings.simplefilter("ignore")
        reader: Any = YAML(typ="safe", pure=True)
        node: _Node | None = reader.compose(text)
        return node


def _line_in(message: str) -> int:
    found = re.search(r"line (\d+)", message)
    return int(found[1]) if found else 1


@define
class _Builder:
    """Turns YAML nodes into JSON values and counts what it makes."""

    file: YamlFile
    made: int = 0

    def build(self, node: _Node | None, pointer: str, depth: int) -> Json:
        self.made += 1
        if self.made > MOST_NODES or depth >= DEEPEST:
            raise _TooMuchError(f"unfolds to more than {MOST_NODES} nodes or {DEEPEST} levels")
        if node is None:
            self.file.complain(1, "the file is empty")
            return None
        self.file.lines.setdefault(pointer, _line(node))
        if node.id == "mapping":
            return self._mapping(node, pointer, depth)
        if node.id == "sequence":
            self._core_tag(node, "seq")
            return [
                self.build(item, child(pointer, at), depth + 1)
                for at, item in enumerate(node.value)
            ]
        return self._scalar(node)

    def _mapping(self, node: _Node, pointer: str, depth: int) -> dict[str, Json]:
        self._core_tag(node, "map")
        built: dict[str, Json] = {}
        for key_node, value_node in node.value:
            key, line = self._key(key_node), _line(key_node)
            at = child(pointer, key)
            if key in built:
                self.file.complain(line, f"{key!r} is set again; it was set in line {self._at(at)}")
                continue
            self.file.lines[at] = line
            built[key] = self.build(value_node, at, depth + 1)
        return built

    def _at(self, pointer: str) -> int:
        return self.file.lines.get(pointer, 0)

    def _key(self, node: _Node) -> str:
        tag, value = str(node.tag), node.value
        if node.id != "scalar" or not isinstance(value, str):
            self.file.complain(_line(node), "a key must be text")
        elif tag == CORE + "merge":
            self.file.complain(_line(node), "merge keys (<<) are not read", "use a $ref")
        elif tag != CORE + "str" and tag != CORE + "timestamp":
            self.file.complain(_line(node), f"the key {value} must be text", f'write "{value}"')
        return self._text(node) if isinstance(value, str) else ""

    def _scalar(self, node: _Node) -> Json:
        tag, text = str(node.tag).removeprefix(CORE), self._text(node)
        if tag in ("str", "timestamp"):
            return text
        if tag == "null":
            return None
        if tag == "bool":
            return text.lower() == "true"
        if tag == "int" and re.fullmatch(r"[-+]?[0-9]{1,4000}", text):
            return int(text)
        if tag == "float" and re.fullmatch(r"[-+]?[0-9.]{1,99}([eE][-+]?[0-9]{1,2})?", text):
            return float(text)
        self.file.complain(_line(node), f"{text[:60]!r} is not a JSON value (YAML calls it {tag})")
        return None

    def _text(self, node: _Node) -> str:
        text = str(node.value)
        if found := FORBIDDEN.search(text):
            self.file.complain(_line(node), f"holds the control character U+{ord(found[0]):04X}")
        return text

    def _core_tag(self, node: _Node, kind: str) -> None:
        if str(node.tag) != CORE + kind:
            self.file.complain(_line(node), f"the tag {node.tag} is not read")


def _line(node: _Node) -> int:
    return node.start_mark.line + 1

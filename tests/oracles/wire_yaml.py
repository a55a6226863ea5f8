"""Read YAML with the place of every value, and convert it to msgspec structs.

Scalars are YAML's, except that a timestamp stays text; tags are those of `wire_forms`. A key given
twice is refused.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

import msgspec
import yaml
from attrs import frozen

from tests.oracles.wire_forms import form

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

T = TypeVar("T")
# libyaml's composer, where PyYAML is built with it: the files are read at each start of the tests.
_Safe: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLACE = re.compile(r" - at `\$(?P<path>[^`]*)`$")
_STEP = re.compile(r"\.(?P<name>[^.\[]+)|\[(?P<index>\d+)\]")
_UNKNOWN = re.compile(r"unknown field `(?P<name>[^`]+)`")


class WireCaseError(Exception):
    """A case file breaks the grammar; the message names the file, the line and the place."""


@frozen
class Source:
    """A value of a YAML file and the node that it is read from."""

    file: str
    node: yaml.Node
    value: Any

    @property
    def place(self) -> str:
        """File and line."""
        return f"{self.file}:{self.node.start_mark.line + 1}"

    @contextmanager
    def placed(self, what: str = "") -> Iterator[None]:
        """Turn a ValueError into an error with this place."""
        try:
            yield
        except ValueError as error:
            raise WireCaseError(f"{self.place}: {what}{error}") from error

    def members(self) -> Iterator[tuple[str, Source]]:
        """The members of a mapping, in order; anything else is refused."""
        if not isinstance(self.node, yaml.MappingNode) or not all(
            isinstance(key, str) for key in self.value
        ):
            raise WireCaseError(f"{self.place}: expected a mapping with text keys")
        nodes = _nodes(self.node)
        for name, value in self.value.items():
            yield name, Source(self.file, nodes[name], value)

    def items(self) -> Iterator[Source]:
        """The items of a list, in order; anything else is refused."""
        if not isinstance(self.node, yaml.SequenceNode):
            raise WireCaseError(f"{self.place}: expected a list")
        for node, value in zip(self.node.value, self.value, strict=True):
            yield Source(self.file, node, value)

    def convert(self, type_: type[T], what: str) -> T:
        """The value as a struct; what does not fit is an error with its line."""
        try:
            return msgspec.convert(self.value, type_)
        except msgspec.ValidationError as error:
            line = _line(self.node, str(error))
            raise WireCaseError(f"{self.file}:{line}: {what}: {error}") from error


class _Loader(_Safe):  # type: ignore[misc]  # libyaml's or Python's
    """Safe YAML whose timestamps stay text, and whose tags are forms."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {
        first: [(tag, regexp) for tag, regexp in resolvers if not tag.endswith(":timestamp")]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def read_yaml(path: Path) -> Source:
    """Read a file of one document."""
    try:
        loader = _Loader(path.read_text(encoding="utf-8"))
        node = loader.get_single_node()
        if node is None:
            raise WireCaseError(f"{path.name}: the file is empty")
        _refuse_repeated_keys(node, path.name, set())
        return Source(path.name, node, loader.construct_document(node))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise WireCaseError(f"{path.name}:{line}: {error.problem}") from error
    except yaml.YAMLError as error:  # a character that YAML does not allow
        raise WireCaseError(f"{path.name}: {error}") from error


def _form(loader: Any, tag: str, node: yaml.Node) -> Any:
    construct = {
        yaml.ScalarNode: loader.construct_scalar,
        yaml.SequenceNode: lambda item: loader.construct_sequence(item, deep=True),
        yaml.MappingNode: lambda item: loader.construct_mapping(item, deep=True),
    }
    try:
        return form(tag, construct[type(node)](node))
    except (TypeError, ValueError, msgspec.MsgspecError) as error:
        raise yaml.MarkedYAMLError(
            problem=f"!{tag}: {error}", problem_mark=node.start_mark
        ) from error


_Loader.add_multi_constructor("!", _form)


def _refuse_repeated_keys(node: yaml.Node, file: str, seen: set[int]) -> None:
    if id(node) in seen or isinstance(node, yaml.ScalarNode):
        return
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            _refuse_repeated_keys(item, file, seen)
        return
    names: set[str] = set()
    for key, value in node.value:
        if key.value in names:
            raise WireCaseError(f"{file}:{key.start_mark.line + 1}: key {key.value!r} twice")
        names.add(key.value)
        _refuse_repeated_keys(value, file, seen)


def _nodes(node: yaml.Node) -> dict[str, yaml.Node]:
    """The nodes of a mapping's values; once it is constructed, the merged ones are among them."""
    return {key.value: value for key, value in node.value}


def _line(node: yaml.Node, message: str) -> int:
    """The line of what a message of msgspec is about, as near as its path comes."""
    place = _PLACE.search(message)
    for step in _STEP.finditer(place["path"]) if place else ():
        if step["name"] is not None and isinstance(node, yaml.MappingNode):
            node = _nodes(node).get(step["name"], node)
        elif isinstance(node, yaml.SequenceNode):
            node = node.value[int(step["index"])]
    unknown = _UNKNOWN.search(message)
    if unknown and isinstance(node, yaml.MappingNode):
        keys = {key.value: key for key, _ in node.value}
        node = keys.get(unknown["name"], node)
    return int(node.start_mark.line) + 1

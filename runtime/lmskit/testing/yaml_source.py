"""Safe reading of the YAML that vcrpy writes, and the line of a value in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import yaml

if TYPE_CHECKING:
    from collections.abc import Sequence

_PYTHON = "tag:yaml.org,2002:python/"


def _unique_mapping(loader: yaml.SafeLoader, node: yaml.MappingNode) -> dict[object, object]:
    """A mapping whose keys are all different; YAML loaders keep the last of two silently."""
    seen: set[object] = set()
    for key, _ in node.value:
        if key.value in seen and isinstance(key, yaml.ScalarNode):
            raise yaml.constructor.ConstructorError(
                None, None, f"the key {key.value!r} stands twice", key.start_mark
            )
        seen.add(key.value if isinstance(key, yaml.ScalarNode) else id(key))
    return cast("dict[object, object]", loader.construct_mapping(node, deep=True))


def _text(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> object:
    return loader.construct_scalar(node)


def _tuple(loader: yaml.SafeLoader, node: yaml.SequenceNode) -> object:
    return tuple(loader.construct_sequence(node, deep=True))


def _joined(loader: yaml.SafeLoader, node: yaml.MappingNode) -> bytes:
    """The bytes of a file or an iterator that an older vcrpy wrote as a Python object."""
    fields = cast("dict[str, Any]", loader.construct_mapping(node, deep=True))
    if "args" in fields:
        return b"".join(_bytes(part) for part in fields["args"][0])
    return _bytes(fields["state"][0])


def _bytes(value: str | bytes) -> bytes:
    return value.encode() if isinstance(value, str) else value


def _loader_class() -> type[yaml.SafeLoader]:
    # libyaml reads ten times faster, but is missing from some builds of PyYAML.
    base: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    loader = cast("type[yaml.SafeLoader]", type("CassetteLoader", (base,), {}))
    loader.add_constructor("tag:yaml.org,2002:map", _unique_mapping)
    # The harmless tags that vcrpy's own loader accepts too; it builds nothing else.
    loader.add_constructor(_PYTHON + "str", _text)
    loader.add_constructor(_PYTHON + "unicode", _text)
    loader.add_constructor(_PYTHON + "tuple", _tuple)
    loader.add_constructor(_PYTHON + "object/new:_io.BytesIO", _joined)
    loader.add_constructor(_PYTHON + "object/apply:builtins.iter", _joined)
    return loader


_LOADER = _loader_class()


class YamlError(ValueError):
    """The text is not YAML that a cassette may hold; `line` counts from 1, where it is known."""

    def __init__(self, message: str, line: int | None) -> None:
        super().__init__(message)
        self.line = line


def load(source: bytes) -> object:
    """The value that the YAML text describes."""
    try:
        return cast("object", yaml.load(source, Loader=_LOADER))  # noqa: S506 - a safe loader
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark
        problem = fault.problem or fault.context or "malformed YAML"
        raise YamlError(problem, None if mark is None else mark.line + 1) from fault
    except yaml.YAMLError as fault:
        raise YamlError(str(fault), None) from fault
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as fault:
        # A constructor met a value of another shape, such as a timestamp in month 13.
        raise YamlError(f"a value that YAML cannot build: {fault}", None) from fault


def line_of(source: bytes, path: Sequence[str | int]) -> int | None:
    """The line of the value at `path`, or of its nearest ancestor that exists."""
    node = _LOADER(source).get_single_node()
    for step in path:
        child = _child(node, step)
        if child is None:
            break
        node = child
    return None if node is None else node.start_mark.line + 1


def _child(node: yaml.Node | None, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        pairs = cast("list[tuple[yaml.Node, yaml.Node]]", node.value)
        return next((value for key, value in pairs if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return cast("yaml.Node", node.value[step])
    return None

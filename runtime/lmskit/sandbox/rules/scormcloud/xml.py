"""Reads small XML documents from strangers: no entities, no deep or endless trees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.parsers import expat

from attrs import define, field

if TYPE_CHECKING:
    from collections.abc import Iterator

_ELEMENTS: Final = 100_000
_DEPTH: Final = 100


class XmlError(ValueError):
    """A text is no XML, or none that is read; the message says why."""


@define
class Element:
    """An element, its names without their namespaces."""

    name: str
    attributes: dict[str, str]
    children: list[Element] = field(factory=list["Element"])
    text: str = ""

    def each(self, *path: str) -> Iterator[Element]:
        """The elements that names lead to, one name a level."""
        if not path:
            yield self
            return
        for child in self.children:
            if child.name == path[0]:
                yield from child.each(*path[1:])

    def first(self, *path: str) -> Element | None:
        """The first of these."""
        return next(self.each(*path), None)

    def value(self, *path: str) -> str:
        """The text of the first of these; empty without one."""
        found = self.first(*path)
        return "" if found is None else found.text.strip()


class _Builder:
    def __init__(self) -> None:
        self.document = Element("", {})
        self.namespaces: set[str] = set()
        self._open: list[tuple[Element, list[str]]] = [(self.document, [])]
        self._count = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > _ELEMENTS or len(self._open) > _DEPTH:
            raise XmlError("it has too many elements, or they are too deep")
        space, _, local = name.rpartition(" ")
        self.namespaces.add(space)
        own = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        element = Element(local, own)
        self._open[-1][0].children.append(element)
        self._open.append((element, []))

    def end(self, _: str) -> None:
        element, texts = self._open.pop()
        element.text = "".join(texts)

    def text(self, data: str) -> None:
        self._open[-1][1].append(data)


def parse(content: bytes) -> tuple[Element, set[str]]:
    """The root of a document, and the namespaces of its elements."""
    builder = _Builder()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _no_doctype
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.text
    try:
        parser.Parse(content, True)
    except expat.ExpatError as fault:
        raise XmlError(str(fault)) from None
    except XmlError:
        raise
    except (LookupError, ValueError) as fault:
        raise XmlError(f"its encoding cannot be read: {fault}") from None
    return builder.document.children[0], builder.namespaces


def _no_doctype(*_: object) -> None:
    raise XmlError("it has a document type, which could define entities")

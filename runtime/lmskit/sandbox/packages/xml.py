"""Reads small XML documents from strangers: no entities, no deep or endless trees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_ELEMENTS: Final = 100_000
_DEPTH: Final = 100


class XmlError(ValueError):
    """A text is no XML, or none that is read; the message says why."""


def parse(content: bytes) -> tuple[Element, set[str]]:
    """The root of a document with names that lack their namespaces, and these namespaces."""
    try:
        root = fromstring(content, forbid_dtd=True)
    except ParseError as fault:
        raise XmlError(str(fault)) from None
    except DefusedXmlException:
        raise XmlError("it has a document type, which could define entities") from None
    except (LookupError, ValueError) as fault:
        raise XmlError(f"its encoding cannot be read: {fault}") from None
    return root, _without_namespaces(root)


def value(element: Element, path: str) -> str:
    """The text at the first end of a path; empty without one."""
    return (element.findtext(path) or "").strip()


def _without_namespaces(root: Element) -> set[str]:
    namespaces: set[str] = set()
    level, count = [root], 0
    for _ in range(_DEPTH):
        count += len(level)
        for element in level:
            space, _, element.tag = element.tag.rpartition("}")
            namespaces.add(space.removeprefix("{"))
            for name in list(element.attrib):
                element.attrib[name.rpartition("}")[2]] = element.attrib.pop(name)
        level = [child for element in level for child in element]
        if not level:
            break
    if level or count > _ELEMENTS:
        raise XmlError("it has too many elements, or they are too deep")
    return namespaces

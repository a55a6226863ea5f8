"""Reads the LOM metadata of a manifest, in the spelling of SCORM 1.2 and in that of 2004."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lmskit.sandbox.message import Item
    from lmskit.sandbox.rules.scormcloud.xml import Element


def metadata(root: Element) -> Item:
    """What a manifest says of its course."""
    lom = root.first("metadata", "lom")
    general = None if lom is None else lom.first("general")
    if lom is None or general is None:
        return {}
    found: Item = {}
    for name in ("title", "description"):
        text, language = _text(general.first(name))
        found |= {name: text} if text else {}
        found |= {f"{name}Language": language} if text and language else {}
    keywords = [_text(one)[0] for one in general.each("keyword")]
    found |= {"keywords": keywords} if any(keywords) else {}
    return found | _times(lom)


def languages(root: Element) -> tuple[str, ...]:
    """The languages that the metadata names, each once."""
    found: dict[str, None] = {}
    for general in root.each("metadata", "lom", "general"):
        for one in general.each("language"):
            found[one.text.strip()] = None
        for name in ("title", "description"):
            for one in general.each(name):
                found[_text(one)[1]] = None
    return tuple(one for one in found if one)


def _times(lom: Element) -> Item:
    names = {
        "duration": [("technical", "duration")],
        "typicalTime": [
            ("educational", "typicallearningtime"),
            ("educational", "typicalLearningTime"),
        ],
    }
    leaves = ("datetime", "duration")
    found: Item = {}
    for name, places in names.items():
        values = (lom.value(*place, leaf) for place in places for leaf in leaves)
        value = next(filter(None, values), "")
        found |= {name: value} if value else {}
    return found


def _text(element: Element | None) -> tuple[str, str]:
    """A text and its language; SCORM 1.2 says langstring, SCORM 2004 string."""
    if element is None:
        return "", ""
    for name, attribute in (("langstring", "lang"), ("string", "language")):
        found = element.first(name)
        if found is not None:
            return found.text.strip(), found.attributes.get(attribute, "")
    return element.text.strip(), ""

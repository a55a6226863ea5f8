"""Reads the LOM metadata of a manifest, in the spelling of SCORM 1.2 and in that of 2004."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lmskit.sandbox.packages.xml import value

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from lmskit.sandbox.message import Item

_TIMES: Final = {
    "duration": ("technical/duration",),
    "typicalTime": ("educational/typicallearningtime", "educational/typicalLearningTime"),
}


def metadata(root: Element) -> Item:
    """What a manifest says of its course."""
    lom = root.find("metadata/lom")
    general = None if lom is None else lom.find("general")
    if lom is None or general is None:
        return {}
    found: Item = {}
    for name in ("title", "description"):
        text, language = _text(general.find(name))
        found |= {name: text} if text else {}
        found |= {f"{name}Language": language} if text and language else {}
    keywords = [_text(one)[0] for one in general.findall("keyword")]
    found |= {"keywords": keywords} if any(keywords) else {}
    for name, places in _TIMES.items():
        ends = (value(lom, f"{one}/{end}") for one in places for end in ("datetime", "duration"))
        time = next(filter(None, ends), "")
        found |= {name: time} if time else {}
    return found


def languages(root: Element) -> tuple[str, ...]:
    """The languages that the metadata names, each once."""
    found: list[str] = []
    for general in root.findall("metadata/lom/general"):
        found += [(one.text or "").strip() for one in general.findall("language")]
        for name in ("title", "description"):
            found += [_text(one)[1] for one in general.findall(name)]
    return tuple(dict.fromkeys(filter(None, found)))


def _text(element: Element | None) -> tuple[str, str]:
    """A text and its language; SCORM 1.2 says langstring, SCORM 2004 string."""
    if element is None:
        return "", ""
    for name, attribute in (("langstring", "lang"), ("string", "language")):
        found = element.find(name)
        if found is not None:
            return (found.text or "").strip(), found.get(attribute, "")
    return (element.text or "").strip(), ""

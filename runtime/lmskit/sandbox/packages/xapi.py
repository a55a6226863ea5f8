"""Reads cmi5.xml and tincan.xml, the manifests of cmi5 and of plain xAPI."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lmskit.sandbox.packages.package import Described, PackageError, activity
from lmskit.sandbox.packages.xml import value

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from lmskit.sandbox.message import Item

CMI5: Final = "cmi5.xml"
TINCAN: Final = "tincan.xml"


def read_cmi5(root: Element) -> Described:
    """What a course structure tells."""
    course = root.find("course")
    if root.tag != "courseStructure" or course is None:
        raise PackageError(f"{CMI5} is no course structure")
    iri, title = course.get("id", ""), _text(course, "title")
    tree = activity("AGGREGATION", title, iri)
    tree["children"] = _units(root)
    described: Item = {"title": title}
    if course.find("description") is not None:
        described["description"] = _text(course, "description")
    spoken = (one.get("lang", "") for one in course.findall("title/langstring"))
    languages = tuple(dict.fromkeys(filter(None, spoken)))
    return Described(title, "CMI5", tree, iri or None, described, languages)


def read_tincan(root: Element) -> Described:
    """What a list of activities tells; the first one is the course."""
    first = root.find("activities/activity")
    if root.tag != "tincan" or first is None:
        raise PackageError(f"{TINCAN} names no activity")
    iri, title = first.get("id", ""), value(first, "name") or "Untitled"
    tree = activity("SCO", title, iri, href=value(first, "launch"))
    described: Item = {"title": title}
    if value(first, "description"):
        described["description"] = value(first, "description")
    name = first.find("name")
    language = "" if name is None else name.get("lang", "")
    return Described(title, "XAPI", tree, iri or None, described, (language,) if language else ())


def _units(element: Element) -> list[Item]:
    """The units below an element, and the blocks of units."""
    found: list[Item] = []
    for one in element:
        title, iri = _text(one, "title"), one.get("id", "")
        if one.tag == "au":
            found.append(activity("SCO", title, iri, href=value(one, "url")))
        elif one.tag == "block":
            found.append(activity("AGGREGATION", title, iri) | {"children": _units(one)})
    return found


def _text(element: Element, name: str) -> str:
    return value(element, f"{name}/langstring") or value(element, name) or "Untitled"

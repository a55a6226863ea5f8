"""Reads cmi5.xml and tincan.xml, the manifests of cmi5 and of plain xAPI."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lmskit.sandbox.rules.scormcloud.package import Described, PackageError, activity

if TYPE_CHECKING:
    from lmskit.sandbox.message import Item
    from lmskit.sandbox.rules.scormcloud.xml import Element

CMI5: Final = "cmi5.xml"
TINCAN: Final = "tincan.xml"


def read_cmi5(root: Element) -> Described:
    """What a course structure tells."""
    course = root.first("course")
    if root.name != "courseStructure" or course is None:
        raise PackageError(f"{CMI5} is no course structure")
    iri, title = course.attributes.get("id", ""), _text(course, "title")
    tree = activity("AGGREGATION", title, iri)
    tree["children"] = _units(root)
    described: Item = {"title": title}
    if course.first("description"):
        described["description"] = _text(course, "description")
    return Described(title, "CMI5", tree, iri or None, described, _languages(course))


def read_tincan(root: Element) -> Described:
    """What a list of activities tells; the first one is the course."""
    listed = list(root.each("activities", "activity"))
    if root.name != "tincan" or not listed:
        raise PackageError(f"{TINCAN} names no activity")
    first = listed[0]
    iri, title = first.attributes.get("id", ""), first.value("name") or "Untitled"
    tree = activity("SCO", title, iri, href=first.value("launch"))
    described: Item = {"title": title}
    if first.value("description"):
        described["description"] = first.value("description")
    language = (first.first("name") or first).attributes.get("lang", "")
    return Described(title, "XAPI", tree, iri or None, described, (language,) if language else ())


def _units(element: Element) -> list[Item]:
    """The units below an element, and the blocks of units."""
    found: list[Item] = []
    for one in element.children:
        title, iri = _text(one, "title"), one.attributes.get("id", "")
        if one.name == "au":
            found.append(activity("SCO", title, iri, href=one.value("url")))
        elif one.name == "block":
            found.append(activity("AGGREGATION", title, iri) | {"children": _units(one)})
    return found


def _text(element: Element, name: str) -> str:
    return element.value(name, "langstring") or element.value(name) or "Untitled"


def _languages(course: Element) -> tuple[str, ...]:
    found = (one.attributes.get("lang", "") for one in course.each("title", "langstring"))
    return tuple(dict.fromkeys(one for one in found if one))

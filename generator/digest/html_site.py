"""What a site puts around a page: which elements are its furniture, its boxes, its main part."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PASSED: Final = frozenset(
    (
        *("head", "script", "style", "noscript", "template", "link", "meta", "nav", "footer"),
        *("svg", "img", "picture", "iframe", "button", "input", "select", "label", "hr", "br"),
    )
)
_FURNITURE: Final = re.compile(
    r"\b(?:toc\S*|tocify\S*|lang-selector|dark-box|search\S*|nav\S*|sidebar\S*|menu\S*|footer"
    r"|breadcrumbs?|pagination|prev|next|previous|edit-\S*|skip-\S*|copyright)\b"
)
_FRAMES: Final = frozenset(("a", "aside", "div", "form", "header", "ol", "section", "span", "ul"))
"""Elements that a site builds its furniture of."""
BOXES: Final = frozenset(
    (
        *("admonition", "alert", "callout", "caution", "danger", "hint", "important", "info"),
        *("note", "notice", "success", "tip", "warning"),
    )
)
"""The classes of a box beside the text that is no `aside`."""
_BLOCKS: Final = frozenset(("table", "pre", "h1", "h2", "h3", "h4", "h5", "h6"))


def main_part(root: HtmlElement) -> HtmlElement:
    """The part that the page marks as the main one, if all tables and code stand in it."""
    marked = root.xpath("//main | //article | //*[@role='main']")
    count = _count(root)
    found = [one for one in marked if count and _count(one) == count]
    return found[-1] if found else root


def _count(element: HtmlElement) -> int:
    return sum(1 for _ in element.iter("table", "pre"))


def is_passed(element: HtmlElement) -> bool:
    """Whether the element is furniture; what holds a table or code is none, whatever its name."""
    if element.tag in _PASSED:
        return True
    # The id of a section is made of its heading.
    attributes = ("class",) if element.tag == "section" else ("class", "id")
    named = element.tag in _FRAMES and any(
        _FURNITURE.search(element.get(attribute) or "") for attribute in attributes
    )
    return named and next(element.iter("table", "pre"), None) is None


def is_box(element: HtmlElement) -> bool:
    """Whether the element is a box beside the text, by its class."""
    classes = (element.get("class") or "").lower().split()
    return (
        element.tag in ("div", "section")
        and not BOXES.isdisjoint(classes)
        and next(element.iter(*_BLOCKS), None) is None
    )

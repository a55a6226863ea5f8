"""Reads imsmanifest.xml, the manifest of SCORM 1.2 and of the editions of SCORM 2004."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import define, field

from lmskit.sandbox.packages.lom import languages, metadata
from lmskit.sandbox.packages.package import Described, PackageError, activity
from lmskit.sandbox.packages.xml import value

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from xml.etree.ElementTree import Element

    from lmskit.sandbox.message import Item

NAME: Final = "imsmanifest.xml"
_VERSIONS: Final = {
    "1.1": "SCORM11",
    "1.2": "SCORM12",
    "CAM 1.3": "SCORM20042NDEDITION",
    "2004 2nd Edition": "SCORM20042NDEDITION",
    "2004 3rd Edition": "SCORM20043RDEDITION",
    "2004 4th Edition": "SCORM20044THEDITION",
}
_SCORM_2004: Final = "http://www.adlnet.org/xsd/adlcp_v1p3"
_UNTITLED: Final = "Untitled"
_WARNINGS: Final = 100


@define
class _Reader:
    """Walks a manifest, and notes what is odd on the way."""

    files: AbstractSet[str]
    resources: dict[str, Element] = field(factory=dict[str, "Element"])
    bases: dict[str, str] = field(factory=dict[str, str])
    warnings: list[str] = field(factory=list[str])

    def find_resources(self, root: Element) -> None:
        for container in root.findall("resources"):
            base = root.get("base", "") + container.get("base", "")
            for one in container.findall("resource"):
                key = one.get("identifier", "")
                self.resources[key] = one
                self.bases[key] = base + one.get("base", "")

    def item(self, element: Element) -> Item:
        resource = element.get("identifierref", "")
        children = [self.item(one) for one in element.findall("item")]
        title, identifier = value(element, "title") or _UNTITLED, element.get("identifier", "")
        kind = "AGGREGATION" if children else "UNKNOWN"
        node = activity(kind, title, identifier, resource=resource) | {"children": children}
        if resource:
            self._launch(node, resource)
        score = _passing_score(element)
        return node | {"scaledPassingScore": score} if score else node

    def _launch(self, node: Item, resource: str) -> None:
        found = self.resources.get(resource)
        if found is None:
            self.warnings.append(
                f"The item {node['itemIdentifier']} names the resource {resource},"
                " which is not in the manifest"
            )
            return
        kind = found.get("scormtype") or found.get("scormType") or "asset"
        node["activityType"] = "SCO" if kind.lower() == "sco" else "ASSET"
        node["href"] = self.bases[resource] + found.get("href", "")
        path = re.split("[?#]", node["href"])[0]
        if path and "://" not in path and path not in self.files:
            self.warnings.append(
                f"The resource {resource} names the file {path}, which is not in the package"
            )


def read_scorm(root: Element, namespaces: AbstractSet[str], files: AbstractSet[str]) -> Described:
    """What a manifest tells of a course that has some files."""
    if root.tag != "manifest":
        raise PackageError(f"{NAME} is no manifest", f"Its root is {root.tag}")
    organization = _organization(root)
    if organization is None:
        raise PackageError(f"{NAME} has no organization, so there is nothing to launch")
    reader = _Reader(files)
    reader.find_resources(root)
    standard = _standard(root, namespaces, reader.warnings)
    children = [reader.item(one) for one in organization.findall("item")]
    if not children:
        reader.warnings.append("The organization has no items")
    described = metadata(root)
    title = value(organization, "title") or described.get("title") or _UNTITLED
    tree = activity("AGGREGATION", title, organization.get("identifier", ""))
    return Described(
        title=title,
        standard=standard,
        root=tree | {"children": children},
        metadata={"title": title, **described},
        languages=languages(root),
        warnings=tuple(reader.warnings[:_WARNINGS]),
    )


def _organization(root: Element) -> Element | None:
    """The one that is the default, or else the first."""
    container = root.find("organizations")
    if container is None:
        return None
    every = container.findall("organization")
    default = container.get("default")
    chosen = (one for one in every if one.get("identifier") == default)
    return next(chosen, every[0] if every else None)


def _standard(root: Element, namespaces: AbstractSet[str], warnings: list[str]) -> str:
    version = value(root, "metadata/schemaversion")
    if version in _VERSIONS:
        return _VERSIONS[version]
    guess = "SCORM20043RDEDITION" if _SCORM_2004 in namespaces else "SCORM12"
    said = f"The schemaversion {version} is unknown" if version else "There is no schemaversion"
    warnings.append(f"{said}; the course is taken for {guess}")
    return guess


def _passing_score(item: Element) -> str | None:
    """Of SCORM 1.2 in percent, of SCORM 2004 already as a fraction."""
    percent = value(item, "masteryscore")
    if re.fullmatch("[0-9]{1,3}", percent) and int(percent) <= 100:
        return str(int(percent) / 100)
    return value(item, "sequencing/objectives/primaryObjective/minNormalizedMeasure") or None

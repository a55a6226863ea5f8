"""Reads imsmanifest.xml, the manifest of SCORM 1.2 and of the editions of SCORM 2004."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import define, field

from lmskit.sandbox.rules.scormcloud.lom import languages, metadata
from lmskit.sandbox.rules.scormcloud.package import Described, PackageError, activity

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from lmskit.sandbox.message import Item
    from lmskit.sandbox.rules.scormcloud.xml import Element

NAME: Final = "imsmanifest.xml"
_VERSIONS: Final = {
    "1.1": "SCORM11",
    "1.2": "SCORM12",
    "CAM 1.3": "SCORM20042NDEDITION",
    "2004 2nd Edition": "SCORM20042NDEDITION",
    "2004 3rd Edition": "SCORM20043RDEDITION",
    "2004 4th Edition": "SCORM20044THEDITION",
}
_NEWER: Final = "http://www.adlnet.org/xsd/adlcp_v1p3"
_UNTITLED: Final = "Untitled"
_WARNINGS: Final = 100


@define
class _Reader:
    """Walks a manifest, and notes what is odd on the way."""

    resources: dict[str, Element]
    bases: dict[str, str]
    files: AbstractSet[str]
    warnings: list[str] = field(factory=list[str])

    def organization(self, element: Element) -> Item:
        title = element.value("title") or _UNTITLED
        node = activity("AGGREGATION", title, element.attributes.get("identifier", ""))
        node["children"] = [self.item(one) for one in element.each("item")]
        return node

    def item(self, element: Element) -> Item:
        identifier = element.attributes.get("identifier", "")
        resource = element.attributes.get("identifierref", "")
        children = [self.item(one) for one in element.each("item")]
        node = activity(
            "AGGREGATION" if children else "UNKNOWN",
            element.value("title") or _UNTITLED,
            identifier,
            resource=resource,
        )
        node["children"] = children
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
        kind = found.attributes.get("scormtype") or found.attributes.get("scormType") or "asset"
        node["activityType"] = "SCO" if kind.lower() == "sco" else "ASSET"
        node["href"] = self.bases[resource] + found.attributes.get("href", "")
        path = re.split("[?#]", node["href"])[0]
        if path and "://" not in path and path not in self.files:
            self.warnings.append(
                f"The resource {resource} names the file {path}, which is not in the package"
            )


def read_scorm(root: Element, namespaces: AbstractSet[str], files: AbstractSet[str]) -> Described:
    """What a manifest tells of a course that has some files."""
    if root.name != "manifest":
        raise PackageError(f"{NAME} is no manifest", f"Its root is {root.name}")
    organization = _organization(root)
    if organization is None:
        raise PackageError(f"{NAME} has no organization, so there is nothing to launch")
    reader = _reader(root, files)
    standard = _standard(root, namespaces, reader.warnings)
    described = metadata(root)
    tree = reader.organization(organization)
    if not tree["children"]:
        reader.warnings.append("The organization has no items")
    title = organization.value("title") or described.get("title") or _UNTITLED
    return Described(
        title=title,
        standard=standard,
        root=tree | {"title": title},
        metadata={"title": title, **described},
        languages=languages(root),
        warnings=tuple(reader.warnings[:_WARNINGS]),
    )


def _organization(root: Element) -> Element | None:
    """The one that is the default, or else the first."""
    container = root.first("organizations")
    if container is None:
        return None
    every = list(container.each("organization"))
    default = container.attributes.get("default")
    chosen = (one for one in every if one.attributes.get("identifier") == default)
    return next(chosen, every[0] if every else None)


def _reader(root: Element, files: AbstractSet[str]) -> _Reader:
    resources: dict[str, Element] = {}
    bases: dict[str, str] = {}
    outer = root.attributes.get("base", "")
    for container in root.each("resources"):
        inner = outer + container.attributes.get("base", "")
        for one in container.each("resource"):
            key = one.attributes.get("identifier", "")
            resources[key] = one
            bases[key] = inner + one.attributes.get("base", "")
    return _Reader(resources, bases, files)


def _standard(root: Element, namespaces: AbstractSet[str], warnings: list[str]) -> str:
    version = root.value("metadata", "schemaversion")
    if version in _VERSIONS:
        return _VERSIONS[version]
    guess = "SCORM20043RDEDITION" if _NEWER in namespaces else "SCORM12"
    said = f"The schemaversion {version} is unknown" if version else "There is no schemaversion"
    warnings.append(f"{said}; the course is taken for {guess}")
    return guess


def _passing_score(item: Element) -> str | None:
    """Of SCORM 1.2 in percent, of SCORM 2004 already as a fraction."""
    percent = item.value("masteryscore")
    if re.fullmatch("[0-9]{1,3}", percent) and int(percent) <= 100:
        return str(int(percent) / 100)
    objective = item.first("sequencing", "objectives", "primaryObjective")
    return None if objective is None else objective.value("minNormalizedMeasure") or None

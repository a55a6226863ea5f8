"""`x-defaults`: what most operations of a vendor have in common, written once at the root.

Loading writes it into every operation that does not say otherwise, so that lint, emitters and the
shipped document see each operation whole.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from generator.problems import Problem
from generator.spec import METHODS
from generator.spec_nodes import Json, child, is_object, members

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

KEY = "x-defaults"
AT = f"/{KEY}"
KINDS: dict[str, type] = {"security": list, "responses": dict}
"""What may have a default, and of which type it is."""


def apply_defaults(document: dict[str, Json], lines: dict[str, str]) -> tuple[Problem, ...]:
    """Write the defaults into the operations of a document, or say why that cannot be done.

    What is written keeps the lines of the defaults, so that a problem in it names those.
    """
    if KEY not in document:
        return ()
    problems = tuple(_complaints(document[KEY], lines))
    if problems:
        return problems
    defaults = members(document.pop(KEY))
    places = {at.removeprefix(AT): line for at, line in lines.items() if at.startswith(f"{AT}/")}
    for pointer, operation in _operations(document):
        for name in _added(operation, defaults):
            lines.update(
                (f"{pointer}{at}", line)
                for at, line in places.items()
                if at == name or at.startswith(f"{name}/")
            )
    return ()


def _operations(document: dict[str, Json]) -> Iterator[tuple[str, dict[str, Json]]]:
    """Every operation that is an object, whatever it holds: the lint has not looked yet."""
    for path, path_item in members(document.get("paths")).items():
        for method, operation in members(path_item).items():
            if method in METHODS and is_object(operation):
                yield child("/paths", path, method), operation


def _added(operation: dict[str, Json], defaults: dict[str, Json]) -> Iterator[str]:
    """Add what an operation does not say, behind what it does; the pointers of what was added."""
    if "security" in defaults and "security" not in operation:
        operation["security"] = deepcopy(defaults["security"])
        yield "/security"
    own = operation.setdefault("responses", {}) if "responses" in defaults else None
    for status, response in members(defaults.get("responses")).items():
        if is_object(own) and status not in own:
            own[status] = deepcopy(response)
            yield child("/responses", status)


def _complaints(defaults: Json, lines: Mapping[str, str]) -> Iterator[Problem]:
    """What is wrong with the key itself; what it holds is judged where it is written to."""
    if not is_object(defaults):
        yield Problem("error", lines[AT], f"{KEY} must be an object")
    for name, value in members(defaults).items():
        place = lines[child(AT, name)]
        kind = KINDS.get(name)
        if kind is None:
            hint = f"it takes {', '.join(KINDS)}"
            yield Problem("error", place, f"{KEY} takes no {name!r}", hint)
        elif not isinstance(value, kind):
            yield Problem("error", place, f"{KEY}/{name} must be of type {kind.__name__}")

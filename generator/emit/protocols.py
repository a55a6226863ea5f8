"""From `x-pagination` and `x-waiter` to the constants of the runtime, by Python names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.emit.docs import waiter_doc
from generator.emit.view import Pagination, Waiter
from generator.kinds import argument_name
from generator.naming import python_name

if TYPE_CHECKING:
    from generator.emit.view import Argument
    from generator.spec import Spec, SpecOperation


def pagination(spec: Spec, operation: SpecOperation) -> Pagination | None:
    """How a list goes on; None if the operation returns no list."""
    written = operation.raw.get("x-pagination")
    if written is None:
        return None
    sent = {
        parameter["name"]: argument_name(parameter)
        for _, parameter in spec.parameters(operation)
        if parameter["in"] == "query"
    }
    return Pagination(
        style=written["style"],
        items=python_name(written["items"]) if "items" in written else None,
        token=python_name(written["token"]) if "token" in written else None,
        parameter=sent[written["parameter"]] if "parameter" in written else None,
        link=python_name(written["link"]) if "link" in written else None,
        total=python_name(written["total"]) if "total" in written else None,
    )


def waiter(
    spec: Spec,
    operation: SpecOperation,
    constant: str,
    returns: str,
    arguments: tuple[Argument, ...],
) -> Waiter | None:
    """How the state that an operation returns is waited with; None if it is of no job."""
    written = operation.raw.get("x-waiter")
    if written is None:
        return None
    return Waiter(
        name=written["method"],
        constant=f"{constant}_WAITER",
        state=returns,
        status=_trail(written["status"]),
        running=tuple(written["running"]),
        success=tuple(written["success"]),
        failure=tuple(written["failure"]),
        message=_trail(written.get("message", "")),
        warnings=_trail(written.get("warnings", "")),
        interval=float(written.get("interval", 1)),
        doc=waiter_doc(spec, operation, arguments),
    )


def _trail(dotted: str) -> tuple[str, ...]:
    return tuple(map(python_name, dotted.split("."))) if dotted else ()

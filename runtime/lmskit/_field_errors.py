"""The complaints about single fields in an error body, whatever form a vendor gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lmskit._pointer import first_text, resolve
from lmskit._shapes import is_array, is_object
from lmskit.errors import FieldError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lmskit.settings import ErrorShape


def field_errors(body: Any, shape: ErrorShape) -> Iterator[FieldError]:
    """Every complaint of a body, in its order."""
    if shape.field_map is not None:
        yield from _of_map(_without_messages(body, shape), shape.field_map)
    if shape.items is not None:
        yield from _of_items(resolve(body, shape.items), shape)


def _of_items(found: Any, shape: ErrorShape) -> Iterator[FieldError]:
    """A list of objects, each with a field and a message, or a map from field to texts."""
    if is_array(found):
        for item in found:
            name = first_text(item, (f"/{shape.item_field}",))
            message = first_text(item, (f"/{shape.item_message}",))
            if name or message:
                yield FieldError(name or "", message or "")
    elif is_object(found):
        for name, value in found.items():
            for text in value if is_array(value) else [value]:
                if isinstance(text, str):
                    yield FieldError(name, text)


def _of_map(body: Any, whole: str) -> Iterator[FieldError]:
    """Texts at the names of fields, nested as the request is: `user.email`, `[1].id`.

    It does not recurse: a body may be nested as deep as the JSON parser allows.
    """
    waiting: list[tuple[str, Any]] = [("", body)]
    while waiting:
        trail, value = waiting.pop()
        if is_object(value):
            steps = ((name, "" if name == whole else f".{name}") for name in value)
            inner = [(f"{trail}{step}", value[name]) for name, step in steps]
            waiting.extend(reversed(inner))
        elif is_array(value):
            inner = [(trail if _is_text(v) else f"{trail}[{i}]", v) for i, v in enumerate(value)]
            waiting.extend(reversed(inner))
        elif _is_text(value):
            yield FieldError(trail.removeprefix("."), str(value))


def _is_text(value: Any) -> bool:
    return isinstance(value, str | int | float) and not isinstance(value, bool) and bool(str(value))


def _without_messages(body: Any, shape: ErrorShape) -> Any:
    """The body without what says its type and its message as a whole (`{"detail": "No."}`)."""
    if not is_object(body):
        return body
    said = {p[1:] for p in (*shape.type, *shape.message) if _is_text(resolve(body, p))}
    return {name: value for name, value in body.items() if name not in said}

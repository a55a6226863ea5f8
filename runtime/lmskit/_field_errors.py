"""The complaints about single fields in an error body, whatever form a vendor gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lmskit._pointer import first_text, resolve, tokens
from lmskit._shapes import is_array, is_object
from lmskit.errors import FieldError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeAlias

    from lmskit.settings import ErrorShape

    # The way to a value, the last step first.
    _Trail: TypeAlias = tuple["_Trail", str] | None

_NAMES_LIMIT = 1_000_000


def field_errors(body: Any, shape: ErrorShape) -> Iterator[FieldError]:
    """The complaints of a body, in its order.

    All of them, unless the names of a map take more than a million characters together: a small
    body, with a long name around many fields, could fill the memory.
    """
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

    It does not recurse: a body may be nested as deep as the JSON parser allows. Nor does it write
    a name out before there is a complaint: a long name may stand around many fields.
    """
    left = _NAMES_LIMIT
    waiting: list[tuple[_Trail, Any]] = [(None, body)]
    while waiting:
        trail, value = waiting.pop()
        inner: list[tuple[_Trail, Any]] = []
        if is_object(value):
            inner = [(trail if n == whole else (trail, f".{n}"), v) for n, v in value.items()]
        elif is_array(value):
            inner = [(trail if _is_text(v) else (trail, f"[{i}]"), v) for i, v in enumerate(value)]
        elif _is_text(value):
            name = _name(trail)
            left -= len(name)
            if left < 0:
                return
            yield FieldError(name, str(value))
        waiting.extend(reversed(inner))


def _name(trail: _Trail) -> str:
    steps: list[str] = []
    while trail is not None:
        trail, step = trail
        steps.append(step)
    return "".join(reversed(steps)).removeprefix(".")


def _is_text(value: Any) -> bool:
    return isinstance(value, str | int | float) and not isinstance(value, bool) and bool(str(value))


def _without_messages(body: Any, shape: ErrorShape) -> Any:
    """The body without what says its type and its message as a whole (`{"detail": "No."}`)."""
    for pointer in (*shape.type, *shape.message):
        if _is_text(resolve(body, pointer)):
            body = _without(body, *tokens(pointer))
    return body


def _without(body: Any, name: str, *inner: str) -> Any:
    """The body without one member of its objects."""
    if not is_object(body):
        return body
    kept = {key: value for key, value in body.items() if key != name}
    return {**kept, name: _without(body[name], *inner)} if inner else kept

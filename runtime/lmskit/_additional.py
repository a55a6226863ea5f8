"""Members of open objects that their models do not name: kept beside the fields, as plain JSON.

msgspec drops what a model does not know. Where a model says that more may come, the body is read
a second time, plainly, and what is left over goes into `additional_properties`.
"""

from __future__ import annotations

from typing import Any, get_args

import msgspec

from lmskit._annotations import fields, is_struct, kinds
from lmskit._once import once
from lmskit._shapes import is_array, is_object
from lmskit.models import OpenReadModel


@once
def may_hold_more(annotation: Any) -> bool:
    """Whether a value of a type can have an open object anywhere in it."""
    if not OpenReadModel.__subclasses__():
        return False  # no model of an open object is loaded, which a type that has one has done
    waiting, seen = [annotation], list[Any]()
    while waiting:
        for member in kinds(waiting.pop()).members:
            if not is_struct(member):
                waiting.extend(get_args(member))
            elif issubclass(member, OpenReadModel):
                return True
            elif member not in seen:
                seen.append(member)
                waiting.extend(field.type for field in fields(member))
    return False


def keep(value: Any, document: Any) -> None:
    """Give the open objects in a value what the JSON that it was read from has beyond them."""
    waiting = [(value, document)]
    while waiting:  # no recursion: JSON may be nested deeper than Python's stack
        read, plain = waiting.pop()
        if is_array(read) and is_array(plain):
            waiting.extend(zip(read, plain, strict=True))
        elif is_object(read) and is_object(plain):
            waiting.extend((read[key], plain[key]) for key in read)
        elif isinstance(read, msgspec.Struct) and is_object(plain):
            known = {field.wire: field.name for field in fields(type(read))}
            waiting.extend((getattr(read, known[k]), v) for k, v in plain.items() if k in known)
            if isinstance(read, OpenReadModel):
                _fill(read, plain, known)


def _fill(model: OpenReadModel, plain: dict[str, Any], known: dict[str, str]) -> None:
    own = "additional_properties"
    model.additional_properties = {
        key: item for key, item in plain.items() if known.get(key, own) == own
    }

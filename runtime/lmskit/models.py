"""What every generated model descends from.

`ReadModel`: what a vendor sent. An optional or nullable field is `None` when it is not there.
`OpenReadModel`: the same of an object that may have members which its model does not name.
`WrittenModel`: what is sent. `UNSET` leaves a field out, `None` sends a null.
`OpenEnum`: the values a vendor names, and any other it may send.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from typing import Self, TypeAlias

    Additional: TypeAlias = dict[str, Any]
else:
    # A vendor may have a member of this very name, and it may be anything.
    Additional = Any


class ReadModel(msgspec.Struct, omit_defaults=True):
    """A value that the vendor sent; encoding it again leaves out what is `None` by default."""


class OpenReadModel(ReadModel, kw_only=True):
    """A value that the vendor sent, of an object that may have members beyond its model.

    Attributes:
        additional_properties: The members that the model does not name, by the vendor's names, as
            plain JSON.
    """

    additional_properties: Additional = {}  # each its own: msgspec copies it


class WrittenModel(msgspec.Struct):
    """A value to send; a field that is `UNSET` is left out."""


class OpenEnum(StrEnum):
    """A `str` enum that takes values no one has documented yet.

    `EventStatus("paused")` is an `EventStatus`, equal to `"paused"`, and `is_known` is false.
    """

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        # Not kept in the class: a vendor's free text must not grow the process for ever.
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = str.__str__(value)
        member._value_ = str.__str__(value)
        return member

    @property
    def is_known(self) -> bool:
        """Whether this is one of the documented values."""
        return self.value in type(self)._value2member_map_

    def __hash__(self) -> int:
        # Enum hashes by name, which would tell a member from its own string in a dict.
        return str.__hash__(self)

    def __repr__(self) -> str:
        if self.is_known:
            return f"<{type(self).__name__}.{self.name}: {self.value!r}>"
        return f"<{type(self).__name__} (unknown): {self.value!r}>"

"""Values that stand for the client's own: enums, models and files, without its classes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping


@frozen
class EnumForm:
    """A member of an enum of the client, by class name and value."""

    name: str
    value: str


@frozen
class ModelForm:
    """An instance of a model of the client, by class name and Python field names."""

    name: str
    fields: Mapping[str, Any]


@frozen
class FileForm:
    """A file to upload (`lmskit.File`): what is in it, its name, and its media type if given."""

    content: bytes
    name: str | None = None
    media_type: str | None = None


def plain(value: Any) -> Any:
    """The values that forms stand for; a file stays a form, for nothing else says its name."""
    if isinstance(value, EnumForm):
        return value.value
    if isinstance(value, ModelForm):
        return plain(dict(value.fields))
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, (list, tuple)) else value

"""The one error of this package: a schema it will not guess at."""

from __future__ import annotations


class UnsupportedSchema(ValueError):  # noqa: N818 - said of a schema, where it is caught
    """A schema says something that cannot be drawn faithfully; nothing weaker is drawn instead."""

    def __init__(self, pointer: str, reason: str) -> None:
        """Keep the place (a JSON pointer, or a dotted path in a model) beside the reason."""
        super().__init__(f"{pointer or '#'}: {reason}")
        self.pointer = pointer
        self.reason = reason


def escape(token: str) -> str:
    """One reference token of a JSON pointer (RFC 6901)."""
    return token.replace("~", "~0").replace("/", "~1")

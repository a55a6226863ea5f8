"""Credentials and tokens, which no text shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterable

_SHORTEST = 6
_REMEMBERED = 16  # a vendor may quote a token that was replaced in the meantime


class Secret:
    """Wraps a credential: `repr` and `str` hide it, and it cannot be pickled."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """The credential itself; for the header, and nothing else."""
        return self._value

    def __repr__(self) -> str:
        return "Secret(***)"

    def __copy__(self) -> Secret:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Secret:
        return self

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Secret is not pickled")


class Secrets:
    """The credentials of a client and of its copies, and the tokens that were issued for them."""

    def __init__(self, credentials: Iterable[Secret]) -> None:
        self._credentials = tuple(credentials)
        self._issued: tuple[Secret, ...] = ()

    def issue(self, token: Secret) -> None:
        """Hide a token too, from now on; the last ones before it stay hidden."""
        self._issued = (*self._issued, token)[-_REMEMBERED:]

    def redact(self, text: str) -> str:
        """A text of a vendor with `***` for each secret that it quotes."""
        values = {secret.reveal() for secret in (*self._credentials, *self._issued)}
        # The longest first: of one that holds another, the rest would stay.
        for value in sorted(values, key=len, reverse=True):
            # A credential of a few letters is in every sentence, and none is that short.
            text = text.replace(value, "***") if len(value) >= _SHORTEST else text
        return text

    def __repr__(self) -> str:
        return "Secrets(***)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("Secrets are not pickled")

"""What the rules of a vendor may lean on besides the items: the time, and new ids."""

from __future__ import annotations

import hashlib
import secrets
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from datetime import datetime

    from lmskit.sandbox.state import Transaction


@frozen
class Context:
    """One request's view of the time and of chance.

    Args:
        now: The time of the request.
        transaction: The items, to keep ids apart and to count the reproducible ones.
        seed: Makes ids reproducible; None draws them at random.
    """

    now: datetime
    transaction: Transaction
    seed: int | None

    def code(self, series: str, alphabet: str, length: int) -> str:
        """A new text of some letters of an alphabet."""
        if self.seed is None:
            return "".join(secrets.choice(alphabet) for _ in range(length))
        number = self.transaction.count(series)
        return spelled(f"{self.seed}:{series}:{number}", alphabet, length)

    def new_id(self, collection: str, alphabet: str, length: int) -> str:
        """An id that no item of a collection has."""
        while True:
            key = self.code(collection, alphabet, length)
            if self.transaction.fetch(collection, key) is None:
                return key


def spelled(text: str, alphabet: str, length: int) -> str:
    """Letters of an alphabet that follow from a text, on every machine the same."""
    number = int.from_bytes(hashlib.sha256(text.encode("utf-8")).digest(), "big")
    letters: list[str] = []
    for _ in range(length):
        number, place = divmod(number, len(alphabet))
        letters.append(alphabet[place])
    return "".join(letters)

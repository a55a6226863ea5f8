"""Where the items are kept: in memory, or in a file that survives a restart.

Both are SQLite. A transaction is alone: no other thread, and no other process with the same
file, reads or writes while it runs, and what it did is kept whole or not at all.
"""

from __future__ import annotations

import json
import sqlite3
import threading
import weakref
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

    from lmskit.sandbox.message import Item

_APPLICATION = 0x4C4D5342  # "LMSB", as SQLite's own mark of who wrote a file
_FORMAT = "2"
_BLOBS = "CREATE TABLE blobs (name TEXT PRIMARY KEY, content BLOB NOT NULL)"
_TABLES = (
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE items (position INTEGER PRIMARY KEY AUTOINCREMENT, collection TEXT NOT NULL,"
    " id TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (collection, id))",
    "CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL)",
    _BLOBS,
)
# What makes a file of an older format one of this format.
_UPGRADES = {"1": _BLOBS}


class StateError(Exception):
    """A state file cannot be used; the message says why, and the file is as it was."""


@frozen
class Transaction:
    """The items while nobody else touches them."""

    _connection: sqlite3.Connection

    def fetch(self, collection: str, key: str) -> Item | None:
        """The item that has an id."""
        row = self._connection.execute(
            "SELECT body FROM items WHERE collection = ? AND id = ?", (collection, key)
        ).fetchone()
        return None if row is None else cast("Item", json.loads(row[0]))

    def everything(self, collection: str) -> list[Item]:
        """All items of a collection, oldest first."""
        rows = self._connection.execute(
            "SELECT body FROM items WHERE collection = ? ORDER BY position", (collection,)
        )
        return [json.loads(body) for (body,) in rows]

    def save(self, collection: str, item: Item) -> None:
        """Keep an item under its id, in place of the one that was there."""
        self._connection.execute(
            "INSERT INTO items (collection, id, body) VALUES (?, ?, ?)"
            " ON CONFLICT (collection, id) DO UPDATE SET body = excluded.body",
            (collection, item["id"], json.dumps(item)),
        )

    def remove(self, collection: str, key: str) -> None:
        """Forget an item."""
        self._connection.execute(
            "DELETE FROM items WHERE collection = ? AND id = ?", (collection, key)
        )

    def put_blob(self, key: str, content: bytes) -> None:
        """Keep bytes under a name, in place of those that were there."""
        self._connection.execute("INSERT OR REPLACE INTO blobs VALUES (?, ?)", (key, content))

    def blob(self, key: str) -> bytes | None:
        """The bytes that have a name."""
        row = self._connection.execute(
            "SELECT content FROM blobs WHERE name = ?", (key,)
        ).fetchone()
        return None if row is None else cast("bytes", row[0])

    def drop_blobs(self, prefix: str) -> None:
        """Forget all bytes whose names begin with a text."""
        names = self._connection.execute("SELECT name FROM blobs").fetchall()
        self._connection.executemany(
            "DELETE FROM blobs WHERE name = ?", [one for one in names if one[0].startswith(prefix)]
        )

    def count(self, name: str) -> int:
        """The next number of a series: 1, 2, 3 and so on."""
        self._connection.execute(
            "INSERT INTO counters (name, value) VALUES (?, 1)"
            " ON CONFLICT (name) DO UPDATE SET value = value + 1",
            (name,),
        )
        row = self._connection.execute("SELECT value FROM counters WHERE name = ?", (name,))
        return int(row.fetchone()[0])

    def clear(self) -> None:
        """Forget everything, the series too."""
        self._connection.execute("DELETE FROM items")
        self._connection.execute("DELETE FROM blobs")
        self._connection.execute("DELETE FROM counters")


class Store:
    """The items of one sandbox.

    Args:
        path: The file; None keeps the items in memory.
        owner: The vendor and the version of its API, which the file must be of.
        fill: Puts in what a new store starts with; if it fails, a new file stays empty.
    """

    def __init__(
        self, path: Path | str | None, owner: str, fill: Callable[[Transaction], None]
    ) -> None:
        self._lock = threading.RLock()
        self._connection = _connect(path)
        # A connection that is left open warns when it is collected.
        self.close = weakref.finalize(self, self._connection.close)
        try:
            with self._alone():
                if _prepare(self._connection, owner):
                    fill(Transaction(self._connection))
            if path is not None:
                self._connection.execute("PRAGMA journal_mode = WAL")
                self._connection.execute("PRAGMA synchronous = NORMAL")
        except (sqlite3.Error, _ForeignError) as fault:
            self.close()
            raise StateError(f"{path} cannot be used as the state of a sandbox: {fault}") from None
        except BaseException:
            self.close()
            raise

    @contextmanager
    def transaction(self) -> Generator[Transaction]:
        """The items, for the length of the block; an exception undoes what was done in it."""
        with self._alone():
            yield Transaction(self._connection)

    @contextmanager
    def _alone(self) -> Generator[None]:
        with self._lock:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")


class _ForeignError(Exception):
    """The file is of something else."""


def _connect(path: Path | str | None) -> sqlite3.Connection:
    try:
        return sqlite3.connect(
            ":memory:" if path is None else path, isolation_level=None, check_same_thread=False
        )
    except sqlite3.Error as fault:
        raise StateError(f"{path} cannot be opened: {fault}") from None


def _prepare(connection: sqlite3.Connection, owner: str) -> bool:
    """Make the tables if there are none yet, or check whose they are; says which."""
    if not connection.execute("SELECT name FROM sqlite_master LIMIT 1").fetchall():
        for statement in _TABLES:
            connection.execute(statement)
        facts = {"owner": owner, "format": _FORMAT}
        connection.executemany("INSERT INTO meta VALUES (?, ?)", facts.items())
        connection.execute(f"PRAGMA application_id = {_APPLICATION}")
        return True
    if connection.execute("PRAGMA application_id").fetchone() != (_APPLICATION,):
        raise _ForeignError("it is a database of another program")
    facts = dict(connection.execute("SELECT name, value FROM meta").fetchall())
    written = facts.get("format")
    if written != _FORMAT and written not in _UPGRADES:
        raise _ForeignError(f"its format is {written}, and this lmskit writes {_FORMAT}")
    if facts.get("owner") != owner:
        raise _ForeignError(f"it is of {facts.get('owner')}, and this sandbox is of {owner}")
    if written in _UPGRADES:
        connection.execute(_UPGRADES[written])
        connection.execute("UPDATE meta SET value = ? WHERE name = 'format'", (_FORMAT,))
    return False

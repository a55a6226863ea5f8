from __future__ import annotations

import sqlite3
import threading
from typing import TYPE_CHECKING, Any

import pytest

from lmskit.sandbox import Sandbox, SeedError, StateError
from lmskit.sandbox.state import Store, Transaction
from tests.sandbox.stand_in import COURSE, EVENT, Clock, calling, data

if TYPE_CHECKING:
    from pathlib import Path


def nothing(_: Transaction) -> None:
    """A store starts empty."""


def items(box: Sandbox, collection: str = "events") -> Any:
    with calling(box) as client:
        return data(client.get(f"/{collection}"))


def test_a_file_keeps_the_items_over_a_restart(tmp_path: Path) -> None:
    """What was there is there again, without the seed once more, and ids go on."""
    path = tmp_path / "state"
    options: dict[str, Any] = {"state": path, "seed": {"ondemand": [COURSE]}, "ids": 1}
    with Sandbox("strigo", clock=Clock(), **options) as box, calling(box) as client:
        first = data(client.post("/events", json=EVENT))
        courses = data(client.get("/ondemand"))
    with Sandbox("strigo", clock=Clock(), **options) as box, calling(box) as client:
        assert data(client.get("/events")) == [first]
        assert data(client.get("/ondemand")) == courses
        second = data(client.post("/events", json=EVENT))
        assert second["id"] != first["id"]
    assert [one.name for one in tmp_path.iterdir()] == ["state"]


def test_two_sandboxes_share_a_file(tmp_path: Path) -> None:
    """What one keeps, the other reads at once."""
    path = tmp_path / "state"
    with Sandbox("strigo", state=path) as one, Sandbox("strigo", state=path) as two:
        with calling(one) as client:
            event = data(client.post("/events", json=EVENT))
        assert [item["id"] for item in items(two)] == [event["id"]]


def test_each_sandbox_in_memory_is_its_own() -> None:
    """Without a file, nothing is shared."""
    with Sandbox("strigo", seed={"events": [EVENT]}) as one, Sandbox("strigo") as two:
        assert (len(items(one)), len(items(two))) == (1, 0)


def other_database(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE items (a)")
    connection.close()


def other_vendor(path: Path) -> None:
    Store(path, "skilljar 1", nothing).close()


def other_version(path: Path) -> None:
    Store(path, "strigo 2", nothing).close()


def other_format(path: Path) -> None:
    Sandbox("strigo", state=path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE meta SET value = '99' WHERE name = 'format'")
    connection.close()


def no_database(path: Path) -> None:
    path.write_text("a shopping list, long enough to be taken for more than an empty file\n" * 20)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (other_database, "it is a database of another program"),
        (other_vendor, "it is of skilljar 1, and this sandbox is of strigo 1"),
        (other_version, "it is of strigo 2, and this sandbox is of strigo 1"),
        (other_format, "its format is 99, and this lmskit writes 2"),
        (no_database, "file is not a database"),
    ],
)
def test_a_file_of_something_else_is_left_alone(make: Any, message: str, tmp_path: Path) -> None:
    """It is refused with the reason, and not a byte of it is changed."""
    path = tmp_path / "state"
    make(path)
    before = path.read_bytes()
    with pytest.raises(StateError, match=message):
        Sandbox("strigo", state=path)
    assert path.read_bytes() == before


def first_format(path: Path) -> None:
    """A file as the first lmskit wrote it."""
    with Sandbox("strigo", state=path, seed={"events": [EVENT]}):
        pass
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE blobs")
        connection.execute("UPDATE meta SET value = '1' WHERE name = 'format'")
    connection.close()


def test_a_file_of_the_first_format_is_read_on(tmp_path: Path) -> None:
    """It keeps its items, and has room for bytes from then on."""
    path = tmp_path / "state"
    first_format(path)
    for _ in range(2):
        with Sandbox("strigo", state=path) as box:
            assert len(items(box)) == 1
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT count(*) FROM blobs").fetchone() == (0,)
        facts = dict(connection.execute("SELECT name, value FROM meta"))
    connection.close()
    assert facts["format"] == "2"


def test_a_file_of_the_first_format_of_another_vendor_is_left_alone(tmp_path: Path) -> None:
    """Nothing is changed in what the sandbox does not use."""
    path = tmp_path / "state"
    first_format(path)
    before = path.read_bytes()
    with pytest.raises(StateError, match="this sandbox is of other 1"):
        Store(path, "other 1", nothing)
    assert path.read_bytes() == before


@pytest.mark.parametrize("file", [False, True], ids=["memory", "file"])
def test_bytes_are_kept_under_a_name(file: bool, tmp_path: Path) -> None:
    """Any bytes under any name; the last ones count, and a prefix is taken literally."""
    store = Store(tmp_path / "state" if file else None, "strigo 1", nothing)
    whole = bytes(range(256))
    names = ["a/1", "a/2", "a%", "A/1", "a_1", "a\x00/1", "\U0001f600", ""]
    with store.transaction() as transaction:
        for name in names:
            transaction.put_blob(name, b"old")
            transaction.put_blob(name, whole + name.encode())
        transaction.put_blob("empty", b"")
    with store.transaction() as transaction:
        assert [transaction.blob(name) for name in names] == [whole + n.encode() for n in names]
        assert (transaction.blob("empty"), transaction.blob("nothing")) == (b"", None)
        transaction.drop_blobs("a/")
        left = {name for name in names if transaction.blob(name) is not None}
        assert left == set(names) - {"a/1", "a/2"}
        transaction.drop_blobs("a%")
        transaction.drop_blobs("a_")
        transaction.drop_blobs("a\x00")
        left = {name for name in names if transaction.blob(name) is not None}
        assert left == {"A/1", "\U0001f600", ""}
        transaction.drop_blobs("")
        assert transaction.blob("") is None
    store.close()


def test_bytes_outlive_the_store_and_not_the_reset(tmp_path: Path) -> None:
    """They are in the file like the items, and go with them."""
    path = tmp_path / "state"
    store = Store(path, "strigo 1", nothing)
    with store.transaction() as transaction:
        transaction.put_blob("a", b"x")
    store.close()
    store = Store(path, "strigo 1", nothing)
    with store.transaction() as transaction:
        assert transaction.blob("a") == b"x"
        transaction.clear()
        assert transaction.blob("a") is None
    store.close()


def test_a_file_in_no_folder_is_refused(tmp_path: Path) -> None:
    """The message names the file."""
    with pytest.raises(StateError, match="nowhere"):
        Sandbox("strigo", state=tmp_path / "nowhere" / "state")


def test_a_seed_that_fails_leaves_a_new_file_empty(tmp_path: Path) -> None:
    """The next start, with a better seed, is the first one."""
    path = tmp_path / "state"
    with pytest.raises(SeedError):
        Sandbox("strigo", state=path, seed={"events": [EVENT, {}]})
    with Sandbox("strigo", state=path, seed={"events": [EVENT]}) as box:
        assert len(items(box)) == 1


def test_what_fails_is_undone() -> None:
    """A transaction is kept whole or not at all."""
    store = Store(None, "strigo 1", nothing)

    def fail() -> None:
        with store.transaction() as transaction:
            transaction.save("events", {"id": "a"})
            transaction.count("events")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with store.transaction() as transaction:
        assert transaction.everything("events") == []
        assert transaction.count("events") == 1
    store.close()


@pytest.mark.parametrize("file", [False, True], ids=["memory", "file"])
def test_transactions_take_turns(file: bool, tmp_path: Path) -> None:
    """Twenty threads that read and write the same item lose none of the changes."""
    store = Store(tmp_path / "state" if file else None, "strigo 1", nothing)
    with store.transaction() as transaction:
        transaction.save("events", {"id": "a", "n": 0})

    def add() -> None:
        for _ in range(20):
            with store.transaction() as transaction:
                item = transaction.fetch("events", "a") or {}
                transaction.save("events", {**item, "n": item["n"] + 1})

    threads = [threading.Thread(target=add) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.transaction() as transaction:
        assert transaction.fetch("events", "a") == {"id": "a", "n": 400}
    store.close()

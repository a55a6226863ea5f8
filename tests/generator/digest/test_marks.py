"""`check` and the texts that somebody has read: what is not read fails, and `--read` marks it."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from generator.__main__ import main
from generator.check.texts import unread
from generator.digest.facts import Digest
from generator.digest.marks import Marks, marks_in_force
from generator.digest.texts import Text, text_of
from generator.problems import Problem
from tests.generator.digest.in_force import SPECS, VENDORS, digests
from tests.generator.digest.strigo_page import DOCS, PAGES, content

if TYPE_CHECKING:
    from pathlib import Path

ONE = text_of("op:a/text:notice:1", "You can only do it once.", [7])
OTHER = text_of("op:a/text:notice:1", "You can always do it.", [8])
THIRD = text_of("page/text:intro", "Read this first.", [2])
DAY, BEFORE = "2026-11-27", "2026-10-01"


def page(*texts: Text, name: str = "page.md") -> Digest:
    return Digest.of("tiny", name, "markdown", "", (), texts=texts)


def marks(*texts: Text) -> Marks:
    return Marks({text.place: {text.hash: BEFORE} for text in texts})


def complaints(digest: Digest, read: Marks) -> list[str]:
    return [f"{one.place}: {one.message}" for one in unread("tiny", [digest], read)]


def test_what_is_read_is_no_problem() -> None:
    """A text with the hash that is marked is good, whatever its line."""
    moved = Text(ONE.place, ONE.hash, (99,))
    assert complaints(page(moved, THIRD), marks(ONE, THIRD)) == []


def test_a_text_that_nobody_has_read() -> None:
    """A new place is named with its line."""
    assert complaints(page(ONE, THIRD), marks(THIRD)) == [
        "page.md:7: the text op:a/text:notice:1 is not marked as read"
    ]


def test_a_text_that_has_changed() -> None:
    """Other words at a known place are one problem, which says when the place was read."""
    assert complaints(page(OTHER), marks(ONE)) == [
        "page.md:8: the text op:a/text:notice:1 reads otherwise than on 2026-10-01"
    ]


def test_a_text_that_is_gone() -> None:
    """A rule that the page takes back is a problem of the file with the marks."""
    assert complaints(page(THIRD), marks(ONE, THIRD)) == [
        "tiny/read.json: the text op:a/text:notice:1 was marked as read and is gone"
    ]


def test_two_pages_may_have_one_place() -> None:
    """Each of the two texts is held on its own."""
    both = [page(ONE), page(OTHER, name="other.md")]
    read = Marks({ONE.place: {ONE.hash: BEFORE}})
    assert [one.place for one in unread("tiny", both, read)] == ["other.md:8"]
    read = read.marked(both, [OTHER], DAY)
    assert read.dates == {ONE.place: {ONE.hash: BEFORE, OTHER.hash: DAY}}
    assert list(unread("tiny", both, read)) == []
    (gone,) = unread("tiny", both[:1], read)
    assert "is gone" in gone.message


def test_marking_keeps_dates_and_drops_what_is_gone() -> None:
    """What was read keeps its date, what is gone goes, what is not read yet stays known."""
    read = marks(ONE, THIRD)
    assert read.marked([page(ONE)], [], DAY).dates == {ONE.place: {ONE.hash: BEFORE}}
    changed = read.marked([page(OTHER, THIRD)], [], DAY)
    assert changed.dates == read.dates
    assert changed.marked([page(OTHER, THIRD)], [OTHER], DAY).dates == {
        OTHER.place: {OTHER.hash: DAY},
        THIRD.place: {THIRD.hash: BEFORE},
    }


@pytest.mark.parametrize("vendor", VENDORS)
def test_every_text_in_force_is_read(vendor: str) -> None:
    """The specs are written with every sentence of the pages in view, and no mark is idle."""
    found = marks_in_force(SPECS / vendor)
    assert isinstance(found, Marks)
    assert list(unread(vendor, digests(vendor), found)) == []
    written = (SPECS / vendor / "read.json").read_text(encoding="utf-8")
    assert found.to_json() == written
    assert found.marked(digests(vendor), [], DAY) == found


@pytest.mark.parametrize("text", ["", "[]", "nonsense", '{"place": "hash"}'])
def test_marks_that_cannot_be_read(tmp_path: Path, text: str) -> None:
    """A broken file is a problem, not a vendor without marks."""
    (tmp_path / "read.json").write_text(text)
    found = marks_in_force(tmp_path)
    assert isinstance(found, Problem)
    assert found.level == "error"
    assert "read.json" in found.place


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    """A copy of Strigo's folder alone, in which nothing is marked."""
    shutil.copytree(SPECS / "strigo", tmp_path / "specs" / "strigo")
    (tmp_path / "specs" / "strigo" / "read.json").unlink()
    return tmp_path / "specs"


def run(specs: Path, *arguments: object) -> int:
    return main(["check", *map(str, arguments), "--specs", str(specs)])


def read_json(specs: Path) -> dict[str, dict[str, str]]:
    return dict(json.loads((specs / "strigo" / "read.json").read_text(encoding="utf-8")))


def test_check_fails_until_all_is_read(specs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One problem a text, with the command to go on with; then none, and a second time neither."""
    count = sum(len(digest.texts) for digest in digests("strigo"))
    assert run(specs) == 1
    err = capsys.readouterr().err
    assert f"{count} errors" in err
    assert "python -m generator check --read strigo" in err
    assert run(specs, "--read", "strigo") == 0
    before = (specs / "strigo" / "read.json").read_bytes()
    assert run(specs, "--json") == 0
    capsys.readouterr()
    assert run(specs, "--read", "--json") == 0
    assert (specs / "strigo" / "read.json").read_bytes() == before
    counts = json.loads(capsys.readouterr().out)["strigo"]
    assert (counts["texts"], counts["read"], counts["unexplained"]) == (count, count, 0)


def test_read_with_a_page(specs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Only the texts of that page are marked, and shown with their words."""
    content(PAGES[0])
    assert run(specs, "--read", "strigo", "--page", DOCS / PAGES[0]) == 1
    err = capsys.readouterr().err
    assert "You can only delete events in `ready` state." in err
    events = next(digest for digest in digests("strigo") if digest.page == PAGES[0])
    assert set(read_json(specs)) == {text.place for text in events.texts}


def test_read_with_another_page(
    specs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A page that is not the one in force marks nothing, and says where it differs."""
    other = tmp_path / "page.md"
    other.write_text(content(PAGES[0]).replace("can only delete", "can always delete"))
    assert run(specs, "--read", "strigo", "--page", other) == 1
    err = capsys.readouterr().err
    assert "page.md:293: error: the digest in force has other words at op:Events > Delete" in err
    assert not (specs / "strigo" / "read.json").exists()


def test_read_with_a_page_of_another_vendor(
    specs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A page of a vendor that is not asked for marks nothing."""
    content("scormcloud-course-service.txt")
    path = DOCS / "scormcloud-course-service.txt"
    assert run(specs, "--read", "strigo", "--page", path) == 1
    assert "a page of scormcloud, whose texts are not asked for" in capsys.readouterr().err
    assert not (specs / "strigo" / "read.json").exists()


def test_a_page_without_read_is_a_wrong_call(
    specs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--page` alone would look as if it had been held against the page."""
    with pytest.raises(SystemExit):
        run(specs, "--page", "page.md")
    assert "--page FILE: only with --read" in capsys.readouterr().err

"""The only writer: all of a build or nothing, and no word lost about a difference."""

from __future__ import annotations

import json
import os

import pytest

from generator import tree

FILES = {
    "a_client/__init__.py": "# a\n",
    "a_client/sub/b.py": "b = 'ü'\n",
    "lock.json": '{"files": ["a_client/__init__.py", "a_client/sub/b.py"]}\n',
}


def test_round_trip(tmp_path):
    """What was written is what is read, byte for byte."""
    root = tmp_path / "generated"
    tree.write({root: FILES})
    assert tree.read(root) == FILES
    assert (root / "a_client/sub/b.py").read_bytes() == "b = 'ü'\n".encode()


def test_stale_files_go(tmp_path):
    """A file that a build no longer makes is gone after it."""
    root = tmp_path / "generated"
    names = ["a_client/__init__.py", "a_client/sub/b.py", "old_client/__init__.py"]
    old = {"old_client/__init__.py": "", "lock.json": json.dumps({"files": names})}
    tree.write({root: {**FILES, **old}})
    tree.write({root: FILES})
    assert tree.read(root) == FILES
    assert not (root / "old_client").exists()


def test_interrupted_write_keeps_the_old_tree(tmp_path, monkeypatch):
    """When the swap fails the old tree stands, and nothing is left beside it."""
    root = tmp_path / "generated"
    tree.write({root: FILES})
    replace = os.replace

    def failing(source, target):
        if os.fspath(source).endswith("new"):
            raise OSError("no space")
        replace(source, target)

    monkeypatch.setattr(os, "replace", failing)
    with pytest.raises(OSError, match="no space"):
        tree.write({root: {"x_client/__init__.py": ""}})
    assert tree.read(root) == FILES
    assert [path.name for path in tmp_path.iterdir()] == ["generated"]


PAGES = {"a.md": "# A\n", "lock.json": '{"files": ["a.md"]}\n'}


@pytest.mark.parametrize("old", [True, False])
def test_several_roots_change_together(tmp_path, monkeypatch, old):
    """When the last of several folders cannot be put in place, all are as they were."""
    roots = {tmp_path / "generated": FILES, tmp_path / "docs/reference": PAGES}
    if old:
        tree.write(roots)
    before = [tree.read(root) for root in roots]
    replace = os.replace

    def failing(source, target):
        if os.fspath(source).endswith("new") and os.fspath(target).endswith("reference"):
            raise OSError("no space")
        replace(source, target)

    monkeypatch.setattr(os, "replace", failing)
    other = json.dumps({"files": ["x.md"]})
    with pytest.raises(OSError, match="no space"):
        tree.write({root: {"x.md": "", "lock.json": other} for root in roots})
    assert [tree.read(root) for root in roots] == before
    assert [root.exists() for root in roots] == [old, old]
    monkeypatch.undo()
    tree.write(roots)
    assert [tree.read(root) for root in roots] == [FILES, PAGES]
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.glob("**/.*")}
    assert left == set()


def test_no_root_is_written_beside_what_others_wrote(tmp_path):
    """A file of others in one folder keeps the build out of all of them."""
    roots = {tmp_path / "generated": FILES, tmp_path / "docs/reference": PAGES}
    tree.write(roots)
    (tmp_path / "docs/reference/mine.md").write_text("mine")
    with pytest.raises(ValueError, match=r"mine\.md"):
        tree.write({root: {"lock.json": '{"files": []}'} for root in roots})
    assert tree.read(tmp_path / "generated") == FILES
    assert (tmp_path / "docs/reference/mine.md").read_text() == "mine"


def test_the_neighbours_of_a_root_stay(tmp_path):
    """What stands beside a folder is not of it."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/guide.md").write_text("mine")
    tree.write({tmp_path / "docs/reference": PAGES})
    assert (tmp_path / "docs/guide.md").read_text() == "mine"


@pytest.mark.parametrize("inner", [".", "docs/reference"])
def test_roots_lie_apart(tmp_path, inner):
    """A folder in another one would be taken away with it."""
    root = tmp_path / "docs"
    root.mkdir()
    (tmp_path / "link").symlink_to(root)
    with pytest.raises(ValueError, match="lies in another folder"):
        tree.write({root: FILES, tmp_path / "link" / inner: PAGES})
    assert list(root.iterdir()) == []


def test_nothing_outside_the_root(tmp_path):
    """A path that leads out of the tree is refused before anything changes."""
    root = tmp_path / "generated"
    tree.write({root: FILES})
    with pytest.raises(ValueError, match="would be written outside"):
        tree.write({root: {"../escaped.py": "x"}})
    assert not (tmp_path / "escaped.py").exists()
    assert tree.read(root) == FILES


def test_caches_are_no_difference(tmp_path):
    """Running the generated code leaves caches, which are not part of the tree."""
    root = tmp_path / "generated"
    tree.write({root: FILES})
    cache = root / "a_client" / "__pycache__"
    cache.mkdir()
    (cache / "x.pyc").write_bytes(b"\x00")
    assert tree.changed(tree.read(root), FILES) == ()


def _thesis(root):
    (root / "thesis.txt").write_text("years of work")


@pytest.mark.parametrize(
    ("put", "named"),
    [
        (_thesis, "thesis.txt"),
        (lambda root: (root / ".git").mkdir(), ".git"),
        (lambda root: (root / "a_client/sub/mine").mkdir(), "a_client/sub/mine"),
        (lambda root: (root / "a_client/mine.py").write_text(""), "a_client/mine.py"),
        (lambda root: (root / "link").symlink_to(root.parent), "link"),
        (lambda root: (root / "a_client/link").symlink_to("/dev/null"), "a_client/link"),
        (lambda root: (root / "nowhere").symlink_to("nothing"), "nowhere"),
        (lambda root: (root / "lock.json").unlink(), "lock.json"),
        (lambda root: (root / "lock.json").write_text("{}"), "lock.json"),
        (lambda root: (root / "lock.json").write_text("<<<<<<< ours"), "lock.json"),
        (lambda root: (root / "lock.json").write_text('{"files": 1}'), "a_client"),
    ],
)
def test_what_others_wrote_stays(tmp_path, put, named):
    """A folder that holds anything that no lock.json lists is refused, and stays as it is."""
    root = tmp_path / "generated"
    tree.write({root: FILES})
    put(root)
    before = sorted(str(path) for path in root.rglob("*"))
    others = tree.foreign(root)
    assert named in others or (named == "lock.json" and "a_client" in others)
    with pytest.raises(ValueError, match="what no build wrote"):
        tree.write({root: {"x_client/__init__.py": ""}})
    assert sorted(str(path) for path in root.rglob("*")) == before
    assert [path.name for path in tmp_path.iterdir()] == ["generated"]


def test_a_file_in_the_place_of_the_folder(tmp_path):
    """What is no folder is not replaced by one."""
    root = tmp_path / "generated"
    root.write_text("mine")
    with pytest.raises(ValueError, match="what no build wrote"):
        tree.write({root: FILES})
    assert root.read_text() == "mine"


def test_an_empty_folder_is_taken(tmp_path):
    """A folder that is empty, or reached by a link, is as good as none."""
    (tmp_path / "real").mkdir()
    (tmp_path / "generated").symlink_to("real")
    tree.write({tmp_path / "generated": FILES})
    assert (tmp_path / "generated").is_symlink()
    assert tree.read(tmp_path / "real") == FILES


@pytest.mark.parametrize(
    ("after", "paths"),
    [
        (FILES, ()),
        ({**FILES, "lock.json": "{ }\n"}, ("lock.json",)),
        ({**FILES, "new.py": ""}, ("new.py",)),
        ({k: v for k, v in FILES.items() if k != "lock.json"}, ("lock.json",)),
    ],
)
def test_changed(after, paths):
    """Edited, added and removed files are all differences."""
    assert tree.changed(FILES, after) == paths


def test_difference_shows_lines():
    """A difference is shown as lines of a diff."""
    text = tree.difference({"a": "x\ny\n"}, {"a": "x\nz\n"}, "a")
    assert "-y" in text
    assert "+z" in text


def test_difference_of_whole_files():
    """A file that only one side has is said in words, even an empty one."""
    assert "is not made" in tree.difference({"a": ""}, {}, "a")
    assert "is missing" in tree.difference({}, {"a": ""}, "a")


def test_missing_root(tmp_path):
    """A tree that is not there yet is empty."""
    assert tree.read(tmp_path / "generated") == {}

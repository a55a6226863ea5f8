"""`python -m generator build`: what it writes, what it refuses, and what it says."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator import tree
from generator.__main__ import main
from generator.build import build, build_vendor
from tests.generator import tiny

SPECS = Path("specs")
GENERATED = Path("generated")
PAGES = Path("docs/reference")


@pytest.fixture
def vendor(tmp_path):
    """A folder of specs with the tiny vendor in it, and an empty place for the output."""
    folder = tmp_path / "specs" / "tiny"
    folder.mkdir(parents=True)
    (folder / "openapi.yaml").write_text(json.dumps(tiny.document(), indent=1))
    (folder / "vendor.toml").write_text(tiny.VENDOR_TOML)
    return folder


def run(vendor: Path, *more: str) -> int:
    root = vendor.parent.parent
    return main(["build", "--specs", str(vendor.parent), "--out", str(root / "generated"), *more])


def output(vendor: Path) -> Path:
    return vendor.parent.parent / "generated"


def pages(vendor: Path) -> Path:
    return vendor.parent.parent / PAGES


def test_builds_are_equal(vendor):
    """Two builds of the same specs are byte-equal."""
    one, other = build(vendor.parent), build(vendor.parent)
    assert (one.files, one.pages) == (other.files, other.pages)


def test_committed_tree_is_fresh():
    """What stands in generated/ and in docs/reference/ is what the specs here make."""
    made = build(SPECS)
    assert tree.changed(tree.read(GENERATED), made.files) == ()
    assert tree.changed(tree.read(PAGES), made.pages) == ()


def test_build_then_check(vendor, capsys):
    """A build writes the tree, and the check right after it finds nothing."""
    assert run(vendor) == 0
    assert (output(vendor) / "tiny_client" / "resources" / "toys.py").exists()
    assert run(vendor, "--check") == 0
    assert "Nothing differs" in capsys.readouterr().err


@pytest.mark.parametrize(
    "edit",
    [
        lambda root: (root / "tiny_client/_client.py").write_text("# mine\n"),
        lambda root: (root / "tiny_client/models/openapi.py").unlink(),
        lambda root: (root / "lock.json").write_text(
            (root / "lock.json").read_text().replace("0.89.0", "0.88.0")
        ),
        lambda root: shutil.rmtree(root / "tiny_client"),
    ],
)
def test_check_finds_edits(vendor, capsys, edit):
    """Any edit of the tree makes the check fail, name the file, and say the command to run."""
    run(vendor)
    edit(output(vendor))
    before = tree.read(output(vendor))
    assert run(vendor, "--check") == 1
    said = capsys.readouterr().err
    assert "run `python -m generator build`" in said
    assert "(on disk)" in said or "missing on disk" in said
    assert tree.read(output(vendor)) == before
    assert run(vendor) == 0
    assert run(vendor, "--check") == 0


@pytest.mark.parametrize(
    ("name", "text"), [("tiny_client/extra.py", ""), ("lock.json", "{}"), ("thesis.txt", "mine")]
)
def test_what_no_build_wrote_is_left_alone(vendor, capsys, name, text):
    """A file that lock.json does not list is a difference, and neither deleted nor replaced."""
    run(vendor)
    (output(vendor) / name).write_text(text)
    before = tree.read(output(vendor))
    assert run(vendor, "--check") == 1
    assert run(vendor) == 1
    said = capsys.readouterr().err
    assert name in said
    assert "Nothing was written" in said
    assert tree.read(output(vendor)) == before


@pytest.mark.parametrize(
    "edit",
    [
        lambda root: (root / "tiny.md").write_text("# mine\n"),
        lambda root: (root / "tiny.md").unlink(),
        lambda root: (root / "lock.json").write_text('{"files": ["tiny.md"]}'),
        shutil.rmtree,
    ],
)
def test_pages_are_kept_fresh_like_the_code(vendor, capsys, edit):
    """An edit of a page, or the loss of all, is found by the check and mended by a build."""
    run(vendor)
    (pages(vendor).parent / "guide.md").write_text("mine")
    edit(pages(vendor))
    assert run(vendor, "--check") == 1
    assert "run `python -m generator build`" in capsys.readouterr().err
    assert run(vendor) == 0
    assert run(vendor, "--check") == 0
    assert sorted(tree.read(pages(vendor))) == ["lock.json", "tiny.md"]
    assert (pages(vendor).parent / "guide.md").read_text() == "mine"


@pytest.mark.parametrize("name", ["mine.md", "lock.json"])
def test_pages_that_no_build_wrote(vendor, capsys, name):
    """Among the pages too a file of others is left alone, and so is everything beside it."""
    run(vendor)
    (pages(vendor) / name).write_text("{}")
    before = tree.read(output(vendor)), tree.read(pages(vendor))
    (vendor / "vendor.toml").write_text(tiny.VENDOR_TOML.replace('"Tiny"\nt', '"Small"\nt'))
    assert run(vendor) == 1
    said = capsys.readouterr().err
    assert str(pages(vendor)) in said
    assert "Nothing was written" in said
    assert (tree.read(output(vendor)), tree.read(pages(vendor))) == before


def test_the_pages_of_a_vendor_that_is_gone(vendor):
    """A vendor without a spec has neither client nor page after a build."""
    shutil.copytree(vendor, vendor.parent / "other")
    toml = vendor.parent / "other" / "vendor.toml"
    toml.write_text(tiny.VENDOR_TOML.replace("tiny_client", "other_client"))
    run(vendor)
    assert sorted(tree.read(pages(vendor))) == ["lock.json", "other.md", "tiny.md"]
    shutil.rmtree(vendor.parent / "other")
    assert run(vendor) == 0
    assert sorted(tree.read(pages(vendor))) == ["lock.json", "tiny.md"]


def test_a_page_is_no_version(vendor):
    """Another page of the same client asks for no version of it."""
    before = dict(build(vendor.parent).files) | {"tiny.md": "# Older\n"}
    made = build_vendor(vendor)
    assert (made.bump(before), made.changed(before)) == ("none", 1)


def test_a_digest_that_cannot_be_read(vendor, capsys):
    """The lines of a page that nobody can read are no empty lines."""
    (vendor / "documented.json").write_text("{")
    assert run(vendor) == 1
    assert f"{vendor / 'documented.json'}: error: no digest" in capsys.readouterr().err


def test_two_vendors_with_one_package(vendor, capsys):
    """The second vendor does not replace the first: both are named, and nothing is written."""
    shutil.copytree(vendor, vendor.parent / "tiny2")
    assert run(vendor) == 1
    said = capsys.readouterr().err
    line = tiny.VENDOR_TOML.splitlines().index('package = "tiny_client"') + 1
    for folder in ("tiny", "tiny2"):
        assert f"{vendor.parent / folder / 'vendor.toml'}:{line}" in said
    assert not output(vendor).exists()


@pytest.mark.parametrize("name", ["Tiny", "tiny-two", "2tiny", "tiny two", "ü", "_tiny", "t" * 41])
def test_a_folder_that_cannot_name_a_vendor(vendor, capsys, name):
    """The name of a folder becomes that of modules, cassettes and tests."""
    vendor.rename(vendor.parent / name)
    assert run(vendor) == 1
    assert f"{vendor.parent / name}: error: a vendor cannot be called {name!r}" in (
        capsys.readouterr().err
    )


def test_folders_of_tools_are_no_vendors(vendor):
    """Beside the vendors there may be what an editor or a version control keeps."""
    (vendor.parent / ".idea").mkdir()
    assert [each.name for each in build(vendor.parent).vendors] == ["tiny"]


def test_problems_are_printed_together(vendor, capsys):
    """All errors come at once, each with file and line, and nothing is written."""
    run(vendor)
    before = tree.read(output(vendor))
    broken = tiny.document()
    operation = broken["paths"]["/toys/{toy_id}"]["patch"]
    del operation["x-retry"], operation["security"]
    (vendor / "openapi.yaml").write_text(json.dumps(broken, indent=1))
    assert run(vendor) == 1
    said = capsys.readouterr().err
    assert "x-retry" in said
    assert "security" in said
    assert f"{vendor / 'openapi.yaml'}:" in said
    assert "Nothing was written" in said
    assert tree.read(output(vendor)) == before


def test_unchanged_tree_is_not_touched(vendor):
    """A build that changes nothing leaves the files alone."""
    run(vendor)
    path = output(vendor) / "lock.json"
    stamp = path.stat().st_mtime_ns
    run(vendor)
    assert path.stat().st_mtime_ns == stamp


def test_table(vendor, capsys):
    """The table at the end counts operations, models and changed files and names the bump."""
    run(vendor)
    row = next(line for line in capsys.readouterr().out.splitlines() if "tiny" in line)
    assert [cell.strip() for cell in row.strip("│┃ ").split("│")][:3] == ["tiny", "1", "5"]
    assert "minor" in row


def test_template_change_is_a_patch(vendor):
    """The same spec with other output asks for a patch."""
    run(vendor)
    before = tree.read(output(vendor))
    before["tiny_client/errors.py"] += "# of an older template\n"
    assert build_vendor(vendor).bump(before) == "patch"
    assert build_vendor(vendor).bump(tree.read(output(vendor))) == "none"


def test_lock_names_its_sources(vendor):
    """lock.json has the digest of the shipped spec and the pinned versions of the tools."""
    files = build(vendor.parent).files
    content = json.loads(files["lock.json"])
    spec = build_vendor(vendor).spec
    assert content["specs"] == {"tiny": spec.sha256}
    assert content["tools"] == {
        "datamodel-code-generator": "0.89.0",
        "openapi-python-client": "0.29.1",
    }


def test_every_file_says_what_it_is(vendor):
    """Each Python file begins with its source, the command, and the request not to edit it."""
    for path, text in build(vendor.parent).files.items():
        if path.endswith(".py"):
            first = text.splitlines()[:2]
            assert "specs/tiny" in first[0], path
            assert "python -m generator build" in first[0], path
            assert "Do not edit" in first[0], path


def test_a_page_without_a_spec(vendor):
    """A vendor of whom there is only the digest of a page has no client yet, and is no error."""
    page = vendor.parent / "later"
    page.mkdir()
    (page / "documented.json").write_text("{}")
    assert [each.name for each in build(vendor.parent).vendors] == ["tiny"]
    (page / "vendor.toml").write_text("")
    assert build(vendor.parent).failed


def test_no_specs_folder(tmp_path, capsys):
    """A wrong folder is a wrong call, named with its argument."""
    with pytest.raises(SystemExit) as stopped:
        main(["build", "--specs", str(tmp_path / "nowhere")])
    assert stopped.value.code == 2
    assert "--specs" in capsys.readouterr().err


def test_empty_specs_folder(tmp_path, capsys):
    """A folder without a vendor is an error, not an empty tree."""
    (tmp_path / "specs").mkdir()
    assert main(["build", "--specs", str(tmp_path / "specs"), "--out", str(tmp_path / "g")]) == 1
    assert "no vendor" in capsys.readouterr().err
    assert not (tmp_path / "g").exists()

from __future__ import annotations

import contextlib
import hashlib
import os
import random
import tracemalloc

import pytest

from generator.digest.detect import detect
from generator.digest.facts import PageError
from generator.digest.reading import LARGEST, LARGEST_SOURCE, LONGEST_LINE, read
from tests.generator.digest.strigo_page import PAGES, content

LOGIN = (
    "<!doctype html><html><head><title>Sign in</title></head><body><form action='/login'>"
    "<input name='user'><input type='password' name='password'></form></body></html>"
)
OTHERS = {
    "strigo": "|Attribute|Type|Description|\n|-|-|-|\n",
    "scormcloud": "Type | Name | Required | Schema |\n---|---|---|---|\nHTTP Code | Description |\n"
    "---|---|\n",
    "skilljar": "Parameter | Description | Type |\n---|---|---|\n",
}
GARBAGE = {
    "empty": (b"", "empty"),
    "blank": (b" \n\t\n", "empty"),
    "login": (LOGIN.encode(), "log in"),
    "other HTML": (b"<!DOCTYPE html><html><body><p>Hi</p></body></html>", "without the tables"),
    "other text": (b"# Hello\n\nworld\n", "without the tables"),
    "zeros": (b"\0" * 100, "control character"),
    "noise": (random.Random(1).randbytes(10_000), "not UTF-8"),
    "PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "not UTF-8"),
    "PNG": (b"\x89PNG\r\n\x1a\n", "not UTF-8"),
    "UTF-16": ("# Events".encode("utf-16"), "not UTF-8"),
    "a control character": (b"a\nb\x1b[0m\n", "page:2: a control character"),
    "too large": (b"x\n" * (LARGEST // 2 + 1), "larger than 5 MiB"),
    "too large a text": (b"x\n" * (LARGEST_SOURCE // 2 + 1), "larger than 1 MiB"),
    "a long line": (b"x\n" + b"x" * (LONGEST_LINE + 1), "page:2: a line of more than"),
    "tables of two vendors": ("\n".join(OTHERS.values()).encode(), "in one page"),
    "nested brackets": (b"<html>" + b"<div>" * 50_000 + b"</html>", "without the tables"),
}


@pytest.mark.parametrize("case", GARBAGE)
def test_garbage(case):
    """What is no page of a vendor is refused with the reason."""
    data, reason = GARBAGE[case]
    with pytest.raises(PageError, match=reason):
        read(data)


@pytest.mark.parametrize("vendor", OTHERS)
def test_other_vendor(vendor):
    """A page given for another vendor's is refused, and both are named."""
    for other in OTHERS:
        assert detect(OTHERS[vendor], "page").vendor == vendor
        if other != vendor:
            with pytest.raises(PageError, match=f"a page of {vendor}, not of {other}"):
                read(OTHERS[vendor].encode(), "page", other)


def test_unknown_vendor():
    """A vendor that nobody knows is refused, and the known ones are named."""
    with pytest.raises(PageError, match=r"no vendor 'moodle'.*strigo, scormcloud, skilljar"):
        read(b"x", vendor="moodle")


def test_endless_file(tmp_path):
    """A file of 100 MB is refused without being read to its end."""
    path = tmp_path / "huge.md"
    with path.open("wb") as file:
        file.truncate(100 * 10**6)
    tracemalloc.start()
    try:
        with pytest.raises(PageError, match=r"huge.md: the file is larger than 5 MiB"):
            read(path)
        assert tracemalloc.get_traced_memory()[1] < 3 * LARGEST
    finally:
        tracemalloc.stop()


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="the system has no endless file")
def test_device(tmp_path):
    """A file that never ends is refused too."""
    (tmp_path / "page.md").symlink_to("/dev/zero")
    with pytest.raises(PageError, match="larger than"):
        read(tmp_path / "page.md")


def test_no_file(tmp_path):
    """A missing file and a folder are refused with the system's reason."""
    with pytest.raises(PageError, match="No such file"):
        read(tmp_path / "page.md")
    with pytest.raises(PageError, match="directory"):
        read(tmp_path)


@pytest.mark.parametrize("name", PAGES)
def test_bytes(name):
    """Line ends and a byte order mark change only the digest of the bytes."""
    plain = content(name).encode()
    other = b"\xef\xbb\xbf" + plain.replace(b"\n", b"\r\n")
    digests = [read(data, name) for data in (plain, other)]
    assert digests[0].facts == digests[1].facts
    assert [d.sha256 for d in digests] == [hashlib.sha256(d).hexdigest() for d in (plain, other)]


@pytest.mark.parametrize("seed", range(30))
def test_damaged(seed):
    """A page with random bytes or lines damaged is read or refused, and never breaks the reader."""
    dice = random.Random(seed)
    lines = content(PAGES[seed % 2]).split("\n")
    for _ in range(dice.randrange(1, 6)):
        at = dice.randrange(len(lines))
        lines[at] = dice.choice(
            ["", "|", "```", "> x", lines[at][::-1], lines[at] * 2, "<b>", "---"]
        )
    with contextlib.suppress(PageError):
        read("\n".join(lines).encode())

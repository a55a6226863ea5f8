"""The reader of SCORM Cloud's HTML, on the facts of the text page rendered as the site would."""

from __future__ import annotations

import random
import re

import pytest

from generator.digest.facts import PageError
from generator.digest.readers import scormcloud_html, scormcloud_text
from generator.digest.reading import read
from tests.generator.digest.scormcloud_edits import EDITS
from tests.generator.digest.scormcloud_page import NAME, Page, content, take_apart
from tests.generator.digest.test_scormcloud import difference, values

HTML = "courseservice.html"


@pytest.fixture
def parts() -> Page:
    return take_apart(content())


def test_same_facts(parts):
    """The HTML of the page has the facts of its text."""
    digest = scormcloud_html.read_page(parts.html(), HTML)
    assert values(digest) == values(scormcloud_text.read_page(parts.text(), NAME))
    assert digest.format == "html"


def test_detected(parts):
    """The page is known without its vendor being named, and refused where another is named."""
    page = parts.html().encode()
    assert read(page, HTML) == scormcloud_html.read_page(parts.html(), HTML)
    with pytest.raises(PageError, match="scormcloud"):
        read(page, HTML, "skilljar")


def test_lines(parts):
    """The lines of a fact hold the words of the fact."""
    lines = parts.html().split("\n")
    for fact in scormcloud_html.read_page(parts.html(), HTML).facts:
        if fact.kind in ("param", "status"):
            name = fact.name.rpartition(":")[2]
            said = "".join(lines[fact.lines[0] - 1 : fact.lines[0]])
            assert name in re.sub(r"<[^>]*>", "", said)


@pytest.mark.parametrize("seed", range(57))
def test_edit_of_a_fact(parts, seed):
    """An edit of what the page says changes the digest there and nowhere else."""
    before = values(scormcloud_html.read_page(parts.html(), HTML))
    expected = EDITS[seed % len(EDITS)](parts, before, random.Random(seed))
    after = values(scormcloud_html.read_page(parts.html(), HTML))
    assert difference(before, after) == expected


@pytest.mark.parametrize(
    ("pattern", "new"),
    [
        (r"\n", "\n\n  "), (r"<table>", '<div class="wide">\n<table class="t">'),
        (r"</table>", "</table></div>"), (r"<(t[dh])>", r"<\1 class='x'>\n  "), (r"<p>", "<p >"),
        (r"<code>(.*?)</code>", r"<em>\1</em>"), (r"</tr>", "</tr><!-- row -->"),
        (r"h3>", "h4>"), (r"</h2>", ' <a href="#top"></a></h2>'), (r"<(t[dh])>", r"<\1><p>"),
        (r"</tr>", ""), (r"</t[dh]>", ""),
    ],
)  # fmt: skip
def test_noise(parts, pattern, new):
    """Markup laid out in another way leaves the digest as it was."""
    page = parts.html()
    text = re.sub(pattern, new, page)
    assert text != page
    before = values(scormcloud_html.read_page(page, HTML))
    assert values(scormcloud_html.read_page(text, HTML)) == before


@pytest.mark.parametrize("seed", range(20))
def test_cut_anywhere(parts, seed):
    """A page that lacks its end is refused."""
    page = parts.html()
    with pytest.raises(PageError):
        scormcloud_html.read_page(page[: random.Random(seed).randrange(len(page) - 10)], HTML)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("<td>true</td>", "", "without 4 cells"),
        ("<td>true</td>", '<td rowspan="2">true</td>', "spans"),
        ("<th>Required</th>", "<th>Needed</th>", "header is not known"),
        ("<h1>Course Service</h1>", "", "title"),
        ("<h3>Parameters</h3>", "<pre>curl</pre>", "code"),
        ("<h3>Authentication:</h3>", "", "'Authentication' is missing"),
        ("</main>", "<p>More | below</p></main>", "an operation"),
        ("<h1>", "<table><tr><th>Type</th></tr></table><h1>", "above the title"),
    ],
)
def test_not_understood(parts, old, new, message):
    """What no rule understands is an error with its line."""
    page = parts.html()
    assert old in page
    with pytest.raises(PageError, match=message) as caught:
        scormcloud_html.read_page(page.replace(old, new, 1), HTML)
    assert re.fullmatch(rf"{HTML}:\d+", caught.value.place)


@pytest.mark.parametrize(
    "text",
    [
        "", "<html></html>", "<html><body><form><input type=password></form></body></html>",
        "<html><body><h1>Sign in</h1><p>Password</p></body></html>",
    ],
)  # fmt: skip
def test_garbage(text):
    """What is no page at all is refused."""
    with pytest.raises(PageError):
        scormcloud_html.read_page(text, HTML)

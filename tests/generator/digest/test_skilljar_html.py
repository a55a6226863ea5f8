"""The HTML twin of Skilljar's page.

No HTML of the vendor is at hand: the parts of the text page are written into the template of
Django REST framework, which is what the words of the text come from.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from typing import Any

import pytest

from generator.digest.facts import Digest, PageError
from generator.digest.readers import skilljar_html, skilljar_text
from generator.digest.reading import read
from tests.generator.digest.skilljar_edits import EDITS
from tests.generator.digest.skilljar_page import NAME, Page, content, take_apart

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
TINY = """<!DOCTYPE html>
<html><body><div role="main">
<h1>A reference</h1>
<h2 class="coredocs-section-title">ping</h2>
<h3 class="coredocs-link-title">list</h3>
<div class="meta"><span>GET</span> <code>/v1/ping</code></div>
<p>Tells that the key is good.</p>
<h2 class="coredocs-section-title">things</h2>
<h3 class="coredocs-link-title">users &gt; create</h3>
<div class="meta"><span>POST</span> <code>/v1/things/users</code></div>
<p>Adds <em>users</em>.</p>
<h3>Request Body</h3>
<pre><code>{
"user": {"id": 1}
}</code></pre>
<h3>Response</h3>
<p>This will return a 202 Accepted.</p><pre>{"html": "
<p>Words</p>
"}</pre>
<h4>Request Body</h4>
<p>The request body should be <code>"application/json"</code> encoded.</p>
<table><thead><tr><th>Parameter</th><th>Description</th><th>Type</th></tr></thead>
<tbody><tr><td><code>user</code> <span>required</span></td><td></td><td>Object</td></tr></tbody>
</table>
</div></body></html>
"""
Noise = Callable[[str, random.Random], str]


@pytest.fixture(scope="module")
def page() -> str:
    return content()


@pytest.fixture(scope="module")
def digest(page: str) -> Digest:
    return skilljar_html.read_page(take_apart(page).html(METHODS), "page.html")


def values(digest: Digest) -> dict[str, Any]:
    return {fact.key: fact.value for fact in digest.facts}


def changes(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    keys = before.keys() | after.keys()
    return {key: after.get(key) for key in keys if before.get(key) != after.get(key)}


def rendered(parts: Page) -> dict[str, Any]:
    return values(skilljar_html.read_page(parts.html(METHODS), "page.html"))


def test_same_facts(page):
    """The page in HTML has the facts of the page in text, and is not cut off."""
    text = values(skilljar_text.read_page(page, NAME))
    found = values(skilljar_html.read_page(take_apart(page).html(), "page.html"))
    assert changes(text, found) == {"page": {"title": text["page"]["title"]}}


def test_detected(page):
    """The HTML of the page is known for Skilljar's."""
    found = read(take_apart(page).html().encode(), "page.html", "skilljar")
    assert (found.vendor, found.format) == ("skilljar", "html")
    assert len(found.operations()) == 130


def test_methods_and_paths(digest):
    """Method and path are read where the page prints them."""
    value = digest.find("op:courses > create").value
    assert (value["method"], value["path"]) == (METHODS[4], "/v1/courses")
    assert all(fact.value["method"] and fact.value["path"] for fact in digest.operations())


@pytest.mark.parametrize("seed", range(54))
def test_edited_facts(page, digest, seed):
    """An edit of what the page says changes the digest there and nowhere else."""
    parts, before = take_apart(page), values(digest)
    expected = EDITS[seed % len(EDITS)](parts, before, random.Random(seed))
    found = changes(methodless(before), methodless(rendered(parts)))
    assert found == methodless(expected)


def methodless(facts: dict[str, Any]) -> dict[str, Any]:
    """The template deals methods out in turn, so those behind a new operation change with it."""
    return {
        key: None if value is None else {k: v for k, v in value.items() if k != "method"}
        for key, value in facts.items()
    }


@pytest.mark.parametrize("seed", range(10))
def test_method_and_path_changed(page, digest, seed):
    """Another method or path changes its operation and nothing else."""
    dice, text = random.Random(seed), take_apart(page).html(METHODS)
    found = dice.choice(list(re.finditer(r'-primary">(\w+)</span>\n<code>(.*)</code>', text)))
    method = "DELETE" if found[1] == "GET" else "GET"
    new = dice.choice(((method, found[2]), (found[1], "/v2/new")))
    meta = f'-primary">{new[0]}</span>\n<code>{new[1]}</code>'
    edited = text[: found.start()] + meta + text[found.end() :]
    after = changes(values(digest), values(skilljar_html.read_page(edited, "page.html")))
    ((key, value),) = after.items()
    assert key.startswith("op:")
    assert (value["method"], value["path"]) == new


def blanks(text: str, dice: random.Random) -> str:
    return text.replace("<td>", "<td>\n   ").replace("</td>", " \n</td>")


def attributes(text: str, dice: random.Random) -> str:
    return re.sub(r"<(td|tr|p|h4)(?=[ >])", r'<\1 data-x="1"', text)


def comments(text: str, dice: random.Random) -> str:
    return text.replace("<tr>", "<!-- a row --><tr>").replace("</p>", "<!-- end --></p>")


def wrappers(text: str, dice: random.Random) -> str:
    return text.replace("<table", "<div><section><table").replace(
        "</table>", "</table></section></div>"
    )


def layout(text: str, dice: random.Random) -> str:
    return text.replace('class="parameters table table-bordered table-striped"', "")


def inline(text: str, dice: random.Random) -> str:
    return re.sub(r"<p>(\w+) ", r"<p><strong>\1</strong> ", text)


def case(text: str, dice: random.Random) -> str:
    return re.sub(r"<(/?)(td|tr|table|pre)\b", lambda found: found[0].upper(), text)


def lines(text: str, dice: random.Random) -> str:
    return re.sub(r"(?<=</td>)(?=<td>)", "\n\n", text)


@pytest.mark.parametrize(
    "noise", [blanks, attributes, comments, wrappers, layout, inline, case, lines]
)
def test_edited_noise(page, digest, noise: Noise):
    """Another layout of the same HTML leaves the digest as it was."""
    text = take_apart(page).html(METHODS)
    edited = noise(text, random.Random(1))
    assert edited != text
    assert changes(values(digest), values(skilljar_html.read_page(edited, "page.html"))) == {}


@pytest.mark.parametrize("seed", range(20))
def test_truncated(page, seed):
    """A page without its end is an error."""
    text = take_apart(page).html()
    with pytest.raises(PageError, match="</html>"):
        skilljar_html.read_page(text[: random.Random(seed).randrange(len(text) - 8)], "page.html")


def test_tiny():
    """Headings and examples within a description, and an operation without tables, are read."""
    found = values(skilljar_html.read_page(TINY, "p"))
    assert found["op:ping > list"] == {"method": "GET", "path": "/v1/ping"}
    key = "op:things > users > create"
    assert found[f"{key}/body:user"] == {"type": "object", "required": True}
    assert found[f"{key}/status:202"] == {}
    assert found[f"{key}/example:request:1"]["names"] == {"user": "object", "user.id": "number"}
    assert found[f"{key}/example:response:1"] == {"parses": False, "names": {"html": "string"}}
    assert len(found) == 7


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("<th>Type</th>", "<th>Kind</th>", 22, "missing or unknown"),
        ("<td></td>", "", 23, "2 cells"),
        ("Object", "Thing", 23, "no type"),
        ("<code>user</code>", "<code>The user</code>", 23, "no name"),
        ("<p>Adds", "<video>x</video><p>Adds", 11, "no place"),
        ("<p>Adds", "<table><tr><td>x</td></tr></table><p>Adds", 11, "no resource"),
        ("/v1/ping", "v1/ping", 6, "method and path"),
        ("users &gt; create", "Add users", 9, "no operation"),
        (">things<", ">Things<", 8, "no resource"),
        ("<h1>A reference</h1>", "", 4, "title"),
        ("<tr><td>", "<!-- <tr><td>", 22, "no row"),
        ("<p>Tells", "<!-- <p>Tells", 8, "1 of 2 headings"),
        ("<p>Tells", "<script><p>Tells", 8, "1 of 2 headings"),
    ],
)  # fmt: skip
def test_not_understood(old, new, line, message):
    """What is not understood is an error with its line, never a smaller digest."""
    with pytest.raises(PageError, match=message) as caught:
        skilljar_html.read_page(TINY.replace(old, new, 1), "p")
    assert caught.value.place == f"p:{line}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<html></html>",
        "<html><body><h1>Log in</h1><form><input type='password'></form></body></html>",
        "<html><body><h1>x</h1>" + "<div>" * 999 + "</body></html>",
    ],
)
def test_garbage(text):
    """What is no page at all is an error."""
    with pytest.raises(PageError):
        skilljar_html.read_page(text, "p")

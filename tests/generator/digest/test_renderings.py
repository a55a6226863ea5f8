"""A page of Strigo's in other renderings and dialects: the same facts, or a line and a hint."""

from __future__ import annotations

import re
from typing import Any

import pytest
from markdown_it import MarkdownIt

from generator.digest.facts import PageError
from generator.digest.reading import read
from tests.generator.digest.strigo_page import DOCS, PAGES, content

SLATE = """<!doctype html><html><head><title>x</title></head><body class="index">
<a href="#" id="nav-button"><span>NAV<img src="n.png"/></span></a>
<div class="tocify-wrapper"><div class="search"><input type="text"></div>
<ul class="search-results"></ul><div id="toc">Contents</div></div>
<div class="page-wrapper"><div class="dark-box"></div><div class="content">{}</div>
<div class="dark-box"><div class="lang-selector"><a href="#">cURL</a></div></div></div>
</body></html>"""
ARTICLE = """<!DOCTYPE html><html><body><header><h2>Docs</h2> by us</header>
<aside class="sidebar"><ul><li>Events</li></ul></aside>
<main><ul class="breadcrumbs"><li>Docs</li></ul><p>Last updated today.</p><article>{}</article>
<a class="edit-link" href="#">Edit</a><div class="pagination"><a href="#">Next</a></div></main>
<footer>Imprint</footer></body></html>"""
SECTIONS = """<!DOCTYPE html><html><body><nav>Home</nav>
<section id="search-and-menu-of-events">{}</section></body></html>"""
FRAMES = {"slate": SLATE, "article": ARTICLE, "sections": SECTIONS}


def values(text: str) -> dict[str, Any]:
    return {fact.key: fact.value for fact in read(text.encode(), "page", "strigo").facts}


def everything(text: str) -> dict[str, Any]:
    """The facts, and the texts by their hashes."""
    found = read(text.encode(), "page", "strigo")
    return values(text) | {text.place: text.hash for text in found.texts}


def body(text: str) -> str:
    """The page as HTML with a site's typography."""
    markdown = MarkdownIt("commonmark", {"html": True, "typographer": True})
    markdown.enable(["table", "replacements", "smartquotes"])
    return markdown.render(re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL))


def numbered(html: str) -> str:
    """Every example with a column of line numbers."""
    return re.sub(
        r"<pre>(.*?)</pre>",
        r'<table class="lntable"><tr><td><pre>1 2</pre></td><td><pre>\1</pre></td></tr></table>',
        html,
        flags=re.DOTALL,
    )


def in_code(html: str, old: str, new: str) -> str:
    """Every example with its lines written in another way."""
    return re.sub(
        r"(<pre><code.*?>)(.*?)(</code>)",
        lambda found: found[1] + re.sub(old, new, found[2]) + found[3],
        html,
        flags=re.DOTALL,
    )


MARKUP = {
    "breaks in code": lambda html: in_code(html, r"(.*)\n", r'<span class="token">\1<br></span>'),
    "numbers in code": lambda html: in_code(html, r"(.+\n)", r'<span class="ln">7</span>\1'),
    "plain": lambda html: html,
    "permalinks": lambda html: re.sub(
        r"</(h\d)>", r'<a class="headerlink" href="#x">¶</a></\1>', html
    ),
    "marks in front": lambda html: re.sub(r"<(h\d)>", r'<\1 id="x"><a href="#x">#</a> ', html),
    "linked headings": lambda html: re.sub(
        r"<(h\d)>(.*?)</h\d>", r'<\1><a href="#x">\2</a></\1>', html
    ),
    "zero width": lambda html: re.sub(r"</(h\d|td)>", "\u200b</\\1>", html),
    "line numbers": numbered,
    "boxes": lambda html: re.sub(r"<(/?)aside\b", r"<\1div", html),
    "bold cells": lambda html: re.sub(r"<(t[hd])>(.*?)</", r"<\1><strong>\2</strong></", html),
    "coloured": lambda html: re.sub(
        r"<code class.*?>(.*?)</code>", r"<code><span>\1</span></code>", html, flags=re.S
    ),
}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("markup", MARKUP)
@pytest.mark.parametrize("frame", FRAMES)
def test_html(name, markup, frame):
    """Whatever a site puts around the words and between them, it says what the text says."""
    text = content(name)
    assert everything(FRAMES[frame].format(MARKUP[markup](body(text)))) == everything(text)


def test_typography_is_there():
    """The renderings above have curly quotes, so that they prove something of them."""
    assert "\u2019" in body(content("strigo-events.md"))


def test_several_resources():
    """A site's one page with all resources has the facts of all, in whatever order they stand."""
    intro = "<h1>Introduction</h1><p>Words.</p><pre>curl x</pre><h2>Keys</h2><ul><li>a</li></ul>"
    errors = "<h1>Errors</h1><table><tr><th>Code</th></tr><tr><td>400</td></tr></table>"
    parts = [body(content(name)) for name in PAGES]
    whole = values(SLATE.format(intro + parts[0] + parts[1] + errors))
    wanted = values(content(PAGES[0])) | values(content(PAGES[1]))
    assert whole.pop("page") == {"title": "Events + On Demand Courses"}
    del wanted["page"]
    assert whole == wanted
    turned = values(SLATE.format(parts[1] + errors + parts[0] + intro))
    del turned["page"]
    assert turned == wanted


@pytest.mark.parametrize("name", PAGES)
def test_html_says_where_it_ends(name):
    """HTML may end in a table of a body, whatever bodies there are; a source may be cut off."""
    text = content(name)
    end = text.index("\n## ", text.index("### BODY Parameters"))
    table = text.rindex("\n|", 0, end)
    part = text[: text.index("\n", table + 1)]
    found = everything(SLATE.format(body(part)))
    assert found.items() <= everything(text).items()
    assert sum("/body:" in key for key in found) > 10
    with pytest.raises(PageError, match="cut off"):
        values(part)
    introduced = (
        body(part)
        + "<h1>Errors</h1><p>Words.</p>"
        + body(content(PAGES[0] if name == PAGES[1] else PAGES[1]))
    )
    assert values(SLATE.format(introduced))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<h2>The Event Resource</h2>", ""),
        ("<h2>The Event Resource</h2>", "<h2>Events</h2>"),
        ("<h2>Retrieve all events</h2>", "<h1>Retrieve all events</h1>"),
        ("<h2>Delete an event</h2>", "<h1>Delete an event</h1>"),
    ],
)
def test_several_resources_not_understood(old, new):
    """A chapter that has anything of a reference is not taken for an introduction."""
    html = body(content(PAGES[1])) + body(content(PAGES[0]))
    assert old in html
    with pytest.raises(PageError):
        values(SLATE.format(html.replace(old, new)))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<td>String</td>", "<td><table><tr><th>String</th></tr></table></td>"),
        ("</h1>", "</h1><dl><dt>Term</dt></dl>"),
        ("<td>Yes</td>", '<td colspan="2">Yes</td>'),
        ("<h1>", "<table><tr><th>Above</th></tr></table><h1>"),
        ("<h1>", "<pre>above</pre><h1>"),
        ("<h1>Events</h1>", ""),
    ],
)
def test_html_not_understood(old, new):
    """A place where the words could be read by halves is refused with its line."""
    html = body(content("strigo-events.md"))
    assert old in html
    with pytest.raises(PageError) as caught:
        values(SLATE.format(html.replace(old, new, 1)))
    assert re.fullmatch(r"page:\d+", caught.value.place)


BOXES = {
    "shortcode": ("{{< notice >}}", "{{< /notice >}}"),
    "shortcode of Markdown": ("{{% notice tip %}}", "{{% /notice %}}"),
    "shortcode with arguments": ('{{<warning title="x">}}', "{{</ warning >}}"),
    "colons": (":::note", ":::"),
    "named colons": ("::: warning Title", ":::"),
    "other class": ('<aside class="warning">', "</aside>"),
}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("box", BOXES)
def test_boxes(name, box):
    """A notice is one in every dialect."""
    begin, end = BOXES[box]
    text = content(name)
    edited = text.replace('<aside class="notice">', begin).replace("</aside>", end)
    assert edited != text or begin == '<aside class="notice">'
    assert everything(edited) == everything(text)
    alert = re.sub(r"<aside.*?>\n(.*)\n</aside>", r"> [!NOTE]\n> \1", text)
    assert alert != text
    assert everything(alert) == everything(text)


@pytest.mark.parametrize(
    "line",
    ['{{< include "table.md" >}}', "{{% param x %}}", ":::tabs", "Words {{< ref x >}} go on."],
)
def test_shortcodes_not_understood(line):
    """A shortcode that may stand for anything is refused with its line and what to do."""
    text = content("strigo-events.md").replace("Get a single event.", line)
    with pytest.raises(PageError) as caught:
        values(text)
    assert caught.value.place == f"page:{text.split(chr(10)).index(line) + 1}"
    assert caught.value.hint


def table_edit(text: str, change: Any) -> str:
    """The page with the cells of every row of every table changed."""
    lines = []
    for line in text.split("\n"):
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        edited = line.startswith("|") and change(["-" if set(c) <= {"-"} else c for c in cells])
        lines.append(f"| {' | '.join(edited)} |" if edited else line)
    return "\n".join(lines)


def in_type(mark: str) -> Any:
    def change(cells: list[str]) -> list[str]:
        return [
            cells[0],
            cells[1] if cells[1] in ("-", "Type") else mark.format(cells[1]),
            *cells[2:],
        ]

    return change


def further(heading: str, cell: str) -> Any:
    def change(cells: list[str]) -> list[str]:
        return [*cells, heading if cells[0] == "Attribute" else "-" if cells[0] == "-" else cell]

    return change


CELLS = {
    "code": in_type("`{}`"),
    "bold": in_type("**{}**"),
    "bold code": in_type("**`{}`**"),
    "small letters": lambda cells: [cells[0], cells[1].lower(), *cells[2:]],
    "capitals": lambda cells: [cells[0], cells[1].upper(), *cells[2:]],
    "bold names": lambda cells: [f"**{cells[0]}**" if "`" in cells[0] else cells[0], *cells[1:]],
    "plain names": lambda cells: [cells[0].strip("`"), *cells[1:]],
    "bold headings": lambda cells: (
        [f"**{c}**" for c in cells] if cells[0] == "Attribute" else cells
    ),
    "other order": lambda cells: [cells[-1] or "x", *cells[:-1]],
    "required": lambda cells: [{"Yes": "`Yes`", "No": "**no**"}.get(cell, cell) for cell in cells],
    "optional": lambda cells: [{"Yes": "Required", "No": "optional"}.get(c, c) for c in cells],
    "examples": further("Example", "`5`"),
    "notes": further("NOTE", "Some words."),
    "empty notes": further("Notes", " "),
}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("edit", CELLS)
def test_cells(name, edit):
    """Marks, case and order of cells are noise, and further columns add what they say."""
    text = content(name)
    edited = table_edit(text, CELLS[edit])
    assert edited != text
    assert values(edited) == values(text)
    assert edit == "notes" or everything(edited) == everything(text)


@pytest.mark.parametrize("name", PAGES)
def test_notes_describe(name):
    """A column of notes is a part of the description, and its limits are facts."""
    found = values(table_edit(content(name), further("Notes", "At most 7 characters.")))
    rows = [key for key in found if re.search(r"/(?:field|param|body)", key)]
    assert rows
    assert all(
        found[key]["maxLength"] == 7 or "maxLength" in values(content(name))[key] for key in rows
    )


def test_defaults():
    """A column of defaults says what a sentence says; a dash or nothing says nothing."""
    text = content("strigo-events.md")

    def change(cells: list[str]) -> list[str]:
        said = {"Attribute": "Default", "`include_chat`": "`false`", "`name`": "x", "-": "-"}
        return [*cells, said.get(cells[0], "")]

    found = values(table_edit(text, change))
    before = values(text)
    for key, value in found.items():
        name = key.rpartition(":")[2]
        default = {"include_chat": False, "name": "x"} if re.search("/(?:field|body):", key) else {}
        wanted = {"default": default[name]} if name in default else {}
        assert value == before[key] | wanted


@pytest.mark.parametrize("heading", ["Since", "Type", "Format"])
def test_columns_not_understood(heading):
    """A column that may say anything is refused with the line of its table and a hint."""
    text = content("strigo-events.md")
    with pytest.raises(PageError, match=r"other columns.*should be") as caught:
        values(table_edit(text, further(heading, "x")))
    assert caught.value.place == "page:11"


def test_further_examples():
    """An operation may print more examples, each announced by what it is an example of."""
    text = content("strigo-events.md")
    first = re.search(r"> Request Example\n\n(```shell\n.*?```)\n", text, re.DOTALL)
    assert first
    more = f"> Request Example with paging:\n\n{first[1]}\n\n"
    found = values(text.replace("> Response Example", f"{more}> Response Example", 1))
    added = {key: found[key] for key in found.keys() - values(text).keys()}
    key = "op:Events > Retrieve all events/example:request:"
    assert added == {f"{key}2": found[f"{key}1"]}


@pytest.mark.parametrize(
    "announced",
    ["Request Example 2", "Request example (paging)", "request example - all", "Request Examples"],
)
def test_announced(announced):
    """The words that announce an example are noise behind its role."""
    text = content("strigo-events.md")
    edited = text.replace("> Request Example\n", f"> {announced}\n")
    assert edited != text
    assert values(edited) == values(text)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("-X PATCH", "-XPATCH"),
        ("-X PATCH", "--request=PATCH"),
        ("-X DELETE", "-s --request DELETE -o out.txt"),
        ("curl -X GET", "curl -G -X GET -d page=2"),
        ("curl -X GET", "curl"),
    ],
)
def test_command_lines(old, new):
    """The ways to write one request are one."""
    text = content("strigo-events.md")
    assert old in text
    assert values(text.replace(old, new)) == values(text)


FORM = """### FORM Parameters

| Attribute | Type | Required | Description |
|---|---|---|---|
| `file` | File | Yes | What is sent. |

"""


def test_form():
    """A form's table and example give its fields; either without the other is refused."""
    text = content("strigo-ondemand.md")
    heading = text.index("## Update a course")
    usage = text.index("### BODY Parameters", heading)
    table_end = text.index("## ", usage + 4)
    old = re.search(r"    -d @- <<EOF.*?EOF", text[heading:], re.DOTALL)
    assert old
    edited = text[:heading] + text[heading:usage].replace(old[0], "    -F 'file=@x.zip' -F title=x")
    found = values(edited + FORM + text[table_end:])
    operation = "op:On Demand Courses > Update a course"
    assert found[f"{operation}/param:form:file"] == {"type": "File", "required": True}
    assert found[f"{operation}/example:request:1"]["names"] == {"file": "string", "title": "string"}
    with pytest.raises(PageError, match="no table of"):
        values(edited + text[table_end:])


@pytest.mark.parametrize(
    "note",
    [
        "### NOTE\n\nSome words.\n",
        "### Notes:\n\n| a | b |\n|---|---|\n| x | y |\n",
        "| NOTE |\n|---|\n| x |\n",
    ],
)
def test_notes(note):
    """A note is a notice, whether it is a section or a table."""
    text = content("strigo-events.md")
    edited = text.replace("## Delete an event", f"{note}\n## Delete an event")
    key = "op:Events > Modify an event/notice:2"
    assert values(edited) == values(text) | {key: {}}


SAME = {
    "strigo-events.html": "strigo-events.md",
    "hugo-shortcode-notice.md": "strigo-ondemand.md",
    "code-types.md": "strigo-ondemand.md",
}


@pytest.mark.parametrize("case", SAME)
def test_cases(case):
    """Real pages in another rendering have the facts of the page that they are made from."""
    text = content(SAME[case])
    assert everything((DOCS / "cases" / case).read_text(encoding="utf-8")) == everything(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("x\n\nType Name Required Schema\nPath id true String\n", 3),
        ("Attribute\tType\tDescription\nid\tString\tAn id.\n", 1),
        ("x\nParameter  Description  Type\n", 2),
    ],
)
def test_cells_without_marks(text, line):
    """A table whose cells nothing sets apart is refused with its line and what to do."""
    with pytest.raises(PageError, match=r"nothing between.*HTML") as caught:
        read(text.encode(), "page")
    assert caught.value.place == f"page:{line}"


def test_scorm_without_marks():
    """The other text rendering of SCORM Cloud's page is refused like that."""
    content("scormcloud-course-service.txt")
    with pytest.raises(PageError, match=r"\.txt:25: .*nothing between.*HTML"):
        read(DOCS / "cases" / "scorm-other-rendering.txt")

"""Skilljar's page taken apart by regular expressions alone, to be counted, edited and rendered.

It shares no code with the readers, and knows only the layout that the page has today.
"""

from __future__ import annotations

import html
import os
import re
from pathlib import Path

import pytest
from attrs import define

NAME = "skilljar-endpoint-reference.txt"
DOCS = Path(os.environ.get("LMSKIT_DOCS") or Path(__file__).parents[4] / "shared" / "docs")
TYPES = ("Array", "Boolean", "Enum", "Integer", "Object", "String")
TABLE = re.compile(
    r"(?P<kind>(?:Path|Query) Parameters|Request Body|Response Object)\n"
    r"(?P<intro>The .*\n(?:encoded.*\n)?)"
    r"(?P<head>Parameter \| Description \|(?: Type \|)?\n(?:---\|)+\n)"
    r"(?P<rows>(?:.*\|.*(?:\n|\Z))+)"
)
HEADING = re.compile(r"[a-z][a-z_-]*(?: > [a-z_-]+)*")


def content(name: str = NAME) -> str:
    """The text of a vendor's page; without it, the test is skipped."""
    if not (DOCS / name).is_file():
        pytest.skip("the vendors' pages are not beside this clone")
    return (DOCS / name).read_text(encoding="utf-8")


@define
class Row:
    """The cells of a row (name, description, type), and the lines that it is printed in."""

    name: str
    required: bool
    description: str
    type: str
    text: str

    def put(self, **cells: str | bool) -> None:
        """Change cells; the row is then printed in one line."""
        for name, value in cells.items():
            setattr(self, name, value)
        parts = [self.name + (" required" if self.required else "")]
        parts += [part for part in (self.description, self.type) if part]
        self.text = " | ".join(parts) + " |\n"


@define
class Table:
    """A section: its heading, the words below it, and its table."""

    kind: str
    intro: str
    head: str
    rows: list[Row]

    def text(self) -> str:
        """The section as the text page prints it."""
        return f"{self.kind}\n{self.intro}{self.head}{''.join(row.text for row in self.rows)}"

    @property
    def prefix(self) -> str:
        """What stands before the name of a row in a key."""
        word = self.kind.split()[0].lower()
        return "body:" if word == "request" else f"param:{word}:"


@define
class Operation:
    """An operation; the resources headed above it, the last of which is its own."""

    above: list[str]
    resource: str
    heading: str
    about: str
    tables: list[Table]

    @property
    def name(self) -> str:
        """The name that the digest gives it."""
        return f"{self.resource} > {self.heading}"

    def text(self) -> str:
        """The operation as the text page prints it."""
        heads = "".join(f"{line}\n" for line in [*self.above, self.heading])
        return heads + self.about + "".join(table.text() for table in self.tables)


@define
class Page:
    """What stands above the first resource, the operations, and the row that is cut off."""

    top: str
    operations: list[Operation]
    cut: str

    def text(self) -> str:
        """The page as text."""
        return self.top + "".join(operation.text() for operation in self.operations) + self.cut

    def html(self, methods: tuple[str, ...] = ()) -> str:
        """The page in the template of Django REST framework; with methods, it prints paths too."""
        title, intro = self.top.splitlines()
        body = "".join(
            _html_operation(operation, methods[at % len(methods)] if methods else "")
            for at, operation in enumerate(self.operations)
        )
        return (
            f'<!DOCTYPE html>\n<html lang="en">\n<head><title>{title}</title>\n'
            "<script>var schema = {}</script></head>\n<body>\n"
            '<div class="sidebar" id="toc"><h3>assets</h3><ul><li><a href="#">list</a></li></ul>'
            '</div>\n<div class="container-fluid">\n<div class="col-md-10" role="main">\n'
            f'<div class="row intro"><div class="col-md-6 intro-title"><h1>{title}</h1>\n'
            f"<p>{intro}</p></div>\n"
            '<div class="col-md-6 intro-code"><pre><code>$ pip install coreapi</code></pre></div>'
            f"</div>\n{body}</div>\n</div>\n<script>go()</script>\n</body>\n</html>\n"
        )


def take_apart(text: str) -> Page:
    """The page in its parts."""
    first, operations, at = text.index("\nassets\n") + 1, [], 0
    body = text[first:]
    for match in TABLE.finditer(body):
        table = _table(match)
        if match.start() > at:
            operations.append(_operation(body[at : match.start()], operations))
        operations[-1].tables.append(table)
        at = match.end()
    cut = operations[-1].tables[-1].rows.pop()
    return Page(text[:first], operations, cut.text)


def _table(match: re.Match[str]) -> Table:
    lines = re.findall(r".+?(?:\n\| Array \|)?(?:\n|\Z)", match["rows"])
    rows = [_row(line, typed="Type" in match["head"]) for line in lines]
    return Table(match["kind"], match["intro"], match["head"], rows)


def _row(line: str, *, typed: bool) -> Row:
    name, *cells = [cell for cell in re.split(r" *\| *", " ".join(line.split())) if cell]
    kind = cells.pop() if typed and cells else ""
    return Row(name.split()[0], name.endswith(" required"), "".join(cells), kind, line)


def _operation(text: str, before: list[Operation]) -> Operation:
    lines = text.splitlines(keepends=True)
    count = 0
    while count < len(lines) and HEADING.fullmatch(lines[count].strip()):
        count += 1
    *above, heading = (line.strip() for line in lines[:count])
    resource = above[-1] if above else before[-1].resource
    return Operation(above, resource, heading, "".join(lines[count:]), [])


def _html_operation(operation: Operation, method: str) -> str:
    key = html.escape(operation.name)
    heads = "".join(
        f'<h2 id="{name}" class="coredocs-section-title">{name} <a href="#{name}"><i class="fa">'
        "</i></a></h2>\n"
        for name in operation.above
    )
    meta = (
        f'<div class="meta">\n<span class="label label-primary">{method}</span>\n'
        f"<code>/v1/{operation.resource}</code>\n</div>\n"
        if method
        else ""
    )
    return (
        f'{heads}<div class="row coredocs-link">\n<div class="col-md-6 docs-content">\n'
        '<button class="btn"><i class="fa"></i> Interact</button>\n'
        f'<h3 id="{key}" class="coredocs-link-title">{html.escape(operation.heading)} '
        f'<a href="#{key}"><i class="fa"></i></a></h3>\n{meta}<p>{_html_about(operation.about)}</p>'
        f"\n{''.join(map(_html_table, operation.tables))}</div>\n"
        '<div class="col-md-6 code-samples"><pre><code>$ coreapi action</code></pre></div>\n</div>'
        '\n<div class="modal fade"><form><h3>Interact</h3><input name="id"></form></div>\n'
    )


def _html_about(about: str) -> str:
    """The lines of JSON as code, each other line as a paragraph."""
    made = ""
    for match in re.finditer(r"(?P<json>(?:[{}\[\]\"].*(?:\n|\Z))+)|(?P<line>.*)\n", about):
        if match["json"]:
            made += f"<pre><code>{html.escape(match['json'])}</code></pre>\n"
        else:
            made += f"<p>{html.escape(match['line'])}</p>\n"
    return made


def _html_table(table: Table) -> str:
    heads = [head.strip() for head in table.head.split("\n")[0].split("|") if head.strip()]
    rows = "".join(_html_row(row, len(heads)) for row in table.rows)
    return (
        f"<h4>{table.kind}</h4>\n<p>{html.escape(table.intro)}</p>\n"
        '<table class="parameters table table-bordered table-striped">\n<thead>\n'
        f"<tr>{''.join(f'<th>{head}</th>' for head in heads)}</tr>\n</thead>\n"
        f"<tbody>\n{rows}</tbody>\n</table>\n"
    )


def _html_row(row: Row, columns: int) -> str:
    required = ' <span class="label label-warning">required</span>' if row.required else ""
    cells = [html.escape(row.description), row.type][: columns - 1]
    rest = "".join(f"<td>{cell}</td>" for cell in cells)
    return f'<tr><td class="parameter-name"><code>{row.name}</code>{required}</td>{rest}</tr>\n'

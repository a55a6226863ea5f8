"""SCORM Cloud's page taken apart by regular expressions alone, to be counted, edited and rendered.

It shares no code with the readers, and knows only the layout that the page has today.
"""

from __future__ import annotations

import html
import itertools
import os
import re
from pathlib import Path

import pytest
from attrs import define

NAME = "scormcloud-course-service.txt"
DOCS = Path(os.environ.get("LMSKIT_DOCS") or Path(__file__).parents[4] / "shared" / "docs")
PARAMETERS = "Type | Name | Required | Schema |\n---|---|---|---|\n"
RESPONSES = "HTTP Code | Description | Schema |\n---|---|---|\n"
AUTHENTICATION = "Type | Name | Scopes |\n---|---|---|\n"
OPERATION = re.compile(
    r"^(?P<name>\w+)\n(?P<method>[A-Z]+)\n(?P<path>/\S*)\nSummary\n(?P<summary>(?:.*\n)*?)"
    r"Parameters\nConsumes: (?P<consumes>.*)\n" + re.escape(PARAMETERS) + r"(?P<parameters>"
    r"(?:.*\n)*?)Responses:\nProduces: (?P<produces>.*)\n"
    + re.escape(RESPONSES)
    + r"(?P<responses>"
    r"(?:.*\n)*?)Authentication:\n" + re.escape(AUTHENTICATION) + r"(?P<authentication>"
    r"(?:(?:basic|oauth2) \| .*(?:\n|\Z))+)",
    re.MULTILINE,
)
RESPONSE = re.compile(r"^\d{3} \| (?:.*\n)+?(?=\d{3} \| |\Z)", re.MULTILINE)


def content(name: str = NAME) -> str:
    """The text of a vendor's page; without it, the test is skipped."""
    if not (DOCS / name).is_file():
        pytest.skip("the vendors' pages are not beside this clone")
    return (DOCS / name).read_text(encoding="utf-8")


@define
class Row:
    """The cells of a row, and the lines that it is printed in."""

    cells: list[str]
    text: str

    def put(self, at: int, cell: str) -> None:
        """Change a cell; the row is then printed in one line."""
        self.cells[at] = cell
        self.text = " | ".join(self.cells) + " |\n"


@define
class Operation:
    """The parts of an operation, as they are printed."""

    name: str
    method: str
    path: str
    summary: str
    consumes: str
    parameters: list[Row]
    produces: str
    responses: list[Row]
    authentication: list[Row]

    def text(self) -> str:
        """The operation as the text page prints it."""
        tables = [
            "".join(row.text for row in rows)
            for rows in (self.parameters, self.responses, self.authentication)
        ]
        return (
            f"{self.name}\n{self.method}\n{self.path}\nSummary\n{self.summary}Parameters\n"
            f"Consumes: {self.consumes}\n{PARAMETERS}{tables[0]}Responses:\n"
            f"Produces: {self.produces}\n{RESPONSES}{tables[1]}Authentication:\n"
            f"{AUTHENTICATION}{tables[2]}"
        )


@define
class Page:
    """What stands above the first operation, and the operations."""

    top: str
    operations: list[Operation]

    def text(self) -> str:
        """The page as text."""
        return self.top + "".join(operation.text() for operation in self.operations)

    def html(self) -> str:
        """The page as the vendor's site is taken to serve it."""
        title, *intro = self.top.splitlines()
        body = "\n".join(_html_operation(operation) for operation in self.operations)
        return (
            f"<!DOCTYPE html>\n<html><head><title>{title}</title></head>\n<body>\n"
            '<nav><a href="/">Reference</a></nav>\n<main>\n'
            f"<h1>{title}</h1>\n{_paragraphs(intro)}{body}\n</main>\n"
            "<footer><p>All rights reserved.</p></footer>\n</body></html>\n"
        )


def row(line: str, columns: int) -> Row:
    """A row of the page; an empty cell that is not printed is one all the same."""
    cells = [cell.strip() for cell in " ".join(line.split()).removesuffix("|").split("|")]
    return Row([*cells, *[""] * (columns - len(cells))], line)


def take_apart(text: str) -> Page:
    """The page in its parts."""
    found = list(OPERATION.finditer(text))
    return Page(text[: found[0].start()], [_operation(match) for match in found])


def _operation(match: re.Match[str]) -> Operation:
    parts = match.groupdict()
    return Operation(
        **{key: parts[key] for key in ("name", "method", "path", "summary")},
        consumes=parts["consumes"],
        parameters=[row(line, 4) for line in parts["parameters"].splitlines(keepends=True)],
        produces=parts["produces"],
        responses=[row(line, 3) for line in RESPONSE.findall(parts["responses"])],
        authentication=[row(line, 3) for line in parts["authentication"].splitlines(keepends=True)],
    )


def _html_operation(operation: Operation) -> str:
    path = html.escape(operation.path)
    return (
        f'<h2 id="{operation.name}">{operation.name}</h2>\n'
        f'<p><span class="badge">{operation.method}</span><code>{path}</code></p>\n'
        f"<h3>Summary</h3>\n{_paragraphs(operation.summary.splitlines())}"
        f"<h3>Parameters</h3>\n<p><strong>Consumes:</strong> {operation.consumes}</p>\n"
        f"{_html_table(PARAMETERS, operation.parameters)}<h3>Responses:</h3>\n"
        f"<p><strong>Produces:</strong> <code>{operation.produces}</code></p>\n"
        f"{_html_table(RESPONSES, operation.responses)}<h3>Authentication:</h3>\n"
        f"{_html_table(AUTHENTICATION, operation.authentication)}"
    )


def _paragraphs(lines: list[str]) -> str:
    made = []
    for is_list, group in itertools.groupby(lines, lambda line: line.startswith("- ")):
        texts = [html.escape(line.removeprefix("- ")) for line in group]
        inner = "".join(f"<li>{text}</li>" for text in texts) if is_list else "\n".join(texts)
        made.append(f"<ul>\n{inner}\n</ul>\n" if is_list else f"<p>{inner}</p>\n")
    return "".join(made)


def _html_table(heading: str, rows: list[Row]) -> str:
    names = heading.partition("\n")[0].removesuffix("|").split("|")
    head = "".join(f"<th>{name.strip()}</th>" for name in names)
    lines = "".join(f"<tr>{''.join(map(_html_cell, one.cells))}</tr>\n" for one in rows)
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{lines}</tbody>\n</table>\n"


def _html_cell(cell: str) -> str:
    """Bold nothing is a row of stars in text, and a break is a blank."""
    text = html.escape(cell).replace("courseId", "<code>courseId</code>")
    if cell == "****":
        return "<td><strong></strong></td>"
    if re.fullmatch(r"\S+ \S+:\S+|\S+:\S+ \S+", cell):
        text = text.replace(" ", "<br>\n")
    return f"<td>{text}</td>" if len(text) < 40 else f"<td><p>{text}</p></td>"

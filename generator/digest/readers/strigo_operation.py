"""One operation of a Strigo page: its examples, its line `GET "/path"`, its tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import define, field

from generator.digest.blocks import Aside, Block, Code, Heading, Paragraph, Quote, Table, bare
from generator.digest.examples import foreign_links, read_curl, read_json, shape, unlike
from generator.digest.facts import Notes, PageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.digest.examples import Curl
    from generator.digest.readers.strigo_tables import Tables
    from generator.spec_nodes import Json

_LINE: Final = re.compile(r'`(GET|POST|PUT|PATCH|DELETE)\s+"(/[^"\s]*)"`')
_TABLES: Final = {
    "url parameters": "param:path",
    "path parameters": "param:path",
    "query parameters": "param:query",
    "header parameters": "param:header",
    "form parameters": "param:form",
    "body parameters": "body",
}
_NOTES: Final = ("note", "notes")
_EXAMPLE: Final = re.compile(
    r"(request|response) examples?(?:\s*#?\d+)?"
    r"(?:\s*[:(,-].*|\s+(?:with|without|for|when|using)\b.*)?",
    re.IGNORECASE,
)
_STATUS: Final = re.compile(r"(?:HTTP/[\d.]+\s+)?([1-5]\d\d)(?:\s+[A-Za-z' -]+)?")


def is_section(heading: Heading) -> bool:
    """Whether the heading opens a section of an operation."""
    section = _section(heading)
    return heading.level == 3 and section in ("usage", *_TABLES, *_NOTES)


def is_usage(paragraph: Paragraph) -> bool:
    """Whether the paragraph is the line with method and path."""
    return _LINE.fullmatch(paragraph.text) is not None


def is_note(table: Table) -> bool:
    """Whether the table is a box beside the text: one column, headed as a note."""
    return [bare(cell).rstrip(":").lower() in _NOTES for cell in table.header] == [True]


def _section(heading: Heading) -> str:
    return bare(heading.text).rstrip(":").lower()


@define
class OperationReader:
    """Reads the blocks under one heading and sees that none is missing."""

    notes: Notes
    key: str
    heading: Heading
    tables: Tables
    method: str = ""
    path: str = ""
    line: int = 0
    section: str = ""
    awaited: str = ""
    """The example that the last quotation has announced."""
    found: list[str] = field(factory=list[str])
    requests: list[tuple[str, Curl, int]] = field(factory=list[tuple[str, "Curl", int]])

    def read(self, blocks: Sequence[Block]) -> None:
        """Put down everything that the page says about the operation."""
        self._say("heading", self.heading)
        for block in blocks:
            if self.awaited and not isinstance(block, Code):
                raise self._error(block.line, f"no {self.awaited} example follows its heading")
            self._block(block)
        end = blocks[-1].line if blocks else self.heading.line
        self._complete(end)
        self.notes.add(
            self.key, {"method": self.method, "path": self.path}, self.heading.line, self.line
        )
        for key, curl, line in self.requests:
            self._request(key, curl, line)

    def _block(self, block: Block) -> None:
        if isinstance(block, Heading):
            self._open(block)
        elif isinstance(block, Quote):
            self._announce(block)
        elif isinstance(block, Code):
            self._example(block)
        elif isinstance(block, Table):
            self._table(block)
        elif isinstance(block, Aside):
            self._notice(block.text, block.line)
        elif isinstance(block, Paragraph):
            self._text(block)
        else:
            raise self._error(block.line, "a list is not understood in an operation")

    def _notice(self, text: str, line: int) -> None:
        notice = f"notice:{self._count('notice')}"
        self._note(notice, {}, line)
        self.notes.say(f"{self.key}/text:{notice}", text, line)

    def _open(self, heading: Heading) -> None:
        section = _section(heading)
        if not is_section(heading):
            raise self._error(heading.line, f"a heading that is not understood: {heading.text!r}")
        self._close(heading.line)
        self.section = section

    def _close(self, line: int) -> None:
        """A section of parameters must have had its table."""
        if self.section in _TABLES and self.section not in self.found:
            raise self._error(line, f"no table under {self.section!r}", "the page may be cut off")

    def _announce(self, quote: Quote) -> None:
        announced = _EXAMPLE.fullmatch(quote.text.rstrip(": "))
        if not announced:
            raise self._error(quote.line, f"a quotation that is not understood: {quote.text!r}")
        self.awaited = announced[1].lower()

    def _example(self, code: Code) -> None:
        which, self.awaited = self.awaited, ""
        if not which:
            raise self._error(code.line, "an example that no heading announces")
        key = f"example:{which}:{self._count(which)}"
        if which == "request":
            place = f"{self.notes.page}:{code.line}"
            self.requests.append((key, read_curl(code.text, place), code.line))
        elif status := _STATUS.fullmatch(code.text.strip()):
            self._note(key, {"parses": True, "status": status[1], "names": {}}, code.line)
            self._note(f"status:{status[1]}", {}, code.line)
        else:
            self._response(key, code)

    def _response(self, key: str, code: Code) -> None:
        """An answer in JSON, and what in it does not go with the request or with itself."""
        parses, got = read_json(code.text)
        value: dict[str, Json] = {"parses": parses, "names": shape(got)}
        for _, curl, _ in self.requests[-1:]:
            if differing := unlike(read_json(curl.body or "")[1], got):
                value["unlike"] = differing
        if links := foreign_links(got):
            value["foreign"] = links
        self._note(key, value, code.line)

    def _table(self, table: Table) -> None:
        if is_note(table) or self.section in _NOTES:
            for row in table.rows:
                self._notice(" ".join(row.cells), row.line)
            return
        if self.section not in _TABLES or self.section in self.found:
            raise self._error(table.line, "a table that no heading announces")
        self.found.append(self.section)
        self.tables.parameters(f"{self.key}/{_TABLES[self.section]}", table)

    def _text(self, paragraph: Paragraph) -> None:
        if not (line := _LINE.fullmatch(paragraph.text)):
            if not self.section:
                raise self._error(paragraph.line, "text before the usage of an operation")
            if re.search(r'\b(?:GET|POST|PUT|PATCH|DELETE)\s+"?/', paragraph.text):
                raise self._error(
                    paragraph.line, "a line with method and path, not as it should be"
                )
            if self.section in _NOTES:
                self._notice(paragraph.text, paragraph.line)
            else:
                part = _TABLES.get(self.section, self.section).removeprefix("param:")
                self._say(part, paragraph)
            return
        if self.section != "usage":
            raise self._error(paragraph.line, "the line with method and path is not in the usage")
        if self.line:
            raise self._error(paragraph.line, f"a second line with a path; the first: {self.line}")
        self.method, self.path, self.line = line[1], line[2], paragraph.line

    def _complete(self, end: int) -> None:
        """Refuse an operation that lacks a part which all operations have."""
        self._close(end)
        missing = [f"{which} example" for which in ("request", "response") if not self._has(which)]
        if not self.line:
            missing.append("line with method and path")
        sends = any(curl.body is not None or curl.form for _, curl, _ in self.requests)
        if sends and not {"body parameters", "form parameters"} & set(self.found):
            missing.append("table of body parameters")
        if (
            ":" in self.path
            and not sends
            and not {"url parameters", "path parameters"} & set(self.found)
        ):
            missing.append("table of URL parameters")
        if missing:
            name = self.key.partition(":")[2]
            raise self._error(
                self.heading.line, f"{name!r} has no {missing[0]}", "the page may be cut off"
            )

    def _request(self, key: str, curl: Curl, line: int) -> None:
        value: dict[str, Json] = {
            "parses": True,
            "names": {},
            "url": f"{curl.method} {self._generalised(curl.path)}",
            "headers": list(curl.headers),
        }
        if curl.form:
            value["names"] = dict.fromkeys(curl.form, "string")
        elif curl.body is not None:
            parses, body = read_json(curl.body)
            value |= {"parses": parses, "names": shape(body)}
        self._note(key, value, line)
        if curl.scheme and f"{self.key}/auth:{curl.scheme}" not in self.notes.facts:
            self._note(f"auth:{curl.scheme}", {}, line)

    def _generalised(self, path: str) -> str:
        """The path with `{}` where the operation has a parameter: the id itself is noise."""
        printed = path.split("/")
        template = self.path.split("/")[1:]
        tail = printed[len(printed) - len(template) :]
        fits = len(tail) == len(template) and all(
            wanted.startswith(":") or wanted == got
            for wanted, got in zip(template, tail, strict=True)
        )
        if not fits:
            return path
        shown = ["{}" if part.startswith(":") else part for part in template]
        return "/".join([*printed[: len(printed) - len(template)], *shown])

    def _count(self, what: str) -> int:
        """The ordinal of one more of a kind."""
        self.found.append(what)
        return self.found.count(what)

    def _has(self, which: str) -> bool:
        return which in self.found

    def _say(self, part: str, block: Heading | Paragraph) -> None:
        self.notes.say(f"{self.key}/text:{part}", block.text, block.line)

    def _note(self, key: str, value: dict[str, Json], line: int) -> None:
        self.notes.add(f"{self.key}/{key}", value, line)

    def _error(self, line: int, message: str, hint: str = "") -> PageError:
        return PageError(f"{self.notes.page}:{line}", message, hint)

"""What an example shows apart from its values: the names in it and their JSON kinds."""

from __future__ import annotations

import json
import re
import shlex
from typing import Final
from urllib.parse import urlsplit

from attrs import frozen

from generator.digest.facts import PageError
from generator.spec_nodes import DEEPEST, Json, is_list, is_object

_TAKES_VALUE: Final = {
    "-X": "method",
    "--request": "method",
    "-H": "header",
    "--header": "header",
    "-d": "data",
    "--data": "data",
    "--data-raw": "data",
    "--data-binary": "data",
    "--json": "data",
    "-u": "user",
    "--user": "user",
    "-F": "form",
    "--form": "form",
    "-o": "output",
    "--output": "output",
}
_QUERY: Final = ("-G", "--get")
"""Options that put the data into the URL."""
_PASSED: Final = ("-s", "-i", "-v", "-L", "--silent", "--include", "--location", "--compressed")


@frozen
class Curl:
    """A request as a `curl` command line prints it."""

    method: str
    path: str
    """The path of the URL, without host and query."""
    headers: tuple[str, ...]
    """The names of the headers."""
    scheme: str
    """How it authenticates: the first word of its Authorization header."""
    body: str | None
    form: tuple[str, ...] = ()
    """The names of the fields of a form."""


def shape(value: Json) -> dict[str, Json]:
    """Dotted names with JSON kinds; `items[].x` for a member of the objects in an array."""
    found: dict[str, set[str]] = {}
    waiting: list[tuple[str, Json, int]] = [("", value, 0)]
    while waiting:
        name, node, depth = waiting.pop()
        if name:
            found.setdefault(name, set()).add(kind(node))
        if depth > DEEPEST:
            continue
        if is_object(node):
            prefix = f"{name}." if name else ""
            waiting += [(f"{prefix}{key}", inner, depth + 1) for key, inner in node.items()]
        elif is_list(node):
            waiting += [(f"{name}[]", inner, depth + 1) for inner in node]
    return {name: "|".join(sorted(kinds)) for name, kinds in sorted(found.items())}


def unlike(sent: Json, got: Json) -> list[str]:
    """The members of one kind that an answer holds with another value than the request sent."""
    if not (is_object(sent) and is_object(got)):
        return []
    scalar = ("string", "number", "boolean")
    return sorted(
        name
        for name, value in sent.items()
        if name in got and kind(value) == kind(got[name]) in scalar and value != got[name]
    )


def foreign_links(value: Json) -> list[str]:
    """The members that are URLs and end in something like the id of their object, but not in it."""
    prefix = "[]." if is_list(value) else ""
    objects = [item for item in (value if is_list(value) else [value]) if is_object(item)]
    found: set[str] = set()
    for item in objects:
        own = item.get("id")
        for name, link in item.items():
            if isinstance(own, str) and isinstance(link, str) and "://" in link:
                last = link.rstrip("/").rpartition("/")[2]
                if len(last) == len(own) and last != own:
                    found.add(f"{prefix}{name}")
    return sorted(found)


def kind(value: object) -> str:
    """The JSON kind of a value."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "number"
    if isinstance(value, str):
        return "string"
    return "array" if is_list(value) else "object"


def read_json(text: str) -> tuple[bool, Json]:
    """Whether the text is JSON, and its value; of an object without its opening brace too."""
    for parses, attempt in ((True, text), (False, "{" + text)):
        try:
            return parses, json.loads(attempt)
        except (ValueError, RecursionError):
            continue
    return False, None


def read_curl(text: str, place: str) -> Curl:
    """The request of one command line, whose body may stand in a here-document."""
    command, body = _here_document(text.strip().removeprefix("$").lstrip(), place)
    try:
        words = shlex.split(re.sub(r"\\\n", " ", command))
    except ValueError as error:
        raise PageError(place, f"the command line cannot be read: {error}") from None
    if not words or words[0] != "curl":
        raise PageError(place, "no curl command line", "an example of a request is one")
    options, urls = _options(words[1:], place)
    if len(urls) != 1:
        raise PageError(place, f"a curl command line with {len(urls)} URLs", "it must have one")
    headers = dict(_header(header, place) for header in options.get("header", []))
    data = body if body is not None else next(iter(options.get("data", [])), None)
    data = None if "query" in options else data
    default = "GET" if data is None and "form" not in options else "POST"
    return Curl(
        method=options.get("method", [default])[-1].upper(),
        path=urlsplit(urls[0]).path or "/",
        headers=tuple(sorted(headers)),
        scheme=next(iter(headers.get("authorization", "").lower().split()), ""),
        body=data,
        form=tuple(sorted({part.partition("=")[0] for part in options.get("form", [])})),
    )


def _here_document(text: str, place: str) -> tuple[str, str | None]:
    found = re.search(r"<<-?\s*(['\"]?)(\w+)\1[^\n]*\n", text)
    if not found:
        return text, None
    body, end, rest = text[found.end() :].rpartition(f"\n{found[2]}")
    if not end or rest.strip():
        raise PageError(place, f"the here-document has no {found[2]} at its end")
    return text[: found.start()], body


def _options(words: list[str], place: str) -> tuple[dict[str, list[str]], list[str]]:
    options: dict[str, list[str]] = {}
    urls: list[str] = []
    waiting = iter(words)
    for word in waiting:
        option, value = _attached(word)
        if name := _TAKES_VALUE.get(option):
            options.setdefault(name, []).append(value or next(waiting, ""))
        elif word in _QUERY:
            options["query"] = []
        elif word.startswith("-") and word not in _PASSED:
            raise PageError(place, f"the curl option {word!r} is not understood")
        elif not word.startswith("-"):
            urls.append(word)
    return options, urls


def _attached(word: str) -> tuple[str, str]:
    """An option with the value that is written in the same word, as `-XPOST`, if any is."""
    if word.startswith("--"):
        option, _, value = word.partition("=")
        return option, value
    return (word[:2], word[2:]) if word.startswith("-") else ("", "")


def _header(text: str, place: str) -> tuple[str, str]:
    name, colon, value = text.partition(":")
    if not colon or not name.strip():
        raise PageError(place, f"no header: {text[:60]!r}")
    return name.strip().lower(), value.strip()

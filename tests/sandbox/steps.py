"""Plays tables of requests and expected answers, in YAML, against a sandbox in this process.

A file at `tests/vendors/<vendor>/sandbox/*.yaml` has `now`, the time at which its sandboxes begin,
and `cases`. A case has a `claim`, `steps`, and perhaps a `seed`, other arguments of the sandbox as
`box`, and `each`: a table, its first row the names of its columns, or lists to combine. A step is

- `METHOD path`, alone or with the expected status, or with what is sent (`json`, `query`, `form`,
  `files`, `content`, `headers`, `auth`) and what is expected: the status as `is` (200), members as
  `has`, the whole value as `only`, a pattern of the text as `says`, `header`s, the content as
  `bytes`; `keep` gives members of the answer a name;
- `advance`, by how many seconds the clock moves on; or
- an action of the vendor's own, from the `ACTIONS` of its `actions.py`.

`and` in an object takes in the members of another one, which those beside it replace.
`$name` stands for a value of `each`, of `keep`, of the `values` of the file, or of the `VALUES` of
`actions.py`. Every JSON answer to an operation of the document must have the form that is described
for its status.
"""

from __future__ import annotations

import itertools
import json
import re
from datetime import datetime, timedelta
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar
from urllib.parse import quote

import httpx
import jsonschema_rs
import yaml
from attrs import define, field

from lmskit.sandbox import Sandbox
from lmskit.sandbox.rules import rules_of
from tests.sandbox.stand_in import Clock

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

VENDORS = Path(__file__).parents[1] / "vendors"
ABSENT = "!absent"
AND = "and"
_REQUEST = re.compile(r"([A-Z]+) ((?:/|https:).*)", re.DOTALL)
_SENT = {"json": "json", "query": "params", "form": "data", "files": "files", "auth": "auth"}
_SENT |= {"content": "content", "headers": "headers"}
_EXPECTED = {"is", "has", "only", "says", "header", "bytes", "keep"}


@define
class Play:
    """One case with one row of its table.

    Attributes:
        vendor: Whose sandbox it is about.
        case: As it is written.
        now: When the sandbox begins.
        values: What the names stand for.
    """

    vendor: str
    case: Mapping[str, Any]
    now: datetime
    values: dict[str, Any]
    client: httpx.Client = field(init=False)

    def run(self) -> None:
        """Play all steps."""
        unknown = self.case.keys() - {"claim", "steps", "seed", "box", "each"}
        assert not unknown, f"a case has no {unknown}"
        clock = Clock(self.now)
        options = {"ids": 1, "clock": clock, **self.filled(self.case.get("box", {}))}
        seed = self.filled(self.case.get("seed", {}))
        with Sandbox(self.vendor, seed=seed, **options) as box, self._calling(box) as self.client:
            for number, step in enumerate(self.case["steps"]):
                try:
                    self._step(step if isinstance(step, dict) else {step: {}}, clock)
                except AssertionError as fault:
                    fault.add_note(f"in step {number + 1}: {step}")
                    raise

    def _calling(self, box: Sandbox) -> httpx.Client:
        return httpx.Client(
            transport=box.transport(),
            base_url=f"https://sandbox.test{box.base_path}",
            headers={"authorization": rules_of(self.vendor).authorization},
        )

    def _step(self, step: Mapping[str, Any], clock: Clock) -> None:
        [(head, told)] = self.filled(step).items()
        if head == "advance":
            clock.advance(timedelta(seconds=told))
            return
        options = {"is": told} if isinstance(told, int) else told
        found = _REQUEST.fullmatch(head)
        if found is None:
            name, _, argument = head.partition(" ")
            _own(self.vendor, "ACTIONS")[name](self, argument, **options)
        else:
            self.request(found[1], found[2], **options)

    def request(self, method: str, path: str, **options: Any) -> httpx.Response:
        """Send a request, and hold the answer against what is expected."""
        assert options.keys() <= _SENT.keys() | _EXPECTED, options
        sent = {_SENT[name]: value for name, value in options.items() if name in _SENT}
        for name, value in sent.get("headers", {}).items():
            sent["headers"][name] = value.encode()
        files = sent.get("files", {})
        for name, part in files.items():
            files[name] = tuple(part) if isinstance(part, list) else part
        if "auth" in sent:
            del self.client.headers["authorization"]
            sent["auth"] = None if sent["auth"] is None else tuple(sent["auth"])
        try:
            answer = self.client.request(method, path, **sent)
        finally:
            self.client.headers["authorization"] = rules_of(self.vendor).authorization
        assert answer.status_code == options.get("is", 200), answer.text
        _check_form(self.vendor, method, path, answer)
        self._expect(answer, options)
        return answer

    def _expect(self, answer: httpx.Response, options: Mapping[str, Any]) -> None:
        if "has" in options:
            check(options["has"], answer.json())
        if "only" in options:
            assert answer.json() == options["only"]
        if "says" in options:
            assert re.search(options["says"], answer.text), answer.text
        if "bytes" in options:
            expected = options["bytes"]
            assert answer.content == (expected.encode() if isinstance(expected, str) else expected)
        for name, value in options.get("header", {}).items():
            check(value, answer.headers.get(name, ABSENT))
        for name, member in options.get("keep", {}).items():
            self.values[name] = answer.content if member == "bytes" else answer.json()[member]

    def filled(self, node: Any) -> Any:
        """A node of the file with values in place of their names."""
        if isinstance(node, dict):
            whole = {self.filled(name): self.filled(one) for name, one in node.items()}
            return {**whole.pop(AND, {}), **whole}
        if isinstance(node, list):
            return [self.filled(one) for one in node]
        if not isinstance(node, str) or "$" not in node:
            return node
        if node[1:] in self.values and node[0] == "$":
            return self.filled(self.values[node[1:]])
        return re.sub(r"\$([a-z]+)", lambda it: str(self.filled(self.values[it[1]])), node)


def check(expected: Any, found: Any) -> None:
    """Hold a value against what is expected: members of objects, items in their order, patterns."""
    if isinstance(expected, dict):
        assert isinstance(found, dict), found
        for name, one in expected.items():
            check(one, found.get(name, ABSENT))
    elif isinstance(expected, list):
        assert isinstance(found, list), found
        assert len(expected) == len(found), found
        for one, other in zip(expected, found, strict=True):
            check(one, other)
    elif isinstance(expected, str) and expected.startswith("~"):
        assert re.search(expected[1:], str(found), re.DOTALL), found
    else:
        assert (type(found), found) == (type(expected), expected)


class _Loader(yaml.SafeLoader):
    """Leaves times as the texts that they are in JSON."""

    yaml_implicit_resolvers: ClassVar = {
        letter: [one for one in every if one[0] != "tag:yaml.org,2002:timestamp"]
        for letter, every in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def plays() -> Iterator[tuple[str, Play]]:
    """Every case of every vendor, once for each row of its table."""
    for path in sorted(VENDORS.glob("*/sandbox/*.yaml")):
        vendor = path.parts[-3]
        whole = yaml.load(path.read_text(encoding="utf-8"), _Loader)
        for case in whole["cases"]:
            for row in _rows(case.get("each")):
                now = datetime.fromisoformat(whole["now"])
                name = f"{vendor} {path.stem}: {case['claim']} {list(row.values()) if row else ''}"
                values = {**_own(vendor, "VALUES"), **whole.get("values", {}), **row}
                yield name.strip(), Play(vendor, case, now, values)


def _rows(each: Any) -> list[dict[str, Any]]:
    if each is None:
        return [{}]
    if isinstance(each, dict):
        return [
            dict(zip(each, values, strict=True)) for values in itertools.product(*each.values())
        ]
    names, *rows = each
    return [dict(zip(names, row, strict=True)) for row in rows]


def _own(vendor: str, name: str) -> Mapping[str, Any]:
    """What a vendor has of its own beside its tables, if it has anything."""
    if not VENDORS.joinpath(vendor, "sandbox", "actions.py").exists():
        return {}
    return getattr(import_module(f"tests.vendors.{vendor}.sandbox.actions"), name)


def _check_form(vendor: str, method: str, path: str, answer: httpx.Response) -> None:
    if "json" not in answer.headers.get("content-type", ""):
        return
    for template, judge in _judges(vendor).get((method, str(answer.status_code)), []):
        if template.fullmatch(path.partition("?")[0]):
            # The enums of answers are open: the sandbox of Strigo has a status that no page lists.
            problems = [
                error.message
                for error in judge.iter_errors(answer.json())
                if not isinstance(error.kind, jsonschema_rs.ValidationErrorKind.Enum)
            ]
            assert problems == [], answer.text
            return


Judges = dict[tuple[str, str], list[tuple[re.Pattern[str], jsonschema_rs.Draft202012Validator]]]


@cache
def _judges(vendor: str) -> Judges:
    """Of each method and status the paths of the document, and what judges an answer there."""
    package = Path(str(import_module(f"{vendor}_client").__file__)).parent
    document = json.loads(package.joinpath("openapi.json").read_text(encoding="utf-8"))
    registry = jsonschema_rs.Registry([("urn:document", document)])
    made: Judges = {}
    # A path that is spelled out goes before one with a parameter there.
    for path, item in sorted(document["paths"].items(), key=lambda one: one[0].count("{")):
        template = re.compile(re.sub(r"\\\{.*?\\\}", "[^/]+", re.escape(path)))
        for method, node in item.items():
            for status, pointer in _answers(document, path, method, node):
                schema = {"$ref": f"urn:document#/{pointer}/content/application~1json/schema"}
                judge = jsonschema_rs.Draft202012Validator(
                    schema, registry=registry, validate_formats=True
                )
                made.setdefault((method.upper(), status), []).append((template, judge))
    return made


def _answers(document: Any, path: str, method: str, node: Any) -> Iterator[tuple[str, str]]:
    """The statuses of an operation that have a JSON answer, and where its schema is."""
    for status, response in node["responses"].items() if method != "parameters" else ():
        pointer = f"paths/{quote(path.replace('/', '~1'))}/{method}/responses/{status}"
        described = response
        if "$ref" in response:
            pointer = response["$ref"].removeprefix("#/")
            described = document["components"]["responses"][pointer.rpartition("/")[2]]
        if "application/json" in described.get("content", {}):
            yield status, pointer

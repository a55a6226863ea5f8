"""Wrong clients on purpose: each must be noticed, and the table says by which oracle.

`tox run -e mutants` copies the clients and the runtime, makes one mistake in the copy and runs each
oracle against it. A mistake that no oracle notices fails the run. Some mistakes are those of the
oracles: of a table that they read, or of what they draw or multiply.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import attrs
from rich.console import Console
from rich.table import Table

from tests.tools.edits import replaced

ROOT = Path(__file__).parents[2]
ORACLES = {
    "wire cases": ("tests/clients/test_wire_cases.py", "tests/clients/test_wire_rows.py"),
    "replay": ("tests/clients/test_replay.py", "tests/clients/test_recall.py"),
    "properties": ("tests/clients/properties",),
    "tokens": ("tests/clients/test_tokens.py",),
    "staleness": ("tests/testing/test_spec_parts.py",),
    "runtime": (
        "tests/runtime/test_answers.py",
        "tests/runtime/test_auth.py",
        "tests/runtime/test_link_pager.py",
        "tests/runtime/test_once.py",
        "tests/runtime/test_pager.py",
        "tests/runtime/test_token_secrets.py",
        "tests/runtime/test_twins.py",
    ),
}
JUDGES = {"harness": ("tests/oracles",)}
"""What judges the oracles; no mistake of a client concerns it."""
SANDBOX = {"sandbox": ("tests/sandbox/test_resource.py", "tests/sandbox/test_steps.py")}
"""What judges the sandbox, which needs no client."""
EVENTS = "strigo_client/resources/events.py"
IMPORTS = "scormcloud_client/resources/courses_import_jobs.py"
LABELS = '"labels": labels'
IMPORT_WAITER = (
    'Waiter(status=("status",), running=("RUNNING",), success={}, failure={}, '
    'message=("message",), warnings=("import_result", "parser_warnings"), interval=1.0)'
)


@attrs.frozen
class Mutant:
    """One mistake: wherever the file says `old`, it says `new`, or nothing.

    In a generated module `old` is an element of its syntax (`tests.tools.edits`), whatever the
    layout; in the runtime and the tests, which are written by hand, it is text.
    """

    name: str
    path: str
    old: str
    new: str | None

    @property
    def in_tests(self) -> bool:
        """Whether the mistake is one of the oracles."""
        return self.path.startswith("tests/")

    @property
    def oracles(self) -> dict[str, tuple[str, ...]]:
        """The tests that may notice it, by the name of the oracle."""
        if self.path.startswith("lmskit/sandbox/"):
            return SANDBOX
        return {**ORACLES, **JUDGES} if self.in_tests else ORACLES

    def of(self, source: str) -> str | None:
        """The source with the mistake in it; None if there is no place for it."""
        if self.path.startswith("lmskit/") or self.in_tests:
            return source.replace(self.old, self.new or "") if self.old in source else None
        try:
            return replaced(source, self.old, self.new)
        except LookupError:
            return None


MUTANTS = (
    Mutant(
        "built by two threads at once",
        "lmskit/_once.py",
        "        with build_lock():\n            if key not in self:\n",
        "        if True:\n            if key not in self:\n",
    ),
    Mutant(
        "fork beside a build", "lmskit/_once.py", "        before=_building.before_fork,\n", None
    ),
    Mutant(
        "lock inherited by a child",
        "lmskit/_once.py",
        'is left."""\n        self.lock = threading.RLock()\n',
        'is left."""\n',
    ),
    Mutant(
        "async half does not wait",
        "lmskit/_core.py",
        "            await self.sleep(delay)\n",
        "            await self.sleep(0)\n",
    ),
    Mutant(
        "issued token shown", "lmskit/_tokens.py", "        settings.secrets.issue(value)\n", None
    ),
    Mutant(
        "colon in a Basic user",
        "lmskit/_auth.py",
        '        if ":" in found[name]:\n',
        "        if not found[name]:\n",
    ),
    Mutant("wrong method", EVENTS, '"PATCH"', '"PUT"'),
    Mutant("wrong path", EVENTS, '"/events/{event_id}"', '"/event/{event_id}"'),
    Mutant("path not encoded", "lmskit/_encoding.py", 'quote(text, safe="")', "text"),
    Mutant("missing body field", EVENTS, LABELS, None),
    Mutant("field under another name", EVENTS, '"owner": owner', '"name": owner'),
    Mutant(
        "wrong type of a body field",
        "strigo_client/models/events.py",
        "include_chat: bool | UnsetType = UNSET",
        "include_chat: str | UnsetType = UNSET",
    ),
    Mutant(
        "null sent for absent",
        "lmskit/_wire.py",
        "        elif field.required:\n",
        "        else:\n            converted[field.wire] = None\n        if False:\n",
    ),
    Mutant(
        "array style",
        EVENTS,
        LABELS,
        '"labels": [",".join(labels)] if isinstance(labels, list) else labels',
    ),
    Mutant(
        "Accept dropped",
        "lmskit/_request.py",
        '    headers = {"accept": operation.accept}\n',
        "    headers: dict[str, str] = {}\n",
    ),
    Mutant(
        "Authorization dropped",
        "lmskit/settings.py",
        "            own[self.vendor.auth.header.lower()] = self.authorization.reveal()\n",
        "            pass\n",
    ),
    Mutant(
        "bool as 'True'",
        "lmskit/_wire.py",
        "                converted[field.wire] = convert(value)\n",
        "                converted[field.wire] = str(value) if value is True else convert(value)\n",
    ),
    Mutant(
        "date without zone",
        EVENTS,
        '"date_start": date_start',
        '"date_start": date_start if date_start is UNSET else date_start.replace(tzinfo=None)',
    ),
    Mutant(
        "envelope not removed",
        EVENTS,
        'Reply(models.EventEnvelope, "data")',
        "Reply(models.EventEnvelope)",
    ),
    Mutant(
        "error status swallowed",
        "lmskit/_core.py",
        "if not 200 <= response.status_code < 300:",
        "if response.status_code >= 500:",
    ),
    Mutant(
        "csv array exploded",
        "scormcloud_client/resources/courses.py",
        "explode=False",
        "explode=True",
    ),
    Mutant(
        "token sent with other filters",
        "lmskit/pager.py",
        'if parameter.location == "path"\n    }\n    return call.following({**kept,',
        "if parameter.argument in call.arguments\n    }\n    return call.following({**kept,",
    ),
    Mutant(
        "only the first page",
        "lmskit/pager.py",
        '"token": _by_token',
        '"token": _no_more',
    ),
    Mutant(
        "only the last token remembered",
        "lmskit/pager.py",
        "if token in call.sent:",
        "if token == sent:",
    ),
    Mutant(
        "link followed to any origin",
        "lmskit/pager.py",
        "if url is None or url.userinfo or origin(url) != origin(httpx.URL(settings.base_url)):",
        "if url is None:",
    ),
    Mutant(
        "only the last link remembered",
        "lmskit/pager.py",
        "if _target(url) in call.sent:",
        "if _target(url) == _target(response.request.url):",
    ),
    Mutant(
        "extra members of the query with every page",
        "lmskit/pager.py",
        "msgspec.structs.replace(options, extra_query=None)",
        "options",
    ),
    Mutant(
        "array that is an object taken for one",
        "lmskit/_decoding.py",
        "        if not fits:\n",
        "        if not fits and value is None:\n",
    ),
    Mutant(
        "members that no one named dropped",
        "lmskit/_additional.py",
        "key: item for key, item in plain.items() if known.get(key, own) == own",
        "key: item for key, item in plain.items() if key == own",
    ),
    Mutant("form part dropped", IMPORTS, '"content_metadata": content_metadata', None),
    Mutant(
        "form parts in another order",
        "lmskit/_uploads.py",
        "for part in self._parts:\n",
        "for part in reversed(self._parts):\n",
    ),
    Mutant(
        "boundary known beforehand",
        "lmskit/_request.py",
        "boundary={token_hex(16)}",
        "boundary=+++",
    ),
    Mutant("uploadedContentType not sent", IMPORTS, 'media_type_of="file"', None),
    Mutant(
        "DELETE body dropped",
        "lmskit/_request.py",
        "    elif body is not UNSET:\n",
        '    elif body is not UNSET and operation.method != "DELETE":\n',
    ),
    Mutant(
        "job that failed taken for done",
        IMPORTS,
        IMPORT_WAITER.format('("COMPLETE",)', '("ERROR",)'),
        IMPORT_WAITER.format('("COMPLETE", "ERROR")', "()"),
    ),
    Mutant(
        "statement without its standard object",
        "scormcloud_client/models/statements.py",
        'field(name="object", default=None)',
        "None",
    ),
    Mutant(
        "scopes widened",
        "scormcloud_client/resources/courses_tags.py",
        '("write:course", "write")',
        '("write", "write:course")',
    ),
    Mutant(
        "bearer not renewed after a 401",
        "lmskit/_retry.py",
        "token.refused_by(response)",
        "False",
    ),
    Mutant(
        "bearer used after its time",
        "lmskit/_tokens.py",
        "if self._refused or now >= self._renew_at:",
        "if self._refused:",
    ),
    Mutant(
        "schema of a schema left out of the digest",
        "lmskit/testing/spec_parts.py",
        "            waiting += _references(referred[reference])\n",
        None,
    ),
    Mutant(
        "Accept dropped at some operations",
        "lmskit/_request.py",
        '    headers = {"accept": operation.accept}\n',
        '    headers = {"accept": operation.accept} if operation.method != "PUT" else {}\n',
    ),
    Mutant(
        "a dot segment left as it is",
        "lmskit/_encoding.py",
        'return encoded.replace(".", "%2E") if encoded in (".", "..") else encoded',
        "return encoded",
    ),
    Mutant(
        "limit of a text one too far",
        "strigo_client/models/events.py",
        "Meta(max_length=256)",
        "Meta(max_length=257)",
    ),
    Mutant(
        "naive moment sent",
        "lmskit/_wire.py",
        '        raise UnsendableError("expected a datetime with a time zone, got a naive one")\n',
        "        return value.replace(tzinfo=UTC)\n",
    ),
    Mutant(
        "wrong row of the error table",
        "tests/vendors/scormcloud/wire/_vendor.yaml",
        "{error: ConflictError, message: The course exists}",
        "{error: BadRequestError, message: The course exists}",
    ),
    Mutant(
        "documented status without a row",
        "tests/vendors/scormcloud/wire/_vendor.yaml",
        "status: 409,",
        "status: 410,",
    ),
    Mutant(
        "wrong segment in the table of path values",
        "tests/vendors/strigo/wire/_vendor.yaml",
        "encoded: ..%2Fondemand",
        "encoded: ..%2fondemand",
    ),
    Mutant(
        "a multiplied row left out",
        "tests/oracles/wire_tables.py",
        "for index, row in enumerate(rows)]",
        "for index, row in enumerate(rows) if index]",
    ),
    Mutant(
        "rows played in one mode alone",
        "tests/oracles/wire_tables.py",
        "MODES[sum(numbers) % len(MODES)]",
        "MODES[0]",
    ),
    Mutant(
        "arguments of one place taken for the same, whatever their schema",
        "tests/oracles/places.py",
        "pair = (case.vendor.name, place, schema_key(case.spec, target.schema))",
        "pair = (case.vendor.name, place)",
    ),
    Mutant(
        "a null that is allowed makes no other schema",
        "tests/oracles/places.py",
        "json.dumps([said, spec.nullable(schema)], sort_keys=True)",
        "json.dumps(said, sort_keys=True)",
    ),
    Mutant(
        "parent not looked for",
        "lmskit/sandbox/resource.py",
        "    if rules.found(above, key, context.transaction) is None:",
        "    if False:",
    ),
    Mutant(
        "parents' ids left out of the address",
        "lmskit/sandbox/collection.py",
        'return _PARAMETER.sub(lambda _: quote(next(ids), safe=""), self.name)',
        "return self.name",
    ),
    Mutant(
        "filter by a member of a member not looked at",
        "lmskit/sandbox/filters.py",
        "if len(way) > 1 or name in known",
        "if name in known",
    ),
    Mutant(
        "link without the filters",
        "lmskit/sandbox/paging.py",
        "urlencode([*asked, (NUMBER, str(number))])",
        "urlencode([(NUMBER, str(number))])",
    ),
    Mutant(
        "page size of the document not looked at",
        "lmskit/sandbox/paging.py",
        "one.default or PAGE_SIZE",
        "PAGE_SIZE",
    ),
    Mutant(
        "token good for another list",
        "lmskit/sandbox/paging.py",
        "if place != _place(call) or expires",
        "if expires",
    ),
    Mutant(
        "default of a body left out",
        "lmskit/sandbox/bodies.py",
        "return {**self.defaults, **self.known(value)}",
        "return self.known(value)",
    ),
    Mutant(
        "PUT like PATCH",
        "lmskit/sandbox/resource.py",
        'whole = operation.kind == "replace" and not rules.partial',
        "whole = False",
    ),
    Mutant(
        "refused fields not named",
        "lmskit/sandbox/refusals.py",
        "[(one.name, one.message) for one in refusal.problems] or ",
        "",
    ),
    Mutant(
        "live event deleted",
        "lmskit/sandbox/rules/strigo/__init__.py",
        'if status(item, context.now) != "ready":',
        "if False:",
    ),
    Mutant(
        "course of a job there before its end",
        "lmskit/sandbox/rules/scormcloud/jobs.py",
        "_READS: Final = 2",
        "_READS: Final = 1",
    ),
)


def main(names: list[str]) -> int:
    """Run all mutants, or those whose names are given; 1 if one survives."""
    if lost := [mutant.name for mutant in MUTANTS if misplaced(mutant)]:
        raise SystemExit(f"the code has changed; mend these mutants: {', '.join(lost)}")
    columns = [*ORACLES, *JUDGES, *SANDBOX]
    table = Table("mistake", *columns)
    survivors: list[str] = []
    console = Console()
    for mutant in MUTANTS:
        if names and mutant.name not in names:
            continue
        with console.status(mutant.name), tempfile.TemporaryDirectory() as folder:
            copy = mutated(mutant, Path(folder))
            found = {name: noticed(copy, tests) for name, tests in mutant.oracles.items()}
        table.add_row(mutant.name, *(found.get(name) or "-" for name in columns))
        survivors += [] if any(found.values()) else [mutant.name]
    console.print(table)
    console.print(f"{table.row_count} mistakes, {len(survivors)} unnoticed {survivors or ''}")
    return 1 if survivors else 0


def misplaced(mutant: Mutant) -> bool:
    """Whether the code has changed so that the mistake no longer fits anywhere."""
    roots = (ROOT / mutant.path, ROOT / "runtime" / mutant.path, ROOT / "generated" / mutant.path)
    texts = [path.read_text(encoding="utf-8") for path in roots if path.exists()]
    return not any(mutant.of(text) for text in texts)


def mutated(mutant: Mutant, folder: Path) -> Path:
    """A copy of all that is shipped, or of the tests beside it, with the mistake in it."""
    if mutant.in_tests:
        shutil.copytree(ROOT / "tests", folder / "tests")
        for source in ROOT.glob("[!.]*"):
            if source.name != "tests":
                (folder / source.name).symlink_to(source)
    else:
        for source in (ROOT / "runtime", ROOT / "generated"):
            shutil.copytree(source, folder, dirs_exist_ok=True)
    path = folder / mutant.path
    text = mutant.of(path.read_text(encoding="utf-8"))
    if text is None:
        raise SystemExit(f"the code has changed; mend the mutant {mutant.name}")
    path.write_text(text, encoding="utf-8")
    return folder


def noticed(copy: Path, tests: tuple[str, ...]) -> str:
    """How many tests failed before the run gave up, or nothing if all passed."""
    command = [sys.executable, "-m", "pytest", "-q", "-n", "auto", "--maxfail=5", *tests]
    environment = {**os.environ, "PYTHONPATH": str(copy)}
    root = copy if (copy / "tests").exists() else ROOT
    done = subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode not in (0, 1, 2):
        raise SystemExit(done.stdout + done.stderr)
    failed = re.search(r"(\d+) (?:failed|error)", done.stdout.splitlines()[-1])
    return f"{failed[1]} or more" if failed else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

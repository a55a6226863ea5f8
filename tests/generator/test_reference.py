"""The page of a vendor's operations: what it shows, where it leads, and that nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build import emit
from generator.digest.facts import Digest, Fact
from generator.emit.recount import recount
from generator.load import load
from tests.generator import rich, tiny
from tests.generator.rendered import page_of

PILOT = Path(__file__).parent / "pilot"
PAGE = "tiny.md"


def page(spec, digests=()):
    """The page of a spec."""
    files, problems = emit(spec, digests)
    assert problems == ()
    return files[f"{spec.vendor}.md"]


@pytest.fixture(scope="module")
def pilot():
    """A vendor with resources in resources, lists by link, webhooks, and a method of the client."""
    spec, problems = load(PILOT)
    assert spec is not None, problems
    return spec


@pytest.fixture(scope="module")
def text(pilot):
    """The page of that vendor, with nothing known of the vendor's own."""
    return page(pilot)


@pytest.fixture(scope="module")
def tiny_files():
    return emit(tiny.spec())[0]


@pytest.fixture(scope="module")
def rich_files():
    return emit(rich.spec())[0]


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ('<a id="toys.update">', '<a id="toys.change">', "toys.update of operation updateToy"),
        ("](#toys.update)", "](#toys.change)", "toys.update of operation updateToy"),
        ("| `note` |", "| `nota` |", "the row of argument note of operation updateToy"),
        ("| `note` |", "| `nota` |", "the row of argument nota of operation updateToy"),
        ("| `name` | `str` | yes |", "| `name` | `str` |  |", "the row of argument name"),
        ("query `dryRun`", "query `dry`", "the row of argument dry_run"),
        ("query `dryRun`", "header `dryRun`", "the row of argument dry_run"),
        ("query `dryRun`", "query", "the row of argument dry_run"),
        ("`PATCH /toys/{toy_id}`. ", "", "the request of operation updateToy"),
        ("- Returns: ", "- ", "the line 'Returns' of operation updateToy"),
        ("- Repeated: ", "- ", "the line 'Repeated' of operation updateToy"),
        ("HTTP 404.", "HTTP 403.", "error status 404 of operation updateToy on the page"),
    ],
)
def test_loss_is_named(tiny_files, old, new, named):
    """Each fact of an operation that the page lacks, or has otherwise, fails the build."""
    assert old in tiny_files[PAGE]
    problems = recount(tiny.spec(), {**tiny_files, PAGE: tiny_files[PAGE].replace(old, new)})
    assert any(named in problem.message for problem in problems), problems
    assert all(problem.level == "error" for problem in problems)


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("- Scopes: ", "- ", "the line 'Scopes' of operation listToys"),
        ('<a id="toys.jobs.wait">', "<a>", "toys.jobs.wait of operation getJob"),
        ("| `on_progress` |", "| `progress` |", "the row of argument on_progress"),
        ("| `interval` |", "| `every` |", "the row of argument interval"),
        ("header `fileType`", "form `fileType`", "the row of argument file_type"),
    ],
)
def test_loss_of_what_is_rare(rich_files, old, new, named):
    """Scopes, waiters, and what only the client looks at are counted too."""
    assert old in rich_files[PAGE]
    problems = recount(rich.spec(), {**rich_files, PAGE: rich_files[PAGE].replace(old, new)})
    assert any(named in problem.message for problem in problems), problems


def test_a_page_that_is_missing(tiny_files):
    """Without a page every operation is lost."""
    files = {path: text for path, text in tiny_files.items() if path != PAGE}
    (problem,) = recount(tiny.spec(), files)
    assert "toys.update of operation updateToy on the page" in problem.message


@pytest.mark.parametrize("source", ["tiny", "rich", "pilot"])
def test_links_lead_somewhere(tiny_files, rich_files, text, source):
    """Every link of a page leads to one place of the page, and nothing else is in it."""
    pages = {"tiny": tiny_files[PAGE], "rich": rich_files[PAGE], "pilot": text}
    found = page_of(pages[source])
    assert len(found.links) > 3
    assert found.tags <= {
        "a", "code", "h1", "h2", "h3", "h4", "li", "p", "pre", "table", "tbody", "td", "th",
        "thead", "tr", "ul",
    }  # fmt: skip


def test_models_are_those_a_caller_meets(text):
    """A page has what calls take and return and what is in those, but no envelopes and errors."""
    ids = page_of(text).ids
    models = {name.removeprefix("model-") for name in ids if name.startswith("model-")}
    assert {"Enrollment", "EnrollmentUser", "PurchaseState", "OfferRef", "PoolOffer"} <= models
    assert "CourseEnrollmentEvent" in models
    assert not {"ErrorDetail", "EnrollmentPage", "UserPage", "EnrollmentCreate"} & models


def test_what_a_list_returns(text):
    """How a list goes on, and what is the condition of a repetition, are told."""
    assert (
        "- Returns: a `Pager` of [`Enrollment`](#model-Enrollment), page after page, by the" in text
    )
    assert "- Returns: a `Pager` of [`UserCourse`](#model-UserCourse), all at once. " in text
    assert "- Repeated: after a failure that may pass, if it is given `enrolled_at`." in text
    assert (
        "| `COURSE_ENROLLMENT` | [`CourseEnrollmentEvent`](#model-CourseEnrollmentEvent) |" in text
    )


def digest(name, *facts):
    return Digest.of("pilot", name, "text", "", [Fact(f"op:{n}", lines=(at,)) for n, at in facts])


def test_operations_stand_in_the_order_of_the_pages(pilot):
    """By the pages and their lines; what no page has comes last, and tells how it is known."""
    digests = (
        digest("b.txt", ("users > list", 30), ("users > anonymize", 4)),
        digest("a.txt", ("webhooks > create", 2)),
    )
    found = page_of(page(pilot, digests))
    documented = [row[:2] for row in found.rows if len(row) == 4 and row[0] != "operation"]
    assert documented[:3] == [
        ["users > anonymize", "4"], ["users > list", "30"], ["webhooks > create", "2"],
    ]  # fmt: skip
    assert {line for _, line in documented[3:]} == {""}
    assert ["pilot.ping", "GET /ping", "era schema."] in found.rows
    assert (
        "p",
        "POST /webhooks, page line 2 of a.txt. Create a webhook. Creates it.",
    ) in found.blocks


def test_one_page_needs_no_name(pilot):
    """Where the vendor has one page its file is named once."""
    text = page(pilot, (digest("a.txt", ("users > list", 30)),))
    assert "`GET /users`, page line 30. List the users." in text
    assert text.count("a.txt") == 1


def test_the_client_itself(text):
    """A method of the client is called without a resource."""
    assert "```python\npilot.ping()\n```" in text


@pytest.mark.parametrize(
    ("evidence", "said"),
    [
        ("a letter", "a letter"),
        ({"rest": "a letter", "summary": "a guess"}, "a letter"),
        ({"summary": "a guess", "security": "assumed"}, "a guess; assumed"),
    ],
)
def test_names_that_are_like_ours(evidence, said):
    """A resource that is called like a part of the page has an anchor of its own."""
    tree = tiny.document()
    patch = tree["paths"]["/toys/{toy_id}"]["patch"]
    for number, (resource, method) in enumerate([("client", "models"), ("", "page"), ("a.b", "c")]):
        sdk = {"resource": resource, "method": method}
        other = {**patch, "operationId": f"extra{number}", "x-sdk": sdk, "x-evidence": evidence}
        del other["x-doc"]
        tree["paths"][f"/extra{number}/{{toy_id}}"] = {"patch": other}
    found = page_of(page(tiny.spec(tree)))
    assert {"client", "client.models", "page", "a.b", "a.b.c"} <= {*found.ids}
    assert ["tiny.client.models", "PATCH /extra0/{toy_id}", said] in found.rows

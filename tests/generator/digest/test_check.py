from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.check.run import check
from tests.generator.digest import in_force
from tests.generator.digest.check_edits import (
    drop,
    explained_around,
    explaining,
    put,
    said,
    with_fact,
    with_node,
)

if TYPE_CHECKING:
    from generator.digest.facts import Digest, Fact
    from generator.spec import Spec

CREATE = "op:Events > Create an event"
SCHEMAS = "/components/schemas"
EVENT = f"{SCHEMAS}/Event/properties"
NEW = f"{SCHEMAS}/EventCreate/properties"


@pytest.fixture(scope="module")
def spec() -> Spec:
    return in_force.spec("strigo")


@pytest.fixture(scope="module")
def digests() -> tuple[Digest, ...]:
    return in_force.digests("strigo")


def keys(digests: tuple[Digest, ...], *kinds: str) -> list[Fact]:
    return [fact for digest in digests for fact in digest.facts if fact.kind in kinds]


def test_strigo_is_explained(spec, digests):
    """Strigo's spec and pages agree but for what is explained, and the numbers add up."""
    report = check(spec, digests)
    assert said(report) == ""
    assert report.unexplained == 0
    assert report.facts == sum(len(digest.facts) for digest in digests)
    assert report.facts == report.matched + report.departed
    assert report.claims == report.documented + report.evidenced + report.assumed
    assert min(report.departed, report.evidenced, len(report.answers)) > 10


FAULTS = (
    ("strigo-events.md", 180, "owner: Object in the resource, String in the body"),
    ("strigo-events.md", 47, "event_link: the link ends in another id than that of the object"),
    ("strigo-events.md", 199, "sent to PATCH /api/v1/events, the operation is PATCH /events/:e"),
    ("strigo-ondemand.md", 175, "duration_unit: Number in the table, string in the example"),
    ("strigo-ondemand.md", 175, "duration_unit: String in the resource, Number in the body"),
    ("strigo-ondemand.md", 118, "the example is not JSON"),
    ("strigo-ondemand.md", 188, "the example is not JSON"),
    ("strigo-ondemand.md", 183, "no table has 'ondemand_id'"),
    ("strigo-ondemand.md", 68, "/ondemand/:course_id and /ondemand/:ondemand_id"),
    ("strigo-ondemand.md", 177, "features: dotted names in the table, an object in the examples"),
    ("strigo-ondemand.md", 143, "name: the answer shows another value than its request sends"),
)


@pytest.mark.parametrize(("page", "line", "message"), FAULTS)
def test_page_faults(spec, digests, page, line, message):
    """The contradictions known of the two pages are found, each with its answer."""
    found = [
        answer
        for answer in check(spec, digests).answers
        if answer.fault.page == page and line in answer.fault.lines
    ]
    answers = [answer for answer in found if message in answer.fault.message]
    assert len(answers) == 1, [answer.fault.message for answer in found]
    is_pair = "than its request sends" in message
    # Two examples that are no pair: no word of the spec would be otherwise if they were one.
    assert (answers[0].fault.statement is None) == is_pair
    assert (".yaml:" in answers[0].place) != is_pair


DOCUMENTS = {
    "a new field": (f"{CREATE}/body:colour", {"type": "String"}, "error: not in the spec"),
    "a new parameter": (f"{CREATE}/param:query:dry", {"type": "Boolean"}, "not in the spec"),
    "a new status": (f"{CREATE}/status:202", {}, "not in the spec"),
    "a new operation": ("op:Events > Clone", {"method": "POST", "path": "/x"}, "not in the spec"),
    "a new attribute": ("resource:Event/field:colour", {"type": "String"}, "not in the spec"),
    "a scope": (f"{CREATE}/scope:write", {}, "the scope is not in the spec"),
    "other authentication": (f"{CREATE}/auth:basic", {}, "no security requirement for basic"),
    "another method": (CREATE, {"method": "PUT", "path": "/events"}, "PUT on the page, POST in"),
    "another path": (CREATE, {"method": "POST", "path": "/meet"}, "the path is /meet on the page"),
    "another limit": (
        f"{CREATE}/body:name",
        {"type": "String", "required": True, "maxLength": 255},
        "maxLength is 255 on the page, 256 in the spec",
    ),
    "a limit gone": (
        f"{CREATE}/body:name",
        {"type": "String", "required": True},
        "maxLength 256 is on no page",
    ),
    "an enum gone": ("resource:Event/field:status", {"type": "Object"}, "Object on the page"),
    "another default": (
        f"{CREATE}/body:timezone",
        {"type": "String", "required": False, "default": "UTC"},
        "default is 'UTC' on the page, 'Etc/UTC' in the spec",
    ),
    "null allowed on the page": (
        f"{CREATE}/body:class_id",
        {"type": "String", "required": True, "nullable": True},
        "may be null on the page, not in the spec",
    ),
    "an unknown type": (
        f"{CREATE}/body:class_id",
        {"type": "Quaternion", "required": True},
        "nobody knows which type 'Quaternion' is",
    ),
    "a status gone": ("op:Events > Delete an event/status:204", None, "the status 204 is on no"),
    "a field gone": (f"{CREATE}/body:description", None, "'description' is on no page"),
    "an operation gone": (CREATE, None, "the operation 'createEvent' is on no page"),
    "an example that breaks": (
        f"{CREATE}/example:request:1",
        {"parses": False, "names": {}, "url": "POST /api/v1/events"},
        "the page contradicts itself: the example is not JSON",
    ),
    "an example with another name": (
        f"{CREATE}/example:request:1",
        {"parses": True, "names": {"colour": "string"}, "url": "POST /api/v1/events"},
        "'colour' is not in the spec",
    ),
}


@pytest.mark.parametrize("case", DOCUMENTS)
def test_changed_page(spec, digests, case):
    """What a page says otherwise than the spec is an error that tells both."""
    key, value, message = DOCUMENTS[case]
    report = check(spec, with_fact(digests, key, value))
    assert message in said(report)
    assert report.unexplained == len(report.problems)


SPECS = {
    "a field added": (EVENT, put("colour", {"type": "string"}), "the field 'colour' is on no"),
    "a field dropped": (NEW, drop("labels"), "error: not in the spec"),
    "another type": (f"{NEW}/name", put("type", "integer"), "String on the page, integer in"),
    "a format added": (f"{NEW}/name", put("format", "uri"), "the format 'uri' is on no page"),
    "a format dropped": (
        f"{NEW}/tas/items",
        drop("format"),
        "the format is email on the page, not",
    ),
    "a limit added": (f"{NEW}/class_id", put("maxLength", 17), "maxLength 17 is on no page"),
    "a pattern added": (f"{NEW}/class_id", put("pattern", "^x"), "pattern '^x' is on no page"),
    "null allowed": (f"{EVENT}/name", put("type", ["string", "null"]), "'name' may be null"),
    "a default beside a reference": (
        f"{NEW}/availability",
        put("default", "public"),
        "default 'public' is on no page",
    ),
    "a value added": (
        f"{SCHEMAS}/CourseStatus",
        put("enum", ["online", "offline", "hidden"]),
        "the page lists online, offline, the spec online, offline, hidden",
    ),
    "a presence dropped": (
        f"{SCHEMAS}/EventCreate",
        put("required", ["name", "owner", "class_id", "date_start"]),
        "required on the page, optional in the spec",
    ),
    "a presence added": (
        f"{SCHEMAS}/EventCreate",
        lambda node: node["required"].append("labels"),
        "optional on the page, required in the spec",
    ),
    "a parameter added": (
        "/paths/~1events/get",
        put("parameters", [{"name": "page", "in": "query", "schema": {"type": "integer"}}]),
        "the field 'page' is on no page",
    ),
    "a status added": (
        "/paths/~1events/get/responses",
        put("202", {"description": "Later."}),
        "the status 202 is on no page",
    ),
    "a header added": (
        "/paths/~1events/get/responses/200",
        lambda node: (node.pop("x-evidence"), node.update(headers={"X": {}})),
        "the header 'X' is on no page",
    ),
    "a status dropped": (
        "/paths/~1events~1{event_id}/delete/responses",
        drop("204"),
        "error: not in the spec",
    ),
    "another name on the page": (
        "/paths/~1events/get",
        put("x-doc", "Events > All"),
        "'Events > Retrieve all events' on the page, 'Events > All' in x-doc",
    ),
    "no more departure": (
        f"{SCHEMAS}/OnDemandCourseCreate/properties/duration_unit",
        drop("x-departure"),
        "duration_unit: String in the resource, Number in the body",
    ),
    "no more evidence": (f"{EVENT}/token", drop("x-evidence"), "'token' may be null is on no"),
    "a departure for nothing": (
        f"{EVENT}/name",
        put("x-departure", {"page": {"type": "String"}, "why": "It is called so."}),
        "the page does not say type: String here, or the spec does not depart from it",
    ),
    "a departure of no form": (
        f"{EVENT}/name",
        put("x-departure", "It is called so."),
        "x-departure must be {page: …, why: …}",
    ),
    "evidence for nothing": (
        f"{EVENT}/name",
        put("x-evidence", "Somebody said so."),
        "something that the page documents after all",
    ),
}


@pytest.mark.parametrize("case", SPECS)
def test_changed_spec(spec, digests, case):
    """What the spec says otherwise than the pages, or for no reason, is an error."""
    pointer, change, message = SPECS[case]
    assert message in said(check(with_node(spec, pointer, change), digests))


def test_departure_that_ended(spec, digests):
    """When the page is mended, the departure from it is an error."""
    mended = digests
    for which in ("Create", "Update"):
        key = f"op:On Demand Courses > {which} a course/body:duration_unit"
        value = next(fact.value for fact in keys(digests, "body") if fact.key == key)
        mended = with_fact(mended, key, {**value, "type": "String"})
    report = check(spec, mended)
    places = [problem.hint for problem in report.problems]
    assert places == [
        f"{SCHEMAS}/OnDemandCourse{which}/properties/duration_unit"
        for which in ("Create", "Update")
    ]


def test_places(spec, digests):
    """A complaint about the page has its line, one about the spec that of the spec."""
    page = check(spec, with_fact(digests, f"{CREATE}/body:name", {"type": "Number"}))
    assert "strigo-events.md:179: error" in said(page)
    changed = with_node(spec, f"{NEW}/name", put("format", "uri"))
    assert "events.yaml:" in said(check(changed, digests))


@pytest.mark.parametrize("kind", ["x-departure", "x-evidence"])
def test_no_explanation_is_idle(spec, digests, kind):
    """Each explanation inside a schema or an operation, taken away, is missed.

    One around it may do its work, if that has one.
    """
    nodes = explaining(spec, kind)
    assert len(nodes) > 5
    # That less is promised than the examples show may go without a reason.
    course = f"{SCHEMAS}/OnDemandCourse/properties/features"
    voluntary = {f"{EVENT}/owner", course} if kind == "x-evidence" else set()
    for pointer in set(nodes) - voluntary:
        report = check(with_node(spec, pointer, drop(kind)), digests)
        assert report.failed or explained_around(spec, pointer), pointer


def test_shared_node(spec, digests):
    """A parameter that operations share is missed in each of them whose page has it no more."""
    key = "op:Events > Modify an event"
    gone = with_fact(digests, f"{key}/param:path:event_id", None)
    assert "no table has 'event_id'" in said(check(spec, gone))
    course = "op:On Demand Courses > Delete a course"
    other = with_fact(digests, course, {"method": "DELETE", "path": None})
    other = with_fact(other, f"{course}/param:path:course_id", None)
    assert "the field 'course_id' is on no page" in said(check(spec, other))


def test_assumed(spec, digests):
    """What is assumed counts apart from what is known, and assuming is no way out of a page."""
    before = check(spec, digests)
    token = with_node(spec, f"{EVENT}/token", put("x-evidence", "assumed: it looks so"))
    after = check(token, digests)
    assert (after.claims, after.unexplained) == (before.claims, 0)
    assert after.assumed - before.assumed == before.evidenced - after.evidenced > 0
    known = with_node(spec, f"{EVENT}/name", put("x-evidence", "assumed"))
    assert "an assumption about something that the page documents" in said(check(known, digests))

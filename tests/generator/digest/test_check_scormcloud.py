from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.check.run import check
from generator.spec_nodes import find
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
    from generator.digest.facts import Digest
    from generator.spec import Spec

SCHEMAS = "/components/schemas"
UPLOAD = "op:createUploadAndImportCourseJob"
FORM = f"{SCHEMAS}/CourseUploadForm/properties"
COURSE = "/paths/~1courses~1{courseId}"
TEXT = {"type": "string", "required": False}


@pytest.fixture(scope="module")
def spec() -> Spec:
    return in_force.spec("scormcloud")


@pytest.fixture(scope="module")
def digests() -> tuple[Digest, ...]:
    return in_force.digests("scormcloud")


def test_scormcloud_is_explained(spec, digests):
    """SCORM Cloud's spec and page agree but for what is explained, and the numbers add up."""
    report = check(spec, digests)
    assert said(report) == ""
    assert (report.operations, len(spec.operations())) == (29, 37)
    assert report.facts == report.matched + report.departed
    assert report.claims == report.documented + report.evidenced + report.assumed
    assert min(report.departed, report.evidenced) > 10


def test_operations_that_the_page_lacks(spec):
    """The eight operations that only clients have say so, and no other does without the page."""
    lacking = {operation.id for operation in spec.operations() if "x-doc" not in operation.raw}
    assert lacking == {
        *("getCourseZip", "getVersionedCourseZip", "getCourseAsset", "getCourseVersionAsset"),
        *("deleteCourseAsset", "deleteCourseVersionAsset"),
        *("getCourseFileList", "getCourseVersionFileList"),
    }
    assert all("x-evidence" in op.raw for op in spec.operations() if op.id in lacking)


DOCUMENTS = {
    "a parameter gone": (
        "op:getCourses/param:query:filter",
        None,
        "the field 'filter' is on no page",
    ),
    "a new part": (f"{UPLOAD}/param:form:licence", TEXT, "error: not in the spec"),
    "a part of another type": (
        f"{UPLOAD}/param:form:contentMetadata",
        {"type": "integer", "required": False},
        "integer on the page, string in the spec",
    ),
    "a moment that is a day": (
        "op:getCourses/param:query:datetimeFilter",
        {"type": "date", "required": False},
        "the format is date on the page, not in the spec",
    ),
    "another name": (
        "op:putCourseTagsBatch/schema:request",
        {"name": "TagListSchema", "required": True},
        "the schema is TagListSchema on the page, BatchTagsSchema in the spec",
    ),
    "a body that may be left out": (
        "op:setCourseTitle/schema:request",
        {"name": "TitleSchema", "required": False},
        "optional on the page, required in the spec",
    ),
    "another media type": (
        "op:getCourse",
        {"method": "GET", "path": "/courses/{courseId}", "produces": ["application/xml"]},
        "application/xml on the page, application/json in the spec",
    ),
    "one way in gone": ("op:getCourse/auth:OAUTH", None, "that 'OAUTH' is enough is on no page"),
    "a scope gone": ("op:getCourse/scope:read", None, "the scope 'read' is on no page"),
    "another scope": ("op:getCourse/scope:admin", {}, "the scope is not in the spec"),
    "a conflict": ("op:setCourseTitle/status:409", {}, "error: not in the spec"),
}


@pytest.mark.parametrize("case", DOCUMENTS)
def test_changed_page(spec, digests, case):
    """What the page says otherwise than the spec is an error that tells both."""
    key, value, message = DOCUMENTS[case]
    assert message in said(check(spec, with_fact(digests, key, value)))


SPECS = {
    "a part added": (FORM, put("licence", {"type": "string"}), "the field 'licence' is on no page"),
    "a schema under its own name": (
        f"{SCHEMAS}/TagListRequestSchema",
        drop("x-departure"),
        "the schema is TagListSchema on the page, TagListRequestSchema in the spec",
    ),
    "what a text holds": (
        f"{FORM}/contentMetadata",
        drop("x-evidence"),
        "what contentSchema says is on no page",
    ),
    "that a text is JSON": (
        f"{FORM}/contentMetadata",
        drop("x-evidence"),
        "contentMediaType 'application/json' is on no page",
    ),
    "what is in the text": (
        f"{SCHEMAS}/MediaFileMetadataSchema",
        drop("x-evidence"),
        "the field 'contentLanguage' is on no page",
    ),
    "what a map holds": (
        f"{SCHEMAS}/XapiVerb",
        drop("x-evidence"),
        "what additionalProperties says is on no page",
    ),
    "who refers to a schema": (
        f"{SCHEMAS}/LaunchAuthSchema",
        drop("x-evidence"),
        "the field 'options' is on no page",
    ),
    "a default beside a reference": (
        f"{COURSE.removesuffix('~1{courseId}')}/get/parameters/5/schema",
        drop("x-evidence"),
        "default 'course_id' is on no page",
    ),
    "the values behind it": (
        f"{SCHEMAS}/CourseFilterBy",
        drop("x-evidence"),
        "the values that it lists is on no page",
    ),
    "a file as it is on the page": (
        f"{FORM}/file",
        drop("x-departure"),
        "optional on the page, required in the spec",
    ),
    "a moment": (
        "/components/parameters/CoursesSince",
        drop("x-departure"),
        "the format is date on the page, 'date-time' in the spec",
    ),
    "an answer of bytes": (
        f"{COURSE}/get/responses/200",
        put("content", {"application/zip": {"schema": {"type": "string", "format": "binary"}}}),
        "application/json on the page, application/zip in the spec",
    ),
    "one way in more": (
        f"{COURSE}~1asset/post",
        drop("x-evidence"),
        "that 'OAUTH' is enough is on no page",
    ),
}


@pytest.mark.parametrize("case", SPECS)
def test_changed_spec(spec, digests, case):
    """What the spec says otherwise than the page, or for no reason, is an error."""
    pointer, change, message = SPECS[case]
    assert message in said(check(with_node(spec, pointer, change), digests))


@pytest.mark.parametrize("kind", ["x-departure", "x-evidence"])
def test_no_explanation_is_idle(spec, digests, kind):
    """Each explanation inside a schema or an operation, taken away, is missed."""
    nodes = [at for at in explaining(spec, kind) if not explained_around(spec, at)]
    assert nodes
    for pointer in nodes:
        assert check(with_node(spec, pointer, drop(kind)), digests).failed, pointer


def test_scopes_of_one_kind(spec):
    """What reads needs a scope to read, what deletes a course one to delete, the rest to write."""
    for operation in spec.operations():
        (scopes,) = (need["OAUTH"] for need in operation.raw["security"] if "OAUTH" in need)
        kind = "write"
        if operation.method == "GET" or operation.id.startswith("buildCoursePreview"):
            kind = "read"
        elif operation.id in ("deleteCourse", "deleteCourseVersion"):
            kind = "delete"
        assert sorted(scopes) == [kind, f"{kind}:course"], operation.id


def test_errors(spec):
    """Every operation can be refused for its values and its credentials."""
    wanted = {"400": "MessageSchema", "401": "AuthErrorBody"}
    for operation in spec.operations():
        for status, schema in wanted.items():
            at, response = spec.resolve("", find(operation.raw, f"/responses/{status}"))
            found = find(response, "/content/application~1json/schema/$ref")
            assert found == f"#{SCHEMAS}/{schema}", (operation.id, at)

"""Every hand-written cassette of SCORM Cloud through the typed client: values, types, errors.

Those of imports and files are in the module beside this one. The page prints no examples, so none
is documented; what an account answers is not in here either.
"""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from scormcloud_client import models
from scormcloud_client.errors import AuthenticationError, NotFoundError, RateLimitError, ServerError
from tests.clients.scormcloud_session import COURSE, Session

CASSETTES = Path(__file__).parents[2] / "cassettes"


def utc(*parts: int) -> datetime.datetime:
    """Make a moment in UTC."""
    return datetime.datetime(*parts, tzinfo=datetime.UTC)


@pytest.mark.cassette("scormcloud/synthetic/getCourses/two-pages.yaml")
def test_courses_on_two_pages(scormcloud: Session) -> None:
    """The token of the first page is sent alone, encoded; the pages come as one list."""
    first, second, third = scormcloud.call(
        "getCourses",
        since=utc(2030, 1, 1),
        order_by="title_asc",
        include_registration_count=True,
        include_total_count=True,
        tags=["safety", "night shift & north"],
    )
    assert all(type(course) is models.CourseSchema for course in (first, second, third))
    assert (first.id, first.xapi_activity_id) == (COURSE, "http://example.com/act/1")
    assert (first.created, first.updated) == (utc(2030, 1, 1, 9), utc(2030, 1, 2, 9))
    assert (first.version, first.registration_count, first.dispatched) == (0, 3, False)
    assert first.course_learning_standard in list(models.CourseLearningStandard)
    assert first.course_learning_standard == "SCORM20043RDEDITION"
    assert (second.id, second.title) == ("kurs/2 ä?", "Höhenrettung")
    assert second.updated == utc(2030, 1, 3, 8, 30, 0, 250000)
    assert second.updated.utcoffset() == datetime.timedelta(hours=2)
    assert second.tags == ["safety", "night shift & north"]
    assert third == models.CourseSchema(id="course-003")


@pytest.mark.cassette("scormcloud/synthetic/getCourses/unauthorized.yaml")
def test_wrong_credentials(scormcloud: Session) -> None:
    """The text of a 401 is in another member, and the error does not show the credentials."""
    with pytest.raises(AuthenticationError) as caught:
        scormcloud.call("getCourses")
    error = caught.value
    assert (error.status, error.message) == (401, "Authorization Required.")
    assert error.vendor_type is None
    shown = f"{error!s} {error!r}"
    assert "QVBQOktFWQ" not in shown
    assert "KEY" not in shown


@pytest.mark.cassette("scormcloud/synthetic/getCourses/rate-limited-then-served.yaml")
def test_a_rate_limit_that_passes(scormcloud: Session) -> None:
    """A list is asked for again after as many seconds as the vendor wants."""

    def listed(client: Any) -> Any:
        pager = client.courses.list(filter="fire")
        return list(pager) if scormcloud.mode == "sync" else _listed(pager)

    (course,) = scormcloud.use(listed, max_retries=1)
    assert (course.id, course.title) == (COURSE, "Fire safety")
    assert scormcloud.slept == [7.0]


@pytest.mark.cassette(
    "scormcloud/synthetic/getCourses/rate-limited-then-served.yaml", allow_unplayed=True
)
def test_a_rate_limit(scormcloud: Session) -> None:
    """A 429 without a body is an error of its own, and says how long to wait."""
    with pytest.raises(RateLimitError) as caught:
        scormcloud.call("getCourses", filter="fire")
    error = caught.value
    assert (error.status, error.vendor_type, error.retry_after) == (429, None, 7.0)


@pytest.mark.cassette("scormcloud/synthetic/getCourses/bad-gateway.yaml")
def test_a_page_of_a_proxy(scormcloud: Session) -> None:
    """An HTML body breaks nothing: the status is the error's class, the page its response."""
    with pytest.raises(ServerError) as caught:
        scormcloud.call("getCourses")
    assert (caught.value.status, caught.value.vendor_type) == (502, None)
    assert "502 Bad Gateway" in caught.value.response.text


@pytest.mark.cassette("scormcloud/synthetic/getCourse/not-found-error.yaml")
def test_a_course_that_is_not_there(scormcloud: Session) -> None:
    """What the service says in `error` is the message, as if it stood where the page says."""
    with pytest.raises(NotFoundError) as caught:
        scormcloud.call("getCourse", course_id="nope")
    assert (caught.value.status, caught.value.vendor_type) == (404, None)
    assert caught.value.message == "Could not find course [nope]"


@pytest.mark.cassette("scormcloud/synthetic/getCourse/tree.yaml")
def test_a_tree_of_activities(scormcloud: Session) -> None:
    """Activities hold activities, typed on every level; false is sent."""
    course = scormcloud.call(
        "getCourse",
        course_id=COURSE,
        include_registration_count=False,
        include_course_metadata=True,
    )
    assert course.metadata == models.MetadataSchema(
        title="Fire safety",
        title_language="en",
        description="Intro",
        description_language="en",
        duration="PT10M",
        typical_time="PT15M",
        keywords=["fire"],
    )
    root = course.root_activity
    assert (root.scaled_passing_score, root.external_identifier) == ("0.8", "")
    assert root.activity_type is models.CourseActivityType.AGGREGATION
    lesson, folder = root.children
    assert (lesson.activity_type, lesson.children) == (models.CourseActivityType.SCO, [])
    (page,) = folder.children
    assert type(page) is models.CourseActivitySchema
    assert (page.title, page.children) == ("Übung", None)


@pytest.mark.cassette("scormcloud/synthetic/getCourse/unknown-values.yaml")
def test_values_that_nobody_knows(scormcloud: Session) -> None:
    """A value that no enum has is a member equal to its text; an odd id is one segment."""
    course = scormcloud.call("getCourse", course_id="../kurs 1 #ä?")
    assert course.id == "../kurs 1 #ä?"
    assert course.course_learning_standard == "SCORM2030"
    assert isinstance(course.course_learning_standard, models.CourseLearningStandard)
    assert course.course_learning_standard not in list(models.CourseLearningStandard)
    assert course.root_activity.activity_type == "MODULE"
    assert isinstance(course.root_activity.activity_type, models.CourseActivityType)


@pytest.mark.cassette("scormcloud/synthetic/getCourseStatements/vendor-keys.yaml")
def test_statements_as_the_vendors_client_has_them(scormcloud: Session) -> None:
    """What a statement is about is in one of four members, one of them a statement itself."""
    completed, planned = scormcloud.call(
        "getCourseStatements",
        course_id=COURSE,
        learner_id="ann+1@example.com",
        since=utc(2030, 1, 1),
    )
    assert completed.actor.account == models.XapiAccount(
        home_page="http://lms.example.com", name="ann"
    )
    assert completed.actor.object_type is models.XapiActorType.AGENT
    assert completed.verb.display == {"en-US": "completed"}
    assert completed.object_ is None
    assert completed.object_activity.id == "http://example.com/act/1"
    assert (completed.result.score.scaled, completed.result.success) == (0.9, True)
    assert completed.stored == utc(2030, 1, 1, 9, 0, 1)
    inner = planned.object_sub_statement
    assert type(inner) is models.XapiStatement
    (member,) = inner.object_agent_group.member
    assert member.mbox_sha1sum == "ebd31e95054c018b10727ccffd2ef2ec3a016ee9"


@pytest.mark.cassette("scormcloud/synthetic/getCourseStatements/standard-keys.yaml")
def test_statements_as_the_standard_has_them(scormcloud: Session) -> None:
    """What a statement is about is in one member; maps keep their keys; an empty token is none."""
    answered, voided = scormcloud.call("getCourseStatements", course_id=COURSE)
    assert (answered.actor.mbox, answered.actor.object_type) == ("mailto:ann@example.com", None)
    assert answered.object_activity is None
    definition = answered.object_.definition
    assert definition.name == {"de": "Wo ist der Ausgang?"}
    assert definition.interaction_type is models.XapiInteractionType.CHOICE
    assert definition.correct_responses_pattern == ["left[,]right"]
    assert [choice.id for choice in definition.choices] == ["left", "right"]
    assert definition.extensions == {"http://example.com/ext/difficulty": 0.25}
    assert (answered.result.score.raw, answered.result.success) == (88, False)
    (parent,) = answered.context.context_activities.parent
    assert parent.id == "http://example.com/act/1"
    seat = {"row": 7, "free": [True, None]}
    assert answered.context.extensions == {"http://example.com/ext/seat": seat}
    assert answered.timestamp.utcoffset() == datetime.timedelta(hours=1)
    assert answered.version == "1.0.3"
    assert voided.actor.object_type is models.XapiActorType.GROUP
    assert voided.object_.object_type == "StatementRef"
    assert voided.object_.id == answered.id


@pytest.mark.cassette("scormcloud/synthetic/getCourseVersionStatements/two-pages.yaml")
def test_statements_behind_an_empty_page(scormcloud: Session) -> None:
    """The token says whether there are more, not the number of statements."""
    until = datetime.datetime.fromisoformat("2030-06-01T12:30:00+02:00")
    (statement,) = scormcloud.call(
        "getCourseVersionStatements", course_id=COURSE, version_id=0, until=until
    )
    assert statement.object_.object_type == "Planet"
    assert isinstance(statement.object_.object_type, models.XapiObjectType)


@pytest.mark.cassette("scormcloud/synthetic/deleteCourseTags/one.yaml")
def test_taking_a_tag_off(scormcloud: Session) -> None:
    """A DELETE has a body, in which a comma is text."""
    tags = ["night shift, north"]
    assert scormcloud.call("deleteCourseTags", course_id=COURSE, tags=tags) is None


@pytest.mark.cassette("scormcloud/synthetic/setCourseConfiguration/one.yaml")
def test_setting_a_setting(scormcloud: Session) -> None:
    """The vendor's own example of a request."""
    setting = {"setting_id": "PlayerScoLaunchType", "value": "NEW_WINDOW"}
    assert scormcloud.call("setCourseConfiguration", course_id=COURSE, settings=[setting]) is None


@pytest.mark.cassette("scormcloud/synthetic/getCourseConfiguration/unknown-source.yaml")
def test_settings_from_a_source_that_is_gone(scormcloud: Session) -> None:
    """A source that the enum does not have is equal to its text; `default` is a field."""
    known, gone = scormcloud.call("getCourseConfiguration", course_id=COURSE, include_metadata=True)
    assert known.effective_value_source is models.SettingValueSource.COURSE
    assert (known.metadata.default, known.metadata.data_type) == ("FRAMESET", "enum")
    assert known.metadata.learning_standard_variant is models.SettingStandardVariant.EITHER
    assert known.metadata.valid_values == [
        models.SettingValidValue(value="FRAMESET", value_description="in a frame")
    ]
    assert gone.effective_value_source == "dispatchDestinationForCourse"
    assert isinstance(gone.effective_value_source, models.SettingValueSource)
    assert (gone.explicit_value, gone.metadata) == (None, None)


@pytest.mark.cassette("scormcloud/synthetic/buildCoursePreviewLaunchLink/old-body.yaml")
def test_a_link_with_all_there_is(scormcloud: Session) -> None:
    """Nested objects go out, as a dict and as a model; the link comes without its frame."""
    link = scormcloud.call(
        "buildCoursePreviewLaunchLink",
        course_id=COURSE,
        query_css_url="https://lms.example.com/q.css",
        expiry=120,
        redirect_on_exit_url="https://lms.example.com/done",
        tracking=False,
        start_sco="item-1",
        culture="en-us",
        css_url="https://lms.example.com/p.css",
        learner_tags=["l"],
        course_tags=["c"],
        registration_tags=["r"],
        additionalvalues=[{"item": "k", "value": "v"}],
        launch_auth={
            "type": "cookies",
            "options": models.LaunchAuthOptionsSchema(
                ip_address=True, fingerprint=True, expiry=300, sliding_expiry=300
            ),
        },
    )
    assert link == "https://cloud.scorm.com/api/cloud/course/preview?token=example"


def test_every_hand_written_cassette_is_played_here() -> None:
    """No hand-written cassette lies in the folder without a test that names it."""
    here = Path(__file__).parent.glob("test_replay_scormcloud*.py")
    source = "".join(path.read_text(encoding="utf-8") for path in here)
    folder = CASSETTES / "scormcloud" / "synthetic"
    paths = [path.relative_to(CASSETTES).as_posix() for path in folder.rglob("*.yaml")]
    assert paths
    assert [path for path in paths if f'"{path}"' not in source] == []


async def _listed(pager: Any) -> list[Any]:
    return [item async for item in pager]

# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime

from lmskit.enums import StrEnum
from lmskit.models import ReadModel, WrittenModel
from msgspec import field


class CourseDatetimeFilter(StrEnum):
    """Which date of a course is looked at."""

    CREATED = "created"
    UPDATED = "updated"


class CourseFilterBy(StrEnum):
    """Which part of a course is looked at."""

    TITLE = "title"
    COURSE_ID = "course_id"
    TAGS = "tags"


class CourseOrderBy(StrEnum):
    """
    The order of courses. The two creation_date values are of 2020; newer lists have created and
    updated.
    """

    CREATED_ASC = "created_asc"
    CREATED_DESC = "created_desc"
    UPDATED_ASC = "updated_asc"
    UPDATED_DESC = "updated_desc"
    TITLE_ASC = "title_asc"
    TITLE_DESC = "title_desc"
    CREATION_DATE_ASC = "creation_date_asc"
    CREATION_DATE_DESC = "creation_date_desc"


class CourseLearningStandard(StrEnum):
    """The standard that a course follows. LTI13 is younger than the others."""

    UNKNOWN = "UNKNOWN"
    SCORM11 = "SCORM11"
    SCORM12 = "SCORM12"
    SCORM20042NDEDITION = "SCORM20042NDEDITION"
    SCORM20043RDEDITION = "SCORM20043RDEDITION"
    SCORM20044THEDITION = "SCORM20044THEDITION"
    AICC = "AICC"
    XAPI = "XAPI"
    CMI5 = "CMI5"
    LTI13 = "LTI13"


class CourseActivityType(StrEnum):
    """What kind of node of the tree an activity is."""

    UNKNOWN = "UNKNOWN"
    AGGREGATION = "AGGREGATION"
    SCO = "SCO"
    ASSET = "ASSET"
    OBJECTIVE = "OBJECTIVE"


class CourseActivitySchema(ReadModel, kw_only=True):
    """
    A node in the tree of activities of a course, with the nodes below it.

    Attributes:
        external_identifier: An id of your own for a learning object that several courses use.
        item_identifier: The id of the activity in its course.
        resource_identifier: The id of the resource in the manifest.
        activity_type: What kind of node it is.
        href: The web path under which the activity is launched.
        scaled_passing_score: The score from which it is passed; a number as text.
        title: The title of the activity.
        children: The activities below this one.
    """

    external_identifier: str | None = field(name="externalIdentifier", default=None)
    item_identifier: str | None = field(name="itemIdentifier", default=None)
    resource_identifier: str | None = field(name="resourceIdentifier", default=None)
    activity_type: CourseActivityType | None = field(name="activityType", default=None)
    href: str | None = None
    scaled_passing_score: str | None = field(name="scaledPassingScore", default=None)
    title: str | None = None
    children: list[CourseActivitySchema] | None = None


class MetadataSchema(ReadModel, kw_only=True):
    """
    What the package of a course says about itself.

    Attributes:
        title: The title in the metadata.
        title_language: The language of the title.
        description: What the course is about.
        description_language: The language of the description.
        duration: How long the course takes, as the package says it.
        typical_time: How long learners usually need, as the package says it.
        keywords: Words that describe the course.
    """

    title: str | None = None
    title_language: str | None = field(name="titleLanguage", default=None)
    description: str | None = None
    description_language: str | None = field(name="descriptionLanguage", default=None)
    duration: str | None = None
    typical_time: str | None = field(name="typicalTime", default=None)
    keywords: list[str] | None = None


class TitleSchema(WrittenModel, kw_only=True):
    """
    The title to give a course.

    Attributes:
        title: The new title.
    """

    title: str


class CourseSchema(ReadModel, kw_only=True):
    """
    A course in one of its versions.

    Attributes:
        id: The id of the course, which was chosen when it was imported.
        title: The title of the course.
        xapi_activity_id: The xAPI activity id that stands for the course.
        created: When the course was created. With a time zone; sent as ISO 8601.
        updated: When the course was last changed. With a time zone; sent as ISO 8601.
        version: The number of the version. Whether the first is 0 or 1 is not documented.
        registration_count: The number of registrations. Only there if it was asked for.
        activity_id: The id of the root of the activities.
        course_learning_standard: The standard that the course follows.
        tags: The tags on the course.
        dispatched: Whether the course is dispatched; no source says so in words.
        metadata: What the package says about itself. Only there if it was asked for, and if there
            is any.
        root_activity: The root of the tree of activities. Lists may come without it.
    """

    id: str | None = None
    title: str | None = None
    xapi_activity_id: str | None = field(name="xapiActivityId", default=None)
    created: datetime | None = None
    updated: datetime | None = None
    version: int | None = None
    registration_count: int | None = field(name="registrationCount", default=None)
    activity_id: str | None = field(name="activityId", default=None)
    course_learning_standard: CourseLearningStandard | None = field(
        name="courseLearningStandard", default=None
    )
    tags: list[str] | None = None
    dispatched: bool | None = None
    metadata: MetadataSchema | None = None
    root_activity: CourseActivitySchema | None = field(name="rootActivity", default=None)


class CourseListSchema(ReadModel, kw_only=True):
    """
    One page of courses.

    Attributes:
        courses: The courses of this page.
        more: The token of the next page. The last page has none.
    """

    courses: list[CourseSchema] | None = None
    more: str | None = None

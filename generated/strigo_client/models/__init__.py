# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""The models of Strigo, each module loaded when one of its models is first touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = [
    "CourseFeatures", "CourseFeaturesCreate", "CourseFeaturesUpdate", "CourseStatus",
    "DurationUnit", "ErrorDetail", "ErrorEnvelope", "Event", "EventAvailability", "EventCreate",
    "EventEnvelope", "EventListEnvelope", "EventOwner", "EventStatus", "EventUpdate",
    "FailureResult", "OnDemandCourse", "OnDemandCourseCreate", "OnDemandCourseEnvelope",
    "OnDemandCourseListEnvelope", "OnDemandCourseUpdate", "SuccessResult", "ValidationErrorItem",
]

if TYPE_CHECKING:
    from strigo_client.models.errors import (
        ErrorDetail, ErrorEnvelope, FailureResult, SuccessResult, ValidationErrorItem,
    )
    from strigo_client.models.events import (
        Event, EventAvailability, EventCreate, EventEnvelope, EventListEnvelope, EventOwner,
        EventStatus, EventUpdate,
    )
    from strigo_client.models.ondemand import (
        CourseFeatures, CourseFeaturesCreate, CourseFeaturesUpdate, CourseStatus, DurationUnit,
        OnDemandCourse, OnDemandCourseCreate, OnDemandCourseEnvelope, OnDemandCourseListEnvelope,
        OnDemandCourseUpdate,
    )
else:
    from lmskit.lazy import loader

    __getattr__, __dir__ = loader(
        __name__,
        {
            "errors": (
                "ErrorDetail", "ErrorEnvelope", "FailureResult", "SuccessResult",
                "ValidationErrorItem",
            ),
            "events": (
                "Event", "EventAvailability", "EventCreate", "EventEnvelope", "EventListEnvelope",
                "EventOwner", "EventStatus", "EventUpdate",
            ),
            "ondemand": (
                "CourseFeatures", "CourseFeaturesCreate", "CourseFeaturesUpdate", "CourseStatus",
                "DurationUnit", "OnDemandCourse", "OnDemandCourseCreate", "OnDemandCourseEnvelope",
                "OnDemandCourseListEnvelope", "OnDemandCourseUpdate",
            ),
        },
    )

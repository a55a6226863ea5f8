# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""The models of Strigo, each loaded when it is first touched."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__all__ = [
    "CourseFeatures",
    "CourseFeaturesCreate",
    "CourseFeaturesUpdate",
    "CourseStatus",
    "DurationUnit",
    "ErrorDetail",
    "ErrorEnvelope",
    "Event",
    "EventAvailability",
    "EventCreate",
    "EventEnvelope",
    "EventListEnvelope",
    "EventOwner",
    "EventStatus",
    "EventUpdate",
    "FailureResult",
    "OnDemandCourse",
    "OnDemandCourseCreate",
    "OnDemandCourseEnvelope",
    "OnDemandCourseListEnvelope",
    "OnDemandCourseUpdate",
    "SuccessResult",
    "ValidationErrorItem",
]

if TYPE_CHECKING:
    from strigo_client.models.course_features import CourseFeatures
    from strigo_client.models.course_features_create import CourseFeaturesCreate
    from strigo_client.models.course_features_update import CourseFeaturesUpdate
    from strigo_client.models.course_status import CourseStatus
    from strigo_client.models.duration_unit import DurationUnit
    from strigo_client.models.error_detail import ErrorDetail
    from strigo_client.models.error_envelope import ErrorEnvelope
    from strigo_client.models.event import Event
    from strigo_client.models.event_availability import EventAvailability
    from strigo_client.models.event_create import EventCreate
    from strigo_client.models.event_envelope import EventEnvelope
    from strigo_client.models.event_list_envelope import EventListEnvelope
    from strigo_client.models.event_owner import EventOwner
    from strigo_client.models.event_status import EventStatus
    from strigo_client.models.event_update import EventUpdate
    from strigo_client.models.failure_result import FailureResult
    from strigo_client.models.on_demand_course import OnDemandCourse
    from strigo_client.models.on_demand_course_create import OnDemandCourseCreate
    from strigo_client.models.on_demand_course_envelope import OnDemandCourseEnvelope
    from strigo_client.models.on_demand_course_list_envelope import OnDemandCourseListEnvelope
    from strigo_client.models.on_demand_course_update import OnDemandCourseUpdate
    from strigo_client.models.success_result import SuccessResult
    from strigo_client.models.validation_error_item import ValidationErrorItem
else:
    _MODULES = {
        "CourseFeatures": "course_features",
        "CourseFeaturesCreate": "course_features_create",
        "CourseFeaturesUpdate": "course_features_update",
        "CourseStatus": "course_status",
        "DurationUnit": "duration_unit",
        "ErrorDetail": "error_detail",
        "ErrorEnvelope": "error_envelope",
        "Event": "event",
        "EventAvailability": "event_availability",
        "EventCreate": "event_create",
        "EventEnvelope": "event_envelope",
        "EventListEnvelope": "event_list_envelope",
        "EventOwner": "event_owner",
        "EventStatus": "event_status",
        "EventUpdate": "event_update",
        "FailureResult": "failure_result",
        "OnDemandCourse": "on_demand_course",
        "OnDemandCourseCreate": "on_demand_course_create",
        "OnDemandCourseEnvelope": "on_demand_course_envelope",
        "OnDemandCourseListEnvelope": "on_demand_course_list_envelope",
        "OnDemandCourseUpdate": "on_demand_course_update",
        "SuccessResult": "success_result",
        "ValidationErrorItem": "validation_error_item",
    }

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        model = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
        globals()[name] = model
        return model

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})

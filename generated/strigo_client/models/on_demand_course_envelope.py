# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel

from .on_demand_course import OnDemandCourse
from .success_result import SuccessResult


class OnDemandCourseEnvelope(ReadModel, kw_only=True):
    """
    One on-demand course in its envelope.

    Attributes:
        result: Always success.
        data: The course.
    """

    result: SuccessResult
    data: OnDemandCourse

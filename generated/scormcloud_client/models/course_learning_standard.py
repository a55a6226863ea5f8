# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.enums import StrEnum


class CourseLearningStandard(StrEnum):
    """
    The standard that a course follows. LTI13 is younger than the others.
    """

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

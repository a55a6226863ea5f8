"""The base of generated enums, under the name that datamodel-code-generator writes."""

from lmskit.models import OpenEnum as StrEnum

__all__ = ["StrEnum"]

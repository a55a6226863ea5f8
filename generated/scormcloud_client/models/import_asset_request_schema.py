# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import WrittenModel
from msgspec import field


class ImportAssetRequestSchema(WrittenModel, kw_only=True):
    """
    A file that the vendor is to fetch and put into a course.

    Attributes:
        fetch_url: The URL that the vendor downloads the file from.
        destination: The path where the file is to go, from the base of the course, such as
            /img/logo.png.
    """

    fetch_url: str = field(name="fetchUrl")
    destination: str

# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import WrittenModel
from msgspec import UNSET, UnsetType, field

from .import_connector_request_schema import ImportConnectorRequestSchema
from .import_fetch_request_schema import ImportFetchRequestSchema
from .import_media_file_reference_request_schema import ImportMediaFileReferenceRequestSchema


class ImportRequestSchema(WrittenModel, kw_only=True):
    """
    Content that needs no upload. Give exactly one of the three members.

    Attributes:
        fetch_request: A file to fetch. Exclusive of the other two.
        media_file_reference_request: A media file to refer to. Exclusive of the other two.
        connector_reference_request: Content of a connector. Exclusive of the other two.
    """

    fetch_request: ImportFetchRequestSchema | UnsetType = field(name="fetchRequest", default=UNSET)
    media_file_reference_request: ImportMediaFileReferenceRequestSchema | UnsetType = field(
        name="mediaFileReferenceRequest", default=UNSET
    )
    connector_reference_request: ImportConnectorRequestSchema | UnsetType = field(
        name="connectorReferenceRequest", default=UNSET
    )

# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Any

from lmskit.models import WrittenModel
from msgspec import UNSET, UnsetType, field


class ImportConnectorRequestSchema(WrittenModel, kw_only=True):
    """
    Content that is reached through a content connector.

    Attributes:
        connector_id: The id of the connector.
        connector_id_for_content: The id that the content has at the connector.
        metadata_for_connector: Whatever the connector wants to know of the content; its members
            depend on the connector.
    """

    connector_id: str | UnsetType = field(name="connectorId", default=UNSET)
    connector_id_for_content: str | UnsetType = field(name="connectorIdForContent", default=UNSET)
    metadata_for_connector: dict[str, Any] | UnsetType = field(
        name="metadataForConnector", default=UNSET
    )

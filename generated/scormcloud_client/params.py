# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypeAlias, TypedDict


class BatchTagsSchema(TypedDict):
    ids: list[str]
    tags: list[str]


CourseDatetimeFilter: TypeAlias = Literal["created", "updated"]


CourseFilterBy: TypeAlias = Literal["title", "course_id", "tags"]


CourseOrderBy: TypeAlias = Literal[
    "created_asc", "created_desc", "updated_asc", "updated_desc", "title_asc", "title_desc",
    "creation_date_asc", "creation_date_desc",
]


class ImportAssetRequestSchema(TypedDict):
    fetch_url: str
    destination: str


class ImportConnectorRequestSchema(TypedDict):
    connector_id: NotRequired[str]
    connector_id_for_content: NotRequired[str]
    metadata_for_connector: NotRequired[dict[str, Any]]


class ItemValuePairSchema(TypedDict):
    item: NotRequired[str]
    value: NotRequired[str]


class LaunchAuthOptionsSchema(TypedDict):
    ip_address: NotRequired[bool]
    fingerprint: NotRequired[bool]
    expiry: NotRequired[int]
    sliding_expiry: NotRequired[int]


LaunchAuthType: TypeAlias = Literal["cookies", "vault"]


class MediaFileMetadataSchema(TypedDict):
    title: NotRequired[str]
    description: NotRequired[str]
    content_language: NotRequired[str]
    estimated_duration: NotRequired[int]


class SettingsIndividualSchema(TypedDict):
    setting_id: str
    value: NotRequired[str]
    explicit: NotRequired[bool]


class SettingsPostSchema(TypedDict):
    settings: list[SettingsIndividualSchema]


class TagListRequestSchema(TypedDict):
    tags: list[str]


class TitleSchema(TypedDict):
    title: str


UpdateAssetPolicy: TypeAlias = Literal["reject", "strict", "lax"]


class ImportFetchRequestSchema(TypedDict):
    url: str
    content_type: NotRequired[str]
    media_file_metadata: NotRequired[MediaFileMetadataSchema]


class ImportMediaFileReferenceRequestSchema(TypedDict):
    url: str
    content_type: str
    media_file_metadata: NotRequired[MediaFileMetadataSchema]


class ImportRequestSchema(TypedDict):
    fetch_request: NotRequired[ImportFetchRequestSchema]
    media_file_reference_request: NotRequired[ImportMediaFileReferenceRequestSchema]
    connector_reference_request: NotRequired[ImportConnectorRequestSchema]


class LaunchAuthSchema(TypedDict):
    type: NotRequired[LaunchAuthType]
    options: NotRequired[LaunchAuthOptionsSchema]


class LaunchLinkRequestSchema(TypedDict):
    expiry: NotRequired[int]
    redirect_on_exit_url: NotRequired[str]
    tracking: NotRequired[bool]
    start_sco: NotRequired[str]
    culture: NotRequired[str]
    css_url: NotRequired[str]
    learner_tags: NotRequired[list[str]]
    course_tags: NotRequired[list[str]]
    registration_tags: NotRequired[list[str]]
    additionalvalues: NotRequired[list[ItemValuePairSchema]]
    launch_auth: NotRequired[LaunchAuthSchema]

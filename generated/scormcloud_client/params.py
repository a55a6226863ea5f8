# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypeAlias, TypedDict


class BatchTagsSchema(TypedDict):
    """
    Which tags to put on which courses.

    Attributes:
        ids: The ids of the courses.
        tags: The tags.
    """

    ids: list[str]
    tags: list[str]


CourseDatetimeFilter: TypeAlias = Literal["created", "updated"]


CourseFilterBy: TypeAlias = Literal["title", "course_id", "tags"]


CourseOrderBy: TypeAlias = Literal["created_asc", "created_desc", "updated_asc", "updated_desc", "title_asc", "title_desc", "creation_date_asc", "creation_date_desc"]


class ImportAssetRequestSchema(TypedDict):
    """
    A file that the vendor is to fetch and put into a course.

    Attributes:
        fetch_url: The URL that the vendor downloads the file from.
        destination: The path where the file is to go, from the base of the course, such as
            /img/logo.png.
    """

    fetch_url: str
    destination: str


class ImportConnectorRequestSchema(TypedDict):
    """
    Content that is reached through a content connector.

    Attributes:
        connector_id: The id of the connector.
        connector_id_for_content: The id that the content has at the connector.
        metadata_for_connector: Whatever the connector wants to know of the content; its members
            depend on the connector.
    """

    connector_id: NotRequired[str]
    connector_id_for_content: NotRequired[str]
    metadata_for_connector: NotRequired[dict[str, Any]]


class ItemValuePairSchema(TypedDict):
    """
    A value with its name.

    Attributes:
        item: The name.
        value: The value.
    """

    item: NotRequired[str]
    value: NotRequired[str]


class LaunchAuthOptionsSchema(TypedDict):
    """
    What must stay the same during a launch, and for how long.

    Attributes:
        ip_address: Whether the address of the learner's computer must stay the same.
        fingerprint: Whether the learner's browser must stay the same.
        expiry: How long the launch is good for; no source says in which unit.
        sliding_expiry: How long the launch is good for after its last use; no source says in which
            unit.
    """

    ip_address: NotRequired[bool]
    fingerprint: NotRequired[bool]
    expiry: NotRequired[int]
    sliding_expiry: NotRequired[int]


LaunchAuthType: TypeAlias = Literal["cookies", "vault"]


class MediaFileMetadataSchema(TypedDict):
    """
    What is said of a media file that is imported as a course.

    Attributes:
        title: The title.
        description: What the file is about.
        content_language: The language of the content, such as en.
        estimated_duration: How long the content takes. The vendor does not say in which unit.
    """

    title: NotRequired[str]
    description: NotRequired[str]
    content_language: NotRequired[str]
    estimated_duration: NotRequired[int]


class SettingsIndividualSchema(TypedDict):
    """
    A setting to set.

    Attributes:
        setting_id: The id of the setting.
        value: The new value, always as text.
        explicit: What it does is not documented. The vendor's default is `False`.
    """

    setting_id: str
    value: NotRequired[str]
    explicit: NotRequired[bool]


class SettingsPostSchema(TypedDict):
    """
    The settings to set.

    Attributes:
        settings: The settings with their values.
    """

    settings: list[SettingsIndividualSchema]


class TagListRequestSchema(TypedDict):
    """
    The tags to put on a course, or to take off it.

    Attributes:
        tags: The tags. An empty list is sent as it is; what it does is not documented.
    """

    tags: list[str]


class TitleSchema(TypedDict):
    """
    The title to give a course.

    Attributes:
        title: The new title.
    """

    title: str


UpdateAssetPolicy: TypeAlias = Literal["reject", "strict", "lax"]


class ImportFetchRequestSchema(TypedDict):
    """
    A file that the vendor is to fetch and import.

    Attributes:
        url: The URL of the package or media file.
        content_type: The media type of the file, such as application/zip, application/pdf,
            video/mp4 or audio/mpeg. The vendor's default is `application/zip`.
        media_file_metadata: What is to be said of a media file.
    """

    url: str
    content_type: NotRequired[str]
    media_file_metadata: NotRequired[MediaFileMetadataSchema]


class ImportMediaFileReferenceRequestSchema(TypedDict):
    """
    A media file that stays where it is and is used from there at launch.

    Attributes:
        url: The URL of the media file. Only the URL is kept.
        content_type: The media type of the file, or one of the words youtube and url.
        media_file_metadata: What is to be said of the media file.
    """

    url: str
    content_type: str
    media_file_metadata: NotRequired[MediaFileMetadataSchema]


class ImportRequestSchema(TypedDict):
    """
    Content that needs no upload. Give exactly one of the three members.

    Attributes:
        fetch_request: A file to fetch. Exclusive of the other two.
        media_file_reference_request: A media file to refer to. Exclusive of the other two.
        connector_reference_request: Content of a connector. Exclusive of the other two.
    """

    fetch_request: NotRequired[ImportFetchRequestSchema]
    media_file_reference_request: NotRequired[ImportMediaFileReferenceRequestSchema]
    connector_reference_request: NotRequired[ImportConnectorRequestSchema]


class LaunchAuthSchema(TypedDict):
    """
    How a launch is authenticated.

    Attributes:
        type: What recognizes the learner. The vendor's default is `cookies`.
        options: What else must stay the same.
    """

    type: NotRequired[LaunchAuthType]
    options: NotRequired[LaunchAuthOptionsSchema]


class LaunchLinkRequestSchema(TypedDict):
    """
    How a preview is opened.

    Attributes:
        expiry: How many seconds the link lives. At least 10. At most 300. The vendor's default is
            `120`.
        redirect_on_exit_url: The URL to go to after the course, or the word closer, blank or
            message. Empty means what is configured; an invalid URL means message.
        tracking: Whether the launch is recorded. False avoids it as far as the standard of the
            course lets it. The vendor's default is `True`.
        start_sco: The id of the SCO to start with, whatever the sequence says. For SCORM only.
        culture: The language of the player, such as en-us; that of the browser if left out.
        css_url: The address of a style sheet for the player.
        learner_tags: Tags to put on the learner.
        course_tags: Tags to put on the course.
        registration_tags: Tags to put on the registration.
        additionalvalues: Further values by name.
        launch_auth: How the launch is authenticated.
    """

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

# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""The models of SCORM Cloud, each module loaded when one of its models is first touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = [
    "AssetFileSchema", "AuthErrorBody", "BatchTagsSchema", "CourseActivitySchema",
    "CourseActivityType", "CourseDatetimeFilter", "CourseFilterBy", "CourseLearningStandard",
    "CourseListNonPagedSchema", "CourseListSchema", "CourseOrderBy", "CourseSchema",
    "FileListItemSchema", "FileListSchema", "ImportAssetRequestSchema",
    "ImportConnectorRequestSchema", "ImportFetchRequestSchema", "ImportJobResultSchema",
    "ImportJobStatus", "ImportMediaFileReferenceRequestSchema", "ImportRequestSchema",
    "ImportResultSchema", "ItemValuePairSchema", "LaunchAuthOptionsSchema", "LaunchAuthSchema",
    "LaunchAuthType", "LaunchLinkRequestSchema", "LaunchLinkSchema", "MediaFileMetadataSchema",
    "MessageSchema", "MetadataSchema", "ResponseError", "SettingItem", "SettingListSchema",
    "SettingMetadata", "SettingStandardVariant", "SettingValidValue", "SettingValueSource",
    "SettingsIndividualSchema", "SettingsPostSchema", "StringResultSchema", "TagListRequestSchema",
    "TagListSchema", "TitleSchema", "UpdateAssetPolicy", "XapiAccount", "XapiActivity",
    "XapiActivityDefinition", "XapiActorType", "XapiAgentGroup", "XapiAttachment", "XapiContext",
    "XapiContextActivity", "XapiInteractionComponent", "XapiInteractionType", "XapiObject",
    "XapiObjectType", "XapiResult", "XapiScore", "XapiStatement", "XapiStatementReference",
    "XapiStatementResult", "XapiVerb",
]

if TYPE_CHECKING:
    from scormcloud_client.models.assets import (
        AssetFileSchema, FileListItemSchema, FileListSchema, ImportAssetRequestSchema,
        UpdateAssetPolicy,
    )
    from scormcloud_client.models.configuration import (
        SettingItem, SettingListSchema, SettingMetadata, SettingStandardVariant, SettingValidValue,
        SettingValueSource, SettingsIndividualSchema, SettingsPostSchema,
    )
    from scormcloud_client.models.courses import (
        CourseActivitySchema, CourseActivityType, CourseDatetimeFilter, CourseFilterBy,
        CourseLearningStandard, CourseListSchema, CourseOrderBy, CourseSchema, MetadataSchema,
        TitleSchema,
    )
    from scormcloud_client.models.errors import AuthErrorBody, MessageSchema, ResponseError
    from scormcloud_client.models.imports import (
        ImportConnectorRequestSchema, ImportFetchRequestSchema, ImportJobResultSchema,
        ImportJobStatus, ImportMediaFileReferenceRequestSchema, ImportRequestSchema,
        ImportResultSchema, MediaFileMetadataSchema, StringResultSchema,
    )
    from scormcloud_client.models.preview import (
        ItemValuePairSchema, LaunchAuthOptionsSchema, LaunchAuthSchema, LaunchAuthType,
        LaunchLinkRequestSchema, LaunchLinkSchema,
    )
    from scormcloud_client.models.statements import (
        XapiAccount, XapiActivity, XapiActivityDefinition, XapiActorType, XapiAgentGroup,
        XapiAttachment, XapiContext, XapiContextActivity, XapiInteractionComponent,
        XapiInteractionType, XapiObject, XapiObjectType, XapiResult, XapiScore, XapiStatement,
        XapiStatementReference, XapiStatementResult, XapiVerb,
    )
    from scormcloud_client.models.tags import BatchTagsSchema, TagListRequestSchema, TagListSchema
    from scormcloud_client.models.versions import CourseListNonPagedSchema
else:
    from lmskit.lazy import loader

    __getattr__, __dir__ = loader(
        __name__,
        {
            "assets": (
                "AssetFileSchema", "FileListItemSchema", "FileListSchema",
                "ImportAssetRequestSchema", "UpdateAssetPolicy",
            ),
            "configuration": (
                "SettingItem", "SettingListSchema", "SettingMetadata", "SettingStandardVariant",
                "SettingValidValue", "SettingValueSource", "SettingsIndividualSchema",
                "SettingsPostSchema",
            ),
            "courses": (
                "CourseActivitySchema", "CourseActivityType", "CourseDatetimeFilter",
                "CourseFilterBy", "CourseLearningStandard", "CourseListSchema", "CourseOrderBy",
                "CourseSchema", "MetadataSchema", "TitleSchema",
            ),
            "errors": ("AuthErrorBody", "MessageSchema", "ResponseError"),
            "imports": (
                "ImportConnectorRequestSchema", "ImportFetchRequestSchema", "ImportJobResultSchema",
                "ImportJobStatus", "ImportMediaFileReferenceRequestSchema", "ImportRequestSchema",
                "ImportResultSchema", "MediaFileMetadataSchema", "StringResultSchema",
            ),
            "preview": (
                "ItemValuePairSchema", "LaunchAuthOptionsSchema", "LaunchAuthSchema",
                "LaunchAuthType", "LaunchLinkRequestSchema", "LaunchLinkSchema",
            ),
            "statements": (
                "XapiAccount", "XapiActivity", "XapiActivityDefinition", "XapiActorType",
                "XapiAgentGroup", "XapiAttachment", "XapiContext", "XapiContextActivity",
                "XapiInteractionComponent", "XapiInteractionType", "XapiObject", "XapiObjectType",
                "XapiResult", "XapiScore", "XapiStatement", "XapiStatementReference",
                "XapiStatementResult", "XapiVerb",
            ),
            "tags": ("BatchTagsSchema", "TagListRequestSchema", "TagListSchema"),
            "versions": ("CourseListNonPagedSchema",),
        },
    )

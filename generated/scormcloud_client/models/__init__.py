# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""The models of SCORM Cloud, each loaded when it is first touched."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__all__ = [
    "AssetFileSchema",
    "AuthErrorBody",
    "BatchTagsSchema",
    "CourseActivitySchema",
    "CourseActivityType",
    "CourseDatetimeFilter",
    "CourseFilterBy",
    "CourseLearningStandard",
    "CourseListNonPagedSchema",
    "CourseListSchema",
    "CourseOrderBy",
    "CourseSchema",
    "FileListItemSchema",
    "FileListSchema",
    "ImportAssetRequestSchema",
    "ImportConnectorRequestSchema",
    "ImportFetchRequestSchema",
    "ImportJobResultSchema",
    "ImportJobStatus",
    "ImportMediaFileReferenceRequestSchema",
    "ImportRequestSchema",
    "ImportResultSchema",
    "ItemValuePairSchema",
    "LaunchAuthOptionsSchema",
    "LaunchAuthSchema",
    "LaunchAuthType",
    "LaunchLinkRequestSchema",
    "LaunchLinkSchema",
    "MediaFileMetadataSchema",
    "MessageSchema",
    "MetadataSchema",
    "ResponseError",
    "SettingItem",
    "SettingListSchema",
    "SettingMetadata",
    "SettingStandardVariant",
    "SettingValidValue",
    "SettingValueSource",
    "SettingsIndividualSchema",
    "SettingsPostSchema",
    "StringResultSchema",
    "TagListRequestSchema",
    "TagListSchema",
    "TitleSchema",
    "UpdateAssetPolicy",
    "XapiAccount",
    "XapiActivity",
    "XapiActivityDefinition",
    "XapiActorType",
    "XapiAgentGroup",
    "XapiAttachment",
    "XapiContext",
    "XapiContextActivity",
    "XapiInteractionComponent",
    "XapiInteractionType",
    "XapiObject",
    "XapiObjectType",
    "XapiResult",
    "XapiScore",
    "XapiStatement",
    "XapiStatementReference",
    "XapiStatementResult",
    "XapiVerb",
]

if TYPE_CHECKING:
    from scormcloud_client.models.asset_file_schema import AssetFileSchema
    from scormcloud_client.models.auth_error_body import AuthErrorBody
    from scormcloud_client.models.batch_tags_schema import BatchTagsSchema
    from scormcloud_client.models.course_activity_schema import CourseActivitySchema
    from scormcloud_client.models.course_activity_type import CourseActivityType
    from scormcloud_client.models.course_datetime_filter import CourseDatetimeFilter
    from scormcloud_client.models.course_filter_by import CourseFilterBy
    from scormcloud_client.models.course_learning_standard import CourseLearningStandard
    from scormcloud_client.models.course_list_non_paged_schema import CourseListNonPagedSchema
    from scormcloud_client.models.course_list_schema import CourseListSchema
    from scormcloud_client.models.course_order_by import CourseOrderBy
    from scormcloud_client.models.course_schema import CourseSchema
    from scormcloud_client.models.file_list_item_schema import FileListItemSchema
    from scormcloud_client.models.file_list_schema import FileListSchema
    from scormcloud_client.models.import_asset_request_schema import ImportAssetRequestSchema
    from scormcloud_client.models.import_connector_request_schema import ImportConnectorRequestSchema
    from scormcloud_client.models.import_fetch_request_schema import ImportFetchRequestSchema
    from scormcloud_client.models.import_job_result_schema import ImportJobResultSchema
    from scormcloud_client.models.import_job_status import ImportJobStatus
    from scormcloud_client.models.import_media_file_reference_request_schema import ImportMediaFileReferenceRequestSchema
    from scormcloud_client.models.import_request_schema import ImportRequestSchema
    from scormcloud_client.models.import_result_schema import ImportResultSchema
    from scormcloud_client.models.item_value_pair_schema import ItemValuePairSchema
    from scormcloud_client.models.launch_auth_options_schema import LaunchAuthOptionsSchema
    from scormcloud_client.models.launch_auth_schema import LaunchAuthSchema
    from scormcloud_client.models.launch_auth_type import LaunchAuthType
    from scormcloud_client.models.launch_link_request_schema import LaunchLinkRequestSchema
    from scormcloud_client.models.launch_link_schema import LaunchLinkSchema
    from scormcloud_client.models.media_file_metadata_schema import MediaFileMetadataSchema
    from scormcloud_client.models.message_schema import MessageSchema
    from scormcloud_client.models.metadata_schema import MetadataSchema
    from scormcloud_client.models.response_error import ResponseError
    from scormcloud_client.models.setting_item import SettingItem
    from scormcloud_client.models.setting_list_schema import SettingListSchema
    from scormcloud_client.models.setting_metadata import SettingMetadata
    from scormcloud_client.models.setting_standard_variant import SettingStandardVariant
    from scormcloud_client.models.setting_valid_value import SettingValidValue
    from scormcloud_client.models.setting_value_source import SettingValueSource
    from scormcloud_client.models.settings_individual_schema import SettingsIndividualSchema
    from scormcloud_client.models.settings_post_schema import SettingsPostSchema
    from scormcloud_client.models.string_result_schema import StringResultSchema
    from scormcloud_client.models.tag_list_request_schema import TagListRequestSchema
    from scormcloud_client.models.tag_list_schema import TagListSchema
    from scormcloud_client.models.title_schema import TitleSchema
    from scormcloud_client.models.update_asset_policy import UpdateAssetPolicy
    from scormcloud_client.models.xapi_account import XapiAccount
    from scormcloud_client.models.xapi_activity import XapiActivity
    from scormcloud_client.models.xapi_activity_definition import XapiActivityDefinition
    from scormcloud_client.models.xapi_actor_type import XapiActorType
    from scormcloud_client.models.xapi_agent_group import XapiAgentGroup
    from scormcloud_client.models.xapi_attachment import XapiAttachment
    from scormcloud_client.models.xapi_context import XapiContext
    from scormcloud_client.models.xapi_context_activity import XapiContextActivity
    from scormcloud_client.models.xapi_interaction_component import XapiInteractionComponent
    from scormcloud_client.models.xapi_interaction_type import XapiInteractionType
    from scormcloud_client.models.xapi_object import XapiObject
    from scormcloud_client.models.xapi_object_type import XapiObjectType
    from scormcloud_client.models.xapi_result import XapiResult
    from scormcloud_client.models.xapi_score import XapiScore
    from scormcloud_client.models.xapi_statement import XapiStatement
    from scormcloud_client.models.xapi_statement_reference import XapiStatementReference
    from scormcloud_client.models.xapi_statement_result import XapiStatementResult
    from scormcloud_client.models.xapi_verb import XapiVerb
else:
    _MODULES = {
        "AssetFileSchema": "asset_file_schema",
        "AuthErrorBody": "auth_error_body",
        "BatchTagsSchema": "batch_tags_schema",
        "CourseActivitySchema": "course_activity_schema",
        "CourseActivityType": "course_activity_type",
        "CourseDatetimeFilter": "course_datetime_filter",
        "CourseFilterBy": "course_filter_by",
        "CourseLearningStandard": "course_learning_standard",
        "CourseListNonPagedSchema": "course_list_non_paged_schema",
        "CourseListSchema": "course_list_schema",
        "CourseOrderBy": "course_order_by",
        "CourseSchema": "course_schema",
        "FileListItemSchema": "file_list_item_schema",
        "FileListSchema": "file_list_schema",
        "ImportAssetRequestSchema": "import_asset_request_schema",
        "ImportConnectorRequestSchema": "import_connector_request_schema",
        "ImportFetchRequestSchema": "import_fetch_request_schema",
        "ImportJobResultSchema": "import_job_result_schema",
        "ImportJobStatus": "import_job_status",
        "ImportMediaFileReferenceRequestSchema": "import_media_file_reference_request_schema",
        "ImportRequestSchema": "import_request_schema",
        "ImportResultSchema": "import_result_schema",
        "ItemValuePairSchema": "item_value_pair_schema",
        "LaunchAuthOptionsSchema": "launch_auth_options_schema",
        "LaunchAuthSchema": "launch_auth_schema",
        "LaunchAuthType": "launch_auth_type",
        "LaunchLinkRequestSchema": "launch_link_request_schema",
        "LaunchLinkSchema": "launch_link_schema",
        "MediaFileMetadataSchema": "media_file_metadata_schema",
        "MessageSchema": "message_schema",
        "MetadataSchema": "metadata_schema",
        "ResponseError": "response_error",
        "SettingItem": "setting_item",
        "SettingListSchema": "setting_list_schema",
        "SettingMetadata": "setting_metadata",
        "SettingStandardVariant": "setting_standard_variant",
        "SettingValidValue": "setting_valid_value",
        "SettingValueSource": "setting_value_source",
        "SettingsIndividualSchema": "settings_individual_schema",
        "SettingsPostSchema": "settings_post_schema",
        "StringResultSchema": "string_result_schema",
        "TagListRequestSchema": "tag_list_request_schema",
        "TagListSchema": "tag_list_schema",
        "TitleSchema": "title_schema",
        "UpdateAssetPolicy": "update_asset_policy",
        "XapiAccount": "xapi_account",
        "XapiActivity": "xapi_activity",
        "XapiActivityDefinition": "xapi_activity_definition",
        "XapiActorType": "xapi_actor_type",
        "XapiAgentGroup": "xapi_agent_group",
        "XapiAttachment": "xapi_attachment",
        "XapiContext": "xapi_context",
        "XapiContextActivity": "xapi_context_activity",
        "XapiInteractionComponent": "xapi_interaction_component",
        "XapiInteractionType": "xapi_interaction_type",
        "XapiObject": "xapi_object",
        "XapiObjectType": "xapi_object_type",
        "XapiResult": "xapi_result",
        "XapiScore": "xapi_score",
        "XapiStatement": "xapi_statement",
        "XapiStatementReference": "xapi_statement_reference",
        "XapiStatementResult": "xapi_statement_result",
        "XapiVerb": "xapi_verb",
    }

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        model = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
        globals()[name] = model
        return model

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})

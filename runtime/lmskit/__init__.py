"""The hand-written library that the generated clients stand on.

Names are loaded when first touched, so that importing a client costs little before it is used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from lmskit._version import __version__

if TYPE_CHECKING:
    from msgspec import UNSET, UnsetType

    from lmskit._drift import Drift
    from lmskit._options import RequestOptions
    from lmskit._rate_limit import RateLimit
    from lmskit._response import Response
    from lmskit._uploads import File
    from lmskit.downloads import AsyncDownload, Download
    from lmskit.errors import (
        AuthenticationError,
        BadRequestError,
        ConfigurationError,
        ConflictError,
        ConnectionError,
        DecodeError,
        FieldError,
        InvalidArgumentError,
        JobFailedError,
        LmsError,
        NotFoundError,
        PermissionDeniedError,
        RateLimitError,
        ServerError,
        StatusError,
        TimeoutError,
        TransportError,
        UnprocessableEntityError,
        WaitTimeoutError,
        WebhookDecodeError,
        WebhookError,
        WebhookTooLargeError,
        WebhookVerificationError,
    )
    from lmskit.pager import AsyncPager, Pager
    from lmskit.types import FileInput

__all__ = [
    "UNSET",
    "AsyncDownload",
    "AsyncPager",
    "AuthenticationError",
    "BadRequestError",
    "ConfigurationError",
    "ConflictError",
    "ConnectionError",
    "DecodeError",
    "Download",
    "Drift",
    "FieldError",
    "File",
    "FileInput",
    "InvalidArgumentError",
    "JobFailedError",
    "LmsError",
    "NotFoundError",
    "Pager",
    "PermissionDeniedError",
    "RateLimit",
    "RateLimitError",
    "RequestOptions",
    "Response",
    "ServerError",
    "StatusError",
    "TimeoutError",
    "TransportError",
    "UnprocessableEntityError",
    "UnsetType",
    "WaitTimeoutError",
    "WebhookDecodeError",
    "WebhookError",
    "WebhookTooLargeError",
    "WebhookVerificationError",
    "__version__",
]

_HOMES = {
    "UNSET": "msgspec",
    "UnsetType": "msgspec",
    "AsyncDownload": "lmskit.downloads",
    "AsyncPager": "lmskit.pager",
    "Download": "lmskit.downloads",
    "Drift": "lmskit._drift",
    "File": "lmskit._uploads",
    "FileInput": "lmskit.types",
    "Pager": "lmskit.pager",
    "RateLimit": "lmskit._rate_limit",
    "RequestOptions": "lmskit._options",
    "Response": "lmskit._response",
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module 'lmskit' has no attribute {name!r}")
    value: object = getattr(import_module(_HOMES.get(name, "lmskit.errors")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)

# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""The errors of `lmskit.errors`, importable from the client's own package."""

from lmskit.errors import (
    AuthenticationError, BadRequestError, ConfigurationError, ConflictError, ConnectionError,
    DecodeError, InvalidArgumentError, JobFailedError, LmsError, NotFoundError,
    PermissionDeniedError, RateLimitError, ServerError, StatusError, TimeoutError, TransportError,
    UnprocessableEntityError, WaitTimeoutError, WebhookDecodeError, WebhookError,
    WebhookTooLargeError, WebhookVerificationError,
)

__all__ = [
    "AuthenticationError", "BadRequestError", "ConfigurationError", "ConflictError",
    "ConnectionError", "DecodeError", "InvalidArgumentError", "JobFailedError", "LmsError",
    "NotFoundError", "PermissionDeniedError", "RateLimitError", "ServerError", "StatusError",
    "TimeoutError", "TransportError", "UnprocessableEntityError", "WaitTimeoutError",
    "WebhookDecodeError", "WebhookError", "WebhookTooLargeError", "WebhookVerificationError",
]

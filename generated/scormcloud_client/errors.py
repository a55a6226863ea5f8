# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""The errors of `lmskit.errors`, importable from the client's own package."""

from lmskit.errors import (
    AuthenticationError as AuthenticationError,
    BadRequestError as BadRequestError,
    ConfigurationError as ConfigurationError,
    ConflictError as ConflictError,
    ConnectionError as ConnectionError,
    DecodeError as DecodeError,
    InvalidArgumentError as InvalidArgumentError,
    JobFailedError as JobFailedError,
    LmsError as LmsError,
    NotFoundError as NotFoundError,
    PermissionDeniedError as PermissionDeniedError,
    RateLimitError as RateLimitError,
    ServerError as ServerError,
    StatusError as StatusError,
    TimeoutError as TimeoutError,
    TransportError as TransportError,
    UnprocessableEntityError as UnprocessableEntityError,
    WaitTimeoutError as WaitTimeoutError,
)

__all__ = [
    "AuthenticationError",
    "BadRequestError",
    "ConfigurationError",
    "ConflictError",
    "ConnectionError",
    "DecodeError",
    "InvalidArgumentError",
    "JobFailedError",
    "LmsError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "ServerError",
    "StatusError",
    "TimeoutError",
    "TransportError",
    "UnprocessableEntityError",
    "WaitTimeoutError",
]

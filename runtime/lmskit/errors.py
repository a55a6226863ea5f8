"""Everything that lmskit raises.

LmsError
├── ConfigurationError            a client or a receiver cannot work with what was given
├── InvalidArgumentError          (also ValueError) refused before anything was sent
├── TransportError                no whole response came; `__cause__` is the httpx error
│   ├── ConnectionError           (also builtins.ConnectionError)
│   └── TimeoutError              (also builtins.TimeoutError)
├── DecodeError                   a success whose body is not what the vendor documents
├── JobFailedError                a job that was waited for has failed
├── WaitTimeoutError              (also builtins.TimeoutError) a job takes longer than the wait
├── WebhookError                  a delivery that is not to be acted upon; `status` answers it
│   ├── WebhookVerificationError  401: it does not carry what its subscription was given
│   ├── WebhookTooLargeError      413: its body is over the limit
│   └── WebhookDecodeError        400: its body is no JSON object, or not as documented
└── StatusError                   the vendor answered that it failed
    ├── BadRequestError           400
    ├── AuthenticationError       401
    ├── PermissionDeniedError     403
    ├── NotFoundError             404
    ├── ConflictError             409
    ├── UnprocessableEntityError  422
    ├── RateLimitError            429
    └── ServerError               500 and above
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    import httpx


def _restore(kind: type[LmsError], args: tuple[Any, ...], state: dict[str, Any]) -> LmsError:
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(state)
    return error


class LmsError(Exception):
    """The root of every error of this library."""

    def __reduce__(self) -> tuple[Any, ...]:
        # Exception's own would call __init__ without its keyword-only arguments.
        return _restore, (type(self), self.args, self.__dict__.copy())


class ConfigurationError(LmsError):
    """A client cannot be made, or a webhook not be verified, with what was given."""


class InvalidArgumentError(LmsError, ValueError):
    """An argument was refused before anything was sent; `argument` is its name."""

    def __init__(self, message: str, *, argument: str) -> None:
        super().__init__(f"{argument}: {message}")
        self.argument = argument


class TransportError(LmsError):
    """No whole response came."""


class ConnectionError(TransportError, builtins.ConnectionError):
    """The connection could not be made, or broke."""


class TimeoutError(TransportError, builtins.TimeoutError):
    """The vendor did not answer in time."""


class DecodeError(LmsError):
    """A success whose body is not what the vendor documents; `path` is the JSON path."""

    def __init__(self, message: str, *, path: str, response: httpx.Response) -> None:
        super().__init__(message)
        self.path = path
        self.response = response


class JobFailedError(LmsError):
    """A job that was waited for has failed; `value` is its last state."""

    def __init__(
        self, summary: str, *, value: Any, message: str, warnings: tuple[str, ...] = ()
    ) -> None:
        super().__init__(summary)
        self.value = value
        self.message = message
        self.warnings = warnings


class WaitTimeoutError(LmsError, builtins.TimeoutError):
    """A job takes longer than the wait for it; `value` is its last state."""

    def __init__(self, summary: str, *, value: Any) -> None:
        super().__init__(summary)
        self.value = value


class WebhookError(LmsError):
    """A delivery that is not to be acted upon; `status` is the HTTP status that answers it."""

    status = 400


class WebhookVerificationError(WebhookError):
    """A delivery does not carry what its subscription was given: it may be anybody's."""

    status = 401


class WebhookTooLargeError(WebhookError):
    """The body of a delivery has more bytes than `limit`."""

    status = 413

    def __init__(self, message: str, *, limit: int) -> None:
        super().__init__(message)
        self.limit = limit


class WebhookDecodeError(WebhookError):
    """The body of a delivery is no JSON object, or not as documented; `path` is the JSON path."""

    def __init__(self, message: str, *, path: str = "$") -> None:
        super().__init__(message)
        self.path = path


class FieldError(msgspec.Struct, frozen=True):
    """One complaint of the vendor about one field of the request.

    Attributes:
        field: The vendor's name of the field, with the way to it: `user.email`, `[1].id`; empty
            where the complaint is about the request as a whole.
        message: What is wrong with it, in the vendor's words.
    """

    field: str
    message: str


class StatusError(LmsError):
    """The vendor answered that it failed."""

    def __init__(
        self,
        summary: str,
        *,
        status: int,
        message: str,
        response: httpx.Response,
        vendor_type: str | None = None,
        field_errors: tuple[FieldError, ...] = (),
        request_id: str | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(summary)
        self.status = status
        self.message = message
        self.response = response
        self.vendor_type = vendor_type
        self.field_errors = field_errors
        self.request_id = request_id
        self.retry_after = retry_after


class BadRequestError(StatusError):
    """400."""


class AuthenticationError(StatusError):
    """401: the credentials were not accepted."""


class PermissionDeniedError(StatusError):
    """403: the credentials do not allow this."""


class NotFoundError(StatusError):
    """404."""


class ConflictError(StatusError):
    """409."""


class UnprocessableEntityError(StatusError):
    """422: the vendor found the request invalid; see `field_errors`."""


class RateLimitError(StatusError):
    """429: too many requests; see `retry_after`."""


class ServerError(StatusError):
    """500 and above."""

"""What a client is made of: the vendor's facts, and what its user chose."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Any, Literal

import httpx
import msgspec

from lmskit import _auth
from lmskit._auth import Auth, TokenEndpoint
from lmskit._drift import DriftLog
from lmskit._options import checked_headers, checked_retries, checked_timeout
from lmskit._rate_limit import RateLimit
from lmskit._secret import Secret, Secrets
from lmskit._shapes import is_sequence
from lmskit._version import __version__
from lmskit.errors import ConfigurationError, InvalidArgumentError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from lmskit._auth import Grant, Mode
    from lmskit._drift import Drift
    from lmskit.types import StringList

__all__ = [
    "DEFAULT_TIMEOUT",
    "Auth",
    "ErrorShape",
    "RateLimit",
    "Settings",
    "TokenEndpoint",
    "Vendor",
    "as_headers",
    "as_listener",
    "as_rate_limits",
    "as_retries",
    "as_timeout",
    "checked_base_url",
    "configure",
    "is_safe_scheme",
]

DEFAULT_TIMEOUT = httpx.Timeout(60.0, connect=5.0)


class ErrorShape(msgspec.Struct, frozen=True, eq=False, kw_only=True):
    """Where an error body says what: JSON Pointers, of which the first that resolves wins.

    Attributes:
        type: Where the vendor's own name of the error is.
        message: Where it says what went wrong.
        items: Where complaints about single fields are: a list of objects, or a map of texts.
        item_field: The member of such an object that names the field.
        item_message: The member that says what is wrong with it.
        field_map: Where the body itself is a map from fields to texts, nested as the request is
            (Django REST framework): the name that stands for the whole in place of a field.
    """

    type: tuple[str, ...] = ()
    message: tuple[str, ...] = ()
    items: str | None = None
    item_field: str = "field"
    item_message: str = "message"
    field_map: str | None = None


class Vendor(msgspec.Struct, frozen=True, eq=False, kw_only=True):
    """What is the same for every client of a vendor."""

    name: str
    base_url: str
    auth: Auth
    errors: ErrorShape = msgspec.field(default_factory=ErrorShape)
    request_id_headers: tuple[str, ...] = ()
    rate_limits: tuple[RateLimit, ...] = ()


class Settings(msgspec.Struct, frozen=True, eq=False, kw_only=True):
    """What a client uses, all of it checked.

    `grant` says what tokens are asked for; None where the credentials themselves are sent.
    """

    vendor: Vendor
    base_url: str
    authorization: Secret
    secrets: Secrets
    grant: Grant | None
    timeout: httpx.Timeout | None
    max_retries: int
    strict: bool
    on_drift: Callable[[Drift], None]
    insecure: bool
    rate_limits: tuple[RateLimit, ...]
    extra_headers: dict[str, str]

    def headers(self) -> dict[str, str]:
        """What every request carries, by names in lower case; a token is not among it."""
        own = {"user-agent": f"lmskit/{__version__}"}
        if self.grant is None:
            own[self.vendor.auth.header.lower()] = self.authorization.reveal()
        return own | {name.lower(): text for name, text in self.extra_headers.items()}

    def __repr__(self) -> str:
        return f"Settings(base_url={self.base_url!r})"

    def request_id(self, headers: httpx.Headers) -> str | None:
        """The vendor's own name for a request, which its support asks for."""
        found = (headers.get(name) for name in self.vendor.request_id_headers)
        return next((text for text in found if text), None)


def configure(
    vendor: Vendor,
    credentials: Mapping[str, str | None],
    *,
    base_url: str | None,
    timeout: float | httpx.Timeout | None,
    max_retries: int,
    strict: bool,
    on_drift: Callable[[Drift], None] | None,
    allow_insecure_http: bool,
    rate_limits: Sequence[RateLimit] | Literal["documented"] | None = None,
    auth: Mode | None = None,
    scopes: StringList | None = None,
    token_lifetime: int | None = None,
) -> Settings:
    """Settings from the arguments of a client; `ConfigurationError` says what is wrong."""
    found = _auth.credentials(vendor.name, vendor.auth, credentials)
    authorization = _auth.authorization(vendor.auth, found)
    return Settings(
        vendor=vendor,
        base_url=checked_base_url(base_url or vendor.base_url, insecure=allow_insecure_http),
        authorization=Secret(authorization),
        # What follows the scheme says the same as the credentials, in another encoding.
        secrets=Secrets(map(Secret, (authorization.rpartition(" ")[2], *found.values()))),
        grant=_auth.grant(
            vendor.name, vendor.auth, mode=auth, scopes=scopes, lifetime=token_lifetime
        ),
        timeout=as_timeout(timeout),
        max_retries=as_retries(max_retries),
        strict=strict,
        on_drift=as_listener(on_drift),
        insecure=allow_insecure_http,
        rate_limits=as_rate_limits(rate_limits, vendor),
        extra_headers={},
    )


def checked_base_url(text: str, *, insecure: bool) -> str:
    """The base URL without its last slash; https, unless it stays on this machine."""
    try:
        url = httpx.URL(text)
        host = url.host  # decoded here: not every host can be
    except (httpx.InvalidURL, UnicodeError, TypeError):
        raise ConfigurationError("base_url is not a URL") from None
    if url.userinfo or "?" in text or "#" in text or not host:
        raise ConfigurationError(
            "base_url needs a host, and has no place for a user, a password, a query or a fragment"
        )
    if not is_safe_scheme(url, insecure=insecure):
        raise ConfigurationError(
            "base_url must be https; http is for this machine only, or with allow_insecure_http"
        )
    path = url.raw_path.decode("ascii").rstrip("/")
    return f"{url.scheme}://{url.netloc.decode('ascii')}{path}"


def is_safe_scheme(url: httpx.URL, *, insecure: bool) -> bool:
    """Whether nobody on the way can read along, or the user does not mind."""
    if url.scheme == "http":
        return insecure or _is_loopback(url.host)
    return url.scheme == "https"


def _is_loopback(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def as_timeout(value: float | httpx.Timeout | None) -> httpx.Timeout | None:
    """A client's timeout; None for the default."""
    try:
        checked_timeout(value)
    except InvalidArgumentError as error:
        raise ConfigurationError(str(error)) from None
    return None if value is None else httpx.Timeout(value)


def as_retries(value: int | None) -> int:
    """A client's number of retries."""
    if value is None:
        raise ConfigurationError("max_retries: expected 0 or more")
    try:
        checked_retries(value)
    except InvalidArgumentError as error:
        raise ConfigurationError(str(error)) from None
    return value


def as_rate_limits(value: Any, vendor: Vendor) -> tuple[RateLimit, ...]:
    """The rate limits that a client keeps to; none for None."""
    if value == "documented":
        if not vendor.rate_limits:
            raise ConfigurationError(f"rate_limits: none are documented for {vendor.name}")
        return vendor.rate_limits
    given = () if value is None else value
    if not is_sequence(given) or not all(isinstance(each, RateLimit) for each in given):
        raise ConfigurationError("rate_limits: expected a list of RateLimit")
    return tuple(given)


def as_listener(value: Callable[[Drift], None] | None) -> Callable[[Drift], None]:
    """Who hears of drifts; by default a log."""
    return DriftLog() if value is None else value


def as_headers(value: Mapping[str, str]) -> dict[str, str]:
    """A client's extra headers, checked."""
    try:
        checked_headers(value)
    except InvalidArgumentError as error:
        raise ConfigurationError(str(error)) from None
    return dict(value)

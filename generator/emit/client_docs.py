"""The docstring of a client: what it is for, and what its constructor takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openapi_python_client.schema.untrusted_string import UntrustedString

from generator.emit.view import Doc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.spec_config import RateLimitConfig, TokenConfig, VendorConfig

_SENDING = (
    "base_url: Another address of the API, such as a local sandbox; `http://` only for loopback.",
    "http_client: Your own configured httpx client; it stays yours and is not closed.",
    "timeout: Seconds for each phase of a request, or an `httpx.Timeout`. Without it 5 seconds to "
    "connect and 60 seconds for everything else.",
    "max_retries: How often a request that may be sent again is sent again.",
)
_READING = (
    "strict: Raise `DecodeError` for an answer that is not as documented, instead of reading it "
    "anyway.",
    "on_drift: Called for each place where an answer is not as documented; a log warning by "
    "default.",
    "allow_insecure_http: Permit `http://` for any host.",
)
_REFUSED = "ConfigurationError: A credential is missing, or the address is not acceptable."


def client_doc(config: VendorConfig) -> Doc:
    """What both clients of a vendor say of themselves."""
    entries = (*_credentials(config), *_SENDING, _rate_limits(config.rate_limits), *_READING)
    return Doc(
        UntrustedString(f"{config.client.title}."),
        sections=(
            ("Args", tuple(map(UntrustedString, entries))),
            ("Raises", (UntrustedString(_REFUSED),)),
        ),
    )


def _rate_limits(limits: tuple[RateLimitConfig, ...]) -> str:
    text = (
        "rate_limits: How many requests this client and its copies begin in how long; one more "
        "waits for its turn, retries too. No `timeout` counts the wait. None by default, because "
        "only you know who else uses the account."
    )
    if not limits:
        return text
    known = " and ".join(f"{limit.calls} in {limit.seconds} seconds" for limit in limits)
    return f'{text} `"documented"` stands for those of the vendor: {known}.'


def _credentials(config: VendorConfig) -> Iterator[str]:
    for name, variable in config.auth.credentials.items():
        yield f"{name}: Part of the credentials; read from `{variable}` when it is not given."
    if config.auth.token:
        yield from _token(config.auth.token)


def _token(token: TokenConfig) -> Iterator[str]:
    yield (
        "auth: `basic` sends the credentials themselves, `oauth2` a token that is fetched with "
        f"them and renewed in time; read from `{token.mode_variable}` when it is not given; "
        "`basic` without it."
    )
    yield (
        f"scopes: The scopes to ask for; read from `{token.scopes_variable}`, which separates "
        "them by spaces. Without any, each operation asks for the narrowest that it needs."
    )
    yield (
        "token_lifetime: How many seconds a token is asked to last; read from "
        f"`{token.lifetime_variable}`; {token.lifetime} without it."
    )

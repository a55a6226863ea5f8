"""When a request is sent again, and how long that waits.

An own policy of a few lines rather than httpx-retries: that one sits in the transport, which a
user's own `http_client` brings along, and there it cannot know what the spec says about sending
an operation twice.
"""

from __future__ import annotations

import logging
import random
from typing import TYPE_CHECKING, Any

import httpx

if TYPE_CHECKING:
    from lmskit._request import Prepared
    from lmskit._tokens import Token
    from lmskit.operation import Operation

BASE_DELAY = 0.5
MAX_DELAY = 8.0
MAX_RETRY_AFTER = 60.0
RETRIED_STATUSES = frozenset({408, 429, 502, 503, 504})
# Raised before a byte of the request was on its way.
_NOTHING_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
# A URL or a header that cannot be sent stays so.
_PERMANENT = (httpx.UnsupportedProtocol, httpx.LocalProtocolError)

logger = logging.getLogger("lmskit.retry")


class Attempts:
    """The attempts of one call."""

    def __init__(self, operation: Operation[Any], prepared: Prepared) -> None:
        self._operation = operation
        self._prepared = prepared
        self._retries = 0
        self._renewed = False

    def after_error(self, error: httpx.RequestError) -> float | None:
        """The seconds until the next attempt, or None if there is to be none."""
        harmless = isinstance(error, _NOTHING_SENT) or self._prepared.harmless
        if not harmless or isinstance(error, _PERMANENT):
            return None
        return self._next(type(error).__name__, None)

    def after_response(self, response: httpx.Response, token: Token | None) -> float | None:
        """The seconds until the next attempt, or None if this response is the answer."""
        # Only the first: the one that came in its place is as fresh as they get.
        if token is not None and not self._renewed and token.refused_by(response):
            return self._renew()
        if response.status_code not in RETRIED_STATUSES or not self._prepared.harmless:
            return None
        from lmskit._failure import retry_after  # noqa: PLC0415 - a call that succeeds needs it not

        return self._next(str(response.status_code), retry_after(response.headers))

    def _renew(self) -> float | None:
        """Again with another token, unsafe operations too: a refused one has done nothing."""
        if not self._prepared.repeatable:
            return None
        self._renewed = True
        logger.info("%s: 401; renewing the token", self._operation.id)
        return 0.0

    def _next(self, cause: str, asked: float | None) -> float | None:
        if self._retries >= self._prepared.max_retries or not self._prepared.repeatable:
            return None
        delay = backoff(self._retries) if asked is None else min(asked, MAX_RETRY_AFTER)
        self._retries += 1
        logger.info(
            "%s: %s; retry %d of %d in %.1f s",
            self._operation.id, cause, self._retries, self._prepared.max_retries, delay,
        )  # fmt: skip
        return delay


def backoff(retries: int) -> float:
    """Exponential with full jitter, so that clients that failed together do not return so."""
    ceiling = min(MAX_DELAY, BASE_DELAY * 2 ** min(retries, 10))
    return random.uniform(0, ceiling)  # noqa: S311 - spreads load, guards nothing

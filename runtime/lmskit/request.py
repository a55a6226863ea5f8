"""From checked values to an httpx request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import httpx
import msgspec
from msgspec import UNSET

from lmskit import encoding
from lmskit.arguments import bind
from lmskit.errors import InvalidArgumentError
from lmskit.settings import is_safe_scheme
from lmskit.shapes import is_array
from lmskit.wire import UnsendableError, converter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lmskit.operation import Operation
    from lmskit.options import RequestOptions
    from lmskit.settings import Settings

MAX_REDIRECTS = 5
_MAX_URL = 65_536  # httpx takes no more
_free_json = converter(Any)
# All that goes along to another origin: nothing the caller or the vendor made can be in these.
_IMPERSONAL = frozenset(("accept", "accept-encoding", "connection", "host", "user-agent"))


class Prepared(msgspec.Struct, frozen=True):
    """A request that is ready to be sent, as often as it takes."""

    method: str
    url: str
    headers: Mapping[str, str]
    content: bytes | None
    timeout: httpx.Timeout | None
    max_retries: int

    def build(self, client: httpx.Client | httpx.AsyncClient, default: httpx.Timeout) -> Any:
        """The request for a client, whose own headers and cookies go along."""
        timeout = default if self.timeout is None else self.timeout
        return client.build_request(
            self.method,
            self.url,
            headers=self.headers,
            content=self.content,
            extensions={"timeout": timeout.as_dict()},
        )


def prepare(
    operation: Operation[Any],
    arguments: Mapping[str, Any],
    settings: Settings,
    options: RequestOptions | None = None,
) -> Prepared:
    """Check the arguments, and put them, the settings and the options into one request."""
    values = bind(operation, arguments)
    content, query, headers = values.body, values.query, settings.headers() | values.headers
    timeout, retries = settings.timeout, settings.max_retries
    if options is not None:
        content = _extended_body(content, options.extra_body)
        query = _extended_query(query, options.extra_query)
        extra = options.extra_headers or {}
        headers |= {name.lower(): text for name, text in extra.items()}
        timeout = timeout if options.timeout is None else httpx.Timeout(options.timeout)
        retries = retries if options.max_retries is None else options.max_retries
    body = None
    if content is not UNSET:
        body = msgspec.json.encode(content)
        media_type = "application/json" if operation.body is None else operation.body.media_type
        headers.setdefault("content-type", media_type)
    url = _url(settings.base_url + values.path, query)
    return Prepared(operation.method, url, headers, body, timeout, retries)


def _url(address: str, query: list[str]) -> str:
    url = f"{address}?{'&'.join(query)}" if query else address
    if len(url) > _MAX_URL:
        raise InvalidArgumentError(f"make a URL of {len(url)} characters", argument="the arguments")
    return url


def _extended_body(body: Any, extra: Mapping[str, object] | None) -> Any:
    if extra is None:
        return body
    known: dict[str, Any] = {} if body is UNSET else body
    return known | _checked(extra, "extra_body")


def _extended_query(query: list[str], extra: Mapping[str, object] | None) -> list[str]:
    if extra is None:
        return query
    checked = _checked(extra, "extra_query")
    replaced = tuple(f"{encoding.percent_encode(name)}=" for name in checked)
    kept = [pair for pair in query if not pair.startswith(replaced)]
    for name, value in checked.items():
        items = value if is_array(value) else [value]
        if any(item is None or isinstance(item, list | dict) for item in items):
            argument = f"extra_query[{name!r}]"
            raise InvalidArgumentError("expected a value or a list of values", argument=argument)
        kept.extend(encoding.query_pairs(name, value, explode=True))
    return kept


def _checked(extra: Mapping[str, object], argument: str) -> dict[str, Any]:
    try:
        return cast("dict[str, Any]", _free_json(extra))
    except UnsendableError as fault:
        place = f"{argument}{''.join(fault.trail)}"
        raise InvalidArgumentError(fault.reason, argument=place) from None


def redirected(
    request: httpx.Request, response: httpx.Response, settings: Settings
) -> httpx.Request | None:
    """The request that a redirect asks for; None where it is not to be followed."""
    following = response.next_request
    # A redirected POST would be sent twice, or lose its body.
    if following is None or request.method != "GET":
        return None
    if _origin(following.url) == _origin(request.url):
        return following
    if not is_safe_scheme(following.url, insecure=settings.insecure):
        return None
    headers = {n: text for n, text in following.headers.items() if n in _IMPERSONAL}
    return httpx.Request("GET", following.url, headers=headers, extensions=following.extensions)


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port

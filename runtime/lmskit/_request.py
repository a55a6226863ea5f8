"""From checked values to an httpx request."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

import httpx
import msgspec
from msgspec import UNSET

from lmskit import _encoding
from lmskit._arguments import TOO_DEEP, bind
from lmskit._shapes import is_array, is_object, is_plain_function
from lmskit._wire import UnsendableError, converter
from lmskit.errors import InvalidArgumentError
from lmskit.settings import is_safe_scheme

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from lmskit._arguments import Values
    from lmskit._options import RequestOptions
    from lmskit._uploads import FilePart, Multipart, Progress, TextPart
    from lmskit.operation import Operation
    from lmskit.settings import Settings

MAX_REDIRECTS = 5
_MAX_URL = 65_536  # httpx takes no more
# All that goes along to another origin: nothing the caller or the vendor made can be in these.
_IMPERSONAL = frozenset(("accept", "accept-encoding", "connection", "host", "user-agent"))


class Prepared(msgspec.Struct, frozen=True):
    """A request that is ready to be sent, as often as it takes."""

    method: str
    url: str
    headers: Mapping[str, str]
    content: bytes | Multipart | None
    timeout: httpx.Timeout | None
    max_retries: int
    harmless: bool
    """Whether sending it twice does no more than sending it once."""

    def __repr__(self) -> str:
        # Neither headers nor body: a repr ends up in logs.
        return f"Prepared({self.method} {self.url!r})"

    @property
    def repeatable(self) -> bool:
        """Whether it can be sent again; not once a file that cannot be rewound was read."""
        content = self.content
        return content is None or isinstance(content, bytes) or content.repeatable

    @contextmanager
    def attempt(
        self, client: httpx.Client | httpx.AsyncClient, default: httpx.Timeout
    ) -> Generator[httpx.Request, None, None]:
        """The request for a client, whose own headers and cookies go along.

        The files that it uploads are open until the end of the block.
        """
        timeout = default if self.timeout is None else self.timeout
        extensions = {"timeout": timeout.as_dict()}
        content = self.content
        if content is None or isinstance(content, bytes):
            yield client.build_request(
                self.method, self.url, headers=self.headers, content=content, extensions=extensions
            )
            return
        with content.opened() as parts:
            yield client.build_request(
                self.method,
                self.url,
                headers={**self.headers, "content-type": _form_type()},
                files=parts,
                extensions=extensions,
            )


def _form_type() -> str:
    """A media type with a boundary that no content can know; httpx takes it from there."""
    from secrets import token_hex  # noqa: PLC0415 - for those who upload

    return f"multipart/form-data; boundary={token_hex(16)}"


def prepare(
    operation: Operation[Any],
    arguments: Mapping[str, Any],
    settings: Settings,
    options: RequestOptions | None = None,
    on_progress: Progress | None = None,
    *,
    link: str | None = None,
) -> Prepared:
    """Check the arguments, and put them, the settings and the options into one request.

    A `link` is the whole address, query included, in place of the one that the arguments make.
    """
    values = bind(operation, arguments)
    body, query = values.body, values.query
    headers = _own_headers(operation) | settings.headers() | values.headers
    timeout, retries = settings.timeout, settings.max_retries
    if options is not None:
        body = _extended_body(body, options.extra_body, values)
        query = _extended_query(query, options.extra_query)
        extra = options.extra_headers or {}
        headers |= {name.lower(): text for name, text in extra.items()}
        timeout = timeout if options.timeout is None else httpx.Timeout(options.timeout)
        retries = retries if options.max_retries is None else options.max_retries
    content: bytes | Multipart | None = None
    if values.form:
        content = _multipart(values.form, headers, on_progress)
    elif body is not UNSET:
        content = msgspec.json.encode(body)
        media_type = "application/json" if operation.body is None else operation.body.media_type
        headers.setdefault("content-type", media_type)
    url = _url(settings.base_url + values.path, query) if link is None else link
    harmless = _is_harmless(operation, body)
    return Prepared(operation.method, url, headers, content, timeout, retries, harmless)


def _is_harmless(operation: Operation[Any], body: Any) -> bool:
    """Whether the vendor takes a second request for the first one, come again."""
    if operation.retry == "safe" or not operation.safe_with:
        return operation.retry == "safe"
    records = body if is_array(body) else [body]
    return all(
        is_object(record) and record.get(name) is not None
        for record in records
        for name in operation.safe_with
    )


def _own_headers(operation: Operation[Any]) -> dict[str, str]:
    headers = {"accept": operation.accept}
    if any(reply.type is bytes for reply in operation.replies.values()):
        # Its length is then the file's, and a few bytes cannot swell to many in memory.
        headers["accept-encoding"] = "identity"
    return headers


def _multipart(
    parts: list[TextPart | FilePart], headers: Mapping[str, str], on_progress: Progress | None
) -> Multipart:
    if "content-type" in headers:
        argument = "extra_headers['content-type']"
        raise InvalidArgumentError("a form has its own, with a boundary", argument=argument)
    if on_progress is not None and not is_plain_function(on_progress):
        raise InvalidArgumentError("expected a function, not async", argument="on_progress")
    from lmskit._uploads import Multipart  # noqa: PLC0415 - a call without a form needs none of it

    return Multipart(parts, on_progress)


def _url(address: str, query: list[str]) -> str:
    url = f"{address}?{'&'.join(query)}" if query else address
    if len(url) > _MAX_URL:
        raise InvalidArgumentError(f"make a URL of {len(url)} characters", argument="the arguments")
    return url


def _extended_body(body: Any, extra: Mapping[str, object] | None, values: Values) -> Any:
    if extra is None:
        return body
    if values.form is not None:
        raise InvalidArgumentError("a form takes no more members", argument="extra_body")
    if is_array(body):
        raise InvalidArgumentError("a list takes no more members", argument="extra_body")
    known: dict[str, Any] = {} if body is UNSET else body
    return known | _checked(extra, "extra_body")


def _extended_query(query: list[str], extra: Mapping[str, object] | None) -> list[str]:
    if extra is None:
        return query
    checked = _checked(extra, "extra_query")
    replaced = tuple(f"{_encoding.percent_encode(name)}=" for name in checked)
    kept = [pair for pair in query if not pair.startswith(replaced)]
    for name, value in checked.items():
        items = value if is_array(value) else [value]
        if any(item is None or isinstance(item, list | dict) for item in items):
            argument = f"extra_query[{name!r}]"
            raise InvalidArgumentError("expected a value or a list of values", argument=argument)
        kept.extend(_encoding.query_pairs(name, value, explode=True))
    return kept


def _checked(extra: Mapping[str, object], argument: str) -> dict[str, Any]:
    try:
        return cast("dict[str, Any]", converter(Any)(extra))
    except UnsendableError as fault:
        place = f"{argument}{''.join(fault.trail)}"
        raise InvalidArgumentError(fault.reason, argument=place) from None
    except RecursionError:
        raise InvalidArgumentError(TOO_DEEP, argument=argument) from None


def redirected(
    request: httpx.Request, response: httpx.Response, settings: Settings
) -> httpx.Request | None:
    """The request that a redirect asks for; None where it is not to be followed."""
    following = response.next_request
    # A redirected POST would be sent twice, or lose its body.
    if following is None or request.method != "GET":
        return None
    if origin(following.url) == origin(request.url):
        # httpx would send a user in the address in place of ours.
        return None if following.url.userinfo else following
    if not is_safe_scheme(following.url, insecure=settings.insecure):
        return None
    headers = {n: text for n, text in following.headers.items() if n in _IMPERSONAL}
    return httpx.Request("GET", following.url, headers=headers, extensions=following.extensions)


def origin(url: httpx.URL) -> tuple[str, str, int | None]:
    """What two addresses share if credentials for the one may go to the other."""
    return url.scheme, url.host, url.port

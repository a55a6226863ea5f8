"""One request, and the response to it."""

from __future__ import annotations

import httpx


def _bad_location(request: httpx.Request) -> httpx.RemoteProtocolError:
    # httpx reads the Location even of a redirect that nobody follows, and decodes its host.
    return httpx.RemoteProtocolError("redirected to what is no URL", request=request)


def _unreadable(response: httpx.Response) -> httpx.Response:
    """A response whose body cannot be unpacked, as one with none."""
    from lmskit import _failure  # noqa: PLC0415 - a call that succeeds needs none of it

    return _failure.without_body(response)


def send(client: httpx.Client, request: httpx.Request, *, unread: bool) -> httpx.Response:
    """The response, read and closed; a success stays open where it is to be `unread`."""
    # `auth=None`: neither a netrc file nor the given client's own may replace ours.
    try:
        response = client.send(request, auth=None, follow_redirects=False, stream=True)
    except (httpx.InvalidURL, UnicodeError) as error:
        raise _bad_location(request) from error
    if unread and response.is_success:
        return response
    try:
        response.read()
    except httpx.DecodingError:
        return _unreadable(response)
    finally:
        response.close()
    return response


async def send_async(
    client: httpx.AsyncClient, request: httpx.Request, *, unread: bool
) -> httpx.Response:
    """The response, read and closed; a success stays open where it is to be `unread`."""
    try:
        response = await client.send(request, auth=None, follow_redirects=False, stream=True)
    except (httpx.InvalidURL, UnicodeError) as error:
        raise _bad_location(request) from error
    if unread and response.is_success:
        return response
    try:
        await response.aread()
    except httpx.DecodingError:
        return _unreadable(response)
    finally:
        await response.aclose()
    return response

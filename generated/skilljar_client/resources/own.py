# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""The methods of the client itself."""

from __future__ import annotations


from lmskit import RequestOptions
from lmskit.operation import Operation, Reply
from lmskit.resource import AsyncResource, Resource, async_with_response, with_response

PING = Operation[None]("ping", "GET", "/ping", {200: Reply(None)}, retry="safe")


class OwnMethods:
    """The methods of the client itself."""


class Own(OwnMethods, Resource):
    def ping(self, *, options: RequestOptions | None = None) -> None:
        return self._call(PING, {}, options)


class AsyncOwn(OwnMethods, AsyncResource):
    async def ping(self, *, options: RequestOptions | None = None) -> None:
        return await self._call(PING, {}, options)


class OwnWithResponse:
    """`Own`, each call a `Response`."""

    def __init__(self, resource: Own) -> None:
        self.ping = with_response(resource.ping)


class AsyncOwnWithResponse:
    """`AsyncOwn`, each call a `Response`."""

    def __init__(self, resource: AsyncOwn) -> None:
        self.ping = async_with_response(resource.ping)

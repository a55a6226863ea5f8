"""A client written by hand in the very shape that the generator emits."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypedDict

from msgspec import Meta, field

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.client import AsyncClient, SyncClient
from lmskit.models import OpenEnum, ReadModel, WrittenModel
from lmskit.operation import Body, Operation, Pagination, Parameter, Reply
from lmskit.resource import (
    AsyncResource,
    Resource,
    async_pages_with_response,
    async_with_response,
    cached_property,
    pages_with_response,
    with_response,
)
from lmskit.settings import Auth, ErrorShape, Vendor

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from lmskit.core import AsyncCore, SyncCore
    from lmskit.drift import Drift
    from lmskit.pager import AsyncPager, Pager
    from lmskit.types import StringList


class Color(OpenEnum):
    RED = "red"
    BLUE = "blue"


class Result(OpenEnum):
    SUCCESS = "success"


class Owner(ReadModel, kw_only=True):
    id: str
    email: str | None = None


class Thing(ReadModel, kw_only=True):
    id: str
    name: str
    color: Color | None = None
    weight: int | float | None = None
    made: datetime.datetime | None = None
    owner: Owner | None = None
    tags: list[str] | None = None
    parts: list[Owner] | None = None
    links: dict[str, Owner] | None = None
    from_: str | None = field(name="from", default=None)


class ThingEnvelope(ReadModel, kw_only=True):
    result: Result
    data: Thing


class ThingListEnvelope(ReadModel, kw_only=True):
    result: Result
    data: list[Thing]


class Features(WrittenModel, kw_only=True):
    video: bool
    lab_manual: bool | UnsetType = field(name="labManual", default=UNSET)
    starts: datetime.datetime | UnsetType = UNSET
    more: dict[str, Any] | UnsetType = UNSET


class ThingWrite(WrittenModel, kw_only=True):
    name: Annotated[str, Meta(max_length=10)]
    color: Color | UnsetType = UNSET
    weight: int | float | UnsetType = UNSET
    count: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    made: datetime.datetime | UnsetType | None = UNSET
    tags: list[str] | UnsetType = UNSET
    features: Features | UnsetType = UNSET
    steps: list[Features] | UnsetType = UNSET
    from_: str | UnsetType = field(name="from", default=UNSET)
    on: bool | UnsetType = UNSET


class FeaturesParam(TypedDict, total=False):
    video: bool
    lab_manual: bool
    starts: datetime.datetime
    more: dict[str, Any]


GET_THING = Operation[Thing](
    id="getThing",
    method="GET",
    path="/things/{thing_id}",
    parameters=(Parameter(argument="thing_id", name="thing_id", location="path", type=str),),
    replies={200: Reply(ThingEnvelope, member="data")},
    retry="safe",
)
LIST_THINGS = Operation[list[Thing]](
    id="listThings",
    method="GET",
    path="/things",
    parameters=(
        Parameter(argument="color", name="color", location="query", type=Color, required=False),
        Parameter(argument="labels", name="la[]", location="query", type=list[str], required=False),
        Parameter(
            argument="tags",
            name="tags",
            location="query",
            type=list[str],
            explode=False,
            required=False,
        ),
        Parameter(
            argument="since",
            name="since",
            location="query",
            type=datetime.datetime,
            required=False,
        ),
        Parameter(argument="deep", name="deep", location="query", type=bool, required=False),
        Parameter(
            argument="limit",
            name="limit",
            location="query",
            type=Annotated[int, Meta(le=100)] | Annotated[float, Meta(le=100)],
            required=False,
        ),
        Parameter(argument="trace", name="X-Trace", location="header", type=str, required=False),
    ),
    replies={200: Reply(ThingListEnvelope, member="data")},
    retry="safe",
    pagination=Pagination(style="array"),
)
CREATE_THING = Operation[Thing](
    id="createThing",
    method="POST",
    path="/things",
    body=Body(ThingWrite, media_type="application/json"),
    replies={
        200: Reply(ThingEnvelope, member="data"),
        201: Reply(ThingEnvelope, member="data"),
    },
    retry="unsafe",
)
DELETE_THING = Operation[None](
    id="deleteThing",
    method="DELETE",
    path="/things/{thing_id}",
    parameters=(Parameter(argument="thing_id", name="thing_id", location="path", type=str),),
    replies={204: Reply(None)},
    retry="safe",
)


class Things(Resource):
    def get(self, thing_id: str, *, options: RequestOptions | None = None) -> Thing:
        """Get a thing."""
        return self._call(GET_THING, {"thing_id": thing_id}, options)

    def list(
        self,
        *,
        color: Color | Literal["red", "blue"] | UnsetType = UNSET,
        labels: StringList | UnsetType = UNSET,
        tags: StringList | UnsetType = UNSET,
        since: datetime.datetime | UnsetType = UNSET,
        deep: bool | UnsetType = UNSET,
        limit: float | UnsetType = UNSET,
        trace: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[Thing]:
        """List the things."""
        return self._pager(
            LIST_THINGS,
            {
                "color": color,
                "labels": labels,
                "tags": tags,
                "since": since,
                "deep": deep,
                "limit": limit,
                "trace": trace,
            },
            options,
        )

    def create(
        self,
        *,
        name: str,
        color: Color | Literal["red", "blue"] | UnsetType = UNSET,
        weight: float | UnsetType = UNSET,
        count: int | UnsetType = UNSET,
        made: datetime.datetime | UnsetType | None = UNSET,
        tags: StringList | UnsetType = UNSET,
        features: Features | FeaturesParam | UnsetType = UNSET,
        steps: list[Features | FeaturesParam] | UnsetType = UNSET,
        from_: str | UnsetType = UNSET,
        on: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Thing:
        """Create a thing."""
        return self._call(
            CREATE_THING,
            {
                "name": name,
                "color": color,
                "weight": weight,
                "count": count,
                "made": made,
                "tags": tags,
                "features": features,
                "steps": steps,
                "from_": from_,
                "on": on,
            },
            options,
        )

    def delete(self, thing_id: str, *, options: RequestOptions | None = None) -> None:
        """Delete a thing."""
        return self._call(DELETE_THING, {"thing_id": thing_id}, options)


class AsyncThings(AsyncResource):
    async def get(self, thing_id: str, *, options: RequestOptions | None = None) -> Thing:
        """Get a thing."""
        return await self._call(GET_THING, {"thing_id": thing_id}, options)

    def list(self, *, options: RequestOptions | None = None, **more: Any) -> AsyncPager[Thing]:
        """List the things."""
        return self._pager(LIST_THINGS, more, options)

    async def create(
        self, *, name: str, options: RequestOptions | None = None, **more: Any
    ) -> Thing:
        """Create a thing."""
        return await self._call(CREATE_THING, {"name": name, **more}, options)

    async def delete(self, thing_id: str, *, options: RequestOptions | None = None) -> None:
        """Delete a thing."""
        return await self._call(DELETE_THING, {"thing_id": thing_id}, options)


class ThingsWithResponse:
    def __init__(self, resource: Things) -> None:
        self.get = with_response(resource.get)
        self.list = pages_with_response(resource.list)
        self.create = with_response(resource.create)
        self.delete = with_response(resource.delete)


class AsyncThingsWithResponse:
    def __init__(self, resource: AsyncThings) -> None:
        self.get = async_with_response(resource.get)
        self.list = async_pages_with_response(resource.list)
        self.create = async_with_response(resource.create)
        self.delete = async_with_response(resource.delete)


VENDOR = Vendor(
    name="Sample",
    base_url="https://api.example.com/v1",
    auth=Auth(
        header="Authorization",
        template="Bearer {organization_id}:{api_key}",
        credentials={"organization_id": "SAMPLE_ORGANIZATION_ID", "api_key": "SAMPLE_API_KEY"},
    ),
    errors=ErrorShape(
        type=("/error/type",),
        message=("/error/message",),
        items="/error/errors",
        item_field="param",
        item_message="msg",
    ),
    request_id_headers=("x-request-id",),
)


class Sample(SyncClient):
    def __init__(
        self,
        *,
        organization_id: str | None = None,
        api_key: str | None = None,
        base_url: str | None = None,
        http_client: httpx.Client | None = None,
        timeout: float | httpx.Timeout | None = None,
        max_retries: int = 2,
        strict: bool = False,
        on_drift: Callable[[Drift], None] | None = None,
        allow_insecure_http: bool = False,
    ) -> None:
        super().__init__(
            VENDOR,
            {"organization_id": organization_id, "api_key": api_key},
            base_url=base_url,
            http_client=http_client,
            timeout=timeout,
            max_retries=max_retries,
            strict=strict,
            on_drift=on_drift,
            allow_insecure_http=allow_insecure_http,
        )

    @cached_property
    def things(self) -> Things:
        return Things(self._core)

    @cached_property
    def with_response(self) -> SampleWithResponse:
        return SampleWithResponse(self._core.responding())


class SampleWithResponse:
    def __init__(self, core: SyncCore) -> None:
        self._core = core

    @cached_property
    def things(self) -> ThingsWithResponse:
        return ThingsWithResponse(Things(self._core))


class AsyncSample(AsyncClient):
    def __init__(
        self,
        *,
        organization_id: str | None = None,
        api_key: str | None = None,
        base_url: str | None = None,
        http_client: httpx.AsyncClient | None = None,
        timeout: float | httpx.Timeout | None = None,
        max_retries: int = 2,
        strict: bool = False,
        on_drift: Callable[[Drift], None] | None = None,
        allow_insecure_http: bool = False,
    ) -> None:
        super().__init__(
            VENDOR,
            {"organization_id": organization_id, "api_key": api_key},
            base_url=base_url,
            http_client=http_client,
            timeout=timeout,
            max_retries=max_retries,
            strict=strict,
            on_drift=on_drift,
            allow_insecure_http=allow_insecure_http,
        )

    @cached_property
    def things(self) -> AsyncThings:
        return AsyncThings(self._core)

    @cached_property
    def with_response(self) -> AsyncSampleWithResponse:
        return AsyncSampleWithResponse(self._core.responding())


class AsyncSampleWithResponse:
    def __init__(self, core: AsyncCore) -> None:
        self._core = core

    @cached_property
    def things(self) -> AsyncThingsWithResponse:
        return AsyncThingsWithResponse(AsyncThings(self._core))

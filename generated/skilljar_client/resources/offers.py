# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""What is sold, and for how much."""

from __future__ import annotations

from typing import Annotated, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Operation, Pagination, Reply, path, query
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import (
    AsyncResource, Resource, async_pages_with_response, async_with_response, pages_with_response,
    with_response,
)
from msgspec import Meta
from skilljar_client import models

LIST_OFFERS = Operation[list[models.Offer]](
    "listOffers", "GET", "/offers", {200: Reply(models.OfferPage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
        query("page_size", type=Annotated[int, Meta(ge=1, le=1000)], required=False),
    ),
)
GET_OFFER = Operation[models.Offer](
    "getOffer", "GET", "/offers/{offer_id}", {200: Reply(models.Offer)}, retry="safe",
    parameters=(path("offer_id"),),
)


class OffersMethods:
    """What is sold, and for how much.

    Every method takes `options` too: timeout, retries and extras of the request, for that call
    only.

    Raises:
        InvalidArgumentError: An argument is not acceptable; nothing is sent.
        TransportError: No answer came: no connection, or not in time.
        BadRequestError: HTTP 400. Something that was sent is not accepted: a map from fields to
            complaints.
        AuthenticationError: HTTP 401. The API key is missing or not known.
        PermissionDeniedError: HTTP 403. The API key may not do this, as a read-only key may change
            nothing.
        NotFoundError: HTTP 404. There is no such record, or no such operation on this deployment.
        RateLimitError: HTTP 429. More than 600 requests a minute or 5,000 an hour.
    """

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """List the offers of the organization.

        Returns what the organization sells, a page at a time.

        Args:
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.
            page_size: Number of records in a page. At least 1. At most 1000.

        Returns: A page of the offers of the organization.
        Repeated: after a failure that may pass.
        Source: "offers > list", GET /offers (listOffers)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get an offer.

        Returns an offer of the organization by its id.

        Args:
            offer_id: Id of the offer.

        Returns: The offer.
        Repeated: after a failure that may pass.
        Source: GET /offers/{offer_id} (getOffer)
        """


class Offers(OffersMethods, Resource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.Offer]:
        return self._pager(LIST_OFFERS, {"page": page, "page_size": page_size}, options)

    def get(self, offer_id: str, *, options: RequestOptions | None = None) -> models.Offer:
        return self._call(GET_OFFER, {"offer_id": offer_id}, options)


class AsyncOffers(OffersMethods, AsyncResource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.Offer]:
        return self._pager(LIST_OFFERS, {"page": page, "page_size": page_size}, options)

    async def get(self, offer_id: str, *, options: RequestOptions | None = None) -> models.Offer:
        return await self._call(GET_OFFER, {"offer_id": offer_id}, options)


class OffersWithResponse:
    """`Offers`, each call a `Response`."""

    def __init__(self, resource: Offers) -> None:
        self.list = pages_with_response(resource.list)
        self.get = with_response(resource.get)


class AsyncOffersWithResponse:
    """`AsyncOffers`, each call a `Response`."""

    def __init__(self, resource: AsyncOffers) -> None:
        self.list = async_pages_with_response(resource.list)
        self.get = async_with_response(resource.get)

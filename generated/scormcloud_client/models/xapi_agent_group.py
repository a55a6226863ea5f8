# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel
from msgspec import field

from .xapi_account import XapiAccount
from .xapi_actor_type import XapiActorType


class XapiAgentGroup(ReadModel, kw_only=True):
    """
    An agent, or a group of agents.

    Attributes:
        object_type: Whether it is an agent or a group; an agent if it is absent.
        name: The full name.
        mbox: The e-mail address, as a mailto IRI.
        mbox_sha1sum: The SHA-1 of the mailto IRI, in hexadecimal.
        openid: The OpenID, a URI.
        account: The account at some system.
        member: The agents that a group consists of.
    """

    object_type: XapiActorType | None = field(name="objectType", default=None)
    name: str | None = None
    mbox: str | None = None
    mbox_sha1sum: str | None = None
    openid: str | None = None
    account: XapiAccount | None = None
    member: list[XapiAgentGroup] | None = None

# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel


class MessageSchema(ReadModel, kw_only=True):
    """
    Why a request was refused. The service may send the text as error instead; expect either.

    Attributes:
        message: A sentence for people.
    """

    message: str


class ResponseError(ReadModel, kw_only=True):
    """
    Why a request was refused; the other name of what is in MessageSchema.

    Attributes:
        message: A sentence for people.
    """

    message: str


class AuthErrorBody(ReadModel, kw_only=True):
    """
    Why nobody was let in.

    Attributes:
        error: A sentence for people.
    """

    error: str

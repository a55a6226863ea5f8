"""How the sandbox of SCORM Cloud turns a request down, in its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lmskit.sandbox.message import Answer, Refusal, json_answer

if TYPE_CHECKING:
    from lmskit.sandbox.message import Item

_UNAUTHORIZED: Final = "Authorization Required."


def bad_request(message: str) -> Refusal:
    """A request that is refused as a whole."""
    return Refusal(400, "bad_request", message)


def not_found(what: str) -> Refusal:
    """Something that a request names and that is not there."""
    return Refusal(404, "not_found", f"There is no {what}")


def conflict(course_id: str) -> Refusal:
    """An import under an id that is taken."""
    return Refusal(409, "conflict", taken(course_id))


def taken(course_id: str) -> str:
    """Why a course cannot be imported under an id."""
    return (
        f"There is a course {course_id} already, and mayCreateNewVersion does not say that"
        " it may get a new version"
    )


def unauthorized() -> Refusal:
    """A request without credentials, or with wrong ones."""
    headers = {"www-authenticate": 'Basic realm="sandbox"'}
    return Refusal(401, "unauthorized", _UNAUTHORIZED, headers=headers)


def forbidden(scopes: list[str]) -> Refusal:
    """A token that is valid, for something else."""
    return Refusal(403, "forbidden", f"The token has none of the scopes {', '.join(scopes)}")


def answer(refusal: Refusal) -> Answer:
    """A message; under another name where nobody is let in, as the vendor's overview shows it."""
    if refusal.status == 401:
        return json_answer(401, {"error": _UNAUTHORIZED}, refusal.headers)
    # The vendor lists no 422: a request that is not valid is a bad one.
    status = 400 if refusal.type == "invalid" else refusal.status
    body: Item = {"message": _text(refusal)}
    return json_answer(status, body, refusal.headers)


def _text(refusal: Refusal) -> str:
    listed = "; ".join(f"{one.location} {one.name}: {one.message}" for one in refusal.problems)
    return listed or refusal.message

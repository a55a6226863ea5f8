"""What the pages of Strigo say and a schema cannot."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from schemathesis import Case, Response
    from schemathesis.core.failures import Failure

_DATES = frozenset({"date_start", "date_end"})
# An offset can move a date of these years to where Python, and so the sandbox, has no dates.
_EDGES = ("0000", "0001", "9999")


def complete(raw_schema: dict[str, Any]) -> None:
    """Say what the document says in prose only, or not at all.

    - The enum of the status is open, where no validator looks; the sandbox adds one value.
    - A course can be created at any time. Its `class_id` and `external_id` look like the ids of
      items that nothing makes, and so schemathesis would never begin with one.
    """
    raw_schema["components"]["schemas"]["EventStatus"]["enum"].append("ended")
    listed = raw_schema["paths"]["/ondemand"]["get"]["responses"]["200"]
    listed["links"] = {"create": {"operationId": "createOnDemandCourse"}}


def explains(failure: Failure, case: Case, response: Response) -> bool:
    """Whether a valid request was refused, by a rule that applies to it."""
    return type(failure).__name__ == "RejectedPositiveData" and _a_rule_applies(case, response)


def _a_rule_applies(case: Case, response: Response) -> bool:
    error = json.loads(response.content)["error"]
    if response.status_code == 400:
        # Only a ready event can be deleted, and a live one cannot be changed.
        changes = case.path == "/events/{event_id}" and case.method in {"PATCH", "DELETE"}
        return changes and error["type"] == "EventNotInReadyState"
    reasons = {(one["param"], one["msg"]) for one in error.get("errors", [])}
    return response.status_code == 422 and bool(reasons) and reasons <= _reasons(case.body)


def _reasons(body: Any) -> set[tuple[str, str]]:
    """What may be said of an event that is valid by its schema."""
    reasons: set[tuple[str, str]] = set()
    if isinstance(body, dict):
        if body.keys() & _DATES:
            reasons.add(("date_end", "Must not be before date_start"))
        for name in body.keys() & _DATES:
            if body[name].startswith(_EDGES):
                reasons.add((name, "Must be an ISO8601 compliant date"))
        if body.get("availability") == "public" and body.get("trainees"):
            message = "Trainees make an event private, so it cannot be public too"
            reasons.add(("availability", message))
    return reasons

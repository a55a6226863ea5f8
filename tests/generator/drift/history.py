"""What a careful reader finds between neighbouring versions of two pages, written from the pages.

Each fact is (action, operation or resource, place); of an added row of a request also whether it
must be sent, of a changed one what of it. A proposed rename counts as what it is: gone and new.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

DOCS: Final = Path(__file__).parents[4] / "shared" / "docs"
LIST, CREATE, MODIFY = "GET /events", "POST /events", "PATCH /events/:event_id"
START, UPDATE = "POST /ondemand", "PATCH /ondemand/:ondemand_id"
EVENT, COURSE = "Event", "On Demand Course"
TODAY = "today"

Expected = tuple[str, ...]


def _new(name: str, *homes: str, required: str = "optional") -> list[Expected]:
    return [
        ("added", home, f"field {name}")
        if home in (EVENT, COURSE)
        else ("added", home, f"body {name}", required)
        for home in homes
    ]


def _gone(name: str, *homes: str) -> list[Expected]:
    return [
        ("removed", home, f"{'field' if home in (EVENT, COURSE) else 'body'} {name}")
        for home in homes
    ]


def _required(home: str, *names: str) -> list[Expected]:
    return [("changed", home, f"body {name}", "required") for name in names]


EVENTS: Final[dict[tuple[str, str], list[Expected]]] = {
    # Students are called learners, in three descriptions.
    ("12", "13"): [],
    # All tables are drawn anew, and two bodies have a row more.
    ("13", "14"): _new("availability", CREATE, MODIFY),
    ("14", "15"): _new("labels", EVENT, CREATE, MODIFY),
    # Blank lines and padding.
    ("15", "16"): [],
    ("16", TODAY): _new("timezone", CREATE, MODIFY),
}
ONDEMAND: Final[dict[tuple[str, str], list[Expected]]] = {
    # The examples lose it too.
    ("04", "05"): _gone("public_access_token", COURSE),
    ("05", "06"): [*_new("disable_lab_pausing", COURSE, START), ("added", UPDATE, "")],
    ("06", "07"): [
        *_gone("disable_lab_pausing", COURSE, START, UPDATE),
        *(
            row
            for name in ("video", "slides", "lab_manual_pause")
            for row in _new(f"features.{name}", COURSE, START, UPDATE, required="required")
        ),
    ],
    ("07", "08"): [
        *_new("labels", COURSE, START, UPDATE),
        *_required(UPDATE, "name", "class_id", "days_limit", "activity_hours_limit", "status"),
        *_required(UPDATE, *(f"features.{name}" for name in ("video", "slides"))),
        *_required(UPDATE, "features.lab_manual_pause"),
    ],
    # The unit is a String of the course and a Number of both bodies, which lists words.
    ("08", TODAY): [
        *_gone("days_limit", COURSE, START, UPDATE),
        *_new("duration", COURSE),
        *_new("duration_unit", COURSE),
        *_new("duration", START, required="required"),
        *_new("duration_unit", START, required="required"),
        *_new("duration", UPDATE),
        *_new("duration_unit", UPDATE),
    ],
}
PAGES: Final = {"strigo-events": EVENTS, "strigo-ondemand": ONDEMAND}
REWORDED: Final[dict[tuple[str, str, str], int]] = {
    ("strigo-events", "12", "13"): 3,
    # The usage line of the create said event, where it is about a course.
    ("strigo-ondemand", "05", "06"): 1,
}
"""How many texts of what was there before say something else; of all other steps none."""
BREAKING: Final[dict[tuple[str, str, str], int]] = {
    ("strigo-ondemand", "04", "05"): 1,
    # Three fields gone, and three new ones that must be sent with two requests.
    ("strigo-ondemand", "06", "07"): 9,
    # Three fields gone, and two new ones that must be sent with one request.
    ("strigo-ondemand", "08", TODAY): 5,
}
"""How many of the facts break a typed client; of all other steps none."""


def version(page: str, number: str) -> Path:
    """The file of a version of a page."""
    if number == TODAY:
        return DOCS / f"{page}.md"
    return next((DOCS / "history" / page).glob(f"{number}_*.md"), DOCS / "absent")


def steps() -> list[Any]:
    """Page, older and newer version, and what is expected of them."""
    return [(page, *pair, found) for page, table in PAGES.items() for pair, found in table.items()]

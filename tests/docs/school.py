"""A training site of Skilljar that answers the calls of the examples as the vendor's page says."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SITE = "learn.example.com"
COURSE = "2nq1eu0ghx4xt"
BASE = "https://api.skilljar.com/v1"
ENROLLMENTS = f"/v1/domains/{SITE}/published-courses/{COURSE}/enrollments"
PAGE = 3


class School:
    """Its users and enrollments.

    `faults` holds, by e-mail address, what is answered in place of making a user. `after` is called
    behind each enrollment that is made, before anyone hears of it.
    """

    def __init__(self, *enrolled: dict[str, Any]) -> None:
        self.users: dict[str, str] = {}
        self.enrollments = list(enrolled)
        self.faults: dict[str, Iterator[httpx.Response]] = {}
        self.after: Callable[[], None] = lambda: None
        self.posts: list[httpx.Request] = []
        self.lists_nothing = False

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.headers["authorization"] != "Basic c2stdGVzdDo=":  # sk-test, and no password
            return httpx.Response(401, json={"detail": "Invalid API key."})
        if request.method == "GET":
            return self._page(request)
        self.posts.append(request)
        body = json.loads(request.content)
        if request.url.path == f"/v1/domains/{SITE}/users":
            return self._member(body["user"])
        assert request.url.path == ENROLLMENTS
        return self._enroll(body)

    def _page(self, request: httpx.Request) -> httpx.Response:
        if request.url.path != ENROLLMENTS:
            return httpx.Response(404, json={"detail": "Not found."})
        number = int(request.url.params.get("page", 1))
        found = [] if self.lists_nothing else self.enrollments
        link = f"{BASE}{ENROLLMENTS[3:]}?page={number + 1}" if len(found) > number * PAGE else None
        page = found[(number - 1) * PAGE : number * PAGE]
        return httpx.Response(200, json={"count": len(found), "next": link, "results": page})

    def _member(self, user: dict[str, str]) -> httpx.Response:
        fault = next(self.faults.get(user["email"], iter(())), None)
        if fault is not None:
            return fault
        name = self.users.setdefault(user["email"].casefold(), f"u{len(self.users)}")
        return httpx.Response(201, json={"user": {**user, "id": name}, "active": True})

    def _enroll(self, body: dict[str, Any]) -> httpx.Response:
        """Once for each user and `enrolled_at`."""
        key = (body["user"]["id"], body["enrolled_at"])
        for each in self.enrollments:
            if (each["user"]["id"], each["enrolled_at"]) == key:
                return httpx.Response(201, json=each)
        address = next(email for email, name in self.users.items() if name == key[0])
        self.enrollments.append(enrollment(address, key[1], id=key[0]))
        self.after()
        return httpx.Response(201, json=self.enrollments[-1])


def enrollment(
    email: str, at: str = "2020-01-01T00:00:00Z", *, id: str | None = None, **more: Any
) -> dict[str, Any]:
    """An enrollment as the vendor shows it."""
    user = {"id": id or f"id-of-{email}", "email": email, "first_name": "", "last_name": ""}
    return {
        "id": f"e-{user['id']}-{at}",
        "user": user,
        "enrolled_at": at,
        "expires_at": None,
        "active": True,
        "purchase": None,
        **more,
    }

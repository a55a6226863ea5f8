"""A vendor that gives tokens, and answers who shows a good one."""

from __future__ import annotations

import asyncio
import threading
import time
from typing import Any
from urllib.parse import parse_qs

import httpx

from tests.runtime.driver import fresh

DENIED = {"error": "Authorization Required."}


class Office:
    """Handles the requests of `School`, from any thread; `task` does so for any task.

    Attributes:
        forms: What was asked for, a token request each.
        calls: All other requests.
        good: The tokens that are taken.
        pause: The seconds that a token takes.
        answers: What comes in place of the next tokens.
        more: Members of the answer besides the token, or in its place.
    """

    def __init__(self) -> None:
        self.forms: list[dict[str, str]] = []
        self.calls: list[httpx.Request] = []
        self.good: set[str] = set()
        self.pause = 0.0
        self.answers: list[httpx.Response | Exception] = []
        self.more: dict[str, Any] = {"expires_in": 300, "token_type": "Bearer"}
        self._lock = threading.Lock()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Answer a thread."""
        if request.url.path == "/api/token":
            time.sleep(self.pause)
            return self._give(request)
        return self._answer(request)

    async def task(self, request: httpx.Request) -> httpx.Response:
        """Answer a task."""
        if request.url.path == "/api/token":
            await asyncio.sleep(self.pause)
            return self._give(request)
        return self._answer(request)

    def _give(self, request: httpx.Request) -> httpx.Response:
        with self._lock:
            form = parse_qs(request.content.decode(), strict_parsing=True)
            self.forms.append({name: value for name, (value,) in form.items()})
            if self.answers:
                answer = self.answers.pop(0)
                if isinstance(answer, Exception):
                    raise answer
                return fresh(answer)
            token = f"t0ken-{len(self.forms)}"
            self.good = {token}
            return httpx.Response(200, json={"access_token": token, **self.more})

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.calls.append(request)
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme != "Basic" and (scheme != "Bearer" or token not in self.good):
            return httpx.Response(401, json=DENIED)
        if request.method == "GET" and "/courses/" in request.url.path:
            return httpx.Response(200, json={"id": request.url.path.rpartition("/")[2]})
        return httpx.Response(204)

    @property
    def shown(self) -> list[str]:
        """What each call showed."""
        return [request.headers.get("authorization", "") for request in self.calls]

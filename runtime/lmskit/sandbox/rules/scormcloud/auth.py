"""Who is let in: the app itself by its id and key, and those to whom it gave a token."""

from __future__ import annotations

import hmac
import re
from base64 import b64encode
from datetime import timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl

from lmskit.sandbox.message import Refusal, invalid, json_answer
from lmskit.sandbox.rules.scormcloud.refusals import (
    answer,
    bad_request,
    forbidden,
    unauthorized,
)
from lmskit.sandbox.times import read, written

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lmskit.sandbox.context import Context
    from lmskit.sandbox.message import Answer, Request
    from lmskit.sandbox.operations import Operation

CREDENTIALS: Final[Mapping[str, str]] = MappingProxyType(
    {"app_id": "sandbox-app", "secret_key": "sandbox-secret-key"}
)
_PAIR: Final = "{app_id}:{secret_key}".format_map(CREDENTIALS).encode("ascii")
AUTHORIZATION: Final = f"Basic {b64encode(_PAIR).decode('ascii')}"

BASE_PATH: Final = "/api/v2"
_TOKENS: Final = "tokens"
_TOKEN_PATH: Final = "/oauth/authenticate/application/token"  # noqa: S105 - a path
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
_LENGTH: Final = 40
_LIFETIME: Final = 300
_LONGEST: Final = 43_200
_FIELDS: Final = 100
_OAUTH: Final = "OAUTH"
SCOPES: Final = frozenset(
    {"read", "write", "delete", "admin", "read:ping", "read:reporting", "read:about"}
    | {"read:learner", "write:learner"}
    | {
        f"{verb}:{noun}"
        for verb in ("read", "write", "delete")
        for noun in (
            *("course", "dispatch", "invitation", "registration"),
            *("xapicredential", "xapipipe", "appmgmt"),
        )
    }
)


def authorize(request: Request, operation: Operation, context: Context) -> None:
    """Let the app in, or a token that has one of the scopes of the operation."""
    if _is_app(request):
        return
    granted = _granted(request, context)
    enough = {scope for way in operation.security for scope in way.get(_OAUTH, ())}
    if granted.isdisjoint(enough):
        raise forbidden(sorted(enough))


def issue(request: Request, context: Context) -> Answer | None:
    """The answer of the token endpoint; None for any other path."""
    if request.path != f"{BASE_PATH}{_TOKEN_PATH}":
        return None
    try:
        return _issued(request, context)
    except Refusal as refusal:
        return answer(refusal)


def _issued(request: Request, context: Context) -> Answer:
    if request.method != "POST":
        raise Refusal(405, "no_method", "A token is asked for with POST", headers={"allow": "POST"})
    if not _is_app(request):
        raise unauthorized()
    form = _form(request)
    scopes, seconds = _wanted(form.get("scope", "")), _seconds(form.get("expiration"))
    transaction = context.transaction
    for old in transaction.everything(_TOKENS):
        if read(old["expires"]) <= context.now:
            transaction.remove(_TOKENS, old["id"])
    token = context.new_id(_TOKENS, _LETTERS, _LENGTH)
    expires = written(context.now + timedelta(seconds=seconds))
    transaction.save(_TOKENS, {"id": token, "scopes": scopes, "expires": expires})
    body = {"access_token": token, "expires_in": seconds, "token_type": "bearer"}
    return json_answer(200, body, {"cache-control": "no-store"})


def _is_app(request: Request) -> bool:
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    expected_scheme, _, expected = AUTHORIZATION.partition(" ")
    # Bytes, because text that is not ASCII cannot be compared in constant time.
    same = hmac.compare_digest(given.strip().encode(), expected.encode())
    return same and scheme.lower() == expected_scheme.lower()


def _granted(request: Request, context: Context) -> set[str]:
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    token = context.transaction.fetch(_TOKENS, given.strip())
    if scheme.lower() != "bearer" or token is None or read(token["expires"]) <= context.now:
        raise unauthorized()
    return set(token["scopes"])


def _form(request: Request) -> dict[str, str]:
    given = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if given != "application/x-www-form-urlencoded":
        raise invalid("headers", "content-type", "Must be application/x-www-form-urlencoded")
    try:
        text = request.body.decode("utf-8")
        return dict(
            parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=_FIELDS)
        )
    except ValueError:
        raise bad_request("The body is no form") from None


def _wanted(text: str) -> list[str]:
    scopes = text.split()
    unknown = [scope for scope in scopes if scope not in SCOPES]
    if unknown:
        raise invalid("body", "scope", f"Has the unknown scopes {', '.join(unknown)}")
    if not scopes:
        raise invalid("body", "scope", "Is required")
    return scopes


def _seconds(text: str | None) -> int:
    if text is None:
        return _LIFETIME
    if re.fullmatch("[0-9]{1,5}", text) is None or not 1 <= int(text) <= _LONGEST:
        raise invalid("body", "expiration", f"Must be 1 to {_LONGEST} seconds")
    return int(text)

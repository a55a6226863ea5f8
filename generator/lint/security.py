"""Rules about security: schemes that the client can speak, and the scopes of each operation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.lint.operations import NOT_BUILT
from generator.spec_nodes import Json, child, is_list, is_object, items, members

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.view import View
    from generator.problems import Problem

FLOW = "clientCredentials"
SCHEMES = "/components/securitySchemes"
SCOPE = re.compile(r"[\x21\x23-\x5b\x5d-\x7e]+")
"""What RFC 6749 lets a scope be made of."""


def requirements(view: View) -> Iterator[Problem]:
    """Every operation says itself which of the declared schemes and scopes it needs."""
    if "security" in view.spec.document:
        yield view.problem("/security", "each operation states its own security")
    for operation in view.spec.operations():
        written: Json = operation.raw.get("security")
        if not is_list(written):
            yield view.problem(operation.pointer, "has no security of its own")
        of_tokens = 0
        for at, requirement in enumerate(items(written)):
            pointer = child(operation.pointer, "security", at)
            if len(members(requirement)) > 1:
                yield view.problem(pointer, f"two schemes at once are {NOT_BUILT}")
            for name, scopes in members(requirement).items():
                yield from _scopes(view, pointer, name, scopes)
                of_tokens += _scheme(view, name).get("type") == "oauth2"
        if of_tokens > 1:
            at_all = child(operation.pointer, "security")
            yield view.problem(at_all, f"a choice of oauth2 schemes is {NOT_BUILT}")


def schemes(view: View) -> Iterator[Problem]:
    """An oauth2 scheme exchanges the credentials for a token, at the address of vendor.toml."""
    for pointer, scheme in view.of("scheme"):
        if scheme.get("type") != "oauth2":
            continue
        flows = members(scheme.get("flows"))
        at = child(pointer, "flows")
        if list(flows) != [FLOW]:
            yield view.problem(at, f"flows other than {FLOW} alone are {NOT_BUILT}")
        flow, token = members(flows.get(FLOW)), view.spec.config.auth.token
        for scope in members(flow.get("scopes")):
            if not SCOPE.fullmatch(scope):
                found = child(at, FLOW, "scopes", scope)
                yield view.problem(found, f"the scope {scope!r} cannot be asked for")
        url = members(next(iter(items(view.spec.document.get("servers"))), None)).get("url")
        if token is None:
            yield view.problem(pointer, "vendor.toml has no [auth.token] for this scheme")
        elif flow.get("tokenUrl") != f"{url}{token.path}":
            found = child(at, FLOW, "tokenUrl")
            yield view.problem(found, f"the address by vendor.toml is {url}{token.path}")


def tokens(view: View) -> Iterator[Problem]:
    """What vendor.toml says of the credentials is what a scheme says."""
    auth = view.spec.config.auth
    found = [scheme for _, scheme in view.of("scheme")]
    basic = any(
        scheme.get("type") == "http" and str(scheme.get("scheme")).lower() == "basic"
        for scheme in found
    )
    if auth.token is not None and not any(scheme.get("type") == "oauth2" for scheme in found):
        yield view.problem(SCHEMES, "vendor.toml has [auth.token], and no scheme is oauth2")
    if basic != (auth.encoding == "basic"):
        message = 'an http scheme basic and encoding = "basic" in vendor.toml need each other'
        yield view.problem(SCHEMES, message)


def _scopes(view: View, pointer: str, name: str, written: object) -> Iterator[Problem]:
    scheme = _scheme(view, name)
    if not scheme:
        yield view.problem(pointer, f"the security scheme {name!r} does not exist")
        return
    flow = members(members(scheme.get("flows")).get(FLOW))
    declared = members(flow.get("scopes"))
    if scheme.get("type") == "oauth2" and not items(written):
        yield view.problem(pointer, f"{name} needs a scope: without one no token can be asked for")
    for scope in items(written):
        if not isinstance(scope, str) or scope not in declared:
            yield view.problem(pointer, f"{name} declares no scope {scope!r}")


def _scheme(view: View, name: str) -> dict[str, Json]:
    scheme = view.spec.find(child(SCHEMES, name))
    return scheme if is_object(scheme) else {}

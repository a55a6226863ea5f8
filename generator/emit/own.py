"""The methods of the client itself: they stand in a resource of their own, loaded when called."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from generator.emit.uses import uses
from generator.emit.view import OWN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.emit.view import Method, Resource
    from generator.spec_config import VendorConfig


@attrs.frozen(kw_only=True)
class Imports:
    """What the module of the client imports, for its constructors and its own methods."""

    typing: tuple[str, ...]
    abc: tuple[str, ...]
    lmskit: tuple[str, ...]
    modules: tuple[str, ...]
    """`models` and `params`, for type checkers only: a client is imported without them."""
    unset: bool
    datetime: bool
    string_list: bool


def own_methods(found: Iterable[Resource]) -> tuple[Method, ...]:
    """The methods that a client has beside its resources."""
    return next((resource.methods for resource in found if resource.path == OWN), ())


def client_imports(found: Iterable[Resource], config: VendorConfig) -> Imports:
    """The imports of the client's module, none of them unused."""
    own = next((uses(resource) for resource in found if resource.path == OWN), None)
    token = config.auth.token is not None
    # A vendor's own limits are asked for by a word.
    literal = token or bool(config.rate_limits) or (own is not None and "Literal" in own.typing)
    # Where the vendor has limits, the constant that holds them has imported their class.
    named = ("Drift",) if config.rate_limits else ("Drift", "RateLimit")
    typing = ("TYPE_CHECKING", *(("Any",) if own else ()), *(("Literal",) if literal else ()))
    if own is None:
        return Imports(
            typing=typing,
            abc=("Callable", "Sequence"),
            lmskit=named,
            modules=(),
            unset=False,
            datetime=False,
            string_list=token,
        )
    modules = {"models": own.models, "params": own.params}
    return Imports(
        typing=typing,
        abc=tuple(sorted({"Callable", "Sequence", *own.abc})),
        lmskit=(
            *named,
            "RequestOptions",
            "Response",
            *(("UnsetType",) if "UNSET" in own.lmskit else ()),
        ),
        modules=tuple(name for name, used in modules.items() if used),
        unset="UNSET" in own.lmskit,
        datetime=own.datetime,
        string_list=token or "StringList" in own.types,
    )

"""What the module of a resource must import, from what its methods say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from generator.emit.constants import constructors

if TYPE_CHECKING:
    from generator.emit.view import Resource


@attrs.frozen(kw_only=True)
class Uses:
    """What a resource module must import."""

    builtins: bool
    datetime: bool
    abc: tuple[str, ...]
    typing: tuple[str, ...]
    lmskit: tuple[str, ...]
    operation: tuple[str, ...]
    downloads: bool
    """For type checkers only: the runtime loads them when the first is made."""
    pager: bool
    resource: tuple[str, ...]
    types: tuple[str, ...]
    meta: bool
    models: bool
    params: bool
    """For type checkers only: a call needs none of the dict literals' types."""


def uses(resource: Resource) -> Uses:
    """The imports of one module, none of them unused."""
    types = resource.signature_types
    methods = resource.methods
    checked = " ".join(p.checked for method in methods for p in method.parameters)
    checked += " ".join(f" {method.body_model}" for method in methods if method.body_model)
    arguments = [argument for method in methods for argument in method.arguments]
    bodies = any(method.body_model for method in methods)
    paged = any(method.item for method in methods)
    called = any(not method.item and not method.downloads for method in methods)
    replies = " ".join(reply.type for method in methods for reply in method.replies)
    returned = f"{replies} {types}"
    waited = any(method.waiter for method in methods)
    params = "params." in types
    downloads = any(method.downloads for method in methods)
    reports = waited or any(method.uploads for method in methods)
    return Uses(
        builtins=any("builtins." in method.shown for method in methods),
        datetime="datetime." in f"{types} {checked} {replies}",
        abc=_present(Callable=reports, Mapping="Mapping[" in types, Sequence="Sequence[" in types),
        typing=_present(
            TYPE_CHECKING=bool(resource.children) or params or downloads,
            Annotated="Annotated[" in f"{types} {checked}",
            Any=bool(methods and resource.path) or re.search(r"(?<![.\w])Any\b", returned),
            Literal="Literal[" in f"{types} {checked}",
        ),
        lmskit=_present(
            UNSET=any(not argument.required for argument in arguments),
            RequestOptions=bool(methods),
            UnsetType=any(not argument.required for argument in arguments),
        ),
        operation=(
            *_present(Body=bodies, Operation=True, Pagination=paged, Reply=True, Waiter=waited),
            *sorted(constructors(methods)),
        ),
        downloads=downloads,
        pager=paged,
        resource=_present(
            AsyncResource=True,
            Resource=True,
            async_pages_with_response=paged,
            async_with_response=called,
            cached_property=bool(resource.children),
            pages_with_response=paged,
            with_response=called,
        ),
        types=_present(FileInput="FileInput" in types, StringList="StringList" in types),
        meta="Meta(" in checked,
        models="models." in f"{types} {checked} {replies}" or bodies,
        params=params,
    )


def _present(**names: object) -> tuple[str, ...]:
    return tuple(name for name, used in names.items() if used)

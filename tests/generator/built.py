"""A tree built and imported, and a client of it over a handler: what lint accepts has to work."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import itertools
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx

from generator.build import emit
from generator.lint import lint
from generator.problems import failed
from tests.generator import tiny

if TYPE_CHECKING:
    from generator.spec import Spec

_numbers = itertools.count()
_FOLDER = tempfile.TemporaryDirectory(prefix="built-")
"""Gone when the process ends: the packages stay imported until then."""
_ROOT = Path(_FOLDER.name)

Handler = Callable[[httpx.Request], httpx.Response]


def package(tree: dict[str, Any], toml: str = tiny.VENDOR_TOML) -> Any:
    """The imported package of a tree, under a name that no other test has."""
    name = f"built{next(_numbers)}_client"
    spec, problems = tiny.loaded(tree, toml.replace("tiny_client", name))
    assert spec is not None, problems
    return imported(spec)


def imported(spec: Spec) -> Any:
    """The imported package of a spec that the lint accepts."""
    assert not failed(lint(spec)), lint(spec)
    files, complaints = emit(spec)
    assert complaints == ()
    for path, text in files.items():
        target = _ROOT / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    if str(_ROOT) not in sys.path:
        sys.path.append(str(_ROOT))
    importlib.invalidate_caches()
    return importlib.import_module(spec.config.client.package)


def play(
    built: Any,
    mode: str,
    handler: Handler,
    call: Callable[[Any], Any],
    *,
    name: str = "Tiny",
    key: str = "key",
    **options: Any,
) -> Any:
    """What a call of a client returns, sync or async; a pager's items as a list."""
    transport = httpx.MockTransport(handler)
    given = {key: "a-key-of-tiny", "max_retries": 0, **options}
    if mode == "sync":
        with httpx.Client(transport=transport) as http:
            result = call(getattr(built, name)(http_client=http, **given))
            return list(result) if hasattr(result, "pages") else result

    async def main() -> Any:
        async with httpx.AsyncClient(transport=transport) as http:
            result = call(getattr(built, f"Async{name}")(http_client=http, **given))
            if hasattr(result, "pages"):
                return [item async for item in result]
            return await result if inspect.isawaitable(result) else result

    return asyncio.run(main())

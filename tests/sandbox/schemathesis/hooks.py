"""Loaded by schemathesis itself, which is told here what the pages of a vendor say in prose."""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING, Any

import schemathesis

if TYPE_CHECKING:
    from schemathesis import Case, HookContext, Response
    from schemathesis.core.failures import Failure


def _prose() -> Any:
    return import_module(f"tests.vendors.{os.environ['SANDBOX_VENDOR']}.schemathesis.prose")


@schemathesis.hook
def before_load_schema(context: HookContext, raw_schema: dict[str, Any]) -> None:
    """Say what the document does not."""
    _prose().complete(raw_schema)


@schemathesis.hook
def filter_failure(context: HookContext, failure: Failure, case: Case, response: Response) -> bool:
    """Keep each failure, unless a rule of prose applies to the request that it is about."""
    return not _prose().explains(failure, case, response)

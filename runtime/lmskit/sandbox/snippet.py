"""A program to paste, which uses a sandbox that runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lmskit.sandbox.rules import Rules


def snippet(rules: Rules, base_url: str) -> str:
    """The vendor's program, with the address and the credentials put in."""
    return rules.snippet.format(base_url=base_url, **rules.credentials)

"""A whole client as a tree of facts: its settings, calls, events and models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.changes.calls import operations, webhooks
from generator.changes.facts import Node, Source
from generator.changes.models import models
from generator.spec_nodes import child, find, items, members

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.spec import Spec
    from generator.spec_config import VendorConfig
    from generator.spec_nodes import Json

ELSEWHERE = ("paths", "webhooks", "components", "servers")
"""What of a document is read apart; the rest is said to a reader."""


def of_spec(spec: Spec) -> Source:
    """A spec that has been loaded."""
    return Source(spec.document, spec.config, spec.place)


def read(source: Source) -> Node:
    """The client that a document and its settings make."""
    document, config = source.document, source.config
    parts = {
        "call": operations(source),
        "event": webhooks(source),
        "model": models(source),
        "scheme": _schemes(source),
        "credential": _credentials(config) if config else {},
    }
    servers = [members(server).get("url") for server in items(document.get("servers"))]
    said = {key: inner for key, inner in document.items() if key not in ELSEWHERE}
    aspects: dict[str, Json] = {"server": servers, "text": said, **(_settings(config))}
    children = {
        f"{kind} {key}": node for kind, nodes in parts.items() for key, node in nodes.items()
    }
    name = config.client.class_name if config else "the client"
    return Node("client", name, source.place(""), "neither", aspects, children)


def _settings(config: VendorConfig | None) -> dict[str, Json]:
    if config is None:
        return {}
    return {
        "package": config.client.package,
        "class": config.client.class_name,
        "title": config.client.title,
        "header": [config.auth.header, config.auth.template, config.auth.encoding],
        "token": config.auth.token,
        "rate limits": config.rate_limits,
        "reading of errors": [config.errors, config.response, config.webhooks],
    }


def _credentials(config: VendorConfig) -> Mapping[str, Node]:
    return {
        name: Node("credential", f"{config.client.class_name}({name})", config.place, "neither",
                   {"variable": variable})
        for name, variable in config.auth.credentials.items()
    }  # fmt: skip


def _schemes(source: Source) -> Mapping[str, Node]:
    at = "/components/securitySchemes"
    return {
        name: Node("scheme", name, source.place(child(at, name)), "neither", {"scheme": node})
        for name, node in members(find(source.document, at)).items()
    }

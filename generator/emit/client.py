"""The hand-templated half of a package: client, resources, and the modules around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from generator.emit import constants, signatures
from generator.emit.client_docs import client_doc
from generator.emit.files import header
from generator.emit.layout import (
    class_line,
    filled,
    flat,
    imports,
    property_line,
    render,
    returned,
)
from generator.emit.models import model_modules
from generator.emit.own import client_imports, own_methods
from generator.emit.text import docstring, literal
from generator.emit.uses import uses
from generator.emit.view import class_name
from generator.emit.webhooks import events, parse_doc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from jinja2 import Environment

    from generator.emit.adapter import Parsed
    from generator.emit.files import Files
    from generator.emit.view import Resource
    from generator.spec import Spec
    from generator.spec_config import ErrorsConfig

ERRORS = (
    "AuthenticationError",
    "BadRequestError",
    "ConfigurationError",
    "ConflictError",
    "ConnectionError",
    "DecodeError",
    "InvalidArgumentError",
    "JobFailedError",
    "LmsError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "ServerError",
    "StatusError",
    "TimeoutError",
    "TransportError",
    "UnprocessableEntityError",
    "WaitTimeoutError",
    "WebhookDecodeError",
    "WebhookError",
    "WebhookTooLargeError",
    "WebhookVerificationError",
)


def emit_client(spec: Spec, parsed: Parsed, found: Sequence[Resource]) -> Files:
    """All files but the models, rendered from our templates in the parser's environment."""
    config = spec.config.client
    package = config.package
    environment = parsed.environment
    filters: dict[str, Any] = environment.filters
    filters.update(
        literal=literal,
        tuple_literal=_tuple_literal,
        docstring=docstring,
        class_name=class_name,
        operation_constant=constants.operation,
        waiter_constant=constants.waiter,
        method=signatures.method,
        waiter=signatures.waiter,
        own=signatures.own,
        filled=filled,
        tuple_entry=_tuple_entry,
    )
    shared = {
        "header": header(spec.vendor).rstrip(),
        "client": config.class_name,
        "package": package,
        "config": spec.config,
        "base_url": spec.document["servers"][0]["url"],
        "items": tuple(_items(spec.config.errors)),
        "token": msgspec.structs.asdict(spec.config.auth.token) if spec.config.auth.token else {},
        "roots": tuple(resource for resource in found if len(resource.path) == 1),
        "own": own_methods(found),
        "needs": client_imports(found, spec.config),
        "doc": client_doc(spec.config),
        "names": ERRORS,
        "modules": _modules(spec),
        "imports": imports,
        "class_line": class_line,
        "property_line": property_line,
        "returned": returned,
        "class_names": _class_names,
    }
    files = {
        f"{package}/__init__.py": "package_init.py.jinja",
        f"{package}/_client.py": "client_module.py.jinja",
        f"{package}/errors.py": "errors.py.jinja",
        f"{package}/resources/__init__.py": "resources_init.py.jinja",
    }
    rendered = {path: _render(environment, name, shared) for path, name in files.items()}
    for resource in found:
        variables = {**shared, "resource": resource, "uses": uses(resource)}
        path = f"{package}/resources/{resource.module}.py"
        rendered[path] = _render(environment, "resource.py.jinja", variables)
    if posted := events(spec):
        payloads = sorted({event.model for event in posted})
        variables = {
            **shared,
            "events": posted,
            "payloads": payloads,
            "exported": sorted([*payloads, "Event", "UnknownEvent", "parse"]),
            "parse_doc": parse_doc(posted),
        }
        path = f"{package}/webhooks.py"
        rendered[path] = _render(environment, "webhooks.py.jinja", variables)
    rendered[f"{package}/py.typed"] = ""
    return rendered


def _modules(spec: Spec) -> tuple[str, ...]:
    """The modules that a user of the package has beside its clients."""
    return ("errors", "models", "params", *(["webhooks"] if spec.document.get("webhooks") else []))


def emit_models_init(spec: Spec, parsed: Parsed) -> Files:
    """`models/__init__.py`, which loads a module when one of its models is first touched."""
    package = spec.config.client.package
    homes = model_modules(spec)
    variables = {
        "header": header(spec.vendor).rstrip(),
        "package": package,
        "names": sorted(homes),
        "modules": {
            module: [name for name, home in homes.items() if home == module]
            for module in sorted(set(homes.values()))
        },
        "imports": imports,
    }
    text = _render(parsed.environment, "models_init.py.jinja", variables)
    return {f"{package}/models/__init__.py": text}


def _render(environment: Environment, name: str, variables: Mapping[str, Any]) -> str:
    return environment.get_template(name).render(**variables).rstrip() + "\n"


def _items(errors: ErrorsConfig) -> Iterator[tuple[str, str]]:
    """Where an error body lists its complaints about fields, as far as the vendor has them."""
    for name in ("items", "item_field", "item_message", "field_map"):
        value = getattr(errors, name)
        if value is not None:
            yield name, value


def _tuple_literal(values: Iterable[str]) -> str:
    return flat(constants.tuple_literal(values))


def _tuple_entry(values: Iterable[str], key: str, indent: int) -> str:
    """A tuple of texts in a dict."""
    return render(constants.tuple_literal(values, f"{literal(key)}: ("), indent, ",")


def _class_names(path: tuple[str, ...]) -> tuple[str, ...]:
    """The four classes of a resource that others name."""
    name = class_name(path)
    return f"Async{name}", f"Async{name}WithResponse", name, f"{name}WithResponse"

"""The hand-templated half of a package: client, resources, and the modules around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from generator.emit.files import header
from generator.emit.resources import resources
from generator.emit.text import docstring, literal
from generator.emit.view import Resource, class_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from jinja2 import Environment

    from generator.emit.adapter import Parsed
    from generator.emit.files import Files
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
)


@attrs.frozen(kw_only=True)
class Uses:
    """What a resource module must import."""

    datetime: bool
    abc: tuple[str, ...]
    typing: tuple[str, ...]
    unset: bool
    operation: tuple[str, ...]
    downloads: bool
    pager: bool
    resource: tuple[str, ...]
    types: tuple[str, ...]
    meta: bool
    package: tuple[str, ...]


def emit_client(spec: Spec, parsed: Parsed) -> Files:
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
    )
    found = resources(spec, parsed)
    shared = {
        "header": header(spec.vendor).rstrip(),
        "client": config.class_name,
        "package": package,
        "config": spec.config,
        "base_url": spec.document["servers"][0]["url"],
        "items": tuple(_items(spec.config.errors)),
        "token": attrs.asdict(spec.config.auth.token) if spec.config.auth.token else {},
        "roots": tuple(resource for resource in found if len(resource.path) == 1),
        "names": ERRORS,
    }
    files = {
        f"{package}/__init__.py": "package_init.py.jinja",
        f"{package}/_client.py": "client_module.py.jinja",
        f"{package}/errors.py": "errors.py.jinja",
        f"{package}/resources/__init__.py": "resources_init.py.jinja",
    }
    rendered = {path: _render(environment, name, shared) for path, name in files.items()}
    for resource in found:
        variables = {**shared, "resource": resource, "uses": _uses(resource)}
        path = f"{package}/resources/{resource.module}.py"
        rendered[path] = _render(environment, "resource.py.jinja", variables)
    rendered[f"{package}/py.typed"] = ""
    return rendered


def emit_models_init(spec: Spec, parsed: Parsed, modules: Mapping[str, str]) -> Files:
    """`models/__init__.py`, which loads a model when it is first touched."""
    package = spec.config.client.package
    variables = {
        "header": header(spec.vendor).rstrip(),
        "package": package,
        "modules": dict(sorted(modules.items())),
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
    inner = ", ".join(literal(value) for value in values)
    return f"({inner},)" if inner else "()"


def _uses(resource: Resource) -> Uses:
    types = resource.signature_types
    checked = " ".join(p.checked for method in resource.methods for p in method.parameters)
    arguments = [argument for method in resource.methods for argument in method.arguments]
    bodies = any(method.body_model for method in resource.methods)
    paged = any(method.item for method in resource.methods)
    called = any(not method.item and not method.downloads for method in resource.methods)
    replies = " ".join(reply.type for method in resource.methods for reply in method.replies)
    parameters = any(method.parameters for method in resource.methods)
    waited = any(method.waiter for method in resource.methods)
    reports = waited or any(method.uploads for method in resource.methods)
    return Uses(
        datetime="datetime." in f"{types} {checked}",
        abc=_present(Callable=reports, Mapping="Mapping[" in types, Sequence="Sequence[" in types),
        typing=_present(
            TYPE_CHECKING=bool(resource.children),
            Annotated="Annotated[" in f"{types} {checked}",
            Literal="Literal[" in f"{types} {checked}",
        ),
        unset=any(not argument.required for argument in arguments),
        operation=_present(
            Body=bodies,
            Operation=True,
            Pagination=paged,
            Parameter=parameters,
            Reply=True,
            Waiter=waited,
        ),
        downloads=any(method.downloads for method in resource.methods),
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
        package=_present(
            models="models." in f"{types} {checked} {replies}" or bodies,
            params="params." in types,
        ),
    )


def _present(**names: bool) -> tuple[str, ...]:
    return tuple(name for name, used in names.items() if used)

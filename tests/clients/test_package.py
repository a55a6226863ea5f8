"""The packages as a user imports them: what loads when, what is public, what is documented."""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import subprocess
import sys
from importlib.metadata import distribution
from importlib.resources import files
from operator import attrgetter

import pytest

from tests.oracles.vendors import VENDORS

pytestmark = pytest.mark.parametrize("vendor", VENDORS.values(), ids=VENDORS)

LOADED = "import json, sys; {code}; print(json.dumps(sorted(sys.modules)))"
EXTRAS = {"brotli", "click", "h2", "pygments", "rich", "socksio", "trio", "zstandard"}
"""What httpx imports if it is there: its command line and its optional protocols."""


def loaded(code: str) -> set[str]:
    """The modules of a fresh process after some code."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED.format(code=code)], capture_output=True, check=True, text=True
    )
    return set(json.loads(done.stdout))


def test_import_loads_next_to_nothing(vendor):
    """Importing a client loads neither httpx with its optional extras, nor msgspec, nor a model."""
    modules = loaded(f"import {vendor.package}")
    assert not modules & (EXTRAS | {"attrs", "httpx", "msgspec"})
    assert {name for name in modules if name.startswith(vendor.package)} == {vendor.package}


def test_client_loads_no_resource(vendor):
    """A client that was made, and not used, has loaded no resource and no model."""
    names = ", ".join(f"{name}='x'" for name in vendor.credentials)
    code = f"import {vendor.package}; {vendor.package}.{vendor.client}({names})"
    modules = loaded(code)
    assert not [name for name in modules if name.startswith(f"{vendor.package}.models")]
    assert not [name for name in modules if name.startswith(f"{vendor.package}.resources")]


@pytest.mark.parametrize("choose", [min, max])
def test_resource_loads_only_itself(vendor, choose):
    """Touching one resource leaves the others where they are, but for those it is found within."""
    names = ", ".join(f"{name}='x'" for name in vendor.credentials)
    resources = sorted({op.resource for op in vendor.spec.operations.values()})
    touched = choose(resources, key=lambda resource: resource.count("."))
    code = f"import {vendor.package}; {vendor.package}.{vendor.client}({names}).{touched}"
    prefix = f"{vendor.package}.resources."
    found = {name.removeprefix(prefix) for name in loaded(code) if name.startswith(prefix)}
    steps = touched.split(".")
    assert found == {"_".join(steps[:end]) for end in range(1, len(steps) + 1)}


def test_public_names(vendor):
    """The surface of a package is this list and nothing else."""
    package = importlib.import_module(vendor.package)
    client = vendor.client
    assert package.__all__ == [f"Async{client}", client, "errors", "models", "params"]
    assert set(package.__all__) <= set(dir(package))
    for name in package.__all__:
        assert getattr(package, name) is not None


def test_unknown_names(vendor):
    """A name that is not there is an AttributeError that says so, from package and models."""
    for module in (vendor.package, f"{vendor.package}.models"):
        with pytest.raises(AttributeError, match=f"module '{module}' has no attribute 'Nothing'"):
            importlib.import_module(module).Nothing  # noqa: B018 - the access is the test


def test_every_model_imports(vendor):
    """Each schema of the shipped spec is a model of the package; a form is flat arguments."""
    models = importlib.import_module(f"{vendor.package}.models")
    assert sorted(vendor.spec.models) == sorted(models.__all__)
    for name in models.__all__:
        assert getattr(models, name).__name__ == name


def test_errors_are_those_of_the_runtime(vendor):
    """Catching a client's error catches the runtime's, for it is the same class."""
    ours = importlib.import_module(f"{vendor.package}.errors")
    theirs = importlib.import_module("lmskit.errors")
    for name in ours.__all__:
        assert getattr(ours, name) is getattr(theirs, name)
    public = {n for n, c in vars(theirs).items() if inspect.isclass(c) and issubclass(c, Exception)}
    assert set(ours.__all__) == public


def test_sync_and_async_are_twins(vendor):
    """Each method of a resource has a twin with the same signature but for `async`."""
    for module in resources(vendor):
        for name, sync in vars(module).items():
            if not inspect.isclass(sync) or sync.__module__ != module.__name__:
                continue
            if name.startswith("Async"):
                continue
            twin = getattr(module, f"Async{name}")
            methods = [m for m in vars(sync) if not m.startswith("_")]
            assert methods == [m for m in vars(twin) if not m.startswith("_")]
            for method in methods:
                if callable(getattr(sync, method)):  # and no resource within this one
                    one, two = (inspect.signature(getattr(c, method)) for c in (sync, twin))
                    assert list(one.parameters.values()) == list(two.parameters.values())


def test_constructors_are_twins(vendor):
    """Both clients take the same arguments, all by keyword: credentials, then how they are used."""
    package = importlib.import_module(vendor.package)
    classes = (getattr(package, f"{prefix}{vendor.client}") for prefix in ("", "Async"))
    sync, twin = (list(inspect.signature(cls).parameters.values()) for cls in classes)
    assert [one.name for one in sync] == [one.name for one in twin]
    assert {one.kind for one in (*sync, *twin)} == {inspect.Parameter.KEYWORD_ONLY}
    oauth = ["auth", "scopes", "token_lifetime"] if takes_tokens(vendor) else []
    common = ["base_url", "http_client", "timeout", "max_retries", "strict", "on_drift"]
    assert [one.name for one in sync] == [
        *vendor.credentials,
        *oauth,
        *common,
        "allow_insecure_http",
    ]


def test_with_response_has_every_method(vendor):
    """Each operation has its method there too, and what only composes operations has none."""
    names = dict.fromkeys(vendor.credentials, "x")
    client = getattr(importlib.import_module(vendor.package), vendor.client)(**names)
    methods: dict[str, set[str]] = {}
    for operation in vendor.spec.operations.values():
        methods.setdefault(operation.resource, set()).add(operation.sdk_method)
    for resource, expected in methods.items():
        with_response = attrgetter(resource)(client.with_response)
        found = {name for name in vars(with_response) if not name.startswith("_")}
        within = {name.removeprefix(f"{resource}.") for name in methods}
        assert found - within == expected
    client.close()


def test_docstrings_name_their_arguments(vendor):
    """A method's docstring has a line for each argument, its errors, and its source."""
    checked = 0
    for module in resources(vendor):
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.args.kwonlyargs:
                text = ast.get_docstring(node) or ""
                for argument in (*node.args.args[1:], *node.args.kwonlyargs):
                    assert f"\n    {argument.arg}: " in text, (node.name, argument.arg)
                assert "\nRaises:\n" in text
                assert "\nSource:\n" in text
                checked += 1
    operations = vendor.spec.operations.values()
    waiters = [operation for operation in operations if operation.waiter]
    assert checked == 2 * (len(operations) + len(waiters))


def test_package_is_typed_and_carries_its_spec(vendor):
    """The package ships py.typed and the OpenAPI document that it was made from."""
    root = files(vendor.package)
    assert (root / "py.typed").is_file()
    assert json.loads((root / "openapi.json").read_text(encoding="utf-8"))["openapi"] == "3.1.0"


def test_wheel_holds_runtime_and_clients_only(vendor):
    """The distribution installs lmskit and the clients; generator, tests and lock file stay out."""
    installed = [path for path in distribution("lmskit").files or () if path.suffix != ".pyc"]
    roots = {path.parts[0] for path in installed if not path.parts[0].endswith(".dist-info")}
    assert roots == {"lmskit", *(each.package for each in VENDORS.values())}
    assert vendor.package in roots
    assert "lock.json" not in {path.name for path in installed}


def takes_tokens(vendor):
    """Whether the document has a token endpoint."""
    schemes = vendor.spec.document["components"]["securitySchemes"].values()
    return any(scheme["type"] == "oauth2" for scheme in schemes)


def resources(vendor):
    """The resource modules of a vendor."""
    names = sorted({op.resource.replace(".", "_") for op in vendor.spec.operations.values()})
    return [importlib.import_module(f"{vendor.package}.resources.{name}") for name in names]

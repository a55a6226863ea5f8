"""The packages as a user imports them: what loads when, what is public, what is documented."""

from __future__ import annotations

import ast
import importlib
import inspect
import io
import json
import re
import subprocess
import sys
import tokenize
from importlib.metadata import distribution
from importlib.resources import files
from operator import attrgetter
from pathlib import Path

import pytest

from tests.oracles.vendors import VENDORS

pytestmark = pytest.mark.parametrize("vendor", VENDORS.values(), ids=VENDORS)

LOADED = "import json, sys; {code}; print(json.dumps(sorted(sys.modules)))"
REPEATED = {
    "safe": "after a failure that may pass.",
    "unsafe": "only where nothing can have been done.",
    "safe_with": "after a failure that may pass, if it is given `",
}
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
    touched = choose(filter(None, resources), key=lambda resource: resource.count("."))
    code = f"import {vendor.package}; {vendor.package}.{vendor.client}({names}).{touched}"
    prefix = f"{vendor.package}.resources."
    found = {name.removeprefix(prefix) for name in loaded(code) if name.startswith(prefix)}
    steps = touched.split(".")
    assert found == {"_".join(steps[:end]) for end in range(1, len(steps) + 1)}


def test_public_names(vendor):
    """The surface of a package is this list and nothing else."""
    package = importlib.import_module(vendor.package)
    client = vendor.client
    posted = ["webhooks"] if "webhooks" in vendor.spec.document else []
    assert package.__all__ == [f"Async{client}", client, "errors", "models", "params", *posted]
    assert set(package.__all__) <= set(dir(package))
    for name in package.__all__:
        assert getattr(package, name) is not None


def test_receiver_loads_no_client(vendor):
    """Who receives webhooks loads the models of the events, and neither httpx nor a client."""
    posted = vendor.spec.document.get("webhooks", {})
    assert (files(vendor.package) / "webhooks.py").is_file() == bool(posted)
    if not posted:
        return
    modules = loaded(f"from {vendor.package} import webhooks")
    assert not modules & (EXTRAS | {"attrs", "httpx"})
    models = importlib.import_module(f"{vendor.package}.models")
    contents = [item["post"]["requestBody"]["content"] for item in posted.values()]
    references = [content["application/json"]["schema"]["$ref"] for content in contents]
    homes = {getattr(models, name.rpartition("/")[2]).__module__ for name in references}
    needed = loaded(f"import {', '.join(homes)}") | {f"{vendor.package}.webhooks"}
    own = f"{vendor.package}."
    assert {n for n in modules if n.startswith(own)} == {n for n in needed if n.startswith(own)}


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
            if name.startswith("Async") or name.endswith("Methods"):
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
    common = ["base_url", "http_client", "timeout", "max_retries", "rate_limits", "strict"]
    assert [one.name for one in sync] == [
        *vendor.credentials,
        *oauth,
        *common,
        "on_drift",
        "allow_insecure_http",
    ]


def test_with_response_has_every_method(vendor):
    """Each operation has its method there too, and what only composes operations has none."""
    names = dict.fromkeys(vendor.credentials, "x")
    client = getattr(importlib.import_module(vendor.package), vendor.client)(**names)
    methods: dict[str, set[str]] = {}
    for operation in vendor.spec.operations.values():
        methods.setdefault(operation.resource, set()).add(operation.sdk_method)
    for method in methods.pop("", ()):
        assert callable(getattr(client.with_response, method))
    for resource, expected in methods.items():
        with_response = attrgetter(resource)(client.with_response)
        found = {name for name in vars(with_response) if not name.startswith("_")}
        within = {name.removeprefix(f"{resource}.") for name in methods}
        assert found - within == expected
    client.close()


@pytest.mark.parametrize("prefix", ["", "Async"])
def test_docstrings_are_whole(vendor, prefix):
    """Of each method of both twins: a line for each argument, the errors, repetition, source."""
    checked = 0
    for operation, owner, method in methods(vendor, prefix):
        text = inspect.getdoc(method) or ""
        # A method of the client itself tells all that concerns it.
        shared = (inspect.getdoc(owner) or "") if operation.resource else f"`options`{text}"
        for argument in [*inspect.signature(method).parameters][1:-1]:
            assert f"\n    {argument}: " in text, (method, argument)
        assert "`options`" in shared
        for error in ("InvalidArgumentError", "TransportError"):
            assert f"\n    {error}: " in shared
        assert "\nReturns: " in text
        assert text.count("\nRepeated: ") == 1
        assert text.endswith(f"({operation.id})")
        assert re.search(r"^Source: ", text, re.MULTILINE)
        checked += 1
    operations = vendor.spec.operations.values()
    assert checked == len(operations) + len([op for op in operations if op.waiter])


@pytest.mark.parametrize("prefix", ["", "Async"])
def test_documented_errors_are_those_of_the_spec(vendor, prefix):
    """The errors of a method and of its class together are what the spec has, each told once."""
    for operation, owner, method in methods(vendor, prefix):
        responses = vendor.spec.document["paths"][operation.path][operation.method.lower()]
        expected = sorted(code for code in responses["responses"] if not code.startswith("2"))
        shared = inspect.getdoc(owner) if operation.resource else ""
        text = f"{shared}\n\n{inspect.getdoc(method)}"
        assert sorted(re.findall(r"^    \w+: HTTP (\w+)\. ", text, re.MULTILINE)) == expected


@pytest.mark.parametrize("prefix", ["", "Async"])
def test_docstrings_say_what_is_repeated(vendor, prefix):
    """A call that is safe is repeated after a failure, another where nothing was done."""
    for operation, _, method in methods(vendor, prefix):
        node = vendor.spec.document["paths"][operation.path][operation.method.lower()]
        retry = node["x-retry"] if isinstance(node["x-retry"], str) else "safe_with"
        assert f"\nRepeated: {REPEATED[retry]}" in inspect.getdoc(method)


def is_text(node: ast.AST) -> bool:
    """Whether a function that a class writes itself has a docstring; a property may."""
    function = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    return function and not node.decorator_list and ast.get_docstring(node) is not None


def test_each_text_stands_once(vendor):
    """A docstring stands in the base of both twins, and neither of them has a copy."""
    for module in resources(vendor):
        twins = [c for _, c in inspect.getmembers(module, inspect.isclass) if is_twin(c, module)]
        assert len(twins) == 2
        for twin in twins:
            written = ast.parse(inspect.getsource(twin)).body[0]
            base = twin.__mro__[1]
            assert ast.get_docstring(written) is None
            assert twin.__doc__ == base.__doc__
            copies = [n.name for n in ast.walk(written) if is_text(n)]
            assert copies == []
            own = {n: f for n, f in vars(twin).items() if inspect.isfunction(f)}
            assert own.keys() == {n for n in vars(base) if not n.startswith("__")}
            for name, function in own.items():
                text = getattr(base, name).__doc__
                assert text
                assert function.__doc__ == text


def test_no_line_is_too_long(vendor):
    """Generated Python is read in an editor: no line has more than 100 columns, but one address."""
    for path in package_files(vendor):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            is_address = line.strip().startswith(("/", '"/')) and " " not in line.strip()
            assert len(line) <= 100 or is_address, f"{path.name}:{number}"


def test_one_quoting_style(vendor):
    """Every text is in double quotes."""
    for path in package_files(vendor):
        for token in tokenize.tokenize(io.BytesIO(path.read_bytes()).readline):
            assert token.type != tokenize.STRING or token.string.endswith('"'), (path, token)


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
    """The modules of a vendor's resources that have texts of their own."""
    found = {op.resource.replace(".", "_") for op in vendor.spec.operations.values()}
    names = sorted(found - {""})
    return [importlib.import_module(f"{vendor.package}.resources.{name}") for name in names]


def methods(vendor, prefix: str):
    """Each method of one half of the client with its operation and its class, waiters included."""
    for operation in vendor.spec.operations.values():
        if not operation.resource:
            owner = getattr(importlib.import_module(vendor.package), prefix + vendor.client)
            yield operation, owner, getattr(owner, operation.sdk_method)
            continue
        module = importlib.import_module(
            f"{vendor.package}.resources.{operation.resource.replace('.', '_')}"
        )
        (owner,) = (
            found
            for name, found in inspect.getmembers(module, inspect.isclass)
            if is_twin(found, module) and name.startswith("Async") == bool(prefix)
        )
        waiter = (operation.waiter,) if operation.waiter else ()
        for name in (operation.sdk_method, *waiter):
            yield operation, owner, getattr(owner, name)


def is_twin(found: type, module) -> bool:
    """Whether a class is the sync or the async class of a resource."""
    bases = {base.__name__ for base in found.__bases__}
    return found.__module__ == module.__name__ and bool(bases & {"Resource", "AsyncResource"})


def package_files(vendor):
    """The Python files of a package."""
    root = Path(importlib.import_module(vendor.package).__file__).parent
    found = sorted(root.rglob("*.py"))
    assert len(found) > 8
    return found

"""The same spec as others make it: generated at bench time, imported from a temporary folder."""

from __future__ import annotations

import contextlib
import importlib
import json
import sys
from importlib.metadata import version
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import datamodel_code_generator as dcg
import openapi_python_client as opc
from attrs import frozen
from datamodel_code_generator.enums import DataModelType
from openapi_python_client.config import Config, ConfigFile, MetaType

import strigo_client

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

SPEC = Path(strigo_client.__file__).with_name("openapi.json")
_ATTRS_PACKAGE = "bench_stock_client"
_PYDANTIC_MODULE = "bench_stock_models"


@frozen
class Stock:
    """A module with models, and what is to be said about how it came to be."""

    models: ModuleType
    note: str


@contextlib.contextmanager
def importable(folder: Path) -> Iterator[None]:
    """Let Python import from a folder, and forget afterwards what came from it."""
    before = set(sys.modules)
    sys.path.insert(0, str(folder))
    try:
        yield
    finally:
        sys.path.remove(str(folder))
        for name in set(sys.modules) - before:
            if name.startswith((_ATTRS_PACKAGE, _PYDANTIC_MODULE)):
                del sys.modules[name]


def openapi_python_client(folder: Path) -> Stock:
    """The library's own output, with its own templates; what it left out is in the note."""
    config = Config.from_sources(
        ConfigFile(post_hooks=[], package_name_override=_ATTRS_PACKAGE),
        MetaType.NONE,
        SPEC,
        "utf-8",
        overwrite=False,
        output_path=folder / _ATTRS_PACKAGE,
    )
    with contextlib.redirect_stdout(StringIO()):
        problems = opc.generate(config=config)
    models = importlib.import_module(f"{_ATTRS_PACKAGE}.models")
    operations = len(list((folder / _ATTRS_PACKAGE / "api").glob("*/[!_]*.py")))
    reports = [f"{problem.header}: {problem.detail}" for problem in problems]
    return Stock(models, _opc_note(operations, set(models.__all__), reports))


def _opc_note(operations: int, names: set[str], reports: list[str]) -> str:
    document = json.loads(SPEC.read_bytes())
    known = sum(
        "operationId" in node for path in document["paths"].values() for node in path.values()
    )
    schemas = set(document["components"]["schemas"])
    made = f"{operations} of {known} operations, {len(schemas & names)} of {len(schemas)} schemas"
    lost = "".join(f"; no {name}" for name in sorted(schemas - names))
    told = f"; it says: {'; '.join(reports)}" if reports else "; it reports nothing as left out"
    return f"openapi-python-client {version('openapi-python-client')}: {made}{lost}{told}."


def pydantic_models(folder: Path) -> Stock:
    """Models of pydantic 2 by datamodel-code-generator."""
    dcg.generate(
        SPEC,
        input_file_type=dcg.InputFileType.OpenAPI,
        output=folder / f"{_PYDANTIC_MODULE}.py",
        output_model_type=DataModelType.PydanticV2BaseModel,
        formatters=[dcg.Formatter.BUILTIN],
        # `EmailStr` does not import without another package, and `AnyUrl` is work that the other
        # ways do not do.
        type_mappings=["string+email=string", "string+uri=string"],
    )
    note = (
        f"datamodel-code-generator {version('datamodel-code-generator')}, pydantic "
        f"{version('pydantic')}: e-mail addresses and URLs as plain str, as ours are; with its "
        "defaults the module needs email-validator to be imported."
    )
    return Stock(importlib.import_module(_PYDANTIC_MODULE), note)

"""The one seam to datamodel-code-generator: Structs for the models, TypedDicts for `params.py`."""

from __future__ import annotations

import ast
import json
import warnings
from typing import TYPE_CHECKING, Any

from datamodel_code_generator import Formatter, InputFileType, generate
from datamodel_code_generator.enums import DataModelType
from datamodel_code_generator.format import PythonVersion

from generator.emit.files import header
from generator.emit.schemas import model_document, params_document, written_names
from generator.naming import python_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.emit.files import Files
    from generator.spec import Spec

_SHARED: dict[str, Any] = {
    "input_file_type": InputFileType.OpenAPI,
    "target_python_version": PythonVersion.PY_311,
    "formatters": [Formatter.BUILTIN],
    "use_double_quotes": True,
    "use_union_operator": True,
    "use_standard_collections": True,
    "use_schema_description": True,
    "use_exact_imports": True,
    "disable_timestamp": True,
    "strict_nullable": True,
    "use_annotated": True,
}


def emit_models(spec: Spec) -> tuple[Files, dict[str, str]]:
    """One module for each schema, and the module of each model by its class name."""
    package = spec.config.client.package
    written = written_names(spec.document)
    names = field_names(spec.document)
    modules = _modules(
        model_document(spec.document, names),
        spec.vendor,
        output_model_type=DataModelType.MsgspecStruct,
        module_split_mode="single",
        keyword_only=True,
        use_specialized_enum=True,
        output_datetime_class="datetime",
        aliases=_aliases(names),
        base_class="lmskit.models.ReadModel",
        base_class_map=dict.fromkeys(sorted(written), "lmskit.models.WrittenModel"),
        # The enums that the generator writes derive from `StrEnum`; this one is open.
        import_overrides={"StrEnum": "lmskit.enums"},
    )
    files = {f"{package}/models/{module}.py": text for module, text in modules.items()}
    return files, {_class_of(text): module for module, text in modules.items()}


def emit_params(spec: Spec) -> Files:
    """`params.py`: the written schemas as dict literals, enums as literal strings."""
    path = f"{spec.config.client.package}/params.py"
    document = params_document(spec.document, field_names(spec.document))
    if not document["components"]["schemas"]:
        # An API that only reads takes no dict literals; the library refuses to write nothing.
        return {path: header(spec.vendor)}
    text = _generate(
        document,
        spec.vendor,
        output_model_type=DataModelType.TypingTypedDict,
        enum_field_as_literal="all",
        output_datetime_class="datetime",
    )
    if not isinstance(text, str):
        raise TypeError("params.py came out as several modules")
    return {path: text.rstrip() + "\n"}


def field_names(document: Mapping[str, Any]) -> dict[tuple[str, str], str]:
    """The Python name of each property, by (schema, wire name), as signatures have it too."""
    return {
        (name, wire): python_name(wire)
        for name, schema in document["components"]["schemas"].items()
        for wire in schema.get("properties", {})
    }


def _aliases(names: Mapping[tuple[str, str], str]) -> dict[str, str]:
    return {f"{schema}.{wire}": name for (schema, wire), name in names.items() if wire != name}


def _modules(document: Mapping[str, Any], vendor: str, **options: Any) -> dict[str, str]:
    generated = _generate(document, vendor, **options)
    if isinstance(generated, str):
        raise TypeError("the models came out as one module")
    return {
        "/".join(path).removesuffix(".py"): text.rstrip() + "\n"
        for path, text in generated.items()
        if path != ("__init__.py",)
    }


def _generate(document: Mapping[str, Any], vendor: str, **options: Any) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return generate(
            json.dumps(document),
            custom_file_header=header(vendor).rstrip(),
            **_SHARED,
            **options,
        )


def _class_of(text: str) -> str:
    """The class, or the alias, that a module with one schema defines."""
    body = ast.parse(text).body
    for node in sorted(body, key=lambda node: isinstance(node, ast.ImportFrom)):
        if isinstance(node, ast.ClassDef):
            return node.name
        # Models that refer to each other stand together, each re-exported by its own module.
        if isinstance(node, ast.ImportFrom) and node.module == "_internal":
            return node.names[0].name
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            return node.target.id
    raise TypeError("a model module without a model")

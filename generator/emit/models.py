"""The one seam to datamodel-code-generator: Structs for the models, TypedDicts for `params.py`."""

from __future__ import annotations

import ast
import json
import warnings
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from datamodel_code_generator import Formatter, InputFileType, generate
from datamodel_code_generator.enums import DataModelType
from datamodel_code_generator.format import PythonVersion

from generator.emit.files import header
from generator.emit.layout import WIDTH, group, render
from generator.emit.schemas import (
    in_modules,
    model_document,
    open_names,
    params_document,
    written_names,
)
from generator.emit.text import literal
from generator.kinds import form_names
from generator.naming import python_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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
    "use_single_line_docstring": True,
    "builtin_format_line_length": WIDTH,
}


def emit_models(spec: Spec) -> Files:
    """One module for each file of the spec that has schemas, with the models of those."""
    names = field_names(spec.document)
    homes = model_modules(spec)
    document = in_modules(model_document(spec.document, names), homes)
    written = sorted(written_names(spec.document))
    beyond = sorted(open_names(spec.document))
    modules = _modules(
        document,
        spec.vendor,
        output_model_type=DataModelType.MsgspecStruct,
        treat_dot_as_module=True,
        keyword_only=True,
        use_specialized_enum=True,
        output_datetime_class="datetime",
        aliases={
            f"{homes[schema]}.{schema}.{wire}": name
            for (schema, wire), name in names.items()
            if schema in homes and name != wire
        },
        base_class="lmskit.models.ReadModel",
        base_class_map={
            **{f"{homes[name]}.{name}": "lmskit.models.WrittenModel" for name in written},
            **{f"{homes[name]}.{name}": "lmskit.models.OpenReadModel" for name in beyond},
        },
        # The enums that the generator writes derive from `StrEnum`; this one is open.
        import_overrides={"StrEnum": "lmskit.enums"},
    )
    package = spec.config.client.package
    return {f"{package}/models/{module}.py": text for module, text in modules.items()}


def model_modules(spec: Spec) -> dict[str, str]:
    """The module of each model: it is called like the file of the spec that has the schema."""
    schemas = spec.document["components"]["schemas"]
    return {
        name: python_name(PurePath(spec.file(f"/components/schemas/{name}")).stem)
        for name in sorted(schemas.keys() - form_names(spec.document))
    }


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
    return {path: _broken(text).rstrip() + "\n"}


def field_names(document: Mapping[str, Any]) -> dict[tuple[str, str], str]:
    """The Python name of each property, by (schema, wire name), as signatures have it too."""
    return {
        (name, wire): python_name(wire)
        for name, schema in document["components"]["schemas"].items()
        for wire in schema.get("properties", {})
    }


def _modules(document: Mapping[str, Any], vendor: str, **options: Any) -> dict[str, str]:
    generated = _generate(document, vendor, **options)
    if isinstance(generated, str):
        raise TypeError("the models came out as one module")
    return {
        "/".join(path).removesuffix(".py"): text.rstrip() + "\n"
        for path, text in generated.items()
        if path != ("__init__.py",)
    }


def _broken(text: str) -> str:
    """A module with line breaks in the literals that the library leaves on one long line."""
    lines = text.split("\n")
    for node in ast.parse(text).body:
        if isinstance(node, ast.AnnAssign) and len(lines[node.lineno - 1]) > WIDTH:
            opening = f"{ast.unparse(node.target)}: TypeAlias = Literal["
            lines[node.lineno - 1] = render(group(opening, map(literal, _texts(node)), "]"))
    return "\n".join(lines)


def _texts(node: ast.AST) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
            yield inner.value


def _generate(document: Mapping[str, Any], vendor: str, **options: Any) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return generate(
            json.dumps(document),
            custom_file_header=header(vendor).rstrip(),
            **_SHARED,
            **options,
        )

"""The files of a vendor's folder made into one `Spec`.

Every `*.yaml` holds a part of one OpenAPI document: `openapi.yaml` the frame, the others a
resource each. What two files both define is an error that names both places.
"""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from attrs import define, field

from generator.problems import Problem, in_order
from generator.spec import Spec
from generator.spec_config import VendorConfig, parse_config
from generator.spec_defaults import apply_defaults
from generator.spec_nodes import Json, child, is_object
from generator.spec_yaml import YamlFile, parse_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

CONFIG_FILE = "vendor.toml"
FRAME_FILE = "openapi.yaml"


def read_folder(folder: Path) -> dict[str, str]:
    """The text of the files that describe a vendor, by the path under which they were found."""
    paths = [
        path for path in folder.iterdir() if path.suffix == ".yaml" or path.name == CONFIG_FILE
    ]
    return {str(path): path.read_text(encoding="utf-8") for path in paths}


def load(folder: Path) -> tuple[Spec | None, tuple[Problem, ...]]:
    """The description in a folder named like its vendor, or the reasons why there is none."""
    try:
        files = read_folder(folder)
    except (OSError, UnicodeDecodeError) as error:
        return None, (Problem("error", str(folder), f"cannot be read: {error}"),)
    return parse(folder.name, files)


def parse(vendor: str, files: Mapping[str, str]) -> tuple[Spec | None, tuple[Problem, ...]]:
    """One `Spec` out of file names and texts; None if anything in them is wrong."""
    merged = _Merger()
    for name in sorted(filter(_is_yaml, files), key=_frame_first):
        merged.add(parse_yaml(name, files[name]))
    config, complaints = _config(vendor, files)
    problems = [*merged.problems, *complaints, *apply_defaults(merged.document, merged.lines)]
    if not merged.files:
        problems.append(Problem("error", vendor, "the folder holds no .yaml file"))
    if problems or config is None:
        return None, in_order(problems)
    return Spec(vendor, merged.document, config, merged.lines), ()


def _is_yaml(name: str) -> bool:
    return PurePath(name).suffix == ".yaml"


def _frame_first(name: str) -> tuple[bool, str]:
    return PurePath(name).name != FRAME_FILE, name


def _config(
    vendor: str, files: Mapping[str, str]
) -> tuple[VendorConfig | None, tuple[Problem, ...]]:
    for name, text in files.items():
        if PurePath(name).name == CONFIG_FILE:
            return parse_config(name, text)
    return None, (Problem("error", vendor, f"the folder holds no {CONFIG_FILE}"),)


@define
class _Merger:
    """Puts the files together, one after the other."""

    document: dict[str, Json] = field(factory=dict[str, Json])
    lines: dict[str, str] = field(factory=dict[str, str])
    problems: list[Problem] = field(factory=list[Problem])
    files: int = 0

    def add(self, file: YamlFile) -> None:
        """Merge one file into the document."""
        self.files += 1
        self.lines.setdefault("", f"{file.name}:1")
        self.problems += file.problems
        if is_object(file.value):
            self._merge(self.document, file.value, file, "", ())
            # After it: what it complains of names the lines of the files before.
            for at in file.lines:
                self.lines.setdefault(at, _place(file, at))
        elif not file.problems:
            file_place = f"{file.name}:1"
            self.problems.append(Problem("error", file_place, "the file must hold an object"))

    def _merge(
        self,
        into: dict[str, Json],
        part: dict[str, Json],
        file: YamlFile,
        pointer: str,
        path: tuple[str, ...],
    ) -> None:
        for key, value in part.items():
            at = child(pointer, key)
            if key not in into and not (_is_shared((*path, key)) and is_object(value)):
                into[key] = value
            elif (
                _is_shared((*path, key))
                and is_object(value)
                and is_object(into.setdefault(key, {}))
            ):
                self._merge(into[key], value, file, at, (*path, key))
            else:
                self._complain(file, at, key)

    def _complain(self, file: YamlFile, pointer: str, key: str) -> None:
        first = self.lines.get(pointer, "another file")
        message = f"{key!r} ({pointer}) is defined here and in {first}"
        self.problems.append(Problem("error", _place(file, pointer), message, "keep one of them"))


def _is_shared(path: tuple[str, ...]) -> bool:
    """`paths`, each path, `webhooks`, `components` and each kind of component are put together."""
    return path[0] in ("paths", "webhooks", "components") and len(path) <= 2


def _place(file: YamlFile, pointer: str) -> str:
    return f"{file.name}:{file.lines.get(pointer, 1)}"

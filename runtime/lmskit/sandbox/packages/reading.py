"""Makes a package of a zip archive, by the manifest at its root."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lmskit.sandbox.packages import scorm, xapi, xml
from lmskit.sandbox.packages.archive import listed, unpacked
from lmskit.sandbox.packages.package import Described, Package, PackageError

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from zipfile import ZipInfo

_LARGEST: Final = 8 * 1024 * 1024
_MANIFESTS: Final = (scorm.NAME, xapi.CMI5, xapi.TINCAN)


def read_package(content: bytes) -> Package:
    """The course that an archive holds; PackageError if it holds none."""
    files = listed(content)
    name = next((one for one in _MANIFESTS if one in files), None)
    if name is None:
        raise PackageError(f"There is no {scorm.NAME} at the root of the package", *_hints(files))
    return Package(
        described=_described(name, _manifest(content, files[name]), files.keys()),
        sizes={path: one.file_size for path, one in files.items()},
        members={path: one.filename for path, one in files.items()},
        archive=content,
    )


def _manifest(content: bytes, member: ZipInfo) -> bytes:
    if member.file_size > _LARGEST:
        raise PackageError(f"{member.filename} has more than {_LARGEST} bytes")
    return next(unpacked(content, [member.filename]))


def _described(name: str, content: bytes, files: AbstractSet[str]) -> Described:
    try:
        root, namespaces = xml.parse(content)
    except xml.XmlError as fault:
        raise PackageError(f"{name} cannot be read", f"{name}: {fault}") from None
    if name == scorm.NAME:
        return scorm.read_scorm(root, namespaces, files)
    return xapi.read_cmi5(root) if name == xapi.CMI5 else xapi.read_tincan(root)


def _hints(files: AbstractSet[str] | dict[str, ZipInfo]) -> list[str]:
    """Manifests below the root, where packers like to leave them."""
    below = sorted(path for path in files if path.rpartition("/")[2] in _MANIFESTS)
    return [f"There is one at {path}, and it must be at the root" for path in below[:5]]

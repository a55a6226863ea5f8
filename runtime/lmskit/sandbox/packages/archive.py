"""Reads and writes zip archives, and bounds what one that is small can unpack to."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from lmskit.sandbox.packages.package import PackageError
from lmskit.sandbox.packages.paths import OutsideError, inside

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_FILES: Final = 20_000
_BYTES: Final = 512 * 1024 * 1024
_PIECE: Final = 64 * 1024
_DATE: Final = (1980, 1, 1, 0, 0, 0)
_UNIX: Final = 3
# What the standard library raises for an archive that is damaged, encrypted or of a newer kind.
_FAULTS: Final = (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError)


def listed(content: bytes) -> dict[str, ZipInfo]:
    """The files of an archive by their paths; all of them can be unpacked."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            found = _files(archive)
            for one in found.values():
                _check(archive, one)
    except (*_FAULTS, zlib.error) as fault:
        raise PackageError("The file is no zip archive, or a damaged one", str(fault)) from None
    return found


def unpacked(content: bytes, names: Iterable[str]) -> Iterator[bytes]:
    """Files of an archive that was listed, one after the other."""
    with ZipFile(BytesIO(content)) as archive:
        for name in names:
            yield archive.read(name)


def packed(files: Iterable[tuple[str, bytes]]) -> bytes:
    """An archive of some files; the same ones make the same archive, on every machine."""
    target = BytesIO()
    # Not compressed, since the libraries that compress differ in what they write.
    with ZipFile(target, "w", ZIP_STORED) as archive:
        for path, content in files:
            info = ZipInfo(path, _DATE)
            info.create_system = _UNIX
            archive.writestr(info, content)
    return target.getvalue()


def _files(archive: ZipFile) -> dict[str, ZipInfo]:
    every = [one for one in archive.infolist() if not one.is_dir()]
    if len(every) > _FILES or sum(one.file_size for one in every) > _BYTES:
        raise PackageError(f"The package unpacks to more than {_FILES} files or {_BYTES} bytes")
    try:
        return {inside(one.filename): one for one in every}
    except OutsideError as fault:
        raise PackageError("The package has a file with a forbidden path", str(fault)) from None


def _check(archive: ZipFile, one: ZipInfo) -> None:
    """Unpack a file, piece by piece, to see whether it is whole."""
    with archive.open(one) as file:
        while file.read(_PIECE):
            pass

"""The clients of `specs/`, generated once for all test processes; importing this finds them.

They are what the generator makes today: a change of what it emits is a change of what the tests of
the runtime call. The folder is named by the digest of everything that it is made from.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).parents[2]
SPECS = Path(__file__).parent / "specs"
BUILT = ROOT / ".built"
TOOLS = ("datamodel-code-generator", "openapi-python-client")


def emitted() -> Path:
    """The folder with the clients, generated if nobody has done it yet."""
    folder = BUILT / _digest()
    if not folder.exists():
        BUILT.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=BUILT) as made:
            _build(Path(made, "clients"))
            _publish(Path(made, "clients"), folder)
    return folder


def _build(out: Path) -> None:
    command = [sys.executable, "-m", "generator", "build", "--specs", str(SPECS), "--out", str(out)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(
            f"the clients of {SPECS} cannot be generated:\n{done.stdout}{done.stderr}"
        )


def _publish(made: Path, folder: Path) -> None:
    """Give the folder its name, unless another process was first."""
    try:
        made.rename(folder)
    except OSError:
        if not folder.exists():
            raise


def _digest() -> str:
    digest = hashlib.sha256("".join(map(version, TOOLS)).encode())
    sources = (*(ROOT / "generator").rglob("*.py"), *(ROOT / "generator").rglob("*.jinja"))
    for path in sorted((*sources, *(path for path in SPECS.rglob("*") if path.is_file()))):
        digest.update(f"{path.relative_to(ROOT)}\0".encode() + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


sys.path.insert(0, str(emitted()))

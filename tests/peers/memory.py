"""`python -m tests.peers.memory [MIB]`: what an upload costs the vendor's client, beside ours.

Each upload in a fresh process, of a sparse file, to a sink in another one. Printed is by how much
the memory of the process, as the system counts it, rose over what it was before the request.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.tools.bench.transfer import growth, peak, sink

MIB = 2**20


def main(size: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder, sink(size * MIB) as base_url:
        path = Path(folder, "large.zip")
        with path.open("wb") as file:
            file.truncate(size * MIB)
        command = [sys.executable, "-m", "tests.peers.memory", base_url, str(path)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        rises = {"the vendor's client": int(done.stdout)}
        for kind in ("sync", "async"):
            rises[f"lmskit, {kind}"] = growth(kind, "upload", base_url, path)
    for name, rise in rises.items():
        print(f"upload of {size} MiB, {name}: {rise / MIB:.1f} MiB over its base")


def upload(base_url: str, name: str) -> None:
    """One upload by the vendor's client, in this process."""
    import rustici_software_cloud_v2 as rustici  # noqa: PLC0415 - it alone, in a fresh process

    configuration = rustici.Configuration()
    configuration.host = base_url
    api = rustici.CourseApi(rustici.ApiClient(configuration))
    base = peak()
    api.create_upload_and_import_course_job("large", file=name, _preload_content=False)
    print(peak() - base)


if __name__ == "__main__":
    if len(sys.argv) == 3:
        upload(*sys.argv[1:])
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)

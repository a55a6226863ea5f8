"""A local stand-in for each vendor, to develop against; the extra `sandbox` installs its needs.

    from lmskit.sandbox import Sandbox

    with Sandbox("strigo") as box, box.serve() as server:
        strigo = Strigo(base_url=server.base_url, **box.credentials)

It is an aid, and no evidence of what a vendor does.
"""

try:
    from lmskit.sandbox.box import Sandbox
except ModuleNotFoundError as missing:
    package = (missing.name or "").partition(".")[0]
    if package in {"defusedxml", "jsonschema_rs", "starlette", "uvicorn"}:
        hint = f"lmskit.sandbox needs {package}: pip install 'lmskit[sandbox]'"
        raise ModuleNotFoundError(hint, name=missing.name) from None
    raise
from lmskit.sandbox.faults import Fault, Faults
from lmskit.sandbox.schema import DocumentError
from lmskit.sandbox.seed import SeedError
from lmskit.sandbox.server import RemoteHostError, Server
from lmskit.sandbox.state import StateError

__all__ = [
    "DocumentError",
    "Fault",
    "Faults",
    "RemoteHostError",
    "Sandbox",
    "SeedError",
    "Server",
    "StateError",
]

"""Faults on demand: what goes wrong between a client and a vendor, whenever a test wants it.

    box.faults.add(Fault("status", status=429, retry_after=1, times=2, path="/events/*"))
    curl -H 'X-Sandbox-Fault: reset; after=true' …

| kind | what the client gets | carried out |
|---|---|---|
| `latency` | the answer `seconds` later (1.0) | unless the client goes away while it waits |
| `status` | a failure as the vendor words it; `status` (503), `retry_after` | no |
| `html` | a page of HTML; `status` (502), `retry_after` | no |
| `reset` | a connection that breaks before a byte of the answer | no |
| `truncated` | half of the body, under a Content-Length for all of it | yes |
| `malformed_json` | a body without its last bracket | yes |
| `content_type` | the JSON as text/plain | yes |
| `unknown_field` | members nobody documented, in every object | yes |
| `unknown_enum` | an undocumented value for the first enum of each item, or for `field` | yes |
| `missing_field` | each item without its first required member, or without `field` | yes |

`after=true`, for the first four, has the request carried out and only its answer delayed or lost.
All kinds have `times`, `rate`, `method` and `path`. A fault that an answer has no place for (a
drift in a failure, say) leaves it as it is, and is not counted.
"""

from lmskit.sandbox.faults.connection import (
    BrokenConnectionError,
    ConnectionCut,
    ConnectionReset,
    broken_as_httpx,
)
from lmskit.sandbox.faults.control import Faults
from lmskit.sandbox.faults.failure import vendor_failure
from lmskit.sandbox.faults.kinds import KINDS, Fault
from lmskit.sandbox.faults.middleware import FaultMiddleware

__all__ = [
    "KINDS",
    "BrokenConnectionError",
    "ConnectionCut",
    "ConnectionReset",
    "Fault",
    "FaultMiddleware",
    "Faults",
    "broken_as_httpx",
    "vendor_failure",
]

"""What a vendor would answer with a status, for the fault that asks for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lmskit.sandbox.message import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from lmskit.sandbox.engine import Engine
    from lmskit.sandbox.message import Answer

FAULT_TYPE = "SandboxFault"


def vendor_failure(engine: Engine) -> Callable[[int], Answer | None]:
    """A vendor's own error bodies; None where the vendor itself would not be the one to answer."""

    def failure(status: int) -> Answer | None:
        if status >= 500:
            return None
        if status == 429:
            return engine.exhausted()
        return engine.refused(Refusal(status, FAULT_TYPE, f"A fault of the sandbox: {status}"))

    return failure

"""All mistakes that `tox run -e mutants` makes."""

from tests.tools.mutants import generated, harness, runtime, sandbox, specs, webhooks

MUTANTS = (
    *generated.MUTANTS,
    *runtime.MUTANTS,
    *harness.MUTANTS,
    *sandbox.MUTANTS,
    *specs.MUTANTS,
    *webhooks.MUTANTS,
)

"""The rows about what griffe finds, where no change of the spec explains it.

The keys are griffe's own kinds of breakage. It compares names and signatures, no annotations.
"""

from __future__ import annotations

PYTHON: tuple[tuple[str, str, str, str, str, str], ...] = (
    ("python OBJECT_REMOVED", "major", "a public name is gone", "{name} is gone",
     "its use fails", ""),
    ("python moved", "patch", "a model has moved to another module",
     "{name} is defined in another module", "`models` has it as before, which is where it is "
     "imported from", ""),
    ("python OBJECT_CHANGED_KIND", "major", "a public name is another kind of thing",
     "{name} is {after}, not {before}", "its use fails", ""),
    ("python PARAMETER_REMOVED", "major", "a parameter is gone", "{name} is gone",
     "giving it is a TypeError", ""),
    ("python PARAMETER_ADDED_REQUIRED", "major", "a parameter that must be given",
     "{name} must be given", "calls without it are a TypeError", ""),
    ("python PARAMETER_CHANGED_REQUIRED", "major", "a parameter must be given now",
     "{name} must be given", "calls without it are a TypeError", ""),
    ("python PARAMETER_CHANGED_KIND", "major", "a parameter is given otherwise",
     "{name} is given otherwise", "by position or by name no longer works", ""),
    ("python PARAMETER_MOVED", "major", "a parameter has another position",
     "{name} has another position", "calls give the wrong value", ""),
    ("python PARAMETER_CHANGED_DEFAULT", "minor", "a parameter has another default",
     "{name} is {after} where it is left out, was {before}", "the same calls do otherwise", ""),
    ("python RETURN_CHANGED_TYPE", "major", "another type of result",
     "{name} returns another type", "code that uses it fails", ""),
    ("python ATTRIBUTE_CHANGED_TYPE", "major", "another type of an attribute",
     "{name} has another type", "code that uses it fails", ""),
    ("python CLASS_REMOVED_BASE", "major", "a class has one base less",
     "{name} has lost a base class", "`isinstance` and inherited members fail", ""),
    ("generated.changed", "patch", "other generated files, of the same spec",
     "{name} is generated otherwise", "no name or signature is another", ""),
)  # fmt: skip

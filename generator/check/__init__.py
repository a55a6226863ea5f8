"""The facts of the pages held against the spec, in both directions."""

"""Names that the generated signatures share."""

from typing import TypeAlias

# Not `Sequence[str]`: a plain string is one, and `tags="a"` would be sent as `["a"]`.
StringList: TypeAlias = list[str] | tuple[str, ...]

"""Names that the generated signatures share."""

import os
from typing import TypeAlias

from lmskit._uploads import BinaryFile, File

# Not `Sequence[str]`: a plain string is one, and `tags="a"` would be sent as `["a"]`.
StringList: TypeAlias = list[str] | tuple[str, ...]
# A string is a path, never the content.
FileInput: TypeAlias = str | os.PathLike[str] | bytes | BinaryFile | File

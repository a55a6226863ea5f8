"""Files that the sandbox makes up, where the vendor would have fetched one."""

from __future__ import annotations

import re
from typing import Final
from xml.sax.saxutils import escape

from lmskit.sandbox.packages.archive import packed

_MANIFEST: Final = """\
<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="made-up" version="1.0"
    xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>{title}</title>
      <item identifier="lesson" identifierref="page"><title>{title}</title></item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html"/>
    </resource>
  </resources>
</manifest>
"""
_PAGE: Final = "<!DOCTYPE html><title>{title}</title><p>Made up by a sandbox.</p>\n"
# What XML has no way to write.
_UNWRITABLE: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def placeholder_package(title: str) -> bytes:
    """A small package of SCORM 1.2."""
    text = escape(_UNWRITABLE.sub("", title))
    files = {"imsmanifest.xml": _MANIFEST, "index.html": _PAGE}
    return packed((path, one.format(title=text).encode()) for path, one in files.items())


def placeholder_file(url: str) -> bytes:
    """What stands in for a file at an address."""
    return f"A sandbox fetches nothing; this stands in for {url}\n".encode()

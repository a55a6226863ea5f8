"""Small packages of SCORM 1.2, byte for byte the same on every machine."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZipFile, ZipInfo

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MANIFEST = "imsmanifest.xml"
"""Where a package has its manifest."""

_MANIFEST = """\
<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="small" version="1.0"
    xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
    xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
    <imsmd:lom>
      <imsmd:general>
        <imsmd:title>
          <imsmd:langstring xml:lang={language}>{title}</imsmd:langstring>
        </imsmd:title>
        <imsmd:description>
          <imsmd:langstring xml:lang={language}>All about {title}</imsmd:langstring>
        </imsmd:description>
        <imsmd:keyword>
          <imsmd:langstring xml:lang={language}>small</imsmd:langstring>
        </imsmd:keyword>
      </imsmd:general>
      <imsmd:educational>
        <imsmd:typicallearningtime>
          <imsmd:datetime>0000-00-00T00:15</imsmd:datetime>
        </imsmd:typicallearningtime>
      </imsmd:educational>
    </imsmd:lom>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>{title}</title>
{items}
    </organization>
  </organizations>
  <resources>
{resources}
  </resources>
</manifest>
"""
_ITEM = """\
      <item identifier="item-{number}" identifierref="page-{number}" isvisible="true">
        <title>{title}</title>
        <adlcp:masteryscore>80</adlcp:masteryscore>
      </item>"""
_RESOURCE = """\
    <resource identifier="page-{number}" type="webcontent" adlcp:scormtype="sco"
        href="lesson-{number}/index.html">
      <file href="lesson-{number}/index.html"/>
    </resource>"""
_PAGE = """\
<!DOCTYPE html>
<title>{title}</title>
<script>
  // The API of SCORM 1.2 is looked for in the frames around.
  let frame = window, api = null;
  while (!(api = frame.API) && frame.parent !== frame) frame = frame.parent;
  if (api) {{
    api.LMSInitialize("");
    api.LMSSetValue("cmi.core.lesson_status", "completed");
    api.LMSFinish("");
  }}
</script>
<h1>{title}</h1>
"""


def scorm_manifest(
    title: str = "Fire safety", lessons: Sequence[str] = ("Lesson 1",), language: str = "en"
) -> str:
    """The manifest of a course of some lessons."""
    numbered = list(enumerate(lessons, 1))
    return _MANIFEST.format(
        title=escape(title),
        language=quoteattr(language),
        items="\n".join(_ITEM.format(number=n, title=escape(one)) for n, one in numbered),
        resources="\n".join(_RESOURCE.format(number=n) for n, _ in numbered),
    )


def scorm_files(
    title: str = "Fire safety", lessons: Sequence[str] = ("Lesson 1",), language: str = "en"
) -> dict[str, bytes]:
    """The files of such a course, by their paths."""
    pages = {
        f"lesson-{number}/index.html": _PAGE.format(title=escape(lesson)).encode()
        for number, lesson in enumerate(lessons, 1)
    }
    return {MANIFEST: scorm_manifest(title, lessons, language).encode(), **pages}


def scorm_zip(
    title: str = "Fire safety", lessons: Sequence[str] = ("Lesson 1",), language: str = "en"
) -> bytes:
    """The package of such a course."""
    return zipped(scorm_files(title, lessons, language))


def zipped(files: Mapping[str, bytes | str]) -> bytes:
    """A zip archive of some files, which are not compressed: libraries differ in how they do it."""
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for path, content in files.items():
            info = ZipInfo(path, (1980, 1, 1, 0, 0, 0))
            info.create_system = 3
            archive.writestr(info, content)
    return target.getvalue()

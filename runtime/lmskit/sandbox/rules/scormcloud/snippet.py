"""A program that uses the sandbox of SCORM Cloud; the gaps are its address and its credentials."""

from __future__ import annotations

from typing import Final

SNIPPET: Final = """\
import io
import zipfile

from scormcloud_client import ScormCloud

MANIFEST = '''\\
<manifest identifier="fire" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="org">
    <organization identifier="org">
      <title>Fire safety</title>
      <item identifier="lesson" identifierref="page"><title>Lesson 1</title></item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="index.html"/>
  </resources>
</manifest>
'''

package = io.BytesIO()
with zipfile.ZipFile(package, "w") as archive:
    archive.writestr("imsmanifest.xml", MANIFEST)
    archive.writestr("index.html", "<h1>Fire safety</h1>")

with ScormCloud(
    app_id="{app_id}",
    secret_key="{secret_key}",
    base_url="{base_url}",
) as scormcloud:
    job_id = scormcloud.courses.import_jobs.upload(
        course_id="fire-safety", file=package.getvalue(), may_create_new_version=True
    )
    job = scormcloud.courses.import_jobs.wait(
        job_id, on_progress=lambda state: print(state.status)
    )
    scormcloud.courses.set_title("fire-safety", title="Fire safety in an hour")
    scormcloud.courses.tags.set("fire-safety", tags=["safety"])
    for course in scormcloud.courses.list():
        print(course.id, course.version, course.title, course.tags)
"""

"""What the sandbox of SCORM Cloud reads in the manifests of each standard."""

from __future__ import annotations

from typing import Any

import pytest

from tests.oracles.scorm_zip import MANIFEST, scorm_files, scorm_manifest, zipped
from tests.vendors.scormcloud.sandbox.cloud import cloud, imported, send, status, value


def changed(old: str, new: str) -> bytes:
    """A small package whose manifest is another in one place."""
    manifest = scorm_manifest()
    assert old in manifest
    return zipped({**scorm_files(), MANIFEST: manifest.replace(old, new)})


@pytest.mark.parametrize(
    ("old", "new", "warning"),
    [
        ('identifierref="page-1"', 'identifierref="page-9"', "names the resource page-9"),
        ('href="lesson-1/index.html">', 'href="lesson-2/index.html?a#b">', "lesson-2/index.html,"),
        ("<schemaversion>1.2</schemaversion>", "", "There is no schemaversion"),
        ("<schemaversion>1.2<", "<schemaversion>7<", "The schemaversion 7 is unknown"),
        (scorm_manifest().partition("</title>")[2].partition("    </organization>")[0], "", "no i"),
    ],
)
def test_an_odd_manifest_is_imported_with_a_warning(old: str, new: str, warning: str) -> None:
    """The job completes, and says what it found."""
    with cloud() as client:
        ended = status(client, send(client, content=changed(old, new)))
    assert ended["status"] == "COMPLETE"
    [found] = ended["importResult"]["parserWarnings"]
    assert warning in found
    assert ended["importResult"]["course"]["courseLearningStandard"] == "SCORM12"


@pytest.mark.parametrize(
    ("version", "standard"),
    [
        ("1.1", "SCORM11"),
        ("1.2", "SCORM12"),
        ("CAM 1.3", "SCORM20042NDEDITION"),
        ("2004 3rd Edition", "SCORM20043RDEDITION"),
        ("2004 4th Edition", "SCORM20044THEDITION"),
    ],
)
def test_the_schemaversion_says_the_standard(version: str, standard: str) -> None:
    """In the words of each edition."""
    with cloud() as client:
        course = imported(client, content=changed("version>1.2<", f"version>{version}<"))
    assert course["courseLearningStandard"] == standard


NEWER = """\
<manifest xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xml:base="all/">
  <metadata>
    <adlcp:location>x</adlcp:location>
    <lom><general>
      <title><string language="fr">Le feu</string></title>
      <description><string language="en">Fire</string></description>
      <language>fr</language><language>de</language>
    </general><educational><typicalLearningTime><duration>PT1H</duration></typicalLearningTime>
    </educational><technical><duration><duration>PT2H</duration></duration></technical></lom>
  </metadata>
  <organizations default="b">
    <organization identifier="a"><title>A</title></organization>
    <organization identifier="b"><title>B</title>
      <item identifier="part"><title>Part</title>
        <item identifier="page" identifierref="r"><title>Page</title>
          <sequencing><objectives><primaryObjective>
            <minNormalizedMeasure>0.7</minNormalizedMeasure>
          </primaryObjective></objectives></sequencing>
        </item>
        <item identifier="none"/>
      </item>
    </organization>
  </organizations>
  <resources xml:base="pages/">
    <resource identifier="r" adlcp:scormType="asset" href="one.html"/>
  </resources>
</manifest>
"""


def test_a_manifest_of_scorm_2004() -> None:
    """The default organization, bases, nested items and the metadata in their newer spelling."""
    files = {MANIFEST: NEWER, "all/pages/one.html": "1"}
    with cloud() as client:
        ended = status(client, send(client, content=zipped(files)))
        course = value(client.get("/courses/fire?includeCourseMetadata=true"), "CourseSchema")
    [warning] = ended["importResult"]["parserWarnings"]
    assert "SCORM20043RDEDITION" in warning
    assert ended["importResult"]["courseLanguages"] == ["fr", "de", "en"]
    assert course["title"] == "B"
    assert course["metadata"] == {
        "title": "Le feu",
        "titleLanguage": "fr",
        "description": "Fire",
        "descriptionLanguage": "en",
        "typicalTime": "PT1H",
        "duration": "PT2H",
    }
    [part] = course["rootActivity"]["children"]
    assert (part["title"], part["activityType"]) == ("Part", "AGGREGATION")
    page, none = part["children"]
    assert (page["activityType"], page["href"]) == ("ASSET", "all/pages/one.html")
    assert page["scaledPassingScore"] == "0.7"
    assert (none["activityType"], none["title"]) == ("UNKNOWN", "Untitled")


CMI5 = """\
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="https://example.com/course"><title><langstring lang="de">Kurs</langstring></title>
  <description><langstring lang="de">Ein Kurs</langstring></description></course>
  <au id="https://example.com/1"><title><langstring>One</langstring></title><url>1.html</url></au>
  <block id="https://example.com/b"><title><langstring>Block</langstring></title>
    <au id="https://example.com/2"><title><langstring>Two</langstring></title><url>2.html</url></au>
  </block>
</courseStructure>
"""
TINCAN = """\
<tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>
  <activity id="https://example.com/t" type="http://adlnet.gov/expapi/activities/course">
    <name lang="en-US">Tin</name><description lang="en-US">Can</description><launch>t.html</launch>
  </activity>
</activities></tincan>
"""


@pytest.mark.parametrize(
    ("files", "standard", "expected"),
    [
        (
            {"cmi5.xml": CMI5},
            "CMI5",
            ("https://example.com/course", "Kurs", "Ein Kurs", ["de"]),
        ),
        ({"tincan.xml": TINCAN}, "XAPI", ("https://example.com/t", "Tin", "Can", ["en-US"])),
    ],
)
def test_the_newer_standards(files: dict[str, str], standard: str, expected: Any) -> None:
    """Their manifests make courses too, with the xAPI ids that they bring."""
    iri, title, description, languages = expected
    with cloud() as client:
        ended = status(client, send(client, content=zipped(files)))
        course = value(client.get("/courses/fire?includeCourseMetadata=true"), "CourseSchema")
    assert ended["importResult"]["courseLanguages"] == languages
    assert course["courseLearningStandard"] == standard
    assert (course["xapiActivityId"], course["title"]) == (iri, title)
    assert course["metadata"] == {"title": title, "description": description}
    tree = course["rootActivity"]
    if standard == "CMI5":
        one, block = tree["children"]
        assert (one["href"], block["title"], block["children"][0]["href"]) == (
            "1.html",
            "Block",
            "2.html",
        )
    else:
        assert (tree["activityType"], tree["href"]) == ("SCO", "t.html")


SHORT = (
    scorm_manifest("a")
    .replace("imsmd:title>", "imsmd:other>")
    .replace("imsmd:description>", "imsmd:other>")
    .replace("<imsmd:keyword>", "<imsmd:title>a</imsmd:title><imsmd:keyword>")
)


@pytest.mark.parametrize(
    "files",
    [
        {"cmi5.xml": "<courseStructure><course><title>a</title></course></courseStructure>"},
        {
            "tincan.xml": "<tincan><activities><activity><name>a</name></activity></activities>"
            "</tincan>"
        },
        {MANIFEST: SHORT},
        {MANIFEST: SHORT.replace("<imsmd:title>a</imsmd:title>", "")},
    ],
)
def test_a_manifest_may_be_short(files: dict[str, str]) -> None:
    """Without an id, a description or a language there is a course with a title all the same."""
    with cloud() as client:
        ended = status(client, send(client, content=zipped(files)))
        course = value(client.get("/courses/fire?includeCourseMetadata=true"), "CourseSchema")
    assert ended["importResult"]["courseLanguages"] == []
    assert course["metadata"].pop("title") == course["title"] == "a"
    assert course["metadata"].keys() <= {"keywords", "typicalTime"}
    assert course["xapiActivityId"] == "urn:lmskit:sandbox:course:fire:0"

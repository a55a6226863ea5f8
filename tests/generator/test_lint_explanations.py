"""What the lint says, and at which line, of explanations and of what a page says in sentences."""

from __future__ import annotations

import pytest

from tests.generator.spec_sample import complaints, line_of

LIST, UPDATE = "      summary: List.\n", "      summary: Update.\n"
NOTE = 'note: {type: [string, "null"], description: A note.}'
COLOUR = "      type: string\n      description: A colour.\n"
NEW_COLOUR = 'colour: {$ref: "#/components/schemas/Colour", description: Its new colour.}'
ID = "id: {type: string, description: The id.}"
FORM = "must be {page: …, why: …}"
PAGE = "      x-pagination: {style: array}\n"


def departure(text: str) -> str:
    return f"{LIST}      x-departure:\n        {text}\n"


def note(*lines: str) -> str:
    inner = "".join(
        f"\n          {line}" for line in ("type: string", "description: A note.", *lines)
    )
    return f"note:{inner}"


# what to replace, with what, a part of the line that is complained about, a part of the complaint
CASES = {
    "no statement": (LIST, departure("why: It is so."), "x-departure", FORM),
    "no reason": (
        LIST,
        departure("page: {type: Date}"),
        "x-departure",
        FORM,
    ),
    "more": (
        LIST,
        departure("{page: {type: Date}, why: It is., who: me}"),
        "x-departure",
        FORM,
    ),
    "an empty reason": (
        LIST,
        departure('{page: {type: Date}, why: " "}'),
        "why:",
        "why must be",
    ),
    "a list": (
        LIST,
        departure("- {page: {type: Date}, why: It is.}\n        - {page: {tipe: x}, why: It is.}"),
        "tipe",
        "no page states 'tipe'",
    ),
    "an empty list": (LIST, departure("[]"), "x-departure", FORM),
    "two statements": (
        LIST,
        departure("{page: {type: Date, required: true}, why: It is.}"),
        "{page",
        "page must be one statement",
    ),
    "no key": (LIST, departure("{page: missing, why: It is.}"), "{page", "must be one statement"),
    "a flag": (LIST, departure("{page: {required: yes it is}, why: I.}"), "{page", "true or false"),
    "a number": (
        LIST,
        departure("{page: {maxLength: many}, why: I.}"),
        "{page",
        "a number",
    ),
    "a flag for a number": (
        LIST,
        departure("{page: {maxLength: true}, why: I.}"),
        "{page",
        "number",
    ),
    "values": (LIST, departure("{page: {enum: red}, why: It is.}"), "{page", "enum must be a list"),
    "three types": (LIST, departure("{page: {type: [A, B, C]}, why: I.}"), "{page", "or two where"),
    "a default": (
        LIST,
        departure("{page: {default: {}}, why: It is.}"),
        "{page",
        "a value",
    ),
    "evidence of nothing": (
        LIST,
        f"{LIST}      x-evidence: {{}}\n",
        "x-evidence",
        "names no part of the node",
    ),
    "evidence of no text": (LIST, f"{LIST}      x-evidence: 5\n", "x-evidence", "one line of text"),
    "evidence of a part it lacks": (
        LIST,
        f"{LIST}      x-evidence: {{requestBody: So.}}\n",
        "x-evidence",
        "the node has no 'requestBody'",
    ),
    "scopes of no security": (
        COLOUR,
        f"{COLOUR}      x-evidence: {{scopes: So.}}\n",
        "x-evidence",
        "the node has no 'scopes'",
    ),
    "empty evidence of a part": (
        LIST,
        f'{LIST}      x-evidence: {{security: ""}}\n',
        "x-evidence",
        "the evidence of security must be one line",
    ),
    "partial, or not": (UPDATE, f"{UPDATE}      x-partial: false\n", "x-partial", "only be true"),
    "partial PATCH": (UPDATE, f"{UPDATE}      x-partial: true\n", "x-partial", "only of a PUT"),
    "partial schema": (COLOUR, f"{COLOUR}      x-partial: true\n", "x-partial", "to a operation"),
    "no pages": (PAGE, f"{PAGE}      x-page-size: 10\n", "x-page-size", "has no pages"),
    "no size": (PAGE, f"{PAGE}      x-page-size: true\n", "x-page-size", "an integer from 1"),
    "empty pages": (PAGE, f"{PAGE}      x-page-size: 0\n", "x-page-size", "an integer from 1"),
    "condition of a component": (
        COLOUR,
        f"{COLOUR}      x-required-if: it rains\n",
        "x-required-if",
        "belongs to a field",
    ),
    "condition in two lines": (
        NOTE,
        note('x-required-if: "it\\nrains"'),
        "x-required-if",
        "must be one line of text",
    ),
    "condition of what is required": (
        ID,
        "id: {type: string, x-required-if: it rains, description: The id.}",
        "id: {",
        "required in any case",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_refused_at_its_line(case):
    """Each fault of the table is found, at its line, with a message that names it."""
    old, new, line, message = CASES[case]
    text, found = complaints(old, new)
    place = f"things.yaml:{line_of(text, line)}: error: "
    assert any(one.startswith(place) and message in one for one in found), found


SOUND = {
    "one statement": departure("{page: {required: true}, why: It is not.}"),
    "both sides of a contradiction": departure("{page: {type: [Object, String]}, why: Both are.}"),
    "several": departure(
        "- {page: {enum: [a, b]}, why: It is.}\n        - {page: {default: 5}, why: It is.}"
    ),
    "evidence": f"{LIST}      x-evidence: A client.\n",
    "an assumption": f'{LIST}      x-evidence: "assumed: as others do"\n',
    "evidence by parts": f"{LIST}      x-evidence: {{rest: So., security: So., scopes: assumed}}\n",
}


@pytest.mark.parametrize("case", SOUND)
def test_sound(case):
    """What a departure and evidence may look like is refused nowhere."""
    assert complaints(LIST, SOUND[case])[1] == complaints()[1]


def test_sound_sentences():
    """A PUT that requires nothing may be partial, and a field that is optional have a condition."""
    put = "    put:\n      operationId: updateThing\n"
    _, found = complaints("    patch:\n      operationId: updateThing\n", put)
    _, marked = complaints(
        "    patch:\n      operationId: updateThing\n", f"{put}      x-partial: true\n"
    )
    assert marked == found
    condition = NEW_COLOUR.replace("}", ", x-required-if: it rains}")
    assert complaints(NEW_COLOUR, condition)[1] == complaints()[1]

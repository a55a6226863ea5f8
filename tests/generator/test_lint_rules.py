"""Each rule of the lint fires at the line that breaks it, and says what is wrong."""

from __future__ import annotations

import pytest

from tests.generator.spec_sample import FRAME, complaints, line_of

ID = "id: {type: string, description: The id.}"
COLOUR = '        colour: {$ref: "#/components/schemas/Colour", description: Its colour.}\n'
PAGE = "schema: {type: integer, minimum: 1, default: 10}"
SCHEMAS = "  schemas:\n"
LIST_SDK = "x-sdk: {resource: things, method: list}"
NEW = "    New:\n      type: string\n      description: New.\n      enum: [a]\n"

# what to replace, with what, a part of the line that is complained about, a part of the complaint
CASES = {
    "control character": ("A colour.", '"A \\u202e colour."', "A \\u202e", "U+202E"),
    "kind": (ID, "id: 5", "id: 5", "a schema must be an object"),
    "no description": (ID, "id: {type: string}", "id: {", "has no description"),
    "no summary": ("      summary: List.\n", "", "    get:", "has no summary"),
    "long description": ("A colour.", "c" * 161, "ccc", "161 characters; 160 is the most"),
    "stray description": (
        'items: {$ref: "#/components/schemas/Thing"}',
        'items: {$ref: "#/components/schemas/Thing", description: x}',
        "items:",
        "only properties and components are described",
    ),
    "dangling ref": ("schemas/ThingList", "schemas/Nothing", "Nothing", "leads to nothing"),
    "remote ref": (
        "#/components/schemas/ThingList",
        "https://evil.example/x.json",
        "evil",
        "is refused",
    ),
    "ref into a component": (
        "schemas/ThingList",
        "schemas/ThingList/properties/data",
        "ThingList/properties",
        "must be #/components/schemas/Name",
    ),
    "ref to another kind": ("schemas/ThingList", "responses/Failure", "{$ref: ", "is refused"),
    "keys beside a ref": (
        '{$ref: "#/components/responses/Failure"}',
        '{$ref: "#/components/responses/Failure", x-evidence: y}',
        "x-evidence: y",
        "x-evidence beside a $ref has no effect",
    ),
    "alias component": (
        SCHEMAS,
        f'{SCHEMAS}    New: {{$ref: "#/components/schemas/Thing"}}\n',
        "New:",
        "a component that is only a reference",
    ),
    "unknown extension": ("x-retry: safe", "x-retry: safe\n      x-foo: 1", "x-foo", "unknown"),
    "extension in responses": ('"200":', 'x-bar: 1\n        "200":', "x-bar", "unknown extension"),
    "misplaced extension": (
        "description: A colour.",
        "description: A colour.\n      x-doc: y",
        "x-doc: y",
        "x-doc belongs to a operation, not to a schema",
    ),
    "empty departure": (
        "x-retry: safe",
        'x-retry: safe\n      x-departure: " "',
        "x-departure",
        "x-departure must be {page: …, why: …}",
    ),
    "no doc": ("      x-doc: Things > List\n", "", "    get:", "neither x-doc nor x-evidence"),
    "no sdk": (f"      {LIST_SDK}\n", "", "    get:", "has no x-sdk"),
    "sdk shape": (LIST_SDK, "x-sdk: things.list", "x-sdk: things.list", "must be {resource"),
    "sdk keyword": (
        LIST_SDK,
        "x-sdk: {resource: things, method: import}",
        "import",
        "'import' is not a usable Python name",
    ),
    "sdk private": (
        LIST_SDK,
        "x-sdk: {resource: things.__class__, method: list}",
        "__class__",
        "'__class__' is not a usable",
    ),
    "sdk twice": (
        "{resource: things, method: update}",
        "{method: list, resource: things}",
        "{method",
        "is taken",
    ),
    "sdk reserved": (
        LIST_SDK,
        "x-sdk: {resource: close, method: list}",
        "close",
        "resource close clashes with every client",
    ),
    "sdk resource is a method": (
        LIST_SDK,
        "x-sdk: {resource: things.update, method: list}",
        "things.update",
        "resource things.update clashes",
    ),
    "pagination style": ("style: array", "style: page", "style: page", "not built yet"),
    "pagination extras": ("style: array", "style: array, x: 1", "x: 1", "nothing beside style"),
    "pagination of no list": ("schemas/ThingList", "schemas/Thing", '"200":', "the answer is none"),
    "waiter": ("x-retry: safe", "x-retry: safe\n      x-waiter: {}", "x-waiter", "needs method"),
    "envelope": ("x-envelope: data", "x-envelope: dta", "x-envelope", "not a property"),
    "envelope optional": ("      required: [data]\n", "", "x-envelope", "must be required"),
    "retry": ("x-retry: safe", "x-retry: maybe", "x-retry: maybe", "must be safe, unsafe or"),
    "no retry": ("      x-retry: safe\n", "", "    get:", "has no x-retry"),
    "component name": (SCHEMAS, f"{SCHEMAS}{NEW}".replace("New:", "new_one:"), "new_one", "Pascal"),
    "component keyword": (SCHEMAS, f"{SCHEMAS}{NEW}".replace("New:", '"None":'), "None", "Pascal"),
    "component import": (SCHEMAS, f"{SCHEMAS}{NEW}".replace("New:", "Meta:"), "Meta", "is taken"),
    "component module": (SCHEMAS, f"{SCHEMAS}{NEW}".replace("New:", "THING:"), "Thing:", "both"),
    "unused component": (SCHEMAS, SCHEMAS + NEW, "New:", "warning: no $ref leads"),
    "property names": (
        COLOUR,
        f"{COLOUR}        Id: {{type: string}}\n",
        " Id:",
        "both become 'id'",
    ),
    "nameless property": (
        COLOUR,
        f'{COLOUR}        "%": {{type: string}}\n',
        "%",
        "no Python name",
    ),
    "operation id": ("listThings", "list things", "    get:", "must be an ASCII name"),
    "operation id twice": (
        "updateThing",
        '"listThings"',
        '"listThings"',
        "is taken by things.yaml:3",
    ),
    "argument clash": ("name: thing_id", "name: made_at", "madeAt", "'made_at' of updateThing"),
    "argument reserved": ("pageSize", "options", "- name: options", "taken by every method"),
    "path characters": ("  /things:", "  /things?all=1:", "  /things?", "cannot be built"),
    "partial segment": (
        "/things/{thing_id}",
        "/things/{thing_id}.json",
        ".json",
        "cannot be built",
    ),
    "same path": (
        "components:\n",
        "  /things/{x}: {}\ncomponents:\n",
        "/things/{x}",
        "the same path",
    ),
    "path by reference": (
        "components:\n",
        '  /x: {$ref: "#/components/schemas/Thing"}\ncomponents:\n',
        "  /x:",
        "a path item by $ref is not built yet",
    ),
    "trace": ("    patch:", "    trace: {}\n    patch:", "trace:", "trace is not built yet"),
    "undeclared parameter": (
        "/things/{thing_id}",
        "/things/{id}",
        "patch:",
        "'id' is not declared",
    ),
    "unused path parameter": ("/things/{thing_id}", "/things/x", "patch:", "not in the path"),
    "optional path parameter": (
        "          required: true\n",
        "",
        "- name: thing_id",
        "required: t",
    ),
    "cookie": ("in: query", "in: cookie", "- name: pageSize", "in 'cookie' are not built yet"),
    "style": (
        "in: query",
        "in: query\n          style: deepObject",
        "- name",
        "style 'deepObject'",
    ),
    "object parameter": (
        PAGE,
        'schema: {$ref: "#/components/schemas/Thing"}',
        "- name: pageSize",
        "an object as a parameter",
    ),
    "media types": (
        '            schema: {$ref: "#/components/schemas/ThingUpdate"}',
        '            schema: {$ref: "#/components/schemas/ThingUpdate"}\n          text/plain: {}',
        "requestBody:",
        "application/json, text/plain is not built yet",
    ),
    "array body": (
        'schema: {$ref: "#/components/schemas/ThingUpdate"}',
        "schema: {type: array, items: {type: string}}",
        "requestBody:",
        "other than a named object",
    ),
    "no success": ('"200":', '"400":', "      responses:", "has no success response"),
    "no error": (
        '        "404": {$ref: "#/components/responses/Failure"}\n',
        "",
        "responses:",
        "no err",
    ),
    "redirect": ('"404":', '"302":', '"302":', "a response '302' is not built yet"),
    "two successes": (
        '"200":',
        '"204": {description: Nothing.}\n        "200":',
        "responses:",
        "hold different things",
    ),
    "body of a GET": ("    patch:", "    get: # no", "get: # no", "a body with GET is not built"),
    "content with 204": ('"200":', '"204":', '"204":', "204 has no content"),
    "answer of another type": (
        "application/json",
        "text/csv",
        '"200":',
        "an answer of text/csv is",
    ),
    "no security": ("      security: [key: []]\n", "", "    get:", "has no security of its own"),
    "unknown scheme": ("[key: []]", "[other: []]", "other", "'other' does not exist"),
    "callbacks": (
        "x-retry: safe",
        "x-retry: safe\n      callbacks: {}",
        "callbacks",
        "not built yet",
    ),
    "links": ("description: No.", "description: No.\n      links: {}", "links", "not built yet"),
    "inline enum": (
        ID,
        "id: {type: string, enum: [a], description: x}",
        "id: {",
        "an enum must be",
    ),
    "inline object": (ID, "id: {type: object, description: x}", "id: {", "an object must be"),
    "scalar component": (
        SCHEMAS,
        f"{SCHEMAS}    New: {{type: string, description: x}}\n",
        "New:",
        "only objects and enums",
    ),
    "nullable component": (
        "      type: object\n",
        '      type: [object, "null"]\n',
        "Thing:",
        "no type",
    ),
    "empty object": (
        "      properties:\n        data:\n",
        "      properties: {}\n      x-evidence: y\n      z:\n        data:\n",
        "ThingList:",
        "no type that can be built",
    ),
    "free-form object": (
        "      required: [id]\n",
        "      additionalProperties: {type: string}\n",
        "additionalProperties",
        "beside named properties it can only be true",
    ),
    "array of anything": (
        'note: {type: [string, "null"], description: A note.}',
        "note: {type: array, description: A note.}",
        "note: {",
        "no type that can be built",
    ),
    "two types": (ID, "id: {type: [string, integer], description: x}", "id: {", "no type that can"),
    "nullable": (
        ID,
        "id: {type: string, nullable: true, description: x}",
        "id: {",
        "nullable is not",
    ),
    "one of": (ID, "id: {oneOf: [{type: string}], description: x}", "id: {", "must differ"),
    "misspelled limit": (
        ID,
        "id: {type: string, maxLenght: 3, description: x}",
        "id: {",
        "maxLenght",
    ),
    "limit of another type": (
        ID,
        "id: {type: string, maximum: 3, description: x}",
        "id: {",
        "maximum is not understood",
    ),
    "format": ("date-time", "datetime", "madeAt", "unknown format 'datetime'"),
    "pattern": (
        ID,
        'id: {type: string, pattern: "(", description: x}',
        "id: {",
        "no usable pattern",
    ),
    "enum value": ("[red, dark-green]", "[red, 5]", "[red, 5]", "5 cannot be a member"),
    "enum clash": ("[red, dark-green]", "[a-b, a_b]", "[a-b, a_b]", "both become A_B"),
    "required": ("required: [id]", "required: [id, x]", "[id, x]", "requires 'x'"),
    "required twice": ("required: [id]", "required: [id, id]", "[id, id]", "a property twice"),
    "read and written": (
        "schemas/ThingUpdate",
        "schemas/Thing",
        "    Thing:",
        "sent (things.yaml:",
    ),
    "default": ("default: 10", "default: 0", PAGE[:20], "0 is less than the minimum of 1"),
    "example": (
        ID,
        "id: {type: string, examples: [5], description: x}",
        "id: {",
        "5 is not of type",
    ),
    "example of a format": (
        "format: date-time,",
        "format: date-time, examples: [now],",
        "madeAt",
        '"now" is not a "date-time"',
    ),
    "media example": (
        "        text/html:",
        "        text/html:\n          examples: {a: {value: 5}}",
        "examples: {a",
        "5 is not of type",
    ),
    "not openapi": (
        "x-retry: safe",
        "x-retry: safe\n      paramters: []",
        "    get:",
        "not OpenAPI 3.1",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_rule_fires_where_it_is_broken(case: str) -> None:
    """Each fault of the table is found, at its line, with a message that names it."""
    old, new, where, message = CASES[case]
    text, found = complaints(old, new)
    place = f"things.yaml:{line_of(text, where.splitlines()[0])}:"
    assert [line for line in found if line.startswith(place) and message in line], found


def test_the_sample_is_sound() -> None:
    """The description that the cases spoil has no fault of its own."""
    assert complaints()[1] == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("https://", "http://", "openapi.yaml:6: error: the server"),
        ("3.1.0", "3.0.3", "openapi.yaml:1: error: the description must be OpenAPI 3.1"),
        (
            "components:",
            "security: []\ncomponents:",
            "openapi.yaml:8: error: each operation states",
        ),
        (
            "components:",
            "jsonSchemaDialect: x\ncomponents:",
            "openapi.yaml:8: error: jsonSchemaDialect is not built",
        ),
        ('  version: "1"\n', "", "openapi.yaml:2: error: not OpenAPI 3.1"),
        ("servers:", "x-logo: y\nservers:", "openapi.yaml:5: error: unknown extension x-logo"),
    ],
)
def test_the_frame_is_checked(old: str, new: str, expected: str) -> None:
    """Faults outside of the resources are found at their lines too."""
    _, found = complaints(frame=FRAME.replace(old, new, 1))
    assert [line for line in found if line.startswith(expected)], found

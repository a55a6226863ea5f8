"""What the lint says of answers, alternatives, open objects and links that cannot be built."""

from __future__ import annotations

from typing import Any

import pytest

from generator.build import emit
from generator.lint import lint
from generator.spec_nodes import child
from tests.generator import shapes
from tests.generator.rich_faults import Case, put
from tests.generator.shapes import NULL, TEXT, array, mapping, ref

SCHEMAS = "/components/schemas"
ROW = f"{SCHEMAS}/Row/properties"
CREATE = f"{SCHEMAS}/RowCreate/properties"
LINKED = child("/paths", "/links", "get")
ANSWER = child("/paths", "/eithers", "get", "responses", "200")
EITHER = f"{ANSWER}/content/application~1json/schema"
PAGE = f"{SCHEMAS}/RowPage/properties"
PARAMETER = f"{LINKED}/parameters/0"
ALIKE = "the alternatives of oneOf must differ in their JSON types"
OBJECTS = [ref("Row"), ref("RowPage")]
OTHERS = [array(TEXT), ref("RowPage")]
NUMBERS = [{"type": "integer"}, {"type": "number"}]


def one_of(*choices: Any) -> dict[str, Any]:
    """Alternatives, with a text."""
    return {"description": "It.", "oneOf": list(choices)}


CASES: dict[str, Case] = {
    "alternatives of one type": (put(ROW, value=one_of(TEXT, TEXT)), f"{ROW}/value/oneOf", ALIKE),
    "two numbers": (put(ROW, value=one_of(*NUMBERS)), f"{ROW}/value/oneOf", ALIKE),
    "two objects": (put(ROW, value=one_of(*OBJECTS)), f"{ROW}/value/oneOf", ALIKE),
    "an object and a map": (
        put(ROW, value=one_of(ref("Row"), mapping(TEXT))),
        f"{ROW}/value/oneOf",
        ALIKE,
    ),
    "a text and an enum": (
        put(ROW, value=one_of(TEXT, ref("Color"))),
        f"{ROW}/value/oneOf",
        ALIKE,
    ),
    "one alternative": (put(ROW, value=one_of(TEXT)), f"{ROW}/value/oneOf", ALIKE),
    "null as an alternative": (
        put(ROW, value=one_of(TEXT, NULL)),
        f"{ROW}/value/oneOf/1",
        "no type that can be built",
    ),
    "anything as an alternative": (
        put(ROW, value=one_of(TEXT, {})),
        f"{ROW}/value/oneOf",
        ALIKE,
    ),
    "a word beside alternatives": (
        put(f"{ROW}/value", type="string"),
        f"{ROW}/value/type",
        "type is not understood",
    ),
    "alternatives that are sent": (
        put(CREATE, extra=one_of(TEXT, array(TEXT))),
        f"{CREATE}/extra/oneOf",
        "oneOf in what is sent is not built",
    ),
    "null alone": (put(ROW, more=NULL), f"{ROW}/more", "no type that can be built"),
    "anyOf of two": (
        put(ROW, more={"description": "It.", "anyOf": [TEXT, array(TEXT)]}),
        f"{ROW}/more",
        "no type that can be built",
    ),
    "a limit without a type": (
        put(f"{ROW}/more", maxLength=3),
        f"{ROW}/more/maxLength",
        "maxLength is not understood",
    ),
    "a component that is anything": (
        put(SCHEMAS, Color={"description": "It."}),
        f"{SCHEMAS}/Color",
        "only objects and enums are components",
    ),
    # open objects
    "an open object that is sent": (
        put(f"{SCHEMAS}/Part", additionalProperties=True),
        f"{SCHEMAS}/Part/additionalProperties",
        "an open object that is sent is not built",
    ),
    "others of one type": (
        put(f"{SCHEMAS}/Event", additionalProperties=TEXT),
        f"{SCHEMAS}/Event/additionalProperties",
        "additionalProperties is not understood",
    ),
    "a member called like the others": (
        put(f"{SCHEMAS}/Event/properties", additionalProperties={**TEXT, "description": "It."}),
        f"{SCHEMAS}/Event/properties/additionalProperties",
        "would be called like what holds the other members",
    ),
    # parameters
    "a parameter that is anything": (
        put(PARAMETER, schema={}),
        f"{PARAMETER}/schema",
        "a parameter needs a type of its own",
    ),
    "a parameter that may be null": (
        put(PARAMETER, schema={"anyOf": [TEXT, NULL]}),
        f"{PARAMETER}/schema",
        "a parameter needs a type of its own",
    ),
    "a parameter that is a list of anything": (
        put(PARAMETER, schema=array({})),
        f"{PARAMETER}/schema/items",
        "a parameter needs a type of its own",
    ),
    # lists
    "links without their place": (
        put(LINKED, x_pagination={"style": "link", "items": "results"}),
        f"{LINKED}/x-pagination",
        "link needs link",
    ),
    "links with a token": (
        put(LINKED, x_pagination={**shapes.BY_LINK, "token": "t"}),
        f"{LINKED}/x-pagination",
        "link takes nothing beside style, items, link, total",
    ),
    "a link that is no text": (
        put(PAGE, nextPage={"type": "integer", "description": "It."}),
        f"{LINKED}/responses/200",
        "no member 'nextPage' is text",
    ),
    "a link that becomes a date": (
        put(PAGE, nextPage={"type": "string", "format": "date-time", "description": "It."}),
        f"{LINKED}/responses/200",
        "no member 'nextPage' is text",
    ),
    "a total that is no number": (
        put(LINKED, x_pagination={**shapes.BY_LINK, "total": "nextPage"}),
        f"{LINKED}/responses/200",
        "no member 'nextPage' is an integer",
    ),
    "a total that is nowhere": (
        put(LINKED, x_pagination={**shapes.BY_LINK, "total": "count"}),
        f"{LINKED}/responses/200",
        "no member 'count' is an integer",
    ),
    "an alternative with an envelope": (
        put("/components/schemas/RowPage", x_envelope="results", required=["results"]),
        f"{EITHER}/oneOf",
        "an alternative with x-envelope is not built yet",
    ),
    "links of another operation than a GET": (
        lambda tree: tree["paths"]["/links"].update(post=tree["paths"]["/links"].pop("get")),
        child("/paths", "/links", "post", "x-pagination"),
        "only a GET follows links",
    ),
    "an array of other records": (
        put(EITHER, oneOf=OTHERS),
        ANSWER,
        "no member 'results' is an array",
    ),
    "an array without an envelope": (
        put(f"{LINKED}/responses/200/content/application~1json", schema=array(ref("Row"))),
        f"{LINKED}/responses/200",
        "no member 'results' is an array",
    ),
}


@pytest.mark.parametrize(("change", "pointer", "message"), CASES.values(), ids=CASES)
def test_a_rule_fires_where_it_is_broken(change: Any, pointer: str, message: str) -> None:
    """Each fault is found at its node."""
    tree = shapes.document()
    change(tree)
    spec = shapes.spec(tree)
    problems = lint(spec)
    found = [p for p in problems if p.place == spec.place(pointer) and message in p.message]
    assert found, [str(problem) for problem in problems]


READ: dict[str, Any] = {
    "anything": {},
    "a list of anything": array({}),
    "a map of anything": mapping({}),
    "a map of maps": mapping(mapping(TEXT)),
    "a map of what may be null": mapping({"anyOf": [ref("Color"), NULL]}),
    "a map that may be null": mapping(array(ref("Row")), ["object", "null"]),
    "alternatives": {"oneOf": [TEXT, array(TEXT), ref("Color"), ref("Row")][::3]},
    "alternatives in a list": array({"oneOf": [TEXT, {"type": "number"}, {"type": "boolean"}]}),
    "an enum that may be null": {"anyOf": [NULL, ref("Color")]},
}


@pytest.mark.parametrize("required", [True, False])
@pytest.mark.parametrize("schema", READ.values(), ids=READ)
def test_whatever_is_read_is_built(schema: Any, required: bool) -> None:
    """What the lint takes is emitted, as a member of a model and as an answer."""
    tree = shapes.document()
    row = tree["components"]["schemas"]["Row"]
    row["properties"]["odd"] = {**schema, "description": "It."}
    row["required"] += ["odd"] if required else []
    media = tree["paths"]["/answers/anything"]["get"]["responses"]["200"]["content"]
    media["application/json"]["schema"] = schema
    spec = shapes.spec(tree)
    assert lint(spec) == ()
    files, problems = emit(spec)
    assert problems == ()
    for path, text in files.items():
        if path.endswith(".py"):
            compile(text, path, "exec")

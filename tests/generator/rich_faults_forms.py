"""Faults of the rich sample about forms, files, bytes in answers, and maps."""

from __future__ import annotations

from generator.spec_nodes import child, find
from tests.generator import rich
from tests.generator.rich_faults import FORM, LIST, PICTURE, TOY, UPLOAD, Case, put

FORMS_AND_BYTES: dict[str, Case] = {
    # forms and files
    "two kinds of body": (
        put(f"{UPLOAD}/requestBody/content", application__json={"schema": TOY}),
        f"{UPLOAD}/requestBody",
        "multipart/form-data, application/json is not built",
    ),
    "list in a form": (
        put(f"{FORM}/folder", type="array", items=rich.TEXT),
        f"{FORM}/folder",
        "a part of a form is text, a file or JSON text",
    ),
    "object in a form": (
        put(FORM, folder={**TOY, "description": "x"}),
        f"{FORM}/folder",
        "a part of a form is text, a file or JSON text",
    ),
    "JSON text of another type": (
        put(f"{FORM}/caption", contentMediaType="text/xml"),
        f"{FORM}/caption",
        "needs contentMediaType application/json and a $ref to an object",
    ),
    "JSON text of an enum": (
        put(f"{FORM}/caption", contentSchema={"$ref": "#/components/schemas/JobState"}),
        f"{FORM}/caption",
        "a $ref to an object",
    ),
    "JSON text with a limit": (
        put(f"{FORM}/caption", maxLength=5),
        f"{FORM}/caption",
        "needs contentMediaType application/json",
    ),
    "JSON text without a schema": (
        put(f"{FORM}/caption", contentSchema=None),
        f"{FORM}/caption",
        "contentMediaType is for JSON as text",
    ),
    "dangling JSON text": (
        put(f"{FORM}/caption", contentSchema={"$ref": "#/components/schemas/None"}),
        f"{FORM}/caption/contentSchema",
        "leads to nothing",
    ),
    "JSON text in a model": (
        put(
            "/components/schemas/Caption/properties/text",
            contentMediaType="application/json",
            contentSchema=TOY,
        ),
        "/components/schemas/Caption/properties/text",
        "only a part of a form holds JSON as text",
    ),
    "form in a model": (
        put(
            "/components/schemas/Toy/properties",
            inner={"$ref": "#/components/schemas/PictureForm", "description": "x"},
        ),
        "/components/schemas/Toy/properties/inner",
        "PictureForm is a form, and can be nothing else",
    ),
    "form as a JSON body": (
        put(
            child("/paths", "/toys/{toyId}/tags", "delete", "requestBody", "content")
            + "/application~1json/schema",
            **{"$ref": "#/components/schemas/PictureForm"},
        ),
        child("/paths", "/toys/{toyId}/tags", "delete", "requestBody", "content")
        + "/application~1json/schema",
        "PictureForm is a form, and can be nothing else",
    ),
    "file in a model": (
        put("/components/schemas/Toy/properties/id", format="binary"),
        "/components/schemas/Toy/properties/id",
        "bytes are a part of a form, or a success that is not JSON",
    ),
    "argument of an upload": (
        lambda tree: find(tree, FORM).update(on_progress={**rich.TEXT, "description": "x"}),
        f"{FORM}/on_progress",
        "the argument 'on_progress' of uploadPicture is taken by every upload",
    ),
    "media type of no file": (
        put(f"{UPLOAD}/parameters/1", x_media_type_of="folder"),
        f"{UPLOAD}/parameters/1/x-media-type-of",
        "uploadPicture has no file 'folder' in its form",
    ),
    "media type in the query": (
        put(f"{LIST}/parameters/1", x_media_type_of="theFile"),
        f"{LIST}/parameters/1/x-media-type-of",
        "x-media-type-of belongs to a header",
    ),
    "media type that is needed": (
        put(f"{UPLOAD}/parameters/1", required=True),
        f"{UPLOAD}/parameters/1/x-media-type-of",
        "may be left out",
    ),
    # answers
    "bytes as JSON": (
        put(
            f"{PICTURE}/responses/200",
            content={"application/json": {"schema": {"type": "string", "format": "binary"}}},
        ),
        f"{PICTURE}/responses/200",
        "bytes are not application/json",
    ),
    "bytes of two types": (
        put(
            f"{PICTURE}/responses/200/content",
            image__gif={"schema": {"type": "string", "format": "binary"}},
        ),
        f"{PICTURE}/responses/200",
        "an answer of image/png, image/gif is not built",
    ),
    "bytes of any type": (
        put(
            f"{PICTURE}/responses/200",
            content={"*/*": {"schema": {"type": "string", "format": "binary"}}},
        ),
        f"{PICTURE}/responses/200",
        "'*/*' is no media type",
    ),
    "bytes as an error": (
        put(
            f"{PICTURE}/responses/404",
            content={"image/png": {"schema": {"type": "string", "format": "binary"}}},
        ),
        f"{PICTURE}/responses/404/content/image~1png/schema",
        "bytes are a part of a form",
    ),
    # maps
    "map as a component": (
        put(
            "/components/schemas",
            Labels={"type": "object", "description": "x", "additionalProperties": True},
        ),
        "/components/schemas/Labels",
        "no type that can be built",
    ),
    "map of nothing": (
        put("/components/schemas/Toy/properties/labels", additionalProperties=False),
        "/components/schemas/Toy/properties/labels",
        "no type that can be built",
    ),
    "map with a limit": (
        put("/components/schemas/Toy/properties/labels", minProperties=1),
        "/components/schemas/Toy/properties/labels/minProperties",
        "minProperties is not understood",
    ),
    "map of inline objects": (
        put(
            "/components/schemas/Toy/properties/labels",
            additionalProperties={"type": "object", "properties": {"a": rich.TEXT}},
        ),
        "/components/schemas/Toy/properties/labels/additionalProperties",
        "an object must be a named component",
    ),
    "map as a parameter": (
        put(f"{LIST}/parameters/1", schema={"type": "object", "additionalProperties": rich.TEXT}),
        f"{LIST}/parameters/1",
        "an object as a parameter is not built",
    ),
}

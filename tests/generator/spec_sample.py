"""A small sound description, and how to spoil it."""

from __future__ import annotations

from generator.lint import lint
from generator.load import parse

CONFIG = """\
[client]
package = "sample_client"
class = "Sample"
title = "Sample"
[auth]
header = "Authorization"
template = "Bearer {api_key}"
[auth.credentials]
api_key = "SAMPLE_API_KEY"
"""

FRAME = """\
openapi: 3.1.0
info:
  title: Sample
  version: "1"
servers:
  - url: https://sample.example/api
    description: The server.
components:
  securitySchemes:
    key:
      type: http
      scheme: bearer
      description: A token.
"""

THINGS = """\
paths:
  /things:
    get:
      operationId: listThings
      x-doc: Things > List
      x-sdk: {resource: things, method: list}
      x-pagination: {style: array}
      x-retry: safe
      summary: List.
      description: Lists things.
      security: [key: []]
      parameters:
        - name: pageSize
          in: query
          description: How many.
          schema: {type: integer, minimum: 1, default: 10}
      responses:
        "200":
          description: The list of things.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/ThingList"}
        "404": {$ref: "#/components/responses/Failure"}
  /things/{thing_id}:
    patch:
      operationId: updateThing
      x-doc: Things > Update
      x-sdk: {resource: things, method: update}
      x-retry: unsafe
      summary: Update.
      description: Updates a thing.
      security: [key: []]
      parameters:
        - name: thing_id
          in: path
          required: true
          description: Which one.
          schema: {type: string}
      requestBody:
        description: The changes.
        required: true
        content:
          application/json:
            schema: {$ref: "#/components/schemas/ThingUpdate"}
      responses:
        "200":
          description: The thing.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Thing"}
        "404": {$ref: "#/components/responses/Failure"}
components:
  responses:
    Failure:
      description: No.
      content:
        text/html:
          schema: {type: string}
  schemas:
    Colour:
      type: string
      description: A colour.
      enum: [red, dark-green]
    Thing:
      type: object
      description: A thing.
      required: [id]
      properties:
        id: {type: string, description: The id.}
        colour: {$ref: "#/components/schemas/Colour", description: Its colour.}
        note: {type: [string, "null"], description: A note.}
    ThingUpdate:
      type: object
      description: Changes of a thing.
      properties:
        colour: {$ref: "#/components/schemas/Colour", description: Its new colour.}
        madeAt: {type: string, format: date-time, description: When.}
    ThingList:
      type: object
      description: Things in an envelope.
      x-envelope: data
      required: [data]
      properties:
        data:
          type: array
          description: The things.
          items: {$ref: "#/components/schemas/Thing"}
"""


def complaints(old: str = "", new: str = "", *, frame: str = FRAME) -> tuple[str, list[str]]:
    """The sample with `old` replaced once, and what the lint says about it."""
    assert old in THINGS
    text = THINGS.replace(old, new, 1)
    files = {"openapi.yaml": frame, "things.yaml": text, "vendor.toml": CONFIG}
    spec, problems = parse("sample", files)
    return text, [str(problem) for problem in (problems if spec is None else lint(spec))]


def line_of(text: str, part: str) -> int:
    """The number of the first line that holds `part`."""
    return next(number for number, line in enumerate(text.splitlines(), 1) if part in line)

"""Mistakes in the generated clients."""

from __future__ import annotations

from tests.tools.mutants.mutant import Mutant

EVENTS = "strigo_client/resources/events.py"
IMPORTS = "scormcloud_client/resources/courses_import_jobs.py"
LABELS = '"labels": labels'
IMPORT_WAITER = (
    'Waiter(status=("status",), running=("RUNNING",), success={}, failure={}, '
    'message=("message",), warnings=("import_result", "parser_warnings"), interval=1.0)'
)

MUTANTS = (
    Mutant("wrong method", EVENTS, '"PATCH"', '"PUT"'),
    Mutant("wrong path", EVENTS, '"/events/{event_id}"', '"/event/{event_id}"'),
    Mutant("missing body field", EVENTS, LABELS, None),
    Mutant("field under another name", EVENTS, '"owner": owner', '"name": owner'),
    Mutant(
        "wrong type of a body field",
        "strigo_client/models/events.py",
        "include_chat: bool | UnsetType = UNSET",
        "include_chat: str | UnsetType = UNSET",
    ),
    Mutant(
        "array style",
        EVENTS,
        LABELS,
        '"labels": [",".join(labels)] if isinstance(labels, list) else labels',
    ),
    Mutant(
        "date without zone",
        EVENTS,
        '"date_start": date_start',
        '"date_start": date_start if date_start is UNSET else date_start.replace(tzinfo=None)',
    ),
    Mutant(
        "envelope not removed",
        EVENTS,
        'Reply(models.EventEnvelope, "data")',
        "Reply(models.EventEnvelope)",
    ),
    Mutant(
        "csv array exploded",
        "scormcloud_client/resources/courses.py",
        "explode=False",
        "explode=True",
    ),
    Mutant("form part dropped", IMPORTS, '"content_metadata": content_metadata', None),
    Mutant("uploadedContentType not sent", IMPORTS, 'media_type_of="file"', None),
    Mutant(
        "job that failed taken for done",
        IMPORTS,
        IMPORT_WAITER.format('("COMPLETE",)', '("ERROR",)'),
        IMPORT_WAITER.format('("COMPLETE", "ERROR")', "()"),
    ),
    Mutant(
        "statement without its standard object",
        "scormcloud_client/models/statements.py",
        'field(name="object", default=None)',
        "None",
    ),
    Mutant(
        "scopes widened",
        "scormcloud_client/resources/courses_tags.py",
        '("write:course", "write")',
        '("write", "write:course")',
    ),
    Mutant(
        "limit of a text one too far",
        "strigo_client/models/events.py",
        "Meta(max_length=256)",
        "Meta(max_length=257)",
    ),
)

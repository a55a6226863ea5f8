"""What the tables of the vendors say; and what a table that is wrong is told."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.sandbox.steps import Play, plays

NAMED = dict(plays())


@pytest.mark.parametrize("play", NAMED.values(), ids=NAMED)
def test_the_sandbox_answers_as_the_table_says(play: Play) -> None:
    """Each step of each case, for each row."""
    play.run()


@pytest.mark.parametrize(
    "step",
    [
        {"GET /events": 404},
        {"GET /events": {"has": {"result": "failure"}}},
        {"GET /events": {"has": {"data": ["~"]}}},
        {"GET /events": {"has": {"data": {"a": 1}}}},
        {"GET /events": {"has": {"nothing": "~^x"}}},
        {"GET /events": {"has": {"result": "!absent"}}},
        {"GET /events": {"only": {"result": "success"}}},
        {"GET /events": {"says": "nothing"}},
        {"GET /events": {"bytes": "x"}},
        {"GET /events": {"header": {"content-type": "text/plain"}}},
        {"GET /events": {"has_not": 1}},
        {"GET /nothing": {"is": 200}},
    ],
)
def test_a_step_that_is_wrong_fails(step: dict[str, Any]) -> None:
    """Whatever of an answer it is about; so does a word that steps do not know."""
    play = Play("strigo", {"claim": "", "steps": [step]}, datetime(2018, 9, 1, tzinfo=UTC), {})
    with pytest.raises(AssertionError) as raised:
        play.run()
    assert "in step 1" in raised.value.__notes__[0]


def test_an_answer_of_another_form_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    """The document judges each answer, whatever a step looks at."""
    monkeypatch.setattr(
        "lmskit.sandbox.rules.strigo.StrigoRules.shown", lambda *_: {"id": 1, "name": "x"}
    )
    seed = {"events": []}
    event = {"name": "a", "owner": "a@x.example", "class_id": "c"}
    event |= {"date_start": "2018-09-20T11:00:00Z", "date_end": "2018-09-20T12:00:00Z"}
    case = {"claim": "", "seed": seed, "steps": [{"POST /events": {"json": event}}]}
    with pytest.raises(AssertionError, match="data"):
        Play("strigo", case, datetime(2018, 9, 1, tzinfo=UTC), {}).run()

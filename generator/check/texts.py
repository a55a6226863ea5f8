"""Whether somebody has read what the pages say in sentences, and says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from generator.digest.marks import READ_FILE, texts_of
from generator.problems import Problem, in_order

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.check.report import Report
    from generator.digest.facts import Digest
    from generator.digest.marks import Marks


def with_texts(report: Report, digests: Sequence[Digest], marks: Marks) -> Report:
    """The report with the texts of the pages, and with what is not read as unexplained."""
    texts = list(texts_of(digests))
    problems = in_order([*report.problems, *unread(report.vendor, digests, marks)])
    return evolve(
        report,
        texts=len(texts),
        read=sum(map(marks.has, texts)),
        problems=problems,
        unexplained=len(problems),
    )


def unread(vendor: str, digests: Sequence[Digest], marks: Marks) -> Iterator[Problem]:
    """A complaint for each text that nobody has read as it stands, and for each that is gone."""
    command = f"python -m generator check --read {vendor}"
    hint = f"read it, bring the spec in line, then: {command}"
    for digest in digests:
        for text in digest.texts:
            if marks.has(text):
                continue
            before = marks.latest(text.place)
            what = f"reads otherwise than on {before}" if before else "is not marked as read"
            place = f"{digest.page}:{min(text.lines, default=1)}"
            yield Problem("error", place, f"the text {text.place} {what}", hint)
    for gone in marks.gone(digests):
        message = f"the text {gone} was marked as read and is gone"
        hint = f"see that the spec does not need it, then: {command}"
        yield Problem("error", f"{vendor}/{READ_FILE}", message, hint)

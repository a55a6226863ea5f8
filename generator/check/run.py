"""The comparison of the pages with the spec, from the facts to a report."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, Literal

from attrs import define

from generator.check.explained import Explanations
from generator.check.faults import page_faults
from generator.check.fields import FieldCheck
from generator.check.findings import Difference, Findings
from generator.check.lacking import homes
from generator.check.operations import OperationCheck
from generator.check.report import Answer, Report
from generator.check.sources import LIMITS, Source, table
from generator.departures import ROWS, Statement, is_assumed, of_row
from generator.digest.facts import Fact, is_operation
from generator.problems import Problem, in_order

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.check.faults import Fault
    from generator.check.findings import Claim
    from generator.departures import Departure
    from generator.digest.facts import Digest
    from generator.spec import Spec

_OF_EVERY_USE: Final = frozenset(
    {
        *LIMITS,
        "type",
        "format",
        "required",
        "enum",
        "default",
        "nullable",
        "conditional",
        "envelope",
        "body",
        "response",
    }
)
"""What each operation that shares a node says of it on its own."""


def check(spec: Spec, digests: Sequence[Digest]) -> Report:
    """Hold a spec against the digests of its pages."""
    return _Verdict(spec, compare(spec, digests), Explanations.of(spec)).report()


def compare(spec: Spec, digests: Sequence[Digest]) -> Findings:
    """What the spec and the pages have in common and otherwise, nothing of it explained yet."""
    findings = Findings(tuple(digests))
    fields = FieldCheck(spec, findings, resources(digests))
    OperationCheck(spec, findings, fields).run()
    for digest in digests:
        if page := digest.find("page"):
            findings.meet(page.key, ())
    for _, fact in findings.facts():
        if fact.key not in findings.met:
            findings.lack(fact.key, _lacking(fact), homes(spec, findings, fact))
    return findings


def resources(digests: Sequence[Digest]) -> dict[str, tuple[str, Source]]:
    """The resource tables by the schema that they describe: its name without spaces."""
    found: dict[str, tuple[str, Source]] = {}
    for digest in digests:
        for fact in digest.facts:
            rows = digest.about(fact.key, "field")
            if fact.key.startswith("resource:") and not fact.kind and rows:
                found["".join(fact.name.split())] = (fact.key, table(rows, fact.key))
    return found


@define
class _Verdict:
    """Looks up the explanation of everything that was found."""

    spec: Spec
    findings: Findings
    explained: Explanations

    def report(self) -> Report:
        """Count, and complain of what has no explanation."""
        facts = list(self.findings.facts())
        departed, complaints = self._facts(facts)
        broken = {problem.hint for problem in complaints}
        claims, undocumented = self._claims()
        answers, unanswered = self._faults()
        unused = [*self.explained.malformed, *self._half(), *self.explained.unused()]
        problems = in_order([*complaints, *undocumented, *unanswered, *unused])
        return Report(
            vendor=self.spec.vendor,
            operations=sum(len(digest.operations()) for digest in self.findings.digests),
            facts=len(facts),
            matched=len(facts) - len(departed) - len(broken),
            departed=len(departed),
            claims=sum(claims.values()),
            documented=claims["page"],
            evidenced=claims["evidence"],
            assumed=claims["assumption"],
            answers=tuple(answers),
            problems=problems,
            unexplained=len(problems),
        )

    def _facts(self, facts: Sequence[tuple[Digest, Fact]]) -> tuple[set[str], list[Problem]]:
        """The facts that are departed from for a reason, and complaints of the others."""
        explained: set[str] = set()
        problems: list[Problem] = []
        pages = {fact.key: f"{digest.page}:{min(fact.lines, default=1)}" for digest, fact in facts}
        for mismatch in self.findings.mismatches.values():
            statement = mismatch.difference.statement
            if self.explained.answer(mismatch.homes, statement, mismatch.key):
                explained.add(mismatch.key)
            else:
                place, message = pages[mismatch.key], mismatch.difference.message
                if mismatch.difference.more:
                    message += f", where the page has {{{statement}}}"
                problems.append(Problem("error", place, message, mismatch.key))
        return explained - {problem.hint for problem in problems}, problems

    def _half(self) -> Iterator[Problem]:
        """A complaint for each use of a shared node of which the page does not say the same."""
        for departure in (one for listed in self.explained.departures.values() for one in listed):
            subjects = set(self.explained.bound.get(departure.pointer, ()))
            if subjects and departure.statement.aspect in _OF_EVERY_USE:
                for subject in sorted(self.findings.uses.get(departure.node, set()) - subjects):
                    message = (
                        f"x-departure, but the page does not say {departure.statement} of {subject}"
                    )
                    place = self.spec.place(departure.pointer)
                    yield Problem("error", place, message, departure.node)

    def _claims(self) -> tuple[Counter[str], list[Problem]]:
        """How many claims are known from where, and complaints of those from nowhere."""
        counts: Counter[str] = Counter()
        problems: list[Problem] = []
        for claim in self.findings.claims.values():
            source = self._source(claim)
            counts[source or "nothing"] += bool(source or not claim.voluntary)
            if not (source or claim.voluntary):
                problems.append(self._undocumented(claim))
        return counts, problems

    def _source(self, claim: Claim) -> Literal["page", "evidence", "assumption", ""]:
        if claim.documented:
            return "page"
        if claim.against and self.explained.rejects((claim.pointer,), claim.against):
            return "evidence"
        text = self.explained.known(claim.sources)
        if text is None:
            return ""
        return "assumption" if is_assumed(text) else "evidence"

    def _undocumented(self, claim: Claim) -> Problem:
        message = f"{claim.what} is on no page and has no x-evidence"
        return Problem("error", self.spec.place(claim.pointer), message, claim.pointer)

    def _faults(self) -> tuple[list[Answer], list[Problem]]:
        answers: list[Answer] = []
        problems: list[Problem] = []
        for fault in (fault for digest in self.findings.digests for fault in page_faults(digest)):
            departure = self._answer(fault) or self._lacking(fault)
            place = self.spec.place(departure.node) if departure else ""
            answers.append(Answer(fault, departure.node if departure else None, place))
            if departure is None and fault.statement:
                place = f"{fault.page}:{fault.line}"
                message = f"the page contradicts itself: {fault.message}"
                hint = f"no x-departure from {fault.statement} answers it"
                problems.append(Problem("error", place, message, hint))
        return answers, problems

    def _answer(self, fault: Fault) -> Departure | None:
        """The departure from one side of a contradiction, or from all of it."""
        for side in fault.sides:
            homes = self.findings.homes.get(side.key, ())
            if found := self.explained.rejects(homes, Statement(side.aspect, side.said)):
                return found
        if fault.statement is None:
            return None
        around = (home for key in fault.keys for home in self.findings.homes.get(key, ()))
        return self.explained.admits(around, fault.statement)

    def _lacking(self, fault: Fault) -> Departure | None:
        """The departure from a fact of a contradiction that the spec has nothing for."""
        known = self.findings.lacking
        for fact in (known[key] for key in fault.keys if key in known):
            if found := self.explained.rejects(fact.homes, fact.difference.statement):
                return found
        return None


def _lacking(fact: Fact) -> Difference:
    """A fact that the spec has nothing for, of a row all that it says."""
    kind = fact.kind or _whole(fact)
    more = of_row(fact.value) if kind in ROWS else {}
    return Difference(kind, fact.name, "not in the spec", more)


def _whole(fact: Fact) -> str:
    """What a fact that belongs to no other stands for."""
    return "operation" if is_operation(fact) else fact.key.partition(":")[0]

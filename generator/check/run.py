"""The comparison of the pages with the spec, from the facts to a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from generator.check.explained import DEPARTURE, EVIDENCE, Explanations
from generator.check.faults import page_faults
from generator.check.fields import FieldCheck
from generator.check.findings import Findings
from generator.check.operations import OperationCheck
from generator.check.report import Answer, Report
from generator.check.sources import Source, table
from generator.problems import Problem, in_order
from generator.spec_nodes import child, members

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.check.faults import Fault
    from generator.check.findings import Claim, Trail
    from generator.digest.facts import Digest, Fact
    from generator.spec import Spec


def check(spec: Spec, digests: Sequence[Digest]) -> Report:
    """Hold a spec against the digests of its pages."""
    findings = Findings(tuple(digests))
    fields = FieldCheck(spec, findings, resources(digests))
    OperationCheck(spec, findings, fields).run()
    for digest in digests:
        if page := digest.find("page"):
            findings.meet(page.key, ())
    return _Verdict(spec, findings, Explanations.of(spec)).report()


def resources(digests: Sequence[Digest]) -> dict[str, tuple[str, Source]]:
    """The resource tables by the schema that they describe: its name without spaces."""
    found: dict[str, tuple[str, Source]] = {}
    for digest in digests:
        for fact in digest.facts:
            rows = digest.about(fact.key, "field")
            if fact.key.startswith("resource:") and not fact.kind and rows:
                found["".join(fact.name.split())] = (fact.key, table(rows))
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
        claims, evidenced, undocumented = self._claims()
        answers, unanswered = self._faults()
        unused = list(self.explained.unused())
        problems = in_order([*complaints, *undocumented, *unanswered, *unused])
        return Report(
            vendor=self.spec.vendor,
            operations=sum(len(digest.operations()) for digest in self.findings.digests),
            facts=len(facts),
            matched=len(facts) - len(departed) - len(broken),
            departed=len(departed),
            claims=claims,
            documented=claims - evidenced - len(undocumented),
            evidenced=evidenced,
            answers=tuple(answers),
            problems=problems,
            unexplained=len(problems),
        )

    def _facts(self, facts: Sequence[tuple[Digest, Fact]]) -> tuple[set[str], list[Problem]]:
        """The facts that are departed from for a reason, and complaints of the others."""
        explained: set[str] = set()
        problems: list[Problem] = []
        pages = {fact.key: f"{digest.page}:{min(fact.lines, default=1)}" for digest, fact in facts}
        for digest, fact in facts:
            if fact.key not in self.findings.met:
                self.findings.differ(fact.key, "not in the spec", self._around(digest, fact))
        for mismatch in self.findings.mismatches.values():
            if self.explained.take(mismatch.trail, DEPARTURE):
                explained.add(mismatch.key)
            else:
                place = pages[mismatch.key]
                problems.append(Problem("error", place, mismatch.message, mismatch.key))
        return explained - {problem.hint for problem in problems}, problems

    def _around(self, digest: Digest, fact: Fact) -> Trail:
        """Where a departure would stand for a fact that the spec has nothing for."""
        trail = self.findings.places.get(fact.subject, ())
        if fact.kind == "body":
            for pointer in trail:
                body = members(self.spec.find(pointer)).get("requestBody")
                at, raw = self.spec.resolve(child(pointer, "requestBody"), body)
                schemas = [
                    self.spec.resolve("", members(content).get("schema"))[0]
                    for content in members(raw.get("content")).values()
                ]
                return (*schemas, at, *trail)
        return trail

    def _claims(self) -> tuple[int, int, list[Problem]]:
        """How many claims there are, how many have evidence, and complaints of the others."""
        count = evidenced = 0
        problems: list[Problem] = []
        for claim in self.findings.claims.values():
            kinds = (EVIDENCE,) if claim.narrows else (EVIDENCE, DEPARTURE)
            found = not claim.documented and self.explained.take(claim.trail, *kinds)
            count += bool(not claim.voluntary or found)
            evidenced += bool(found)
            if not (claim.documented or found or claim.voluntary):
                problems.append(self._undocumented(claim))
        return count, evidenced, problems

    def _undocumented(self, claim: Claim) -> Problem:
        message = f"{claim.what} is on no page and has no x-evidence"
        return Problem("error", self.spec.place(claim.pointer), message, claim.pointer)

    def _faults(self) -> tuple[list[Answer], list[Problem]]:
        answers: list[Answer] = []
        problems: list[Problem] = []
        for fault in (fault for digest in self.findings.digests for fault in page_faults(digest)):
            pointer = self.explained.take(self._where(fault), DEPARTURE)
            answers.append(Answer(fault, pointer, self.spec.place(pointer) if pointer else ""))
            if pointer is None:
                place = f"{fault.page}:{fault.line}"
                message = f"the page contradicts itself: {fault.message}"
                problems.append(Problem("error", place, message, "no x-departure answers it"))
        return answers, problems

    def _where(self, fault: Fault) -> Trail:
        """The nodes that the facts of a fault stand for."""
        return tuple(p for key in fault.keys for p in self.findings.places.get(key, ()))

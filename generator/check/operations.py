"""Operations of the spec against those of the pages, both ways."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from attrs import define

from generator.check.fields import Around, Member
from generator.check.findings import Difference
from generator.check.lacking import contents
from generator.check.nodes import resolve
from generator.check.prose import ProseCheck, header_names
from generator.check.sources import Source, operation_sources
from generator.spec_nodes import Json, child, items, members, texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.check.fields import FieldCheck
    from generator.check.findings import Findings, Trail
    from generator.digest.facts import Digest, Fact
    from generator.spec import Spec, SpecOperation

_TEMPLATE: Final = re.compile(r":(\w+)|\{(\w+)\}")


@define
class OperationCheck:
    """Takes the operations of the spec one by one."""

    spec: Spec
    findings: Findings
    fields: FieldCheck

    def run(self) -> None:
        """Look at every operation of the spec, and at what the vendor calls."""
        for operation in self.spec.operations():
            self._one(operation, f"the operation {operation.id!r}")
        for webhook in self.spec.webhooks():
            self._one(webhook, f"the webhook {webhook.id!r}")
            at = child(webhook.pointer, "x-webhook")
            what = f"the event {webhook.raw.get('x-webhook')!r}"
            self.findings.claim(at, what, (at, webhook.pointer), documented=False)

    def _one(self, operation: SpecOperation, what: str) -> None:
        at, key = operation.pointer, _named(operation)
        digest = self._digest(key) or self._digest(key := self._moved(operation) or key)
        self.findings.claim(at, what, (at,), documented=digest is not None)
        _One(self.spec, self.findings, self.fields, operation, key, digest).run()

    def _digest(self, key: str) -> Digest | None:
        return next((digest for digest in self.findings.digests if digest.find(key)), None)

    def _moved(self, operation: SpecOperation) -> str:
        """The key of an operation that has another name on the page now, by method and path."""
        if "x-doc" not in operation.raw or operation.pointer.startswith("/webhooks/"):
            return ""
        named = {_named(other) for other in self.spec.operations()}
        found = [
            fact.key
            for digest in self.findings.digests
            for fact in digest.operations()
            if fact.key not in named
            and fact.value.get("method") == operation.method
            and _bare(str(fact.value.get("path"))) == _bare(operation.path)
        ]
        return found[0] if len(found) == 1 else ""


def _named(operation: SpecOperation) -> str:
    return f"op:{operation.raw.get('x-doc', '')}"


def _bare(path: str) -> str:
    """A path without the names of its parameters."""
    return _TEMPLATE.sub("{}", path)


@define
class _One:
    """One operation with the page that describes it, if any does."""

    spec: Spec
    findings: Findings
    fields: FieldCheck
    operation: SpecOperation
    key: str
    digest: Digest | None

    @property
    def here(self) -> Trail:
        """The operation as the trail of what concerns all of it."""
        return (self.operation.pointer,)

    def run(self) -> None:
        """Compare all parts."""
        fact = self.digest.find(self.key) if self.digest else None
        if fact:
            self._line(fact)
        self._parameters()
        self._body()
        for status, response in members(self.operation.raw.get("responses")).items():
            self._response(str(status), response)
        self._security()
        ProseCheck(self.spec, self.findings, self.operation, fact, self.digest).run()
        self._notices()

    def _notices(self) -> None:
        for fact in self._facts("notice"):
            self.findings.meet(fact.key, self.here)
            if not self.operation.raw.get("description"):
                message = "the operation has no description that could tell of the notice"
                self._differ(fact, "notice", fact.name, message, self.here)

    def _line(self, fact: Fact) -> None:
        self.findings.meet(fact.key, self.here)
        if fact.key != _named(self.operation):
            message = f"{fact.name!r} on the page, {self.operation.raw['x-doc']!r} in x-doc"
            self._differ(fact, "operation", fact.name, message, self.here)
        method, path = fact.value.get("method"), fact.value.get("path")
        if method and method != self.operation.method:
            message = f"{method} on the page, {self.operation.method} in the spec"
            self._differ(fact, "method", method, message, self.here)
        if path and _TEMPLATE.sub(r"{\1\2}", path) != self.operation.path:
            message = f"the path is {path} on the page, {self.operation.path} in the spec"
            self._differ(fact, "path", path, message, self.here)

    def _differ(self, fact: Fact, aspect: str, said: Json, message: str, homes: Trail) -> None:
        self.findings.differ(fact.key, Difference(aspect, said, message), homes)

    def _parameters(self) -> None:
        parameters = self.spec.parameters(self.operation)
        in_path = sum(raw.get("in") == "path" for _, raw in parameters)
        for pointer, raw in parameters:
            place, name = str(raw.get("in")), str(raw.get("name"))
            at, is_required = child(pointer, "schema"), bool(raw.get("required"))
            member = Member(at, raw.get("schema"), name, is_required, (pointer,))
            # One that several operations share answers for itself.
            near = (pointer,) if pointer.startswith("/components/") else (pointer, *self.here)
            table = self._table(place, name)
            self.fields.member(member, [table], Around(near))
            # A page that has as many names for what is in the path has another name for this one.
            is_lost = place != "path" or len(table.facts) < in_path
            if near == (pointer,) and table.key and not table.knows(name) and is_lost:
                # Evidence of what others share does not say that this operation has it too.
                at = child(self.operation.pointer, "parameters")
                self.findings.claim(at, f"the parameter {name!r}", (at,), documented=False)

    def _table(self, place: str, name: str) -> Source:
        """The table of the parameters in one place; a name in the path documents itself."""
        facts = {
            fact.name.partition(":")[2]: fact
            for fact in self._facts("param")
            if fact.name.startswith(f"{place}:")
        }
        fact = self.digest.find(self.key) if self.digest else None
        path = str(fact.value.get("path") or "") if fact else ""
        printed = [match[1] or match[2] for match in _TEMPLATE.finditer(path)]
        if place == "header":
            sent = {
                header for example in self._facts("example") for header in header_names(example)
            }
            printed = [name] if name.lower() in sent else []
        is_printed = place in ("path", "header") and name in printed and name not in facts
        # The names in a path that the spec has otherwise are not those of the page.
        is_its_own = place != "path" or _TEMPLATE.sub(r"{\1\2}", path) in ("", self.operation.path)
        key = self.key if fact and is_its_own else ""
        return Source("table", facts, {name: "string"} if is_printed else {}, key=key)

    def _body(self) -> None:
        raw = self.operation.raw.get("requestBody")
        pointer, body = self.spec.resolve(child(self.operation.pointer, "requestBody"), raw)
        for fact in self._facts("example"):
            if fact.name.startswith("request:"):
                self._request(fact, (pointer,) if raw else self.here)
        if not raw:
            self._names_left("request", self.here)
            return
        sources = operation_sources(self.digest, self.key, "request") if self.digest else []
        if form := self._form():
            sources.append(form)
        named = [fact for fact in self._facts("schema") if fact.name == "request"]
        is_known = bool(sources or named)
        self.findings.claim(pointer, "the body", (pointer, *self.here), documented=is_known)
        self._media("consumes", members(body.get("content")), (pointer,))
        self._table_of(pointer, sources)
        for media, content in members(body.get("content")).items():
            at = child(pointer, "content", media, "schema")
            schema = members(content).get("schema")
            for fact in named:
                self._named(fact, at, schema, (pointer,))
                self._presence(fact, pointer, is_required=bool(body.get("required")))
            self.fields.schema(at, schema, sources, Around((pointer, *self.here)))
        self._names_left("request", (pointer,))

    def _form(self) -> Source | None:
        facts = [fact for fact in self._facts("param") if fact.name.startswith("form:")]
        rows = {fact.name.partition(":")[2]: fact for fact in facts}
        return Source("table", rows, {}, key=self.key) if rows else None

    def _media(self, which: str, content: dict[str, Json], trail: Trail) -> None:
        """What an operation `consumes` or `produces`."""
        fact = self.digest.find(self.key) if self.digest else None
        printed = texts(fact.value.get(which)) if fact else []
        known = {media.lower() for media in printed}
        if fact and printed and not {media.lower() for media in content} <= known:
            message = f"{', '.join(printed)} on the page, {', '.join(content)} in the spec"
            self._differ(fact, which, list(printed), message, trail)

    def _request(self, fact: Fact, trail: Trail) -> None:
        self.findings.meet(fact.key, trail)
        if not fact.value.get("parses", True):
            self._differ(fact, "parses", False, "the example is not JSON", trail)
        if (url := fact.value.get("url")) and url != self._url():
            message = f"the example is sent to {url}, the spec says {self._url()}"
            self._differ(fact, "url", url, message, self.here)

    def _url(self) -> str:
        servers = items(self.spec.document.get("servers"))
        base = str(members(servers[0]).get("url", "")) if servers else ""
        path = urlsplit(base).path.rstrip("/") + _TEMPLATE.sub("{}", self.operation.path)
        return f"{self.operation.method} {path}"

    def _response(self, status: str, raw: object) -> None:
        used = child(self.operation.pointer, "responses", status)
        at, response = self.spec.resolve(used, raw)
        trail = (used, at, child(self.operation.pointer, "responses"), *self.here)
        fact = self.digest.find(f"{self.key}/status:{status}") if self.digest else None
        self.findings.claim(used, f"the status {status}", trail, documented=fact is not None)
        if fact:
            self.findings.meet(fact.key, (used, at))
        self._headers(fact, used, at, members(response.get("headers")))
        content = members(response.get("content"))
        is_success = status.startswith("2")
        if is_success:
            self._media("produces", content, (used, at))
        self._examples(content, at, is_success=is_success)
        for media, body in content.items():
            pointer = child(at, "content", media, "schema")
            schema = members(body).get("schema")
            if fact and fact.value.get("schema"):
                self._named(fact, pointer, schema, (used, at))
            self._response_schema(pointer, schema, (at, used), is_success=is_success)
        if is_success:
            self._names_left("response", (used, at))

    def _headers(self, fact: Fact | None, used: str, at: str, headers: dict[str, Json]) -> None:
        printed = header_names(fact)
        for name in headers:
            pointer, is_said = child(at, "headers", name), name.lower() in printed
            what = f"the header {name!r}"
            self.findings.claim(pointer, what, (pointer, at, used), documented=is_said)
        lost = sorted(printed - {name.lower() for name in headers})
        if fact and lost:
            message = f"the header {', '.join(lost)} is not in the spec"
            self._differ(fact, "headers", fact.value["headers"], message, (used, at))

    def _examples(self, content: dict[str, Json], at: str, *, is_success: bool) -> None:
        for fact in self._facts("example"):
            if fact.name.startswith("response:") and is_success:
                self.findings.meet(fact.key, (at,))
                status = fact.value.get("status")
                if status and str(status) not in members(self.operation.raw.get("responses")):
                    message = f"the example is a {status}, which the spec does not have"
                    self._differ(fact, "status", str(status), message, (at,))
                if not fact.value.get("parses", True):
                    message = "the example is not JSON"
                    self._differ(fact, "parses", False, message, (at,))
                if fact.value.get("names") and not content:
                    message = "the example has a body, the answer of the spec none"
                    self._differ(fact, "example", "body", message, (at,))

    def _response_schema(
        self, pointer: str, schema: object, near: Trail, *, is_success: bool
    ) -> None:
        sources = []
        if self.digest and is_success:
            sources = operation_sources(self.digest, self.key, "response")
            self._table_of(near[0], sources)
        node = resolve(self.spec, pointer, schema)
        envelope = node.raw.get("x-envelope")
        bare = [source for source in sources if envelope and not source.knows(str(envelope))]
        if envelope and self.digest and is_success:
            self.findings.use(self.key, (node.at,))
        if not bare:
            self.fields.schema(pointer, schema, sources, Around(near))
            return
        for source in bare:
            message = "the page shows only what is in the envelope"
            said = Difference("envelope", "missing", message)
            self.findings.differ(source.key or source.facts[""].key, said, (node.at,))
        self.fields.schema(pointer, schema, [], Around(near))
        at = child(node.at, "properties", str(envelope))
        inner = members(node.raw.get("properties")).get(str(envelope))
        self.fields.schema(at, inner, bare, Around((at,)))

    def _table_of(self, pointer: str, sources: Sequence[Source]) -> None:
        """A table that is of a whole body or answer, whose schema others may share."""
        if any(source.is_whole for source in sources):
            self.findings.use(self.key, tuple(contents(self.spec, pointer)))

    def _named(self, fact: Fact, pointer: str, schema: object, trail: Trail) -> None:
        """A page that names its schemas: the spec has the same name."""
        self.findings.meet(fact.key, trail)
        printed = str(fact.value.get("schema") or fact.value.get("name") or "")
        node = resolve(self.spec, pointer, schema)
        if printed and printed != node.component:
            named = node.component or "unnamed"
            message = f"the schema is {printed} on the page, {named} in the spec"
            self._differ(fact, "schema", printed, message, (pointer, node.at, *trail))

    def _presence(self, fact: Fact, pointer: str, *, is_required: bool) -> None:
        """Whether the body may be left out."""
        if (printed := fact.value.get("required")) is not None and printed != is_required:
            words = {True: "required", False: "optional"}
            message = f"{words[printed]} on the page, {words[is_required]} in the spec"
            self._differ(fact, "required", printed, message, (pointer,))

    def _names_left(self, which: str, homes: Trail) -> None:
        """Names of an example that the spec does not have."""
        shown = [(f, "") for f in self._facts("example") if f.name.startswith(which)]
        rows = self._facts("body" if which == "request" else which)
        shown += [(row, f"{row.name}.") for row in rows]
        for fact, prefix in shown:
            names = {f"{prefix}{name}" for name in members(fact.value.get("names"))}
            for name in sorted(names - self.fields.shown.get(fact.key, set())):
                self._differ(fact, "example", name, f"{name!r} is not in the spec", homes)

    def _security(self) -> None:
        required = self.operation.raw.get("security", self.spec.document.get("security"))
        schemes = {name: texts(scopes) for need in items(required) for name, scopes in need.items()}
        facts = self._facts("auth")
        matched: set[str] = set()
        for fact in facts:
            found = [name for name in schemes if self._is_scheme(name, fact)]
            self.findings.meet(fact.key, self.here)
            matched.update(found)
            if not found:
                message = f"no security requirement for {fact.name}"
                self._differ(fact, "auth", fact.name, message, self.here)
        for name in schemes:
            pointer = f"/components/securitySchemes/{name}"
            trail = (pointer, *self.here)
            what = f"the security scheme {name!r}"
            self.findings.claim(pointer, what, trail, documented=name in matched)
            if self.digest and "auth" in self.digest.kinds:
                at, what = child(self.operation.pointer, "security"), f"that {name!r} is enough"
                self.findings.claim(at, what, (at, *self.here), documented=name in matched)
        self._scopes(schemes)

    def _scopes(self, schemes: dict[str, list[str]]) -> None:
        facts = self._facts("scope")
        for fact in facts:
            self.findings.meet(fact.key, self.here)
            among = schemes.get(str(fact.value["scheme"]), []) if "scheme" in fact.value else None
            known = among if among is not None else [s for found in schemes.values() for s in found]
            if fact.name not in known:
                message = "the scope is not in the spec"
                self._differ(fact, "scope", fact.name, message, self.here)
        printed = [fact.name for fact in facts]
        for scope in (scope for scopes in schemes.values() for scope in scopes):
            at = child(self.operation.pointer, "scopes")
            trail = (at, child(self.operation.pointer, "security"), *self.here)
            self.findings.claim(at, f"the scope {scope!r}", trail, documented=scope in printed)

    def _is_scheme(self, name: str, fact: Fact) -> bool:
        scheme = members(self.spec.find(child("/components/securitySchemes", name)))
        kinds = {str(scheme.get(key, "")).lower() for key in ("type", "scheme")}
        if "type" in fact.value:
            return str(fact.value["type"]).lower() in kinds
        return fact.name == name or fact.name.lower() in kinds

    def _facts(self, kind: str) -> list[Fact]:
        return list(self.digest.about(self.key, kind)) if self.digest else []

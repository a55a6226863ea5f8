"""What sentences of a page say about an operation, against the keys in which a spec says it.

| the page | the spec |
|---|---|
| a partial update | PATCH, or `x-partial`; a body that requires nothing |
| results a page | `x-page-size`, or default or maximum of the parameter for the size |
| idempotent on fields | `x-retry: {safe_with: […]}` |
| a limit of items | `maxItems` of an array in the body |
| an answer has more on request | its fields, none of them required |
| headers | parameters, security schemes, the headers of a response |
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define

from generator.check.findings import Difference
from generator.check.nodes import COMBINERS, Node, leaves, resolve
from generator.check.sources import LIMITS
from generator.spec_nodes import Json, child, items, members, texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.check.findings import Findings, Trail
    from generator.digest.facts import Digest, Fact
    from generator.spec import Spec, SpecOperation

PARTIAL: Final = "x-partial"
PAGE_SIZE: Final = "x-page-size"
SIZE_NAMES: Final = frozenset({"page_size", "pageSize", "per_page", "perPage", "limit"})
"""What a parameter for the number of records on a page is called."""
_OF_THE_BODY: Final = frozenset({"accept", "content-type"})
"""Headers that follow from the bodies: OpenAPI has no parameters of these names."""
_DEEPEST: Final = 6
_Property = tuple[str, str, bool]
"""Name, pointer, and whether it is required."""


@define
class ProseCheck:
    """One operation with the facts that sentences of its page gave."""

    spec: Spec
    findings: Findings
    operation: SpecOperation
    fact: Fact | None
    """The operation on its page; None if no page has it."""
    digest: Digest | None

    @property
    def here(self) -> Trail:
        """The operation as the home of what concerns all of it."""
        return (self.operation.pointer,)

    def run(self) -> None:
        """Compare every such fact, and ask for the source of what only the spec says."""
        self._partial()
        self._page_size()
        self._pagination()
        self._retry()
        self._most_items()
        self._adds()
        self._request_headers()

    def _said(self, key: str) -> Json:
        return self.fact.value.get(key) if self.fact else None

    def _differ(self, key: str, message: str, homes: Trail) -> None:
        if self.fact:
            self.findings.differ(self.fact.key, Difference(key, self._said(key), message), homes)

    def _claim(self, key: str, what: str, *, documented: bool) -> None:
        """A claim of a key of the operation, which evidence by parts may name."""
        at = child(self.operation.pointer, key)
        self.findings.claim(at, what, (at, *self.here), documented=documented)

    def _partial(self) -> None:
        said, mark = self._said("partial"), self.operation.raw.get(PARTIAL)
        if mark:
            self._claim(PARTIAL, "that the update is partial", documented=bool(said))
        if not said:
            return
        if not mark and self.operation.method != "PATCH":
            self._differ("partial", f"a partial update on the page, no {PARTIAL} here", self.here)
        for node in self._body():
            if required := texts(node.raw.get("required")):
                message = f"a partial update on the page, the spec requires {', '.join(required)}"
                self._differ("partial", message, self.here)

    def _page_size(self) -> None:
        said, mark = self._said("perPage"), self.operation.raw.get(PAGE_SIZE)
        found: list[Json] = [mark] if mark is not None else []
        homes = self.here
        if mark is not None:
            self._claim(PAGE_SIZE, f"a page of {mark}", documented=said == mark)
        for pointer, raw in self.spec.parameters(self.operation):
            if raw.get("name") in SIZE_NAMES:
                homes += (pointer,)
                node = resolve(self.spec, child(pointer, "schema"), raw.get("schema"))
                for key in {"default", "maximum"} & node.raw.keys():
                    # Where the spec says what a page holds, the most it can hold is no answer.
                    found += [node.raw[key]] if mark is None or key == "default" else []
                    if said == node.raw[key]:
                        self._limit(node, key, node.raw[key])
        if said is not None and said not in found:
            self._differ("perPage", f"{said} results a page on the page, {_or(found)} here", homes)

    def _limit(self, node: Node, key: str, value: Json) -> None:
        """A limit of a schema that a sentence of the page gives."""
        at = node.used if key in members(self.spec.find(node.used)) else node.at
        self.findings.claim(at, f"{key} {value!r}", (at,), documented=True, settled=True)

    def _pagination(self) -> None:
        """How a list is paged: by a parameter that a table has, or by pages that prose has."""
        raw = members(self.operation.raw.get("x-pagination"))
        if not raw:
            return
        names = {fact.name for fact in self._facts("param")}
        by_token = f"query:{raw.get('parameter')}" in names
        is_said = by_token or (raw.get("style") == "link" and self._said("perPage") is not None)
        self._claim("x-pagination", f"the paging by {raw.get('style')}", documented=is_said)

    def _retry(self) -> None:
        said, retry = texts(self._said("idempotentOn")), self.operation.raw.get("x-retry")
        required = {name for node in self._body() for name in texts(node.raw.get("required"))}
        wanted = {name.partition(".")[0] for name in said} - required
        have = set(texts(members(retry).get("safe_with")))
        agrees = have == wanted if wanted else retry == "safe"
        if said and not agrees:
            needs = f"{{safe_with: [{', '.join(sorted(wanted))}]}}" if wanted else "safe"
            message = f"idempotent on {' & '.join(said)} on the page: x-retry should be {needs}"
            self._differ("idempotentOn", message, self.here)
        if self.operation.method in ("POST", "PATCH") and retry not in ("unsafe", None):
            # Where PATCH is said to be what PUT is, it is as harmless.
            is_put = self.operation.method == "PATCH" and bool(self._said("partial"))
            is_said = is_put if not said else agrees
            self._claim("x-retry", "that sending twice is harmless", documented=is_said)

    def _most_items(self) -> None:
        said = self._said("maxItems")
        body = list(self._body())
        arrays = [node for node in body if "items" in node.raw]
        for node in arrays:
            for key in LIMITS:
                if key in node.raw:
                    is_said = key == "maxItems" and node.raw[key] == said
                    what = f"{key} {node.raw[key]!r}"
                    self.findings.claim(node.at, what, (node.at, *self.here), documented=is_said)
        for node in body:
            for name, member in members(node.raw.get("properties")).items():
                arrays.append(resolve(self.spec, child(node.at, "properties", name), member))
        found = [node for node in arrays if node.raw.get("maxItems") == said]
        for node in found if said is not None else ():
            self._limit(node, "maxItems", said)
        if said is not None and not found:
            message = f"at most {said} items on the page, no array of the body says so"
            self._differ("maxItems", message, self.here)

    def _adds(self) -> None:
        """Fields that an answer has only if a parameter asks for them."""
        for fact in self._facts("param"):
            names = texts(fact.value.get("adds"))
            if not names:
                continue
            found = {name: (at, is_required) for name, at, is_required in self._answered()}
            for name in names:
                if name in found:
                    at = found[name][0]
                    self.findings.claim(at, f"the field {name!r}", (at,), documented=True)
            lost = [name for name in names if name not in found]
            always = [name for name in names if name in found and found[name][1]]
            for listed, what in ((lost, "is in no answer"), (always, "is required")):
                if listed:
                    message = f"added to the answer on the page, {what} here: {', '.join(listed)}"
                    homes = self.findings.homes.get(fact.key, self.here)
                    self.findings.differ(fact.key, Difference("adds", names, message), homes)

    def _answered(self) -> Iterator[_Property]:
        for status, raw in members(self.operation.raw.get("responses")).items():
            used = child(self.operation.pointer, "responses", status)
            at, response = self.spec.resolve(used, raw)
            for media, content in members(response.get("content")).items():
                if status.startswith("2"):
                    pointer = child(at, "content", media, "schema")
                    yield from self._properties(pointer, members(content).get("schema"), _DEEPEST)

    def _properties(self, pointer: str, raw: object, depth: int) -> Iterator[_Property]:
        """Every property in a schema, those further out last."""
        node = resolve(self.spec, pointer, raw)
        parts = [
            (child(node.at, key, at), part)
            for key in COMBINERS
            for at, part in enumerate(items(node.raw.get(key)))
        ]
        if "items" in node.raw:
            parts.append((child(node.at, "items"), node.raw["items"]))
        required = texts(node.raw.get("required"))
        own = members(node.raw.get("properties"))
        parts += [(child(node.at, "properties", name), member) for name, member in own.items()]
        for at, part in parts if depth else ():
            yield from self._properties(at, part, depth - 1)
        for name in own:
            yield name, child(node.at, "properties", name), name in required

    def _request_headers(self) -> None:
        """The headers that the examples of a request send."""
        sent = {
            str(raw.get("name")).lower(): bool(raw.get("required"))
            for _, raw in self.spec.parameters(self.operation)
            if raw.get("in") == "header"
        }
        sent |= dict.fromkeys(self._credentials(), True)
        for fact in self._facts("example"):
            shown = texts(fact.value.get("headers"))
            if not shown:
                continue
            foreign = sorted(set(shown) - sent.keys() - _OF_THE_BODY)
            lost = sorted(name for name, needed in sent.items() if needed and name not in shown)
            for names, what in ((foreign, "is in the example"), (lost, "is not in the example")):
                if names:
                    message = f"the header {', '.join(names)} {what}, unlike in the spec"
                    said = Difference("headers", shown, message)
                    self.findings.differ(fact.key, said, self.here)

    def _credentials(self) -> set[str]:
        """The headers of the credentials that every way in needs."""
        needs = self.operation.raw.get("security", self.spec.document.get("security"))
        ways = [{_header(self._scheme(name)) for name in members(need)} for need in items(needs)]
        among = {header for way in ways for header in way if header}
        return {header for header in among if all(header in way for way in ways)}

    def _scheme(self, name: str) -> dict[str, Json]:
        return members(self.spec.find(child("/components/securitySchemes", name)))

    def _body(self) -> Iterator[Node]:
        """The schemas of the body at its top, without what they are combined by."""
        raw = self.operation.raw.get("requestBody")
        at, body = self.spec.resolve(child(self.operation.pointer, "requestBody"), raw)
        for media, content in members(body.get("content")).items():
            pointer = child(at, "content", media, "schema")
            yield from leaves(
                self.spec, resolve(self.spec, pointer, members(content).get("schema"))
            )

    def _facts(self, kind: str) -> Sequence[Fact]:
        return self.digest.about(self.fact.key, kind) if self.fact and self.digest else ()


def header_names(fact: Fact | None) -> set[str]:
    """The headers that a fact names, in small letters."""
    return {name.lower() for name in texts(fact.value.get("headers"))} if fact else set()


def _header(scheme: dict[str, Json]) -> str:
    if scheme.get("type") == "apiKey":
        return str(scheme.get("name")).lower() if scheme.get("in") == "header" else ""
    return "authorization"


def _or(values: list[Json]) -> str:
    return " or ".join(map(str, values)) or "nothing"

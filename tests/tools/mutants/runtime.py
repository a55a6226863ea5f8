"""Mistakes in the runtime that every client stands on."""

from __future__ import annotations

from tests.tools.mutants.mutant import Mutant

MUTANTS = (
    Mutant(
        "built by two threads at once",
        "lmskit/_once.py",
        "        with build_lock():\n            if key not in self:\n",
        "        if True:\n            if key not in self:\n",
    ),
    Mutant(
        "fork beside a build", "lmskit/_once.py", "        before=_building.before_fork,\n", None
    ),
    Mutant(
        "lock inherited by a child",
        "lmskit/_once.py",
        'is left."""\n        self.lock = threading.RLock()\n',
        'is left."""\n',
    ),
    Mutant(
        "async half does not wait",
        "lmskit/_core.py",
        "            await self.sleep(delay)\n",
        "            await self.sleep(0)\n",
    ),
    Mutant(
        "one request too many",
        "lmskit/_limiter.py",
        "if len(starts) >= self._limit.calls else 0.0",
        "if len(starts) > self._limit.calls else 0.0",
    ),
    Mutant(
        "async half does not wait for its place",
        "lmskit/_core.py",
        "            await self._limiter.wait_async(self.clock, self.sleep)\n",
        "            self._limiter.take(self.clock)\n",
    ),
    Mutant(
        "a copy with rate limits of its own",
        "lmskit/_core.py",
        "            limiter=self._limiter, responds=self._responds,\n",
        "            responds=self._responds,\n",
    ),
    Mutant(
        "issued token shown", "lmskit/_tokens.py", "        settings.secrets.issue(value)\n", None
    ),
    Mutant(
        "colon in a Basic user",
        "lmskit/_auth.py",
        '        if ":" in found[name]:\n',
        "        if not found[name]:\n",
    ),
    Mutant("path not encoded", "lmskit/_encoding.py", 'quote(text, safe="")', "text"),
    Mutant(
        "null sent for absent",
        "lmskit/_wire.py",
        "        elif field.required:\n",
        "        else:\n            converted[field.wire] = None\n        if False:\n",
    ),
    Mutant(
        "Accept dropped",
        "lmskit/_request.py",
        '    headers = {"accept": operation.accept}\n',
        "    headers: dict[str, str] = {}\n",
    ),
    Mutant(
        "Authorization dropped",
        "lmskit/settings.py",
        "            own[self.vendor.auth.header.lower()] = self.authorization.reveal()\n",
        "            pass\n",
    ),
    Mutant(
        "bool as 'True'",
        "lmskit/_wire.py",
        "                converted[field.wire] = convert(value)\n",
        "                converted[field.wire] = str(value) if value is True else convert(value)\n",
    ),
    Mutant(
        "error status swallowed",
        "lmskit/_core.py",
        "if not 200 <= response.status_code < 300:",
        "if response.status_code >= 500:",
    ),
    Mutant(
        "token sent with other filters",
        "lmskit/pager.py",
        'if parameter.location == "path"\n    }\n    return call.following({**kept,',
        "if parameter.argument in call.arguments\n    }\n    return call.following({**kept,",
    ),
    Mutant(
        "only the first page",
        "lmskit/pager.py",
        '"token": _by_token',
        '"token": _no_more',
    ),
    Mutant(
        "only the last token remembered",
        "lmskit/pager.py",
        "if token in call.sent:",
        "if token == sent:",
    ),
    Mutant(
        "link followed to any origin",
        "lmskit/pager.py",
        "return None if url.userinfo or origin(url) != expected else url",
        "return url",
    ),
    Mutant(
        "only the last link remembered",
        "lmskit/pager.py",
        "if _target(url) in call.sent:",
        "if _target(url) == _target(response.request.url):",
    ),
    Mutant(
        "extra members of the query with every page",
        "lmskit/pager.py",
        "msgspec.structs.replace(options, extra_query=None)",
        "options",
    ),
    Mutant(
        "array that is an object taken for one",
        "lmskit/_reading.py",
        "        if not fits:\n",
        "        if not fits and value is None:\n",
    ),
    Mutant(
        "members that no one named dropped",
        "lmskit/_additional.py",
        "key: item for key, item in plain.items() if known.get(key, own) == own",
        "key: item for key, item in plain.items() if key == own",
    ),
    Mutant(
        "form parts in another order",
        "lmskit/_uploads.py",
        "for part in self._parts:\n",
        "for part in reversed(self._parts):\n",
    ),
    Mutant(
        "boundary known beforehand",
        "lmskit/_request.py",
        "boundary={token_hex(16)}",
        "boundary=+++",
    ),
    Mutant(
        "DELETE body dropped",
        "lmskit/_request.py",
        "    elif body is not UNSET:\n",
        '    elif body is not UNSET and operation.method != "DELETE":\n',
    ),
    Mutant(
        "bearer not renewed after a 401",
        "lmskit/_retry.py",
        "token.refused_by(response)",
        "False",
    ),
    Mutant(
        "bearer used after its time",
        "lmskit/_tokens.py",
        "if self._refused or now >= self._renew_at:",
        "if self._refused:",
    ),
    Mutant(
        "Accept dropped at some operations",
        "lmskit/_request.py",
        '    headers = {"accept": operation.accept}\n',
        '    headers = {"accept": operation.accept} if operation.method != "PUT" else {}\n',
    ),
    Mutant(
        "a dot segment left as it is",
        "lmskit/_encoding.py",
        'return encoded.replace(".", "%2E") if encoded in (".", "..") else encoded',
        "return encoded",
    ),
    Mutant(
        "naive moment sent",
        "lmskit/_wire.py",
        '        raise UnsendableError("expected a datetime with a time zone, got a naive one")\n',
        "        return value.replace(tzinfo=UTC)\n",
    ),
)

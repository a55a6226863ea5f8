"""What a recording says about itself: where it went, what it carried, how its bodies are packed."""

from __future__ import annotations

import binascii
import ipaddress
import json
import re
from typing import TYPE_CHECKING

import httpx
from attrs import evolve

from lmskit.testing import provenance
from lmskit.testing.openapi import read_document
from lmskit.testing.provenance import ProvenanceError
from lmskit.testing.scrubbing import Secret, ShortSecretError
from lmskit.testing.uri import split_uri

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lmskit.testing.cassette import Interaction, RecordedResponse

_SCANNED_ENCODINGS = {"gzip", "x-gzip", "deflate", "identity"}
_CREDENTIAL_HEADER = re.compile(r"authorization|cookie|(^|-)(key|token|secret)$", re.IGNORECASE)
_SHORTEST_COOKIE = 12


def is_loopback(url: str) -> bool:
    """Whether a URL leads to this machine, as far as its host says so."""
    host = split_uri(url).host
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def class_of_recording(interactions: Iterable[Interaction]) -> str:
    """`live`, unless anything was answered by this machine or by a sandbox: then `sandbox`."""
    return "sandbox" if any(map(_is_local, interactions)) else "live"


def _is_local(interaction: Interaction) -> bool:
    server = interaction.response.header("server") or ""
    return server.startswith("lmskit-sandbox") or is_loopback(interaction.request.uri)


def with_origin(interaction: Interaction, origins: Mapping[str, str]) -> Interaction:
    """An interaction with other origins in its URI, and in the headers that are URIs."""
    request, response = interaction.request, interaction.response
    target = split_uri(request.uri)
    origin = origins.get(target.origin, target.origin)
    headers = tuple(
        (name, _moved(value, origins) if name.lower() in ("location", "link") else value)
        for name, value in response.headers
    )
    uri = origin + str(target)[len(target.origin) :]
    return evolve(
        interaction,
        request=evolve(request, uri=uri),
        response=evolve(response, headers=headers),
    )


def _moved(text: str, origins: Mapping[str, str]) -> str:
    for used, named in origins.items():
        text = text.replace(used, named)
    return text


def body_of(response: RecordedResponse) -> bytes:
    """The body without its content encoding; ValueError where it cannot be had."""
    encodings = (response.header("content-encoding") or "identity").lower().split(",")
    unknown = {one.strip() for one in encodings} - _SCANNED_ENCODINGS
    if unknown:
        listed = ", ".join(sorted(unknown))
        raise ValueError(f"its body is {listed}, which cannot be searched for secrets")
    try:
        headers = response.raw_headers
        return httpx.Response(response.status, headers=headers, content=response.body).content
    except httpx.DecodingError as fault:
        raise ValueError(f"its body is not what its Content-Encoding says: {fault}") from fault


def declared_headers(package: str | None) -> list[str]:
    """The headers that a client's spec has as parameters, those that hold credentials left out."""
    if package is None:
        return []
    try:
        document = read_document(json.loads(provenance.spec_source(package)))
    except ProvenanceError:
        # The stamp says so, with what to do.
        return []
    names = sorted(document.header_parameters())
    return [name for name in names if not _CREDENTIAL_HEADER.search(name)]


def credentials_in(interaction: Interaction) -> Iterator[Secret]:
    """The credentials that the headers of an interaction carry, and the parts of each."""
    pairs = [
        *(("request", name, value) for name, value in interaction.request.headers),
        *(("response", name, value) for name, value in interaction.response.headers),
    ]
    for side, name, value in pairs:
        if _CREDENTIAL_HEADER.search(name):
            texts = _cookies(value) if "cookie" in name.lower() else _tokens(value)
            for text in dict.fromkeys(texts):
                try:
                    yield Secret(f"the header {name.lower()} of a {side}", text)
                except ShortSecretError:
                    # The header goes in any case; so short a part is in every text.
                    continue


def _tokens(value: str) -> Iterator[str]:
    scheme, _, rest = value.partition(" ")
    token = rest.strip() or scheme
    plain = _basic(token) if scheme.lower() == "basic" else token
    yield token
    yield plain
    yield from plain.split(":")


def _basic(token: str) -> str:
    try:
        return binascii.a2b_base64(token).decode("utf-8", "replace")
    except binascii.Error:
        return token


def _cookies(value: str) -> Iterator[str]:
    for pair in value.split(";"):
        text = pair.partition("=")[2].strip()
        # Attributes and preferences are short, and are in other texts too.
        if len(text) >= _SHORTEST_COOKIE:
            yield text

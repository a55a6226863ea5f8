"""String formats, as the text on the wire and as the Python value that stands for it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from lmskit.testing.strategies.text import rarely

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_USUAL = (dt.datetime(1970, 1, 1), dt.datetime(2100, 1, 1))
_LAST_MICROSECOND = 999999
_ATEXT = "abcxyzABC019!#$%&'*+-/=?^_`{|}~"
_HOSTS = ("example.com", "a.b", "x-1.EXAMPLE.org", "sub.domain.example.co.uk", "1.example")
_AUTHORITIES = (*_HOSTS, "localhost:8080", "127.0.0.1", "[::1]:443", "me@example.com")
_PCHARS = ("a", "Z", "0", "-", ".", "..", "_", "~", *"!$&'()*+,;=:@", "%20", "%2F", "%C3%A9")


def _offset(minutes: int) -> dt.timezone:
    return dt.timezone(dt.timedelta(minutes=minutes))


def offsets() -> SearchStrategy[dt.timezone]:
    """UTC, and offsets of any minute, quarter hours and odd ones alike."""
    odd = st.sampled_from([0, 345, -210, 840, -720, 1, -1, 1439, -1439])
    return st.one_of(st.just(dt.UTC), st.builds(_offset, odd | st.integers(-1439, 1439)))


def zoned_datetimes() -> SearchStrategy[dt.datetime]:
    """Aware datetimes: any offset, with and without microseconds, the first and last years too."""
    return st.builds(_zoned, _moments(), offsets())


def aware_datetimes() -> SearchStrategy[dt.datetime]:
    """Aware datetimes as a caller may have them, now and then in a local mean time.

    That is what zoneinfo gives before the railways: its offset has seconds, which no RFC 3339 text
    can say, so a client has to write the same instant in another way.
    """
    local_mean_time = dt.timezone(dt.timedelta(minutes=53, seconds=28))
    odd = st.datetimes(timezones=st.just(local_mean_time), min_value=_USUAL[0])
    return rarely(zoned_datetimes(), odd, 20)


def _moments() -> SearchStrategy[dt.datetime]:
    usual = st.datetimes(*_USUAL)
    whole = usual.map(lambda moment: moment.replace(microsecond=0))
    ends = st.sampled_from([dt.datetime.min, dt.datetime.max])
    return st.one_of(whole, usual, st.datetimes(), ends)


def _zoned(moment: dt.datetime, zone: dt.timezone) -> dt.datetime:
    return moment.replace(tzinfo=zone)


def naive_datetimes() -> SearchStrategy[dt.datetime]:
    """Datetimes without a zone: what a client has to refuse."""
    return st.datetimes()


def _rfc3339(moment: dt.datetime, digits: int, zulu: bool) -> str:
    if moment.microsecond == _LAST_MICROSECOND:  # rounded to a microsecond, no Python year holds it
        digits = min(digits, 6)
    fraction = f".{moment.microsecond:06}789"[: digits + 1] if digits else ""
    offset = moment.strftime("%z")
    zone = "Z" if zulu and offset == "+0000" else f"{offset[:3]}:{offset[3:]}"
    return f"{moment.replace(microsecond=0, tzinfo=None).isoformat()}{fraction}{zone}"


def date_times() -> SearchStrategy[str]:
    """RFC 3339 text: `Z` and offsets, none to nine digits of a second (.NET sends seven)."""
    digits = st.sampled_from([0, 3, 6, 1, 7, 9])
    return st.builds(_rfc3339, zoned_datetimes(), digits, st.booleans())


def emails() -> SearchStrategy[str]:
    """Addresses with every character that a dot-atom may hold, `+` among them."""
    atoms = st.text(_ATEXT, min_size=1, max_size=12)
    locals_ = st.one_of(atoms, st.builds("{}.{}".format, atoms, atoms))
    return st.builds("{}@{}".format, locals_, st.sampled_from(_HOSTS))


def uris() -> SearchStrategy[str]:
    """Absolute http and https URIs with percent-encoded paths, queries and fragments."""
    starts = [f"{scheme}://{host}" for scheme in ("https", "http") for host in _AUTHORITIES]
    path = st.lists(st.sampled_from([*_PCHARS, "/"]), max_size=12).map("".join)
    tail = st.sampled_from(["", "?", "?a=%20&b=", "#", "#f/?", "?q=%2F#%23"])
    return st.builds("{}/{}{}".format, st.sampled_from(starts), path, tail)


def uuids() -> SearchStrategy[str]:
    """UUIDs in lower and upper case."""
    return st.one_of(st.uuids().map(str), st.uuids().map(lambda value: str(value).upper()))


TEXT: dict[str, SearchStrategy[str]] = {
    "date-time": date_times(),
    "date": st.dates().map(dt.date.isoformat),
    "email": emails(),
    "uri": uris(),
    "uuid": uuids(),
    "ipv4": st.ip_addresses(v=4).map(str),
}
PYTHON: dict[str, SearchStrategy[Any]] = {"date-time": aware_datetimes(), "date": st.dates()}

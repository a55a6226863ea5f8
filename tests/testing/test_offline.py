"""The guard refuses every way out of the process, and remembers what it refused."""

from __future__ import annotations

import asyncio
import contextlib
import http.server
import socket
import subprocess
import sys
import threading
import types
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import httpx
import pytest

from lmskit.testing import OfflineError, no_sockets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# An address of the block that is set aside for documentation: nothing answers there.
FAR = "192.0.2.1"


@pytest.fixture
def server() -> Iterator[int]:
    """The port of a server on this machine."""
    handler = http.server.SimpleHTTPRequestHandler
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as served:
        thread = threading.Thread(target=served.serve_forever)
        thread.start()
        yield served.server_port
        served.shutdown()
        thread.join()


def datagram(action: str, family: socket.AddressFamily, address: tuple[object, ...]) -> None:
    with socket.socket(family, socket.SOCK_DGRAM) as sock:
        if action == "sendto":
            sock.sendto(b"x", address)
        else:
            sock.sendmsg([b"x"], [], 0, address)


def connect(address: tuple[object, ...], family: socket.AddressFamily = socket.AF_INET) -> None:
    with socket.socket(family) as sock:
        sock.settimeout(1)
        sock.connect(address)


WAYS_OUT: dict[str, Callable[[], object]] = {
    "connect": lambda: connect((FAR, 9)),
    "connect_ex": lambda: socket.socket().connect_ex((FAR, 9)),
    "ipv6": lambda: connect(("2001:db8::1", 9, 0, 0), socket.AF_INET6),
    "create_connection": lambda: socket.create_connection((FAR, 9), 1),
    "sendto": lambda: datagram("sendto", socket.AF_INET, (FAR, 9)),
    "sendmsg": lambda: datagram("sendmsg", socket.AF_INET, (FAR, 9)),
    "getaddrinfo": lambda: socket.getaddrinfo("host.invalid", 443),
    "getaddrinfo of bytes": lambda: socket.getaddrinfo(b"host.invalid", 443),
    "gethostbyname": lambda: socket.gethostbyname("host.invalid"),
    "gethostbyaddr": lambda: socket.gethostbyaddr(FAR),
    "getnameinfo": lambda: socket.getnameinfo((FAR, 9), 0),
    "httpx": lambda: httpx.get(f"http://{FAR}/", trust_env=False, timeout=1),
    "asyncio": lambda: asyncio.run(asyncio.open_connection(FAR, 9)),  # type: ignore[arg-type]
    "async name": lambda: asyncio.run(async_get("http://host.invalid/")),
}


async def async_get(url: str) -> httpx.Response:
    async with httpx.AsyncClient(trust_env=False, timeout=1) as client:
        return await client.get(url)


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.parametrize("way", WAYS_OUT)
@pytest.mark.parametrize("allow_loopback", [False, True])
def test_every_way_out_is_refused(way: str, allow_loopback: bool) -> None:
    """Whatever part of the socket module is used, and through whatever library."""
    with (
        no_sockets(allow_loopback=allow_loopback) as attempts,
        pytest.raises(OfflineError, match="tried to open a socket") as info,
    ):
        WAYS_OUT[way]()
    assert attempts == [info.value]
    assert "record the session into a cassette" in str(info.value)


def test_the_error_is_no_connection_error() -> None:
    """A client maps and retries OS and httpx errors; it must not do so with this one."""
    assert issubclass(OfflineError, AssertionError)
    assert not issubclass(OfflineError, OSError | httpx.HTTPError)


def test_the_message_says_what_was_tried_and_what_to_do() -> None:
    """Event, host and port; the fixture to take; the marker where it would help."""
    with no_sockets(), pytest.raises(OfflineError) as info:
        connect((FAR, 443))
    assert f"(socket.connect to {FAR}:443)" in str(info.value)
    assert "`replay` fixture" in str(info.value)
    with no_sockets(), pytest.raises(OfflineError, match=r"@pytest\.mark\.allow_loopback"):
        connect(("127.0.0.1", 443))


def test_a_swallowed_attempt_is_remembered() -> None:
    """Code that catches everything cannot hide an attempt."""
    with no_sockets() as attempts:
        for _ in range(2):
            try:
                connect((FAR, 9))
            except Exception:  # noqa: BLE001 - what the test is about
                continue
    assert [type(attempt) for attempt in attempts] == [OfflineError, OfflineError]


def test_attempts_of_other_threads_are_refused() -> None:
    """The guard is the process's, so a worker thread cannot slip out."""
    with no_sockets() as attempts, ThreadPoolExecutor(1) as pool:
        error = pool.submit(connect, (FAR, 9)).exception()
    assert [error] == attempts


LOCAL = ["127.0.0.1", "127.8.9.1", "localhost", "LOCALHOST", "::1", "::ffff:127.0.0.1"]


@pytest.mark.parametrize("host", LOCAL)
def test_loopback_is_refused_unless_allowed(host: str) -> None:
    """A connection to this machine is no replay either; a test that needs it says so."""
    with no_sockets() as attempts, pytest.raises(OfflineError):
        socket.getaddrinfo(host, 9)
    assert len(attempts) == 1
    with no_sockets(allow_loopback=True) as attempts:
        socket.getaddrinfo(host, 9)
    assert attempts == []


@pytest.mark.parametrize("host", ["localhost.evil.invalid", "192.0.2.127", "::ffff:192.0.2.1"])
def test_what_only_looks_like_loopback_is_refused(host: str) -> None:
    """Only this machine itself is loopback."""
    with no_sockets(allow_loopback=True), pytest.raises(OfflineError):
        socket.getaddrinfo(host, 9)


@pytest.mark.allow_loopback
def test_a_local_server_can_be_allowed(server: int) -> None:
    """With loopback allowed, sync and async clients reach a server of the test."""
    url = f"http://localhost:{server}/no-such-file"
    with no_sockets(allow_loopback=True):
        assert httpx.get(url, trust_env=False).status_code == 404
        assert asyncio.run(async_get(url)).status_code == 404
    with no_sockets() as attempts, pytest.raises(OfflineError):
        httpx.get(url, trust_env=False)
    assert len(attempts) == 1


def test_sockets_that_stay_on_the_machine_pass(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Pairs, Unix sockets, listening sockets and an event loop need nobody outside."""
    path = str(tmp_path_factory.mktemp("s") / "s")
    with no_sockets() as attempts:
        one, other = socket.socketpair()
        one.send(b"x")
        with socket.socket(socket.AF_UNIX) as listener, socket.socket(socket.AF_UNIX) as caller:
            listener.bind(path)
            listener.listen()
            caller.connect(path)
        with socket.create_server(("127.0.0.1", 0)):
            asyncio.run(asyncio.sleep(0))
        socket.getaddrinfo(None, 0)
        one.close()
        other.close()
    assert attempts == []


@pytest.mark.parametrize("name", ["socketpair", "_fallback_socketpair"])
def test_a_pair_made_of_two_connections_passes(name: str) -> None:
    """On Windows the standard library connects the ends of a pair over loopback."""
    code = compile(f"def {name}(get): get('localhost', 9)", "socket.py", "exec")
    scope: dict[str, object] = {"__name__": "socket"}
    exec(code, scope)
    pair = scope[name]
    assert isinstance(pair, types.FunctionType)
    with no_sockets() as attempts:
        pair(socket.getaddrinfo)
    assert attempts == []
    elsewhere = types.FunctionType(pair.__code__, {"__name__": "mine"})
    with no_sockets(), pytest.raises(OfflineError):
        elsewhere(socket.getaddrinfo)
    with no_sockets(), pytest.raises(OfflineError):
        pair(lambda *_: socket.getaddrinfo(FAR, 9))


def test_guards_nest() -> None:
    """The innermost guard judges; the outer one is back when it ends, even by an error."""
    with no_sockets(allow_loopback=True) as outer:
        with contextlib.suppress(ZeroDivisionError), no_sockets() as inner:
            with pytest.raises(OfflineError):
                socket.getaddrinfo("localhost", 9)
            _ = 1 / 0
        socket.getaddrinfo("localhost", 9)
        with pytest.raises(OfflineError):
            socket.getaddrinfo(FAR, 9)
    assert (len(inner), len(outer)) == (1, 1)


def test_without_a_guard_sockets_work() -> None:
    """The hook stays for the life of the process, but is still once the guard is gone."""
    script = (
        "import socket, sys\n"
        "from lmskit.testing import no_sockets\n"
        "def get(): socket.getaddrinfo('127.0.0.1', 9)\n"
        "with no_sockets() as attempts:\n"
        "    try: get()\n"
        "    except AssertionError: pass\n"
        "get()\n"
        "with no_sockets() as more: pass\n"
        "print(len(attempts), len(more))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("1 0\n", "")


def test_a_refused_socket_is_closed() -> None:
    """What was refused leaves no open socket behind, whoever holds on to the error."""
    caller = socket.socket()
    with no_sockets() as attempts, pytest.raises(OfflineError):
        caller.connect((FAR, 9))
    assert len(attempts) == 1
    assert caller.fileno() == -1

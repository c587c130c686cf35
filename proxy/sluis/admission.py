"""Which host is it, may it be opened, and is its request well-formed enough to be read? Pure functions and look-ups.

An explicit proxy sees up to four names for one request: CONNECT, SNI, Host or :authority, and the resolved address.
All may differ and all would be forwarded, so they must agree. Non-AI hosts are never opened.
"""

import asyncio
import ipaddress
import re
import socket
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from sluis.config import Endpoint
from sluis.guard import AddressRefused
from sluis.policy.catalogue import Catalogue
from sluis.services import SERVICES, is_host_of

_MAX_HEADER_BYTES = 64 * 1024  # what HTTP/2 allows too
_MAX_HEADERS = 200
# Fields that two readers could take from different lines.
_ONCE = frozenset({b"content-type", b"content-encoding", b"content-disposition"})
_FORBIDDEN_IN_VALUE = re.compile(rb"[\x00\r\n]")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_THIS = ipaddress.ip_network("0.0.0.0/8")  # Linux takes 0.0.0.0 for itself


def plain_host(text: str | None) -> str:
    """Lower case, without port, brackets and trailing dot; "" for None. `ChatGPT.com.:443` is `chatgpt.com`."""
    if not text:
        return ""
    host = text.strip()
    if host.startswith("["):
        host = host[1:].partition("]")[0]
    elif host.count(":") == 1:
        host = host.partition(":")[0]
    return host.rstrip(".").lower()


class Hosts:
    """Tells AI hosts from all others. `tool_hosts()`: hosts that the policy in force names."""

    def __init__(self, catalogue: Catalogue, is_tool_host: Callable[[str], bool]) -> None:
        self._is_tool_host = is_tool_host

        @lru_cache(maxsize=4096)
        def known(host: str) -> bool:
            entry = catalogue.match(host)
            if entry is not None:
                return not entry.is_shared
            return any(is_host_of(service, host) for service in SERVICES)

        self._is_known = known

    def is_ai(self, host: str) -> bool:
        """Whether connections to this host are opened. `host`: as given by `plain_host`."""
        return bool(host) and (self._is_tool_host(host) or self._is_known(host))


def header_problem(fields: Iterable[tuple[bytes, bytes]], *, is_http2: bool, target: bytes = b"") -> str:
    """What is wrong with the header fields or the request target, or ""; a request with a problem is refused before its
    body is read."""
    size, count, hosts = len(target), 0, 0
    once: set[bytes] = set()
    if _FORBIDDEN_IN_VALUE.search(target):
        return "control character in the target"
    for name, value in fields:
        count += 1
        size += len(name) + len(value)
        lowered = name.lower()
        if _FORBIDDEN_IN_VALUE.search(value):
            return "control character in a header"
        if lowered in _ONCE:
            if lowered in once:
                return "a header field comes twice"
            once.add(lowered)
        elif lowered == b"host":
            hosts += 1
        elif lowered == b"transfer-encoding" and (is_http2 or value.strip().lower() != b"chunked"):
            return "transfer encoding"
        elif lowered == b"upgrade" and value.strip().lower() not in {b"websocket", b"h2c"}:
            return "upgrade to another protocol"
        elif lowered == b"trailer":
            return "trailers"
    if count > _MAX_HEADERS or size > _MAX_HEADER_BYTES:
        return "too many headers"
    if hosts > 1 or (hosts == 0 and not is_http2):
        return "host header"
    return ""


def is_refused_address(text: str, *, may_be_inside: bool = False) -> bool:
    """Whether an address is one that no public AI service has: private, loopback, link-local, metadata, multicast.

    `may_be_inside`: private ones are fine; no machine's own address and none that only its own network knows.
    """
    address = ipaddress.ip_address(text.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:
            address = address.ipv4_mapped
        elif address in _NAT64:
            address = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        elif address.sixtofour:
            address = address.sixtofour
    if may_be_inside:
        return (
            address.is_loopback
            or address.is_link_local
            or address.is_multicast
            or address.is_reserved
            or address in _THIS
        )
    return not address.is_global or address.is_multicast


def is_own(address: str) -> bool:
    """Whether an address is one of this machine."""
    with socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET) as probe:
        try:
            probe.bind((address, 0))
        except OSError:
            return False
    return True


class Resolver:
    """Looks a host up and pins it to an address that may be connected to.

    `overrides`: `[upstream.resolve]`. `trusted`: hosts of configured gateways and parent proxies, which may be private.
    """

    def __init__(self, overrides: Mapping[str, str], trusted: Iterable[str]) -> None:
        self._overrides = {plain_host(host): Endpoint.parse(target) for host, target in overrides.items()}
        self._trusted = frozenset(plain_host(host) for host in trusted)

    async def pin(self, host: str, port: int, *, may_be_inside: bool = False) -> tuple[str, int]:
        """The address to connect to; see `is_refused_address`. Raises AddressRefused."""
        name = plain_host(host)
        if name in self._overrides:
            target = self._overrides[name]
            return target.host, target.port
        try:
            found = await asyncio.get_running_loop().getaddrinfo(name, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            raise AddressRefused from None
        addresses = [str(entry[4][0]) for entry in found]
        if not addresses or (
            name not in self._trusted
            and any(is_refused_address(address, may_be_inside=may_be_inside) for address in addresses)
        ):
            raise AddressRefused
        return addresses[0], port

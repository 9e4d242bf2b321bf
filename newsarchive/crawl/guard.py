"""Refuses requests to addresses that are not on the public internet, before connecting."""

import ipaddress
import logging
import re
import socket
from collections.abc import Sequence
from typing import Any, ClassVar
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError, IgnoreRequest
from scrapy.resolver import CachingHostnameResolver

logger = logging.getLogger(__name__)

Origin = tuple[str, int]

_PORTS = {"http": 80, "https": 443}
_NAME = re.compile(r"[a-z0-9_-]+(\.[a-z0-9_-]+)*")
# A last part that is a number makes the whole an IPv4 address (WHATWG URL, "ends in a number").
_NUMERIC = re.compile(r"(.*\.)?(0x[0-9a-f]*|[0-9]+)")
# The IANA special-purpose registries as of 2025, with multicast, and with the blocks that are
# reachable but held by machines nearby: AS112, AMT, 6to4 relays. Python 3.11 lacks some of them.
_NOT_PUBLIC = [
    ipaddress.ip_network(each)
    for each in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
        "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24",
        "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
        "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        # The host of a virtual machine on Azure: a public address, answered inside.
        "168.63.129.16/32",
        # Inside the one block of global unicast; Teredo and 6to4 wrap addresses of IPv4.
        "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20",
    )
]  # fmt: skip
_GLOBAL_UNICAST = ipaddress.IPv6Network("2000::/3")
# Where a network has no IPv4, its resolver wraps addresses in this (RFC 6052).
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


class Refused(IgnoreRequest):
    """A request to an address that is not global, or not http(s), was not made."""


class RefusedAddress(CannotResolveHostError):
    """A name is at addresses that may not be asked; tomorrow it may be elsewhere."""


def is_global(ip: str) -> bool:
    """Return whether an IP address is on the public internet; anything else is not."""
    try:
        address = ipaddress.ip_address(ip)
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        if address.scope_id is not None:
            return False
        if address in _NAT64:
            return is_global(str(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)))
        if address not in _GLOBAL_UNICAST:
            return False
    return not any(address in each for each in _NOT_PUBLIC)


def origin(url: str) -> Origin:
    """Return host and port of an address; raises ValueError when it is none."""
    parts = urlsplit(url)
    port = _PORTS.get(parts.scheme, 0) if parts.port is None else parts.port
    host = parts.hostname or ""
    return _plain(host) or host, port


def refusal(url: str, *, named: Origin | None = None) -> str | None:
    """Return why a request may not be made, as far as its address alone can tell; else None.

    named is the one host and port that may be anywhere, because the operator named it.
    """
    try:
        parts, here = urlsplit(url), origin(url)
    except ValueError:
        return "is no address"
    if parts.scheme not in _PORTS:
        return "is not http(s)"
    if here == named:
        return None
    if "@" in parts.netloc:
        return "carries a name or password"
    host = _plain(here[0])
    if host is None or ("[" in parts.netloc) != (":" in host):
        return "names no host"
    ip = _literal(host)
    if ip is not None and not is_global(ip):
        return "is not a public address"
    if here[1] < 1024 and here[1] not in _PORTS.values():
        return "asks at the port of another service"
    return None


def _plain(host: str) -> str | None:
    """Return a host as it is asked for: letters of one width, in ASCII; None when it is none."""
    if ":" in host:
        return host
    try:
        name = host.encode("idna").decode("ascii").lower().removesuffix(".")
    except UnicodeError:
        return None
    return name if _NAME.fullmatch(name) else None


def _literal(host: str) -> str | None:
    """Return the IP address a host spells: also decimal, octal, hexadecimal and short forms."""
    if ":" in host:
        return host
    if not _NUMERIC.fullmatch(host):
        return None
    try:
        return socket.inet_ntoa(socket.inet_aton(host))
    except OSError:
        return host


def _is_ours(ip: str) -> bool:
    """Return whether an address is one of this machine's own: only those can be bound.

    A machine may be set to bind any address (net.ipv4.ip_nonlocal_bind); there it cannot be told.
    """
    return _can_bind(ip) and not _can_bind("2001:db8::1" if ":" in ip else "192.0.2.1")


def _can_bind(ip: str) -> bool:
    family = socket.AF_INET6 if ":" in ip else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.bind((ip, 0))
    except OSError:
        return False
    return True


class GuardedResolver(CachingHostnameResolver):
    """A resolver that answers with public addresses only.

    Twisted asks it for each new connection, literals included, and connects to what it answers;
    there is no other look-up in between. A host that the operator named may be anywhere, at its
    one port, but its addresses are those of its first answer: a public name cannot turn inward.
    """

    named: ClassVar[dict[Origin, frozenset[str] | None]] = {}
    refused: ClassVar[dict[Origin, str]] = {}

    def resolveHostName(
        self,
        resolutionReceiver: Any,
        hostName: str,
        portNumber: int = 0,
        addressTypes: Sequence[Any] | None = None,
        transportSemantics: str = "TCP",
    ) -> Any:
        """Resolve a name; the receiver gets none of its addresses that may not be asked."""
        checked: Any = _Checked(resolutionReceiver, (hostName.lower(), portNumber))
        return super().resolveHostName(
            checked, hostName, portNumber, addressTypes, transportSemantics
        )


class _Checked:
    """Passes on the addresses of one answer that may be asked."""

    def __init__(self, receiver: Any, here: Origin) -> None:
        self._receiver = receiver
        self._origin = here
        self._addresses: list[Any] = []

    def resolutionBegan(self, resolution: Any) -> None:
        self._receiver.resolutionBegan(resolution)

    def addressResolved(self, address: Any) -> None:
        self._addresses.append(address)

    def resolutionComplete(self) -> None:
        here, named = self._origin, GuardedResolver.named
        inside = frozenset(each.host for each in self._addresses if not _may_be_asked(each.host))
        kept = named.get(here, frozenset())
        if kept is None and self._addresses:
            kept = named[here] = inside
        refused = inside - (kept or frozenset())
        if refused:
            GuardedResolver.refused[here] = ", ".join(sorted(refused))
        for each in self._addresses:
            if each.host not in refused:
                self._receiver.addressResolved(each)
        self._receiver.resolutionComplete()


def _may_be_asked(ip: str) -> bool:
    return is_global(ip) and not _is_ours(ip)


def allow(url: str) -> None:
    """Let the resolver answer for the one host and port that the operator named himself."""
    GuardedResolver.named.setdefault(origin(url), None)


class GuardMiddleware:
    """Drops requests that are not http(s), and those to literal addresses nobody named."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "GuardMiddleware":
        """Return the middleware of a crawler."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Raise Refused when the request may not be made."""
        named = getattr(self._crawler.spider, "named_origin", None)
        if why := refusal(request.url, named=named):
            raise Refused(f"{request.url} {why}")
        here = origin(request.url)
        if here in GuardedResolver.named and here != named:
            raise Refused(f"{request.url} was named for another source")

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Raise RefusedAddress when a name was not resolved because of where it is."""
        where = GuardedResolver.refused.get(origin(request.url))
        if where and isinstance(exception, CannotResolveHostError):
            raise RefusedAddress(f"{request.url} is at {where}, which is no public address")

"""Refuses requests to addresses that are not on the public internet, before connecting."""

import ipaddress
from typing import Any, ClassVar
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.resolver import CachingThreadedResolver
from twisted.internet.defer import Deferred
from twisted.internet.error import DNSLookupError

_PORTS = {"http": 80, "https": 443}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class Refused(IgnoreRequest):
    """A request to an address that is not global, or not http(s), was not made."""


class RefusedAddress(DNSLookupError):
    """A name resolved to an address that is not global."""


def is_global(ip: str) -> bool:
    """Return whether an IP address is public, also when it is wrapped in another (RFC 6890)."""
    try:
        address = ipaddress.ip_address(ip.strip("[]").partition("%")[0])
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if address.teredo:
            inner = address.teredo[1]
        if address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_global(str(inner))
    return address.is_global and not address.is_multicast


def origin(url: str) -> tuple[str, int]:
    """Return host and port of an address."""
    parts = urlsplit(url)
    return parts.hostname or "", parts.port or _PORTS.get(parts.scheme, 0)


class GuardedResolver(CachingThreadedResolver):
    """A resolver that answers with public addresses only, but for hosts the operator named.

    It is asked for every connection, also after redirects, so a name that resolves to one address
    first and another later is caught as well. IP literals pass through it too.
    """

    named: ClassVar[set[str]] = set()

    def getHostByName(self, name: str, timeout: Any = ()) -> "Deferred[str]":
        """Return the address of a name; fails with RefusedAddress when it is not public."""
        found: Deferred[str] = super().getHostByName(name, timeout)
        return found.addCallback(self._checked, name)

    def _checked(self, ip: str, name: str) -> str:
        if name not in self.named and not is_global(ip):
            raise RefusedAddress(f"{name} is at {ip}, which is not a public address")
        return ip


def allow(url: str) -> None:
    """Let the resolver answer for the one host that the operator named himself."""
    GuardedResolver.named.add(origin(url)[0])


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
        scheme = urlsplit(request.url).scheme
        if scheme not in _PORTS:
            raise Refused(f"{request.url} is not http(s)")
        named = getattr(self._crawler.spider, "named_origin", None)
        host, port = origin(request.url)
        if named and host == named[0] and port != named[1] and not _may_be_public(host):
            raise Refused(f"{request.url} is another port than the one that was named")
        if host in GuardedResolver.named and (not named or host != named[0]):
            raise Refused(f"{request.url} was named for another source")
        if _is_literal(host) and not is_global(host) and (host, port) != named:
            raise Refused(f"{request.url} is not a public address")


def _is_literal(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _may_be_public(host: str) -> bool:
    return host != "localhost" and (not _is_literal(host) or is_global(host))

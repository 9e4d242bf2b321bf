"""Promises of the guard: no request to an address that is not public."""

import ipaddress
import socket
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scrapy import Request
from scrapy.resolver import dnscache
from twisted.internet.address import IPv4Address, IPv6Address
from twisted.internet.endpoints import HostnameEndpoint
from twisted.internet.protocol import Factory, Protocol
from twisted.internet.testing import MemoryReactorClock

from newsarchive.crawl.guard import GuardedResolver, allow, is_global, origin, refusal

# The blocks of the IANA special-purpose registries that are not global, and those held nearby:
# the first and the last address of each.
_BLOCKS = """
0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24
192.0.0.0/29 192.0.0.8/32 192.0.0.170/31 192.0.2.0/24 192.31.196.0/24 192.52.193.0/24
192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24
224.0.0.0/4 233.252.0.0/24 239.0.0.0/8 240.0.0.0/4 255.255.255.255/32 168.63.129.16/32
::1/128 ::/128 ::/96 ::ffff:0:0/96 ::ffff:0:0:0/96 64:ff9b::/104 64:ff9b::7f00:0/104
64:ff9b::a00:0/104 64:ff9b:1::/48 100::/64 100:0:0:1::/64 2001::/23 2001::/32 2001:1::1/128
2001:2::/48 2001:3::/32 2001:4:112::/48 2001:10::/28 2001:20::/28 2001:30::/28 2001:db8::/32
2002::/16 2620:4f:8000::/48 3fff::/20 5f00::/16 fc00::/7 fd00:ec2::254/128 fe80::/10 fec0::/10
ff00::/8 4000::/2 8000::/1
""".split()
_ENDS = [str(ip) for block in map(ipaddress.ip_network, _BLOCKS) for ip in (block[0], block[-1])]


@pytest.mark.parametrize("ip", _ENDS)
def test_special_addresses_are_refused(ip: str) -> None:
    assert not is_global(ip)
    assert refusal(f"http://{f'[{ip}]' if ':' in ip else ip}/")


@pytest.mark.parametrize(
    "ip",
    [
        "::ffff:8.8.8.8", "::8.8.8.8", "2002:808:808::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "fe80::1%eth0", "2606:4700::1111%eth0", "[::1]", "127.1", "0177.0.0.1", "2130706433",
        "١٢٧.0.0.1", "", "localhost", "not an address",
    ],
)  # fmt: skip
def test_what_is_no_plain_public_address_is_refused(ip: str) -> None:
    assert not is_global(ip)


@pytest.mark.parametrize(
    "ip",
    [
        "8.8.8.8", "185.18.245.58", "100.63.255.255", "100.128.0.0", "172.15.255.255", "172.32.0.0",
        "223.255.255.255", "2606:4700::1111", "2001:200::1", "2a02:6b8::1", "64:ff9b::808:808",
    ],
)  # fmt: skip
def test_public_addresses_are_allowed(ip: str) -> None:
    assert is_global(ip)
    assert refusal(f"http://{f'[{ip}]' if ':' in ip else ip}/") is None


@settings(max_examples=400, deadline=None)
@given(st.one_of(st.ip_addresses(v=4), st.ip_addresses(v=6)))
def test_what_python_knows_as_special_is_never_public(ip: Any) -> None:
    wrapped = ip in ipaddress.ip_network("64:ff9b::/96") if ip.version == 6 else False
    assert not is_global(str(ip)) or wrapped or (ip.is_global and not ip.is_multicast)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/", "http://2130706433/", "http://0x7f000001/", "http://0x7f.1/",
        "http://0177.0.0.1/", "http://017700000001/", "http://127.1/", "http://127.0.1/", "http://0/",
        "http://0x/", "http://127.0.0.1./", "http://256.256.256.256/", "http://1.2.3.4.5/",
        "http://99999999999/", "http://good.example@127.0.0.1/", "http://good:pw@8.8.8.8/",
        "http://127.0.0.1:80@good.example/", "http://good.example%40127.0.0.1/",
        "http://good.example\\@127.0.0.1/", "http://127.0.0.1\\.good.example/",
        "http://１２７.0.0.1/", "http://127。0。0。1/", "http://①②⑦.⓪.⓪.①/", "http://ⅼocalhost%00/",
        "http://%31%32%37.0.0.1/", "http://127.0.0.1%20/", "http://127.0.0.1%09.good.example/",
        "http://[::1]/", "http://[::]/", "http://[0:0:0:0:0:ffff:7f00:1]/", "http://[::ffff:7f00:1]/",
        "http://[fe80::1%25eth0]/", "http://[fe80::1%eth0]/", "http://[127.0.0.1]/", "http://[::1/",
        "http://[v1.x]/", "http://::1/", "http://a..b/", "http://./", "http:///", "http://", "http:",
        "http://good.example:22/", "http://good.example:0/", "http://good.example:99999/",
        "http://good.example:6a/", "file:///etc/passwd", "ftp://good.example/", "gopher://x/",
        "data:text/html,x", "javascript:1", "//good.example/", "good.example", "", "HTTPS+x://a/",
        "http://169.254.169.254/latest/meta-data/", "http://0xa9fea9fe/", "http://[fd00:ec2::254]/",
        "http://100.100.100.200/", "http://192.0.0.192/",
    ],
)  # fmt: skip
def test_addresses_of_tricks_are_refused_before_any_look_up(url: str) -> None:
    assert refusal(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://xeber.example/", "https://xeber.example:443/a?b=http://127.0.0.1/", "https://xəbər.az/",
        "http://xeber.example:8080/", "http://a_b.example./", "HTTP://XEBER.EXAMPLE/", "http://8.8.8.8/",
        "http://134744072/", "http://127.0.0.1.example/", "https://[2606:4700::1111]/",
    ],
)  # fmt: skip
def test_public_looking_addresses_are_left_to_the_resolver(url: str) -> None:
    assert refusal(url) is None


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:8001/", "http://127.0.0.2:8000/", "http://127.0.0.1/", "http://[::1]:8000/",
        "http://x@127.0.0.1:8001/",
    ],
)  # fmt: skip
def test_only_the_one_port_that_was_named_is_allowed(url: str) -> None:
    assert refusal("http://127.0.0.1:8000/a", named=("127.0.0.1", 8000)) is None
    assert refusal(url, named=("127.0.0.1", 8000))


def test_a_request_is_compared_in_the_spelling_scrapy_gives_it() -> None:
    assert refusal(Request("http://１２７.0.0.1/").url)
    assert origin(Request("http://XƏBƏR.az:81/").url) == origin("http://xəbər.az:81/")


class Names:
    """A resolver below the guard: gives a name's next list of addresses at each question."""

    def __init__(self, **answers: list[str]) -> None:
        self.answers = {name.replace("_", "."): list(found) for name, found in answers.items()}
        self.asked: list[str] = []

    def resolveHostName(self, receiver: Any, name: str, port: int = 0, *_: Any) -> Any:
        self.asked.append(name)
        receiver.resolutionBegan(None)
        found = self.answers.get(name, [name])
        for ip in (found.pop(0) if len(found) > 1 else found[0]).split():
            kind = IPv6Address if ":" in ip else IPv4Address
            receiver.addressResolved(kind("TCP", ip, port))
        receiver.resolutionComplete()


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    GuardedResolver.named.clear()
    GuardedResolver.refused.clear()
    dnscache.clear()
    yield
    GuardedResolver.named.clear()
    GuardedResolver.refused.clear()
    dnscache.clear()


def _connect(names: Names, host: str, port: int = 80, *, cache: int = 0) -> list[tuple[str, int]]:
    """Return what Twisted connects to when it is asked for a host, without a single packet."""
    reactor = MemoryReactorClock()
    reactor.nameResolver = names  # type: ignore[assignment]
    GuardedResolver(reactor, cache).install_on_reactor()  # type: ignore[arg-type]
    waiting = HostnameEndpoint(reactor, host.encode(), port).connect(Factory.forProtocol(Protocol))
    waiting.addErrback(lambda _: None)
    reactor.advance(5)
    return [(each[0], each[1]) for each in reactor.tcpClients]


pytestmark = pytest.mark.loopback


@pytest.mark.parametrize("ip", ["8.8.8.8", "2606:4700::1111"])
def test_twisted_connects_to_the_very_address_that_was_checked(ip: str) -> None:
    names = Names(xeber_example=[ip, "127.0.0.1"])
    assert _connect(names, "xeber.example") == [(ip, 80)]
    assert names.asked == ["xeber.example"]


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "::1", "2130706433", "10.0.0.1", "fe80::1", "::ffff:127.0.0.1"]
)
def test_literals_are_checked_where_they_are_connected(host: str) -> None:
    shown = "127.0.0.1" if host == "2130706433" else host
    assert _connect(Names(**{host: [shown]}), host) == []


def test_of_several_addresses_only_public_ones_are_connected() -> None:
    names = Names(xeber_example=["10.0.0.1 8.8.8.8 ::1 2606:4700::1111 127.0.0.1"])
    assert _connect(names, "xeber.example") == [("8.8.8.8", 80), ("2606:4700::1111", 80)]


@pytest.mark.parametrize("cache", [0, 100])
def test_a_name_that_turns_inward_is_refused(cache: int) -> None:
    names = Names(evil_example=["8.8.8.8", "127.0.0.1", "::1"])
    assert _connect(names, "evil.example", cache=cache) == [("8.8.8.8", 80)]
    for _ in range(3):
        assert _connect(names, "evil.example", cache=cache) in ([], [("8.8.8.8", 80)])


def test_a_public_name_that_was_named_cannot_turn_inward_either() -> None:
    allow("http://evil.example/")
    names = Names(evil_example=["8.8.8.8", "127.0.0.1", "::1"])
    assert _connect(names, "evil.example") == [("8.8.8.8", 80)]
    assert _connect(names, "evil.example") == []
    assert GuardedResolver.refused == {("evil.example", 80): "127.0.0.1"}


def test_a_named_host_inside_stays_where_it_was_first() -> None:
    allow("http://paper.intranet:8000/")
    names = Names(paper_intranet=["127.0.3.1", "127.0.3.1", "127.0.3.2"])
    assert _connect(names, "paper.intranet", 8000) == [("127.0.3.1", 8000)]
    assert _connect(names, "paper.intranet", 8000) == [("127.0.3.1", 8000)]
    assert _connect(names, "paper.intranet", 8000) == []


def test_a_named_host_inside_is_not_asked_at_another_port() -> None:
    allow("http://paper.intranet:8000/")
    names = Names(paper_intranet=["127.0.3.1"])
    assert _connect(names, "paper.intranet", 8001) == []
    assert _connect(names, "paper.intranet", 80) == []


def test_an_address_of_this_machine_itself_is_not_public(monkeypatch: pytest.MonkeyPatch) -> None:
    bound = socket.socket.bind

    def bind(self: socket.socket, place: Any) -> None:
        bound(self, ("127.0.0.1" if place[0] == "8.8.4.4" else place[0], 0))

    monkeypatch.setattr(socket.socket, "bind", bind)
    names = Names(ours_example=["8.8.4.4"], theirs_example=["8.8.8.8"])
    assert _connect(names, "ours.example") == []
    assert _connect(names, "theirs.example") == [("8.8.8.8", 80)]

"""Promises of the guard: no request to an address that is not public."""

import pytest

from newsarchive.crawl.guard import is_global


@pytest.mark.parametrize(
    "ip",
    [
        "127.0.0.1", "127.0.2.1", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.1.1",
        "100.64.0.1", "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::1", "::",
        "fe80::1", "fc00::1", "ff02::1", "2001:db8::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
        "2002:7f00:1::", "2002:a00:1::", "64:ff9b::7f00:1", "fe80::1%eth0", "not an address",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public_are_refused(ip: str) -> None:
    assert not is_global(ip)


@pytest.mark.parametrize("ip", ["8.8.8.8", "185.18.245.58", "2606:4700::1111", "64:ff9b::808:808"])
def test_public_addresses_are_allowed(ip: str) -> None:
    assert is_global(ip)

"""Content codings are undone, within bounds."""

import gzip
import time
import zlib

import brotli
import pytest

from newsarchive.analyse.payload import Undecodable, decoded

BODY = "Qızıl körpü açılıb. ".encode() * 50


def _raw_deflate(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(body) + packer.flush()


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("", BODY),
        ("identity", BODY),
        ("gzip", gzip.compress(BODY)),
        ("x-gzip", gzip.compress(BODY)),
        ("GZIP", gzip.compress(BODY)),
        ("deflate", zlib.compress(BODY)),
        ("deflate", _raw_deflate(BODY)),
        ("br", brotli.compress(BODY)),
        ("br, gzip", gzip.compress(brotli.compress(BODY))),
        ("gzip", gzip.compress(BODY[:100]) + gzip.compress(BODY[100:])),
    ],
)
def test_every_coding_is_undone(coding: str, body: bytes) -> None:
    assert decoded(body, coding) == BODY


def test_a_plain_body_that_claims_gzip_is_taken_as_it_is() -> None:
    assert decoded(BODY, "gzip") == BODY


def test_a_body_cut_short_yields_what_there_is() -> None:
    whole = gzip.compress(BODY)
    found = decoded(whole[:-12], "gzip")
    assert found
    assert BODY.startswith(found)


@pytest.mark.parametrize(
    ("coding", "body"),
    [("gzip", gzip.compress(bytes(10_000))), ("br", brotli.compress(bytes(10_000)))],
)
def test_a_bomb_is_refused(coding: str, body: bytes) -> None:
    with pytest.raises(Undecodable, match="larger than 9000"):
        decoded(body, coding, most=9_000)


@pytest.mark.parametrize(
    ("coding", "body"), [("zstd", BODY), ("br", b"\xff" * 9), ("deflate", b"\xff" * 9)]
)
def test_what_cannot_be_decoded_says_so(coding: str, body: bytes) -> None:
    with pytest.raises(Undecodable):
        decoded(body, coding)


def test_a_million_small_members_are_read_in_passing() -> None:
    members = gzip.compress(b"") * 200_000 + gzip.compress(BODY)
    started = time.process_time()
    assert decoded(members, "gzip") == BODY
    assert time.process_time() - started < 5

"""Undoes the content coding of a stored response, within bounds."""

import re
import zlib
from gzip import GzipFile
from io import BytesIO

import brotli

_LARGEST = 20_000_000
_STEP = 65_536


class Undecodable(Exception):
    """A payload's content coding cannot be undone; the message says why."""


def decoded(body: bytes, content_encoding: str, *, most: int = _LARGEST) -> bytes:
    """Return a body without its content coding; a body cut short yields what there is of it.

    Raises Undecodable for a coding that is unknown, broken from the start, or larger than most.
    """
    for coding in reversed(re.findall(r"[\w-]+", content_encoding.lower())):
        body = _undone(body, coding, most)
        if len(body) > most:
            raise Undecodable(f"is larger than {most} bytes when decoded")
    return body


def _undone(body: bytes, coding: str, most: int) -> bytes:
    try:
        if coding in ("gzip", "x-gzip"):
            # Servers name gzip over plain bodies, too.
            return _gzip(body, most) if body[:2] == b"\x1f\x8b" else body
        if coding == "deflate":
            return _deflate(body, most)
        if coding == "br":
            return bytes(brotli.Decompressor().process(body, output_buffer_limit=most + 1))
    except (zlib.error, brotli.error) as error:
        raise Undecodable(f"is not {coding}: {error}") from error
    if coding == "identity":
        return body
    raise Undecodable(f"has an unknown coding: {coding}")


def _gzip(body: bytes, most: int) -> bytes:
    """Return every member of a gzip stream, up to where it is broken."""
    found = bytearray()
    with GzipFile(fileobj=BytesIO(body)) as stream:
        try:
            while len(found) <= most and (piece := stream.read1(_STEP)):
                found += piece
        except (EOFError, OSError, zlib.error) as error:
            if not found:
                raise zlib.error(str(error)) from error
    return bytes(found)


def _deflate(body: bytes, most: int) -> bytes:
    """Return a deflate stream, with the zlib frame the standard asks for or without it."""
    try:
        return zlib.decompressobj().decompress(body, most + 1)
    except zlib.error:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(body, most + 1)

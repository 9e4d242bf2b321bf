"""What a page forbids archives in its own robots meta element or X-Robots-Tag header."""

import re
from collections.abc import Collection

from scrapy.http import Response

from newsarchive.analyse.payload import Undecodable, decoded

# The head of a page; such an element further down has no meaning.
_HEAD_BYTES = 100_000
_META = re.compile(rb"<meta\b[^>]*\bname\s*=\s*[\"']?(?:robots|newsarchive)\b[^>]*>", re.IGNORECASE)
_CONTENT = re.compile(rb"\bcontent\s*=\s*[\"']([^\"']*)", re.IGNORECASE)


def forbidden(response: Response, obeyed: Collection[str]) -> str | None:
    """Return the obeyed directive (noarchive, noindex) that a response carries, if one.

    response is as received, its content coding not undone. Directives for named other robots
    ("googlebot: noindex") are not for us; none means noindex.
    """
    if not obeyed or response.status != 200:
        return None
    said = {*_from_headers(response), *_from_meta(response)}
    said |= {"noindex"} if "none" in said else set()
    return next((each for each in sorted(obeyed) if each in said), None)


def _from_headers(response: Response) -> set[str]:
    found: set[str] = set()
    for raw in response.headers.getlist("X-Robots-Tag"):
        name, colon, rest = raw.decode("latin-1").lower().partition(":")
        if not colon or name.strip() == "newsarchive":
            found |= _directives(rest if colon else name)
    return found


def _from_meta(response: Response) -> set[str]:
    coding = (response.headers.get("Content-Encoding") or b"").decode("latin-1")
    try:
        body = decoded(response.body, coding) if coding else response.body
    except Undecodable:
        return set()
    found: set[str] = set()
    for element in _META.findall(body[:_HEAD_BYTES]):
        if content := _CONTENT.search(element):
            found |= _directives(content.group(1).decode("latin-1").lower())
    return found


def _directives(text: str) -> set[str]:
    return {each.strip() for each in text.split(",") if each.strip()}

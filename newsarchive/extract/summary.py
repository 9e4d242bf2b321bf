"""The publisher's own summary of an article, told from the slogan of its site."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Any

from newsarchive.extract.characters import clean_line, letters
from newsarchive.extract.elements import short_text
from newsarchive.extract.outlet import is_outlet
from newsarchive.extract.page import Page
from newsarchive.extract.stems import stems

_MARKUP = re.compile(r"<[^<>]{1,300}>")
_CUT = re.compile(r"\s*(?:\[\s*(?:…|\.{3,})\s*\]|…|\.{3,})\s*$")
_ENDS = re.compile(r"[.!?…:;»”\"')\]]$")
_SUMMARY_METAS = (
    "og:description",
    "description",
    "twitter:description",
    "dc.description",
    "dcterms.abstract",
)
_STOP = re.compile(r"[.!?…\n]")
_STANDFIRST = re.compile("standfirst|subtitle|article-lead|news-lead|annotation|anons")
_STANDFIRST_TAGS = ("p", "div", "h2", "h3", "span")
_FEW = 3
# "Xəbər - Azərbaycan xəbərləri": so many words behind the name of the outlet.
_SLOGAN = 8
_LONGEST = 5_000


def summary(page: Page, *, title: str | None = None, text: str = "") -> str | None:
    """Return the publisher's summary, or the standfirst; never what the site says of itself.

    A summary that was cut ends in an ellipsis.
    """
    names = page.outlet
    about_site = {letters(each) for each in _of_site(page)}
    for raw in _summaries(page):
        line = clean_line(_MARKUP.sub(" ", clean_line(raw[:_LONGEST])))
        key = letters(line)
        start, _, rest = line.partition(" - ")
        slogan = len(rest.split()) <= _SLOGAN and is_outlet(start, names.stated | names.hosts)
        own = key in about_site or key == letters(title or "") or slogan
        if (
            len(line.split()) > 1
            and not own
            and _is_about(line, f"{title or ''} {text[:_LONGEST]}")
        ):
            return _with_ellipsis(line, text)
    return None


def _summaries(page: Page) -> Iterator[str]:
    stated = page.article_ld.get("description")
    yield from [stated] if isinstance(stated, str) else []
    yield from (page.metas[name][0] for name in _SUMMARY_METAS if name in page.metas)
    found = islice(filter(_is_standfirst, page.tree.iter(*_STANDFIRST_TAGS)), 3)
    yield from (text for each in found if (text := short_text(each, 600)))


def _is_standfirst(element: Any) -> bool:
    return element.get("itemprop") == "description" or _names_standfirst(element.get("class") or "")


@lru_cache(maxsize=4_096)
def _names_standfirst(names: str) -> bool:
    return names in ("lead", "lid") or _STANDFIRST.search(names) is not None


def _of_site(page: Page) -> Iterator[str]:
    """Yield what JSON-LD says about the site and its publisher."""
    for each in page.json_ld:
        about = each.get("description")
        if each is not page.article_ld and isinstance(about, str):
            kinds = str(each.get("@type"))
            if "WebSite" in kinds or "Organization" in kinds:
                yield about


def _is_about(line: str, text: str) -> bool:
    """Return whether a summary shares words with an article; a slogan of the site shares hardly any."""
    own = stems(line)
    return not text.strip() or not own or len(own & stems(text)) >= (2 if len(own) > _FEW else 1)


def _with_ellipsis(line: str, text: str) -> str:
    whole = _CUT.sub("", line)
    if whole != line:
        return f"{whole} …" if _ENDS.search(whole) else f"{whole}…"
    begun = text[: 2 * len(line) + 200]
    key = letters(line)
    if _ENDS.search(line) or not letters(begun).startswith(key):
        return line
    # Whole sentences that lack their last full stop were not cut.
    ends = [*(match.end() for match in _STOP.finditer(begun)), len(begun)]
    return line if any(letters(begun[:end]) == key for end in ends) else f"{line}…"

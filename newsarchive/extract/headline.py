"""The headline of a page: the h1 that the page's own claims agree with."""

import re
from collections.abc import Iterable, Iterator

from newsarchive.extract.characters import clean_line
from newsarchive.extract.page import Page, short_text

_SEPARATOR = re.compile(r"\s+(?:[-–—|»«:•·/]|::|\\)+\s+")

# In letters and the blanks between them: pages indent.
_LONGEST_LINE = 1_000


def titles(page: Page) -> list[str]:
    """Return what the page claims as its headline, most trusted first, site names cut off."""
    claims = [page.article_ld.get("headline"), page.meta("og:title"), page.meta("twitter:title")]
    claims += [next(iter(page.tree.xpath("string(//head/title)").splitlines()), "")]
    claims += [page.tree.xpath("string((//head/title|//title)[1])")]
    names = page.site_names
    found = [clean_line(each) for each in claims if isinstance(each, str) and each.strip()]
    short = dict.fromkeys(
        _without_site(each, names) for each in found if len(each) <= _LONGEST_LINE
    )
    return [each for each in short if each]


def headline(page: Page, *, selector: str | None = None) -> str | None:
    """Return the headline: the source's own selector, else h1 by agreement, else the best claim."""
    if selector and (own := _text_of(page.tree.cssselect(selector))):
        return own[0]
    claims = titles(page)
    heads = [each for each in _headings(page, "h1") if each.casefold() not in page.site_names]
    for heading in [*heads, *_headings(page, "h2")]:
        if any(_agree(heading, claim) for claim in claims):
            return heading
    if claims:
        return _printed(page, claims) or claims[0]
    return heads[0] if heads else None


def _printed(page: Page, claims: list[str]) -> str | None:
    """Return the longest part of a claim that stands on the page as a line of its own."""
    lines = {
        clean_line(text)
        for each in page.tree.iter("b", "strong", "font", "span", "div", "td", "p", "h3", "h4", "a")
        if (text := short_text(each, _LONGEST_LINE, between=" ")) is not None
    }
    for claim in claims:
        ends = [match.start() for match in _SEPARATOR.finditer(claim)]
        for end in [*reversed(ends)]:
            if claim[:end] in lines and len(claim[:end].split()) > 1 and end >= 10:
                return claim[:end]
    return None


def _headings(page: Page, tag: str) -> Iterator[str]:
    yield from _text_of(page.tree.xpath(f"//*[@itemprop='headline'][self::{tag}] | //{tag}"))


def _text_of(elements: Iterable[object]) -> list[str]:
    texts = [
        each if isinstance(each, str) else " ".join(each.itertext())  # type: ignore[attr-defined]
        for each in elements
    ]
    return [line for each in texts if (line := clean_line(each))]


def _without_site(claim: str, names: set[str]) -> str:
    """Return a claim without the site's name before or after it."""
    parts = _SEPARATOR.split(claim)
    if len(parts) < 2:
        return "" if claim.casefold() in names else claim
    for name in names:
        for pattern in (
            rf"{_SEPARATOR.pattern}{re.escape(name)}$",
            rf"^{re.escape(name)}{_SEPARATOR.pattern}",
        ):
            claim = re.sub(pattern, "", claim, flags=re.IGNORECASE)
    return "" if claim.casefold() in names else claim


def _agree(heading: str, claim: str) -> bool:
    """Return whether a claim contains or resembles a heading (Jaccard of words at least one half)."""
    one, two = _words(heading), _words(claim)
    if not one or not two:
        return False
    if "".join(one) in "".join(two) or "".join(two) in "".join(one):
        # A section's name may stand in a title too; a headline is most of it.
        return len(one) >= 0.4 * len(two)
    common = len(set(one) & set(two))
    return common / len(set(one) | set(two)) >= 0.5


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())

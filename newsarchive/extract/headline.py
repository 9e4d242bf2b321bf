"""The headline of a page: the h1 that the page's own claims agree with."""

import re
from collections.abc import Iterable, Iterator, Set
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from newsarchive.extract.characters import clean_line, letters
from newsarchive.extract.elements import short_text
from newsarchive.extract.flags import flags
from newsarchive.extract.outlet import OutletNames, is_outlet
from newsarchive.extract.page import Page

_SEPARATOR = re.compile(r"\s+(?:[-–—|»«:•·/]|::|\\)+\s+|\s*\|\s*")

# In letters and the blanks between them: pages indent.
_LONGEST_LINE = 1_000
_MOST_HEADINGS = 20
_MOST_PIECES = 12
_AGREES = 0.5
# The only h1 of a page needs less agreement than one of several, and less than any h2.
_HARDLY_AGREES = 0.15
_FEW = 5
_PROSE = 150


def titles(page: Page) -> list[str]:
    """Return what the page claims as its headline, most trusted first, site names cut off."""
    claims = [page.article_ld.get("headline"), page.meta("og:title"), page.meta("twitter:title")]
    claims += [next(iter(page.title.splitlines()), "")]
    claims += ["".join(next((each.itertext() for each in page.tree.iter("title")), ()))]
    names = page.outlet
    found = [clean_line(each) for each in claims if isinstance(each, str) and each.strip()]
    short = dict.fromkeys(
        _without_outlet(each, names) for each in found if len(each) <= _LONGEST_LINE
    )
    return [each for each in short if each]


def headline(page: Page, *, selector: str | None = None) -> str | None:
    """Return the headline: the source's own selector, else h1 by agreement, else the best claim.

    An h1 that is the outlet's name, its logo, never wins.
    """
    if own := _texts(page.said(selector)):
        return own[0]
    names = page.outlet
    claims = titles(page)
    logos = names.stated | names.hosts
    heads = [each for each in _headings(page, "h1") if not is_outlet(each, logos)]
    if best := _most_agreed(heads, claims):
        return _without_kicker(page, _without_outlet(best, names), claims)
    for heading in _headings(page, "h2"):
        if any(_contains(claim, heading) for claim in claims):
            return heading
    if claims and (above := _above_prose(page)) and all(_is_logo(page, each) for each in claims):
        return above
    if claims:
        return _printed(page, claims) or claims[0]
    return heads[0] if heads else None


def _most_agreed(heads: list[str], claims: list[str]) -> str | None:
    """Return the heading that the claims agree with most, the first of equals."""
    scored = [
        (max((_agreement(h, c) for c in claims), default=0.0), -n) for n, h in enumerate(heads)
    ]
    if not scored:
        return None
    score, at = max(scored)
    enough = score >= _AGREES or (len(heads) == 1 and score > _HARDLY_AGREES)
    return heads[-at] if enough else None


def _agreement(heading: str, claim: str) -> float:
    """Return how far a claim and a heading say the same: 1 where equal, else by words in common."""
    one, two = _words(heading), _words(claim)
    if not one or not two:
        return 0.0
    if letters(heading) == letters(claim):
        return 1.0
    if "".join(one) in "".join(two) or "".join(two) in "".join(one):
        # A section's or the outlet's name may stand in a title too; a headline is most of it.
        share = len(one) / len(two)
        return 0.5 + 0.4 * min(1.0, share) if share >= 0.4 and len(one) > 1 else 0.1
    return len(set(one) & set(two)) / len(set(one) | set(two))


def _contains(claim: str, heading: str) -> bool:
    """Return whether a claim has a heading's words in it, and hardly any others."""
    one, two = _words(heading), _words(claim)
    return len(one) > 3 and "".join(one) in "".join(two) and len(one) >= 0.4 * len(two)


def _without_kicker(page: Page, heading: str, claims: list[str]) -> str:
    """Return a heading without the rubric or count that stands in it, where a claim has none.

    Words of the outlet such as VİDEO or YENİLƏNİB are part of the headline and stay.
    """
    whole = letters(heading)
    keys = [letters(each) for each in claims]
    if whole in keys:
        return heading
    for wanted in keys:
        if wanted not in whole or 2 * len(wanted) < len(whole):
            continue
        for element in page.tree.iter("h1"):
            if letters("".join(element.itertext())) == whole and (
                cut := _own_part(element, wanted)
            ):
                return cut
    return heading


def _own_part(element: Any, wanted: str) -> str | None:
    """Return the run of pieces of a heading that make up a claim, where others say nothing of note."""
    pieces = [each for each in element.itertext() if each.strip()][:_MOST_PIECES]
    for start in range(len(pieces)):
        for end in range(len(pieces), start, -1):
            if letters("".join(pieces[start:end])) == wanted:
                rest = " ".join([*pieces[:start], *pieces[end:]])
                return None if flags(rest) else clean_line("".join(pieces[start:end]))
    return None


def _printed(page: Page, claims: list[str]) -> str | None:
    """Return the longest part of a claim that stands on the page as a line of its own."""
    lines = {
        clean_line(text)
        for each in page.tree.iter("b", "strong", "font", "span", "div", "td", "p", "h3", "h4", "a")
        if (text := short_text(each, _LONGEST_LINE, between=" ")) is not None
    }
    if claims[0] in lines:
        return claims[0]
    for claim in claims:
        ends = [match.start() for match in _SEPARATOR.finditer(claim)]
        for end in [*reversed(ends)]:
            if claim[:end] in lines and len(claim[:end].split()) > 1 and end >= 10:
                return claim[:end]
    return None


def _is_logo(page: Page, claim: str) -> bool:
    """Return whether a claim is what the link to the home page says, or the picture in it."""
    parts = urlsplit(page.url or "")
    homes = page.tree.xpath(
        "//a[@href='/' or @href=$home]", home=f"{parts.scheme}://{parts.netloc}/"
    )
    said = [[*_texts([each]), *each.xpath(".//img/@alt")] for each in homes[:_MOST_HEADINGS]]
    return any(letters(claim) == letters(each) for lines in said for each in lines)


def _above_prose(page: Page) -> str | None:
    """Return the first heading that paragraphs follow in its own box."""
    for each in islice(page.tree.iter("h2", "h3", "h4"), _MOST_HEADINGS):
        prose = islice(each.itersiblings("p"), _FEW)
        if sum(len(text) for p in prose if (text := short_text(p, _LONGEST_LINE))) >= _PROSE:
            return next(iter(_texts([each])), None)
    return None


def _headings(page: Page, tag: str) -> Iterator[str]:
    marked = (
        page.tree.xpath("//@itemprop[contains(., 'headline')]/parent::*[not(self::meta)]")
        if tag == "h1" and page.may_have("itemprop")
        else []
    )
    yield from _texts([*marked[:1], *page.tree.iter(tag)][:_MOST_HEADINGS])


def _texts(elements: Iterable[Any]) -> list[str]:
    texts = [each if isinstance(each, str) else " ".join(each.itertext()) for each in elements]
    return [line for each in texts if (line := clean_line(each))]


def _without_outlet(claim: str, names: OutletNames) -> str:
    """Return a claim without the outlet's name before or after it; empty where it is nothing else."""
    keys: Set[str] = names.stated | names.hosts
    while parts := list(_SEPARATOR.finditer(claim)):
        first, last = parts[0], parts[-1]
        if is_outlet(claim[last.end() :], keys):
            claim = claim[: last.start()]
        elif is_outlet(claim[: first.start()], keys):
            claim = claim[first.end() :]
        else:
            break
    return "" if is_outlet(claim, keys) else claim


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())

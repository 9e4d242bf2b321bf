"""Authors of an article: persons only, never the outlet, an account name or a date."""

import re
from collections.abc import Iterator
from typing import Any

from newsarchive.extract.characters import clean_line
from newsarchive.extract.page import Page, short_text

_PREFIX = re.compile(
    r"^(by|author|автор|текст|müəllif|yazar|yazan|muxbir|müxbir|posted by|written by|"
    r"view all posts by)\s*[:\-–]?\s+",
    re.IGNORECASE,
)
_NO_PERSON = re.compile(
    r"^(admin\w*|administrator|redaksiya|redaktor|editor(ial)?( team)?|redaksiya|редакция|staff|"
    r"newsroom|news desk|user\d*|root|webmaster|author|unknown|none|null|guest|moderator)$|"
    r"\b(studio|agency|agentliyi|web|media|mmc|llc|ltd|group|company|solutions|design|xəbər|news|tv)\b|"
    r"https?:|www\.|@|\d{2,}|\.(az|com|org|net|ru|tv|info)\b",
    re.IGNORECASE,
)


def authors(page: Page, *, selector: str | None = None) -> tuple[str, ...]:
    """Return the persons a page names as authors, in its order."""
    if selector:
        own = [_string(each) for each in page.tree.cssselect(selector)]
        return tuple(dict.fromkeys(name for each in own for name in _names(each, page)))
    for source in (_json_ld(page), page.metas.get("author", ()), _links(page), _credits(page)):
        found = dict.fromkeys(name for each in source for name in _names(each, page))
        if found:
            return tuple(found)
    return ()


def _json_ld(page: Page) -> list[str]:
    people = {each.get("@id"): each for each in page.json_ld if each.get("@id")}
    return [name for name in _named(page.article_ld.get("author"), people) if name]


def _named(value: Any, people: dict[Any, dict[str, Any]]) -> Iterator[str]:
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict):
            whole = people.get(each.get("@id"), {}) | each
            if whole.get("@type") not in ("Organization", "NewsMediaOrganization"):
                yield from _named(whole.get("name"), {})
        elif isinstance(each, str):
            yield each


def _links(page: Page) -> list[str]:
    """Return bylines in the markup: rel=author, itemprop, and the usual class names."""
    return [
        _string(each)
        for each in page.tree.xpath(
            "(//*[@rel='author'] | //*[@itemprop='author'] |"
            " //*[contains(concat(' ', @class, ' '), ' byline ')]//a |"
            " //*[contains(concat(' ', @class, ' '), ' meta-author ')] |"
            " //*[contains(concat(' ', @class, ' '), ' author-name ')])[not(self::meta)]"
        )[:4]
    ]


_CREDIT = re.compile(r"^\W*(?:автор|müəllif|author|yazar)\s*[:–-]\s*(\S.{2,80})$", re.IGNORECASE)


def _credits(page: Page) -> list[str]:
    """Return names printed after the word author in a line of their own."""
    for element in page.tree.iter("p", "div", "span", "b", "i", "em", "strong", "td", "font"):
        line = clean_line(short_text(element, 400) or "")
        if len(line) < 120 and (match := _CREDIT.match(line)):
            return [match.group(1)]
    return []


def _string(element: Any) -> str:
    return element if isinstance(element, str) else " ".join(element.itertext())


def _names(raw: str, page: Page) -> Iterator[str]:
    for each in re.split(r"\s*[,;|]\s*|\s+(?:and|və|и)\s+", clean_line(raw)):
        name = _PREFIX.sub("", each).strip(" .:–-")
        person = 2 < len(name) < 60 and len(name.split()) <= 5 and not _NO_PERSON.search(name)
        if person and name.casefold() not in page.site_names:
            yield name

"""Authors of an article: persons, or the agency in their place; never the outlet or a date."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from newsarchive.extract.boxes import in_footer
from newsarchive.extract.bylines import marked_bylines, marked_lines
from newsarchive.extract.characters import letters
from newsarchive.extract.elements import short_text
from newsarchive.extract.names import (
    agencies,
    is_login,
    is_newsroom,
    is_organisation,
    is_shaped,
    persons,
)
from newsarchive.extract.outlet import names_outlet
from newsarchive.extract.page import Page
from newsarchive.extract.printed_bylines import prefixed_bylines, printed_bylines

_MOST = 20
_MOST_ACCOUNTS = 3
_METAS = ("author", "article:author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator",
          "dcterms.creator", "dc.creator.name", "byl", "citation_author", "cxenseparse:author", "news_author")  # fmt: skip


_KEYWORDS = ("keywords", "news_keywords", "article:tag", "parsely-tags")
_LONGEST_LINE = 300
_ADDRESS = re.compile(
    r"https?:|www\.|@\w+\.\w|^\s*\S+\.(?:az|com|info|net|org|ru)\s*$", re.IGNORECASE
)
_MAKER = re.compile(
    r"\b(?:site|web\s?site|sayt\w*|portal\w*|сайт\w*|web|веб)\b.{0,30}?(?:\bby\b|:|hazırla|yarad|tərəfindən)|"
    r"\b(?:developed|designed|powered|created|coded|design|dizayn|proqramlaşdırma|разработ\w+|создание)\b",
    re.IGNORECASE,
)


def authors(
    page: Page, *, selector: str | None = None, title: str | None = None
) -> tuple[str, ...]:
    """Return the persons a page names as authors, in its order.

    The source's own selector comes first, what the page states (JSON-LD, meta) next, then what its markup calls a byline, then
    lines that read like one, and the news agency that stands in the author's place last. title is the headline, which bylines stand beside.
    """
    names = page.outlet
    every = names.stated | names.guessed

    def kept(found: Iterable[str], *, sure: bool = False) -> tuple[str, ...]:
        """Keep persons; sure: a full name counts though the site is called by it."""
        persons = (
            each
            for each in found
            if not names_outlet(each, names.stated if sure and _may_be_writer(each) else every)
        )
        return tuple(dict.fromkeys(persons))[:_MOST]

    # A byline of its own that names nobody says that nobody signed.
    if selector and page.said(selector):
        own = page.select(selector)
        return kept(name for each in own for name in persons(_string(each), trusted=True))
    # Of a writer's own site the address is the writer's name.
    stated = kept(_json_ld(page), sure=True)
    if found := tuple(filter(is_shaped, stated)) or kept(_metas(page, full=True)):
        return found
    if accounts := tuple(each for each in stated if not (is_login(each) or is_newsroom(each))):
        return accounts
    if found := kept(marked_bylines(page, title=title), sure=True):
        return found
    lines = page.blocks
    return (
        kept(prefixed_bylines(lines, title=title), sure=True)
        or tuple(each for each in stated if not is_newsroom(each))
        or kept(_metas(page))
        or kept(printed_bylines(lines, title=title, topics=_topics(page)))
        or kept(_agencies(page, title))
    )


def _may_be_writer(name: str) -> bool:
    """Return whether a name the site is called by can be its only writer's: The Azeri Times is none."""
    return is_shaped(name) and not name.casefold().startswith("the ")


def _agencies(page: Page, title: str | None) -> Iterator[str]:
    """Yield the news agencies that stand where an author does."""
    for raw in _named(page.article_ld.get("author"), {}, organisations=True):
        yield from agencies(raw)
    for name in _METAS:
        yield from (each for raw in page.metas.get(name, ()) for each in agencies(raw))
    yield from (
        each for line in marked_lines(page, title=title) for each in agencies(line, sure=False)
    )


def _topics(page: Page) -> set[str]:
    """Return the letters of each keyword of a page: Latin America is a place, not a person."""
    stated = (each for name in _KEYWORDS for each in page.metas.get(name, ()))
    return {letters(each) for line in stated for each in re.split("[,;|]", line)}


def _json_ld(page: Page) -> Iterator[str]:
    people = {each.get("@id"): each for each in page.json_ld if each.get("@id")}
    for raw in _named(page.article_ld.get("author"), people):
        yield from persons(raw, trusted=True)


def _named(
    value: Any, people: dict[Any, dict[str, Any]], *, organisations: bool = False
) -> Iterator[str]:
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict):
            whole = people.get(each.get("@id"), {}) | each
            if organisations or not {"Organization", "NewsMediaOrganization"} & _kinds(whole):
                yield from _named(whole.get("name") or _given_and_family(whole), {})
        elif isinstance(each, list):
            yield from _named(each, people, organisations=organisations)
        elif isinstance(each, str):
            yield each


def _kinds(thing: dict[str, Any]) -> set[str]:
    kinds = thing.get("@type")
    return {str(each) for each in (kinds if isinstance(kinds, list) else [kinds])}


def _given_and_family(person: dict[str, Any]) -> str:
    parts = [person.get("givenName"), person.get("familyName")]
    return " ".join(each for each in parts if isinstance(each, str))


def _metas(page: Page, *, full: bool = False) -> Iterator[str]:
    """Yield persons from meta elements: the outlet or who built the site is often called author there.

    full: only full names, no accounts.
    """
    for name in _METAS:
        raw = page.metas.get(name, ())
        if any(map(_ADDRESS.search, raw)):
            # Where an address stands for one author, the other is who built the site.
            continue
        found = [name for each in raw for name in persons(each, trusted=True)]
        accounts = [] if full else [each for each in found if not is_organisation(each)]
        if found := [each for each in found if is_shaped(each)] or accounts[:_MOST_ACCOUNTS]:
            yield from (each for each in found if not _built_the_site(each, page))
            return


def _built_the_site(name: str, page: Page) -> bool:
    """Return whether a page names a person only at its foot or as the maker of the site."""
    places = page.tree.xpath("//body//text()[contains(., $name)]/..", name=name)
    seen = [each for each in places[:_MOST] if each.tag not in ("script", "style")]
    return bool(seen) and all(in_footer(each) or _MAKER.search(_line(each)) for each in seen)


def _line(element: Any) -> str:
    parent = element.getparent()
    return (short_text(parent, _LONGEST_LINE) or "") if parent is not None else ""


def _string(element: Any) -> str:
    return element if isinstance(element, str) else "\n".join(element.itertext())

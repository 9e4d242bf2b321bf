"""The rubric an article is filed under: as stated, in crumbs, by class names, or known from the menu."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from newsarchive.extract.characters import clean_line, letters
from newsarchive.extract.elements import short_text
from newsarchive.extract.outlet import is_outlet
from newsarchive.extract.page import Page
from newsarchive.extract.section_menu import guessed, known
from newsarchive.extract.section_places import crumbs, labelled, marked, places
from newsarchive.extract.section_words import HOME, is_date, is_news, is_no_section

_LONGEST_SECTION = 60
_STEP = re.compile(r"^\s*(?:[>/»›→|•·—–-]|::|&gt;|\\)")
_SECTION_METAS = (
    "article:section",
    "og:article:section",
    "section",
    "articlesection",
    "parsely-section",
    "sailthru.section",
)
# A crumb may be the headline cut short; a rubric is shorter than this.
_LEAST_LETTERS_OF_TITLE = 12


def section(page: Page, *, selector: str | None = None, title: str | None = None) -> str | None:
    """Return the rubric: by the source's own selector, as stated, or where outlets print it.

    The home page, all news together, front page boxes, dates, the outlet and the headline are
    none. News alone is one only where an article is filed under it and under nothing else.
    """
    if own := page.said(selector):
        return next((line for each in own if (line := clean_line(each))), None)
    rubric, news = _chosen(page, title, _sections(page, title))
    if rubric or news:
        return rubric or news
    return _chosen(page, title, ((each, False) for each in guessed(page, title)))[0]


def _chosen(
    page: Page, title: str | None, found: Iterable[tuple[str, bool]]
) -> tuple[str | None, str | None]:
    """Return the first rubric, and News if the article is filed under it before."""
    names, news = page.outlet.stated, None
    for raw, filed in found:
        line = clean_line(raw)
        if not 1 < len(line) <= _LONGEST_SECTION or is_outlet(line, names):
            continue
        if filed and is_news(line):
            news = news or line
        elif not (is_no_section(line) or is_date(line) or _is_title(line, title)):
            return line, news
    return None, news


def _sections(page: Page, title: str | None) -> Iterator[tuple[str, bool]]:
    """Yield what may be the rubric, and whether the article is surely filed under it."""
    stated = page.article_ld.get("articleSection")
    yield from ((each, True) for each in _listed(stated) if isinstance(each, str))
    yield from ((page.metas[name][0], True) for name in _SECTION_METAS if name in page.metas)
    yield from ((each, False) for each in _stated_crumbs(page))
    found = places(page, title)
    yield from crumbs(found)
    yield from ((each, False) for each in _steps(page.tree))
    yield from ((each, True) for each in marked(found))
    yield from ((each, True) for each in labelled(found))
    yield from ((each, False) for each in known(page))


def _stated_crumbs(page: Page) -> Iterator[str]:
    for each in page.json_ld:
        if "BreadcrumbList" in _listed(each.get("@type")):
            items = [
                item for item in _listed(each.get("itemListElement")) if isinstance(item, dict)
            ]
            yield from (_crumb_name(item) for item in sorted(items, key=_position, reverse=True))


def _position(item: dict[str, Any]) -> int:
    text = str(item.get("position", ""))
    return int(text) if text.isdecimal() else 0


def _crumb_name(item: dict[str, Any]) -> str:
    inner = item.get("item")
    name = item.get("name") or (inner.get("name") if isinstance(inner, dict) else "")
    return name if isinstance(name, str) else ""


def _steps(tree: Any) -> Iterator[str]:
    """Yield, last first, the links of a line that begins with the home page: Home > Politics."""
    for anchor in tree.iter("a"):
        if not _STEP.match(anchor.tail or _next_text(anchor)):
            continue
        if not HOME.fullmatch((short_text(anchor, 60) or "").strip()):
            continue
        links = [" ".join(each.itertext()) for each in anchor.getparent().iter("a")]
        if 2 <= len(links) <= 4:
            yield from reversed(links[1:])
            return


def _next_text(anchor: Any) -> str:
    after = anchor.getnext()
    return (short_text(after, 20) or "") if after is not None and after.tag != "a" else ""


def _is_title(line: str, title: str | None) -> bool:
    """Return whether a line is the headline, or its beginning with three dots."""
    key, whole = letters(line), letters(title or "")
    if not key or not whole:
        return False
    return key == whole or (
        key in whole and (len(key) > _LEAST_LETTERS_OF_TITLE or line.endswith(("...", "…")))
    )


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]

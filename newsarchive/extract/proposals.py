"""CSS paths that may serve as a source's selectors: where on a page the columns of its article stand."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from itertools import islice
from typing import Any

from lxml.cssselect import SelectorSyntaxError

from newsarchive.article import Article
from newsarchive.extract.characters import clean_text, letters
from newsarchive.extract.date_candidates import Reader, day
from newsarchive.extract.date_clocks import BAKU
from newsarchive.extract.elements import short_text
from newsarchive.extract.headline import headline, titles
from newsarchive.extract.page import Page, parse
from newsarchive.extract.people import authors
from newsarchive.extract.published import literals
from newsarchive.extract.reading import article_with_text
from newsarchive.extract.section import section
from newsarchive.extract.tags import tags
from newsarchive.extract.text import main_text

# The columns that a source may have a selector for.
COLUMNS = ("title", "text", "authors", "published_at", "section", "tags")
# What a path brought: the article's own value, another one, nothing, or one where the article has none.
SAME, DIFFERS, ABSENT, MORE = "same", "differs", "absent", "more"
GENERIC = ""

_MERE = re.compile(r"[a-z0-9]+(:.*)?")
_NAME = re.compile(r"[A-Za-z][\w-]*")
# Tags that stand all over a page: which of them comes first is chance.
_ANYWHERE = frozenset("div span p a b strong i em ul ol li dl dt dd table tr td small font".split())
_ROLES = ("itemprop", "rel", "datetime")
_ABOVE = 5
_MOST_ELEMENTS = 12
_MOST_BESIDE = 6
# Of paths that lead to the same elements of a page.
_ALIKE = 2
_LONGEST_DATE = 150
_AROUND = 60

Verdicts = dict[str, dict[str, str]]


def proposals(
    body: bytes,
    *,
    article: Article,
    columns: Sequence[str] = COLUMNS,
    url: str | None,
    charset: str | None,
    fetched_at: datetime,
    selectors: Mapping[str, str],
    stated: str | None,
    feed_text: str | None,
    boilerplate: frozenset[str],
) -> dict[str, tuple[str, ...]]:
    """Return, by column, the CSS paths on a page that bring what its article says, short ones first.

    article is what is stored of the page; everything else is as in read_page. Raises Unextractable.
    """
    page = _parsed(body, url, charset, selectors)
    rules: dict[str, str] = {}
    _, text = article_with_text(
        page,
        rules,
        fetched_at=fetched_at,
        stated=stated,
        feed_text=feed_text,
        boilerplate=boilerplate,
    )
    found = {}
    for column in columns:
        places = _places(page, column, article, fetched_at, text.container)
        paths = dict.fromkeys(
            path for each in islice(places, _MOST_ELEMENTS) for path in _paths(each)
        )
        bring = partial(_verdict, page, column, article=article, fetched_at=fetched_at)
        found[column] = tuple(
            each
            for each in _distinct(page, paths)
            # To read a text costs as much as all else: those are tried later.
            if column == "text" or bring(each) == SAME
        )
    return found


def verdicts(
    body: bytes,
    *,
    article: Article,
    paths: Mapping[str, Sequence[str]],
    url: str | None,
    charset: str | None,
    fetched_at: datetime,
    selectors: Mapping[str, str],
    stated: str | None,
    feed_text: str | None,
    boilerplate: frozenset[str],
) -> Verdicts:
    """Return, by column and path, what each path brings on a page; the path "" is generic extraction.

    Everything as in proposals.
    """
    page = _parsed(body, url, charset, selectors)
    generic, _ = article_with_text(
        page,
        {},
        fetched_at=fetched_at,
        stated=stated,
        feed_text=feed_text,
        boilerplate=boilerplate,
    )
    found: Verdicts = {}
    for column, each in paths.items():
        own, other = value(article, column), value(generic, column)
        told = {GENERIC: _compared(own, other)}
        for path in each:
            told[path] = _verdict(
                page, column, path, article=article, fetched_at=fetched_at, boilerplate=boilerplate
            )
        found[column] = told
    return found


def value(article: Article, column: str) -> Any:
    """Return what an article says in a column, as paths are compared by it; None where it says nothing."""
    if column == "published_at":
        at = article.published_at
        return at.replace(second=0, microsecond=0) if at else article.published_on
    return getattr(article, column) or None


def cost(path: str) -> tuple[int, int, str]:
    """Return what a path is ordered by: how many steps it has, how long it is.

    A step that is a mere tag or place counts twice: it says nothing about what stands there.
    """
    steps = path.split()
    mere = sum(bool(_MERE.fullmatch(each)) for each in steps)
    return len(steps) + mere, len(path), path


def _parsed(
    body: bytes, url: str | None, charset: str | None, selectors: Mapping[str, str]
) -> Page:
    page = parse(body, url=url, charset=charset)
    page.drop(selectors.get("remove"))
    return page


def _verdict(
    page: Page,
    column: str,
    path: str,
    *,
    article: Article,
    fetched_at: datetime,
    boilerplate: frozenset[str] = frozenset(),
) -> str:
    try:
        found = _brought(page, column, path, article, fetched_at, boilerplate)
    except SelectorSyntaxError:
        found = None
    return _compared(value(article, column), found)


def _compared(own: Any, found: Any) -> str:
    if not found:
        return ABSENT
    if own is None:
        return MORE
    return SAME if own == found else DIFFERS


def _brought(
    page: Page,
    column: str,
    path: str,
    article: Article,
    fetched_at: datetime,
    boilerplate: frozenset[str],
) -> Any:
    """Return what extraction makes of a column under a selector; None where that finds nothing."""
    if column == "published_at":
        return _moment(page, path, fetched_at)
    if column == "text":
        if not page.select(path):
            return None
        said = [article.title or "", *titles(page)]
        found = main_text(
            page, titles=said, authors=article.authors, selector=path, boilerplate=boilerplate
        )
        return clean_text(found.text) if found.way == "selector" else None
    if not page.said(path):
        return None
    readers: dict[str, Callable[[], Any]] = {
        "title": lambda: headline(page, selector=path),
        "authors": lambda: authors(page, selector=path, title=article.title),
        "section": lambda: section(page, selector=path, title=article.title),
        "tags": lambda: tags(page, selector=path),
    }
    return readers[column]()


def _moment(page: Page, path: str, fetched_at: datetime) -> Any:
    reader = Reader(fetched_at)
    for each in page.select(path)[:3]:
        for found in reader.claims("selector", literals(each)):
            if isinstance(found.value, datetime):
                return found.value.replace(second=0, microsecond=0)
            if found.value is not None:
                return day(found.value)
    return None


# Where on the page a value stands


def _places(
    page: Page, column: str, article: Article, fetched_at: datetime, container: Any
) -> Iterator[Any]:
    """Yield the elements that may hold a column's value, innermost first."""
    own = value(article, column)
    body = page.tree.find("body")
    if own is None or body is None:
        return
    if column == "text":
        yield container
    elif column == "published_at":
        yield from _dated(body, article)
    else:
        wanted = {letters(each) for each in ([own] if isinstance(own, str) else own)}
        yield from _saying(body, wanted - {""}, exactly=column != "authors")


def _saying(body: Any, wanted: set[str], *, exactly: bool) -> Iterator[Any]:
    """Yield the elements whose words are wanted ones, or not much more than one of them."""
    most = 2 * max(map(len, wanted), default=0) + _AROUND
    for each in _innermost_first(body):
        text = short_text(each, most, between=" ")
        said = letters(text) if text else ""
        if said in wanted or (not exactly and said and any(one in said for one in wanted)):
            yield each


def _dated(body: Any, article: Article) -> Iterator[Any]:
    """Yield the elements that seem to state the day of publication, in words or attributes."""
    local = article.published_at.astimezone(BAKU) if article.published_at else article.published_on
    assert local is not None
    days = {f"{each.day}" for each in (local, article.published_at or local)}
    for each in _innermost_first(body):
        text = short_text(each, _LONGEST_DATE, between=" ")
        said = [*(each.get(name) or "" for name in ("datetime", "content", "title")), text or ""]
        numbers = set(re.findall(r"[1-9]\d*", " ".join(said)))
        if numbers & days and len(numbers) > 1:
            yield each


def _distinct(page: Page, paths: Iterable[str]) -> Iterator[str]:
    """Yield paths, the simplest first, but few that lead to the same elements."""
    known: Counter[tuple[Any, ...]] = Counter()
    for path in sorted(paths, key=cost):
        elements = tuple(page.select(path))
        known[elements] += 1
        if known[elements] <= _ALIKE:
            yield path


def _innermost_first(body: Any) -> Iterator[Any]:
    skipped = ("script", "style", "noscript", "template")
    walk = (each for each in body.iter() if isinstance(each.tag, str) and each.tag not in skipped)
    return iter(list(walk)[::-1])


# Paths


def _paths(element: Any) -> Iterator[str]:
    """Yield short CSS paths of an element: by itself, and inside one of those above it."""
    own = list(_steps(element))
    yield from (each for each in own if each not in _ANYWHERE)
    steps = [*own, *_places_among(element)]
    for above in islice(element.iterancestors(), _ABOVE):
        if above.tag in ("body", "html"):
            return
        for holder in _steps(above):
            named = not _MERE.fullmatch(holder)
            yield from (f"{holder} {step}" for step in steps if named or not _is_anywhere(step))


def _is_anywhere(step: str) -> bool:
    return step.partition(":")[0] in _ANYWHERE


def _places_among(element: Any) -> Iterator[str]:
    """Yield where an element stands among those beside it, if there are any of its kind."""
    tag, holder = element.tag, element.getparent()
    same = [] if holder is None else [each for each in holder if each.tag == tag]
    if 1 < len(same) <= _MOST_BESIDE:
        yield f"{tag}:nth-of-type({same.index(element) + 1})"
        if element is holder[-1]:
            yield f"{tag}:last-child"


def _steps(element: Any) -> Iterator[str]:
    """Yield what an element can be called: its tag, and that with id, a class or a role."""
    tag = element.tag
    yield tag
    id_ = element.get("id") or ""
    if _NAME.fullmatch(id_) and not re.search(r"\d{2}", id_):
        yield f"#{id_}"
    for name in (element.get("class") or "").split()[:6]:
        if _NAME.fullmatch(name):
            yield f".{name}"
            yield f"{tag}.{name}"
    for role in _ROLES:
        said = element.get(role)
        if role == "datetime" and said:
            yield f"{tag}[datetime]"
        elif said and _NAME.fullmatch(said):
            yield f"{tag}[{role}={said}]"

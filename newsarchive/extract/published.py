"""When an article was published: every statement on its page, and the rule that chooses one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from newsarchive.article import Evidence
from newsarchive.extract.characters import clean_line, letters
from newsarchive.extract.dates import date_in_url, dates_in, read_date
from newsarchive.extract.page import Page, short_text

BAKU = ZoneInfo("Asia/Baku")
# Clocks differ between machines; further ahead than this is a mistake.
_AHEAD = timedelta(minutes=10)
_ANY_CLOCKS = (datetime(2040, 2, 1, 12, tzinfo=UTC), datetime(2041, 7, 16, 3, tzinfo=UTC))
_ASIDE = re.compile(
    r"comment|reply|related|widget|sidebar|footer|popular|latest|similar|other|header|clock|nav|menu|"
    r"topbar|currency|weather|copyright|modified|updated",
    re.IGNORECASE,
)
_DATE_NAMES = re.compile(
    r"date|time|publish|tarix|posted|meta|info|byline|stamp|dat[ae]", re.IGNORECASE
)
# A clock in the header says which day it is, not when the article appeared.
_CLOCK = re.compile(
    r"^\W*(сегодня|bu gün|bugün|today)\W+[^\W\d]+\W.*\d{4}|vaxtı|(баку|bakı|baku)\s+\d\d?:\d\d|"
    r"^\W*(сегодня|bu gün|bugün|today)\W+(is\s)?\d{1,2}\s+[^\W\d]+\s+\d{4}",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"updated|modified|yenilə|обновл|изменен|güncel|dəyişdiril", re.IGNORECASE)

Value = datetime | date


@dataclass(frozen=True)
class Published:
    """The chosen moment or day, and all that was found."""

    at: datetime | None
    on: date | None
    modified_at: datetime | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True)
class _Found:
    place: str
    literal: str
    value: Value | None


def published(
    page: Page,
    *,
    now: datetime | None,
    title: str | None,
    selector: str | None = None,
    stated: str | None = None,
) -> Published:
    """Return when a page says it was published, by the first place of the order that can be read.

    now is when it was fetched: relative words count from it, and later dates are not believed;
    without it relative words stay unread.
    stated is the date its feed or sitemap gave. Order of places: DESIGN, section 5.
    """
    clocks = (now,) if now else _ANY_CLOCKS
    readings = [
        list(_candidates(page, clock, title=title, selector=selector, stated=stated))
        for clock in clocks
    ]
    # What depends on the clock is not known without one.
    found = [
        one if one.value == two.value else replace(one, value=None)
        for one, two in zip(readings[0], readings[-1], strict=False)
    ]
    believed = [each for each in found if each.value is not None and _past(each.value, now)]
    best = next(iter(believed), None)
    value = best.value if best else None
    if value is not None and not isinstance(value, datetime):
        value, best = _timed(value, believed, best)
    evidence = tuple(
        Evidence(each.place, each.literal, _iso(each.value), chosen=each is best) for each in found
    )
    modified = _modified(page, clocks[0])
    return Published(_moment(value), _day(value), modified, evidence)


def _timed(day: date, believed: list[_Found], best: _Found | None) -> tuple[Value, _Found | None]:
    """Return a moment of the same day where another place knows the time."""
    for each in believed:
        if isinstance(each.value, datetime) and _day(each.value) == day:
            return each.value, each
    return day, best


def _candidates(
    page: Page, now: datetime, *, title: str | None, selector: str | None, stated: str | None
) -> Iterator[_Found]:
    if selector:
        for each in page.tree.cssselect(selector)[:3]:
            yield from _read("selector", _literals(each), now)
    ld = page.article_ld
    yield from _read("json_ld:datePublished", [ld.get("datePublished"), ld.get("dateCreated")], now)
    for name in _METAS:
        yield from _read(f"meta:{name}", page.metas.get(name, [])[:1], now)
    yield from _visible(page, now, title=title)
    if page.url:
        in_url = date_in_url(page.url)
        if in_url:
            yield _Found("url", page.url, in_url)
    yield from _read("listing", [stated], now)


_METAS = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "og:published_time",
    "published_time",
    "pubdate",
    "publish-date",
    "publishdate",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "date",
)


def _read(place: str, literals: Sequence[Any], now: datetime) -> Iterator[_Found]:
    for literal in literals:
        if isinstance(literal, str) and literal.strip():
            line = clean_line(literal)
            yield _Found(place, line[:200], read_date(line, now=now))


def _literals(element: Any) -> list[str]:
    attributes = [element.get(name) for name in ("datetime", "content", "title")]
    text = " ".join(element.itertext())
    return [each for each in [*attributes, text] if each and re.search(r"\d|\w", each)]


def _visible(page: Page, now: datetime, *, title: str | None) -> Iterator[_Found]:
    """Yield dates printed near the headline: nearest first, never those of boxes around it."""
    heading = _heading(page, title)
    order = {element: index for index, element in enumerate(page.tree.iter())}
    start = order.get(heading, 0)
    near = []
    for element in order:
        if not isinstance(element.tag, str) or not _may_be_date(element):
            continue
        distance = order[element] - start
        if -60 < distance < 120 and not _in_aside(element):
            near.append((abs(distance) + (20 if distance < 0 else 0), element))
    for _, element in sorted(near, key=lambda each: each[0])[:12]:
        yield from _dated(element, now)


def _heading(page: Page, title: str | None) -> Any:
    wanted, most = letters(title or ""), 3 * len(title or "") + 1_000
    for tag in ("h1", "h2", "h3", "div", "span", "p", "td", "b", "font"):
        for each in page.tree.iter(tag):
            if wanted and letters(short_text(each, most) or "") == wanted:
                return each
    return next(page.tree.iter("h1"), None)


def _may_be_date(element: Any) -> bool:
    if element.tag in ("script", "style", "meta", "link", "title", "a") and element.tag != "a":
        return False
    if element.tag == "time" or element.get("itemprop") == "datePublished":
        return True
    own = "".join([element.text or "", *(child.tail or "" for child in element)])
    if element.tag == "a":
        return bool(re.search(r"\d", element.get("title") or "")) and len(own) < 60
    whole = own if len(element) > 3 else short_text(element, 120)
    return whole is not None and len(whole) < 120 and bool(re.search(r"\d", whole))


def _in_aside(element: Any) -> bool:
    for each in (element, *element.iterancestors()):
        if each.tag in ("footer", "nav", "aside"):
            return True
        if each.tag in ("body", "html", "main", "article"):
            return False
        names = f"{each.get('class') or ''} {each.get('id') or ''}"
        if _ASIDE.search(names) and not re.search(r"entry|post|article|news|single", names):
            return True
    return False


def _dated(element: Any, now: datetime) -> Iterator[_Found]:
    place = f"visible:{element.tag}"
    if element.get("datetime"):
        yield from _read(f"{place}@datetime", [element.get("datetime")], now)
    names = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
    texts = [element.get("title") or "" if element.tag == "a" else " ".join(element.itertext())]
    for line in (clean_line(each) for each in texts if each):
        if _UPDATED.search(names) or _CLOCK.search(line):
            continue
        if _UPDATED.search(line):
            yield from _beside_the_update(place, line, now)
            continue
        if (value := read_date(line, now=now)) is not None:
            yield _Found(place, line, value)
        elif _DATE_NAMES.search(names) or len(line) < 60:
            for literal, inner in dates_in(line, now=now):
                yield _Found(place, literal, inner)


def _beside_the_update(place: str, line: str, now: datetime) -> Iterator[_Found]:
    """Yield the dates of a line that labels another one as the update's."""
    for literal, value in dates_in(line, now=now):
        label = _UPDATED.search(line, line.find(literal) + len(literal))
        if label and dates_in(line[label.end() :], now=now):
            yield _Found(place, literal, value)


def _modified(page: Page, now: datetime) -> datetime | None:
    ld = page.article_ld.get("dateModified")
    names = ("article:modified_time", "og:updated_time", "datemodified", "last-modified")
    for literal in [ld, *(page.meta(name) for name in names)]:
        value = read_date(clean_line(literal), now=now) if isinstance(literal, str) else None
        if isinstance(value, datetime):
            return value.astimezone(UTC)
    return None


def _past(value: Value, now: datetime | None) -> bool:
    if now is None:
        return True
    if isinstance(value, datetime):
        return value <= now + _AHEAD
    return value <= (now + _AHEAD).astimezone(BAKU).date()


def _moment(value: Value | None) -> datetime | None:
    return value.astimezone(UTC) if isinstance(value, datetime) else None


def _day(value: Value | None) -> date | None:
    return value.astimezone(BAKU).date() if isinstance(value, datetime) else value


def _iso(value: Value | None) -> str | None:
    if isinstance(value, datetime):
        value = value.astimezone(UTC).replace(microsecond=0)
        return value.isoformat().replace("+00:00", "Z")
    return value.isoformat() if value else None

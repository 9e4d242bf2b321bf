"""The dates a page prints around its headline, and why some of them are not its own."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import chain, islice
from typing import Any

from newsarchive.extract.characters import caseless, clean_line, letters
from newsarchive.extract.date_boxes import (
    PUBLISHED_NAMES,
    UPDATE_NAMES,
    label_before,
    names_of,
    why_not,
)
from newsarchive.extract.date_candidates import Candidate, Reader, day
from newsarchive.extract.dates import Told, says_update
from newsarchive.extract.elements import line_of, short_text
from newsarchive.extract.page import Page

_BEFORE, _AFTER, _NEAR = 80, 300, 60
_MOST = 24
_LONGEST = 160
# A line longer than this around its date is prose.
_WORDS_BESIDE = 60
_DIGIT = re.compile(r"\d")
# In lower case, which is faster than re.IGNORECASE.
_TELLING = re.compile(
    r"bu ?g[uü]n|d[uü]n[əe]?n?\b|сегодня|вчера|today|yesterday|indic[əe]|az [oö]nc|az əvvəl|"
    r"назад|только что|\bago\b|just now|əvvəl|öncə|önce"
)
_PUBLISHED = re.compile(
    r"\b(?:d[əe]rc|n[əe][sş]r|yay[iı][mn]|опубликован\w*|размещен\w*|publish\w*|posted)",
    re.IGNORECASE,
)
_DATE_NAMES = re.compile(
    r"date|time|publish|tarix|posted|meta|info|byline|stamp|data\b", re.IGNORECASE
)
_LABEL = re.compile(
    r"(?:d[əe]rc|n[əe][sş]r|yay[iı]m|yay[iı]n|əlavə|paylaş|yerləşdiril|tarix|saat|опубликован\w*|"
    r"размещен\w*|дата|добавлен\w*|publish\w*|posted|date|on|erschienen|veröffentlicht)\b",
    re.IGNORECASE,
)
# What a header's clock and a reader's account say beside a date.
_CLOCK_WORDS = re.compile(
    r"^\W*(?:сегодня|bu gün|bugün|today)\W+(?:is\s)?(?:[^\W\d]+\W+|\d{1,2}\s+[^\W\d]+\s+)+\d{4}|"
    r"bakı vaxtı|(?:баку|bakı|baku)\W+\d\d?:\d\d|°|usd|eur\b",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(
    r"^\W*(?:joined|member since|registered|registriert|qeydiyyat|регистрация|зарегистрирован)",
    re.IGNORECASE,
)
_SIGNED_QUOTE = re.compile(r"^\W*[—–-].*@\w")
# What heads the comments and the other articles below a text.
_OTHERS = re.compile(
    r"\W*(?:şərhlər|rəylər|oxucu rəy|comments?\b|комментари|yorumlar|oxşar|digər xəbər|son xəbər|"
    r"həmçinin|ən çox|bənzər|материалы по|по теме|читайте|похожие|другие новост|последние|популярн|related|you might|"
    r"more news|most read|latest news|read also|ilgili haber|benzer)",
    re.IGNORECASE,
)
_BARS = re.compile(r"\s[|•·]\s")
# A paragraph of so many characters is the text, and what stands below it is told in it.
_PARAGRAPH = 120
_PROSE_TAGS = ("p", "li", "td", "dd", "h1", "h2", "h3", "h4", "h5", "h6")
_EMPHASIS_TAGS = ("strong", "b", "em", "i", "u")
# Letters that may stand beside a date in elements that mostly hold prose.
_MOST_BESIDE = {
    **dict.fromkeys(_PROSE_TAGS, 22),
    **dict.fromkeys(_EMPHASIS_TAGS, 14),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), 3),
}
_CLOCK_ALONE = re.compile(
    r"\W*(?:saat|в|at)?\W*(?P<clock>\d?\d[:.]\d\d(?::\d\d)?)\W*", re.IGNORECASE
)
_SKIPPED = frozenset("script style noscript template option textarea head title".split())
_VOID = frozenset(("br", "img", "svg", "hr"))
_SILENT = frozenset(("meta", "link", "path", "iframe", "form", "input"))


def heading_of(page: Page, title: str | None) -> Any:
    """Return the element that prints the headline, else the first h1, else None."""
    wanted, most = letters(title or ""), 2 * len(title or "") + 60
    for tag in ("h1", "h2", "h3", "div", "span", "p", "td", "b", "strong", "font", "a"):
        for each in page.tree.iter(tag) if wanted else ():
            text = short_text(each, most)
            if text and len(text) >= len(wanted) and letters(text) == wanted:
                return each
    return next(page.tree.iter("h1"), None)


class Printed:
    """Looks for dates near a headline, nearest first; each element is read once."""

    def __init__(self, page: Page, reader: Reader, *, title: str | None) -> None:
        self._reader = reader
        self._heading = heading_of(page, title)
        self._own = _line_of(self._heading)
        self._title = letters(title or "")
        self._tree = page.tree
        self._read: set[Any] = set()
        self._in_text = False

    def candidates(self) -> list[Candidate]:
        """Return the dates around the headline; without one, those of the page's beginning."""
        ranked: list[tuple[int, Candidate]] = []
        for distance, element in self._near():
            for each in chain(self._dated(element, distance), self._tail(element, distance)):
                ranked.append((self._rank(distance, each), each))
            if len(ranked) >= _MOST:
                break
        ranked.sort(key=lambda each: each[0])
        return list(dict.fromkeys(each for _, each in ranked))

    def microdata(self) -> Iterator[Candidate]:
        """Yield what meta elements named datePublished say, those of comments and cards refused."""
        named = filter(_is_date_published, self._tree.iter("meta"))
        for element in list(islice(named, _MOST)):
            reason = why_not(element, self._own, self._title, before=False)
            for each in self._reader.claims("meta:datepublished", [element.get("content")]):
                yield replace(each, refused=reason if reason in ("comment", "card") else None)

    def _rank(self, distance: int, found: Candidate) -> int:
        # Above the headline, and once the text has begun, dates are more often of other things.
        aside = distance < 0 or self._in_text
        return abs(distance) + (20 if aside else 0) - (15 if found.named else 0)

    def _near(self) -> Iterator[tuple[int, Any]]:
        """Yield the elements around the headline that may say a date, with their distance."""
        walk = self._tree.iter("*")
        if self._heading is None:
            before: deque[Any] = deque()
        else:
            before = deque(maxlen=_BEFORE)
            for each in walk:
                if each is self._heading:
                    break
                before.append(each)
        after = islice(walk, _AFTER if self._heading is not None else 4 * _AFTER)
        if self._heading is not None and _tells(self._heading.tail):
            yield 0, self._heading
        for distance, element in enumerate(after, start=1):
            self._in_text = self._in_text or _is_text(element)
            if self._in_text and (text := element.text) and _OTHERS.match(text):
                break
            if _may_say(element):
                yield distance, element
        self._in_text = False
        for distance, element in enumerate(reversed(before), start=1):
            if _may_say(element):
                yield -distance, element

    def _dated(self, element: Any, distance: int) -> Iterator[Candidate]:
        if element in self._read or element.tag in _SKIPPED or element is self._heading:
            return
        self._read.add(element)
        stamps = [
            (name, literal, value)
            for name, literal in _attributes(element)
            if (value := self._reader.whole(literal)) is not None
        ]
        box, line, told = self._said(element)
        if not told and not stamps:
            return
        before = distance < 0 or self._heading is None
        reason = why_not(element, self._own, self._title, before=before)
        if before and reason is None and not self._is_close(element):
            reason = "far"
        near = abs(distance) <= _NEAR
        place = f"visible:{box.tag}"
        printed = [
            replace(each, near=near)
            for each in self._judged(element, place, line, told, reason, before=before)
        ]
        updated = any(each.refused == "updated" for each in printed)
        refused = "updated" if updated else reason if reason != "far" else None
        for name, literal, value in stamps:
            place = f"visible:{element.tag}@{name}"
            yield Candidate(place, literal, value, refused, named=True, near=near)
        yield from printed

    def _said(self, element: Any) -> tuple[Any, str, list[Told]]:
        """Return the line of an element, or of the box that completes it, and its dates."""
        text = short_text(element, _LONGEST, between=" ")
        line = clean_line(text) if text else ""
        if not line or (element.tag == "a" and element.get("title")):
            return element, "", []
        told = self._reader.inside(line) or self._whole(line)
        if len(told) == 1 and (beside := self._hour_beside(element, told[0])) is not None:
            return element, line, [beside]
        if len(told) == 1 and isinstance(told[0].value, datetime):
            return element, line, told
        wider = self._wider(element, told) if _DIGIT.search(text or "") else None
        if wider is None:
            return element, line, told
        self._read.add(wider[0])
        return wider

    def _hour_beside(self, element: Any, told: Told) -> Told | None:
        """Return a day with the hour that the next or the last element says and nothing else."""
        if isinstance(told.value, datetime):
            return None
        for each in (element.getnext(), element.getprevious()):
            text = short_text(each, 24) if each is not None else None
            if text and (clock := _CLOCK_ALONE.fullmatch(clean_line(text))):
                joined = f"{told.literal} {clock['clock']}"
                value = self._reader.whole(joined)
                if isinstance(value, datetime) and day(value) == day(told.value):
                    return Told(joined, value, told.updated)
        return None

    def _tail(self, element: Any, distance: int) -> Iterator[Candidate]:
        """Yield the date that stands bare between elements of a box too long to be a line."""
        parent = element.getparent()
        if not _tells(element.tail) or parent is None or short_text(parent, _LONGEST) is not None:
            return
        line = clean_line(element.tail)
        told = self._reader.inside(line)
        if not told:
            return
        reason = why_not(parent, self._own, self._title, before=distance < 0)
        for each in told:
            rest = len(letters(line.replace(each.literal, " ", 1)))
            prose = "prose" if rest > 22 or self._in_text else None
            why = "updated" if each.updated or says_update(line) else reason or prose
            named = bool(_LABEL.search(line))
            near = abs(distance) <= _NEAR
            yield Candidate(f"visible:{parent.tag}", each.literal, each.value, why, named, near)

    def _whole(self, line: str) -> list[Told]:
        value = self._reader.whole(line) if len(line) <= 60 else None
        return [Told(line, value, says_update(line))] if value is not None else []

    def _wider(self, element: Any, told: list[Told]) -> tuple[Any, str, list[Told]] | None:
        """Return the box around an element where it completes its date, with what it then says."""
        if len(told) > 1:
            return None
        box = element
        for _ in range(2):
            box = box.getparent()
            text = short_text(box, _LONGEST, between=" ") if box is not None else None
            if text is None or box in self._own:
                return None
            line = clean_line(text)
            around = self._reader.inside(line)
            if len(around) != 1 or box in self._read:
                continue
            if not told or (
                isinstance(around[0].value, datetime) and day(around[0].value) == day(told[0].value)
            ):
                return box, line, around
        return None

    def _judged(
        self,
        element: Any,
        place: str,
        line: str,
        told: list[Told],
        reason: str | None,
        *,
        before: bool,
    ) -> Iterator[Candidate]:
        names = names_of(element)
        updated_after = _trailing_update(line, told)
        label = label_before(element)
        if reason == "clock" and _PUBLISHED.search(label + line):
            reason = None
        own_update = bool(UPDATE_NAMES.search(names)) and not PUBLISHED_NAMES.search(names)
        for index, each in enumerate(told):
            why = reason
            lone = len(told) == 1 and (says_update(label) or own_update)
            if each.updated or lone or index == updated_after:
                why = self._whose_update(element, reason)
            elif self._is_comment(element, line + label):
                why = why or "comment"
            elif why is None or why == "far":
                why = self._prose(element, line, told, names) or self._clock(
                    element, line, each, before=before, far=why == "far"
                )
            named = bool(
                element.tag == "time" or _DATE_NAMES.search(names) or _LABEL.search(line + label)
            )
            yield Candidate(place, each.literal[:200], each.value, why, named)

    def _whose_update(self, element: Any, reason: str | None) -> str:
        """Return "updated" for the article's own update; that of a card, a comment or the site is not."""
        if reason in (None, "far", "updated") or (reason == "clock" and self._is_close(element)):
            return "updated"
        return str(reason)

    def _clock(self, element: Any, line: str, told: Told, *, before: bool, far: bool) -> str | None:
        """Return why a date is the reader's and not the article's, None if it may be the latter."""
        if _CLOCK_WORDS.search(line):
            return "clock"
        if not before:
            return None
        now = self._reader.now
        if isinstance(told.value, datetime):
            ticking = now is not None and abs(now - told.value) < timedelta(minutes=10)
            return "clock" if ticking else None
        today = now is None or day(told.value) >= day(now)
        bare = not _LABEL.search(line) and element.tag != "time"
        return "clock" if today and far and bare else None

    def _prose(self, element: Any, line: str, told: list[Told], names: str) -> str | None:
        if _ACCOUNT.search(line):
            return "account"
        if _SIGNED_QUOTE.search(line):
            return "quote"
        words = len(letters(_beside(line, told)))
        named = element.tag == "time" or _DATE_NAMES.search(names)
        most = _WORDS_BESIDE if named or self._follows(element) else 40
        leads = len(told) == 1 and line.startswith(told[0].literal) and self._follows(element)
        if not named and not leads and not _LABEL.match(line):
            if self._in_text and element.tag in (*_PROSE_TAGS, *_EMPHASIS_TAGS):
                return "prose"
            most = _MOST_BESIDE.get(element.tag, most)
        return "prose" if words > most else None

    def _is_comment(self, element: Any, words: str) -> bool:
        """Return whether a date below the text begins a box of its own, with prose in it."""
        parent, following = element.getparent(), element.getnext()
        if not self._in_text or following is None or parent in self._own or _LABEL.search(words):
            return False
        return len(following.text_content()) > 40

    def _follows(self, element: Any) -> bool:
        return self._heading is not None and element.getprevious() is self._heading

    def _is_close(self, element: Any) -> bool:
        """Return whether an element before the headline shares a box with it."""
        if self._heading is None:
            return True
        for box in islice(element.iterancestors(), 4):
            if box in self._own:
                return box.tag not in ("body", "html") and _depth_between(box, self._heading) <= 3
        return False


def _is_date_published(meta: Any) -> bool:
    names = "".join(filter(None, map(meta.get, ("itemprop", "name", "property"))))
    return names in ("datePublished", "DatePublished", "datepublished", "Datepublished")


def dateline(page: Page, reader: Reader) -> Candidate | None:
    """Return the date that begins the first paragraphs: `Baku/09.09.20/Agency:`."""
    for each in islice(page.tree.iter("p", "div"), 60):
        start = (each.text or "").lstrip()[:90]
        if not start and len(each) and each[0].tag in ("b", "strong", "em", "span"):
            start = ((each[0].text or "") + (each[0].tail or "")).lstrip()[:90]
        match = _DATELINE.match(start)
        if match is None:
            continue
        literal = clean_line(match[0])
        if (value := reader.whole(literal)) is not None:
            return Candidate(f"dateline:{each.tag}", literal, value)
    return None


_DATELINE = re.compile(
    r"[^\W\d][^\d|:/\n]{1,40}(?:/\s?\d\d\.\d\d\.\d\d(?:\d\d)?\s?/|,\s\d{1,2}\s[^\W\d]{3,10}\s*[—–]|"
    r",\s[A-Z][a-z]{2,8}\.?\s\d{1,2}\s*/)"
)


def _line_of(heading: Any) -> frozenset[Any]:
    return frozenset() if heading is None else frozenset(line_of(heading))


def _depth_between(box: Any, heading: Any) -> int:
    return next((depth for depth, each in enumerate(heading.iterancestors()) if each is box), 9)


def _is_text(element: Any) -> bool:
    """Return whether an element is a paragraph, or a line break with one behind it."""
    if element.tag == "p":
        return len(element.text_content()) > _PARAGRAPH
    return len(element.tail or "") > _PARAGRAPH or (
        element.tag in ("div", "td") and len((element.text or "").strip()) > _PARAGRAPH
    )


def _beside(line: str, told: list[Told]) -> str:
    """Return what stands beside the dates of a line, up to the bars that part it."""
    parts = _BARS.split(line)
    held = [part for part in parts if any(each.literal in part for each in told)] or [line]
    rest = " ".join(held)
    for each in told:
        rest = rest.replace(each.literal, " ", 1)
    return rest


def _may_say(element: Any) -> bool:
    tag = element.tag
    if not isinstance(tag, str) or tag in _SKIPPED:
        return False
    if tag in _VOID:
        return _tells(element.tail)
    if tag in _SILENT:
        return False
    if tag == "time" or _tells(element.text) or _tells(element.tail):
        return True
    for child in islice(element, 8) if len(element) else ():
        if _tells(child.tail):
            return True
    names = element.keys()
    if "itemprop" in names and element.get("itemprop") == "datePublished":
        return True
    return not _STAMPS.isdisjoint(names) and bool(next(_attributes(element), None))


def _tells(text: str | None) -> bool:
    return text is not None and not text.isspace() and _may_tell(text)


@lru_cache(maxsize=4_096)
def _may_tell(text: str) -> bool:
    if not text or len(text) > 2 * _LONGEST:
        return False
    if _DIGIT.search(text):
        return True
    return len(text) < 60 and _TELLING.search(caseless(text)) is not None


_STAMPS = frozenset(
    ("datetime", "title", "data-time", "data-timestamp", "data-date", "data-datetime",
     "data-published", "data-publish-date", "data-created", "data-unixtime", "data-utime", "utime")
)  # fmt: skip


def _attributes(element: Any) -> Iterator[tuple[str, str]]:
    dated = element.tag == "time" or "datePublished" in (element.get("itemprop") or "")
    for name, raw in element.attrib.items():
        if name in _STAMPS or (name == "content" and dated):
            if name == "title" and element.tag == "a" and len("".join(element.itertext())) > 60:
                continue
            literal = clean_line(raw)
            if 6 <= len(literal) <= (40 if name == "title" else 80) and re.search(r"\d", literal):
                yield name, literal


def _trailing_update(line: str, told: list[Told]) -> int | None:
    """Return the index of the date that a word after it calls the update's: `11:02 yenilənib`."""
    if not told or any(each.updated for each in told):
        return None
    last = told[-1].literal
    after = line[line.rfind(last) + len(last) :]
    if not says_update(after) or re.search(r"\d:\d\d", after):
        return None
    return len(told) - 1

"""When an article was published: every statement on its page, and the one that was chosen."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from newsarchive.article import Evidence
from newsarchive.extract.date_candidates import Candidate, Reader, day
from newsarchive.extract.date_choice import AHEAD, choose
from newsarchive.extract.date_claims import claimed, modified
from newsarchive.extract.date_printed import Printed, dateline
from newsarchive.extract.dates import Read, date_in_url
from newsarchive.extract.page import Page


@dataclass(frozen=True)
class Published:
    """The chosen moment or day, and all that was found."""

    at: datetime | None
    on: date | None
    modified_at: datetime | None
    evidence: tuple[Evidence, ...]


def published(
    page: Page,
    *,
    now: datetime | None,
    title: str | None,
    selector: str | None = None,
    stated: str | None = None,
) -> Published:
    """Return when a page says it was published.

    now is when it was fetched: relative words count from it, and later dates are not believed;
    without it relative words stay unread. stated is the date its feed or sitemap gave. Order of
    places: DESIGN, section 5; what breaks the order: date_choice. A place in the evidence that
    ends in a word in brackets was not taken for the article's own: a clock, a comment, an update.
    """
    reader = Reader(now)
    changed = modified(page, reader, title=title)
    found = list(_candidates(page, reader, title=title, selector=selector, stated=stated))
    choice = choose(found, now=now, modified=changed)
    found += [choice.added] if choice.added else []
    evidence = tuple(
        Evidence(_place(each), each.literal, _iso(each.value), chosen=each is choice.candidate)
        for each in found
    )
    value = choice.value
    moment = value.astimezone(UTC) if isinstance(value, datetime) else None
    changed = changed or _printed_update(found)
    if changed and now and changed > now + AHEAD:
        changed = None
    return Published(moment, day(value) if value else None, changed, evidence)


def _candidates(
    page: Page, reader: Reader, *, title: str | None, selector: str | None, stated: str | None
) -> Iterator[Candidate]:
    if selector:
        for each in page.select(selector)[:3]:
            yield from reader.claims("selector", literals(each))
    printed = Printed(page, reader, title=title)
    yield from claimed(page, reader, title=title, microdata=printed.microdata())
    yield from printed.candidates()
    if page.url and (in_url := date_in_url(page.url)):
        yield Candidate("url", page.url, in_url, named=True)
    yield from reader.claims("listing", [stated])
    if (told := dateline(page, reader)) is not None:
        yield told


def literals(element: Any) -> list[str]:
    """Return what an element states that may be a date: in its attributes, then in its words."""
    attributes = [element.get(name) for name in ("datetime", "content", "title")]
    text = " ".join(element.itertext())
    return [each for each in [*attributes, text] if each and re.search(r"\w", each)]


def _printed_update(found: list[Candidate]) -> datetime | None:
    """Return the moment that is printed as the update's; a day alone is no moment."""
    moments = (each.value for each in found if each.refused == "updated")
    first = next((each for each in moments if isinstance(each, datetime)), None)
    return first.astimezone(UTC) if first else None


def _place(found: Candidate) -> str:
    return f"{found.place} ({found.refused})" if found.refused else found.place


def _iso(value: Read | None) -> str | None:
    if isinstance(value, datetime):
        value = value.astimezone(UTC).replace(microsecond=0)
        return value.isoformat().replace("+00:00", "Z")
    return value.isoformat() if value else None

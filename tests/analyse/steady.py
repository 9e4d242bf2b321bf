"""A source that has been crawled by the hour for five weeks, as health sees it."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from newsarchive.archive import Archive
from newsarchive.archive.ledger import Ledger
from newsarchive.archive.pages import Page
from newsarchive.archive.rows import moment
from newsarchive.archive.runs import Counts, Logbook
from newsarchive.archive.visits import Visit
from newsarchive.extract import read_page

FIRST = datetime(2026, 2, 2, 0, 17, tzinfo=UTC)
HOUR = timedelta(hours=1)
WEEKS = 5
END = FIRST + WEEKS * 168 * HOUR
NAME = "xeber"
FEED = "https://xeber.example/rss"

# Articles come at these hours of the day: nights are quiet.
_HOURS = (6, 8, 10, 11, 13, 15, 17, 19)
_PLACES = "Şəki Quba Lənkəran Gəncə Qax Masallı Zaqatala Şamaxı".split()
_SENTENCES = (
    "{place} şəhərində {n} sakin yeni körpünün açılışına gəlib və bunu bayram kimi qeyd edib.",
    "Rayon icra hakimiyyəti bildirir ki, işlərə {n} min manat xərclənib.",
    "Usta deyir ki, {place} yolunda təmir {n} gündən sonra başa çatacaq.",
    "Keçən il burada {n} ailə üçün yaşayış binası tikilmişdi.",
    "{n} nəfərlik məktəbin həyətində ağaclar əkilib, deyə direktor əlavə edib.",
    "Mütəxəssislər {place} bulağının suyunu {n} dəfə yoxlayıblar.",
)
_HTML = """<!doctype html><html lang="az"><head><meta charset="utf-8"><title>{title}</title>
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{title}",
"datePublished": "{published}", "dateModified": "{modified}", "author": {{"name": "{author}"}}}}
</script></head><body><article><h1>{title}</h1>{body}</article></body></html>"""


class Story:
    """An invented article, and the page it is printed on."""

    def __init__(self, at: datetime) -> None:
        """Invent the article of a moment, the same one each time."""
        chance = random.Random(at.isoformat())
        self.at = at - timedelta(minutes=chance.randrange(5, 50))
        self.changed_at = self.at + timedelta(minutes=3)
        self.author = chance.choice(("Solmaz Durna", "Elman Körpü"))
        place = chance.choice(_PLACES)
        self.title = f"{place} rayonunda {chance.randrange(100, 99999)} ağac əkilib"
        self.url = f"https://xeber.example/news/{int(at.timestamp())}"
        self.paragraphs = [
            " ".join(
                each.format(place=place, n=chance.randrange(11, 9999))
                for each in chance.sample(_SENTENCES, 2)
            )
            for _ in range(chance.randrange(3, 7))
        ]

    def page(self) -> bytes:
        """Return the page as the outlet prints it."""
        return _HTML.format(
            title=self.title,
            published=self.at.isoformat(),
            modified=self.changed_at.isoformat(),
            author=self.author,
            body="".join(f"<p>{each}</p>" for each in self.paragraphs),
        ).encode()


Print = Callable[[Story], bytes]


def crawl(
    archive: Archive,
    at: datetime,
    *,
    stories: int | None = None,
    printed: Print = Story.page,
    exit_code: int | None = 0,
    reason: str = "finished",
    outcome: str | None = None,
    feed: Visit | None = None,
    name: str = NAME,
) -> None:
    """Crawl once: the stories of the hour, or so many, through the real extractor.

    Without an exit code the run is killed; with an outcome its pages answer so.
    """
    logbook = Logbook(archive, name, started_at=at, version="0.1.0", pid=1)
    logbook.declare(at, selectors={}, publisher="Xəbər", homepage="https://xeber.example/")
    ledger = Ledger(logbook)
    counts = Counts()
    ledger.visited(feed or Visit(FEED, "feed", at, "listed", 200), next_visit_at=None)
    due = int(at.hour in _HOURS) if stories is None else stories
    for story in (Story(at + n * timedelta(seconds=1)) for n in range(due)):
        visit = _visit(archive, name, story, printed, at) if outcome is None else None
        ledger.discover([Page(story.url, "article")], at=at, origin=FEED)
        ledger.visited(visit or Visit(story.url, "article", at, str(outcome)), next_visit_at=None)
        found = visit.outcome if visit else str(outcome)
        counts.pages += 1
        if hasattr(counts, found):
            setattr(counts, found, getattr(counts, found) + 1)
    logbook.progress(counts)
    if exit_code is not None:
        ended = at + timedelta(minutes=2)
        logbook.finish(counts, at=ended, reason=reason, exit_code=exit_code)


def _visit(archive: Archive, name: str, story: Story, printed: Print, at: datetime) -> Visit:
    reading = read_page(printed(story), url=story.url, fetched_at=at)
    if not reading.article.title or reading.article.word_count < 8:
        return Visit(story.url, "other", at, "not_article", 200)
    saved = archive.save(replace(reading.article, source=name), identity=story.url, seen_at=at)
    return Visit(story.url, "article", at, saved.outcome, 200, article_id=saved.article_id)


def show_window(archive: Archive, *, entries: int, fresh: int, hours: float) -> None:
    """Say of the newest visit to the feed what it showed, and over how many hours."""
    newest = "(select max(id) from visits where kind = 'feed')"
    at = archive.database.execute(f"select visited_at from visits where id = {newest}").fetchone()
    end = datetime.fromisoformat(at[0])
    archive.database.execute(
        "update visits set entries_count = ?, fresh_count = ?, oldest_at = ?, newest_at = ?"
        f" where id = {newest}",
        [entries, fresh, moment(end - hours * HOUR), moment(end)],
    )


def build(archive: Archive) -> None:
    """Fill an archive with five weeks of hourly runs, eight articles a day."""
    with archive.transaction():
        for hour in range(WEEKS * 168):
            crawl(archive, FIRST + hour * HOUR)
            show_window(archive, entries=20, fresh=1, hours=60)


def go_on(archive: Archive, hours: int, **changes: object) -> datetime:
    """Crawl for some hours more, with what has changed; returns the moment after the last run."""
    with archive.transaction():
        for hour in range(hours):
            crawl(archive, END + hour * HOUR, **changes)  # type: ignore[arg-type]
            if "feed" not in changes:
                show_window(archive, entries=20, fresh=1, hours=60)
    return END + (hours - 1) * HOUR + timedelta(minutes=10)

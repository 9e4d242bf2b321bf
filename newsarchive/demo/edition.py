"""One state of the newspaper: which articles are out, where, since when, and what they say."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cached_property

from newsarchive.demo.dates import BAKU, dateline
from newsarchive.demo.manuscripts import Manuscript, manuscripts
from newsarchive.demo.markup import plain


@dataclass(frozen=True, kw_only=True)
class PublishedArticle:
    """The truth about one page: what a perfect reader would take from it.

    The text holds standfirst, dateline and body; each paragraph, sub-heading and item of a list
    is a paragraph of its own. Headline, byline, caption, tags and counters are not part of it.
    """

    url: str
    language: str
    title: str
    text: str
    published_at: datetime
    authors: tuple[str, ...]
    section: str
    tags: tuple[str, ...]


@dataclass(frozen=True)
class Posting:
    """A manuscript that is out: with its path, its moments and its truth."""

    manuscript: Manuscript
    path: str
    modified_at: datetime
    article: PublishedArticle


@dataclass(frozen=True)
class Edition:
    """The site between two changes; `second_at` is given for the second edition."""

    url: str
    anchor: datetime
    second_at: datetime | None = None

    @property
    def changed_at(self) -> datetime:
        """The moment of the last change anywhere on the site."""
        return self.second_at or max(each.article.published_at for each in self.postings)

    @cached_property
    def postings(self) -> tuple[Posting, ...]:
        """Every article that is out, newest first."""
        out = [self.posting(each) for each in manuscripts() if self.shows(each)]
        newest = sorted(out, key=lambda each: (each.article.published_at, each.manuscript.number))
        return tuple(reversed(newest))

    @cached_property
    def removed(self) -> tuple[str, ...]:
        """The paths of articles that were taken down."""
        gone = (each for each in manuscripts() if each.gone and self.second_at)
        return tuple(self.posting(each).path for each in gone)

    def shows(self, manuscript: Manuscript) -> bool:
        """Whether readers of this edition find the article."""
        return not manuscript.gone if self.second_at else manuscript.edition == 1

    def in_language(self, language: str) -> list[Posting]:
        """Return the articles of one language, newest first."""
        return [each for each in self.postings if each.manuscript.language == language]

    def posting(self, manuscript: Manuscript) -> Posting:
        """Return an article as this edition prints it."""
        published_at = self.published_at(manuscript)
        modified_at = published_at
        if self.second_at and manuscript.edits:
            manuscript, modified_at = manuscript.edited(), self.second_at
        path = address(manuscript, published_at)
        article = truth(manuscript, self.url + path, published_at)
        return Posting(manuscript, path, modified_at, article)

    def published_at(self, manuscript: Manuscript) -> datetime:
        """Return the minute an article came out: never midnight, which pages print for no hour."""
        start = self.second_at if manuscript.edition == 2 and self.second_at else self.anchor
        moment = (start - timedelta(hours=manuscript.hours_ago)).astimezone(UTC)
        minute = moment.replace(second=0, microsecond=0)
        clocks = (minute, minute.astimezone(BAKU))
        midnight = any((each.hour, each.minute) == (0, 0) for each in clocks)
        return minute - timedelta(minutes=1) if midnight else minute

    def address(self, target: str) -> str:
        """Return the path behind a link of a manuscript: a slug, or an address elsewhere."""
        return target if target.startswith("https://") else self.paths[target]

    @cached_property
    def paths(self) -> dict[str, str]:
        """The path of each article by its slug."""
        return {each.manuscript.slug: each.path for each in self.postings}

    def related(self, posting: Posting, count: int) -> list[Posting]:
        """Return other articles of the same language, those of the same section first."""
        same = posting.article.section
        others = [
            each for each in self.in_language(posting.article.language) if each.path != posting.path
        ]
        return sorted(others, key=lambda each: each.article.section != same)[:count]


def address(manuscript: Manuscript, published_at: datetime) -> str:
    """Return an article's path in the form its layout uses."""
    if manuscript.language == "az":
        return f"/az/xeber/{manuscript.slug}-{manuscript.number}"
    if manuscript.language == "ru":
        return f"/ru/news/{manuscript.number}.html"
    return f"/{published_at.astimezone(BAKU):%Y/%m/%d}/{manuscript.slug}/"


def truth(manuscript: Manuscript, url: str, published_at: datetime) -> PublishedArticle:
    """Return what a perfect reader would take from the article's page."""
    parts = lead(manuscript, published_at)
    return PublishedArticle(
        url=url,
        language=manuscript.language,
        title=manuscript.title,
        text="\n\n".join([*parts, plain(manuscript.text)]),
        published_at=published_at,
        authors=manuscript.authors,
        section=manuscript.section,
        tags=manuscript.tags,
    )


def lead(manuscript: Manuscript, published_at: datetime) -> Iterator[str]:
    """Yield what stands before the body: an agency's dateline or a standfirst."""
    if manuscript.place:
        yield dateline(manuscript.place, published_at)
    if manuscript.standfirst:
        yield manuscript.standfirst


def second(first: Edition, moment: datetime) -> Edition:
    """Return the edition that follows, published at a moment."""
    return replace(first, second_at=moment.astimezone(UTC).replace(microsecond=0))

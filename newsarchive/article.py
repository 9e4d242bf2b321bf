"""The columns of an article, each declared once: name, type, meaning, and where pages state it."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from functools import cached_property
from typing import Any, Literal

Place = Literal["head", "tail"]


@dataclass(frozen=True)
class Column:
    """A fact kept about every article, with the places on a page that state it."""

    name: str
    type: Any
    meaning: str
    places: tuple[str, ...]


@dataclass(frozen=True)
class Link:
    """An address cited inside an article's text, with the words that carry it."""

    url: str
    text: str


@dataclass(frozen=True)
class Image:
    """A picture that belongs to an article, with the caption under it and whose picture it is."""

    url: str
    caption: str | None = None
    credit: str | None = None


@dataclass(frozen=True)
class Lookalike:
    """A word in which letters of another alphabet stand for ones that look the same."""

    written: str
    meant: str


@dataclass(frozen=True)
class Evidence:
    """One statement of a date: where it stood, its literal, and what the literal was read as."""

    place: str
    literal: str
    value: str | None
    chosen: bool = False


# What outlets say about an article beside its headline; the only values of the column flags.
FLAGS = {
    "photo": "has photographs: FOTO, ФОТО, [PHOTO]",
    "video": "has a video: VİDEO, ВИДЕО",
    "updated": "was added to: YENİLƏNİB, ƏLAVƏ OLUNUB, ОБНОВЛЕНО, UPDATED",
    "exclusive": "claimed as exclusive: EKSKLÜZİV, ÖZƏL",
    "live": "told or broadcast while it happens: CANLI, LIVE",
    "official": "an official statement: RƏSMİ",
    "urgent": "breaking news: TƏCİLİ, СРОЧНО",
    "analysis": "TƏHLİL, АНАЛИТИКА",
    "interview": "MÜSAHİBƏ, ИНТЕРВЬЮ",
    "opinion": "RƏY, ŞƏRH, МНЕНИЕ",
    "advert": "paid for: REKLAM, РЕКЛАМА",
}


# What may be wrong with a text; the only values of the column warnings.
WARNINGS = {
    "mid_sentence": "begins in mid-sentence",
    "lost_links": "lacks the words of a link that stands in it on the page",
    "doubled": "holds a paragraph twice",
    "json_ld": "comes from JSON-LD: the page itself showed less than 200 letters of it",
    "script": "comes from a script of its page: the page itself showed less than 200 letters of it",
    "feed": "comes from the feed that listed it: the page itself showed less of it",
    "address": "stands at an address that the source's article_pattern does not take",
}


@dataclass(frozen=True)
class Edge:
    """A block at the head or tail of a text; dropped: it is the outlet's boilerplate, not the text's."""

    place: Place
    hash: str
    text: str
    dropped: bool = False


def column(meaning: str, *places: str, default: Any = None) -> Any:
    """Return a dataclass field that is a column of the archive."""
    return field(default=default, metadata={"meaning": meaning, "places": places})


@dataclass(frozen=True, kw_only=True)
class Article:
    """What a page says, cleaned; one row of the table articles once it is saved."""

    source: str | None = column("Name of the spider that collected it.")
    url: str | None = column(
        "Canonical address: no tracking parameters, fragment, AMP or mobile twin. Unique.",
        "link:canonical",
    )
    title: str | None = column(
        "Headline as published.", "tag:h1", "json_ld:headline", "meta:og:title", "tag:title"
    )
    flags: tuple[str, ...] = column(
        "JSON array of what words beside the headline say about the article: "
        + "; ".join(f"{name} ({meaning})" for name, meaning in FLAGS.items())
        + ". The words themselves stay in the title.",
        default=(),
    )
    text: str = column(
        "Body with standfirst, without headline, byline, captions, tags, related links and "
        "comments; paragraphs are separated by one empty line. NFC.",
        default="",
    )
    summary: str | None = column(
        "The publisher's own summary, or the standfirst; ends in … where the publisher cut it.",
        "json_ld:description",
        "meta:og:description",
        "meta:description",
    )
    authors: tuple[str, ...] = column(
        "JSON array of the persons named as authors, or the news agency named in their place.",
        "json_ld:author",
        "meta:author",
        default=(),
    )
    tags: tuple[str, ...] = column(
        "JSON array of the publisher's keywords.",
        "json_ld:keywords",
        "meta:article:tag",
        "meta:news_keywords",
        "meta:keywords",
        default=(),
    )
    images: tuple[Image, ...] = column(
        "JSON array of objects with url, caption and credit (whose picture it is); null where the page "
        "says nothing.",
        "meta:og:image",
        "json_ld:image",
        default=(),
    )
    section: str | None = column(
        "Rubric the publisher filed it under.", "json_ld:articleSection", "meta:article:section"
    )
    language: str | None = column("Language of the text itself: az, ru, en, tr or another code.")
    translations: tuple[str, ...] = column(
        "JSON array of the addresses that the page names as this article in other languages (hreflang); "
        "the table siblings has those that were found.",
        default=(),
    )
    published_at: datetime | None = column(
        "Moment of publication in UTC; only where the time of day is known.",
        "json_ld:datePublished",
        "meta:article:published_time",
    )
    published_on: date | None = column(
        "Date of publication in Baku; there whenever any date is known."
    )
    published_evidence: tuple[Evidence, ...] = column(
        "JSON array of every date found (place, literal, value) and which one was chosen.",
        default=(),
    )
    modified_at: datetime | None = column(
        "Moment of the last change as the publisher claims it, in UTC.",
        "json_ld:dateModified",
        "meta:article:modified_time",
    )
    completeness: str = column(
        "full, teaser (only a part: the rest needs a login or stands elsewhere, or the page was cut), "
        "multi (several items on one page: live pages, news of a day) or empty.",
        default="full",
    )
    encoding: str | None = column(
        "Encoding its page was in: utf-8, cp1251 and so on; two joined by + where the page mixes them; "
        "followed by repaired where text had been encoded twice, and was put right."
    )
    unreadable_count: int | None = column(
        "Number of letters in title and text that are lost: U+FFFD, or ? amid the letters of a word."
    )
    lookalikes: tuple[Lookalike, ...] = column(
        "JSON array of the words in title and text that mix alphabets (as Cyrillic а in a Latin word): "
        "written, as published, and meant, as search finds it.",
        default=(),
    )
    warnings: tuple[str, ...] = column(
        "JSON array of what may be wrong with the text: "
        + "; ".join(f"{name} ({meaning})" for name, meaning in WARNINGS.items())
        + ". newsarchive show --explain says why.",
        default=(),
    )
    disagreement: float | None = column(
        "Share of words, 0 to 1, that only one of two extractors has, ours or trafilatura in precision "
        "mode; measured where trafilatura was asked about a doubtful page, and on one page in fifty. "
        "Null: not measured."
    )
    extractor: str | None = column(
        "Name and version of what produced this row, with digests of the source's selectors and of "
        "its boilerplate by then; generic/ before the columns that the source has a selector for, but "
        "where that found nothing on this page, so that they were found as on any page; brief at its end: so large a page that what repeats on it was judged "
        "by samples, and trafilatura not asked."
    )
    links: tuple[Link, ...] = field(default=())
    edges: tuple[Edge, ...] = field(default=())

    @cached_property
    def word_count(self) -> int:
        """The number of words in the text."""
        return len(re.findall(r"\w+", self.text))

    @cached_property
    def content_hash(self) -> str:
        """SHA-256 of title and text, blind to white space and letter case, as 32 hex digits."""
        words = " ".join(f"{self.title or ''}\n{self.text}".split()).casefold()
        return hashlib.sha256(words.encode()).hexdigest()[:32]


@dataclass(frozen=True, kw_only=True)
class ArchivedArticle(Article):
    """An article as the archive keeps it, with what the archive knows about it."""

    id: int | None = column("Key of the row.")
    identity: str | None = column(
        "What makes it the same article under another address: the outlet's number, behind its "
        "edition where editions may number alike, or else the address on the outlet's own host, "
        "without a slash at its end."
    )
    first_seen_at: datetime | None = column("When we first fetched it.")
    last_seen_at: datetime | None = column("When we last saw it at its address.")
    last_changed_at: datetime | None = column("When we last saw its title or text change.")
    status: str = column(
        "live; unreachable (missed at the last look); gone (missed again later): see deletions.",
        default="live",
    )
    capture_id: int | None = column("The capture it was extracted from: captures.id.")


# Computed from title and text, so they are properties and not fields.
DERIVED = (
    Column("word_count", int, "Number of words in the text.", ()),
    Column("content_hash", str, "Hash of title and text; blind to white space and case.", ()),
)


def columns() -> Iterator[Column]:
    """Yield every column of the table articles."""
    for each in fields(ArchivedArticle):
        if "meaning" in each.metadata:
            yield Column(each.name, each.type, each.metadata["meaning"], each.metadata["places"])
    yield from DERIVED

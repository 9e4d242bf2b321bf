"""The articles a source is judged by: the newest, and blocks of its past."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from newsarchive.archive import Archive
from newsarchive.archive.rows import moment
from newsarchive.language.folding import fold

BLOCK = 20
_NEWEST = 120
_PAST_BLOCKS = 12
_REMEMBERED = 20_000
SETTLED = timedelta(days=14)
LATE_DAYS = 3
_SAME_DATE = 3

# The texts of the sample are what costs time; of a very long one the beginning will do.
_ROWS = """
select id, url, title, substr(text, 1, 20000) as text, word_count, language, completeness,
    authors = '[]' as no_authors, section is null as no_section, summary is null as no_summary,
    tags = '[]' as no_tags, images = '[]' as no_images, published_at, published_on, modified_at,
    first_seen_at, published_evidence, {} as warnings
from articles where id in ({})
"""


@dataclass(frozen=True)
class Sighting:
    """An article as health sees it."""

    id: int
    url: str
    title: str | None
    text: str
    words: int
    language: str | None
    published_at: datetime | None
    published_on: str | None
    modified_at: datetime | None
    first_seen_at: datetime
    date_place: str | None
    missing: frozenset[str]
    warnings: frozenset[str] = frozenset()

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text that hold words."""
        return [line.strip() for line in self.text.splitlines() if line.strip()]

    @property
    def headline(self) -> str:
        """The title, empty where there is none."""
        return (self.title or "").strip()

    @property
    def stated(self) -> datetime | str | None:
        """The moment of publication, or the day where no time is known."""
        return self.published_at or self.published_on

    @property
    def is_late(self) -> bool:
        """Whether its date lies days before we found it: an old article, or a wrong date."""
        if self.published_on is None:
            return False
        first_day = (self.first_seen_at - timedelta(days=LATE_DAYS)).date().isoformat()
        return self.published_on < first_day


Block = list[Sighting]


@dataclass(frozen=True)
class Sample:
    """Articles of one source: the newest first, then blocks of successive ones from its past."""

    source: str
    names: frozenset[str]
    newest: tuple[Sighting, ...]
    past: tuple[Block, ...]

    @cached_property
    def usual(self) -> Block:
        """Every article of the past in one list."""
        return [each for block in self.past for each in block]

    @cached_property
    def headlines(self) -> frozenset[str]:
        """Headlines of four words or more, of the newest articles and of the past."""
        every = (each.headline for each in (*self.newest, *self.usual))
        return frozenset(each for each in every if each.count(" ") >= 3)

    def windows(self) -> list[list[Block]]:
        """Return what is judged: the newest block, and the newest three where there are so many."""
        blocks = [list(self.newest[at : at + BLOCK]) for at in range(0, 3 * BLOCK, BLOCK)]
        whole = len(blocks[-1]) == BLOCK
        return [blocks[:1], blocks] if whole else [blocks[:1]]


def sample(archive: Archive, source: str, at: datetime) -> Sample | None:
    """Return a source's newest articles and its past as of a moment; None when there is too little."""
    ids = _ids(archive, source, at)
    if len(ids) < 3 * BLOCK:
        return None
    rows = _rows(archive, ids[:_NEWEST], at)
    newest, past = _timely(rows), _alike(_past(archive, ids, at))
    if len(newest) < BLOCK or len(past) < 2:
        return None
    return Sample(source, _names(archive, source), tuple(newest), tuple(past))


def _ids(archive: Archive, source: str, at: datetime) -> list[int]:
    """Return the newest articles of a source by their keys, which grow with time."""
    last = archive.database.execute(
        "select id from articles where first_seen_at <= ? order by first_seen_at desc, id desc limit 1",
        [moment(at)],
    ).fetchone()
    rows = archive.database.execute(
        # The index holds all that is asked for; without being told, SQLite may walk the table. main:
        # where the file is of an older shape, articles alone is a view (archive/older.py).
        "select id from main.articles indexed by articles_by_source where source = ? and id <= ?"
        " order by id desc limit ?",
        [source, last[0] if last else 0, _REMEMBERED],
    )
    return [row[0] for row in rows]


def _rows(archive: Archive, ids: Sequence[int], at: datetime) -> list[Sighting]:
    marks = ", ".join("?" * len(ids))
    # An archive that no crawl has brought to today's shape yet has none.
    told = "warnings" if "warnings" in archive.database["articles"].columns_dict else "'[]'"
    found = archive.database.query(_ROWS.format(told, marks), list(ids))
    seen = [_sighting(row) for row in found if row["first_seen_at"] <= moment(at)]
    return sorted(seen, key=lambda each: (each.first_seen_at, each.id), reverse=True)


def _past(archive: Archive, ids: list[int], at: datetime) -> list[Block]:
    """Return blocks of successive articles, spread over what was there before the last two weeks.

    Not the whole past up to now: a fault that lasts would soon be what is usual.
    """
    boundary = archive.database.execute(
        "select id from articles where first_seen_at <= ? order by first_seen_at desc limit 1",
        [moment(at - SETTLED)],
    ).fetchone()
    old = [each for each in ids[BLOCK:] if boundary and each <= boundary[0]]
    if len(old) < 3 * BLOCK:
        old = ids[max(BLOCK, min(len(ids) // 2, len(ids) - 2 * BLOCK)) :]
    starts = len(old) // BLOCK
    chosen = sorted({round(n * (starts - 1) / (_PAST_BLOCKS - 1)) for n in range(_PAST_BLOCKS)})
    wanted = [old[start * BLOCK : (start + 1) * BLOCK] for start in chosen]
    found = {each.id: each for each in _rows(archive, [id for block in wanted for id in block], at)}
    return [[found[id] for id in block if id in found] for block in wanted]


def _timely(rows: list[Sighting]) -> list[Sighting]:
    """Return the rows without old articles that were found late, as when an archive is walked.

    Their layout may be of another age. Those that share one date are kept: then the date is wrong.
    """
    late = Counter(each.stated for each in rows if each.is_late)
    timely = [each for each in rows if not each.is_late or late[each.stated] >= _SAME_DATE]
    return timely if len(timely) >= BLOCK else rows


def _alike(past: list[Block]) -> list[Block]:
    """Return the past without articles that were found late, where enough is left."""
    timely = [[each for each in block if not each.is_late] for block in past]
    enough = [block for block in timely if len(block) >= BLOCK // 2]
    return enough if len(enough) >= min(3, len(past)) else past


def _names(archive: Archive, source: str) -> frozenset[str]:
    rows = archive.database.query(
        "select name, publisher, homepage from sources where name = ?", [source]
    )
    found = {source}
    for row in rows:
        host = (urlsplit(row["homepage"] or "").hostname or source).removeprefix("www.")
        found |= {row["publisher"] or source, host}
    return frozenset(fold(each) for each in found)


def _sighting(row: dict[str, Any]) -> Sighting:
    absent = {name.removeprefix("no_") for name in row if name.startswith("no_") and row[name]}
    absent |= {
        name for name in ("title", "language", "published_on", "published_at") if not row[name]
    }
    absent |= {"text"} if row["word_count"] == 0 else set()
    absent |= {"completeness"} if row["completeness"] != "full" else set()
    evidence = json.loads(row["published_evidence"])
    return Sighting(
        id=row["id"],
        url=row["url"],
        title=row["title"],
        text=row["text"],
        words=row["word_count"],
        language=row["language"],
        published_at=_instant(row["published_at"]),
        published_on=row["published_on"],
        modified_at=_instant(row["modified_at"]),
        first_seen_at=datetime.fromisoformat(row["first_seen_at"]),
        date_place=next((each["place"] for each in evidence if each.get("chosen")), None),
        missing=frozenset(absent),
        warnings=frozenset(json.loads(row["warnings"])),
    )


def _instant(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value) if value else None

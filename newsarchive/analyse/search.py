"""Full text search that finds a word however its letters were typed."""

import json
import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import islice
from typing import Any, Literal

from newsarchive.analyse.facts import among, values_of, within
from newsarchive.analyse.search_facts import Filter, facts
from newsarchive.analyse.search_words import (
    APOSTROPHES,
    COLUMNS,
    Asked,
    EmptyQuery,
    asked,
    expression,
    shown,
)
from newsarchive.archive import Archive
from newsarchive.language.name_sounds import in_latin
from newsarchive.language.names import sought

__all__ = ["EmptyQuery", "Filter", "Found", "Hit", "Passage", "expression", "named", "search"]

_OPEN, _CLOSE = "\x02", "\x03"
_WORDS_AROUND = 14
_COUNTED = 10_000
# bm25 looks up each hit: of more than these, the words in the headlines of all and in those stored last rank.
_RANKED = 2_500
# And it passes all that have the words, also those that a filter or another word leaves out.
_PASSED = 20_000
_AT_ONCE = 500
_LAST = 2**63 - 1
_NO_DAY = "2000-01-01"
_WHOLE, _BEGINNINGS = "articles_fts", "articles_fts_beginnings"
_HEADLINES = "{folded joined headline}"
# In the order of the columns of articles_fts: a word in the headline outweighs any number in the text.
_RANK = "bm25(articles_fts, 0, 0, 1, 0, 0, 1, 100)"
_IN_MEMORY = """create virtual table articles_fts using fts5 (
    folded, joined, headline, tokenize = "unicode61 remove_diacritics 2"
)"""

# Where the words of a hit are shown: no snippet is sought deeper in a text.
_MARKED = 100_000
_FACTS = ("id", "source", "url", "language", "published_on", "published_at")

Span = tuple[int, int]
Sort = Literal["rank", "date"]
# Which of the articles that were found were compared to tell the best.
Ranked = Literal["all", "newest", "none"]


@dataclass(frozen=True)
class Passage:
    """A piece of text in its original spelling, and where in it the hits are."""

    text: str
    hits: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Hit:
    """An article that was found."""

    id: int
    source: str
    url: str
    language: str | None
    published_on: str | None
    published_at: str | None
    title: Passage
    snippet: Passage


@dataclass(frozen=True)
class Found:
    """How many articles match, and the first of them; where the count is not exact, there are more.

    ranked: whether all that match were ranked, the newest of them, or none as there are too many
    words that begin so: then the newest stand first.
    """

    count: int
    hits: tuple[Hit, ...]
    is_exact: bool = True
    ranked: Ranked = "all"


def search(
    archive: Archive,
    words: str,
    *,
    only: Filter | None = None,
    limit: int = 20,
    sort: Sort = "rank",
) -> Found:
    """Return the articles that hold the words: those with the words in the title first, or the newest."""
    query = _Query.of(archive, asked(words), only or Filter())
    ids = query.newest(_COUNTED + 1)
    exact = len(ids) <= _COUNTED
    ranked: Ranked = "all"
    if sort == "date":
        chosen = query.by_date(ids, limit) if exact else query.latest(limit)
    elif query.is_plain:
        chosen, ranked = query.best_of(ids)
    else:
        chosen, ranked = query.best(ids, limit)
    hits = _hits(archive, chosen[:limit], query.match)
    return Found(min(len(ids), _COUNTED), hits, exact, ranked)


def named(archive: Archive, only: Filter, *, limit: int = 20) -> Found:
    """Return the newest articles that a filter lets through, without any words."""
    where, values = conditions(only)
    base = f"from articles where true{where}"
    query = f"select count(*) from (select 1 {base} limit ?)"
    count = archive.database.execute(query, [*values, _COUNTED + 1]).fetchone()[0]
    rows = archive.database.execute(
        f"select id {base} order by published_on desc, published_at desc, id desc limit ?",
        [*values, limit],
    )
    hits = _hits(archive, [row[0] for row in rows], None)
    return Found(min(count, _COUNTED), hits, count <= _COUNTED)


@dataclass(frozen=True)
class _Query:
    """A search that is asked several times.

    is_plain: whether the index that knows no places of words, but facts of articles, can be asked.
    """

    archive: Archive
    asked: Asked
    only: Filter
    columns: Sequence[str]
    is_plain: bool

    @classmethod
    def of(cls, archive: Archive, words: Asked, only: Filter) -> "_Query":
        """Return the search for words in an archive; an older one has not all columns and indexes."""
        there = archive.database.execute(
            "select 1 from sqlite_master where name = ?", [_BEGINNINGS]
        ).fetchone()
        plain = words.is_words and there is not None
        return cls(archive, words, only, _columns(archive), plain)

    @property
    def match(self) -> str:
        """The expression for the index that knows the places of words."""
        return self.asked.match(self.columns)

    @cached_property
    def plain(self) -> str:
        """The expression for the index of beginnings, with its filters."""
        parts = [f"({self.asked.match()})", *facts(self.only, *self._days())]
        return " AND ".join(parts)

    def _days(self) -> tuple[date, date]:
        row = self.archive.database.execute(
            "select (select min(published_on) from articles), (select max(published_on) from articles)"
        ).fetchone()
        first, last = (date.fromisoformat(each or _NO_DAY) for each in row)
        return first, last

    def newest(self, most: int, *, until: int = _LAST) -> list[int]:
        """Return the articles that were stored last, up to one."""
        if not self.is_plain:
            where, values = conditions(self.only)
            return self._ids(where, values, "articles_fts.rowid desc", most)
        named = self._named()
        if named is not None and not named:
            return []
        rows = self.archive.database.execute(
            f"select rowid from {_BEGINNINGS} where {_BEGINNINGS} match ? and rowid <= ?"
            " order by rowid desc limit ?",
            [self.plain, until, most if named is None else -1],
        )
        return list(islice((row[0] for row in rows if named is None or row[0] in named), most))

    def _named(self) -> set[int] | None:
        """Return the articles that the name lets through; None where none is asked for."""
        if not self.only.name:
            return None
        condition, values = _naming(self.only.name)
        rows = self.archive.database.execute(condition, values)
        return {row[0] for row in rows}

    def best(self, ids: list[int], limit: int) -> tuple[list[int], Ranked]:
        """Return the best of the articles that were found; of very many the best of the newest."""
        where, values = conditions(self.only)
        if len(ids) <= _RANKED:
            return self._ranked(self.match, where, values, limit), "all"
        since = (f"{where} and articles_fts.rowid >= ?", [*values, ids[_RANKED - 1]])
        found = self._ranked(self.match, *since, limit)
        if len(ids) <= _COUNTED and _HEADLINES in self.match:
            headline = self.match.replace(_HEADLINES, "{headline}", 1)
            found = [*self._ranked(headline, where, values, limit), *found]
        return list(dict.fromkeys(found)), "newest"

    def best_of(self, ids: list[int]) -> tuple[list[int], Ranked]:
        """Return articles ranked by the words that not too many have, then the others.

        To rank a beginning, FTS5 would gather all words that begin so, of all articles.
        """
        wide = {each for each in self.asked.beginnings() if ids and self._is_wide(each.match)}
        rest = self.asked.without(wide)
        if not ids or not rest:
            return ids, "none" if ids else "all"
        passed = ids
        if wide or self.only != Filter():
            passed = replace(self, asked=rest, only=Filter()).newest(_PASSED + 1, until=ids[0])
        since = max(passed[-1], ids[:_RANKED][-1]) if len(passed) > _PASSED else ids[:_RANKED][-1]
        near = [each for each in ids[:_RANKED] if each >= since]
        # The plus keeps SQLite from asking for each of them alone, which would rank it alone.
        among = " and articles_fts.rowid between ? and ? and +articles_fts.rowid in (select value from json_each(?))"
        match = rest.match(self.columns)
        best = self._ranked(match, among, [since, ids[0], json.dumps(near)], _RANKED)
        if len(ids) <= _COUNTED and len(near) < len(ids) and passed is ids:
            best = [*self._ranked(rest.match(["headline"]), "", [], _RANKED), *best]
        ranked: Ranked = "all" if len(near) == len(ids) else "newest"
        return list(dict.fromkeys((*best, *ids))), ranked

    def _is_wide(self, beginning: str) -> bool:
        rows = self.archive.database.execute(
            f"select 1 from {_BEGINNINGS} where {_BEGINNINGS} match ? limit 1 offset ?",
            [beginning, _COUNTED],
        )
        return rows.fetchone() is not None

    def _ranked(self, match: str, where: str, values: list[Any], limit: int) -> list[int]:
        # The plus keeps FTS5 from ranking what the filter leaves out.
        rank = _RANK if "headline" in self.columns else "articles_fts.rank"
        order = f"+{rank}, articles_fts.rowid desc"
        return self._ids(where, values, order, limit, match=match)

    def by_date(self, ids: list[int], limit: int) -> list[int]:
        """Return of these articles the ones that were published last."""
        rows = self.archive.database.execute(
            "select id from articles where id in (select value from json_each(?))"
            " order by published_on desc, published_at desc, id desc limit ?",
            [json.dumps(ids), limit],
        )
        return [row[0] for row in rows]

    def latest(self, limit: int) -> list[int]:
        """Return the articles that were published last, when there are many: days are walked back."""
        where, values = conditions(self.only)
        days = self.archive.database.execute(
            f"select id from articles where true{where}"
            " order by published_on desc, published_at desc, id desc",
            values,
        )
        found: list[int] = []
        while len(found) < limit and (rows := days.fetchmany(_AT_ONCE)):
            ids = [row[0] for row in rows]
            there = self._between(min(ids), max(ids))
            found += [each for each in ids if each in there]
        return found[:limit]

    def _between(self, first: int, last: int) -> set[int]:
        # One by one, each would gather all words of a beginning anew.
        table, match = (_BEGINNINGS, self.plain) if self.is_plain else (_WHOLE, self.match)
        rows = self.archive.database.execute(
            f"select rowid from {table} where {table} match ? and rowid between ? and ?",
            [match, first, last],
        )
        return {row[0] for row in rows}

    def _ids(
        self, where: str, values: list[Any], order: str, limit: int, *, match: str | None = None
    ) -> list[int]:
        # Rows are long: what a filter asks of each hit is read from an index instead.
        index = "indexed by articles_by_filter" if "headline" in self.columns else ""
        join = f"cross join articles {index} on articles.id = articles_fts.rowid"
        filtered = not self.is_plain and self.only != Filter()
        rows = self.archive.database.execute(
            f"select articles_fts.rowid from articles_fts {join if filtered else ''}"
            f" where articles_fts match ?{where} order by {order} limit ?",
            [match or self.match, *values, limit],
        )
        return [row[0] for row in rows]


def conditions(only: Filter) -> tuple[str, list[Any]]:
    """Return the conditions of a filter on articles, each after an "and", and their values."""
    parts = among("source", only.sources)
    for column in ("language", "section", "completeness"):
        if value := getattr(only, column):
            parts.append((f"{column} = ?", [value]))
    parts += within("published_on", only.since, only.until)
    if only.name:
        condition, keys = _naming(only.name)
        parts.append((f"articles.id in ({condition})", keys))
    text = "".join(f" and {condition}" for condition, _ in parts)
    return text, values_of(parts)


def _naming(name: str) -> tuple[str, Sequence[Any]]:
    keys = sought(name)
    if not keys:
        raise EmptyQuery(f"There is no name in {shown(name)}.")
    return (
        "select article_id from name_keys join name_mentions using (spelling_id)"
        f" where key in ({', '.join('?' * len(keys))})",
        keys,
    )


def _columns(archive: Archive) -> Sequence[str]:
    """Return the columns that are searched; an older archive that is only read has but one."""
    rows = archive.database.execute("select name from pragma_table_info('articles_fts')")
    there = {row[0] for row in rows}
    return [each for each in COLUMNS if each in there]


def _hits(archive: Archive, ids: Sequence[int], match: str | None) -> tuple[Hit, ...]:
    """Return articles with their passages: FTS5 marks the folded text, the marks are carried over.

    The marks come from an index of these few articles: the whole one would look up every word again.
    """
    marks = ", ".join("?" * len(ids))
    lookalikes = "lookalikes" if "joined" in _columns(archive) else "'[]' as lookalikes"
    rows = archive.database.query(
        "select id, source, url, language, published_on, published_at, coalesce(title, '') as title,"
        f" text, {lookalikes} from articles where id in ({marks})",
        list(ids),
    )
    found = {row["id"]: row for row in rows}
    spans = _marks(found, match) if match else {}
    return tuple(_hit(found[each], spans.get(each, [])) for each in ids)


def _marks(rows: dict[int, dict[str, Any]], match: str) -> dict[int, list[Span]]:
    folded = {key: _folded(row) for key, row in rows.items()}
    few = sqlite3.connect(":memory:")
    try:
        few.execute(_IN_MEMORY)
        few.executemany(
            "insert into articles_fts (rowid, folded, joined) values (?, ?, ?)",
            [(key, text, APOSTROPHES.sub("", text)) for key, text in folded.items()],
        )
        marking = (
            "select rowid, highlight(articles_fts, 0, ?, ?), highlight(articles_fts, 1, ?, ?)"
            " from articles_fts(?)"
        )
        marked = few.execute(marking, [_OPEN, _CLOSE] * 2 + [match]).fetchall()
    finally:
        few.close()
    return {
        key: _spans(whole) or _over_apostrophes(_spans(joined), folded[key])
        for key, whole, joined in marked
    }


def _over_apostrophes(spans: list[Span], text: str) -> list[Span]:
    """Return spans of a text without its apostrophes as spans of the text."""
    if not spans:
        return []
    kept = [n for n, letter in enumerate(text) if not APOSTROPHES.match(letter)]
    return [(kept[a], kept[b - 1] + 1) for a, b in spans]


def _folded(row: dict[str, Any]) -> str:
    """Return title and the beginning of the text as the view articles_spellings folds them."""
    both = f"{row['title']}\n{row['text'][:_MARKED]}"
    for each in json.loads(row["lookalikes"]):
        both = both.replace(each["written"], each["meant"])
    folded = in_latin(both) if row["language"] == "az" else both
    # Not translate: that is slower by far, and text has no NUL.
    for letter, plain in zip("əƏıİёЁʼʻ", "eEiIеЕ''", strict=True):
        folded = folded.replace(letter, plain)
    return folded


def _hit(row: dict[str, Any], hits: list[Span]) -> Hit:
    title, text = row["title"], row["text"]
    start = len(title) + 1
    in_text = [(a - start, b - start) for a, b in hits if a >= start]
    return Hit(
        **{name: row[name] for name in _FACTS},
        title=Passage(title, tuple((a, b) for a, b in hits if b < start)),
        snippet=snippet(text, in_text),
    )


def _spans(marked: str) -> list[Span]:
    spans, at, begun = [], 0, 0
    for piece in re.split(f"([{_OPEN}{_CLOSE}])", marked):
        if piece == _OPEN:
            begun = at
        elif piece == _CLOSE:
            spans.append((begun, at))
        else:
            at += len(piece)
    return spans


def snippet(text: str, hits: Sequence[Span]) -> Passage:
    """Return the words around the first hit, or the beginning of a text without one."""
    first = hits[0][0] if hits else 0
    before = [each.start() for each in re.finditer(r"\S+", text[:first])][-_WORDS_AROUND:]
    start = before[0] if before else first
    after = [each.end() for each in re.finditer(r"\S+", text[first:])][: 2 * _WORDS_AROUND]
    end = first + after[-1] if after else len(text)
    lead, tail = "… " if start > 0 else "", " …" if end < len(text) else ""
    shift = len(lead) - start
    inside = tuple((a + shift, b + shift) for a, b in hits if start <= a and b <= end)
    return Passage(lead + re.sub(r"\s", " ", text[start:end]) + tail, inside)

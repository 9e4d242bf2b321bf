"""Full text search that finds a word however its letters were typed."""

import json
import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import Any, Literal

from newsarchive.analyse.facts import among, values_of, within
from newsarchive.archive import Archive
from newsarchive.language.lookalikes import respelled
from newsarchive.language.name_sounds import in_latin
from newsarchive.language.names import sought

# The replacements of the view articles_spellings, letter by letter: a position in the folded text
# is the same position in the original.
_SPELLINGS = str.maketrans("əƏıİёЁʼʻ\x00", "eEiIеЕ'' ")
_APOSTROPHES = re.compile("['’‘`´]")
_OPEN, _CLOSE = "\x02", "\x03"
_WORDS_AROUND = 14
_MOST_TERMS = 64
_COUNTED = 10_000
# bm25 looks up each hit: of more than these, the words in the headlines of all and in those stored last rank.
_RANKED = 4_000
_AT_ONCE = 500
_COLUMNS = ("folded", "joined", "headline")
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


class EmptyQuery(Exception):
    """There is no letter or digit to search for."""


@dataclass(frozen=True, kw_only=True)
class Filter:
    """Which articles are searched; days are Baku days of publication, both included.

    name: only articles that mention a person, place or organisation, in any spelling.
    """

    sources: tuple[str, ...] = ()
    language: str | None = None
    since: date | None = None
    until: date | None = None
    section: str | None = None
    completeness: str | None = None
    name: str | None = None


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
    """How many articles match, and the first of them; where the count is not exact, there are more."""

    count: int
    hits: tuple[Hit, ...]
    is_exact: bool = True


def expression(words: str, columns: Sequence[str] = _COLUMNS) -> str:
    """Return the FTS5 expression for what a person typed; raises EmptyQuery.

    Every word must occur; "several words" in double quotes occur one after another; a star at the
    end of a word stands for any ending.
    """
    plain = words.encode("utf-8", "replace").decode("utf-8")
    # As typed too: articles read before look-alikes were known are indexed as they were written.
    options = dict.fromkeys(map(_terms, (plain, respelled(plain), in_latin(plain))))
    if not all(options):
        raise EmptyQuery(f"There is no word to search for in {words!r}.")
    return f"{{{' '.join(columns)}}} : (" + " OR ".join(f"({each})" for each in options) + ")"


def _terms(words: str) -> str:
    parts = re.finditer(r'"([^"]*)"(\*?)|([^\s"]+)', words.translate(_SPELLINGS))
    terms = (_term(each[1] or each[3] or "", each[2] or "") for each in parts)
    return " AND ".join(islice((each for each in terms if each), _MOST_TERMS))


def _term(typed: str, star: str) -> str:
    if not re.search(r"[^\W_]", typed):
        return ""
    prefix = " *" if star or typed.endswith("*") else ""
    bare = typed.rstrip("*")
    ways = dict.fromkeys((bare, _APOSTROPHES.sub("", bare)))
    terms = [f'"{each}"{prefix}' for each in ways]
    return terms[0] if len(terms) == 1 else f"({' OR '.join(terms)})"


def search(
    archive: Archive,
    words: str,
    *,
    only: Filter | None = None,
    limit: int = 20,
    sort: Sort = "rank",
) -> Found:
    """Return the articles that hold the words: those with the words in the title first, or the newest."""
    match = expression(words, _columns(archive))
    where, values = conditions(only or Filter())
    query = _Query(archive, match, where, values)
    ids = query.newest(_COUNTED + 1)
    exact = len(ids) <= _COUNTED
    if sort == "date":
        chosen = query.by_date(limit) if exact else query.latest(limit)
    else:
        chosen = _ranked(query, ids, limit)
    return Found(min(len(ids), _COUNTED), _hits(archive, chosen, match), exact)


def _ranked(query: "_Query", ids: list[int], limit: int) -> list[int]:
    if len(ids) <= _RANKED:
        return query.ranked(limit, since=0)
    found = query.ranked(limit, since=ids[_RANKED - 1])
    if len(ids) <= _COUNTED and _HEADLINES in query.match:
        headlines = replace(query, match=query.match.replace(_HEADLINES, "{headline}", 1))
        found = [*headlines.ranked(limit, since=0), *found]
    return list(dict.fromkeys(found))[:limit]


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
    """A search that is asked several times."""

    archive: Archive
    match: str
    where: str
    values: list[Any]

    def newest(self, most: int) -> list[int]:
        """Return the articles that were stored last."""
        return self._ids("", [], "articles_fts.rowid desc", most)

    def ranked(self, limit: int, *, since: int) -> list[int]:
        """Return the best articles, of those stored since one."""
        # The plus keeps FTS5 from ranking what the filter leaves out.
        rank = _RANK if "headline" in self.match else "articles_fts.rank"
        more = " and articles_fts.rowid >= ?"
        return self._ids(more, [since], f"+{rank}, articles_fts.rowid desc", limit)

    def by_date(self, limit: int) -> list[int]:
        """Return the articles that were published last, when there are few."""
        order = "published_on desc, published_at desc, articles.id desc"
        return self._ids("", [], order, limit, joined=True)

    def latest(self, limit: int) -> list[int]:
        """Return the articles that were published last, when there are many: days are walked back."""
        days = self.archive.database.execute(
            f"select id from articles where true{self.where}"
            " order by published_on desc, published_at desc, id desc",
            self.values,
        )
        found: list[int] = []
        while len(found) < limit and (rows := days.fetchmany(_AT_ONCE)):
            marks = ", ".join("?" * len(rows))
            holding = self.archive.database.execute(
                f"select rowid from articles_fts where articles_fts match ? and rowid in ({marks})",
                [self.match, *(row[0] for row in rows)],
            )
            there = {row[0] for row in holding}
            found += [row[0] for row in rows if row[0] in there]
        return found[:limit]

    def _ids(
        self, more: str, values: list[Any], order: str, limit: int, *, joined: bool = False
    ) -> list[int]:
        # Rows are long: what a filter asks of each hit is read from an index instead.
        index = "indexed by articles_by_filter" if "headline" in self.match else ""
        join = f"cross join articles {index} on articles.id = articles_fts.rowid"
        rows = self.archive.database.execute(
            f"select articles_fts.rowid from articles_fts {join if self.where or joined else ''}"
            f" where articles_fts match ?{self.where}{more} order by {order} limit ?",
            [self.match, *self.values, *values, limit],
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
        parts.append(_naming(only.name))
    text = "".join(f" and {condition}" for condition, _ in parts)
    return text, values_of(parts)


def _naming(name: str) -> tuple[str, Sequence[Any]]:
    keys = sought(name)
    if not keys:
        raise EmptyQuery(f"There is no name in {name!r}.")
    return (
        "articles.id in (select article_id from name_keys join name_mentions using (spelling_id)"
        f" where key in ({', '.join('?' * len(keys))}))",
        keys,
    )


def _columns(archive: Archive) -> Sequence[str]:
    """Return the columns that are searched; an older archive that is only read has but one."""
    rows = archive.database.execute("select name from pragma_table_info('articles_fts')")
    there = {row[0] for row in rows}
    return [each for each in _COLUMNS if each in there]


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
            [(key, text, _APOSTROPHES.sub("", text)) for key, text in folded.items()],
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
    kept = [n for n, letter in enumerate(text) if not _APOSTROPHES.match(letter)]
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

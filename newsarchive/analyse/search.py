"""Full text search that finds a word however its letters were typed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from newsarchive.archive import Archive
from newsarchive.language.folding import fold
from newsarchive.language.lookalikes import respelled

# The replacements of the view articles_spellings, letter by letter: a position in the folded text
# is the same position in the original.
_SPELLINGS = str.maketrans("əƏıİёЁ", "eEiIеЕ")
_OPEN, _CLOSE = "\x02", "\x03"
_WORDS_AROUND = 14

Span = tuple[int, int]


class EmptyQuery(Exception):
    """There is no letter or digit to search for."""


@dataclass(frozen=True, kw_only=True)
class Filter:
    """Which articles are searched; days are Baku days of publication, both included."""

    sources: tuple[str, ...] = ()
    language: str | None = None
    since: date | None = None
    until: date | None = None


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
    """How many articles match, and the best of them."""

    count: int
    hits: tuple[Hit, ...]


def expression(words: str) -> str:
    """Return the FTS5 expression for what a person typed; raises EmptyQuery.

    Every word must occur; "several words" in double quotes occur one after another; a star at the
    end of a word stands for any ending.
    """
    # As typed too: articles read before look-alikes were known are indexed as they were written.
    options = dict.fromkeys((_terms(words), _terms(respelled(words))))
    if not all(options):
        raise EmptyQuery(f"There is no word to search for in {words!r}.")
    return "folded : (" + " OR ".join(options) + ")"


def _terms(words: str) -> str:
    parts = re.findall(r'"([^"]*)"(\*?)|([^\s"]+)', words.translate(_SPELLINGS))
    terms = [_term(phrase or word, star) for phrase, star, word in parts]
    return " AND ".join(each for each in terms if each)


def _term(typed: str, star: str) -> str:
    if not re.search(r"[^\W_]", typed):
        return ""
    prefix = " *" if star or typed.endswith("*") else ""
    return f'"{typed.rstrip("*")}"{prefix}'


def search(archive: Archive, words: str, *, only: Filter | None = None, limit: int = 20) -> Found:
    """Return the articles that hold the words: those with the words in the title come first."""
    match = expression(words)
    where, values = _conditions(only or Filter())
    database = archive.database
    wanted = [fold(each) for each in re.findall(r"\w+", respelled(words))]
    database.conn.create_function(
        "title_hits", 1, lambda title: _title_hits(title, wanted), deterministic=True
    )
    base = (
        "from articles_fts join articles on articles.id = articles_fts.rowid"
        f" where articles_fts match ?{where}"
    )
    count = next(iter(database.query(f"select count(*) as n {base}", [match, *values])))["n"]
    rows = list(
        database.query(
            f"select articles.id, source, url, language, published_on, published_at {base}"
            " order by title_hits(articles.title) desc, articles_fts.rank, articles.id desc"
            " limit ?",
            [match, *values, limit],
        )
    )
    return Found(count, tuple(_hit(archive, row, match) for row in rows))


def _conditions(only: Filter) -> tuple[str, list[Any]]:
    parts: list[tuple[str, Sequence[Any]]] = []
    if only.sources:
        parts.append((f"source in ({', '.join('?' * len(only.sources))})", only.sources))
    if only.language:
        parts.append(("language = ?", [only.language]))
    if only.since:
        parts.append(("published_on >= ?", [only.since.isoformat()]))
    if only.until:
        parts.append(("published_on <= ?", [only.until.isoformat()]))
    text = "".join(f" and {condition}" for condition, _ in parts)
    return text, [value for _, values in parts for value in values]


def _title_hits(title: str | None, wanted: list[str]) -> int:
    folded = fold(respelled(title or ""))
    return sum(each in folded for each in wanted)


def _hit(archive: Archive, row: dict[str, Any], match: str) -> Hit:
    """Return a hit with its passages: FTS5 marks the folded text, the marks are carried over."""
    query = (
        "select coalesce(articles.title, '') as title, articles.text,"
        " highlight(articles_fts, 2, ?, ?) as marked"
        " from articles_fts join articles on articles.id = articles_fts.rowid"
        " where articles_fts match ? and articles_fts.rowid = ?"
    )
    found = next(iter(archive.database.query(query, [_OPEN, _CLOSE, match, row["id"]])))
    title, hits = found["title"], _spans(found["marked"])
    start = len(title) + 1
    in_text = [(a - start, b - start) for a, b in hits if a >= start]
    return Hit(
        **row,
        title=Passage(title, tuple((a, b) for a, b in hits if b < start)),
        snippet=snippet(found["text"], in_text),
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

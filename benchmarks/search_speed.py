"""Measures search, and what its index costs, over an archive of generated articles.

Usage: python benchmarks/search_speed.py FOLDER [--articles N] [--keep FILE]

FOLDER holds sentences in az.txt, ru.txt and en.txt, one a line: their words are drawn by rank (Zipf), mostly
Azerbaijani, half Russian as often, then English. A text has about 250 words, as the median article. Rows go in
with the real schema and its triggers off; the index is then built in one piece, as migrations do, and
500 articles are saved as a crawl does. Each query runs five times in a process that has the file open: the
first may read from the disk; of the time of the processor the median counts, as other programs may share it.
Exit code 1 when a usual query takes 50 ms or more.
"""

import argparse
import bisect
import itertools
import json
import random
import re
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from newsarchive.analyse.derive import derive
from newsarchive.analyse.search import Filter, named, search
from newsarchive.archive import Archive
from newsarchive.archive.rows import moment
from newsarchive.article import Article

SHARES = {"az": 0.6, "ru": 0.25, "en": 0.15}
MOST_MILLISECONDS = 50
# Lists of nearly half of all articles are read whole.
A_PHRASE = "a phrase that ends in a beginning"
UNUSUAL = (
    A_PHRASE,
    "a phrase of the commonest words",
    "ten words",
    "the commonest 8 letters",
    "commonest, a name",
    "3 letters, a name",
)
WORDS = 250
VOCABULARY = 200_000
SENTENCE = 14
POOL = 30_000
SOURCES = [f"source_{n}" for n in range(70)]
BEGINS = datetime(2016, 1, 1, tzinfo=UTC)
YEARS = timedelta(days=3650)
COPIED = 0.03
INDEXES = ("articles_fts", "articles_fts_beginnings")
# As in migrations: by pieces of one megabyte, the merging costs more.
PIECE = 64 << 20
# Each such text is indexed once more, with its words joined.
APOSTROPHES = 0.2
AUTHORS = 3_000
SECTIONS = ["Politics", "Economy", "Society", "Sport", "Culture", "World"]
COLUMNS = (
    "source, url, identity, title, text, language, section, published_on, published_at, authors,"
    " first_seen_at, last_seen_at, last_changed_at, word_count, content_hash"
)


class Writer:
    """Draws words of a language by Zipf's law: the known ones first, then made-up ones."""

    def __init__(self, path: Path, draw: random.Random) -> None:
        seen = Counter(re.findall(r"[^\W\d_]+", path.read_text("utf-8")))
        # Sentences that quote another alphabet would give its letters to nearly every text.
        foreign = re.compile("[a-zA-Z]" if path.stem == "ru" else "[\u0400-\u04ff]")
        known = [word for word, _ in seen.most_common() if not foreign.search(word)]
        parts = [each[:4] for each in known[:3000] if len(each) > 3]
        made = (draw.choice(parts) + draw.choice(parts)[1:] for _ in itertools.count())
        self.words = known + list(itertools.islice(made, max(0, VOCABULARY - len(known))))
        self.weights = list(itertools.accumulate(1 / (n + 2.7) for n in range(len(self.words))))
        self.draw = draw
        # To draw each word of a million texts would take longer than to index them.
        self.sentences = [self.words_in_order(SENTENCE) for _ in range(POOL)]

    def words_in_order(self, length: int) -> str:
        """Return so many words."""
        top = self.weights[-1]
        chosen = (bisect.bisect(self.weights, self.draw.random() * top) for _ in range(length))
        return " ".join(self.words[n] for n in chosen)

    def text(self, length: int) -> str:
        """Return about so many words as sentences in paragraphs; one sentence in six is new."""
        count = max(1, length // SENTENCE)
        fresh = [self.words_in_order(SENTENCE) for _ in range(count // 6 + 1)]
        sentences = fresh + self.draw.choices(self.sentences, k=count - len(fresh))
        if self.draw.random() < APOSTROPHES:
            sentences[0] = sentences[0].replace(" ", "'in ", 1)
        return "\n\n".join(". ".join(sentences[n : n + 3]) for n in range(0, len(sentences), 3))


def articles(folder: Path, count: int, seed: int = 6) -> Iterator[Article]:
    """Yield generated articles, of ten years."""
    draw = random.Random(seed)
    writers = {each: Writer(folder / f"{each}.txt", draw) for each in SHARES}
    languages = draw.choices(list(SHARES), list(SHARES.values()), k=count)
    told = dict.fromkeys(SHARES, ("", ""))
    for n, language in enumerate(languages):
        writer = writers[language]
        if draw.random() >= COPIED or not told[language][1]:
            length = max(20, int(draw.lognormvariate(0, 0.7) * WORDS))
            told[language] = writer.words_in_order(9), writer.text(length)
        source = draw.choice(SOURCES)
        published = BEGINS + YEARS * (n / count)
        yield Article(
            source=source,
            url=f"https://{source}.example/news/{n}",
            title=told[language][0],
            text=told[language][1],
            language=language,
            section=draw.choice(SECTIONS),
            authors=(f"Author {draw.randrange(AUTHORS)}",) if draw.random() < 0.4 else (),
            published_at=published,
            published_on=(published + timedelta(hours=4)).date(),
        )


def row(article: Article) -> tuple[object, ...]:
    """Return the columns of an article that was seen some minutes after it was published."""
    assert article.published_at
    seen = moment(article.published_at + timedelta(minutes=7 + len(article.text) % 50))
    url, published = article.url, moment(article.published_at)
    return (
        *(article.source, url, url, article.title, article.text, article.language, article.section),
        *(str(article.published_on), published, json.dumps(article.authors), seen, seen, seen),
        *(article.word_count, article.content_hash),
    )


def fill(path: Path, folder: Path, count: int) -> None:
    """Put articles in by plain inserts, and build the index of all of them in one piece."""
    with Archive(path) as archive:
        database = archive.database
        triggers = list(
            database.execute(
                "select name, sql from sqlite_master where type = 'trigger' and name like 'articles_fts%'"
            )
        )
        with archive.transaction():
            for name, _ in triggers:
                database.execute(f"drop trigger {name}")
        marks = ", ".join("?" * (COLUMNS.count(",") + 1))
        database.execute("pragma journal_mode = off")
        with archive.transaction():
            database.conn.executemany(
                f"insert into articles ({COLUMNS}) values ({marks})",
                map(row, articles(folder, count)),
            )
        database.execute("pragma journal_mode = wal")
        text = path.stat().st_size
        started = time.monotonic()
        with archive.transaction():
            for table in INDEXES:
                database.execute(
                    f"insert into {table} ({table}, rank) values ('hashsize', {PIECE})"
                )
                database.execute(f"insert into {table} ({table}) values ('rebuild')")
                database.execute(
                    f"insert into {table} ({table}, rank) values ('hashsize', {1 << 20})"
                )
            for _, sql in triggers:
                database.execute(sql)
        database.execute("pragma wal_checkpoint(truncate)")
        seconds = time.monotonic() - started
        index = path.stat().st_size - text
        print(
            f"{count:,} articles, {text / 1e6:,.0f} MB; index built in {seconds:,.0f} s"
            f" ({count / seconds:,.0f} a second), {index / 1e6:,.0f} MB ({index / text:.2f} of the rest)",
            flush=True,
        )


def saved(path: Path, folder: Path) -> None:
    """Say what saving costs, with its search entry and its names."""
    with Archive(path) as archive:
        fresh = list(itertools.islice(articles(folder, 1_000, time.time_ns()), 500))
        started = time.monotonic()
        for n, each in enumerate(fresh):
            archive.save(replace(each, url=f"https://later.example/{time.time_ns()}/{n}"))
        between = time.monotonic()
        with archive.transaction():
            newest = archive.database.execute("select max(id) from changes").fetchone()[0]
            archive.database.execute(
                "insert or replace into derivations values ('names', 1, ?, '2026-01-01T00:00:00Z')",
                [newest - len(fresh)],
            )
        derived = time.monotonic()
        derive(archive)
        print(
            f"saving: {1000 * (between - started) / len(fresh):.1f} ms an article;"
            f" names: {1000 * (time.monotonic() - derived) / len(fresh):.1f} ms"
        )


def queries(path: Path) -> bool:
    """Time queries of many kinds; returns whether each usual one is fast enough."""
    every = True
    with Archive(path, read_only=True) as archive:
        for name, words, asked in cases(archive):
            times, busy = [], []
            for _ in range(5):
                started, worked = time.perf_counter(), time.process_time()
                found = search(archive, words, **asked) if words else named(archive, **asked)
                times.append(1000 * (time.perf_counter() - started))
                busy.append(1000 * (time.process_time() - worked))
            middle = statistics.median(busy)
            every &= middle < MOST_MILLISECONDS or name in UNUSUAL
            hits = f"{found.count:,}{'' if found.is_exact else ' or more'}"
            print(
                f"{name:<36}{words[:24]:<25}{hits:>15}{found.ranked:>7}{times[0]:>9.1f} ms first"
                f"{statistics.median(times):>9.1f} median{middle:>9.1f} of processor",
                flush=True,
            )
    return every


def commonest(terms: list[tuple[str, int]], length: int) -> str:
    """Return the beginning of a length that most articles have."""
    sums: Counter[str] = Counter()
    for term, count in terms:
        if len(term) > length:
            sums[term[:length]] += count
    return sums.most_common(1)[0][0] + "*"


def cases(archive: Archive) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield queries by how many articles hold their words."""
    archive.database.execute(
        "create virtual table temp.terms using fts5vocab (main, articles_fts_beginnings, row)"
    )
    rows = archive.database.execute(
        # Above U+E000 are facts.
        "select term, doc from temp.terms where length(term) > 4 and doc > 50 and term < char(57344)"
        " order by doc desc"
    ).fetchall()
    total = archive.database.execute("select count(*) from articles").fetchone()[0]

    def near(share: float) -> list[str]:
        return [term for term, _ in sorted(rows, key=lambda row: abs(row[1] - share * total))[:9]]

    rare, middle, common = near(0.0002), near(0.005), near(0.05)
    most = rows[0][0]
    yield "one rare word", rare[0], {}
    yield "one word", middle[0], {}
    yield "a common word", common[0], {}
    yield "the commonest word", most, {}
    yield "two words", f"{middle[1]} {middle[2]}", {}
    yield "a common and a rare word", f"{common[1]} {rare[1]}", {}
    yield "two common words", f"{common[1]} {common[2]}", {}
    yield "a phrase", f'"{common[1]} {common[2]}"', {}
    yield "a phrase of the commonest words", f'"{rows[1][0]} {most}"', {}
    for name in ("Əliyev", "Aliyev", "Алиев"):
        yield "a name", "", {"only": Filter(name=name)}
    yield "ten words", " ".join(term for term, _ in rows[:10]), {}
    for length in (3, 4, 5, 6, 8):
        yield f"the commonest {length} letters", commonest(rows, length), {}
        yield f"{length} letters", middle[3][:length] + "*", {}
    yield "a beginning and a rare word", f"{commonest(rows, 3)} {rare[0]}", {}
    yield "a beginning and a common word", f"{commonest(rows, 5)} {common[0]}", {}
    yield "two beginnings", f"{commonest(rows, 3)} {commonest(rows, 4)}", {}
    yield A_PHRASE, f'"{common[1]} {commonest(rows, 5)[:-1]}"*', {}
    year = {"since": date(2020, 1, 1), "until": date(2020, 12, 31)}
    month = {"since": date(2020, 1, 1), "until": date(2020, 1, 31)}
    only: list[tuple[str, dict[str, Any]]] = [
        ("one source", {"sources": ("source_3",)}),
        ("one language", {"language": "az"}),
        ("another language", {"language": "en"}),
        ("one section", {"section": "Sport"}),
        ("complete texts", {"completeness": "full"}),
        ("one year", year),
        ("one month", month),
        ("source and month", {"sources": ("source_3",), **month}),
        ("a name", {"name": "Əliyev"}),
    ]
    for name, facts in only:
        for words, what in ((middle[0], "one word"), (common[0], "common"), (most, "commonest")):
            yield f"{what}, {name}", words, {"only": Filter(**facts)}
        yield f"3 letters, {name}", commonest(rows, 3), {"only": Filter(**facts)}
    for words in (middle[0], common[0], most, commonest(rows, 3), commonest(rows, 5)):
        yield "newest first", words, {"sort": "date"}
    yield (
        "newest first, one source",
        common[0],
        {
            "sort": "date",
            "only": Filter(sources=("source_3",)),
        },
    )
    yield "200 hits", common[0], {"limit": 200}
    yield "a word that is not there", "zzyzx", {}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=50_000)
    parser.add_argument("--keep", type=Path, help="keep the archive here, or use the one there is")
    parser.add_argument("--queries", action="store_true", help="only ask, and save nothing")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        path = arguments.keep or Path(temporary) / "news.db"
        if not path.exists():
            fill(path, arguments.folder, arguments.articles)
        if not arguments.queries:
            saved(path, arguments.folder)
        fast = queries(path)
    sys.exit(not fast)


if __name__ == "__main__":
    main()

"""Measures search, and what its index costs, over an archive of generated articles.

Usage: python benchmarks/search_speed.py FOLDER [--articles N] [--keep FILE]

FOLDER holds sentences in az.txt, ru.txt and en.txt, one a line: their words are drawn by rank (Zipf), mostly
Azerbaijani, half Russian as often, then English. A text has about 250 words, as the median article. Rows go in
with the real schema and its triggers off; the index is then built in one piece, as migrations do, and
500 articles are saved as a crawl does. Each query runs five times in a process that has the file warm; the
median counts. Exit code 1 when a usual query takes 50 ms or more.
"""

import argparse
import bisect
import itertools
import random
import re
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from newsarchive.analyse.derive import derive
from newsarchive.analyse.search import Filter, search
from newsarchive.archive import Archive
from newsarchive.article import Article

SHARES = {"az": 0.6, "ru": 0.25, "en": 0.15}
MOST_MILLISECONDS = 50
# Every word with these three letters is looked up; an index of beginnings would be 1.65 times as large.
UNUSUAL = "a short prefix"
WORDS = 250
VOCABULARY = 200_000
SENTENCE = 14
POOL = 30_000
SOURCES = [f"source_{n}" for n in range(40)]


class Writer:
    """Draws words of a language by Zipf's law: the known ones first, then made-up ones."""

    def __init__(self, path: Path, draw: random.Random) -> None:
        seen = Counter(re.findall(r"[^\W\d_]+", path.read_text("utf-8")))
        known = [word for word, _ in seen.most_common()]
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
        return "\n\n".join(". ".join(sentences[n : n + 3]) for n in range(0, len(sentences), 3))


def articles(folder: Path, count: int, seed: int = 6) -> Iterator[Article]:
    """Yield generated articles, of ten years."""
    draw = random.Random(seed)
    writers = {each: Writer(folder / f"{each}.txt", draw) for each in SHARES}
    languages = draw.choices(list(SHARES), list(SHARES.values()), k=count)
    for n, language in enumerate(languages):
        writer = writers[language]
        yield Article(
            source=draw.choice(SOURCES),
            url=f"https://speed.example/{n}",
            title=writer.words_in_order(9),
            text=writer.text(max(20, int(draw.lognormvariate(0, 0.7) * WORDS))),
            language=language,
            section="Politics",
            published_on=date(2016, 1, 1) + timedelta(days=int(3650 * n / count)),
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
        rows = (
            (
                each.source,
                each.url,
                each.url,
                each.title,
                each.text,
                each.language,
                each.section,
                str(each.published_on),
            )
            for each in articles(folder, count)
        )
        with archive.transaction():
            database.conn.executemany(
                "insert into articles (source, url, identity, title, text, language, section, published_on,"
                " first_seen_at, last_seen_at, last_changed_at, word_count, content_hash) values"
                " (?, ?, ?, ?, ?, ?, ?, ?, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z',"
                " '2026-01-01T00:00:00Z', 250, '')",
                rows,
            )
        text = path.stat().st_size
        started = time.monotonic()
        with archive.transaction():
            database.execute("insert into articles_fts (articles_fts) values ('rebuild')")
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
        for name, words, only in cases(archive):
            times = []
            for _ in range(5):
                started = time.perf_counter()
                found = search(archive, words, only=only)
                times.append(1000 * (time.perf_counter() - started))
            middle = statistics.median(times)
            every &= middle < MOST_MILLISECONDS or name == UNUSUAL
            hits = f"{found.count:,}" + ("" if found.is_exact else " or more")
            print(
                f"{name:<34}{hits:>20} hits{times[0]:>9.1f} ms first{middle:>9.1f} ms median",
                flush=True,
            )
    return every


def cases(archive: Archive) -> Iterator[tuple[str, str, Filter]]:
    """Yield queries by how many articles hold their words."""
    archive.database.execute(
        "create virtual table temp.terms using fts5vocab (main, articles_fts, col)"
    )
    rows = archive.database.execute(
        "select term, doc from temp.terms where col = 'folded' and length(term) > 4 and doc > 50 order by doc desc limit 30000"
    ).fetchall()
    total = archive.database.execute("select count(*) from articles").fetchone()[0]

    def near(share: float) -> list[str]:
        return [term for term, _ in sorted(rows, key=lambda row: abs(row[1] - share * total))]

    rare, middle, common = near(0.0002), near(0.005), near(0.05)
    every = Filter()
    yield "one rare word", rare[0], every
    yield "one word", middle[0], every
    yield "a common word", common[0], every
    yield "the commonest word", rows[0][0], every
    yield "two words", f"{middle[1]} {middle[2]}", every
    yield "a common and a rare word", f"{common[1]} {rare[1]}", every
    yield "two common words", f"{common[1]} {common[2]}", every
    yield "a phrase", f'"{common[1]} {common[2]}"', every
    yield "a prefix", middle[3][:5] + "*", every
    yield UNUSUAL, common[3][:3] + "*", every
    yield "one word, one source", middle[0], Filter(sources=("source_3",))
    yield "one word, one year", middle[0], Filter(since=date(2020, 1, 1), until=date(2020, 12, 31))
    yield "a common word, one language", common[0], Filter(language="az")
    yield (
        "a common word, source and month",
        common[0],
        Filter(sources=("source_3",), since=date(2020, 1, 1), until=date(2020, 1, 31)),
    )
    yield "the commonest word, one language", rows[0][0], Filter(language="az")
    yield "a word that is not there", "zzyzx", every


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=50_000)
    parser.add_argument("--keep", type=Path, help="keep the archive here, or use the one there is")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        path = arguments.keep or Path(temporary) / "news.db"
        if not path.exists():
            fill(path, arguments.folder, arguments.articles)
        saved(path, arguments.folder)
        fast = queries(path)
    sys.exit(not fast)


if __name__ == "__main__":
    main()

"""How long do the views of time take in a large archive, and the same without their indexes?

python benchmarks/time_views.py [--articles N] [--sources N] [--folder DIR]

Makes an archive of hourly runs, each with its feed and its share of the articles, and asks the
questions of docs/analysts.md: of one source, and of all. Prints seconds, the best of three.
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from health_speed import _WORDS as WORDS

from newsarchive.archive import Archive
from newsarchive.archive.rows import moment

END = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
_A_DAY = 60
_ONE = "where source = 'source7'"
QUESTIONS = {
    "latency of a source": f"select circumstance, count(*), avg(latency_minutes) from publication_latency {_ONE} group by 1",
    "back-dated by a source": f"select count(*), max(backdated_minutes) from backdated_articles {_ONE}",
    "working hours of a source": f"select hour, sum(articles_count) from working_hours {_ONE} group by 1",
    "coverage of a source": f"select coverage, count(*) from coverage_by_day {_ONE} group by 1",
    "failures of a source": f"select count(*) from coverage_failures {_ONE}",
    "latency of all": "select source, circumstance, count(*), avg(latency_minutes) from publication_latency group by 1, 2",
    "back-dated by all": "select source, count(*) from backdated_articles group by 1",
    "working hours of all": "select source, hour, sum(articles_count) from working_hours group by 1, 2",
    "coverage of all": "select source, coverage, count(*) from coverage_by_day group by 1, 2",
    "articles a day of all": "select count(*) from articles_per_day",
}


def articles(count: int, sources: int, chance: random.Random) -> Iterator[tuple[Any, ...]]:
    """Yield rows of articles, oldest first; one in a hundred claims to be three hours older."""
    step = timedelta(days=1) / (_A_DAY * sources)
    texts = [" ".join(chance.choices(WORDS, k=120)) for _ in range(500)]
    for n in range(count):
        at = END - (count - n) * step
        source = f"source{n % sources}"
        url, seen = f"https://{source}.example/{n}", moment(at)
        age = timedelta(minutes=chance.randrange(2, 60) + (180 if n % 100 == 0 else 0))
        text = chance.choice(texts)
        published = moment(at - age)
        yield (source, url, url, text[:60], text, "az", published, published[:10],
               seen, seen, seen, 120, str(n))  # fmt: skip


def fill(archive: Archive, count: int, sources: int) -> None:
    """Fill an archive: articles and their addresses, hourly runs, and a visit to a feed in each."""
    run = archive.database.conn.execute
    # The index of words is not asked, and costs more than all the rest.
    run("drop trigger articles_fts_insert")
    run("drop trigger articles_fts_beginnings_insert")
    archive.database.conn.executemany(
        "insert into articles (source, url, identity, title, text, language, published_at,"
        " published_on, first_seen_at, last_seen_at, last_changed_at, word_count, content_hash)"
        " values (?,?,?,?,?,?,?,?,?,?,?,?,?)",
        articles(count, sources, random.Random(1)),
    )
    run(
        "insert into pages (source, url, kind, discovered_at, discovered_from, article_id)"
        " select source, url, 'article', first_seen_at, 'https://' || source || '.example/rss', id"
        " from articles"
    )
    hours = int(count / (_A_DAY * sources) * 24) + 48
    archive.database.conn.executemany(
        "insert into runs (source, started_at, finished_at, reason, exit_code, new_count)"
        " values (?, ?, ?, ?, ?, 3)",
        (
            (f"source{n}", moment(END - hour * HOUR), moment(END - hour * HOUR + HOUR * 0.99),
             *(("finished", 0) if (hour + n) % 50 else ("no_answer", 1)))
            for hour in range(hours, 0, -1) for n in range(sources)
        ),
    )  # fmt: skip
    run(
        "insert into visits (run_id, source, url, kind, visited_at, status, outcome, entries_count,"
        " fresh_count, oldest_at, newest_at) select id, source, 'https://' || source ||"
        " '.example/rss', 'feed', started_at, 200, iif(exit_code, 'failed', 'listed'), 20, 2,"
        " strftime('%Y-%m-%dT%H:%M:%SZ', started_at, '-7 hours'), started_at from runs"
    )


def seconds(archive: Archive, query: str) -> float:
    """Return the seconds of a query, the best of three."""
    taken = []
    for _ in range(3):
        began = time.perf_counter()
        archive.database.execute(query).fetchall()
        taken.append(time.perf_counter() - began)
    return min(taken)


def main() -> int:
    """Make the archive, ask, and print how long each answer takes."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=1_000_000)
    parser.add_argument("--sources", type=int, default=70)
    parser.add_argument("--folder", type=Path, help="where the archive is made (3 GB)")
    wanted = parser.parse_args()
    with (
        tempfile.TemporaryDirectory(dir=wanted.folder) as folder,
        Archive(Path(folder) / "news.db") as archive,
    ):
        with archive.transaction():
            fill(archive, wanted.articles, wanted.sources)
        size = archive.path.stat().st_size / 1e9
        runs = archive.database.execute("select count(*) from runs").fetchone()[0]
        print(f"{wanted.articles:,} articles, {runs:,} runs, {size:.1f} GB")
        for name, query in QUESTIONS.items():
            print(f"{name:<28} {seconds(archive, query):8.3f} s", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())

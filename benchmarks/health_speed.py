"""How long does newsarchive health take, and does it grow with the archive?

python benchmarks/health_speed.py [--articles N] [--sources N] [--folder DIR]

Makes two archives of the same sources: one with a tenth of the articles, one with all of them. The
last nine weeks are alike in both (hourly runs, visits, feeds); the larger one only has a longer past.
Prints the processor seconds of one look at each, the best of three, and their ratio.
"""

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from newsarchive.analyse.health import health
from newsarchive.archive import Archive
from newsarchive.archive.rows import moment

END = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
_HOURS_WITH_VISITS = 28 * 24
_HOURS_WITH_RUNS = 63 * 24
_WORDS = (Path(__file__).parent / "sites" / "words_az.py").read_text(encoding="utf-8").split()
_EVIDENCE = json.dumps([{"place": "json_ld:datePublished", "literal": "x", "chosen": True}])


def articles(count: int, sources: int, chance: random.Random) -> Iterator[tuple[Any, ...]]:
    """Yield rows of articles, oldest first, 60 a day and source on average."""
    step = timedelta(days=1) / (60 * sources)
    texts = [_text(chance) for _ in range(500)]
    for n in range(count):
        at = END - (count - n) * step
        # A few sources bring most of what there is.
        source = f"source{int(sources * chance.random() ** 2)}"
        url, seen = f"https://{source}.example/{n}", moment(at)
        text = f"{n}. {chance.choice(texts)}"
        published = moment(at - timedelta(minutes=chance.randrange(2, 60)))
        yield (source, url, url, text[:60], text, "az", published, published[:10], _EVIDENCE,
               seen, seen, seen, 200, str(n), '["A"]')  # fmt: skip


def _text(chance: random.Random) -> str:
    words = chance.choices(_WORDS, k=200)
    return "\n\n".join(" ".join(words[at : at + 40]) + "." for at in range(0, 200, 40))


def fill(archive: Archive, count: int, sources: int) -> None:
    """Fill an archive: articles, hourly runs of nine weeks, visits of four."""
    chance = random.Random(1)
    run = archive.database.conn.execute
    # The index of words is not asked, and costs more than all the rest.
    run("drop trigger articles_fts_insert")
    run("drop trigger articles_fts_beginnings_insert")
    archive.database.conn.executemany(
        "insert into articles (source, url, identity, title, text, language, published_at,"
        " published_on, published_evidence, first_seen_at, last_seen_at, last_changed_at,"
        " word_count, content_hash, authors) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        articles(count, sources, chance),
    )
    archive.database.conn.executemany(
        "insert into runs (source, started_at, finished_at, exit_code, pages_count, new_count,"
        " unchanged_count) values (?, ?, ?, 0, 20, 3, 15)",
        (
            (f"source{n}", moment(END - hour * HOUR), moment(END - hour * HOUR))
            for hour in range(_HOURS_WITH_RUNS, 0, -1)
            for n in range(sources)
        ),
    )
    run(
        "insert into visits (run_id, source, url, kind, visited_at, status, outcome, entries_count,"
        " fresh_count, oldest_at, newest_at) select id, source, source || '/rss', 'feed',"
        " started_at, 200, 'listed', 20, 2, started_at, started_at from runs"
    )
    _visits(archive)


def _visits(archive: Archive) -> None:
    """Record twenty visits to articles for each run of the last four weeks."""
    archive.database.conn.execute(
        "with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < 20)"
        " insert into visits (run_id, source, url, kind, visited_at, status, outcome)"
        " select runs.id, source, source || runs.id || '/' || n, 'article', started_at, 200,"
        " 'unchanged' from runs, numbers where started_at > ?",
        [moment(END - _HOURS_WITH_VISITS * HOUR)],
    )


def seconds(archive: Archive) -> float:
    """Return the processor seconds of one look, the best of three."""
    taken = []
    for _ in range(3):
        began = time.process_time()
        health(archive, at=END)
        taken.append(time.process_time() - began)
    return min(taken)


def main() -> int:
    """Make both archives and print how long a look at each takes."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=1_000_000)
    parser.add_argument("--sources", type=int, default=70)
    parser.add_argument("--folder", type=Path, help="where the archives are made (4 GB)")
    wanted = parser.parse_args()
    found = []
    for count in (wanted.articles // 10, wanted.articles):
        with (
            tempfile.TemporaryDirectory(dir=wanted.folder) as folder,
            Archive(Path(folder) / "news.db") as archive,
        ):
            with archive.transaction():
                fill(archive, count, wanted.sources)
            found.append(seconds(archive))
            size = archive.path.stat().st_size / 1e9
            print(f"{count:>10,} articles, {size:.1f} GB: {found[-1]:.2f} s")
    print(f"ten times the articles, {found[1] / found[0]:.1f} times the seconds")
    return 0


if __name__ == "__main__":
    sys.exit(main())

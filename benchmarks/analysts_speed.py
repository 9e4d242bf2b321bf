"""How long do the queries of docs/analysts.md, the views and the commands take in a large archive?

python benchmarks/analysts_speed.py FILE [--only PART]

FILE is an archive that benchmarks/search_speed.py has kept. What it lacks is made at first, in the sizes that
an archive of its articles has: versions, addresses, runs, visits, links, deletions, edits, citations, names,
copies and siblings, with rows that nothing was derived from. Then each query of docs/analysts.md, with days, sources
and words that occur, each view (of one source, and of all) and each command is run once, after one that
warms the file. A query that takes a minute is stopped.
"""

import argparse
import random
import re
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from newsarchive.analyse.derive import DERIVATIONS
from newsarchive.archive import Archive
from newsarchive.archive.names import NamedIn, Spelled, replace_names
from newsarchive.language.folding import fold
from newsarchive.language.names import name_keys

SPELLINGS = 50_000
KNOWN = ("Əliyev", "Алиев", "Aliyev", "Bakı", "Баку", "Baku", "Heydər Əliyev", "Гейдар Алиев")
MENTIONS = 8
MOST_SECONDS = 60
# What the documents name, and what generated archives have.
OCCURS = {"'xeber'": "'source_7'", "2026": "2025", "qizil korpu": "olaraq", "eliyev NOT korpu*": "sonra NOT olaraq",
    "'Əliyev', 'korpu*'": "'olaraq', 'azerb*'"}  # fmt: skip
ROWS = """
insert or ignore into versions select id, 1, title, text, content_hash, first_seen_at, last_seen_at, null,
    'publisher', 'newsarchive/3' from articles;
insert or ignore into versions select id, 2, title || ' (2)', text, content_hash || id, last_seen_at,
    last_seen_at, null, 'publisher', 'newsarchive/3' from articles where id % 20 = 0;
insert or ignore into pages (source, url, kind, discovered_at, discovered_from, article_id)
    select source, url, 'article', first_seen_at, 'https://' || source || '.example/rss', id from articles;
insert into runs (source, started_at, finished_at, reason, exit_code, new_count)
    with recursive days (n) as (select 0 union all select n + 1 from days where n < 7300)
    select name, strftime('%Y-%m-%dT%H:%M:%SZ', '2016-01-01', (12 * n) || ' hours'),
        strftime('%Y-%m-%dT%H:%M:%SZ', '2016-01-01', (12 * n) || ' hours', '50 minutes'),
        iif((n + length(name)) % 50, 'finished', 'no_answer'), (n + length(name)) % 50 = 0, 2
    from days cross join (select distinct source as name from articles);
insert into visits (run_id, source, url, kind, visited_at, status, outcome, entries_count, fresh_count,
    oldest_at, newest_at) select id, source, 'https://' || source || '.example/rss', 'feed', started_at, 200,
    iif(exit_code, 'failed', 'listed'), 20, 2, strftime('%Y-%m-%dT%H:%M:%SZ', started_at, '-7 hours'),
    started_at from runs;
insert into visits (source, url, kind, visited_at, status, outcome)
    select source, url, 'article', first_seen_at, 200, 'new' from articles;
insert into links (article_id, url, text, host) select id, 'https://host' || (id % 97) || '.example/' || id, 'link',
    'host' || (id % 97) || '.example' from articles
    union all select id, url || '/more', 'more', source || '.example' from articles;
insert into deletions (article_id, kind, status, first_missed_at, last_missed_at, confirmed_at)
    select id, iif(id % 3, 'not_found', 'unlisted'), 404, last_seen_at, last_seen_at, last_seen_at
    from articles where id % 500 = 0;
insert or ignore into edits (article_id, number, kind, before, after, context, paragraph, marked, seen_at)
    select id, 2, case id % 60 when 0 then 'number' when 20 then 'name_removed' else 'headline' end, '5', '6',
        'words around', 1, id % 7 = 0, last_seen_at from articles where id % 20 = 0;
insert or ignore into citations (article_id, position, phrase, cited_name, name, source, kind, own)
    select id, 10, 'source_' || (id % 70) || ' reports', 'source_' || (id % 70), 'source_' || (id % 70),
        'source_' || (id % 70), 'source', 0 from articles where id % 2;
insert or ignore into copies select one.id, two.id, 1.0, 'identical', 1.0, one.source = two.source
    from articles as one join articles as two on two.content_hash = one.content_hash and two.id <> one.id;
insert or ignore into copy_members select id, min(id) over (partition by content_hash) from articles
    where id in (select article_id from copies);
insert or ignore into siblings select id, id + 1, 0.8, '["names"]' from articles where id % 50 = 0 and id + 1 in (select id from articles)
    union all select id + 1, id, 0.8, '["names"]' from articles where id % 50 = 0 and id + 1 in (select id from articles);
insert or replace into derivations select name, version, (select max(id) from changes), '2026-01-01T00:00:00Z'
    from temp.derived;
"""
VIEWS = [
    "articles_per_day", "published_in_baku", "working_hours", "looks", "publication_latency", "backdated_articles",
    "coverage_failures", "coverage_by_day", "silent_number_changes", "who_credits_whom", "copy_clusters",
    "first_publishers", "who_copies_whom", "copy_credits", "same_story", "told_in_one_language", "names",
]  # fmt: skip
_SOURCE = {"first_publishers": "claimed_source", "names": ""}
COMMANDS = [
    "stats", "stats --per month", "stats --per day --source source_7 --since 2025-03-01", "stats --hours --source source_7",
    "stats --hours", "stats --latency", "stats --coverage source_7", "stats --dates", "search olaraq", "search 'azerb*' --json",
    "search olaraq --name Əliyev", "search zzyzx --language xx", "names Əliyev", "names Əliyev --articles", "copies 500000",
    "history 500000", "show 500000", "siblings 500000", "sources", "health", "health --source source_7", "derive --status",
    "export - --format csv --source source_7 --limit 1000", "export - --format jsonl --words olaraq --limit 100",
]  # fmt: skip


def fill(path: Path) -> None:
    """Make the rows that an archive of articles has, where there are none."""
    with Archive(path) as archive:
        run = archive.database.conn.execute
        if run("select exists(select 1 from runs)").fetchone()[0]:
            return
        run("create temp table derived as select '' as name, 0 as version where false")
        for each in DERIVATIONS:
            run("insert into temp.derived values (?, ?)", [each.name, each.version])
        with archive.transaction():
            for statement in ROWS.strip().split(";\n"):
                began = time.monotonic()
                run(statement.rstrip(";"))
                print(
                    f"{' '.join(statement.split()[:3])}: {time.monotonic() - began:.0f} s",
                    flush=True,
                )
        began = time.monotonic()
        with archive.transaction():
            mention(archive, random.Random(6))
        print(f"names: {time.monotonic() - began:.0f} s", flush=True)
        run("pragma wal_checkpoint(truncate)")


def spelled(name: str) -> Spelled:
    """Return the keys of a name, as they are derived."""
    keys = {each.sound: each.script for each in name_keys(name)}
    return Spelled(fold(name), len(name.split()), [*keys.items()])


def mention(archive: Archive, draw: random.Random) -> None:
    """Let articles mention names, by Zipf's law."""
    first = archive.database.execute("select min(id) from articles").fetchone()[0]
    made = [f"Ad{n % 900} Soyad{n}" if n % 3 else f"Yer{n}" for n in range(SPELLINGS)]
    names = [NamedIn(each, 1) for each in (*KNOWN, *made)]
    replace_names(archive, first, names, spelled)
    ids = [row[0] for row in archive.database.execute("select id from name_spellings order by id")]
    weights = [1 / (n + 2.7) for n in range(len(ids))]
    articles = archive.database.execute("select id from articles where id > ?", [first]).fetchall()
    archive.database.conn.executemany(
        "insert or ignore into name_mentions (article_id, spelling_id, count) values (?, ?, 1)",
        (
            (article, spelling)
            for start in range(0, len(articles), 1000)
            for spelling, (article,) in zip(
                draw.choices(ids, weights, k=MENTIONS * 1000),
                articles[start : start + 1000] * MENTIONS,
                strict=False,
            )
        ),
    )


def documented() -> Iterator[tuple[str, str]]:
    """Yield the queries of docs/analysts.md, with what occurs in generated articles."""
    text = (Path(__file__).parent.parent / "docs" / "analysts.md").read_text("utf-8")
    heading = ""
    for part in re.finditer(r"^## ([^\n]*)|^```sql\n(.*?)```", text, re.MULTILINE | re.DOTALL):
        heading = part[1] or heading
        query = part[2]
        for name, other in OCCURS.items():
            query = query and query.replace(name, other)
        if query:
            yield heading[:44], query


def viewed() -> Iterator[tuple[str, str]]:
    """Yield questions to each view, of one source and of all."""
    for view in VIEWS:
        if column := _SOURCE.get(view, "source"):
            yield (
                f"{view}, one source, 20 rows",
                f"select * from {view} where {column} = 'source_7' limit 20",
            )
            yield (
                f"{view}, one source, all rows",
                f"select count(*) from (select * from {view} where {column} = 'source_7')",
            )
        yield f"{view}, 20 rows", f"select * from {view} limit 20"
        yield f"{view}, all rows", f"select count(*) from (select * from {view})"


def ask(connection: sqlite3.Connection, name: str, query: str) -> None:
    """Print how long a query takes."""
    began, worked = time.perf_counter(), time.process_time()
    limit = began + MOST_SECONDS
    connection.set_progress_handler(lambda: time.perf_counter() > limit, 100_000)
    try:
        count = f"{len(connection.execute(query).fetchall()):,} rows"
    except sqlite3.OperationalError as error:
        count = str(error)
    took, busy = time.perf_counter() - began, time.process_time() - worked
    print(f"{name:<50}{count:>16}{took:>9.2f} s{busy:>9.2f} s of processor", flush=True)


def command(words: str, path: Path) -> None:
    """Print how long a command takes, its start included."""
    began = time.perf_counter()
    done = subprocess.run(
        f"newsarchive {words} --db {path}", shell=True, capture_output=True, check=False,
        env={"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin"},
    )  # fmt: skip
    print(
        f"newsarchive {words:<58} exit {done.returncode}{time.perf_counter() - began:>9.2f} s",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--only", choices=["queries", "views", "commands"])
    wanted = parser.parse_args()
    fill(wanted.file)
    connection = sqlite3.connect(f"file:{wanted.file}?mode=ro", uri=True)
    connection.execute("select count(*) from articles").fetchone()
    for part, questions in (("queries", documented()), ("views", viewed())):
        if wanted.only in (None, part):
            for name, query in questions:
                ask(connection, name, query)
    if wanted.only in (None, "commands"):
        for words in COMMANDS:
            command(words, wanted.file)


if __name__ == "__main__":
    main()

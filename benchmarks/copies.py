"""Measures how surely and how fast copies are found, beside datasketch in the same run.

python benchmarks/copies.py [--families N] [--sentences FOLDER] [--language az|ru|en] [--speed N]
    [--grow N] [--seed N]

Every family is an invented article of one source and a rewrite of it in another; which rewrite, the
table says. Among them stand texts that look alike and are no copies: daily forms (weather, rates of
exchange), and reports that quote the same long statement. F1 counts pairs: a pair that was found and
is not true counts against every kind its articles belong to. Words follow one another as in invented
sentences, or in those of a folder (??.txt, one a line).

datasketch (pip install -e '.[bench]'; without it, only ours is measured) is MinHashLSH with 128 permutations over the same shingles of three
words, in memory: once as its threshold leaves pairs (the best of three is shown), once with its
candidates compared as ours are. Ours keeps its index, pairs and clusters in SQLite. Two times are shown:
of the clock, and of the processor, which does not depend on who else uses it. --grow adds so many
articles and shows the speed and the size as the archive grows. Exit code 1 when F1 is below 0.95 on
light rewrites, below 0.90 at 15 % of words, or ours does fewer than 2,000 articles in a second of the
processor.
"""

import argparse
import importlib.util
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from copying.rewrites import REWRITES, digest, rates, weather
from copying.texts import Reporter, invented_sentences, sentences_of

from newsarchive import Archive
from newsarchive.analyse.copies import Copies
from newsarchive.analyse.copy_kinds import compared_words, likeness
from newsarchive.analyse.derive import derive

LIGHT = list(REWRITES)[:5]
LEAST_LIGHT, LEAST_CHANGED, LEAST_SPEED = 0.95, 0.90, 2_000

BESIDE = importlib.util.find_spec("datasketch") is not None

Pair = frozenset[int]
# Seconds of the clock, and of the processor.
Times = tuple[float, float]


@dataclass
class Corpus:
    """Texts by their number from 1 on, the kinds each belongs to, and the pairs that are true."""

    texts: list[str] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    true: dict[Pair, str] = field(default_factory=dict)

    def add(self, text: str, kind: str) -> int:
        """Add a text and return its number."""
        self.texts.append(text)
        self.kinds.append(kind)
        return len(self.texts)


def arguments() -> argparse.Namespace:
    """Return what the user asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--families", type=int, default=200, help="of each rewrite")
    parser.add_argument("--sentences", type=Path, help="a folder of sentences, instead of ours")
    parser.add_argument("--language", default="az", choices=["az", "ru", "en"])
    parser.add_argument("--speed", type=int, default=5_000, help="articles the speed is taken from")
    parser.add_argument("--grow", type=int, default=0, help="articles the archive grows to")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def corpus(by: Reporter, families: int) -> Corpus:
    """Return families of each rewrite, digests, forms and shared statements, in a mixed order."""
    made: list[tuple[list[str], str, list[tuple[int, int]]]] = []
    for kind, rewrite in REWRITES.items():
        for _ in range(families):
            text = by.text(by.length())
            made.append(([text, rewrite(text, by)], kind, [(0, 1)]))
    for _ in range(families // 4):
        held = [by.text(by.length()) for _ in range(4)]
        made.append(([*held, digest(held, by)], "digest", [(n, 4) for n in range(4)]))
    for _ in range(families // 10):
        statement = by.text(120)
        told = [f"{by.text(110)}\n\n{statement}\n\n{by.text(50)}" for _ in range(4)]
        made.append((told, "shared statement", []))
    for form in (weather, rates):
        made.append(([form(by.chance) for _ in range(families)], f"form: {form.__name__}", []))
    found = Corpus()
    by.chance.shuffle(made)
    for texts, kind, pairs in made:
        numbers = [found.add(each, kind) for each in texts]
        found.true |= {frozenset((numbers[a], numbers[b])): kind for a, b in pairs}
    return found


def store(path: Path, texts: Iterable[str]) -> None:
    """Write texts into an archive as a crawl would, but without the index of words: it is not asked."""
    with Archive(path) as archive, archive.transaction():
        for name in ("insert", "forget", "learn", "delete"):
            for index in ("articles_fts", "articles_fts_beginnings"):
                archive.database.execute(f"drop trigger if exists {index}_{name}")
        last = archive.database.execute("select coalesce(max(id), 0) from articles").fetchone()[0]
        for number, text in enumerate(texts, last + 1):
            url = f"https://xeber{number % 40}.example/{number}"
            archive.database.conn.execute(
                "insert into articles (id, source, url, identity, title, text, first_seen_at, last_seen_at,"
                " last_changed_at, word_count, content_hash) values (?, ?, ?, ?, 'Başlıq', ?, '', '', '', 0, ?)",
                [number, f"xeber{number % 40}", url, url, text, str(number)],
            )
            archive.database.conn.execute(
                "insert into versions (article_id, number, text, content_hash, seen_from_at, seen_until_at, cause)"
                " values (?, 1, ?, '', '', '', 'publisher')",
                [number, text],
            )


def now() -> Times:
    """Return both times."""
    return time.perf_counter(), time.process_time()


def since(began: Times) -> Times:
    """Return the seconds that went by."""
    clock, processor = now()
    return clock - began[0], processor - began[1]


def shown(count: int, took: Times) -> str:
    """Return how many articles were done in a second."""
    clock, processor = (f"{count / each:7,.0f}" for each in took)
    return f"{clock} articles a second of the clock, {processor} of the processor"


def ours(path: Path) -> tuple[dict[Pair, str], Times]:
    """Derive the copies in an archive; returns the pairs with their kinds, and how long it took."""
    compared_words.cache_clear()
    with Archive(path) as archive:
        began = now()
        derive(archive, [Copies()])
        took = since(began)
        rows = archive.database.execute(
            "select article_id, other_id, kind from copies where article_id < other_id"
        )
        return {frozenset(row[:2]): row[2] for row in rows}, took


def datasketch(texts: list[str], threshold: float, *, compare: bool) -> tuple[set[Pair], Times]:
    """Return the pairs that datasketch finds, and how long it took."""
    from datasketch import MinHash, MinHashLSH

    compared_words.cache_clear()
    began = now()
    index = MinHashLSH(threshold=threshold, num_perm=128)
    sketches: dict[int, MinHash] = {}
    pairs: set[Pair] = set()
    for number, text in enumerate(texts, 1):
        found = compared_words(text)
        sketch = MinHash(num_perm=128)
        sketch.update_batch([each.tobytes() for each in found.known])
        for other in index.query(sketch):
            if compare:
                good = likeness(found, compared_words(texts[other - 1])) is not None
            else:
                good = sketch.jaccard(sketches[other]) >= threshold
            if good:
                pairs.add(frozenset((number, other)))
        index.insert(number, sketch)
        sketches[number] = sketch
    return pairs, since(began)


def scores(whole: Corpus, found: Iterable[Pair]) -> dict[str, tuple[float, float, float]]:
    """Return precision, recall and F1 of each kind, and of all of them together."""
    pairs = set(found)
    told = {}
    for kind in [*REWRITES, "digest", "all"]:
        true = {pair for pair, each in whole.true.items() if kind in (each, "all")}
        wrong = {
            pair
            for pair in pairs - whole.true.keys()
            if kind == "all" or kind in {whole.kinds[n - 1] for n in pair}
        }
        hits = len(true & pairs)
        precision = hits / max(1, hits + len(wrong))
        recall = hits / max(1, len(true))
        told[kind] = precision, recall, 2 * precision * recall / max(1e-9, precision + recall)
    return told


def wrong_by_kind(whole: Corpus, found: Iterable[Pair]) -> str:
    """Return where pairs that are not true come from."""
    counts: dict[str, int] = {}
    for pair in set(found) - whole.true.keys():
        kind = " + ".join(sorted({whole.kinds[n - 1] for n in pair}))
        counts[kind] = counts.get(kind, 0) + 1
    return ", ".join(f"{kind}: {count}" for kind, count in sorted(counts.items())) or "none"


def show_quality(whole: Corpus, folder: Path) -> bool:
    """Print how surely pairs are found; returns whether ours is good enough."""
    store(folder / "quality.db", whole.texts)
    mine, _ = ours(folder / "quality.db")
    columns = {"ours": set(mine)}
    if BESIDE:
        tried = [datasketch(whole.texts, each, compare=False)[0] for each in (0.3, 0.4, 0.5)]
        columns["datasketch"] = max(tried, key=lambda pairs: scores(whole, pairs)["all"][2])
        compared, _ = datasketch(whole.texts, 0.3, compare=True)
        columns["datasketch, compared as ours"] = compared
    tables = {name: scores(whole, pairs) for name, pairs in columns.items()}
    print(f"{len(whole.texts):,} articles, {len(whole.true):,} true pairs; precision, recall, F1")
    print(f"{'':22}" + "".join(f"{name:>30}" for name in tables))
    for kind in [*REWRITES, "digest", "all"]:
        cells = ["  ".join(f"{value:.3f}" for value in each[kind]) for each in tables.values()]
        print(f"{kind:22}" + "".join(f"{cell:>30}" for cell in cells))
    for name, pairs in columns.items():
        print(f"not true, {name}: {wrong_by_kind(whole, pairs)}")
    kinds = sorted({(whole.true[pair], kind) for pair, kind in mine.items() if pair in whole.true})
    counted = [
        (
            *each,
            sum(whole.true.get(pair) == each[0] and kind == each[1] for pair, kind in mine.items()),
        )
        for each in kinds
    ]
    print("kinds:", ", ".join(f"{true}: {kind} {count}" for true, kind, count in counted))
    told = tables["ours"]
    return all(told[kind][2] >= LEAST_LIGHT for kind in LIGHT) and (
        told["15 % of words"][2] >= LEAST_CHANGED
    )


def some(by: Reporter, count: int) -> Iterator[str]:
    """Yield articles of which three in ten are copies of one of the last hundred."""
    rewrites = list(REWRITES.values())
    recent: list[str] = []
    for _ in range(count):
        if recent and by.chance.random() < 0.3:
            yield by.chance.choice(rewrites)(by.chance.choice(recent[-100:]), by)
        else:
            recent.append(by.text(by.length()))
            yield recent[-1]


def show_speed(by: Reporter, count: int, folder: Path) -> bool:
    """Print how fast pairs are found; returns whether ours is fast enough."""
    texts = list(some(by, count))
    words = sum(len(each.split()) for each in texts) / count
    store(folder / "speed.db", texts)
    mine, took = ours(folder / "speed.db")
    print(f"\nspeed: {count:,} articles of {words:.0f} words, three in ten of them copies")
    print(f"ours, kept in SQLite:  {shown(count, took)}; {len(mine):,} pairs")
    if BESIDE:
        theirs, long = datasketch(texts, 0.3, compare=True)
        print(f"datasketch, in memory: {shown(count, long)}; {len(theirs):,} pairs")
        print(f"ours takes {took[1] / long[1]:.2f} of the time of datasketch")
    return count / took[1] >= LEAST_SPEED


def show_growth(by: Reporter, count: int, folder: Path) -> None:
    """Print speed and size as an archive grows."""
    path, step = folder / "growth.db", max(1, count // 10)
    print("\nas the archive grows:")
    for done in range(step, count + 1, step):
        store(path, some(by, step))
        _, took = ours(path)
        print(f"{done:9,}: {shown(step, took)}; {size(path) / done:,.0f} bytes each", flush=True)


def size(path: Path) -> int:
    """Return how many bytes the tables of copies take in a file."""
    connection = sqlite3.connect(path)
    names = ("copies", "copy_members", "copy_sketches", "copy_shingles", "copy_shingles_recent")
    try:
        found = connection.execute(
            "select sum(pgsize) from dbstat where name in (select name from sqlite_schema"
            f" where tbl_name in ({', '.join('?' * len(names))}))",
            names,
        )
        return int(found.fetchone()[0] or 0)
    except sqlite3.OperationalError:
        print("(this SQLite has no dbstat: the size is not known)", file=sys.stderr)
        return 0
    finally:
        connection.close()


def main() -> int:
    """Run the benchmark."""
    asked = arguments()
    given = (
        sentences_of(asked.sentences)
        if asked.sentences
        else invented_sentences(asked.language, 3_000)
    )
    by = Reporter(given, asked.seed)
    if not BESIDE:
        print("Without datasketch beside it: pip install -e '.[bench]'", file=sys.stderr)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        good = show_quality(corpus(by, asked.families), folder)
        fast = show_speed(by, asked.speed, folder)
        if asked.grow:
            show_growth(by, asked.grow, folder)
    return 0 if good and fast else 1


if __name__ == "__main__":
    sys.exit(main())

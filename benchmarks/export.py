"""Does an export hold its memory when the archive grows tenfold, and how many rows a second is it?

python benchmarks/export.py [--articles N] [--folder DIR]

Makes two archives, one with a tenth of the articles, and exports each in every format, each time in
a process of its own. Prints its peak of memory (RSS), the rows a second, and the ratio of the peaks.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from health_speed import _WORDS as WORDS

from newsarchive.archive import Archive
from newsarchive.archive.captures import Captures
from newsarchive.archive.rows import moment
from newsarchive.archive.runs import Logbook
from newsarchive.archive.warc import Exchange, WarcFile

END = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)
FILES = ("a.csv", "a.csv.gz", "a.jsonl", "a.jsonl.zst", "a.parquet", "a.bib", "a.csl.json",
         "a.warc.gz")  # fmt: skip
_CAPTURES = 200


def fill(folder: Path, count: int) -> None:
    """Fill an archive with articles of 250 words; each has one of 200 captures."""
    chance = random.Random(1)
    texts = [
        "\n\n".join(" ".join(chance.choices(WORDS, k=50)) for _ in range(5)) for _ in range(500)
    ]
    with Archive(folder / "news.db") as archive, archive.transaction():
        logbook = Logbook(archive, "source", started_at=END, version="0.1.0", pid=1)
        warc = WarcFile(folder / "captures", "source-1", software="newsarchive", operator=None)
        captures = [_capture(Captures(logbook), warc, n, chance) for n in range(_CAPTURES)]
        warc.close()
        # The index of words is not asked, and costs more than all the rest.
        archive.database.execute("drop trigger articles_fts_insert")
        archive.database.execute("drop trigger articles_fts_beginnings_insert")
        archive.database.conn.executemany(
            "insert into articles (source, url, identity, title, text, language, published_at,"
            " published_on, published_evidence, authors, first_seen_at, last_seen_at,"
            " last_changed_at, word_count, content_hash, capture_id)"
            " values ('source', ?1, ?1, ?2, ?3, 'az', ?4, '2026-03-12', ?5, '[\"Solmaz Durna\"]',"
            " ?4, ?4, ?4, 250, ?1, ?6)",
            (
                (
                    f"https://source.example/{n}",
                    f"{n}. {texts[n % 500][:60]}",
                    texts[n % 500],
                    moment(END - timedelta(minutes=n)),
                    '[{"place": "meta:x", "literal": "2026", "value": null, "chosen": true}]',
                    captures[n % _CAPTURES],
                )
                for n in range(count)
            ),
        )


def _capture(captures: Captures, warc: WarcFile, number: int, chance: random.Random) -> int:
    url = f"https://source.example/page/{number}"
    exchange = Exchange(
        url=url,
        method="GET",
        request_target="/",
        request_headers=[("Host", "source.example")],
        status=200,
        reason="OK",
        response_headers=[("Content-Type", "text/html")],
        body=chance.randbytes(20_000),
        fetched_at=END,
    )
    record = warc.write(exchange)
    return captures.add(record, url=url, at=END, status=200, content_type="text/html")


def measured(folder: Path, name: str) -> tuple[float, float]:
    """Return the peak of memory of one export in MB, and its seconds."""
    code = (
        "import resource, sys; from newsarchive.cli import main;"
        "main(sys.argv[1:], standalone_mode=False);"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, file=sys.stderr)"
    )
    places = ["--db", str(folder / "news.db"), "--captures", str(folder / "captures")]
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code, "export", str(folder / name), *places],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return float(done.stderr.split()[-1]), time.perf_counter() - began


def main() -> int:
    """Make both archives, export each in every format, and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, help="where the archives are made (2 GB)")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=wanted.folder) as made:
        small, large = Path(made) / "small", Path(made) / "large"
        for folder, count in ((small, wanted.articles // 10), (large, wanted.articles)):
            folder.mkdir()
            fill(folder, count)
        print(f"{'file':<12} {wanted.articles // 10:>10,} {wanted.articles:>10,}   ratio    rows/s")
        for name in FILES:
            (few, _), (many, seconds) = measured(small, name), measured(large, name)
            rate = wanted.articles / seconds
            print(
                f"{name:<12} {few:7.0f} MB {many:7.0f} MB  {many / few:6.2f} {rate:9,.0f}",
                flush=True,
            )
            (large / name).unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())

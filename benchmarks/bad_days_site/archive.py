"""Reads what an archive holds: rows, captures, and whether they are whole."""

import base64
import hashlib
import shutil
import sqlite3
import tempfile
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

Row = dict[str, Any]
NOTHING = "there is no database"


@dataclass
class Shot:
    """What an archive holds at one moment of the exam."""

    articles: list[Row] = field(default_factory=list)
    versions: list[Row] = field(default_factory=list)
    deletions: list[Row] = field(default_factory=list)
    pages: list[Row] = field(default_factory=list)
    visits: list[Row] = field(default_factory=list)
    captures: list[Row] = field(default_factory=list)
    runs: list[Row] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def edits(self) -> dict[int, int]:
        """Return how many texts each article has had from its publisher."""
        return Counter(row["article_id"] for row in self.versions if row["cause"] == "publisher")


@contextmanager
def copied(database: Path) -> Iterator[sqlite3.Connection]:
    """Open a copy of a database with its log, so that looking changes nothing."""
    with tempfile.TemporaryDirectory() as folder:
        for tail in ("", "-wal"):
            source = database.with_name(database.name + tail)
            if source.exists():
                shutil.copy(source, Path(folder) / source.name)
        with closing(sqlite3.connect(Path(folder) / database.name)) as connection:
            connection.row_factory = sqlite3.Row
            yield connection


def shot(database: Path) -> Shot:
    """Return what a database holds now; what is wrong with it is told, not raised."""
    taken = Shot()
    if not database.exists():
        taken.faults.append(NOTHING)
        return taken
    try:
        with copied(database) as connection:
            look(connection, taken)
    except sqlite3.DatabaseError as error:
        taken.faults.append(f"{database.name}: {error}")
    return taken


def look(connection: sqlite3.Connection, taken: Shot) -> None:
    """Fill in the tables and the faults of a database."""
    for (told,) in connection.execute("pragma integrity_check"):
        if told != "ok":
            taken.faults.append(f"integrity_check: {told}")
    for told in connection.execute("pragma foreign_key_check"):
        taken.faults.append(f"foreign_key_check: {tuple(told)}")
    for table in ("articles", "versions", "deletions", "pages", "visits", "captures", "runs"):
        try:
            order = "article_id, number" if table == "versions" else "id"
            rows = connection.execute(f"select * from {table} order by {order}").fetchall()
        except sqlite3.OperationalError as error:
            taken.faults.append(f"{table}: {error}")
        else:
            setattr(taken, table, [dict(row) for row in rows])


def unreadable(taken: Shot, folder: Path) -> list[str]:
    """Return captures whose bytes are not where the row says, or not what it says."""
    wrong = []
    by_id = {row["id"]: row for row in taken.captures}
    for row in taken.captures:
        told = amiss(row, folder)
        if not told and row["refers_to"] and row["refers_to"] not in by_id:
            told = "refers to a capture that is not there"
        if told:
            wrong.append(f"{row['url']}: {told}")
    cited = {row["capture_id"] for row in (*taken.articles, *taken.versions)}
    wrong.extend(f"capture {each} is cited and not there" for each in cited - set(by_id))
    return wrong


def amiss(row: Row, folder: Path) -> str:
    """Return what is wrong with the record of a capture; nothing if it is right."""
    path = folder / row["warc_file"]
    if not path.exists():
        path = folder / (row["warc_file"] + ".open")
    if not path.exists():
        return f"{row['warc_file']} is not there"
    try:
        with path.open("rb") as stream:
            stream.seek(row["warc_offset"])
            record = next(iter(ArchiveIterator(stream)))
            target = record.rec_headers.get_header("WARC-Target-URI")
            if target != row["url"]:
                return f"the record is of {target}"
            if record.rec_type == "revisit":
                return "" if row["refers_to"] else "a revisit that refers to nothing"
            digest = base64.b32encode(hashlib.sha1(record.raw_stream.read()).digest()).decode()
    except (ArchiveLoadFailed, OSError, StopIteration, ValueError) as error:
        return f"{type(error).__name__} {error}"
    kept = (row["payload_digest"] or "").removeprefix("sha1:")
    return "" if kept == digest else f"digest {kept}, not {digest}"


def broken_files(folder: Path) -> list[str]:
    """Return WARC files that cannot be read to their end, and files left open."""
    wrong = [f"{path.name} is left open" for path in sorted(folder.glob("*.open"))]
    for path in sorted(folder.glob("*.warc.gz")):
        try:
            told = "" if whole(path) else "the last record is cut"
        except zlib.error as error:
            told = str(error)
        wrong += [f"{path.name}: {told}"] if told else []
    return wrong


def whole(path: Path) -> bool:
    """Tell whether a file is gzip members from its first byte to its last.

    warcio reads a member that was cut off without a word.
    """
    with path.open("rb") as stream:
        member, left = zlib.decompressobj(31), b""
        while chunk := left or stream.read(1 << 16):
            member.decompress(chunk)
            left = member.unused_data
            ended = member.eof
            if ended:
                member = zlib.decompressobj(31)
        return ended

"""What must hold in an archive at any instant, whatever happened to the crawls that wrote it."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

# Each answers with rows that must not be.
NEVER = {
    "article without its newest text as its newest version": """
        select url from articles where content_hash is not (select content_hash from versions
            where article_id = articles.id order by number desc limit 1)""",
    "versions with a gap": """
        select article_id from versions group by article_id having max(number) <> count(*)""",
    "a version like the one before it": """
        select a.article_id from versions a join versions b on a.article_id = b.article_id
            and a.number = b.number + 1 where a.content_hash = b.content_hash""",
    "article that no address leads to": """
        select url from articles where id not in
            (select article_id from pages where article_id is not null)""",
    "article twice": """
        select title, count(*) from articles group by source, title having count(*) > 1""",
    "article without a capture": "select url from articles where capture_id is null",
    "article whose arrival is not among the visits, or is there twice": """
        select source from articles group by source having count(*) <>
            (select count(*) from visits where visits.source = articles.source and outcome = 'new')""",
    "visited address without a visit": """
        select url from pages where last_visit_at is not null and not exists
            (select 1 from visits where visits.source = pages.source and visits.url = pages.url)""",
    "link of no article": "select url from links where article_id not in (select id from articles)",
    "word index that differs from the articles": """
        select (select count(*) from articles_fts_docsize), (select count(*) from articles)
        where (select count(*) from articles_fts_docsize) <> (select count(*) from articles)""",
}


class Auditor:
    """Looks at one archive again and again; remembers what it has seen, so that nothing may vanish."""

    def __init__(self, folder: Path) -> None:
        """Begin with an archive that may not exist yet."""
        self.folder = folder
        self.database = folder / "news.db"
        self.captures = folder / "captures"
        self.known: dict[str, set[tuple[str, str]]] = {}
        self.records: dict[str, dict[int, tuple[int, str, str]]] = {}
        self.closed: set[str] = set()
        self.spare = 0

    def look(self) -> list[str]:
        """Return everything that is wrong now."""
        if not self.database.exists():
            return []
        with closing(sqlite3.connect(self.database, timeout=30)) as connection:
            wrong = self.sound(connection)
            tables = {row[0] for row in connection.execute("select name from sqlite_master")}
            if "visits" not in tables:
                return wrong
            for name, query in NEVER.items():
                wrong += [f"{name}: {row}" for row in connection.execute(query).fetchmany(3)]
            return wrong + self.vanished(connection) + self.unreadable(connection)

    def sound(self, connection: sqlite3.Connection) -> list[str]:
        """Return what SQLite itself finds wrong with the file and with the word index."""
        told = [row[0] for row in connection.execute("pragma integrity_check")]
        wrong = [] if told == ["ok"] else told
        wrong += [
            f"dangling reference: {row}" for row in connection.execute("pragma foreign_key_check")
        ]
        try:
            connection.execute(
                "insert into articles_fts (articles_fts, rank) values ('integrity-check', 1)"
            )
        except sqlite3.DatabaseError as error:
            if "no such table" not in str(error):
                wrong.append(f"word index: {error}")
        connection.rollback()
        return wrong

    def vanished(self, connection: sqlite3.Connection) -> list[str]:
        """Return addresses, articles, versions and captures that were there once and are no more."""
        wrong = []
        for table, key in (
            ("pages", "source, url"),
            ("articles", "source, url"),
            ("versions", "article_id, number"),
            ("captures", "id, url"),
            ("runs", "id, started_at"),
        ):
            now = {tuple(row) for row in connection.execute(f"select {key} from {table}")}
            lost = self.known.get(table, set()) - now
            wrong += [f"forgotten {table}: {each}" for each in sorted(lost)[:3]]
            self.known[table] = now
        return wrong

    def unreadable(self, connection: sqlite3.Connection) -> list[str]:
        """Return captures that are not at their place as the row says, and broken WARC files."""
        wrong = self.read_files()
        query = "select warc_file, warc_offset, warc_length, url, payload_digest from captures"
        rows = connection.execute(query).fetchall()
        for file, offset, length, url, digest in rows:
            found = self.records.get(file, {}).get(offset)
            if found != (length, url, digest):
                wrong.append(f"capture {file} at {offset}: {(length, url, digest)}, not {found}")
        self.spare = sum(map(len, self.records.values())) - len(rows)
        return wrong

    def read_files(self) -> list[str]:
        """Read every WARC file that was not read whole before; returns what is broken in closed ones."""
        wrong = []
        for path in sorted(self.captures.glob("*.warc.gz*")):
            if path.suffix == ".rest" or path.name in self.closed:
                continue
            name = path.name.removesuffix(".open")
            self.records[name] = {}
            try:
                read(path, self.records[name])
            except (ArchiveLoadFailed, EOFError, OSError) as error:
                if name == path.name:
                    wrong.append(f"{name} is broken: {error}")
            if name == path.name:
                self.closed.add(name)
        return wrong

    def half(self) -> list[Path]:
        """Return the WARC files that nobody has closed."""
        return sorted(self.captures.glob("*.open"))

    def rows(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        """Return rows of the archive; none where it does not exist yet."""
        if not self.database.exists():
            return []
        with closing(sqlite3.connect(self.database, timeout=30)) as connection:
            try:
                return connection.execute(query, values).fetchall()
            except sqlite3.OperationalError:
                return []


def read(path: Path, found: dict[int, tuple[int, str, str]]) -> None:
    """Read a WARC file to its end, with its digests; keep length, address and digest by offset."""
    with path.open("rb") as file:
        records = ArchiveIterator(file, check_digests="raise")
        for record in records:
            record.raw_stream.read()
            records.read_to_end()
            if record.rec_type in ("response", "revisit"):
                headers = record.rec_headers
                found[records.get_record_offset()] = (
                    records.get_record_length(),
                    headers.get_header("WARC-Target-URI"),
                    headers.get_header("WARC-Payload-Digest"),
                )

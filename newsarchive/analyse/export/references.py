"""Writes articles as citations, each with the capture that proves it: BibTeX and CSL-JSON."""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import IO, Any

from newsarchive.analyse import lookup
from newsarchive.analyse.export.cells import sound
from newsarchive.analyse.export.tally import Tally
from newsarchive.archive import Archive
from newsarchive.extract.addresses import site

Row = dict[str, Any]

_PUBLISHERS = "select name, coalesce(publisher, homepage) from sources"

# What TeX takes for a command; letters of every script stay as they are.
_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        # BibTeX counts braces, even behind a backslash.
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "$": r"\$",
        "&": r"\&",
        "#": r"\#",
        "%": r"\%",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
_BRACES = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})
# Two or three words with capitals are a person's name; everything else is left in one piece.
_PERSON = re.compile(r"([^\W\d_][\w.'’-]*\.?\s+){1,2}[^\W\d_][\w'’-]*")


def write_bibtex(archive: Archive, rows: Iterable[Row], file: IO[bytes], tally: Tally) -> None:
    """Write an entry of the type online (biblatex; BibTeX takes it for misc) for each article."""
    for row in _cited(archive, rows, tally):
        facts = {
            "author": " and ".join(_bibtex_name(each) for each in row["authors"]),
            "title": f"{{{_tex(row['title'])}}}" if row["title"] else "",
            "organization": _tex(row["publisher"]),
            "date": row["issued"],
            "year": row["issued"][:4],
            "langid": row["language"],
            "url": row["url"].translate(_BRACES),
            "urldate": row["accessed"],
            "note": _tex(row["note"]),
        }
        lines = [f"    {name} = {{{value}}},\n" for name, value in facts.items() if value]
        file.write(f"@online{{{row['key']},\n{''.join(lines)}}}\n\n".encode())


def write_csl(archive: Archive, rows: Iterable[Row], file: IO[bytes], tally: Tally) -> None:
    """Write one CSL-JSON array with an item of the type article-newspaper for each article."""
    before = b"[\n"
    for row in _cited(archive, rows, tally):
        item = {
            "id": row["key"],
            "type": "article-newspaper",
            "title": row["title"],
            "author": [_csl_name(each) for each in row["authors"]],
            "container-title": row["publisher"],
            "issued": _csl_date(row["issued"]),
            "accessed": _csl_date(row["accessed"]),
            "URL": row["url"],
            "language": row["language"],
            "section": row["section"],
            "archive": "newsarchive",
            "archive_location": row["location"],
            "note": row["note"],
        }
        told = {name: value for name, value in item.items() if value}
        file.write(before + json.dumps(told, ensure_ascii=False).encode())
        before = b",\n"
    file.write(b"\n]\n")


def _cited(archive: Archive, rows: Iterable[Row], tally: Tally) -> Iterator[Row]:
    """Yield rows with what a citation says beside them: publisher, capture, day, key."""
    publishers = dict(archive.database.execute(_PUBLISHERS).fetchall())
    for row in rows:
        capture = lookup.capture(archive, row["capture_id"])
        seen = capture["seen_at"] if capture else row["last_seen_at"]
        # A day in Baku, as published_on is; where no date is known, the entry has none.
        issued = row["published_on"] or ""
        found = row | {
            "authors": json.loads(row["authors"]),
            "publisher": _plain(publishers.get(row["source"]) or row["source"]),
            "issued": issued,
            "accessed": seen[:10],
            "key": f"{re.sub(r'[^a-z0-9]+', '-', row['source'].lower())}-{issued[:4] or 'undated'}-{row['id']}",
            "location": f"{capture['warc_file']}#{capture['warc_offset']}" if capture else None,
            "note": _note(row, capture),
        }
        yield sound(found, tally)


def _plain(publisher: str) -> str:
    """Return an outlet's name, or where it has said none the host of its home page."""
    return site(publisher) if publisher.startswith(("http://", "https://")) else publisher


def _note(row: Row, capture: Row | None) -> str:
    if capture is None:
        return f"Seen {row['last_seen_at']}; no capture is kept"
    told = [f"Captured {capture['fetched_at']}", f"payload digest {capture['payload_digest']}"]
    told.append(f"WARC record {capture['warc_file']} at {capture['warc_offset']}")
    if capture["url"] != row["url"]:
        told.append(f"from {capture['url']}")
    return "; ".join(told)


def _tex(text: str) -> str:
    return "".join(filter(str.isprintable, " ".join(text.split()))).translate(_TEX)


def _is_person(name: str) -> bool:
    words = name.split()
    return bool(_PERSON.fullmatch(name)) and all(each[:1].isupper() for each in words)


def _bibtex_name(name: str) -> str:
    return _tex(name) if _is_person(name) else f"{{{_tex(name)}}}"


def _csl_name(name: str) -> dict[str, str]:
    if not _is_person(name):
        return {"literal": name}
    given, _, family = name.rpartition(" ")
    return {"family": family, "given": given}


def _csl_date(day: str) -> dict[str, list[list[int]]] | None:
    try:
        found = date.fromisoformat(day)
    except ValueError:
        return None
    return {"date-parts": [[found.year, found.month, found.day]]}

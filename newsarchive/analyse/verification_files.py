"""Proves WARC files whole: each record sound, each capture's row a record, each response a row."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from newsarchive.analyse.reextraction import lost
from newsarchive.analyse.rereading import Failure, answers
from newsarchive.analyse.verification import Answer, Finding, Report
from newsarchive.analyse.verification_captures import record_differences
from newsarchive.analyse.verification_rows import Row
from newsarchive.archive import Archive
from newsarchive.archive.records import BrokenStretch, StoredRecord, existing, read_records

# A file of a long run has gigabytes.
_FILE_SECONDS = 3_600
_NAMES = """
select distinct warc_file as name from captures left join runs on runs.id = captures.run_id
where runs.source is coalesce(?, runs.source)
"""
_ROWS = "select * from captures where warc_file = ? order by warc_offset"


@dataclass(frozen=True)
class FileClaim:
    """A WARC file, and the rows of the captures that are said to be in it."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class FileProof:
    """What walking a file came to; records counts those that are sound."""

    records: int
    findings: tuple[Finding, ...]


def file_names(archive: Archive, captures: Path, *, source: str | None = None) -> list[str]:
    """Return the WARC files there are, and those that rows name; with a source, only its own."""
    there = () if source else captures.glob("*.warc*")
    found = {path.name.removesuffix(".open") for path in there if not path.name.endswith(".rest")}
    named = {row["name"] for row in archive.database.query(_NAMES, [source])}
    return sorted(found | named)


def verify_files(
    archive: Archive,
    captures: Path,
    names: list[str],
    report: Report,
    *,
    jobs: int = 1,
    progress: Callable[[Report], None] = lambda _: None,
) -> None:
    """Add to a report what walking files brings that proving the articles' rows did not."""
    told = {each.capture_id for each in report.findings}
    for claim, found in answers(
        prove_file, _claims(archive, names), captures, jobs=jobs, seconds=lambda _: _FILE_SECONDS
    ):
        report.files += 1
        if isinstance(found, Failure):
            found = FileProof(0, (_finding("unreadable", claim.name, 0, found.message),))
        report.records += found.records
        for each in found.findings:
            if each.capture_id is None or each.capture_id not in told:
                report.add(each)
        progress(report)


def _claims(archive: Archive, names: list[str]) -> Iterator[FileClaim]:
    for name in names:
        yield FileClaim(name, tuple(archive.database.query(_ROWS, [name])))


def prove_file(claim: FileClaim, captures: Path) -> FileProof:
    """Return what a WARC file proves to hold."""
    try:
        try:
            return _walked(claim, existing(captures, claim.name))
        except FileNotFoundError:
            # A crawl that ends gives its file the final name between two looks.
            return _walked(claim, captures / claim.name)
    except OSError as error:
        told = f"{len(claim.rows)} captures cannot be read: {error}"
        return FileProof(0, (_finding("missing", claim.name, 0, told),))


def _walked(claim: FileClaim, path: Path) -> FileProof:
    rows: dict[int, list[Row]] = {}
    for row in claim.rows:
        rows.setdefault(row["warc_offset"], []).append(row)
    found, count = [], 0
    for each in read_records(path):
        if isinstance(each, BrokenStretch):
            found += list(_broken(claim.name, each, rows))
            continue
        count += 1
        here = rows.pop(each.offset, [])
        found += [finding for row in here if (finding := _compared(row, each))]
        # A row is written after its record: in a file that is still open it may be on its way.
        if each.kind in ("response", "revisit") and not here and path.suffix != ".open":
            told = "No row in captures names this record; a killed run may leave one."
            found.append(_finding("unlisted", claim.name, each.offset, told, url=each.url))
    for row in (each for here in rows.values() for each in here):
        told = f"No record begins in {claim.name} at {row['warc_offset']}."
        found.append(_finding("missing", claim.name, row["warc_offset"], told, row=row))
    return FileProof(count, tuple(found))


def _broken(name: str, stretch: BrokenStretch, rows: dict[int, list[Row]]) -> Iterator[Finding]:
    """Yield a finding for each capture in a broken stretch, or one for the stretch itself."""
    end = stretch.offset + stretch.length
    told = f"{name} at {stretch.offset}: {stretch.length} bytes are damaged: {stretch.problem}."
    inside = [place for place in rows if stretch.offset <= place < end]
    for place in inside:
        for row in rows.pop(place):
            yield _finding("damaged", name, place, told, row=row)
    if not inside:
        yield _finding("damaged", name, stretch.offset, told)


def _compared(row: Row, record: StoredRecord) -> Finding | None:
    differ = record_differences(row, record)
    if row["warc_length"] != record.length:
        told = f"The record has {record.length} bytes, its row says {row['warc_length']}."
        return _finding("damaged", row["warc_file"], record.offset, told, row=row)
    if not differ:
        return None
    told = "The row of the capture is not what the record says."
    finding = _finding("differs", row["warc_file"], record.offset, told, row=row)
    return replace(finding, differences=tuple(differ))


def _finding(
    answer: Answer,
    name: str,
    offset: int,
    told: str,
    *,
    row: Row | None = None,
    url: str | None = None,
) -> Finding:
    return Finding(
        answer,
        None,
        None,
        row["url"] if row else url or "",
        row["id"] if row else None,
        name,
        offset,
        message=told,
    )


def missing_articles(archive: Archive, *, source: str | None = None) -> Iterator[Finding]:
    """Yield captures that once brought an article of which no row is left."""
    for url, task in lost(archive, source=source).items():
        place = task.capture.record
        yield Finding(
            "missing",
            None,
            None,
            url,
            task.capture.capture_id,
            place.warc_file,
            place.warc_offset,
            message="Its row in articles is gone; newsarchive reextract makes it anew.",
        )

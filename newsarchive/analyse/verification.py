"""Proves rows against bytes: each capture is read at its place, proved, and extracted again."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from newsarchive.analyse.boilerplate import set_of
from newsarchive.analyse.rereading import PAGE_SECONDS, Failure, answers, extracted
from newsarchive.analyse.verification_captures import Difference, Proof, prove
from newsarchive.analyse.verification_columns import (
    extraction,
    kept,
    version_extraction,
    version_kept,
)
from newsarchive.analyse.verification_rows import Row, Subject, chosen, subjects
from newsarchive.archive import Archive
from newsarchive.article import Article

__all__ = ["Answer", "Difference", "Finding", "Report", "chosen", "examine", "verify"]

Answer = Literal["same", "changed", "differs", "damaged", "missing", "unreadable", "unlisted"]
WRONG: tuple[Answer, ...] = ("differs", "damaged", "missing", "unreadable")


@dataclass(frozen=True)
class Finding:
    """What the proof of one row came to.

    version is None for the row of the article itself, article_id for a capture of no article.

    same: the bytes are those that were stored, and say what the row says. changed: the extractor
    is not the one that is recorded; differences are what today's reads otherwise. differs: the row
    says something else. damaged: the bytes are not those that were stored. missing: there is no
    capture, file or record. unreadable: the page hangs or kills its worker. unlisted: a record
    that no row names, which harms nobody.
    """

    answer: Answer
    article_id: int | None
    version: int | None
    url: str
    capture_id: int | None = None
    warc_file: str | None = None
    warc_offset: int | None = None
    differences: tuple[Difference, ...] = ()
    message: str | None = None


@dataclass
class Report:
    """What proving rows came to; findings are those that are wrong or unlisted.

    changed counts what another extractor read, by the names of both and the result.
    """

    articles: int = 0
    versions: int = 0
    files: int = 0
    records: int = 0
    answers: Counter[Answer] = field(default_factory=Counter)
    columns: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)

    def add(self, finding: Finding) -> None:
        """Count a finding."""
        self.answers[finding.answer] += 1
        if finding.answer == "changed":
            self.changed[finding.message or ""] += 1
        elif finding.answer != "same":
            self.columns.update(each.column for each in finding.differences)
            self.findings.append(finding)

    @property
    def wrong(self) -> int:
        """The number of rows that are not proved."""
        return sum(self.answers[each] for each in WRONG)


def verify(
    archive: Archive,
    captures: Path,
    ids: list[int],
    *,
    jobs: int = 1,
    page_seconds: float = PAGE_SECONDS,
    progress: Callable[[Report], None] = lambda _: None,
) -> Report:
    """Prove articles and all their versions; nothing is written, nothing is fetched.

    jobs is the number of worker processes; with 0 the pages are read in this process. An article may
    take page_seconds for each of its captures.
    """
    report = Report()
    for subject, found in answers(
        examine,
        subjects(archive, ids),
        captures,
        jobs=jobs,
        seconds=lambda subject: page_seconds * max(1, len(subject.claims)),
    ):
        report.articles += 1
        report.versions += len(subject.versions)
        for each in [_hopeless(subject, found)] if isinstance(found, Failure) else found:
            report.add(each)
        progress(report)
    return report


def _hopeless(subject: Subject, failure: Failure) -> Finding:
    row = subject.article
    return Finding(
        "unreadable", row["id"], None, row["url"], row["capture_id"], message=failure.message
    )


def examine(subject: Subject, captures: Path) -> list[Finding]:
    """Return what the rows of an article and of its versions prove to be."""
    proofs = {key: prove(claim, captures) for key, claim in subject.claims.items()}
    readings = _readings(subject, proofs, captures)
    sound = [each for each in readings.values() if isinstance(each, Article)]
    row, own = subject.article, readings.get(_cited(subject.article))
    read = extraction(subject, own) if isinstance(own, Article) else []
    found = [_finding(subject, row, None, proofs, own, list(kept(subject, sound)), read)]
    for number, version in enumerate(subject.versions, start=1):
        reading = readings.get(_cited(version))
        read = version_extraction(version, reading) if isinstance(reading, Article) else []
        contradicted = list(version_kept(subject, version, number))
        found.append(
            _finding(subject, version, version["number"], proofs, reading, contradicted, read)
        )
    return found


Cited = tuple[int | None, str | None]


def _cited(row: Row) -> Cited:
    """Return what a row was read from: a capture, under a set of boilerplate."""
    return row["capture_id"], set_of(row["extractor"])


def _readings(
    subject: Subject, proofs: dict[int, Proof], captures: Path
) -> dict[Cited, Article | Failure]:
    """Return what each sound capture says to each row; the article's own is read as it was."""
    pages: dict[object, Article | Failure] = {}
    found: dict[Cited, Article | Failure] = {}
    for cited in dict.fromkeys(map(_cited, (subject.article, *subject.versions))):
        key, name = cited
        captured = proofs[key].captured if key in proofs else None
        if key is None or captured is None:
            continue
        known = subject.sets.get(name, frozenset())
        page = replace(subject.claims[key].page, boilerplate=known)
        # Title and text, all that a version keeps, do not depend on the moment of the fetch.
        # Unless the layout changed meanwhile, and the rules with it.
        when = page.fetched_at if '"earlier"' in page.selectors else None
        place = (page.record, page.url, known, page.feed, page.feed_url, page.beyond_pattern, when)
        if place not in pages:
            pages[place] = extracted(page, captured, captures)
        found[cited] = pages[place]
    return found


def _finding(
    subject: Subject,
    row: Row,
    version: int | None,
    proofs: dict[int, Proof],
    reading: Article | Failure | None,
    contradicted: list[Difference],
    read: list[Difference],
) -> Finding:
    proof = proofs.get(row["capture_id"])
    answer, message = _answer(subject, row, proof, reading, bool(contradicted), bool(read))
    differ = [*(proof.differences if proof else ()), *contradicted]
    # Said once: a text that was altered has another hash, too.
    named = {each.column for each in read}
    differ = [*read, *(each for each in differ if each.column not in named)]
    return Finding(
        answer,
        subject.article["id"],
        version,
        subject.article["url"],
        row["capture_id"],
        proof.record.warc_file if proof else None,
        proof.record.warc_offset if proof else None,
        tuple(differ),
        message,
    )


def _answer(
    subject: Subject,
    row: Row,
    proof: Proof | None,
    reading: Article | Failure | None,
    contradicted: bool,
    read: bool,
) -> tuple[Answer, str | None]:
    if proof is None:
        return "missing", f"There is no row {row['capture_id']} in captures."
    if proof.answer != "sound":
        return proof.answer, proof.message
    if proof.differences:
        return "differs", "The row of its capture is not what the record says."
    recorded = row["extractor"]
    if not isinstance(reading, Article):
        why = reading.message if reading else "it holds no response"
        return "differs", f"Nothing can be read in its capture: {why}. Recorded: {recorded}."
    known = recorded == reading.extractor
    if contradicted or (read and known):
        return "differs", None
    if known or (recorded is None and not read):
        return "same", None
    result = "another result" if read else "the same result"
    return "changed", f"{recorded or 'not recorded'} -> {reading.extractor}: {result}"

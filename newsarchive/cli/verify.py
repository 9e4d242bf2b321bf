"""The command newsarchive verify."""

import os
from pathlib import Path
from typing import Any

import click

from newsarchive.analyse import lookup, verification_files
from newsarchive.analyse.access import reading
from newsarchive.analyse.verification import WRONG, Finding, Report, chosen
from newsarchive.analyse.verification import verify as prove
from newsarchive.archive import Archive
from newsarchive.cli import options, render

_MOST_SHOWN = 200


@click.command()
@click.argument("article", metavar="[URL|ID]", required=False)
@click.option("--sample", type=click.IntRange(1), metavar="N", help="N articles, drawn by chance.")
@click.option("--all", "everything", is_flag=True, help="Every article, and every WARC file whole.")
@click.option("--source", metavar="NAME", help="Only this source.")
@click.option(
    "--jobs",
    type=click.IntRange(0),
    default=min(4, os.cpu_count() or 1),
    show_default=True,
    help="Worker processes; 0 reads in this one.",
)
@options.as_json
@options.database
@options.captures
def verify(
    article: str | None,
    sample: int | None,
    everything: bool,
    source: str | None,
    jobs: int,
    as_json: bool,
    db: Path,
    captures: Path,
) -> None:
    """Prove rows against the bytes they were read from.

    By default 1,000 articles, drawn by chance. For each article and each of its versions, the capture is read at its place in the WARC file,
    its checksum and digests are proved, and its page is extracted again. Every row is one of:

    \b
      same        the bytes are those that were stored, and say what the row says
      changed     another extractor read it: reextract shows what today's reads otherwise
      differs     the row says something else: it was altered, or extraction is not repeatable
      damaged     the bytes are not those that were stored
      missing     the capture's row, file or record is not there
      unreadable  the page took too long, or too much memory

    --all also walks every WARC file from end to end and finds captures without a record, articles
    whose row is gone, and (no fault) records that no row names. Nothing is fetched or written.
    Exit code 1 when a row is not proved, 3 when there is nothing to prove.

    \b
    Examples:
      newsarchive verify
      newsarchive verify 42
      newsarchive verify --sample 200 --source azertag
      newsarchive verify --all --json > proof.json
    """
    if (article is not None) + (sample is not None) + everything > 1:
        raise click.UsageError("Choose one of: an article, --sample, --all.")
    with reading(db) as archive:
        ids = _ids(archive, article, source, None if everything else sample or 1_000)
        names = verification_files.file_names(archive, captures, source=source)
        if not ids and not (everything and names):
            options.nothing_found(f"There is no such article in {db}. Try: newsarchive stats")
        report = _work(archive, captures, ids, names if everything else [], jobs=jobs)
        if everything:
            for each in verification_files.missing_articles(archive, source=source):
                report.add(each)
    if as_json:
        options.print_json(_plain(report))
    else:
        _show(report)
    if report.wrong:
        raise click.exceptions.Exit(1)


def _ids(
    archive: Archive, article: str | None, source: str | None, sample: int | None
) -> list[int]:
    if article is None:
        return chosen(archive, source=source, sample=sample)
    found = lookup.article(archive, article)
    return [found.id] if found and found.id else []


def _work(
    archive: Archive, captures: Path, ids: list[int], names: list[str], *, jobs: int
) -> Report:
    with render.progress() as bar:
        articles = bar.add_task("Proving articles", total=len(ids))
        report = prove(
            archive,
            captures,
            ids,
            jobs=jobs,
            progress=lambda report: bar.update(articles, completed=report.articles),
        )
        if names:
            files = bar.add_task("Walking WARC files", total=len(names))
            verification_files.verify_files(
                archive,
                captures,
                names,
                report,
                jobs=jobs,
                progress=lambda report: bar.update(files, completed=report.files),
            )
    return report


def _show(report: Report) -> None:
    for each in report.findings[:_MOST_SHOWN]:
        click.echo(_line(each))
    if len(report.findings) > _MOST_SHOWN:
        click.echo(f"... and {len(report.findings) - _MOST_SHOWN} more; --json has them all")
    for names, count in report.changed.most_common():
        click.echo(f"changed: {count} rows, {names}")
    counts = [f"{report.answers[each]} {each}" for each in ("same", "changed", *WRONG)]
    walked = f"; {report.files} files with {report.records} sound records" if report.files else ""
    unlisted = report.answers["unlisted"]
    walked += f", {unlisted} of them in no row" if unlisted else ""
    click.echo(
        f"{report.articles} articles and {report.versions} versions: {', '.join(counts)}{walked}"
    )


def _line(finding: Finding) -> str:
    what = f"article {finding.article_id}" if finding.article_id is not None else "capture"
    what += f" version {finding.version}" if finding.version is not None else ""
    what += f" {finding.capture_id}" if finding.article_id is None and finding.capture_id else ""
    place = f"{finding.warc_file} at {finding.warc_offset}" if finding.warc_file else "no capture"
    lines = [f"{finding.answer}: {what} {finding.url} ({place})".replace("  ", " ")]
    lines += [f"  {finding.message}"] if finding.message else []
    lines += [
        f"  {each.column}: row {_quoted(each.stored)}, capture {_quoted(each.found)}"
        for each in finding.differences
    ]
    return "\n".join(lines)


def _quoted(value: str | None) -> str:
    return "nothing" if value is None else f'"{value}"'.replace("\n", "⏎")


def _plain(report: Report) -> dict[str, Any]:
    findings = [
        vars(each) | {"differences": [vars(one) for one in each.differences]}
        for each in report.findings
    ]
    return vars(report) | {"wrong": report.wrong, "findings": findings}

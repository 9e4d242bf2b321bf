"""The command newsarchive copies."""

from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.text import Text

from newsarchive.analyse import lookup
from newsarchive.analyse.access import reading
from newsarchive.analyse.copies import COPIES
from newsarchive.analyse.copy_tracing import Copy, Trace, trace
from newsarchive.analyse.differences import around, differences
from newsarchive.analyse.health.runs import span
from newsarchive.archive import Archive
from newsarchive.article import ArchivedArticle
from newsarchive.cli import asked, options, render

# Letters of two texts together that are compared word by word: it takes a second.
_MOST_COMPARED = 100_000


@click.command(no_args_is_help=True)
@click.argument("article", metavar="URL|ID")
@click.option("--differences", "shown", is_flag=True, help="Show what each copy changed.")
@options.as_json
@options.database
def copies(article: str, shown: bool, as_json: bool, db: Path) -> None:
    """Show who else has the text of an article, and who had it first.

    Copies are compared by their words, whatever their headlines: identical (the same words),
    light edit (most of both texts) or partial (one text holds most of the other). Datelines and
    credits do not count; through others: alike only over copies between, or one of so many that
    not each pair is kept. Two clocks tell who was first: the date each outlet claims, and when we
    first saw the article. An outlet that we visit seldom is seen late.

    \b
    Examples:
      newsarchive copies 42
      newsarchive copies https://outlet.example/news/42 --differences
    """
    with reading(db) as archive:
        found = asked.article(archive, article, db)
        asked.tell_waiting(archive, COPIES, "{} changes wait to be compared: newsarchive derive")
        traced = trace(archive, found.id or 0)
        if as_json:
            options.print_json(_plain(traced))
        elif traced.cluster or traced.partial:
            _show(render.console(), found, traced)
            if shown:
                _show_differences(render.console(), archive, found, traced)
    if not (traced.cluster or traced.partial):
        options.nothing_found(f"No copy of article {found.id} is known: {found.url}")


def _show(console: Console, found: ArchivedArticle, traced: Trace) -> None:
    console.print(Text(found.title or "(no title)", "bold"))
    render.address(console, found.url)
    if traced.cluster:
        count = len({each.source for each in traced.cluster})
        sources = f"{count} sources" if count > 1 else "1 source"
        console.print(f"{len(traced.cluster)} articles of {sources} have this text, or most of it.")
        _show_first(console, traced)
        _show_copies(console, traced, traced.cluster, title=f"Cluster {traced.cluster_id}")
    if traced.partial:
        title = "Texts that hold this one, or stand in it"
        _show_copies(console, traced, traced.partial, title=title)


def _show_first(console: Console, traced: Trace) -> None:
    claimed, seen = traced.first_claimed, traced.first_seen
    if claimed is None:
        console.print("First by the dates they claim: unknown, none has a date")
    else:
        at = _claimed(claimed) + _doubt(traced, claimed)
        console.print(f"First by the dates they claim: {claimed.source}, {at}")
    if seen:
        console.print(f"First seen by us: {seen.source}, {render.in_baku(seen.first_seen_at)}")
    if claimed and seen and claimed.source != seen.source:
        at = render.in_baku(claimed.first_seen_at)
        later = span(_moment(claimed.first_seen_at) - _moment(seen.first_seen_at))
        console.print(f"The two disagree: we first saw {claimed.source} {at}, {later} later.")


def _doubt(traced: Trace, claimed: Copy) -> str:
    """Return a note where others of the same day state no time, and may have been earlier."""
    day = next((each for each in traced.cluster if _is_day(each)), None)
    if day is None or day is claimed or day.claimed_at != _claimed(claimed)[:10]:
        return ""
    return f" ({day.source} states only that day)"


def _show_copies(console: Console, traced: Trace, found: tuple[Copy, ...], *, title: str) -> None:
    rows = [
        {
            "claimed (Baku)": _claimed(each),
            "first seen (Baku)": render.in_baku(each.first_seen_at),
            "id": str(each.article_id),
            "source": each.source,
            "kind": each.kind or _untold(traced, each),
            "similarity": "" if each.similarity is None else f"{each.similarity:.2f}",
            "title": each.title,
        }
        for each in found
    ]
    console.print()
    console.print(render.table(rows, *rows[0], title=title))


def _untold(traced: Trace, each: Copy) -> str:
    return "(asked for)" if each.article_id == traced.article_id else "through others"


def _show_differences(
    console: Console, archive: Archive, found: ArchivedArticle, traced: Trace
) -> None:
    for each in (*traced.cluster, *traced.partial):
        other = lookup.article(archive, str(each.article_id))
        if each.kind is None or other is None:
            continue
        console.print()
        console.print(Text(f"#{each.article_id} {each.source}, {each.kind}", "cyan"))
        render.address(console, each.url)
        if len(found.text) + len(other.text) > _MOST_COMPARED:
            console.print("Too long to be compared word by word.")
            continue
        pieces = around(differences(found.text, other.text))
        console.print(render.difference(console, pieces))


def _moment(instant: str) -> datetime:
    return datetime.fromisoformat(instant)


def _is_day(copy: Copy) -> bool:
    return copy.claimed_at is not None and "T" not in copy.claimed_at


def _claimed(copy: Copy) -> str:
    if copy.claimed_at is None:
        return ""
    return copy.claimed_at if _is_day(copy) else render.in_baku(copy.claimed_at)


def _plain(traced: Trace) -> dict[str, Any]:
    first, seen = traced.first_claimed, traced.first_seen
    return {
        "article_id": traced.article_id,
        "cluster_id": traced.cluster_id,
        "first_claimed": asdict(first) if first else None,
        "first_seen": asdict(seen) if seen else None,
        "cluster": [asdict(each) for each in traced.cluster],
        "partial": [asdict(each) for each in traced.partial],
    }

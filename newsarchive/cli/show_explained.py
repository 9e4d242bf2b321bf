"""Prints why the text of an article reads as it does: newsarchive show --explain."""

from dataclasses import asdict
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from newsarchive.analyse.differences import around, differences
from newsarchive.analyse.explanation import Explained
from newsarchive.archive.rows import article_row
from newsarchive.article import WARNINGS, Article
from newsarchive.cli import render
from newsarchive.extract.explain import ExplainedBlock, Explanation

_WAYS = {
    "model": "the layout of each block",
    "vote": "the layout of each block, with a vote of trafilatura: the page was doubtful",
    "selector": "the source's own selector",
    "script": "a script of the page: the page itself shows hardly any text",
    "feed": "the feed that listed it: the page itself shows less",
    "json_ld": "the page's JSON-LD: the page itself shows hardly any text",
}
_SHORT = 100
_MOST = 20


def plain(found: Explained) -> dict[str, Any]:
    """Return an explanation for programs."""
    article = columns_of(found.explanation.article) | {"source": found.stored.source}
    told = asdict(found.explanation) | {"article": article}
    return told | {
        "id": found.stored.id,
        "same_extractor": found.same_extractor,
        "same_text": found.same_text,
        "stored": {name: getattr(found.stored, name) for name in ("url", "text", "extractor")},
    }


def columns_of(article: Article) -> dict[str, Any]:
    """Return an article as its row reads, with JSON columns as values."""
    row = article_row(article)
    for name in row:
        values = getattr(article, name)
        if isinstance(values, tuple):
            row[name] = [each if isinstance(each, str) else asdict(each) for each in values]
    return row


def show(console: Console, found: Explained) -> None:
    """Print what became of each block of the container, then what may be wrong with the text."""
    told = found.explanation
    console.print(Text(found.stored.title or "(no title)", "bold"))
    render.address(console, found.stored.url)
    console.print(_facts(found))
    console.print()
    console.print(_blocks(told))
    _findings(console, told)
    _disagreement(console, told)
    _stored(console, found)


def _facts(found: Explained) -> Table:
    told, table = found.explanation, render.grid()
    inside = [each for each in told.blocks if each.inside]
    kept = sum(bool(each.kept) for each in told.blocks)
    table.add_row("extractor", Text(told.article.extractor or ""))
    table.add_row("chosen by", Text(_WAYS[told.way]))
    table.add_row("container", Text(told.container))
    counts = f"{len(told.blocks)} on the page, {len(inside)} in the container, {kept} kept"
    table.add_row("blocks", Text(counts))
    table.add_row("words", Text(str(told.article.word_count)))
    return table


def _blocks(told: Explanation) -> Table:
    """Return the blocks of the container, and those elsewhere that were kept or chosen at first."""
    table = Table(title="Blocks", title_justify="left", box=None, pad_edge=False)
    table.add_column("", no_wrap=True)
    table.add_column("probability", justify="right", no_wrap=True)
    table.add_column("tag", no_wrap=True)
    table.add_column("why", no_wrap=True)
    table.add_column("text", overflow="fold")
    for each in told.blocks:
        if each.inside or each.kept or each.reason != "not the article":
            mark, style = _mark(each)
            table.add_row(
                Text(mark, style),
                f"{each.probability:.2f}",
                each.tag,
                Text(each.reason),
                Text(_line(each), "" if each.kept else "dim"),
            )
    return table


def _mark(block: ExplainedBlock) -> tuple[str, str]:
    if block.kept == block.text:
        return "kept", "green"
    return ("in part", "yellow") if block.kept else ("dropped", "red")


def _line(block: ExplainedBlock) -> str:
    """Return a block on one line; kept ones, which are in the text, shortened."""
    line = " ".join(block.text.split())
    return f"{line[:_SHORT]} …" if block.kept and len(line) > _SHORT else line


def _findings(console: Console, told: Explanation) -> None:
    dropped = {each.text for each in told.blocks if each.inside and not each.kept}
    others = [each for each in told.lost if each.words not in dropped]
    words = sum(len(each.words.split()) for each in told.lost)
    console.print(f"\nWords of the container that were left out: {words}")
    _list(console, [f"{each.reason}: {' '.join(each.words.split())}" for each in others])
    begin = "yes" if told.begins_in_mid_sentence else "no"
    console.print(f"Begins in mid-sentence: {begin}")
    console.print(f"Passages that stand twice in the text: {len(told.doubled)}")
    _list(console, told.doubled)
    console.print(f"Links amid the text whose words are missing: {len(told.lost_links)}")
    _list(console, [f"{each.text}  {each.url}" for each in told.lost_links])
    if told.article.warnings:
        meanings = (WARNINGS[each] for each in told.article.warnings)
        console.print(Text(f"Warnings: the text {'; '.join(meanings)}", "yellow"))


def _disagreement(console: Console, told: Explanation) -> None:
    if told.disagreement is None:
        console.print("Disagreement with trafilatura: not measured, the page is too large for it")
        return
    share = f"{told.disagreement:.1%}"
    console.print(f"Disagreement with trafilatura: {share} of the words of both")
    for name, passages in (
        ("Only in the text", told.only_ours),
        ("Only in trafilatura's", told.only_theirs),
    ):
        if passages:
            console.print(f"{name}:")
            _list(console, passages)


def _list(console: Console, lines: Any) -> None:
    for each in lines[:_MOST]:
        console.print(Text(f"  - {' '.join(each.split())}"))
    if len(lines) > _MOST:
        console.print(f"  and {len(lines) - _MOST} more: see --json")


def _stored(console: Console, found: Explained) -> None:
    if not found.same_extractor:
        console.print(
            Text(f"The stored row was read by another extractor: {found.stored.extractor}")
        )
    if found.same_text:
        console.print("The stored text is the one explained here.")
        return
    console.print(
        Text("The stored text differs from the one explained here (stored, then explained):", "red")
    )
    pieces = differences(found.stored.text, found.explanation.article.text)
    console.print(render.difference(console, around(pieces)))
    console.print("To bring the row to today's extractor: newsarchive reextract")

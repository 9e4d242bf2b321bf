"""Shows articles, passages and differences on a terminal."""

from datetime import datetime
from itertools import zip_longest
from typing import Any
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.progress import Progress, TextColumn
from rich.table import Table
from rich.text import Text

from newsarchive.analyse.differences import Piece
from newsarchive.analyse.search import Hit, Passage
from newsarchive.archive.rows import moment
from newsarchive.article import ArchivedArticle

BAKU = ZoneInfo("Asia/Baku")
_STYLES = {"same": "", "removed": "red strike", "added": "bold green"}
_MARKS = {"same": ("", ""), "removed": ("[-", "-]"), "added": ("{+", "+}")}
_WHOLE = ("_at", "_day")
_WIDEST_PIECE = 20
_ROOMY = 100
FACTS = (
    "id", "source", "published_at", "published_on", "modified_at", "authors", "section",
    "tags", "flags", "language", "status", "completeness", "warnings", "word_count", "first_seen_at", "last_seen_at",
    "last_changed_at", "extractor",
)  # fmt: skip


class _Output(Console):
    """A console that leaves it to the program what a closed pipe means."""

    def on_broken_pipe(self) -> None:
        """Raise the error that is being handled."""
        raise


def console() -> Console:
    """Return the console of a command's output; without a terminal, lines are not broken."""
    made = _Output(highlight=False)
    return made if made.is_terminal else _Output(highlight=False, width=1_000_000)


def progress() -> Progress:
    """Return a bar with counts, on stderr: what a command prints may go to a file."""
    columns = (*Progress.get_default_columns(), TextColumn("{task.completed} of {task.total}"))
    target = Console(stderr=True)
    # Elsewhere it would leave an empty line, which cron sends by mail.
    return Progress(*columns, transient=True, console=target, disable=not target.is_terminal)


def passage(each: Passage) -> Text:
    """Return a passage with its hits in bold."""
    text = Text(each.text)
    for start, end in each.hits:
        text.stylize("bold yellow", start, end)
    return text


def address(target: Console, url: str | None, indent: str = "") -> None:
    """Print an address in one piece, however narrow the terminal: broken, it cannot be copied."""
    if url:
        target.print(Text(f"{indent}{url}", "dim"), soft_wrap=True)


def hit(target: Console, each: Hit) -> None:
    """Print the lines of one article that was found."""
    when = each.published_on or "no date"
    head = Text.assemble((when, "cyan"), "  ", (each.source, "green"), "  ", f"#{each.id}", "  ")
    target.print(head + passage(each.title))
    target.print(Text("  ") + passage(each.snippet))
    address(target, each.url, "  ")


def difference(target: Console, pieces: tuple[Piece, ...]) -> Text:
    """Return changes in colour, or between marks where the target shows no colour."""
    coloured = target.color_system is not None and not target.no_color
    text = Text()
    for each, following in zip_longest(pieces, pieces[1:]):
        opening, closing = ("", "") if coloured else _MARKS[each.kind]
        words = each.text.rstrip()
        text.append(f"{opening}{words}{closing}" if words else "", _STYLES[each.kind])
        text.append(each.text[len(words) :] or " " * bool(following and _apart(each, following)))
    text.rstrip()
    return text


def _apart(one: Piece, two: Piece) -> bool:
    """Return whether a gap must part two pieces that have none: words, but not the marks beside them."""
    if one.kind == "removed" and two.kind == "added":
        return all(any(map(str.isalnum, each.text)) for each in (one, two))
    return one.text[-1:].isalnum() and two.text[:1].isalnum()


def in_baku(instant: str) -> str:
    """Return what Baku's clocks said at an instant."""
    return f"{datetime.fromisoformat(instant).astimezone(BAKU):%Y-%m-%d %H:%M}"


def facts(article: ArchivedArticle) -> Table:
    """Return the facts of an article that are known, one a line."""
    table = grid()
    for name in FACTS:
        value = getattr(article, name)
        if value not in (None, (), ""):
            table.add_row(name, Text(_fact(value)))
    return table


def _fact(value: Any) -> str:
    if isinstance(value, datetime):
        return f"{moment(value)} ({value.astimezone(BAKU):%Y-%m-%d %H:%M} in Baku)"
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def grid() -> Table:
    """Return a table of names and values without lines."""
    table = Table.grid(padding=(0, 2))
    table.add_column(style="cyan", no_wrap=True)
    table.add_column(overflow="fold")
    return table


def table(rows: list[dict[str, Any]], *names: str, title: str | None = None) -> Table:
    """Return rows as a table; numbers stand to the right, instants are UTC to the minute."""
    made = Table(
        title=title,
        title_justify="left",
        box=None,
        pad_edge=False,
        header_style="cyan",
        collapse_padding=console().width < _ROOMY,
    )
    for name in names:
        numeric = any(isinstance(row[name], int) for row in rows)
        # What is broken inside a number, an instant or a word cannot be read.
        cells = [_shown(name, row[name]) for row in rows]
        pieces = [*_label(name).split(), *(cells if numeric else " ".join(cells).split())]
        pieces += cells if name.endswith(_WHOLE) else []
        least = min(max(map(len, pieces)), _WIDEST_PIECE)
        made.add_column(
            _label(name),
            justify="right" if numeric else "left",
            overflow="fold",
            min_width=least,
            # Rich takes room from what may wrap, even where a minimum then gives it back.
            no_wrap=least >= max(map(len, [_label(name), *cells])),
        )
    for row in rows:
        made.add_row(*(Text(_shown(name, row[name])) for name in names))
    return made


def _label(name: str) -> str:
    words = name.removesuffix("_count").replace("_", " ")
    return f"{words.removesuffix(' at')} (UTC)" if name.endswith("_at") else words


def _shown(name: str, value: Any) -> str:
    if value is None:
        return ""
    if name.endswith("_at"):
        return str(value)[:16].replace("T", " ")
    return f"{value:,}" if isinstance(value, int) else str(value)

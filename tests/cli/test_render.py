"""Passages, facts and differences keep every letter."""

import io
from datetime import UTC, datetime

from rich.console import Console
from rich.table import Table
from rich.text import Text

from newsarchive.analyse.differences import Piece
from newsarchive.analyse.search import Passage
from newsarchive.archive.versions import Version
from newsarchive.cli.history import show_change
from newsarchive.cli.render import address, difference, passage, table

PIECES = (Piece("same", "a "), Piece("removed", "b "), Piece("added", "c "), Piece("same", "d"))


def test_a_hit_is_bold() -> None:
    text = passage(Passage("usta Əliyev deyib", ((5, 11),)))
    assert [(span.start, span.end, str(span.style)) for span in text.spans] == [
        (5, 11, "bold yellow")
    ]


def test_a_difference_is_coloured_on_a_terminal() -> None:
    console = Console(file=io.StringIO(), force_terminal=True, color_system="standard")
    text = difference(console, PIECES)
    assert text.plain == "a b c d"
    assert {str(span.style) for span in text.spans} == {"red strike", "bold green"}


def test_a_terminal_without_colours_shows_marks() -> None:
    seen = datetime(2026, 3, 12, tzinfo=UTC)
    before, after = (
        Version(n, title, "Mətn.", seen, seen, "publisher", None)
        for n, title in enumerate(("Körpü açılır", "Körpü açılıb"), 1)
    )
    shown = io.StringIO()
    console = Console(file=shown, force_terminal=True, no_color=True, width=80)
    show_change(console, before, after)
    assert "[-açılır-]" in shown.getvalue()
    assert "{+açılıb+}" in shown.getvalue()


def test_a_difference_is_marked_where_there_is_no_colour() -> None:
    piped = Console(file=io.StringIO())
    without = Console(file=io.StringIO(), force_terminal=True, no_color=True)
    for console in (piped, without):
        assert difference(console, PIECES).plain == "a [-b-] {+c+} d"


def test_square_brackets_in_a_cell_are_no_markup() -> None:
    made = table([{"title": "[bold]x[/bold]"}], "title")
    cell = next(iter(made.columns[0].cells))
    assert isinstance(cell, Text)
    assert cell.plain == "[bold]x[/bold]"


def _at_80(what: Table) -> list[str]:
    target = Console(width=80, file=io.StringIO())
    target.print(what)
    return target.file.getvalue().splitlines()  # type: ignore[attr-defined, no-any-return]


def test_a_table_breaks_no_word_and_no_instant_at_80_columns() -> None:
    row = {"name": "xeber_example", "publisher": "Xəbər İnformasiya Agentliyi", "articles": 12_345}
    at = {"last_run_at": "2026-03-12T12:00:00Z", "reason": "asked_to_wait", "exit_code": 130}
    lines = _at_80(table([row | at], *row, *at))
    assert all(len(line) <= 80 for line in lines)
    text = "\n".join(lines)
    for piece in ("xeber_example", "İnformasiya", "12,345", "2026-03-12 12:00", "asked_to_wait"):
        assert piece in text


def test_an_address_stays_in_one_piece_on_a_narrow_terminal() -> None:
    url = f"https://xeber.example/{'x' * 90}"
    target = Console(width=40, file=io.StringIO())
    address(target, url)
    assert url in target.file.getvalue()  # type: ignore[attr-defined]

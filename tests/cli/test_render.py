"""Passages, facts and differences keep every letter."""

from rich.text import Text

from newsarchive.analyse.differences import Piece
from newsarchive.analyse.search import Passage
from newsarchive.cli.render import difference, passage, table

PIECES = (Piece("same", "a "), Piece("removed", "b "), Piece("added", "c "), Piece("same", "d"))


def test_a_hit_is_bold() -> None:
    text = passage(Passage("usta Əliyev deyib", ((5, 11),)))
    assert [(span.start, span.end, str(span.style)) for span in text.spans] == [
        (5, 11, "bold yellow")
    ]


def test_a_difference_is_coloured_on_a_terminal() -> None:
    text = difference(PIECES, coloured=True)
    assert text.plain == "a b c d"
    assert {str(span.style) for span in text.spans} == {"red strike", "bold green"}


def test_a_difference_is_marked_where_there_is_no_colour() -> None:
    assert difference(PIECES, coloured=False).plain == "a [-b-] {+c+} d"


def test_square_brackets_in_a_cell_are_no_markup() -> None:
    made = table([{"title": "[bold]x[/bold]"}], "title")
    cell = next(iter(made.columns[0].cells))
    assert isinstance(cell, Text)
    assert cell.plain == "[bold]x[/bold]"

"""Draws counts as bars and lines of blocks, in any terminal and in a pipe."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

_WIDEST_PIPE = 80
_BLOCKS, _PLAIN_BLOCKS = " ▁▂▃▄▅▆▇█", " .:-=+*%#"
_EIGHTHS = "▏▎▍▌▋▊▉"


def width(console: Console) -> int:
    """Return how wide a plot may be: the terminal, or 80 columns where there is none."""
    return console.width if console.is_terminal else _WIDEST_PIPE


def is_plain(console: Console) -> bool:
    """Return whether only ASCII can be shown."""
    return not (console.encoding or "").lower().startswith("utf")


def line(counts: Sequence[int], console: Console, *, most: int | None = None) -> Text:
    """Return counts as one line, a letter each, as high as the count; what is not 0 is seen."""
    blocks = _PLAIN_BLOCKS if is_plain(console) else _BLOCKS
    top = max(most or 0, *counts, 1)
    steps = len(blocks) - 1
    return Text("".join(blocks[-(-each * steps // top)] for each in counts), "cyan")


def bar(count: float, most: float, room: int, console: Console) -> Text:
    """Return a bar as long as its share of the most, to an eighth of a letter; never of nothing."""
    eighths = round(count / most * room * 8) if most else 0
    eighths = max(eighths, 1) if count > 0 else 0
    if is_plain(console):
        return Text("#" * -(-eighths // 8), "cyan")
    whole, rest = divmod(eighths, 8)
    return Text("█" * whole + (_EIGHTHS[rest - 1] if rest else ""), "cyan")


def bars(
    rows: Sequence[tuple[str, int]], console: Console, *, most: int | None = None
) -> list[Text]:
    """Return a line with name, count and bar for each row."""
    top = max([most or 0, *(count for _, count in rows), 1])
    names = max((len(name) for name, _ in rows), default=0)
    digits = max((len(f"{count:,}") for _, count in rows), default=0)
    room = max(width(console) - names - digits - 2, 8)
    lines = [
        Text(f"{name:<{names}} {count:>{digits},} ") + bar(count, top, room, console)
        for name, count in rows
    ]
    for each in lines:
        each.rstrip()
    return lines

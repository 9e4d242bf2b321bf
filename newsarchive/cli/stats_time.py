"""What newsarchive stats shows of time: articles by day, hours, latency, coverage."""

from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from newsarchive.analyse.timing import STEPS
from newsarchive.cli import plots, render

Row = dict[str, Any]

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MARKS = {"watched": "█", "gaps": "▒", "failed": "x", "not_watched": "·"}
_PLAIN_MARKS = {"watched": "#", "gaps": "~", "failed": "x", "not_watched": "."}
_MEANINGS = "watched, with gaps, failed, not watched"
_STYLES = {"watched": "green", "gaps": "yellow", "failed": "red", "not_watched": "dim"}
_MOST_FAILURES = 20


def published(console: Console, rows: Sequence[Row]) -> None:
    """Show how many articles were published: a bar for each period of one source, or a line of each."""
    if len(rows) == 1:
        console.print(Text(rows[0]["source"], "green"))
        _print(console, plots.bars(list(rows[0]["periods"].items()), console))
        return
    names = max(len(each["source"]) for each in rows)
    digits = max(len(f"{each['articles']:,}") for each in rows)
    room = max(plots.width(console) - names - digits - 2, 8)
    every = list(rows[0]["periods"])
    shown = every[-room:]
    for each in rows:
        head = Text(f"{each['source']:<{names}} {each['articles']:>{digits},} ")
        console.print(head + plots.line([each["periods"][at] for at in shown], console))
    first, last = shown[0], shown[-1]
    left_out = (
        f"; {len(every) - len(shown)} before are not shown" if len(shown) < len(every) else ""
    )
    console.print(Text(f"{first} to {last}, each line to its own height{left_out}", "dim"))


def hours(console: Console, rows: Sequence[Row]) -> None:
    """Show at which hours in Baku articles are published."""
    if len(rows) == 1:
        console.print(Text(f"{rows[0]['source']}, hours in Baku", "green"))
        _print(
            console, plots.bars([(f"{n:02}", c) for n, c in enumerate(rows[0]["hours"])], console)
        )
        console.print()
        most = max(map(max, rows[0]["weekdays"]))
        for name, counts in zip(_WEEKDAYS, rows[0]["weekdays"], strict=True):
            line = plots.line(counts, console, most=most)
            console.print(Text(f"{name} |") + line + Text(f"| {sum(counts):,}"))
        console.print(Text("     0     6     12    18", "dim"))
        return
    names = max(len(each["source"]) for each in rows)
    console.print(Text(f"{'':<{names}}  0     6     12    18     busiest hour in Baku", "dim"))
    for each in rows:
        busiest = max(range(24), key=each["hours"].__getitem__)
        told = f"| {busiest:02}:00, {each['hours'][busiest]:,} of {each['articles']:,}"
        line = plots.line(each["hours"], console)
        console.print(Text(f"{each['source']:<{names}} |") + line + Text(told))


def latency(console: Console, rows: Sequence[Row]) -> None:
    """Show how late articles were first seen."""
    table = [
        {
            "source": each["source"],
            "measured": each["measured"],
            "median": duration(each["median_minutes"]),
            "9 of 10": duration(each["nine_of_ten_minutes"]),
            "an hour late": each["hour_late"],
            "back-dated": each["backdated"],
            "left out": sum(each["left_out"].values()),
        }
        for each in rows
    ]
    console.print(render.table(table, *table[0], title="From the claimed time to the first look"))
    if len(rows) == 1:
        console.print()
        names = [*(f"to {duration(each)}" for each in STEPS), "beyond"]
        _print(console, plots.bars(list(zip(names, rows[0]["steps"], strict=True)), console))
        left_out = ", ".join(f"{name} {count:,}" for name, count in rows[0]["left_out"].items())
        console.print(Text(f"left out: {left_out or 'none'}", "dim"))
    console.print(
        Text(
            "Measured: articles of sources that were watched before and after they came. An hour late: "
            "nobody had heard of it at a look an hour or more after the claimed time.",
            "dim",
        )
    )


def duration(minutes: float | None) -> str:
    """Return minutes as people say them: 12 min, 3.5 h, 2 days."""
    if minutes is None:
        return ""
    if abs(minutes) < 100:
        return f"{minutes:.0f} min"
    return f"{minutes / 60:.1f} h" if abs(minutes) < 2880 else f"{minutes / 1440:.0f} days"


def coverage(console: Console, days: Sequence[Row], failures: Sequence[Row]) -> None:
    """Show month by month on which days a source was watched, and what failed last."""
    marks = _PLAIN_MARKS if plots.is_plain(console) else _MARKS
    months: dict[str, list[Row]] = {}
    for each in days:
        months.setdefault(each["day"][:7], []).append(each)
    for month, some in months.items():
        strip = Text(" " * (int(some[0]["day"][8:]) - 1))
        for each in some:
            strip.append(marks[each["coverage"]], _STYLES[each["coverage"]])
        strip.pad_right(31 - len(strip))
        watched = sum(each["coverage"] == "watched" for each in some)
        articles = sum(each["new_articles_count"] for each in some)
        told = f"  {watched} of {len(some)} days watched, {articles:,} new"
        console.print(Text(f"{month}  ") + strip + Text(told))
    console.print(Text(f"{' '.join(marks.values())}  {_MEANINGS}", "dim"))
    names = ("failed_at", "what", "problem", "url")
    if failures:
        shown = [{**each, "url": each["url"] or ""} for each in failures[:_MOST_FAILURES]]
        console.print()
        console.print(render.table(shown, *names, title=f"Failures ({len(failures):,})"))


def _print(console: Console, lines: Sequence[Text]) -> None:
    for each in lines:
        console.print(each)

"""The report of a probe, as lines for people."""

from collections.abc import Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from newsarchive.crawl.probe_report import Report

_STYLES = {"answers": "green", "silent": "bold red", "left alone": "yellow"}
# So many are told whole; of more there is a line each.
_FEW = 3


def show(console: Console, found: list[Report]) -> None:
    """Print reports: a few of them whole, many as a table."""
    if len(found) <= _FEW:
        for each in found:
            _show_whole(console, each)
    else:
        _show_table(console, found)


def ending(found: list[Report], *, asked: int) -> str:
    """Return the line a probe ends with, and which sources are silent."""
    results = [each["result"] for each in found]
    said = [f"{results.count(each)} {each}" for each in _STYLES if each in results]
    rest = asked - len(found)
    said += [f"{rest} not finished"] if rest else []
    silent = ", ".join(each["source"] for each in found if each["result"] == "silent")
    line = f"{asked} {'source' if asked == 1 else 'sources'}: {', '.join(said) or 'none'}\n"
    return line + (f"Silent: {silent}\n" if silent else "")


def _show_table(console: Console, found: list[Report]) -> None:
    table = Table(box=None, pad_edge=False, header_style="cyan")
    for name in ("source", "result", "addresses", "filled", "fell back", "what is wrong"):
        table.add_column(name, overflow="fold", no_wrap=name in ("source", "addresses"))
    for each in found:
        article = each.get("article") or {}
        filled, missing = article.get("filled", ()), article.get("missing", ())
        table.add_row(
            each["source"],
            Text(each["result"], _STYLES[each["result"]]),
            _share(each.get("addresses", ())),
            f"{len(filled)} of {len(filled) + len(missing)}" if article else "",
            ", ".join(article.get("fell_back", ())),
            "; ".join(_wrong(each)),
        )
    console.print(table)
    console.print("scrapy probe NAME tells all of one; --json tells all of all.", style="dim")


def _share(addresses: list[Report]) -> str:
    fine = sum(each["result"] == "fine" for each in addresses)
    return f"{fine} of {len(addresses)}" if addresses else ""


def _wrong(found: Report) -> Iterator[str]:
    """Yield what is wrong with a source: why it is silent, else the addresses that failed."""
    if found["why"]:
        yield found["why"]
        return
    for each in found["addresses"]:
        if each["result"] != "fine" and not each["guess"]:
            yield f"{each['way']} {each['url']} {each['result']}"


def _show_whole(console: Console, found: Report) -> None:
    head = Text.assemble(
        (found["source"], "bold"), "  ", (found["result"], _STYLES[found["result"]])
    )
    console.print(head + Text(f": {found['why']}" if found["why"] else ""), soft_wrap=True)
    for name, value in _facts(found):
        console.print(Text.assemble((f"  {name:<9} ", "cyan"), value), soft_wrap=True)
    console.print()


def _facts(found: Report) -> Iterator[tuple[str, str]]:
    """Yield the lines about one source, each with its name."""
    for each in found.get("robots", ()):
        sitemaps = f", names {len(each['sitemaps'])} sitemaps" if each["sitemaps"] else ""
        yield "robots", f"{each['error'] or each['status']} {each['url']}{sitemaps}"
    for each in found.get("addresses", ()):
        count = f", {each['entries_count']} entries" if each.get("entries_count") else ""
        newest = f", the newest of {each['newest_at']}" if each.get("newest_at") else ""
        leads = f", leads to {each['leads_to']}" if "leads_to" in each else ""
        guess = " (a guess)" if each["guess"] else ""
        yield each["way"], f"{each['url']}{guess}: {each['result']}{count}{newest}{leads}"
    for each in found.get("offered", ()):
        yield "offered", f"{each['way']} {each['url']}, {each['entries_count']} entries"
    listed = {each["url"] for each in (*found.get("robots", ()), *found.get("addresses", ()))}
    for each in [each for each in found.get("blocked", ()) if each["url"] not in listed]:
        yield "blocked", f"{each['url']}: {each['why']}"
    if article := found.get("article"):
        yield "article", article["url"]
        for name, sample in article["filled"].items():
            yield "  filled", f"{name}: {sample}"
        if article["missing"]:
            yield "  missing", ", ".join(article["missing"])
        for name in article["fell_back"]:
            path = article["own_selectors"].get(name)
            yield "  fell back", f"{name}: {path} found nothing"
        if article["warnings"]:
            yield "  doubts", ", ".join(article["warnings"])
    if "requests" in found:
        yield "asked", f"{len(found['requests'])} requests"

"""Every source: what it is, how its articles are found, how well that is known, and when it last answered."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from newsarchive.analyse.spiders import Declared, Place
from newsarchive.archive import Archive
from newsarchive.archive.probes import Probe, latest
from newsarchive.archive.rows import moment

Row = dict[str, Any]

# As a declaration of newsarchive/crawl/discovery.py is told, where one or several are declared.
_IN_WORDS = {
    "feed": ("feed", "feeds"),
    "sitemap": ("sitemap", "sitemaps"),
    "listing": ("listing", "listings"),
    "generic": ("generic", "generic"),
}
_BACK = {
    "days": "days",
    "numbers": "numbers",
    "cursor": "cursor",
    "listing": "pager",
    "sitemap": "sitemaps",
}
_RUNS = """
select names.name, publisher, homepage, languages,
    (select count(*) from articles where source = names.name) as articles,
    runs.started_at as last_run_at, runs.reason as last_reason, runs.exit_code as last_exit_code
from (select name from sources union select source from runs) as names
left join sources on sources.name = names.name
left join runs on runs.id = (select max(id) from runs where source = names.name)
"""
_VISITED = """
select visited_at, outcome, error, status from visits
where source = ? and url = ? and outcome <> 'redirected' and {} order by visited_at desc limit 1
"""
_IS_FINE = "outcome in ('listed', 'not_modified')"
_BACK_DONE = "select 1 from backfill where source = ? and done_at is not null limit 1"
_UNKNOWN: Row = {
    "publisher": None,
    "homepage": None,
    "kind": None,
    "languages": None,
    "about": None,
    "spider": None,
    "found_by": None,
    "back_by": None,
    "every_hours": None,
    "selectors": [],
    "confidence": {},
    "articles": 0,
    "last_run_at": None,
    "last_reason": None,
    "last_exit_code": None,
}


def sources(archive: Archive | None, declared: Iterable[Declared]) -> list[Row]:
    """Return every source that has a spider or a run, by name, with what this machine saw of it.

    A probe or a crawl is seen live: checked_at of an address is when it last answered as it should,
    never_checked are the addresses, and the other facts, that nothing here has confirmed yet. The
    generic spider is a source under the name of each host it has crawled, not by itself.
    """
    runs = {row["name"]: row for row in archive.database.query(_RUNS)} if archive else {}
    probes = latest(archive) if archive else {}
    spiders = {each.name: each for each in declared if each.homepage}
    rows = []
    for name in sorted(runs.keys() | spiders.keys()):
        spider, probe = spiders.get(name), probes.get(name)
        row = {"name": name} | _UNKNOWN | runs.get(name, {}) | (_told(spider) if spider else {})
        row |= _probed(probe) | {"addresses": [], "never_checked": []}
        if spider:
            row["addresses"] = _addresses(archive, spider, probe)
            row["never_checked"] = [*_never(archive, spider, row)]
        rows.append(row)
    return rows


def _told(spider: Declared) -> Row:
    return {
        "publisher": spider.publisher,
        "homepage": spider.homepage,
        "kind": spider.kind,
        "languages": " ".join(spider.languages),
        "about": " ".join(spider.about.split()),
        "spider": spider.module,
        "found_by": found_by(spider.discover),
        "back_by": ", ".join(dict.fromkeys(_BACK[each.way] for each in spider.backfill)),
        "every_hours": spider.every_hours,
        "selectors": list(spider.selectors),
        "confidence": spider.confidence,
    }


def found_by(places: Iterable[Place]) -> str:
    """Return in a few words how articles are found: "3 feeds, listing"."""
    counts = Counter(each.way for each in places)
    said = ((counts[way], *words) for way, words in _IN_WORDS.items() if counts[way])
    return ", ".join(one if n == 1 or one == many else f"{n} {many}" for n, one, many in said)


def _addresses(archive: Archive | None, spider: Declared, probe: Probe | None) -> list[Row]:
    """Return where a source's articles are looked for, and when that last answered as it should."""
    return [
        {"way": each.way, "url": each.url, "guess": each.guess}
        | {"confidence": None if each.guess else spider.confidence.get(f"{each.way}s")}
        | _address(archive, spider.name, each, probe)
        for each in spider.discover
    ]


def _address(archive: Archive | None, source: str, place: Place, probe: Probe | None) -> Row:
    """Return when an address last answered as it should, and what it said if it has not since then."""
    fine, wrong = (_visited(archive, source, place, how) for how in (_IS_FINE, f"not {_IS_FINE}"))
    seen: list[tuple[str, str | None]] = [(fine["visited_at"], None)] if fine else []
    if wrong:
        seen.append((wrong["visited_at"], wrong["error"] or f"HTTP {wrong['status']}"))
    if probe and (said := probe.addresses.get(place.url)):
        seen.append((moment(probe.at), None if said == "fine" else said))
    return {
        "checked_at": max((at for at, fault in seen if fault is None), default=None),
        "fault": max(seen, default=("", None), key=lambda each: each[0])[1],
    }


def _visited(archive: Archive | None, source: str, place: Place, how: str) -> Row | None:
    """Return the last visit of a crawl to an address that ended so, if there was one."""
    if archive is None:
        return None
    return next(archive.database.query(_VISITED.format(how), [source, place.url]), None)


def _probed(probe: Probe | None) -> Row:
    return {
        "last_probe_at": moment(probe.at) if probe else None,
        "last_probe": None
        if probe is None
        else {
            "version": probe.version,
            "article": probe.article_url,
            "filled": list(probe.filled),
            "fell_back": list(probe.fell_back),
        },
    }


def _never(archive: Archive | None, spider: Declared, row: Row) -> Iterator[str]:
    """Yield the addresses, and the other facts of a source, that nothing here has confirmed."""
    yield from (each["url"] for each in row["addresses"] if each["checked_at"] is None)
    probe = row["last_probe"]
    if spider.has_pattern and probe is None and not row["articles"]:
        yield "articles"
    if spider.selectors and probe is None:
        yield "selectors"
    if spider.backfill and not (archive and any(archive.database.query(_BACK_DONE, [spider.name]))):
        yield "backfill"


def evidence(confidence: dict[str, str]) -> str:
    """Return how well a source is known, in a few words: "high; feeds, listings low"."""
    whole = confidence.get("outlet")
    others: dict[str, list[str]] = {}
    for fact, level in confidence.items():
        if level != whole:
            others.setdefault(level, []).append(fact)
    return "; ".join(
        [whole or "", *(f"{', '.join(facts)} {level}" for level, facts in others.items())]
    ).strip("; ")

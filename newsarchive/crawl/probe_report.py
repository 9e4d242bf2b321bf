"""What a probe of one source showed, as it is printed as JSON and attached to a bug report."""

import platform
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import scrapy

from newsarchive import __version__
from newsarchive.archive.rows import moment
from newsarchive.archive.store import Archive
from newsarchive.article import Article
from newsarchive.crawl.discovery import Discovery, Everything
from newsarchive.crawl.listings import NotAListing, read_feed, read_sitemap
from newsarchive.crawl.manners import manners_of
from newsarchive.crawl.witness import ENOUGH, Seen, Witness, public

# What is looked for on an article's page.
COLUMNS = (
    "title", "text", "summary", "authors", "section", "tags", "images", "language", "published_on",
    "published_at",
)  # fmt: skip
_SAMPLE = 120
_MOST_REDIRECTS = 6
_FINE = "fine"
# Reasons of a run that was kept back, which says nothing about the outlet.
_LEFT_ALONE = ("opted_out", "asked_to_wait", "shutdown")
_ENDS = {
    "shutdown": "the probe was interrupted",
    "closespider_timeout": "the probe was given up: it took too long",
}

Report = dict[str, Any]


def environment() -> Report:
    """Return the versions that a bug report names."""
    return {
        "newsarchive": __version__,
        "python": platform.python_version(),
        "scrapy": scrapy.__version__,
        "system": platform.system(),
    }


def left_alone(source: str, why: str) -> Report:
    """Return the report of a source that was not asked."""
    return {"source": source, "result": "left alone", "why": why}


def report(crawler: Any, place: Path) -> Report:
    """Return the report of a probe whose crawl has ended; place holds its throw-away archive."""
    spider, witness = crawler.spider, crawler.witness
    run = spider.run
    visits = _visits(place)
    addresses = [_address(crawler, each, visits) for each in spider.discover]
    trouble = run.trouble if run is not None else ("broken", "its archive could not be opened")
    reason, why = trouble or (crawler.stats.get_value("finish_reason"), None)
    result = "answers" if witness.seen else "left alone" if reason in _LEFT_ALONE else "silent"
    if why is None or reason not in (*_LEFT_ALONE, "probed", "broken"):
        why = _ENDS.get(reason) or _why(addresses)
    return {
        "source": spider.source,
        "result": result,
        "why": None if result == "answers" else why,
        "homepage": public(spider.home),
        "robots": _robots(witness, spider),
        "addresses": addresses,
        "offered": [*_offered(spider, visits)],
        "blocked": [*_blocked(addresses, visits, witness)],
        "article": _article(witness.seen, dict(spider.selectors)) if witness.seen else None,
        "requests": [vars(each) for each in witness.exchanges],
    }


def _visits(place: Path) -> dict[str, list[Report]]:
    """Return the visits of a probe by address."""
    found: dict[str, list[Report]] = {}
    if (place / "news.db").exists():
        with Archive(place / "news.db", read_only=True) as archive:
            for each in archive.visits():
                found.setdefault(each["url"], []).append(each)
    return found


def _why(addresses: list[Report]) -> str:
    """Return why no article was found: what all addresses said, or that they say different things."""
    said = list(dict.fromkeys(str(each["result"]) for each in addresses if not each["guess"]))
    if _FINE in said:
        return "its addresses answer, but no article was found"
    return said[0] if len(said) == 1 else "none of its addresses answers as it should"


# Where articles are looked for


def _address(crawler: Any, place: Discovery, visits: dict[str, list[Report]]) -> Report:
    """Return whether one declared address answered with what it should be."""
    way = "generic" if isinstance(place, Everything) else type(place).__name__.lower()
    told: Report = {"way": way, "url": place.url, "guess": place.guess}
    visit = _last(place.url, visits)
    if visit is None:
        why = _failure(crawler.witness, place.url) or _closed(crawler, place.url)
        return told | {"result": why or "was not asked"}
    if visit["url"] != place.url:
        told["leads_to"] = public(visit["url"])
    body = crawler.witness.bodies.get(visit["url"])
    told["result"] = _result(crawler.witness, visit, way, body)
    facts = ("status", "entries_count", "oldest_at", "newest_at")
    return told | {name: visit[name] for name in facts if visit[name] is not None}


def _closed(crawler: Any, url: str) -> str | None:
    """Return why nothing was asked of an address's host: its robots.txt, or what it asked of us."""
    robots = urljoin(url, "/robots.txt")
    if failure := _failure(crawler.witness, robots):
        return f"robots.txt: {failure}"
    closed: str | None = manners_of(crawler).host(url).closed
    return closed


def _last(url: str, visits: dict[str, list[Report]]) -> Report | None:
    """Return the visit that an address leads to, its redirects followed."""
    found = None
    for _ in range(_MOST_REDIRECTS):
        here = visits.get(url)
        if not here:
            return found
        found = here[-1]
        if found["outcome"] != "redirected" or not found["error"]:
            return found
        url = found["error"]
    return found


def _result(witness: Witness, visit: Report, way: str, body: bytes | None) -> str:
    outcome, status = visit["outcome"], visit["status"]
    if outcome == "listed":
        return _FINE if visit["entries_count"] else _emptiness(way, visit["url"], body)
    if outcome in ("new", "changed", "unchanged"):
        return "shows an article" if way != "generic" else _FINE
    if outcome == "missing" and status and 300 <= status < 400:
        return f"redirects to {public(visit['error'] or 'nowhere')}, which is not the source's"
    if status == 429:
        return "HTTP 429: we are asked to wait"
    if status is None:
        said: str = _failure(witness, visit["url"]) or visit["error"] or outcome
        return "robots.txt forbids it" if said.startswith("Forbidden by robots") else said
    return visit["error"] or f"HTTP {status}"


def _failure(witness: Witness, url: str) -> str | None:
    """Return why an address did not answer, with the kind of the failure in front."""
    errors = [each.error for each in witness.exchanges if each.url == public(url) and each.error]
    return errors[-1] if errors else None


def _emptiness(way: str, url: str, body: bytes | None) -> str:
    """Return why nothing was found in a listing that was read."""
    if body is None or way not in ("feed", "sitemap"):
        return "shows no address of an article"
    try:
        if way == "feed":
            count = len(read_feed(body, url))
        else:
            reading = read_sitemap(body, url)
            if reading.sitemaps:
                return _FINE
            count = len(reading.entries)
    except NotAListing as error:
        return str(error)
    if count:
        return f"has {count} entries, none of which has the address of an article"
    return f"is an empty {way}"


def _offered(spider: Any, visits: dict[str, list[Report]]) -> Iterator[Report]:
    """Yield feeds and sitemaps that the outlet named, or that were guessed, where they answered."""
    declared = {each.url for each in spider.discover}
    for url, made in visits.items():
        visit = made[-1]
        if url not in declared and visit["kind"] in ("feed", "sitemap") and visit["entries_count"]:
            told = {"way": visit["kind"], "url": public(url)}
            yield told | {name: visit[name] for name in ("entries_count", "newest_at")}


# What stood in the way


def _robots(witness: Witness, spider: Any) -> list[Report]:
    """Return the answers of robots.txt, one for each host that was asked."""
    asked = [each for each in witness.exchanges if each.url.endswith("/robots.txt")]
    return [
        {"url": each.url, "status": each.status, "error": each.error}
        | {"sitemaps": [url for url in spider.robots_sitemaps if url.startswith(each.url[:-10])]}
        for each in asked
    ]


def _blocked(
    addresses: list[Report], visits: dict[str, list[Report]], witness: Witness
) -> Iterator[Report]:
    """Yield each address that was kept from us, and what kept it: a refusal, a wall, an outage."""
    found = {
        url: each["error"] or f"HTTP {each['status']}"
        for url, made in visits.items()
        for each in made[-1:]
        if each["outcome"] in ("blocked", "refused") and ENOUGH not in (each["error"] or "")
    }
    answered = {each.url for each in witness.exchanges if each.status and each.status < 400}
    failed = [each for each in witness.exchanges if each.error and each.url not in answered]
    found |= {each.url: str(each.error) for each in failed}
    found |= {each.url: "HTTP 429" for each in witness.exchanges if each.status == 429}
    for each in addresses:
        kept = each["url"] not in visits and not each["result"].startswith("robots.txt: ")
        if kept and not each["guess"]:
            found.setdefault(each["url"], each["result"])
    yield from ({"url": public(url), "why": why} for url, why in found.items())


# The article


def _article(seen: Seen, selectors: dict[str, str]) -> Report:
    article = seen.article
    filled = {name: getattr(article, name) for name in COLUMNS if getattr(article, name)}
    return {
        "url": seen.url,
        "fetched_at": moment(seen.fetched_at),
        "extractor": article.extractor,
        "completeness": article.completeness,
        "word_count": len(article.text.split()),
        "filled": {name: _sample(value) for name, value in filled.items()},
        "missing": [name for name in COLUMNS if name not in filled],
        "own_selectors": selectors,
        "fell_back": list(seen.fell_back),
        "dates": _dates(article),
        "warnings": list(article.warnings),
    }


def _sample(value: Any) -> str:
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, tuple):
        value = "; ".join(str(getattr(each, "url", each)) for each in value)
    words = " ".join(str(value).split())
    return words if len(words) <= _SAMPLE else f"{words[:_SAMPLE]}…"


def _dates(article: Article) -> list[Report]:
    """Return every date that was found on the page, and which of them was taken."""
    return [vars(each) | {"literal": _sample(each.literal)} for each in article.published_evidence]

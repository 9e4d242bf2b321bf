"""What is known of each source, how well, and what of it was seen on this machine."""

from datetime import UTC, datetime
from pathlib import Path

from newsarchive.analyse.sources import evidence, found_by, sources
from newsarchive.analyse.sources_page import markdown
from newsarchive.analyse.spiders import Declared, Place, declared
from newsarchive.archive import Archive
from newsarchive.archive.probes import Probe, record
from newsarchive.archive.visits import Visit, record_visit

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
FEED, FRONT = "https://axtar.example/rss", "https://axtar.example/"
AXTAR = Declared(
    "axtar",
    "axtar",
    "Axtar",
    FRONT,
    kind="portal",
    confidence={"outlet": "high", "feeds": "low", "listings": "high", "articles": "high"},
    discover=(Place("feed", FEED), Place("listing", FRONT)),
    backfill=(Place("days", "https://axtar.example/{date:%Y}"),),
    has_pattern=True,
    selectors=("authors",),
)
XEBER = Declared("xeber", "xeber", "Xəbər", "https://xeber.example/")


def probe(at: datetime = NOON, **addresses: str) -> Probe:
    said = {FEED: addresses["feed"], FRONT: "fine"}
    return Probe("axtar", at, "0.1.0", f"{FRONT}1", ("title", "text"), ("authors",), said)


def test_sources_with_a_spider_or_a_run_are_listed(archive: Archive) -> None:
    rows = sources(archive, (AXTAR, XEBER, Declared("site", "site")))
    told = [
        (each["name"], each["publisher"], each["articles"], each["last_reason"]) for each in rows
    ]
    assert told == [("axtar", "Axtar", 0, None), ("xeber", "Xəbər", 2, "finished")]


def test_a_source_whose_spider_is_gone_stays_listed(archive: Archive) -> None:
    assert [each["spider"] for each in sources(archive, ())] == [None]


def test_before_any_probe_or_crawl_nothing_was_checked_live() -> None:
    (row,) = sources(None, (AXTAR,))
    assert row["never_checked"] == [FEED, FRONT, "articles", "selectors", "backfill"]
    assert (row["last_probe_at"], row["last_probe"]) == (None, None)


def test_a_probe_confirms_what_answered_and_names_what_did_not(archive: Archive) -> None:
    record(archive, probe(feed="HTTP 404"))
    (row, *_) = sources(archive, (AXTAR,))
    assert row["never_checked"] == [FEED, "backfill"]
    assert [each["fault"] for each in row["addresses"]] == ["HTTP 404", None]
    assert row["last_probe_at"] == "2026-11-24T12:00:00Z"
    assert row["last_probe"]["fell_back"] == ["authors"]


def test_the_last_probe_counts(archive: Archive) -> None:
    record(archive, probe(feed="HTTP 404"))
    record(archive, probe(NOON.replace(hour=13), feed="fine"))
    (row, *_) = sources(archive, (AXTAR,))
    assert [each["fault"] for each in row["addresses"]] == [None, None]
    assert row["last_probe_at"] == "2026-11-24T13:00:00Z"


def crawled(archive: Archive, day: int, outcome: str, error: str | None = None) -> None:
    at = NOON.replace(day=day)
    visit = Visit(FEED, "feed", at, outcome, error=error)
    with archive.database.conn:
        run = archive.database.execute("select min(id) from runs").fetchone()[0]
        record_visit(archive.database, visit, source="axtar", run_id=run)


def test_a_crawl_that_got_a_listing_has_checked_its_address(archive: Archive) -> None:
    crawled(archive, 20, "listed")
    (row, *_) = sources(archive, (AXTAR,))
    assert row["addresses"][0]["checked_at"] == "2026-11-20T12:00:00Z"


def test_an_address_that_fails_in_a_crawl_was_checked_when_it_last_answered(
    archive: Archive,
) -> None:
    crawled(archive, 20, "listed")
    crawled(archive, 21, "missing", "HTTP 404")
    (row, *_) = sources(archive, (AXTAR,))
    told = row["addresses"][0]
    assert (told["checked_at"], told["fault"]) == ("2026-11-20T12:00:00Z", "HTTP 404")
    assert FEED not in row["never_checked"]


def test_of_a_probe_and_a_crawl_the_later_one_tells_what_is_wrong(archive: Archive) -> None:
    crawled(archive, 25, "blocked", "a challenge page")
    record(archive, probe(feed="fine"))
    (row, *_) = sources(archive, (AXTAR,))
    assert row["addresses"][0]["fault"] == "a challenge page"
    record(archive, probe(NOON.replace(day=26), feed="fine"))
    (row, *_) = sources(archive, (AXTAR,))
    assert row["addresses"][0]["fault"] is None


def test_what_is_known_worse_than_the_outlet_is_named() -> None:
    assert evidence(AXTAR.confidence) == "high; feeds low"
    assert evidence({}) == ""


def test_several_places_of_one_kind_are_counted() -> None:
    assert found_by([*AXTAR.discover, Place("feed", FRONT)]) == "2 feeds, listing"


def test_the_page_of_sources_is_current() -> None:
    written = Path(__file__).parents[2] / "docs" / "sources.md"
    current = "run: newsarchive sources --markdown > docs/sources.md"
    assert written.read_text(encoding="utf-8") == markdown(declared()), current

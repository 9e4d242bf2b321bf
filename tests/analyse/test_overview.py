"""Statistics count what is there, and sources list what has a spider or a run."""

from newsarchive.analyse.overview import sources, statistics
from newsarchive.analyse.spiders import Declared
from newsarchive.archive import Archive


def test_statistics_count_articles_versions_and_captures(archive: Archive) -> None:
    found = statistics(archive)
    assert found["totals"] | {"words": 0} == {
        "articles": 2, "dated": 2, "timed": 2, "words": 0, "versions": 3,
    }  # fmt: skip
    assert found["languages"] == [{"name": "az", "articles": 2}]
    assert found["statuses"] == [{"name": "live", "articles": 2}]
    assert (found["captures"]["captures"], found["captures"]["revisits"]) == (4, 1)
    assert found["sources"][0]["first_day"] == "2026-03-12"


def test_sources_with_a_spider_or_a_run_are_listed(archive: Archive) -> None:
    rows = sources(archive, (Declared("axtar", "axtar", "Axtar"), Declared("xeber", "xeber")))
    assert [(each["name"], each["publisher"]) for each in rows] == [
        ("axtar", "Axtar"),
        ("xeber", "Xəbər"),
    ]
    assert [(each["articles"], each["last_reason"]) for each in rows] == [
        (0, None),
        (2, "finished"),
    ]


def test_a_source_whose_spider_is_gone_stays_listed(archive: Archive) -> None:
    assert [each["spider"] for each in sources(archive, ())] == [None]

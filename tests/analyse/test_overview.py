"""Statistics count what is there."""

from dataclasses import replace

from newsarchive.analyse.overview import statistics
from newsarchive.archive import Archive
from newsarchive.article import Article, Lookalike


def test_statistics_count_articles_versions_and_captures(archive: Archive) -> None:
    found = statistics(archive)
    assert found["totals"] | {"words": 0} == {
        "articles": 2, "dated": 2, "timed": 2, "words": 0, "versions": 3,
    }  # fmt: skip
    assert found["languages"] == [{"name": "az", "articles": 2}]
    assert found["statuses"] == [{"name": "live", "articles": 2}]
    assert (found["captures"]["captures"], found["captures"]["revisits"]) == (4, 1)
    assert found["sources"][0]["first_day"] == "2026-03-12"


def test_statistics_count_encodings_and_letters_that_are_lost(archive: Archive) -> None:
    page = Article(source="x", text="Su", unreadable_count=0, encoding="cp1251")
    archive.save(replace(page, url="https://x.example/1", unreadable_count=2))
    mixed = replace(page, url="https://x.example/2", lookalikes=(Lookalike("Sу", "Sy"),))
    archive.save(replace(mixed, encoding="utf-8 repaired"))
    found = statistics(archive)
    assert {"name": "cp1251", "articles": 1} in found["encodings"]
    assert found["letters"] == {"unreadable_count": 1, "repaired_count": 1, "lookalikes_count": 1}

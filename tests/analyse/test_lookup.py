"""An article is found by its number and by its address in any spelling."""

import pytest

from analyse.small import BRIDGE
from newsarchive.analyse import lookup
from newsarchive.archive import Archive


@pytest.mark.parametrize("key", ["1", BRIDGE, f"{BRIDGE}?utm_source=x", f"{BRIDGE}#top"])
def test_an_article_is_found_by_whatever_names_it(archive: Archive, key: str) -> None:
    found = lookup.article(archive, key)
    assert found
    assert found.id == 1


@pytest.mark.parametrize("key", ["99", "nothing", "https://xeber.example/99", "²", "", "9" * 30])
def test_what_is_not_there_is_none(archive: Archive, key: str) -> None:
    assert lookup.article(archive, key) is None


def test_the_capture_of_a_revisit_is_its_original(archive: Archive) -> None:
    rows = archive.database.query("select id, refers_to from captures where refers_to is not null")
    seen = next(iter(rows))
    found = lookup.capture(archive, seen["id"])
    assert found
    assert found["id"] == seen["refers_to"]


def test_a_capture_has_the_moment_of_the_record_it_names(archive: Archive) -> None:
    query = "select * from captures where id = 3"
    stored = next(iter(archive.database.query(query)))
    found = lookup.capture(archive, 4)
    assert found
    assert (found["fetched_at"], found["warc_offset"]) == (
        stored["fetched_at"],
        stored["warc_offset"],
    )
    assert found["seen_at"] > found["fetched_at"]

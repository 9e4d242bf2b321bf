"""Promises about looking again: by age, from the ledger, and at no cost where nothing changed."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from outlet import HTML, Answer, Outlet, crawl, half_past_a_minute, rows, serving, story

pytestmark = pytest.mark.crawl
AGES = [timedelta(minutes=20), timedelta(hours=5), timedelta(days=2), timedelta(days=20)]
DUE = [timedelta(hours=hours) for hours in (1, 6, 72, 720)]
EDITED, CLUTTERED, TAGGED = 0, 1, 2
_PAGES = (
    "select url, outcome, next_visit_at, last_visit_at, etag from pages where url like '%/xeber/%'"
)


def test_an_article_is_due_later_the_older_it_is_and_at_last_never(tmp_path: Path) -> None:
    now = half_past_a_minute()
    with serving(Outlet(5)) as outlet:
        for number, age in enumerate([*AGES, timedelta(days=31)]):
            outlet.pages[outlet.path(number)] = story(number, now - age)
        crawl(outlet, tmp_path)
    found = {each["url"][-4:]: each["next_visit_at"] for each in rows(tmp_path, _PAGES)}
    wanted = [now - age + due for age, due in zip(AGES, DUE, strict=True)]
    assert [found[str(1000 + n)] for n in range(4)] == [
        f"{each:%Y-%m-%dT%H:%M:%SZ}" for each in wanted
    ]
    assert found["1004"] is None


Twice = tuple[Path, list[str]]


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Twice]:
    """Crawl an outlet, let it change and drop everything from its listings, and crawl it again."""
    place = tmp_path_factory.mktemp("twice")
    with serving(Outlet(4)) as outlet:
        page = outlet.pages[outlet.path(TAGGED)]
        assert isinstance(page, Answer)
        outlet.pages[outlet.path(TAGGED)] = Answer(
            page.body, headers=page.headers | {"ETag": '"1"'}
        )
        crawl(outlet, place, NEWSARCHIVE_REVISIT_HOURS=0)
        outlet.listed.clear()
        extra = "Redaksiyadan: körpünün uzunluğu 340 metr deyil, 430 metrdir, səhv düzəldildi."
        moment = outlet.moment(EDITED)
        outlet.pages[outlet.path(EDITED)] = story(EDITED, moment, extra=extra)
        clutter = (
            "Baxış sayı: 5511. <h3><a href=/xeber/basqa-bir-xeber-5555>Başqa bir xəbər</a></h3>"
        )
        outlet.pages[outlet.path(CLUTTERED)] = story(1, outlet.moment(1), clutter=clutter)
        crawl(outlet, place, NEWSARCHIVE_REVISIT_HOURS=0)
        yield place, outlet.paths()


def versions(place: Path, number: int) -> int:
    query = f"select count(*) as n from versions join articles on id = article_id where url like '%{1000 + number}'"
    return int(rows(place, query)[0]["n"])


def test_an_edit_is_seen_though_the_article_has_left_the_listings(twice: Twice) -> None:
    assert versions(twice[0], EDITED) == 2


def test_what_changes_at_every_visit_makes_no_version(twice: Twice) -> None:
    assert versions(twice[0], CLUTTERED) == 1


def test_a_page_that_has_not_changed_is_not_sent_and_not_read_again(twice: Twice) -> None:
    place, _ = twice
    query = "select outcome, status from visits where url like '%1002' order by id"
    found = [(each["outcome"], each["status"]) for each in rows(place, query)]
    assert found == [("new", 200), ("not_modified", 304)]
    seen = rows(place, "select first_seen_at, last_seen_at from articles where url like '%1002'")[0]
    assert seen["last_seen_at"] > seen["first_seen_at"]


def test_a_page_that_could_not_be_read_is_not_taken_for_known(tmp_path: Path) -> None:
    with serving(Outlet(2)) as outlet:
        for path in outlet.listed:
            page = outlet.pages[path]
            assert isinstance(page, Answer)
            # Long enough that no machine reads it before somebody looks at the clock.
            body = page.body.replace("</body>", "<i>x</i> " * 140_000 + "</body>")
            outlet.pages[path] = Answer(body, headers=page.headers | {"ETag": '"1"'})
        crawl(outlet, tmp_path, NEWSARCHIVE_PAGE_SECONDS=0.001)
        assert rows(tmp_path, "select id from articles") == []
        crawl(outlet, tmp_path)
    assert len(rows(tmp_path, "select id from articles")) == 2


def test_a_home_page_that_has_not_changed_keeps_no_feed_back(tmp_path: Path) -> None:
    feed = (
        "<rss version='2.0'><channel><item><title>x</title><link>{}</link></item></channel></rss>"
    )
    with serving(Outlet(3)) as outlet:
        fresh = outlet.listed.pop()
        home = outlet.reply("/").body.replace(
            "<title>", "<link rel=alternate type=application/rss+xml href=/lent><title>"
        )
        outlet.pages["/"] = Answer(home, headers=HTML | {"ETag": '"1"'})
        outlet.pages["/sitemap.xml"] = Answer("", 404)
        outlet.pages["/lent"] = Answer(feed.format(outlet.listed[0]), headers={})
        crawl(outlet, tmp_path)
        outlet.pages["/lent"] = Answer(feed.format(fresh), headers={})
        crawl(outlet, tmp_path)
    assert len(rows(tmp_path, "select id from articles")) == 3

"""Promises about deletions: two looks, a control page, every kind told apart, nothing lost."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from outlet import Answer, Outlet, crawl, redirect, rows, serving, story

pytestmark = pytest.mark.crawl
EVERY = {"NEWSARCHIVE_REVISIT_HOURS": 0, "NEWSARCHIVE_CONFIRM_GONE_HOURS": 0}
LOST = "<html><title>Səhifə tapılmadı - Xəbər</title><body><h1>Səhifə tapılmadı</h1></body></html>"
MISSING = {
    0: ("not_found", Answer("yoxdur", 404)),
    1: ("removed", Answer("silinib", 410)),
    2: ("legal", Answer("", 451)),
    3: ("soft_404", Answer(LOST)),
    4: ("to_home", redirect("/")),
    5: ("to_section", redirect("/siyaset/")),
    6: ("to_elsewhere", redirect("http://127.0.3.2:1/")),
    9: ("not_found", Answer("yoxdur", 404)),
}
# The ninth article stands at two addresses, and is missed at both in one crawl.
TWIN = "/cap/korpu-yeniden-acildi-cap-ucun-1009"
MOVED, DROPPED, STAYS = 7, 8, range(10, 16)
_ARTICLES = "select url, status, text, capture_id from articles"
_DELETIONS = (
    "select deletions.*, articles.url from deletions join articles on articles.id = article_id"
)


@dataclass
class Story:
    """What the archive held after each crawl, and how each crawl ended."""

    articles: list[dict[str, dict[str, Any]]] = field(default_factory=list)
    deletions: list[dict[str, dict[str, Any]]] = field(default_factory=list)
    codes: list[int] = field(default_factory=list)
    outlet: Outlet = field(default_factory=lambda: Outlet(16))

    def crawl(self, place: Path, **settings: object) -> None:
        self.codes.append(crawl(self.outlet, place, **(EVERY | settings)).returncode)
        start = len(self.outlet.url)
        for kept, query in ((self.articles, _ARTICLES), (self.deletions, _DELETIONS)):
            kept.append({each["url"][start:]: each for each in rows(place, query)})

    def status(self, crawl: int, number: int) -> str:
        return str(self.articles[crawl][self.outlet.path(number)]["status"])


FIRST, OUTAGE, LOOK, SECOND, BACK = range(5)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    place = tmp_path_factory.mktemp("deletions")
    told = Story()
    with serving(told.outlet) as outlet:
        outlet.pages["/siyaset/"] = Answer(
            f"<title>Siyasət</title>{''.join(f'<h3><a href={each}>Xəbər</a></h3>' for each in outlet.listed)}"
        )
        page = outlet.pages[outlet.path(9)]
        assert isinstance(page, Answer)
        canonical = f"<head><link rel=canonical href={outlet.path(9)}>"
        outlet.pages[TWIN] = Answer(page.body.replace("<head>", canonical))
        outlet.listed.append(TWIN)
        told.crawl(place)
        outlet.everything = Answer("texniki işlər", 503)
        told.crawl(place)
        outlet.everything = None
        for number, (_, answer) in MISSING.items():
            outlet.pages[outlet.path(number)] = answer
        del outlet.pages[TWIN]
        outlet.pages["/xeber/yeni-unvan-9999"] = outlet.pages[outlet.path(MOVED)]
        outlet.pages[outlet.path(MOVED)] = redirect("/xeber/yeni-unvan-9999")
        outlet.listed.remove(outlet.path(DROPPED))
        told.crawl(place)
        told.crawl(place)
        outlet.pages[outlet.path(0)] = story(0, outlet.moment(0))
        outlet.listed.append(outlet.path(DROPPED))
        told.crawl(place)
        yield told


def test_an_outage_is_no_deletion(told: Story) -> None:
    assert told.codes[OUTAGE] == 1
    assert {each["status"] for each in told.articles[OUTAGE].values()} == {"live"}
    assert told.deletions[OUTAGE] == {}


def test_ordinary_crawls_end_with_0(told: Story) -> None:
    assert [code for n, code in enumerate(told.codes) if n != OUTAGE] == [0, 0, 0, 0]


@pytest.mark.parametrize("number", MISSING)
def test_one_look_makes_unreachable_and_a_second_gone(told: Story, number: int) -> None:
    assert told.status(LOOK, number) == "unreachable"
    assert told.status(SECOND, number) == "gone"


@pytest.mark.parametrize("number", MISSING)
def test_what_was_seen_is_told_apart_and_kept(told: Story, number: int) -> None:
    row = told.deletions[SECOND][told.outlet.path(number)]
    assert row["kind"] == MISSING[number][0]
    assert row["looks_count"] == 2
    assert row["confirmed_at"] > row["first_missed_at"]
    assert row["control_url"] and row["evidence"] and row["capture_id"]


def test_the_last_good_text_and_its_capture_stay(told: Story) -> None:
    for number in MISSING:
        before, after = (told.articles[n][told.outlet.path(number)] for n in (FIRST, SECOND))
        assert (after["text"], after["capture_id"]) == (before["text"], before["capture_id"])


def test_no_other_article_is_missed(told: Story) -> None:
    for number in (MOVED, DROPPED, *STAYS):
        assert told.status(SECOND, number) == "live"
    assert len(told.articles[SECOND]) == 16


def test_what_left_the_sitemap_but_answers_is_unlisted_and_live(told: Story) -> None:
    row = told.deletions[SECOND][told.outlet.path(DROPPED)]
    assert (row["kind"], row["evidence"]) == ("unlisted", f"{told.outlet.url}/sitemap.xml")
    assert row["confirmed_at"]


def test_a_return_is_recorded(told: Story) -> None:
    assert told.status(BACK, 0) == "live"
    assert told.deletions[BACK][told.outlet.path(0)]["returned_at"]
    assert told.deletions[BACK][told.outlet.path(DROPPED)]["returned_at"]
    assert told.deletions[BACK][told.outlet.path(1)]["returned_at"] is None


def test_a_look_too_soon_after_the_first_confirms_nothing(tmp_path: Path) -> None:
    with serving(Outlet(4)) as outlet:
        for _ in range(3):
            crawl(outlet, tmp_path, NEWSARCHIVE_REVISIT_HOURS=0)
            outlet.pages[outlet.path(0)] = Answer("", 404)
    statuses = [
        each["status"] for each in rows(tmp_path, "select status from articles order by url")
    ]
    assert statuses == ["unreachable", "live", "live", "live"]


def test_nothing_is_missed_where_no_other_article_answers_either(tmp_path: Path) -> None:
    with serving(Outlet(4)) as outlet:
        crawl(outlet, tmp_path, **EVERY)
        for number in range(4):
            outlet.pages[outlet.path(number)] = Answer("", 404)
        crawl(outlet, tmp_path, **EVERY)
        finished = crawl(outlet, tmp_path, **EVERY)
    assert {each["status"] for each in rows(tmp_path, "select status from articles")} == {"live"}
    assert finished.returncode == 1
    assert "has the site moved" in finished.stderr

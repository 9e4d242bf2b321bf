"""Promises about pages that stand in for articles, and about articles that hardly look like one."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from outlet import Answer, Outlet, crawl, rows, serving

pytestmark = pytest.mark.crawl
EVERY = {"NEWSARCHIVE_REVISIT_HOURS": 0, "NEWSARCHIVE_CONFIRM_GONE_HOURS": 0}
NOTICED, REWRITTEN, FRONT, CUT = range(3), 3, 4, 5
WORDS = "Bu gün şəhərdə kitabxana açılıb və ilk oxucular axşama qədər qapıda növbə gözləyib."
MORE = "Direktor deyib ki, ilk ay on iki min kitab verilib, yay aylarında isə zallar gecəyə qədər açıq qalacaq."
SHORT = "/xeber/qisa-xeber-yayimlandi"
_ARTICLES = (
    "select articles.url, articles.status, articles.title, count(*) as versions from articles"
    " join versions on versions.article_id = articles.id group by articles.id"
)


def notice() -> Answer:
    return Answer(
        f"<html><title>Texniki işlər</title><body><article><h1>Texniki işlər aparılır</h1>"
        f"<time>{datetime.now(UTC):%d.%m.%Y %H:%M:%S}</time><p>Hörmətli oxucular, serverdə nasazlıq var, "
        f"saytımız {datetime.now(UTC)} üçün bağlıdır, tezliklə qayıdacağıq.</p></article></body></html>"
    )


def brief(first: str, second: str) -> Answer:
    """Return a page that is too short to be taken for an article, but for its address."""
    return Answer(
        f"<html><title>{first}</title><body><div><h2>{first}</h2><div>03-11-2026, 12:30</div>"
        f"<div class=text><div>{second}</div></div></div></body></html>"
    )


def front(outlet: Outlet) -> Answer:
    """Return a front page that looks like an article: a date, and the beginnings of its stories."""
    teasers = "".join(
        f"<p>{outlet.moment(n):%d.%m.%Y} <a href={each}>Xəbər {n}</a> {WORDS} Bu, {n} saylı xəbərdir.</p>"
        for n, each in enumerate(outlet.listed)
    )
    return Answer(
        f"<html><title>Xəbər</title><body><h1>Xəbər portalı</h1><div>24.11.2026</div>{teasers}</body></html>"
    )


@dataclass
class Told:
    """What the archive held after each crawl, by path."""

    articles: list[dict[str, dict[str, Any]]] = field(default_factory=list)
    outlet: Outlet = field(default_factory=lambda: Outlet(16))

    def crawl(self, place: Path) -> None:
        crawl(self.outlet, place, **EVERY)
        found = {each["url"][len(self.outlet.url) :]: each for each in rows(place, _ARTICLES)}
        self.articles.append(found)

    def at(self, crawl: int, number: int) -> dict[str, Any]:
        return self.articles[crawl][self.outlet.path(number)]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    place, told = tmp_path_factory.mktemp("stand_ins"), Told()
    with serving(told.outlet) as outlet:
        outlet.listed.append(SHORT)
        outlet.pages[SHORT] = brief("Qısa xəbər", WORDS)
        outlet.pages[outlet.path(CUT)] = brief("Kitabxana", f"{WORDS} {MORE}")
        outlet.pages["/"] = lambda: front(outlet)
        told.crawl(place)
        for number in NOTICED:
            outlet.pages[outlet.path(number)] = notice
        outlet.pages[outlet.path(REWRITTEN)] = brief(
            "Bələdiyyə seçkilərinin nəticələri açıqlanıb, itiraz yoxdur",
            "Seçki komissiyası dairələr üzrə yekun protokolları təsdiq edib və bütün siyahını bu gün yayımlayıb.",
        )
        outlet.pages[outlet.path(FRONT)] = lambda: outlet.reply("/")
        outlet.pages[outlet.path(CUT)] = brief("Kitabxana", WORDS.partition(" qapıda")[0] + ".")
        told.crawl(place)
        told.crawl(place)
        yield told


def test_a_notice_in_place_of_several_articles_is_no_edit_of_any(told: Told) -> None:
    assert [told.at(1, number)["versions"] for number in NOTICED] == [1, 1, 1]
    assert [told.at(1, number)["status"] for number in NOTICED] == ["unreachable"] * 3
    assert "Körpü 0" in told.at(2, 0)["title"]


def test_an_article_that_is_written_anew_from_the_first_word_to_the_last_is_an_edit(
    told: Told,
) -> None:
    assert told.at(1, REWRITTEN)["versions"] == told.at(2, REWRITTEN)["versions"] == 2
    assert told.at(2, REWRITTEN)["status"] == "live"


def test_an_article_that_is_cut_to_a_few_words_is_still_there(told: Told) -> None:
    assert [told.at(crawl, CUT)["versions"] for crawl in range(3)] == [1, 2, 2]
    assert told.at(2, CUT)["status"] == "live"


def test_the_front_page_at_the_address_of_an_article_is_a_deletion(told: Told) -> None:
    assert [told.at(crawl, FRONT)["status"] for crawl in range(3)] == [
        "live",
        "unreachable",
        "gone",
    ]
    assert told.at(2, FRONT)["versions"] == 1


def test_a_page_of_few_words_is_an_article_where_its_address_says_so(told: Told) -> None:
    assert told.articles[0][SHORT]["title"] == "Qısa xəbər"

"""Where listings dry up, or pages show less than feeds, a source is collected all the same."""

from datetime import date
from pathlib import Path

import pytest
from back_spiders import FeedSpider
from outlet import HTML, Answer, redirect, rows, serving
from test_backfill import OldOutlet, crawl

from newsarchive import Archive
from newsarchive.analyse.reextraction import reextract, tasks
from newsarchive.analyse.verification import chosen, verify
from newsarchive.crawl.rescue import Rescue
from newsarchive.extract.feed import Entry

pytestmark = pytest.mark.crawl


def feed(outlet: OldOutlet, *paths: str, text: str = "") -> Answer:
    whole = f"<content:encoded><![CDATA[{text}]]></content:encoded>" if text else ""
    items = "".join(
        f"<item><title>x</title><link>{outlet.url}{each}</link>{whole}</item>" for each in paths
    )
    names = "xmlns:content='http://purl.org/rss/1.0/modules/content/'"
    return Answer(
        f"<rss version='2.0' {names}><channel>{items}</channel></rss>",
        headers={"Content-Type": "application/rss+xml"},
    )


def test_a_feed_that_turns_into_a_web_page_is_replaced_by_generic_discovery_once(
    tmp_path: Path,
) -> None:
    with serving(OldOutlet()) as outlet:
        first, second = (outlet.publish(number, date(2020, 12, 30)) for number in (1, 2))
        outlet.list("/", first, second)
        outlet.pages["/rss"] = feed(outlet, first)
        well = crawl(outlet, tmp_path, "none", spider="feed")
        assert (well.code, well.listings) == (0, ["/rss"])
        outlet.pages["/rss"] = Answer("<!doctype html><html><body>Yeni sayt</body></html>")
        broken = crawl(outlet, tmp_path, "none", spider="feed")
    assert broken.code == 0
    assert broken.listings.count("/") == 1
    assert "rss answered with a web page" in broken.told
    assert "shown 2 addresses of articles" in broken.told
    assert [each["url"][-2:] for each in rows(tmp_path, "select url from articles")] == ["/1", "/2"]
    reasons = rows(tmp_path, "select reason, exit_code from runs order by id desc limit 1")
    assert reasons == [{"reason": "generic_discovery", "exit_code": 0}]


FOREIGN = Answer(
    "<html lang=en><head><title>The best bonus of the week</title><meta property='og:type' content='article'>"
    "<meta property='article:published_time' content='2020-12-31T12:00:00+04:00'></head><body><article>"
    "<h1>The best bonus of the week</h1>"
    + "<p>Players who join our tables before Sunday will get twice what they bring, and there is more to come.</p>"
    "<p>Our readers have asked which table pays best, so that we have tried all of them for many days.</p>"
    "<p>This is what we found out about them, and we will tell you more of it in the days that follow.</p>"
    "</article></body></html>"
)


class MovedOutlet(OldOutlet):
    """An outlet that gives its articles addresses of another form, and has fronts beside them."""

    def __init__(self) -> None:
        super().__init__()
        self.pages["/rss"] = Answer()

    def open(self) -> None:
        self.before = [self.publish(number, date(2020, 12, 30)) for number in (1, 2, 3, 4)]
        self.pages["/rss"] = feed(self, *self.before)

    def move(self) -> None:
        for number in (5, 6, 7):
            self.publish(number, date(2020, 12, 31))
        self.after = [f"/az/posts/korpu-acildi-{900 + number}" for number in range(1, 8)]
        for number, path in enumerate(self.after, start=1):
            self.pages[path] = self.pages.pop(f"/xeber/{number}")
        # The first leads to its new address, the others are not there any more.
        self.pages["/xeber/1"] = redirect(self.after[0])
        # Whoever has the host after the outlet writes in another language.
        foreign = "/az/posts/best-bonus-of-the-week-990"
        self.pages[foreign] = FOREIGN
        self.after.append(foreign)
        fronts = [f"/az/bolme/{each}" for each in ("siyaset", "idman", "hava", "bazar")]
        for front in fronts:
            self.list(front, *self.after[3:], more="<h1>Bölmə</h1><p>31.12.2020</p>")
        away = "http://127.0.0.2:9/az/posts/korpu-acildi-1"
        self.list("/", *fronts, *self.after[1:], "/haqqimizda", "/az/tag/korpu-ve-cay-1", away)
        self.pages["/robots.txt"] = Answer(f"User-agent: *\nDisallow: {self.after[6]}")
        # One old address is left in the feed.
        self.pages["/rss"] = feed(self, self.before[-1], *self.after[2:6])


def test_a_place_that_lists_the_articles_of_the_pattern_says_nothing_of_what_is_beside_them() -> (
    None
):
    host = "http://127.0.0.1:1"
    rescue = Rescue(FeedSpider(url=host, kind="none"), None, None)  # type: ignore[arg-type]
    beside = [Entry(f"{host}/video/yeni-korpu-acildi-{n}") for n in range(7)]
    rescue.note(host, [*beside, *(Entry(f"{host}/xeber/{n}") for n in (1, 2))])
    assert rescue.noted() == ""
    rescue.note(host, [*beside, Entry(f"{host}/xeber/1")])
    assert rescue.noted().startswith("7 under /video/… (")


def test_articles_at_another_form_of_address_are_kept_told_and_stay_the_same_once_it_is_mended(
    tmp_path: Path,
) -> None:
    with serving(MovedOutlet()) as outlet:
        outlet.open()
        assert crawl(outlet, tmp_path, "none", spider="feed").code == 0
        outlet.move()
        moved = crawl(outlet, tmp_path, "none", *AGAIN, spider="feed")
        again = crawl(outlet, tmp_path, "none", *AGAIN, spider="feed")
        stored = rows(
            tmp_path, "select id, url, identity, warnings, status from articles order by url desc"
        )
        mended = crawl(outlet, tmp_path, "mended", *AGAIN, spider="feed")
    assert (moved.code, again.code, mended.code) == (0, 0, 0)
    assert "rss lists 1 articles instead of 4" in moved.told
    assert "6 under /az/posts/… (" in moved.told
    assert "2 of them new" in moved.told
    assert f"the pattern takes {outlet.url}/xeber/" in moved.told
    # No front, tag, page about the outlet, refused address or other site is an article.
    assert [each["url"].rpartition("/")[2] for each in stored] == (
        ["4", "3", "2", "1", *(f"korpu-acildi-{number}" for number in (906, 905))]
    )
    assert [each["status"] for each in stored] == ["live"] * 6
    assert stored[-1]["warnings"] == '["address"]'
    assert sum(path.startswith("/az/bolme") for path in moved.asked + again.asked) == 4
    assert outlet.after[6] not in moved.asked + again.asked
    last = rows(tmp_path, "select identity, warnings from articles where id > 4 order by identity")
    assert last == [{"identity": str(n), "warnings": "[]"} for n in (905, 906)]
    assert not rows(tmp_path, "select * from deletions")
    assert [each["number"] for each in rows(tmp_path, "select number from versions")] == [1] * 6
    with Archive(tmp_path / "news.db") as archive:
        assert verify(archive, tmp_path / "captures", chosen(archive), jobs=0).wrong == 0


FIRST_LINES = (
    "<html lang=az><head><title>Körpü açıldı - Xəbər</title></head><body><nav><a href=/>Ana səhifə</a></nav><main>"
    "<h1>Körpü açıldı</h1><time>30.12.2020 12:00</time><div><p>Şəhərin köhnə körpüsü bu gün yenidən piyadaların "
    "üzünə açıldı və sakinlər mərasimə toplaşdılar…</p><p>Davamını oxumaq üçün abunə olun</p></div></main></body></html>"
)
WHOLE = "".join(
    f"<p>Körpünün {n} nömrəli dayağı təmir olunub və <a href=/usta>usta</a> bunu {n} gündən sonra deyib.</p>"
    for n in range(9)
)
AGAIN = ("-s", "NEWSARCHIVE_REVISIT_HOURS=0")


def test_the_text_of_a_feed_is_used_kept_and_proved_and_is_no_edit(tmp_path: Path) -> None:
    with serving(OldOutlet()) as outlet:
        outlet.pages["/xeber/1"] = Answer(FIRST_LINES)
        second = outlet.publish(2, date(2020, 12, 30))
        # The feed has addresses that redirect, as to another scheme or spelling.
        outlet.pages["/xeber/01"] = redirect("/xeber/1")
        first, fuller = feed(outlet, "/xeber/1"), feed(outlet, "/xeber/01", text=WHOLE)
        for served in (first, fuller, feed(outlet, second)):
            outlet.pages["/rss"] = served
            assert crawl(outlet, tmp_path, "none", *AGAIN, spider="feed").code == 0
    query = "select text, warnings, completeness from articles where id = 1"
    found = rows(tmp_path, query)[0]
    assert found["text"].count("usta bunu") == 9
    assert (found["warnings"], found["completeness"]) == ('["feed"]', "full")
    causes = rows(tmp_path, "select cause from versions where article_id = 1 order by number")
    assert [each["cause"] for each in causes] == ["publisher", "extractor"]
    with Archive(tmp_path / "news.db") as archive:
        report = verify(archive, tmp_path / "captures", chosen(archive), jobs=0)
        assert (report.wrong, report.answers["same"]) == (0, 5)
        again = reextract(archive, tmp_path / "captures", tasks(archive), jobs=0)
        assert (again.same, again.differs) == (2, 0)


@pytest.mark.parametrize("path", ["/xeber/1", "/xeber/01"])
def test_an_edit_of_a_text_that_only_a_feed_carries_is_seen_at_once(
    tmp_path: Path, path: str
) -> None:
    edited = WHOLE.replace("usta</a> bunu", "usta</a> dünən bunu")
    with serving(OldOutlet()) as outlet:
        outlet.pages["/xeber/1"] = Answer(FIRST_LINES, headers=HTML | {"ETag": '"a"'})
        outlet.pages["/xeber/01"] = redirect("/xeber/1")
        for text in (WHOLE, edited):
            outlet.pages["/rss"] = feed(outlet, path, text=text)
            assert crawl(outlet, tmp_path, "none", spider="feed").code == 0
    causes = rows(tmp_path, "select text like '%dünən%' as edited, cause from versions")
    assert causes == [{"edited": n, "cause": "publisher"} for n in (0, 1)]

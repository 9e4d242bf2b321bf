"""The embedded newspaper keeps what it promises about pages, encodings and its second edition."""

import http.client
import re
import socket
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html import unescape
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

import pytest

from newsarchive.demo.dates import BAKU
from newsarchive.demo.edition import Edition
from newsarchive.demo.manuscripts import manuscripts
from newsarchive.demo.newspaper import Newspaper

pytestmark = [pytest.mark.loopback, pytest.mark.allow_hosts(["127.0.0.1"])]

NOW = datetime(2026, 11, 23, 22, 30, 20, tzinfo=UTC)


class Answer:
    """What one request brought back."""

    def __init__(self, status: int, headers: http.client.HTTPMessage, body: bytes) -> None:
        self.status, self.headers, self.body = status, headers, body

    @property
    def text(self) -> str:
        named = re.search(r"charset=([\w-]+)", self.headers["Content-Type"] or "")
        return self.body.decode(named[1] if named else "windows-1251")


def ask(url: str, method: str = "GET", **headers: str) -> Answer:
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.netloc, timeout=5)
    target = parts.path + (f"?{parts.query}" if parts.query else "")
    connection.request(method, target, headers={k.replace("_", "-"): v for k, v in headers.items()})
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return Answer(response.status, response.headers, body)


def words(html: str) -> str:
    """Return a page's words without markup, the way a reader meets them."""
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


def hrefs(html: str) -> list[str]:
    return [unescape(each) for each in re.findall(r'<a [^>]*?href="([^"#]+)"', html)]


@pytest.fixture
def newspaper() -> Iterator[Newspaper]:
    with Newspaper(now=NOW) as served:
        yield served


def test_every_page_says_what_the_truth_says(newspaper: Newspaper) -> None:
    for article in newspaper.articles():
        page = words(ask(article.url).text)
        assert article.title in page
        missing = [each for each in article.text.split("\n\n") if each not in page]
        assert not missing, article.url


def test_the_second_edition_says_what_its_truth_says(newspaper: Newspaper) -> None:
    newspaper.publish_second_edition()
    test_every_page_says_what_the_truth_says(newspaper)


def test_the_newspaper_has_forty_articles_of_readable_length(newspaper: Newspaper) -> None:
    articles = newspaper.articles()
    languages = [each.language for each in articles]
    assert {each: languages.count(each) for each in set(languages)} == {
        "az": 16,
        "en": 12,
        "ru": 12,
    }
    assert all(118 <= len(re.findall(r"\w+", each.text)) <= 350 for each in articles)


def test_azerbaijani_search_words_stand_in_capitals_and_small_letters(newspaper: Newspaper) -> None:
    texts = [f"{e.title}\n{e.text}" for e in newspaper.articles() if e.language == "az"]
    assert sum("əliyev" in each.replace("ƏLİYEV", "əliyev").lower() for each in texts) >= 6
    everything = "\n".join(texts)
    for word in ("Əliyev", "ƏLİYEV", "qızıl", "QIZIL", "Bakı", "BAKI"):
        assert word in everything


def test_no_article_is_dated_in_the_future_or_over_thirty_days_back(newspaper: Newspaper) -> None:
    newspaper.publish_second_edition()
    moments = [each.published_at for each in newspaper.articles()]
    assert NOW - timedelta(days=30) <= min(moments)
    assert max(moments) <= newspaper.clock()


def test_no_article_comes_out_at_midnight_which_pages_print_where_they_know_no_hour() -> None:
    ready = manuscripts()
    for minute in range(24 * 60):
        edition = Edition("http://127.0.0.1", NOW + timedelta(minutes=minute))
        for moment in map(edition.published_at, ready):
            assert "00:00" not in (f"{moment:%H:%M}", f"{moment.astimezone(BAKU):%H:%M}")


def test_dates_are_printed_in_the_manner_of_each_layout(newspaper: Newspaper) -> None:
    newest = {each.language: each for each in reversed(newspaper.articles())}
    az, en, ru = (ask(newest[each].url).text for each in ("az", "en", "ru"))
    assert "23.11.2026 [22:18]" in az
    assert "Sahilkənd, 23 noyabr, DEMOTAC" in words(az)
    assert "23 ноября 2026 23:48" in ru
    assert "November 23, 2026" in en
    assert 'article:published_time" content="2026-11-23T19:24:00+00:00"' in en
    assert urlsplit(newest["en"].url).path.startswith("/2026/11/23/")


def test_russian_pages_declare_windows_1251_in_their_markup_only(newspaper: Newspaper) -> None:
    page = ask(f"{newspaper.url}/ru/")
    assert page.headers["Content-Type"] == "text/html"
    assert b"charset=windows-1251" in page.body
    assert "Вестник Демо" in page.body.decode("windows-1251")
    with pytest.raises(UnicodeDecodeError):
        page.body.decode("utf-8")


def test_listings_lead_to_every_article_and_the_feed_only_to_ten(newspaper: Newspaper) -> None:
    found = {language: set(walk(newspaper, path)) for language, path in STARTS.items()}
    for language, addresses in found.items():
        truth = {each.url for each in newspaper.articles() if each.language == language}
        assert truth <= addresses
    assert ask(f"{newspaper.url}/feed/").text.count("<item>") == 10
    sitemap = ask(f"{newspaper.url}/post-sitemap.xml").text
    assert sorted(re.findall("<loc>(.*?)</loc>", sitemap)) == sorted(
        each.url for each in newspaper.articles() if each.language == "en"
    )


STARTS = {"az": "/az/", "ru": "/ru/", "en": "/"}
LISTING = re.compile(r"/az/\?page=\d+|/ru/page\d+\.html|/category/[a-z]+/(page/\d+/)?")


def walk(newspaper: Newspaper, start: str) -> list[str]:
    """Return every address that a listing and the pages after it lead to."""
    queue, found = [newspaper.url + start], list[str]()
    seen: set[str] = set()
    while queue and len(seen) < 40:
        seen.add(here := queue.pop())
        answer = ask(here)
        assert answer.status == 200, here
        links = [each if "://" in each else newspaper.url + each for each in hrefs(answer.text)]
        found += links
        listings = [each for each in links if LISTING.fullmatch(each.removeprefix(newspaper.url))]
        queue += [each for each in dict.fromkeys(listings) if each not in seen | set(queue)]
    return found


def test_every_link_on_the_site_works(newspaper: Newspaper) -> None:
    pages = [each.url for each in newspaper.articles()] + [
        newspaper.url + "/",
        newspaper.url + "/az/",
    ]
    links = {link for page in pages for link in hrefs(ask(page).text)}
    own = {each if "://" in each else newspaper.url + each for each in links}
    broken = [
        each for each in own if each.startswith(newspaper.url) and ask(each, "HEAD").status != 200
    ]
    assert not broken


@pytest.mark.parametrize(
    "path",
    ["/", "/feed/", "/post-sitemap.xml", "/az/", "/az/?page=2", "/ru/page2.html", "/tag/harvest/"],
)
def test_a_stable_page_asked_for_again_is_not_sent_again(newspaper: Newspaper, path: str) -> None:
    first = ask(newspaper.url + path)
    again = ask(newspaper.url + path, If_None_Match=first.headers["ETag"])
    later = ask(newspaper.url + path, If_Modified_Since=first.headers["Last-Modified"])
    assert (first.status, again.status, later.status) == (200, 304, 304)
    assert again.body == later.body == b""


def test_counters_change_at_every_visit_and_such_pages_carry_no_validators(
    newspaper: Newspaper,
) -> None:
    article = next(each for each in newspaper.articles() if each.language == "az")
    first, second = ask(article.url), ask(article.url)
    assert views(first) + 1 == views(second)
    assert "Bakı vaxtı 02:30" in first.text
    assert first.headers["ETag"] is first.headers["Last-Modified"] is None


def views(answer: Answer) -> int:
    found = re.search(r"Baxılıb: (\d+)", answer.text)
    assert found
    return int(found[1])


def test_the_second_edition_changes_what_is_promised_and_nothing_else(newspaper: Newspaper) -> None:
    before = {each.url: each for each in newspaper.articles()}
    feed = ask(f"{newspaper.url}/feed/")
    newspaper.publish_second_edition()
    after = {each.url: each for each in newspaper.articles()}
    changed = [url for url in before.keys() & after.keys() if before[url] != after[url]]
    (gone,), (edited,) = before.keys() - after.keys(), changed
    assert len(after.keys() - before.keys()) == 2
    assert ask(gone).status == 410
    assert before[edited] == replace(after[edited], text=before[edited].text)
    assert re.search(r"modified_time\" content=\"2026-11-23T22:30:2\d\+00:00", ask(edited).text)
    assert ask(f"{newspaper.url}/feed/", If_None_Match=feed.headers["ETag"]).status == 200


def test_the_closed_folder_is_linked_but_robots_and_sitemaps_keep_it_out(
    newspaper: Newspaper,
) -> None:
    closed = f"{newspaper.url}/drafts/a-page-nobody-should-fetch/"
    assert closed in hrefs(ask(f"{newspaper.url}/").text)
    robots = RobotFileParser()
    robots.parse(ask(f"{newspaper.url}/robots.txt").text.splitlines())
    assert not robots.can_fetch("anyone", closed)
    assert all(robots.can_fetch("anyone", each.url) for each in newspaper.articles())
    (index,) = robots.site_maps() or []
    for sitemap in re.findall("<loc>(.*?)</loc>", ask(index).text):
        assert "drafts" not in ask(sitemap).text


def test_wrong_addresses_get_a_proper_page_and_nearly_right_ones_a_redirect(
    newspaper: Newspaper,
) -> None:
    for path in ("/nothing/", "/az/nothing", "/az/?page=99", "/ru/nothing"):
        answer = ask(newspaper.url + path)
        assert answer.status == 404
        assert "<title>" in answer.text
    article = next(each for each in newspaper.articles() if each.language == "en")
    moved = ask(article.url.rstrip("/"))
    assert (moved.status, newspaper.url + moved.headers["Location"]) == (301, article.url)
    assert ask(f"{newspaper.url}/en//elsewhere.example/").status == 404


def test_every_request_is_remembered_and_head_sends_no_body(newspaper: Newspaper) -> None:
    place = urlsplit(newspaper.url)
    wish = "HEAD /az/?page=2 HTTP/1.1\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
    with socket.create_connection((place.hostname, place.port), timeout=5) as connection:
        connection.sendall(wish.encode())
        answer = connection.makefile("rb").read()
    headers, _, body = answer.partition(b"\r\n\r\n")
    assert b"Content-Encoding: gzip" in headers
    assert body == b""
    assert newspaper.requests == [("HEAD", "/az/?page=2")]


def test_a_visitor_who_keeps_the_connection_does_not_keep_the_newspaper_open() -> None:
    with Newspaper(now=NOW) as newspaper:
        connection = http.client.HTTPConnection(urlsplit(newspaper.url).netloc, timeout=5)
        for _ in range(2):
            connection.request("GET", "/robots.txt")
            connection.getresponse().read()
        assert connection.sock is not None
    assert connection.sock.recv(1) == b""
    connection.close()

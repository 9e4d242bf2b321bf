"""Promises about pages that end before their end: kept as they came, never taken for the whole."""

from collections.abc import Iterator

import pytest
import traps
from test_traps import Crawl, crawl
from traps import Site, Wire, article, links, path, reply
from warcio.archiveiterator import ArchiveIterator

from newsarchive.crawl.cut import has_its_end

pytestmark = pytest.mark.crawl
WHOLE, SHORT, LONG, DRIP, RESET, CHUNKED = range(2001, 2007)
HALF = {
    each: article(each).encode()[: article(each).encode().index(b"Usta briq") + 40]
    for each in (SHORT, LONG, DRIP, RESET, CHUNKED)
}


def _cut(site: Site) -> None:
    """Let every page but one end in its middle."""
    head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
    site.answers[path(SHORT)] = reply(HALF[SHORT])
    site.answers[path(LONG)] = reply(HALF[LONG], length=9_000)
    site.answers[path(RESET)] = traps.sent(f"{head}Content-Length: 9000\r\n\r\n", HALF[RESET], reset=True)  # fmt: skip
    site.answers[path(CHUNKED)] = traps.sent(f"{head}Transfer-Encoding: chunked\r\n\r\n7D0\r\n", HALF[CHUNKED])  # fmt: skip
    dripping = traps.drip("", b"<p>")

    def half_and_drip(wire: Wire) -> None:
        wire.send(f"{head}Content-Length: 9000\r\n\r\n")
        wire.send(HALF[DRIP])
        dripping(wire)

    site.answers[path(DRIP)] = half_and_drip


@pytest.fixture(scope="module")
def crawls(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Site, Crawl, Crawl]]:
    place = tmp_path_factory.mktemp("cut")
    with Site() as site:
        for number in (WHOLE, *HALF):
            site.answers[path(number)] = reply(article(number))
        site.answers["/"] = reply(links(path(each) for each in (WHOLE, *HALF)))
        first = crawl(site.url, place)
        _cut(site)
        second = crawl(site.url, place, NEWSARCHIVE_REVISIT_HOURS=0, DOWNLOAD_TIMEOUT=8)
        yield site, first, second


def test_a_whole_article_keeps_its_text_when_its_page_comes_back_cut(
    crawls: tuple[Site, Crawl, Crawl],
) -> None:
    _, first, second = crawls
    assert (first.code, second.code) == (0, 0), second.told
    found = dict(second.rows("select title, text from articles"))
    assert found == {traps.title(each): traps.text(each) for each in (WHOLE, *HALF)}
    assert second.rows("select count(*) from versions") == [(6,)]


@pytest.mark.parametrize("number", [SHORT, LONG, DRIP, RESET, CHUNKED])
def test_a_cut_page_is_a_failed_visit_that_says_why(
    crawls: tuple[Site, Crawl, Crawl], number: int
) -> None:
    site, _, second = crawls
    *_, (outcome, error) = second.outcomes(site.url + path(number))
    assert outcome == "failed"
    assert "ended" in error or "ends" in error or "took longer" in error


def test_a_cut_page_is_no_deletion(crawls: tuple[Site, Crawl, Crawl]) -> None:
    assert crawls[2].rows("select * from deletions") == []


def test_what_came_of_a_cut_page_is_kept_and_marked(crawls: tuple[Site, Crawl, Crawl]) -> None:
    site, _, second = crawls
    marks = {}
    for file in (second.place / "captures").glob("*.warc.gz"):
        with file.open("rb") as stream:
            for record in ArchiveIterator(stream):
                why = record.rec_headers.get_header("WARC-Truncated")
                if why and record.rec_type == "response":
                    url = record.rec_headers.get_header("WARC-Target-URI")
                    marks[url] = (why, HALF[_number(url)] in record.raw_stream.read())
    assert marks == {
        site.url + path(number): ("time" if number == DRIP else "disconnect", True)
        for number in (LONG, DRIP, RESET, CHUNKED)
    }


def _number(url: str) -> int:
    return int(url.rpartition("/")[2][:4])


@pytest.mark.parametrize(
    ("body", "whole"),
    [
        (b"<p>x</p></body></HTML>\n<!-- 12 ms -->", True),
        (b"<rss><channel></channel></rss>", True),
        (b"<urlset><url><loc>https://x.example/1</loc></url></urlset>", True),
        (b"<html><body><p>x", False),
        (b"<code>&lt;/html&gt;</code><p>x", False),
        (b"</html>" + b" " * 2_000 + b"<p>x", False),
        (b"", False),
    ],
)
def test_a_document_that_closes_is_whole_whatever_its_length_was_said_to_be(
    body: bytes, whole: bool
) -> None:
    assert has_its_end(body) is whole

"""The guard in a whole crawl: a host that nobody named is never asked, whatever leads there."""

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from newsarchive.archive.records import StoredRecord, read_records

pytestmark = pytest.mark.crawl
ROOT = Path(__file__).parent.parent.parent
HTML = {"Content-Type": "text/html; charset=utf-8"}
STORY = "Körpü bu gün səhər açıldı və sakinlər onu bayram kimi qeyd etdilər. " * 8

Pages = dict[str, tuple[int, dict[str, str], str]]


@dataclass
class Served:
    """A host of loopback: what it says, who connected, and what was asked."""

    url: str
    pages: Pages = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    connections: int = 0

    @property
    def port(self) -> str:
        return self.url.rsplit(":", 1)[1]


@contextmanager
def serving(host: str, port: int = 0) -> Iterator[Served]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served.asked.append(self.path)
            status, headers, body = served.pages.get(self.path, (404, {}, "not found"))
            self.send_response(status)
            self.send_header("Content-Length", str(len(body.encode())))
            for name, value in headers.items():
                # As UTF-8: headers are Latin-1 to the server, which would not send fullwidth digits.
                self.send_header(name, value.encode().decode("latin-1"))
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, format: str, *args: object) -> None:
            """Keep the tests' output clean."""

    class Server(ThreadingHTTPServer):
        # A full queue refuses connections, and nothing is tried again here.
        request_queue_size = 100

        def verify_request(self, *_: Any) -> bool:
            served.connections += 1
            return True

    server = Server((host, port), Handler)
    served = Served(f"http://{host}:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def crawl(url: str, folder: Path, *more: str, program: tuple[str, ...] = ()) -> str:
    """Run the real command; returns what it told."""
    places = (f"NEWSARCHIVE_DB={folder / 'news.db'}", f"NEWSARCHIVE_CAPTURES={folder / 'captures'}")
    chosen = (
        *places,
        "DOWNLOAD_DELAY=0",
        "AUTOTHROTTLE_ENABLED=False",
        "RETRY_ENABLED=False",
        *more,
    )
    scrapy = program or (str(Path(sys.executable).with_name("scrapy")),)
    command = [*scrapy, "crawl", "site", "-a", f"url={url}/"]
    finished = subprocess.run(
        [*command, *(part for each in chosen for part in ("-s", each))],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert finished.returncode in (0, 1, 3), finished.stderr
    return finished.stderr


def rows(folder: Path, query: str) -> list[tuple[Any, ...]]:
    with sqlite3.connect(folder / "news.db") as connection:
        return connection.execute(query).fetchall()


def story(canary: str, head: str = "") -> tuple[int, dict[str, str], str]:
    """Return an article page; Link and Refresh headers lead to the canary."""
    more = {"Link": f"<{canary}/link-header>; rel=next", "Refresh": f"0;url={canary}/header"}
    body = f"<h1>Körpü açıldı</h1><time datetime=2026-03-12T10:00:00+04:00></time><p>{STORY}</p>"
    page = f"<head><title>Körpü açıldı</title>{head}</head><body><article>{body}</article></body>"
    return 200, HTML | more, f"<!doctype html><html lang=az>{page}</html>"


def traps(site: Served, canary: Served) -> Pages:
    """Return the pages of a site of which everything leads to the canary."""
    to, port = canary.url, canary.port
    entity = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{to}/entity">]>'
    pages: Pages = {
        "/robots.txt": (200, {}, "".join(
            f"Sitemap: {each}\n" for each in (f"{to}/robots-sitemap.xml", f"{site.url}/s.xml",
                                              f"{site.url}/index.xml", f"{site.url}/away.xml"))),
        "/s.xml": (200, {}, f"{entity}<urlset><url><loc>{to}/sitemap</loc></url><url><loc>&e;</loc></url>"
                            f"<url><loc>{site.url}/news/koerpue-acildi-1</loc></url></urlset>"),
        "/index.xml": (200, {}, f"<sitemapindex><sitemap><loc>{to}/sub.xml</loc></sitemap></sitemapindex>"),
        "/away.xml": (302, {"Location": f"{to}/moved-sitemap.xml"}, ""),
        "/feed": (200, {}, f"{entity}<rss version='2.0'><channel><item><title>&e;</title>"
                           f"<link>{to}/feed-item</link></item></channel></rss>"),
        "/feed2": (301, {"Location": f"{to}/moved-feed"}, ""),
        "/moved": (302, {"Location": f"{to}/redirected"}, ""),
        "/chain": (301, {"Location": "/chain2"}, ""),
        "/chain2": (307, {"Location": f"//127.0.3.2:{port}/chained"}, ""),
        "/user": (302, {"Location": f"http://127.0.3.1:{site.port}@127.0.3.2:{port}/user"}, ""),
        "/wide": (302, {"Location": f"http://１２７.0.3.2:{port}/wide"}, ""),
        "/file": (302, {"Location": "file:///etc/passwd"}, ""),
        "/base": (200, HTML, f"<head><base href={to}/></head><a href=relative>a</a><a href=/root>b</a>"),
        "/news/koerpue-acildi-1": story(to, f"<link rel=canonical href={to}/canonical>"
                                 f"<meta property=og:url content={to}/og><link rel=next href={to}/next>"
                                 f"<link rel=amphtml href={to}/amp><base href={to}/>"),
    }  # fmt: skip
    links = [
        *(each for each in pages if each.count("/") == 1 and "." not in each), f"{to}/link",
        f"http://2130707202:{port}/decimal", f"http://0x7f.3.2:{port}/hex", f"http://127.0.770:{port}/",
        f"http://[::ffff:127.0.3.2]:{port}/mapped", f"http://127.0.3.1:{port}/other-port",
        f"http://127.0.3.1:{site.port}@127.0.3.2:{port}/user-link", "file:///etc/passwd",
        f"//127.0.3.2:{port}/no-scheme", f"\\\\127.0.3.2:{port}\\slashes", f"ftp://127.0.3.2:{port}/",
    ]  # fmt: skip
    head = (
        f"<link rel=alternate type='application/rss+xml' href={to}/home-feed>"
        "<link rel=alternate type='application/rss+xml' href=/feed>"
        "<link rel=alternate type='application/rss+xml' href=/feed2>"
        f"<meta http-equiv=refresh content='0;url={to}/refresh'>"
    )
    anchors = "".join(f"<a href='{each}'>{at}</a>" for at, each in enumerate(links))
    pages["/"] = (200, HTML | {"Refresh": f"0;url={to}/home"}, f"<head>{head}</head>{anchors}")
    return pages


@pytest.fixture(scope="module")
def trapped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Served, Served]]:
    folder = tmp_path_factory.mktemp("trapped")
    with serving("127.0.3.2") as canary, serving("127.0.3.1") as site:
        site.pages = traps(site, canary)
        crawl(site.url, folder)
        yield folder, site, canary


def test_nothing_on_a_site_leads_to_a_host_that_nobody_named(
    trapped: tuple[Path, Served, Served],
) -> None:
    _, site, canary = trapped
    assert set(site.pages) <= set(site.asked)
    assert (canary.asked, canary.connections) == ([], 0)


def test_the_article_between_the_traps_is_kept_under_its_own_address(
    trapped: tuple[Path, Served, Served],
) -> None:
    folder, site, _ = trapped
    found = rows(folder, "select url from articles")
    assert found == [(f"{site.url}/news/koerpue-acildi-1",)]


def test_every_response_says_which_address_it_came_from(
    trapped: tuple[Path, Served, Served],
) -> None:
    (warc,) = (trapped[0] / "captures").glob("*.warc.gz")
    records = [each for each in read_records(warc) if isinstance(each, StoredRecord)]
    from_where = {
        each.headers.get("warc-ip-address") for each in records if each.kind == "response"
    }
    assert from_where == {"127.0.3.1"}


# The real command, in a process where one name has two addresses, one after the other.
_REBOUND = (sys.executable, "-c", """
import socket, sys
asked, real = [], socket.getaddrinfo
def getaddrinfo(host, port, *rest, **more):
    if host == "paper.test":
        asked.append(host)
        host = "127.0.3.1" if len(asked) <= 4 else "127.0.3.2"
    if host == "inside.test":
        host = "127.0.3.2"
    return real(host, port, *rest, **more)
socket.getaddrinfo = getaddrinfo
from scrapy.cmdline import execute
try:
    execute(["scrapy", *sys.argv[1:]])
finally:
    print("asked", len(asked), "times", file=sys.stderr)
""")  # fmt: skip


def test_a_name_that_turns_to_another_address_is_not_followed_and_not_forgotten(
    tmp_path: Path,
) -> None:
    with serving("127.0.3.1") as site, serving("127.0.3.2", int(site.port)) as canary:
        links = "".join(f"<a href=/news/{each}>{each}</a>" for each in range(12))
        site.pages = {"/": (200, HTML, links)}
        site.pages |= {f"/news/{each}": story(canary.url) for each in range(12)}
        told = crawl(
            f"http://paper.test:{site.port}", tmp_path, "DNSCACHE_ENABLED=False", "NEWSARCHIVE_BACKOFF_SECONDS=0.05",
            program=_REBOUND,
        )  # fmt: skip
    assert len(site.asked) == 4
    assert int(told.rsplit("asked ", 1)[1].split()[0]) > 4
    assert (canary.asked, canary.connections) == ([], 0)
    told_of = rows(tmp_path, "select error from visits where outcome = 'failed'")
    assert told_of and all("is at 127.0.3.2, which is no public address" in e for (e,) in told_of)
    assert (
        rows(tmp_path, "select * from pages where outcome = 'failed' and next_visit_at is null")
        == []
    )


@pytest.mark.parametrize("host", ["127.0.3.2", "inside.test"])
def test_robots_txt_that_is_moved_inside_is_not_followed(tmp_path: Path, host: str) -> None:
    with serving("127.0.3.2") as canary, serving("127.0.3.1") as site:
        site.pages = {
            "/": (200, HTML, "<a href=/1>1</a>"),
            "/robots.txt": (301, {"Location": "/chain"}, ""),
            "/chain": (302, {"Location": f"http://{host}:{canary.port}/robots.txt"}, ""),
        }
        crawl(site.url, tmp_path, program=_REBOUND)
    assert site.asked[:2] == ["/robots.txt", "/chain"]
    assert (canary.asked, canary.connections) == ([], 0)

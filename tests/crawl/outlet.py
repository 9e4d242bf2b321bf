"""A small invented outlet on loopback whose answers a test can change between two crawls."""

import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
SCRAPY = Path(sys.executable).with_name("scrapy")
HTML = {"Content-Type": "text/html; charset=utf-8"}
_SENTENCES = (
    "Şəhərin köhnə körpüsü bu gün yenidən piyadaların üzünə açıldı və sakinlər mərasimə toplaşdılar.",
    "Təmir işləri on bir ay davam edib, dayaqlar dəyişdirilib, səki genişləndirilib və işıqlar yenilənib.",
    "Mühəndislərin sözlərinə görə, körpü indi daha ağır yükə və güclü küləklərə dözə bilir.",
    "Yaxınlıqdakı bazarın satıcıları ümid edirlər ki, yol açılandan sonra alıcıların sayı artacaq.",
)


@dataclass(frozen=True)
class Answer:
    """What the outlet answers to one address."""

    body: str = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: dict(HTML))


Reply = Answer | Callable[[], Answer]


def half_past_a_minute() -> datetime:
    """Return about now. No moment that whole minutes lead to from here is midnight, which says no hour."""
    return datetime.now(UTC).replace(second=30, microsecond=0)


def redirect(target: str) -> Answer:
    return Answer("", 302, {"Location": target})


def story(number: int, born: datetime, *, extra: str = "", clutter: str = "") -> Answer:
    """Return the page of an article; extra is a further paragraph, clutter is no part of it."""
    moment = born.isoformat(timespec="seconds")
    title = f"Körpü {number}: çayın iki sahili yenidən birləşdi, sakinlər sevinir"
    paragraphs = [f"{number} nömrəli xəbər belə başlayır. {_SENTENCES[0]}", *_SENTENCES[1:], extra]
    body = "".join(f"<p>{each}</p>" for each in paragraphs if each)
    return Answer(
        f"<html lang=az><head><title>{title} - Xəbər</title><meta property='og:type' content='article'>"
        f"<meta property='article:published_time' content='{moment}'></head><body>"
        f"<nav><a href=/>Ana səhifə</a></nav><article><h1>{title}</h1>{body}</article>"
        f"<aside>{clutter}</aside></body></html>"
    )


class Outlet:
    """Serves pages by path, and remembers what it was asked and when (monotonic seconds)."""

    def __init__(self, count: int) -> None:
        self.born = half_past_a_minute() - timedelta(days=2)
        self.pages: dict[str, Reply] = {}
        self.everything: Answer | None = None
        self.asked: list[tuple[float, str]] = []
        self.listed = [self.path(n) for n in range(count)]
        for number in range(count):
            self.pages[self.path(number)] = story(number, self.moment(number))

    def path(self, number: int) -> str:
        return f"/xeber/korpu-yeniden-acildi-{1000 + number}"

    def moment(self, number: int) -> datetime:
        return self.born + timedelta(minutes=number)

    def paths(self) -> list[str]:
        return [path for _, path in self.asked]

    def reply(self, path: str) -> Answer:
        found = self.everything or self.pages.get(path)
        if found is None and path in ("/", "/sitemap.xml"):
            found = self._home() if path == "/" else self._sitemap()
        found = found() if callable(found) else found
        return found or Answer("<h1>404</h1>", 404)

    def _home(self) -> Answer:
        links = "".join(f"<p><a href={each}>Xəbər {each[-4:]}</a></p>" for each in self.listed)
        return Answer(f"<html><title>Xəbər</title><body>{links}</body></html>")

    def _sitemap(self) -> Answer:
        rows = [
            f"<url><loc>{self.url}{each}</loc><lastmod>{self.born:%Y-%m-%d}</lastmod></url>"
            for each in self.listed
        ]
        text = (
            f"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{''.join(rows)}</urlset>"
        )
        return Answer(text, headers={"Content-Type": "application/xml"})

    url = ""


@contextmanager
def serving(outlet: Outlet, host: str = "127.0.0.1") -> Iterator[Outlet]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            outlet.asked.append((time.monotonic(), self.path))
            answer = outlet.reply(self.path)
            body = answer.body.encode()
            etag = answer.headers.get("ETag")
            if etag and self.headers.get("If-None-Match") == etag:
                answer, body = Answer("", 304, {"ETag": etag}), b""
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Keep the tests' output clean."""

    server = ThreadingHTTPServer((host, 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    outlet.url = f"http://{host}:{server.server_address[1]}"
    try:
        yield outlet
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def crawl(outlet: Outlet, place: Path, **settings: object) -> subprocess.CompletedProcess[str]:
    """Run the real command against an outlet."""
    chosen = {
        "NEWSARCHIVE_DB": place / "news.db",
        "NEWSARCHIVE_CAPTURES": place / "captures",
        "DOWNLOAD_DELAY": 0,
        "AUTOTHROTTLE_ENABLED": False,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 4,
        "NEWSARCHIVE_BACKOFF_SECONDS": 0.05,
    } | settings
    pairs = [part for name, value in chosen.items() for part in ("-s", f"{name}={value}")]
    return subprocess.run(
        [str(SCRAPY), "crawl", "site", "-a", f"url={outlet.url}/", *pairs],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip


def rows(place: Path, query: str) -> list[dict[str, Any]]:
    """Return what a query finds in the archive of a place."""
    with closing(sqlite3.connect(place / "news.db")) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(each) for each in connection.execute(query)]

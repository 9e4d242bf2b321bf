"""The guard in a whole crawl: a host that nobody named is never asked, whatever leads there."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

pytestmark = [pytest.mark.crawl, pytest.mark.timeout(120)]
ROOT = Path(__file__).parent.parent.parent


@contextmanager
def serving(
    host: str, pages: dict[str, tuple[int, dict[str, str], str]]
) -> Iterator[tuple[str, list[str]]]:
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            status, headers, body = pages.get(self.path, (404, {}, "not found"))
            self.send_response(status)
            self.send_header("Content-Length", str(len(body.encode())))
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, format: str, *args: object) -> None:
            """Keep the tests' output clean."""

    server = ThreadingHTTPServer((host, 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://{host}:{server.server_address[1]}", asked
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def test_no_link_redirect_sitemap_feed_or_canonical_leads_to_an_unnamed_host(
    tmp_path: Path,
) -> None:
    pages: dict[str, tuple[int, dict[str, str], str]] = {}
    with serving("127.0.3.2", {}) as (canary, hits), serving("127.0.3.1", pages) as (site, asked):
        port = canary.rsplit(":", 1)[1]
        html = {"Content-Type": "text/html"}
        pages["/robots.txt"] = (200, {}, f"Sitemap: {canary}/sitemap.xml\nSitemap: {site}/s.xml\n")
        pages["/s.xml"] = (200, {}, f"<urlset><url><loc>{canary}/from-sitemap</loc></url></urlset>")
        pages["/feed"] = (
            200,
            {},
            f"<rss><channel><item><link>{canary}/f</link></item></channel></rss>",
        )
        pages["/moved"] = (302, {"Location": f"{canary}/redirected"}, "")
        pages["/"] = (
            200,
            html,
            f"<head><link rel=alternate type='application/rss+xml' href={canary}/feed>"
            f"<link rel=alternate type='application/rss+xml' href=/feed>"
            f"<meta http-equiv=refresh content='0;url={canary}/refresh'></head>"
            f"<a href=/moved>a</a><a href={canary}/link>b</a><a href=http://2130707202:{port}/decimal>c</a>"
            f"<a href=http://127.0.3.1:{port}/other-port>d</a><a href=file:///etc/passwd>e</a>",
        )
        finished = subprocess.run(
            [str(Path(sys.executable).with_name("scrapy")), "crawl", "site", "-a", f"url={site}/", "-s", f"NEWSARCHIVE_DB={tmp_path / 'news.db'}", "-s", "DOWNLOAD_DELAY=0", "-s", f"NEWSARCHIVE_CAPTURES={tmp_path / 'captures'}", "-s", "AUTOTHROTTLE_ENABLED=False"],
            cwd=ROOT, capture_output=True, text=True, timeout=100, check=False,
        )  # fmt: skip
        assert finished.returncode == 3, finished.stderr
        assert {"/robots.txt", "/", "/moved", "/s.xml", "/feed"} <= set(asked)
        assert hits == []

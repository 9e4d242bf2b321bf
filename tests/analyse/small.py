"""A small archive with real captures, as a crawl would have left it."""

import gzip
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from newsarchive.archive import Archive
from newsarchive.archive.captures import Captures
from newsarchive.archive.ledger import Ledger
from newsarchive.archive.pages import Page
from newsarchive.archive.runs import Counts, Logbook
from newsarchive.archive.visits import Visit
from newsarchive.archive.warc import Exchange, WarcFile, payload_digest
from newsarchive.extract import read_page

NOON = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)
BRIDGE = "https://xeber.example/news/1"
LIBRARY = "https://xeber.example/news/2"

_HTML = """<!doctype html><html lang="az"><head><meta charset="utf-8"><title>{title}</title>
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{title}",
"datePublished": "2026-03-12T10:30:00+04:00", "author": {{"name": "Solmaz Durna"}}}}</script>
</head><body><article><h1>{title}</h1>{body}</article></body></html>"""

_BRIDGE_TITLE = "ƏLİYEV: “Qızıl körpü” yenidən açılır"
_BRIDGE = [
    "Köhnə limanı bazar məhəlləsi ilə birləşdirən körpü on dörd aylıq təmirdən sonra piyadalar "
    "üçün açılıb və sakinlər bunu bayram kimi qeyd ediblər.",
    "Təmirə altı milyon manat xərclənib, bu isə nəzərdə tutulandan iki yüz min manat azdır, "
    "deyə işlərə rəhbərlik edən usta bildirib.",
]
_LIBRARY_TITLE = "Kitabxana gecə saatlarında da işləyəcək"
_LIBRARY = [
    "Köhnə tramvay deposunda altmış iki min kitabı olan yeni kitabxana istifadəyə verilib, "
    "relslər isə oxu masalarının arasında saxlanılıb.",
    "Direktor Nəbiyeva bildirib ki, insanlar işdən saat səkkizdə çıxır, kitabxanalar isə yeddidə "
    "bağlanır; Əliyev adına oxu zalı on birə qədər açıqdır.",
]


def bridge(cost: str = "altı") -> bytes:
    """Return the page about the bridge, with what its repair cost."""
    return _page(_BRIDGE_TITLE, [each.replace("altı", cost) for each in _BRIDGE])


def library() -> bytes:
    """Return the page about the library."""
    return _page(_LIBRARY_TITLE, _LIBRARY)


def _page(title: str, paragraphs: list[str]) -> bytes:
    body = "".join(f"<p>{each}</p>" for each in paragraphs)
    return _HTML.format(title=title, body=body).encode()


@dataclass
class Crawl:
    """A crawl that is played by hand, one visit at a time."""

    archive: Archive
    ledger: Ledger
    captures: Captures
    warc: WarcFile

    def visit(self, url: str, body: bytes, *, at: datetime) -> None:
        """Capture a page, save its article and record the visit."""
        seen = exchange(url, body, at)
        known = self.captures.original(url, payload_digest(seen.body))
        record = self.warc.write(seen, original=known[1] if known else None)
        capture_id = self.captures.add(
            record,
            url=url,
            at=at,
            status=200,
            content_type="text/html; charset=utf-8",
            refers_to=known[0] if known else None,
        )
        article = replace(read_page(body, url=url, fetched_at=at).article, source="xeber")
        self.ledger.discover([Page(url, "article")], at=at, origin=None)
        saved = self.archive.save(article, capture_id=capture_id, seen_at=at)
        visit = Visit(url, "article", at, saved.outcome, 200)
        visit = replace(visit, capture_id=capture_id, article_id=saved.article_id)
        self.ledger.visited(visit, next_visit_at=None)


def exchange(url: str, body: bytes, at: datetime) -> Exchange:
    """Return what a visit of a page brings."""
    headers = [("Content-Type", "text/html; charset=utf-8"), ("Content-Encoding", "gzip")]
    return Exchange(
        url=url,
        method="GET",
        request_target="/",
        request_headers=[("Host", "xeber.example")],
        status=200,
        reason="OK",
        response_headers=headers,
        body=gzip.compress(body, mtime=0),
        fetched_at=at,
    )


def build(folder: Path) -> Path:
    """Make the archive: two articles, one of them changed and then seen again unchanged."""
    with Archive(folder / "news.db") as archive:
        logbook = Logbook(archive, "xeber", started_at=NOON, version="0.1.0", pid=1)
        logbook.declare(NOON, selectors={}, publisher="Xəbər", homepage="https://xeber.example/")
        warc = WarcFile(folder / "captures", "xeber-1", software="newsarchive", operator=None)
        crawl = Crawl(archive, Ledger(logbook), Captures(logbook), warc)
        crawl.visit(BRIDGE, bridge(), at=NOON)
        crawl.visit(LIBRARY, library(), at=NOON + timedelta(minutes=1))
        crawl.visit(BRIDGE, bridge("yeddi"), at=NOON + timedelta(hours=1))
        crawl.visit(BRIDGE, bridge("yeddi"), at=NOON + timedelta(hours=2))
        warc.close()
        logbook.finish(
            Counts(pages=4, new=2, changed=1, unchanged=1),
            at=NOON + timedelta(hours=2),
            reason="finished",
            exit_code=0,
        )
    return folder / "news.db"

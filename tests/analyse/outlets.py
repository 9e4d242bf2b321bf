"""An archive of an outlet that prints a trailer under each of its unrelated articles."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from analyse.small import NOON, Crawl
from newsarchive.archive import Archive
from newsarchive.archive.captures import Captures
from newsarchive.archive.ledger import Ledger
from newsarchive.archive.runs import Logbook
from newsarchive.archive.warc import WarcFile

HEADLINES = (
    "Kitabxana gecə saatlarında işləyəcək",
    "Üzüm yığımı bu il gec başlayıb",
    "Metroda yeni qatarlar sınaqdan çıxıb",
    "Balıqçılar dənizin çəkilməsindən şikayətçidir",
    "Alma ixracı iki dəfə azalıb",
    "Arxeoloqlar qala divarı tapıblar",
)
TRAILER = "Körpü Xəbər müstəqil agentlikdir və heç bir partiyanın maliyyə yardımından faydalanmır."


def url(number: int) -> str:
    return f"https://xeber.example/news/{number}"


def page(number: int, *tail: str) -> bytes:
    """Return the page of an article, with further paragraphs at its end."""
    headline = HEADLINES[number]
    own = (
        f"{headline}: bunu hadisə yerində olan müxbirimizə danışan sakinlər səhərdən toplaşıblar.",
        f"Onların dediyinə görə, {number + 3} il əvvəl də belə olmuşdu, indi isə hamı nəticəni gözləyir.",
    )
    body = "".join(f"<p>{each}</p>" for each in (*own, *tail))
    return (
        "<!doctype html><html lang=az><head><meta charset=utf-8>"
        f"<title>{headline}</title><meta property=og:type content=article>"
        f"</head><body><article><h1>{headline}</h1>{body}</article></body></html>"
    ).encode()


@contextmanager
def crawling(folder: Path) -> Iterator[Crawl]:
    """Open an archive, to visit pages by hand."""
    with Archive(folder / "news.db") as archive:
        logbook = Logbook(archive, "xeber", started_at=NOON, version="0.1.0", pid=1)
        logbook.declare(NOON, selectors={}, publisher="Xəbər", homepage="https://xeber.example/")
        warc = WarcFile(folder / "captures", "xeber-1", software="newsarchive", operator=None)
        yield Crawl(archive, Ledger(logbook), Captures(logbook), warc)
        warc.close()


def visit_all(crawl: Crawl, *tail: str) -> None:
    for number in range(len(HEADLINES)):
        crawl.visit(url(number), page(number, *tail), at=NOON + timedelta(minutes=number))

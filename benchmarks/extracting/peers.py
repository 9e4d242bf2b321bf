"""Every extractor that can be measured: ours, and those of the field that are installed."""

import importlib
import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

ALL = ("text", "title", "date", "author", "language")
# trafilatura names a language only where one is asked for.
BUT_LANGUAGE = ALL[:-1]
JUSTEXT_LANGUAGES = {
    "az": "Azerbaijani",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "tr": "Turkish",
    "uk": "Ukrainian",
}
DECLARED_LANGUAGE = re.compile(rb"<html[^>]*\blang=[\"']?([A-Za-z]{2})")
STATED_DAY = re.compile(r"\d{4}-\d\d-\d\d")

Extract = Callable[[bytes, str | None], dict[str, Any]]


@dataclass(frozen=True)
class Peer:
    """An extractor, the modules it needs, how to get them, and what it gives."""

    name: str
    extract: Extract
    modules: tuple[str, ...]
    gives: tuple[str, ...] = ALL
    install: str = "pip install newsarchive[bench]"

    @property
    def missing(self) -> str | None:
        """Return the first thing that is not installed, or nothing."""
        if self.name == "readability-js":
            return None if node_modules() and shutil.which("node") else "@mozilla/readability"
        return next((name for name in self.modules if find_spec(name) is None), None)


def decoded(html: bytes) -> str:
    """Return a page as text, its encoding guessed as trafilatura guesses it."""
    return str(importlib.import_module("trafilatura.utils").decode_file(html))


def newsarchive(html: bytes, url: str | None) -> dict[str, Any]:
    """Read a page with our own extractor; the day is the one the page itself states."""
    from newsarchive.extract.reading import read_page

    article = read_page(html, url=url).article
    chosen = next((each.literal for each in article.published_evidence if each.chosen), "")
    stated = STATED_DAY.match(chosen)
    on = article.published_on
    return {
        "text": article.text,
        "title": article.title,
        "date": stated[0] if stated else on.isoformat() if on else None,
        "author": list(article.authors),
        "language": article.language,
    }


def newsarchive_crawl(html: bytes, url: str | None) -> dict[str, Any]:
    """Read a page with our own extractor, and all a crawl wants besides: kind, links and feeds."""
    from newsarchive.extract.reading import read_page

    reading = read_page(html, url=url)
    links = (*reading.anchors, *reading.feeds)
    return {
        "text": reading.article.text,
        "title": reading.article.title,
        "is_article": reading.kind.is_article,
        "links": len(links),
    }


def trafilatura(**options: Any) -> Extract:
    """Return trafilatura in one of its modes, with tables and metadata, without comments."""

    def extract(html: bytes, url: str | None) -> dict[str, Any]:
        from trafilatura import bare_extraction

        found = bare_extraction(
            html,
            url=url,
            include_comments=False,
            include_tables=True,
            with_metadata=True,
            **options,
        )
        return {
            "text": getattr(found, "text", None),
            "title": getattr(found, "title", None),
            "date": getattr(found, "date", None),
            "author": getattr(found, "author", None),
        }

    return extract


def newspaper4k(html: bytes, url: str | None) -> dict[str, Any]:
    """Read a page with newspaper4k."""
    import newspaper

    article = newspaper.Article(url or "http://localhost/", fetch_images=False)
    article.download(input_html=decoded(html))
    article.parse()
    on = article.publish_date
    return {
        "text": article.text,
        "title": article.title,
        "date": on.isoformat() if on else None,
        "author": list(article.authors),
        "language": article.meta_lang,
    }


def goose(html: bytes, url: str | None) -> dict[str, Any]:
    """Read a page with goose3."""
    from goose3 import Goose

    with Goose({"enable_image_fetching": False, "strict": False}) as reader:
        article = reader.extract(raw_html=decoded(html), url=url)
    return {
        "text": article.cleaned_text,
        "title": article.title,
        "date": article.publish_date,
        "author": article.authors,
        "language": article.meta_lang,
    }


def readability_lxml(html: bytes, url: str | None) -> dict[str, Any]:
    """Read a page with readability-lxml, its HTML turned into text by html-text."""
    import html_text
    from readability import Document

    found = Document(decoded(html))
    return {"text": html_text.extract_text(found.summary()), "title": found.short_title()}


def resiliparse(html: bytes, url: str | None) -> dict[str, Any]:
    """Read a page with Resiliparse's main content mode."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import detect_encoding
    from resiliparse.parse.html import HTMLTree

    tree = HTMLTree.parse_from_bytes(html, detect_encoding(html))
    text = extract_plain_text(
        tree,
        main_content=True,
        alt_texts=False,
        links=False,
        list_bullets=False,
        preserve_formatting=True,
    )
    return {"text": text, "title": tree.title}


def boilerpy3(html: bytes, url: str | None) -> dict[str, Any]:
    """Read a page with boilerpy3's article extractor."""
    from boilerpy3 import extractors

    found = extractors.ArticleExtractor(raise_on_failure=False).get_doc(decoded(html))
    return {"text": found.content, "title": found.title}


def justext(html: bytes, url: str | None) -> dict[str, Any]:
    """Read a page with jusText and the stop words of the language it declares."""
    import justext as library

    declared = DECLARED_LANGUAGE.search(html[:20_000])
    language = JUSTEXT_LANGUAGES.get(declared[1].decode().lower() if declared else "en", "English")
    paragraphs = library.justext(html, library.get_stoplist(language))
    return {"text": "\n".join(each.text for each in paragraphs if not each.is_boilerplate)}


def htmldate(html: bytes, url: str | None) -> dict[str, Any]:
    """Ask htmldate for the day of publication."""
    from htmldate import find_date

    return {"date": find_date(decoded(html), url=url, original_date=True)}


def magic_html(html: bytes, url: str | None) -> dict[str, Any]:
    """Read a page with magic-html, its HTML turned into text by html-text."""
    import html_text

    found = magic_reader().extract(decoded(html), base_url=url or "http://localhost/")
    return {"text": html_text.extract_text(found.get("html") or ""), "title": found.get("title")}


@cache
def magic_reader() -> Any:
    """Return magic-html's reader, made once."""
    return importlib.import_module("magic_html").GeneralExtractor()


def readability_js(html: bytes, url: str | None) -> dict[str, Any]:
    """Read a page with Mozilla's Readability and jsdom, in one node that stays; it tells its own CPU."""
    node = node_process()
    assert node.stdin and node.stdout
    node.stdin.write(json.dumps({"html": decoded(html), "url": url}).encode() + b"\n")
    node.stdin.flush()
    return dict(json.loads(node.stdout.readline()))


@cache
def node_process() -> subprocess.Popen[bytes]:
    """Return the node that reads pages."""
    script = Path(__file__).parent / "readability.mjs"
    return subprocess.Popen(
        ["node", str(script)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"NODE_MODULES": str(node_modules())},
    )


def node_modules() -> Path | None:
    """Return the folder with @mozilla/readability: NODE_MODULES, or build/bench/node_modules."""
    here = Path(os.environ.get("NODE_MODULES", "build/bench/node_modules"))
    return here if (here / "@mozilla" / "readability").is_dir() else None


MODES: dict[str, dict[str, bool]] = {
    "trafilatura": {},
    "trafilatura-precision": {"favor_precision": True},
    "trafilatura-recall": {"favor_recall": True},
    "trafilatura-fast": {"fast": True},
}
NPM = "npm install --prefix build/bench @mozilla/readability@0.6.0 jsdom@29"
PEERS = (
    Peer("newsarchive", newsarchive, ("newsarchive",)),
    Peer("newsarchive-crawl", newsarchive_crawl, ("newsarchive",), ("text", "title")),
    *(
        Peer(name, trafilatura(**options), ("trafilatura",), BUT_LANGUAGE)
        for name, options in MODES.items()
    ),
    Peer("newspaper4k", newspaper4k, ("newspaper",)),
    Peer("readability-lxml", readability_lxml, ("readability", "html_text"), ("text", "title")),
    Peer("resiliparse", resiliparse, ("resiliparse",), ("text", "title")),
    Peer("goose3", goose, ("goose3",)),
    Peer("boilerpy3", boilerpy3, ("boilerpy3",), ("text", "title")),
    Peer("justext", justext, ("justext",), ("text",)),
    Peer("htmldate", htmldate, ("htmldate",), ("date",)),
    Peer(
        "magic-html",
        magic_html,
        ("magic_html", "html_text"),
        ("text", "title"),
        "pip install from github.com/opendatalab/magic-html",
    ),
    Peer("readability-js", readability_js, (), ALL, NPM),
)
BASELINE = "trafilatura"


def named(name: str) -> Peer:
    """Return the peer of a name."""
    return next(peer for peer in PEERS if peer.name == name)


def installed(names: list[str]) -> Iterator[Peer]:
    """Yield the peers that can run, or those of some names that can."""
    for peer in PEERS:
        if (not names or peer.name in names) and not peer.missing:
            yield peer

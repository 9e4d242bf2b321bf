"""Reads a page whole: the article on it, whether it is one, and where its links lead."""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import Any

from newsarchive.article import Article, Lookalike
from newsarchive.extract.addresses import address, site
from newsarchive.extract.apart import Apart, fed, scripted
from newsarchive.extract.blocks import INLINE
from newsarchive.extract.boilerplate import set_name
from newsarchive.extract.characters import clean_line, clean_text, unreadable
from newsarchive.extract.completeness import completeness
from newsarchive.extract.disagreement import disagreement, is_sampled, second_opinion
from newsarchive.extract.doubts import warnings
from newsarchive.extract.flags import flags
from newsarchive.extract.headline import headline, titles
from newsarchive.extract.kind import Kind, kind
from newsarchive.extract.media import images, links
from newsarchive.extract.page import Page, parse
from newsarchive.extract.people import authors
from newsarchive.extract.published import Published, published
from newsarchive.extract.section import section
from newsarchive.extract.summary import summary
from newsarchive.extract.tags import tags
from newsarchive.extract.text import SCRAPS, MainText, main_text
from newsarchive.extract.translations import translations
from newsarchive.extract.vote import NAME, second_text
from newsarchive.language.identify import language_of
from newsarchive.language.lookalikes import lookalikes

_BRIEF = "brief"
_GENERIC = "generic/"
_EXTRACTOR = f"newsarchive/4 {NAME}"
_MOST_LINKS = 3_000
_MOST_LOOKALIKES = 500


@dataclass(frozen=True)
class Anchor:
    """A link on a page: its address, its words, and whether it stands in navigation."""

    url: str
    text: str
    navigation: bool = False
    next_page: bool = False


@dataclass(frozen=True)
class PageReading:
    """Everything one page says; cut: it stopped in its middle, so it may not replace a whole one.

    What only a crawl needs is looked for when it is first asked for.
    """

    article: Article
    canonical: str | None
    noindex: bool
    encoding: str
    cut: bool
    _page: Page = field(compare=False, repr=False)
    _text: MainText = field(compare=False, repr=False)

    def __getstate__(self) -> dict[str, Any]:
        """Return what another process is sent: all of it, without the page, whose tree cannot be sent."""
        found = {"kind": self.kind, "anchors": self.anchors, "feeds": self.feeds}
        found |= {"site_name": self.site_name}
        return vars(self) | found | {"_page": None, "_text": None}

    @cached_property
    def kind(self) -> Kind:
        """What the page is: an article or not, found or not."""
        return kind(self._page, self.article, self._text)

    @cached_property
    def site_name(self) -> str | None:
        """What the page calls its site."""
        return self._page.site_name

    @cached_property
    def anchors(self) -> tuple[Anchor, ...]:
        """The links of the page, each address once."""
        return _anchors(self._page)

    @cached_property
    def feeds(self) -> tuple[str, ...]:
        """The addresses of the feeds that the page declares, those of comments left out."""
        return _feeds(self._page)


def read_page(
    body: bytes,
    *,
    url: str | None,
    charset: str | None = None,
    fetched_at: datetime | None = None,
    selectors: Mapping[str, str] | None = None,
    stated: str | None = None,
    feed_text: str | None = None,
    boilerplate: frozenset[str] = frozenset(),
) -> PageReading:
    """Return what a page says.

    body is the payload with content coding undone; charset is the HTTP header's; fetched_at (aware)
    is what relative dates count from; selectors are the source's CSS paths by column; stated is the
    date the feed or sitemap gave for the address, feed_text the HTML that the feed gave for its text,
    which is taken where the page shows less; boilerplate are hashes of blocks that the source
    prints around its texts. Raises Unextractable when it is no HTML.
    """
    page = parse(body, url=url, charset=charset)
    rules = dict(selectors or {})
    article, text = article_with_text(
        page,
        rules,
        fetched_at=fetched_at,
        stated=stated,
        feed_text=feed_text,
        boilerplate=boilerplate,
    )
    robots = page.meta("robots") or ""
    return PageReading(
        article=article,
        canonical=page.canonical,
        noindex="noindex" in robots.lower(),
        encoding=page.encoding,
        cut=page.cut,
        _page=page,
        _text=text,
    )


def extractor_name(
    selectors: Mapping[str, str],
    boilerplate: frozenset[str] = frozenset(),
    *,
    generic: Sequence[str] = (),
    brief: bool = False,
) -> str:
    """Return what reads a page: the code's version, and digests of selectors and boilerplate.

    generic are the columns whose selector found nothing on it; brief: the page is too large for all
    to be asked about all of it.
    """
    parts = [_EXTRACTOR]
    if selectors:
        digest = hashlib.sha256(json.dumps(sorted(selectors.items())).encode()).hexdigest()
        parts.append(f"selectors/{digest[:8]}")
    if generic:
        parts.append(f"{_GENERIC}{','.join(sorted(generic))}")
    return " ".join(filter(None, [*parts, set_name(boilerplate), _BRIEF if brief else None]))


def generic_columns(extractor: str | None) -> frozenset[str]:
    """Return the columns of an article whose selector found nothing on its page, as its row says."""
    words = (each for each in (extractor or "").split() if each.startswith(_GENERIC))
    return frozenset(name for each in words for name in each.removeprefix(_GENERIC).split(","))


def _unanswered(page: Page, rules: Mapping[str, str], text: MainText, when: Published) -> list[str]:
    """Return the columns that generic extraction had to find, for want of what their selector names."""
    dated = any(each.value and each.place.startswith("selector") for each in when.evidence)
    # What is to be removed may well be absent.
    known = {"text": text.way == "selector", "published_at": dated, "remove": True}
    return [
        name
        for name, path in rules.items()
        if not (known[name] if name in known else page.said(path))
    ]


def article_with_text(
    page: Page,
    rules: dict[str, str],
    *,
    fetched_at: datetime | None,
    stated: str | None,
    boilerplate: frozenset[str],
    feed_text: str | None = None,
) -> tuple[Article, MainText]:
    """Return the article on a page, and how its text was chosen.

    rules are the source's selectors; what its rule "remove" names is taken out of the page.
    """
    page.drop(rules.get("remove"))
    # Before blocks are cut: inside a line, a text would be that of all that stands around it.
    for element in page.select(rules["text"]) if "text" in rules else ():
        if element.tag in INLINE:
            element.tag = "div"
    title = headline(page, selector=rules.get("title"))
    people = authors(page, selector=rules.get("authors"), title=title)
    when = published(
        page, now=fetched_at, title=title, selector=rules.get("published_at"), stated=stated
    )
    claims = [title or "", *titles(page)]
    text = main_text(
        page, titles=claims, authors=people, selector=rules.get("text"), boilerplate=boilerplate
    )
    text = _fullest(page, text, Apart(claims, people, boilerplate), feed_text)
    declared = (page.first("html", "lang") or "")[:2].lower() or None
    here = own_address(page)
    article = Article(
        url=here,
        title=title,
        flags=flags(title),
        text=clean_text(text.text),
        summary=summary(page, title=title, text=text.text),
        authors=people,
        tags=tags(page, selector=rules.get("tags"), text=f"{title or ''} {text.text}"),
        images=images(page, text),
        section=section(page, selector=rules.get("section"), title=title),
        language=language_of(f"{title or ''}\n{text.text}", hint=declared),
        translations=translations(page, here),
        published_at=when.at,
        published_on=when.on,
        published_evidence=when.evidence,
        modified_at=when.modified_at,
        extractor=extractor_name(
            rules, boilerplate, generic=_unanswered(page, rules, text, when), brief=page.is_huge
        ),
        links=links(page, text),
        edges=text.edges,
    )
    words = f"{title or ''}\n{article.text}"
    return replace(
        article,
        completeness=completeness(page, article, text.blocks, is_apart=text.is_apart),
        warnings=warnings(page, text, article.text),
        disagreement=_disagreement(article, page, text),
        encoding=page.encoding,
        unreadable_count=unreadable(words),
        lookalikes=_lookalikes(words),
    ), text


def _fullest(page: Page, text: MainText, known: Apart, feed_text: str | None) -> MainText:
    """Return the text of a page, or that of its script or feed, where the page shows less."""
    bare = len(text.text) < SCRAPS or not text.is_sure
    found = (scripted(page, text, known) if bare and text.way != "json_ld" else None) or text
    return (fed(page, found, feed_text, known) if feed_text else None) or found


def _disagreement(article: Article, page: Page, text: MainText) -> float | None:
    """Return how far trafilatura disagrees, where it was asked or the address is drawn."""
    if text.is_apart:
        return None
    second = text.second
    if second is None and is_sampled(article.url):
        second = second_text(page, len(text.decisions))
    if second is None:
        return None
    return disagreement(article.text, second_opinion(second, article.title))


def _lookalikes(words: str) -> tuple[Lookalike, ...]:
    # The longest first: one may be the beginning of another.
    mixed = sorted(lookalikes(words).items(), key=lambda each: (-len(each[0]), each))
    return tuple(Lookalike(*each) for each in mixed[:_MOST_LOOKALIKES])


def own_address(page: Page) -> str | None:
    """Return the page's canonical address where it may be believed, else its cleaned address.

    A canonical link to another site, or to the home page, is not believed.
    """
    here = address(page.url) if page.url else None
    claim = page.canonical or _shared_address(page, here)
    if claim is None or here is None:
        return here or claim
    same_site = site(claim) == site(here)
    home = claim.rstrip("/").count("/") <= 2 and "?" not in claim
    return claim if same_site and not home else here


def _shared_address(page: Page, here: str | None) -> str | None:
    """Return what og:url names, where it is this path with fewer parameters."""
    claim = address(page.meta("og:url"), base=page.base)
    return claim if claim and here and claim == here.split("?")[0] else None


_NEXT = re.compile(
    r"^(next( page)?|older( posts)?|load more|more|növbəti( səhifə)?|sonrakı|irəli|daha çox|"
    r"дальше|далее|следующая|вперед|вперёд|ещё|еще|sonraki|ileri|[»›>→]+|next\s*[»›>→])\s*[»›>→]*$",
    re.IGNORECASE,
)


_LINKS = ("a", "area")
_NAVIGATION = ("nav", "header", "footer")


def _anchors(page: Page) -> tuple[Anchor, ...]:
    found: dict[str, Anchor] = {}
    inside = _in_navigation(page.tree)
    base = page.base
    for element in page.tree.iter(*_LINKS):
        if len(found) == _MOST_LINKS:
            break
        if url := address(element.get("href"), base=base):
            known = found.get(url)
            if known is not None and known.next_page:
                continue
            alone = len(element) == 0
            said = element.text or "" if alone else " ".join(element.itertext())
            words = clean_line(said)[:200]
            rel = element.get("rel")
            further = (rel is not None and "next" in rel.split()) or bool(_NEXT.match(words))
            if known is None or further:
                nav = element in inside
                found[url] = Anchor(url, words, navigation=nav, next_page=further)
    for raw in page.linked("next"):
        if url := address(raw, base=page.base):
            found[url] = Anchor(url, "", next_page=True)
    loading = "//*[@data-next-page or @data-next-url or @data-next]"
    for element in page.tree.xpath(loading) if page.may_have("data-next") else ():
        raw = (
            element.get("data-next-page")
            or element.get("data-next-url")
            or element.get("data-next")
        )
        if "/" in raw and (url := address(raw, base=page.base)):
            found.setdefault(url, Anchor(url, "", next_page=True))
    return tuple(found.values())


def _in_navigation(tree: Any) -> set[Any]:
    """Return the links of a page that stand in navigation."""
    found: set[Any] = set()
    for box in tree.iter(*_NAVIGATION):
        # A box inside a box is among what was found already.
        if box not in found:
            found.update(box.iter(*_LINKS, *_NAVIGATION))
    return found


def _feeds(page: Page) -> tuple[str, ...]:
    found = (
        each.get("href")
        for each in page.tree.iter("link")
        if "alternate" in each.get("rel", "")
        and any(kind in each.get("type", "") for kind in ("rss", "atom", "rdf"))
    )
    urls = (address(each, base=page.base) for each in found)
    return tuple(dict.fromkeys(each for each in urls if each and "/comments/" not in each))

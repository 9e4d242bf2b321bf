"""A page parsed once: its tree, its metadata and its JSON-LD, for everything else to share."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any
from urllib.parse import urljoin

from lxml import etree, html
from lxml.cssselect import CSSSelector

from newsarchive.extract.addresses import address
from newsarchive.extract.blocks import Block, blocks
from newsarchive.extract.boxes import cards
from newsarchive.extract.characters import clean_line
from newsarchive.extract.encoding import decode
from newsarchive.extract.mojibake import is_suspect, mend_tree
from newsarchive.extract.outlet import OutletNames, outlet_names

ARTICLE_TYPES = re.compile(
    r"(Article|BlogPosting|LiveBlogPosting|Report)$|^(NewsArticle|Review|SocialMediaPosting)$"
)
# More than any page for people has; trees of more would take gigabytes.
_MOST_TAGS = 300_000
# Of 1,200 pages of news the largest has 9,700 elements, 1,500 blocks and 80,000 letters. At these
# sizes a page takes a third of the two seconds it may take.
_MANY_ELEMENTS = 12_000
_MANY_BLOCKS = 4_000
_MANY_LETTERS = 500_000
_END = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
_USUAL_END = 1_000
_PAIRS = re.compile(r"<(/?)(?:div|article|main|section|table|script|span|ul)\b", re.IGNORECASE)


class Unextractable(Exception):
    """A page cannot be read at all; the message carries its address."""


@dataclass(frozen=True)
class Page:
    """The HTML of one address, parsed, with what its head says; cut: it stops before its end."""

    tree: Any
    url: str | None
    encoding: str
    size: int
    cut: bool = False
    # Held, so that lxml does not make them anew at every step through the tree.
    _elements: list[Any] = field(default_factory=list, repr=False)
    _selected: dict[str, list[Any]] = field(default_factory=dict, repr=False)
    _source: bytes = field(default=b"", repr=False)

    def may_have(self, *names: str) -> bool:
        """Return whether one of some names, in lower case, is in the page's source, in a tag or not.

        For what few pages have: an XPath over every element takes up to a millisecond.
        """
        return any(name.encode() in self._lower_source for name in names)

    @cached_property
    def _lower_source(self) -> bytes:
        return self._source.lower()

    def first(self, tag: str, attribute: str) -> str | None:
        """Return an attribute of the first element of its tag that has it."""
        found = (each.get(attribute) for each in self.tree.iter(tag))
        return next((each for each in found if each is not None), None)

    def linked(self, relation: str) -> list[str]:
        """Return where link elements of a relation lead."""
        found = (each.get("href") for each in self.tree.iter("link") if each.get("rel") == relation)
        return [each for each in found if each is not None]

    @cached_property
    def base(self) -> str | None:
        """The address that relative links start from."""
        href = self.first("base", "href")
        return urljoin(self.url or "", href) if href else self.url

    @cached_property
    def title(self) -> str:
        """The words of the title in the head, empty where there is none."""
        inside = (each for each in self.tree.iter("title") if each.getparent().tag == "head")
        return "".join(next((each.itertext() for each in inside), ()))

    @cached_property
    def metas(self) -> dict[str, list[str]]:
        """Contents of meta elements by lower-case name or property."""
        found: dict[str, list[str]] = {}
        for each in self.tree.iter("meta"):
            content = each.get("content")
            for key in ("property", "name", "itemprop"):
                name = each.get(key)
                if name and content and content.strip():
                    found.setdefault(name.strip().lower(), []).append(content.strip())
        return found

    def meta(self, *names: str) -> str | None:
        """Return the first content given under one of the names."""
        return next((clean_line(self.metas[n][0]) for n in names if n in self.metas), None)

    @cached_property
    def json_ld(self) -> tuple[dict[str, Any], ...]:
        """Every JSON-LD object, those inside @graph and lists included."""
        scripts = (each for each in self.tree.iter("script") if "ld+json" in each.get("type", ""))
        return tuple(each for script in scripts for each in _objects(_lenient(script.text or "")))

    @cached_property
    def article_ld(self) -> dict[str, Any]:
        """The JSON-LD object that describes this article; empty when there is none.

        One that names another address and another headline is of an article the page leads to.
        """
        found = (each for each in self.json_ld if is_article(each))
        return next((each for each in found if not self._is_of_another(each)), {})

    def _is_of_another(self, thing: dict[str, Any]) -> bool:
        links = {address(each, base=self.base) for each in stated_links(thing)}
        # The address of a home page says whose the article is.
        away = {each for each in links if each and each.rstrip("/").count("/") > 2}
        stated = _words(str(thing.get("headline") or thing.get("name") or ""))
        if not away or not stated or away & {address(self.url), self.canonical}:
            return False
        told = [self.meta("og:title"), *self.tree.xpath("//head/title/text() | //h1//text()")[:20]]
        return all(2 * len(stated & _words(each)) < len(stated) for each in told if each)

    @cached_property
    def canonical(self) -> str | None:
        """The address the page claims for itself, cleaned; not yet believed."""
        href = next(iter(self.linked("canonical")), None)
        return address(href, base=self.base) if href else None

    @cached_property
    def blocks(self) -> list[Block]:
        """The blocks of the whole page in reading order, cut once for all who read them."""
        return blocks(self.tree)

    @cached_property
    def site_names(self) -> set[str]:
        """Names the page gives its site, folded for comparison."""
        publisher = self.article_ld.get("publisher")
        names = [self.meta("og:site_name", "application-name", "twitter:site"), _name(publisher)]
        names += self._site_ld_names()
        return {name.casefold().lstrip("@") for name in names if name}

    @cached_property
    def site_name(self) -> str | None:
        """What the page calls its site, as it writes it; None where it does not say, or says a sentence."""
        names = [self.meta("og:site_name"), *self._site_ld_names(), self.meta("application-name")]
        told = (" ".join(each.split()) for each in names if each)
        return next((each for each in told if len(each) <= _LONGEST_SITE_NAME), None)

    def _site_ld_names(self) -> list[str | None]:
        return [_name(each) for each in self.json_ld if _types(each) & _SITE_TYPES]

    @cached_property
    def outlet(self) -> OutletNames:
        """Every name the outlet goes by, for telling it from authors and headlines."""
        return outlet_names(self)

    def select(self, path: str) -> list[Any]:
        """Return the elements that a CSS path names, looked for once."""
        if path not in self._selected:
            self._selected[path] = list(_compiled(path)(self.tree))
        return self._selected[path]

    def drop(self, path: str | None) -> None:
        """Take out of the page what a CSS path names."""
        for element in self.tree.cssselect(path) if path else ():
            element.drop_tree()

    def said(self, path: str | None) -> list[str]:
        """Return the words of each element that a CSS path names; what has none is left out."""
        found = (" ".join(each.itertext()) for each in self.select(path)) if path else ()
        return [each for each in found if each.strip()]

    @cached_property
    def is_huge(self) -> bool:
        """Whether the page is larger than any of news, and is read in a cheaper way."""
        return (
            len(self._elements) > _MANY_ELEMENTS
            or len(self.blocks) > _MANY_BLOCKS
            or sum(len(each.text) for each in self.blocks) > _MANY_LETTERS
        )

    @cached_property
    def cards(self) -> dict[Any, list[Any]]:
        """The boxes around headlines of other articles."""
        return cards(self.tree)


@lru_cache(maxsize=1_000)
def _compiled(path: str) -> Any:
    return CSSSelector(path, translator="html")


def stated_links(thing: dict[str, Any]) -> Iterator[str]:
    """Yield the addresses that a JSON-LD object gives for what it describes."""
    for name in ("url", "@id", "mainEntityOfPage"):
        link = thing.get(name)
        link = link.get("@id") if isinstance(link, dict) else link
        if isinstance(link, str):
            yield link


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


_LONGEST_SITE_NAME = 60
_SITE_TYPES = {"WebSite", "Organization", "NewsMediaOrganization"}


def parse(body: bytes, *, url: str | None = None, charset: str | None = None) -> Page:
    """Return the page in a response body; charset is what the HTTP header said.

    Raises Unextractable when there is no HTML in it.
    """
    text, encoding = decode(body, charset=charset)
    if text.count("<") > _MOST_TAGS:
        raise Unextractable(f"More than {_MOST_TAGS} tags at {url}")
    # Without comments: frameworks put them between words of one sentence.
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    # One class for all: lxml.html looks its classes up in Python, at every step through the tree.
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=html.HtmlElement))
    try:
        source = text.replace("\x00", "").encode()
        tree = html.document_fromstring(source, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise Unextractable(f"No HTML at {url}: {error}") from error
    if is_suspect(source) and mend_tree(tree):
        encoding += " repaired"
    return Page(
        tree=tree,
        url=url,
        encoding=encoding,
        size=len(body),
        cut=_ends_early(text),
        _elements=list(tree.iter()),
        _source=source,
    )


def _ends_early(text: str) -> bool:
    """Return whether a page stops before its end: nothing closes it, and elements are left open."""
    if _END.search(text, max(0, len(text) - _USUAL_END)) or _END.search(text):
        return False
    slashes = [match.group(1) for match in _PAIRS.finditer(text)]
    return slashes.count("") > slashes.count("/")


def _lenient(text: str) -> Any:
    """Return JSON that may hold raw line breaks, comments or trailing commas; None if hopeless."""
    text = re.sub(r"^\s*(<!--|//<!\[CDATA\[)|(-->|//\]\]>)\s*$", "", text).strip().rstrip(";")
    for attempt in (text, re.sub(r",(\s*[}\]])", r"\1", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _objects(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for each in value[:200]:
            yield from _objects(each, depth)
    elif isinstance(value, dict) and depth < 4:
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement"):
            yield from _objects(value.get(key), depth + 1)


def _types(thing: dict[str, Any]) -> set[str]:
    kinds = thing.get("@type")
    return {str(each) for each in (kinds if isinstance(kinds, list) else [kinds]) if each}


def is_article(thing: dict[str, Any]) -> bool:
    """Return whether a JSON-LD object describes an article."""
    return any(ARTICLE_TYPES.search(kind) for kind in _types(thing))


def ld_types(page: Page) -> set[str]:
    """Return every @type that the page's JSON-LD names."""
    return {kind for each in page.json_ld for kind in _types(each)}


def _name(thing: Any) -> str | None:
    if isinstance(thing, list):
        thing = thing[0] if thing else None
    name = thing.get("name") if isinstance(thing, dict) else None
    return clean_line(name) if isinstance(name, str) else None

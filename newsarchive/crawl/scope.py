"""Which addresses a crawl follows, and what each is expected to be before it is seen."""

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit, urlunsplit

from newsarchive.crawl.listings import page_number
from newsarchive.crawl.opt_out import OptOut
from newsarchive.extract.addresses import site

_FILES = re.compile(
    r"\.(jpe?g|png|gif|webp|svg|ico|pdf|docx?|xlsx?|pptx?|zip|rar|7z|gz|mp[34]|m4a|avi|mov|webm|css|js|"
    r"json|xml|rss|atom|apk|exe|woff2?|ttf)$",
    re.IGNORECASE,
)
# Twins of pages for telephones say so in front of the path; with a host of their own they are
# known by that.
_NEVER = re.compile(
    r"^/(m|mob|mobile|wap|amp|lite|pda)/|/(wp-(admin|login|json|content|includes)|xmlrpc|cdn-cgi|feed|rss|print(er)?|printable|login|"
    r"logout|signin|signup|register|cart|search|axtar\w*|poisk|ara|api|ajax|embed|trackback|share)"
    r"(/|$|[.?])|[?&](print|share|replytocom|comments?|cmt|s|q|search|query|action|amp|output|format|version)=|"
    r"[?&](amp|print)(&|$)",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"/(tags?|teq|teqler|etiket|topics?|authors?|muellif|users?|profile|calendar|kalendar|archives?|"
    r"arxiv|date|time|attachment)(/|$|\.)|^/\d{4}(/\d{1,2}){0,2}/?$|"
    r"[?&](date|day|month|year|tarix|calendar|sort|order|filter|view|tag|author|attachment_id)=",
    re.IGNORECASE,
)

# Lists, and pages about the outlet: a pattern that takes any words as a headline's would hold them.
_LISTS = re.compile(
    r"/(tags?|teq|teqler|etiket|authors?|muellif|categor(y|ies)|kateqoriya|page|search|feed|rss|print|login)(/|$)|"
    r"/page-?\d+/?$|^/([a-z]{2}/)?(about(-us)?|contacts?(-us)?|privacy(-policy)?|terms(-of-use|-and-conditions)?|donate|"
    r"subscribe|newsletters?|advertis\w*|our-team|elaqe|haqqimizda|haqqinda|reklam|redaksiya|o-nas|kontakty|reklama)/?$"
)


@dataclass(frozen=True)
class Scope:
    """The rules of one source: its sites, its article pattern, and what it skips.

    home is its home page; aliases are other hosts that serve the same pages (mirrors, old domains),
    each without www and, where a mirror shares its host, with the path it begins at. The pattern
    sees an address as the outlet's own host has it.
    """

    sites: frozenset[str]
    pattern: re.Pattern[str] | None = None
    skip: tuple[re.Pattern[str], ...] = ()
    opt_out: OptOut = field(default_factory=OptOut)
    home: str = ""
    aliases: tuple[str, ...] = ()

    def holds(self, url: str) -> bool:
        """Return whether an address belongs to the source, and may be asked."""
        if self.opt_out.holds(url):
            return False
        if self._match(url):
            return True
        here = site(self.at_home(url))
        return any(here == each or here.endswith(f".{each}") for each in self.sites)

    def expected(self, url: str) -> str | None:
        """Return what an address is expected to be: article, page or other; None is not followed.

        With an article pattern only articles are followed. other is what could go on without end
        (tags, authors, calendars): a few of them are looked at, last.
        """
        if not self.holds(url) or any(each.search(url) for each in self.skip):
            return None
        if self.pattern:
            return "article" if self._match(url) else None
        return _by_looks(url)

    def beyond(self, url: str) -> bool:
        """Return whether nothing but the article pattern keeps a page of the outlet's own host aside.

        It is one by its looks: no file, no list, no tag, no page about the outlet.
        """
        if self.pattern is None or self._match(url) or any(each.search(url) for each in self.skip):
            return False
        there = self.at_home(url)
        own = site(there) in self.sites and not self.opt_out.holds(url)
        return own and _by_looks(there) == "page" and not _LISTS.search(urlsplit(there).path)

    def at_home(self, url: str) -> str:
        """Return an address as the outlet's own host has it, where it is on another name of that."""
        own, parts = urlsplit(self.home), urlsplit(url)
        if (parts.scheme, parts.netloc) == (own.scheme, own.netloc):
            return url
        place = site(url) + parts.path
        for alias in (site(self.home), *self.aliases):
            if place.startswith(f"{alias}/"):
                path = place.removeprefix(alias)
                return urlunsplit((own.scheme, own.netloc, path, parts.query, ""))
        return url

    def identity(self, *urls: str) -> str:
        """Return what is one for all addresses of an article, of which some are given.

        It is the outlet's own number (behind the edition, where the pattern names one: editions may
        number their articles alike); else the first address, as the outlet's own host has it.
        """
        groups = (match.groupdict() for match in map(self._match, urls) if match)
        numbered = next((each for each in groups if each.get("id")), None)
        if numbered is None:
            there = self.at_home(self.own(urls[0]))
            # A feed may have the slash at the end that a page's canonical address has not.
            return there.rstrip("/") if self._match(urls[0]) and "?" not in there else there
        return "/".join(filter(None, (numbered.get("edition"), numbered["id"])))

    def own(self, url: str) -> str:
        """Return an article's address without parameters that say nothing about which it is.

        Where it is an article by its path alone, what follows is whence a reader came, or a view of it.
        """
        bare = _bare(url)
        return bare if bare and not self._matches(url) and self._matches(bare) else url

    def _match(self, url: str) -> re.Match[str] | None:
        bare = _bare(url)
        return self._matches(url) or (self._matches(bare) if bare else None)

    def _matches(self, url: str) -> re.Match[str] | None:
        there = self.at_home(url)
        if not self.pattern or _LISTS.search(urlsplit(there).path):
            return None
        return self.pattern.search(there)


def _by_looks(url: str) -> str | None:
    """Return what any site's address may be: page, or other; None is not followed."""
    parts = urlsplit(url)
    target = f"{parts.path}?{parts.query}" if parts.query else parts.path
    if _FILES.search(parts.path) or _NEVER.search(target):
        return None
    if _ASIDE.search(target):
        return "other"
    return None if page_number(url) else "page"


def _bare(url: str) -> str | None:
    """Return an address without its query; None where it has none, or that makes it another page."""
    parts = urlsplit(url)
    target = f"{parts.path}?{parts.query}"
    if not parts.query or _NEVER.search(target) or _ASIDE.search(target) or page_number(url):
        return None
    return urlunsplit((parts.scheme, parts.netloc, parts.path, "", ""))

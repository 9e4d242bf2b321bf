"""Which addresses a crawl follows, and what each is expected to be before it is seen."""

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

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
    r"(/|$|\.)|[?&](print|share|replytocom|comments?|cmt|s|q|search|query|action|amp|output|format|version)=|"
    r"[?&](amp|print)(&|$)",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"/(tags?|teq|teqler|etiket|topics?|authors?|muellif|users?|profile|calendar|kalendar|archives?|"
    r"arxiv|date|time|attachment)(/|$|\.)|^/\d{4}(/\d{1,2}){0,2}/?$|"
    r"[?&](date|day|month|year|tarix|calendar|sort|order|filter|view|tag|author|attachment_id)=",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Scope:
    """The rules of one source: its sites, its article pattern, and what it skips."""

    sites: frozenset[str]
    pattern: re.Pattern[str] | None = None
    skip: tuple[re.Pattern[str], ...] = ()
    opt_out: OptOut = field(default_factory=OptOut)

    def holds(self, url: str) -> bool:
        """Return whether an address belongs to the source, and may be asked."""
        if self.opt_out.holds(url):
            return False
        if self.pattern and self.pattern.search(url):
            return True
        here = site(url)
        return any(here == each or here.endswith(f".{each}") for each in self.sites)

    def expected(self, url: str) -> str | None:
        """Return what an address is expected to be: article, page or other; None is not followed.

        With an article pattern only articles are followed. other is what could go on without end
        (tags, authors, calendars): a few of them are looked at, last.
        """
        if not self.holds(url) or any(each.search(url) for each in self.skip):
            return None
        if self.pattern:
            return "article" if self.pattern.search(url) else None
        parts = urlsplit(url)
        target = f"{parts.path}?{parts.query}" if parts.query else parts.path
        if _FILES.search(parts.path) or _NEVER.search(target):
            return None
        if _ASIDE.search(target):
            return "other"
        return None if page_number(url) else "page"

    def identity(self, url: str) -> str | None:
        """Return the outlet's own name of an article: what its pattern calls id in the address.

        Behind what it calls edition, where editions count each for themselves: ru/4411 is not 4411.
        """
        match = self.pattern.search(url) if self.pattern else None
        named = match.groupdict() if match else {}
        number, edition = named.get("id"), named.get("edition")
        return f"{edition}/{number}" if number and edition else number

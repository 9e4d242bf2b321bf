"""What a crawl does where a source lists its articles no more: it looks as if it knew no more than the address."""

import logging
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from heapq import nlargest
from typing import Any, TypeVar

from scrapy import Request

from newsarchive.analyse.forms import form, forms, is_telling
from newsarchive.archive.dried import dried, fallen, listed_count
from newsarchive.archive.pages import Page
from newsarchive.archive.store import Archive
from newsarchive.archive.visits import Visit
from newsarchive.article import Article
from newsarchive.crawl.agenda import Agenda
from newsarchive.crawl.discovery import Everything
from newsarchive.crawl.sameness import SAME_ARTICLE, likeness
from newsarchive.crawl.walk import Walk
from newsarchive.extract import PageReading
from newsarchive.extract.feed import Entry

T = TypeVar("T")

logger = logging.getLogger(__name__)

# So many addresses that article_pattern does not take are looked at in one run, a few at a time.
_MOST_LOOKS, _AT_ONCE = 100, 10
# A form of address that shows no article gets so many looks, and one more for each that it showed.
_LOOKS = 8
# What so many addresses have in common is a form.
_FORM = 3
# A place says no more than this of what the pattern does not take: a sitemap may hold all there ever was.
_MOST_NOTED = 200
# Of these anything may be one: they say nothing.
_ANYTHING = ("/…", "/…/")
# The pattern is out of date where addresses beyond it are so many times those that it takes.
_TIMES = 4


class Rescue:
    """Generic discovery, once in a run, where feeds, sitemaps or listings have dried up.

    A source whose discovery is generic has no other: of that it is only said. Where what is listed
    is not what the article pattern takes, pages of the outlet's own host are looked at without it:
    those that are articles beyond doubt are kept, and the new form of address is told.
    """

    def __init__(self, spider: Any, agenda: Agenda, walk: Walk) -> None:
        self._spider = spider
        self._run = spider.run
        self._agenda = agenda
        self._walk = walk
        self._is_over = False
        # Its discovery is generic anyway: there is nothing else to try, but something to say.
        self._is_generic = any(isinstance(each, Everything) for each in spider.discover)
        self._listed_before = self._shown = 0
        self.found_nothing = False
        self.places: dict[str, str] = {}
        # What was listed beyond the pattern: pages by address, and which of them a feed announced.
        self._noted: dict[str, Page] = {}
        self._announced: set[str] = set()
        self._displaced: set[str] = set()
        self._looks: Counter[str] = Counter()
        self._found: dict[str, str] = {}
        self._before: str | None = None

    def note(self, place: str, entries: Sequence[Entry]) -> None:
        """Note what a feed or sitemap lists that only the article pattern keeps aside."""
        aside = self._aside(place, entries, [each.url for each in entries])
        newest = nlargest(
            _MOST_NOTED, aside, key=lambda each: each.published or each.modified or ""
        )
        for each in newest:
            url = self._spider.scope.own(each.url)
            self._noted.setdefault(url, Page(url, "page", stated_at=each.published))
            if each.published:
                self._announced.add(url)

    def note_links(self, place: str, reading: PageReading) -> None:
        """Note what a listing shows outside its navigation that only the article pattern keeps aside."""
        links = [each.url for each in reading.anchors if not each.navigation]
        for url in self._aside(place, links, links)[:_MOST_NOTED]:
            self._noted.setdefault(url, Page(url, "page"))

    def _aside(self, place: str, listed: Sequence[T], urls: Sequence[str]) -> list[T]:
        """Return what a place lists beyond the pattern, if what the pattern takes is hardly anything beside it."""
        scope = self._spider.scope
        found = [each for each, url in zip(listed, urls, strict=True) if scope.beyond(url)]
        taken = sum(scope.expected(url) == "article" for url in urls)
        if len(found) < max(_FORM, _TIMES * taken):
            return []
        self._displaced.add(place)
        return found

    def noted(self) -> str:
        """Return the forms of what was listed beyond the pattern, with counts and examples."""
        return forms(each.url for each in self._promising())

    def requests(self, front: PageReading | None) -> list[Request]:
        """Return what is asked when all else has been; front is the home page, if it was read."""
        if not self._is_over:
            self._is_over = True
            found = self._discovery(front)
            if found:
                return found
        return self._beyond() if self.places else []

    def _discovery(self, front: PageReading | None) -> list[Request]:
        """Return the requests of generic discovery, where places have dried up."""
        self.places = dict(self._dried())
        if not self.places:
            return []
        self._listed_before = listed_count(self._run.archive, self._run.logbook.run_id)
        for url, said in self.places.items():
            logger.warning("%s %s, though it listed articles before", url, said)
        self._spider.crawler.stats.inc_value("newsarchive/dried_up", len(self.places))
        if self._is_generic:
            return []
        origin = Everything(self._spider.home)
        found = self._agenda.seeds([origin])
        if not found and front is not None:
            return self._walk.offers(origin, front)
        return found or self._agenda.seeds([*origin.usual_feeds(), *origin.usual_sitemaps()])

    def _dried(self) -> list[tuple[str, str]]:
        run = self._run
        found = []
        for place in (page for each in self._spider.discover for page in each.pages()):
            look = (run.archive, run.logbook.source, run.logbook.run_id, place.kind, place.url)
            said = dried(*look) or (fallen(*look) if place.url in self._displaced else None)
            found += [(place.url, said)] if said else []
        return found

    # Beyond the article pattern

    def _beyond(self) -> list[Request]:
        """Return requests for the next few pages that may be articles under another form of address."""
        promising = self._promising()
        taken = listed_count(self._run.archive, self._run.logbook.run_id, sitemaps=False)
        room = self._agenda.room()
        most = min(_AT_ONCE, _MOST_LOOKS - self._looks.total(), _AT_ONCE if room is None else room)
        if most < 1 or len(promising) < _TIMES * taken:
            return []
        chosen = self._worth_a_look(promising, most)
        self._looks.update(form(each.url) for each in chosen)
        self._run.ledger.discover(chosen, at=datetime.now(UTC), origin=self._spider.home, due=False)
        claimed = (self._run.ledger.claim_one(each.url) for each in chosen)
        return self._agenda.looks([each for each in claimed if each])

    def _promising(self) -> list[Page]:
        """Return what was noted and may be an article by its address, what feeds announced first."""
        common = Counter(form(each) for each in self._noted)
        return [
            self._noted[url]
            for url in sorted(self._noted, key=lambda each: each not in self._announced)
            if url in self._announced
            or is_telling(url)
            or (common[form(url)] >= _FORM and form(url) not in _ANYTHING)
        ]

    def _worth_a_look(self, pages: Iterable[Page], most: int) -> list[Page]:
        """Return pages nobody has looked at yet, as far as looks at their form are worth it."""
        ledger, scope = self._run.ledger, self._spider.scope
        showed = Counter(form(each) for each in ledger.articles_at() if scope.beyond(each))
        barren = Counter(form(each) for each in ledger.others_at() if scope.beyond(each))
        chosen: list[Page] = []
        for page in pages:
            known, of = ledger.page(page.url), form(page.url)
            if known and (known.last_visit_at or known.article_id):
                continue
            # One more in each run: what held no article last year may hold them now.
            if barren[of] < _LOOKS + showed[of] or not self._looks[of]:
                barren[of] += 1
                chosen.append(page)
            if len(chosen) == most:
                break
        return chosen

    # What came of it

    def stored(self, visit: Visit) -> None:
        """Note that an article was stored; what counts is what stands beyond the pattern."""
        if visit.beyond_pattern:
            self._found[visit.url] = visit.outcome

    def settle(self) -> None:
        """Count what the run was shown, while its archive is open."""
        total = listed_count(self._run.archive, self._run.logbook.run_id)
        self._shown = total - self._listed_before
        self.found_nothing = bool(self.places) and not total and not self._found
        if self.places and self._found:
            known = self._run.ledger.articles_at()
            self._before = next((x for x in known if not self._spider.scope.beyond(x)), None)

    def summary(self) -> str:
        """Return what had dried up, and what generic discovery was shown instead."""
        places = "; ".join(f"{url} {said}" for url, said in self.places.items())
        tried = f"generic discovery was shown {self._shown} addresses of articles"
        told = "generic discovery is all there is" if self._is_generic else tried
        mend = "Mend what the spider discovers"
        if self._found:
            told, mend = f"{told}; {self._moved()}", "Mend article_pattern"
        return f"{places}, though it listed articles before: {told}. {mend}"

    def _moved(self) -> str:
        """Return how many articles stand at another form of address, and where."""
        new = sum(outcome == "new" for outcome in self._found.values())
        before = f" (the pattern takes {self._before})" if self._before else ""
        return f"articles at addresses that article_pattern does not take{before}: {forms(self._found)}; {new} of them new"


def same_words(archive: Archive, article: Article) -> int | None:
    """Return the key of the source's article with this headline, day and text; None where none has."""
    rows = archive.articles(
        where="published_on = ? and source = ? and title = ?",
        parameters=[article.published_on, article.source, article.title],
    )
    alike = (each.id for each in rows if likeness(each.text, article.text) >= SAME_ARTICLE)
    return next(alike, None)

"""Whether two pages are one: an article and what its address shows now, or a page and the front page."""

import re

from newsarchive.article import Article
from newsarchive.extract import PageReading
from newsarchive.language.folding import fold

# Two texts that share this much of their words are one article under another address.
SAME_ARTICLE = 0.6
# Two texts of one outlet share turns of phrase; what is taken wrongly is only asked twice.
_HARDLY_ANYTHING = 0.3
_SAME_LINKS = 0.8
_SAME_WORDS = 0.5

Runs = set[tuple[str, ...]]


def likeness(one: str, other: str) -> float:
    """Return the share of three-word runs that the shorter of two texts has in the longer."""
    sets = [_runs(one), _runs(other)]
    return len(sets[0] & sets[1]) / max(1, min(len(each) for each in sets))


def replaced(known: Article, found: Article) -> bool:
    """Return whether hardly anything of an article is left: another headline, and other words."""
    return known.title != found.title and likeness(known.text, found.text) < _HARDLY_ANYTHING


def same_page(one: PageReading, other: PageReading) -> bool:
    """Return whether two readings are of one page under two addresses, give or take its boxes.

    Headline, links and text must all agree: a front page may bear the headline of its first article.
    """
    links = [{each.url for each in reading.anchors} for reading in (one, other)]
    words = [_runs(reading.article.text) for reading in (one, other)]
    return (
        one.article.title == other.article.title
        and _share(*links) >= _SAME_LINKS
        and _share(*words) >= _SAME_WORDS
    )


def _share(one: set[str] | Runs, other: set[str] | Runs) -> float:
    """Return how much two sets have in common, of all that is in either."""
    return len(one & other) / len(one | other) if one or other else 1.0


def _runs(text: str) -> Runs:
    words = re.findall(r"\w+", fold(text))
    return {tuple(words[n : n + 3]) for n in range(max(1, len(words) - 2))}

"""Finds in a text whom it credits: APA-ya istinadən, передает Day.Az, Azernews reports, citing Trend."""

from dataclasses import dataclass

from newsarchive.analyse.cited_names import Cited, cited_with_ending
from newsarchive.language.credit_names import Knows
from newsarchive.language.crediting import Credit, credits

# Credits stand near the head or the end; a page of 5 MB is no article.
_MOST_LETTERS = 100_000


@dataclass(frozen=True)
class Citation:
    """A credit: its words, whom they name, who that is, and where in the text it begins."""

    phrase: str
    cited_name: str
    cited: Cited
    position: int


def citations(text: str, knows: Knows[Cited] = cited_with_ending) -> tuple[Citation, ...]:
    """Return whom a text credits, in the order of the text; each place once."""
    shown = text[:_MOST_LETTERS]
    return tuple(_citation(shown, each) for each in credits(shown, knows))


def _citation(text: str, each: Credit[Cited]) -> Citation:
    meant = each.known or Cited(each.name, None, "media" if each.is_outlet else "other")
    return Citation(text[each.start : each.end].strip(), each.name, meant, each.start)

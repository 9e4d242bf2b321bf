"""What an alarm is, and every kind of alarm there is."""

from dataclasses import dataclass

# The names are promised: dashboards and scripts rely on them.
ALARMS = {
    "silent": "No run has ended well within the source's usual interval.",
    "blocked": "The outlet refuses us: most visits of the last runs met a block page.",
    "refused": "Most visits of the last runs were not made: robots.txt or the guard forbids them.",
    "failing": "Most visits of the last runs failed.",
    "few_articles": "Far fewer new articles than usual at this time of the week.",
    "unrecognised": "Pages that used to be articles are read as something else.",
    "same_article": "Many addresses lead to one and the same text.",
    "mass_changes": "Known articles have changed all at once: the layout has, not the news.",
    "coverage": "A column that used to be filled is empty.",
    "text_length": "Texts are suddenly much shorter or longer.",
    "language": "Texts are in a language that the source did not use.",
    "letters": "Letters of texts are lost: the encoding of pages is read wrongly, or broken at the outlet.",
    "title": "Headlines are the outlet's name, or the same for many articles.",
    "dates": "Dates are those of the fetch or of the last change, all equal, or from another place.",
    "repeated_lines": "Lines are repeated across articles, or are headlines of other articles.",
    "not_prose": "Texts consist of lines that are no sentences: navigation or lists of links.",
    "doubtful_text": "Texts begin in mid-sentence, lack words of links, repeat paragraphs, or come from JSON-LD.",
    "fallback": "A source's own selector finds nothing on its pages any more: the layout has changed.",
    "disagreement": "Two extractors disagree about the text of many articles: it may lack a part or hold too much.",
    "feed_gap": "A feed showed only addresses that were new: articles in between may be missed.",
    "feed_window": "A feed turns over faster than it is read.",
    "dried_up": "Feeds, sitemaps or listings list no articles any more, so that a run went by generic discovery.",
    "feed_lost": "A feed or sitemap that used to be read no longer is.",
}


@dataclass(frozen=True)
class Alarm:
    """Something that is wrong with a source: what was seen, what is usual, what to look at."""

    name: str
    source: str
    seen: str
    usual: str
    look_at: str
    column: str | None = None

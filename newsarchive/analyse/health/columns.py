"""Signs of columns that are empty, of texts of another size, of foreign languages, of wrong dates."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

from newsarchive.analyse.health.sample import Block, Sample, Sighting
from newsarchive.analyse.health.sign import Marks, Sign, each
from newsarchive.analyse.health.statistics import quantile
from newsarchive.article import WARNINGS
from newsarchive.extract.characters import unreadable

_COLUMNS = {
    "title": "have no headline",
    "text": "have no text",
    "published_on": "have no date",
    "published_at": "have no time of day",
    "authors": "name no author",
    "language": "are in no known language",
    "section": "have no section",
    "summary": "have no summary",
    "tags": "have no tags",
    "images": "have no image",
    "completeness": "are not whole",
}
_AT_ONCE = timedelta(minutes=1)
_RARE = 0.02


def column_signs(sample: Sample) -> Iterator[Sign]:
    """Yield the signs that columns carry, compared with the source's own past."""
    for name, words in _COLUMNS.items():
        yield Sign("coverage", words, _lacking(name), name)
    yield from _length_signs(sample)
    languages = _usual(article.language for article in sample.usual)
    yield Sign(
        "language",
        f"are in another language than {', '.join(sorted(languages)) or 'usual'}",
        each(lambda article: bool(article.language) and article.language not in languages),
        "language",
    )
    yield Sign(
        "letters",
        "have lost letters (U+FFFD, or ? amid the letters of a word)",
        each(lambda article: unreadable(f"{article.headline}\n{article.text}") > 0),
        "text",
    )
    for name, meaning in WARNINGS.items():
        # It is the alarm dried_up that tells of addresses.
        if name == "address":
            continue
        yield Sign("doubtful_text", f"have a text that {meaning}", _warned(name), "warnings")
    yield from _date_signs(sample)


def _lacking(name: str) -> Marks:
    return each(lambda article: name in article.missing)


def _warned(name: str) -> Marks:
    return each(lambda article: name in article.warnings)


def _usual(values: Iterator[str | None]) -> frozenset[str]:
    """Return the values that are not rare."""
    counted = Counter(values)
    least = _RARE * counted.total()
    return frozenset(value for value, count in counted.items() if value and count > least)


def _length_signs(sample: Sample) -> Iterator[Sign]:
    words = [article.words for article in sample.usual]
    short, long = 0.8 * quantile(words, 0.05), 1.25 * quantile(words, 0.95)
    shorter = each(lambda article: article.words < short)
    longer = each(lambda article: article.words > long)
    yield Sign("text_length", f"have fewer than {short:.0f} words", shorter, "text")
    yield Sign("text_length", f"have more than {long:.0f} words", longer, "text")


def _date_signs(sample: Sample) -> Iterator[Sign]:
    places = _usual(article.date_place for article in sample.usual)
    column = "published_at"
    yield Sign("dates", "are dated after we first saw them", each(_is_later), column)
    yield Sign("dates", "are dated at the moment of their last change", each(_is_change), column)
    yield Sign("dates", "are dated at the moment of the fetch", each(_is_fetch), column)
    yield Sign("dates", "share their date to the second with others", _same_moment, column)
    yield Sign("dates", "share one day, though found on several", _same_day, "published_on")
    yield Sign(
        "dates",
        "have their date from another place of the page",
        each(lambda article: article.date_place is not None and article.date_place not in places),
        "published_evidence",
    )


def _is_later(article: Sighting) -> bool:
    at = article.published_at
    return at is not None and at > article.first_seen_at + _AT_ONCE


def _is_change(article: Sighting) -> bool:
    return article.published_at is not None and article.published_at == article.modified_at


def _is_fetch(article: Sighting) -> bool:
    at = article.published_at
    return at is not None and abs(at - article.first_seen_at) <= _AT_ONCE


def _same_moment(block: Block) -> list[bool]:
    counted = Counter(article.published_at for article in block)
    return [bool(article.published_at) and counted[article.published_at] > 1 for article in block]


def _same_day(block: Block) -> list[bool]:
    found = {article.first_seen_at.date() for article in block}
    stated = {article.published_on for article in block}
    return [len(stated) == 1 and None not in stated and len(found) > 2] * len(block)

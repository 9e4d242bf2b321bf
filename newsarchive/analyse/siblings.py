"""Derives the table siblings: one story of one outlet in several languages."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from newsarchive.analyse.sibling_likeness import (
    Likeness,
    Name,
    Story,
    figures,
    likeness,
    names,
    own_number,
    picture,
)
from newsarchive.archive import Archive
from newsarchive.archive.derivations import Change
from newsarchive.archive.siblings import (
    SiblingRow,
    StoryRow,
    forget_siblings,
    replace_siblings,
    replace_story,
)

# A translation is published on the same day or the next.
_REACH = timedelta(days=1)
_LEAST = 0.45
_MOST_LETTERS = 20_000
_STATED = Likeness(1.0, ("stated",))

_ARTICLE = """
select id, source, url, identity, language, published_at, published_on, images, translations,
    coalesce(title, '') || char(10) || substr(text, 1, ?) as words
from articles where id = ?
"""
_NAMES = """
select spelling, key
from name_mentions join name_keys using (spelling_id)
join name_spellings on name_spellings.id = name_mentions.spelling_id
where article_id = ? order by spelling, reading
"""
_NEAR = """
select article_id, features from sibling_stories
where source = ? and published_on between ? and ? and language <> ? and article_id <> ?
"""
# Each names the other, or is named by it.
_STATED_HERE = """
select id from articles where source = ? and id <> ? and url in (select value from json_each(?))
"""
_STATED_THERE = """
select articles.id from sibling_stories join articles on articles.id = article_id
where sibling_stories.source = ? and sibling_stories.published_on between ? and ?
    and translations <> '[]' and exists (
        select 1 from json_each(translations) as each where each.value = ?)
"""


@dataclass(frozen=True)
class Siblings:
    """Compares each article with those of the same outlet in other languages, of the days around it."""

    name: str = "siblings"
    version: int = 2

    def derive(self, archive: Archive, found: Sequence[Change]) -> None:
        """Replace the siblings of the articles that changed; without language or day they have none."""
        for article_id in sorted({each.article_id for each in found}):
            row = next(iter(archive.database.query(_ARTICLE, [_MOST_LETTERS, article_id])), None)
            if row and row["language"] and row["published_on"]:
                replace_siblings(archive, article_id, list(_siblings(archive, row)))

    def forget(self, archive: Archive) -> None:
        """Delete all rows."""
        forget_siblings(archive)


SIBLINGS = Siblings()

_OF = """
select other_id as id, other.language, score, reasons, other.published_at, other.published_on,
    other.title, other.url
from siblings join articles as other on other.id = other_id
where article_id = ? order by score desc, other_id
"""


def siblings_of(archive: Archive, article_id: int) -> list[dict[str, Any]]:
    """Return the siblings of an article, the most alike first."""
    return list(archive.database.query(_OF, [article_id]))


def _siblings(archive: Archive, row: dict[str, Any]) -> Iterator[SiblingRow]:
    features = _features(archive, row)
    story = StoryRow(row["id"], row["source"], row["language"], row["published_on"], features)
    replace_story(archive, story)
    day = date.fromisoformat(row["published_on"])
    days = [(day - _REACH).isoformat(), (day + _REACH).isoformat()]
    stated = _stated(archive, row, days)
    for other_id in stated:
        yield SiblingRow(row["id"], other_id, _STATED.score, " ".join(_STATED.reasons))
    one = _story(features)
    near = [row["source"], *days, row["language"], row["id"]]
    for other in archive.database.query(_NEAR, near):
        found = likeness(one, _story(other["features"]))
        if found.score >= _LEAST and other["article_id"] not in stated:
            yield SiblingRow(row["id"], other["article_id"], found.score, " ".join(found.reasons))


def _stated(archive: Archive, row: dict[str, Any], days: list[str]) -> set[int]:
    here = [row["source"], row["id"], row["translations"]]
    there = [row["source"], *days, row["url"]]
    queries = ((_STATED_HERE, here), (_STATED_THERE, there))
    return {
        each["id"] for query, values in queries for each in archive.database.query(query, values)
    } - {row["id"]}


def _features(archive: Archive, row: dict[str, Any]) -> str:
    """Return what is kept to compare an article with others, as JSON."""
    spellings: dict[str, list[str]] = {}
    for each in archive.database.query(_NAMES, [row["id"]]):
        spellings.setdefault(each["spelling"], []).append(each["key"])
    pictures = {picture(each["url"]) for each in json.loads(row["images"])} - {None}
    return json.dumps(
        {
            "at": row["published_at"],
            "names": [[each.weight, *sorted(each.keys)] for each in names(spellings)],
            "figures": sorted(figures(row["words"], row["language"])),
            "images": sorted(str(each) for each in pictures),
            "number": own_number(row["identity"]),
        },
        ensure_ascii=False,
    )


def _story(features: str) -> Story:
    told = json.loads(features)
    at = datetime.fromisoformat(told["at"]) if told["at"] else None
    figures_, images = frozenset(told["figures"]), frozenset(told["images"])
    named = tuple(Name(frozenset(keys), weight) for weight, *keys in told["names"])
    return Story(at, named, figures_, images, told["number"])

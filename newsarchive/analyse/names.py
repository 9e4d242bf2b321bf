"""Finds every spelling of a name that the archive has, in any language, and the articles with them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from newsarchive.archive import Archive
from newsarchive.language.folding import fold
from newsarchive.language.mentions import without_titles
from newsarchive.language.names import (
    LEVELS,
    Level,
    initialled,
    level,
    name_keys,
    other_forms,
    sought,
)

# SQLite takes so many values in one statement, whatever it was compiled with.
_AT_ONCE = 900


class NoName(Exception):
    """What is asked for has no letter."""


@dataclass(frozen=True)
class Spelling:
    """A spelling that was found, how near it is to what was asked, and where it stands."""

    id: int
    spelling: str
    level: Level
    articles_count: int = 0
    mentions_count: int = 0
    languages: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class NamedArticle:
    """An article that mentions a name, and in which spelling."""

    id: int
    source: str
    url: str
    language: str | None
    published_on: str | None
    title: str | None
    spelling: str
    level: Level
    count: int


def spellings(archive: Archive, name: str) -> list[Spelling]:
    """Return the spellings of a name, the nearest first, then the commonest; raises NoName.

    Where no article has one: what it may be a form of, or the name without its titles.
    """
    wanted = " ".join(name.split())
    if not name_keys(wanted):
        raise NoName(f"There is no name in {name!r}.")
    for look in (_near, _forms, _untitled):
        counted = (_counted(archive, each) for each in look(archive, wanted))
        if found := [each for each in counted if each.articles_count]:
            return sorted(found, key=lambda each: (LEVELS.index(each.level), -each.articles_count))
    return []


def _near(archive: Archive, name: str) -> list[Spelling]:
    rows = [*_with_keys(archive, name), *_with_full_name(archive, name)]
    near = ((row, level(name, row["spelling"])) for row in rows)
    found = {row["id"]: Spelling(row["id"], row["spelling"], each) for row, each in near if each}
    return [*found.values()]


def _forms(archive: Archive, name: str) -> list[Spelling]:
    rows = _with_other_forms(archive, name)
    return [Spelling(row["id"], row["spelling"], "form") for row in rows]


def _untitled(archive: Archive, name: str) -> list[Spelling]:
    bare = without_titles(name)
    if bare == name or not name_keys(bare):
        return []
    return [replace(each, level="form") for each in _near(archive, bare) or _forms(archive, bare)]


def _with_keys(archive: Archive, name: str) -> Iterator[dict[str, Any]]:
    keys = sought(name)
    yield from archive.database.query(
        "select id, spelling from name_spellings where folded = ? union"
        " select id, spelling from name_keys join name_spellings on id = spelling_id"
        f" where key in ({', '.join('?' * len(keys))})",
        [fold(name), *keys],
    )


def _with_full_name(archive: Archive, name: str) -> Iterator[dict[str, Any]]:
    """Yield spellings with a given name where the name asked for has an initial: C.Bayramov."""
    asked = initialled(name)
    if asked is None:
        return
    letter, family = asked
    following = chr(ord(letter) + 1)
    yield from archive.database.query(
        "select id, spelling from name_keys join name_spellings on id = spelling_id where"
        " (key >= ? and key < ? and key like '% ' || ?) or (key >= ? and key < ?)",
        [letter, following, family, f"{family} {letter}", f"{family} {following}"],
    )


def _with_other_forms(archive: Archive, name: str) -> Iterator[dict[str, Any]]:
    """Yield spellings that may be forms of what the name asked for may be a form of: Putinlə, Путина."""
    keys = other_forms(name)
    yield from archive.database.query(
        "select distinct id, spelling from name_keys join name_spellings on id = spelling_id"
        f" where key in ({', '.join('?' * len(keys))})",
        keys,
    )


def articles(archive: Archive, found: Sequence[Spelling], *, limit: int = 20) -> list[NamedArticle]:
    """Return the newest articles with a spelling, each once, with the nearest of its spellings."""
    ranked = {each.id: n for n, each in enumerate(found)}
    chosen = [*ranked][:_AT_ONCE]
    rows = archive.database.query(
        "select articles.id, source, url, language, published_on, title, spelling_id, count"
        " from articles join name_mentions on article_id = articles.id"
        f" where spelling_id in ({', '.join('?' * len(chosen))}) and articles.id in ("
        " select distinct article_id from name_mentions"
        f" join articles on articles.id = article_id where spelling_id in ({', '.join('?' * len(chosen))})"
        " order by published_on desc, article_id desc limit ?)"
        " order by published_on desc, articles.id desc",
        [*chosen, *chosen, limit],
    )
    best: dict[int, dict[str, Any]] = {}
    for row in rows:
        known = best.setdefault(row["id"], row)
        if ranked[row["spelling_id"]] < ranked[known["spelling_id"]]:
            best[row["id"]] = row
    return [_named(row, found[ranked[row.pop("spelling_id")]]) for row in best.values()]


def _named(row: dict[str, Any], nearest: Spelling) -> NamedArticle:
    return NamedArticle(**row, spelling=nearest.spelling, level=nearest.level)


def _counted(archive: Archive, each: Spelling) -> Spelling:
    rows = list(
        archive.database.query(
            "select coalesce(language, '?') as language, count(*) as articles, sum(count) as mentions"
            " from name_mentions join articles on articles.id = article_id"
            " where spelling_id = ? group by language order by articles desc",
            [each.id],
        )
    )
    return Spelling(
        each.id,
        each.spelling,
        each.level,
        sum(row["articles"] for row in rows),
        sum(row["mentions"] for row in rows),
        {row["language"]: row["articles"] for row in rows},
    )

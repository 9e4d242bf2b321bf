"""Turns articles into rows of SQLite and rows back into articles."""

import json
from dataclasses import asdict, fields
from datetime import UTC, date, datetime
from typing import Any, get_args
from urllib.parse import urlsplit

from newsarchive.article import ArchivedArticle, Article, Evidence, Image, Lookalike

# A column of several values is a JSON array; what one of them is stands in its type.
_JSON = {
    each.name: get_args(each.type)[0]
    for each in fields(Article)
    if "meaning" in each.metadata and each.default == ()
}
_MOMENTS = {"published_at", "modified_at", "first_seen_at", "last_seen_at", "last_changed_at"}


def moment(value: datetime) -> str:
    """Return an instant as the archive writes it: UTC, ISO 8601, to the second."""
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def article_row(article: Article) -> dict[str, Any]:
    """Return the columns that extraction fills, ready for SQLite."""
    row = {
        each.name: _cell(each.name, getattr(article, each.name))
        for each in fields(Article)
        if "meaning" in each.metadata
    }
    return row | {"word_count": article.word_count, "content_hash": article.content_hash}


def link_rows(article: Article) -> list[tuple[str, str, str]]:
    """Return address, words and host (without www) of each link in an article's text."""
    return [
        (each.url, each.text, (urlsplit(each.url).hostname or "").removeprefix("www."))
        for each in article.links
    ]


def _cell(name: str, value: Any) -> Any:
    if name in _JSON:
        return json.dumps([_plain(each) for each in value], ensure_ascii=False)
    if isinstance(value, datetime):
        return moment(value)
    return value.isoformat() if isinstance(value, date) else value


def _plain(value: Any) -> Any:
    if isinstance(value, Image | Lookalike):
        return asdict(value)
    if isinstance(value, Evidence):
        return {key: each for key, each in asdict(value).items() if each is not False}
    return value


def archived_article(row: dict[str, Any]) -> ArchivedArticle:
    """Return the article a row of the table articles holds."""
    known = {each.name for each in fields(ArchivedArticle)}
    return ArchivedArticle(**{k: _value(k, v) for k, v in row.items() if k in known})


def _value(name: str, cell: Any) -> Any:
    if name in _JSON:
        kind = _JSON[name]
        return tuple(kind(**each) if isinstance(each, dict) else each for each in json.loads(cell))
    if cell is None:
        return None
    if name in _MOMENTS:
        return datetime.fromisoformat(cell)
    return date.fromisoformat(cell) if name == "published_on" else cell

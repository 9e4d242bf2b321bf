"""Reads sibling_stories.toml: invented articles of one agency in three languages, and the story of each."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

from newsarchive import Article

STORIES = Path(__file__).with_suffix(".toml")
_BAKU = timezone(timedelta(hours=4))


@dataclass(frozen=True)
class Told:
    """An article, and the story that it tells."""

    story: str
    article: Article


def stories(path: Path = STORIES) -> Iterator[Told]:
    """Yield every article of the file."""
    for each in tomllib.loads(path.read_text(encoding="utf-8"))["article"]:
        at = datetime.fromisoformat(each["at"]).replace(tzinfo=_BAKU)
        article = Article(
            source="agency",
            url=f"https://agency.example{each['path']}",
            title=each["title"],
            text=each["text"].strip(),
            language=each["language"],
            published_at=at,
            published_on=at.date(),
        )
        yield Told(each["story"], article)


def pairs(told: list[Told]) -> set[tuple[str, str]]:
    """Return the addresses of each two articles that tell one story in two languages, both ways round."""
    return {
        (one.article.url or "", two.article.url or "")
        for one in told
        for two in told
        if one.story == two.story and one.article.language != two.article.language
    }

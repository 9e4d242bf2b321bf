"""Compares the rows of an archive with what the site truly published."""

import unicodedata
from datetime import UTC, datetime

from sites.scoring import fault, minute

from .archive import Row, Shot
from .seen import Exam, name_of
from .world import Role

F1 = 0.98
MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\u202d\u202e"))


def missing(exam: Exam, shot: Shot, edition: int) -> list[str]:
    """Return articles that are not there."""
    lost = [role for role in exam.site.world.standing(edition) if not exam.found(shot, role)]
    return [name_of(role) for role in lost]


def doubled(exam: Exam, shot: Shot) -> list[str]:
    """Return articles that have more than one row."""
    several = [(role, exam.found(shot, role)) for role in exam.site.world.roles]
    return [f"{name_of(role)}: {len(rows)} rows" for role, rows in several if len(rows) > 1]


def strangers(exam: Exam, shot: Shot) -> list[str]:
    """Return rows that are no article of the site, twins among them."""
    known = {url for role in exam.site.world.roles for url in exam.site.urls(role)}
    return [f"{row['url']} | {row['title']}" for row in shot.articles if row["url"] not in known]


def poor(pairs: list[tuple[Role, Row]], edition: int) -> list[str]:
    """Return texts that lost or gained words."""
    wrong = []
    for role, row in pairs:
        story = role.at(edition) or role.story
        judged = fault(row["url"], story.text, row["text"] or "")
        if judged.f1 < F1:
            wrong.append(f"{name_of(role)}: {judged.f1:.3f} -[{judged.lost}] +[{judged.leaked}]")
    return wrong


def plain(title: str | None) -> str:
    """Return a title without marks of direction."""
    return unicodedata.normalize("NFC", title or "").translate(MARKS).strip()


def untitled(pairs: list[tuple[Role, Row]], edition: int) -> list[str]:
    """Return titles that are not the headline."""
    return [
        f"{name_of(role)}: {row['title']!r}"
        for role, row in pairs
        if plain(row["title"]) != plain((role.at(edition) or role.story).title)
    ]


def untimely(pairs: list[tuple[Role, Row]], edition: int) -> list[str]:
    """Return moments of publication that are not the site's."""
    wrong = []
    for role, row in pairs:
        true = minute(role.story.published_at).astimezone(UTC)
        raw = row["published_at"] or ""
        kept = raw and minute(datetime.fromisoformat(raw.replace("Z", "+00:00")))
        if kept != true:
            wrong.append(f"{name_of(role)}: {raw or None}, not {true:%Y-%m-%dT%H:%M}Z")
    return wrong


def extra_versions(
    exam: Exam, shot: Shot, pairs: list[tuple[Role, Row]], edition: int
) -> list[str]:
    """Return articles with more texts than they truly had."""
    counts = shot.edits()
    return [
        f"{name_of(role)}: {counts[row['id']]} versions{difference(shot, row)}"
        for role, row in pairs
        if counts[row["id"]] > (2 if role.edited and edition else 1)
    ]


def difference(shot: Shot, row: Row) -> str:
    """Return which words differ between the last two versions of an article."""
    had = [each for each in shot.versions if each["article_id"] == row["id"]][-2:]
    if len(had) < 2:
        return ""
    judged = fault("", f"{had[0]['title']} {had[0]['text']}", f"{had[1]['title']} {had[1]['text']}")
    return f" -[{judged.lost}] +[{judged.leaked}]"


def early(shot: Shot) -> list[str]:
    """Return articles that are gone."""
    return [row["url"] for row in shot.articles if row["status"] == "gone"]

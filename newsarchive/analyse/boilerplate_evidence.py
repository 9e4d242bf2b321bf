"""What the archive knows of a block that recurs: which articles carry it, and which do not."""

import json
from dataclasses import replace
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from newsarchive.archive import Archive
from newsarchive.archive.boilerplate import Recurring
from newsarchive.extract.boilerplate import FEWEST, Carrier, Recurrence, Verdict, suspected, verdict

# So many articles stand for all that carry a block, and for all that do not.
_SAMPLE = 24
# Shares are those of so many of the newest articles of a source.
_WINDOW = 2_000
_CARRIERS = """
select articles.id, title, text, authors, language from boilerplate_sightings as each
join articles on articles.id = each.article_id where each.source = ? and hash = ?
"""


class Evidence:
    """The newest articles of a source, by which its recurring blocks are judged.

    recurring are the hashes of all of them. Texts are only read for a block that may be boilerplate.
    """

    def __init__(self, archive: Archive, source: str, recurring: frozenset[str]) -> None:
        self._archive = archive
        self._source = source
        self._recurring = recurring

    def verdict(self, block: Recurring) -> Verdict:
        """Return what a block is found to be."""
        few = self._carriers(block, FEWEST)
        languages = [row["language"] for row in few]
        language = max(languages, key=languages.count, default=None)
        known = self._known(block)
        found = self._recurrence(block, few, language, known)
        if not suspected(found):
            return verdict(found)
        others = [row for row in self._texts if row["id"] not in known]
        alike = [row for row in others if row["language"] == language]
        return verdict(
            replace(
                found,
                carriers=tuple(map(_carrier, self._carriers(block, _SAMPLE))),
                others=tuple(map(_carrier, alike[:_SAMPLE])),
                inside=sum(block.text in row["text"] for row in others),
                recurring=self._recurring,
            )
        )

    def _recurrence(
        self,
        block: Recurring,
        carriers: list[dict[str, Any]],
        language: str | None,
        known: set[int],
    ) -> Recurrence:
        every = [key for key, each in self._newest.items() if each == language]
        first = min((row["id"] for row in carriers), default=0)
        since = sum(key >= first for key in every)
        return Recurrence(
            place=block.place,
            text=block.text,
            count=sum(key in known for key in every),
            # A block that is new today stands on all articles since: some of before count, too.
            total=max(since, min(20, len(every)), 1),
            carriers=tuple(map(_carrier, carriers)),
            host=self._host,
        )

    def _carriers(self, block: Recurring, count: int) -> list[dict[str, Any]]:
        """Return the first and the newest articles that carry a block."""
        found: dict[int, dict[str, Any]] = {}
        for order in ("", "desc"):
            query = f"{_CARRIERS} order by article_id {order} limit {(count + 1) // 2}"
            rows = self._archive.database.query(query, [block.source, block.hash])
            found |= {row["id"]: row for row in rows}
        return list(found.values())

    def _known(self, block: Recurring) -> set[int]:
        """Return which of the newest articles carry a block."""
        rows = self._archive.database.execute(
            "select article_id from boilerplate_sightings"
            " where source = ? and hash = ? and article_id >= ?",
            [block.source, block.hash, min(self._newest, default=0)],
        )
        return {row[0] for row in rows}

    @cached_property
    def _newest(self) -> dict[int, str | None]:
        """The languages of the newest articles by id."""
        rows = self._archive.database.execute(
            "select id, language from articles where source = ? order by id desc limit ?",
            [self._source, _WINDOW],
        )
        return dict(rows.fetchall())

    @cached_property
    def _texts(self) -> list[dict[str, Any]]:
        query = "select id, title, text, authors, language from articles where id = ?"
        return [row for key in self._newest for row in self._archive.database.query(query, [key])]

    @cached_property
    def _host(self) -> str | None:
        query = "select homepage from sources where name = ?"
        rows = self._archive.database.query(query, [self._source])
        home = next((row["homepage"] for row in rows), None)
        return (urlsplit(home or "").hostname or "").removeprefix("www.") or None


def _carrier(row: dict[str, Any]) -> Carrier:
    return Carrier(row["title"] or "", row["text"], tuple(json.loads(row["authors"])))

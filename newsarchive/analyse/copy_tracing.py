"""Answers who had a text first, and who has it too: the copies of one article, and its cluster."""

from dataclasses import dataclass
from typing import Any

from newsarchive.archive import Archive


@dataclass(frozen=True)
class Copy:
    """An article with what it has in common with the one that was asked about.

    kind is None where only other copies lie between the two; shared is the share of its own words.
    claimed_at is an instant in UTC, or a day in Baku where no time is stated; None: no date at all.
    """

    article_id: int
    source: str
    claimed_at: str | None
    first_seen_at: str
    kind: str | None
    similarity: float | None
    shared: float | None
    title: str | None
    url: str


@dataclass(frozen=True)
class Trace:
    """The cluster of an article in the order of claimed time, and who holds a part of its text."""

    article_id: int
    cluster_id: int | None
    cluster: tuple[Copy, ...]
    partial: tuple[Copy, ...]

    @property
    def first_claimed(self) -> Copy | None:
        """The article of the cluster with the earliest date; of one day, one that states no time is last."""
        return next((each for each in self.cluster if each.claimed_at), None)

    @property
    def first_seen(self) -> Copy | None:
        """The article of the cluster that we saw first."""
        return min(
            self.cluster, key=lambda each: (each.first_seen_at, each.article_id), default=None
        )


# As the view copy_clusters orders them.
_ORDER = (
    " order by articles.published_on is null, articles.published_on, articles.published_at is null,"
    " articles.published_at, articles.first_seen_at, articles.id"
)
_COLUMNS = (
    "select articles.id as article_id, articles.source,"
    " coalesce(articles.published_at, articles.published_on) as claimed_at, articles.first_seen_at,"
    " copies.kind, copies.similarity, copies.shared, articles.title, articles.url"
)
_CLUSTER = (
    f"{_COLUMNS} from copy_members join articles on articles.id = copy_members.article_id"
    " left join copies on copies.article_id = articles.id and copies.other_id = ?"
    f" where copy_members.cluster_id = ? {_ORDER}"
)
_OTHERS = (
    f"{_COLUMNS} from copies as mine join articles on articles.id = mine.other_id"
    " join copies on copies.article_id = mine.other_id and copies.other_id = mine.article_id"
    f" where mine.article_id = ? and mine.kind = 'partial' {_ORDER}"
)


def trace(archive: Archive, article_id: int) -> Trace:
    """Return the copies of an article; an article without any has none in its trace."""
    query = "select cluster_id from copy_members where article_id = ?"
    row = archive.database.execute(query, [article_id]).fetchone()
    cluster = _copies(archive, _CLUSTER, [article_id, row[0]]) if row else ()
    inside = {each.article_id for each in cluster}
    others = _copies(archive, _OTHERS, [article_id])
    partial = tuple(each for each in others if each.article_id not in inside)
    return Trace(article_id, row[0] if row else None, cluster, partial)


def _copies(archive: Archive, query: str, parameters: list[Any]) -> tuple[Copy, ...]:
    return tuple(Copy(**row) for row in archive.database.query(query, parameters))

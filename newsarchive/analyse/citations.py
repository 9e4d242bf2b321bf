"""Derives the table citations: whom each article credits, in words or by a link."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from newsarchive.analyse.cited_names import Cited
from newsarchive.analyse.cited_sites import Sites, sites
from newsarchive.analyse.citing import Citation, citations
from newsarchive.archive import Archive
from newsarchive.archive.citations import CitationRow, forget_citations, replace_citations
from newsarchive.archive.derivations import Change
from newsarchive.language.folding import fold

# After an outlet has said its name, so many articles that mention it are read again at most.
_MOST_READ_AGAIN = 20_000
_NAMED = "select rowid as id from articles_fts where articles_fts match ? order by 1 desc limit ?"
_LINKED = "select distinct article_id as id from links where host = ? order by 1 desc limit ?"


@dataclass(frozen=True)
class Citations:
    """Reads the newest text of each article, and the links in it."""

    name: str = "citations"
    version: int = 3

    def derive(self, archive: Archive, found: Sequence[Change]) -> None:
        """Replace the rows of the articles that changed."""
        _derive(archive, {each.article_id for each in found})

    def forget(self, archive: Archive) -> None:
        """Delete all rows."""
        forget_citations(archive)


CITATIONS = Citations()


def recognise(archive: Archive, source: str) -> None:
    """Read again whom those articles credit that mention a source which has only now said its name.

    The caller holds a transaction. So the rows do not depend on which of two outlets is crawled first.
    """
    known = sites(archive)
    names = [each.name for each in known.names.values() if each.source == source]
    hosts = [host for host, each in known.hosts.items() if each.source == source]
    asked = [(_NAMED, _phrase(each)) for each in names] + [(_LINKED, each) for each in hosts]
    for query, value in asked:
        found = archive.database.query(query, [value, _MOST_READ_AGAIN])
        _derive(archive, {row["id"] for row in found})


def _phrase(name: str) -> str:
    """Return the match expression that finds a name in any spelling and case."""
    return 'folded : "{}"*'.format(fold(name).replace('"', " "))


def _derive(archive: Archive, ids: Iterable[int]) -> None:
    known = sites(archive)
    for article_id in sorted(ids):
        query = "select source, text from articles where id = ?"
        for row in archive.database.query(query, [article_id]):
            links = _links(archive, article_id, known)
            rows = [*_rows(row["source"], row["text"], links, known)]
            replace_citations(archive, article_id, rows)


@dataclass(frozen=True)
class _Linked:
    url: str
    text: str
    meant: Cited


def _links(archive: Archive, article_id: int, known: Sites) -> list[_Linked]:
    """Return the links that lead to sources of ours."""
    query = "select url, text, host from links where article_id = ? order by id"
    rows = archive.database.query(query, [article_id])
    found = ((row, known.host(row["host"])) for row in rows)
    return [_Linked(row["url"], row["text"], meant) for row, meant in found if meant]


def _rows(own: str, text: str, links: list[_Linked], known: Sites) -> Iterator[CitationRow]:
    """Yield credits in words, with the link that carries them, then links that stand alone."""
    carried: set[_Linked] = set()
    for each in citations(text, known.knows):
        link = next((link for link in links if _carries(link, each)), None)
        carried |= {link} if link else set()
        meant = each.cited
        yield CitationRow(
            each.position,
            each.phrase,
            each.cited_name,
            meant.name,
            meant.source,
            meant.kind,
            link.url if link else None,
            meant.source == own,
        )
    for link in dict.fromkeys(links):
        if link not in carried and link.meant.source != own:
            at = text.find(link.text) if link.text else -1
            yield CitationRow(
                at if at >= 0 else None,
                link.text,
                link.text,
                link.meant.name,
                link.meant.source,
                "link",
                link.url,
                False,
            )


def _carries(link: _Linked, each: Citation) -> bool:
    named = each.cited_name in link.text or (link.text and link.text in each.phrase)
    return link.meant.source == each.cited.source and bool(named)

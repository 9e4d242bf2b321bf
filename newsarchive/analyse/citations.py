"""Derives the table citations: whom each article credits, in words or by a link."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsarchive.analyse.cited_names import Cited, cited_host
from newsarchive.analyse.citing import Citation, citations
from newsarchive.archive import Archive
from newsarchive.archive.citations import CitationRow, forget_citations, replace_citations
from newsarchive.archive.derivations import Change


@dataclass(frozen=True)
class Citations:
    """Reads the newest text of each article, and the links in it."""

    name: str = "citations"
    version: int = 3

    def derive(self, archive: Archive, found: Sequence[Change]) -> None:
        """Replace the rows of the articles that changed."""
        for article_id in sorted({each.article_id for each in found}):
            query = "select source, text from articles where id = ?"
            for row in archive.database.query(query, [article_id]):
                links = _links(archive, article_id)
                rows = [*_rows(row["source"], row["text"], links)]
                replace_citations(archive, article_id, rows)

    def forget(self, archive: Archive) -> None:
        """Delete all rows."""
        forget_citations(archive)


CITATIONS = Citations()


@dataclass(frozen=True)
class _Linked:
    url: str
    text: str
    meant: Cited


def _links(archive: Archive, article_id: int) -> list[_Linked]:
    """Return the links that lead to sources of ours."""
    query = "select url, text, host from links where article_id = ? order by id"
    rows = archive.database.query(query, [article_id])
    found = ((row, cited_host(row["host"])) for row in rows)
    return [_Linked(row["url"], row["text"], meant) for row, meant in found if meant]


def _rows(own: str, text: str, links: list[_Linked]) -> Iterator[CitationRow]:
    """Yield credits in words, with the link that carries them, then links that stand alone."""
    carried: set[_Linked] = set()
    for each in citations(text):
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

"""Compares the rows of an article with what its captures say, column by column."""

from collections.abc import Iterable, Iterator
from typing import Any

from newsarchive.analyse.verification_captures import Difference, difference
from newsarchive.analyse.verification_rows import Row, Subject
from newsarchive.archive.rows import article_row, link_rows
from newsarchive.article import Article
from newsarchive.extract.addresses import address

# Which address is kept, and for whom it was fetched, is the archive's to say: see kept().
_NOT_EXTRACTED = {"source", "url", "extractor"}


def extraction(subject: Subject, reading: Article) -> list[Difference]:
    """Return the cells of an article's row, and its links, that are not what was read."""
    row, found = subject.article, article_row(reading)
    differ = [
        difference(name, row[name], found[name])
        for name in found
        if name not in _NOT_EXTRACTED and row[name] != found[name]
    ]
    links = tuple(link_rows(reading))
    if links != subject.links:
        differ.append(difference("links", str(subject.links), str(links)))
    return differ


def version_extraction(row: Row, reading: Article) -> list[Difference]:
    """Return the cells of a version that are not what was read."""
    found = article_row(reading)
    return [
        difference(name, row[name], found[name])
        for name in ("title", "text", "content_hash")
        if row[name] != found[name]
    ]


def kept(subject: Subject, readings: Iterable[Article]) -> Iterator[Difference]:
    """Yield the cells of an article's row that the rest of the archive contradicts.

    Whatever read it, its hash and count are those of its text, its text is its newest version's,
    its address and identity are known of its pages, and its moments are those of its versions.
    """
    row, versions = subject.article, subject.versions
    yield from own_hash(row)
    words = Article(text=row["text"]).word_count
    if row["word_count"] != words:
        yield difference("word_count", row["word_count"], words)
    yield from _names(subject, list(readings))
    if not versions:
        yield difference("versions", "none", "at least one")
        return
    newest = versions[-1]
    if newest["content_hash"] != row["content_hash"]:
        yield difference("versions.content_hash", newest["content_hash"], row["content_hash"])
    published = [each for each in versions if each["cause"] == "publisher"] or versions
    moments = {
        "first_seen_at": versions[0]["seen_from_at"],
        "last_changed_at": published[-1]["seen_from_at"],
        "last_seen_at": max(each["seen_until_at"] for each in versions),
    }
    for name, found in moments.items():
        if row[name] != found:
            yield difference(name, row[name], found)


def _names(subject: Subject, readings: list[Article]) -> Iterator[Difference]:
    """Yield source, address and identity where nothing else in the archive knows them."""
    row, claims = subject.article, subject.claims
    own = claims.get(row["capture_id"])
    if own and own.row["run_source"] not in (None, row["source"]):
        yield difference("source", row["source"], own.row["run_source"])
    asked = {each.page.url for each in claims.values()}
    known = asked | {address(each) for each in asked} | {each.url for each in readings}
    known |= {url for url, _ in subject.addresses}
    if readings and row["url"] not in known:
        yield difference("url", row["url"], " or ".join(sorted(filter(None, known))))
    names = known | {row["url"]} | {identity for _, identity in subject.addresses}
    if readings and row["identity"] not in names:
        yield difference("identity", row["identity"], row["url"])


def version_kept(subject: Subject, row: Row, number: int) -> Iterator[Difference]:
    """Yield the cells of a version that the rest of the archive contradicts."""
    yield from own_hash(row)
    if row["number"] != number:
        yield difference("number", row["number"], number)
    claim = subject.claims.get(row["capture_id"])
    if claim and row["seen_from_at"] != claim.page.fetched_at:
        yield difference("seen_from_at", row["seen_from_at"], claim.page.fetched_at)
    if row["seen_until_at"] < row["seen_from_at"]:
        yield difference("seen_until_at", row["seen_until_at"], row["seen_from_at"])


def own_hash(row: dict[str, Any]) -> Iterator[Difference]:
    """Yield the hash of a row that is not the one of its own title and text."""
    found = Article(title=row["title"], text=row["text"]).content_hash
    if row["content_hash"] != found:
        yield difference("content_hash", row["content_hash"], found)

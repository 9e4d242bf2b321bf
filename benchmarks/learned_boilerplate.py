"""What learning boilerplate does to real pages: F1 of texts before and after, by host.

python benchmarks/learned_boilerplate.py CORPORA

CORPORA is a folder of collections, each with gold.jsonl.gz (id, url, text) and html/ID.html.gz. Hosts
with three pages and more are learned from; F1 is that of 4-word shingles (scrapinghub's definition).
"""

import argparse
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from extracting.corpus import corpora
from extracting.measures import match

from newsarchive.analyse.boilerplate import current, learn
from newsarchive.archive import Archive
from newsarchive.archive.boilerplate import recurring
from newsarchive.article import Article
from newsarchive.extract import Unextractable, read_page


@dataclass(frozen=True)
class Labelled:
    """A page with the text that a person says is its article."""

    url: str
    body: bytes
    gold: str

    def read(self, hashes: frozenset[str] = frozenset()) -> Article:
        """Return what is read under a set of boilerplate."""
        return read_page(self.body, url=self.url, boilerplate=hashes).article


def pages(folder: Path) -> dict[str, list[Labelled]]:
    """Return the labelled pages of each host that has three and more."""
    found: dict[str, list[Labelled]] = defaultdict(list)
    for corpus in corpora([folder]):
        for row in corpus.rows:
            host = (urlsplit(row.get("url") or "").hostname or "").removeprefix("www.")
            if host and row.get("text"):
                found[host].append(Labelled(row["url"], corpus.page(row), row["text"]))
    return {host: each for host, each in found.items() if len(each) >= 3}


def changed(host: str, known: list[Labelled], archive: Archive) -> Iterator[tuple[float, float]]:
    """Learn from a host's pages; yield F1 before and after of each text that changes."""
    readable = []
    for number, each in enumerate(known):
        try:
            article = each.read()
        except Unextractable:
            continue
        archive.save(replace(article, source=host, url=f"{each.url}#{number}"))
        readable.append((each, article))
    learn(archive, host)
    for block in recurring(archive, host):
        print(f"{host}  {block.place}  {block.articles_count}  {block.rule}  {block.text[:100]}")
    hashes = current(archive, host)
    for each, before in readable if hashes else ():
        after = each.read(hashes)
        if after.text != before.text:
            yield match(each.gold, before.text).f1, match(each.gold, after.text).f1


def main() -> None:
    """Print every block that recurs, what was decided of it, and the gain or loss."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpora", type=Path)
    hosts = pages(parser.parse_args().corpora)
    with tempfile.TemporaryDirectory() as folder, Archive(Path(folder) / "news.db") as archive:
        scores = [each for host in hosts for each in changed(host, hosts[host], archive)]
    count = sum(map(len, hosts.values()))
    print(f"{len(hosts)} hosts, {count} pages, {len(scores)} texts changed")
    if scores:
        before, after = (sum(each) / len(scores) for each in zip(*scores, strict=True))
        worse = sum(after < before for before, after in scores)
        print(f"F1 of these: {before:.4f} before, {after:.4f} after; {worse} worse")


if __name__ == "__main__":
    main()

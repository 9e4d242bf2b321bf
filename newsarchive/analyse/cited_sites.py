"""Whom a name means among the outlets of an archive that have no spider of their own."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from newsarchive.analyse.cited_names import Cited, bare, cited_host, cited_with_ending, key_of
from newsarchive.analyse.spiders import declared
from newsarchive.archive import Archive
from newsarchive.language.mentions import is_place

# Sites call themselves News and Xəbər too: no text that says so means them.
_COMMON = frozenset(key_of(each) for each in ("Xəbər", "Xəbərlər", "News", "Новости", "Home"))
_SHORTEST = 4


@dataclass(frozen=True)
class Sites:
    """The outlets that were crawled by their address alone, by their name and by their host."""

    names: Mapping[str, Cited]
    hosts: Mapping[str, Cited]

    def knows(self, name: str) -> tuple[Cited, str] | None:
        """Return whom a name means and the ending it was found without, a source with a spider first."""
        return cited_with_ending(name) or bare(name, self.names)

    def host(self, host: str) -> Cited | None:
        """Return the source at a host."""
        return cited_host(host) or self.hosts.get(host)


def sites(archive: Archive) -> Sites:
    """Return the sources of an archive that have no spider of their own, and have said their name."""
    spiders = {each.name for each in declared()}
    query = "select name, publisher, homepage from sources where publisher is not null"
    rows = [each for each in archive.database.query(query) if each["name"] not in spiders]
    told = [
        (
            key_of(row["publisher"]),
            _host(row["homepage"]),
            Cited(row["publisher"], row["name"], "source"),
        )
        for row in rows
    ]
    keys, hosts = Counter(each[0] for each in told), Counter(each[1] for each in told)
    return Sites(
        {key: meant for key, _, meant in told if keys[key] == 1 and _is_a_name(key, meant.name)},
        {host: meant for _, host, meant in told if hosts[host] == 1 and host},
    )


def _host(homepage: str | None) -> str:
    return (urlsplit(homepage or "").hostname or "").removeprefix("www.")


def _is_a_name(key: str, name: str) -> bool:
    return len(key) >= _SHORTEST and key not in _COMMON and not is_place(name)

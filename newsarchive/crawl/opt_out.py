"""The operator's opt-out list: outlets and pages that asked not to be collected."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit


@dataclass(frozen=True)
class OptOut:
    """Hosts and address prefixes that are never asked."""

    hosts: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()

    @classmethod
    def read(cls, path: Path) -> "OptOut":
        """Return the list in a file: one host or address prefix a line, # begins a comment.

        Raises OSError where there is none: a list that is not found must not be taken for an empty
        one. Raises UnicodeDecodeError where it is not UTF-8; a byte order mark is passed over.
        """
        lines = path.read_text(encoding="utf-8-sig").splitlines()
        return cls.of(line.partition("#")[0].strip() for line in lines)

    @classmethod
    def of(cls, entries: Iterable[str]) -> "OptOut":
        """Return the list of some entries."""
        named = [each.removeprefix("*.") for each in entries if each]
        hosts = {each for each in named if not set(each) & set("/:")}
        return cls(
            frozenset(each.lower().removeprefix("www.") for each in hosts),
            tuple(_bare(each) for each in named if each not in hosts),
        )

    def holds(self, url: str) -> bool:
        """Return whether an address is on the list; a host stands for its subdomains too."""
        pieces = (urlsplit(url).hostname or "").split(".")
        hosts = {".".join(pieces[n:]) for n in range(len(pieces))}
        return bool(hosts & self.hosts) or _bare(url).startswith(self.prefixes)


def _bare(url: str) -> str:
    """Return an address without scheme and www, its host in lowercase."""
    host, slash, rest = url.partition("://")[2 if "://" in url else 0].partition("/")
    return f"{host.lower().removeprefix('www.')}{slash}{rest}"

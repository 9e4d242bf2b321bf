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
        """Return the list in a file: one host or address prefix a line, # begins a comment."""
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        return cls.of(line.partition("#")[0].strip() for line in lines)

    @classmethod
    def of(cls, entries: Iterable[str]) -> "OptOut":
        """Return the list of some entries."""
        named = [each for each in entries if each]
        return cls(
            frozenset(each.lower().removeprefix("www.") for each in named if "/" not in each),
            tuple(_bare(each) for each in named if "/" in each),
        )

    def holds(self, url: str) -> bool:
        """Return whether an address is on the list; a host stands for its subdomains too."""
        pieces = (urlsplit(url).hostname or "").split(".")
        hosts = {".".join(pieces[n:]) for n in range(len(pieces))}
        return bool(hosts & self.hosts) or _bare(url).startswith(self.prefixes)


def _bare(url: str) -> str:
    """Return an address without scheme and www."""
    return (
        url.partition("://")[2].removeprefix("www.") if "://" in url else url.removeprefix("www.")
    )

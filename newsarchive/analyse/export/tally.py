"""What an export has done so far, and what a reader of its file should know."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

_MOST_NOTES = 20


@dataclass
class Tally:
    """Counts of an export; notes name the first cells and captures that are not as they should be."""

    articles: int = 0
    records: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    def note(self, what: str, message: str) -> None:
        """Count something, and keep its message while there are few."""
        self.counts[what] += 1
        if len(self.notes) < _MOST_NOTES:
            self.notes.append(message)

    def told(self) -> Iterator[str]:
        """Yield each kind of thing that was counted, in words."""
        for what, count in self.counts.most_common():
            yield f"{count:,} {what}"

"""A statement of a date on a page, and how its literal is read with or without a clock."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from newsarchive.extract.characters import clean_line
from newsarchive.extract.date_clocks import BAKU
from newsarchive.extract.dates import Read, Told, dates_told, read_date

LONGEST_LITERAL = 200
# What two so different days of reading agree on does not depend on the day of reading.
_ANY_CLOCKS = (datetime(2040, 2, 1, 12, tzinfo=UTC), datetime(2041, 7, 16, 3, tzinfo=UTC))


@dataclass(frozen=True)
class Candidate:
    """One statement of a date; refused says why it is not the day of publication, if so.

    named: its element, its attributes or the words beside it say that it is a date of something
    published. near: it stands close to the headline.
    """

    place: str
    literal: str
    value: Read | None
    refused: str | None = None
    named: bool = False
    near: bool = True


class Reader:
    """Reads literals as of the moment of the fetch; without one only what needs none."""

    def __init__(self, now: datetime | None) -> None:
        self.now = now
        self._clocks = (now,) if now else _ANY_CLOCKS
        self._told: dict[str, list[Told]] = {}

    def whole(self, line: str) -> Read | None:
        """Return what a line says that is a date and little else."""
        value = read_date(line, now=self._clocks[0])
        for clock in self._clocks[1:] if value is not None else ():
            value = value if read_date(line, now=clock) == value else None
        return value

    def inside(self, line: str) -> list[Told]:
        """Return the dates in a line, with those that are labelled as an update's."""
        if line not in self._told:
            told = dates_told(line, now=self._clocks[0])
            for clock in self._clocks[1:] if told else ():
                again = dates_told(line, now=clock)
                told = [each for each in told if each in again]
            self._told[line] = told
        return self._told[line]

    def claims(self, place: str, literals: Iterable[Any]) -> Iterator[Candidate]:
        """Yield what the page's head says at one place."""
        for literal in literals:
            if isinstance(literal, str) and (line := clean_line(literal)):
                yield Candidate(place, line[:LONGEST_LITERAL], self.whole(line), named=True)


def day(value: Read) -> date:
    """Return the day in Baku."""
    return value.astimezone(BAKU).date() if isinstance(value, datetime) else value


def own_day(value: Read) -> date:
    """Return the day on the clock that the literal itself names."""
    return value.date() if isinstance(value, datetime) else value


def is_midnight(value: Read) -> bool:
    """Return whether an hour is only what machines write where there is none."""
    if not isinstance(value, datetime):
        return False
    clocks = (value, value.astimezone(BAKU))
    return any((each.hour, each.minute, each.second) == (0, 0, 0) for each in clocks)

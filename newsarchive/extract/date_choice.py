"""The rules that choose the day and the time of publication among all statements of a page.

The first believable statement in the order of places stands, unless others prove it wrong:

- a claim that says the moment or the day of the fetch, where what is printed is earlier;
- a claim that both the printed date and the address deny;
- a claim that is the moment of the update, where an earlier date is printed;
- a claim whose zone is wrong: it shows the very hour that is printed for Baku, as hour of UTC;
- midnight, which machines write where no hour is known.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from newsarchive.extract.date_candidates import Candidate, day, is_midnight, own_day
from newsarchive.extract.date_clocks import BAKU
from newsarchive.extract.dates import Read
from newsarchive.extract.relative_dates import grain
from newsarchive.language.folding import fold

# Clocks differ between machines; further ahead than this is a mistake.
AHEAD = timedelta(minutes=10)
_FETCH = timedelta(minutes=15)
_CACHE = timedelta(hours=1)
_EITHER_ORDER = re.compile(r"\b[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}\b")
_CLAIMS = ("json_ld", "meta")


@dataclass(frozen=True)
class Choice:
    """What was chosen; added is a reading of a candidate in another zone, where that was right."""

    value: Read | None
    candidate: Candidate | None
    added: Candidate | None = None


def choose(
    found: Sequence[Candidate], *, now: datetime | None, modified: datetime | None
) -> Choice:
    """Return the day or moment of publication, and the candidate it rests on.

    found is in the order of places, now is the fetch, modified the publisher's own claim.
    """
    believed = [each for each in found if believable(each, now)]
    printed = [each.value for each in found if each.refused == "updated"]
    updates = [each for each in (modified, *printed) if isinstance(each, datetime)]
    best = _first(believed, now, updates)
    best = best and _exact(best, believed)
    if best is None or best.value is None:
        return Choice(None, None)
    if moved := _in_bakus_zone(best, believed):
        return Choice(moved.value, moved, added=moved)
    if not isinstance(best.value, datetime) or is_midnight(best.value):
        return _timed(best, believed)
    return Choice(best.value, best)


def believable(found: Candidate, now: datetime | None) -> bool:
    """Return whether a candidate says a day of publication that is not in the future."""
    if found.refused or found.value is None:
        return False
    if now is None:
        return True
    if isinstance(found.value, datetime) and not is_midnight(found.value):
        return found.value <= now + AHEAD
    return own_day(found.value) <= (now + AHEAD).astimezone(BAKU).date()


def _first(
    believed: Sequence[Candidate], now: datetime | None, updates: Sequence[datetime]
) -> Candidate | None:
    best = next(iter(believed), None)
    if best is None or best.place == "selector":
        return best
    if not best.place.startswith(_CLAIMS):
        # A bare line may be of anything; the address is of this page.
        address = _of(believed, "url")
        if address and not best.named and _days_apart(best, address):
            return address
        return None if not best.near and _disagree(believed) else best
    others = [_of(believed, place) for place in ("visible", "url", "listing")]
    witnesses = [each for each in others if each is not None]
    denying = [each for each in witnesses if _days_apart(best, each) > 1]
    if len(denying) < len(witnesses):
        return best
    if len(denying) > 1 and all(_days_apart(denying[0], each) <= 1 for each in denying[1:]):
        return denying[0]
    if now is not None and _says_the_fetch(best, now):
        return _honest(best, denying, now, updates)
    first = next(iter(denying), None)
    if first and first.named and first.near and _is_update(best, first, updates):
        return first
    return best


def _exact(best: Candidate, believed: Sequence[Candidate]) -> Candidate:
    """Return a date that stands beside "2 months ago" and agrees with it; else what was given."""
    off = grain(fold(best.literal)) if best.place.startswith("visible") else None
    others = (each for each in believed if off and grain(fold(each.literal)) is None)
    near = (each for each in others if off and timedelta(days=_days_apart(best, each)) <= off)
    return next(near, best)


def _is_update(claim: Candidate, printed: Candidate, updates: Sequence[datetime]) -> bool:
    """Return whether a claim later than what is printed is the moment of the update."""
    value = claim.value
    if not isinstance(value, datetime) or printed.value is None:
        return False
    later = day(value) > day(printed.value)
    return later and any(abs(each - value) < timedelta(minutes=1) for each in updates)


def _disagree(believed: Sequence[Candidate]) -> bool:
    """Return whether dates far from a headline are of several days: those of a list."""
    return len({day(each.value) for each in believed if each.value}) > 1


def _of(believed: Sequence[Candidate], place: str) -> Candidate | None:
    own = [each for each in believed if each.place.startswith(place)]
    return next((each for each in own if each.named), next(iter(own), None))


def _says_the_fetch(found: Candidate, now: datetime) -> bool:
    value = found.value
    if isinstance(value, datetime) and not is_midnight(value):
        return value >= now - _CACHE or day(value) == day(now)
    return value is not None and own_day(value) >= day(now)


def _honest(
    claim: Candidate, denying: Sequence[Candidate], now: datetime, updates: Sequence[datetime]
) -> Candidate | None:
    """Return the earlier date that stands against a claim of the fetch's own moment or day.

    Without one the claim stands, unless the page was changed before it was published.
    """
    value = claim.value
    fresh = isinstance(value, datetime) and value >= now - _FETCH
    for each in denying:
        if each.value and day(each.value) < day(now) and (each.named or fresh):
            return each
    changed_before = (
        isinstance(value, datetime)
        and fresh
        and any(each < value - _CACHE for each in updates)
        and not is_midnight(value)
    )
    return None if changed_before else claim


def _in_bakus_zone(best: Candidate, believed: Sequence[Candidate]) -> Candidate | None:
    """Return a claim's hour on Baku's clock, where it was printed so and labelled UTC.

    The same holds for +04:00 and +05:00 where Baku's clock was on the other of the two. A second
    statement of the same moment in another zone proves that the zone is meant.
    """
    value = best.value
    if not best.place.startswith(_CLAIMS) or not isinstance(value, datetime):
        return None
    offset, local = value.utcoffset(), value.replace(tzinfo=BAKU)
    wrong = (timedelta(0), timedelta(hours=4), timedelta(hours=5))
    if offset not in wrong or offset == local.utcoffset() or is_midnight(value):
        return None
    if any(_confirms(each, value) for each in believed):
        return None
    if not any(_prints(each, local) for each in believed):
        return None
    return replace(best, place=f"{best.place}@baku", value=local)


def _confirms(found: Candidate, moment: datetime) -> bool:
    other = found.value
    return (
        isinstance(other, datetime)
        and abs(other - moment) < timedelta(minutes=1)
        and other.utcoffset() != moment.utcoffset()
    )


def _prints(found: Candidate, local: datetime) -> bool:
    """Return whether a page prints this hour of Baku, or its day where the zone would move it."""
    if not found.place.startswith("visible") or "@" in found.place or found.value is None:
        return False
    if isinstance(found.value, datetime):
        same = found.value.tzinfo is BAKU and abs(found.value - local) < timedelta(minutes=1)
        return same and found.value.date() == local.date()
    labelled_utc = local.replace(tzinfo=None) + timedelta(hours=4)
    return found.value == local.date() != labelled_utc.date()


def _timed(best: Candidate, believed: Sequence[Candidate]) -> Choice:
    """Return a moment of the same day where another place knows the time, else the day."""
    wanted = own_day(best.value) if best.value else None
    if best.value is not None and is_midnight(best.value) and _is_bakus_midnight(best.value):
        wanted = day(best.value)
    for each in believed:
        timed = isinstance(each.value, datetime) and not is_midnight(each.value)
        if timed and each.value is not None and day(each.value) == wanted:
            return Choice(each.value, each)
    printed = [each for each in believed if each.place.startswith("visible") and each != best]
    for each in printed:
        if isinstance(each.value, datetime) and each.value == best.value:
            return Choice(best.value, best)
    return Choice(wanted, best)


def _is_bakus_midnight(value: Read) -> bool:
    return isinstance(value, datetime) and not any(
        (value.astimezone(BAKU).hour, value.astimezone(BAKU).minute)
    )


def _days_apart(one: Candidate, other: Candidate) -> int:
    return min(abs((first - second).days) for first in _days_of(one) for second in _days_of(other))


def _days_of(found: Candidate) -> list[date]:
    """Return the day a candidate says; 06/01/2020 may be two, until another statement decides."""
    on = day(found.value) if found.value is not None else date.min
    if _EITHER_ORDER.search(found.literal) and on.day <= 12:
        return [on, on.replace(month=on.day, day=on.month)]
    return [on]

"""What a crontab means, read the way cron reads it (crontab(5)), by code of its own."""

import re
from dataclasses import dataclass

_RANGES = ((0, 59), (0, 23), (1, 31), (1, 12), (0, 7))


@dataclass(frozen=True)
class Line:
    """A command and the minutes of a week in which it starts, Sunday 0:00 being 0."""

    command: str
    minutes: frozenset[int]


def parse(text: str) -> tuple[dict[str, str], list[Line]]:
    """Return the settings and lines of a crontab; raises ValueError where cron would refuse it."""
    if not text.endswith("\n"):
        raise ValueError("the last line has no end")
    settings, lines = {}, []
    for line in text.splitlines():
        if line.startswith("#") or not line.strip():
            continue
        if found := re.fullmatch(r"(\w+)\s*=\s*(.*)", line):
            settings[found[1]] = found[2]
            continue
        *fields, command = line.split(maxsplit=5)
        if len(fields) != 5 or len(command) > 998:
            raise ValueError(line)
        lines.append(Line(_unescaped(command), _minutes(fields)))
    return settings, lines


def _unescaped(command: str) -> str:
    if re.search(r"(?<!\\)%", command):
        raise ValueError(f"cron takes the percent sign for a line break: {command}")
    return command.replace("\\%", "%")


def _minutes(fields: list[str]) -> frozenset[int]:
    minutes, hours, days, months, weekdays = (
        _values(field, *ends) for field, ends in zip(fields, _RANGES, strict=True)
    )
    if len(days) < 31 or len(months) < 12:
        raise ValueError(f"not a week like any other: {fields}")
    return frozenset(
        (day % 7) * 1440 + hour * 60 + minute
        for day in weekdays
        for hour in hours
        for minute in minutes
    )


def _values(field: str, low: int, high: int) -> set[int]:
    found = set()
    for part in field.split(","):
        span = re.fullmatch(r"(?:\*|(\d+)(?:-(\d+))?)(?:/(\d+))?", part)
        if not span or (span[3] and span[1] and not span[2]):
            raise ValueError(field)
        start = int(span[1] or low)
        end = int(span[2] or span[1] or high)
        if not low <= start <= end <= high:
            raise ValueError(field)
        found |= set(range(start, end + 1, int(span[3] or 1)))
    return found

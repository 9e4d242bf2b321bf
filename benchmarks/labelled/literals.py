"""Dates as the outlets of the region write them, by the name of the form."""

from collections.abc import Callable
from datetime import datetime

from sites.clock import local, month, weekday

SHORT_MONTHS = {
    "az": "Yan Fev Mar Apr May İyn İyl Avq Sen Okt Noy Dek",
    "ru": "янв фев мар апр мая июн июл авг сен окт ноя дек",
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
}


def short(at: datetime, language: str) -> str:
    """Return the short name of a month."""
    return SHORT_MONTHS[language].split()[local(at).month - 1]


def large(at: datetime, language: str) -> str:
    """Return the name of a month with a large first letter, as its language does it."""
    name = month(at, language)
    return ("İ" if language == "az" and name[0] == "i" else name[0].upper()) + name[1:]


def digits(pattern: str) -> Callable[[datetime, str], str]:
    """Return a form that is the same in every language."""
    return lambda at, _: local(at).strftime(pattern)


def words(pattern: str) -> Callable[[datetime, str], str]:
    """Return a form with the name of the month where the pattern says so."""

    def written(at: datetime, language: str) -> str:
        here = local(at)
        return pattern.format(
            d=here.day,
            dd=f"{here.day:02}",
            month=month(at, language),
            Month=large(at, language),
            mon=short(at, language),
            y=here.year,
            t=f"{here:%H:%M}",
            weekday=weekday(at, language),
        )

    return written


FORMS: dict[str, Callable[[datetime, str], str]] = {
    "words": words("{d} {month} {y}, {t}"),
    "words_plain": words("{d} {month} {y} {t}"),
    "words_utc": words("{d} {month} {y} {t} (UTC +04:00)"),
    "words_slash": words("{dd} {month}, {y} / {t}"),
    "large": words("{d} {Month} {y} {t}"),
    "large_comma": words("{d} {Month} {y}, {t}"),
    "short": words("{d} {mon} {y}, {t}"),
    "short_slash": words("{dd} {mon}, {y} / {t}"),
    "time_first": words("{t}, {d} {month} {y}"),
    "weekday": words("{weekday}, {d} {month} {y}, {t}"),
    "day": words("{d} {month} {y}"),
    "day_large": words("{dd} {Month} {y}"),
    "day_us": words("{Month} {d}, {y}"),
    "clock": words("{y}, {d} {Month}, {weekday}, {t}"),
    "brackets": digits("%d.%m.%Y [%H:%M]"),
    "pipe": digits("%d.%m.%Y | %H:%M"),
    "dots": digits("%d.%m.%Y %H:%M"),
    "day_dots": digits("%d.%m.%Y"),
    "year_first": digits("%Y.%m.%d / %H:%M"),
    "dashes": digits("%d-%m-%Y / %H:%M"),
    "slashes": digits("%H:%M - %d / %m / %Y"),
    "iso": digits("%Y-%m-%d %H:%M:%S"),
    "time": digits("%H:%M"),
}

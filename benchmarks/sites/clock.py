"""Dates as invented sites print them, in words and in digits."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

BAKU = ZoneInfo("Asia/Baku")

MONTHS = {
    "az": "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "en": "January February March April May June July August September October November December",
}
WEEKDAYS = {
    "az": "Bazar ertəsi,Çərşənbə axşamı,Çərşənbə,Cümə axşamı,Cümə,Şənbə,Bazar",
    "ru": "понедельник,вторник,среда,четверг,пятница,суббота,воскресенье",
    "en": "Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday",
}
AGO = {
    "az": ("{} dəqiqə əvvəl", "{} saat əvvəl", "{} gün əvvəl"),
    "ru": ("{} {} назад", "{} {} назад", "{} {} назад"),
    "en": ("{} {} ago", "{} {} ago", "{} {} ago"),
}
UNITS = {
    "ru": (
        ("минуту", "минуты", "минут"),
        ("час", "часа", "часов"),
        ("день", "дня", "дней"),
    ),
    "en": (
        ("minute", "minutes", "minutes"),
        ("hour", "hours", "hours"),
        ("day", "days", "days"),
    ),
}


def local(moment: datetime) -> datetime:
    """Return a moment as the clocks of Baku show it."""
    return moment.astimezone(BAKU)


def month(moment: datetime, language: str) -> str:
    """Return the name of the month in Baku, as it stands after a day."""
    return MONTHS[language].split()[local(moment).month - 1]


def weekday(moment: datetime, language: str) -> str:
    """Return the name of the day of the week in Baku."""
    return WEEKDAYS[language].split(",")[local(moment).weekday()]


def day_in_words(moment: datetime, language: str) -> str:
    """Return `24 noyabr 2026` or its like."""
    here = local(moment)
    if language == "en":
        return f"{month(moment, language)} {here.day}, {here.year}"
    return f"{here.day} {month(moment, language)} {here.year}"


def in_words(moment: datetime, language: str) -> str:
    """Return `24 noyabr 2026, 14:30` or its like."""
    return f"{day_in_words(moment, language)}, {local(moment):%H:%M}"


def ago(moment: datetime, now: datetime, language: str) -> str:
    """Return `3 saat əvvəl` or its like, in the largest whole unit."""
    minutes = max(1, int((now - moment).total_seconds() // 60))
    level, count = (0, minutes) if minutes < 60 else (1, minutes // 60)
    if count >= 24 and level:
        level, count = 2, count // 24
    form = AGO[language][level]
    return (
        form.format(count) if language == "az" else form.format(count, unit(count, level, language))
    )


def unit(count: int, level: int, language: str) -> str:
    """Return the word for a unit of time as it agrees with a count."""
    one, few, many = UNITS[language][level]
    if count == 1 or (language == "ru" and count % 10 == 1 and count % 100 != 11):
        return one
    return few if count % 10 in (2, 3, 4) and count % 100 not in (12, 13, 14) else many


def nearby(moment: datetime, now: datetime) -> str:
    """Return an Azerbaijani date as one CMS words it: ago, today, yesterday or in full."""
    if now - moment < timedelta(hours=3):
        return ago(moment, now, "az")
    days = (local(now).date() - local(moment).date()).days
    if days == 0:
        return f"Bu gün, {local(moment):%H:%M}"
    if days == 1:
        return f"Dünən / {local(moment):%H:%M}"
    return in_words(moment, "az")

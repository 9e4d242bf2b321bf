"""Moments as the three layouts print them, in Baku's time."""

from datetime import datetime
from zoneinfo import ZoneInfo

BAKU = ZoneInfo("Asia/Baku")

MONTHS = {
    "az": "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
    "en": "January February March April May June July August September October November December",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}
WEEKDAYS = (
    "Bazar ertəsi",
    "Çərşənbə axşamı",
    "Çərşənbə",
    "Cümə axşamı",
    "Cümə",
    "Şənbə",
    "Bazar",
)


def month(moment: datetime, language: str) -> str:
    """Return the month's name as it stands beside a day."""
    return MONTHS[language].split()[moment.astimezone(BAKU).month - 1]


def agency_stamp(moment: datetime) -> str:
    """Return a moment as the agency prints it: `21.02.2026 [19:22]`."""
    return f"{moment.astimezone(BAKU):%d.%m.%Y [%H:%M]}"


def dateline(place: str, moment: datetime) -> str:
    """Return the words an agency's text begins with: `Bakı, 21 fevral, DEMOTAC`."""
    return f"{place}, {moment.astimezone(BAKU).day} {month(moment, 'az')}, DEMOTAC"


def clock(moment: datetime) -> str:
    """Return the agency's header clock: `24 noyabr 2026, Bazar, Bakı vaxtı 17:56`."""
    local = moment.astimezone(BAKU)
    day = f"{local.day} {month(moment, 'az')} {local.year}, {WEEKDAYS[local.weekday()]}"
    return f"{day}, Bakı vaxtı {local:%H:%M}"


def russian_stamp(moment: datetime) -> str:
    """Return a moment as the Russian edition prints it: `9 ноября 2026 19:43`."""
    local = moment.astimezone(BAKU)
    return f"{local.day} {month(moment, 'ru')} {local:%Y %H:%M}"


def english_day(moment: datetime) -> str:
    """Return a date as WordPress prints it: `November 3, 2026`."""
    local = moment.astimezone(BAKU)
    return f"{month(moment, 'en')} {local.day}, {local.year}"

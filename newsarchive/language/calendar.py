"""Months, weekdays and words like today in four languages and Farsi, in the forms sites print."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from newsarchive.language.folding import fold

LANGUAGES = ("az", "ru", "en", "tr")

# One line for each month, January first; words are compared folded, so case and marks are free.
MONTH_NAMES: Mapping[str, str] = {
    "az": """
        yanvar yan yanv yanvr yanvarya јанвар январ
        fevral fev fevr fevrl fervral fevralya феврал
        mart mar март
        aprel apr aprl aprelya апрел
        may мај май
        iyun iyn iun ijun iyum iyunya ијун июн
        iyul iyl iul ijul iyulya ијул июл
        avqust avq avgust avg avqst avqus avgusta август
        sentyabr sen sent senytabr sentiyabr sentabr sentyab sentybr sentyabir sentyabrya сентјабр сентябр
        oktyabr okt oktyab oktiyabr oktabr oktybr oktyabir oktyabrya октјабр октябр
        noyabr noy noyab noyabir noybr noyarb noyabrya нојабр ноябр
        dekabr dek dekab dekabir dekbr dekabrya декабр
    """,
    "ru": """
        январь января январе янв
        февраль февраля феврале фев февр
        март марта марте мар
        апрель апреля апреле апр
        май мая мае
        июнь июня июне июн
        июль июля июле июл
        август августа августе авг авгутса
        сентябрь сентября сентябре сен сент сентябра
        октябрь октября октябре окт октябра
        ноябрь ноября ноябре ноя нояб ноябра
        декабрь декабря декабре дек декабра
    """,
    "en": """
        January Jan Janury Januray
        February Feb Febr Febuary
        March Mar
        April Apr
        May
        June Jun
        July Jul
        August Aug Augst
        September Sep Sept Septmber
        October Oct Octber
        November Nov Novmber
        December Dec Decmber
    """,
    "tr": """
        Ocak Oca
        Şubat Şub
        Mart Mar
        Nisan Nis
        Mayıs May
        Haziran Haz
        Temmuz Tem
        Ağustos Ağu Ağus
        Eylül Eyl
        Ekim Eki
        Kasım Kas
        Aralık Ara
    """,
    # Farsi first, then as Afghanistan writes them.
    "fa": """
        ژانویه جنوری
        فوریه فبروری
        مارس مارچ
        آوریل اپریل
        مه می
        ژوئن ژوین جون
        ژوئیه ژوییه جولای
        اوت آگوست اگست
        سپتامبر سپتمبر
        اکتبر اکتوبر
        نوامبر نومبر
        دسامبر دسمبر
    """,
}

# The months of the solar calendar from the day of spring on: in Farsi, in Dari, in Latin letters.
SOLAR_MONTH_NAMES = """
    فروردین حمل fərvərdin
    اردیبهشت ثور ordibeheşt ordubeheşt
    خرداد جوزا xordad
    تیر سرطان tir
    مرداد اسد mordad
    شهریور سنبله şəhrivər
    مهر میزان mehr
    آبان عقرب aban
    آذر قوس azər
    دی جدی dey
    بهمن دلو bəhmən
    اسفند حوت isfənd əsfənd
"""

# What is hung on a month's name: martın 3-ü, 3 martda, martında, Mart ayında.
ENDINGS: Mapping[str, str] = {
    "az": "ın in un ün da də dan dən a ə ı i u ü ında ində unda ündə ından indən undan ündən",
    "tr": "ın in un ün da de ta te dan den tan ten a e ı i u ü ında inde unda ünde",
}

# One line for each day, Monday first; an underscore stands for the space inside a name.
WEEKDAY_NAMES: Mapping[str, str] = {
    "az": """
        bazar_ertəsi
        çərşənbə_axşamı
        çərşənbə
        cümə_axşamı
        cümə
        şənbə
        bazar
    """,
    "ru": """
        понедельник пн пнд
        вторник вт втр
        среда среду ср срд
        четверг чт чтв
        пятница пятницу пт птн
        суббота субботу сб сбт
        воскресенье вс вск
    """,
    "en": """
        Monday Mon
        Tuesday Tue Tues
        Wednesday Wed
        Thursday Thu Thur Thurs
        Friday Fri
        Saturday Sat
        Sunday Sun
    """,
    "tr": """
        Pazartesi Pzt
        Salı Sal
        Çarşamba Çar Çrş
        Perşembe Per Prş
        Cuma Cum
        Cumartesi Cmt
        Pazar Paz
    """,
    "fa": """
        دوشنبه
        سهشنبه سه_شنبه
        چهارشنبه
        پنجشنبه پنج_شنبه
        جمعه
        شنبه
        یکشنبه یک_شنبه
    """,
}


@lru_cache(maxsize=32)
def months(languages: Sequence[str]) -> dict[str, int]:
    """Return the number of the month for every folded name the languages have for it."""
    return _numbered(MONTH_NAMES, languages, first=1)


@lru_cache(maxsize=1)
def solar_months() -> dict[str, int]:
    """Return the number of the month of the Persian solar calendar for every folded name of it."""
    return _numbered({"fa": SOLAR_MONTH_NAMES}, ("fa",), first=1)


@lru_cache(maxsize=32)
def bent_months(languages: Sequence[str]) -> dict[str, int]:
    """Return the month's number for folded full names with a case ending: martın, iyunda.

    Some are everyday words or names (Martin, maya), so they say a month only beside a year.
    """
    plain = months(languages)
    bent = {
        fold(line.split()[0] + ending): number
        for language in languages
        if language in ENDINGS
        for number, line in enumerate(_lines(MONTH_NAMES[language]), start=1)
        for ending in ENDINGS[language].split()
    }
    return {name: number for name, number in bent.items() if name not in plain}


@lru_cache(maxsize=4096)
def misspelt_month(word: str, languages: Sequence[str]) -> int | None:
    """Return the month that a folded word says with one slip of the pen, None if none or several.

    A slip is a letter too many, too few, another one or two that changed places, never the first;
    a month cut short after five letters is one, too. Names of less than six letters are too near
    to other words: match is not March, and insan no Nisan.
    """
    meant = {
        number
        for name, number in months(languages).items()
        if len(name) > 5 and word[0] == name[0] and _is_slip(word, name)
    }
    return meant.pop() if len(word) > 4 and len(meant) == 1 else None


def _is_slip(word: str, name: str) -> bool:
    if abs(len(word) - len(name)) > 1:
        return name.startswith(word)
    at = next((at for at, (one, two) in enumerate(zip(word, name, strict=False)) if one != two), 0)
    if at == 0:
        return True
    rest, wanted = word[at:], name[at:]
    swapped = rest[:2] == wanted[1::-1] and rest[2:] == wanted[2:]
    return swapped or rest[1:] == wanted[1:] or rest[1:] == wanted or rest == wanted[1:]


@lru_cache(maxsize=32)
def weekdays(languages: Sequence[str]) -> dict[str, int]:
    """Return the number of the day, Monday being 0, for every folded name of it."""
    named = _numbered(WEEKDAY_NAMES, languages, first=0)
    return {name.replace("_", " "): number for name, number in named.items()}


def _numbered(names: Mapping[str, str], languages: Sequence[str], *, first: int) -> dict[str, int]:
    """Number the lines of each language; what an earlier language says of a word stands."""
    numbered: dict[str, int] = {}
    for language in languages:
        for number, line in enumerate(_lines(names.get(language, "")), start=first):
            for name in fold(line).split():
                numbered.setdefault(name, number)
    return numbered


def _lines(block: str) -> list[str]:
    return block.strip().splitlines()


def _words(names: str) -> set[str]:
    return {fold(each.strip()) for each in names.split("|")}


# Every folded name of a month in any of the languages, with its number.
MONTHS = months(LANGUAGES)

NOW = _words("indicə|elə indi|az öncə|az əvvəl|только что|just now|right now|şimdi|az önce")
TODAY = _words("bu gün|bugün|сегодня|today")
YESTERDAY = _words("dünən|вчера|yesterday|dün")
DAY_BEFORE_YESTERDAY = _words(
    "srağagün|srağa gün|əvvəlki gün|позавчера|evvelsi gün|önceki gün|day before yesterday"
)
AGO = _words("əvvəl|öncə|qabaq|bundan əvvəl|назад|тому назад|ago|önce|evvel")
COUNTS = {
    name: number
    for number, names in enumerate(
        (
            "bir|one|a|an|один|одну|одна",
            "iki|two|два|две",
            "üç|three|три",
            "dörd|dört|four|четыре",
            "beş|five|пять",
            "altı|six|шесть",
            "yeddi|yedi|seven|семь",
            "səkkiz|sekiz|eight|восемь",
            "doqquz|dokuz|nine|девять",
            "on|ten|десять",
        ),
        start=1,
    )
    for name in _words(names)
}
HALF_HOUR = _words("yarım saat|полчаса|half an hour")

UNITS = {
    name: unit
    for unit, names in {
        "second": "saniyə|san|секунду|секунды|секунд|сек|second|seconds|sec|secs|saniye|sn",
        "minute": "dəqiqə|dəq|минуту|минуты|минут|мин|minute|minutes|min|mins|dakika|dk",
        "hour": "saat|sa|час|часа|часов|ч|hour|hours|hr|hrs|h",
        "day": "gün|день|дня|дней|дн|сутки|суток|day|days|d",
        "week": "həftə|неделю|недели|недель|нед|week|weeks|w|hafta",
        "month": "ay|месяц|месяца|месяцев|мес|month|months",
    }.items()
    for name in _words(names)
}

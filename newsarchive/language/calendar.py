"""Names of months, days and relative days in az, ru, en and tr, as sites print them."""

from newsarchive.language.folding import fold

_MONTHS = {
    1: "yanvar yan январь января янв january jan ocak oca",
    2: "fevral fev февраль февраля фев february feb şubat şub",
    3: "mart mar март марта мар march",
    4: "aprel apr апрель апреля апр april nisan nis",
    5: "may мая май mayıs",
    6: "iyun iyn июнь июня июн june jun haziran haz iyum",
    7: "iyul iyl июль июля июл july jul temmuz tem",
    8: "avqust avq avgust avg август августа авг august aug ağustos ağu",
    9: "sentyabr sen sent senytabr сентябрь сентября сен сент september sep sept eylül eyl",
    10: "oktyabr okt oktyab октябрь октября окт october oct ekim eki",
    11: "noyabr noy ноябрь ноября ноя нояб november nov kasım kas",
    12: "dekabr dek декабрь декабря дек december dec aralık ara",
}
MONTHS = {fold(name): number for number, names in _MONTHS.items() for name in names.split()}
TODAY = {fold(each) for each in ("bu gün", "bugün", "сегодня", "today")}
YESTERDAY = {fold(each) for each in ("dünən", "вчера", "yesterday", "dün")}
AGO = {fold(each) for each in ("əvvəl", "qabaq", "назад", "ago", "önce", "evvel")}
UNITS = {
    fold(name): unit
    for unit, names in {
        "minutes": "dəqiqə dəq minute minutes min mins минут минуту минуты мин dakika dk",
        "hours": "saat hour hours h час часа часов ч",
        "days": "gün day days день дня дней",
        "weeks": "həftə week weeks неделю недели недель hafta",
        "seconds": "saniyə second seconds sec секунд секунды секунду saniye",
    }.items()
    for name in names.split()
}
ONE = {fold(each) for each in ("bir", "one", "an", "a", "один", "одну")}
NOW = {fold(each) for each in ("indicə", "just now", "только что", "az önce", "az əvvəl")}

"""Words that stand where a rubric does and are none: home, all news, front page, dates."""

import re
from functools import lru_cache

from newsarchive.language.calendar import LANGUAGES, bent_months, months, weekdays
from newsarchive.language.folding import fold

HOME = re.compile(
    r"(?:home(?: page)?|main(?: page)?|ana s[eə]hif[eə]|[eə]sas(?: s[eə]hif[eə])?|ba[sş] s[eə]hif[eə]|главная(?: страница)?|"
    r"на главную|ana sayfa|anasayfa|başlanğıc|start|startseite|начало|you are here|вы здесь|buradasınız)",
    re.IGNORECASE,
)
# Compared folded.
_NO_SECTION = re.compile(
    r"uncategori[sz]ed|без (?:рубрики|категории)|kateqoriyasiz|genel|default|index|root|"
    r"(?:article|post|page|story|newsarticle|blog ?post|item|content|single)s?|"
    r"(?:(?:son|butun|en son|axirinci|yeni|diger|gunun) )?(?:xeber(?:ler)?(?:i)?|haberler)|"
    r"xeber(?:ler)? (?:lenti|arxivi)|lent|xeber|haber|"
    r"(?:(?:все|последние|свежие|другие|главные) )?новости(?: дня)?|лента(?: новостей)?|новость|"
    r"(?:(?:all|latest|last|breaking|top|recent|more|other) )?news(?: ?feed)?|"
    r"(?:arxiv|архив|archives?|arsiv)|"
    r"manset|slayd(?:er)?|slide(?:r|show)?|слайд(?:ер)?|featured|one cixan(?:lar)?|top|tops|esas xeber(?:ler)?|"
    r"(?:(?:butun )?bolmeler|kateqoriya(?:lar)?|категори[яи]|рубрик[аи]|category|categories|sections?|menu|меню|menyu)|"
    r"(?:share|paylas|поделиться|sign in|log ?in|daxil ol|back(?: to .*)?|geri|назад|subscribe|sitemap|read more|view (?:all|more).*|all (?:articles|stories|posts)|.* edition|войти|вход)|"
    r"(?:afp|dpa|ap|reuters|aktueller artikel|current article|posted by .*)|"
    r"(?:headlines|stories|recommended|trending(?: news)?)|"
    r"(?:tags?|teq(?:ler)?|теги?|search|axtaris|поиск)|"
    r"#.*|[\W\d_]*"
)
_NEWS = re.compile(r"news|xeber(?:ler)?|новости|haberler|nachrichten")
_WORD = re.compile(r"[^\W_]+")
_OF_DATES = frozenset(("il", "ci", "cu", "года", "год", "г", "of", "th", "st", "nd", "rd"))
_LANGUAGES = frozenset(
    fold(each)
    for each in "az aze azərbaycan azərbaycanca ru rus русский en eng english tr türkçe fa فارسی de fr ar العربية".split()
)


@lru_cache(maxsize=4_096)
def is_no_section(line: str) -> bool:
    """Return whether a line is the home page's, all news together, or a box of the front page."""
    return bool(HOME.fullmatch(line) or _NO_SECTION.fullmatch(fold(line).strip(" .:>»/")))


def is_news(line: str) -> bool:
    """Return whether a line says News and nothing else: with features and opinions a rubric, too."""
    return _NEWS.fullmatch(fold(line)) is not None


@lru_cache(maxsize=4_096)
def is_date(line: str) -> bool:
    """Return whether a line has only words of dates: crumbs of an archive by days."""
    known = months(LANGUAGES).keys() | bent_months(LANGUAGES).keys() | _weekday_words() | _OF_DATES
    return all(each.isdecimal() or each in known for each in _WORD.findall(fold(line)))


def is_language(line: str) -> bool:
    """Return whether a line is the name of an edition's language."""
    return fold(line) in _LANGUAGES


@lru_cache(maxsize=1)
def _weekday_words() -> frozenset[str]:
    return frozenset(" ".join(weekdays(LANGUAGES)).split())

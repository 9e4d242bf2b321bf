"""Names of persons, told from titles of office, organisations, accounts and dates."""

import re
from collections.abc import Iterator

from newsarchive.extract.characters import clean_line

_LONGEST = 60
_MOST_WORDS = 5
_MOST_ACCOUNTS = 3
_LONGEST_BYLINE = 2_000

# What stands before a name in a byline; the second kind only counts with a colon or dash.
PREFIX = re.compile(
    r"^\W*(?:(?:(?:(?:written|posted|published|reported|reporting|words|story|article|text|report|analysis|opinion|"
    r"eingestellt|erstellt|artikel|geschrieben|verfasst)\s)?(?:by|von)|(?:posted|published)\son\s(?=[^\n]{0,20}\d)[^\n|]{4,40}?\sby|(?:photos?\sand\s(?:story|text|words)|(?:story|text|words)\sand\sphotos?)\sby|par|por|af|av|door|(?:view |see )?all posts by|"
    r"author|authors|autor(?:in)?(?:/autor)?|автор(?:ы|\s+статьи|\s+материала)?|"
    r"müəllif(?:lər)?(?:i)?|muellif|yazar|yazan|yazdı|yazıb|hazırla(?:dı|yan|yıb)|"
    r"подготовил[аи]?|беседовал[аи]?|(?:интервью|беседу) (?:взял|в[её]л|пров[её]л)[аи]?|müsahibəni (?:apardı|aparan|hazırladı|götürdü)|специально для \w+)\b\s*[:\-–—|]?"
    r"|(?:text|story|words|reporter|correspondent|writer|текст|корреспондент|журналист|обозреватель|"
    r"mətn|müxbir|jurnalist|söhbətləşdi|müsahibə)\s*[:–—-])\s*",
    re.IGNORECASE,
)
# A degree is part of the name as it is printed, and no second author.
_DEGREE = r"(?:V?MD|M\.D\.|D?V?M|Ph\.?D\.?|MSc?|M\.S\.|MA|MPH|MBA|BSc?|BA|BSN|RN|RDN?|LDN?|LVT|CDN|CPA|CFP®?|Esq\.?|DO|DDS|DACVB|F[A-Z]{3})"
_DEGREES = re.compile(rf"(?:,?\s+{_DEGREE}\*?)+\s*$")
_BETWEEN = re.compile(
    rf"(?!,\s+{_DEGREE}\*?(?:[,;*]|\s*$))"
    r"\s*[,;|•·\n]+\s*(?:(?:and|və|и|und|et|ve)\s+)?|\s*/\s*(?=[^\W\d_a-z])|\s+&\s+|\s+(?:and|və|ve|и|und|et|og|och|y)\s+"
)
_AFTER = re.compile(r"\s*(?:\([^)]*\)?|\[[^\]]*\]?|[-–—|]\s.*|\s@\S+|\S+@\S+.*|\*+|\sin\s.*)\s*$")
_DATE = re.compile(
    r"(?<=[^\W\d_])(?:January|February|March|April|May|June|July|August|September|October|November|December|Dec|"
    r"Updated|Published|Posted).*$|\s+(?:on\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d.*$|\s+\d.*$"
)

_AGENCY = re.compile(r"\s+(?:The )?(?:Associated Press|AP|Reuters|AFP|Bloomberg)$")

# Accounts that many share, and words that stand where a name is missing.
_NOBODY = re.compile(
    r"^(?:super\s?)?(?:admin\w*|administrator|root|webmaster|user\d*|author|authors|unknown|none|null|nil|guest|test|"
    r"default|moderator|publisher|no author|anonymous|written by|posted by|posted on|by|undefined|info|menecer|manager|"
    r"operator|content|bio|full bio|website|email|von|follow|contributors?|staff|team|the team|editor\w*|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|redaktor\w*|админ\w*|администратор|редактор|гость|автор|müəllif)$|^redaksiya\w*$|^редакция.*$",
    re.IGNORECASE,
)
# A desk is not a person, whatever stands before it.
_DESK = re.compile(
    r"\b(?:redaksiya\w*|redaktsiya|redaktion|redazione|redacción|redacao|rédaction|редакция|editorial|newsroom|newsdesk|"
    r"desk|staff|team|bureau|wire|wires|contributors?|correspondents?|xəbər xidməti|служба|"
    r"пресс-служба|reports|reuters|afp|interfax|интерфакс|тасс|риа|azərtac|azertag|azertac|report|trend|apa)\b",
    re.IGNORECASE,
)
_NEWSROOM = re.compile(
    r"\b(?:redaksiya\w*|redaktsiya|redaktion|redazione|redacción|redacao|rédaction|редакция)\b",
    re.IGNORECASE,
)
_AGENCIES = re.compile(
    r"AZ[ƏE]RTA[CG](?: agentliyi)?|АЗЕРТА[ДЖГ]+|AFP|AFP-JIJI|dpa|DPA|SDA|ANSA|EFE|TASS|ТАСС|IRNA|Reuters|Рейтер|Bloomberg|Xinhua|"
    r"(?:The )?Associated Press|Agence France-Presse|Deutsche Presse-Agentur|Anadolu(?: Ajans[ıi]| Agency| Agentliyi)?|"
    r"[İI]nterfaks|Interfax(?:[- ]Azerbaijan)?|Интерфакс(?:[- ]Азербайджан)?|РИА Новости|RIA Novosti|Ukrinform|Укринформ|Kazinform|BelTA|БелТА|"
    r"İHA|DHA|(?:Report|Trend|APA|Turan)(?: [İI]nformasiya)? [Aa]gentliyi|(?:Report|Trend|APA|Turan) (?:News )?Agency"
)
_AGENCIES_BY_WORDS = re.compile(r"AP|AA|APA|Report|Trend|Turan")
_ADDRESS = re.compile(
    r"\badmin\b|https?:|www\.|@|[{}<>=()\[\]_#]|\w\.\w{2,}\.\w|\w\.(?:az|com|org|net|ru|tv|info|de|io)\b|\d{2,}|:",
    re.IGNORECASE,
)
# Words of firms, offices and rubrics; of names only the strict reading is asked about them.
_ORGANISATION = re.compile(
    r"\b(?:studio|studios|agency|agentliyi|агентство|web|media|медиа|mmc|ooo|ооо|llc|ltd|gmbh|inc|group|company|"
    r"solutions|design|dizayn|digital|creative|software|systems|news|xəbər\w*|xeber\w*|новости|вести|tv|online|portal\w*|"
    r"портал|magazine|journal|jurnalı|qəzeti?|газета|nachrichten|department|centre|center|mərkəzi?|центр|institute|"
    r"institutu?|институт|university|universiteti?|университет|ministry|nazirliyi|министерство|foundation|fondu?|фонд|"
    r"association|assosiasiyası|committee|komitəsi|комитет|bank|банк|press|mətbuat|пресс|foto|photo|фото|image|images|"
    r"getty|shutterstock|freepik|forum|tips|blog|blogger|article|licensed|products?|guest|collective|services?|strategy|learning|lines|facebook|twitter|teilen|twittern|link|copy|started|linkedin|telegram|whatsapp|instagram|youtube|information|video|видео|source|mənbə|источник|редактор|redaktoru|reporter|editor|writer|journalist|"
    r"columnist|producer|director|müxbiri?|корреспондент|журналист|обозреватель|политолог|jurnalist|follow|share|"
    r"subscribe|read|more|comments?|min|minutes?|ago|updated|published|last|home|menu|search|log|login|sign|bio|policy|privacy|member|subscriber|reading|reviewer|expert|use|team|contact|about|"
    r"siyasət|iqtisadiyyat|cəmiyyət|dünya|idman|mədəniyyət|hadisə|kriminal|maqazin|analitika|müsahibə|köşə|"
    r"политика|экономика|общество|спорт|культура|мир|происшествия|интервью|мнение|регионы|"
    r"politics|economy|society|world|sports?|culture|business|opinion|interview|technology|health|"
    r"respublikası|республика|republic|prezidenti?|президент|president|milli|rayonu?|район|şəhəri?|город|"
    r"son|ana|əsas|bütün|digər|oxşar|все|ещё|главная|лента|ölkə|region|bakı|baku|баку|azərbaycan|azerbaijan|азербайджан)\b",
    re.IGNORECASE,
)
_PARTICLES = frozenset(
    "de da di del della der den des van von und la le du dos el al bin ibn ben bint oğlu qızı ogly oglu "
    "gizi kyzy оглы кызы гызы оглу ter zu af av y te bey xanım".split()
)
_SURNAME = re.compile(
    r"(?:[oeё]v|yev|ov[ae]|[ey]eva|in[ae]?|ski[jy]?|sk[iy]y|skaya|zad[əe]|oğlu|qızı|l[ıiuü]|bəyli|xanlı|soy|"
    r"[оеёв]в|[оеё]ва|ин|ина|ский|ская|цкий|цкая|ян|янц|ко|швили|дзе|заде|лы|ли|лу|оглу|оглы|гызы|кызы|ной|ый|ая)$",
    re.IGNORECASE,
)


def persons(raw: str, *, trusted: bool = False) -> Iterator[str]:
    """Yield the persons a byline names.

    trusted is for what a page states as an author by itself (JSON-LD, meta): one word is then a
    name too. Anywhere else a name has two words at least, each with a capital.
    """
    names = [
        _bare(part) for part in _BETWEEN.split(_without_prefix(clean_lines(raw[:_LONGEST_BYLINE])))
    ]
    full = [each for each in names if is_shaped(each)]
    if full or not trusted:
        yield from full
    elif ":" not in raw:
        yield from [each for each in names if is_stated(each)][:_MOST_ACCOUNTS]


def clean_lines(raw: str) -> str:
    """Return a text whose lines are clean; elements of a byline stand on lines of their own."""
    return "\n".join(line for each in raw.split("\n") if (line := clean_line(each)))


def has_prefix(raw: str) -> bool:
    """Return whether a line begins like a byline: By, Автор:, Müəllif:."""
    return PREFIX.match(raw) is not None


def is_stated(name: str) -> bool:
    """Return whether what a page states as an author may be a person, if only one word."""
    return (
        1 < len(name) < _LONGEST
        and len(_DEGREES.sub("", name).split()) <= _MOST_WORDS
        and not _NOBODY.match(name)
        and not _ADDRESS.search(name)
    )


def is_shaped(name: str) -> bool:
    """Return whether a text has the shape of a person's full name."""
    name = _DEGREES.sub("", name)
    words = name.split()
    if not 2 <= len(words) <= _MOST_WORDS or not is_stated(name):
        return False
    if is_organisation(name):
        return False
    capital = [each for each in words if each.casefold() not in _PARTICLES]
    return len(capital) >= 2 - (len(words) > len(capital)) and all(map(_is_name_word, capital))


def is_organisation(name: str) -> bool:
    """Return whether a name has a word of firms, offices, desks or rubrics."""
    return bool(_ORGANISATION.search(name) or _DESK.search(name))


def is_newsroom(name: str) -> bool:
    """Return whether a name is that of the outlet's own newsroom."""
    return _NEWSROOM.search(name) is not None


def agencies(raw: str, *, sure: bool = True) -> Iterator[str]:
    """Yield the news agencies a byline names; sure: Report and Trend are agencies, not just words."""
    for part in _BETWEEN.split(_without_prefix(clean_lines(raw[:_LONGEST]))):
        name = part.strip(' ,:;–—-|/"“”«»*().')
        if _AGENCIES.fullmatch(name) or (sure and _AGENCIES_BY_WORDS.fullmatch(name)):
            yield name


def is_login(name: str) -> bool:
    """Return whether a name is what an account is called inside a site."""
    return " " not in name and name.islower()


def is_surely_person(name: str) -> bool:
    """Return whether a full name ends, or begins, as surnames of the region do."""
    words = _DEGREES.sub("", name).split()
    return is_shaped(name) and any(_SURNAME.search(each) for each in words if len(each) > 4)


def _is_name_word(word: str) -> bool:
    first = word.lstrip("'’“\"")[:1]
    inner = re.sub(r"[.'’ʼ`\-‐]", "", word)
    return bool(first) and inner.isalpha() and (first.isupper() or not first.islower())


def _without_prefix(text: str) -> str:
    while match := PREFIX.match(text):
        text = text[match.end() :]
    return text


def _bare(part: str) -> str:
    name = _without_prefix(part.strip())
    name = _DATE.sub("", name)
    name = _AFTER.sub("", name)
    if len((person := _AGENCY.sub("", name)).split()) > 1:
        name = person
    name = name.strip(' ,:;–—-|/"“”«»*')
    # An initial keeps its full stop: Nelson C.J.
    return name if re.search(r"(?:^|[\s.])\w\.$", name) else name.rstrip(".")

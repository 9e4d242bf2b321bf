"""What tells an article from other pages: its address, its claims, its headline and its forms.

Each sign is a number between 0 and about 1, named; none of them decides alone. What they weigh is
fitted: see kind.json.
"""

import re
from urllib.parse import parse_qsl, unquote, urlsplit

from newsarchive.article import Article
from newsarchive.extract.characters import WORD
from newsarchive.extract.page import Page, ld_types
from newsarchive.language.folding import fold

_STATIC = re.compile(
    r"^(about(-?us)?|contacts?(-?us)?|privacy(-policy)?|policy|terms([-_].*)?|advertis\w*|adverti[sz]ing|"
    r"ads?|adv|reklam\w*|haqqimizda|haqqinda|elaqe|əlaqə|saytin-?xeritesi|o-nas|o-proekte|kontakty|kontakt|"
    r"redak[st]\w*|editorial|imprint|cookies?(-policy)?|sitemap|search|axtaris|axtarish|poisk|login|"
    r"register|subscribe|abune\w*|vakansi\w*|vacanc\w*|jobs?|careers?|rules|qaydalar|faq|team|komanda|"
    r"arxiv\w*|archives?|kalendar|calendar|rss|gallery|qalereya|video-?gallery|haqq\w*|giris|"
    r"weather|hava|pogoda|currency|valyuta|kurs\w*|namaz\w*|horoscope|goroskop|burcler|poll|sorgu|opros)"
    r"(\.(html?|php|aspx?))?$",
    re.IGNORECASE,
)
_STATIC_WORDS = re.compile(
    r"(about|contacts?|touch|privacy|terms|advertis\w+|vacanc\w+|careers?|jobs|reklam\w*|elaqe|haqqimizda|"
    r"vakansi\w+|kontakt\w*|konfidencialnosti|soglashenie|siyaseti|qaydalari|pravila|login|subscribe|abune\w*)$",
    re.IGNORECASE,
)
_LISTING = re.compile(
    r"/(category|kateqoriya|bolme|cat|section|rubric|rubrika|tags?|teq|teqler|etiket|hashtag|topics?|movzu\w*|"
    r"taxonomy|authors?|muellif\w*|yazar|users?|profile|search|axtar\w*|poisk|find|archives?|arxiv|calendar|"
    r"time|feed|lenta?|rss|sitemap|comments?|serhler|kommentari\w*)"
    r"(/|$|\.)",
    re.IGNORECASE,
)
_GALLERY = re.compile(
    r"/(foto|fotos|fotolar|photos?|videos?|tv|gallery|galleries|albums?|qalereya|multimedia|foto-?qalereya|pdf)"
    r"(/|-|$)",
    re.IGNORECASE,
)
_DAY_PATH = re.compile(r"(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-.]\d{1,2}[-.]\d{4})/?$")
_PAGE_PATH = re.compile(r"/(page[-/]?\d+|p-?\d+)/?$", re.IGNORECASE)
_NUMBER_KEYS = frozenset("id p news nid newsid n article idx".split())
_SEARCH_KEYS = frozenset(
    "q s search query text soz w k word story keyword keywords axtar poisk do cat category tag t author "
    "date page start showdate".split()
)
_LIST_CLASS = re.compile(
    r"(^|\s)(archive|category|tag|author|search(-results)?|home|blog|error-?404|date|paged)(\s|$)"
)
_PAGE_CLASS = re.compile(r"(^|\s)(page-id-\d+|page-template\S*|page)(\s|$)")
_ARTICLE_CLASS = re.compile(r"(^|\s)(single(-post|-article|-news)?|postid-\d+|article-page)(\s|$)")
_LISTING_TYPES = frozenset(
    "CollectionPage ProfilePage AboutPage ContactPage SearchResultsPage ItemList ImageGallery "
    "VideoGallery FAQPage".split()
)
_STRONG_DATES = (
    "json_ld", "meta:article", "meta:og:article", "meta:datep", "visible", "url", "selector",
)  # fmt: skip
# Folded words that a page which is no article has as its headline, in az, ru, en and tr.
_STOCK = re.compile(
    r"^(haqqimizda|(bizimle |redaksiya ile )?elaqe|(saytda )?reklam|vakansiyalar?|arxiv|axtaris( neticeleri)?|"
    r"(son|butun|xeber)\w* (xeberler|lenti)|xeberler|video(lar)?|foto(qalereya|lar)?|sorgu|serhler|"
    r"(hava proqnozu|hava)|(valyuta )?mezennel?er?i?|namaz vaxtlari|(ulduz fali|burcler)|daxil ol|qeydiyyat|"
    r"abune( ol\w*|lik)?|mexfilik siyaseti|istifade (qaydalari|sertleri)|"
    r"о (нас|проекте|сайте|компании)|контакты|(адрес )?редакции|реклам\w+( на сайте)?|вакансии|архив|"
    r"(результаты )?поиска?|(последние|все) новости|(лента )?новост\w+|видео|фото\w*|опрос|комментарии|погода|"
    r"курсы? валют|гороскоп|вход|войти|регистрация|подписка|политика \w+|пользовательское соглашение|"
    r"about( us)?|contacts?( us)?|advertis\w+( with us)?|vacancies|careers|jobs|archives?|search( results)?|"
    r"(latest|all) news|news|videos?|photos?|gallery|poll|comments|weather( forecast)?|exchange rates|"
    r"prayer times|horoscope|log ?in|sign in|register|subscri\w+|privacy policy|terms( of (use|service))?|"
    r"cookie policy|hakkimizda|iletisim|kunye|gizlilik \w+)(\W|$)"
)
# Folded words of a page that stands in for what was asked for.
NOTICE = re.compile(
    r"texniki (isler|fasile)|profilaktik|tezlikle qayid|bir az gozleyin|robot olmadig|brauzeriniz|"
    r"mexfiliyinize|kukiler|razilig|abuneciler ucundur|"
    r"технически\w+ (работ|перерыв)|скоро вернемся|один момент|не робот|проверка браузера|приватност|"
    r"cookie|прежде чем продолжить|только подписчикам|для подписчиков|оформите подписку|"
    r"under (maintenance|construction)|technical break|back soon|just a moment|are (you )?human|"
    r"(checking|verify) |attention required|access denied|security check|before you continue|"
    r"your privacy|consent|subscribers only|enable javascript"
)
_CYRILLIC = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e z z i i k l m n o p r s t u f h c c s s  i  e u a".split(" "),
        strict=True,
    )
)
_MOST_ANCHORS = 3_000
# A page that stands in for another says little.
_NOTICE_WORDS = 120


def signs(page: Page, article: Article) -> dict[str, float]:
    """Return the signs that lie outside the flow of the page's text, by name."""
    url = page.url or article.url or ""
    found = _address(url, article.title or "")
    found |= _claims(page, url)
    found |= _headline(page, article)
    found |= _forms(page)
    found |= _date(article)
    return {name: float(value) for name, value in found.items()}


def _address(url: str, title: str) -> dict[str, float]:
    parts = urlsplit(url)
    path = unquote(parts.path)
    pieces = [each for each in path.split("/") if each and each not in ("az", "ru", "en", "amp")]
    last = pieces[-1] if pieces else ""
    keys = {key.lower(): value for key, value in parse_qsl(parts.query)}
    words = re.findall(r"[^\W\d_]{2,}", last)
    number = bool(re.search(r"\d{4,}", path)) and not _DAY_PATH.search(path)
    asked = bool(_NUMBER_KEYS & keys.keys() and any(v.isdigit() for v in keys.values()))
    shared = _shared(words, title)
    return {
        "address_root": not pieces and not keys,
        "address_static": bool(_STATIC.match(last)),
        "address_static_words": len(words) <= 4
        and not number
        and any(_STATIC_WORDS.match(each) for each in words),
        "address_listing": bool(_LISTING.search(path + "/")),
        "address_gallery": bool(_GALLERY.search(path)),
        "address_day": bool(_DAY_PATH.search(path)) or "date" in keys or "showdate" in keys,
        "address_page": bool(_PAGE_PATH.search(path)) or "page" in keys or "start" in keys,
        "address_search": bool(_SEARCH_KEYS & keys.keys()) and not asked,
        "address_number": number or asked,
        "address_short": len(words) <= 1 and not re.search(r"\d", last) and not asked,
        "address_long": len(words) >= 4,
        "address_is_headline": len(words) >= 3 and shared >= 0.5,
        "address_is_not_headline": len(words) >= 4 and shared < 0.2,
    }


def _shared(words: list[str], title: str) -> float:
    """Return the share of an address's words that begin as a word of the headline does."""
    heads = {_skeleton(each)[:3] for each in re.findall(r"\w{2,}", title)}
    return sum(_skeleton(each)[:3] in heads for each in words) / len(words) if words else 0.0


def _skeleton(word: str) -> str:
    """Return the consonants of a word in Latin: every site transliterates in its own way."""
    latin = "".join(_CYRILLIC.get(letter, letter) for letter in fold(word))
    return re.sub(r"[aeiouyhjw]", "", latin.replace("x", "h").replace("q", "g")) or latin


def _claims(page: Page, url: str) -> dict[str, float]:
    claimed = (page.meta("og:type") or "").lower()
    body = page.first("body", "class") or ""
    path = urlsplit(url).path.rstrip("/")
    own = urlsplit(page.canonical or "").path.rstrip("/")
    article = bool(page.article_ld)
    single = bool(_ARTICLE_CLASS.search(body))
    return {
        "claims_article": article and bool(page.article_ld.get("datePublished")),
        "claims_undated_article": article and not page.article_ld.get("datePublished"),
        "claims_listing": bool(ld_types(page) & _LISTING_TYPES),
        "claims_moment": bool(page.meta("article:published_time", "og:article:published_time")),
        "claims_type_article": claimed == "article",
        "claims_type_website": claimed == "website",
        "claims_type_other": claimed.startswith(("profile", "video", "object")),
        "claims_class_listing": bool(_LIST_CLASS.search(body)) and not single,
        "claims_class_page": bool(_PAGE_CLASS.search(body)) and not single,
        "claims_class_article": single,
        "claims_class_attachment": bool(re.search(r"(^|\s)attachment(\s|$|-)", body)),
        "claims_noindex": "noindex" in (page.meta("robots") or "").lower(),
        "claims_other_address": bool(own) and own != path,
    }


def _headline(page: Page, article: Article) -> dict[str, float]:
    title = article.title or ""
    words = WORD.findall(title)
    folded = fold(title).strip()
    names = {fold(each) for each in page.site_names}
    lines = {folded, *_short_parts(folded)}
    in_menu, at_home = _linked(page, lines) if words else (False, False)
    is_site = folded in names or at_home
    return {
        "headline_none": not words,
        "headline_short": len(words) <= 2 and not is_site,
        "headline_long": len(words) >= 5,
        # The site's name in place of a headline says nothing of what the headline is.
        "headline_length": 0.5 if is_site else min(len(words), 12) / 12,
        "headline_is_site": is_site,
        "headline_in_menu": in_menu and not is_site,
        "headline_stock": any(_STOCK.match(each) and each.count(" ") < 6 for each in lines),
        "headline_notice": bool(NOTICE.search(folded)) and article.word_count < _NOTICE_WORDS,
    }


def _short_parts(folded: str) -> list[str]:
    """Return the parts of a headline that is a name and the site's name, or two names."""
    parts = [each.strip() for each in re.split(r"[:|–—»]| - ", folded)]
    return parts if len(parts) > 1 and all(each.count(" ") < 4 for each in parts) else []


def _linked(page: Page, lines: set[str]) -> tuple[bool, bool]:
    """Return whether links of the page say just a short headline: to pages, and to the home page."""
    places = []
    longest = max(map(len, lines)) + 20
    for count, each in enumerate(page.tree.iter("a")):
        if count == _MOST_ANCHORS:
            break
        text = each.text if len(each) == 0 else "".join(each.itertext())
        if text and len(text) < longest and fold(text).strip() in lines:
            path = urlsplit(each.get("href") or "").path.strip("/")
            places.append((path, text.count(" ") < 4))
    return any(path and short for path, short in places), any(not path for path, _ in places)


def _forms(page: Page) -> dict[str, float]:
    count = {"password": 0, "radio": 0, "textarea": 0, "frame": 0, "document": 0}
    for each in page.tree.iter("input", "textarea", "iframe", "embed", "object"):
        kind = (each.get("type") or "").lower() if each.tag == "input" else each.tag
        source = (each.get("src") or each.get("data") or "").lower()
        count["password"] += kind == "password"
        count["radio"] += kind == "radio"
        count["textarea"] += kind == "textarea"
        count["frame"] += kind in ("iframe", "embed", "object")
        count["document"] += ".pdf" in source
    return {f"form_{name}": min(number, 2) / 2 for name, number in count.items()}


def _date(article: Article) -> dict[str, float]:
    place = next((each.place for each in article.published_evidence if each.chosen), "")
    return {
        "date_strong": place.startswith(_STRONG_DATES),
        "date_weak": bool(place) and not place.startswith(_STRONG_DATES),
        "date_time": article.published_at is not None,
    }

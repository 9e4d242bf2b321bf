"""Whether a page that answers 200 says that nothing is there, told from articles about such things.

A page that is gone says so in a few set words: "Səhifə tapılmadı", "404 - Страница не найдена". A
headline may hold one of these words ("İtkin düşən qız tapılmadı"), but never consists of them. So
a line counts only when nearly all of its words are of this small stock, and when what is missing
is a page and not a person.
"""

import re
from collections.abc import Collection, Iterator

from newsarchive.article import Article
from newsarchive.extract.characters import clean_line
from newsarchive.extract.page import Page
from newsarchive.language.folding import fold

# Everything is folded: lower case, without marks, ə as e and ı as i.
_THINGS = re.compile(
    r"(sehife|xeber|meqale|material|yazi|kontent|mezmun|unvan|link|kecid|sayfa|haber|icerik)"
    r"(ler|lar)?(i|si|ni|yi|in|nin|niz|iniz|e|ye|de|a)?|"
    r"страниц[аыуе]|новост[ьи]|стать[яиюе]|материал[аеу]?|публикаци[яию]|запис[ьи]|контента?|"
    r"адрес[ауе]?|ссылк[аеу]|pages?|articles?|story|stories|posts?|content|url|address|news"
)
_VERDICTS = re.compile(
    r"tapilma(di|yib|yir|mishdir|misdir)|tapilmir|tapa bilmedik|yoxdur|movcud (deyil|olmayan)|"
    r"(silin|qaldiril|legv edil|kocurul)(ib|ub|mis|mus|mish|misdir|di|du)\w*|bulunama(di|yor|mistir)|"
    r"bulunmu?yor|yok(tur)?|kaldiril(di|mis\w*)|mevcut degil\w*|"
    r"не (был[аои]? )?(найден[аоы]?|существует|обнаружен[аоы]?|доступн[аоы]?)|нет|"
    r"(был[аои]? )?(удален[аоы]?|перемещен[аоы]?|снят[аоы]?)|отсутствует|"
    r"(was |were |is |be |can ?not be |can t be |could not be |couldn t be )?not (be )?found|"
    r"can ?t be found|cannot be found|(does|do|did) ?n[o ]t exist|doesn t exist|no such|no longer (exists?|available)|"
    r"not available|unavailable|(has |have |been |was )*(removed|deleted|moved)"
)
_NUMBER = re.compile(r"(?:http |status |code |kod |error |xeta |ошибка |hata )*(?:404|410)"
                     r"(?: error| xetasi| xeta| ошибка| hatasi| hata)?")  # fmt: skip
_VERDICT_WORDS = re.compile(rf"(?<=\s)(?:{_VERDICTS.pattern})(?=\s)")
_CODES = frozenset("404 410 error http status".split())
_FILLERS = frozenset(
    """404 410 error http xeta xetasi hata hatasi ошибка oops ooops ops uups vay teessuf tessuf
    teessufki ki bagislayin uzr isteyirik sorry whoops maalesef uzgunuz к сожалению извините
    простите упс ой axtardiginiz axtarilan istediyiniz isteyin sorgu sorgulanan sorgulanmis
    daxil etdiyiniz bu bele bir hemin sizin siz saytda saytimizda sayt artiq ve ya yaxud ola biler
    ehtimal ki belke yanlis sehv aradiginiz istediginiz boyle bu veya olabilir artik запрашиваемая
    запрашиваемой запрашиваемый запрошенная вами вы искали ищете которую которая которые такой
    такая эта этой этот этого данная данный на сайте возможно она он или и была был больше нужная по
    указанному this the that a an you your we are were looking for requested request it its may might have
    had name changed or and but is was to trying view temporarily here there on our site server saytdan saytindan saytimizdan с сайта из
    currently no longer been page s t can nothing anymore""".split()
)
_SITE_APART = re.compile(r"\s+(?:[-–—|»«•·/\\]|::)+\s+|\|\s")
_SENTENCES = re.compile(r"[:.!?…()]+(?:\s+|$)|\s+\(")
_DOMAIN = re.compile(r"[\w-]+(\.[\w-]+)+")
_LONGEST_LINE = 160
_MOST_LINES = 400


def says_not_found(page: Page, article: Article, *, looks_like_an_article: bool) -> bool:
    """Return whether a page says that what was asked for is not there.

    Its title or headline must be such a statement; where it has neither of its own, a heading or
    a line of its body may make it. A page that states its own moment of publication and has text
    is an article, whatever its headline.
    """
    if article.word_count >= 30 and _is_dated(page):
        return False
    heads = [article.title or "", clean_line(page.title)]
    if any(states_absence(each, names=page.site_names) for each in heads):
        return True
    return not looks_like_an_article and any(_says_absence(each) for each in _lines(page))


def states_absence(line: str, *, names: Collection[str] = ()) -> bool:
    """Return whether a headline says that a page is not there, with at most a site's name beside it.

    names are the site's own, in lower case: beside a bare 404 stands nothing else.
    """
    parts = [each for each in _SITE_APART.split(line) if each]
    made = [each for each in parts if _says_only(each)]
    rest = [each for each in parts if each not in made]
    if any(_is_statement(piece) for each in made for piece in _pieces(each)):
        return all(len(each.split()) <= 6 for each in rest)
    return bool(made) and all(each.casefold() in names or _DOMAIN.fullmatch(each) for each in rest)


def _says_absence(line: str) -> bool:
    return _says_only(line) and any(map(_is_statement, _pieces(line)))


def _pieces(part: str) -> list[str]:
    return [each for each in _SENTENCES.split(part) if re.search(r"\w", each)]


def _says_only(part: str) -> bool:
    """Return whether every sentence of a part is a statement, a number or a word of regret."""
    pieces = _pieces(part)
    said = [each for each in pieces if _is_statement(each) or _is_number(each)]
    return bool(said) and all(each in said or _is_filler(each) for each in pieces)


def _is_statement(line: str) -> bool:
    """Return whether a line consists of a thing of the web, its absence, and words around them."""
    if len(line) > _LONGEST_LINE:
        return False
    words = " ".join(re.findall(r"\w+", fold(line)))
    left, verdicts = _VERDICT_WORDS.subn(" ", f" {words} ")
    rest = left.split()
    things = [each for each in rest if _THINGS.fullmatch(each)]
    unknown = [each for each in rest if each not in _FILLERS and not _THINGS.fullmatch(each)]
    # "404 Not Found" names no thing.
    bare = words.endswith("not found") and all(each in _CODES for each in rest)
    return bool(verdicts and (things or bare)) and len(unknown) <= len(words.split()) // 6


def _is_number(line: str) -> bool:
    return _NUMBER.fullmatch(" ".join(re.findall(r"\w+", fold(line)))) is not None


def _is_filler(line: str) -> bool:
    return all(each in _FILLERS for each in re.findall(r"\w+", fold(line)))


def _lines(page: Page) -> Iterator[str]:
    """Yield the short lines of a page outside links, in reading order."""
    for block in page.blocks[:_MOST_LINES]:
        if len(block.text) <= _LONGEST_LINE and block.link_share < 0.5:
            yield block.text


def _is_dated(page: Page) -> bool:
    return bool(
        page.article_ld.get("datePublished")
        or page.meta("article:published_time", "og:article:published_time")
    )

"""Numbers in running text, in figures or words: 1 500, 12,5, on iki, двух, twenty-five."""

import re
from functools import lru_cache

from newsarchive.language.folding import fold

FIGURES = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,:/]\d+)*"

# One line for each number; cases and cardinals only where they are a word of their own.
_UNITS = """
    0 sıfır ноль нуля zero
    1 bir один одна одно одного одной одному одну одним one
    2 iki ikisi два две двух двум двумя двое двоих two
    3 üç üçü три трех трем тремя трое троих three
    4 dörd dördü dört четыре четырех четырем четырьмя четверо четверых four
    5 beş beşi пять пяти пятью пятеро пятерых five
    6 altı altısı шесть шести шестью шестеро шестерых six
    7 yeddi yeddisi yedi семь семи семеро семерых seven
    8 səkkiz səkkizi sekiz восемь восьми восьмью eight
    9 doqquz doqquzu dokuz девять девяти девятью nine
"""
_TEENS = """
    10 on десять десяти десятью десятеро ten
    11 одиннадцать одиннадцати eleven
    12 двенадцать двенадцати twelve
    13 тринадцать тринадцати thirteen
    14 четырнадцать четырнадцати fourteen
    15 пятнадцать пятнадцати fifteen
    16 шестнадцать шестнадцати sixteen
    17 семнадцать семнадцати seventeen
    18 восемнадцать восемнадцати eighteen
    19 девятнадцать девятнадцати nineteen
    20 iyirmi yirmi двадцать двадцати twenty
    30 otuz тридцать тридцати thirty
    40 qırx kırk сорок сорока forty
    50 əlli elli пятьдесят пятидесяти fifty
    60 altmış шестьдесят шестидесяти sixty
    70 yetmiş семьдесят семидесяти seventy
    80 səksən seksen восемьдесят восьмидесяти eighty
    90 doxsan doksan девяносто ninety
"""
_SCALES = """
    100 yüz сто ста сотни сотен hundred hundreds
    200 двести двухсот
    300 триста трехсот
    400 четыреста четырехсот
    500 пятьсот пятисот
    600 шестьсот шестисот
    700 семьсот семисот
    800 восемьсот восьмисот
    900 девятьсот девятисот
    1000 min bin тысяча тысячи тысяч тыс thousand thousands
    1000000 milyon mln миллион миллиона миллионов млн million millions
    1000000000 milyard milyar mlrd миллиард миллиарда миллиардов млрд billion billions bn
    1000000000000 trilyon трлн триллион триллиона триллионов trillion trillions
"""
_ORDINALS = """
    1 first первый первая первое первого первой первом первую первые
    2 second второй вторая второе второго втором вторую вторые
    3 third третий третья третье третьего третьей третьем третью третьи
    4 fourth четвертый четвертая четвертое четвертого четвертой четвертом
    5 fifth пятый пятая пятое пятого пятой пятом пятую
    6 sixth шестой шестая шестое шестого шестом шестую
    7 seventh седьмой седьмая седьмое седьмого седьмом
    8 eighth восьмой восьмая восьмое восьмого восьмом
    9 ninth девятый девятая девятое девятого девятой девятом
    10 tenth десятый десятая десятое десятого десятой десятом
"""
# Hung on a number in words: birinci, üçüncü, onuncu, beşi, altısı.
_ORDINAL = ("inci", "uncu", "nci", "ncu", "si", "u", "i")


# Numbers in one language, everyday words in another.
_ELSEWHERE = {"en": frozenset({"on", "min", "bin", "bir"}), "ru": frozenset({"on"})}


@lru_cache(maxsize=8192)
def number_word(word: str, language: str | None = None) -> int | None:
    """Return the number that a word says; None for other words."""
    folded = fold(word)
    if folded in _ELSEWHERE.get(language or "", ()):
        return None
    found = _words().get(folded)
    if found is not None:
        return found
    stems = (folded.removesuffix(each) for each in _ORDINAL if folded.endswith(each))
    return next((_words()[stem] for stem in stems if len(stem) > 1 and stem in _words()), None)


@lru_cache(maxsize=8192)
def figure(written: str) -> str:
    """Return a number in figures in one spelling: 1 500 as 1500, 12,5 as 12.5."""
    plain = re.sub(r"[ \u00a0\u202f]", "", written)
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", plain):
        return re.sub(r"[.,]", "", plain)
    return plain.replace(",", ".")


@lru_cache(maxsize=1)
def _words() -> dict[str, int]:
    rows = filter(None, map(str.split, fold(_UNITS + _TEENS + _SCALES + _ORDINALS).splitlines()))
    return {word: int(number) for number, *words in rows for word in words}

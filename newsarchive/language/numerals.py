"""Numbers in running text, in figures or words: 1 500, 12,5, on iki, двух, twenty-five."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import zip_longest

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


_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_LARGE = frozenset(map(Decimal, (1000, 10**6, 10**9, 10**12)))
# Lengths in metres, weights in kilograms; case endings only where they are no other word.
_MEASURES = """
    1000 m km kilometr км километр километра километров kilometer kilometers kilometre kilometres
    1 m m metr м метр метра метров meter meters metre metres
    0.01 m sm santimetr см сантиметр сантиметра сантиметров cm
    1000 kg ton тонна тонну тонны тонн tons tonne tonnes
    1 kg kq kg kiloqram кг килограмм килограмма килограммов kilogram kilograms
    0.001 kg qram грамм грамма граммов gram grams
"""

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


def first_number(parts: Sequence[tuple[str, bool]]) -> tuple[int, str]:
    """Return how many of the numbers in a row make up the first one, and its value.

    Each is a value and whether it is written as a word: 4 milyon 500 min, iyirmi beş, двести пять.
    """
    value, worded = parts[0]
    if not is_plain(value):
        return 1, value
    total, current, least, taken = Decimal(0), Decimal(value), Decimal("inf"), 1
    for (each, is_word), following in zip_longest(parts[1:], parts[2:]):
        if not is_plain(each):
            break
        number = Decimal(each)
        if is_word and number in _LARGE and current > 0 and number < least:
            total, current, least = total + current * number, Decimal(0), number
        elif is_word and number == 100 and 0 < current < 10:
            current *= number
        elif not current and number < least and ("." not in each or _is_scale(following)):
            current = number
        elif is_word and worded and _has_room(current, each):
            current += number
        else:
            break
        worded, taken = is_word, taken + 1
    return taken, plain(total + current)


def roman(written: str) -> int:
    """Return a Roman number: XII as 12."""
    digits = [_ROMAN[each] for each in written]
    return sum(
        -one if one < two else one for one, two in zip(digits, [*digits[1:], 0], strict=True)
    )


def measure(word: str) -> tuple[Decimal, str] | None:
    """Return a unit of length or weight as a multiple of metres (m) or kilograms (kg)."""
    return _measures().get(fold(word))


def is_plain(value: str) -> bool:
    """Return whether a value is one number, not a score or a time."""
    return re.fullmatch(r"\d{1,15}(?:\.\d{1,6})?", value) is not None


def _is_scale(part: tuple[str, bool] | None) -> bool:
    return part is not None and part[1] and is_plain(part[0]) and Decimal(part[0]) in _LARGE


def _has_room(number: Decimal, unit: str) -> bool:
    """Return whether a smaller number may follow: 20 and 5, 300 and 25; not 2 and 3."""
    return bool(number) and number % 10 ** len(unit) == 0


def plain(number: Decimal) -> str:
    """Return a number in figures, without zeros at the end."""
    return f"{number.normalize():f}"


@lru_cache(maxsize=1)
def _measures() -> dict[str, tuple[Decimal, str]]:
    rows = filter(None, map(str.split, fold(_MEASURES).splitlines()))
    return {word: (Decimal(times), unit) for times, unit, *words in rows for word in words}


@lru_cache(maxsize=1)
def _words() -> dict[str, int]:
    rows = filter(None, map(str.split, fold(_UNITS + _TEENS + _SCALES + _ORDINALS).splitlines()))
    return {word: int(number) for number, *words in rows for word in words}

"""The names a text mentions, told from words that only begin a sentence.

A word with a capital inside a sentence is a name, as a rule; at the beginning of a sentence it is one
where the same text has it inside another, where it is known as a name, or has the ending of a
surname. Lines in capitals or in title case prove nothing. Rather no name than a wrong one.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from newsarchive.language.folding import fold
from newsarchive.language.known_names import (
    Equivalents,
    common_words,
    equivalent_places,
    equivalents,
    first_names,
    organisations,
    places,
    titles,
)
from newsarchive.language.names import is_listed, name_keys, signature
from newsarchive.language.stop_words import STOP_WORDS

# Of a longer text only the beginning is read: a book is no news.
LONGEST = 100_000
_MOST_WORDS = 6
_MOST_NAMES = 400
_LONGEST_ACRONYM = 7
_LONGEST_PHRASE = 120

_UPPER = "A-ZÀ-ÖØ-ÞƏĞİŞĆČŁŠŽА-ЯЁӘҒҜӨҮҺҸЈІЇЄ"
_APOSTROPHE = "'’ʼ‘"
_CAPITALISED = rf"[{_UPPER}][^\W\d_]*(?:[{_APOSTROPHE}-][^\W\d_]+)*"
_INITIAL = rf"(?:[{_UPPER}]|Дж|Yu|Ju|Sh|Ch|Kh|Zh)\."
_PARTICLE = r"(?:oğlu|qızı|oglu|ogly|оглу|оглы|гызы|кызы|bəy|xan|бек|хан|of the|of|de|der|von|van|al|bin|ibn)"
_SEQUENCE = re.compile(
    rf"(?<![\w.@/-])(?:{_INITIAL}[ \u00a0]?)*{_CAPITALISED}"
    rf"(?:[ \u00a0](?:{_PARTICLE}[ \u00a0])?(?:{_INITIAL}[ \u00a0]?)*{_CAPITALISED}|[ \u00a0](?:oğlu|qızı|оглы|кызы))*"
    rf"(?:[ \u00a0](?:{_INITIAL}){{1,2}})?"
)
_BEGINS = re.compile(r"""(?:^|[.!?…:;•*|—–-])["'«“”„(\[\s\u00a0]*$""")
_PARTICLES = frozenset(
    "oğlu qızı oglu ogly оглу оглы гызы кызы bəy xan бек хан of the de der von van al bin ibn".split()
)
_AFTER_INITIALS = re.compile(r" |(?<=\.)(?=\w{2})")
_SPATIAL = re.compile("[dt][ae]n?$|y[ae]$")
_CASES = "nin nun ni nu na ne nda nde ndan nden in un i u a e da de dan den la le yla yle".split()
_POSSESSIVE = re.compile("['’ʼ‘]s$")
_NO_NAME = re.compile(r"[IVXLC]+|.*\.|.*['’ʼ‘]")
_CAPITAL = re.compile(rf"(?<![\w-])[{_UPPER}]\w+")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_SURNAME = re.compile(
    r"(?:[a-z]{2}(?:ov|ev|ova|eva|zade|zada|ogl[uy]|sk[iy]y?|skaya|yan|shvili|svili|enko)|(?:kh|x)anl[iy]|beyli)"
    r"(?:in|un|i|u|a|e|d[ae]n?|n[iu]n|n[iu]|y[ae])?$|[а-яјәөү]{2}(?:[оеё]в|[оеё]ва|заде|оглу|оглы|ск[иа][йя]|ян|швили|енко)(?:[ауеы]|ым|ой|ин|ә)?$"
)
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
# What a word looks like that begins a sentence and is no name: a case, a verb.
_COMPANY = re.compile("(?:azer|азер)(?!ba[iy]|бай)[a-zа-я]{2,}|[a-zа-я]{4,}(?:bank|банк)$")
_SURNAME_IN_LI = re.compile("[a-z]{3}l[iy]$|[а-я]{3}л[иы]$")
_COMMON = re.compile(
    "(?:d[ae]n?|l[ae]r|l[ae]r[iu]n?|[iu]b|m[ae]k|ar[ae]q|ing|ed|ly|ого|ами|ать|ить|ия|ние|[аеиоуы]л[аио]?)$"
)


@dataclass(frozen=True)
class Mention:
    """A name as it is written, and how often."""

    spelling: str
    count: int


def mentions(title: str, text: str) -> list[Mention]:
    """Return the names of a text as they are written: names of several words, and each of their words."""
    lines = [title, *text[:LONGEST].splitlines()]
    sequences = [each for line in lines for each in _sequences(line)]
    inside = {fold(word) for each in sequences for word in each.words[each.unsure :]}
    found = Counter(name for each in sequences for name in _names(each, inside))
    for line in lines:
        found.update(_phrases(line))
    most = sorted(found.items(), key=lambda pair: -pair[1])[:_MOST_NAMES]
    return [Mention(name, count) for name, count in most]


def words_of(name: str) -> list[str]:
    """Return the words of a name, initials among them: C.Bayramov has two."""
    return [each for each in _AFTER_INITIALS.split(name) if each]


def without_titles(name: str) -> str:
    """Return a name without titles and offices: Prezident İlham Əliyev is İlham Əliyev."""
    return " ".join(each for each in name.split() if not _is_title_in_any_case(each))


@dataclass(frozen=True)
class _Sequence:
    """Words with capitals, one after another; the first few may have them for another reason."""

    words: tuple[str, ...]
    unsure: int
    shouted: bool


def _sequences(line: str) -> Iterator[_Sequence]:
    shouted = _is_shouted(line)
    for found in _SEQUENCE.finditer(line):
        words = tuple(found.group().replace("\u00a0", " ").split())
        begins = _BEGINS.search(line[max(0, found.start() - 12) : found.start()])
        yield _Sequence(words, len(words) if shouted else int(begins is not None), shouted)


def _is_shouted(line: str) -> bool:
    """Return whether a line is in capitals or in title case."""
    words = [each for each in _LETTERS.findall(line[:2_000]) if len(each) > 2]
    capitals = sum(each[0].isupper() for each in words)
    shouted = sum(each.isupper() for each in words)
    titled = capitals > 0.7 * len(words) and not line.rstrip().endswith((".", "!", "?", "…"))
    return len(words) > 2 and ((titled and len(words) > 3) or shouted > 0.5 * len(words))


def _names(sequence: _Sequence, inside: set[str]) -> Iterator[str]:
    for run in _runs(sequence, inside):
        organisation = any(map(_is_organisation, run)) and len(run) > 1
        if not organisation and all(_is_common(each) or _is_organisation(each) for each in run):
            continue
        words = words_of(" ".join(run))
        if 1 < len(words) <= _MOST_WORDS:
            yield " ".join(run)
        for each in words:
            named = _is_known(each) if organisation else not _is_common(each)
            whole = (len(each) > 2 or each.isupper()) and each not in _PARTICLES
            if named and whole and not _NO_NAME.fullmatch(each):
                yield each


def _runs(sequence: _Sequence, inside: set[str]) -> Iterator[list[str]]:
    """Yield the names of a sequence: titles part them, and what only begins a sentence is no part."""
    run: list[str] = []
    words = sequence.words
    organisation = any(map(_is_organisation, words[1:]))
    whole = _known_words(words)
    for n, word in enumerate(words):
        after = words[n + 1] if n + 1 < len(words) else ""
        sure = n >= sequence.unsure or n < whole or _is_sure(word, after, inside, sequence.shouted)
        sure = sure or (organisation and not sequence.shouted and _may_begin(word, after))
        if _is_title(word) or not sure:
            yield from _trimmed(run)
            run = []
            continue
        if run and (_is_away(run[-1]) or (not organisation and _begins_anew(run, word))):
            yield from _trimmed(run)
            run = []
        run.append(word)
        if _POSSESSIVE.search(word):
            yield from _trimmed(run)
            run = []
    yield from _trimmed(run)


def _known_words(words: tuple[str, ...]) -> int:
    """Return of how many words the name of the table is that a sequence begins with."""
    counts = range(min(len(words), _MOST_WORDS), 1, -1)
    return next((n for n in counts if is_listed(" ".join(words[:n]))), 0)


def _trimmed(run: list[str]) -> Iterator[list[str]]:
    while run and run[0] in _PARTICLES and len(run) > 1:
        run = run[1:]
    if run and run[0] not in _PARTICLES:
        yield run


def _begins_anew(run: list[str], word: str) -> bool:
    """Return whether a word belongs to another name than those before it: Əliyev | Bakıda | Vladimir."""
    before = run[-1]
    whole = len(run) > 1 or "." in before
    if is_surname(before):
        return (whole and not _is_patronymic(word)) or is_place(word)
    if is_place(before):
        return is_first_name(word) or is_surname(word) or is_place(word)
    return is_first_name(before) and _is_away(word)


def _may_begin(word: str, after: str) -> bool:
    """Return whether a word may begin the name of an organisation."""
    return not _is_common(word) and not _is_known(after)


def _is_away(word: str) -> bool:
    """Return whether a place has an ending that begins no name: Bakıda, Şəkidən, Şuşaya."""
    folded = fold(word)
    return _SPATIAL.search(folded) is not None and is_place(word) and folded not in _plain_places()


def _is_sure(word: str, after: str, inside: set[str], shouted: bool) -> bool:
    if "." in word or _is_known(word):
        return True
    folded = fold(word)
    if _is_common(word):
        return False
    if folded in inside or is_surname(word):
        return True
    if word.isupper() and not shouted:
        return 1 < len(word) < _LONGEST_ACRONYM
    if _COMPANY.match(folded):
        return True
    follows = is_surname(after) or _SURNAME_IN_LI.search(fold(after))
    return bool(after and follows) and not _COMMON.search(folded)


def _is_organisation(word: str) -> bool:
    return fold(word).startswith(organisations())


def is_surname(word: str) -> bool:
    """Return whether a word ends as surnames do."""
    return _SURNAME.search(fold(word)) is not None


def _is_patronymic(word: str) -> bool:
    return word in _PARTICLES or "." in word


def is_first_name(word: str) -> bool:
    """Return whether a word is a given name, in any case."""
    return _is_of(word, _first_name_sounds())


def is_place(word: str) -> bool:
    """Return whether a word is a town or state, in any case."""
    return not is_first_name(word) and not is_surname(word) and _is_of(word, _place_sounds())


@lru_cache(maxsize=50_000)
def _is_common(word: str) -> bool:
    return fold(word) in _stop_words() and not _is_known(word)


def _is_known(word: str) -> bool:
    return _is_of(word, _known_sounds())


@lru_cache(maxsize=50_000)
def _is_of(word: str, sounds: frozenset[str]) -> bool:
    return any(each.sound in sounds for each in name_keys(word))


@lru_cache(maxsize=50_000)
def _is_title(word: str) -> bool:
    return fold(word).rstrip(".") in _titles()


def _is_title_in_any_case(word: str) -> bool:
    folded = fold(word).rstrip(".")
    stems = (folded.removesuffix(each) for each in _CASES if folded.endswith(each))
    return folded in _titles() or any(stem in _titles() for stem in stems)


def _phrases(line: str) -> Iterator[str]:
    """Yield names of the table that are written with small letters: Министерства иностранных дел."""
    for found in _CAPITAL.finditer(line):
        for count, wanted in _phrase_starts().get(signature(fold(found.group())), ()):
            words: list[str] = []
            end = found.start()
            for each in _WORD.finditer(line, found.start(), found.start() + _LONGEST_PHRASE):
                if len(words) == count or (words and each.start() > end + 2):
                    break
                words.append(each.group())
                end = each.end()
            small = any(each[0].islower() for each in words)
            if small and len(words) == count and signature(fold(" ".join(words))) == wanted:
                yield " ".join(words)
                break


@cache
def _phrase_starts() -> dict[str, list[tuple[int, str]]]:
    starts: dict[str, list[tuple[int, str]]] = {}
    for name in _spellings(equivalents()):
        words = _WORD.findall(name)
        if any(each[0].islower() for each in words[1:]):
            wanted = signature(fold(" ".join(words)))
            starts.setdefault(wanted.partition("|")[0], []).append((len(words), wanted))
    return {start: sorted(each, reverse=True) for start, each in starts.items()}


@cache
def _known_sounds() -> frozenset[str]:
    alone = [each for each in _spellings(equivalents()) if " " not in each]
    return _first_name_sounds() | _place_sounds() | _sounds(alone)


@cache
def _first_name_sounds() -> frozenset[str]:
    return _sounds(first_names())


@cache
def _plain_places() -> frozenset[str]:
    return frozenset(map(fold, places()))


@cache
def _place_sounds() -> frozenset[str]:
    """Return the sounds of towns and states."""
    names = [each for each in _spellings(equivalent_places()) if " " not in each]
    return _sounds((*places(), *names))


def _spellings(found: Iterable[Equivalents]) -> Iterator[str]:
    return (name for each in found for name in each.spellings)


def _sounds(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name_keys(each)[0].sound for each in names)


@cache
def _stop_words() -> frozenset[str]:
    every = " ".join(STOP_WORDS[each] for each in ("az", "ru", "en", "tr") if each in STOP_WORDS)
    return frozenset(fold(each) for each in (*every.split(), *common_words()))


@cache
def _titles() -> frozenset[str]:
    return frozenset(fold(each) for each in titles())

"""Tells the language of a text by its script, its letters and its commonest words."""

import re
from collections import Counter

_WORDS = {
    "az": "və bu ilə üçün olan ki də da bir edib olub isə daha ildə görə dən tərəfindən sonra qeyd "
    "bildirib deyib edilib həmin bütün çox kimi onun onlar lakin ancaq həm də idi edir olunub ve ile ucun "
    "gore sonra deyib bildirib edib hemin butun cox azerbaycan haqqında barədə",
    "tr": "ve bir bu için ile olan da de çok daha gibi olarak sonra ise kadar göre dedi etti oldu "
    "değil ancak veya şekilde bunun tarafından yaptı edildi belirtti açıkladı olduğunu ki ne hem",
    "en": "the of and to in a is that for it was on with as by at from be this has have are not his "
    "said will he an which were their been or its who after also but",
    "ru": "и в на не что с по как это из за для от его к был была были будет он она они также при до "
    "об году или но во со после между был который",
    "de": "der die und das den von zu mit ist im des auf für nicht ein eine dem sich als auch es an "
    "werden aus er hat dass sie nach wird bei",
    "fr": "le la les de des et du en un une est que pour dans qui sur par au pas plus avec il ce se "
    "sont aux été cette",
    "es": "el la los las de y en que un una por con para es del se al lo como más su fue sus ha",
    "uk": "і в на не що з та як це із за для від його до був була були буде він вона вони також при",
}
_SETS = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_LETTERS = {
    "az": re.compile(r"[əƏ]"),
    "tr": re.compile(r"(?<=[a-zçğıöşü])(?:lar|ler|dır|mış|yor)\b"),
    "uk": re.compile(r"[іїєґІЇЄҐ]"),
    "az_cyrillic": re.compile(r"[әғҝөүһҹӘҒҜӨҮҺҸ]"),
}
_SCRIPTS = {
    "cyrillic": re.compile(r"[\u0400-\u04ff]"),
    "latin": re.compile(r"[A-Za-z\u00c0-\u024f\u0259\u018f]"),
    "ka": re.compile(r"[\u10a0-\u10ff]"),
    "hy": re.compile(r"[\u0530-\u058f]"),
    "ar": re.compile(r"[\u0600-\u06ff]"),
    "zh": re.compile(r"[\u4e00-\u9fff]"),
}
_PERSIAN = re.compile(r"[پچژگکی]")


def language_of(text: str, *, hint: str | None = None) -> str | None:
    """Return the ISO 639-1 code of a text's language; None when there is too little to go by.

    hint is the language the page declares; it only breaks ties.
    """
    sample = text[:6000]
    scripts = {name: len(pattern.findall(sample)) for name, pattern in _SCRIPTS.items()}
    script = max(scripts, key=lambda name: scripts[name])
    if scripts[script] < 12:
        return None
    if script == "ar":
        return "fa" if len(_PERSIAN.findall(sample)) > 0.02 * scripts["ar"] else "ar"
    if script not in ("cyrillic", "latin"):
        return script
    words = Counter(re.findall(r"\w+", sample.replace("İ", "i").lower()))
    if script == "cyrillic":
        return _cyrillic(sample, words, scripts["cyrillic"])
    return _latin(sample, words, scripts["latin"], hint)


def _cyrillic(sample: str, words: Counter[str], letters: int) -> str:
    if len(_LETTERS["az_cyrillic"].findall(sample)) > 0.03 * letters:
        return "az"
    return "uk" if len(_LETTERS["uk"].findall(sample)) > 0.02 * letters else "ru"


def _latin(sample: str, words: Counter[str], letters: int, hint: str | None) -> str | None:
    scores = {
        language: sum(words[each] for each in known) / max(1, words.total())
        for language, known in _SETS.items()
        if language not in ("ru", "uk")
    }
    # ə is a letter of no other Latin alphabet here, but stands in names quoted by English texts.
    scores["az"] += 3 * len(_LETTERS["az"].findall(sample)) / letters
    scores["az"] += len(re.findall(r"\b(x|q)\w+|\w*(ıb|ib|ub|üb|dir|dır)\b", sample)) / max(
        1, words.total()
    )
    scores["tr"] += (
        len(re.findall(r"\w+(yor|mış|miş|muş|ması|mesi|ları|leri)\b|\bw", sample))
        / max(1, words.total())
        / 2
    )
    if hint in scores:
        scores[hint] += 0.01
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] > 0.02 else None

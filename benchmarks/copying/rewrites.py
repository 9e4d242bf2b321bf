"""What outlets do to a text they take over, and texts that look alike and are no copies."""

import random
import re
from collections.abc import Callable

from .texts import Reporter

Rewrite = Callable[[str, Reporter], str]

AGENCIES = ["Xəzər", "Qızılgül", "Dəniz Press", "Yelkən.Az", "Çinar-İnfo"]


def attribution_added(text: str, by: Reporter) -> str:
    """Return a text with a line that says whose it is."""
    agency = by.chance.choice(AGENCIES)
    lead = f"{agency} agentliyinə istinadən xəbər verir ki, "
    if by.chance.random() < 0.5:
        return lead + text
    return f"{text}\n\nBu barədə {agency} məlumat verib."


def dateline_changed(text: str, by: Reporter) -> str:
    """Return a text with a dateline in front."""
    day = by.chance.randrange(1, 29)
    agency = by.chance.choice(AGENCIES)
    return by.chance.choice(
        [f"Bakı, {day} mart, {agency}\n\n{text}", f"Bakı. {day} mart. {agency}/ {text}"]
    )


def last_paragraph_cut(text: str, by: Reporter) -> str:
    """Return a text without its last paragraph."""
    return text.rpartition("\n\n")[0] or text


def words_changed(share: float) -> Rewrite:
    """Return the rewrite that puts other words in the place of a share of the words."""

    def rewrite(text: str, by: Reporter) -> str:
        parts = re.split(r"(\s+)", text)
        places = [n for n, part in enumerate(parts) if part.strip()]
        for place in by.chance.sample(places, round(share * len(places))):
            parts[place] = by.word()
        return "".join(parts)

    return rewrite


def sentences_shuffled(text: str, by: Reporter) -> str:
    """Return a text with its sentences in another order."""
    found = [each for line in text.split("\n\n") for each in re.split(r"(?<=\.) ", line)]
    by.chance.shuffle(found)
    return " ".join(found)


def light(text: str, by: Reporter) -> str:
    """Return a text with an attribution, without its last paragraph, and with capitals in places."""
    cut = last_paragraph_cut(text, by) if by.chance.random() < 0.5 else text
    return attribution_added(cut.replace("ə", "e") if by.chance.random() < 0.3 else cut, by)


REWRITES: dict[str, Rewrite] = {
    "same text": lambda text, by: text,
    "attribution added": attribution_added,
    "dateline changed": dateline_changed,
    "last paragraph cut": last_paragraph_cut,
    "both, or in e for ə": light,
    "sentences shuffled": sentences_shuffled,
    "5 % of words": words_changed(0.05),
    "10 % of words": words_changed(0.10),
    "15 % of words": words_changed(0.15),
    "20 % of words": words_changed(0.20),
    "30 % of words": words_changed(0.30),
}


def digest(texts: list[str], by: Reporter) -> str:
    """Return a text that holds others."""
    return "\n\n".join([by.sentence(), *texts])


def weather(chance: random.Random) -> str:
    """Return the weather of a day, as it is filled in every day."""
    low, high = chance.randrange(1, 12), chance.randrange(12, 25)
    sky = chance.choice(["buludlu", "dəyişkən buludlu", "yağmursuz", "yağışlı"])
    wind = chance.choice(["şimal-qərb", "cənub-şərq", "şimal", "mülayim cənub"])
    return (
        f"Sabah Bakıda və Abşeron yarımadasında hava şəraitinin {sky} keçəcəyi, əsasən yağmursuz "
        f"olacağı gözlənilir. {wind} küləyi əsəcək. Havanın temperaturu gecə {low}-{low + 2}, gündüz "
        f"{high}-{high + 3} dərəcə isti olacaq. Atmosfer təzyiqi {chance.randrange(750, 775)} mm civə "
        f"sütunu, nisbi rütubət gecə {chance.randrange(65, 90)}, gündüz {chance.randrange(40, 60)} "
        f"faiz təşkil edəcək. Bu barədə hidrometeorologiya xidmətindən bildirilib."
    )


def rates(chance: random.Random) -> str:
    """Return the rates of exchange of a day."""
    numbers = [f"1,{chance.randrange(7000, 9999)}" for _ in range(2)]
    numbers += [f"0,0{chance.randrange(100, 999)}" for _ in range(2)]
    day = chance.randrange(1, 29)
    return (
        f"Mərkəzi Bank {day} mart tarixinə olan rəsmi valyuta məzənnələrini açıqlayıb. Məzənnəyə əsasən, "
        f"1 ABŞ dolları 1,7000 manat, 1 avro {numbers[0]} manat, 1 Türkiyə lirəsi {numbers[2]} manat, "
        f"1 Rusiya rublu {numbers[3]} manat, 1 İsveçrə frankı {numbers[1]} manat təşkil edir. Rəsmi məzənnələr "
        f"hər iş günü müəyyən edilir və yerli vaxtla saat 18-də elan olunur."
    )

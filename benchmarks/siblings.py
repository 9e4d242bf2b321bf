"""How well siblings are found: invented stories in three languages, on days with many stories.

    python benchmarks/siblings.py [--days N] [--stories N] [--wrong]

First the articles of tests/analyse/sibling_stories.toml, which are written as outlets translate, with traps
between them. Then many that are made up: each story names two persons and a place out of tests/language/name_families.tsv, spelt as each language
spells them, and two figures; some are told in one language only, some share persons, places or figures with others
of their day. Prints precision, recall and F1 of the view same_story and of the table siblings, and the time that
deriving an article takes.
"""

import argparse
import random
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from newsarchive.analyse.derive import derive
from newsarchive.analyse.siblings import SIBLINGS
from newsarchive.archive import Archive
from newsarchive.article import Article

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "analyse"))

from sibling_stories import Told, pairs, stories  # noqa: E402

FAMILIES = ROOT / "tests" / "language" / "name_families.tsv"
_FOUND = {
    "same_story": "select url, other_url from same_story",
    "siblings": """select one.url, other.url from siblings
        join articles as one on one.id = article_id join articles as other on other.id = other_id""",
}
SENTENCES = {
    "az": [
        "{place} şəhərində {a} yeni layihəni təqdim edib.",
        "{b} bildirib ki, işlərə {m} milyon manat ayrılıb.",
        "Layihə {n} ailəni əhatə edəcək, deyə {a} əlavə edib.",
        "Tədbirdə {place} sakinləri iştirak ediblər.",
    ],
    "ru": [
        "{a} представил новый проект в городе {place}.",
        "По словам участника встречи {b}, на работы выделено {m} миллионов манатов.",
        "Проект охватит {n} семей, добавил {a}.",
        "В мероприятии участвовали жители города {place}.",
    ],
    "en": [
        "{a} presented a new project in {place}.",
        "Speaking at the event, {b} said that {m} million manats had been set aside.",
        "The project will reach {n} families, {a} added.",
        "People from {place} took part.",
    ],
}


def families(kind: str) -> list[dict[str, str]]:
    """Return names of a kind by language: the first Latin az spelling, the first Cyrillic, the next Latin."""
    found = []
    for line in FAMILIES.read_text(encoding="utf-8").splitlines():
        parts = line.split("\t")
        if len(parts) < 4 or kind not in parts[1]:
            continue
        spellings = [each.strip() for each in parts[3].split("|")]
        cyrillic = [each for each in spellings if "а" <= each[-1].lower() <= "я"]
        latin = [each for each in spellings if each not in cyrillic]
        if cyrillic and latin:
            found.append({"az": latin[0], "ru": cyrillic[0], "en": latin[-1]})
    return found


def articles(days: int, count: int, chance: random.Random) -> list[Told]:
    """Return articles with the name of their story."""
    people, places = families("person") or families("politic"), families("district")
    made = []
    for day in range(days):
        noon = datetime(2026, 3, 1, 8, tzinfo=UTC) + timedelta(days=day)
        # A few persons and places make the news of a day, again and again.
        some, there = chance.sample(people, min(12, len(people))), chance.sample(places, 6)
        for number in range(count):
            a, b = chance.sample(some, 2)
            facts = {"place": chance.choice(there), "a": a, "b": b}
            figures = {"m": chance.randint(11, 99), "n": chance.randint(100, 999)}
            told = [each for each in SENTENCES if chance.random() < 0.8] or ["az"]
            for language in told:
                words = {name: each[language] for name, each in facts.items()} | figures
                text = " ".join(each.format(**words) for each in SENTENCES[language])
                at = noon + timedelta(minutes=chance.randint(0, 700))
                url = f"https://agency.example/{language}/{day}-{number}"
                article = Article(
                    source="agency", url=url, title=text.partition(".")[0], text=text,
                    language=language, published_at=at, published_on=at.date(),
                )  # fmt: skip
                made.append(Told(f"{day}-{number}", article))
    chance.shuffle(made)
    return made


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--days", type=int, default=5)
    parser.add_argument("--stories", type=int, default=40, help="stories a day")
    parser.add_argument("--wrong", action="store_true", help="print what is missed or wrong")
    options = parser.parse_args()
    measure("articles written as outlets translate", list(stories()), wrong=options.wrong)
    made = articles(options.days, options.stories, random.Random(7))
    measure(f"made up, {options.stories} stories a day", made, wrong=options.wrong)


def measure(what: str, told: list[Told], *, wrong: bool) -> None:
    """Print how well the stories are found, as same_story has them and as siblings has them."""
    with tempfile.TemporaryDirectory() as folder, Archive(Path(folder) / "news.db") as archive:
        for each in told:
            archive.save(each.article)
        derive(archive)
        begun = time.process_time()
        derive(archive, [SIBLINGS], rebuild=True)
        spent = time.process_time() - begun
        found = {
            name: {(row[0], row[1]) for row in archive.database.execute(query).fetchall()}
            for name, query in _FOUND.items()
        }
    true = pairs(told)
    print(f"{what}: {len(told)} articles, {len(true) // 2} pairs of siblings")
    for name, mine in found.items():
        right = len(mine & true)
        precision, recall = right / max(1, len(mine)), right / max(1, len(true))
        f1 = 2 * right / max(1, len(mine) + len(true))
        print(f"  {name:12} precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")
    print(f"  {1000 * spent / len(told):.1f} ms of the processor an article")
    if wrong:
        for title, differing in (
            ("missed", true - found["same_story"]),
            ("wrong", found["same_story"] - true),
        ):
            for one, two in sorted(differing):
                print(f"  {title}: {one} {two}")


if __name__ == "__main__":
    main()

"""Promises of the table citations: whom an article credits, where, and by which link."""

import tomllib
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from analyse.credit_sentences import sentences
from newsarchive import Archive, Article
from newsarchive.analyse import cited_names
from newsarchive.analyse.citations import CITATIONS, recognise
from newsarchive.analyse.citing import citations
from newsarchive.analyse.derive import derive
from newsarchive.analyse.spiders import declared
from newsarchive.archive.runs import Logbook
from newsarchive.article import Link

NOON = datetime(2026, 3, 12, 12, tzinfo=UTC)
BRIDGE = Article(
    source="musavat",
    url="https://musavat.com/news/korpu_1.html",
    title="Körpü açıldı",
    text="Şəkidə körpü açılıb.\n\nMusavat.com xəbər verir ki, bu barədə APA-ya istinadən bildirilir.",
    language="az",
    published_on=None,
)


def rows(archive: Archive, article: Article, *names: str) -> list[tuple[Any, ...]]:
    archive.save(article)
    derive(archive)
    query = f"select {', '.join(names)} from citations order by position"
    return archive.database.execute(query).fetchall()


def test_a_credit_is_kept_with_its_words_their_place_and_the_source_they_mean(
    fresh: Archive,
) -> None:
    found = rows(fresh, BRIDGE, "source", "kind", "own", "phrase", "position")
    assert found == [
        ("musavat", "source", 1, "Musavat.com xəbər verir", 22),
        ("apa", "source", 0, "APA-ya istinadən", 60),
    ]
    assert BRIDGE.text[60:].startswith("APA-ya istinadən")


def test_an_outlet_without_a_spider_is_credited_once_it_has_said_its_name(
    archive: Archive,
) -> None:
    text = "Səhər Xəbər-ə istinadən bildirilir ki, körpü açılıb.\n\nA bridge is open, Seher Xeber reports."
    columns = ("source", "kind", "cited_name")
    before = rows(archive, replace(BRIDGE, text=text), *columns)
    assert before == [(None, "other", "Səhər Xəbər")]
    begin = partial(Logbook, archive, started_at=NOON, version="1", pid=1)
    logbook = begin("seher_example")
    logbook.declare(NOON, selectors={}, publisher=None, homepage="https://seher.example/")
    with archive.transaction():
        assert logbook.learn_publisher("Səhər Xəbər")
        recognise(archive, "seher_example")
    expected = [("seher_example", "source", each) for each in ("Səhər Xəbər", "Seher Xeber")]
    query = "select source, kind, cited_name from citations order by position"
    assert archive.database.execute(query).fetchall() == expected
    begin("seher_example").declare(NOON, selectors={}, publisher=None)
    derive(archive, [CITATIONS], rebuild=True)
    assert archive.database.execute(query).fetchall() == expected


@pytest.mark.parametrize("name", ["News", "Bakı", "TV"])
def test_an_outlet_that_is_called_as_other_things_are_is_credited_by_its_links_alone(
    archive: Archive, name: str
) -> None:
    logbook = Logbook(archive, "seher_example", started_at=NOON, version="1", pid=1)
    logbook.declare(NOON, selectors={}, publisher=name, homepage="https://seher.example/")
    link = Link("https://seher.example/1", "burada")
    article = replace(BRIDGE, text=f"{name} xəbər verir ki, körpü açılıb, burada.", links=(link,))
    found = [each for each in rows(archive, article, "source", "kind") if each[0]]
    assert found == [("seher_example", "link")]


def test_a_link_belongs_to_the_words_that_carry_it_and_counts_alone_without_them(
    fresh: Archive,
) -> None:
    links = (
        Link("https://apa.az/social/korpu-995710", "APA-ya istinadən"),
        Link("https://oxu.az/siyaset/korpu", "Şəkidə körpü"),
        Link("https://musavat.com/news/bere_2.html", "açılıb"),
        Link("https://elsewhere.example/", "körpü"),
    )
    found = rows(fresh, replace(BRIDGE, links=links), "kind", "source", "url")
    assert found == [
        ("link", "oxu", "https://oxu.az/siyaset/korpu"),
        ("source", "musavat", None),
        ("source", "apa", "https://apa.az/social/korpu-995710"),
    ]


def test_credits_follow_the_newest_text(fresh: Archive) -> None:
    rows(fresh, BRIDGE, "source")
    later = replace(BRIDGE, text="Körpü açılıb, передает Day.Az.")
    assert rows(fresh, later, "source", "cited_name") == [("day", "Day.Az")]


def test_a_source_has_one_name_whether_words_or_a_link_credit_it(fresh: Archive) -> None:
    link = Link("https://apa.az/social/korpu-995710", "burada")
    fresh.save(BRIDGE)
    fresh.save(replace(BRIDGE, url="https://musavat.com/x.html", text="Burada.", links=(link,)))
    derive(fresh)
    found = fresh.database.execute("select credited_source, articles from who_credits_whom")
    assert found.fetchall() == [("apa", 2)]


def test_who_credits_whom_leaves_out_the_outlet_itself(fresh: Archive) -> None:
    fresh.save(BRIDGE)
    derive(fresh)
    found = fresh.database.execute("select source, credited_source, articles from who_credits_whom")
    assert found.fetchall() == [("musavat", "apa", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Qafqazinfo-nun əldə etdiyi məlumata görə, direktor işdən çıxarılıb.",
        "Qafqazinfo-nun yaydığı xəbərdə deyilir ki, proses gedir.",
    ],
)
def test_what_an_outlet_learned_or_spread_is_credited_to_it(text: str) -> None:
    assert [each.cited.source for each in citations(text)] == ["qafqazinfo"]


@pytest.mark.parametrize(
    ("text", "credited"),
    [
        ("APA-nın əməkdaşı Şəkidən xəbər verir ki, körpü açılıb.", ["apa"]),
        ("Trend-in Gəncə üzrə müxbiri xəbər verir ki, körpü açılıb.", ["trend"]),
        ("Как стало известно Haqqin.az, мост открыли.", ["haqqin"]),
        ("Как передает корреспондент Trend, мост открыли.", ["trend"]),
        ("Мост открыли, рассказал ТАСС инженер Камиль Журавль.", ["TASS"]),
        ("Baku, April 2, AZERTAC\n\nA bridge was opened.", ["azertag"]),
        ("BAKI /Trend/ Körpü açılıb.", ["trend"]),
        ("Körpü açılıb. (Report)", ["report"]),
        ("По данным Министерства обороны, мост открыли.", ["mod"]),
        ("Körpü hazırdır, Kamil Durna Report-a açıqlamasında bildirib.", ["report"]),
        ("In an interview with the daily Hurriyet, he spoke of bridges.", ["Hürriyet"]),
        ("Bu barədə Türkiyənin “Hürriyet” qəzeti yazır.", ["Hürriyet"]),
        ("Qafqazinfo saytı xəbər yayıb ki, körpü açılıb.", ["qafqazinfo"]),
        ("Reuters'a göre köprü açıldı.", ["Reuters"]),
        ("АПА-нын вердији хәбәрә ҝөрә, көрпү ачылыб.", ["apa"]),
        ("Source: news.day.az", ["day"]),
        ("Reuters: körpü açılıb.", ["Reuters"]),
        ("Oxu.az körpünün açıldığını yazır.", ["oxu"]),
        ("APA ilə söhbətində mühəndis bunu deyib.", ["apa"]),
        ("Report-da yayımlanan xəbərə görə, körpü açılıb.", ["report"]),
        ("According to Russia's TASS, a bridge was opened.", ["TASS"]),
        ("According to Azerbaijan's Defense Ministry, a bridge was opened.", ["mod"]),
        ("According to Russia's Defense Ministry, it rained.", ["Russia's Defense Ministry"]),
        ("В сообщении МВД говорится о мосте.", ["mia"]),
        ("Reuters haber ajansı, köprünün açıldığını bildirdi.", ["Reuters"]),
    ],
)
def test_a_credit_is_found_in_any_of_its_forms(text: str, credited: list[str]) -> None:
    assert [each.cited.source or each.cited.name for each in citations(text)] == credited


@pytest.mark.parametrize(
    "text",
    [
        "Report İnformasiya Agentliyinin əməkdaşları ağac əkib.",
        "“Trend” adlı mağazaya cərimə yazıb.",
        "Минобороны передало пограничникам катера.",
        "According to Article 5, the fee is fixed.",
        "FHN-ə məlumat verilib.",
        "According to Kamil Reed, it rained.",
        "According to Turkish health workers, it rained.",
        "Leyla Birch came. The bridge is old, according to Birch.",
        "Она сказала, что мост открыли.",
        "Haqqında xəbər verilib.",
        "Meydan TV-nin jurnalisti barədə polis məlumat verib.",
        "Kamil Durna “Qarabağ”dan yazdı.",
        "Məhkəmə bildirib ki, iş dayandırılıb.",
        "Со ссылкой на Facebook пишут о мосте.",
        "Report: tea output falls.",
    ],
)
def test_who_acts_is_told_or_only_named_is_not_credited(text: str) -> None:
    assert citations(text) == ()


def test_a_country_s_own_ministry_is_not_taken_for_another_s() -> None:
    found = citations("Rusiya Müdafiə Nazirliyindən bildirilib ki, gəmi qayıdıb.")
    assert [(each.cited.source, each.cited_name) for each in found] == [
        (None, "Rusiya Müdafiə Nazirliyi")
    ]


@pytest.mark.parametrize(
    "text", ["The report says so.", "Kamil Durna yazır.", "Trend dəyişir.", ""]
)
def test_words_that_only_look_like_credits_are_none(text: str) -> None:
    assert citations(text) == ()


def test_every_source_whose_names_are_listed_has_a_spider() -> None:
    listed = Path(cited_names.__file__).with_suffix(".toml").read_text(encoding="utf-8")
    assert tomllib.loads(listed)["sources"].keys() <= {each.name for each in declared()}


def test_credits_of_labelled_sentences_are_found() -> None:
    right = found = labelled = 0
    for each in sentences():
        mine = {(one.cited_name, one.cited.source or "") for one in citations(each.text)}
        right += sum(any(_same(one, gold) for one in mine) for gold in each.cites)
        found += len(mine)
        labelled += len(each.cites)
    assert labelled >= 200
    assert 2 * right / (found + labelled) >= 0.97


def _same(one: tuple[str, str], gold: tuple[str, str]) -> bool:
    return one[1] == gold[1] and (one[0].startswith(gold[0]) or gold[0].startswith(one[0]))

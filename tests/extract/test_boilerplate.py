"""What an outlet prints around its texts is told from what its articles say, both ways."""

from dataclasses import dataclass, replace

import pytest

from newsarchive.article import Place
from newsarchive.extract.boilerplate import (
    Carrier,
    Recurrence,
    block_hash,
    edges,
    peeled,
    set_name,
    verdict,
)

SUBJECTS = (
    "Körpü gələn ay təmirə bağlanır",
    "Kitabxana gecə saatlarında işləyəcək",
    "Üzüm yığımı bu il gec başlayıb",
    "Metroda yeni qatarlar sınaqdan çıxıb",
    "Şahmat turnirində gənclər önə keçib",
    "Balıqçılar dənizin çəkilməsindən şikayətçidir",
    "Teatr mövsümü komediya ilə açılır",
    "Kəndlərə qaz xətti çəkilir",
    "Alma ixracı iki dəfə azalıb",
    "Arxeoloqlar qala divarı tapıblar",
    "Dağ yolunda uçqun təmizlənir",
    "Velosiped yolları uzadılır",
)
NOTICE = "Ən maraqlı yazıları Körpü Xəbərin kanalında oxumaq üçün abunə olun və dostlarınıza yazın."
COPYRIGHT = "© Körpü Xəbər agentliyi. Mətnin köçürülməsi yalnız icazə ilə mümkündür."
TRAILER = "Körpü Xəbər müstəqil agentlikdir və heç bir partiyanın maliyyə yardımından faydalanmır."
FORMULA = "Faktla bağlı araşdırma davam etdirilir, nəticəsi açıqlanacaq."


def _own(headline: str) -> str:
    return f"{headline}: bunu hadisə yerində olan müxbirimizə orada yaşayanlar danışıblar, sonra gecələyiblər."


def _carriers(*tail: str, count: int = 12, headlines: tuple[str, ...] = ()) -> tuple[Carrier, ...]:
    chosen = headlines or SUBJECTS[:count]
    return tuple(Carrier(each, "\n\n".join([_own(each), *tail])) for each in chosen)


def _recurrence(text: str, *, place: Place = "tail", total: int | None = None) -> Recurrence:
    carriers = _carriers(text)
    if place == "head":
        carriers = tuple(Carrier(each, f"{text}\n\n{_own(each)}") for each in SUBJECTS)
    found = Recurrence(place, text, len(carriers), total or len(carriers), carriers)
    return replace(found, recurring=frozenset([block_hash(text, place)]))


@pytest.mark.parametrize(
    "text",
    [
        NOTICE,
        COPYRIGHT,
        "Читайте нас там, где удобно: подписывайтесь на рассылку и пишите нам.",
        "You can support us by telling your friends about the stories we report.",
        "Sualınız var? Bizə yazın: poct@korpu.example",
        "Materialların köçürülməsi zamanı istinad mütləqdir.",
    ],
)
def test_a_notice_on_three_unrelated_articles_is_boilerplate(text: str) -> None:
    found = replace(_recurrence(text, total=5_000), count=3, carriers=_carriers(text, count=3))
    assert (verdict(found).boilerplate, verdict(found).rule) == (True, "notice")


def test_what_stands_under_most_articles_is_boilerplate_whatever_it_says() -> None:
    assert verdict(_recurrence(TRAILER)).rule == "share"
    assert verdict(replace(_recurrence(TRAILER), count=60, total=100)).rule == "share"


def test_a_sentence_that_ends_many_unrelated_stories_is_kept() -> None:
    found = verdict(replace(_recurrence(FORMULA), count=300, total=5_000))
    assert (found.boilerplate, found.rule) == (False, "few")


def test_an_author_box_is_boilerplate_where_it_names_the_author_of_each_article() -> None:
    box = "Aytən Nümunə iqtisadiyyatdan yazır, əvvəl məktəbdə riyaziyyat müəllimi işləyib."
    written = tuple(replace(each, authors=("Aytən Nümunə",)) for each in _carriers(box))
    found = replace(_recurrence(box, total=900), carriers=written)
    assert verdict(found).rule == "notice"
    assert verdict(_recurrence(box, total=900)).rule == "few"


STORY = tuple(f"Zəngilan dəmir yolu: {each}" for each in SUBJECTS[:6])


@pytest.mark.parametrize(
    "text",
    [
        "Xatırladaq ki, dəmir yolunun çəkilişi 2021-ci ildə başlayıb və üç dəfə təxirə salınıb.",
        "“Mən bu işi axıra çatdıracağam”, – deyə mühəndis bildirib.",
        "Bu barədə nazirliyin kanalına abunə olun, demişdi nazir iclasda.",
    ],
)
def test_a_background_paragraph_or_quote_of_stories_on_one_subject_is_kept(text: str) -> None:
    carriers = _carriers(text, headlines=STORY)
    found = replace(
        _recurrence(text), count=6, total=7, carriers=carriers, others=_carriers(count=1)
    )
    assert (verdict(found).boilerplate, verdict(found).rule) == (False, "subject")


def test_a_word_in_every_headline_of_a_source_is_no_subject_of_its_own() -> None:
    carriers = _carriers(TRAILER, headlines=STORY)
    found = replace(_recurrence(TRAILER), count=6, total=6, carriers=carriers)
    assert verdict(found).rule == "share"
    assert verdict(replace(found, count=4, total=4, carriers=carriers[:4])).rule == "subject"


def test_a_paragraph_whose_words_the_articles_themselves_use_is_kept() -> None:
    text = "Dəmiryolçular tunelin qazılmasını payızda bitirməyi planlaşdırırlar, abunə olun."
    body = "Dəmiryolçular tunelin qazılmasını uzadıblar, payızda isə bitirmək planlaşdırılmır."
    carriers = tuple(replace(each, text=f"{body}\n\n{each.text}") for each in _carriers(text))
    found = replace(_recurrence(text, total=900), carriers=carriers, others=_carriers())
    assert verdict(found).rule == "subject"


def test_a_block_that_also_stands_within_texts_is_kept() -> None:
    assert verdict(replace(_recurrence(NOTICE), inside=5)).rule == "inside"
    after = (
        "Bundan sonra bələdiyyə başqa bir sənəd də göstərib, ona hələ heç kim baxmayıb, deyirlər."
    )
    varied = (f"{after} {each}." for each in SUBJECTS)
    own = zip(_carriers(NOTICE), varied, strict=True)
    carriers = tuple(replace(each, text=f"{each.text}\n\n{more}") for each, more in own)
    assert verdict(replace(_recurrence(NOTICE), carriers=carriers)).rule == "inside"


def test_one_text_under_several_addresses_teaches_nothing() -> None:
    body = "\n\n".join(map(_own, SUBJECTS[:4]))
    carriers = tuple(Carrier(each, f"{body}\n\n{NOTICE}") for each in SUBJECTS[:5])
    assert verdict(replace(_recurrence(NOTICE), carriers=carriers)).rule == "alike"


@pytest.mark.parametrize("line", ["BAKI, Körpü Xəbər agentliyi –", "Bakı. Körpü:", "Canlı yayım"])
def test_a_standing_dateline_is_kept(line: str) -> None:
    found = replace(_recurrence(line, place="head"), count=900, total=1_000)
    assert verdict(found).rule == "short"


def test_a_standing_first_sentence_is_kept_unless_most_articles_have_it() -> None:
    weather = "Sabah paytaxtda və yarımadada hava şəraitinin dəyişkən olacağı, küləyin əsəcəyi gözlənilir."
    found = _recurrence(weather, place="head")
    assert verdict(replace(found, count=90, total=5_000)).rule == "few"
    assert verdict(replace(found, count=900, total=1_000)).rule == "share"


# What is done with it


@dataclass(frozen=True)
class Piece:
    text: str


def _peeled(*texts: str, known: tuple[tuple[str, Place], ...]) -> list[str]:
    hashes = frozenset(block_hash(text, place) for text, place in known)
    kept, _ = peeled([Piece(each) for each in texts], hashes)
    return [each.text for each in kept]


OWN = [_own(each) for each in SUBJECTS[:3]]


def test_boilerplate_is_dropped_at_its_own_end_only() -> None:
    known: tuple[tuple[str, Place], ...] = ((NOTICE, "tail"), (COPYRIGHT, "tail"))
    assert _peeled(*OWN, NOTICE, COPYRIGHT, known=known) == OWN
    assert _peeled(*OWN, NOTICE, "Nur Nümunə", COPYRIGHT, known=known) == [*OWN, "Nur Nümunə"]
    assert _peeled(NOTICE, *OWN, known=known) == [NOTICE, *OWN]


def test_boilerplate_between_paragraphs_of_an_article_stays() -> None:
    known: tuple[tuple[str, Place], ...] = ((NOTICE, "tail"), (NOTICE, "head"))
    assert _peeled(OWN[0], NOTICE, OWN[1], known=known) == [OWN[0], NOTICE, OWN[1]]


def test_a_page_that_is_nothing_but_boilerplate_keeps_its_text() -> None:
    known: tuple[tuple[str, Place], ...] = ((NOTICE, "tail"), (NOTICE, "head"), (COPYRIGHT, "tail"))
    assert _peeled(NOTICE, COPYRIGHT, known=known) == [NOTICE, COPYRIGHT]
    assert _peeled(NOTICE, known=known) == [NOTICE]
    assert _peeled(known=known) == []


def test_what_was_dropped_is_told() -> None:
    hashes = frozenset([block_hash(NOTICE, "tail")])
    _, found = peeled([*map(Piece, OWN), Piece(NOTICE)], hashes)
    assert [each.text for each in found if each.dropped] == [NOTICE]
    assert {each.text for each in found} == {*OWN, NOTICE}


def test_edges_of_a_text_are_the_same_with_and_without_the_knowledge() -> None:
    hashes = frozenset([block_hash(NOTICE, "tail")])
    _, found = peeled([*map(Piece, OWN), Piece(NOTICE)], hashes)
    assert tuple(replace(each, dropped=False) for each in found) == edges([*OWN, NOTICE])


def test_case_and_white_space_do_not_matter_but_place_does() -> None:
    assert block_hash("Bizə  MƏKTUB", "tail") == block_hash("bizə məktub", "tail")
    assert block_hash("Bizə yazın", "tail") != block_hash("Bizə yazın", "head")


def test_a_set_has_one_name_whatever_its_order_and_an_empty_one_has_none() -> None:
    assert set_name(frozenset("ab")) == set_name(frozenset("ba")) != set_name(frozenset("a"))
    assert set_name(frozenset()) is None


def test_of_a_long_text_only_both_ends_count_and_the_first_block_is_no_tail() -> None:
    lines = [f"{number} nəfər gəlib." for number in range(20)]
    found = [(each.place, each.text) for each in edges(lines)]
    assert found == [("head", each) for each in lines[:2]] + [
        ("tail", each) for each in reversed(lines[-6:])
    ]
    assert [each.place for each in edges(lines[:2])] == ["head", "tail"]
    assert edges(lines[:1]) == ()

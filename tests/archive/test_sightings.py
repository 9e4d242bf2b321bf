"""What recurs at the edges of articles is counted exactly, whoever saves what how often."""

from dataclasses import replace
from threading import Thread

from newsarchive.archive import Archive
from newsarchive.archive.boilerplate import Judgement, judge, recurring, sets
from newsarchive.article import Article, Edge

TRAILER = Edge("tail", "a" * 16, "Bizə yazın.")


def _article(number: int, text: str = "Körpü açıldı.") -> Article:
    return Article(
        source="xeber",
        url=f"https://xeber.example/{number}",
        title=f"{number}",
        text=f"{text} {number}",
        edges=(TRAILER, TRAILER, Edge("tail", f"{number:016}", f"{number}")),
    )


def _counts(archive: Archive) -> dict[str, int]:
    return {each.hash: each.articles_count for each in recurring(archive, "xeber")}


def test_a_block_recurs_from_its_third_article_on(archive: Archive) -> None:
    for number in (1, 2):
        archive.save(_article(number))
    assert _counts(archive) == {}
    archive.save(_article(3))
    assert _counts(archive) == {TRAILER.hash: 3}


def test_versions_of_one_article_count_once(archive: Archive) -> None:
    for text in ("Körpü açıldı.", "Körpü bağlandı.", "Körpü uçdu."):
        for number in range(3):
            archive.save(_article(number, text))
            archive.save(_article(number, text), cause="extractor")
    assert len(archive.history("https://xeber.example/1")) == 3
    assert _counts(archive) == {TRAILER.hash: 3}


def test_a_block_of_another_source_is_another_block(archive: Archive) -> None:
    for number in range(4):
        archive.save(replace(_article(number), source=f"source{number % 2}"))
    assert list(archive.database.query("select * from boilerplate")) == []


def test_two_crawls_at_once_count_exactly(archive: Archive) -> None:
    def save() -> None:
        with Archive(archive.path) as own:
            for number in range(30):
                own.save(_article(number))

    threads = [Thread(target=save) for _ in range(3)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert _counts(archive) == {TRAILER.hash: 30}


def test_an_article_that_is_deleted_counts_no_more(archive: Archive) -> None:
    for number in range(5):
        archive.save(_article(number))
    archive.database.execute("delete from versions where article_id = 1")
    archive.database.execute("delete from articles where id = 1")
    assert _counts(archive) == {TRAILER.hash: 4}


def test_every_set_a_source_has_had_can_be_told(archive: Archive) -> None:
    other = Edge("tail", "b" * 16, "Abunə olun.")
    for number in range(3):
        archive.save(replace(_article(number), edges=(TRAILER, other)))
    assert sets(archive, "xeber") == [frozenset()]
    judge(archive, "xeber", [Judgement(TRAILER.hash, True, "share", 3)])
    judge(archive, "xeber", [Judgement(other.hash, True, "share", 3)])
    judge(archive, "xeber", [Judgement(TRAILER.hash, False, "operator", 3)])
    one, two = TRAILER.hash, other.hash
    assert sets(archive, "xeber") == [
        frozenset(),
        frozenset({one}),
        frozenset({one, two}),
        frozenset({two}),
    ]


def test_what_the_operator_keeps_is_not_judged_again(archive: Archive) -> None:
    for number in range(3):
        archive.save(_article(number))
    judge(archive, "xeber", [Judgement(TRAILER.hash, False, "operator", 3)])
    assert judge(archive, "xeber", [Judgement(TRAILER.hash, True, "share", 4)]) == 0
    assert sets(archive, "xeber") == [frozenset()]


def test_a_block_is_first_seen_with_the_first_of_its_articles(archive: Archive) -> None:
    for number in range(3):
        archive.save(_article(number))
    archive.database.execute("update articles set first_seen_at = '2020-01-01T00:00:00Z'")
    archive.database.execute("delete from boilerplate")
    archive.save(_article(3))
    row = next(iter(archive.database.query("select * from boilerplate")))
    assert row["first_seen_at"] == "2020-01-01T00:00:00Z"
    assert row["last_seen_at"] > "2020-01-01T00:00:00Z"

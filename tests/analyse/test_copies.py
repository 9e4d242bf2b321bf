"""Promises about copies: which texts are, who was first, and that no order of arrival matters."""

import random
import re
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from copying import rewrites
from copying.texts import Reporter, invented_sentences

from newsarchive import Archive, Article
from newsarchive.analyse import copies as derivation
from newsarchive.analyse.copies import Copies
from newsarchive.analyse.copy_kinds import compared_words, likeness
from newsarchive.analyse.derive import derive
from newsarchive.archive import copies as rows

NOON = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)
BY = Reporter(invented_sentences("az", 400), 1)


def own(count: int) -> str:
    """Return so many words that stand nowhere else, in paragraphs of forty."""
    found = BY.text(count).split()[:count]
    return "\n\n".join(" ".join(found[at : at + 40]) for at in range(0, count, 40))


TEXT, OTHER = own(160), own(160)


def article(name: str, text: str, source: str | None = None) -> Article:
    host = source or name
    return Article(source=host, url=f"https://{host}.example/{name}", title=name, text=text)


def keep(archive: Archive, *texts: str) -> None:
    """Save texts of sources a, b, c ... and derive."""
    for name, text in zip("abcdefghijklm", texts, strict=False):
        archive.save(article(name, text), seen_at=NOON)
    derive(archive, [Copies()])


def found(archive: Archive) -> set[tuple[str, str, str]]:
    """Return each pair of sources with its kind."""
    return {
        tuple(row)
        for row in archive.database.execute(
            "select a.source, b.source, kind from copies join articles as a on a.id = article_id"
            " join articles as b on b.id = other_id where a.source < b.source"
        )
    }


def clusters(archive: Archive) -> set[frozenset[str]]:
    rows = archive.database.execute("select cluster_id, url from copy_clusters").fetchall()
    return {frozenset(url for name, url in rows if name == each) for each, _ in rows}


@pytest.mark.parametrize(
    ("rewrite", "kind"),
    [
        (rewrites.dateline_changed, "identical"),
        (lambda text, by: f"{text.upper().replace('Ə', 'E')}\n\nPaylaş", "identical"),
        (lambda text, by: f"{text}\n\nBu barədə Yelkən məlumat verib.", "identical"),
        (rewrites.last_paragraph_cut, "light edit"),
        (rewrites.words_changed(0.15), "light edit"),
        (rewrites.sentences_shuffled, "light edit"),
        (lambda text, by: " ".join(text.split()[:50]), "partial"),
        (lambda text, by: rewrites.digest([OTHER, text, own(160)], by), "partial"),
    ],
)
def test_a_rewrite_is_a_copy_of_its_kind(
    fresh: Archive, rewrite: rewrites.Rewrite, kind: str
) -> None:
    keep(fresh, TEXT, rewrite(TEXT, BY), own(150))
    assert found(fresh) == {("a", "b", kind)}


STATEMENT = own(100)
PHRASES = [own(14) for _ in range(6)]


def scattered(order: Sequence[int], between: int) -> str:
    """Return phrases in an order, with so many words of its own behind each."""
    return " ".join(f"{PHRASES[n]} {own(between)}" for n in order)


@pytest.mark.parametrize(
    "texts",
    [
        (TEXT, OTHER),
        tuple(f"{own(60)}\n\n{STATEMENT}" for _ in range(2)),
        (scattered(range(6), 9), scattered(range(5, -1, -1), 9)),
        (scattered((0, 1, 2), 0), scattered((0, 1, 2), 40)),
        (rewrites.rates(random.Random(1)), rewrites.rates(random.Random(2))),
        (rewrites.weather(random.Random(3)), rewrites.weather(random.Random(4))),
        (
            "Bu gün saat onda körpü açılıb, hamı sevinib",
            "Bu gün saat onda körpü açılıb, hamı gəlib",
        ),
        ("Ətraflı bizim saytda", "Ətraflı bizim saytda"),
        ("", ""),
    ],
    ids=[
        "other",
        "shared statement",
        "phrases",
        "apart",
        "rates",
        "weather",
        "short",
        "few words",
        "empty",
    ],
)
def test_what_only_looks_alike_is_no_copy(fresh: Archive, texts: tuple[str, str]) -> None:
    keep(fresh, *texts)
    assert found(fresh) == set()


def test_both_sides_tell_how_much_of_each_is_in_the_other(fresh: Archive) -> None:
    keep(fresh, TEXT, f"{OTHER}\n\n{TEXT}")
    rows = fresh.database.execute("select article_id, similarity, shared from copies")
    (_, one, held), (_, other, holding) = sorted(rows)
    assert one == other
    assert held == 1.0
    assert 0.3 < holding < 0.7


def test_a_text_that_changes_leaves_its_pairs_and_its_cluster(fresh: Archive) -> None:
    keep(fresh, TEXT, rewrites.words_changed(0.05)(TEXT, BY), TEXT)
    assert clusters(fresh) == {frozenset(f"https://{each}.example/{each}" for each in "abc")}
    fresh.save(article("a", OTHER))
    derive(fresh, [Copies()])
    assert found(fresh) == {("b", "c", "light edit")}
    assert fresh.database.execute("select distinct cluster_id from copy_members").fetchall() == [
        (2,)
    ]


def test_a_digest_does_not_chain_what_it_holds(fresh: Archive) -> None:
    keep(fresh, TEXT, TEXT, OTHER, OTHER, rewrites.digest([TEXT, OTHER, own(160)], BY))
    assert len(found(fresh)) == 6
    assert len(clusters(fresh)) == 2


def test_an_article_that_is_deleted_takes_its_rows_with_it(fresh: Archive) -> None:
    keep(fresh, TEXT, TEXT)
    for table in ("changes", "versions", "articles"):
        column = "id" if table == "articles" else "article_id"
        fresh.database.execute(f"delete from {table} where {column} = 1")
    for table in ("copies", "copy_members", "copy_sketches"):
        left = fresh.database.execute(f"select article_id from {table}")
        assert {row[0] for row in left} <= {2}
    for table in ("copy_shingles", "copy_shingles_recent"):
        left = fresh.database.execute(f"select carrier from {table}")
        assert {rows.article_of(row[0]) for row in left} <= {2}
    assert found(fresh) == set()


def sides(text: str) -> tuple[str, str]:
    """Return both texts of a line that says in braces what each has in a place."""
    one, other = (re.sub(r"\{([^|}]*)\|([^}]*)\}", rf"\{n}", text) for n in (1, 2))
    return one, other


def test_short_forms_with_other_numbers_are_no_copies_and_short_copies_are() -> None:
    lines = Path(__file__).with_name("short_texts.txt").read_text(encoding="utf-8").splitlines()
    labelled = [each.split(" ", 2) for each in lines if not each.startswith("#")]
    assert len(labelled) >= 60
    wrong = [
        text
        for label, _, text in labelled
        if (likeness(*map(compared_words, sides(text))) is None) != (label == "form")
    ]
    assert wrong == []


def test_a_number_that_is_corrected_in_a_longer_text_leaves_it_a_copy(fresh: Archive) -> None:
    told = f"{own(50)} 12 nəfər {own(60)}"
    keep(fresh, told, told.replace("12 nəfər", "13 nəfər"))
    assert found(fresh) == {("a", "b", "light edit")}


@pytest.mark.parametrize(
    "rewrite",
    [lambda text, by: text, rewrites.words_changed(0.05)],
    ids=["identical", "edited"],
)
def test_a_story_of_three_hundred_outlets_is_one_cluster_with_few_pairs_each(
    fresh: Archive, rewrite: rewrites.Rewrite
) -> None:
    story = own(60)
    for number in range(300):
        fresh.save(article(f"x{number}", rewrite(story, BY)), seen_at=NOON)
        if number % 100 == 99:
            derive(fresh, [Copies()])
    assert [len(each) for each in clusters(fresh)] == [300]
    rows_count = fresh.database.execute("select count(*) from copies").fetchone()[0]
    assert rows_count < 300 * 100


@pytest.mark.parametrize("common", [2, 5, 200])
def test_rows_do_not_depend_on_the_order_of_arrival(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, common: int
) -> None:
    monkeypatch.setattr(rows, "COMMON", common)
    monkeypatch.setattr(rows, "LEADERS", min(common, 3))
    monkeypatch.setattr(derivation, "SETTLING", 7)
    texts = [TEXT, OTHER, own(60)]
    texts += [rewrites.words_changed(share)(TEXT, BY) for share in (0, 0.05, 0.1, 0.2, 0.25)]
    texts += [rewrites.last_paragraph_cut(OTHER, BY), rewrites.digest(texts[:3], BY)]
    told = [_arrived(tmp_path / f"{seed}.db", texts, seed) for seed in range(4)]
    assert told[0][0] or common == 2
    assert all(each == told[0] for each in told)


def _arrived(path: Path, texts: list[str], seed: int) -> tuple[object, object]:
    """Save texts in an order of a seed, some with another text before; return what is derived."""
    chance = random.Random(seed)
    named = [article(f"x{number}", text) for number, text in enumerate(texts)]
    earlier = [replace(each, text=chance.choice(texts) + " əvvəl") for each in named]
    with Archive(path) as archive:
        for some in (chance.sample(earlier, 6), chance.sample(named, len(named))):
            for each in some:
                archive.save(each)
                derive(archive, [Copies()], most=chance.choice([1, 3]))
        derive(archive, [Copies()])
        told = _rows(archive), clusters(archive)
        derive(archive, [Copies()], rebuild=True)
        assert told == (_rows(archive), clusters(archive))
    return told


def _rows(archive: Archive) -> set[tuple[object, ...]]:
    return set(
        archive.database.execute(
            "select a.url, b.url, similarity, kind, shared from copies"
            " join articles as a on a.id = article_id join articles as b on b.id = other_id"
        )
    )


def test_both_clocks_tell_who_was_first(fresh: Archive) -> None:
    first = replace(article("a", TEXT), published_on=date(2026, 3, 12), published_at=NOON)
    dated_back = replace(article("b", TEXT), published_on=date(2026, 3, 10))
    fresh.save(first, seen_at=NOON)
    fresh.save(dated_back, seen_at=NOON + timedelta(days=3))
    fresh.save(article("c", TEXT), seen_at=NOON + timedelta(days=4))
    derive(fresh, [Copies()])
    row = next(fresh.database.query("select * from first_publishers"))
    assert (row["claimed_source"], row["claimed_at"], row["claimed_to"]) == (
        "b",
        "2026-03-10",
        "day",
    )
    assert row["claimed_seen_at"] == "2026-03-15T12:00:00Z"
    assert (row["seen_source"], row["seen_at"], row["agree"]) == ("a", "2026-03-12T12:00:00Z", 0)
    told = fresh.database.execute("select * from who_copies_whom order by source, first_source")
    assert told.fetchall() == [
        ("2026-03", "a", "b", 1, 0),
        ("2026-03", "b", "a", 0, 1),
        ("2026-03", "c", "a", 0, 1),
    ]


def test_a_day_without_a_time_comes_behind_the_times_of_that_day(fresh: Archive) -> None:
    day = date(2026, 3, 12)
    fresh.save(replace(article("a", TEXT), published_on=day))
    fresh.save(replace(article("b", TEXT), published_on=day, published_at=NOON))
    derive(fresh, [Copies()])
    row = next(fresh.database.query("select claimed_source, claimed_to from first_publishers"))
    assert row == {"claimed_source": "b", "claimed_to": "time"}


def test_one_cluster_is_looked_up_without_reading_all_of_them(fresh: Archive) -> None:
    query = "explain query plan select * from first_publishers where cluster_id = 7"
    plan = " ".join(row[3] for row in fresh.database.execute(query))
    assert "SEARCH copy_members USING COVERING INDEX copy_members_by_cluster" in plan
    assert "SCAN copy_members" not in plan
    assert "SCAN articles" not in plan


def test_a_text_of_five_megabytes_takes_no_longer_than_a_book_chapter(fresh: Archive) -> None:
    fresh.save(article("a", f"{TEXT} " * 5_000))
    fresh.save(article("b", f"{TEXT} " * 5_001))
    began = time.process_time()
    derive(fresh, [Copies()])
    assert time.process_time() - began < 1
    assert len(found(fresh)) == 1

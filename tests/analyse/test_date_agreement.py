"""Agreement of dates counts what a page's statements are to one another."""

from dataclasses import replace

from newsarchive.analyse.date_agreement import Agreement, date_agreement
from newsarchive.archive import Archive
from newsarchive.article import Article, Evidence

LD = Evidence("json_ld:datePublished", "…", "2026-11-03T08:30:00Z", chosen=True)
PRINTED = Evidence("visible:span", "…", "2026-11-03T08:30:00Z")
FOLDER = Evidence("url", "…", "2026-11-01")
LATE = Evidence("url", "…", "2026-11-04")
NEAR_MIDNIGHT = replace(LD, value="2026-11-03T21:30:00Z")
CLOCK = Evidence("visible:div (clock)", "…", "2026-11-24")


def counted(*articles: tuple[Evidence, ...], on: str = "2026-11-03") -> Agreement:
    found = Agreement("xeber")
    for number, evidence in enumerate(articles):
        rows = [vars(each) for each in evidence]
        found.add(f"https://xeber.example/{number}", on, rows)
    return found


def test_days_and_minutes_are_compared_among_what_was_believed() -> None:
    row = counted((LD, PRINTED), (LD, PRINTED, FOLDER), (LD, CLOCK), ()).as_row()
    assert (row["articles"], row["compared"], row["same_day_share"]) == (4, 2, 0.5)
    assert (row["timed"], row["same_minute_share"], row["lone"]) == (2, 1.0, 1)
    assert row["chosen"] == {"json_ld:datePublished": 3}
    assert row["denying"] == [{"place": "url", "articles": 1, "share": 1.0}]
    assert row["refused"] == {"clock": 1}
    assert row["furthest"] == [{"days_apart": 2, "url": "https://xeber.example/1"}]


def test_a_moment_is_of_its_day_in_baku() -> None:
    assert counted((NEAR_MIDNIGHT, LATE), on="2026-11-04").as_row()["same_day_share"] == 1.0


def test_every_source_has_its_row(archive: Archive) -> None:
    article = Article(
        source="axtar", url="https://axtar.example/1", title="Körpü", text="Açıldı.",
        published_evidence=(LD, PRINTED),
    )  # fmt: skip
    archive.save(article)
    rows = {each["source"]: each for each in date_agreement(archive)}
    assert (rows["axtar"]["articles"], rows["axtar"]["undated"]) == (1, 1)
    assert rows["xeber"]["articles"] == 2

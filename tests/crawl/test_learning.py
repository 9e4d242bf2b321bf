"""What is learned between two visits is never taken for an edit, and an edit is never hidden by it."""

from datetime import datetime
from pathlib import Path

import pytest
from outlet import Answer, Outlet, crawl, rows, serving

pytestmark = pytest.mark.crawl
HEADLINES = (
    "Kitabxana gecə saatlarında işləyəcək",
    "Üzüm yığımı bu il gec başlayıb",
    "Metroda yeni qatarlar sınaqdan çıxıb",
    "Balıqçılar dənizin çəkilməsindən şikayətçidir",
    "Alma ixracı iki dəfə azalıb",
)
TRAILER = "Körpü Xəbər müstəqil agentlikdir və heç bir partiyanın maliyyə yardımından faydalanmır."
EDIT = "Redaksiyadan: hadisə yerində on nəfər deyil, iyirmi nəfər olub, səhv düzəldilib."
EDITED, LATE = 1, 4


def _story(number: int, born: datetime, *tail: str) -> Answer:
    headline = HEADLINES[number]
    own = (
        f"{headline}: bunu hadisə yerində olan müxbirimizə danışan sakinlər səhərdən toplaşıblar.",
        f"Onların dediyinə görə, {number + 3} il əvvəl də belə olmuşdu, indi isə hamı nəticəni gözləyir.",
    )
    body = "".join(f"<p>{each}</p>" for each in (*own, *tail))
    return Answer(
        f"<html lang=az><head><title>{headline}</title><meta property='og:type' content='article'>"
        f"<meta property='article:published_time' content='{born.isoformat(timespec='seconds')}'>"
        f"</head><body><article><h1>{headline}</h1>{body}</article></body></html>"
    )


_VERSIONS = """
select url, number, cause, versions.text, versions.extractor from versions
join articles on articles.id = article_id order by url, number
"""


def test_a_visit_after_learning_makes_a_version_of_the_extractor_and_an_edit_one_of_the_publisher(
    tmp_path: Path,
) -> None:
    with serving(Outlet(len(HEADLINES) - 1)) as outlet:
        for number in range(len(HEADLINES)):
            outlet.pages[outlet.path(number)] = _story(number, outlet.moment(number), TRAILER)
        crawl(outlet, tmp_path, NEWSARCHIVE_REVISIT_HOURS=0)
        edited = _story(EDITED, outlet.moment(EDITED), EDIT, TRAILER)
        outlet.pages[outlet.path(EDITED)] = edited
        outlet.listed.append(outlet.path(LATE))
        crawl(outlet, tmp_path, NEWSARCHIVE_REVISIT_HOURS=0)
        crawl(outlet, tmp_path, NEWSARCHIVE_REVISIT_HOURS=0)
    found: dict[int, list[tuple[str, bool, bool]]] = {}
    for row in rows(tmp_path, _VERSIONS):
        seen = (row["cause"], TRAILER in row["text"], EDIT in row["text"])
        found.setdefault(int(row["url"][-4:]) - 1000, []).append(seen)
    learned = [("publisher", True, False), ("extractor", False, False)]
    assert found[0] == found[2] == found[3] == learned
    assert found[EDITED] == [*learned, ("publisher", False, True)]
    assert found[LATE] == [("publisher", False, False)]
    second, third = (
        each["changed_count"] for each in rows(tmp_path, "select * from runs order by id")[1:]
    )
    assert (second, third) == (1, 0)
    block = rows(tmp_path, "select * from boilerplate")[0]
    assert (block["text"], block["articles_count"], block["rule"]) == (TRAILER, 5, "share")

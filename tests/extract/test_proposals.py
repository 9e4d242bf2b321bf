"""Which CSS paths are proposed for what a page says."""

import re
from datetime import UTC, datetime

from newsarchive.extract import read_page
from newsarchive.extract.proposals import proposals

_PAGE = """<!doctype html><html lang=az><head><meta charset=utf-8><title>Körpü yenidən açıldı</title></head><body>
<main><div class=top><h2 class=name>Körpü yenidən açıldı</h2><span class=when>12 mart 2026, 10:30</span></div>
<div class=words><p>Şəhərin köhnə körpüsü bu gün yenidən açıldı və sakinlər mərasimə səhərdən toplaşdılar.</p>
<p>Onların dediyinə görə, beş il əvvəl də belə olmuşdu, indi isə hamı bayramı gözləyir.</p></div></main></body></html>"""


def test_no_path_is_made_of_tags_that_stand_all_over_a_page() -> None:
    facts = {"url": "https://xeber.example/1", "charset": "utf-8"}
    at = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)
    body = _PAGE.encode()
    article = read_page(body, fetched_at=at, **facts).article
    found = proposals(
        body, article=article, columns=("published_at",), fetched_at=at, selectors={}, stated=None,
        feed_text=None, boilerplate=frozenset(), **facts,
    )["published_at"]  # fmt: skip
    assert ".when" in found
    # "main div" holds the date among all else, as "div" does.
    assert not [path for path in found if re.fullmatch(r"[a-z]+ (div|span)(:.*)?", path)]

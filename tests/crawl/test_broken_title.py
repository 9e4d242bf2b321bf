"""A title that is read in another way, because its selector found nothing, is no edit."""

from pathlib import Path

import pytest
from outlet import Answer, rows, serving
from test_backfill import OldOutlet, crawl

pytestmark = [pytest.mark.crawl, pytest.mark.timeout(120)]
TITLE = "Şəhərin köhnə körpüsü yenidən açıldı"
AGAIN = ("-s", "NEWSARCHIVE_REVISIT_HOURS=0")


def page(number: int, heading: str, *, claimed: str = f"{TITLE} - FOTO", text: str = "") -> Answer:
    prose = "".join(
        f"<p>{number} nömrəli körpünün {n} dayağı təmir olunub və usta bunu {n} gündən sonra deyib.</p>"
        for n in range(6)
    )
    return Answer(
        f"<html lang=az><head><title>Xəbər</title><meta property='og:title' content='{claimed}'>"
        "<meta property='article:published_time' content='2020-12-30T12:00:00+04:00'></head>"
        f"<body><main>{heading}<div>{prose}{text}</div></main></body></html>"
    )


def test_a_title_with_foto_from_elsewhere_on_the_page_makes_no_version_of_the_publisher(
    tmp_path: Path,
) -> None:
    told = f"<h1><span class=basliq>{TITLE}</span> - FOTO</h1>"
    with serving(OldOutlet()) as outlet:
        outlet.list("/", *(f"/xeber/{n}" for n in (1, 2, 3)))
        outlet.pages |= {f"/xeber/{n}": page(n, told) for n in (1, 2)}
        outlet.pages["/xeber/3"] = page(3, f"<h1 class=basliq>{TITLE}</h1>", claimed=TITLE)
        assert crawl(outlet, tmp_path, "none", spider="titled").code == 0
        broken = told.replace("basliq", "xeber-adi")
        outlet.pages["/xeber/1"] = page(1, broken)
        outlet.pages["/xeber/2"] = page(2, broken, text="<p>Usta sonra fikrini dəyişib.</p>")
        # A word that comes with the new layout cannot be told from one that the outlet added.
        outlet.pages["/xeber/3"] = page(3, broken)
        assert crawl(outlet, tmp_path, "none", *AGAIN, spider="titled").code == 0
    query = "select url, cause from versions join articles on articles.id = article_id order by url, number"
    causes: dict[str, list[str]] = {}
    for each in rows(tmp_path, query):
        causes.setdefault(each["url"][-1], []).append(each["cause"])
    both = ["publisher", "extractor"]
    assert causes == {"1": both, "2": [*both, "publisher"], "3": both}
    assert rows(tmp_path, "select distinct title from articles") == [{"title": f"{TITLE} - FOTO"}]

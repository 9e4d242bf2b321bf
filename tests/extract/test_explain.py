"""An explanation tells of every word what became of it, and explains the text that is stored."""

from datetime import UTC, datetime
from typing import Any

import pytest

from newsarchive.extract import Unextractable, read_page
from newsarchive.extract.boilerplate import block_hash
from newsarchive.extract.explain import Explanation, doubled, explain

URL = "https://xeber.example/news/1"
FIRST = (
    "Köhnə limanı bazar məhəlləsi ilə birləşdirən körpü təmirdən sonra açılıb, "
    "sakinlər bunu bayram kimi qeyd edib."
)
SECOND = "Təmirə altı milyon manat xərclənib, bu isə nəzərdə tutulandan iki yüz min manat azdır."
THIRD = "Usta deyir ki, işlər ilin sonuna qədər davam edəcək və yol bütün günü açıq qalacaq."
PAGE = f"""<html><body><div class="menu"><a href="/">Ana səhifə</a></div>
<div id="main" class="post w:1"><h1>Körpü açılıb</h1>
<p>{FIRST}</p><button>Dinlə</button><p>{SECOND}<br><br>{THIRD}<br>Paylaş</p>
<p class="ad">Mağazada endirim var</p></div></body></html>"""

# Left out by the model or, where that would keep it, by rule.
_HEADLINE = ("not the article", "headline")


def explained(page: str = PAGE, **changes: object) -> Explanation:
    return explain(page.encode(), url=URL, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"selectors": {"text": "#main"}},
        {"selectors": {"remove": ".ad"}},
        {"boilerplate": frozenset((block_hash(THIRD, "tail"),))},
        {"stated": "2026-03-12T10:30:00+04:00", "fetched_at": datetime(2026, 3, 13, tzinfo=UTC)},
    ],
)
def test_the_text_that_is_explained_is_the_one_that_is_stored(given: dict[str, Any]) -> None:
    told = explained(**given)
    plain = read_page(PAGE.encode(), url=URL).article
    assert told.article == read_page(PAGE.encode(), url=URL, **given).article
    assert (told.article == plain) == (not given)
    assert told.article.text == "\n\n".join(each.kept for each in told.blocks if each.kept)


def test_every_block_of_the_page_is_there_with_what_was_kept_of_it() -> None:
    blocks = {
        each.text.split("\n")[0]: each for each in explained(selectors={"text": "#main"}).blocks
    }
    assert blocks["Ana səhifə"].reason == "not the article"
    assert not blocks["Ana səhifə"].inside
    assert blocks["Körpü açılıb"].reason in _HEADLINE
    assert blocks[SECOND].kept == SECOND
    assert blocks[SECOND].path == "html > body > div#main.post > p"
    assert blocks[THIRD].text == f"{THIRD}\nPaylaş"
    assert (blocks[THIRD].kept, blocks[THIRD].reason) == (THIRD, "leftover line")


def test_words_of_the_container_that_were_left_out_are_given_with_the_reason() -> None:
    told = explained(selectors={"text": "#main", "remove": ".ad"})
    lost = {each.words: each.reason for each in told.lost}
    assert told.container == "html > body > div#main.post"
    assert lost.pop("Körpü açılıb") in _HEADLINE
    assert lost == {
        "Paylaş": "leftover line",
        "Dinlə": "never read: inside button",
        "Mağazada endirim var": "removed by the source's selector .ad",
    }


def test_passages_that_stand_twice_are_told_and_names_that_recur_are_not() -> None:
    text = f"{FIRST}\n\n{SECOND}\n\nUsta Solmaz Durna deyib. Usta Solmaz Durna gedib.\n\n{FIRST}"
    assert doubled(text) == (FIRST.rstrip("."),)
    assert doubled(f"{FIRST}\n\n{SECOND}") == ()


def test_both_sides_of_a_disagreement_are_given() -> None:
    told = explained(selectors={"text": "#main p:first-of-type"})
    assert told.article.text == FIRST
    assert told.only_ours == ()
    assert SECOND.rstrip(".") in " ".join(told.only_theirs)
    assert told.their_text and SECOND in told.their_text
    assert told.disagreement and 0.3 < told.disagreement < 1


def test_a_text_from_json_ld_is_told_and_no_block_of_the_page_is_called_kept() -> None:
    script = f'{{"@type": "NewsArticle", "articleBody": "{FIRST}\\n{SECOND}\\n{THIRD}"}}'
    html = f'<script type="application/ld+json">{script}</script><h1>Körpü</h1><p>{FIRST}</p>'
    told = explained(f"<html><body>{html}</body></html>")
    assert told.way == "json_ld"
    assert not any(each.kept for each in told.blocks)
    assert "the text was taken from JSON-LD" in {each.reason for each in told.blocks}


def test_a_page_without_html_cannot_be_explained() -> None:
    with pytest.raises(Unextractable, match=r"xeber\.example"):
        explained(" ")

"""Where a page shows less, its script or its feed has the text; what the page shows always stays."""

import json
from datetime import UTC, datetime

import pytest

from newsarchive.article import Article
from newsarchive.extract import read_page

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
URL = "https://xeber.example/az/post/ucot-170995"
SENTENCES = (
    "Mərkəzi bank bu həftə uçot dərəcəsini dəyişməyib və bazar bunu sakit qarşılayıb.",
    "Kreditlərin həcmi ilin əvvəlindən bəri on faiz artıb, deyə “hesabatda” bildirilir.",
    "Kiçik müəssisələr yeni şərtlərdən indi daha çox faydalanır və işçi sayını artırır.",
    "Növbəti iclas dekabrın ortasında keçiriləcək və qərar həmin gün elan olunacaq.",
    "Analitiklər isə düşünür ki, dərəcə yalnız yazda, qiymətlər sabitləşəndə endiriləcək.",
    "Sahibkarlar ittifaqı qərarı alqışlayıb və əlavə güzəştlər barədə təklif hazırlayıb.",
)
LINK = "<a href='https://bank.example/h'>Hesabat</a>"
WHOLE = "".join(f"<p>{each} {LINK} {n} buradadır.</p>" for n, each in enumerate(SENTENCES))
PAGE = """<html lang=az><head><title>Uçot dərəcəsi dəyişmədi - Xəbər</title><meta property=og:title
content="Uçot dərəcəsi dəyişmədi"></head><body><nav><a href=/b>Bank</a> <a href=/s>Sığorta</a></nav><main>
<h1>Uçot dərəcəsi dəyişmədi</h1><time>22 Aprel 2026, 15:01</time><div id=body>{body}</div>{more}</main>
<footer><p>Bütün hüquqlar qorunur. Materiallardan istifadə edərkən istinad mütləqdir.</p></footer></body></html>"""


def read(body: str = "", more: str = "", feed_text: str | None = None) -> Article:
    page = PAGE.format(body=body, more=more).encode()
    return read_page(page, url=URL, fetched_at=NOW, feed_text=feed_text).article


def text(count: int = len(SENTENCES)) -> str:
    return "\n\n".join(f"{each} Hesabat {n} buradadır." for n, each in enumerate(SENTENCES[:count]))


@pytest.mark.parametrize(
    "literal",
    [
        json.dumps(WHOLE).replace("</", "<\\/"),
        json.dumps(WHOLE, ensure_ascii=False).replace("<", "\\x3c"),
        "`" + WHOLE.replace("<p>", "\n<p>") + "`",
    ],
)
def test_a_text_that_stands_in_a_script_is_the_text_and_the_row_says_so(literal: str) -> None:
    found = read(more=f"<script>let a = 'x'; const rawContent = {literal};\nshow(a);</script>")
    assert found.text == text()
    assert (found.warnings, found.completeness) == (("script",), "full")
    assert {each.url for each in found.links} == {"https://bank.example/h"}


def test_code_in_a_script_is_no_text() -> None:
    code = json.dumps("function f(a) { return a; } var b = 1; " * 30)
    assert "function" not in read(more=f"<script>var t = {code};</script>").text


def test_a_scripts_words_about_cookies_do_not_replace_an_article_of_one_sentence() -> None:
    about = "Saytımız kukilərdən istifadə edir və onları üçüncü tərəflərlə bölüşmür. " * 6
    short = f"<p>{SENTENCES[0]}</p>"
    for body in (short, ""):
        script = f"<script>consent({{text: {json.dumps(about)}}});</script>"
        assert read(body=body, more=script) == read(body=body)


def test_a_script_does_not_replace_what_the_page_shows() -> None:
    other = json.dumps(WHOLE.replace("bank", "ofis"))
    found = read(body=WHOLE, more=f"<script>var t = {other};</script>")
    assert (found.text, found.warnings) == (text(), ())


def test_the_feed_has_the_text_where_the_page_shows_none_or_only_its_first_lines() -> None:
    for body in (
        "",
        f"<p>{SENTENCES[0]} {LINK} 0 buradadır.</p><p>Davamını oxumaq üçün abunə olun</p>",
    ):
        found = read(body=body, feed_text=WHOLE)
        assert found.text == text()
        assert (found.warnings, found.completeness) == (("feed",), "full")
        assert {each.url for each in found.links} == {"https://bank.example/h"}


def test_a_feed_never_replaces_a_text_of_the_page_that_is_as_long() -> None:
    plain = read(body=WHOLE)
    for feed in (WHOLE, WHOLE[: len(WHOLE) // 2], WHOLE.replace("bank", "ofis")):
        assert read(body=WHOLE, feed_text=feed) == plain


def test_what_the_page_shows_beside_its_article_makes_no_feed_longer() -> None:
    teasers = "".join(
        f"<div class=card><h4><a href=/{n}>{each}</a></h4></div>"
        for n, each in enumerate(SENTENCES[3:])
    )
    body = "".join(f"<p>{each}</p>" for each in SENTENCES[:3])
    feed = "".join(f"<p>{each}</p>" for each in SENTENCES)
    plain = read(body=body, more=teasers)
    assert read(body=body, more=teasers, feed_text=feed) == plain


def test_a_feeds_own_credit_and_headline_are_no_text() -> None:
    credit = f"<p>The post <a href='{URL}'>Uçot</a> appeared first on <a href=/>Xəbər</a>.</p>"
    assert read(feed_text=f"<h1>Uçot dərəcəsi dəyişmədi</h1>{WHOLE}{credit}").text == text()


def test_a_feed_that_breaks_off_makes_a_teaser() -> None:
    cut = f"<p>{SENTENCES[0]}</p><p>{SENTENCES[1]}</p><p>{SENTENCES[2].rstrip('.')} […]</p>"
    assert read(feed_text=cut).completeness == "teaser"

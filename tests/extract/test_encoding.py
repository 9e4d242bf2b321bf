"""Whatever a page is encoded in, and whatever it says of that, its text comes out."""

import time

import pytest

from newsarchive.extract.encoding import charset_of, decode

RUSSIAN = "Новый мост через реку открыли утром, жители посёлка ждали этого дня."
TURKIC = "Yolun açılışı bu gün oldu, ağır yük maşınları yolun qırağında durdu."
AZERBAIJANI = "Şəhərin şərqində yeni körpü açıldı, sakinlər çoxdan gözləyirdilər."
ENGLISH = "The café on the quay reopened — “at last”, its owner said…"
WRITTEN = [
    *((RUSSIAN, each) for each in ("utf-8", "utf-16", "cp1251", "koi8-r", "iso8859-5", "cp866")),
    *((AZERBAIJANI, each) for each in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")),
    *((TURKIC, each) for each in ("utf-8", "cp1254", "iso8859-9")),
    *((ENGLISH, each) for each in ("utf-8", "cp1252", "cp1254")),
]
LABELS = [None, "utf-8", "iso-8859-1", "windows-1251", "windows-1254", "koi8-r"]


def page(text: str, meta: str | None) -> str:
    head = f'<meta http-equiv="Content-Type" content="text/html; charset={meta}">' if meta else ""
    return f"<html><head>{head}<title>News</title></head><body><p>{text}</p></body></html>"


@pytest.mark.parametrize("meta", LABELS)
@pytest.mark.parametrize("header", LABELS)
@pytest.mark.parametrize(("text", "encoding"), WRITTEN)
def test_text_comes_out_whatever_header_and_meta_say(
    text: str, encoding: str, header: str | None, meta: str | None
) -> None:
    assert page(text, meta) in decode(page(text, meta).encode(encoding), charset=header)[0]


def test_azerbaijani_with_references_is_read_as_windows_1254_though_declared_western() -> None:
    body = page(AZERBAIJANI.replace("ə", "&#601;"), "iso-8859-1").encode("cp1254")
    text, encoding = decode(body, charset="iso-8859-1")
    assert (AZERBAIJANI.replace("ə", "&#601;") in text, encoding) == (True, "cp1254")


@pytest.mark.parametrize("meta", ["iso-8859-1", None])
def test_icelandic_stays_western(meta: str | None) -> None:
    text = "Það er gott að búa hér þegar vorið kemur og sólin skín yfir jörðina"
    assert text in decode(page(text, meta).encode("cp1252"))[0]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Η γέφυρα άνοιξε σήμερα το πρωί", "iso-8859-7"),
        ("Zażółć gęślą jaźń, źdźbło łąki", "iso-8859-2"),
        ("新桥今天早上开放，居民很高兴", "gb2312"),
        ("הגשר החדש נפתח הבוקר", "windows-1255"),
        ("Міст відкрили вранці, її мешканці їздять щодня", "windows-1251"),
    ],
)
def test_a_declared_encoding_of_another_country_is_believed(text: str, encoding: str) -> None:
    assert text in decode(page(text, encoding).encode(encoding))[0]


@pytest.mark.parametrize("charset", ["windows-1251", None])
def test_bullets_and_a_copyright_sign_are_no_words_of_another_alphabet(charset: str | None) -> None:
    text = "<p>· “The bridge” opens</p><p>· tolls rise</p><p>© 2026 The Bridge</p>"
    assert decode(text.encode("cp1251"), charset=charset)[0] == text


def test_one_line_is_enough_to_tell_windows_1251_from_koi8_r() -> None:
    for line in ("И подобные ямы в нашей долине не в новинку", "Я не помню более дождливой осени"):
        for written, declared in (("cp1251", "koi8-r"), ("koi8-r", "windows-1251")):
            body = f"<h1>{line}</h1>".encode(written)
            assert decode(body, charset=declared) == (f"<h1>{line}</h1>", written)


def test_one_letter_of_an_old_encoding_is_read_though_utf_8_is_declared() -> None:
    assert decode("<p>A café in town</p>".encode("cp1252"), charset="utf-8") == (
        "<p>A café in town</p>",
        "cp1252",
    )


def test_a_few_broken_bytes_in_utf_8_are_lost_alone() -> None:
    body = page(RUSSIAN, None).encode().replace("посёлка".encode(), b"\xd0\xbf\xd0\xbe\xd1")
    text, encoding = decode(body, charset="windows-1251")
    assert page(RUSSIAN.replace("посёлка", "по\ufffd"), None) == text
    assert encoding == "utf-8"


@pytest.mark.parametrize("size", [1, 30])
def test_an_advert_in_utf_8_inside_a_page_in_windows_1251_is_read(size: int) -> None:
    advert = "<div>Скидки на «лодки» и вёсла</div>" * size
    before, after = page(RUSSIAN * 3, "windows-1251").split("</body>")
    body = before.encode("cp1251") + advert.encode() + b"</body>" + after.encode("cp1251")
    text, encoding = decode(body, charset="windows-1251")
    assert text == f"{before}{advert}</body>{after}"
    assert set(encoding.split("+")) == {"cp1251", "utf-8"}


def test_an_advert_in_windows_1251_inside_a_page_in_utf_8_is_read() -> None:
    body = page(RUSSIAN, "utf-8").encode() + "<div>Скидки на лодки</div>".encode("cp1251")
    assert decode(body) == (page(RUSSIAN, "utf-8") + "<div>Скидки на лодки</div>", "utf-8+cp1251")


def test_a_mark_of_utf_8_before_another_encoding_is_dropped() -> None:
    body = b"\xef\xbb\xbf" + page(RUSSIAN, None).encode("cp1251")
    assert decode(body) == (page(RUSSIAN, None), "cp1251")


def test_emoji_in_two_halves_are_one() -> None:
    body = page("Gözəl ?", None).encode().replace(b"?", b"\xed\xa0\xbd\xed\xb8\x80")
    assert decode(body) == (page("Gözəl 😀", None), "utf-8")


def test_a_page_of_five_megabytes_in_an_old_encoding_takes_no_longer_than_its_size() -> None:
    begun = time.process_time()
    text, _ = decode((f"<p>{RUSSIAN}</p>" * 65_000).encode("cp1251"))
    assert text.count("посёлка") == 65_000
    assert time.process_time() - begun < 3


@pytest.mark.parametrize(
    ("header", "charset"),
    [
        ("text/html; charset=UTF-8", "utf-8"),
        ('text/html;charset="windows-1251"', "windows-1251"),
        ("text/html", None),
    ],
)
def test_the_charset_of_a_header_is_read(header: str, charset: str | None) -> None:
    assert charset_of(header) == charset

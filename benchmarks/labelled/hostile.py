"""Layouts whose surroundings give nothing away: long talk and whole other articles in plain boxes.

Half are written down, half are put together by chance, the same ones every time. They stand apart
from the layouts of known outlets: nothing here moves what is drawn elsewhere.
"""

import random
from collections.abc import Iterator
from dataclasses import replace

from .drawn import draw
from .layout import Layout

AZ, RU, EN = ("az",), ("ru",), ("en",)
THREE = ("az", "ru", "en")
SENTENCE, BRIEF, LONG = (5, 9), (12, 55), (150, 380)

DECLARED_HOSTILE = (
    Layout(
        "talk-in-body", AZ, "Kələfçə", body="plain", when="dots", vocabulary="blok", main="title meta:2 photo:1 body share:1", inside_bottom="remarks:0 comment_form:2",
        inserts="figure", side="side_latest side_most:1", size=BRIEF, article_tag="div", names={"main": "col-md-8", "side": "col-md-4"},
    ),
    Layout(
        "talk-in-paragraphs", RU, "Беседка", skeleton="flat", body="plain", when="time_first", head="bare", vocabulary="bare", main="title meta:4 body remarks:2 comment_form:1",
        side="side_latest:1", bottom="notes:1 footer:1", inserts="",
    ),
    Layout(
        "talk-twice-named", EN, "Harbour Notes", skeleton="semantic", body="plain", when="day_us", head="yoast", vocabulary="hash", main="title meta:5 photo body remarks:9 author_box notes:4",
        side="", inserts="tweet figure", address="/{slug}/", bottom="footer:3", names={"body": "c-rt"},
    ),
    Layout(
        "talk-in-cells", RU, "Старый Двор", skeleton="tables", body="own_tables", when="dots", head="site_title", vocabulary="bare", charset="cp1251", main="title:2 meta:7 photo:1 body remarks:5 comment_form:1",
        top="clock:1 logo menu:2", side="long_list:2", bottom="footer:2", inserts="", address="/index.php?id={id}",
    ),
    Layout(
        "talk-of-app", ("az", "ru"), "Nəbz", skeleton="app", body="span_blocks", when="words", head="next_state", vocabulary="hash", main="crumbs title meta:5 photo body remarks:11 stories:7 share",
        side="side_latest:2", inserts="ad", article_tag="div", bottom="notes:2",
    ),
    Layout(
        "talk-after-brs", AZ, "Dan Yeri", skeleton="tables_inner", body="naked", when="dots", head="bare", vocabulary="bare", main="title:2 meta:7 photo:1 body remarks:10 related:3",
        top="logo menu:2", side="long_list:0", inserts="", bottom="footer:2", size=BRIEF,
    ),
    Layout(
        "talk-nested", THREE, "Körpü Media", skeleton="grid", body="components", when="words", head="og_time", vocabulary="coded", main="category title stamps photo:2 body share remarks:4 related:1",
        side="side_most:1 side_comments", inserts="figure read_also", top="clock logo mega_menu",
    ),
    Layout(
        "whole-related", AZ, "Şəfəq", body="justified", when="dots", vocabulary="blok", main="title meta:2 photo:1 body stories:0", side="side_latest", inserts="read_also story_box",
        article_tag="div", size=BRIEF, bylines=False, top="clock:2 logo menu:1 ticker",
    ),
    Layout(
        "whole-before", RU, "Рубеж", skeleton="semantic", body="plain", when="words", head="og_only", vocabulary="coded", main="stories:1 title meta photo:2 body tags share:1", inserts="figure",
        side="side_latest:2", size=(40, 120),
    ),
    Layout(
        "whole-in-header", AZ, "Zirvə", skeleton="flat", body="naked_single", when="day", head="og_only", vocabulary="bare", top="logo menu:1 stories:8", main="title meta:4 photo:1 body share:3",
        side="long_list:1", bottom="footer:1", inserts="story_box", title_tag="h1",
    ),
    Layout(
        "whole-beside", ("az", "en"), "Gün Xətti", skeleton="side_first", body="spaced", when="large_comma", head="og_only", vocabulary="short", side="stories:5 side_tools",
        main="title meta:8 photo:1 body share:2 notes:0", inserts="ad", size=SENTENCE,
    ),
    Layout(
        "whole-in-cells", RU, "Газета Юг", skeleton="tables_inner", body="cells", when="day", head="bare", vocabulary="bare", charset="cp1251", main="title:2 meta:7 body stories:2",
        top="logo:2 menu:2", side="side_latest:1 side_calendar", bottom="notes:5", inserts="", address="/news.php?id={id}", size=BRIEF,
    ),
    Layout(
        "whole-linked", EN, "Daily Causeway", skeleton="app", body="sections", when="day_us", head="ld", vocabulary="hash", main="title standfirst meta:5 photo:4 body stories:6 subscribe",
        inserts="newsletter story_box", side="side_editorial", bottom="cookie:1 footer:3",
    ),
    Layout(
        "next-below", AZ, "Axar", skeleton="grid", body="plain", when="words", head="og_time", vocabulary="hash", main="title meta:5 photo body tags:1 share follow_on:0 remarks:0",
        inserts="figure ad", side="side_latest", size=(40, 200),
    ),
    Layout(
        "next-flat", RU, "Набережная", skeleton="flat", body="plain", when="time_first", head="og_only", vocabulary="bare", main="title meta photo:1 body follow_on:1 share:1 related:4", inserts="",
        side="side_latest:1", bottom="notes:3 footer",
    ),
    Layout(
        "next-hashed", EN, "Ridge Wire", skeleton="app", body="two_halves", when="words", head="ld_time", vocabulary="hash", main="category title meta:5 photo body follow_on:2 feed_below", inserts="ad tweet",
        side="", bottom="footer:3", article_tag="div",
    ),
    Layout(
        "next-articles", ("az", "ru"), "Yol Boyu", skeleton="columns", body="divs", when="dots", head="og_only", vocabulary="blok", main="title meta:2 photo:1 body share follow_on:3", inserts="read_also",
        side="side_most side_poll", article_tag="div", size=BRIEF,
    ),
    Layout(
        "notice-one-line", RU, "Вольный Ветер", skeleton="semantic", body="lead_strong", when="day", head="yoast", vocabulary="coded", main="title meta:0 photo body notes:3 notes:4 related:1", inserts="",
        side="", bottom="notes:1", size=SENTENCE, names={"footer": ""},
    ),
    Layout(
        "notice-in-body", AZ, "Meydan Səsi", skeleton="grid", body="plain", when="dots", vocabulary="bare", main="title meta:4 body", inside_bottom="notes:1 share", inserts="", side="side_latest",
        bottom="notes:2 footer:1", size=BRIEF,
    ),
    Layout(
        "copy-below", AZ, "Dərbənd Xətti", body="plain", when="words_utc", head="og_only", vocabulary="coded", main="title meta:2 photo:1 body share copy:0 remarks:12", inserts="figure", side="side_latest:1",
        article_tag="div", bylines=False,
    ),
    Layout(
        "copy-print", EN, "Plateau Press", skeleton="semantic", body="one_paragraph", when="day_us", head="ld", vocabulary="hash", main="title meta:5 photo body tags share:1 copy:1", inserts="figure",
        side="side_most:1", bottom="footer",
    ),
    Layout(
        "copy-mobile", ("az", "ru"), "Xəbər Yolu", skeleton="columns", body="spaced", when="dots", vocabulary="blok", main="title meta:2 photo:1 body copy:2 stories:8", inserts="ad", side="side_latest", article_tag="div",
    ),
    Layout(
        "print-page", AZ, "Arxiv Səhifəsi", skeleton="flat", body="naked", when="dots", head="bare", vocabulary="bare", top="", main="address_line:2 title:2 meta:4 facts:1 body address_line:0", side="", bottom="notes:5",
        inserts="", address="/print.php?id={id}",
    ),
    Layout(
        "post-lines", ("az", "ru"), "Mövqe", skeleton="tables_inner", body="centred", when="day_dots", head="site_title", vocabulary="bare", main="title:2 meta:7 tools:1 facts:2 body remarks:8 address_line:1", side="side_editorial long_list:2",
        top="clock:1 logo menu:2", bottom="footer:2", inserts="",
    ),
    Layout(
        "flash-line", AZ, "Anlıq", skeleton="side_first", body="plain", when="dots", vocabulary="coded", side="long_list:1 side_most", main="title meta:1 body share:1", inserts="", size=SENTENCE, top="clock logo mega_menu ticker",
    ),
    Layout(
        "flash-naked", RU, "Молния", skeleton="tables", body="naked", when="dots", head="bare", vocabulary="bare", charset="cp1251", side="long_list:3", main="title:2 meta:7 body related:3 remarks:7", inserts="",
        size=SENTENCE, top="logo menu:2", bottom="footer:2",
    ),
    Layout(
        "heading-paragraphs", AZ, "Qala Divarı", body="h4s", when="words", vocabulary="short", main="title meta:2 photo:1 tools:0 body share related:2", inserts="figure", side="side_latest:2", bottom="notes:0 footer",
    ),
    Layout(
        "link-paragraphs", ("en", "az"), "Link Ledger", skeleton="semantic", body="whole_links", when="day_us", head="og_only", vocabulary="hash", main="title meta:5 photo body tags:1 related:1 remarks:3", inserts="newsletter", side="side_latest",
    ),
    Layout(
        "linked-words", RU, "Ссылочник", skeleton="grid", body="link_heavy", when="words", vocabulary="coded", main="title meta:9 photo:2 body error share stories:3", inserts="read_also", side="side_most:1", size=(80, 260),
    ),
    Layout(
        "item-paragraphs", EN, "Point by Point", skeleton="app", body="listed", when="day_us", head="ld", vocabulary="hash", main="title meta:5 photo body share related:1 remarks:1", inserts="", side="long_list:0", size=LONG,
    ),
    Layout(
        "live-entries", THREE, "Canlı Xətt", body="boxed", when="words", vocabulary="blok", main="title meta:2 photo:1 body share related:2", inserts="ad", side="side_latest", shape="live", size=LONG, article_tag="div",
    ),
    Layout(
        "interview-bold", ("az", "ru"), "Üz-üzə", skeleton="columns", body="one_paragraph", when="dots", vocabulary="bare", main="title meta:2 photo:1 facts:0 body sign:3 share remarks:6", inserts="", side="side_editorial side_latest", shape="interview", size=LONG,
    ),
    Layout(
        "quoted-at-length", EN, "Statement Desk", skeleton="grid", body="plain", when="day_us", head="yoast", vocabulary="coded", main="title meta:0 photo body share author_box stories:4", inserts="figure", side="side_most", shape="quotes", size=LONG,
    ),
)  # fmt: skip

SITES = "alma bulaq cinar dalga elek fanar gilas heyva inci kaman limon mesel narin orman payiz rubab sumaq tufan ulduz ucqar vadi zogal".split()
VOCABULARIES = "hash hash bare bare coded coded blok short jannah tagdiv en az"
BODIES = (
    "h4s whole_links link_heavy listed bold_lines bold_paragraphs span_blocks own_tables quoted boxed "
    "plain plain plain naked naked divs spans one_paragraph cells centred components mixed"
)
SIZES = (SENTENCE, BRIEF, BRIEF, (40, 160), (40, 160), LONG)


def hostile(count: int) -> Iterator[Layout]:
    """Yield so many layouts with a crowd around the article."""
    for number in range(count):
        yield crowded(f"{SITES[number % len(SITES)]}-{number + 1:02}")


def crowded(name: str) -> Layout:
    """Return a drawn layout with its class names taken away and a crowd put in."""
    chance = random.Random(f"crowd/{name}")
    base = draw(name)

    def one(words: str) -> str:
        return chance.choice(words.split())

    main, inside, side, top, bottom = (
        text.split() for text in (base.main, base.inside_bottom, base.side, base.top, base.bottom)
    )
    body = next(at for at, word in enumerate(main) if word.startswith("body"))
    after = slice(body + 1, len(main))
    main[after] = [word for word in main[after] if chance.random() < 0.5 or word.startswith("tags")]
    remarks = f"remarks:{chance.randrange(13)}"
    stories = f"stories:{chance.randrange(9)}"
    if chance.random() < 0.65:
        chance.choice((inside, main, main, side, bottom)).append(remarks)
    if chance.random() < 0.55:
        place = chance.choice((main, main, side, top, bottom))
        place.insert(0 if place is bottom or chance.random() < 0.25 else len(place), stories)
    elif chance.random() < 0.4:
        main.append(f"follow_on:{chance.randrange(4)}")
    if chance.random() < 0.4:
        chance.choice((inside, main, bottom)).append(f"notes:{chance.randrange(6)}")
    if chance.random() < 0.15:
        main.append(f"copy:{chance.randrange(4)}")
    if chance.random() < 0.3:
        main.insert(main.index("title") + 1, one("tools:0 tools:1 tools:2 facts:0 facts:1 facts:2"))
    if chance.random() < 0.3:
        side.append(f"long_list:{chance.randrange(4)}")
    return replace(
        base,
        body=one(BODIES),
        main=" ".join(main),
        inside_bottom=" ".join(inside),
        side=" ".join(side),
        top=" ".join(top),
        bottom=" ".join(bottom),
        vocabulary=one(VOCABULARIES),
        inserts=f"{base.inserts} story_box" if chance.random() < 0.3 else base.inserts,
        size=chance.choice(SIZES),
        shape=one("body body body body interview live quotes"),
    )


HOSTILE = (*DECLARED_HOSTILE, *hostile(22))

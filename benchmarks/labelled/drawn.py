"""Layouts put together by chance from the parts that known outlets use, the same ones every time."""

import random
from collections.abc import Iterator

from .classes import FIXED, PATTERNS
from .layout import Layout

LANGUAGES = (("az",), ("az",), ("az",), ("ru",), ("en",), ("az", "ru"), ("az", "ru", "en"))
SKELETONS = "grid grid grid semantic semantic flat side_first tables_inner app article_last columns body_wide"
BODIES = (
    "plain plain plain plain justified justified spaced spans word_paste naked naked naked_single "
    "one_paragraph divs pasted span_lines mixed lead_strong components two_halves cells sections "
    "centred deep"
)
HEADS = (
    "bare site_title og_only og_only og_only og_time og_time og_name_time developer ld ld ld_time "
    "ld_body yoast yoast next_state"
)
FORMS = (
    "words words_plain words_utc words_slash large large_comma short short_slash time_first weekday "
    "day day_large day_us brackets pipe dots dots dots year_first dashes slashes iso day_dots"
)
ADDRESSES = (
    "/{section}/{id}.html",
    "/{slug}/",
    "/{day}/{slug}/",
    "/news/{id}",
    "/az/post/{slug}-{id}",
)
PHOTOS = "photo photo:1 photo:1 photo:2 photo:4 photo_twice"
METAS = "meta meta meta:1 meta:2 meta:2 meta:3 meta:4 meta:5 meta:5 meta:6 meta:7 meta:8 meta:9 stamps stamps"
RELATED = "related related related:1 related:1 related:2 related:3 related:4"
AFTER = (
    ("tags tags:1 tags:2", 0.6),
    ("share share:1 share:2 share:3", 0.7),
    ("author_box", 0.15),
    ("follow subscribe support", 0.3),
    ("error notice views views:1 pager", 0.3),
    ("neighbours", 0.2),
    (RELATED, 0.85),
    ("comments comments comments:1 comments:3", 0.4),
    ("comment_form comment_form:2", 0.35),
    ("feed_below next_article", 0.15),
)
INSERTS = "figure figure read_also read_also ad ad newsletter support tweet video gallery follow credit audio"
SIDES = (
    "side_latest side_latest:1 side_latest:2 side_most side_most:1 side_editorial side_tools "
    "side_poll side_calendar side_ad side_comments"
)
TOPS = "menu menu:1 mega_menu mega_menu languages login ticker clock clock:1 clock:2 top_cards"


def drawn(count: int) -> Iterator[Layout]:
    """Yield so many layouts."""
    for number in range(count):
        yield draw(f"drawn-{number + 1:02}")


def draw(name: str) -> Layout:
    """Return the layout of a name."""
    chance = random.Random(name)

    def one(words: str) -> str:
        return chance.choice(words.split())

    before = ["title", one(METAS), one(PHOTOS)]
    if chance.random() < 0.3:
        chance.shuffle(before)
    if chance.random() < 0.4:
        at = before.index("title") + chance.randrange(1, 3)
        before.insert(at, f"standfirst:{chance.randrange(4)}")
    if chance.random() < 0.5:
        before.insert(0, one("category category:1 category:2 crumbs crumbs:1 crumbs:2"))
    if chance.random() < 0.25:
        before.append(one("share share:1 share:3"))
    after = [one(words) for words, likely in AFTER if chance.random() < likely]
    inside = ""
    if after and chance.random() < 0.25:
        inside = " ".join(after[:2])
        after = after[2:]
    elif chance.random() < 0.25:
        inside = one("sign sign:1 sign:2 sign:3 views")
    sides = list(dict.fromkeys(one(SIDES) for _ in range(chance.randrange(4))))
    inserts = list(dict.fromkeys(one(INSERTS) for _ in range(chance.randrange(5))))
    tops = list(dict.fromkeys(one(TOPS) for _ in range(chance.randrange(1, 4))))
    logo = one("logo logo logo:1 logo:2")
    return Layout(
        name,
        chance.choice(LANGUAGES),
        skeleton=one(SKELETONS),
        body=one(BODIES),
        head=one(HEADS),
        when=one(FORMS),
        top=" ".join([*tops[:1], logo, *tops[1:]]),
        main=" ".join([*before, one("body body body body body body_bare"), *after]),
        side=" ".join(sides),
        bottom=one("footer footer:1 footer:3") if chance.random() < 0.7 else "cookie footer",
        inside_bottom=inside,
        inserts=" ".join(inserts),
        vocabulary=chance.choice((*FIXED, *PATTERNS, "en", "az", "az2")),
        title_tag=one("h1 h1 h1 h1 h1 h2 h3 div"),
        article_tag=one("article article div"),
        body_tag=one("div div div div section article span"),
        microdata=chance.random() < 0.15,
        machine_time=chance.random() < 0.4,
        bylines=chance.random() < 0.7,
        address=chance.choice(ADDRESSES),
    )

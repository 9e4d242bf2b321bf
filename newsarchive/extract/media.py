"""Pictures that belong to an article, and addresses its text cites."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import islice, takewhile
from typing import Any
from urllib.parse import urlsplit

from newsarchive.article import Image, Link
from newsarchive.extract.addresses import address
from newsarchive.extract.boxes import is_elsewhere
from newsarchive.extract.characters import clean_line
from newsarchive.extract.elements import line_of, short_text
from newsarchive.extract.page import Page
from newsarchive.extract.text import MainText

_MOST_LINKS = 1_000
_MOST_IMAGES = 50
_MOST_ELEMENTS = 1_000
_LAZY = ("data-src", "data-lazy-src", "data-original", "data-lazy", "data-orig-file", "data-large-file",
         "data-full-url", "data-echo", "data-image", "src")  # fmt: skip
_SETS = ("data-srcset", "data-lazy-srcset", "srcset")
_SMALLEST = 50
_NO_PICTURE = re.compile(
    r"(?:^|[-_./\s])(?:sprites?|pixel|spacer|blank|transparent|placeholder|loader|loading|avatars?|gravatar|logos?\d*|icons?|"
    r"emoji|smil(?:ey|ies)|favicon|counter|hit|banners?|ads?|adv|print|share|social|facebook|twitter|telegram|whatsapp|"
    r"no-?image|no-?photo|default(?:-image)?|rating|arrow|button|btn|captcha)(?:$|[-_./\s\d])",
    re.IGNORECASE,
)
_COUNTERS = re.compile(
    r"(?:^|\.)(?:mc\.yandex|counter|top\.mail|top100|liveinternet|gravatar|doubleclick|tracker)\.",
    re.IGNORECASE,
)
# WordPress, Pangea and others print the size they scaled a picture to into its name.
_SCALED = re.compile(
    r"(?:-\d{2,4}x\d{2,4}|-scaled|@2x|_\d{2,4}x\d{2,4}|(?:_c[xyw]\d+)*_w\d{2,4}(?:_[hr]\d+)*(?:_[a-z])?)(?=\.\w{3,4}$)|"
    # Others into its path; not any number, which may be that of an article.
    r"(?<=/)(?:240|320|480|624|640|800|976|1024|1080|1200|1280|1536)(?=/)"
)


def images(page: Page, text: MainText) -> tuple[Image, ...]:
    """Return the page's own picture and those in and above the text, with captions and credits."""
    found: dict[str, Image] = {}
    own = page.metas.get("og:image", [])[:3]
    # JSON-LD often lists crops of the same picture.
    for raw in own or [*_ld_images(page.article_ld.get("image"))][:1]:
        if (url := address(raw, base=page.base)) and not _is_decoration(url):
            found.setdefault(_picture(url), Image(url))
    prose: set[Any] = set()
    for each in text.blocks:
        prose.update(takewhile(lambda line: line not in prose, line_of(each.element)))
    for element in _elements(page, text):
        if url := _source(element, page.base):
            known = found.get(_picture(url), Image(url))
            caption, credit = _caption(element, prose)
            found[_picture(url)] = replace(
                known, caption=known.caption or caption, credit=known.credit or credit
            )
    return tuple(found.values())[:_MOST_IMAGES]


def _picture(url: str) -> str:
    """Return what the sizes of one picture have in common, under the bare host and under www."""
    parts = urlsplit(url)
    return f"{(parts.hostname or '').removeprefix('www.')}{_SCALED.sub('', parts.path)}" + (
        f"?{parts.query}" if re.search(r"\.(?:php|aspx?)$|/$", parts.path) else ""
    )


def _ld_images(value: Any) -> Iterator[str]:
    for each in value if isinstance(value, list) else [value]:
        raw = (each.get("url") or each.get("contentUrl")) if isinstance(each, dict) else each
        if isinstance(raw, str):
            yield raw


def _elements(page: Page, text: MainText) -> Iterator[Any]:
    """Yield the picture elements between the headline and the text, then those inside the text."""
    if not text.blocks:
        return
    first = text.blocks[0].element
    above = set(first.iterancestors())
    lead: list[Any] = []
    for each in page.tree.iter("img", "h1", first.tag):
        if each is first:
            break
        lead = [] if each.tag == "h1" else [*lead, each] if each.tag == "img" else lead
    inside = text.container
    if text.is_apart:
        lead = []
    # Of a text of one paragraph the pictures stand beside it.
    if inside.tag == "p" and inside.getparent() is not None:
        inside = inside.getparent()
    if lead and page.tree.find(".//h1") is not None:
        yield from (
            each for each in lead[:_MOST_IMAGES] if not is_elsewhere(each, above, page.cards)
        )
    for each in islice(inside.iter("img"), _MOST_ELEMENTS):
        if not is_elsewhere(each, above, page.cards):
            yield each


def _source(element: Any, base: str | None) -> str | None:
    """Return the address of the largest picture an element offers; None for marks and pixels."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if _is_small(element) or _NO_PICTURE.search(names):
        return None
    # Where source is not known as empty, the parser puts the image inside it.
    picture = next(element.iterancestors("picture"), None)
    offers = [element, *(picture.iter("source") if picture is not None else ())]
    sets = [each.get(name) for each in offers for name in _SETS if each.get(name)]
    single = [each for name in _LAZY if (each := element.get(name))]
    for raw in [*filter(None, map(_largest, sets)), *single]:
        url = None if raw.startswith(("data:", "blob:")) else address(raw.strip(), base=base)
        if url and not _is_decoration(url):
            return url
    return None


def _largest(candidates: str) -> str | None:
    """Return the largest of the candidates in a srcset."""
    sized = []
    for each in re.split(r",\s+", candidates.strip()):
        url, _, size = each.strip().partition(" ")
        number = re.match(r"[\d.]+(?=[wx])", size.strip())
        sized.append((float(number.group().strip(".") or 1) if number else 1.0, url))
    return max(sized, key=lambda each: each[0])[1] or None


def _is_small(element: Any) -> bool:
    sizes = [
        re.match(r"\s*(\d+)(?:px)?\s*$", element.get(each) or "") for each in ("width", "height")
    ]
    return any(each is not None and int(each.group(1)) < _SMALLEST for each in sizes)


def _is_decoration(url: str) -> bool:
    parts = urlsplit(url)
    name = parts.path.rpartition("/")[2]
    return bool(
        name.endswith(".svg") or _NO_PICTURE.search(name) or _COUNTERS.search(parts.hostname or "")
    )


_LONGEST = 400
_LONGEST_CAPTION = 2_000
_CAPTION_NAMES = re.compile(
    r"(?:^|[-_\s])(?:wp-caption-text|caption\w*|figcaption|(?:photo|image|img|foto|media)-?(?:text|title|desc\w*|info|caption)|"
    r"credits?|copyright|(?:photo|foto|image)-?(?:author|credit|source))(?:$|[-_\s])",
    re.IGNORECASE,
)
_CREDIT_NAMES = re.compile(
    r"credit|copyright|(?:photo|foto|image)[-_]?(?:author|source)", re.IGNORECASE
)
_CREDIT = re.compile(
    r"[\s(\[.,;|/—–-]*(?:\b(?:foto(?:lar|su)?|фото|photos?|picture|image|pictures|images|şəkil|снимок|credit|photo credit|foto müəllifi|"
    r"автор фото|источник фото|изображение)\s*(?:by\b|credit|mənbəyi)?\s*[:/©–—]\s*|\bphoto(?:graph)? by\s+|©\s*(?:photo|foto|фото)?\s*:?\s*)"
    r"(?P<who>[^()\[\]\n]{2,120}?)[)\]\s.]*$",
    re.IGNORECASE,
)
_PLAYER_NAMES = re.compile(
    r"(?:^|[-_\s])(?:(?:jw)?player|mmp|plyr|video-js)(?:$|[-_\s])", re.IGNORECASE
)
# What the BBC says to those who only hear the page.
_SPOKEN_CREDIT = re.compile(
    r"(?:Şəklin mənbəyi|Источник изображения|Image (?:source|copyright)), (?P<who>.{2,120})"
)
_SPOKEN_CAPTION = re.compile(
    r"^(?:(?:Şəklin|Videonun) alt yazısı|Подпись к (?:фото|видео)|(?:Image|Media) caption), "
)


_NOBODYS = re.compile(
    r"\W*(?:aç[ıi]q m[əe]nb[əe]l[əe]rd[əe]n (?:foto|şəkil)|фото из открытых источников|"
    r"(?:photo|image) from open sources)\W*",
    re.IGNORECASE,
)


def _caption(element: Any, prose: Collection[Any]) -> tuple[str | None, str | None]:
    """Return the words under a picture, and the credit in or beside them."""
    caption, credit = None, None
    for each in _captions(element, prose):
        line = _SPOKEN_CAPTION.sub("", clean_line(_line(each)))
        match = None
        if len(line) <= _LONGEST_CAPTION:
            match = _SPOKEN_CREDIT.fullmatch(line) or _CREDIT.search(line)
        named = _CREDIT_NAMES.search(each.get("class") or "") if match is None else None
        named = named or _NOBODYS.fullmatch(line)
        who = match.group("who").strip() if match else line if named else None
        rest = line[: match.start()].strip() if match else "" if named else line
        if credit and rest.endswith(credit):
            rest = rest.removesuffix(credit).rstrip(" ,;|/—–-")
        credit, caption = credit or who or None, caption or rest or None
    return caption, credit


def _captions(element: Any, prose: Collection[Any]) -> Iterator[Any]:
    """Yield the elements that hold words about a picture, innermost box first."""
    figure = next(element.iterancestors("figure"), None)
    if figure is not None:
        inner = list(figure.iter("figcaption"))
        named = [
            each
            for each in figure.iter()
            if each not in inner and (_is_caption(each) or _is_spoken_credit(each))
        ]
        yield from [*_outermost(named, inner), *inner]
        return
    box, taken = element, False
    for _ in range(_DEPTH):
        beside = box.getnext()
        if beside is not None and isinstance(beside.tag, str) and beside not in prose:
            line = clean_line(_line(beside)) if short_text(beside, _LONGEST) else ""
            if line and (_is_caption(beside) or _CREDIT.fullmatch(line)):
                taken = True
                yield beside
        box = box.getparent()
        if taken or box is None or box in prose or box.tag in _WHOLES:
            return
        if len(list(islice(box.iter("img"), 2))) > 1:
            return
        text = short_text(box, _LONGEST)
        other = next(box.iter("h1", "h2", "h3", "h4", "time", "form", "button"), None)
        if _PLAYER_NAMES.search(box.get("class") or ""):
            return
        if text and text.strip() and other is None:
            yield box
            return


_DEPTH = 6
# What stands beside these is the page's, not the picture's.
_WHOLES = ("article", "main", "body")


def _is_caption(element: Any) -> bool:
    return isinstance(element.tag, str) and bool(_CAPTION_NAMES.search(element.get("class") or ""))


def _is_spoken_credit(element: Any) -> bool:
    line = clean_line(_line(element)) if element.tag == "p" and short_text(element, 160) else ""
    return _SPOKEN_CREDIT.fullmatch(line) is not None


def _outermost(elements: list[Any], inner: list[Any]) -> list[Any]:
    """Return elements that neither stand in another of them nor hold a figcaption."""
    return [
        each
        for each in elements
        if not any(other in each.iterancestors() for other in elements)
        and not any(other in each.iter() for other in inner)
    ]


def _line(element: Any) -> str:
    skipped = ("script", "style", "noscript")
    return " ".join(
        each for each in element.xpath(".//text()") if each.getparent().tag not in skipped
    )


def links(page: Page, text: MainText) -> tuple[Link, ...]:
    """Return the links inside the chosen blocks, with their words, in reading order."""
    # A text from JSON-LD stands nowhere on the page: every link of the page would be its own.
    if text.way == "json_ld":
        return ()
    found: dict[tuple[str, str], Link] = {}
    for element in dict.fromkeys(block.element for block in text.blocks):
        for anchor in element.iter("a"):
            words = clean_line(" ".join(anchor.itertext()))
            url = address(anchor.get("href"), base=page.base)
            if url and words and len(found) < _MOST_LINKS:
                found.setdefault((url, words), Link(url, words))
    return tuple(found.values())

"""The rubric an article is filed under: as stated, or from crumbs and class names."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from newsarchive.extract.boxes import is_elsewhere
from newsarchive.extract.characters import clean_line, letters
from newsarchive.extract.elements import short_text
from newsarchive.extract.outlet import is_outlet
from newsarchive.extract.page import Page

_LONGEST_SECTION = 60
_MOST_WORDS = 4
_HOME = re.compile(
    r"(?:home(?: page)?|main|ana s[eə]hif[eə]|[eə]sas(?: s[eə]hif[eə])?|ba[sş] s[eə]hif[eə]|главная(?: страница)?|"
    r"на главную|ana sayfa|anasayfa|başlanğıc|start)",
    re.IGNORECASE,
)
_STEP = re.compile(r"^\s*(?:[>/»›→|•·—–-]|::|&gt;|\\)")
_NO_SECTION = re.compile(
    r"uncategori[sz]ed|без (?:рубрики|категории)|kateqoriyasız|genel|default|index|root",
    re.IGNORECASE,
)
_SECTION_METAS = (
    "article:section",
    "og:article:section",
    "section",
    "parsely-section",
    "sailthru.section",
)
_CRUMBS = (
    "//@class[contains(., 'breadcrumb') or contains(., 'crumbs')]/.. "
    "| //@id[contains(., 'breadcrumb')]/.. | //@aria-label[. = 'breadcrumb']/.."
)
_SECTION_LINKS = re.compile(
    r"(?:^|[-_\s])(?:cat|category|categories|cat-links|rubric|rubrika|kateqoriya|kategoriya|bolme|section)(?:$|[-_\s])",
    re.IGNORECASE,
)


def section(page: Page, *, selector: str | None = None, title: str | None = None) -> str | None:
    """Return the rubric: by the source's own selector, as stated, or else the last crumb that is neither home nor the headline."""
    if own := page.said(selector):
        return next((line for each in own if (line := clean_line(each))), None)
    names = page.outlet
    for raw in _sections(page, title):
        line = clean_line(raw)
        known = _HOME.fullmatch(line) or _NO_SECTION.fullmatch(line)
        too_long = not 1 < len(line) <= _LONGEST_SECTION
        if not (known or too_long or is_outlet(line, names.stated) or _is_title(line, title)):
            return line
    return None


def _sections(page: Page, title: str | None) -> Iterator[str]:
    stated = page.article_ld.get("articleSection")
    yield from [each for each in _listed(stated) if isinstance(each, str)]
    yield from (page.metas[name][0] for name in _SECTION_METAS if name in page.metas)
    for each in page.json_ld:
        if each.get("@type") == "BreadcrumbList":
            yield from reversed(
                [_crumb_name(item) for item in _listed(each.get("itemListElement"))]
            )
    for box in page.tree.xpath(_CRUMBS)[:3] if page.may_have("breadcrumb", "crumbs") else ():
        yield from reversed([_string(each) for each in box.iter("a")])
    yield from _steps(page.tree)
    yield from _section_links(page, title)


def _crumb_name(item: Any) -> str:
    if not isinstance(item, dict):
        return ""
    inner = item.get("item")
    name = item.get("name") or (inner.get("name") if isinstance(inner, dict) else "")
    return name if isinstance(name, str) else ""


def _steps(tree: Any) -> Iterator[str]:
    """Yield, last first, the links of a line that begins with the home page: Home > Politics."""
    for anchor in tree.iter("a"):
        if not _STEP.match(anchor.tail or _next_text(anchor)):
            continue
        if not _HOME.fullmatch((short_text(anchor, 60) or "").strip()):
            continue
        links = [_string(each) for each in anchor.getparent().iter("a")]
        if 2 <= len(links) <= 4:
            yield from reversed(links[1:])
            return


def _next_text(anchor: Any) -> str:
    after = anchor.getnext()
    return (short_text(after, 20) or "") if after is not None and after.tag != "a" else ""


def _section_links(page: Page, title: str | None) -> Iterator[str]:
    """Yield the links that the markup calls the category of this article."""
    heading = _heading(page, title)
    above = set(heading.iterancestors()) if heading is not None else set()
    for each in page.tree.iter("a"):
        parent = each.getparent()
        named = any(_is_named(box.get("class") or "") for box in (each, parent) if box is not None)
        if (named or "category" in (each.get("rel") or "")) and not is_elsewhere(
            each, above, page.cards
        ):
            line = _string(each)
            if len(line.split()) <= _MOST_WORDS:
                yield line


@lru_cache(maxsize=4_096)
def _is_named(names: str) -> bool:
    return _SECTION_LINKS.search(names) is not None


def _heading(page: Page, title: str | None) -> Any:
    wanted = letters(title or "")
    heads = list(page.tree.iter("h1", "h2"))[:20]
    equal = (each for each in heads if wanted and letters("".join(each.itertext())) == wanted)
    return next(equal, None)


def _is_title(line: str, title: str | None) -> bool:
    key = letters(line)
    return bool(title) and len(key) > 12 and key in letters(title or "")


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _string(element: Any) -> str:
    return element if isinstance(element, str) else " ".join(element.itertext())

"""Whether a page is an article at all: a sum of what its address, head and body say."""

import math
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from newsarchive.article import Article
from newsarchive.extract.not_found import says_not_found
from newsarchive.extract.page import Page, ld_types
from newsarchive.extract.text import MainText

_STATIC = re.compile(
    r"^(about(-?us)?|contacts?(-?us)?|privacy(-policy)?|policy|terms([-_].*)?|advertis\w*|adverti[sz]ing|"
    r"reklam\w*|haqqimizda|haqqinda|elaqe|əlaqə|saytin-?xeritesi|o-nas|o-proekte|kontakty|kontakt|"
    r"redak[st]\w*|editorial|imprint|cookies?(-policy)?|sitemap|search|axtaris|axtarish|poisk|login|"
    r"register|subscribe|abune\w*|vakansiya\w*|jobs?|careers?|rules|qaydalar|faq|team|komanda|"
    r"arxiv\w*|archives?|kalendar|calendar|rss|gallery|qalereya|video-?gallery|haqq\w*)"
    r"(\.(html?|php|aspx?))?$",
    re.IGNORECASE,
)
_LISTING_PATH = re.compile(
    r"/(category|kateqoriya|rubric|rubrika|tags?|teq|teqler|etiket|topics?|movzu|author|muellif|users?|"
    r"page|search|axtar\w*|archives?|arxiv|calendar|date|time|feed|rss|sitemap|gallery|photos?)"
    r"(/|$|\.)",
    re.IGNORECASE,
)
_GALLERY = re.compile(
    r"/(foto|fotos|fotolar|photos?|videos?|gallery|galleries|qalereya|multimedia|foto-?qalereya)(/|-|$)",
    re.IGNORECASE,
)
_BODY_LISTING = re.compile(
    r"(^|\s)(archive|category|tag|author|search(-results)?|home|blog|error-?404|page-template\S*|"
    r"attachment\S*|date|page-id-\d+|page-\d+)(\s|$)"
)
_BODY_ARTICLE = re.compile(r"(^|\s)(single(-post|-article|-news)?|postid-\d+|article-page)(\s|$)")
_LISTING_TYPES = {
    "CollectionPage",
    "ProfilePage",
    "AboutPage",
    "ContactPage",
    "SearchResultsPage",
    "ItemList",
    "ImageGallery",
    "VideoGallery",
    "FAQPage",
}
_MOST_HEADINGS = 200
_TEASER_LETTERS = 30
_STRONG_DATES = (
    "json_ld",
    "meta:article",
    "meta:og:article",
    "meta:datep",
    "visible",
    "url",
    "selector",
)


@dataclass(frozen=True)
class Kind:
    """The probability that a page is an article, and whether it says that it was not found."""

    probability: float
    not_found: bool

    @property
    def is_article(self) -> bool:
        """Whether the page is taken for an article."""
        return self.probability >= 0.5 and not self.not_found


def kind(page: Page, article: Article, text: MainText) -> Kind:
    """Return what a page is, from evidence that adds up; weights are in logits."""
    score = -1.0
    score += _by_claims(page)
    score += _by_address(article.url or page.url or "")
    score += _by_text(page, article, text)
    if _GALLERY.search(urlsplit(page.url or "").path) and article.word_count < 60:
        score -= 4.0
    chosen = next((each.place for each in article.published_evidence if each.chosen), "")
    score += 2.0 if chosen.startswith(_STRONG_DATES) else 1.0 if chosen else -2.5
    probability = 1 / (1 + math.exp(-score))
    gone = says_not_found(page, article, looks_like_an_article=probability >= 0.5)
    return Kind(probability, gone)


def _by_claims(page: Page) -> float:
    score = 0.0
    if page.article_ld:
        score += 2.0
    if ld_types(page) & _LISTING_TYPES:
        score -= 3.0
    if page.meta("article:published_time", "og:article:published_time"):
        score += 1.5
    claimed = (page.meta("og:type") or "").lower()
    score += {"article": 1.0, "website": -0.5, "profile": -4.0}.get(claimed, 0.0)
    body = next(iter(page.tree.xpath("//body/@class")), "")
    if _BODY_LISTING.search(body) and not _BODY_ARTICLE.search(body):
        score -= 3.0
    if re.search(r"(^|\s)attachment(\s|$|-)", body):
        score -= 6.0
    return score + (1.0 if _BODY_ARTICLE.search(body) else 0.0)


def _by_address(url: str) -> float:
    parts = urlsplit(url)
    pieces = [each for each in parts.path.split("/") if each]
    if not pieces and not parts.query:
        return -6.0
    last = pieces[-1] if pieces else ""
    score = -4.0 if _STATIC.match(last) else 0.0
    score -= 3.0 if _LISTING_PATH.search(parts.path + "/") else 0.0
    words = re.findall(r"[^\W\d_]+", last)
    if re.search(r"\d{4,}", last) or re.search(r"(^|[?&])(id|p|news|nid)=\d+", parts.query):
        score += 1.0
    if len(words) >= 4:
        score += 1.0
    if len(words) <= 1 and not re.search(r"\d", last) and not parts.query:
        score -= 1.5
    return score


def _by_text(page: Page, article: Article, text: MainText) -> float:
    if not article.title:
        return -4.0
    words = article.word_count
    score = -4.0 if words < 12 else -1.0 if words < 30 else 0.5 if words < 80 else 1.0
    linked = [each for each in text.blocks if each.link_share > 0.8]
    if text.blocks and len(linked) > 0.5 * len(text.blocks):
        score -= 2.0
    # Several teasers, each a short text with a heading that is a link, make a listing.
    leads = _leads(page)
    score -= 4.0 if leads >= 5 else 2.0 if leads >= 3 else 0.0
    teasers = page.tree.xpath("count(//h2[a] | //h3[a] | //h4[a])")
    if teasers > 5 and words < 25 * teasers:
        score -= 1.0
    # A text that is put together from the first words of other pages is a list of them.
    score -= 4.0 if _teasers(page, article) >= 3 else 0.0
    prose = sum(
        len(each.text) for each in text.blocks if each.link_share < 0.3 and len(each.text) > 80
    )
    return score + (0.5 if prose > 300 else -0.5)


def _teasers(page: Page, article: Article) -> int:
    """Return how many boxes of a linked heading and some words have their words in the text."""
    text = " ".join(article.text.split())
    headings = page.tree.xpath("//*[self::h2 or self::h3 or self::h4][.//a or parent::a]")
    boxes = {}
    for each in headings[:_MOST_HEADINGS]:
        box = each.getparent().getparent() if each.getparent().tag == "a" else each.getparent()
        boxes[box] = [" ".join(" ".join(p.itertext()).split()) for p in box.iter("p", "div")][:5]
    return sum(
        any(len(words) >= _TEASER_LETTERS and words[:_TEASER_LETTERS] in text for words in found)
        for box, found in boxes.items()
        if len(box.xpath(".//h2 | .//h3 | .//h4")) == 1
    )


def _leads(page: Page) -> int:
    """Return how many addresses below its own a page links to: a section front leads to many."""
    own = urlsplit(page.url or "").path.rstrip("/")
    if not own:
        return 0
    paths = {urlsplit(href).path for href in page.tree.xpath("//a/@href") if "/" in href}
    return sum(1 for path in paths if path.startswith(f"{own}/") and len(path) > len(own) + 12)

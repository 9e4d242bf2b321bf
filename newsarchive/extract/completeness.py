"""How much of an article a page shows: all of it, its first lines, several items, or nothing."""

import re
from collections.abc import Sequence
from itertools import islice
from typing import Any

from newsarchive.article import Article
from newsarchive.extract.blocks import HEADINGS, Block
from newsarchive.extract.elements import line_of
from newsarchive.extract.page import Page
from newsarchive.language.folding import fold

# Folded: lower case, without marks, ə as e and ı as i.
_WALL = re.compile(
    r"(log ?in|sign in|sign up|subscribe|register)( or \w+)?( \w+)? to (read|continue|unlock|see the (full|whole|rest))|"
    r"to (continue|keep|read|unlock|see)\b[^.!?]{0,40}, (please )?(log ?in|sign in|sign up|subscribe|register)\b|"
    r"(full|whole|rest of the?) (text|article|story).{0,20}(subscribers|members) only|for subscribers only|"
    r"(davamini|ardini|tam (metn\w*|versiya\w*)|tam sekilde)( \w+)? oxumaq ucun|abune olun.{0,40}davam|"
    r"(davami|ardi|tam metn\w*)( \w+)? (yalniz )?abuneci\w* ucun|yalniz abuneci\w* ucun|"
    r"оформите подписку|только (для )?подписчик\w+|доступ\w+ (только )?(по подписке|подписчик\w+)|"
    r"чтобы (про)?читать (дальше|далее|полностью|стать\w+|текст|материал)|(войдите|зарегистрируйтесь).{0,12} чтобы читать|"
    r"devamini okumak icin|sadece aboneler"
)
_CUT = re.compile(r"(\[\s*(…|\.\.\.)\s*\])\W*$")
_TRAILS = re.compile(r"(…|\.\.\.)[\W]*$")
_MORE = re.compile(
    r"^\W*(ardi(ni oxu)?|davami(ni oxu\w*)?|(daha )?etrafli( oxu\w*)?|tam metn|читать (далее|дальше|полностью|весь текст)|"
    r"подробнее|далее|полный текст|read (more|the (full|whole|rest).*)|continue reading.*|more|full (story|text|article)|"
    r"devami(ni oku)?)\W*$"
)
_DIGEST = re.compile(
    r"\b(gunun (xeberleri|hadiseleri|icmali)|gundem|esas xeberler|xeber(ler)? icmali|media icmali|hefte\w* icmali|новости (дня|часа|недели)|"
    r"главн(ое|ые (новости|события))|дайджест|медиа-?обзор|обзор (сми|прессы)|news of the day|"
    r"(daily|weekly|morning|evening) (digest|briefing|roundup)|digest|media review|agenda|news in brief)\b|"
    # One page under one address, to which all day long what happens is added.
    r"^(azerbaycan|dunya|region|olke|baki) xeberleri$|^новости (азербайджана|мира|региона|страны)$"
)
_LIVE = re.compile(r"\b(canli|онлайн|хроника|трансляция|live( blog| updates)?)\b")
# An entry of a live page begins with the time of day, or consists of it.
_CLOCK = re.compile(r"^\W*([01]?\d|2[0-3]):[0-5]\d\b")
_WALLED_WORDS = 300
_TRAILING_WORDS = 150
_BEYOND = 8
_ITEMS = 4
_HEADLINE_LETTERS = 160
_MOST_TIMES = 500
_HEIGHT = 5


def completeness(
    page: Page, article: Article, own: Sequence[Block], *, is_apart: bool = False
) -> str:
    """Return full, teaser, multi or empty; own are the blocks of the article's text.

    is_apart: they are none that the page shows, so that its walls do not count.
    """
    if not article.text:
        return "empty"
    if is_apart:
        if _trails_off(article, own, own):
            return "teaser"
        return "multi" if _items(page, article, own) >= _ITEMS else "full"
    around = _around(page.blocks, own)
    if page.cut or _is_walled(page, article, around) or _trails_off(article, own, around):
        return "teaser"
    inside = [each for each in around if each.order <= own[-1].order] if own else []
    count = max(_items(page, article, inside), _with_times(page, own))
    return "multi" if count >= _ITEMS else "full"


def _around(whole: Sequence[Block], own: Sequence[Block]) -> Sequence[Block]:
    """Return the page's blocks from the first of the text to some way beyond the last."""
    orders = [each.order for each in own]
    return whole[min(orders) : max(orders) + 1 + _BEYOND] if orders else ()


def _is_walled(page: Page, article: Article, around: Sequence[Block]) -> bool:
    """Return whether the rest of an article is for subscribers, or for those who log in."""
    if article.word_count >= _WALLED_WORDS:
        return False
    free = page.article_ld.get("isAccessibleForFree")
    if str(free).lower() == "false":
        return True
    return any(len(each.text) < 300 and _WALL.search(fold(each.text)) for each in around)


def _trails_off(article: Article, own: Sequence[Block], around: Sequence[Block]) -> bool:
    """Return whether a short text breaks off before a link to the rest."""
    if article.word_count >= _TRAILING_WORDS or not own:
        return False
    last = own[-1].text
    if _CUT.search(last):
        return True
    below = [each for each in around if each.order > own[-1].order]
    more = any(each.link_share > 0.8 and _MORE.match(fold(each.text)) for each in below)
    return bool(_TRAILS.search(last)) and more


def _items(page: Page, article: Article, inside: Sequence[Block]) -> int:
    """Return how many items with a headline or a time of their own a text is made of."""
    updates = [each.get("liveBlogUpdate") for each in page.json_ld]
    claimed = max((len(each) for each in updates if isinstance(each, list)), default=0)
    title = fold(article.title or "")
    timed = headed = linked = prose = 0
    for each, following in zip(inside, [*inside[1:], None], strict=False):
        timed += bool(_CLOCK.match(each.text)) and len(each.text) < _HEADLINE_LETTERS
        prose += not _is_headline(each) and len(each.text) > 60
        if following is None or not _is_headline(each) or _is_headline(following):
            continue
        headed += len(following.text) > 60
        linked += each.link_share > 0.8 and len(following.text) > 60
    if _DIGEST.search(title):
        return max(claimed, timed, headed + (headed == _ITEMS - 1))
    if _LIVE.search(title):
        timed += timed == _ITEMS - 1
    # Boxes with a link to another article stand between the paragraphs of a single one.
    return max(claimed, timed, linked if 2 * linked >= prose else 0)


def _with_times(page: Page, own: Sequence[Block]) -> int:
    """Return in how many boxes with a time of their own a text stands, as live pages are made."""
    boxes: dict[Any, Any] = {}
    for time in islice(page.tree.iter("time"), _MOST_TIMES):
        for each in islice(time.iterancestors(), _HEIGHT):
            boxes.setdefault(each, time)
    found = (
        next(
            (boxes[each] for each in islice(line_of(block.element), _HEIGHT) if each in boxes), None
        )
        for block in own
    )
    return len(set(found) - {None})


def _is_headline(block: Block) -> bool:
    """Return whether a block is a heading, or a short line that is bold as a whole."""
    if block.tag in HEADINGS:
        return True
    return 15 < len(block.text) < _HEADLINE_LETTERS and _is_bold(block.element, len(block.text))


def _is_bold(element: Any, length: int) -> bool:
    if element is None or (element.text or "").strip():
        return False
    bold = sum(
        len("".join(each.itertext()).strip())
        for each in element.iterchildren("b", "strong")
        if len(each) < 5
    )
    return bold >= 0.9 * length and not any((each.tail or "").strip() for each in element)

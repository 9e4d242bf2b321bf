"""How the text of a page flows: prose after a headline, or teaser after teaser."""

import math
import re
from collections.abc import Sequence

from newsarchive.article import Article
from newsarchive.extract.blocks import HEADINGS, Block
from newsarchive.extract.characters import caseless, letters, words_in
from newsarchive.extract.leftovers import is_leftover
from newsarchive.extract.signs import NOTICE
from newsarchive.language.folding import fold

_PROSE_LETTERS = 60
_LINK_LETTERS = 25
# The flow is looked at this far below the headline: more of a page says no more.
_MOST_BLOCKS = 400
_MOST_CHOSEN = 1_000
_BEFORE = 3
_CUT = re.compile(r"(…|\.\.\.|\[…\]|\[\.\.\.\])\W*$")
_TIME = re.compile(
    r"\b\d{1,2}:\d\d\b|\b\d{1,2}[./]\d{1,2}[./](19|20)\d\d\b|\b\d{4}-\d\d-\d\d\b|\b(19|20)\d\d\b"
)
# Both in lower case: with re.IGNORECASE it takes nine times as long.
_CONTACT = re.compile(r"@\w+\.|\(\+?\d{2,3}[\s)]|\+\d{3}|(?:tel(?<!\wtel)|fax(?<!\wfax))\b")
_LEGAL_PHRASES = (
    r"cookie|kuki|şəxsi məlumat|üçüncü tərəf|персональн\w+ данн|третьим лицам|personal data|third part|"
    r"privacy|hüquqlar qorunur|права защищены|rights (are )?reserved|istinad|ссылка обязательна|"
    r"redaksiya|редакци|newsroom|editorial|elektron poçt|электронн\w+ почт|e-mail|email"
)
_LEGAL = re.compile(_LEGAL_PHRASES)
# What each phrase begins with: most texts have none, and say so in a tenth of the time.
_LEGAL_STARTS = tuple(re.split(r"[\\(]", each)[0] for each in _LEGAL_PHRASES.split("|"))

_FEW_WORDS = 200
# What is longer is no headline, and says in its beginning what it is.
_MOST_LETTERS = 10_000


def flow(article: Article, own: Sequence[Block], whole: Sequence[Block]) -> dict[str, float]:
    """Return the signs in the text: own are the chosen blocks, whole is every block of the page."""
    there = start = _start(article, whole)
    before = _before(own, whole)
    if start < 0 or whole[start].link_share > 0.8 or -1 < before < start:
        # A headline that is the site's name, or stands nowhere: the text itself is where to begin.
        # A teaser begins with a link to its article, so some blocks before are looked at too.
        start = before - _BEFORE if before >= 0 else -1
    start = max(-1, start)
    after = whole[start + 1 : start + 1 + _MOST_BLOCKS]
    found = _chosen(own) | _run(after)
    found["flow_headline_there"] = there >= 0
    found["flow_headline_is_link"] = there >= 0 and whole[there].link_share > 0.8
    found["flow_headline_is_heading"] = there >= 0 and whole[there].tag in HEADINGS
    # A headline, perhaps a film or a picture, and not a line of text: nothing to keep.
    found["flow_empty"] = bool(found["text_none"] and found["flow_nothing"])
    near = [*whole[max(0, start - 2) : max(0, start)], *after[:4]]
    found["flow_date_at_headline"] = any(len(b.text) < 90 and _TIME.search(b.text) for b in near)
    return {name: float(value) for name, value in found.items()}


def _start(article: Article, whole: Sequence[Block]) -> int:
    """Return where the headline stands among the blocks; -1 where it does not."""
    key = letters(article.title or "")
    if not key:
        return -1
    places = [
        n for n, each in enumerate(whole) if len(each.text) < _MOST_LETTERS and each.says(key)
    ]
    headings = [n for n in places if whole[n].tag == "h1"] or [
        n for n in places if whole[n].link_share < 0.5
    ]
    return headings[0] if headings else places[0] if places else -1


def _before(own: Sequence[Block], whole: Sequence[Block]) -> int:
    """Return the place before the first block of the chosen text; -1 where there is none."""
    return min(own[0].order, len(whole)) - 1 if own else -1


def _chosen(own: Sequence[Block]) -> dict[str, float]:
    """Return what the chosen text is made of."""
    own = own[:_MOST_CHOSEN]
    text = "\n".join(each.text for each in own)
    words = words_in(text)
    prose = [each for each in own if _is_prose(each)]
    # Of long texts nobody asks.
    few = words if len(words) < _FEW_WORDS else []
    numbers = sum(any(letter.isdigit() for letter in word) for word in few)
    cut = sum(bool(_CUT.search(each.text, max(0, len(each.text) - _MOST_LETTERS))) for each in own)
    blocks = max(1, len(own))
    starts = [caseless(each.text[:_MOST_LETTERS]) for each in own]
    contacts = sum(_CONTACT.search(each) is not None for each in starts)
    whole = "\n".join(starts)
    may_be_legal = any(each in whole for each in _LEGAL_STARTS)
    legal = sum(_LEGAL.search(each) is not None for each in starts) if may_be_legal else 0
    return {
        "text_none": len(words) < 5,
        "text_tiny": len(words) < 12,
        "text_length": math.log1p(len(words)) / 7,
        "text_prose": min(len(prose), 8) / 8,
        "text_linked": sum(each.link_share > 0.8 for each in own) / blocks,
        "text_cut": cut / blocks if cut > 1 else 0.0,
        "text_numbers": numbers / max(1, len(few)),
        "text_contacts": contacts / blocks,
        "text_legal": legal / blocks,
        "text_notice": sum(bool(NOTICE.search(fold(each.text))) for each in own) / blocks
        if len(words) < 100
        else 0.0,
    }


def _run(after: Sequence[Block]) -> dict[str, float]:
    """Return how prose and links to other pages follow one another below the headline."""
    first_link = run = longest = turns = links = times = lines = said = before = 0
    first_run = -1
    last = ""
    for number, each in enumerate(after):
        if _is_link(each):
            links += number < 40
            first_link = first_link or number + 1
            if run and first_run < 0:
                first_run = run
            run, last = 0, "link"
        elif _is_prose(each):
            if first_run < 0 and not first_link:
                first_run = 0
            turns += last == "link"
            run, last = run + len(each.text), "prose"
            longest = max(longest, run)
            # Prose that stands before any link to another page.
            before += 0 if first_link else len(each.text)
        elif number < 40:
            times += len(each.text) < 60 and bool(_TIME.search(each.text))
            lines += 1
            said += each.link_share < 0.5 and len(each.text) >= _LINK_LETTERS
    return {
        "flow_begins_with_prose": before > 0,
        "flow_before_links": math.log1p(before) / 8,
        "flow_longest_run": math.log1p(longest) / 8,
        "flow_turns": min(turns, 8) / 8,
        "flow_turns_without_prose": min(turns, 8) / 8 * (before == 0),
        "flow_links": min(links, 20) / 20,
        "flow_links_without_prose": min(links, 20) / 20 * (before == 0),
        "flow_times": min(times, 10) / 10,
        "flow_short_lines": min(lines, 40) / 40,
        "flow_nothing": longest == 0 and said == 0,
        "flow_no_prose": longest == 0,
    }


def _is_link(block: Block) -> bool:
    return block.link_share > 0.8 and len(block.text) >= _LINK_LETTERS and " " in block.text.strip()


def _is_prose(block: Block) -> bool:
    """Return whether a block is running text of the page itself."""
    text = block.text
    return (
        block.link_share < 0.5
        and len(text) >= _PROSE_LETTERS
        and block.tag not in HEADINGS
        and not is_leftover(text, position="tail")
    )

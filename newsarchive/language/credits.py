"""Takes datelines and credits out of a text: who brought it, and from where, and not what it tells.

They are what outlets change first in a text they take over, so texts are compared without them.
"""

from collections.abc import Iterable, Iterator, Sequence

from newsarchive.language.credit_cues import Said, levelled, said, stems_of, whole_beginnings
from newsarchive.language.credit_words import tokens
from newsarchive.language.crediting import nobody, said_credits, sentence_end, sentence_start
from newsarchive.language.datelines import dateline

# Both stand near the ends of a text; what looks like one in the middle is a part of it.
_HEAD, _TAIL = 400, 300
# So many words may lead to a credit, and so long a sentence tells nothing but whose the text is.
_MOST_LEADING, _LONGEST_WHOLE = 8, 110
_LONGEST_FOLLOWING = 60


def without_credits(text: str) -> str:
    """Return a text without its dateline, and without credits near its beginning and end."""
    head, rest = text[:_HEAD], text[_HEAD:]
    if found := dateline(head):
        head = head[found.end :]
    if len(rest) <= _TAIL:
        return _uncredited(head + rest)
    return _uncredited(head) + rest[:-_TAIL] + _uncredited(rest[-_TAIL:])


def _uncredited(text: str) -> str:
    level = levelled(text)
    cues = [*said(level)]
    left: list[str] = []
    at = 0
    for start, end in _joined([*_whole(text, level, cues), *_parts(text, cues)]):
        left += [text[at:start], " "]
        at = end
    return "".join([*left, text[at:]]) if left else text


def _joined(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield spans in order, those that overlap as one."""
    begun: tuple[int, int] | None = None
    for start, end in sorted(spans):
        if begun and start <= begun[1]:
            begun = begun[0], max(end, begun[1])
            continue
        if begun:
            yield begun
        begun = start, end
    if begun:
        yield begun


def _whole(text: str, level: str, cues: Sequence[Said]) -> Iterator[tuple[int, int]]:
    """Yield short sentences that only say who tells it: Bu barədə APA-ya Kamil Durna bildirib."""
    for start in whole_beginnings(level):
        end = sentence_end(text, start)
        if end - start > _LONGEST_WHOLE or sentence_start(text, start + 1) != start:
            continue
        if any(start < each.start < end for each in cues):
            yield start, end


def _parts(text: str, cues: Sequence[Said]) -> Iterator[tuple[int, int]]:
    """Yield credits with the words that lead to them and follow them."""
    ends = {each.start: each.end for each in cues}
    found = said_credits(text, [each for each in cues if each.cue.is_away], nobody)
    for start, end in _joined((each.start, each.end) for each in found):
        led = _led(text, start)
        yield led, _followed(text, led, end, ends)


def _led(text: str, start: int) -> int:
    """Return where the words begin that lead to a credit: Bu barədə ..., Об этом ..."""
    begin = sentence_start(text, start)
    ahead = tokens(text, begin, start)
    lead = (stems_of("lead"), stems_of("between"))
    if len(ahead) <= _MOST_LEADING and all(
        each.begins_name or any(each.text in words for words in lead) for each in ahead
    ):
        return begin
    return ahead[-1].start if ahead[-1].text == "," else start


def _followed(text: str, start: int, end: int, cues: dict[int, int]) -> int:
    """Return the end of the words that follow a credit, and of its sentence where it is all of it."""
    after = stems_of("after")
    for each in tokens(text, end, min(end + _LONGEST_FOLLOWING, len(text))):
        if each.start in cues:
            end = max(end, cues[each.start])
        elif each.start < end:
            continue
        elif each.text in after:
            end = each.end
        elif each.text == "." and sentence_start(text, start + 1) == start:
            return each.end
        else:
            break
    return end

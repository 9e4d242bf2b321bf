"""Addresses reduced to their shape, so that a calendar without end is seen to be one."""

import re
from collections import Counter
from collections.abc import Iterable
from urllib.parse import parse_qsl, urlsplit
from zlib import crc32

# So many looks are spent on a shape that shows no article, and so many more for each article that
# it did show: what holds an article in twenty pages is walked whole.
_LOOKS = 8
_LOOKS_ASIDE = 4
_LOOKS_FOR_AN_ARTICLE = 20
# A shape that is proven speaks for a page that is too short to speak for itself.
_PROOFS = 10
_PROVEN_SHARE = 0.8
_WORDS = 3
# The number of an article beside its words: at least five digits.
_NUMBER = re.compile(r"\d{5,}")


def shape(url: str) -> str:
    """Return an address with numbers, codes and headlines replaced by what they are.

    https://xeber.example/arxiv/2026/11/24/?s=a7 has the shape xeber.example/arxiv/N/N/N?s=X.
    """
    parts = urlsplit(url)
    pieces = [each for each in parts.path.split("/") if each]
    # Only where it stands last is a short word a code: /n/ and /gun/ are different folders.
    folders = [_piece(each, code=False) for each in pieces[:-1]]
    path = "/".join([*folders, *map(_piece, pieces[-1:])])
    pairs = sorted(parse_qsl(parts.query, keep_blank_values=True))
    query = "&".join(f"{name}={_piece(value)}" for name, value in pairs)
    return f"{parts.hostname}/{path}?{query}".rstrip("?")


def _piece(text: str, *, code: bool = True) -> str:
    bare = re.sub(r"\.(html?|php|aspx?)$", "", text)
    if re.fullmatch(r"[\d._:-]+", bare):
        return "N"
    words = re.findall(r"[^\W_]+", bare)
    numbered = len(words) > 1 and any(_NUMBER.fullmatch(each) for each in words)
    if len(words) >= _WORDS or len(bare) > 40 or numbered:
        return "S"
    if re.search(r"\d", bare) or (code and re.fullmatch(r"[a-z]{0,3}", bare)):
        return "X"
    return bare.lower()


class Shapes:
    """The looks spent on each shape of one source, and the articles they showed."""

    def __init__(self, *, articles: Iterable[str] = (), others: Iterable[str] = ()) -> None:
        self._articles = Counter(shape(each) for each in articles)
        self._looks_now: Counter[str] = Counter()
        self._looks = self._articles + Counter(shape(each) for each in others)

    @staticmethod
    def mixed(urls: Iterable[str]) -> list[str]:
        """Return addresses in an order that has nothing to do with where they stood.

        Thirty days of a calendar may stand before the first article that shares their shape: looks
        that go by order would all be spent on days.
        """
        return sorted(
            urls, key=lambda url: crc32(url.partition("//")[2].partition("/")[2].encode())
        )

    def promise(self, url: str, *, aside: bool = False) -> bool:
        """Return whether a look at an address may still show an article; aside: it hardly will."""
        key = shape(url)
        found = self._articles[key]
        barren = self._looks[key] - found
        if not aside and not self._looks_now[key]:
            # One more in each run: what held no article last year may hold them now.
            return True
        first = _LOOKS_ASIDE if aside else _LOOKS
        return barren < first + _LOOKS_FOR_AN_ARTICLE * found

    def has_articles(self, url: str) -> bool:
        """Return whether an address of this shape has shown an article."""
        return self._articles[shape(url)] > 0

    def proven(self, url: str) -> bool:
        """Return whether nearly all looks at addresses of this shape showed articles."""
        key = shape(url)
        found = self._articles[key]
        return found >= _PROOFS and found >= _PROVEN_SHARE * self._looks[key]

    def look(self, url: str) -> None:
        """Spend a look on an address."""
        self._looks[shape(url)] += 1
        self._looks_now[shape(url)] += 1

    def article(self, url: str) -> None:
        """Note that an address showed an article."""
        self._articles[shape(url)] += 1

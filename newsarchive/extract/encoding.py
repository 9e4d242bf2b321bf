"""Bytes to text: UTF-8 where the bytes prove it, else the declaration that makes words of them.

Declarations are wrong often enough (a server's default, a template older than its site) that each
is only believed as far as the bytes read as words in it. Labels mean what browsers take them for
(WHATWG Encoding Standard, section 4.2: iso-8859-1 is windows-1252, iso-8859-9 is windows-1254).
"""

import codecs
import re
from collections.abc import Iterable, Iterator, Sequence

from charset_normalizer import from_bytes
from w3lib.encoding import html_body_declared_encoding, resolve_encoding

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HEAD = 16_384
# What these outlets have used, commonest first; others must be declared.
_USUAL = ("cp1251", "cp1252", "cp1254", "koi8-r", "iso8859-5", "cp866")
_EAST = re.compile(r"^(gb|big5|euc|shift|cp9[345]|iso2022|hz|johab|ms949)")
# Half an emoji, twice: what MySQL and Java write for one (CESU-8, Unicode Technical Report 26).
_HALVES = re.compile(rb"\xed[\xa0-\xaf][\x80-\xbf]\xed[\xb0-\xbf][\x80-\xbf]")
_WORD = re.compile(rb"[A-Za-z\x80-\xff]+")
_MOST_WORDS = 2_000

# Letters of Russian by frequency (O. Lyashevskaya, S. Sharov, Frequency dictionary, 2009).
_WORTH = dict.fromkeys("оеаинтсрвлəә", 1.0) | dict.fromkeys("кмдпуяыьгзб", 0.7)
_CYRILLIC = re.compile(r"[Ѐ-ӿ][а-яё-ӿ]*|[Ѐ-ЯҐ-ӿ]+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ][a-zß-ɏ]*|[A-ZÀ-ɏ]+")
_OTHER = re.compile(r"[Ͱ-Ͽ]+|[֐-׿]+|[؀-ۿ]+|[Ⴀ-ჿ]+|[฀-๿]+")
_ASCII = bytes(range(128))
_LETTERS = re.compile(r"[^\W\d_]+")
# Where windows-1254 differs from windows-1252, and letters that Turkish and Azerbaijani never use.
_TURKIC = re.compile("[ğĞışŞİ]")
_WESTERN = re.compile("[ÁÀÃÅÆÈÉÊËÍÌÏÑÒÓÔÕØÚÙßáàãåæèéêëíìïñòóôõøúù]")
_CAPITALS = 0.85
_CLEARLY = 0.15


def charset_of(content_type: str) -> str | None:
    """Return the charset that a Content-Type header names."""
    match = re.search(r"charset=[\"']?([\w-]+)", content_type.lower())
    return match.group(1) if match else None


def decode(body: bytes, *, charset: str | None = None) -> tuple[str, str]:
    """Return a body as text, and the encodings it was in, joined by + where it mixes two.

    charset is what the HTTP header said. A byte that nothing explains becomes U+FFFD.
    """
    for mark, encoding in _BOMS:
        if body.startswith(mark):
            return body.decode(encoding, errors="replace"), encoding
    if order := _bare_utf16(body):
        return body.decode(order, errors="replace"), "utf-16"
    # Some editors put the mark before a page that is in another encoding.
    body = body.removeprefix(codecs.BOM_UTF8)
    try:
        return body.decode(), "utf-8"
    except UnicodeDecodeError:
        return _legacy(_HALVES.sub(_whole, body), charset)


def _bare_utf16(body: bytes) -> str | None:
    """Return UTF-16 in its order where every other byte of the first tags is a zero."""
    start = body[:200].lstrip(b"\r\n\t ")
    if re.match(rb"(?:<\0[!?a-zA-Z]\0)(?:[\t-~]\0){4}", start):
        return "utf-16-le"
    return "utf-16-be" if re.match(rb"\0?(?:\0<\0?[!?a-zA-Z])(?:\0[\t-~]){4}", start) else None


def _whole(halves: re.Match[bytes]) -> bytes:
    pair = halves.group().decode("utf-8", "surrogatepass")
    return pair.encode("utf-16", "surrogatepass").decode("utf-16").encode()


def _legacy(body: bytes, charset: str | None) -> tuple[str, str]:
    """Return a body that is not UTF-8 throughout: each piece of it in the encoding that it is in."""
    claims = [resolve_encoding(charset or ""), html_body_declared_encoding(body[:_HEAD])]
    # Whoever can read the word "utf-16" in a page is not reading UTF-16.
    named = [each for each in claims if each and not each.startswith("utf")]
    for claim in named:
        if _EAST.match(claim) and _is_clean(body, claim):
            return body.decode(claim, errors="replace"), claim
    pieces = re.split(rb"([<>])", body)
    strange = [each for each in pieces if not each.isascii()]
    whole = {each: _utf8(each) for each in strange}
    good, bad = (sum(counts) for counts in zip(*whole.values(), strict=True))
    mostly = good > 2 * bad
    other = {each for each in strange if _is_legacy(*whole[each], in_utf8=mostly)}
    if not other:
        return body.decode(errors="replace"), "utf-8"
    encoding = _chosen([each for each in strange if each in other], named)
    text = "".join(
        each.decode(encoding if each in other else "utf-8", errors="replace") for each in pieces
    )
    inside = len(other) < len(whole)
    both = ("utf-8", encoding) if mostly else (encoding, "utf-8")
    return text, "+".join(both) if inside else encoding


def _utf8(piece: bytes) -> tuple[int, int]:
    """Return what speaks for UTF-8 in a piece, and how many of its bytes speak against it.

    Three bytes that fit are twice the proof of two.
    """
    text = piece.decode(errors="replace")
    broken = text.count("\ufffd") - piece.count(b"\xef\xbf\xbd")
    fitting = text.replace("\ufffd", "")
    return len(fitting.encode()) - len(fitting), broken


def _is_legacy(good: int, bad: int, *, in_utf8: bool) -> bool:
    """Return whether a piece is in an old encoding; in a UTF-8 page a lone broken byte is just broken."""
    if in_utf8:
        return bad >= 4 and bad > 4 * good
    return bad > good / 4 or (bad == 0 and good < 2)


def _is_clean(body: bytes, encoding: str) -> bool:
    text = body.decode(encoding, errors="replace")
    return text.count("\ufffd") <= len(text) // 1_000


def _chosen(pieces: Sequence[bytes], claims: Sequence[str]) -> str:
    """Return the encoding in which pieces read as words: a declared one where it does as well."""
    words = list(_words(pieces))
    scores = {each: _score(words, each) for each in dict.fromkeys((*claims, *_USUAL))}
    best = max(scores, key=lambda each: scores[each])
    if not scores[best]:
        return claims[0] if claims else _guess(pieces, any(len(each) > 1 for each in words))
    # A server says iso-8859-1 where nobody chose; whoever names another one meant it.
    meant = sorted(claims, key=lambda each: each == "cp1252")
    believed = [each for each in meant if scores[each] >= scores[best] - _CLEARLY]
    found = believed[0] if believed else best
    return "cp1254" if found == "cp1252" and _is_turkic(words, sure=not believed) else found


def _words(pieces: Iterable[bytes]) -> Iterator[bytes]:
    left = _MOST_WORDS
    for piece in pieces:
        for match in _WORD.finditer(piece):
            if not match.group().isascii():
                yield match.group()
                left -= 1
                if not left:
                    return


def _score(words: Sequence[bytes], encoding: str) -> float:
    """Return how much of what is beyond ASCII stands in plausible words, from 0 to 1."""
    worth = 0.0
    for word in words:
        text = word.decode(encoding, errors="replace")
        runs = _LETTERS.findall(text)
        # A sign between letters is no word; quotes and dashes around one are. A byte alone may as
        # well be a bullet or ©.
        if len(runs) == 1 and len(word) > 1:
            worth += _plausible(runs[0])
    strange = sum(len(word.translate(None, _ASCII)) for word in words)
    return worth / strange if strange else 0.0


def _plausible(run: str) -> float:
    strange = sum(letter > "\x7f" for letter in run)
    if _LATIN.fullmatch(run):
        return strange if strange <= max(1, len(run) // 2) else 0.0
    if _CYRILLIC.fullmatch(run):
        # koi8-r has small letters where windows-1251 has capitals, and capitals are rarer.
        capitals = _CAPITALS if len(run) > 1 and run.isupper() else 1.0
        return capitals * sum(_WORTH.get(letter, 0.1) for letter in run.lower())
    return 0.7 * strange if _OTHER.fullmatch(run) else 0.0


def _is_turkic(words: Sequence[bytes], *, sure: bool) -> bool:
    """Return whether bytes that Western Europe shares with Turkey are letters of Turkey.

    Icelandic has ð, þ and ý at their places, and many letters besides that Turkey has not.
    """
    text = b" ".join(words).decode("cp1254", errors="replace")
    turkic, western = len(_TURKIC.findall(text)), len(_WESTERN.findall(text))
    return turkic >= (1 if sure else 2) and turkic > 3 * western


def _guess(pieces: Sequence[bytes], has_words: bool) -> str:
    if not has_words:
        return "cp1252"
    found = from_bytes(b"\n".join(pieces)[:_HEAD]).best()
    return found.encoding if found else "cp1251"

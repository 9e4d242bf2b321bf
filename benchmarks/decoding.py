"""Reads invented pages in every encoding, rightly, wrongly and not declared, beside other decoders.

Usage: python benchmarks/decoding.py [--show]

Prints how many of the pages each decoder gets right to the letter, and the time for a page; exits
with 1 where ours reads a page wrongly. --show lists what was read wrongly, and by whom.
"""

import argparse
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from typing import NamedTuple

from charset_normalizer import from_bytes
from trafilatura.utils import decode_file

from newsarchive.extract.encoding import decode

SENTENCES = {
    "az": (
        "Şəhərin şərqində yeni körpü açıldı, sakinlər isə çoxdan gözləyirdilər.",
        "Ölkənin cənubunda güclü külək əsəcək, dağlarda qar yağacağı gözlənilir.",
        "Nazirlik bildirib ki, işıqlar gecə yarısından sonra söndürülməyəcək.",
    ),
    # Azerbaijani without ə, which windows-1254 has not.
    "az without ə": (
        "Yolun açılışı bu gün oldu, ağır yük maşınları yolun qırağında durdu.",
        "Qızıl bazarı üçün yığılan pulun yarısı qaytarılmayıb.",
        "İşçi uzun yolun başında durdu, çayın suyu isti, axarı güclü idi.",
    ),
    "ru": (
        "Новый мост через реку открыли утром, жители посёлка ждали этого дня.",
        "Синоптики обещают сильный ветер на побережье и снег в горах.",
        "В ведомстве сообщили, что фонари не будут гасить после полуночи.",
    ),
    "en": (
        "The café on the quay reopened on Monday — “at last”, its owner said.",
        "A résumé of the talks was published; the naïve hopes of May are gone…",
        "Tickets cost £12 before noon, and the señor at the door checks them.",
    ),
}
ENCODINGS = {
    "az": ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"),
    "az without ə": ("utf-8", "cp1254"),
    "ru": ("utf-8", "utf-8-sig", "utf-16", "cp1251", "koi8-r", "iso8859-5", "cp866"),
    "en": ("utf-8", "utf-16", "cp1252", "cp1254"),
}
LABELS = {
    "utf-8": "utf-8",
    "utf-8-sig": "utf-8",
    "utf-16": "utf-16",
    "utf-16-le": "utf-16",
    "utf-16-be": "utf-16",
    "cp1251": "windows-1251",
    "cp1252": "iso-8859-1",
    "cp1254": "iso-8859-9",
    "iso8859-5": "iso-8859-5",
    "cp866": "ibm866",
    "koi8-r": "koi8-r",
}
WRONG = ("utf-8", "iso-8859-1", "windows-1251", "windows-1254", "koi8-r")
NAMES = ("newsarchive", "trafilatura", "charset_normalizer")


class Sample(NamedTuple):
    """A page's bytes, the header's charset, the text that is in it, and what is tried."""

    body: bytes
    charset: str | None
    text: str
    group: str


Decoder = Callable[[bytes, str | None], str]


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--show", action="store_true", help="list what was read wrongly")
    show = parser.parse_args().show
    pages = list(samples())
    groups = list(dict.fromkeys(each.group for each in pages))
    right, wrong, spent = measure(pages, show=show)
    print(f"{'pages read right':<34}{'pages':>7}" + "".join(f"{name:>20}" for name in NAMES))
    for group in groups:
        count = sum(each.group == group for each in pages)
        print(f"{group:<34}{count:>7}" + "".join(f"{right[name, group]:>20}" for name in NAMES))
    all_right = (sum(right[name, group] for group in groups) for name in NAMES)
    print(f"{'all':<34}{len(pages):>7}" + "".join(f"{each:>20}" for each in all_right))
    times = (spent[name] / spent[NAMES[0]] for name in NAMES)
    print(f"{'time, newsarchive = 1':<41}" + "".join(f"{each:>20.1f}" for each in times))
    return 1 if wrong[NAMES[0]] else 0


def decoders() -> dict[str, Decoder]:
    """Return each decoder as a function of body and header; the others look at the body alone."""
    return {
        "newsarchive": lambda body, charset: decode(body, charset=charset)[0],
        "trafilatura": lambda body, _: decode_file(body),
        "charset_normalizer": lambda body, _: str(from_bytes(body).best() or ""),
    }


def measure(
    pages: list[Sample], *, show: bool
) -> tuple[Counter[tuple[str, str]], Counter[str], dict[str, float]]:
    """Return pages read right by decoder and group, pages read wrongly, and seconds by decoder."""
    right: Counter[tuple[str, str]] = Counter()
    wrong: Counter[str] = Counter()
    spent: dict[str, float] = defaultdict(float)
    for name, decoder in decoders().items():
        for page in pages:
            begun = time.perf_counter()
            text = decoder(page.body, page.charset)
            spent[name] += time.perf_counter() - begun
            if page.text in text:
                right[name, page.group] += 1
                continue
            wrong[name] += 1
            if show:
                print(f"{name}: {page.group}, header {page.charset}: {page.body[-160:]!r}")
    return right, wrong, spent


def samples() -> Iterator[Sample]:
    """Yield pages of one sentence and of many, in each encoding, declared in every way."""
    for language, sentences in SENTENCES.items():
        for text in (sentences[0], "</p>\n<p>".join(sentences * 12)):
            for encoding in ENCODINGS[language]:
                for header, meta, group in declarations(LABELS[encoding]):
                    body = page(text, meta).encode(encoding)
                    yield Sample(body, header, text, group)


def declarations(label: str) -> Iterator[tuple[str | None, str | None, str]]:
    """Yield header, meta and what is tried, for a page whose right label is given."""
    yield label, label, "header and meta right"
    yield label, None, "header alone"
    yield None, label, "meta alone"
    yield None, None, "no declaration"
    for wrong in WRONG:
        if wrong != label:
            yield wrong, label, "header wrong, meta right"
            yield label, wrong, "header right, meta wrong"
            yield wrong, wrong, "both wrong"


def page(text: str, charset: str | None) -> str:
    """Return an article's page with a text and a meta element that declares a charset."""
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">'
    head = f"<head>{meta if charset else ''}<title>News</title></head>"
    menu = "".join(f'<li><a href="/section/{n}/">Section {n}</a></li>' for n in range(30))
    return f"<html>{head}<body><ul>{menu}</ul><article><p>{text}</p></article></body></html>"


if __name__ == "__main__":
    sys.exit(main())

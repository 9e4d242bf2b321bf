"""Datelines: the place, the day and the agency at the head of a text, in the forms agencies write."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LARGE = "A-ZƏÖÜĞŞÇİА-ЯЁ"
_PLACE = rf"[{_LARGE}][^\W\d_]+(?:[ -][{_LARGE}][^\W\d_]+){{0,2}}"
_MONTH = (
    r"(?i:yan|jan|янв|fev|feb|фев|mar|мар|apr|апр|ma[yj]|ма[йя]|iyun|jun|июн|iyul|jul|июл|avq|aug|авг"
    r"|sen|sep|сен|okt|oct|окт|noy|nov|ноя|dek|dec|дек)[^\W\d_]{0,7}\.?"
)
_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)"
    r"(?:[,.]? \d{4}(?! ?-\w))?"
)
_WORD = rf"(?:[{_LARGE}]|\d+[Nn])[\w.-]*"
_AGENCY = rf"{_WORD}(?:[ -]{_WORD}){{0,2}}"
_FROM = rf"{_PLACE}(?:, {_PLACE})?[,.]?"
# Behind the agency: a mark, or the end of the line.
_END = r"[\s/)\]]*(?:[:.–—/]| - |(?=\n|$))"
_FORMS = (
    # Bakı, 24 noyabr, AZƏRTAC. Baku. 24 November. REPORT.AZ/
    rf"{_FROM} {_DATE}(?:[\s,./(–—-]{{1,4}}(?P<dated>{_AGENCY}))?{_END}",
    # AZƏRTAC, Bakı, 24 noyabr.
    rf"(?P<ahead>{_AGENCY})[,.] {_FROM} {_DATE}{_END}",
    # BAKI /Trend/ - and (Report)
    rf"(?:{_FROM}[\s,.–—-]*)?[/(\[] ?[«“\"]?(?P<parted>{_AGENCY})[»”\"]? ?[/)\]](?:[\s.]?[:.–—-]|(?=\n|$)| (?=[{_LARGE}“«\"]))",
    # Bakı. Trend: and Bakı, Trend/
    rf"{_PLACE}[.,] (?P<plain>{_AGENCY}) ?[:/]",
)  # fmt: skip
_DATELINE = re.compile(rf"^[ \t]*(?:{'|'.join(_FORMS)})[\s:.–—/-]*", re.MULTILINE)
# A story may end with the agency in brackets, and no other words.
_SIGNED = re.compile(
    rf"[/(\[] ?[«“\"]?(?P<signed>{_AGENCY})[»”\"]? ?[/)\]]\.?[ \t]*$", re.MULTILINE
)

# Reuters: the price of oil has fallen.
_HEADING = re.compile(
    rf"^[«“\"]?(?P<heading>{_WORD}(?: {_WORD}){{0,4}})[»”\"]?: (?=\S)", re.MULTILINE
)


@dataclass(frozen=True)
class Dateline:
    """A dateline or signature: where it stands, and the agency it names with its place; None if none."""

    start: int
    end: int
    agency: str | None
    agency_at: int
    is_heading: bool = False


def dateline(text: str) -> Dateline | None:
    """Return the dateline that a text begins with."""
    found = _DATELINE.match(text)
    return _read(found) if found else None


def datelines(text: str) -> Iterator[Dateline]:
    """Yield the datelines, signatures and agencies before a colon of all lines of a text."""
    for form in (_DATELINE, _SIGNED, _HEADING):
        yield from map(_read, form.finditer(text))


def _read(found: re.Match[str]) -> Dateline:
    named = next((name for name, text in found.groupdict().items() if text), None)
    if named is None:
        return Dateline(found.start(), found.end(), None, found.end())
    start, end = found.span()
    return Dateline(start, end, found[named], found.start(named), named == "heading")

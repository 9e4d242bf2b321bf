"""Literals as the region's sites print them: each is read right, or honestly not at all."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from newsarchive.extract.date_clocks import BAKU
from newsarchive.extract.dates import read_date
from newsarchive.language.calendar import LANGUAGES, MONTH_NAMES, WEEKDAY_NAMES, misspelt_month

NOW = datetime(2026, 11, 24, 1, 18, 30, tzinfo=BAKU)
# A literal and the moment or day it says on Baku's clock; nothing where it says none for certain.
LITERALS = [
    tuple(line.split("\t", 1))
    for line in Path(__file__).with_name("date_literals.tsv").read_text().splitlines()
]


def read(literal: str) -> datetime | date | None:
    return read_date(literal, now=NOW)


def test_every_literal_is_read_right_or_honestly_not_at_all() -> None:
    assert len(LITERALS) > 550
    read_as = [(literal, _told(read(literal))) for literal, _ in LITERALS]
    assert [each for each in read_as if each not in LITERALS] == []


def _told(value: datetime | date | None) -> str:
    if isinstance(value, datetime):
        text = value.astimezone(BAKU).replace(tzinfo=None).isoformat(timespec="milliseconds")
        return text.removesuffix(".000").removesuffix(":00")
    return value.isoformat() if value else ""


NAMES = [
    (language, number, name)
    for language in LANGUAGES
    for number, line in enumerate(MONTH_NAMES[language].strip().splitlines(), start=1)
    for name in line.split()
]
WEEKDAYS = {
    language: [line.split()[0].replace("_", " ") for line in WEEKDAY_NAMES[language].split("\n") if line.strip()]
    for language in LANGUAGES
}  # fmt: skip
IL = {1: "ci", 2: "ci", 5: "ci", 7: "ci", 8: "ci", 3: "cü", 4: "cü", 6: "cı", 9: "cu", 0: "cu"}
FORMS = (
    "{d} {m} {y}, {h}", "{h} | {d:02} {m} {y}", "{d} {m}, {y} / {h}", "[{d} {m} {y} {h}]",
    "{w}, {d} {m} {y}, {h}", "{d} {m} {y}, {w}, {h}", "({w}) {d} {m} {y} [{h}]", "{h}, {d}-{m}-{y}",
    "{d} {m} {y}-{il} il, {h}", "{y}-{il} il {d} {m}, saat {h}", "{d}.{n:02}.{y} ({w}) {h}",
    "{h} {d:02}/{n:02}/{y}", "{d:02}.{n:02}.{y} [{h}]", "{y}-{n:02}-{d:02} | {h}",
    "Baxış: 242 | {d} {m} {y} {h}", "{d} {m} {y} {h} (UTC +04:00)", "{d} {m} {y} {h} GMT+4",
    "{d} {m} {y}, {h} (Bakı vaxtı ilə)", "{d:02} {n:02} {y} {h}", "{h} {d:02}.{n:02}.{short}",
)  # fmt: skip


@given(
    moment=st.datetimes(datetime(2016, 1, 1), datetime(2026, 11, 23)),
    named=st.sampled_from(NAMES),
    form=st.sampled_from(FORMS),
    case=st.sampled_from([str, str.upper, str.title]),
)
def test_every_form_in_every_language_says_its_own_minute(
    moment: datetime, named: tuple[str, int, str], form: str, case: type[str]
) -> None:
    language, number, name = named
    assume(moment.day <= 28)
    moment = moment.replace(month=number, second=0, microsecond=0)
    literal = form.format(
        d=moment.day, n=number, m=name, y=moment.year, short=f"{moment:%y}", h=f"{moment:%H:%M}",
        w=WEEKDAYS[language][moment.weekday()], il=IL[moment.year % 10],
    )  # fmt: skip
    assume(moment.replace(tzinfo=BAKU) < NOW)
    assert read(case(literal)) == moment.replace(tzinfo=BAKU)


@given(
    number=st.integers(1, 12),
    language=st.sampled_from(LANGUAGES),
    at=st.integers(1, 11),
    letter=st.sampled_from(["", "x", "ı"]),
)
def test_a_slip_of_the_pen_gives_that_month_or_none(
    number: int, language: str, at: int, letter: str
) -> None:
    name = MONTH_NAMES[language].strip().splitlines()[number - 1].split()[0]
    assume(at < len(name))
    value = read(f"5 {name[:at]}{letter}{name[at + 1 :]} 2025")
    assert value in (None, date(2025, number, 5)) or len(name) < 6


def test_words_that_look_like_months_are_none() -> None:
    for word in ("match", "insan", "medal", "member", "dekan", "qızıl", "nəfər"):
        assert misspelt_month(word, LANGUAGES) is None
        assert read(f"5 {word} 2025") is None


@given(st.integers(1, 400), st.sampled_from(["saat əvvəl", "часов назад", "hours ago"]))
def test_hours_ago_are_real_hours_across_bakus_change_of_clocks(hours: int, words: str) -> None:
    now = datetime(2015, 10, 25, 9, 30, tzinfo=BAKU)
    value = read_date(f"{hours} {words}", now=now)
    assert isinstance(value, datetime)
    assert now.timestamp() - value.timestamp() == hours * 3600


FOLDS = [date(year, 10, 31 - (date(year, 10, 31).weekday() + 1) % 7) for year in range(1997, 2016)]
GAPS = [date(year, 3, 31 - (date(year, 3, 31).weekday() + 1) % 7) for year in range(1997, 2016)]


@pytest.mark.parametrize("day", [*FOLDS, *GAPS])
def test_an_hour_before_and_after_the_change_of_clocks_come_back(day: date) -> None:
    for hour in (3, 6):
        value = read(f"{day:%d.%m.%Y} {hour:02}:30")
        assert isinstance(value, datetime)
        back = datetime.fromtimestamp(value.timestamp(), BAKU)
        assert (back.date(), back.hour, back.minute) == (day, hour, 30)


@pytest.mark.parametrize("day", FOLDS)
def test_an_hour_that_came_twice_is_its_first(day: date) -> None:
    value = read(f"{day:%d.%m.%Y} 04:30")
    assert isinstance(value, datetime)
    assert value.utcoffset() == timedelta(hours=5)
    back = read(value.isoformat())
    assert isinstance(back, datetime)
    assert back.timestamp() == value.timestamp()


@pytest.mark.parametrize("day", GAPS)
def test_an_hour_that_never_was_stays_on_its_day(day: date) -> None:
    value = read(f"{day:%d.%m.%Y} 04:30")
    assert isinstance(value, datetime)
    assert datetime.fromtimestamp(value.timestamp(), BAKU).date() == day

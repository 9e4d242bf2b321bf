from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.extract.date_clocks import BAKU
from newsarchive.extract.dates import dates_told, read_date
from newsarchive.extract.page import parse
from newsarchive.extract.published import published

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=BAKU)
# First days of years as Iran kept them; 1399 and 1403 had a 30th of the last month.
NEW_YEARS = {
    1395: date(2016, 3, 20), 1396: date(2017, 3, 21), 1399: date(2020, 3, 20),
    1400: date(2021, 3, 21), 1403: date(2024, 3, 20), 1404: date(2025, 3, 21), 1405: date(2026, 3, 21),
}  # fmt: skip
MONTHS = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".split()
PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


@given(year=st.sampled_from(sorted(NEW_YEARS)), back=st.integers(0, 364), digits=st.booleans())
def test_each_day_of_the_solar_year_is_read_as_the_calendar_counts_it(
    year: int, back: int, *, digits: bool
) -> None:
    # Six months of 31 days, five of 30, and the rest.
    month, day = (
        (back // 31, back % 31) if back < 186 else ((back - 186) // 30 + 6, (back - 186) % 30)
    )
    literal = f"{day + 1} {MONTHS[month]} {year}"
    literal = literal.translate(PERSIAN_DIGITS) if digits else literal
    wanted = NEW_YEARS[year] + timedelta(days=back)
    assert read_date(literal, now=NOW) == (wanted if wanted <= date(2027, 12, 31) else None)


@pytest.mark.parametrize(
    "literal",
    [
        "۳۰ اسفند ۱۴۰۴",
        "۳۲ آذر ۱۴۰۵",
        "۳ آذر",
        "آذر ۱۴۰۵",
        "۲۴ آذر ۲۰۲۶",
        "۳ نوامبر ۱۴۰۵",
        "۱۵ آذر ۱۳۵۷",
    ],
)
def test_a_day_the_solar_calendar_does_not_have_is_none(literal: str) -> None:
    assert read_date(literal, now=NOW) is None


@pytest.mark.parametrize("literal", ["1405/09/03", "№ 1405/09/03", "1402-07-28", "28 iyul 1402"])
def test_a_number_among_latin_letters_is_no_day_of_the_solar_calendar(literal: str) -> None:
    assert read_date(literal, now=NOW) is None


def test_the_literal_inside_a_line_stays_as_printed() -> None:
    (told,) = dates_told("سیاست | ۱۴۰۵/۰۹/۰۳ ۲۱:۵۲", now=NOW)
    assert told.literal == "۱۴۰۵/۰۹/۰۳ ۲۱:۵۲"
    assert told.value == datetime(2026, 11, 24, 21, 52, tzinfo=BAKU)


@pytest.mark.parametrize(
    "printed", ["سه‌شنبه ۳ آذر ۱۴۰۵ - ۲۱:۵۲", "۲۴ نوامبر ۲۰۲۶ ساعت ۲۱:۵۲", "24 نوامبر 2026 / 21:52"]
)
def test_a_farsi_page_has_its_date_from_either_calendar(printed: str) -> None:
    html = f"<h1>پل تازه باز شد</h1><span class=date>{printed}</span><p>{'متن خبر درباره پل است. ' * 20}</p>"
    page = parse(html.encode(), url="https://xeber.example/fa/1", charset="utf-8")
    found = published(page, now=NOW, title="پل تازه باز شد")
    assert found.at == datetime(2026, 11, 24, 21, 52, tzinfo=BAKU)

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.extract.dates import date_in_url, dates_in, read_date

BAKU = ZoneInfo("Asia/Baku")
NOW = datetime(2026, 11, 24, 1, 18, 30, tzinfo=BAKU)
MARCH = date(2025, 3, 5)


def at(text: str) -> datetime:
    """Return a moment on Baku's clock."""
    return datetime.fromisoformat(text).replace(tzinfo=BAKU)


def read(literal: str) -> datetime | date | None:
    return read_date(literal, now=NOW)


@pytest.mark.parametrize(
    ("literal", "moment"),
    [
        ("21.02.2026 [19:22]", "2026-02-21T19:22"),
        ("09.11.2025 | 10:59", "2025-11-09T10:59"),
        ("2026.04.08 / 10:18", "2026-04-08T10:18"),
        ("08-04-2026 / 11:00", "2026-04-08T11:00"),
        ("16.09.2025-20:55", "2025-09-16T20:55"),
        ("19:12 - 17 / 06 / 2026", "2026-06-17T19:12"),
        ("2026-04-08 05:00:00", "2026-04-08T05:00"),
        ("2026-04-09T12:09", "2026-04-09T12:09"),
        ("16:23 14 noyabr 2025", "2025-11-14T16:23"),
        ("08 fevral, 2025 / 09:22", "2025-02-08T09:22"),
        ("15 noy, 2025 / 19:44", "2025-11-15T19:44"),
        ("07 iyl 2026 23:36", "2026-07-07T23:36"),
        ("5 mart 2025, 14:30", "2025-03-05T14:30"),
        ("5 MART 2025, SAAT 14.30", "2025-03-05T14:30"),
        ("5 mart 2025, çərşənbə, 14:30", "2025-03-05T14:30"),
        ("3 mart 2025-ci il, 14:30", "2025-03-03T14:30"),
        ("2024, 28 Mart, Cümə axşamı, Bakı vaxtı 17:56", "2024-03-28T17:56"),
        ("12:44 | Siyasət | 15 Noy 2025", "2025-11-15T12:44"),
        ("26 November, 2024 / 19:05", "2024-11-26T19:05"),
        ("March 5th, 2025 at 2:30 p.m.", "2025-03-05T14:30"),
        ("Wed Apr 22 15:01:00 2026", "2026-04-22T15:01"),
        ("9 ноября 2026 г. в 19:43", "2026-11-09T19:43"),
        ("10:09, 9 ноября 2004", "2004-11-09T10:09"),
        ("Среда, 5 марта 2025, 14:30", "2025-03-05T14:30"),
        ("5 Mart 2025 Çarşamba, saat 14:30", "2025-03-05T14:30"),
        ("23.06.17 14:30", "2017-06-23T14:30"),
        ("5 mart 2025 12:05 AM", "2025-03-05T00:05"),
        ("05 декабря 2025\u00a0г.,\u00a012:05", "2025-12-05T12:05"),
    ],
)
def test_a_time_without_a_zone_is_on_bakus_clock(literal: str, moment: str) -> None:
    assert read(literal) == at(moment)
    assert read(literal).tzinfo is BAKU  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("literal", "moment"),
    [
        ("2026-04-08T10:18:00Z", "2026-04-08T10:18:00+00:00"),
        ("2026-04-08T10:18:00.125+04:00", "2026-04-08T10:18:00.125+04:00"),
        ("2026-04-08T10:18:00+0400", "2026-04-08T10:18:00+04:00"),
        ("2026-04-08T10:18:00+04", "2026-04-08T10:18:00+04:00"),
        ("2026-04-08 10:18:00 -05:00", "2026-04-08T10:18:00-05:00"),
        ("2026-04-08 10:18 UTC", "2026-04-08T10:18:00+00:00"),
        ("2026-04-08+11:00:21+0400", "2026-04-08T11:00:21+04:00"),
        ("20260408T101800Z", "2026-04-08T10:18:00+00:00"),
        ("Tue, 27 Sep 2022 12:00:00 +0400", "2022-09-27T12:00:00+04:00"),
        ("Tue, 27 Sep 2022 12:00:00 GMT", "2022-09-27T12:00:00+00:00"),
        ("Tue, 27 Sep 22 12:00:00 EST", "2022-09-27T12:00:00-05:00"),
        ("14 noyabr 2025 16:23 (UTC +04:00)", "2025-11-14T16:23:00+04:00"),
        ("21 July 2025 14:01 (UTC+04:00)", "2025-07-21T14:01:00+04:00"),
        ("15 Noyabr 10:31 (UTC+04)", "2026-11-15T10:31:00+04:00"),
        ("Jun 28, 2024 | 14:30 (UTC +04:00)", "2024-06-28T14:30:00+04:00"),
        ("Wed Apr 22 2026 15:01:00 GMT+0400 (Baku)", "2026-04-22T15:01:00+04:00"),
        ("05.03.2025 в 14:30 МСК", "2025-03-05T14:30:00+03:00"),
        ("1700000000", "2023-11-14T22:13:20+00:00"),
        ("1700000000125", "2023-11-14T22:13:20.125+00:00"),
    ],
)
def test_a_zone_in_the_literal_is_kept(literal: str, moment: str) -> None:
    expected = datetime.fromisoformat(moment)
    assert read(literal) == expected
    assert read(literal).utcoffset() == expected.utcoffset()  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("literal", "day"),
    [
        ("04.03.2025", "2025-03-04"),
        ("03/05/2025", "2025-05-03"),
        ("2025/03/05", "2025-03-05"),
        ("20260408", "2026-04-08"),
        ("2026-W15-3", "2026-04-08"),
        ("2026-04-08+04:00", "2026-04-08"),
        ("12 avgust 2025", "2025-08-12"),
        ("7 Oktyab 2026", "2026-10-07"),
        ("7 senytabr 2026", "2026-09-07"),
        ("28 İYUN 2024", "2024-06-28"),
        ("28 i\u0307yun 2024", "2024-06-28"),
        ("3 Mu\u0308z, 28 iyun 2024", "2024-06-28"),
        ("14 нојабр 2025", "2025-11-14"),
        ("2025-ci il 3 mart", "2025-03-03"),
        ("2025-ci il martın 3-də", "2025-03-03"),
        ("2025-ci ilin 3 martında", "2025-03-03"),
        ("Gündəm 16.09.2025", "2025-09-16"),
        ("01 May 2019    Read: 2162", "2019-05-01"),
        ("Baxılıb: 242 Tarix: 07 aprel 2026", "2026-04-07"),
        ("Press release 28 December 2017", "2017-12-28"),
        ("Baku / 23.06.17 / Xəbər:", "2017-06-23"),
        ("Баку/09.09.20/Вести:", "2020-09-09"),
        ("5-Mart-2025", "2025-03-05"),
        ("5 ağustos 2025 salı", "2025-08-05"),
    ],
)
def test_a_literal_without_an_hour_is_a_date_and_no_midnight(literal: str, day: str) -> None:
    assert read(literal) == date.fromisoformat(day)
    assert not isinstance(read(literal), datetime)


def test_the_american_order_is_read_only_beside_am_or_pm() -> None:
    assert read("4/8/2026 7:00:03 PM") == at("2026-04-08T19:00:03")
    assert read("14/8/2026 7:00 PM") == at("2026-08-14T19:00")
    assert read("4/8/2026 19:00:03") == at("2026-08-04T19:00:03")
    assert read("8/14/2026") is None


@pytest.mark.parametrize(
    ("literal", "moment"),
    [
        ("Bu gün / 12:18", "2026-11-24T12:18"),
        ("Bugün 12:18", "2026-11-24T12:18"),
        ("Dünən / 22:30", "2026-11-23T22:30"),
        ("22:30, dünən", "2026-11-23T22:30"),
        ("вчера в 22:30", "2026-11-23T22:30"),
        ("yesterday at 5:30 pm", "2026-11-23T17:30"),
        ("2 saat əvvəl", "2026-11-23T23:18"),
        ("5 dəqiqə əvvəl", "2026-11-24T01:13"),
        ("5 dəq. əvvəl", "2026-11-24T01:13"),
        ("bir saat əvvəl", "2026-11-24T00:18"),
        ("yarım saat əvvəl", "2026-11-24T00:48"),
        ("2 часа 15 минут назад", "2026-11-23T23:03"),
        ("час назад", "2026-11-24T00:18"),
        ("3 hours ago", "2026-11-23T22:18"),
        ("2 saat önce", "2026-11-23T23:18"),
        ("İndicə", "2026-11-24T01:18"),
        ("20 Fevral 14:23", "2026-02-20T14:23"),
        ("25 noyabr 10:00", "2026-11-25T10:00"),
        ("26 noyabr 10:00", "2025-11-26T10:00"),
        ("29 fevral 14:30", "2024-02-29T14:30"),
    ],
)
def test_what_is_told_from_now_is_counted_in_baku_to_the_minute(literal: str, moment: str) -> None:
    assert read(literal) == at(moment)
    assert read_date(literal, now=NOW.astimezone(UTC)) == at(moment)


@pytest.mark.parametrize(
    ("literal", "day"),
    [
        ("dünən", "2026-11-23"),
        ("dün", "2026-11-23"),
        ("сегодня", "2026-11-24"),
        ("3 gün əvvəl", "2026-11-21"),
        ("2 недели назад", "2026-11-10"),
        ("9 ay əvvəl", "2026-02-24"),
        ("BAKI, 21 aprel — Xəbər.", "2026-04-21"),
        ("BAKU, Azerbaijan, Nov. 2 / News:", "2026-11-02"),
        ("21 fevral", "2026-02-21"),
    ],
)
def test_coarse_steps_and_missing_years_give_a_date(literal: str, day: str) -> None:
    assert read(literal) == date.fromisoformat(day)


def test_a_month_before_the_31st_ends_where_the_month_ends() -> None:
    assert read_date("1 ay əvvəl", now=at("2026-03-31T12:00")) == date(2026, 2, 28)


@pytest.mark.parametrize(
    "literal",
    [
        "12.50 AZN",
        "1.250.000 manat",
        "Qiymət: 12.05.99 AZN",
        "+994 12 345 67 89",
        "050-123-45-67",
        "(012) 510-20-25",
        "Qarabağ 2:1 Neftçi",
        "45 yaşlı",
        "1980-ci il təvəllüdlü",
        "v 10.11.12",
        "Versiya: 10.11.12",
        "1.2.3",
        "192.168.10.12",
        "24/7",
        "1941-1945",
        "10/11/12",
        "2025",
        "mart 2025",
        "Mart",
        "15:31",
        "0000-00-00",
        "0501234567",
        "11.11.1918",
        "5 mart 1813",
        "5 mart 2031",
        "31.02.2026",
        "30 fevral 2026",
        "2026-13-01",
        "05.03.2025 25:61",
        "2026-04-08T25:00:00Z",
        "2026-04-08T10:00:00+19:00",
        "20261301120640547",
        "20260231",
        "12-13 mart 2025",
        "12 və 13 mart 2025",
        "5 mart 2025-2026",
        "21 fevral 2019 baxış",
        "Baxılıb: 2019 21 fevral",
        "28 May metrostansiyası",
        "8 Mart bayramı",
        "Martin 5",
        "Şənbə, 20 noyabr 14:30",
        "5 mart 2025, 14:30 IST",
        "Vaşinqton/12.04.21/Xəbər:",
        "3 gün əvvəl itən qız tapıldı",
        "Dünən Bakıda yağış yağıb",
        "1,5 saat əvvəl",
        "2-3 saat əvvəl",
        "bir neçə dəqiqə əvvəl",
        "999 months ago",
        "5 foo 2025",
        "10 bal 2025",
        "5 mart 2025 " + "x" * 300,
        "",
    ],
)
def test_what_is_no_date_for_certain_is_not_read(literal: str) -> None:
    assert read(literal) is None


def test_two_different_dates_are_none_unless_one_is_the_updates() -> None:
    assert read("5 mart 2025 - 6 mart 2025") is None
    assert read("Published 5 March 2025 Updated 6 March 2025") == MARCH
    assert read("Yenilənib: 06.03.2025 11:00 | 05.03.2025 10:00") == at("2025-03-05T10:00")
    assert read("05.03.2025 10:00 Обновлено 06.03.2025 11:00") == at("2025-03-05T10:00")
    assert read("5 mart 2025 14:30 | 05.03.2025") == at("2025-03-05T14:30")
    assert read("Yenilənib: 5 mart 2025") == MARCH


def test_two_hours_for_one_day_leave_the_day() -> None:
    for literal in (
        "5 mart 2025 10:00-12:00",
        "10:00 5 mart 2025 12:00",
        "05.03.2025 9:00 – 11:00",
    ):
        assert read(literal) == MARCH
    assert read("Bu gün 14:30 - 16:00") == NOW.date()


def test_an_hour_that_words_keep_away_from_the_date_is_not_its_hour() -> None:
    assert read("5 mart 2025 oyun 21:45 başlayır") == MARCH


def test_the_language_given_first_decides_and_machines_english_is_always_read() -> None:
    assert read_date("5 марта 2025", now=NOW, languages=("az",)) is None
    assert read_date("Wed, 05 Mar 2025 10:00:00 +0400", now=NOW, languages=("ru",)) == at(
        "2025-03-05T10:00"
    )


def test_dateparser_helps_with_other_languages_but_proves_day_and_year() -> None:
    languages = ("uk", "de")
    assert read_date("14 жовтня 2025, 16:23", now=NOW, languages=languages) == at(
        "2025-10-14T16:23"
    )
    assert read_date("14 Dezember 2025", now=NOW, languages=languages) == date(2025, 12, 14)
    assert read_date("45 жовтня 2025", now=NOW, languages=languages) is None
    assert read_date("14 mehr 2025", now=NOW, languages=languages) is None


def test_now_must_know_its_zone() -> None:
    with pytest.raises(ValueError, match="aware"):
        read_date("dünən", now=datetime(2026, 11, 24))


def test_summer_time_in_baku_ended_with_2015() -> None:
    assert read("15.07.2015 12:00").utcoffset() == timedelta(hours=5)  # type: ignore[union-attr]
    assert read("15.07.2016 12:00").utcoffset() == timedelta(hours=4)  # type: ignore[union-attr]


def test_numbered_addresses_are_moments_in_baku() -> None:
    assert read("20260409120640547") == at("2026-04-09T12:06:40.547")


def test_dates_are_found_inside_longer_lines_with_their_literals() -> None:
    line = "Sosial | Bu gün, 12:18 | Baxış: 12 | Müəllif: Aysu"
    assert dates_in(line, now=NOW) == [("Bu gün, 12:18", at("2026-11-24T12:18"))]
    line = "Siyasət 14 noyabr 2025 16:23 (UTC +04:00) 1 241 dəfə oxunub"
    ((literal, value),) = dates_in(line, now=NOW)
    assert literal == "14 noyabr 2025 16:23 (UTC +04:00)"
    assert value == at("2025-11-14T16:23")
    assert dates_in("Gündəm 21.02.2026 [19:22] 5", now=NOW) == [
        ("21.02.2026 [19:22]", at("2026-02-21T19:22"))
    ]
    line = "İ. 05.03.2025 və 6 mart 2025"
    assert dates_in(line, now=NOW) == [("05.03.2025", MARCH), ("6 mart 2025", date(2025, 3, 6))]


def test_an_updates_date_is_left_out_of_a_line_that_has_another() -> None:
    line = "Dərc olunub: 5 mart 2025, Yenilənib: 6 mart 2025"
    assert dates_in(line, now=NOW) == [("5 mart 2025", MARCH)]


@pytest.mark.parametrize(
    "line",
    ["Tel: (012) 510-20-25, 24/7", "20 Yanvar faciəsi anılır", "Oyun 2:1 bitdi", "31.02.2025", ""],
)
def test_lines_without_dates_have_none(line: str) -> None:
    assert dates_in(line, now=NOW) == []


@pytest.mark.parametrize(
    ("url", "value"),
    [
        ("https://xeber.example/2026/11/03/korpu-acildi", date(2026, 11, 3)),
        ("https://xeber.example/2026/3/5/", date(2026, 3, 5)),
        ("https://xeber.example/time/2026-11-03/", date(2026, 11, 3)),
        ("https://xeber.example/20260421/korpu-4711.html", date(2026, 4, 21)),
        ("https://xeber.example/news/20260409120640547", at("2026-04-09T12:06:40.547")),
        ("https://xeber.example/korpu-20260421", None),
        ("https://xeber.example/20260421", None),
        ("https://xeber.example/2026/11/korpu", None),
        ("https://xeber.example/2026/13/03/korpu", None),
        ("https://xeber.example/news/1234567890123", None),
    ],
)
def test_an_address_tells_its_date_only_as_a_folder_or_a_long_number(
    url: str, value: datetime | date | None
) -> None:
    assert date_in_url(url) == value


MONTHS = {
    "az": "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "en": "January February March April May June July August September October November December",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
}
WORDED = ("{d} {m} {y}", "{d:02} {m}, {y}", "{y}, {d} {m}", "{d}-{m}-{y}", "{m} {d}, {y}")
DIGITS = ("{d:02}.{n:02}.{y}", "{d}.{n}.{y}", "{y}-{n:02}-{d:02}", "{d:02}-{n:02}-{y}")
HOURS = (" {h}", ", {h}", " / {h}", " [{h}]", " | {h}", " saat {h}", " в {h}")
days = st.dates(date(2000, 1, 1), date(2026, 11, 24))


@given(day=days, language=st.sampled_from(sorted(MONTHS)), form=st.sampled_from(WORDED + DIGITS))
def test_every_day_reads_back_in_every_language(day: date, language: str, form: str) -> None:
    month = MONTHS[language].split()[day.month - 1]
    literal = form.format(d=day.day, n=day.month, m=month, y=day.year)
    assert read(literal) == day
    assert read(literal.upper()) == day


@given(
    moment=st.datetimes(datetime(2000, 1, 1), datetime(2026, 11, 23)),
    language=st.sampled_from(sorted(MONTHS)),
    hour=st.sampled_from(HOURS),
)
def test_every_minute_reads_back_on_bakus_clock(moment: datetime, language: str, hour: str) -> None:
    month = MONTHS[language].split()[moment.month - 1]
    literal = f"{moment.day} {month} {moment.year}" + hour.format(h=f"{moment:%H:%M}")
    value = read(literal)
    assert value == moment.replace(second=0, microsecond=0, tzinfo=BAKU)


@given(
    moment=st.datetimes(datetime(2000, 1, 1), datetime(2026, 11, 23)),
    hours=st.integers(-12, 14),
)
def test_iso_moments_read_back_to_the_microsecond(moment: datetime, hours: int) -> None:
    aware = moment.replace(tzinfo=timezone(timedelta(hours=hours)))
    assert read(aware.isoformat()) == aware


@given(day=st.dates(date(2000, 1, 1), date(2015, 12, 31)))
def test_noon_has_the_offset_baku_had_that_day(day: date) -> None:
    value = read(f"{day:%d.%m.%Y} 12:00")
    assert isinstance(value, datetime)
    assert value.utcoffset() == datetime(day.year, day.month, day.day, 12, tzinfo=BAKU).utcoffset()


@given(st.text(max_size=80), st.sampled_from(["", "5 mart 2025 ", "dünən "]))
def test_no_text_breaks_the_reader_and_no_year_is_out_of_range(text: str, start: str) -> None:
    value = read(start + text)
    assert value is None or 1990 <= value.year <= 2027
    for _, inner in dates_in(start + text, now=NOW):
        assert 1990 <= inner.year <= 2027
    date_in_url(text)


@given(st.integers(0, 999), st.integers(0, 99), st.sampled_from(["AZN", "%", "km", "yaş", "səs"]))
def test_amounts_are_never_dates(whole: int, part: int, unit: str) -> None:
    for literal in (f"{whole}.{part:02} {unit}", f"{whole} {part} {unit}", f"{whole}:{part}"):
        assert read(literal) is None

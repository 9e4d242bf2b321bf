"""Pages are read with the selectors of the layout they had when they were fetched."""

from datetime import UTC, datetime

import pytest

from newsarchive.extract.rules import Until, declared, rules_at

TODAY = {"title": "h1"}
RULES = declared(
    TODAY,
    [
        Until("2024-05-01", {"title": "h2.name"}),
        Until("2019-01-01T09:00+00:00", {"title": "font.big"}),
    ],
)


@pytest.mark.parametrize(
    ("fetched_at", "path"),
    [
        (datetime(2018, 7, 1, tzinfo=UTC), "font.big"),
        (datetime(2019, 1, 1, 9, 0, tzinfo=UTC), "h2.name"),
        # Midnight in Baku is 20:00 in UTC.
        (datetime(2024, 4, 30, 19, 59, 59, tzinfo=UTC), "h2.name"),
        (datetime(2024, 4, 30, 20, 0, tzinfo=UTC), "h1"),
        (None, "h1"),
    ],
)
def test_a_page_is_read_with_the_selectors_that_held_when_it_was_fetched(
    fetched_at: datetime | None, path: str
) -> None:
    assert rules_at(RULES, fetched_at) == {"title": path}


def test_rules_without_earlier_ones_are_kept_as_they_always_were() -> None:
    assert declared(TODAY, ()) == TODAY
    assert rules_at(TODAY, datetime(2018, 7, 1, tzinfo=UTC)) == TODAY


def test_an_end_that_is_no_day_is_refused() -> None:
    with pytest.raises(ValueError, match="2024-05-01, not '1 may 2024'"):
        Until("1 may 2024", {})

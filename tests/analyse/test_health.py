"""Health tells what is no longer as it was, and keeps quiet while nothing is wrong."""

import json
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from analyse.steady import END, FEED, FIRST, HOUR, Story, build, crawl, go_on, show_window
from newsarchive.analyse.health import ALARMS, Alarm, health
from newsarchive.archive import Archive
from newsarchive.archive.rows import moment
from newsarchive.archive.visits import Visit

DAYS = 24


@pytest.fixture(scope="module")
def past(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a source that was crawled without a fault for five weeks."""
    path = tmp_path_factory.mktemp("steady") / "news.db"
    with Archive(path) as archive:
        build(archive)
    return path


@pytest.fixture
def archive(past: Path, tmp_path: Path) -> Iterator[Archive]:
    """A copy of that archive, to go on with."""
    shutil.copy(past, tmp_path / "news.db")
    with Archive(tmp_path / "news.db") as opened:
        yield opened


def alarms(archive: Archive, at: datetime) -> dict[str, Alarm]:
    """Return the alarms of a moment by name and column."""
    found = health(archive, at=at).alarms
    return {f"{each.name}:{each.column}" if each.column else each.name: each for each in found}


def test_a_source_that_goes_on_as_before_raises_no_alarm(archive: Archive) -> None:
    go_on(archive, 14 * DAYS)
    for hour in range(0, 14 * DAYS, 11):
        assert not alarms(archive, END + hour * HOUR + timedelta(minutes=3))


# Runs


def test_a_cron_that_never_starts_is_silent_after_a_few_hours(archive: Archive) -> None:
    assert not alarms(archive, END + HOUR)
    found = alarms(archive, END + 6 * HOUR)["silent"]
    assert "none was started" in found.seen
    assert "crontab" in found.look_at


def test_runs_that_are_killed_or_fail_are_silence_too(archive: Archive) -> None:
    killed = alarms(archive, go_on(archive, 6, exit_code=None))
    assert "killed" not in killed  # The newest may still be at work.
    assert "6 never ended: killed" in alarms(archive, END + 9 * HOUR)["silent"].seen


def test_runs_that_end_with_errors_name_their_exit_code(archive: Archive) -> None:
    assert "exit code 1" in alarms(archive, go_on(archive, 6, exit_code=1))["silent"].seen


def test_a_cron_that_rests_at_night_is_not_silent_then(tmp_path: Path) -> None:
    with Archive(tmp_path / "day.db") as archive:
        for hour in range(15 * DAYS):
            if 6 <= (END + hour * HOUR).hour < 20:
                crawl(archive, END + hour * HOUR, stories=0)
        midnight = (END + 15 * DAYS * HOUR).replace(hour=3)
        assert not alarms(archive, midnight)
        assert "silent" in alarms(archive, midnight + 7 * HOUR)


def test_a_spider_that_was_never_crawled_is_told_but_no_alarm(archive: Archive) -> None:
    found = health(archive, at=END, spiders=["xeber", "apa"])
    assert (found.never_crawled, found.alarms) == (("apa",), ())


@pytest.mark.parametrize(
    ("outcome", "name"), [("blocked", "blocked"), ("failed", "failing"), ("refused", "refused")]
)
def test_an_outlet_that_answers_otherwise_is_noticed_in_three_runs(
    archive: Archive, outcome: str, name: str
) -> None:
    gone = Visit(FEED, "feed", END, outcome, error="HTTP 403")
    assert name in alarms(archive, go_on(archive, 3, stories=1, outcome=outcome, feed=gone))


@pytest.mark.parametrize(
    ("reason", "name"), [("blocked", "blocked"), ("no_robots", "refused"), ("no_answer", "failing")]
)
def test_runs_that_break_off_say_why_though_nothing_was_visited(
    archive: Archive, reason: str, name: str
) -> None:
    found = alarms(archive, go_on(archive, 4, stories=0, reason=reason, exit_code=1))
    assert reason in found[name].seen
    assert reason in found["silent"].seen


def test_an_outlet_that_asks_to_wait_for_long_is_silent(archive: Archive) -> None:
    at = go_on(archive, 5, stories=0, reason="asked_to_wait")
    assert "exit code 0 (asked_to_wait)" in alarms(archive, at)["silent"].seen


def test_a_source_on_the_opt_out_list_is_not_judged(archive: Archive) -> None:
    at = go_on(archive, 5 * DAYS, stories=0, reason="opted_out")
    found = health(archive, at=at)
    assert not found.alarms
    assert found.sources[0].note == "on the opt-out list: not judged"


# New articles


def test_no_new_articles_are_an_alarm_with_figures(archive: Archive) -> None:
    found = alarms(archive, go_on(archive, 5 * DAYS, stories=0))["few_articles"]
    assert found.seen.startswith("0 new articles in")
    assert "never fewer than" in found.usual


def test_a_day_without_articles_is_no_alarm_where_eight_are_usual(archive: Archive) -> None:
    assert not alarms(archive, go_on(archive, DAYS, stories=0))


def test_a_holiday_beside_a_weekend_is_no_alarm_where_weekends_are_quiet(tmp_path: Path) -> None:
    monday = END + 63 * DAYS * HOUR
    holidays = {(monday - n * DAYS * HOUR).date() for n in (3, 4)}
    with Archive(tmp_path / "office.db") as archive, archive.transaction():
        for hour in range(-42 * DAYS, 8 * DAYS, 3):
            at = monday + hour * HOUR
            works = at.weekday() < 5 and 6 <= at.hour < 18 and at.date() not in holidays
            crawl(archive, at, stories=4 * works if hour < 9 else 0)
        for hour in range(0, 9, 3):
            assert "few_articles" not in alarms(archive, monday + (hour + 1) * HOUR)
        assert "few_articles" in alarms(archive, monday + 8 * DAYS * HOUR)


def test_pages_that_are_articles_no_longer_are_an_alarm(archive: Archive) -> None:
    found = alarms(archive, go_on(archive, 20, stories=1, outcome="not_article"))["unrecognised"]
    assert found.seen.startswith("20 of 20 ")
    assert found.look_at.startswith("https://xeber.example/news/")


def test_known_articles_that_change_all_at_once_are_an_alarm(archive: Archive) -> None:
    go_on(archive, 10 * DAYS, stories=1, outcome="unchanged")
    assert "mass_changes" not in alarms(archive, END + 10 * DAYS * HOUR)
    for hour in range(20):
        at = END + (10 * DAYS + hour) * HOUR
        crawl(archive, at, stories=1, outcome="changed")
    assert "mass_changes" in alarms(archive, at + timedelta(minutes=5))


def test_many_addresses_with_one_text_are_an_alarm(archive: Archive) -> None:
    wall = Story(END).page()
    found = alarms(archive, go_on(archive, 14, stories=1, printed=lambda story: wall))
    assert found["same_article"].look_at.startswith("newsarchive show ")


# What articles say


def _print(change: Callable[[Story], None]) -> Callable[[Story], bytes]:
    """Return what prints a story after something about it has changed."""

    def printed(story: Story) -> bytes:
        change(story)
        return story.page()

    return printed


def _related(story: Story) -> None:
    hours = range(24, 24 * 5, 24)
    story.paragraphs += [Story(END - each * HOUR).title for each in hours]


def _english(story: Story) -> None:
    number = story.at.timestamp()
    story.paragraphs = [
        f"The council of the town said that {number + 1} trees were planted along the old road.",
        f"It was the first time in {number + 2} years that they had done so, the mayor added.",
        f"Before the winter comes they want to have {number + 3} more of them in the ground.",
    ]


def _lossy(story: Story) -> None:
    story.paragraphs = [each.replace("ə", "?") for each in story.paragraphs]


def _beheaded(story: Story) -> None:
    story.paragraphs[0] = story.paragraphs[0][1:]


BROKEN: dict[str, Callable[[Story], None]] = {
    "coverage:authors": lambda story: setattr(story, "author", ""),
    "coverage:published_at": lambda story: setattr(story, "at", story.at.date()),
    "title:title": lambda story: setattr(story, "title", "Şəki rayonunda 55 ağac əkilib"),
    "text_length:text": lambda story: setattr(story, "paragraphs", story.paragraphs[:1]),
    "dates:published_at": lambda story: setattr(story, "at", story.changed_at),
    "repeated_lines:text": _related,
    "not_prose:text": _related,
    "language:language": _english,
    "letters:text": _lossy,
    "doubtful_text:warnings": _beheaded,
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_breaks_is_noticed_within_twenty_articles(archive: Archive, name: str) -> None:
    found = alarms(archive, go_on(archive, 20, stories=1, printed=_print(BROKEN[name])))
    assert name in found
    assert " of 20 newest articles" in found[name].seen
    assert "newsarchive show " in found[name].look_at


def test_an_alarm_lasts_while_the_fault_does(archive: Archive) -> None:
    at = go_on(archive, 12 * DAYS, printed=_print(BROKEN["coverage:authors"]))
    assert "coverage:authors" in alarms(archive, at)


def _measure(archive: Archive, share: float, *, since: datetime, every: int) -> None:
    """Say that the extractors disagreed so far about one article in so many, and of no other."""
    archive.database.execute(
        "update articles set disagreement = iif(id % ? = 0, ?, null) where first_seen_at >= ?",
        [every, share, moment(since)],
    )


def test_extractors_that_disagree_more_than_they_used_to_are_an_alarm(archive: Archive) -> None:
    _measure(archive, 0.05, since=FIRST, every=2)
    at = go_on(archive, 40, stories=1)
    _measure(archive, 0.05, since=END, every=2)
    assert not alarms(archive, at)
    _measure(archive, 0.6, since=END, every=2)
    found = alarms(archive, at)["disagreement:disagreement"]
    assert found.seen.startswith("20 of 20 newest measured articles")
    assert found.look_at.startswith("newsarchive show --explain ")


def test_extractors_that_always_disagreed_or_do_so_a_little_are_no_alarm(archive: Archive) -> None:
    at = go_on(archive, 40, stories=1)
    for past, now in ((0.6, 0.65), (0.0, 0.25)):
        _measure(archive, past, since=FIRST, every=2)
        _measure(archive, now, since=END, every=2)
        assert not alarms(archive, at)
    # A little more than in the quarter of articles where they always did.
    _measure(archive, 0.05, since=FIRST, every=2)
    archive.database.execute("update articles set disagreement = 0.35 where id % 8 = 0")
    _measure(archive, 0.4, since=END, every=2)
    assert not alarms(archive, at)


def _declare(archive: Archive, generic: str, *, since: datetime, before: datetime) -> None:
    """Say that the source has selectors, and on which articles some of them found nothing."""
    rules = {"title": "h1", "authors": ".byline", "remove": ".advert"}
    archive.database.execute("update sources set selectors = ?", [json.dumps(rules)])
    archive.database.execute(
        "update articles set extractor = extractor || ' selectors/1a2b3c4d' || ?"
        " where first_seen_at >= ? and first_seen_at < ?",
        [generic, moment(since), moment(before)],
    )


def test_a_selector_that_finds_nothing_any_more_is_an_alarm_that_says_since_when(
    archive: Archive,
) -> None:
    at = go_on(archive, 40, stories=1)
    changed = END + 15 * HOUR
    _declare(archive, "", since=FIRST, before=changed)
    assert not alarms(archive, at)
    _declare(archive, " generic/authors", since=changed, before=at)
    found = alarms(archive, at)
    assert list(found) == ["fallback:authors"]
    assert found["fallback:authors"].seen.startswith("20 of 20 newest articles hold nothing")
    assert f"since {changed:%Y-%m-%d %H:%M} UTC" in found["fallback:authors"].seen
    assert found["fallback:authors"].look_at.startswith(
        "newsarchive suggest xeber --column authors"
    )


def test_a_source_of_few_articles_is_told_of_within_a_day(archive: Archive) -> None:
    at = go_on(archive, 24)
    _declare(archive, "", since=FIRST, before=END)
    _declare(archive, " generic/authors", since=END, before=at)
    assert alarms(archive, at)["fallback:authors"].seen.startswith("8 of 8 newest articles")


def test_a_few_articles_of_another_layout_are_no_alarm_where_such_a_series_came_before(
    archive: Archive,
) -> None:
    at = go_on(archive, 24)
    _declare(archive, "", since=FIRST, before=END)
    _declare(archive, " generic/authors", since=END, before=at)
    assert "fallback:authors" in alarms(archive, at)
    _declare(archive, " generic/authors", since=FIRST + 96 * HOUR, before=FIRST + 121 * HOUR)
    assert "fallback:authors" not in alarms(archive, at)


def test_a_selector_that_never_found_anything_is_an_alarm_too(archive: Archive) -> None:
    _declare(archive, " generic/authors,title", since=FIRST, before=END)
    found = alarms(archive, END)
    assert sorted(found) == ["fallback:authors", "fallback:title"]
    assert found["fallback:title"].seen.startswith("60 of 60")


def test_articles_without_a_byline_now_and_then_are_no_alarm(archive: Archive) -> None:
    at = go_on(archive, 40, stories=1)
    _declare(archive, "", since=FIRST, before=at)
    archive.database.execute(
        "update articles set extractor = extractor || ' generic/authors' where id % 3 > 0"
    )
    assert not alarms(archive, at)


def test_an_archive_of_an_older_shape_is_judged_all_the_same(archive: Archive) -> None:
    archive.database.execute("drop index articles_by_disagreement")
    for column in ("warnings", "disagreement"):
        archive.database.execute(f"alter table articles drop column {column}")
    assert not alarms(archive, END)


# Feeds


def test_a_feed_of_new_entries_only_may_have_lost_some(archive: Archive) -> None:
    at = go_on(archive, 3)
    show_window(archive, entries=20, fresh=20, hours=60)
    found = alarms(archive, at)["feed_gap"]
    assert "all 20 entries of the feed were new" in found.seen


def test_a_feed_that_turns_over_between_two_runs_names_the_interval_it_needs(
    archive: Archive,
) -> None:
    archive.database.execute("delete from visits where kind = 'feed'")
    for hour in range(6):
        crawl(archive, END + hour * HOUR, stories=0)
        show_window(archive, entries=20, fresh=15, hours=0.7)
    found = alarms(archive, END + 6 * HOUR)["feed_window"]
    assert found.seen == "the feed held only 42 min of articles"
    assert found.look_at == f"{FEED}  run it every 20 min"


def test_a_sitemap_that_only_grows_loses_nothing(archive: Archive) -> None:
    archive.database.execute("delete from visits where kind = 'feed'")
    for hour in range(6):
        crawl(archive, END + hour * HOUR, stories=0)
        show_window(archive, entries=20, fresh=15, hours=0.7)
    archive.database.execute("update visits set oldest_at = ? where kind = 'feed'", [moment(END)])
    assert "feed_window" not in alarms(archive, END + 6 * HOUR)


def test_a_feed_that_states_days_without_times_has_no_window(archive: Archive) -> None:
    archive.database.execute("delete from visits where kind = 'feed'")
    for hour in range(6):
        crawl(archive, END + hour * HOUR, stories=0)
        show_window(archive, entries=20, fresh=15, hours=0)
    assert "feed_window" not in alarms(archive, END + 6 * HOUR)


def test_a_feed_that_is_one_no_longer_is_lost(archive: Archive) -> None:
    page = Visit(FEED, "feed", END, "not_listing", 200, error="is HTML")
    found = alarms(archive, go_on(archive, 3, feed=page))["feed_lost"]
    assert "is HTML" in found.seen


def test_a_run_that_went_by_generic_discovery_says_what_has_dried_up_and_since_when(
    archive: Archive,
) -> None:
    archive.database.execute("update visits set entries_count = 20 where kind = 'feed'")
    page = Visit(FEED, "feed", END, "not_listing", 200, error="answered with a web page")
    at = go_on(archive, 2, stories=1, feed=page, reason="generic_discovery")
    found = alarms(archive, at)["dried_up"]
    assert f"{FEED} answered with a web page, since {END:%Y-%m-%d %H:%M} UTC" in found.seen
    assert found.look_at == FEED
    archive.database.execute(
        "update visits set beyond_pattern = 1 where run_id = (select max(id) from runs) and kind <> 'feed'"
    )
    told = alarms(archive, at)["dried_up"].seen
    assert "kept beyond article_pattern: 1 under /news/… (https://xeber.example/news/" in told
    assert "dried_up" not in alarms(archive, go_on(archive, 3))


def test_every_alarm_is_explained_to_operators() -> None:
    text = (Path(__file__).parents[2] / "docs" / "operators.md").read_text(encoding="utf-8")
    assert [name for name in ALARMS if f"| `{name}` |" not in text] == []

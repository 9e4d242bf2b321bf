"""Promises about manners: what an outlet asks is done, and trouble is left alone."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from outlet import HTML, Answer, Outlet, crawl, rows, serving

pytestmark = pytest.mark.crawl
CHALLENGE = (
    "<html><head><title>Just a moment...</title></head><body><div id=challenge-form></div>"
    "<script>window._cf_chl_opt={cvId:'3'};</script></body></html>"
)
WAITING, REFUSED, HIDDEN, TROUBLED, CLOSED = range(5)


def troubled(times: int, bad: Answer, good: Answer) -> Callable[[], Answer]:
    """Return a reply that is bad some times before it is good."""
    left = [bad] * times
    return lambda: left.pop() if left else good


@pytest.fixture(scope="module")
def guest(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Outlet, Path, str]]:
    """Crawl an outlet with rules once, and return it, its archive and what the crawl said."""
    place = tmp_path_factory.mktemp("guest")
    with serving(Outlet(12)) as outlet:
        pages, path = outlet.pages, outlet.path
        pages["/robots.txt"] = Answer(
            f"User-agent: *\nDisallow: {path(CLOSED)}\nCrawl-delay: 0.2\n", headers={}
        )
        wait = Answer("", 503, {"Retry-After": "1"})
        pages[path(WAITING)] = troubled(1, wait, pages[path(WAITING)])  # type: ignore[arg-type]
        pages[path(REFUSED)] = Answer("<h1>Forbidden</h1>", 403)
        pages[path(HIDDEN)] = Answer(CHALLENGE)
        pages[path(TROUBLED)] = troubled(2, Answer("", 500), pages[path(TROUBLED)])  # type: ignore[arg-type]
        finished = crawl(outlet, place)
        assert finished.returncode == 0, finished.stderr
        yield outlet, place, finished.stderr


Guest = tuple[Outlet, Path, str]


def outcome(guest: Guest, number: int) -> str:
    outlet, place, _ = guest
    url = f"{outlet.url}{outlet.path(number)}"
    found = {each["url"]: each["outcome"] for each in rows(place, "select url, outcome from pages")}
    return str(found[url])


def test_a_crawl_delay_is_kept_between_all_requests(guest: Guest) -> None:
    moments = [moment for moment, _ in guest[0].asked]
    # Moments of arrival: a busy machine notes some of them late, and the pause after looks shorter.
    assert min(after - before for before, after in pairwise(moments)) > 0.1
    assert moments[-1] - moments[0] > 0.19 * (len(moments) - 1)


def test_pages_closed_by_robots_are_refused_without_asking(guest: Guest) -> None:
    assert guest[0].path(CLOSED) not in guest[0].paths()
    assert outcome(guest, CLOSED) == "refused"


def test_a_page_to_wait_for_is_asked_again_when_its_time_has_come(guest: Guest) -> None:
    path = guest[0].path(WAITING)
    first, again = [moment for moment, asked in guest[0].asked if asked == path]
    assert 1.0 <= again - first < 60.0
    assert outcome(guest, WAITING) == "new"


def test_a_page_in_trouble_is_asked_again_and_stored(guest: Guest) -> None:
    assert guest[0].paths().count(guest[0].path(TROUBLED)) == 3
    assert outcome(guest, TROUBLED) == "new"


@pytest.mark.parametrize("number", [REFUSED, HIDDEN])
def test_a_blocked_page_is_recorded_once_and_never_stored(guest: Guest, number: int) -> None:
    outlet, place, _ = guest
    assert outcome(guest, number) == "blocked"
    assert outlet.paths().count(outlet.path(number)) == 1
    urls = {each["url"] for each in rows(place, "select url from articles")}
    assert f"{outlet.url}{outlet.path(number)}" not in urls
    assert len(urls) == 9


@pytest.mark.parametrize(
    "robots", [Answer("", 500), Answer("", 429), Answer(CHALLENGE, 503)], ids=["500", "429", "wall"]
)
def test_where_robots_txt_fails_nothing_is_asked(tmp_path: Path, robots: Answer) -> None:
    with serving(Outlet(3)) as outlet:
        outlet.pages["/robots.txt"] = robots
        finished = crawl(outlet, tmp_path)
    assert set(outlet.paths()) == {"/robots.txt"}
    assert finished.returncode == 1
    assert "robots.txt" in finished.stderr.splitlines()[-1]
    assert rows(tmp_path, "select reason from runs") == [{"reason": "no_robots"}]


def test_a_long_retry_after_is_kept_over_runs(tmp_path: Path) -> None:
    with serving(Outlet(3)) as outlet:
        outlet.pages["/"] = Answer("", 503, {"Retry-After": "7200"})
        first = crawl(outlet, tmp_path)
        asked = len(outlet.asked)
        second = crawl(outlet, tmp_path)
        assert len(outlet.asked) == asked <= 2
    assert (first.returncode, second.returncode) == (0, 0)
    assert "stay away until" in second.stderr
    assert {each["reason"] for each in rows(tmp_path, "select reason from runs")} == {
        "asked_to_wait"
    }


def test_an_outlet_that_blocks_us_is_left_after_a_few_pages(tmp_path: Path) -> None:
    with serving(Outlet(12)) as outlet:
        crawl(outlet, tmp_path, NEWSARCHIVE_REVISIT_HOURS=0)
        outlet.pages |= {path: Answer(CHALLENGE, 403) for path in [*outlet.listed, "/"]}
        asked = len(outlet.asked)
        finished = crawl(outlet, tmp_path, NEWSARCHIVE_REVISIT_HOURS=0)
        assert len(outlet.asked) - asked < 12
        asked = len(outlet.asked)
        crawl(outlet, tmp_path, NEWSARCHIVE_REVISIT_HOURS=0)
        assert len(outlet.asked) - asked < 11
    assert finished.returncode == 1
    assert rows(tmp_path, "select reason from runs")[1:] == [{"reason": "blocked"}] * 2
    assert len(rows(tmp_path, "select id from articles where status = 'live'")) == 12


def test_an_outlet_that_is_down_is_left_and_its_pages_stay_due(tmp_path: Path) -> None:
    with serving(Outlet(30)) as outlet:
        outlet.pages |= {path: Answer("", 500) for path in outlet.listed}
        good = outlet.reply("/")
        outlet.pages["/"] = troubled(1, good, Answer("", 500))
        finished = crawl(outlet, tmp_path)
        asked = len(outlet.asked)
        outlet.pages |= Outlet(30).pages
        del outlet.pages["/"]
        again = crawl(outlet, tmp_path)
    assert (finished.returncode, again.returncode) == (1, 0)
    assert asked < 40
    assert [each["reason"] for each in rows(tmp_path, "select reason from runs")] == [
        "no_answer",
        "finished",
    ]
    assert len(rows(tmp_path, "select id from articles")) == 30


def test_what_is_opted_out_is_not_asked_for(tmp_path: Path) -> None:
    with serving(Outlet(4)) as outlet:
        (tmp_path / "out.txt").write_text(f"# asked us\n{outlet.url}{outlet.path(1)}\n")
        crawl(outlet, tmp_path, NEWSARCHIVE_OPT_OUT=tmp_path / "out.txt")
        assert outlet.path(1) not in outlet.paths()
        assert len(rows(tmp_path, "select id from articles")) == 3
        (tmp_path / "out.txt").write_text("127.0.0.1\n")
        asked = len(outlet.asked)
        finished = crawl(outlet, tmp_path, NEWSARCHIVE_OPT_OUT=tmp_path / "out.txt")
    assert len(outlet.asked) == asked
    assert finished.returncode == 0
    assert "opt-out" in finished.stderr.splitlines()[-1]


@pytest.mark.parametrize(("obeyed", "kept"), [("", 3), ("noarchive", 2), ("noarchive,noindex", 1)])
def test_noarchive_and_noindex_are_obeyed_where_that_is_set(
    tmp_path: Path, obeyed: str, kept: int
) -> None:
    with serving(Outlet(3)) as outlet:
        page = outlet.pages[outlet.path(0)]
        assert isinstance(page, Answer)
        meta = page.body.replace("<head>", "<head><meta name='robots' content='index, noarchive'>")
        outlet.pages[outlet.path(0)] = Answer(meta)
        page = outlet.pages[outlet.path(1)]
        assert isinstance(page, Answer)
        outlet.pages[outlet.path(1)] = Answer(page.body, headers=HTML | {"X-Robots-Tag": "noindex"})
        crawl(outlet, tmp_path, NEWSARCHIVE_OBEY_ROBOTS_META=obeyed)
    assert len(rows(tmp_path, "select id from articles")) == kept
    captured = rows(tmp_path, "select id from captures where url like '%/xeber/%'")
    assert len(captured) == kept

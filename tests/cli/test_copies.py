"""newsarchive copies shows who has a text, and who had it first by each clock."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from analyse.small import BRIDGE, NOON
from click.testing import Result

from newsarchive.analyse.derive import derive
from newsarchive.archive import Archive

Run = Callable[..., Result]


@pytest.fixture
def copied(folder: Path) -> None:
    """Copy the bridge: one outlet dates it back, another shortens it and puts it elsewhere."""
    with Archive(folder / "news.db") as archive:
        bridge = archive.article(BRIDGE)
        assert bridge
        early = {"published_at": None, "published_on": date(2026, 3, 1)}
        other = replace(
            bridge, source="other", url="https://other.example/1", title="Açıldı", **early
        )
        archive.save(
            replace(other, text=other.text + " Axşam da."), seen_at=NOON + timedelta(days=2)
        )
        held = f"{bridge.text}\n\n" + " ".join(f"söz{n}" for n in range(90))
        archive.save(replace(bridge, source="digest", url="https://digest.example/1", text=held))
        derive(archive)


def test_copies_shows_both_clocks_and_that_they_disagree(run: Run, copied: None) -> None:
    output = run("copies", BRIDGE).output
    assert "2 articles of 2 sources have this text, or most of it." in output
    assert "First by the dates they claim: other, 2026-03-01" in output
    assert "First seen by us: xeber, 2026-03-12" in output
    assert "The two disagree: we first saw other 2026-03-14 16:00, 2 days later." in output
    assert "light edit" in output
    assert "first seen (Baku)" in output
    assert "(asked for)" in output
    assert (
        output.index("light edit")
        < output.index("Texts that hold this one")
        < output.index("partial")
    )


def test_copies_shows_differences_on_request(run: Run, copied: None) -> None:
    assert "{+Axşam da.+}" in run("copies", "1", "--differences").output


def test_copies_as_json_is_for_programs(run: Run, copied: None) -> None:
    told = json.loads(run("copies", "1", "--json").stdout)
    assert told["first_claimed"]["source"] == "other"
    assert told["first_seen"]["source"] == "xeber"
    assert [each["source"] for each in told["cluster"]] == ["other", "xeber"]
    assert [each["kind"] for each in told["partial"]] == ["partial"]


def test_copies_says_when_there_are_none_and_what_still_waits(run: Run) -> None:
    result = run("copies", "2")
    assert result.exit_code == 3
    assert "No copy of article 2 is known" in result.stderr
    assert "changes wait to be compared: newsarchive derive" in result.stderr
    assert run("copies", "99").exit_code == 3

"""What a user sets and asks for is checked before a crawl begins, in one line each."""

from pathlib import Path

import pytest
from scrapy.exceptions import UsageError
from scrapy.settings import Settings

from newsarchive import settings as ours
from newsarchive.crawl.checks import check_settings, named_values


def _settings(**changed: str) -> Settings:
    made = Settings()
    made.setmodule(ours)
    made.update(changed, priority="cmdline")
    return made


def test_our_own_settings_pass() -> None:
    check_settings(_settings())


@pytest.mark.parametrize(
    "name", ["DOWNLOAD_DELAY", "NEWSARCHIVE_REVISIT_HOURS", "NEWSARCHIVE_CONFIRM_GONE_HOURS"]
)
@pytest.mark.parametrize("value", ["soon", "-1"])
def test_a_number_that_is_none_is_named(name: str, value: str) -> None:
    with pytest.raises(UsageError, match=f"{name}: '{value}'"):
        check_settings(_settings(**{name: value}))


def test_a_crawl_without_its_opt_out_list_does_not_begin(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="No such file"):
        check_settings(_settings(NEWSARCHIVE_OPT_OUT=str(tmp_path / "gone.txt")))
    (tmp_path / "list.txt").write_bytes(b"\xff\xfe")
    with pytest.raises(UsageError, match="not UTF-8"):
        check_settings(_settings(NEWSARCHIVE_OPT_OUT=str(tmp_path / "list.txt")))


def test_an_argument_without_a_value_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="NAME=VALUE"):
        named_values(["max_pages"])

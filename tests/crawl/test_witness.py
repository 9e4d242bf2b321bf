"""What a probe writes down names the kind of each failure, and no secret."""

import pytest
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
)

from newsarchive.crawl.witness import public, told
from spiders.site import source_name

_TLS = (
    "[<twisted.python.failure.Failure OpenSSL.SSL.Error: "
    "[('SSL routines', '', 'certificate verify failed')]>]"
)
_CLOSED = (
    "[<twisted.python.failure.Failure twisted.internet.error.ConnectionDone: Closed cleanly.>]"
)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (DownloadTimeoutError("Getting http://x.example/ took longer than 3 seconds."), "timeout: took longer than 3 seconds"),
        (DownloadConnectionRefusedError("Connection was refused: 111"), "connection refused"),
        (CannotResolveHostError("x.example"), "no such host: x.example"),
        (DownloadFailedError(_TLS), "TLS: certificate verify failed"),
        (DownloadFailedError(_CLOSED), "no answer: Closed cleanly."),
        (OSError(), "no answer: OSError"),
    ],
)  # fmt: skip
def test_a_failure_is_told_by_its_kind(error: Exception, words: str) -> None:
    assert told(error) == words


def test_a_name_and_password_in_an_address_stay_here() -> None:
    assert (
        public("https://user:secret@xeber.example:8443/1?a=@") == "https://xeber.example:8443/1?a=@"
    )
    assert "secret" not in source_name("https://user:secret@xeber.example/")

"""The commands scrapy has in this project; Ctrl-C while they are loaded ends without a traceback."""

import sys
from types import TracebackType


def _end_quietly(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Print what ended the program, unless its user did; the exit code is 130 in any case."""
    if not issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)


# At import, and only here: Scrapy loads this first, then a second's worth of libraries. From there on a
# crawl answers signals itself (newsarchive/crawl/ending.py).
sys.excepthook = _end_quietly

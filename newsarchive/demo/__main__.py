"""Serve the embedded newspaper by hand: `python -m newsarchive.demo`."""

import argparse
from contextlib import suppress
from threading import Event

from newsarchive.demo.newspaper import Newspaper


def main() -> None:
    """Serve until the reader presses Ctrl-C."""
    parser = argparse.ArgumentParser(prog="python -m newsarchive.demo", description=__doc__)
    parser.add_argument(
        "--port", type=int, default=0, help="port to serve on (default: a free one)"
    )
    parser.add_argument("--second", action="store_true", help="serve the second edition")
    options = parser.parse_args()
    with suppress(KeyboardInterrupt), Newspaper(options.port) as newspaper:
        if options.second:
            newspaper.publish_second_edition()
        print(newspaper.url, flush=True)
        Event().wait()


if __name__ == "__main__":
    main()

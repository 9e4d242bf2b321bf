"""The door to the embedded newspaper: a site on loopback with two editions and the truth."""

import time
from datetime import UTC, datetime, timedelta
from threading import Thread
from types import TracebackType

from newsarchive.demo.edition import Edition, PublishedArticle, second
from newsarchive.demo.server import Server
from newsarchive.demo.site import Site


class Newspaper:
    """An invented news site, served while the context lasts.

    Its articles are dated within thirty days before `now`, which must carry a time zone; the
    site's own clock starts there. `url` has no slash at its end.
    """

    def __init__(self, port: int = 0, host: str = "127.0.0.1", now: datetime | None = None) -> None:
        """Bind to a port (0 takes a free one) and lay out the first edition."""
        if now is not None and now.tzinfo is None:
            raise ValueError("the newspaper's anchor needs a time zone")
        self.anchor = (now or datetime.now(UTC)).astimezone(UTC)
        self.started = time.monotonic()
        self.server = Server((host, port), self.clock)
        self.host = host
        self.server.site = Site(Edition(self.url, self.anchor))
        self.thread = Thread(target=self.server.serve_forever, args=(0.05,), daemon=True)

    def __enter__(self) -> "Newspaper":
        """Open the site."""
        self.thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the site and its connections."""
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()

    @property
    def url(self) -> str:
        """The site's address, without a slash at its end."""
        return f"http://{self.host}:{self.server.server_address[1]}"

    @property
    def requests(self) -> list[tuple[str, str]]:
        """Method and path of every request so far."""
        return list(self.server.requests)

    def clock(self) -> datetime:
        """Return what time it is on the site."""
        return self.anchor + timedelta(seconds=time.monotonic() - self.started)

    def publish_second_edition(self) -> None:
        """Publish two articles, change one and take one down, at the site's present moment."""
        self.server.site = Site(second(Edition(self.url, self.anchor), self.clock()))

    def articles(self) -> list[PublishedArticle]:
        """Return the truth about every article that is out, newest first."""
        return [each.article for each in self.server.site.edition.postings]

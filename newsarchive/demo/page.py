"""A page of the newspaper as the server sends it, and the templates pages are filled from."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from html import escape
from string import Template

from newsarchive.demo.manuscripts import contents
from newsarchive.demo.markup import Html

VIEWS = b"%%views%%"
CLOCK = b"%%clock%%"
HTML = "text/html; charset=UTF-8"


@dataclass(frozen=True)
class Page:
    """What one path answers; only a page with `changed_at` can be asked for conditionally."""

    body: bytes
    content_type: str = HTML
    status: int = 200
    location: str | None = None
    changed_at: datetime | None = None

    @property
    def etag(self) -> str | None:
        """A weak validator made of the content, where the content is stable."""
        if self.changed_at is None:
            return None
        return f'W/"{hashlib.sha256(self.body).hexdigest()[:16]}"'

    @property
    def counts_views(self) -> bool:
        """Whether the page tells how often it was read."""
        return VIEWS in self.body

    def filled(self, views: int, clock: str) -> bytes:
        """Return the body with today's counter and clock in their places."""
        return self.body.replace(VIEWS, str(views).encode()).replace(CLOCK, clock.encode())


def redirect(location: str) -> Page:
    """Return a page that sends its reader elsewhere for good."""
    return Page(b"", status=301, location=location)


@cache
def template(name: str) -> Template:
    """Return one of the files of `templates`."""
    return Template(contents(f"templates/{name}"))


def fill(name: str, **values: str | int) -> Html:
    """Return a filled template; whatever is not HTML yet is escaped."""
    return Html(template(name).substitute({key: markup(value) for key, value in values.items()}))


def markup(value: str | int) -> str:
    """Return a value as HTML."""
    return value if isinstance(value, Html) else escape(str(value))


def join(parts: list[Html]) -> Html:
    """Return pieces of HTML one under the other."""
    return Html("\n".join(parts))

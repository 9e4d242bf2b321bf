"""The dates of an invented page, in words and for machines."""

from datetime import datetime, timedelta

from sites.clock import local

from .layout import Layout
from .literals import FORMS


class Stamped:
    """What has a date of publication and was fetched later, in a language and a layout."""

    layout: Layout
    language: str
    number: int
    published_at: datetime
    now: datetime

    def stamp(self, form: str, at: datetime) -> str:
        """Return a moment in one of the outlets' forms."""
        return FORMS[form](at, self.language)

    @property
    def when(self) -> str:
        """Return the date of the article as this outlet prints it."""
        return self.stamp(self.layout.when, self.published_at)

    @property
    def when_day(self) -> str:
        """Return the day alone, for outlets that print day and time apart."""
        form = {"dots": "day_dots", "brackets": "day_dots"}.get(self.layout.when, "day_large")
        return self.stamp(form, self.published_at)

    @property
    def when_updated(self) -> str:
        """Return the date of an update, some days later."""
        return self.stamp(self.layout.when, self.published_at + timedelta(days=3, minutes=77))

    @property
    def when_time(self) -> str:
        """Return the time of day alone."""
        return self.stamp("time", self.published_at)

    @property
    def now_words(self) -> str:
        """Return the clock in the header: when the page was fetched."""
        return self.stamp("clock", self.now)

    @property
    def now_weekday(self) -> str:
        """Return the clock in the header with the day of the week."""
        return self.stamp("weekday", self.now)

    @property
    def now_time(self) -> str:
        """Return the time of day of the fetch."""
        return self.stamp("time", self.now)

    @property
    def now_day(self) -> str:
        """Return the day of the fetch."""
        return self.stamp("day", self.now)

    @property
    def iso(self) -> str:
        """Return the moment of publication in ISO 8601 with Baku's offset."""
        return local(self.published_at).isoformat()

    @property
    def iso_day(self) -> str:
        """Return the day of publication in ISO 8601."""
        return f"{local(self.published_at):%Y-%m-%d}"

    @property
    def iso_modified(self) -> str:
        """Return the moment of the last change in ISO 8601."""
        return local(self.published_at + timedelta(minutes=self.number % 300)).isoformat()

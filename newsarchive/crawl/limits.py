"""What a source is spared: pauses and numbers of pages that its outlet can bear."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Bounds of one source; 0 leaves a bound to the settings.

    delay is in seconds between two requests; pages are article pages of one run, and requests of
    all kinds within 24 hours.
    """

    delay: float = 0.0
    pages_per_run: int = 0
    pages_per_day: int = 0

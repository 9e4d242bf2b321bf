"""Lines that sites print around an article."""

from typing import Literal


def is_leftover(line: str, *, position: Literal["head", "inside", "tail"]) -> bool:
    """Return whether a whole line is not the article's."""
    return False

"""Small questions about elements of a tree."""

from typing import Any


def short_text(element: Any, most: int, *, between: str = "") -> str | None:
    """Return the text inside an element, or None where it is longer than most characters.

    Boxes hold boxes: to join the text of each of them costs the depth of the page times its length.
    """
    length, found = 0, []
    for each in element.itertext():
        length += len(each)
        if length > most:
            return None
        found.append(each)
    return between.join(found)

"""Small questions about elements of a tree."""

from collections.abc import Collection, Iterator
from itertools import chain, islice
from typing import Any


def line_of(element: Any) -> Iterator[Any]:
    """Yield an element and all that holds it, innermost first."""
    return chain((element,), element.iterancestors())


def is_within(element: Any, boxes: Collection[Any]) -> bool:
    """Return whether an element is one of some boxes, or stands inside one."""
    return any(each in boxes for each in line_of(element))


def child_count(element: Any, most: int) -> int:
    """Return how many children a box has, counted up to most.

    len() counts all: asked by each of a hundred thousand children, it takes minutes.
    """
    return sum(1 for _ in islice(element, most))


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

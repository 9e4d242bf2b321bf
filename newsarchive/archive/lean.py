"""Loads sqlite-utils without pandas and numpy, which it would load wherever they are installed.

It wants them for types that are never stored here; each crawl and each command would pay 80 MB for them.
"""

import sys

_HEAVY = [each for each in ("pandas", "numpy") if each not in sys.modules]

for each in _HEAVY:
    sys.modules[each] = None  # type: ignore[assignment]
try:
    import sqlite_utils  # noqa: F401
finally:
    for each in _HEAVY:
        del sys.modules[each]

"""Loads sqlite-utils without pandas, which it would load wherever that is installed.

It wants it for types that are never stored here; each crawl and each command would pay 80 MB for it.
"""

import sys

if "pandas" not in sys.modules:
    sys.modules["pandas"] = None  # type: ignore[assignment]
    try:
        import sqlite_utils  # noqa: F401
    finally:
        del sys.modules["pandas"]

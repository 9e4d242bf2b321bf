"""The record of Azerbaijan's press: articles with their history, and the bytes they came from."""

from typing import TYPE_CHECKING, Any

from newsarchive.article import Article

if TYPE_CHECKING:
    from newsarchive.analyse.door import Archive

__all__ = ["Archive", "Article"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    # Not at import: a process that only extracts loads no database, and what that brings along.
    if name == "Archive":
        from newsarchive.analyse.door import Archive

        return Archive
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

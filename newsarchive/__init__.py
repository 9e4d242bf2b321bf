"""The record of Azerbaijan's press: articles with their history, and the bytes they came from."""

from newsarchive.archive import Archive
from newsarchive.article import Article

__all__ = ["Archive", "Article"]
__version__ = "0.1.0"

"""What a spider hands to the pipelines."""

from dataclasses import dataclass
from datetime import datetime

from newsarchive.archive.pages import Page
from newsarchive.archive.visits import Visit
from newsarchive.article import Article


@dataclass(frozen=True)
class Earlier:
    """The stored capture of a known article, as the extractor of the new one reads it."""

    article: Article
    article_id: int
    capture_id: int
    fetched_at: datetime


@dataclass(frozen=True)
class ArticlePage:
    """An article that was read, with the visit that brought it and what makes it the same.

    moved_from is the page of the known article whose address redirected here; earlier is there
    where another extractor had read the known text: else its doing would be taken for an edit.
    elsewhere: its text is a feed's and the known one the page's, or the other way round. article_id
    is the known article that it is, where its address does not say so; found_again: its words say so.
    """

    article: Article
    visit: Visit
    identity: str | None
    capture_id: int | None
    page: Page
    moved_from: Page | None = None
    earlier: Earlier | None = None
    elsewhere: bool = False
    article_id: int | None = None
    found_again: bool = False

"""What a spider hands to the pipelines."""

from dataclasses import dataclass

from newsarchive.archive.pages import Page
from newsarchive.archive.visits import Visit
from newsarchive.article import Article


@dataclass(frozen=True)
class ArticlePage:
    """An article that was read, with the visit that brought it and what makes it the same.

    moved_from is the page of the known article whose address redirected here.
    """

    article: Article
    visit: Visit
    identity: str | None
    capture_id: int | None
    page: Page
    moved_from: Page | None = None

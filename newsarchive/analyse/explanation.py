"""Says why the text of an archived article reads as it does, from its stored capture."""

from dataclasses import dataclass
from pathlib import Path

from newsarchive.analyse.boilerplate import named_sets, set_of
from newsarchive.analyse.rereading import Failure, asked, capture_of
from newsarchive.archive import Archive
from newsarchive.archive.warc import MissingCapture, read_capture
from newsarchive.article import ArchivedArticle
from newsarchive.extract.explain import Explanation, explain


@dataclass(frozen=True)
class Explained:
    """An explanation of today's reading of a capture, beside the stored article it belongs to."""

    explanation: Explanation
    stored: ArchivedArticle

    @property
    def same_extractor(self) -> bool:
        """Whether the stored row came from the extractor that was explained."""
        return self.explanation.article.extractor == self.stored.extractor

    @property
    def same_text(self) -> bool:
        """Whether the explained text is the stored one, letter by letter."""
        return self.explanation.article.text == self.stored.text


def explained(archive: Archive, captures: Path, article: ArchivedArticle) -> Explained | Failure:
    """Return why an article's text reads as it does, or why nobody can say.

    It is read as it was, under the boilerplate that its row names, with today's code and selectors.
    """
    name = set_of(article.extractor)
    sets = named_sets(archive, article.source or "") if name else {}
    known = sets.get(name, frozenset())
    capture = capture_of(archive, article.id, boilerplate=known)
    if capture is None:
        return Failure("missing", "no capture of it is kept")
    try:
        found = asked(explain, capture, read_capture(captures, capture.record), captures)
    except MissingCapture as error:
        return Failure("missing", str(error))
    return found if isinstance(found, Failure) else Explained(found, article)

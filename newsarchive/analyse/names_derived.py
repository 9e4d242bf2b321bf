"""Derives the names that articles mention."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsarchive.archive import Archive
from newsarchive.archive.derivations import Change
from newsarchive.archive.names import NamedIn, Spelled, forget_names, replace_names
from newsarchive.language.folding import fold
from newsarchive.language.mentions import LONGEST, mentions, words_of
from newsarchive.language.names import name_keys


@dataclass(frozen=True)
class Names:
    """The names of the newest text of each article."""

    name: str = "names"
    version: int = 2

    def derive(self, archive: Archive, found: Sequence[Change]) -> None:
        """Replace the names of the changed articles; of a longer text only the beginning is read."""
        for article_id in sorted({each.article_id for each in found}):
            query = "select coalesce(title, ''), substr(text, 1, ?) from articles where id = ?"
            row = archive.database.execute(query, [LONGEST, article_id]).fetchone()
            if row:
                names = [NamedIn(each.spelling, each.count) for each in mentions(*row)]
                replace_names(archive, article_id, names, _spelled)

    def forget(self, archive: Archive) -> None:
        """Delete all names."""
        forget_names(archive)


NAMES = Names()


def _spelled(spelling: str) -> Spelled:
    readings = dict.fromkeys((each.sound, each.script) for each in name_keys(spelling))
    # One row for each key: a join on it would count an article twice.
    keys = dict(reversed([*readings]))
    return Spelled(fold(spelling), len(words_of(spelling)), [*reversed(keys.items())])

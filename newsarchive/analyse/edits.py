"""Derives the table edits: what each version by an outlet changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsarchive.analyse.edit_kinds import Edit, Text, edits
from newsarchive.archive import Archive
from newsarchive.archive.derivations import Change
from newsarchive.archive.edits import EditRow, forget_edits, replace_edits

# Only what the outlet changed: another reading of the same page is no edit.
_PAIR = """
select after.seen_from_at as seen_at, language, before.title as old_title, before.text as old_text,
    after.title as new_title, after.text as new_text
from versions as after
join versions as before on before.article_id = after.article_id and before.number = after.number - 1
join articles on articles.id = after.article_id
where after.article_id = ? and after.number = ? and after.cause = 'publisher'
"""


@dataclass(frozen=True)
class Edits:
    """Compares each version with the one before."""

    name: str = "edits"
    version: int = 3

    def derive(self, archive: Archive, found: Sequence[Change]) -> None:
        """Replace the rows of each version that was stored."""
        for each in found:
            for row in archive.database.query(_PAIR, [each.article_id, each.number]):
                before = Text(row["old_title"], row["old_text"], row["language"])
                after = Text(row["new_title"], row["new_text"], row["language"])
                rows = _rows(edits(before, after))
                replace_edits(archive, each.article_id, each.number, row["seen_at"], rows)

    def forget(self, archive: Archive) -> None:
        """Delete all rows."""
        forget_edits(archive)


EDITS = Edits()


def _rows(found: Sequence[Edit]) -> Iterator[EditRow]:
    marked = any(each.kind == "correction" for each in found)
    for each in found:
        yield EditRow(each.kind, each.before, each.after, each.context, each.paragraph, marked)

"""The data dictionary and Datasette's metadata are whole and current."""

from datetime import timedelta
from pathlib import Path

import pytest
import yaml
from datasette.utils import escape_fts

from analyse.small import NOON
from newsarchive.analyse.dictionary import markdown, metadata, queries, shape, tables
from newsarchive.archive import Archive
from newsarchive.archive.deletions import Look

DATA = Path(__file__).parents[2] / "data"


def test_every_table_and_column_has_a_meaning() -> None:
    meant = {name: set(table["columns"]) for name, table in tables().items()}
    assert meant == {name: set(types) for name, types in shape().items()}


@pytest.mark.parametrize(("name", "made"), [("README.md", markdown), ("metadata.yaml", metadata)])
def test_the_written_files_are_current(name: str, made) -> None:
    written = (DATA / name).read_text(encoding="utf-8")
    assert written == made(), "run: newsarchive dictionary"


@pytest.mark.parametrize("name", queries())
def test_every_query_datasette_offers_runs(archive: Archive, name: str) -> None:
    # Datasette brings this function.
    archive.database.register_function(escape_fts)
    for kind in ("removed", "removed", "unlisted"):
        archive.missed(1, Look(kind, NOON), confirm_after=timedelta(0))
    archive.database.execute("update pages set article_probability = 0.4")
    parameters = {"words": 'Əliyev "(qızıl'} if name == "search" else {}
    rows = list(archive.database.query(queries()[name]["sql"], parameters))
    assert rows or name in ("cited", "boilerplate", "late", "backdated")


def test_the_metadata_is_what_datasette_reads() -> None:
    described = yaml.safe_load(metadata())["databases"]["news"]
    assert described["tables"]["articles"]["fts_table"] == "articles_fts"
    assert set(described["queries"]) == set(queries())

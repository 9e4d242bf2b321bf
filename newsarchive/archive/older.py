"""Answers today's questions from a file that nothing has brought to today's shape yet."""

from sqlite_utils import Database

from newsarchive.archive.schema import migrations, upgrade
from newsarchive.article import columns

# Tables that upgrading fills from others: were changes empty here, nothing would seem to wait for
# derivation, and a name that nobody derived would pass for one that nobody wrote.
_FOLLOWS = {"changes": "select row_number() over () as id, article_id, number from main.versions"}

# Names and defaults of a table's columns, as a file itself has them.
_COLUMNS = "select name, dflt_value from pragma_table_info(?, 'main')"


def fill_in(database: Database) -> None:
    """Show what a file lacks as empty, in this connection only; the file stays as it is.

    Views of this connection stand before tables of the same name. What is no archive stays none.
    """
    there = _columns(database, "articles").keys()
    lacking = {each.name for each in columns()} - there
    if not there or not (lacking or migrations.pending(database)):
        return
    today = Database(memory=True)
    upgrade(today)
    for table in today.table_names():
        wanted, has = _columns(today, table), _columns(database, table).keys()
        # No view can be searched: who searches asks which columns the index has.
        if wanted.keys() - has and not table.startswith("articles_fts"):
            facts = [] if has else _facts(today, table)
            database.execute(_view(table, wanted, set(has), facts))
    for view in set(today.view_names()) - set(database.view_names()):
        database.execute(today.view(view).schema.replace("CREATE VIEW", "CREATE TEMP VIEW", 1))
    today.conn.close()


def _columns(database: Database, table: str) -> dict[str, str | None]:
    return dict(database.execute(_COLUMNS, [table]).fetchall())


def _facts(today: Database, table: str) -> list[str]:
    """Return the rows that come with a table of today, such as baku_offsets, as SQL."""
    rows = today.execute(f"select * from {table}").fetchall()
    plain = all(isinstance(cell, str | int) for row in rows for cell in row)
    return [f"({', '.join(map(repr, row))})" for row in rows] if plain else []


def _view(table: str, wanted: dict[str, str | None], there: set[str], facts: list[str]) -> str:
    if facts:
        return f"create temp view {table} ({', '.join(wanted)}) as values {', '.join(facts)}"
    values = [
        name if name in there else f"{default or 'null'} as {name}"
        for name, default in wanted.items()
    ]
    if not there and table in _FOLLOWS:
        return f"create temp view {table} as {_FOLLOWS[table]}"
    origin = f"from main.{table}" if there else "where false"
    return f"create temp view {table} as select {', '.join(values)} {origin}"

"""The shape of the SQLite file, as numbered migrations; one that has shipped is never edited."""

import logging
from typing import get_origin

from sqlite_utils import Database, Migrations

from newsarchive.archive.schema_derived import (
    CITATIONS,
    COPIES,
    COPY_CREDITS,
    COPY_SKETCHES,
    DERIVATIONS,
    EDITS,
    NAMES,
    SIBLINGS,
    TOLD_IN_ONE_LANGUAGE,
)
from newsarchive.archive.schema_questions import QUESTIONS
from newsarchive.archive.schema_search import BEGINNINGS
from newsarchive.archive.schema_spellings import LOOKALIKES, SEARCH, SPELLINGS
from newsarchive.archive.schema_tables import BACKFILL, BAD_DAYS, BOILERPLATE, PROBES, TABLES
from newsarchive.archive.schema_time import TIME
from newsarchive.article import columns

logger = logging.getLogger(__name__)
migrations = Migrations("newsarchive")
_MANY = 20_000


@migrations()
def m001_tables(db: Database) -> None:
    """Create the tables of the contract."""
    _run(db, TABLES)


@migrations()
def m002_search(db: Database) -> None:
    """Create the full text index that stock sqlite3 can search in Azerbaijani."""
    _run(db, SEARCH)


@migrations()
def m003_bad_days(db: Database) -> None:
    """Keep deletions, what listed an article last, and what a listing showed at each visit."""
    _run(db, BAD_DAYS)


@migrations()
def m004_versions_extractor(db: Database) -> None:
    """Name what read each version: without it, nobody can prove an old text against its bytes."""
    db.execute("alter table versions add column extractor text")


@migrations()
def m005_boilerplate(db: Database) -> None:
    """Keep what recurs at the edges of texts, and which of it is boilerplate."""
    _run(db, BOILERPLATE)


@migrations()
def m006_article_probability(db: Database) -> None:
    """Keep how probable it was, at each look, that a page is an article: of refused pages too."""
    db.execute("alter table pages add column article_probability real")
    db.execute("alter table visits add column article_probability real")


@migrations()
def m007_lookalikes(db: Database) -> None:
    """Let search find words that were written with letters of another alphabet."""
    _run(db, LOOKALIKES)


@migrations()
def m008_disagreement(db: Database) -> None:
    """Keep how far two extractors disagree about a text, and find what was measured at once."""
    db.execute("alter table articles add column disagreement real")
    db.execute(
        "create index articles_by_disagreement on articles"
        " (source, first_seen_at, disagreement, published_on) where disagreement is not null"
    )


@migrations()
def m009_backfill(db: Database) -> None:
    """Keep which days of a source's own archive have been crawled back."""
    _run(db, BACKFILL)


@migrations()
def m010_derivations(db: Database) -> None:
    """Log each new version, so that what follows from articles can be derived up to any of them."""
    _run(db, DERIVATIONS)


@migrations()
def m011_names(db: Database) -> None:
    """Keep which names each article mentions, and under which keys spellings of one name meet."""
    _run(db, NAMES)


@migrations()
def m012_spellings(db: Database) -> None:
    """Find words however apostrophes and old Cyrillic letters were typed; headlines rank above texts.

    The whole search index is made anew.
    """
    _warn_of_many(
        db,
        "The search index of %s articles is made anew: that takes minutes, and once more the room it has.",
    )
    _run(db, SPELLINGS)


@migrations()
def m013_copies(db: Database) -> None:
    """Keep which articles are copies of one another, and the index that finds them."""
    _run(db, COPIES)


@migrations()
def m014_edits(db: Database) -> None:
    """Keep what outlets changed from one version of an article to the next, change by change."""
    _run(db, EDITS)


@migrations()
def m015_citations(db: Database) -> None:
    """Keep whom each article credits, in words or by a link."""
    _run(db, CITATIONS)


@migrations()
def m016_feed_texts(db: Database) -> None:
    """Keep which capture of a feed gave a text for a page, and which one a page was read beside."""
    for table in ("pages", "visits"):
        db.execute(
            f"alter table {table} add column feed_capture_id integer references captures (id)"
        )
        db.execute(f"alter table {table} add column feed_url text")


@migrations()
def m017_probes(db: Database) -> None:
    """Keep when each source last answered a probe, and what it showed."""
    _run(db, PROBES)


@migrations()
def m018_time(db: Database) -> None:
    """Answer questions of time: latency, back-dating, working hours, and who was watched when."""
    _run(db, TIME)


@migrations()
def m019_siblings(db: Database) -> None:
    """Keep which articles of one outlet tell one story in several languages."""
    _run(db, SIBLINGS)


@migrations()
def m020_copy_credits(db: Database) -> None:
    """Say of each copy whether it credits who had the text first."""
    _run(db, COPY_CREDITS)


@migrations()
def m021_beginnings(db: Database) -> None:
    """Find words by their beginnings, and with filters, in a large archive at once.

    Every text is read once more.
    """
    _warn_of_many(db, "An index of the words of %s articles is made: that takes minutes.")
    _run(db, BEGINNINGS)


@migrations()
def m022_questions(db: Database) -> None:
    """Answer questions of changes, languages and days from indexes alone."""
    _run(db, QUESTIONS)


def _warn_of_many(db: Database, message: str) -> None:
    count = next(db.query("select count(*) as n from articles"))["n"]
    if count > _MANY:
        logger.warning(message, f"{count:,}")


@migrations()
def m023_copy_sketches(db: Database) -> None:
    """Make the index that finds copies anew: as fast in a large archive, and for texts that many have."""
    _run(db, COPY_SKETCHES)


@migrations()
def m024_beyond_pattern(db: Database) -> None:
    """Keep which visits found an article at an address that its source's pattern does not take."""
    db.execute("alter table visits add column beyond_pattern integer not null default 0")
    db.execute(
        "create index visits_beyond_pattern on visits (source, run_id) where beyond_pattern = 1"
    )


@migrations()
def m027_told_in_one_language(db: Database) -> None:
    """Count an article as told in one language only where none tells the same story."""
    _run(db, TOLD_IN_ONE_LANGUAGE)


def _run(db: Database, script: str) -> None:
    """Run statements one by one: executescript would commit the migration's transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if line.rstrip().endswith(";") and _complete(statement):
            db.execute(statement)
            statement = ""


def _complete(statement: str) -> bool:
    """Return whether a statement is whole; a trigger ends with its own end."""
    inside_trigger = statement.lstrip().startswith("create trigger")
    return not inside_trigger or statement.rstrip().endswith("end;")


def upgrade(db: Database) -> None:
    """Bring a database to today's shape: migrations first, then columns declared since."""
    migrations.apply(db)
    there = {row[1] for row in db.execute("pragma table_info(articles)")}
    for missing in [each for each in columns() if each.name not in there]:
        kind = "integer" if missing.type in (int, int | None) else "text"
        if get_origin(missing.type) is tuple:
            kind = "text not null default '[]'"
        db.execute(f"alter table articles add column {missing.name} {kind}")

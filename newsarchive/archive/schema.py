"""The shape of the SQLite file, as numbered migrations; one that has shipped is never edited."""

import json
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
from newsarchive.archive.schema_time import TIME
from newsarchive.article import columns

logger = logging.getLogger(__name__)
migrations = Migrations("newsarchive")
_MANY = 20_000

_TABLES = """
create table sources (
    name text primary key,
    publisher text,
    homepage text,
    languages text,
    selectors text not null default '{}',
    updated_at text not null
) strict;

create table runs (
    id integer primary key,
    source text not null,
    arguments text not null default '{}',
    version text,
    pid integer,
    started_at text not null,
    finished_at text,
    reason text,
    exit_code integer,
    pages_count integer not null default 0,
    new_count integer not null default 0,
    changed_count integer not null default 0,
    unchanged_count integer not null default 0,
    failed_count integer not null default 0,
    not_modified_count integer not null default 0,
    not_article_count integer not null default 0,
    bytes_count integer not null default 0
) strict;
create index runs_by_source on runs (source, started_at);

create table captures (
    id integer primary key,
    run_id integer references runs (id),
    url text not null,
    fetched_at text not null,
    status integer not null,
    warc_file text not null,
    warc_offset integer not null,
    warc_length integer not null,
    payload_digest text,
    content_type text,
    refers_to integer references captures (id)
) strict;
create index captures_by_url on captures (url, fetched_at);

create table articles (
    id integer primary key autoincrement,
    source text not null,
    url text not null unique,
    identity text not null,
    title text,
    text text not null,
    summary text,
    authors text not null default '[]',
    tags text not null default '[]',
    images text not null default '[]',
    section text,
    language text,
    published_at text,
    published_on text,
    published_evidence text not null default '[]',
    modified_at text,
    first_seen_at text not null,
    last_seen_at text not null,
    last_changed_at text not null,
    status text not null default 'live' check (status in ('live', 'gone', 'unreachable')),
    completeness text not null default 'full'
        check (completeness in ('full', 'teaser', 'multi', 'empty')),
    word_count integer not null,
    content_hash text not null,
    extractor text,
    capture_id integer references captures (id),
    unique (source, identity)
) strict;
create index articles_by_day on articles (published_on, source);
create index articles_by_source on articles (source, published_at);
create index articles_by_content on articles (content_hash);
create index articles_by_first_seen on articles (first_seen_at);

create table versions (
    article_id integer not null references articles (id),
    number integer not null,
    title text,
    text text not null,
    content_hash text not null,
    seen_from_at text not null,
    seen_until_at text not null,
    capture_id integer references captures (id),
    cause text not null check (cause in ('publisher', 'extractor')),
    primary key (article_id, number)
) strict, without rowid;

create table links (
    id integer primary key,
    article_id integer not null references articles (id),
    url text not null,
    text text not null,
    host text not null
) strict;
create index links_by_article on links (article_id);
create index links_by_host on links (host);

create table pages (
    id integer primary key,
    source text not null,
    url text not null,
    kind text not null,
    discovered_at text not null,
    discovered_from text,
    stated_at text,
    lastmod text,
    attempts integer not null default 0,
    last_status integer,
    last_visit_at text,
    next_visit_at text,
    etag text,
    last_modified text,
    outcome text,
    identity text,
    claimed_by_run integer references runs (id),
    capture_id integer references captures (id),
    article_id integer references articles (id),
    unique (source, url)
) strict;
create index pages_due on pages (source, next_visit_at);
create index pages_by_article on pages (article_id);

create table visits (
    id integer primary key,
    run_id integer references runs (id),
    source text not null,
    url text not null,
    kind text not null,
    visited_at text not null,
    status integer,
    outcome text not null,
    error text,
    milliseconds integer,
    bytes integer,
    stated_at text,
    capture_id integer references captures (id)
) strict;
create index visits_by_capture on visits (capture_id);
create index visits_by_url on visits (url, visited_at);
create index visits_by_run on visits (run_id);
"""

_BAD_DAYS = """
create table deletions (
    id integer primary key,
    article_id integer not null references articles (id),
    kind text not null check (kind in ('not_found', 'removed', 'legal', 'soft_404', 'to_home',
        'to_section', 'to_other', 'to_elsewhere', 'unlisted')),
    status integer,
    evidence text,
    control_url text,
    looks_count integer not null default 1,
    first_missed_at text not null,
    last_missed_at text not null,
    confirmed_at text,
    returned_at text,
    capture_id integer references captures (id)
) strict;
create index deletions_by_article on deletions (article_id, returned_at);
create index deletions_by_day on deletions (first_missed_at);
alter table pages add column listed_by integer references pages (id);
alter table pages add column listed_at text;
create index pages_by_listing on pages (listed_by, listed_at);
alter table visits add column entries_count integer;
alter table visits add column fresh_count integer;
alter table visits add column oldest_at text;
alter table visits add column newest_at text;
alter table captures add column truncated text;
drop index articles_by_first_seen;
create index articles_by_first_seen on articles (first_seen_at, source);
alter table sources add column quiet_until text;
alter table runs add column blocked_count integer not null default 0;
alter table runs add column missing_count integer not null default 0;
alter table runs add column gone_count integer not null default 0;
"""

_BOILERPLATE = """
create table boilerplate_sightings (
    source text not null,
    hash text not null,
    article_id integer not null references articles (id) on delete cascade,
    primary key (source, hash, article_id)
) strict, without rowid;
create table boilerplate (
    source text not null,
    hash text not null,
    place text not null check (place in ('head', 'tail')),
    text text not null,
    articles_count integer not null,
    first_seen_at text not null,
    last_seen_at text not null,
    rule text,
    judged_count integer not null default 0,
    since integer,
    until integer,
    primary key (source, hash)
) strict, without rowid;
create trigger boilerplate_forget after delete on boilerplate_sightings begin
    update boilerplate set articles_count = articles_count - 1
    where source = old.source and hash = old.hash;
end;
"""

_BACKFILL = """
create table backfill (
    id integer primary key,
    source text not null,
    archive text not null,
    bounds text not null,
    step text not null,
    next_url text,
    found_count integer not null default 0,
    new_count integer not null default 0,
    kept_count integer not null default 0,
    failed_count integer not null default 0,
    begun_at text not null,
    done_at text,
    unique (source, archive, bounds, step)
) strict;
create table backfill_pages (
    backfill_id integer not null references backfill (id) on delete cascade,
    page_id integer not null references pages (id),
    listed_at text not null,
    primary key (backfill_id, page_id)
) strict, without rowid;
alter table runs add column backfill text;
drop index articles_by_first_seen;
create index articles_by_first_seen on articles (first_seen_at, source, published_on);
"""

_PROBES = """
create table probes (
    id integer primary key,
    source text not null,
    probed_at text not null,
    version text not null,
    article_url text not null,
    filled text not null default '[]',
    fell_back text not null default '[]',
    addresses text not null default '{}'
) strict;
create index probes_by_source on probes (source, id);
"""

# unicode61 drops diacritics but knows neither that ə is an e, nor that I and ı, İ and i are pairs
# in Azerbaijani. A view, not generated columns: `select * from articles` stays readable.
_SEARCH = """
create view articles_spellings as select id, title, text,
    {folded} as folded,
    replace(replace({both}, 'I', 'ı'), 'İ', 'i') as lowered,
    replace(replace(replace({both}, 'I', 'ı'), 'İ', 'ı'), 'i', 'ı') as dotless
from articles;
create virtual table articles_fts using fts5 (
    title, text, folded, lowered, dotless,
    content = 'articles_spellings', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2"
);
create trigger articles_fts_insert after insert on articles begin
    insert into articles_fts (rowid, title, text, folded, lowered, dotless)
    select * from articles_spellings where id = new.id;
end;
create trigger articles_fts_delete before delete on articles begin
    insert into articles_fts (articles_fts, rowid, title, text, folded, lowered, dotless)
    select 'delete', * from articles_spellings where id = old.id;
end;
create trigger articles_fts_forget before update of title, text on articles begin
    insert into articles_fts (articles_fts, rowid, title, text, folded, lowered, dotless)
    select 'delete', * from articles_spellings where id = old.id;
end;
create trigger articles_fts_learn after update of title, text on articles begin
    insert into articles_fts (rowid, title, text, folded, lowered, dotless)
    select * from articles_spellings where id = new.id;
end;
"""
# Words in which letters of another alphabet stand for their twins are indexed as they are meant, one
# after another, longest first; the text stays as published, and every letter in its place.
_LOOKALIKES = """
alter table articles add column lookalikes text not null default '[]';
drop view articles_spellings;
create view articles_spellings as select id, title, text,
    {folded} as folded,
    replace(replace(spelled, 'I', 'ı'), 'İ', 'i') as lowered,
    replace(replace(replace(spelled, 'I', 'ı'), 'İ', 'ı'), 'i', 'ı') as dotless
from (
    select id, title, text, case lookalikes when '[]' then {both} else (
        with recursive respelled (n, words) as (
            select 0, {both}
            union all
            select n + 1, replace(words, json_extract(lookalikes, '$[' || n || '].written'),
                json_extract(lookalikes, '$[' || n || '].meant'))
            from respelled where n < json_array_length(lookalikes)
        ) select words from respelled order by n desc limit 1
    ) end as spelled
    from articles
);
drop trigger articles_fts_forget;
drop trigger articles_fts_learn;
create trigger articles_fts_forget before update of title, text, lookalikes on articles begin
    insert into articles_fts (articles_fts, rowid, title, text, folded, lowered, dotless)
    select 'delete', * from articles_spellings where id = old.id;
end;
create trigger articles_fts_learn after update of title, text, lookalikes on articles begin
    insert into articles_fts (rowid, title, text, folded, lowered, dotless)
    select * from articles_spellings where id = new.id;
end;
"""
# What searches ask for is folded in SQL as the index is, so that stock sqlite3 can ask in any spelling. Where
# words are joined over an apostrophe (Qur'an, Quran), in a column of its own: folded keeps its positions.
_SPELLINGS = """
drop trigger articles_fts_insert;
drop trigger articles_fts_delete;
drop trigger articles_fts_forget;
drop trigger articles_fts_learn;
drop table articles_fts;
drop view articles_spellings;
create view articles_spellings as select id, title, text, folded,
    replace(replace(spelled, 'I', 'ı'), 'İ', 'i') as lowered,
    replace(replace(replace(spelled, 'I', 'ı'), 'İ', 'ı'), 'i', 'ı') as dotless,
    case when not ({apart}) then '' when language = 'en' then {joined}
        else {joined} || char(10) || {joined_lowered} end
        || iif(language is not 'az' or latin = spelled, '', char(10) || spelled || char(10)
            || replace(replace(latin, 'I', 'ı'), 'İ', 'i')) as joined,
    substr(folded, 1, length(coalesce(title, ''))) as headline
from (select id, title, text, language, spelled, latin, {folded} as folded from (
    select id, title, text, language, spelled, case when language = 'az' and instr(spelled, 'ә')
        then {latin} else spelled end as latin
    from (select id, title, text, language, {apostrophes} as spelled from (
        select id, title, text, language, case lookalikes when '[]' then {both} else (
            with recursive respelled (n, words) as (
                select 0, {both}
                union all
                select n + 1, replace(words, json_extract(lookalikes, '$[' || n || '].written'),
                    json_extract(lookalikes, '$[' || n || '].meant'))
                from respelled where n < json_array_length(lookalikes)
            ) select words from respelled order by n desc limit 1
        ) end as meant
        from articles
    ))
));
create virtual table articles_fts using fts5 (
    title, text, folded, lowered, dotless, joined, headline,
    content = 'articles_spellings', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2"
);
insert into articles_fts (articles_fts, rank)
values ('rank', 'bm25(100, 1, 1, 1, 1, 1, 100)');
insert into articles_fts (articles_fts) values ('rebuild');
create trigger articles_fts_insert after insert on articles begin
    insert into articles_fts (rowid, title, text, folded, lowered, dotless, joined, headline)
    select * from articles_spellings where id = new.id;
end;
create trigger articles_fts_delete before delete on articles begin
    insert into articles_fts (articles_fts, rowid, title, text, folded, lowered, dotless, joined, headline)
    select 'delete', * from articles_spellings where id = old.id;
end;
create trigger articles_fts_forget before update of title, text, lookalikes, language on articles begin
    insert into articles_fts (articles_fts, rowid, title, text, folded, lowered, dotless, joined, headline)
    select 'delete', * from articles_spellings where id = old.id;
end;
create trigger articles_fts_learn after update of title, text, lookalikes, language on articles begin
    insert into articles_fts (rowid, title, text, folded, lowered, dotless, joined, headline)
    select * from articles_spellings where id = new.id;
end;
create index articles_by_filter on articles
    (id, source, language, published_on, published_at, section, completeness);
create view articles_with as
select asked.json as words, articles_fts.rank as rank, articles.id, source, language, section,
    published_on, published_at, articles.title, url
from json_tree as asked
cross join articles_fts on articles_fts match '{{folded joined headline}} : (' || (
    select coalesce(group_concat('"' || replace(rtrim(folded, '* '), '"', ' ') || '"'
        || iif(folded glob '*[*]', ' *', ''), ' AND '), '""')
    from (select {asked} as folded from (
        select case when meant glob '*[{old_only}]*' then {asked_latin} else meant end as latin
        from (select {asked_apostrophes} as meant from json_each(asked.json))
    ))
) || ')'
cross join articles on articles.id = articles_fts.rowid
where asked.fullkey = '$';
"""
_BOTH = "coalesce(title, '') || char(10) || text"
# The Azerbaijani alphabet of 1958, letter by letter; only it has the letters of the last line.
_OLD_LETTERS = [
    *zip("абвгғдеәжзиыјкҝлмноөпрстуүфхһчҹш", "abvqğdeəjziıykglmnoöprstuüfxhçcş", strict=True),
    *zip("АБВГҒДЕӘЖЗИЫЈКҜЛМНОӨПРСТУҮФХҺЧҸШ", "ABVQĞDEƏJZİIYKGLMNOÖPRSTUÜFXHÇCŞ", strict=True),
]
_OLD_ONLY = "әғҝөүһҹӘҒҜӨҮҺҸ"
# Letters to Unicode, and so parts of a word to the tokenizer.
_LETTER_APOSTROPHES = [(each, "''") for each in "ʼʻ"]
_APOSTROPHES = [(each, "") for each in ("''", "’", "‘", "`", "´")]
_FOLDS = [("ə", "e"), ("Ə", "E"), ("ı", "i"), ("İ", "I"), ("ё", "е"), ("Ё", "Е")]


@migrations()
def m001_tables(db: Database) -> None:
    """Create the tables of the contract."""
    _run(db, _TABLES)


@migrations()
def m002_search(db: Database) -> None:
    """Create the full text index that stock sqlite3 can search in Azerbaijani."""
    _run(db, _SEARCH.format(folded=_folded(_BOTH), both=_BOTH))


@migrations()
def m003_bad_days(db: Database) -> None:
    """Keep deletions, what listed an article last, and what a listing showed at each visit."""
    _run(db, _BAD_DAYS)


@migrations()
def m004_versions_extractor(db: Database) -> None:
    """Name what read each version: without it, nobody can prove an old text against its bytes."""
    db.execute("alter table versions add column extractor text")


@migrations()
def m005_boilerplate(db: Database) -> None:
    """Keep what recurs at the edges of texts, and which of it is boilerplate."""
    _run(db, _BOILERPLATE)


@migrations()
def m006_article_probability(db: Database) -> None:
    """Keep how probable it was, at each look, that a page is an article: of refused pages too."""
    db.execute("alter table pages add column article_probability real")
    db.execute("alter table visits add column article_probability real")


@migrations()
def m007_lookalikes(db: Database) -> None:
    """Let search find words that were written with letters of another alphabet."""
    _run(db, _LOOKALIKES.format(folded=_folded("spelled"), both=_BOTH))


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
    _run(db, _BACKFILL)


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
    asked = "replace(cast(value as text), char(0), ' ')"
    apostrophes = [each for each, _ in (*_APOSTROPHES, *_LETTER_APOSTROPHES)]
    parts = {
        "apart": " or ".join(f"instr({_BOTH}, '{each}')" for each in apostrophes),
        "folded": _folded("latin"),
        "joined": _replaced("folded", _APOSTROPHES),
        "joined_lowered": _replaced("spelled", [*_APOSTROPHES, ("I", "ı"), ("İ", "i")]),
        "apostrophes": _replaced("meant", _LETTER_APOSTROPHES),
        "latin": _in_latin("spelled"),
        "asked": _folded("latin"),
        "asked_latin": _in_latin("meant"),
        "asked_apostrophes": _replaced(asked, _LETTER_APOSTROPHES),
    }
    _run(db, _SPELLINGS.format(both=_BOTH, old_only=_OLD_ONLY, **parts))


def _in_latin(column: str) -> str:
    # So many replacements within one another are more than SQLite's parser takes.
    pairs = json.dumps(_OLD_LETTERS, ensure_ascii=False)
    return f"""(with recursive written (n, words) as (
        select 0, {column} union all
        select n + 1, replace(words, json_extract('{pairs}', '$[' || n || '][0]'),
            json_extract('{pairs}', '$[' || n || '][1]'))
        from written where n < {len(_OLD_LETTERS)}
    ) select words from written order by n desc limit 1)"""


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
    _run(db, _PROBES)


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


def _folded(expression: str) -> str:
    return _replaced(expression, _FOLDS)


def _replaced(expression: str, pairs: list[tuple[str, str]]) -> str:
    for letter, plain in pairs:
        expression = f"replace({expression}, '{letter}', '{plain}')"
    return expression


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

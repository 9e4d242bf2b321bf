"""SQL of the tables of the contract, and of those that crawls fill beside them."""

TABLES = """
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

BAD_DAYS = """
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

BOILERPLATE = """
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

BACKFILL = """
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

PROBES = """
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

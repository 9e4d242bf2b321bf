"""SQL of the views that answer questions of time: latency, back-dating, working hours, coverage."""

# Asia/Baku since 1924, from the IANA time zone database: SQLite knows no zones. Written out, because a
# migration must not depend on the zone data of the machine it runs on. 2016 ended summer time.
OFFSETS = """
create table baku_offsets (
    starts_at text primary key,
    hours integer not null
) strict, without rowid;
insert into baku_offsets (starts_at, hours) values
    ('0000-01-01T00:00:00Z', 3), ('1957-02-28T21:00:00Z', 4), ('1981-03-31T20:00:00Z', 5),
    ('1981-09-30T19:00:00Z', 4), ('1982-03-31T20:00:00Z', 5), ('1982-09-30T19:00:00Z', 4),
    ('1983-03-31T20:00:00Z', 5), ('1983-09-30T19:00:00Z', 4), ('1984-03-31T20:00:00Z', 5),
    ('1984-09-29T22:00:00Z', 4), ('1985-03-30T22:00:00Z', 5), ('1985-09-28T22:00:00Z', 4),
    ('1986-03-29T22:00:00Z', 5), ('1986-09-27T22:00:00Z', 4), ('1987-03-28T22:00:00Z', 5),
    ('1987-09-26T22:00:00Z', 4), ('1988-03-26T22:00:00Z', 5), ('1988-09-24T22:00:00Z', 4),
    ('1989-03-25T22:00:00Z', 5), ('1989-09-23T22:00:00Z', 4), ('1990-03-24T22:00:00Z', 5),
    ('1990-09-29T22:00:00Z', 4), ('1991-09-28T23:00:00Z', 3), ('1992-03-28T23:00:00Z', 4),
    ('1996-03-31T01:00:00Z', 5), ('1996-10-27T01:00:00Z', 4), ('1997-03-30T00:00:00Z', 5),
    ('1997-10-26T00:00:00Z', 4), ('1998-03-29T00:00:00Z', 5), ('1998-10-25T00:00:00Z', 4),
    ('1999-03-28T00:00:00Z', 5), ('1999-10-31T00:00:00Z', 4), ('2000-03-26T00:00:00Z', 5),
    ('2000-10-29T00:00:00Z', 4), ('2001-03-25T00:00:00Z', 5), ('2001-10-28T00:00:00Z', 4),
    ('2002-03-31T00:00:00Z', 5), ('2002-10-27T00:00:00Z', 4), ('2003-03-30T00:00:00Z', 5),
    ('2003-10-26T00:00:00Z', 4), ('2004-03-28T00:00:00Z', 5), ('2004-10-31T00:00:00Z', 4),
    ('2005-03-27T00:00:00Z', 5), ('2005-10-30T00:00:00Z', 4), ('2006-03-26T00:00:00Z', 5),
    ('2006-10-29T00:00:00Z', 4), ('2007-03-25T00:00:00Z', 5), ('2007-10-28T00:00:00Z', 4),
    ('2008-03-30T00:00:00Z', 5), ('2008-10-26T00:00:00Z', 4), ('2009-03-29T00:00:00Z', 5),
    ('2009-10-25T00:00:00Z', 4), ('2010-03-28T00:00:00Z', 5), ('2010-10-31T00:00:00Z', 4),
    ('2011-03-27T00:00:00Z', 5), ('2011-10-30T00:00:00Z', 4), ('2012-03-25T00:00:00Z', 5),
    ('2012-10-28T00:00:00Z', 4), ('2013-03-31T00:00:00Z', 5), ('2013-10-27T00:00:00Z', 4),
    ('2014-03-30T00:00:00Z', 5), ('2014-10-26T00:00:00Z', 4), ('2015-03-29T00:00:00Z', 5),
    ('2015-10-25T00:00:00Z', 4);
"""

# Covering what the views ask, so that none of them reads a text; each replaces a narrower index.
INDEXES = """
drop index articles_by_source;
create index articles_by_source on articles (source, published_at, first_seen_at, published_on);
drop index pages_by_article;
create index pages_by_article on pages (article_id, discovered_at, discovered_from);
create index visits_of_listings on visits (run_id, outcome, entries_count, fresh_count)
    where kind in ('feed', 'sitemap', 'listing');
"""

PUBLISHED = """
create view articles_per_day as
select source, published_on, count(*) as articles_count, count(published_at) as timed_count
from articles where published_on is not null group by published_on, source;
create view published_in_baku as
select articles.id as article_id, source, url, title, published_at, published_on,
    strftime('%Y-%m-%dT%H:%M:%S', published_at, hours || ' hours') as baku_at,
    (strftime('%w', published_at, hours || ' hours') + 6) % 7 + 1 as weekday,
    cast(strftime('%H', published_at, hours || ' hours') as integer) as hour
from articles join baku_offsets
    on starts_at = (select max(starts_at) from baku_offsets where starts_at <= published_at)
where published_at is not null;
create view working_hours as
select source, cast(substr(baku_at, 1, 4) as integer) as year, weekday, hour,
    count(*) as articles_count
from published_in_baku group by source, year, weekday, hour;
"""

# A look is an ordinary run that ended well and could read a listing of its source.
LOOKS = """
create view looks as
select id as run_id, source, started_at, finished_at
from runs
where backfill is null and exit_code = 0 and reason in ('finished', 'max_pages') and exists (
    select 1 from visits where run_id = runs.id and kind in ('feed', 'sitemap', 'listing')
        and outcome in ('listed', 'not_modified')
);
"""

# Joined by keys that are found once for a row: a subquery in a column would run for each use of it.
LATENCY = """
create view publication_latency as
select articles.id as article_id, articles.source, articles.url, articles.title,
    articles.published_on, articles.published_at,
    coalesce(page.discovered_at, articles.first_seen_at) as heard_of_at, articles.first_seen_at,
    before.started_at as looked_before_at,
    round((julianday(articles.first_seen_at) - julianday(articles.published_at)) * 1440, 1)
        as latency_minutes,
    round(max(0, coalesce(julianday(before.started_at) - julianday(articles.published_at), 0))
        * 1440, 1) as late_minutes,
    case
        when julianday(articles.published_at) > julianday(articles.first_seen_at) + 10 / 1440.0
            then 'ahead'
        when heard.id is null or fetched.finished_at < articles.first_seen_at then 'no_run'
        when heard.backfill is not null or fetched.backfill is not null then 'backfill'
        when before.id is null then 'first_run'
        when articles.published_at < first.started_at then 'before_watch'
        when julianday(coalesce(page.discovered_at, articles.first_seen_at))
            - julianday(before.started_at) > 25 / 24.0 then 'gap'
        else 'watched'
    end as circumstance
from articles
left join pages as page on page.id = (
    select id from pages where article_id = articles.id and discovered_at <= articles.first_seen_at
    order by discovered_at limit 1)
left join runs as fetched on fetched.id = (
    select id from runs where source = articles.source and started_at <= articles.first_seen_at
    order by started_at desc limit 1)
left join runs as heard on heard.id = (
    select id from runs where source = articles.source
        and started_at <= coalesce(page.discovered_at, articles.first_seen_at)
    order by started_at desc limit 1)
left join runs as before on before.id = (
    select run_id from looks where source = articles.source and started_at < heard.started_at
    order by started_at desc limit 1)
left join runs as first on first.id = (
    select run_id from looks where source = articles.source order by started_at limit 1)
where articles.published_at is not null;
create view backdated_articles as
select articles.id as article_id, articles.source, articles.url, articles.title,
    articles.published_on, articles.published_at, page.discovered_from as listing,
    missing.visited_at as missing_at, page.discovered_at as heard_of_at,
    cast(round((julianday(missing.visited_at) - julianday(articles.published_at)) * 1440) as integer)
        as backdated_minutes,
    missing.oldest_at is not null as reached_back
from articles
join pages as page on page.id = (
    select id from pages where article_id = articles.id and discovered_at <= articles.first_seen_at
    order by discovered_at limit 1)
join runs as heard on heard.id = (
    select id from runs where source = articles.source and started_at <= page.discovered_at
    order by started_at desc limit 1)
join visits as missing on missing.id = (
    select id from visits where url = page.discovered_from and visited_at < heard.started_at
        and source = articles.source and outcome = 'listed'
        and kind in ('feed', 'sitemap', 'listing')
    order by visited_at desc limit 1)
where articles.published_at is not null and heard.backfill is null
    and julianday(missing.visited_at) - julianday(articles.published_at) >= 1 / 24.0
    and (missing.oldest_at is null or missing.oldest_at <= articles.published_at);
"""

# Days of runs are Baku's at +4: there was no run before 2016, when summer time ended.
COVERAGE = """
create view coverage_failures as
select source, date(started_at, '+4 hours') as day, started_at as failed_at, id as run_id,
    'run' as what, null as url,
    coalesce(reason, 'not ended') || coalesce(', exit code ' || exit_code, '') as problem
from runs
where backfill is null
    and (exit_code is null or exit_code <> 0 or reason not in ('finished', 'max_pages'))
union all
select visits.source, date(visited_at, '+4 hours'), visited_at, run_id, kind, url,
    outcome || coalesce(', status ' || status, '') || coalesce(': ' || error, '')
-- cross: a source's runs are found by an index, and its visits by their run.
from runs cross join visits on visits.run_id = runs.id
where backfill is null and kind in ('feed', 'sitemap', 'listing')
    and outcome in ('failed', 'blocked', 'missing', 'gone', 'not_listing', 'refused', 'opted_out');
create view coverage_by_day as
with recursive bounds (first_day, last_day) as (
    select date(min(started_at), '+4 hours'), date(max(started_at), '+4 hours') from runs
), days (day) as (
    select first_day from bounds where first_day is not null
    union all
    select date(day, '+1 day') from days, bounds where day < last_day
), watched (source, first_at) as (
    select source, min(started_at) from runs where backfill is null group by source
), each_run as (
    select watched.source, day, runs.id, new_count, runs.started_at, looks.run_id as look,
        (select started_at from looks as earlier where earlier.source = looks.source
            and earlier.started_at < looks.started_at order by started_at desc limit 1) as before_at,
        (select started_at from looks as later where later.source = looks.source
            and later.started_at > looks.started_at order by started_at limit 1) as after_at,
        (select count(*) from visits where run_id = runs.id
            and kind in ('feed', 'sitemap', 'listing')
            and outcome in ('failed', 'blocked', 'missing', 'gone', 'not_listing', 'refused',
                'opted_out')) as failed,
        (select count(*) from visits as seen where run_id = runs.id
            and kind in ('feed', 'sitemap', 'listing') and outcome = 'listed'
            and entries_count >= 5 and fresh_count >= entries_count and kind <> 'listing'
            and exists (select 1 from visits as earlier where earlier.url = seen.url
                and earlier.visited_at < runs.started_at and earlier.outcome = 'listed')) as missed
    from watched join days on day >= date(first_at, '+4 hours')
    left join runs on runs.source = watched.source and runs.backfill is null
        and runs.started_at >= strftime('%Y-%m-%dT%H:%M:%SZ', day, '-4 hours')
        and runs.started_at < strftime('%Y-%m-%dT%H:%M:%SZ', day, '+20 hours')
    left join looks on looks.run_id = runs.id
), summed as (
    select source, day, count(id) as runs_count, count(look) as looks_count,
        min(iif(look is null, null, started_at)) as first_look_at,
        max(iif(look is null, null, started_at)) as last_look_at,
        round(max(iif(look is null, null, max(
            coalesce(julianday(started_at) - julianday(before_at), 0),
            coalesce(julianday(after_at) - julianday(started_at), 0)
        ))) * 24, 1) as longest_gap_hours,
        coalesce(sum(failed), 0) as failed_listings_count,
        coalesce(sum(missed), 0) as missed_windows_count,
        coalesce(sum(new_count), 0) as new_articles_count
    from each_run group by source, day
)
select source, day,
    case
        when runs_count = 0 then 'not_watched'
        when looks_count = 0 then 'failed'
        when missed_windows_count > 0 or longest_gap_hours > 25 then 'gaps'
        else 'watched'
    end as coverage,
    runs_count, looks_count, first_look_at, last_look_at, longest_gap_hours,
    failed_listings_count, missed_windows_count, new_articles_count
from summed;
"""

TIME = OFFSETS + INDEXES + PUBLISHED + LOOKS + LATENCY + COVERAGE

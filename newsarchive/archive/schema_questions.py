"""SQL of indexes that hold all that some questions ask, so that no text is read for them."""

# later: what outlets changed is a small part of the versions, whose rows hold all the texts.
QUESTIONS = """
drop index articles_by_day;
create index articles_by_day on articles (published_on, source, published_at);
create index articles_by_language on articles (source, language, published_on);
create index versions_later on versions (cause, article_id, number, seen_from_at) where number > 1;
drop view coverage_failures;
create view coverage_failures as
select source, date(started_at, '+4 hours') as day, started_at as failed_at, id as run_id,
    'run' as what, null as url,
    coalesce(reason, 'not ended') || coalesce(', exit code ' || exit_code, '') as problem
from runs
where backfill is null
    and (exit_code is null or exit_code <> 0 or reason not in ('finished', 'max_pages'))
union all
-- The source of the run: asked by that of the visit, all runs would be passed.
select runs.source, date(visited_at, '+4 hours'), visited_at, run_id, kind, url,
    outcome || coalesce(', status ' || status, '') || coalesce(': ' || error, '')
from runs cross join visits on visits.run_id = runs.id
where backfill is null and kind in ('feed', 'sitemap', 'listing')
    and outcome in ('failed', 'blocked', 'missing', 'gone', 'not_listing', 'refused', 'opted_out');
"""

"""SQL of the tables that follow from articles: names, copies, edits, citations, siblings."""

DERIVATIONS = """
create table changes (
    id integer primary key autoincrement,
    article_id integer not null references articles (id) on delete cascade,
    number integer not null
) strict;
insert into changes (article_id, number)
select article_id, number from versions order by seen_from_at, article_id, number;
create index changes_by_article on changes (article_id);
create trigger changes_learn after insert on versions begin
    insert into changes (article_id, number) values (new.article_id, new.number);
end;

create table derivations (
    name text primary key,
    version integer not null,
    last_change integer not null,
    derived_at text not null
) strict;
"""

# Spellings and their keys stand once, however many articles have them: as one table, the names of a
# million articles would take four times the room.
NAMES = """
create table name_spellings (
    id integer primary key,
    spelling text not null unique,
    folded text not null,
    words_count integer not null
) strict;
create index name_spellings_by_folded on name_spellings (folded);
create table name_keys (
    spelling_id integer not null references name_spellings (id) on delete cascade,
    reading integer not null,
    key text not null,
    script text not null,
    primary key (spelling_id, reading)
) strict, without rowid;
create index name_keys_by_key on name_keys (key, spelling_id);
create table name_mentions (
    spelling_id integer not null references name_spellings (id) on delete cascade,
    article_id integer not null references articles (id) on delete cascade,
    count integer not null,
    primary key (spelling_id, article_id)
) strict, without rowid;
create index name_mentions_by_article on name_mentions (article_id);
create view names as
select spelling, key, article_id, count, reading, script, folded, words_count
from name_spellings
join name_keys on name_keys.spelling_id = name_spellings.id
join name_mentions on name_mentions.spelling_id = name_spellings.id;
"""

# What finds copies is an index of our own (copy_shingles, copy_shingles_common); the rest is for users.
# A pair stands in copies twice, once from each side.
COPIES = """
create table copies (
    article_id integer not null references articles (id) on delete cascade,
    other_id integer not null,
    similarity real not null,
    kind text not null check (kind in ('identical', 'light edit', 'partial')),
    shared real not null,
    same_source integer not null check (same_source in (0, 1)),
    primary key (article_id, other_id)
) strict, without rowid;
create trigger copies_forget after delete on copies begin
    delete from copies where article_id = old.other_id and other_id = old.article_id;
end;
create table copy_members (
    article_id integer primary key references articles (id) on delete cascade,
    cluster_id integer not null
) strict;
create index copy_members_by_cluster on copy_members (cluster_id);
create table copy_shingles (
    shingle integer not null,
    article_id integer not null references articles (id) on delete cascade,
    sketch_length integer not null,
    primary key (shingle, article_id)
) strict, without rowid;
create index copy_shingles_by_article on copy_shingles (article_id);
create table copy_shingles_common (
    shingle integer primary key
) strict, without rowid;
create view copy_clusters as select
    copy_members.cluster_id, articles.id as article_id, articles.source, articles.language,
    articles.published_at, articles.published_on, articles.first_seen_at,
    row_number() over (partition by copy_members.cluster_id order by articles.published_on is null,
        articles.published_on, articles.published_at is null, articles.published_at,
        articles.first_seen_at, articles.id) as claimed_place,
    row_number() over (partition by copy_members.cluster_id
        order by articles.first_seen_at, articles.id) as seen_place,
    articles.title, articles.url
from copy_members join articles on articles.id = copy_members.article_id;
create view first_publishers as select
    clusters.cluster_id, clusters.articles_count, clusters.sources_count,
    claimed.source as claimed_source,
    coalesce(claimed.published_at, claimed.published_on) as claimed_at,
    case when claimed.published_at is not null then 'time'
        when claimed.published_on is not null then 'day' end as claimed_to,
    claimed.first_seen_at as claimed_seen_at, claimed.id as claimed_article_id,
    seen.source as seen_source, seen.first_seen_at as seen_at, seen.id as seen_article_id,
    claimed.source = seen.source as agree, seen.title
from (
    select cluster_id, count(*) as articles_count, count(distinct source) as sources_count
    from copy_members join articles on articles.id = article_id group by cluster_id
) as clusters
join articles as seen on seen.id = (
    select articles.id from copy_members join articles on articles.id = copy_members.article_id
    where copy_members.cluster_id = clusters.cluster_id
    order by articles.first_seen_at, articles.id limit 1
)
left join articles as claimed on claimed.id = (
    select articles.id from copy_members join articles on articles.id = copy_members.article_id
    where copy_members.cluster_id = clusters.cluster_id and articles.published_on is not null
    order by articles.published_on, articles.published_at is null, articles.published_at,
        articles.first_seen_at, articles.id limit 1
);
create view who_copies_whom as select
    month, source, first_source, sum(claimed) as claimed_count, sum(1 - claimed) as seen_count
from (
    select 1 as claimed, each.cluster_id, each.source, first.claimed_source as first_source,
        substr(min(each.published_on), 1, 7) as month
    from first_publishers as first join copy_clusters as each on each.cluster_id = first.cluster_id
    where each.source <> first.claimed_source and each.published_on is not null
    group by each.cluster_id, each.source
    union all
    select 0, each.cluster_id, each.source, first.seen_source,
        substr(date(min(each.first_seen_at), '+4 hours'), 1, 7)
    from first_publishers as first join copy_clusters as each on each.cluster_id = first.cluster_id
    where each.source <> first.seen_source
    group by each.cluster_id, each.source
)
group by month, source, first_source;
"""

EDITS = """
create table edits (
    id integer primary key,
    article_id integer not null references articles (id) on delete cascade,
    number integer not null,
    kind text not null,
    before text,
    after text,
    context text,
    paragraph integer,
    marked integer not null,
    seen_at text not null
) strict;
create index edits_by_article on edits (article_id, number);
create index edits_by_kind on edits (kind, marked, seen_at);

create view silent_number_changes as
select source, strftime('%Y-%m', seen_at, '+4 hours') as month, count(*) as changes,
    count(distinct article_id) as articles
from edits join articles on articles.id = edits.article_id
where kind = 'number' and not marked
group by source, month;
"""

CITATIONS = """
create table citations (
    id integer primary key,
    article_id integer not null references articles (id) on delete cascade,
    position integer,
    phrase text not null,
    cited_name text not null,
    name text not null,
    source text,
    kind text not null,
    url text,
    own integer not null
) strict;
create index citations_by_article on citations (article_id, source);
create index citations_by_source on citations (source, article_id);

create view who_credits_whom as
select articles.source as source, citations.name as credits, citations.source as credited_source,
    strftime('%Y-%m', coalesce(published_on, first_seen_at)) as month,
    count(distinct article_id) as articles
from citations join articles on articles.id = citations.article_id
where not own and kind <> 'other'
group by articles.source, citations.name, citations.source, month;
"""

# Best of each other: a digest resembles every story it holds, and is nobody's sibling for that.
SIBLINGS = """
create table siblings (
    article_id integer not null references articles (id) on delete cascade,
    other_id integer not null references articles (id) on delete cascade,
    score real not null,
    reasons text not null,
    primary key (article_id, other_id)
) strict, without rowid;
create table sibling_stories (
    article_id integer primary key references articles (id) on delete cascade,
    source text not null,
    language text not null,
    published_on text not null,
    features text not null
) strict;
create index sibling_stories_by_day on sibling_stories (source, published_on, language);

create view same_story as
with best as (
    select siblings.article_id, siblings.other_id, siblings.score, siblings.reasons,
        row_number() over (partition by siblings.article_id, other.language
            order by siblings.score desc, siblings.other_id) as place
    from siblings join articles as other on other.id = siblings.other_id
)
select one.article_id, one.other_id, one.score, one.reasons,
    mine.source, mine.language, other.language as other_language,
    mine.title, other.title as other_title,
    mine.published_at, other.published_at as other_published_at, mine.url, other.url as other_url
from best as one
join best as two on two.article_id = one.other_id and two.other_id = one.article_id
join articles as mine on mine.id = one.article_id
join articles as other on other.id = one.other_id
where one.place = 1 and two.place = 1;

create view told_in_one_language as
select articles.source, articles.language, strftime('%Y-%m', published_on) as month,
    count(*) as articles,
    count(*) filter (where id not in (select article_id from siblings)) as alone
from articles
where published_on is not null and source in (
    select source from articles where language is not null
    group by source having count(distinct language) > 1)
group by articles.source, articles.language, month;
"""

# The index that finds copies. Shingles are drawn at random: put into their order article by article, each
# would change a page of its own of a large table. They wait in a small one, and settle many at a time.
COPY_SKETCHES = """
drop table copy_shingles;
drop table copy_shingles_common;
create table copy_sketches (
    article_id integer primary key references articles (id) on delete cascade,
    carrier integer not null,
    length integer not null,
    shingles text not null
) strict;
create table copy_shingles (
    shingle integer not null,
    carrier integer not null,
    primary key (shingle, carrier)
) strict, without rowid;
create table copy_shingles_recent (
    shingle integer not null,
    carrier integer not null,
    primary key (shingle, carrier)
) strict, without rowid;
create trigger copy_sketches_forget before delete on articles begin
    delete from copy_shingles where (shingle, carrier) in (
        select value, carrier from copy_sketches, json_each(shingles) where article_id = old.id);
    delete from copy_shingles_recent where (shingle, carrier) in (
        select value, carrier from copy_sketches, json_each(shingles) where article_id = old.id);
end;
"""

# Who was first is what outlets claim where they claim it, else what we saw.
COPY_CREDITS = """
create view copy_credits as
with firsts as (
    select cluster_id, iif(claimed_source is null, 'seen', 'claimed') as first_by,
        coalesce(claimed_source, seen_source) as first_source,
        iif(claimed_source is null, seen_article_id, claimed_article_id) as first_article_id
    from first_publishers
)
select each.cluster_id, each.article_id, each.source, each.published_on, firsts.first_source,
    firsts.first_article_id, firsts.first_by,
    case
        when exists (select 1 from citations where citations.article_id = each.article_id
            and citations.source = firsts.first_source) then 'first'
        when exists (select 1 from citations
            join copy_members as member on member.cluster_id = each.cluster_id
            join articles as other on other.id = member.article_id
            where citations.article_id = each.article_id and not own
                and citations.source = other.source and other.source <> each.source) then 'copy'
        when exists (select 1 from citations where citations.article_id = each.article_id
            and not own and citations.kind <> 'other') then 'another'
        else 'nobody'
    end as credits
from copy_clusters as each join firsts on firsts.cluster_id = each.cluster_id
where each.source <> firsts.first_source;
"""

# Not by the table siblings: whoever is only a little alike there is told nowhere else.
TOLD_IN_ONE_LANGUAGE = """
drop view told_in_one_language;
create view told_in_one_language as
select articles.source, articles.language, strftime('%Y-%m', published_on) as month,
    count(*) as articles,
    count(*) filter (where id not in (select article_id from same_story)) as alone
from articles
where published_on is not null and source in (
    select source from articles where language is not null
    group by source having count(distinct language) > 1)
group by articles.source, articles.language, month;
"""

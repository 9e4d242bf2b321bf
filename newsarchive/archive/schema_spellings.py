"""SQL of the index that finds words however they are spelled, as it has become over the migrations."""

import json

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


def _in_latin(column: str) -> str:
    # So many replacements within one another are more than SQLite's parser takes.
    pairs = json.dumps(_OLD_LETTERS, ensure_ascii=False)
    return f"""(with recursive written (n, words) as (
        select 0, {column} union all
        select n + 1, replace(words, json_extract('{pairs}', '$[' || n || '][0]'),
            json_extract('{pairs}', '$[' || n || '][1]'))
        from written where n < {len(_OLD_LETTERS)}
    ) select words from written order by n desc limit 1)"""


def _folded(expression: str) -> str:
    return _replaced(expression, _FOLDS)


def _replaced(expression: str, pairs: list[tuple[str, str]]) -> str:
    for letter, plain in pairs:
        expression = f"replace({expression}, '{letter}', '{plain}')"
    return expression


# unicode61 drops diacritics but knows neither that ə is an e, nor that I and ı, İ and i are pairs
# in Azerbaijani. A view, not generated columns: `select * from articles` stays readable.
SEARCH = f"""
create view articles_spellings as select id, title, text,
    {_folded(_BOTH)} as folded,
    replace(replace({_BOTH}, 'I', 'ı'), 'İ', 'i') as lowered,
    replace(replace(replace({_BOTH}, 'I', 'ı'), 'İ', 'ı'), 'i', 'ı') as dotless
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
LOOKALIKES = """
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
""".format(folded=_folded("spelled"), both=_BOTH)

_ASKED = "replace(cast(value as text), char(0), ' ')"
_EVERY_APOSTROPHE = [each for each, _ in (*_APOSTROPHES, *_LETTER_APOSTROPHES)]
# What searches ask for is folded in SQL as the index is, so that stock sqlite3 can ask in any spelling. Where
# words are joined over an apostrophe (Qur'an, Quran), in a column of its own: folded keeps its positions.
SPELLINGS = """
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
""".format(
    both=_BOTH,
    old_only=_OLD_ONLY,
    apart=" or ".join(f"instr({_BOTH}, '{each}')" for each in _EVERY_APOSTROPHE),
    folded=_folded("latin"),
    joined=_replaced("folded", _APOSTROPHES),
    joined_lowered=_replaced("spelled", [*_APOSTROPHES, ("I", "ı"), ("İ", "i")]),
    apostrophes=_replaced("meant", _LETTER_APOSTROPHES),
    latin=_in_latin("spelled"),
    asked=_folded("latin"),
    asked_latin=_in_latin("meant"),
    asked_apostrophes=_replaced(_ASKED, _LETTER_APOSTROPHES),
)

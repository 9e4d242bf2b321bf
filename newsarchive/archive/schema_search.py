"""SQL of the index that finds words by their beginnings, and counts hits of common words quickly."""

# Facts are words as well: to look them up in the rows of all hits takes far longer. A letter of private use
# begins them, so that no text has them, and hex leaves one word of any name.
_MARK = "char(57344)"
_NAMED = " || ".join(
    f"coalesce({_MARK} || '{letter}' || hex({column}) || ' ', '')"
    for letter, column in zip(
        "slck", ("source", "language", "section", "completeness"), strict=True
    )
)
_DATED = " || ' ' || ".join(
    f"{_MARK} || '{letter}' || replace(substr(published_on, 1, {length}), '-', '')"
    for letter, length in zip("ymd", (4, 7, 10), strict=True)
)
_FACTS = f"{_NAMED} || coalesce({_DATED}, '')"
_INDEXED = (
    "title",
    "text",
    "lookalikes",
    "language",
    "source",
    "section",
    "completeness",
    "published_on",
)
_CHANGED = " or ".join(f"old.{each} is not new.{each}" for each in _INDEXED)
_LEARN = """insert into articles_fts_beginnings (rowid, folded, joined, facts)
    select * from articles_beginnings where id = new.id;"""
_FORGET = """insert into articles_fts_beginnings (articles_fts_beginnings, rowid, folded, joined, facts)
    select 'delete', * from articles_beginnings where id = old.id;"""

# articles_fts keeps where in which column each word stands, four times over: whoever asks for a beginning
# reads that of all words that begin so. Here stands but which articles have them. hashsize: to merge
# pieces of one megabyte takes longer than to fold and to split the texts.
BEGINNINGS = f"""
create view articles_beginnings as
select articles.id as id, replace(folded, {_MARK}, ' ') as folded,
    replace(joined, {_MARK}, ' ') as joined, {_FACTS} as facts
from articles join articles_spellings on articles_spellings.id = articles.id;
create virtual table articles_fts_beginnings using fts5 (
    folded, joined, facts, content = 'articles_beginnings', content_rowid = 'id',
    detail = none, columnsize = 0, prefix = '3 4 5 6', tokenize = "unicode61 remove_diacritics 2"
);
insert into articles_fts_beginnings (articles_fts_beginnings, rank) values ('hashsize', 67108864);
insert into articles_fts_beginnings (articles_fts_beginnings) values ('rebuild');
insert into articles_fts_beginnings (articles_fts_beginnings, rank) values ('hashsize', 1048576);
create trigger articles_fts_beginnings_insert after insert on articles begin
    {_LEARN}
end;
create trigger articles_fts_beginnings_delete before delete on articles begin
    {_FORGET}
end;
create trigger articles_fts_beginnings_forget before update of {", ".join(_INDEXED)} on articles
when {_CHANGED} begin
    {_FORGET}
end;
create trigger articles_fts_beginnings_learn after update of {", ".join(_INDEXED)} on articles
when {_CHANGED} begin
    {_LEARN}
end;
"""

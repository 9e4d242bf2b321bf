"""Why a crawl found no article, as far as its visits tell: what its operator reads."""

from newsarchive.archive import Archive

_READ = """
select url, article_probability from visits
where run_id = ? and outcome = 'not_article' and article_probability is not null
order by article_probability desc, id
"""
_REFUSED = """
select error, (select count(*) from visits where run_id = ?1) = count(*) as are_all from visits
where run_id = ?1 and outcome = 'refused'
"""
_ANSWERED = "select count(*) from visits where run_id = ? and status is not null and status < 400"


def why_nothing(archive: Archive, run_id: int, *, probe: str, beyond: str = "") -> str:
    """Return what became of the pages of a run that found no article, and what to look at.

    probe is the command that asks the source what it answers, beyond what is listed that no pattern takes.
    """
    read = list(archive.database.query(_READ, [run_id]))
    if read:
        likeliest = read[0]
        return (
            f"no article was found: {len(read)} pages were read, and all taken for lists, teasers or other pages. "
            f"The likeliest, {likeliest['url']}, is an article with a probability of "
            f"{likeliest['article_probability']:.2f}. Look at it in a browser: if it is one, name title and "
            f"text by selectors in a spider. {probe} reads one, and newsarchive show ADDRESS tells of each"
        )
    refused = next(archive.database.query(_REFUSED, [run_id]))
    if refused["error"] and refused["are_all"]:
        return f"no article was found: nothing may be asked there ({refused['error']})"
    if archive.database.execute(_ANSWERED, [run_id]).fetchone()[0]:
        listed = f" It lists {beyond}." if beyond else ""
        return (
            f"no article was found: the site answered, but showed no address of one.{listed} Look at what "
            f"the spider discovers, and at its article_pattern: {probe}"
        )
    return (
        "no article was found. Is the address right, and does the site answer? "
        "Try: scrapy fetch --headers ADDRESS"
    )

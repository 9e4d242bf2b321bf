"""The Azerbaijani edition: an agency's own system, with hardly any metadata."""

from collections.abc import Iterator

from newsarchive.demo.dates import agency_stamp, dateline
from newsarchive.demo.edition import Edition, Posting
from newsarchive.demo.markup import Html, paragraphs
from newsarchive.demo.page import CLOCK, VIEWS, Page, fill, join

PAGE_LENGTH = 6


def shell(title: str, content: Html, *, head: str = "", clock: str = "") -> str:
    """Return a whole page around its content."""
    return fill(
        "agency/shell.html", title=title, head=Html(head), clock=Html(clock), content=content
    )


def headline(posting: Posting) -> str:
    """Return the headline with the mark of a text that was renewed."""
    mark = " YENİLƏNİB" if posting.manuscript.updated else ""
    return posting.article.title + mark


def article_page(edition: Edition, posting: Posting) -> str:
    """Return the page of one article."""
    title = headline(posting)
    content = fill(
        "agency/article.html",
        title=title,
        section=posting.article.section,
        stamp=agency_stamp(posting.article.published_at),
        views=VIEWS.decode(),
        body=body(edition, posting),
        related=join([entry(each) for each in edition.related(posting, 5)]),
    )
    return shell(
        title,
        content,
        head=fill("agency/head.html", title=title),
        clock=f'<span class="header-clock">{CLOCK.decode()}</span>',
    )


def body(edition: Edition, posting: Posting) -> Html:
    """Return an article's text after its dateline."""
    written = posting.manuscript
    opening = dateline(written.place or "Bakı", posting.article.published_at)
    return join([Html(f"<p>{opening}</p>"), paragraphs(written.text, edition.address)])


def entry(posting: Posting) -> Html:
    """Return an article's place in a list."""
    return fill(
        "agency/entry.html",
        stamp=agency_stamp(posting.article.published_at),
        path=posting.path,
        title=headline(posting),
    )


def listings(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield path and HTML of every page of the list of news."""
    postings = edition.in_language("az")
    count = -(-len(postings) // PAGE_LENGTH)
    for number in range(1, count + 1):
        here = postings[(number - 1) * PAGE_LENGTH : number * PAGE_LENGTH]
        content = fill(
            "agency/listing.html",
            entries=join([entry(each) for each in here]),
            pages=join([page_link(n, number) for n in range(1, count + 1)]),
        )
        yield numbered(number), shell("Xəbər lenti", content)


def numbered(number: int) -> str:
    """Return the address of one page of the list."""
    return "/az/" if number == 1 else f"/az/?page={number}"


def page_link(number: int, here: int) -> Html:
    """Return a link to one page of the list."""
    css_class = ' class="active"' if number == here else ""
    return Html(f'<li{css_class}><a href="/az/?page={number}">{number}</a></li>')


def missing() -> Page:
    """Return what is shown where there is no page."""
    whole = shell("Səhifə tapılmadı", fill("agency/missing.html"))
    return Page(whole.encode(), status=404)

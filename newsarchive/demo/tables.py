"""The Russian edition: tables, line breaks and windows-1251, as pages were made in 2005."""

from collections.abc import Iterator

from newsarchive.demo.dates import russian_stamp
from newsarchive.demo.edition import Edition, Posting
from newsarchive.demo.markup import Html, breaks
from newsarchive.demo.page import VIEWS, Page, fill, join

PAGE_LENGTH = 5
ENCODING = "windows-1251"
NAME = "Вестник Демо"


def shell(edition: Edition, title: str, content: Html) -> str:
    """Return a whole page around its content."""
    sections = sorted({each.article.section for each in edition.in_language("ru")})
    menu = Html('<a href="/ru/">Все новости</a><br>' + "<br>".join(sections))
    return fill("tables/shell.html", title=title, menu=menu, content=content)


def article_page(edition: Edition, posting: Posting) -> str:
    """Return the page of one article."""
    article = posting.article
    content = fill(
        "tables/article.html",
        title=article.title,
        section=article.section,
        stamp=russian_stamp(article.published_at),
        views=VIEWS.decode(),
        body=breaks(posting.manuscript.text, edition.address),
        related=join([related(each) for each in edition.related(posting, 4)]),
    )
    return shell(edition, f"{article.title} - {NAME}", content)


def related(posting: Posting) -> Html:
    """Return a link to another article."""
    return fill("tables/related.html", path=posting.path, title=posting.article.title)


def entry(posting: Posting) -> Html:
    """Return an article's place in the list."""
    article = posting.article
    stamp = russian_stamp(article.published_at)
    return fill("tables/entry.html", stamp=stamp, path=posting.path, title=article.title)


def listings(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield path and HTML of every page of the list of news."""
    postings = edition.in_language("ru")
    count = -(-len(postings) // PAGE_LENGTH)
    for number in range(1, count + 1):
        here = postings[(number - 1) * PAGE_LENGTH : number * PAGE_LENGTH]
        content = fill(
            "tables/listing.html",
            entries=join([entry(each) for each in here]),
            pages=further(number, count),
        )
        yield numbered(number), shell(edition, NAME, content)


def numbered(number: int) -> str:
    """Return the path of one page of the list."""
    return "/ru/" if number == 1 else f"/ru/page{number}.html"


def further(number: int, count: int) -> Html:
    """Return the links to the pages before and after."""
    before = f'<a href="{numbered(number - 1)}">Назад</a> ' if number > 1 else ""
    after = f'<a href="{numbered(number + 1)}">Дальше</a>' if number < count else ""
    return Html(before + after)


def refusal(edition: Edition, status: int) -> Page:
    """Return what is shown where a page never was, or is no more."""
    title, words = (
        ("Материал удалён", "Этот материал снят с публикации.")
        if status == 410
        else ("Страница не найдена", "Такой страницы у нас нет.")
    )
    content = fill("tables/missing.html", title=title, words=words)
    body = shell(edition, f"{title} - {NAME}", content).encode(ENCODING)
    return Page(body, content_type="text/html", status=status)

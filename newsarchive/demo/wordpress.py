"""The English edition's listings and fixed pages: WordPress with the Jannah theme."""

from collections.abc import Iterator

from newsarchive.demo.dates import english_day
from newsarchive.demo.edition import Edition, Posting
from newsarchive.demo.markup import Html, paragraphs, plain
from newsarchive.demo.page import Page, fill, join

PAGE_LENGTH = 4
STATIC = {
    "about": (
        "About us",
        "The Demo Times is a newspaper that does not exist. It is printed by a small server on "
        "your own machine so that an archive can be tried without troubling anybody.",
    ),
    "contact": (
        "Contact",
        "Letters to the editor are read aloud in the office and then filed by colour.\n\n"
        "Editor: desk@demo-times.example",
    ),
    "advertising": (
        "Advertising",
        "A quarter of a page costs forty manats, half a page costs sixty.\n\n"
        "- no pop-up windows\n- no moving pictures\n- no lies about tea",
    ),
}


def slug(name: str) -> str:
    """Return a name as it stands in an address."""
    return name.lower().replace(" ", "-")


def shell(edition: Edition, head: Html, content: Html, *, body_class: str) -> str:
    """Return a whole page of the theme around its content."""
    name = "The Demo Times"
    tag = "h1" if body_class == "home blog" else "div"
    english = edition.in_language("en")
    sections = sorted({each.article.section for each in english})
    return fill(
        "wordpress/shell.html",
        url=edition.url,
        head=head,
        content=content,
        body_class=body_class,
        logo=Html(f'<{tag} class="logo-text">{name}</{tag}>'),
        sections=join([menu_entry(edition, each) for each in sections]),
        recent=join([entry("wordpress/recent.html", each) for each in english[:5]]),
    )


def menu_entry(edition: Edition, section: str) -> Html:
    """Return a section's line in the menu."""
    address = f"{edition.url}/category/{slug(section)}/"
    return Html(f'<li class="menu-item"><a href="{address}">{section}</a></li>')


def entry(template: str, posting: Posting) -> Html:
    """Return an article's place in a list."""
    article = posting.article
    return fill(
        template, address=article.url, title=article.title, day=english_day(article.published_at)
    )


def post(posting: Posting) -> Html:
    """Return an article's place in a listing, with an excerpt."""
    article = posting.article
    return fill(
        "wordpress/post.html",
        address=article.url,
        title=article.title,
        day=english_day(article.published_at),
        excerpt=excerpt(posting, 24),
    )


def excerpt(posting: Posting, length: int) -> str:
    """Return the first words of an article's body, cut as WordPress cuts them."""
    return " ".join(plain(posting.manuscript.text).split()[:length]) + "…"


def head(title: str, address: str, *, description: str, kind: str = "website") -> Html:
    """Return the metadata an SEO plugin writes for any page."""
    values = {"title": title, "address": address, "description": description, "kind": kind}
    return fill("wordpress/head.html", **values)


def home(edition: Edition) -> str:
    """Return the front page, which leads to all three editions."""
    content = fill(
        "wordpress/home.html",
        url=edition.url,
        posts=join([post(each) for each in edition.in_language("en")[:6]]),
        azerbaijani=join(
            [entry("wordpress/recent.html", each) for each in edition.in_language("az")[:4]]
        ),
        russian=join(
            [entry("wordpress/recent.html", each) for each in edition.in_language("ru")[:4]]
        ),
    )
    metadata = head("Home", f"{edition.url}/", description="News from an invented coast")
    return shell(edition, metadata, content, body_class="home blog")


def archives(edition: Edition) -> Iterator[tuple[str, str, list[Posting]]]:
    """Yield path, heading and articles of every section, tag and author."""
    english = edition.in_language("en")
    for each in sorted({posting.article.section for posting in english}):
        yield f"/category/{slug(each)}/", each, [p for p in english if p.article.section == each]
    for each in sorted({tag for posting in english for tag in posting.article.tags}):
        yield f"/tag/{slug(each)}/", each.title(), [p for p in english if each in p.article.tags]
    for each in sorted({name for posting in english for name in posting.article.authors}):
        yield f"/author/{slug(each)}/", each, [p for p in english if each in p.article.authors]


def listings(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield path and HTML of each page of every archive."""
    for path, title, postings in archives(edition):
        count = -(-len(postings) // PAGE_LENGTH)
        for number in range(1, count + 1):
            here = postings[(number - 1) * PAGE_LENGTH : number * PAGE_LENGTH]
            content = fill(
                "wordpress/listing.html",
                url=edition.url,
                title=title,
                posts=join([post(each) for each in here]),
                pages=pages_nav(edition.url + path, number, count),
            )
            where = numbered(path, number)
            metadata = head(title, edition.url + where, description=f"{title}: all articles")
            yield where, shell(edition, metadata, content, body_class="archive")


def numbered(path: str, number: int) -> str:
    """Return the path of one page of a listing."""
    return path if number == 1 else f"{path}page/{number}/"


def pages_nav(address: str, number: int, count: int) -> Html:
    """Return the links between a listing's pages; nothing where there is one page."""
    if count == 1:
        return Html("")
    links = [
        f'<li class="current"><span class="pages-numbers">{n}</span></li>'
        if n == number
        else f'<li><a href="{numbered(address, n)}" class="pages-numbers">{n}</a></li>'
        for n in range(1, count + 1)
    ]
    if number < count:
        after = numbered(address, number + 1)
        links.append(f'<li class="the-next-page"><a href="{after}">Next page</a></li>')
    return Html(f'<div class="pages-nav"><ul class="pages-numbers">{"".join(links)}</ul></div>')


def static(edition: Edition, name: str) -> str:
    """Return one of the pages that are no articles."""
    title, text = STATIC[name]
    content = fill(
        "wordpress/page.html",
        url=edition.url,
        title=title,
        body=paragraphs(text, edition.address),
    )
    metadata = head(title, f"{edition.url}/{name}/", description=title, kind="article")
    return shell(edition, metadata, content, body_class="page")


def missing(edition: Edition) -> Page:
    """Return what is shown where there is no page."""
    title = "Oops! That page can’t be found."
    content = fill(
        "wordpress/page.html",
        url=edition.url,
        title=title,
        body=Html("<p>It seems we can’t find what you’re looking for.</p>"),
    )
    whole = shell(edition, Html(f"<title>{title}</title>"), content, body_class="error404")
    return Page(whole.encode(), status=404)

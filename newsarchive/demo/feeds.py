"""What the English edition offers to machines: feed, sitemaps and robots.txt."""

from datetime import timedelta
from email.utils import format_datetime

from newsarchive.demo.edition import Edition, Posting
from newsarchive.demo.markup import Html
from newsarchive.demo.page import fill, join, markup
from newsarchive.demo.wordpress import STATIC, archives, excerpt

FEED_LENGTH = 10
STATIC_AGE = timedelta(days=60)


def robots(edition: Edition) -> str:
    """Return robots.txt, which closes one folder and names the sitemap."""
    return f"User-agent: *\nDisallow: /drafts/\n\nSitemap: {edition.url}/sitemap_index.xml\n"


def feed(edition: Edition) -> str:
    """Return the RSS feed of the newest English articles."""
    newest = edition.in_language("en")[:FEED_LENGTH]
    return fill(
        "wordpress/rss.xml",
        url=edition.url,
        built=format_datetime(max(each.modified_at for each in newest)),
        entries=join([feed_entry(edition, each) for each in newest]),
    )


def feed_entry(edition: Edition, posting: Posting) -> Html:
    """Return an article's place in the feed."""
    article = posting.article
    return fill(
        "wordpress/rss_entry.xml",
        url=edition.url,
        number=posting.manuscript.number,
        title=article.title,
        address=article.url,
        published=format_datetime(article.published_at),
        creators=elements("dc:creator", article.authors),
        categories=elements("category", (article.section, *article.tags)),
        excerpt=excerpt(posting, 55),
    )


def elements(name: str, words: tuple[str, ...]) -> Html:
    """Return one element of the feed for each of the words."""
    return join([Html(f"\t\t<{name}><![CDATA[{each}]]></{name}>") for each in words])


def sitemaps(edition: Edition) -> dict[str, str]:
    """Return the sitemap index and the sitemaps it names, by path."""
    changed = edition.changed_at.isoformat()
    posts = [(each.article.url, each.modified_at.isoformat()) for each in edition.in_language("en")]
    settled = (edition.anchor - STATIC_AGE).isoformat(timespec="seconds")
    pages = [(f"{edition.url}/{name}/", settled) for name in STATIC]
    sections = [(edition.url + path, changed) for path, _, _ in archives(edition)]
    parts = {
        "/post-sitemap.xml": sitemap("urlset", "url", posts),
        "/page-sitemap.xml": sitemap("urlset", "url", pages),
        "/category-sitemap.xml": sitemap(
            "urlset", "url", [each for each in sections if "/category/" in each[0]]
        ),
    }
    named = [(edition.url + path, settled if "page" in path else changed) for path in parts]
    return {"/sitemap_index.xml": sitemap("sitemapindex", "sitemap", named), **parts}


def sitemap(kind: str, tag: str, entries: list[tuple[str, str]]) -> str:
    """Return a sitemap or an index of sitemaps."""
    lines = [
        Html(f"\t<{tag}><loc>{markup(address)}</loc><lastmod>{changed}</lastmod></{tag}>")
        for address, changed in entries
    ]
    return fill("wordpress/sitemap.xml", kind=kind, entries=join(lines))

"""An article's page in the English edition, with the metadata an SEO plugin writes."""

import hashlib
import json

from newsarchive.demo.dates import english_day
from newsarchive.demo.edition import Edition, Posting
from newsarchive.demo.markup import Html, paragraphs
from newsarchive.demo.page import fill, join
from newsarchive.demo.wordpress import archives, entry, excerpt, head, shell, slug

IMAGE = "/wp-content/uploads/coast.png"


def article_page(edition: Edition, posting: Posting) -> str:
    """Return the page of one article."""
    metadata = article_head(edition, posting)
    return shell(edition, metadata, content(edition, posting), body_class="single single-post")


def article_head(edition: Edition, posting: Posting) -> Html:
    """Return an article's metadata."""
    article = posting.article
    summary = article.text.split("\n\n")[0]
    return fill(
        "wordpress/article_head.html",
        head=head(article.title, article.url, description=summary, kind="article"),
        published=article.published_at.isoformat(),
        modified=posting.modified_at.isoformat(),
        image=edition.url + IMAGE,
        author=article.authors[0],
        graph=Html(
            json.dumps({"@context": "https://schema.org", "@graph": graph(edition, posting)})
        ),
        shortlink=f"{edition.url}/?p={posting.manuscript.number}",
    )


def graph(edition: Edition, posting: Posting) -> list[dict[str, object]]:
    """Return the linked data an SEO plugin writes about an article."""
    article, site = posting.article, f"{edition.url}/"
    people = [(name, f"{site}#/schema/person/{digest(name)}") for name in article.authors]
    nodes: list[dict[str, object]] = [{"@type": "Person", "@id": k, "name": n} for n, k in people]
    return [
        *nodes,
        {
            "@type": "NewsArticle",
            "@id": f"{article.url}#article",
            "isPartOf": {"@id": article.url},
            "author": [{"name": name, "@id": key} for name, key in people],
            "headline": article.title,
            "datePublished": article.published_at.isoformat(),
            "dateModified": posting.modified_at.isoformat(),
            "mainEntityOfPage": {"@id": article.url},
            "wordCount": len(article.text.split()),
            "publisher": {"@id": f"{site}#organization"},
            "image": {"@id": f"{article.url}#primaryimage"},
            "keywords": list(article.tags),
            "articleSection": [article.section],
            "inLanguage": "en-US",
        },
        {
            "@type": "WebPage",
            "@id": article.url,
            "url": article.url,
            "name": f"{article.title} - The Demo Times",
            "isPartOf": {"@id": f"{site}#website"},
            "datePublished": article.published_at.isoformat(),
            "dateModified": posting.modified_at.isoformat(),
            "description": excerpt(posting, 24),
            "breadcrumb": {"@id": f"{article.url}#breadcrumb"},
        },
        {
            "@type": "ImageObject",
            "@id": f"{article.url}#primaryimage",
            "url": edition.url + IMAGE,
            "contentUrl": edition.url + IMAGE,
            "width": 780,
            "height": 440,
        },
        {
            "@type": "BreadcrumbList",
            "@id": f"{article.url}#breadcrumb",
            "itemListElement": [
                {"@type": "ListItem", "position": 1, "name": "Home", "item": site},
                {"@type": "ListItem", "position": 2, "name": article.title},
            ],
        },
        {"@type": "WebSite", "@id": f"{site}#website", "url": site, "name": "The Demo Times"},
        {"@type": "Organization", "@id": f"{site}#organization", "name": "The Demo Times"},
    ]


def digest(name: str) -> str:
    """Return the key an SEO plugin gives a person."""
    return hashlib.md5(name.encode(), usedforsecurity=False).hexdigest()


def content(edition: Edition, posting: Posting) -> Html:
    """Return headline, text and everything a theme hangs around them."""
    article, written = posting.article, posting.manuscript
    section = f"{edition.url}/category/{slug(article.section)}/"
    return fill(
        "wordpress/article.html",
        url=edition.url,
        title=article.title,
        section=article.section,
        section_address=section,
        section_number=section_number(edition, article.section),
        standfirst=optional("h2", "entry-sub-title", written.standfirst),
        authors=Html("".join(byline(edition, name) for name in article.authors)),
        author=article.authors[0],
        author_address=f"{edition.url}/author/{slug(article.authors[0])}/",
        day=english_day(article.published_at),
        updated=last_updated(posting),
        image=edition.url + IMAGE,
        caption=optional("figcaption", "single-caption-text", written.caption),
        body=paragraphs(written.text, lambda target: absolute(edition, target)),
        tags=Html(" ".join(tag_link(edition, tag) for tag in article.tags)),
        related=join(
            [entry("wordpress/related.html", each) for each in edition.related(posting, 3)]
        ),
    )


def absolute(edition: Edition, target: str) -> str:
    """Return the whole address behind a link, as WordPress writes it into texts."""
    address = edition.address(target)
    return edition.url + address if address.startswith("/") else address


def section_number(edition: Edition, section: str) -> int:
    """Return the number the theme puts into a section's class."""
    return [title for _, title, _ in archives(edition)].index(section) + 2


def optional(tag: str, css_class: str, words: str | None) -> Html:
    """Return an element, or nothing where there are no words for it."""
    return Html(f'<{tag} class="{css_class}">{words}</{tag}>' if words else "")


def last_updated(posting: Posting) -> Html:
    """Return the theme's remark on a text that was changed."""
    if posting.modified_at == posting.article.published_at:
        return Html("")
    day = english_day(posting.modified_at)
    return Html(f'<span class="meta-item last-updated">Last Updated: {day}</span>')


def byline(edition: Edition, name: str) -> str:
    """Return one author's place under the headline."""
    address = f"{edition.url}/author/{slug(name)}/"
    return (
        '<span class="meta-item meta-author-wrapper"><span class="meta-author">'
        f'<a href="{address}" class="author-name tie-icon" title="{name}">{name}</a></span></span>'
    )


def tag_link(edition: Edition, tag: str) -> str:
    """Return a tag's link under the text."""
    return f'<a href="{edition.url}/tag/{slug(tag)}/" rel="tag">{tag}</a>'

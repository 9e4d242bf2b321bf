"""What the head of an invented page claims in data for machines."""

from collections.abc import Callable
from typing import Any


def ld(page: Any) -> dict[str, Any]:
    """Return schema.org's NewsArticle of a page."""
    people = [{"@type": "Person", "name": name} for name in page.authors]
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": page.title,
        "description": page.summary,
        "image": [page.photo(0)],
        "datePublished": page.iso,
        "dateModified": page.iso_modified,
        "author": people or {"@type": "Organization", "name": page.outlet},
        "publisher": {"@type": "Organization", "name": page.outlet},
        "mainEntityOfPage": page.url,
    }


def ld_body(page: Any) -> dict[str, Any]:
    """Return the same with an articleBody that lacks the end, as many outlets give it."""
    text = " ".join(block.text for block in page.blocks)
    return ld(page) | {"articleBody": text[: max(200, len(text) // 2)]}


def graph(page: Any) -> dict[str, Any]:
    """Return the graph of a WordPress plug-in, whose WebPage repeats everything."""
    article = ld(page) | {"@type": "Article", "keywords": list(page.tags)}
    article.pop("@context")
    return {
        "@context": "https://schema.org",
        "@graph": [
            article,
            {"@type": "WebPage", "url": page.url, "name": f"{page.title} - {page.outlet}"},
            {"@type": "WebSite", "name": page.outlet, "description": page.about[0]},
        ],
    }


def state(page: Any) -> dict[str, Any]:
    """Return the state a React page starts from: the article and its neighbours."""
    others = [{"title": other.title, "lead": other.excerpt} for other in page.others]
    own = {"id": page.number, "title": page.title, "publishedAt": page.iso, "slug": page.url}
    return {"props": {"pageProps": {"post": own, "latest": others}}, "page": "/[slug]"}


CLAIMS: dict[str, Callable[[Any], dict[str, Any]]] = {
    "ld": ld,
    "ld_body": ld_body,
    "graph": graph,
    "state": state,
}

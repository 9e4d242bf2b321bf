"""The head of an invented page, with the claims a site makes there."""

import json
from typing import Any

from markupsafe import escape

from .site import Site


def head(
    site: Site,
    url: str,
    name: str,
    *,
    article: bool,
    at: str | None = None,
    page_type: str = "CollectionPage",
    canonical: str | None = None,
    description: str = "",
    noindex: bool = False,
) -> str:
    """Return the head of a page; article says what it truly is, and some sites claim otherwise."""
    title = site.title_form.format(t=name, s=site.title)
    lines = [f"<title>{escape(title)}</title>"]
    if site.head not in ("none", "bare"):
        lines.append(f'<link rel="canonical" href="{escape(canonical or url)}">')
    elif canonical:
        lines.append(f'<link rel="canonical" href="{escape(canonical)}">')
    if noindex and site.head in ("yoast", "og"):
        lines.append('<meta name="robots" content="noindex, follow">')
    lines.append(
        '<link rel="stylesheet" href="/style.css"><meta name="viewport" content="width=device-width">'
    )
    return "\n".join([*lines, *_claims(site, url, name, article, at, page_type, description)])


def _claims(
    site: Site, url: str, name: str, article: bool, at: str | None, kind: str, description: str
) -> list[str]:
    if site.head == "none":
        return [f'<meta name="description" content="{escape(site.title)}">']
    if site.head == "bare":
        return []
    claimed = {"all_article": "article", "all_website": "website"}.get(
        site.head, "article" if article else "website"
    )
    if site.head == "yoast" and kind == "WebPage":
        claimed = "article"
    lines = [
        f'<meta property="og:type" content="{claimed}">',
        f'<meta property="og:title" content="{escape(name)}">',
        f'<meta property="og:url" content="{escape(url)}">',
        f'<meta property="og:site_name" content="{escape(site.title)}">',
        f'<meta property="og:description" content="{escape(description or site.title)}">',
        f'<meta property="og:image" content="{site.base}/og.jpg">',
    ]
    if at and article and site.head in ("yoast", "og", "news_ld", "ld_everywhere"):
        lines.append(f'<meta property="article:published_time" content="{at}">')
    if data := _linked_data(site, url, name, article, at, kind):
        lines.append(f'<script type="application/ld+json">{json.dumps(data)}</script>')
    return lines


def _linked_data(
    site: Site, url: str, name: str, article: bool, at: str | None, kind: str
) -> dict[str, Any] | None:
    site_data = {"@type": "WebSite", "name": site.title, "url": site.base}
    news = {"@type": "NewsArticle", "headline": name, "mainEntityOfPage": url, "datePublished": at,
            "publisher": {"@type": "Organization", "name": site.title}}  # fmt: skip
    if site.head == "yoast":
        whole = [{"@type": kind if not article else "WebPage", "url": url, "name": name}, site_data]
        if not article and kind == "WebPage":
            whole[0]["datePublished"] = "2019-03-01T10:00:00+04:00"
        return {"@context": "https://schema.org", "@graph": [*([news] if article else []), *whole]}
    if site.head == "news_ld" and article:
        return {"@context": "https://schema.org", **news}
    if site.head == "ld_everywhere":
        return {"@context": "https://schema.org", **(news if article else {**news, "datePublished": None})}  # fmt: skip
    return None

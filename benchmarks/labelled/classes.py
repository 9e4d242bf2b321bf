"""Class names as the outlets choose them: English, transliterated, hashed, or none at all."""

import hashlib

AZERBAIJANI = {
    "wrap": "sehife", "main": "orta", "article": "xeber", "title": "basliq", "lead": "qisa_metn",
    "meta": "tarix_blok", "date": "tarix", "views": "baxis", "author": "muellif", "body": "xeber_metn",
    "share": "paylas", "tags": "acar_sozler", "related": "oxsar", "card": "xeber_blok",
    "comments": "serhler", "comment": "serh", "side": "sag_teref", "footer": "alt_hisse",
    "figure": "sekil", "caption": "sekil_alti", "nav": "menyu", "read_also": "bunu_da_oxu",
    "ad": "reklam", "widget": "blok", "feed": "lent", "subtitle": "yari_basliq", "paragraph": "abzas",
    "author_box": "muellif_haqqinda", "subscribe": "abune", "quote": "sitat", "header": "ust_hisse",
}  # fmt: skip
ALTERNATIVE = AZERBAIJANI | {
    "body": "yazi", "article": "yazi_ici", "title": "yazi_adi", "related": "diger_xeberler",
    "lead": "giris", "main": "sol", "side": "yan_panel", "meta": "info", "card": "yazilar",
}  # fmt: skip
RUSSIAN = {
    "wrap": "stranica", "main": "centr", "article": "novost", "title": "zagolovok", "lead": "anons",
    "meta": "dannye", "date": "data", "views": "prosmotry", "author": "avtor", "body": "tekst_novosti",
    "share": "podelitsya", "tags": "tegi", "related": "pohozhie", "card": "novost_blok",
    "comments": "kommentarii", "comment": "kommentariy", "side": "pravaya_kolonka", "footer": "podval",
    "figure": "foto", "caption": "podpis", "nav": "menyu", "read_also": "chitayte_takzhe",
    "ad": "reklama", "widget": "blok", "feed": "lenta", "paragraph": "abzac", "quote": "citata",
}  # fmt: skip
ENGLISH = {
    "wrap": "wrapper", "main": "main-content col-md-8", "article": "news-detail", "title": "news-title",
    "lead": "lead", "meta": "news-meta", "date": "date", "views": "views", "author": "author",
    "body": "news-text", "share": "share-buttons", "tags": "tags", "related": "related-news",
    "card": "news-item", "comments": "comments", "comment": "comment", "side": "sidebar col-md-4",
    "footer": "footer", "figure": "image", "caption": "caption", "nav": "main-menu",
    "read_also": "read-also", "ad": "banner", "widget": "widget", "feed": "news-list",
    "subtitle": "subtitle", "author_box": "author-box", "subscribe": "newsletter", "quote": "quote",
    "neighbours": "post-nav", "ticker": "ticker", "logo": "logo", "cookie": "cookie-banner",
}  # fmt: skip
JANNAH = ENGLISH | {
    "wrap": "site tie-container", "main": "main-content tie-col-md-8 tie-col-xs-12",
    "article": "container-wrapper post-content", "title": "post-title entry-title",
    "meta": "single-post-meta post-meta clearfix", "date": "date meta-item tie-icon",
    "author": "meta-item meta-author-wrapper", "body": "entry-content entry clearfix",
    "share": "share-buttons share-buttons-bottom", "tags": "post-bottom-meta post-tags-modern",
    "related": "container-wrapper related-posts", "card": "related-item tie-standard",
    "side": "sidebar tie-col-md-4 tie-col-xs-12 normal-side", "category": "post-cat",
    "widget": "container-wrapper widget", "author_box": "about-author container-wrapper",
    "figure": "featured-area", "caption": "single-caption-text", "lead": "entry-sub-title",
}  # fmt: skip
TAGDIV = ENGLISH | {
    "wrap": "td-theme-wrap", "main": "td-pb-span8 td-main-content", "article": "post td-post-template-9",
    "title": "tdb-title-text", "meta": "td-module-meta-info", "date": "entry-date td-module-date",
    "author": "td-post-author-name", "body": "td_block_wrap tdb_single_content td-post-content tagdiv-type",
    "share": "td-post-sharing td-ps-bg", "tags": "td-tags td-post-small-box clearfix",
    "related": "td_block_wrap td_block_related_posts", "card": "td_module_related_posts td-animation-stack",
    "side": "td-pb-span4 td-main-sidebar", "widget": "td_block_wrap td_block_2", "feed": "td-big-grid-wrapper",
    "figure": "td-post-featured-image", "caption": "wp-caption-text", "category": "td-post-category",
    "author_box": "author-box-wrap", "lead": "td-post-sub-title", "neighbours": "td-block-row td-post-next-prev",
}  # fmt: skip
PANGEA = ENGLISH | {
    "wrap": "container", "main": "body-container", "article": "pg-container", "title": "title pg-title",
    "lead": "intro m-t-md", "meta": "publishing-details", "date": "date", "author": "links__item-link",
    "body": "wsw", "share": "share--box", "related": "media-block-wrap also-read", "card": "media-block",
    "side": "region-aside", "figure": "wsw__embed", "caption": "caption", "widget": "media-block-wrap",
    "comments": "comments-parent", "nav": "hdr-20__nav", "read_also": "wsw__embed wsw__embed--small",
}  # fmt: skip
KEYS = ENGLISH | {"main": "content", "side": "right"}
FIXED = {
    "az": AZERBAIJANI,
    "az2": ALTERNATIVE,
    "ru": RUSSIAN,
    "en": ENGLISH,
    "jannah": JANNAH,
    "tagdiv": TAGDIV,
    "pangea": PANGEA,
    "bare": {},
    "thin": {"body": "text", "title": "title", "side": "right", "ad": "rek", "nav": "menu"},
}
PATTERNS = ("bem", "hash", "short", "post")


def class_of(vocabulary: str, role: str, site: str) -> str:
    """Return the class an outlet gives a part of its page, or nothing."""
    if vocabulary in FIXED:
        return FIXED[vocabulary].get(role, "")
    if vocabulary == "hash":
        return "css-" + hashlib.sha256(f"{site}/{role}".encode()).hexdigest()[:6]
    if vocabulary == "coded":
        return f"x{int(hashlib.sha256(f'{site}/{role}'.encode()).hexdigest()[:3], 16)}"
    if vocabulary == "blok":
        return "blok" if role in ("body", "article", "card", "widget", "related") else ""
    if vocabulary == "short":
        return f"{site[0]}_{role.replace('_', '')[:4]}"
    if vocabulary == "post":
        return f"post_{role}"
    return f"{site.split('-')[0]}-page__{role.replace('_', '-')}"

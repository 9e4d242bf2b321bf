"""The truth about an invented page, as a line of a labelled corpus."""

from typing import Any

from sites.clock import local

from .page import Page

CAPTIONED = ("photo", "photo:0", "photo:2", "photo:4", "photo_twice")
TAGGED = ("og_time", "ld_time", "yoast")


def truth(page: Page, page_id: str) -> dict[str, Any]:
    """Return what an extractor should find on a page.

    `text` is the body with standfirst, one paragraph, item or table row a line; an embedded post of
    another site counts as a quotation, and `alt_texts` hold the text without it, and with its signature.
    """
    exact = not page.layout.when.startswith("day") or page.layout.machine_time
    text, *others = texts(page)
    return {
        "id": page_id,
        "url": page.url,
        "host": page.layout.name,
        "text": text,
        "alt_texts": others,
        "title": page.title,
        "date": f"{local(page.published_at):%Y-%m-%d}",
        "published_at": page.published_at.isoformat() if exact else None,
        "fetched_at": page.now.isoformat(),
        "authors": list(page.authors),
        "tags": list(page.tags) if tagged(page) else [],
        "images": images(page),
        "language": page.language,
        "with": snippets(page),
        "without": strangers(page),
    }


def tagged(page: Page) -> bool:
    """Return whether the page says somewhere what its tags are."""
    return "tags" in page.layout.pieces or page.layout.head in TAGGED


def texts(page: Page) -> list[str]:
    """Return the text as it should be, then other texts that are as good."""
    posted = f"pic.example/x{{}} {page.handle} (@press_{{}}) {page.tweeted}"
    whole = [words(kind, block, page.tweet) for kind, block in page.flow]
    signed = [words(kind, block, f"{page.tweet} {posted}") for kind, block in page.flow]
    bare = [words(kind, block, "") for kind, block in page.flow]
    lead = [page.standfirst or ""]
    found = ("\n\n".join(filter(None, lead + each)) for each in (whole, bare, signed))
    return list(dict.fromkeys(found))


def words(kind: str, block: Any, tweet: str) -> str:
    """Return the words that a thing in the body adds to the text."""
    if isinstance(block, int):
        return tweet.format(block, block) if kind == "tweet" else ""
    return str(block.text)


def snippets(page: Page) -> list[str]:
    """Return paragraphs that an extractor must find: the first, one in the middle, the last."""
    found = [str(block.text) for kind, block in page.flow if kind == "paragraph"]
    return list(dict.fromkeys((found[0], found[len(found) // 2], found[-1])))


def images(page: Page) -> list[dict[str, str | None]]:
    """Return the pictures of the article with the captions printed under them."""
    found: list[dict[str, str | None]] = []
    words = page.layout.words
    if any(word.startswith("photo") for word in words):
        captioned = any(word in CAPTIONED for word in words)
        found.append({"url": page.photo(0), "caption": page.captions[0] if captioned else None})
    found += [
        {"url": page.photo(number), "caption": page.captions[number % 3]}
        for kind, number in page.flow
        if kind == "figure"
    ]
    return found


def strangers(page: Page) -> list[str]:
    """Return sentences of the page that are not of the article."""
    teasers = [other.excerpt for other in page.others[:3]]
    remarks = [remark.paragraphs[0] for remark in page.comments[:2]]
    if "remarks" in page.layout.pieces:
        remarks += [text for each in page.remarks[:3] for text in each.texts if " " in text]
    if "stories" in page.layout.pieces:
        teasers += [each.body[0].text for each in page.stories]
    return [*teasers, *remarks]

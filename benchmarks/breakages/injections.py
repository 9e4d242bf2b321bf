"""Ways in which a site breaks, and which alarm is the right one for each."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from html import escape

from lxml import etree, html
from sites.clock import BAKU
from sites.serving import Reply
from sites.story import Story

from .outlet import Outlet, edited_at

BODIES = {
    "wordpress": "//div[contains(@class, 'td-post-content')]",
    "custom": "//div[@id='metn']",
    "cp1251": "//td[@class='ntext']",
    "react": "//div[contains(@class, 'Article_body')]",
}
# What the source of each site would declare, had its editor chosen to trust classes.
SELECTORS = {
    "wordpress": {"authors": ".td-post-author-name a", "text": ".td-post-content"},
    "custom": {"published_at": ".melumat .tarix", "text": "#metn"},
    "cp1251": {"published_at": ".ndate", "text": ".ntext"},
    "react": {"authors": "[class^=Byline] a", "text": "[class^=Article_body]"},
}
_CLASS_OR_ID = re.compile(r'\b(class|id)="([^"<>]*)"')
_CONSENT = {
    "az": "Davam etmək üçün kukilərdən istifadəyə razılıq verin. Biz və tərəfdaşlarımız cihazınızda "
    "məlumat saxlayır, oxuyur və reklamı sizə uyğunlaşdırırıq.",
    "ru": "Чтобы продолжить, согласитесь на использование файлов куки. Мы и наши партнёры храним "
    "данные на вашем устройстве, читаем их и подбираем рекламу.",
    "en": "Before you continue, agree to the use of cookies. We and our partners store data on your "
    "device, read them and choose advertisements for you.",
}
TEXT = frozenset(
    {"coverage", "text_length", "not_prose", "repeated_lines", "unrecognised", "same_article"}
)

Inject = Callable[[Outlet, Story, datetime], "str | int"]


@dataclass(frozen=True)
class Breakage:
    """A way to break a page, the alarms that are right for it, and whether selectors are declared."""

    name: str
    inject: Inject
    alarms: frozenset[str]
    columns: frozenset[str] = field(default_factory=frozenset)
    selectors: bool = False


def source_of(reply: Reply) -> str:
    """Return the markup of a page."""
    return reply.payload.decode("cp1251" if isinstance(reply.body, bytes) else "utf-8")


def plain(outlet: Outlet, story: Story, now: datetime) -> str:
    """Return the page as it is."""
    return source_of(outlet.page(story, now))


def _tree(outlet: Outlet, story: Story, now: datetime) -> html.HtmlElement:
    return html.document_fromstring(
        plain(outlet, story, now).encode(), parser=html.HTMLParser(encoding="utf-8")
    )


def _body(outlet: Outlet, tree: html.HtmlElement) -> html.HtmlElement:
    return tree.xpath(BODIES[outlet.name])[0]


def _markup(tree: html.HtmlElement) -> str:
    return "<!doctype html>" + etree.tostring(tree, method="html", encoding="unicode")


def _emptied(element: html.HtmlElement) -> None:
    for child in list(element):
        element.remove(child)
    element.text = None


def classes_renamed(outlet: Outlet, story: Story, now: datetime) -> str:
    """Return the page with every class and id renamed, as a new theme or bundler does."""
    return _CLASS_OR_ID.sub(
        lambda found: f'{found[1]}="{" ".join("x" + each[::-1] for each in found[2].split())}"',
        plain(outlet, story, now),
    )


def body_in_script(outlet: Outlet, story: Story, now: datetime) -> str:
    """Return the page with its text in a script, to be drawn by the browser."""
    tree = _tree(outlet, story, now)
    for script in tree.xpath("//script[@id='__NEXT_DATA__']"):
        script.getparent().remove(script)
    body = _body(outlet, tree)
    told = json.dumps({"c": [part.text_content() for part in body]}, ensure_ascii=False)
    _emptied(body)
    script = etree.SubElement(body, "script")
    script.text = f"window.__app({told.replace('</', '<')})"
    return _markup(tree)


def related_swallowed(outlet: Outlet, story: Story, now: datetime) -> str:
    """Return the page with headlines of other articles as plain paragraphs among its own."""
    tree = _tree(outlet, story, now)
    body = _body(outlet, tree)
    for other in outlet.site.others(story, 5, 3):
        etree.SubElement(body, "p").text = other.title
    return _markup(tree)


def latest_swallowed(outlet: Outlet, story: Story, now: datetime) -> str:
    """Return the page with the headlines of the newest articles as plain paragraphs at its end."""
    tree = _tree(outlet, story, now)
    body = _body(outlet, tree)
    for other in outlet.visible(now)[:5]:
        etree.SubElement(body, "p").text = other.title
    return _markup(tree)


def consent_page(outlet: Outlet, story: Story, now: datetime) -> str:
    """Return a consent wall in place of the page."""
    name, words = escape(outlet.site.title), _CONSENT[story.language]
    return (
        f"<!doctype html><html><head><title>{name}</title></head>"
        f"<body><h1>{name}</h1><div><p>{words}</p><button>OK</button></div></body></html>"
    )


def consent_body(outlet: Outlet, story: Story, now: datetime) -> str:
    """Return the page with a consent wall in place of its text; head and headline stay."""
    tree = _tree(outlet, story, now)
    for script in tree.xpath("//script[@id='__NEXT_DATA__']"):
        script.getparent().remove(script)
    body = _body(outlet, tree)
    _emptied(body)
    etree.SubElement(body, "p").text = _CONSENT[story.language]
    return _markup(tree)


def navigation_as_text(outlet: Outlet, story: Story, now: datetime) -> str:
    """Return the page with the names of its sections in place of its text."""
    tree = _tree(outlet, story, now)
    for script in tree.xpath("//script[@id='__NEXT_DATA__']"):
        script.getparent().remove(script)
    body = _body(outlet, tree)
    _emptied(body)
    for label in [*outlet.site.sections.values()] * 2:
        etree.SubElement(body, "p").text = f"{label} {outlet.site.title}"
    return _markup(tree)


def first_paragraph(outlet: Outlet, story: Story, now: datetime) -> str:
    """Return the page with the beginning of its text only."""
    tree = _tree(outlet, story, now)
    for script in tree.xpath("//script[@id='__NEXT_DATA__']"):
        script.getparent().remove(script)
    body = _body(outlet, tree)
    _emptied(body)
    etree.SubElement(body, "p").text = story.teaser
    return _markup(tree)


def date_of_update(outlet: Outlet, story: Story, now: datetime) -> str:
    """Return the page with the moment of its last change wherever it stated its date."""
    changed = edited_at(story, now)
    text = source_of(outlet.page(story, now, dated=changed))
    if outlet.name == "react":
        stated = f'"dateModified": "{changed.astimezone(BAKU).isoformat()}"'
        text = re.sub(r'"dateModified": ?"[^"]*"', stated, text)
    return text


def date_of_visit(outlet: Outlet, story: Story, now: datetime) -> str:
    """Return the page with the present moment wherever it stated its date."""
    return source_of(outlet.page(story, now, dated=now.replace(microsecond=0)))


def date_of_relaunch(outlet: Outlet, story: Story, now: datetime) -> str:
    """Return the page with one date for all: the day on which the site was moved."""
    moved = outlet.times[len(outlet.times) // 2].replace(hour=3, minute=15, second=0)
    return source_of(outlet.page(story, now, dated=moved))


def title_of_site(outlet: Outlet, story: Story, now: datetime) -> str:
    """Return the page with the outlet's name wherever its headline stood."""
    text = plain(outlet, story, now)
    for title in {story.title, escape(story.title), json.dumps(story.title)[1:-1]}:
        text = text.replace(title, outlet.site.title)
    return re.sub(
        r"(?i)(<font size=\"4\"[^>]*><b>|<h1[^>]*>)(.*?)(</b>|</h1>)",
        rf"\g<1>{outlet.site.title}\g<3>",
        text,
        flags=re.DOTALL,
    )


def authors_gone(outlet: Outlet, story: Story, now: datetime) -> str:
    """Return the page without any name of its authors."""
    text = plain(outlet, story, now)
    for name in story.authors:
        for form in (name, json.dumps(name)[1:-1]):
            text = text.replace(form, "")
    return text


def refused(outlet: Outlet, story: Story, now: datetime) -> int:
    """Return the status of a site that has found out about robots."""
    return 403


DATES = frozenset({"dates", "coverage"})
BREAKAGES = (
    Breakage("classes renamed", classes_renamed, TEXT | DATES, selectors=True),
    Breakage("body moved into a script", body_in_script, TEXT),
    Breakage(
        "related block swallowed", related_swallowed, frozenset({"repeated_lines", "not_prose"})
    ),
    Breakage(
        "latest block swallowed", latest_swallowed, frozenset({"repeated_lines", "not_prose"})
    ),
    Breakage("consent wall, whole page", consent_page, TEXT | {"title"}),
    Breakage("consent wall, text only", consent_body, TEXT),
    Breakage("navigation as text", navigation_as_text, TEXT),
    Breakage("first paragraph only", first_paragraph, frozenset({"text_length", "coverage"})),
    Breakage("date now the update date", date_of_update, frozenset({"dates"})),
    Breakage("date now the visit", date_of_visit, frozenset({"dates"})),
    Breakage("one date for all", date_of_relaunch, frozenset({"dates"})),
    Breakage(
        "title now the site's name", title_of_site, frozenset({"title", "coverage", "unrecognised"})
    ),
    Breakage("authors gone", authors_gone, frozenset({"coverage"})),
    Breakage("403 for every page", refused, frozenset({"blocked"})),
)

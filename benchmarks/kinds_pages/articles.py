"""The articles of an invented site, each of a kind: long, short, live, cut and so on."""

import random
from collections.abc import Callable
from datetime import timedelta

from markupsafe import escape
from sites import clock
from sites.prose import WORDS, Writer

from .heads import head
from .others import Labelled
from .site import NOW, Site

# The body's paragraphs, what completeness it has, and facts that differ from the usual.
Made = tuple[str, list[str], str, dict[str, object]]


def _paragraphs(writer: Writer, count: int) -> list[str]:
    kinds = ("FACTS", "NUMBERS", "ATTRIBUTIONS", "BACKGROUND")
    found = [f"{writer.plain('LEADS')} {writer.plain('FACTS')}"]
    while len(found) < count:
        found.append(" ".join(writer.plain(each) for each in writer.chance.sample(kinds, writer.chance.randrange(1, 4))))  # fmt: skip
    return found


def long(site: Site, writer: Writer) -> Made:
    """Return a long article with sub-headings."""
    body = _paragraphs(writer, writer.chance.randrange(10, 30))
    for at in (9, 6, 3):
        body.insert(at, f"<h3>{escape(writer.plain('SUBHEADINGS'))}</h3>")
    return writer.plain("HEADLINES"), body, "full", {}


def usual(site: Site, writer: Writer) -> Made:
    """Return an article of some paragraphs."""
    return writer.plain("HEADLINES"), _paragraphs(writer, writer.chance.randrange(3, 8)), "full", {}


def short(site: Site, writer: Writer) -> Made:
    """Return an article of two paragraphs."""
    return writer.plain("HEADLINES"), _paragraphs(writer, 2), "full", {}


def sentence(site: Site, writer: Writer) -> Made:
    """Return an article of one sentence."""
    return writer.plain("HEADLINES"), [writer.plain("LEADS")], "full", {}


def short_title(site: Site, writer: Writer) -> Made:
    """Return a message with a headline of one word or two."""
    body = [f"{writer.name()}: {writer.plain('CLOSINGS')}", writer.plain("LEADS")]
    return writer.chance.choice(site.words.SHORT_TITLES), body, "full", {}


def photo_report(site: Site, writer: Writer) -> Made:
    """Return a sentence and many pictures."""
    pictures = [f'<p><img src="/p/{n}.jpg" alt=""></p>' for n in range(writer.chance.randrange(6, 25))]  # fmt: skip
    title = f"{writer.plain('HEADLINES')} - {site.words.UI['photo']}"
    return title, [writer.plain("LEADS"), *pictures], "full", {}


def video_report(site: Site, writer: Writer) -> Made:
    """Return a film and a sentence."""
    frame = '<iframe width="560" height="315" src="https://video.example/embed/q"></iframe>'
    return f"{writer.plain('HEADLINES')} - VİDEO", [frame, writer.plain("LEADS")], "full", {}


def interview(site: Site, writer: Writer) -> Made:
    """Return questions and answers."""
    body = [writer.plain("LEADS")]
    for _ in range(writer.chance.randrange(4, 10)):
        body.append(f"<p><b>— {escape(writer.plain('HEADLINES').rstrip('.?'))}?</b></p>")
        body.append("— " + " ".join(_paragraphs(writer, 1)))
    return f"{writer.name()}: “{writer.said[0]}”", body, "full", {}


def tips(site: Site, writer: Writer) -> Made:
    """Return a list of short items."""
    items = "".join(f"<li>{escape(each)}</li>" for each in site.words.TIPS)
    return writer.plain("HEADLINES"), [writer.plain("LEADS"), f"<ul>{items}</ul>"], "full", {}


def table(site: Site, writer: Writer) -> Made:
    """Return results in a table."""
    rows = "".join(f"<tr><td>{n}</td><td>{escape(writer.name())}</td><td>{writer.chance.randrange(9)}:{writer.chance.randrange(9)}</td></tr>" for n in range(1, 14))  # fmt: skip
    return writer.plain("HEADLINES"), [writer.plain("LEADS"), f"<table>{rows}</table>"], "full", {}


def rates(site: Site, writer: Writer) -> Made:
    """Return an article about the rates of a day."""
    rows = "".join(f"<tr><td>{each}</td><td>{writer.chance.uniform(0.1, 3):.4f}</td></tr>" for each in site.words.MONEY)  # fmt: skip
    day = clock.day_in_words(NOW - timedelta(days=3), site.language)
    return f"{site.words.UI['currency']} ({day})", [writer.plain("NUMBERS"), f"<table>{rows}</table>"], "full", {}  # fmt: skip


def court(site: Site, writer: Writer) -> Made:
    """Return a chronicle of short dated entries about one case."""
    body = [writer.plain("LEADS")]
    for n in range(8):
        day = clock.day_in_words(NOW - timedelta(days=40 * (8 - n)), site.language)
        body.append(f"{day}. {writer.chance.choice(site.words.COURT)} {writer.plain('FACTS')}")
    return writer.plain("HEADLINES"), body, "full", {}


def opinion(site: Site, writer: Writer) -> Made:
    """Return a column with words about its author below."""
    body = _paragraphs(writer, 9)
    return writer.plain("HEADLINES"), body, "full", {"who": writer.name(), "below": f"<div class='author-box'><p>{escape(writer.name())}. {escape(writer.plain('BACKGROUND'))}</p></div>"}  # fmt: skip


def undated(site: Site, writer: Writer) -> Made:
    """Return an article that states no date."""
    return writer.plain("HEADLINES"), _paragraphs(writer, 6), "full", {"undated": True}


def with_comments(site: Site, writer: Writer) -> Made:
    """Return a short article under which readers wrote more."""
    words, ui = WORDS[site.language], site.words.UI
    rows = "".join(
        f"<div class='c'><b>{writer.chance.choice(words.COMMENTERS)}</b><p>{escape(writer.chance.choice(words.COMMENTS))}</p></div>"
        for _ in range(9)
    )
    return writer.plain("HEADLINES"), _paragraphs(writer, 3), "full", {"below": f"<div class='comments'><h3>{ui['comments']}</h3>{rows}<textarea></textarea></div>"}  # fmt: skip


def many_related(site: Site, writer: Writer) -> Made:
    """Return a short article above a long list of others."""
    return writer.plain("HEADLINES"), _paragraphs(writer, 2), "full", {"related": site.some(30)}


def followed(site: Site, writer: Writer) -> Made:
    """Return an article with the next one on the same page, as endless pages have it."""
    other = site.writer(5000 + writer.chance.randrange(99))
    title = other.plain("HEADLINES")
    below = site.article_main(title, site.prose(_paragraphs(other, 5)), when=site.day(NOW - timedelta(hours=9)))  # fmt: skip
    return writer.plain("HEADLINES"), _paragraphs(writer, 5), "full", {"below": below}


def printed(site: Site, writer: Writer) -> Made:
    """Return the print twin of an article."""
    return writer.plain("HEADLINES"), _paragraphs(writer, 5), "full", {"twin": "print"}


def amp(site: Site, writer: Writer) -> Made:
    """Return the AMP twin of an article."""
    return writer.plain("HEADLINES"), _paragraphs(writer, 6), "full", {"twin": "amp"}


def about_the_web(site: Site, writer: Writer) -> Made:
    """Return an article whose headline has the words of a notice, a widget or a static page."""
    title = writer.chance.choice(site.words.ABOUT_THE_WEB)
    return title, _paragraphs(writer, writer.chance.randrange(1, 5)), "full", {}


def decree(site: Site, writer: Writer) -> Made:
    """Return a document with numbered points, some of them like the rules of a site."""
    points = [*site.words.TEXTS["privacy"][:4], *(writer.plain("FACTS") for _ in range(4))]
    writer.chance.shuffle(points)
    body = [f"{n}. {each}" for n, each in enumerate(points, 1)]
    return writer.plain("HEADLINES"), [writer.plain("LEADS"), *body], "full", {}


def live(site: Site, writer: Writer) -> Made:
    """Return a live blog: entries with a time and a headline each."""
    chance, body = writer.chance, [writer.plain("LEADS")]
    form = chance.choice(("<div class='e'><time>{t}</time><h3>{h}</h3><p>{p}</p></div>", "<p><b>{t}</b></p><p><b>{h}</b></p><p>{p}</p>", "<h4>{t} - {h}</h4><p>{p}</p>"))  # fmt: skip
    for n in range(chance.randrange(5, 25)):
        at = clock.local(NOW - timedelta(minutes=23 * n))
        words = escape(" ".join(_paragraphs(writer, 1)))
        body.append(form.format(t=f"{at:%H:%M}", h=escape(writer.plain("HEADLINES")), p=words))
    return f"{writer.plain('HEADLINES')} - {site.words.UI['live']}", body, "multi", {}


def digest(site: Site, writer: Writer) -> Made:
    """Return several news on one page, each with a headline and a paragraph."""
    chance = writer.chance
    day = clock.day_in_words(NOW - timedelta(days=1), site.language)
    ui = site.words.UI
    name = chance.choice((f"{ui['news_of_day']} - {day}", f"{ui['digest']}: {writer.plain('HEADLINES')}", f"{ui['news_of_day']}: {day}"))  # fmt: skip
    link = chance.random() < 0.5
    form = chance.choice(("<h3>{h}</h3><p>{p}</p>", "<p><strong>{h}</strong></p><p>{p}</p>", "<h2>{h}</h2><div>{p}</div>"))  # fmt: skip
    body = []
    for story in site.some(chance.randrange(4, 9)):
        title = f"<a href='{story.url}'>{escape(story.title)}</a>" if link else escape(story.title)
        body.append(form.format(h=title, p=escape(" ".join(_paragraphs(site.writer(story.number + 300), 1)))))  # fmt: skip
    return name, body, "multi", {}


def paid(site: Site, writer: Writer) -> Made:
    """Return the first lines of an article that is for subscribers."""
    body = _paragraphs(writer, writer.chance.randrange(1, 3))
    body[-1] = body[-1].rsplit(" ", 3)[0] + "…"
    wall = f"<div class='w'><p>{writer.chance.choice(site.words.CUT)}</p><a href='/login'>{site.words.LOGIN[0]}</a></div>"
    return writer.plain("HEADLINES"), [*body, wall], "teaser", {}


def cut(site: Site, writer: Writer) -> Made:
    """Return the first lines of an article with a link to the rest elsewhere."""
    text = " ".join(_paragraphs(writer, 1))[:180].rsplit(" ", 1)[0]
    more = writer.chance.choice(site.words.MORE)
    link = f"<p><a href='https://agency.example/x/{writer.chance.randrange(999)}'>{more}</a></p>"
    return writer.plain("HEADLINES"), [f"{text}{writer.chance.choice(('...', '…', ' [...]'))}", link], "teaser", {}  # fmt: skip


KINDS: dict[str, Callable[[Site, Writer], Made]] = {
    "long": long, "usual": usual, "short": short, "sentence": sentence, "short_title": short_title,
    "photo_report": photo_report, "video_report": video_report, "interview": interview, "tips": tips,
    "table": table, "rates": rates, "court": court, "opinion": opinion, "undated": undated,
    "with_comments": with_comments, "many_related": many_related, "followed": followed,
    "about_the_web": about_the_web, "decree": decree, "print": printed, "amp": amp, "live": live, "digest": digest, "paid": paid, "cut": cut,
}  # fmt: skip


def article(site: Site, kind: str) -> Labelled:
    """Return a page of a kind that is an article."""
    number = 1000 + list(KINDS).index(kind)
    writer = Writer(site.language, random.Random(f"{site.name}/{site.seed}/{kind}"))
    title, paragraphs, completeness, facts = KINDS[kind](site, writer)
    at = NOW - timedelta(hours=writer.chance.randrange(2, 900), minutes=writer.chance.randrange(60))
    url = site.article_url(number, title, at)
    body = site.prose(paragraphs)
    iso = clock.local(at).isoformat()
    if facts.get("twin") == "print":
        return _print(site, kind, url, title, body, site.day(at))
    dated = not facts.get("undated")
    main = site.article_main(
        title,
        body,
        when=site.day(at) if dated else "",
        iso=iso if dated else "",
        who=facts.get("who") or (writer.name() if writer.chance.random() < 0.5 else None),
        pic=f"/uploads/{number}.jpg" if writer.chance.random() < 0.7 else None,
        tags=[(site.address(2, key="a", k=5), writer.about["place"])],
        related=facts.get("related") or site.some(site.related_size),
        below=facts.get("below", ""),
        section=site.menu[1 + number % len(site.sections)],
        url=url,
    )
    top = head(site, url, title, article=True, at=iso if dated else None, description=paragraphs[0][:150] if paragraphs[0][0] != "<" else "")  # fmt: skip
    own = url
    if facts.get("twin") == "amp":
        own = url.rstrip("/") + "/amp" if "?" not in url else url + "&amp=1"
        top = head(site, own, title, article=True, at=iso, canonical=url)
    if site.self_link:
        main += f"<ul><li><a href='{escape(url)}'>{escape(title)}</a></li></ul>"
    html = site.page(own, title, main, head=top, body_class="post-template-default single single-post postid-7 td-page", single=True)  # fmt: skip
    return Labelled(site.name, site.language, kind, True, completeness, own, html)


def _print(site: Site, kind: str, url: str, title: str, body: str, when: str) -> Labelled:
    own = url + ("&print=1" if "?" in url else "?print=1")
    name = escape(site.title)
    html = f"<html><head><title>{escape(title)} - {name}</title><link rel='canonical' href='{escape(url)}'></head><body onload='window.print()'><p>{name}</p><h2>{escape(title)}</h2><p>{when}</p>{body}<hr><p>{escape(url)}</p></body></html>"
    return Labelled(site.name, site.language, kind, True, "full", own, html)
